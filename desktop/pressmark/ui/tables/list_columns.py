"""The columns of the lists of tables and stacks, and which of them there is room for."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP

from pressmark.model import TableSortKey
from pressmark.ui.words import translate


class Part(Enum):
    """What a column shows of a table."""

    ARTICLE = auto()
    CAPTION = auto()
    HEADINGS = auto()
    FOUND = auto()
    ROWS = auto()
    COLUMNS = auto()
    DATE = auto()
    TABLES = auto()


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list.

    Attributes:
        title: its heading, to be translated.
        sort: what a click sorts by; None for nothing.
        letters: how wide it is, in average letters; of those that `grow`, at least.
        grows: how much it takes of what is left.
        rank: of columns that there is no room for, those with the highest go first; 0 stays.
    """

    part: Part
    title: str
    sort: TableSortKey | None
    letters: int
    grows: int = 0
    rank: int = 0
    numeric: bool = False

    @property
    def heading(self) -> str:
        """Its heading."""
        return translate("words", self.title)


TABLE_COLUMNS = (
    ListColumn(Part.ARTICLE, str(QT_TRANSLATE_NOOP("words", "Article")), TableSortKey.TITLE, 17, 4),
    ListColumn(Part.CAPTION, str(QT_TRANSLATE_NOOP("words", "Caption")), TableSortKey.CAPTION, 14, 2, 3),
    ListColumn(Part.HEADINGS, str(QT_TRANSLATE_NOOP("words", "Headings")), None, 15, 3, 1),
    ListColumn(Part.FOUND, str(QT_TRANSLATE_NOOP("words", "Found")), None, 18, 4),
    ListColumn(Part.ROWS, str(QT_TRANSLATE_NOOP("words", "Rows")), TableSortKey.ROWS, 9, 0, 0, True),
    ListColumn(
        Part.COLUMNS, str(QT_TRANSLATE_NOOP("words", "Columns")), TableSortKey.COLUMNS, 11, 0, 4, True
    ),
    ListColumn(Part.DATE, str(QT_TRANSLATE_NOOP("words", "Date")), TableSortKey.DATE, 13, 0, 2),
)
STACK_COLUMNS = (
    ListColumn(Part.HEADINGS, str(QT_TRANSLATE_NOOP("words", "Headings")), None, 24, 1),
    ListColumn(Part.TABLES, str(QT_TRANSLATE_NOOP("words", "Tables")), None, 9, 0, 0, True),
    ListColumn(Part.ROWS, str(QT_TRANSLATE_NOOP("words", "Rows")), None, 9, 0, 0, True),
)


def fit_columns(columns: tuple[ListColumn, ...], room: int, letter: int) -> dict[Part, int]:
    """How wide each column is in so much room; those that there is no room for are left out."""
    kept = list(columns)
    while sum(column.letters for column in kept) * letter > room:
        last = max(kept, key=lambda column: column.rank)
        if not last.rank:
            break
        kept.remove(last)
    least = {column.part: column.letters * letter for column in kept}
    left = max(0, room - sum(least.values()))
    shares = sum(column.grows for column in kept) or 1
    widths = {column.part: least[column.part] + left * column.grows // shares for column in kept}
    # What division leaves goes to the first that grows.
    first = next((column.part for column in kept if column.grows), None)
    if first is not None:
        widths[first] += max(0, room - sum(widths.values()))
    return widths
