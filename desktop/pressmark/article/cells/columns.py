"""Columns of tables as typed data: what cannot be told from one cell is told from all of them together."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pressmark.article.cells.dates import is_year, tell_day_first
from pressmark.article.cells.footers import count_footers
from pressmark.article.cells.numerals import name_decimal, plain, score_decimal
from pressmark.article.cells.ranks import rank_names
from pressmark.article.cells.units import adopt_units, find_mixed, fold_unit, name_family, read_minutes
from pressmark.article.cells.values import Habits, read_value
from pressmark.model import ColumnKind, DateUnit, Table, TypedColumn, TypedTable, Value, ValueKind

_ENOUGH = 2 / 3
_MOSTLY_RANGES = 0.8
_LEAST_DOTTED = 2
_MEASURES = frozenset({ValueKind.NUMBER, ValueKind.PERCENT, ValueKind.MONEY, ValueKind.DATE})
_FOUR_DIGITS = re.compile(r"(?:\d\D*){4}")
_DOTTED = re.compile(r"\D*[1-9]\d{0,2}\.\d{3}\D*")
_WHOLE = re.compile(r"\D*(?:0|[1-9]\d{0,2})\D*")
_DIGIT = re.compile(r"[\d¼-¾⅐-⅞]")
_Group = tuple[ValueKind, str]
_BARE = (ValueKind.NUMBER, "")
_ZERO = (ValueKind.NUMBER, "0")  # no tonnes, no dollars, no per cent at all
_MONEY = (ValueKind.MONEY, "")
_SAMPLE = 24  # cells that tell whether all are numbers


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
    return TypedTable(table, tuple(typed), count_footers(table.rows))


def read_column(texts: Sequence[str], name: str = "", decimal: str = "") -> TypedColumn:
    """A column of a table.

    Args:
        texts: its cells.
        name: its heading.
        decimal: ``.`` or ``,``, the sign before decimals where the column does not tell; "" for not known.
    """
    return _read(_look(texts), texts, name, decimal)


def is_numeric(texts: Sequence[str]) -> bool:
    """Whether a column of these cells is set flush right, as `read_column` tells from some of them.

    A long column is told by cells from all over it, so that it costs no more than a short one.
    """
    filled = [text for text in texts if text.strip()]
    step = len(filled) / _SAMPLE
    some = [filled[int(place * step)] for place in range(_SAMPLE)] if step > 1 else filled
    return any(map(_DIGIT.search, some)) and stands_right(read_column(some))


def stands_right(column: TypedColumn) -> bool:
    """Whether a column is set flush right, so that its numbers can be compared down the page."""
    return column.kind not in (ColumnKind.TEXT, ColumnKind.DATE)


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
    decimal = name_decimal(seen.decimals) or decimal or _tell_thousands(seen)
    habits = Habits(decimal, day_first > 0)
    values = {text: read_value(text, habits, seen.lines.get(text)) for text in seen.counts}
    if _are_numbers(values, seen.counts):
        habits = replace(habits, years=False)
        # Only four digits are ever a year.
        for text, line in seen.lines.items():
            if _FOUR_DIGITS.search(line):
                values[text] = read_value(text, habits, line)
    filled = [text for text, value in values.items() if value.kind is not ValueKind.MISSING]
    if rank_names(filled) is not None:  # 27 May is no 27 of anything
        texts_only = {text: _to_text(value) for text, value in values.items()}
        return TypedColumn(name, ColumnKind.TEXT, "", tuple(map(texts_only.__getitem__, texts)))
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


def _tell_thousands(seen: _Seen) -> str:
    """``,`` where points part thousands: groups of three everywhere, and whole numbers beside them.

    Decimals all have three digits too where somebody measured so, but then a whole number has them as well.
    """
    if not any("." in line for line in seen.lines.values()):
        return ""
    dotted = whole = 0
    for text, line in seen.lines.items():
        if _DOTTED.fullmatch(line):
            dotted += seen.counts[text]
        elif _WHOLE.fullmatch(line):
            whole += 1
        elif any(sign.isdigit() for sign in line):
            return ""
    return "," if whole and dotted >= _LEAST_DOTTED else ""


def _settle(values: dict[str, Value], counts: Mapping[str, int]) -> tuple[str, ColumnKind, dict[str, Value]]:
    """Decide for one unit and one kind, and make text of what does not fit."""
    values = read_minutes(values)
    mixed = find_mixed(values.values())
    said = {text: value for text, value in values.items() if value.kind is not ValueKind.MISSING}
    filled = {text: _group(value, mixed) for text, value in said.items()}
    moneys = {values[text].unit for text, group in filled.items() if group == _MONEY}
    groups = _find_groups(filled, counts, moneys)
    fits = [text for text, group in filled.items() if group in groups] if groups else []
    if not fits:
        return "", ColumnKind.TEXT, {text: _to_text(value) for text, value in values.items()}
    settled = dict(values)
    for text in filled.keys() - set(fits):
        settled[text] = _to_text(values[text])
    adopt_units(settled, fits, counts, is_account=_BARE in groups and _is_account(filled, counts, moneys))
    ranges = sum(counts[text] for text in fits if values[text].kind is ValueKind.RANGE)
    enough = ranges >= _MOSTLY_RANGES * sum(map(counts.__getitem__, filled))
    kind = ValueKind.RANGE if enough else _find_main(settled, fits, counts)
    units = dict.fromkeys(
        value.unit for value in map(settled.__getitem__, fits) if value.unit or value.number
    )
    unit = next(iter(units)) if len(set(map(fold_unit, units))) == 1 else ""
    return unit, ColumnKind(kind.value), settled


def _find_groups(
    filled: Mapping[str, _Group], numbers: Mapping[str, int], moneys: Collection[str]
) -> frozenset[_Group]:
    """The groups of values that can be compared and are enough for a kind, none where there is no such."""
    counts: Counter[_Group] = Counter()
    for text, group in filled.items():
        counts[group] += numbers[text]
    needed = _ENOUGH * counts.total()
    bare = counts[_BARE] + counts[_ZERO]
    accounts = len(moneys) == 1 and counts[_MONEY] + bare >= needed
    if accounts and _is_account(filled, numbers, moneys):
        return frozenset({_MONEY, _BARE, _ZERO})
    # Where all but a few are zeros, these few say of what.
    for group, count in sorted(counts.most_common(), key=lambda one: one[0] == _ZERO):
        kind, unit = group
        if kind not in _MEASURES:
            continue
        if group in (_BARE, _ZERO):
            fitting, unit, enough = {_BARE, _ZERO}, "", bare >= needed
        elif kind is ValueKind.DATE:
            fitting, enough = {group}, count >= needed
        else:
            fitting, enough = {group, _ZERO}, count + counts[_ZERO] >= needed
        if enough:
            return frozenset(fitting)
        is_one_unit = kind is ValueKind.NUMBER and unit and not unit.startswith("family ")
        if is_one_unit and count + bare >= needed:
            return frozenset({group, _BARE, _ZERO})
    return frozenset({_BARE, _ZERO, _MONEY}) if accounts else frozenset()


def _is_account(filled: Mapping[str, _Group], numbers: Mapping[str, int], moneys: Collection[str]) -> bool:
    """Whether bare numbers are money: only the first line or the sum has the sign, or every second cell."""
    if len(moneys) != 1:
        return False
    groups = list(filled.values())
    if _MONEY in (groups[0], groups[-1]):
        return True
    money = sum(numbers[text] for text, group in filled.items() if group == _MONEY)
    return 2 * money >= sum(numbers[text] for text, group in filled.items() if group == _BARE)


def _find_main(values: Mapping[str, Value], fits: Iterable[str], numbers: Mapping[str, int]) -> ValueKind:
    counts: Counter[ValueKind] = Counter()
    for text in fits:
        counts[values[text].quantity] += numbers[text]
    return counts.most_common(1)[0][0]


def _group(value: Value, mixed: Collection[str]) -> _Group:
    """What may be compared: numbers of one unit or family, dates, times of a day; money of all currencies."""
    kind = value.quantity
    if kind is ValueKind.NUMBER:
        if not value.unit:
            return _ZERO if value.number == 0 and not value.upper else _BARE
        family = name_family(value.unit)
        return kind, f"family {family}" if family in mixed else fold_unit(value.unit)
    if kind is ValueKind.DATE and value.unit == DateUnit.CLOCK:
        return kind, value.unit
    return kind, ""


def _to_text(value: Value) -> Value:
    as_is = value.kind in (ValueKind.MISSING, ValueKind.TEXT)
    return value if as_is else Value(ValueKind.TEXT, value.text)
