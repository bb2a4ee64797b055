"""What is written in a filter field, as a question to the cells of a column.

``word`` is contained, ``=`` is empty and ``<>`` is not, as in spreadsheets; of numbers and dates ``>5``,
``<=3.5``, ``=5``, ``<>5`` and ``10..20``.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from math import inf, isnan

from pressmark.article.cells.dates import tell_day_first
from pressmark.article.cells.numerals import find_decimal, plain
from pressmark.article.cells.units import convert_value
from pressmark.article.cells.values import UNKNOWN, Habits, read_value
from pressmark.model import ColumnKind, DateUnit, TypedColumn, Value, ValueKind
from pressmark.query.folding import fold_text

EMPTY, FILLED = "=", "<>"
_COMPARISON = re.compile(r"\s*(<=|>=|<>|!=|≤|≥|≠|<|>|=)\s*(.*)", re.DOTALL)
_SAME = {"!=": "<>", "≠": "<>", "≤": "<=", "≥": ">="}
_MONTHS = {DateUnit.DECADE: 120, DateUnit.YEAR: 12, DateUnit.QUARTER: 3, DateUnit.MONTH: 1}
_SECONDS = {DateUnit.DAY: 86_400, DateUnit.MINUTE: 60, DateUnit.CLOCK: 60}
_LAST_YEAR = 9999
_TOLD_BY = 500  # cells of a column
_SHORT = 64

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Condition:
    """A question to a cell.

    Attributes:
        fits: whether it is so, by the value of the cell and its text without case and accents.
        needs_text: `fits` looks at the text.
    """

    fits: Callable[[Value, str], bool]
    needs_text: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a number or date in a filter stands for: for numbers, and for dates; None for not at all.

    Attributes:
        unit: where a column has money of several currencies, the one that is asked for; "" for any.
    """

    number: Span | None
    date: Span | None
    unit: str = ""

    def beside(self, value: Value) -> Span | None:
        """What a value of this kind is compared with."""
        if self.unit and value.unit != self.unit:
            return None
        return self.date if value.quantity is ValueKind.DATE else self.number


_ANY = Wanted((-inf, inf), (-inf, inf))


class Folded:
    """What is known of columns: texts without case and accents, how their numbers are written.

    Each is found out when it is first asked for. Threads that ask at once do it twice, and come to the same.
    """

    def __init__(self, columns: Sequence[TypedColumn]) -> None:
        self._columns = columns
        self._texts: dict[int, list[str]] = {}
        self._habits: dict[int, Habits] = {}

    def habits(self, place: int) -> Habits:
        """How numbers and dates of a column are written, so that those in its field are read alike."""
        if place not in self._habits:
            values = self._columns[place].values[:_TOLD_BY]
            lines = [plain(value.text) for value in values if len(value.text) <= _SHORT]
            told = Counter(map(tell_day_first, lines))
            unit = self._columns[place].unit
            self._habits[place] = Habits(find_decimal(lines), told[True] > told[False], unit=unit)
        return self._habits[place]

    def column(self, place: int) -> list[str]:
        """The texts of a column from top to bottom."""
        if place not in self._texts:
            self._texts[place] = [fold_line(value.text) for value in self._columns[place].values]
        return self._texts[place]


def fold_line(text: str) -> str:
    """A text without case, accents and surplus white space."""
    return " ".join(fold_text(text).split())


def read_condition(text: str, kind: ColumnKind, habits: Habits = UNKNOWN) -> Condition | None:
    """What a field asks for; None while it asks for nothing, or for what is not whole yet."""
    said = _COMPARISON.fullmatch(text)
    if said is not None:
        sign, rest = _SAME.get(said[1], said[1]), said[2].strip()
        if not rest:
            return _ask_empty(sign)
        if kind is not ColumnKind.TEXT:
            return _compare(sign, read_wanted(rest, kind, habits))
        if sign in (EMPTY, FILLED):
            return _equal(fold_line(rest), sign)
    if kind is not ColumnKind.TEXT and ".." in text:
        return _within(text, kind, habits)
    wanted = fold_line(text)
    return Condition(lambda _, known: wanted in known, needs_text=True) if wanted else None


def is_unfinished(text: str, kind: ColumnKind) -> bool:
    """Whether something is written that asks for nothing."""
    return bool(text.strip()) and read_condition(text, kind) is None


