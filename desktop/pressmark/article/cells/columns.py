"""Columns of tables as typed data: what cannot be told from one cell is told from all of them together."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pressmark.article.cells.dates import is_year, tell_day_first
from pressmark.article.cells.numerals import name_decimal, plain, score_decimal
from pressmark.article.cells.values import Habits, read_value
from pressmark.model import ColumnKind, DateUnit, Table, TypedColumn, TypedTable, Value, ValueKind

_ENOUGH = 0.8
_MEASURES = frozenset({ValueKind.NUMBER, ValueKind.PERCENT, ValueKind.MONEY, ValueKind.DATE})
_FOUR_DIGITS = re.compile(r"(?:\d\D*){4}")
_Group = tuple[ValueKind, str]


def type_table(table: Table) -> TypedTable:
    """A table with the values of its cells.

    A column that does not tell which sign parts decimals is read as the others of its table are.
    """
    columns = list(zip(*table.rows, strict=True)) if table.rows else [()] * len(table.header)
    seen = list(map(_look, columns))
    decimal = name_decimal(sum(one.decimals for one in seen))
    typed = (
        _read(one, cells, name, decimal) for one, cells, name in zip(seen, columns, table.header, strict=True)
    )
    return TypedTable(table, tuple(typed))


def read_column(texts: Sequence[str], name: str = "", decimal: str = "") -> TypedColumn:
    """A column of a table.

    Args:
        texts: its cells.
        name: its heading.
        decimal: ``.`` or ``,``, the sign before decimals where the column does not tell; "" for not known.
    """
    return _read(_look(texts), texts, name, decimal)


def sort_rows(table: TypedTable, column: int, *, descending: bool = False) -> tuple[int, ...]:
    """The numbers of the rows, from 0, in the order of a column: by value, then texts; without any last.

    What is equal stays in the order of the table, whichever way it is sorted.
    """
    values = table.columns[column].values

    def key(row: int) -> tuple[bool, float, float, str]:
        value = values[row]
        if value.number is None:
            return True, 0.0, 0.0, value.text.casefold()
        return False, value.number, value.number if value.upper is None else value.upper, ""

    filled = [row for row, value in enumerate(values) if value.kind is not ValueKind.MISSING]
    empty = [row for row, value in enumerate(values) if value.kind is ValueKind.MISSING]
    return (*sorted(filled, key=key, reverse=descending), *empty)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a look at the texts of a column tells; equal ones are looked at once.

    Attributes:
        counts: how often each text comes, in the order of their first coming.
        lines: the same texts as `plain` gives them, but for long ones.
        decimals: what `score_decimal` says of all of them.
    """

    counts: Counter[str]
    lines: dict[str, str]
    decimals: int


def _look(texts: Sequence[str]) -> _Seen:
    counts = Counter(texts)
    lines = {text: plain(text) for text in counts if len(text) < 65}
    return _Seen(counts, lines, sum(counts[text] * score_decimal(line) for text, line in lines.items()))


def _read(seen: _Seen, texts: Sequence[str], name: str, decimal: str) -> TypedColumn:
    day_first = 0
    for text, line in seen.lines.items():
        told = tell_day_first(line)
        day_first += 0 if told is None else seen.counts[text] if told else -seen.counts[text]
    habits = Habits(name_decimal(seen.decimals) or decimal, day_first > 0)
    values = {text: read_value(text, habits, seen.lines.get(text)) for text in seen.counts}
    if _are_numbers(values, seen.counts):
        habits = replace(habits, years=False)
        # Only four digits are ever a year.
        for text, line in seen.lines.items():
            if _FOUR_DIGITS.search(line):
                values[text] = read_value(text, habits, line)
    unit, kind, settled = _settle(values, seen.counts)
    return TypedColumn(name, kind, unit, tuple(map(settled.__getitem__, texts)))


