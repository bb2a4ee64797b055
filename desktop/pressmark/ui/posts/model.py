"""The list as Qt wants it: all matching posts, their rows read a page at a time."""

from array import array
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from pressmark.model import PostRow, Sort
from pressmark.ui.posts.columns import COLUMNS, Column, Field, make_columns
from pressmark.ui.posts.finds import Finds
from pressmark.ui.posts.pages import Pages, RowReader
from pressmark.ui.posts.sorting import place_of
from pressmark.ui.posts.wording import Known, ListNames, say, say_fully, say_sorts

ROW_ROLE = Qt.ItemDataRole.UserRole
SNIPPET_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ACROSS = Qt.Orientation.Horizontal


@dataclass(frozen=True, slots=True)
class SortMark:
    """How the list is sorted by a column: as the `place`-th of `count` sorts."""

    place: int
    count: int
    descending: bool


class PostsModel(QAbstractTableModel):
    """All matching posts; the scroll bar tells the truth and any place can be jumped to.

    Attributes:
        rows: the ids and what is read of them.
        finds: what is marked in titles, and snippets.
        columns: those there are, whether shown or not.
        sorts: what the list is sorted by.
        relative_dates: dates of the last days are words; asked whenever a cell is painted.
        now: when the rows were read; dates are said as of then.

    Signals:
        relisting(array[int]): the list is about to be read anew, and will have these posts.
        relisted: the list was read anew, whether other posts came or not.
        sorted: the list is sorted by something else; `headerDataChanged` has Qt lay out and paint all rows.
    """

    relisting = Signal(object)
    relisted = Signal()
    sorted = Signal()

    def __init__(self, reader: RowReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = Pages(reader)
        self.finds = Finds(self)
        self.columns: tuple[Column, ...] = COLUMNS
        self.names = ListNames()
        self.sorts: tuple[Sort, ...] = (Sort(),)
        self.relative_dates = True
        self.now = datetime.now(UTC)
        self.finds.changed.connect(self._tell_all)

    def refresh(self, ids: "array[int]") -> None:
        """List these posts, in this order, and read everything anew."""
        self.relisting.emit(ids)
        if ids == self.rows.ids:
            self.refresh_rows()
        else:
            self.beginResetModel()
            self.rows.set_ids(ids)
            self.now = datetime.now(UTC)
            self.endResetModel()
        self.relisted.emit()

    def refresh_rows(self) -> None:
        """Read the rows anew, but not which posts they are."""
        self.rows.forget()
        self.now = datetime.now(UTC)
        self._tell_all()

    def show_names(self, names: ListNames) -> None:
        """What sites and types are called, and which taxonomies have a column."""
        if names == self.names:
            return
        self.names = names
        self._change_columns(make_columns(names.taxonomies))
        self._tell_all()

    def show_sorts(self, sorts: Sequence[Sort]) -> None:
        """What the list is sorted by; the headings say it."""
        self.sorts = tuple(sorts)
        self.sorted.emit()

    def post_id(self, row: int) -> int:
        """The id of the post in a row; 0 past the end."""
        return self.rows.post_id(row)

    def find_row(self, post_id: int) -> int:
        """The row of a post, -1 when it is not shown."""
        return self.rows.find(post_id)

    def post(self, row: int) -> PostRow | None:
        """The post in a row; None past the end and for one that is gone meanwhile."""
        return self.rows.post(row)

    def find_one_of(self, wanted: Container[int], start: int, step: int) -> int:
        """The nearest row with one of these posts, from `start` on in steps of `step`; -1 when none has."""
        return self.rows.find_one_of(wanted, start, step)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """As many as there are ids."""
        return 0 if parent.isValid() else len(self.rows.ids)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """All, whether shown or not."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, its tip, what a screen reader says, the post itself and its snippet."""
        post = self.rows.post(index.row()) if index.isValid() else None
        if post is None:
            return None
        column = self.columns[index.column()]
        if role == ROW_ROLE:
            return post
        if role == SNIPPET_ROLE:
            return self.finds.snippet(post.id)
        if role == Qt.ItemDataRole.DisplayRole:
            known = self._know(index.row(), post, column)
            return say(known, column, self.names, self.now, relative=self.relative_dates)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            tip = role == Qt.ItemDataRole.ToolTipRole
            return say_fully(self._know(index.row(), post, column), column, self.names, self.now, tip=tip)
        return _side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heading of a column, and how the list is sorted by it."""
        if orientation is not _ACROSS or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column.symbol else column.heading
        if role == SORT_ROLE:
            return self._sort_mark(column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            mark = self._sort_mark(column)
            return say_sorts(self.sorts[mark.place : mark.place + 1], (column,)) if mark else column.heading
        return _side(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _know(self, row: int, post: PostRow, column: Column) -> Known:
        """The post, with terms or tags only for a column that shows them."""
        if column.field is Field.TERMS:
            return Known(post, terms=self.rows.terms(row))
        return Known(post, tags=self.rows.tags(row) if column.field is Field.TAGS else ())

    def _sort_mark(self, column: Column) -> SortMark | None:
        order = column.order()
        place = -1 if order is None else place_of(self.sorts, order)
        return SortMark(place, len(self.sorts), self.sorts[place].descending) if place >= 0 else None

    def _change_columns(self, columns: tuple[Column, ...]) -> None:
        """Have other columns without a reset, so that views keep place and selection."""
        here = [column.key for column in self.columns]
        there = [column.key for column in columns]
        same = next(
            (i for i, (one, other) in enumerate(zip(here, there, strict=False)) if one != other), None
        )
        kept = min(len(here), len(there)) if same is None else same
        if kept < len(here):
            self.beginRemoveColumns(QModelIndex(), kept, len(here) - 1)
            self.columns = self.columns[:kept]
            self.endRemoveColumns()
        if kept < len(there):
            self.beginInsertColumns(QModelIndex(), kept, len(there) - 1)
            self.columns = columns
            self.endInsertColumns()
        self.columns = columns
        self.headerDataChanged.emit(_ACROSS, 0, len(columns) - 1)

    def _tell_all(self) -> None:
        if self.rows.ids:
            last = self.index(len(self.rows.ids) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _side(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
