"""The dates below the bars: as many as fit without touching."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from itertools import pairwise

from pressmark.model import BinUnit
from pressmark.ui.timeline.scale import Scale, Slot
from pressmark.ui.timeline.words import say_day, say_month, say_number, say_year


@dataclass(frozen=True, slots=True)
class Label:
    """A date below the bars: its words from `left` on, and where it points."""

    text: str
    left: float
    width: float
    at: float

    @property
    def right(self) -> float:
        """Where its words end."""
        return self.left + self.width


class _Kind(Enum):
    DAY = auto()
    MONDAY = auto()
    MONTH = auto()


_YEAR = 12  # months
_MONTHS = tuple((_Kind.MONTH, step) for step in (1, 2, 3, 6))
_YEARS = tuple((_Kind.MONTH, _YEAR * step) for step in (1, 2, 5, 10, 20, 50, 100, 1000))
# What may be labelled, the finest first: days, Mondays, every so many months.
_LEVELS = {
    BinUnit.DAY: ((_Kind.DAY, 1), (_Kind.MONDAY, 1), *_MONTHS, *_YEARS),
    BinUnit.WEEK: (*_MONTHS, *_YEARS),
    BinUnit.MONTH: (*_MONTHS, *_YEARS),
    BinUnit.YEAR: _YEARS,
}


def place_labels(
    unit: BinUnit, slots: Sequence[Slot], scale: Scale, measure: Callable[[str], float], gap: float
) -> tuple[Label, ...]:
    """Labels of the finest kind that fits with `gap` between them; `measure` gives the width of words."""
    for kind, step in _LEVELS[unit]:
        days = [(place, day) for place, slot in enumerate(slots) if (day := _find_day(slot, kind, step))]
        texts = [_say(day, kind, step, first=not number) for number, (_, day) in enumerate(days)]
        labels = [_place(text, place, scale, measure) for (place, _), text in zip(days, texts, strict=True)]
        if labels and _are_apart(labels, scale, gap):
            return tuple(labels)
    return _place_first(slots, scale, measure)


def _find_day(slot: Slot, kind: _Kind, step: int) -> date | None:
    """The day of a slot that is labelled."""
    start = slot.start
    if slot.outer or start is None:
        return None
    if kind is not _Kind.MONTH:
        return start if kind is _Kind.DAY or start.weekday() == 0 else None
    if start.day > 1:
        if (start.year, start.month) == (date.max.year, 12):
            return None
        start = date(start.year + start.month // 12, start.month % 12 + 1, 1)
    within = slot.end is None or start < slot.end
    return start if within and (start.year * 12 + start.month - 1) % step == 0 else None


def _say(day: date, kind: _Kind, step: int, first: bool) -> str:
    """What is written; the first label has the year."""
    if kind is _Kind.MONTH:
        year = step >= _YEAR or day.month == 1
        return say_year(day) if year else say_month(day, short=True, year=first)
    if kind is _Kind.MONDAY or first or day.day == 1:
        return say_day(day, short=True, year=first)
    return say_number(day)


def _place(text: str, place: int, scale: Scale, measure: Callable[[str], float]) -> Label:
    """Words in the middle below their bar, or as near to that as the ends of the axis let them."""
    at, width = scale.centre(place), measure(text)
    left = max(scale.left, min(at - width / 2, scale.left + scale.width - width))
    return Label(text, left, width, at)


def _place_first(slots: Sequence[Slot], scale: Scale, measure: Callable[[str], float]) -> tuple[Label, ...]:
    """The month or else the year of the first bin, for bars that hold no day worth a label."""
    place, day = next((place, slot.start) for place, slot in enumerate(slots) if slot.start)
    labels = (_place(text, place, scale, measure) for text in (say_month(day, short=True), say_year(day)))
    return next(((label,) for label in labels if label.width <= scale.width), ())


def _are_apart(labels: Sequence[Label], scale: Scale, gap: float) -> bool:
    across = sorted(labels, key=lambda label: label.left)
    if across[0].width > scale.width:
        return False
    return all(one.right + gap <= other.left for one, other in pairwise(across))
