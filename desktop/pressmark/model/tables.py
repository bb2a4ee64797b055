"""Tables as data: cells with values, and the tables of the whole archive.

`article.columns` makes typed tables, `store.tables` finds those of the archive.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pressmark.model.article import Table


class ValueKind(StrEnum):
    """What a cell says. `MISSING`: it is empty, or says that there is nothing (``n/a``, ``–``)."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    RANGE = "range"
    TEXT = "text"
    MISSING = "missing"


class ColumnKind(StrEnum):
    """What at least two in three of a column's filled cells are; `TEXT` where there is no such kind.

    A range counts for what its ends are: a column is a `RANGE` where four in five are ranges.
    """

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    RANGE = "range"
    TEXT = "text"


class DateUnit(StrEnum):
    """How exactly a date is given; `CLOCK` is a time without a day."""

    DECADE = "decade"
    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell of a table says.

    Attributes:
        text: the cell as it is written.
        number: what it sorts by; None for text and where there is nothing. Thousands and millions are
            multiplied out; per cent is counted in per cent (``5 ‰`` is 0.5); a date is the beginning of its
            day, month, quarter or year in seconds since 1970-01-01 as written, without any zone; a time
            without a day is in seconds since midnight; of a range it is the lower end.
        upper: the upper end of a range, else None. What sorts alike by `number` sorts by it.
        unit: of money the ISO 4217 code where it is clear, else the sign as written (``$``, ``kr``), with
            what it is paid for (``USD/kg``); ``%``; a `DateUnit`; of a number what stands behind it (``kt``).
        ends: of a range what its ends are, else None.
        exact: `number`, `upper` and `unit` say all that the text does: no "about", no mark of a footnote, no
            leading zero, no digit beyond what a float holds.
    """

    kind: ValueKind
    text: str
    number: float | None = None
    upper: float | None = None
    unit: str = ""
    ends: ValueKind | None = None
    exact: bool = True

    @property
    def quantity(self) -> ValueKind:
        """What its number is: the kind, of a range what its ends are."""
        return self.ends or self.kind


@dataclass(frozen=True, slots=True)
class TypedColumn:
    """A column whose cells have values.

    Attributes:
        name: its heading, "" for none.
        unit: what all its values are counted in, "" where they differ or have none.
        values: one for each row. What does not fit the column's kind is `ValueKind.TEXT`. Where units of one
            family differ (t, kt), numbers are in the unit that most have, and not exact where it is another.
    """

    name: str
    kind: ColumnKind
    unit: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class TypedTable:
    """A table with the values of its columns.

    Attributes:
        footer: how many rows at its end are sums of those above.
    """

    table: Table
    columns: tuple[TypedColumn, ...]
    footer: int = 0


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table of the archive as lists show it.

    Attributes:
        id: the library's number of the table, as long as its article does not change.
        number: its place in the article, from 1.
        header: "" for each column where the table has no header.
        rows: how many, without the header.
        columns: how many.
        site: the address of the site.
        date: when the article was published.
    """

    id: int
    post_id: int
    number: int
    caption: str
    header: tuple[str, ...]
    rows: int
    columns: int
    post_title: str
    post_link: str
    site: str
    date: datetime | None


class TableSortKey(StrEnum):
    """What the tables of the archive are sorted by; `TITLE` and `DATE` are those of the article."""

    DATE = "date"
    TITLE = "title"
    CAPTION = "caption"
    ROWS = "rows"
    COLUMNS = "columns"


@dataclass(frozen=True, slots=True)
class TableSort:
    """An order of tables; tables of one article stay in its order."""

    key: TableSortKey = TableSortKey.DATE
    descending: bool = True


@dataclass(frozen=True, slots=True)
class Stack:
    """Tables of the archive with the same header.

    Attributes:
        header: as the first of the tables has it.
        tables: their ids, in the order of their articles' dates, the earliest first.
        rows: how many they have together.
    """

    header: tuple[str, ...]
    tables: tuple[int, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class StackedTable:
    """Tables with the same header as one.

    Attributes:
        table: their rows, one table below the other, without any column for where they come from.
        sources: for each row the table that it comes from.
    """

    table: Table
    sources: tuple[TableRow, ...]
