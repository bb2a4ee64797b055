"""What a sheet shows: a table with values, and where its rows come from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from pressmark.article.cells.footers import count_footers
from pressmark.article.cells.stacks import has_siblings
from pressmark.model import (
    ColumnKind,
    DateUnit,
    Stack,
    StackedTable,
    TableRow,
    TypedColumn,
    TypedTable,
    Value,
    ValueKind,
)
from pressmark.ui.words import long_date, one_line, translate

LONGEST_NAME = 80
_HEADINGS_NAMED = 4


@dataclass(frozen=True, slots=True)
class SheetContent:
    """A table as a sheet shows it.

    Attributes:
        title: what it is called, on one line.
        columns: all there are; the first `lead` of them say where a row comes from.
        height: how many rows there are.
        lead: 0 for a single table.
        sources: for each row the table that it comes from; none where there is no `lead`.
        table: the single table that it is; None for a stack.
        feet: the numbers of the rows that are sums of others.
    """

    title: str
    columns: tuple[TypedColumn, ...]
    height: int
    lead: int = 0
    sources: tuple[TableRow, ...] = ()
    table: TableRow | None = None
    feet: frozenset[int] = frozenset()

    def heading(self, column: int) -> str:
        """What a column is called, on one line; one without a name is called by its place."""
        name = one_line(self.columns[column].name, LONGEST_NAME)
        return name or translate("words", "Column {n}").format(n=column - self.lead + 1)


EMPTY = SheetContent("", (), 0)


def make_content(row: TableRow, typed: TypedTable) -> SheetContent:
    """A table of one article."""
    height = len(typed.table.rows)
    feet = frozenset(range(height - typed.footer, height))
    return SheetContent(name_table(row), typed.columns, height, table=row, feet=feet)


def make_stack_content(stack: Stack, stacked: StackedTable, typed: TypedTable) -> SheetContent:
    """Tables with the same header as one; article and date of each row stand in front.

    Where an article has several of them, what each is called stands there too.
    """
    titles = tuple(_text(one_line(source.post_title, 400)) for source in stacked.sources)
    dates = tuple(_day(source.date) for source in stacked.sources)
    lead: tuple[TypedColumn, ...] = (
        TypedColumn(translate("words", "Article"), ColumnKind.TEXT, "", titles),
        TypedColumn(translate("words", "Date"), ColumnKind.DATE, "", dates),
    )
    if has_siblings(stacked.sources):
        names = tuple(_text(_name_in_article(source)) for source in stacked.sources)
        lead += (TypedColumn(translate("words", "Table"), ColumnKind.TEXT, "", names),)
    columns = (*lead, *typed.columns)
    sources = stacked.sources
    feet = _find_feet(stacked)
    return SheetContent(name_headings(stack.header), columns, len(sources), len(lead), sources, feet=feet)


def name_table(row: TableRow) -> str:
    """What a table is called: its caption, else its first headings, else its number in the article."""
    return (
        one_line(row.caption, LONGEST_NAME)
        or name_headings(row.header)
        or translate("words", "Table {n}").format(n=row.number)
    )


def name_headings(header: Sequence[str]) -> str:
    """The first headings of a table, on one line; "" where it has none."""
    named = [word for name in header if (word := one_line(name, LONGEST_NAME))]
    words = " · ".join(named[:_HEADINGS_NAMED])
    return words + " …" if len(named) > _HEADINGS_NAMED else words


def _name_in_article(row: TableRow) -> str:
    return one_line(row.caption, LONGEST_NAME) or translate("words", "Table {n}").format(n=row.number)


def _find_feet(stacked: StackedTable) -> frozenset[int]:
    """The sums at the ends of the tables that are stacked."""
    feet: set[int] = set()
    end = 0
    for _, group in groupby(stacked.sources, key=lambda source: source.id):
        start, end = end, end + sum(1 for _ in group)
        feet.update(range(end - count_footers(stacked.table.rows[start:end]), end))
    return frozenset(feet)


def _text(text: str) -> Value:
    return Value(ValueKind.TEXT if text else ValueKind.MISSING, text)


def _day(when: datetime | None) -> Value:
    if when is None:
        return Value(ValueKind.MISSING, "")
    local = when.astimezone()
    seconds = datetime(local.year, local.month, local.day, tzinfo=UTC).timestamp()
    return Value(ValueKind.DATE, long_date(when), seconds, None, DateUnit.DAY)
