"""The tables of the archive as Qt wants them: all ids, their rows read a page at a time."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pressmark.model import Snippet, Stack, TableRow, TableSort
from pressmark.ui.tables.content import name_headings, name_table
from pressmark.ui.tables.list_columns import STACK_COLUMNS, TABLE_COLUMNS, ListColumn, Part
from pressmark.ui.tables.sheet_foot import count_rows
from pressmark.ui.tables.sheet_model import make_tip
from pressmark.ui.words import list_date, long_date, number, one_line, tables, translate

PAGE = 100
SNIPPET_ROLE = Qt.ItemDataRole.UserRole + 1
_PAGES_KEPT = 20
_SNIPPETS_KEPT = 2000
_LONGEST = 300
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ReadRows = Callable[[Sequence[int]], Sequence[TableRow]]


class TableListModel(QAbstractTableModel):
    """All tables that were found.

    Attributes:
        columns: those there are, whether there is room for them or not.
        ids: the tables.
        order: what they are sorted by.
        relative_dates: dates of the last days are words; asked whenever a cell is painted.
    """

    columns: tuple[ListColumn, ...] = TABLE_COLUMNS

    def __init__(self, read: ReadRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self.ids: array[int] = array("q")
        self.order: TableSort | None = TableSort()
        self.relative_dates = True
        self._pages: OrderedDict[int, Mapping[int, TableRow]] = OrderedDict()
        self._snippets: dict[int, Snippet] = {}
        self._now = datetime.now(UTC)

    def refresh(self, ids: "array[int]", sort: TableSort, *, sought_anew: bool = True) -> None:
        """List these tables, in this order, and read everything anew; what was found only if asked."""
        if sought_anew:
            self._snippets.clear()
        self._pages.clear()
        self._now = datetime.now(UTC)
        if (ids, sort) == (self.ids, self.order):
            self._tell_all()
            return
        self.beginResetModel()
        self.ids = ids
        self.order = sort
        self.endResetModel()

    def take_snippets(self, snippets: Mapping[int, Snippet]) -> None:
        """Cells were found; of very many the first are forgotten."""
        self._snippets.update(snippets)
        for table_id in list(self._snippets)[:-_SNIPPETS_KEPT]:
            del self._snippets[table_id]
        self._tell_all()

    def table(self, row: int) -> TableRow | None:
        """The table in a row; None past the end and for one that is gone meanwhile."""
        if not 0 <= row < len(self.ids):
            return None
        page = row // PAGE
        if page not in self._pages:
            ids = self.ids[page * PAGE : (page + 1) * PAGE]
            self._pages[page] = {found.id: found for found in self._read(ids)}
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self.ids[row])

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """As many as there are ids."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """All, whether there is room for them or not."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, in full as a tip, for a screen reader, and the cell that was found."""
        row = self.table(index.row()) if index.isValid() else None
        if row is None:
            return None
        part = self.columns[index.column()].part
        snippet = self._snippets.get(row.id)
        if role == Qt.ItemDataRole.DisplayRole:
            if part is Part.DATE:
                return list_date(row.date, self._now, relative=self.relative_dates)
            return one_line(_say(row, part, snippet), _LONGEST)
        if role == SNIPPET_ROLE:
            return snippet if part is Part.FOUND else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return make_tip(_say_fully(row, part, snippet))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return describe_table(row) if part is Part.ARTICLE else _say_fully(row, part, snippet)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        return self.columns[section].heading if role == Qt.ItemDataRole.DisplayRole else None

    def _tell_all(self) -> None:
        if self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(self.columns) - 1))


class StackListModel(QAbstractTableModel):
    """Tables with the same headings, each lot of them a row.

    Attributes:
        columns: those there are.
        stacks: the lots.
        relative_dates: as in `TableListModel`; no column has dates.
    """

    columns: tuple[ListColumn, ...] = STACK_COLUMNS

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stacks: tuple[Stack, ...] = ()
        self.relative_dates = True
        self.order: TableSort | None = None

    def refresh(self, stacks: tuple[Stack, ...]) -> None:
        """List these; what is listed already stays as it is."""
        if stacks == self.stacks:
            return
        self.beginResetModel()
        self.stacks = stacks
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """As many as there are stacks."""
        return 0 if parent.isValid() else len(self.stacks)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """Headings, tables, rows."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, in full as a tip, and for a screen reader."""
        if not index.isValid() or not index.row() < len(self.stacks):
            return None
        stack = self.stacks[index.row()]
        part = self.columns[index.column()].part
        if role == Qt.ItemDataRole.DisplayRole:
            if part is Part.HEADINGS:
                return one_line(" · ".join(stack.header), _LONGEST)
            return number(len(stack.tables) if part is Part.TABLES else stack.rows)
        if role == Qt.ItemDataRole.ToolTipRole:
            return make_tip("\n".join(stack.header)) if part is Part.HEADINGS else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return describe_stack(stack)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heading of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        return self.columns[section].heading if role == Qt.ItemDataRole.DisplayRole else None


def describe_table(row: TableRow) -> str:
    """A table in a sentence."""
    where = one_line(row.post_title, _LONGEST)
    columns = translate("words", "%n column(s)", "", row.columns)
    said = (where, name_table(row), count_rows(row.rows, row.rows), columns, _day(row))
    return ", ".join(part for part in said if part)


def describe_stack(stack: Stack) -> str:
    """A lot of tables in a sentence."""
    size = f"{tables(len(stack.tables))}, {count_rows(stack.rows, stack.rows)}"
    return f"{name_headings(stack.header)}, {size}"


def _say(row: TableRow, part: Part, snippet: Snippet | None) -> str:
    if part is Part.HEADINGS:
        return " · ".join(name for name in row.header if name.strip())
    return _say_fully(row, part, snippet)


def _say_fully(row: TableRow, part: Part, snippet: Snippet | None) -> str:
    match part:
        case Part.ARTICLE:
            return row.post_title or translate("words", "Untitled")
        case Part.CAPTION:
            return row.caption
        case Part.HEADINGS:
            return "\n".join(name for name in row.header if name.strip())
        case Part.FOUND:
            return snippet.text if snippet else ""
        case Part.ROWS:
            return number(row.rows)
        case Part.COLUMNS:
            return number(row.columns)
        case _:
            return _day(row)


def _day(row: TableRow) -> str:
    return long_date(row.date) if row.date is not None else ""
