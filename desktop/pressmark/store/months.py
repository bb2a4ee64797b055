"""The months in which posts of the library were published, as they are where this machine is.

SQLite's own ``localtime`` knows the rules of a zone from 1970 to 2037 only, and is slow: what is a month is
said here once for all posts. https://www.sqlite.org/lang_datefunc.html section 4
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from pressmark.store.conditions import moment_at, seconds_at

_MOST = 1800  # months; a site may have a post in each of ten thousand years


@dataclass(frozen=True, slots=True)
class Months:
    """Months, the earliest first.

    Attributes:
        numbers: of each, as 202505.
        starts: the first second of each, since 1970 UTC.
    """

    numbers: Sequence[int]
    starts: Sequence[int]

    def count(self, dates: Sequence[int]) -> dict[int, int]:
        """How many posts there are of each month; `dates` are sorted seconds since 1970 UTC."""
        places = (*(bisect_left(dates, start) for start in self.starts), len(dates))
        counts: dict[int, int] = {}
        for number, (first, end) in zip(self.numbers, pairwise(places), strict=True):
            counts[number] = counts.get(number, 0) + end - first
        return counts


def find_months(dates: Sequence[int]) -> Months:
    """Every month with one of these dates at least, which are sorted seconds since 1970 UTC."""
    found: list[tuple[int, int]] = []
    place = len(dates)
    while place and len(found) < _MOST:
        found.append(find_month(dates[place - 1]))
        place = bisect_left(dates, found[-1][1], 0, place)
    found.reverse()
    return Months([number for number, _ in found], [start for _, start in found])


def find_month(seconds: int) -> tuple[int, int]:
    """The month of a moment where this machine is, as 202505, and its first second."""
    try:
        local = datetime.fromtimestamp(seconds)
    except (OverflowError, ValueError, OSError):  # the first and last days there are, in some zones
        local = moment_at(seconds)
    return local.year * 100 + local.month, min(seconds_at(date(local.year, local.month, 1)), seconds)
