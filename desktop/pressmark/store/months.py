"""The months in which posts of the library were published, as they are where this machine is.

SQLite's own ``localtime`` knows the rules of a zone from 1970 to 2037 only, and is slow: what is a month is
said here once for all posts. https://www.sqlite.org/lang_datefunc.html section 4
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pressmark.store.conditions import moment_at, seconds_at
from pressmark.store.database import ReadDatabase

_LATEST = "SELECT MAX(date) FROM post WHERE date < ?"
_MOST = 1200
_DAY = 86_400
_AFTER_ALL = 1 << 60


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
    """Every month that has a post: a look into the index for each."""
    found: list[tuple[int, int]] = []
    before = _AFTER_ALL
    while len(found) < _MOST:
        latest = next(database.read(_LATEST, (before,)))[0]
        if latest is None:
            break
        local = moment_at(latest).astimezone()
        before = min(seconds_at(date(local.year, local.month, 1)), latest)
        found.append((local.year * 100 + local.month, before))
    found.reverse()
    return Months([number for number, _ in found], [start for _, start in found])
