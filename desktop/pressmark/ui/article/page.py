"""The look of an article: the style sheet of its document, and its margins."""

from string import Template

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextTable,
)

from pressmark.ui.appearance import MONO_FAMILIES, pick_families
from pressmark.ui.measures import Measures
from pressmark.ui.theme import Theme, read_resource

_CLOSE = 0.89  # of the line height, where lines stand closer: code, cells, captions


def make_style(theme: Theme, font: QFont, measures: Measures, column: int, leading: int) -> str:
    """The default style sheet of an article's document.

    Args:
        theme: whose colours it has.
        font: of its text.
        measures: of the page.
        column: how wide an image may be, in logical pixels.
        leading: from line to line, in per cent of the font's size.
    """
    colours = theme.colours
    mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    families = pick_families(MONO_FAMILIES) or [mono]
    return Template(read_resource("themes", "article.css")).substitute(
        colours.by_name(),
        image=column,
        mono=", ".join(f"'{family}'" for family in families),
        body=measures.body,
        h1=measures.scaled(1.5),
        h2=measures.scaled(1.34),
        h3=measures.scaled(1.14),
        leading=_leading(font, leading / 100),
        close_leading=_leading(font, leading / 100 * _CLOSE),
        gap=measures.gap,
        h_gap=measures.scaled(1.7),
        small_gap=measures.scaled(0.4),
        indent=measures.quote_indent,
        # A pixel less than a quotation: no bar stands beside what is said of a term.
        term=measures.quote_indent - 1,
        code_size=measures.scaled(0.86),
        code_pad=measures.code_pad,
        code_gap=measures.scaled(1.8),
        card_indent=measures.card_indent,
        card_pad=measures.scaled(1.0),
        card_gap=measures.scaled(0.85) + 2 * measures.card_pad,
        pull=measures.scaled(1.22),
        caption=measures.scaled(0.84),
        cell=measures.scaled(0.86),
        note=measures.scaled(1.12),
    )


def _leading(font: QFont, ems: float) -> int:
    """The line height in per cent of the font's own that makes `ems` of its size: faces differ much."""
    return max(100, round(100 * ems * font.pixelSize() / QFontMetricsF(font).height()))


def set_margins(document: QTextDocument, sides: tuple[int, int], top: int, bottom: int) -> None:
    """Set the text where it is in its pane, with room above for what the header shows."""
    frame = document.rootFrame()
    old = frame.frameFormat()
    known = old.leftMargin(), old.rightMargin(), old.topMargin(), old.bottomMargin()
    if known == (float(sides[0]), float(sides[1]), float(top), float(bottom)):
        return
    form = QTextFrameFormat(old)
    form.setLeftMargin(sides[0])
    form.setRightMargin(sides[1])
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
