"""Which rows of a table are shown, and in which order: computed from values alone, in any thread."""

from array import array
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from pressmark.article.cells.sorting import sort_rows
from pressmark.model import TypedColumn
from pressmark.ui.tables.conditions import Folded, read_condition


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
    columns: Sequence[TypedColumn],
    height: int,
    arrangement: Arrangement,
    folded: Folded,
    feet: Collection[int] = (),
) -> "array[int]":
    """The rows that are shown, by their numbers in the table; `feet`, sums, below all others when sorted."""
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
        rows = sort_rows(columns[order.column], rows, descending=order.descending, last=feet)
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
