"""When the articles of a query appeared: a histogram over local days."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class BinUnit(StrEnum):
    """How long a bin is; a week begins on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Bin:
    """`count` posts from the local day `start` to before `end`.

    The calendar ends with `date.max`: a bin that ends there has that day too.
    """

    start: date
    end: date
    count: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """Posts by date.

    Attributes:
        bins: of one unit, in order and without gaps; none where no post has a date.
        undated: matching posts that have no date.
        before: posts older than the first bin, too few and too far away to be given one.
        after: posts newer than the last bin, likewise.
    """

    unit: BinUnit
    bins: tuple[Bin, ...]
    undated: int = 0
    before: int = 0
    after: int = 0
