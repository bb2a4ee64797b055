"""Where the bars of a histogram stand: numbers alone, without Qt."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import sqrt

from pressmark.model import Histogram

# From this width on, in pixels, a bar leaves one of them free beside it.
_APART = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """Posts from the day `start` to before `end`, None for no such end.

    Attributes:
        outer: not a bin, but all that is older or newer than the bins.
    """

    start: date | None
    end: date | None
    count: int
    outer: bool = False


def make_slots(histogram: Histogram) -> tuple[Slot, ...]:
    """A slot for each bin, and one at either end for what has no bin, where there is such."""
    bins = histogram.bins
    if not bins:
        return ()
    slots = [Slot(one.start, one.end if one.end < date.max else None, one.count) for one in bins]
    if histogram.before:
        slots.insert(0, Slot(None, bins[0].start, histogram.before, outer=True))
    if histogram.after:
        slots.append(Slot(bins[-1].end, None, histogram.after, outer=True))
    return tuple(slots)


def find_covered(slots: Sequence[Slot], after: date | None, before: date | None) -> tuple[int, int] | None:
    """The first and the last slot that a range of days touches; None where it touches none."""
    touched = [
        place
        for place, slot in enumerate(slots)
        if (after is None or slot.end is None or slot.end > after)
        and (before is None or slot.start is None or slot.start < before)
    ]
    return (touched[0], touched[-1]) if touched else None


def find_day(slots: Sequence[Slot], day: date | None) -> int:
    """The slot that a day lies in, else the one nearest to it; the newest bin for None."""
    inner = [place for place, slot in enumerate(slots) if not slot.outer]
    if day is None or not inner:
        return inner[-1] if inner else -1
    starts = [slot.start or date.min for slot in slots]
    return max(0, bisect_right(starts, day) - 1)


@dataclass(frozen=True, slots=True)
class Scale:
    """The borders of slots, in the order of time, from `left` on; with `mirrored` time runs to the left."""

    left: float
    edges: tuple[float, ...]
    mirrored: bool = False

    @property
    def width(self) -> float:
        """From the first border to the last."""
        return self.edges[-1]

    def span(self, first: int, last: int) -> tuple[float, float]:
        """The left border and the width of the slots from one to another, both of them included."""
        begin, end = self.edges[first], self.edges[last + 1]
        return self.left + (self.width - end if self.mirrored else begin), end - begin

    def centre(self, place: int) -> float:
        """The middle of a slot."""
        left, width = self.span(place, place)
        return left + width / 2

    def find(self, x: float) -> int:
        """The slot at a place on the screen, or the one nearest to it."""
        along = x - self.left
        along = self.width - along if self.mirrored else along
        return min(max(0, bisect_right(self.edges, along) - 1), len(self.edges) - 2)


def make_scale(
    slots: Sequence[Slot], left: float, width: float, outer: float, grain: float, mirrored: bool
) -> Scale:
    """Borders of slots within a width: bins share what the slots beyond them, `outer` wide, leave.

    `grain` is the width of a pixel of the screen; borders lie between pixels.
    """
    beyond = sum(slot.outer for slot in slots)
    wide = min(outer, width / 4)
    inner = (width - wide * beyond) / max(1, len(slots) - beyond)
    edges = accumulate((wide if slot.outer else inner for slot in slots), initial=0.0)
    return Scale(left, tuple(round(edge / grain) * grain for edge in edges), mirrored)


def fit_bar(left: float, width: float, widest: float, grain: float) -> tuple[float, float]:
    """Left border and width of the bar in a slot: not wider than `widest`, in the middle."""
    free = 1 if width >= _APART else 0
    wide = max(grain, min(width - free, widest))
    return left + round((width - wide) / 2 / grain) * grain, wide


def measure_bar(count: int, peak: int, tall: float, grain: float) -> float:
    """How high a bar is, as the square root of its count; never nothing unless its count is.

    A day with a hundred articles beside days with one is the rule, and the bars are there to find articles
    by: those of the quiet days must be seen. How many there are is said in words.
    """
    if count <= 0:
        return 0.0
    return max(1.0, round(sqrt(min(count, peak) / peak) * tall / grain) * grain)
