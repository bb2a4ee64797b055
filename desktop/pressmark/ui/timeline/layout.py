"""Everything that is drawn of a histogram, measured once a size and a font."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QWidget

from pressmark.model import Histogram
from pressmark.ui.timeline.axis import Label, place_labels
from pressmark.ui.timeline.scale import Scale, Slot, fit_bar, make_scale, measure_bar

# The height of the whole, and of its parts from above, in lines of text; what is left is the bars.
LINES = 3.2
_ABOVE = 0.25
_TICK = 0.3
_BELOW = 0.15
_SIDE = 0.4
_OUTER = 1.0
_WIDEST_BAR = 3.0
_LABEL_SCALE = 0.86


@dataclass(frozen=True, slots=True)
class Layout:
    """Places in the widget.

    Attributes:
        plot: where the bars are; its lower border is the baseline.
        row: where the labels are.
        bars: one a slot, in the order of time; those without an article have no height.
        tick: how far a tick reaches below the baseline.
    """

    plot: QRectF
    row: QRectF
    font: QFont
    metrics: QFontMetricsF
    tick: float
    scale: Scale | None = None
    bars: tuple[QRectF, ...] = ()
    labels: tuple[Label, ...] = ()

    def column(self, first: int, last: int) -> QRectF:
        """The whole height above the baseline, from one slot to another."""
        left, width = self.scale.span(first, last) if self.scale else (self.plot.left(), 0.0)
        return QRectF(left, self.plot.top(), width, self.plot.height())


def make_layout(widget: QWidget, histogram: Histogram, slots: tuple[Slot, ...]) -> Layout:
    """Measure for a widget as it is now."""
    line = QFontMetricsF(widget.font()).lineSpacing()
    font = QFont(widget.font())
    font.setPointSizeF(font.pointSizeF() * _LABEL_SCALE)
    metrics = QFontMetricsF(font)
    grain = 1 / widget.devicePixelRatioF()
    side, tick = round(line * _SIDE), round(line * _TICK)
    row = QRectF(side, 0, max(1, widget.width() - 2 * side), metrics.height())
    row.moveBottom(widget.height() - round(line * _BELOW))
    plot = QRectF(row)
    plot.setTop(round(line * _ABOVE))
    plot.setBottom(max(plot.top() + 1, int(row.top()) - tick))
    if not slots:
        return Layout(plot, row, font, metrics, tick)
    scale = make_scale(slots, plot.left(), plot.width(), line * _OUTER, grain, widget.isRightToLeft())
    peak = max(slot.count for slot in slots if not slot.outer)
    bars = []
    for place, slot in enumerate(slots):
        left, width = fit_bar(*scale.span(place, place), line * _WIDEST_BAR, grain)
        tall = measure_bar(slot.count, peak, plot.height(), grain)
        bars.append(QRectF(left, plot.bottom() - tall, width, tall))
    gap = metrics.averageCharWidth() * 1.5
    labels = place_labels(histogram.unit, slots, scale, metrics.horizontalAdvance, gap)
    return Layout(plot, row, font, metrics, tick, scale, tuple(bars), labels)
