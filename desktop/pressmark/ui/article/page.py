"""The typography of an article: its face, its measures, and the style sheet of its document."""

from dataclasses import dataclass
from string import Template

from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QTextDocument,
    QTextFrame,
    QTextFrameFormat,
    QTextTable,
)

from pressmark.settings import Typography
from pressmark.ui.appearance import MONO_FAMILIES, READING_FAMILIES, pick_families
from pressmark.ui.theme import Theme, read_resource

_SAMPLE = "the quick brown fox jumps over a lazy dog, and the archive grows "
_CLOSE = 0.89  # of the line height, where lines stand closer: code, cells, captions


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

    @property
    def code_pad(self) -> int:
        """How far code is set in from the edge of its ground."""
        return self.scaled(0.9)

    @property
    def card_pad(self) -> int:
        """How far the words of a card are from its edges, above and below."""
        return self.scaled(0.6)

    @property
    def card_indent(self) -> int:
        """How far the words of a card are set in: a sign stands before them."""
        return self.scaled(2.6)

    def scaled(self, factor: float) -> int:
        """A length in proportion to the body size."""
        return max(1, round(self.body * factor))


def choose_reading_font(base: QFont, typography: Typography | int) -> QFont:
    """The face of articles, a little larger than the window's words.

    Args:
        base: the window's own font.
        typography: what the person chose, or only a size in per cent.
    """
    if isinstance(typography, int):
        typography = Typography(size=typography)
    families = pick_families(READING_FAMILIES)
    font = QFont([typography.family, *families] if typography.family else families)
    pixels = QFontInfo(base).pixelSize() * 1.24 * typography.size / 100
    font.setPixelSize(max(7, round(pixels)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def measure(font: QFont, characters: int) -> Measures:
    """The measures of a page of `characters` a line."""
    body = font.pixelSize()
    column = QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * characters
    return Measures(body, round(column), round(body * 1.9))


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
        gap=measures.scaled(0.85),
        h_gap=measures.scaled(1.7),
        small_gap=measures.scaled(0.4),
        indent=measures.quote_indent,
        code_size=measures.scaled(0.86),
        code_pad=measures.code_pad,
        code_gap=measures.scaled(1.8),
        card_indent=measures.card_indent,
        card_pad=measures.scaled(1.0),
        card_gap=measures.scaled(0.85) + 2 * measures.card_pad,
        pull=measures.scaled(1.22),
        caption=measures.scaled(0.84),
        cell=measures.scaled(0.86),
    )


def _leading(font: QFont, ems: float) -> int:
    """The line height in per cent of the font's own that makes `ems` of its size: faces differ much."""
    return max(100, round(100 * ems * font.pixelSize() / QFontMetricsF(font).height()))


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
