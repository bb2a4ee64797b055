"""Columns of tables as typed data: what cannot be told from one cell is told from all of them together."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pressmark.article.cells.dates import is_year, tell_day_first
from pressmark.article.cells.numerals import find_decimal, plain
from pressmark.article.cells.values import Habits, read_value
from pressmark.model import ColumnKind, DateUnit, Table, TypedColumn, TypedTable, Value, ValueKind

_ENOUGH = 0.8
_MEASURES = frozenset({ValueKind.NUMBER, ValueKind.PERCENT, ValueKind.MONEY, ValueKind.DATE})
_Group = tuple[ValueKind, str]


def type_table(table: Table) -> TypedTable:
    """A table with the values of its cells.

    A column that does not tell which sign parts decimals is read as the others of its table are.
    """
    columns = list(zip(*table.rows, strict=True)) if table.rows else [()] * len(table.header)
    decimal = find_decimal(_short(cell for row in table.rows for cell in row))
    typed = (read_column(cells, name, decimal) for name, cells in zip(table.header, columns, strict=True))
    return TypedTable(table, tuple(typed))


def read_column(texts: Sequence[str], name: str = "", decimal: str = "") -> TypedColumn:
    """A column of a table.

    Args:
        texts: its cells.
        name: its heading.
        decimal: ``.`` or ``,``, the sign before decimals where the column does not tell; "" for not known.
    """
    lines = list(map(plain, _short(texts)))
    day_first = Counter(filter(lambda told: told is not None, map(tell_day_first, lines)))
    habits = Habits(find_decimal(lines) or decimal, day_first[True] > day_first[False])
    values = [read_value(text, habits) for text in texts]
    if _are_numbers(values):
        habits = replace(habits, years=False)
        values = [read_value(text, habits) for text in texts]
    return _settle(name, values)


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


def _short(texts: Iterable[str]) -> Iterable[str]:
    return (text for text in texts if len(text) < 65)


def _are_numbers(values: Iterable[Value]) -> bool:
    """Whether what looks like years are numbers, as 1990 is between 850 and 3,100."""
    years = others = dates = 0
    for value in values:
        if value.quantity is ValueKind.NUMBER:
            others += not value.unit
        elif value.quantity is ValueKind.DATE:
            bare = value.kind is ValueKind.DATE and is_year(value.text.strip())
            years += bare
            dates += not bare
    return years > 0 and others > dates


def _settle(name: str, values: Sequence[Value]) -> TypedColumn:
    """Decide for one kind, and make text of what does not fit."""
    filled = [value for value in values if value.kind is not ValueKind.MISSING]
    groups = _find_groups(filled)
    fits = [value for value in filled if _group(value) in groups]
    if not fits:
        return TypedColumn(name, ColumnKind.TEXT, "", tuple(map(_to_text, values)))
    ranges = sum(value.kind is ValueKind.RANGE for value in fits)
    kind = ValueKind.RANGE if ranges >= _ENOUGH * len(filled) else _find_main(fits)
    units = Counter(
        value.unit for value in fits if value.unit or value.number
    )  # no tonnes at all are a bare 0
    unit = next(iter(units)) if len(set(map(_fold_unit, units))) == 1 else ""
    settled = (value if _group(value) in groups else _to_text(value) for value in values)
    return TypedColumn(name, ColumnKind(kind.value), unit, tuple(settled))


def _find_groups(filled: Sequence[Value]) -> frozenset[_Group]:
    """The groups of values that can be compared and are enough for a kind, none where there is no such."""
    counts = Counter(map(_group, filled))
    needed = _ENOUGH * len(filled)
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
    moneys = {value.unit for value in filled if value.quantity is ValueKind.MONEY}
    money = (ValueKind.MONEY, "")
    if len(moneys) == 1 and counts[bare] + counts[money] >= needed:
        return frozenset({bare, money})
    return frozenset()


def _find_main(fits: Sequence[Value]) -> ValueKind:
    return Counter(value.quantity for value in fits).most_common(1)[0][0]


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
    return value if value.kind is ValueKind.MISSING else Value(ValueKind.TEXT, value.text)
