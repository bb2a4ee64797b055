"""A text on so many lines, laid out once: its height is known before it is drawn."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyle

from pressmark.ui.posts.painting import Hits, find_direction, tame
from pressmark.ui.units import count_units

_LONGEST = 900  # characters that are looked at
_PER_LINE = 320  # characters, of which a line of a list never has more


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines of text.

    Attributes:
        height: of all of them, in pixels.
    """

    layout: QTextLayout
    height: int

    def draw(self, painter: QPainter, place: QPointF, colour: str) -> None:
        """Draw the lines from a place on downwards."""
        painter.setPen(QColor(colour))
        self.layout.draw(painter, place)


def set_text(
    text: str, font: QFont, width: int, lines: int, hits: Hits = (), ground: str | None = None
) -> TextBlock:
    """Set a text on at most so many lines, the last one cut; each begins on the side of its own script.

    Args:
        text: may be anything; its line breaks are kept where it has line separators (U+2028).
        font: of all of it.
        width: of the lines, in pixels.
        lines: the most.
        hits: code points from and up to which words are marked: by a line, and by their `ground`.
        ground: a colour.
    """
    shown = prepare(text)[: min(_LONGEST, _PER_LINE * lines)]
    layout, made = _lay_out(shown, font, width, lines, _make_formats(shown, hits, ground))
    if len(made) == lines and (rest := _cut(shown, font, width, made[-1])) != shown:
        kept = tuple((start, min(end, len(rest) - 1)) for start, end in hits)
        layout, made = _lay_out(rest, font, width, lines, _make_formats(rest, kept, ground))
    return TextBlock(layout, round(sum(line.height() for line in made)))


def prepare(text: str) -> str:
    """A text that steers nothing around it; breaks between its lines become those of a layout."""
    lines = (tame(line).strip() for line in text[: 2 * _LONGEST].splitlines())
    return "\u2028".join(line for line in lines if line)


def _lay_out(
    text: str, font: QFont, width: int, most: int, formats: list[QTextLayout.FormatRange]
) -> tuple[QTextLayout, list[QTextLine]]:
    layout = QTextLayout(text, font)
    direction = find_direction(text)
    option = QTextOption(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft))
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(formats)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    made: list[QTextLine] = []
    top = 0.0
    while len(made) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
        made.append(line)
    layout.endLayout()
    return layout, made


def _cut(text: str, font: QFont, width: int, last: QTextLine) -> str:
    """The text so far as it fits, when this is its last line."""
    units = text.encode("utf-16-le", "surrogatepass")
    start, end = 2 * last.textStart(), 2 * (last.textStart() + last.textLength())
    if end >= len(units):
        return text
    before = units[:start].decode("utf-16-le", "replace")
    rest = units[start:].decode("utf-16-le", "replace").split("\u2028")
    # A line that a break ends is not cut by its width: it says that there is more all the same.
    line = rest[0] if len(rest) == 1 else f"{rest[0]} …"
    return before + QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, width)


def _make_formats(text: str, hits: Hits, ground: str | None) -> list[QTextLayout.FormatRange]:
    made = []
    for start, end in hits:
        first, last = count_units(text[:start]), count_units(text[:end])
        if first < last:
            part = QTextLayout.FormatRange()
            part.start, part.length = first, last - first
            look = QTextCharFormat()
            if ground is not None:
                look.setBackground(QColor(ground))
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            part.format = look
            made.append(part)
    return made
