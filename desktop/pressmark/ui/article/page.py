"""The typography of an article: measures from the font, and what Qt's style sheets cannot say."""

import re
from dataclasses import dataclass
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)

from pressmark.ui.appearance import MONO_FAMILIES, READING_FAMILIES, pick_families
from pressmark.ui.theme import Theme, read_resource

_SAMPLE = "the quick brown fox jumps over a lazy dog, and the archive grows "
_ZEBRA_FROM = 5
_MOST_CELLS = 2_000
# Per cent of the column: Qt sets a table with borders up to a pixel wider, and a scroll bar would come of it.
_TABLE_WIDTH = 99.5
_NUMBER = re.compile(
    r"[<>~≈±+\-−–]{0,2}\s?[$€£¥]?\d[\d.,\s’']*(?:[-–]\d[\d.,]*)?\s?[%‰€$]?|[-–—]|n/?a", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Measures:
    """Sizes of a page, in logical pixels.

    Attributes:
        column: the widest that text is set.
    """

    body: int
    column: int
    margin: int

    @property
    def quote_indent(self) -> int:
        """How far a quotation is set in."""
        return self.scaled(1.4)

    def scaled(self, factor: float) -> int:
        """A length in proportion to the body size."""
        return max(1, round(self.body * factor))


def choose_reading_font(base: QFont, percent: int) -> QFont:
    """The face of articles, a little larger than the window's words, in `percent` of its usual size."""
    font = QFont(pick_families(READING_FAMILIES))
    pixels = QFontInfo(base).pixelSize() * 1.24 * percent / 100
    font.setPixelSize(max(7, round(pixels)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def measure(font: QFont, characters: int) -> Measures:
    """The measures of a page of `characters` a line."""
    body = font.pixelSize()
    column = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * characters
    return Measures(body, round(column), round(body * 1.9))


def make_style(theme: Theme, font: QFont, measures: Measures) -> str:
    """The default style sheet of an article's document."""
    colours = theme.colours
    mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    families = pick_families(MONO_FAMILIES) or [mono]
    return Template(read_resource("themes", "article.css")).substitute(
        text=colours.text,
        muted=colours.muted,
        link=colours.link,
        line=colours.line_strong,
        mark=colours.mark,
        code_background=colours.code,
        mono=", ".join(f"'{family}'" for family in families),
        body=measures.body,
        h1=measures.scaled(1.5),
        h2=measures.scaled(1.34),
        h3=measures.scaled(1.14),
        leading=_leading(font, 1.55),
        close_leading=_leading(font, 1.38),
        gap=measures.scaled(0.85),
        h_gap=measures.scaled(1.7),
        small_gap=measures.scaled(0.4),
        indent=measures.quote_indent,
        code=measures.scaled(0.86),
        code_pad=measures.scaled(0.9),
        code_gap=measures.scaled(1.8),
        caption=measures.scaled(0.84),
        cell=measures.scaled(0.86),
    )


def _leading(font: QFont, ems: float) -> int:
    """The line height in per cent of the font's own that makes `ems` of its size: faces differ much."""
    return max(100, round(100 * ems * font.pixelSize() / QFontMetricsF(font).height()))


def finish(document: QTextDocument, theme: Theme, font: QFont, measures: Measures) -> None:
    """Give tables and rules the look that a style sheet cannot give them."""
    document.setIndentWidth(measures.scaled(1.7))
    for table in find_tables(document.rootFrame()):
        _dress_table(table, theme, measures)
    _space_lines(document, _leading(font, 1.55), _leading(font, 1.38))


def set_margins(document: QTextDocument, side: int, top: int, bottom: int) -> None:
    """Set the text into the middle of its pane, with room above for what the header shows."""
    frame = document.rootFrame()
    old = frame.frameFormat()
    if (old.leftMargin(), old.topMargin(), old.bottomMargin()) == (side, top, bottom):
        return
    form = QTextFrameFormat(old)
    form.setLeftMargin(side)
    form.setRightMargin(side)
    form.setTopMargin(top)
    form.setBottomMargin(bottom)
    frame.setFrameFormat(form)


def find_tables(frame: QTextFrame) -> list[QTextTable]:
    """All tables inside a frame, outer before inner."""
    found: list[QTextTable] = []
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            found.append(child)
        found += find_tables(child)
    return found


def quote_depth(block: QTextBlock, measures: Measures) -> int:
    """How many quotations a block stands in: Qt itself notes that for the first block of each only."""
    return int(block.blockFormat().leftMargin() // measures.quote_indent) if block.isValid() else 0


def _dress_table(table: QTextTable, theme: Theme, measures: Measures) -> None:
    colours = theme.colours
    form = table.format()
    form.setBorderCollapse(True)
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QBrush(QColor(colours.line)))
    form.setCellPadding(measures.scaled(0.46))
    form.setCellSpacing(0)
    form.setTopMargin(measures.scaled(0.5))
    form.setBottomMargin(measures.scaled(0.2 if _close_up(table, measures) else 1.1))
    if table.columns() > 1:
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, _TABLE_WIDTH))
    table.setFormat(form)
    _align_numbers(table)
    heads = max(1, form.headerRowCount()) if _has_header(table) else 0
    for row in range(table.rows()):
        striped = table.rows() >= _ZEBRA_FROM and row >= heads and (row - heads) % 2 == 1
        colour = colours.shade if row < heads else colours.zebra if striped else ""
        if colour:
            _shade_row(table, row, colour)


def _close_up(table: QTextTable, measures: Measures) -> bool:
    """Take the height from the empty block that Qt sets after a table; tells whether small print follows."""
    block = table.lastCursorPosition().block().next()
    if block.isValid() and not block.text():
        flat = QTextBlockFormat()
        flat.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        QTextCursor(block).mergeBlockFormat(flat)
        block = block.next()
    parts = block.begin()
    return not parts.atEnd() and 0 < parts.fragment().charFormat().font().pixelSize() < measures.body


def _has_header(table: QTextTable) -> bool:
    if table.format().headerRowCount():
        return True
    cell = table.cellAt(0, 0)
    return cell.firstCursorPosition().blockCharFormat().fontWeight() >= QFont.Weight.DemiBold or all(
        _is_bold(table, column) for column in range(table.columns())
    )


def _is_bold(table: QTextTable, column: int) -> bool:
    block = table.cellAt(0, column).firstCursorPosition().block()
    parts = block.begin()
    return not parts.atEnd() and parts.fragment().charFormat().fontWeight() >= QFont.Weight.DemiBold


def _align_numbers(table: QTextTable) -> None:
    """Set columns of numbers flush right, so that they can be compared down the page."""
    if table.rows() * table.columns() > _MOST_CELLS:
        return
    for column in range(1, table.columns()):
        cells = [table.cellAt(row, column) for row in range(table.rows())]
        said = [cell.firstCursorPosition().block().text() for cell in cells if cell.columnSpan() == 1]
        filled = [text for text in said[1:] if text.strip()]
        if len(filled) < 2 or not all(_NUMBER.fullmatch(text.strip()) for text in filled):
            continue
        right = QTextBlockFormat()
        right.setAlignment(Qt.AlignmentFlag.AlignRight)
        for cell in cells:
            if cell.columnSpan() == 1:
                cell.firstCursorPosition().mergeBlockFormat(right)


def _shade_row(table: QTextTable, row: int, colour: str) -> None:
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        if cell.row() == row and cell.column() == column:
            form: QTextCharFormat = cell.format()
            dressed = QTextTableCellFormat(form.toTableCellFormat())
            dressed.setBackground(QColor(colour))
            cell.setFormat(dressed)


def _space_lines(document: QTextDocument, leading: int, close: int) -> None:
    """Blocks that no rule of the style sheet reached (bare text) get the line height of a paragraph."""
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        if (
            form.lineHeightType() == QTextBlockFormat.LineHeightTypes.SingleHeight.value
            and form.lineHeight() == 0
        ):
            cursor = QTextCursor(block)
            spaced = QTextBlockFormat()
            inside = cursor.currentTable() is not None
            spaced.setLineHeight(
                close if inside else leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            )
            cursor.mergeBlockFormat(spaced)
        block = block.next()
