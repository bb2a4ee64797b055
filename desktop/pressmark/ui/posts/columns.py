"""The columns of the posts table, declared once."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from pressmark.model import SortKey


class Field(Enum):
    """What a column shows."""

    UNREAD = auto()
    STARRED = auto()
    TITLE = auto()
    DATE = auto()
    AUTHOR = auto()
    TYPE = auto()
    WORDS = auto()
    TABLES = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        width: in average characters; 0 for as much as is left.
        numeric: set flush right.
        symbol: a narrow column without words in its heading.
        descending: which way the first click sorts.
    """

    field: Field
    title: str
    sort: SortKey
    width: float
    numeric: bool = False
    symbol: bool = False
    descending: bool = False
    shown: bool = True

    @property
    def heading(self) -> str:
        """The translated title."""
        return QCoreApplication.translate("columns", self.title)


COLUMNS: tuple[Column, ...] = (
    Column(
        Field.UNREAD,
        str(QT_TRANSLATE_NOOP("columns", "Unread")),
        SortKey.UNREAD,
        3.2,
        symbol=True,
        descending=True,
    ),
    Column(
        Field.STARRED,
        str(QT_TRANSLATE_NOOP("columns", "Star")),
        SortKey.STARRED,
        3.6,
        symbol=True,
        descending=True,
    ),
    Column(Field.TITLE, str(QT_TRANSLATE_NOOP("columns", "Title")), SortKey.TITLE, 0),
    Column(Field.DATE, str(QT_TRANSLATE_NOOP("columns", "Date")), SortKey.DATE, 16.5, descending=True),
    Column(Field.AUTHOR, str(QT_TRANSLATE_NOOP("columns", "Author")), SortKey.AUTHOR, 17, shown=False),
    Column(Field.TYPE, str(QT_TRANSLATE_NOOP("columns", "Type")), SortKey.TYPE, 12, shown=False),
    Column(
        Field.WORDS,
        str(QT_TRANSLATE_NOOP("columns", "Words")),
        SortKey.WORDS,
        9,
        numeric=True,
        descending=True,
        shown=False,
    ),
    Column(
        Field.TABLES,
        str(QT_TRANSLATE_NOOP("columns", "Tables")),
        SortKey.TABLES,
        9,
        numeric=True,
        descending=True,
    ),
)
