"""Text of a row on some lines: laid out for a width, cut where it is too long, some of its words bold."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption

from pressmark.ui.posts.painting import find_direction, tame
from pressmark.ui.units import count_units

Hits = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a row.

    Attributes:
        lines: at most so many; the last is cut.
        bold: the places of words that are bold.
        dotted: a dotted line runs below.
        indent: pixels before it that are for a sign.
    """

    text: str
    font: QFont
    colour: str
    lines: int
    bold: Hits = ()
    dotted: bool = False
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A text laid out, with its height in pixels."""

    layout: QTextLayout
    height: float

    def draw(self, painter: QPainter, place: QPointF, colour: str) -> None:
        """Draw it with its upper left corner at a place."""
        painter.setPen(QColor(colour))
        self.layout.draw(painter, place)


def measure_text(text: Text, width: int) -> float:
    """The height of a text in pixels."""
    metrics = QFontMetrics(text.font)
    if len(text.text) < width and text.text.isascii() and metrics.horizontalAdvance(text.text) < width:
        return _measure_line(text.font.toString())
    return place_text(text, width, Qt.AlignmentFlag.AlignLeft).height


@lru_cache(maxsize=32)
def _measure_line(font: str) -> float:
    """The height of a line of ASCII: for some sizes another than that which the font says of itself."""
    own = QFont()
    own.fromString(font)
    return place_text(Text("x", own, "", 1), 1_000, Qt.AlignmentFlag.AlignLeft).height


def place_text(text: Text, width: int, side: Qt.AlignmentFlag) -> Placed:
    """Lay a text out; `side` is where its lines begin, whichever way its script runs."""
    shown = tame(text.text)
    placed, lines, end = _lay_out(text, shown, width, side)
    units = shown.encode("utf-16-le", "surrogatepass")
    if lines and end * 2 < len(units):
        start = placed.layout.lineAt(lines - 1).textStart() * 2
        # The rest may be long: no line has room for more than this of it.
        rest = units[start : start + 2_000].decode("utf-16-le", "replace")
        cut = QFontMetrics(text.font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
        cut = cut if cut.endswith("…") else f"{cut}…"
        placed, _, _ = _lay_out(text, units[:start].decode("utf-16-le", "replace") + cut, width, side)
    return placed


def _lay_out(text: Text, shown: str, width: int, side: Qt.AlignmentFlag) -> tuple[Placed, int, int]:
    layout = QTextLayout(shown, text.font)
    option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(find_direction(shown))
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_list_formats(text, shown))
    layout.beginLayout()
    top, lines, end = 0.0, 0, 0
    while lines < text.lines and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
        lines += 1
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return Placed(layout, top), lines, end


def _list_formats(text: Text, shown: str) -> list[QTextLayout.FormatRange]:
    ranges = [_make_range(shown, (0, len(shown)), _make_dotted())] if text.dotted else []
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    return ranges + [_make_range(shown, hit, bold) for hit in text.bold if hit[0] < min(hit[1], len(shown))]


def _make_dotted() -> QTextCharFormat:
    dotted = QTextCharFormat()
    dotted.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return dotted


def _make_range(shown: str, hit: tuple[int, int], look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = count_units(shown[: hit[0]])
    made.length = count_units(shown[hit[0] : hit[1]])
    made.format = look
    return made
