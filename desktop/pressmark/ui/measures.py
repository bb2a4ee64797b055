"""The measures of a page of text, out of its face and what the person chose."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

from pressmark.settings import Typography
from pressmark.ui.appearance import READING_FAMILIES, pick_families

_SAMPLE = "the quick brown fox jumps over a lazy dog, and the archive grows "


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
    def gap(self) -> int:
        """The room between two paragraphs."""
        return self.scaled(0.85)

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


def choose_reading_font(base: QFont, typography: Typography) -> QFont:
    """The face of articles, a little larger than the window's words.

    Args:
        base: the window's own font.
        typography: what the person chose.
    """
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
