"""A note as a small card: its first lines and its tags, with an edge in its colour."""

from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from pressmark.ui.article.highlights import Highlight, draw_edge
from pressmark.ui.measures import Measures
from pressmark.ui.note_text import plain_note
from pressmark.ui.theme import Colours
from pressmark.ui.words import one_line

LEAST, MOST = 14, 30
"""Characters in a line of a card."""

_LINES = 4
_LONGEST = 400  # characters of a note that are looked at
_PAD, _EDGE, _ROUND = 0.45, 0.14, 0.3  # of the body size
_BREAK = "\u2028"


@dataclass(frozen=True, slots=True)
class CardLook:
    """How all cards of a page look.

    Attributes:
        width: of a card, in logical pixels.
    """

    font: QFont
    measures: Measures
    width: float

    @property
    def pad(self) -> float:
        """Between the words and the upper and lower edge."""
        return self.measures.body * _PAD

    @property
    def inset(self) -> float:
        """Between the words and the edge in colour."""
        return self.measures.body * (_PAD + 2.5 * _EDGE)

    @property
    def line(self) -> float:
        """From line to line."""
        return QFontMetricsF(self.font).lineSpacing()


class Card:
    """One note, cut to lines."""

    def __init__(self, highlight: Highlight, look: CardLook) -> None:
        self.highlight = highlight
        self._look = look
        wide = look.width - look.inset - look.pad
        self._lines = break_lines(highlight.note, look.font, wide)
        tags = " ".join(f"#{one_line(tag, _LONGEST)}" for tag in highlight.tags)
        metrics = QFontMetricsF(look.font)
        self._tags = metrics.elidedText(tags, Qt.TextElideMode.ElideRight, wide)

    @property
    def height(self) -> float:
        """How much room it needs."""
        lines = len(self._lines) + bool(self._tags)
        return lines * self._look.line + 2 * self._look.pad

    def paint(self, painter: QPainter, top: float, left: float, colours: Colours, *, current: bool) -> None:
        """Draw it; the one that is the current one has a ring."""
        look, color = self._look, self.highlight.color
        body = look.measures.body
        box = QRectF(left, top, look.width, self.height)
        painter.save()
        painter.setPen(
            QPen(QColor(colours.accent), max(1.5, body * 0.1)) if current else QColor(colours.line_strong)
        )
        painter.setBrush(QColor(colours.card))
        curve = body * _ROUND
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), curve, curve)
        width = body * _EDGE
        mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = box.right() - 2.2 * width if mirrored else box.left() + 2.2 * width
        ink = colours.note_ink(color)
        draw_edge(painter, color, box.top() + look.pad, box.bottom() - look.pad, x, width, ink)
        painter.setFont(look.font)
        words = box.adjusted(
            look.pad if mirrored else look.inset, look.pad, -(look.inset if mirrored else look.pad), 0
        )
        for number, line in enumerate((*self._lines, self._tags)):
            painter.setPen(QColor(colours.muted if number == len(self._lines) else colours.text))
            row = QRectF(words.left(), round(words.top() + number * look.line), words.width(), look.line)
            left_to_right = _runs_left_to_right(line)
            directions, sides = Qt.LayoutDirection, Qt.AlignmentFlag
            # Else a full stop of one language would stand where another has it.
            painter.setLayoutDirection(directions.LeftToRight if left_to_right else directions.RightToLeft)
            side = sides.AlignLeft if left_to_right else sides.AlignRight
            painter.drawText(row, int(side | sides.AlignAbsolute | Qt.TextFlag.TextSingleLine), line)
        painter.restore()


def break_lines(note: str, font: QFont, width: float) -> list[str]:
    """The first lines of a note; the last says by dots that there are more."""
    words = plain_note(note)
    parts = [one_line(line, _LONGEST) for line in words[:_LONGEST].splitlines()]
    text = _BREAK.join(filter(None, parts))
    if not text:
        return []
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    ends: list[tuple[int, int]] = []
    while len(ends) <= _LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        ends.append((line.textStart(), line.textLength()))
    layout.endLayout()
    units = text.encode("utf-16-le", "surrogatepass")
    lines = [_decode(units[2 * start : 2 * (start + length)]) for start, length in ends[:_LINES]]
    if len(ends) > _LINES or len(words) > _LONGEST:
        rest = _decode(units[2 * ends[min(len(ends), _LINES) - 1][0] :]) if ends else ""
        lines[-1:] = [QFontMetricsF(font).elidedText(f"{rest} …", Qt.TextElideMode.ElideRight, width)]
    return lines


def _decode(units: bytes) -> str:
    return units.decode("utf-16-le", "replace").replace(_BREAK, " ").strip()


def _runs_left_to_right(line: str) -> bool:
    """Whether a line does, whatever the window does; of one that is undecided too."""
    return next((kind for kind in map(bidirectional, line) if kind in ("L", "R", "AL")), "L") == "L"
