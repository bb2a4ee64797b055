"""The months in which posts of the library were published, as they are where this machine is.

SQLite's own ``localtime`` knows the rules of a zone from 1970 to 2037 only, and is slow: what is a month is
said here once for all posts. https://www.sqlite.org/lang_datefunc.html section 4
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pressmark.store.conditions import moment_at, seconds_at
from pressmark.store.database import ReadDatabase

_ENDS = "SELECT (SELECT MIN(date) FROM post), (SELECT MAX(date) FROM post)"
_LATEST = "SELECT MAX(date) FROM post WHERE date < ?"
_WITH_POSTS = """SELECT json_group_array(json(value)) FROM json_each(?) WHERE EXISTS (SELECT 1 FROM post
    WHERE date >= json_extract(value, '$[1]') AND date < json_extract(value, '$[2]'))"""
_MOST_IN_A_ROW = 600
_MOST_APART = 1200
_DAY = 86_400
_AFTER_ALL = 1 << 60

Month = tuple[int, int, int]
"""Its number, its first second, and one second that comes after its last and before the next post's."""


@dataclass(frozen=True, slots=True)
class Months:
    """Months, the earliest first.

    Attributes:
        numbers: of each, as 202505.
        starts: the first second of each, since 1970 UTC.
    """

    numbers: Sequence[int]
    starts: Sequence[int]

    def to_json(self) -> str:
        """Number, first second and the second after the last of each."""
        ends = (*self.starts[1:], _AFTER_ALL)[: len(self.starts)]
        return json.dumps(list(zip(self.numbers, self.starts, ends, strict=True)))

    def find_border_days(self) -> str:
        """The UTC days within which a month begins, by their first second, as JSON."""
        return json.dumps([start - start % _DAY for start in self.starts if start % _DAY])

    def sum_up(self, counts: Iterable[tuple[int, int]]) -> dict[int, int]:
        """Counts of moments as counts of months."""
        summed: dict[int, int] = {}
        for moment, count in counts:
            place = bisect_right(self.starts, moment) - 1
            if place >= 0:
                number = self.numbers[place]
                summed[number] = summed.get(number, 0) + count
        return summed


def read_months(database: ReadDatabase) -> Months:
    """Every month that has a post."""
    earliest, latest = next(database.read(_ENDS))
    if latest is None:
        return Months((), ())
    walked = list(_walk_back(latest, earliest))
    kept = next(database.read(_WITH_POSTS, (json.dumps(walked),)))[0]
    found = [*map(tuple, json.loads(kept)), *_walk_posts(database, walked[-1][1])]
    found.sort(key=lambda month: month[1])
    return Months([number for number, _, _ in found], [start for _, start, _ in found])


def _walk_back(latest: int, earliest: int) -> Iterator[Month]:
    """Month after month, the latest first, whether there is a post in it or not."""
    end = _AFTER_ALL
    for _ in range(_MOST_IN_A_ROW):
        number, start = find_month(min(end - 1, latest))
        yield number, start, end
        end = start
        if start <= earliest:
            return


def _walk_posts(database: ReadDatabase, before: int) -> Iterator[Month]:
    """Months with posts before those in a row, as a wrong date makes them: a look into the index for each."""
    for _ in range(_MOST_APART):
        latest = next(database.read(_LATEST, (before,)))[0]
        if latest is None:
            return
        number, start = find_month(latest)
        yield number, start, before
        before = start


def find_month(seconds: int) -> tuple[int, int]:
    """The month of a moment where this machine is, as 202505, and its first second."""
    try:
        local = datetime.fromtimestamp(seconds)
    except (OverflowError, ValueError, OSError):  # the first and last days there are, in some zones
        local = moment_at(seconds)
    return local.year * 100 + local.month, min(seconds_at(date(local.year, local.month, 1)), seconds)
