"""How the timeline is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from pressmark.ui.theme import Colours
from pressmark.ui.timeline.layout import Layout
from pressmark.ui.timeline.mark import Range
from pressmark.ui.timeline.scale import Slot


@dataclass(frozen=True, slots=True)
class Look:
    """What there is to see beside the bars; -1 is no slot.

    Attributes:
        narrowed: a range of dates is chosen; `chosen` are the slots it touches.
        marked: what is being marked by mouse or key.
        said: words, the longest first, of which the first that fit are shown; `about` are their slots.
    """

    narrowed: bool = False
    chosen: Range | None = None
    marked: Range | None = None
    cursor: int = -1
    hovered: int = -1
    said: tuple[str, ...] = ()
    about: Range | None = None


class Picture:
    """Draws slots into a layout with the colours of a theme."""

    def __init__(self, painter: QPainter, layout: Layout, colours: Colours) -> None:
        self._painter = painter
        self._layout = layout
        self._colours = colours

    def draw(self, slots: Sequence[Slot], look: Look) -> None:
        """Draw it all but the ring."""
        if look.hovered >= 0:
            area = self._layout.column(look.hovered, look.hovered)
            self._painter.fillRect(area, QColor(self._colours.hover))
        if look.chosen and not look.marked:
            self._draw_band(look.chosen, self._colours.selection_idle)
        if look.marked:
            self._draw_band(look.marked, self._colours.selection)
        self._draw_bars(slots, look)
        baseline = QRectF(self._layout.plot.left(), self._layout.plot.bottom(), self._layout.plot.width(), 1)
        self._painter.fillRect(baseline, QColor(self._colours.line_strong))
        self._draw_labels(self._draw_words(look))
        if look.cursor >= 0:
            self._draw_cursor(look.cursor)

    def draw_ring(self, area: QRectF, width: int = 1) -> None:
        """Say that the keyboard is here, by a frame so many pixels wide."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._colours.accent), width))
        radius = self._layout.metrics.height() * 0.35
        self._painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _draw_band(self, band: Range, colour: str) -> None:
        area, edge = self._layout.column(*band), QColor(self._colours.accent)
        self._painter.fillRect(area, QColor(colour))
        self._painter.fillRect(QRectF(area.left(), area.top(), 1, area.height()), edge)
        self._painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()), edge)

    def _draw_bars(self, slots: Sequence[Slot], look: Look) -> None:
        band = look.marked or look.chosen
        some = look.marked is not None or look.narrowed
        lit, dim = QColor(self._colours.accent), QColor(self._colours.faint)
        for place, (slot, bar) in enumerate(zip(slots, self._layout.bars, strict=True)):
            within = band is not None and band[0] <= place <= band[1]
            colour = lit if within or not some else dim
            if place == look.hovered:
                colour = QColor(self._colours.text)
            if slot.outer:
                self._draw_arrow(self._layout.column(place, place), slot.start is None, colour)
            else:
                self._painter.fillRect(bar, colour)

    def _draw_arrow(self, area: QRectF, older: bool, colour: QColor) -> None:
        """Point at what lies beyond the bars."""
        mirrored = self._layout.scale is not None and self._layout.scale.mirrored
        way = -1 if older != mirrored else 1
        size = self._layout.metrics.height() * 0.28
        tip = QPointF(area.center().x() + way * size / 2, area.bottom() - 1.7 * size)
        back = tip - QPointF(way * size, 0)
        self._draw_shape(colour, tip, back - QPointF(0, size), back + QPointF(0, size))

    def _draw_cursor(self, place: int) -> None:
        """Point at a slot from below."""
        area, size = self._layout.column(place, place), self._layout.tick
        tip = QPointF(area.center().x(), area.bottom() + 1)
        left, right = (tip + QPointF(side * size, size) for side in (-1, 1))
        self._draw_shape(QColor(self._colours.accent), tip, left, right)

    def _draw_shape(self, colour: QColor, *points: QPointF) -> None:
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawPolygon(QPolygonF(points))
        self._painter.restore()

    def _draw_words(self, look: Look) -> QRectF:
        """Say below the bars what they are; gives the place that is taken."""
        if not look.said:
            return QRectF()
        row, metrics = self._layout.row, self._layout.metrics
        middle = self._layout.column(*look.about).center().x() if look.about else row.center().x()
        widths = [metrics.horizontalAdvance(words) for words in look.said]
        words, width = next(
            ((words, width) for words, width in zip(look.said, widths, strict=True) if width <= row.width()),
            (metrics.elidedText(look.said[-1], Qt.TextElideMode.ElideRight, row.width()), row.width()),
        )
        left = max(row.left(), min(middle - width / 2, row.right() - width))
        area = QRectF(left, row.top(), width, row.height())
        self._write(area, words, self._colours.text)
        return area

    def _draw_labels(self, taken: QRectF) -> None:
        """Write those dates that nothing else is written over."""
        gap = self._layout.metrics.averageCharWidth()
        plot, row = self._layout.plot, self._layout.row
        for label in self._layout.labels:
            tick = QRectF(round(label.at), plot.bottom() + 1, 1, self._layout.tick * 0.6)
            self._painter.fillRect(tick, QColor(self._colours.line_strong))
            area = QRectF(label.left, row.top(), label.width, row.height())
            if not area.adjusted(-gap, 0, gap, 0).intersects(taken):
                self._write(area, label.text, self._colours.muted)

    def _write(self, area: QRectF, words: str, colour: str) -> None:
        self._painter.setFont(self._layout.font)
        self._painter.setPen(QColor(colour))
        # A little more room than was measured: what is cut off is worse than what is a hair too far.
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine
        self._painter.drawText(area, flags, words)
