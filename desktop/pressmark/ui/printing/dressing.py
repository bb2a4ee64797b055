"""What Qt's style sheets cannot say of a document on paper: tables, images, lines, where pages break."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
)

_IMAGE = "\ufffc"
_CELL = 12  # pixels of type in a cell
_PADDING = 4.0
_SCALES = (0.9, 0.8, 0.7, 0.6, 0.5)
_FEW_COLUMNS = 6
_HIGHEST = 0.9  # of a page that an image may take
_FULL = 99.5  # per cent: Qt sets a table with borders up to a pixel wider
_LOW = 0.6  # of a page: what is higher up is left where it is
_MOST_BREAKS = 300
_CAPTION = 12  # pixels
_DECLARED = QTextFormat.Property.UserProperty.value + 1


def dress(document: QTextDocument) -> None:
    """Give tables their lines, and let code wrap."""
    for table in find_tables(document.rootFrame()):
        form = table.format()
        form.setBorderCollapse(True)
        form.setBorder(1)
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderBrush(QBrush(QColor(Qt.GlobalColor.gray)))
        form.setCellPadding(_PADDING)
        form.setCellSpacing(0)
        form.setTopMargin(6)
        form.setBottomMargin(10)
        if table.columns() > 1:
            form.setWidth(QTextLength(QTextLength.Type.PercentageLength, _FULL))
        table.setFormat(form)
    for block in list_blocks(document):
        if block.blockFormat().nonBreakableLines():
            wrapped = QTextBlockFormat()
            wrapped.setNonBreakableLines(False)
            QTextCursor(block).mergeBlockFormat(wrapped)


def fit_images(document: QTextDocument, page: QSizeF, measure: Callable[[str], QSize]) -> None:
    """Give every image its size: what the author declares, else that of its pixels.

    Where that does not fit into its line, its cell and a page it is smaller.
    """
    for block in list_blocks(document):
        for fragment in list_fragments(block):
            form = fragment.charFormat().toImageFormat()
            if not form.isValid():
                continue
            cursor = QTextCursor(document)
            cursor.setPosition(fragment.position())
            table = cursor.currentTable()
            width = page.width() - block.blockFormat().leftMargin() - block.blockFormat().rightMargin()
            if table is not None:
                width = width / table.columns() - 2 * _PADDING - 2
            size = _read_size(form, QSizeF(measure(form.name())))
            size.scale(
                min(size.width(), max(width, 8.0)),
                min(size.height(), page.height() * _HIGHEST),
                Qt.AspectRatioMode.KeepAspectRatio,
            )
            _size_image(cursor, fragment, form, size)


def _read_size(form: QTextImageFormat, pixels: QSizeF) -> QSizeF:
    """How large an image wants to be, also where it was made smaller for another page before."""
    if not form.hasProperty(_DECLARED):
        form.setProperty(_DECLARED, QSizeF(form.width(), form.height()))
    said = form.property(_DECLARED)
    if said.width() > 0:
        return QSizeF(said.width(), pixels.height() * said.width() / pixels.width())
    if said.height() > 0:
        return QSizeF(pixels.width() * said.height() / pixels.height(), said.height())
    return pixels


def _size_image(cursor: QTextCursor, fragment: QTextFragment, form: QTextImageFormat, size: QSizeF) -> None:
    form.setWidth(size.width())
    form.setHeight(size.height())
    # An image stands in its own piece of text, but several of one kind are one fragment.
    cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(form)


def fit_tables(document: QTextDocument, width: float) -> None:
    """Set tables whose words are wider than the page in smaller type, as small as can still be read.

    What is wider even then has its words broken, as all of the document. The document is not laid out for
    this: a table of thousands of rows takes seconds each time.
    """
    for table in find_tables(document.rootFrame()):
        words = _measure_words(table, document.defaultFont())
        rest = width - 1 - table.columns() * (2 * _PADDING + 1)
        scale = next((scale for scale in (1.0, *_SCALES) if words * scale <= rest), 0.0)
        if not scale:
            scale = _SCALES[0] if table.columns() <= _FEW_COLUMNS else _SCALES[-2]
        if scale < 1 or table.format().cellPadding() != _PADDING:
            _shrink(table, scale)


def _measure_words(table: QTextTable, font: QFont) -> float:
    """How wide a table has to be so that no word of it is broken, without its lines and padding."""
    bold = QFont(font)
    bold.setPixelSize(_CELL)
    bold.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetricsF(bold)
    longest = [""] * table.columns()
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if cell.columnSpan() == 1 and cell.row() == row:
                cursor = cell.firstCursorPosition()
                cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
                longest[column] = max(longest[column], *cursor.selectedText().split() or [""], key=len)
    return sum(map(metrics.horizontalAdvance, longest))


def _shrink(table: QTextTable, scale: float) -> None:
    small = QTextCharFormat()
    small.setProperty(QTextFormat.Property.FontPixelSize, max(5, round(_CELL * scale)))
    cursor = table.firstCursorPosition()
    cursor.setPosition(table.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(small)
    form = table.format()
    form.setCellPadding(max(1.0, _PADDING * scale * scale))
    table.setFormat(form)


def keep_together(document: QTextDocument, lay_out: Callable[[], None]) -> None:
    """Let no heading stand alone at the foot of a page, and no caption on another page than its image.

    Args:
        document: all of it is laid out. A change before that leaves its rest without lines for good, since Qt
            lays out as far as it is asked for a place.
        lay_out: lays out all of it again after a change.
    """
    height, broken = document.pageSize().height(), 0
    first = block = document.begin()
    while block.isValid() and broken < _MOST_BREAKS:
        following = block.next()
        if not (following.isValid() and _belongs_to_next(block, following)):
            first = following
        elif _find_page(document, following, height) > _find_page(document, block, height):
            if _top(document, first) % height < height * _LOW:
                first = block
            if _top(document, first) % height > 1:
                begin = QTextBlockFormat()
                begin.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(first).mergeBlockFormat(begin)
                lay_out()
                broken += 1
            first = following
        block = following


def forget_breaks(document: QTextDocument) -> None:
    """Take back what `keep_together` did for another size of page."""
    free = QTextBlockFormat()
    free.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_Auto)
    for block in list_blocks(document):
        if block.blockFormat().pageBreakPolicy() != QTextFormat.PageBreakFlag.PageBreak_Auto:
            QTextCursor(block).mergeBlockFormat(free)


def _find_page(document: QTextDocument, block: QTextBlock, height: float) -> int:
    # What begins a page lies on its edge, a little above or below it.
    return int((_top(document, block) + 1) // height)


def _belongs_to_next(block: QTextBlock, following: QTextBlock) -> bool:
    if block.blockFormat().headingLevel():
        return True
    parts = following.begin()
    small = not parts.atEnd() and 0 < parts.fragment().charFormat().font().pixelSize() <= _CAPTION
    return small and bool(block.text()) and not block.text().strip(_IMAGE + " ")


def _top(document: QTextDocument, block: QTextBlock) -> float:
    """Where the first line of a block is; what stands above it may be on the page before."""
    rect = document.documentLayout().blockBoundingRect(block)
    lines = block.layout()
    return rect.top() + (lines.lineAt(0).y() if lines.lineCount() else 0.0)


def find_tables(frame: QTextFrame) -> list[QTextTable]:
    """All tables inside a frame, outer before inner."""
    found: list[QTextTable] = []
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            found.append(child)
        found += find_tables(child)
    return found


def list_blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """The blocks of a document in their order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def list_fragments(block: QTextBlock) -> list[QTextFragment]:
    """The parts of a block that are set alike."""
    found, part = [], block.begin()
    while not part.atEnd():
        found.append(part.fragment())
        part += 1
    return found
