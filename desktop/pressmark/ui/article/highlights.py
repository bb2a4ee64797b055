"""Highlights as values, and how their colours are drawn: each is known by its line as well as by its hue."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from pressmark.model import AnnotationState, Color
from pressmark.ui.note_text import plain_note
from pressmark.ui.theme import Colours
from pressmark.ui.words import one_line, translate

# Of the line's width: from the middle to either half of a double line; the periods of patterns; their marks.
_APART = 1.0
_PERIODS = {Color.GREEN.value: 5.4, Color.PURPLE.value: 2.9, Color.PINK.value: 6.0}
_MARKS = {Color.GREEN.value: 3.2, Color.PURPLE.value: 1.4}
_LONG = 6  # periods
_MAT = 3.6
_SAID = 300  # characters
_SIZES = (16, 24, 32, 48)


@dataclass(frozen=True, slots=True)
class Highlight:
    """An annotation in the text that is shown.

    Attributes:
        start: where its words begin in that text, in code points; -1 for a note on the whole article.
        end: where they end.
    """

    id: str
    start: int
    end: int
    color: str
    note: str = ""
    tags: tuple[str, ...] = ()
    state: AnnotationState = AnnotationState.ANCHORED
    created: datetime | None = None

    @property
    def is_whole(self) -> bool:
        """It is on the whole article."""
        return self.start < 0


def name_color(color: str) -> str:
    """What a person calls a colour; another than `Color` has is shown as yellow, and keeps its name."""
    return {
        Color.YELLOW.value: translate("words", "Yellow"),
        Color.GREEN.value: translate("words", "Green"),
        Color.BLUE.value: translate("words", "Blue"),
        Color.PINK.value: translate("words", "Pink"),
        Color.PURPLE.value: translate("words", "Purple"),
    }.get(color, color)


def say_highlight(one: Highlight, quote: str) -> str:
    """What is said of a highlight to those who do not see it."""
    parts = [translate("words", "Highlight, {color}").format(color=name_color(one.color))]
    parts += [one_line(quote, _SAID), one_line(plain_note(one.note), _SAID)]
    parts.append(" ".join(f"#{tag}" for tag in one.tags))
    if one.state is not AnnotationState.ANCHORED:
        parts.append(translate("words", "The text changed here: please check."))
    return ". ".join(filter(None, parts))


def draw_line(
    painter: QPainter, color: str, left: float, right: float, y: float, width: float, ink: str | QColor
) -> None:
    """Draw the line of a colour: solid, dashed, double, wavy or dotted.

    Args:
        painter: its pen is changed.
        color: of the annotation.
        left: where the line begins.
        right: where it ends.
        y: the middle of it; it reaches one and a half times its width to either side at most.
        width: of a solid one.
        ink: what it is drawn in.
    """
    line = QRectF(left, y, right - left, 0)
    if line.width() <= 0:
        return
    if color == Color.BLUE:
        for apart in (-_APART, _APART):
            box = QRectF(left, y + (apart - 0.4) * width, line.width(), 0.8 * width)
            painter.fillRect(box, QColor(ink))
    elif color not in _PERIODS:
        painter.fillRect(line.adjusted(0, -width / 2, 0, width / 2), QColor(ink))
    elif line.width() > _LONG * _PERIODS[color] * width:
        # A pattern drawn mark by mark takes a hundred times as long.
        ratio = painter.device().devicePixelRatioF()
        tile = _make_tile(color, width, QColor(ink).name(), ratio)
        high = tile.deviceIndependentSize().height()
        painter.drawTiledPixmap(line.adjusted(0, -high / 2, 0, high / 2), tile)
    else:
        _draw_marks(painter, color, line, width, QColor(ink))


def draw_edge(
    painter: QPainter, color: str, top: float, bottom: float, x: float, width: float, ink: str | QColor
) -> None:
    """The same from top to bottom: the edge of what belongs to an annotation."""
    painter.save()
    painter.translate(x, top)
    painter.rotate(90)
    draw_line(painter, color, 0, bottom - top, 0, width, ink)
    painter.restore()


def draw_frame(painter: QPainter, color: str, box: QRectF, width: float, colours: Colours) -> None:
    """The line of a colour around an image, on its ground: so it is seen on whatever the image shows.

    Args:
        painter: on which it is drawn, as wide within the edge as without.
        color: of the annotation.
        box: the edge.
        width: of a solid line; the frame is 3.6 times as wide.
        colours: of the theme.
    """
    ink, half = QColor(colours.note_ink(color)), _MAT / 2 * width
    outer, inner = box.adjusted(-half, -half, half, half), box.adjusted(half, half, -half, -half)
    mat = QPainterPath()
    mat.addRect(outer)
    mat.addRect(inner)
    painter.fillPath(mat, QColor(colours.note(color)))
    for y in (box.top(), box.bottom()):
        draw_line(painter, color, outer.left() + width, outer.right() - width, y, width, ink)
    for x in (box.left(), box.right()):
        draw_edge(painter, color, inner.top(), inner.bottom(), x, width, ink)


def draw_swatch(painter: QPainter, color: str, box: QRectF, colours: Colours) -> None:
    """A colour to choose, in a square: its ground with its line."""
    ink = QColor(colours.note_ink(color))
    size = box.width()
    thin = max(1.0, size / 16)
    inner = box.adjusted(thin / 2, thin / 2, -thin / 2, -thin / 2)
    painter.setPen(QPen(ink, thin))
    painter.setBrush(QColor(colours.note(color)))
    painter.drawRoundedRect(inner, size * 0.22, size * 0.22)
    inset = size * 0.16
    draw_line(painter, color, box.left() + inset, box.right() - inset, box.center().y(), size * 0.12, ink)


def make_swatch(color: str, colours: Colours) -> QIcon:
    """The same as an icon, for buttons and menus."""
    icon = QIcon()
    for size in _SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_swatch(painter, color, QRectF(0, 0, size, size), colours)
        painter.end()
        icon.addPixmap(picture)
    return icon


def draw_warning(painter: QPainter, box: QRectF, ground: str, ink: str) -> None:
    """The sign of what a person is to look at: a triangle with a stroke and a dot."""
    size = box.width()
    path = QPainterPath(QPointF(box.center().x(), box.top()))
    path.lineTo(box.bottomRight())
    path.lineTo(box.bottomLeft())
    path.closeSubpath()
    pen = QPen(QColor(ink), size * 0.12)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(QColor(ground))
    painter.drawPath(path)
    x = box.center().x()
    painter.drawLine(QPointF(x, box.top() + size * 0.38), QPointF(x, box.top() + size * 0.62))
    painter.drawPoint(QPointF(x, box.top() + size * 0.82))


def _draw_marks(painter: QPainter, color: str, line: QRectF, width: float, ink: QColor) -> None:
    """Draw dashes, dots or waves; the first begins the line, and the last ends it."""
    period, mark = _PERIODS[color], _MARKS.get(color, 0.0)
    if color == Color.PINK:
        painter.setPen(QPen(ink, width * 0.9))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_make_wave(line, width, max(1, round(line.width() / (period * width)))))
        return
    length = line.width() / width
    count = max(1 if length <= mark else 2, round((length + period - mark) / period))
    if color == Color.GREEN:
        mark *= length / (count * period - period + mark)
    step = (line.width() - mark * width) / max(1, count - 1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for number in range(count):
        x = line.left() + number * step
        high = width if color == Color.GREEN else mark * width
        box = QRectF(x, line.top() - high / 2, mark * width, high)
        if color == Color.GREEN:
            painter.drawRect(box)
        else:
            painter.drawEllipse(box)


@lru_cache(maxsize=64)
def _make_tile(color: str, width: float, ink: str, ratio: float) -> QPixmap:
    """One period of a pattern, to be laid side by side."""
    period, mark = _PERIODS[color], _MARKS.get(color, 0.0)
    tile = QPixmap(max(2, round(period * width * ratio)), max(2, round(4 * width * ratio)))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    wide, y = tile.width() / ratio, tile.height() / ratio / 2
    # Of dashes and dots one; of a wave more than one, for its ends are not flat.
    line = QRectF(-wide, y, 3 * wide, 0) if color == Color.PINK else QRectF(0, y, mark * width, 0)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_marks(painter, color, line, width, QColor(ink))
    painter.end()
    return tile


def _make_wave(line: QRectF, width: float, count: int) -> QPainterPath:
    half = line.width() / count / 2
    path = QPainterPath(line.topLeft())
    for number in range(2 * count):
        at = line.left() + number * half
        # The control point of such a curve is twice as far from the line as the curve.
        path.quadTo(at + half / 2, line.top() + (2 if number % 2 else -2) * width, at + half, line.top())
    return path
