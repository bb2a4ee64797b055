"""The columns of the list: those that every library has, and one for each of its taxonomies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from pressmark.model import Sort, SortKey
from pressmark.ui.words import list_date_samples, number, one_line, short_date, translate

TITLE, TABLES, NOTES = "title", "tables", "notes"
TAXONOMY = "taxonomy:"
_LONGEST_HEADING = 40
_MOST_TAXONOMIES = 100
_LARGE = 88_888
_DAYS = tuple(datetime(2000, month, 28, 12, tzinfo=UTC) for month in range(1, 13))
_LATER = datetime(2001, 6, 1, tzinfo=UTC)


class Field(Enum):
    """What a column shows."""

    UNREAD = auto()
    STARRED = auto()
    TITLE = auto()
    DATE = auto()
    MODIFIED = auto()
    AUTHOR = auto()
    SITE = auto()
    TYPE = auto()
    WORDS = auto()
    TABLES = auto()
    NOTES = auto()
    VERSIONS = auto()
    TAGS = auto()
    TERMS = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: what it is called in layouts that are kept: "date", "taxonomy:metal".
        title: to be translated in the context ``columns``; of a taxonomy the heading itself.
        sort: None where the library has no order for it.
        width: in average characters; 0 for what its cells need, and of the title for as much as is left.
        numeric: set flush right.
        symbol: a narrow column without words in its heading.
        descending: which way the first click sorts.
        shown: it is there at the first start.
        spare: it gives way then where there is little room.
        taxonomy: the slug of the taxonomy whose terms it shows.
    """

    key: str
    field: Field
    title: str
    sort: SortKey | None
    width: float
    numeric: bool = False
    symbol: bool = False
    descending: bool = False
    shown: bool = False
    spare: bool = False
    taxonomy: str = ""

    @property
    def heading(self) -> str:
        """What stands above it."""
        return self.title if self.taxonomy else QCoreApplication.translate("columns", self.title)

    def order(self) -> Sort | None:
        """The order that the first click asks for."""
        return None if self.sort is None else Sort(self.sort, self.descending, self.taxonomy)


def _number(
    key: str, field: Field, title: str, sort: SortKey | None, *, shown: bool = False, spare: bool = False
) -> Column:
    return Column(key, field, title, sort, 0, numeric=True, descending=True, shown=shown, spare=spare)


def _symbol(key: str, field: Field, title: str, sort: SortKey, width: float) -> Column:
    return Column(key, field, title, sort, width, symbol=True, descending=True, shown=True)


COLUMNS: tuple[Column, ...] = (
    _symbol("unread", Field.UNREAD, str(QT_TRANSLATE_NOOP("columns", "Unread")), SortKey.UNREAD, 2.4),
    _symbol("starred", Field.STARRED, str(QT_TRANSLATE_NOOP("columns", "Star")), SortKey.STARRED, 3.6),
    Column(TITLE, Field.TITLE, str(QT_TRANSLATE_NOOP("columns", "Title")), SortKey.TITLE, 0, shown=True),
    Column(
        "date",
        Field.DATE,
        str(QT_TRANSLATE_NOOP("columns", "Date")),
        SortKey.DATE,
        0,
        descending=True,
        shown=True,
        spare=True,
    ),
    Column(
        "modified",
        Field.MODIFIED,
        str(QT_TRANSLATE_NOOP("columns", "Changed")),
        SortKey.MODIFIED,
        0,
        descending=True,
    ),
    Column("author", Field.AUTHOR, str(QT_TRANSLATE_NOOP("columns", "Author")), SortKey.AUTHOR, 17),
    Column("site", Field.SITE, str(QT_TRANSLATE_NOOP("columns", "Site")), SortKey.SITE, 17),
    Column("type", Field.TYPE, str(QT_TRANSLATE_NOOP("columns", "Type")), SortKey.TYPE, 12),
    _number("words", Field.WORDS, str(QT_TRANSLATE_NOOP("columns", "Words")), SortKey.WORDS),
    _number(
        TABLES,
        Field.TABLES,
        str(QT_TRANSLATE_NOOP("columns", "Tables")),
        SortKey.TABLES,
        shown=True,
        spare=True,
    ),
    _number(
        NOTES,
        Field.NOTES,
        str(QT_TRANSLATE_NOOP("columns", "Notes")),
        SortKey.NOTES,
        shown=True,
        spare=True,
    ),
    _number("versions", Field.VERSIONS, str(QT_TRANSLATE_NOOP("columns", "Versions")), SortKey.VERSIONS),
    Column("tags", Field.TAGS, str(QT_TRANSLATE_NOOP("columns", "Tags")), SortKey.TAGS, 17),
)
"""Those that every library has, in their first order."""


def make_columns(taxonomies: Sequence[tuple[str, str]] = ()) -> tuple[Column, ...]:
    """All columns of a library with these taxonomies, each a slug and the name that its site gives it."""
    slugs = dict(taxonomies[:_MOST_TAXONOMIES])
    return COLUMNS + tuple(
        Column(
            TAXONOMY + slug,
            Field.TERMS,
            one_line(name, _LONGEST_HEADING) or one_line(slug, _LONGEST_HEADING) or translate("words", "?"),
            SortKey.TERMS,
            18,
            taxonomy=slug,
        )
        for slug, name in slugs.items()
        if slug
    )


def find_column(columns: Sequence[Column], key: str) -> Column | None:
    """The column with this key."""
    return next((column for column in columns if column.key == key), None)


def find_samples(column: Column) -> tuple[str, ...]:
    """The longest that cells of a column say; none where names stand, which can be of any length."""
    if column.field in (Field.DATE, Field.MODIFIED):
        return (*(short_date(day, _LATER) for day in _DAYS), *list_date_samples())
    return (number(_LARGE),) if column.numeric else ()