def find_trouble(text: str, kind: ColumnKind) -> str | None:
    """What of a filter is no number and no date, "" where one is missing; None for what is understood."""
    if not is_unfinished(text, kind):
        return None
    said = _COMPARISON.fullmatch(text)
    ends = [said[2].strip()] if said is not None else [end.strip() for end in text.split("..", 1)]
    return next((end for end in ends if end and read_wanted(end, kind) is None), "")


def read_wanted(text: str, kind: ColumnKind, habits: Habits = UNKNOWN) -> Wanted | None:
    """What a written value stands for in a column of a kind; None for what is no number and no date.

    Four digits are a number among numbers and a year among dates.
    """
    plainly = read_value(text, replace(habits, years=False))
    if habits.unit:
        plainly = convert_value(plainly, habits.unit)
    as_date = read_value(text, habits)
    number = span_of(plainly) if plainly.quantity is not ValueKind.DATE else None
    date = span_of(as_date) if as_date.quantity is ValueKind.DATE else None
    wanted = Wanted(
        number if kind is not ColumnKind.DATE else None,
        date if kind in (ColumnKind.DATE, ColumnKind.RANGE) else None,
        plainly.unit if plainly.quantity is ValueKind.MONEY and not habits.unit else "",
    )
    return wanted if wanted.number or wanted.date else None


def span_of(value: Value) -> Span | None:
    """From where to where a value reaches; None for what has no number."""
    if value.number is None or isnan(value.number):
        return None
    low = value.number
    high = low if value.upper is None else value.upper
    if value.quantity is ValueKind.DATE:
        high = _end_of(high, value.unit)
    return low, high


def _ask_empty(sign: str) -> Condition | None:
    if sign == EMPTY:
        return Condition(lambda value, _: value.kind is ValueKind.MISSING)
    if sign == FILLED:
        return Condition(lambda value, _: value.kind is not ValueKind.MISSING)
    return None


def _equal(wanted: str, sign: str) -> Condition:
    if sign == "=":
        return Condition(lambda _, known: known == wanted, needs_text=True)
    return Condition(lambda _, known: known != wanted, needs_text=True)


def _compare(sign: str, wanted: Wanted | None) -> Condition | None:
    if wanted is None:
        return None
    tests: dict[str, Callable[[Span, Span], bool]] = {
        "<": lambda span, asked: span[0] < asked[0],
        "<=": lambda span, asked: span[0] <= asked[1],
        ">": lambda span, asked: span[1] > asked[1],
        ">=": lambda span, asked: span[1] >= asked[0],
        "=": _meet,
        "<>": lambda span, asked: not _meet(span, asked),
    }
    return _ask_span(wanted, tests[sign])


def _within(text: str, kind: ColumnKind, habits: Habits) -> Condition | None:
    ends = [end.strip() for end in text.split("..", 1)]
    if not any(ends):
        return None
    low, high = (read_wanted(end, kind, habits) if end else _ANY for end in ends)
    if low is None or high is None:
        return None
    wanted = Wanted(_join(low.number, high.number), _join(low.date, high.date), low.unit or high.unit)
    return _ask_span(wanted, _meet) if wanted.number or wanted.date else None


def _join(one: Span | None, other: Span | None) -> Span | None:
    """All from the beginning of one to the end of the other, whichever comes first."""
    if one is None or other is None:
        return None
    return (one[0], other[1]) if one[0] <= other[1] else (other[0], one[1])


def _meet(one: Span, other: Span) -> bool:
    return one[0] <= other[1] and one[1] >= other[0]


def _ask_span(wanted: Wanted, test: Callable[[Span, Span], bool]) -> Condition:
    def fits(value: Value, _: str) -> bool:
        span, asked = span_of(value), wanted.beside(value)
        return span is not None and asked is not None and test(span, asked)

    return Condition(fits)


def _end_of(start: float, unit: str) -> float:
    """The last second, or nearly, of the day, month or year that begins with a moment."""
    if unit in _SECONDS:
        return start + _SECONDS[DateUnit(unit)] - 1
    if unit not in _MONTHS:
        return start
    try:
        day = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=start)
    except OverflowError:
        return start
    months = day.month - 1 + _MONTHS[DateUnit(unit)]
    year = day.year + months // 12
    if year > _LAST_YEAR:
        return start
    return datetime(year, months % 12 + 1, 1, tzinfo=UTC).timestamp() - 1