def _are_numbers(values: Mapping[str, Value], counts: Mapping[str, int]) -> bool:
    """Whether what looks like years are numbers, as 1990 is between 850 and 3,100."""
    years = others = dates = 0
    for text, value in values.items():
        if value.quantity is ValueKind.NUMBER:
            others += 0 if value.unit else counts[text]
        elif value.quantity is ValueKind.DATE:
            bare = value.kind is ValueKind.DATE and is_year(text.strip())
            years += counts[text] if bare else 0
            dates += 0 if bare else counts[text]
    return years > 0 and others > dates


def _settle(
    values: Mapping[str, Value], counts: Mapping[str, int]
) -> tuple[str, ColumnKind, dict[str, Value]]:
    """Decide for one unit and one kind, and make text of what does not fit."""
    filled = {text: _group(value) for text, value in values.items() if value.kind is not ValueKind.MISSING}
    groups = _find_groups(values, filled, counts)
    fits = [text for text, group in filled.items() if group in groups] if groups else []
    if not fits:
        return "", ColumnKind.TEXT, {text: _to_text(value) for text, value in values.items()}
    ranges = sum(counts[text] for text in fits if values[text].kind is ValueKind.RANGE)
    enough = ranges >= _ENOUGH * sum(map(counts.__getitem__, filled))
    kind = ValueKind.RANGE if enough else _find_main(values, fits, counts)
    # No tonnes at all are a bare 0.
    units = dict.fromkeys(value.unit for value in map(values.__getitem__, fits) if value.unit or value.number)
    unit = next(iter(units)) if len(set(map(_fold_unit, units))) == 1 else ""
    settled = dict(values)
    for text in filled.keys() - set(fits):
        settled[text] = _to_text(values[text])
    return unit, ColumnKind(kind.value), settled


def _find_groups(
    values: Mapping[str, Value], filled: Mapping[str, _Group], numbers: Mapping[str, int]
) -> frozenset[_Group]:
    """The groups of values that can be compared and are enough for a kind, none where there is no such."""
    counts: Counter[_Group] = Counter()
    for text, group in filled.items():
        counts[group] += numbers[text]
    needed = _ENOUGH * counts.total()
    bare = (ValueKind.NUMBER, "")
    for group, count in counts.most_common():
        if group[0] not in _MEASURES:
            continue
        if count >= needed:
            # A zero among tonnes has no unit.
            return frozenset({group, bare} if group[0] is ValueKind.NUMBER else {group})
        mixed = group[0] is ValueKind.NUMBER and group != bare
        if mixed and count + counts[bare] >= needed:
            return frozenset({group, bare})
    # In accounts only the first line and the sums have the sign of the currency.
    moneys = {values[text].unit for text, group in filled.items() if group[0] is ValueKind.MONEY}
    money = (ValueKind.MONEY, "")
    if len(moneys) == 1 and counts[bare] + counts[money] >= needed:
        return frozenset({bare, money})
    return frozenset()


def _find_main(values: Mapping[str, Value], fits: Iterable[str], numbers: Mapping[str, int]) -> ValueKind:
    counts: Counter[ValueKind] = Counter()
    for text in fits:
        counts[values[text].quantity] += numbers[text]
    return counts.most_common(1)[0][0]


def _group(value: Value) -> _Group:
    """What may be compared: numbers of one unit, dates, times of a day; money of all currencies."""
    kind = value.quantity
    if kind is ValueKind.NUMBER:
        return kind, _fold_unit(value.unit)
    if kind is ValueKind.DATE and value.unit == DateUnit.CLOCK:
        return kind, value.unit
    return kind, ""


def _fold_unit(unit: str) -> str:
    """A unit as others are compared with it: mW is not MW, but a Ton is a ton, and so are tons."""
    return unit.casefold().rstrip("s.") if len(unit) > 2 and unit[1:].islower() else unit


def _to_text(value: Value) -> Value:
    as_is = value.kind in (ValueKind.MISSING, ValueKind.TEXT)
    return value if as_is else Value(ValueKind.TEXT, value.text)
