"""How many posts of a query appeared when."""

import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise

from pressmark.model import EPOCH, Bin, BinUnit, Histogram
from pressmark.query import Query
from pressmark.store.database import ReadDatabase
from pressmark.store.search import Search

_DAY_SECONDS = 86_400
_DAYS_SHOWN = 62  # the longest span told by days
_WEEKS_SHOWN = 400  # the longest span told by weeks, in days
# One post in so many may be left out, and one anyway from _FEW posts on.
_SPARE = 50
_FEW = 10
# Every bin has a day after its last one, and the calendar none after date.max.
_LAST_DAY = date.max - timedelta(days=1)


class Timeline:
    """Counts posts by date."""

    def __init__(self, database: ReadDatabase) -> None:
        self._search = Search(database)

    def read(self, query: Query, most: int = 120) -> Histogram:
        """The posts that match, by days, weeks, months or years, in at most `most` bins."""
        matching = self._search.count(query)
        return make_histogram(self._search.read_dates(query), matching, most)


def make_histogram(dates: Sequence[int], matching: int, most: int) -> Histogram:
    """Put sorted `dates`, in seconds since 1970 UTC, into at most `most` bins of local days.

    The unit is the finest that suits their span. Dates that would squeeze all others into a few bars are
    left out and counted beside the bins. `matching` is the number of posts, those without a date among them.
    """
    undated = max(0, matching - len(dates))
    if not dates:
        return Histogram(BinUnit.MONTH, (), undated)
    low, high = _find_shown(dates, most)
    first, last = _local_day(dates[low]), _local_day(dates[high - 1])
    unit = _choose_unit(first, last, most)
    starts = list(_walk(unit, first, last))
    # Only the borders are made local, not each post: this is what makes it quick.
    inner = (bisect_left(dates, _day_start(start), low, high) for start in starts[1:])
    counts = [after - before for before, after in pairwise((low, *inner, high))]
    ends = (*starts[1:], _step(unit, starts[-1]))
    bins = tuple(map(Bin, starts, ends, counts))
    return Histogram(unit, bins, undated, before=low, after=len(dates) - high)


def _find_shown(dates: Sequence[int], most: int) -> tuple[int, int]:
    """From which to before which of the sorted dates the bins reach."""
    low, high = 0, len(dates)
    if _count(BinUnit.YEAR, _local_day(dates[0]), _local_day(dates[-1])) > most:
        low, high = _fullest_years(dates, most)
    near = _without_outliers(dates, low, high)

    def unit(part: tuple[int, int]) -> BinUnit:
        return _choose_unit(_local_day(dates[part[0]]), _local_day(dates[part[1] - 1]), most)

    finer = _ORDER.index(unit(near)) < _ORDER.index(unit((low, high)))
    return near if finer else (low, high)


def _without_outliers(dates: Sequence[int], low: int, high: int) -> tuple[int, int]:
    """Leave out dates further from the bulk of them than the bulk is long.

    The bulk is the shortest run that has all but a fiftieth of them. One that is over within a day is no
    measure for others, and would not be told apart by finer bins.
    """
    total = high - low
    spare = max((total - 1) // _SPARE, 1 if total >= _FEW else 0)
    size = total - spare
    start = min(range(low, low + spare + 1), key=lambda place: dates[place + size - 1] - dates[place])
    begin, end = dates[start], dates[start + size - 1]
    length = end - begin
    if length < _DAY_SECONDS:
        return low, high
    return bisect_left(dates, begin - length, low, high), bisect_right(dates, end + length, low, high)


def _fullest_years(dates: Sequence[int], most: int) -> tuple[int, int]:
    """The dates of those `most` years in a row that have most of them; the latest such years."""
    best, place = (0, 0), 0
    while place < len(dates):
        year = _local_day(dates[place]).year
        end = _find_year(dates, year + most)
        if end - place >= best[1] - best[0]:
            best = (place, end)
        place = max(place + 1, _find_year(dates, year + 1))
    return best


def _find_year(dates: Sequence[int], year: int) -> int:
    """Where in the sorted dates a year begins."""
    return bisect_left(dates, _day_start(date(year, 1, 1))) if year <= date.max.year else len(dates)


def _choose_unit(first: date, last: date, most: int) -> BinUnit:
    span = (last - first).days
    if span <= _DAYS_SHOWN and _count(BinUnit.DAY, first, last) <= most:
        return BinUnit.DAY
    if span <= _WEEKS_SHOWN and _count(BinUnit.WEEK, first, last) <= most:
        return BinUnit.WEEK
    return BinUnit.MONTH if _count(BinUnit.MONTH, first, last) <= most else BinUnit.YEAR


def _count(unit: BinUnit, first: date, last: date) -> int:
    """How many bins reach from one day to another."""
    if unit is BinUnit.YEAR:
        return last.year - first.year + 1
    if unit is BinUnit.MONTH:
        return (last.year - first.year) * 12 + last.month - first.month + 1
    begin, end = _begin(unit, first), _begin(unit, last)
    return (end - begin).days // (7 if unit is BinUnit.WEEK else 1) + 1


def _walk(unit: BinUnit, first: date, last: date) -> Iterator[date]:
    """The first day of each bin."""
    start = _begin(unit, first)
    for _ in range(_count(unit, first, last)):
        yield start
        start = _step(unit, start)


def _begin(unit: BinUnit, day: date) -> date:
    """The first day of the bin that a day lies in."""
    if unit is BinUnit.YEAR:
        return day.replace(month=1, day=1)
    if unit is BinUnit.MONTH:
        return day.replace(day=1)
    return day - timedelta(days=day.weekday()) if unit is BinUnit.WEEK else day


def _step(unit: BinUnit, start: date) -> date:
    """The first day of the bin after the one that begins with `start`; at most `date.max`."""
    try:
        return _STEPS[unit](start)
    except (ValueError, OverflowError):
        return date.max


_STEPS: dict[BinUnit, Callable[[date], date]] = {
    BinUnit.DAY: lambda start: start + timedelta(days=1),
    BinUnit.WEEK: lambda start: start + timedelta(days=7),
    BinUnit.MONTH: lambda start: date(start.year + start.month // 12, start.month % 12 + 1, 1),
    BinUnit.YEAR: lambda start: date(start.year + 1, 1, 1),
}
_ORDER = tuple(BinUnit)


def _local_day(seconds: int) -> date:
    """The day of a moment where this machine is; `_LAST_DAY` for the day after it too."""
    try:
        day = datetime.fromtimestamp(seconds).date()
    except (ValueError, OverflowError, OSError):
        # Beyond what the system's calendar knows: at its ends, and on Windows before 1970.
        number = EPOCH.toordinal() + (seconds - time.timezone) // _DAY_SECONDS
        day = date.fromordinal(min(max(number, 1), date.max.toordinal()))
    return min(day, _LAST_DAY)


def _day_start(day: date) -> int:
    """The first second of a local day, since 1970 UTC. A day that begins after midnight does so here too."""
    try:
        return int(datetime(day.year, day.month, day.day).timestamp())
    except (ValueError, OverflowError, OSError):
        return (day.toordinal() - EPOCH.toordinal()) * _DAY_SECONDS + time.timezone
