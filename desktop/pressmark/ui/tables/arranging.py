"""Which rows of a table are shown, and in which order: computed from values alone, in any thread."""

import re
from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import isnan
from typing import TypeVar

from pressmark.model import TypedColumn, Value, ValueKind
from pressmark.ui.tables.conditions import Folded, fold_line, read_condition

_DIGITS = re.compile(r"(\d+)")
_LONGEST = 400  # characters that are folded to sort by
_Key = TypeVar("_Key", bound=tuple[object, ...])


@dataclass(frozen=True, slots=True)
class Order:
    """A sheet is sorted by this column."""

    column: int
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How a sheet is arranged.

    Attributes:
        orders: the first counts most; with none the rows stand as in the table.
        filters: what is asked of the cells of a column, as it is written in the field.
    """

    orders: tuple[Order, ...] = ()
    filters: Mapping[int, str] = field(default_factory=dict)


def arrange(
    columns: Sequence[TypedColumn], height: int, arrangement: Arrangement, folded: Folded
) -> "array[int]":
    """The rows that are shown, by their numbers in the table."""
    rows: Sequence[int] = range(height)
    for column, text in arrangement.filters.items():
        condition = read_condition(text, columns[column].kind, folded.habits(column))
        if condition is not None:
            fits, values = condition.fits, columns[column].values
            known = folded.column(column) if condition.needs_text else None
            if known is None:
                rows = [row for row in rows if fits(values[row], "")]
            else:
                rows = [row for row in rows if fits(values[row], known[row])]
    for order in reversed(arrangement.orders):
        rows = _sort(rows, columns[order.column].values, descending=order.descending)
    return array("q", rows)


def turn(orders: tuple[Order, ...], column: int, *, adds: bool) -> tuple[Order, ...]:
    """The orders after a click on a heading: up, then down, then not at all.

    One that `adds` leaves the other orders as they are, any other click does away with them.
    """
    here = next((order for order in orders if order.column == column), None)
    if here is None:
        after: tuple[Order, ...] = (Order(column),)
    else:
        after = () if here.descending else (Order(column, descending=True),)
    if not adds:
        # A column that was one of several is sorted by anew.
        return (Order(column),) if len(orders) > 1 else after
    if here is None:
        return orders + after
    place = orders.index(here)
    return orders[:place] + after + orders[place + 1 :]


def _sort(rows: Sequence[int], values: Sequence[Value], *, descending: bool) -> list[int]:
    """Numbers, then text, then what is missing, whichever way; what is alike stays as it was."""
    numbers: list[int] = []
    texts: list[int] = []
    missing: list[int] = []
    for row in rows:
        value = values[row]
        if value.number is not None and not isnan(value.number):
            numbers.append(row)
        elif value.kind is ValueKind.MISSING:
            missing.append(row)
        else:
            texts.append(row)
    by_number = _keys(numbers, lambda row: _number_key(values[row]))
    by_text = _keys(texts, lambda row: _text_key(values[row].text))
    numbers.sort(key=by_number.__getitem__, reverse=descending)
    texts.sort(key=by_text.__getitem__, reverse=descending)
    return numbers + texts + missing


def _keys(rows: Sequence[int], make: Callable[[int], _Key]) -> dict[int, _Key]:
    return {row: make(row) for row in rows}


def _number_key(value: Value) -> tuple[float, float]:
    low = value.number or 0.0
    return low, low if value.upper is None else value.upper


def _text_key(text: str) -> tuple[tuple[str | int, ...], str]:
    """Numbers within text count as numbers: 2 comes before 10. Words and numbers take turns in the key."""
    parts = _DIGITS.split(fold_line(text[:_LONGEST]))
    return tuple(int(part) if place % 2 else part for place, part in enumerate(parts)), text
