"""The posts table's rows: the ids of all matches, and the rows themselves a page at a time."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Container, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pressmark.model import PostRow, PostStatus
from pressmark.ui.posts.columns import COLUMNS, Column, Field
from pressmark.ui.words import describe_visibility, long_date, number, short_date, translate

PAGE = 100
_PAGES_KEPT = 20
ROW_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PostsModel(QAbstractTableModel):
    """All matching posts; the scroll bar tells the truth and any place can be jumped to.

    Args:
        read_rows: gives the rows of ids in their order; ids that are gone are left out. Takes under a
            millisecond for a page, so it is asked in Qt's thread.
    """

    def __init__(
        self, read_rows: Callable[[Sequence[int]], list[PostRow]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read_rows = read_rows
        self._ids: array[int] = array("q")
        self._places: dict[int, int] | None = None
        self._pages: OrderedDict[int, dict[int, PostRow]] = OrderedDict()
        self._now = datetime.now(UTC)

    def set_ids(self, ids: "array[int]") -> None:
        """Show these posts, in this order."""
        self.beginResetModel()
        self._ids = ids
        self._forget()
        self.endResetModel()

    def refresh(self, ids: "array[int]") -> None:
        """Read everything anew; where the posts and their order are as before, the view keeps its place."""
        if ids == self._ids:
            self.refresh_rows()
        else:
            self.set_ids(ids)

    def refresh_rows(self) -> None:
        """Read the rows anew, but not which posts they are."""
        self._forget()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def post_id(self, row: int) -> int:
        """The id of the post in a row; 0 past the end."""
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def find_row(self, post_id: int) -> int:
        """The row of a post, -1 when it is not shown."""
        if self._places is None:
            self._places = {one: place for place, one in enumerate(self._ids)}
        return self._places.get(post_id, -1)

    def post(self, row: int) -> PostRow | None:
        """The post in a row; None past the end and for one that is gone meanwhile."""
        post_id = self.post_id(row)
        return self._page(row // PAGE).get(post_id) if post_id else None

    def find_one_of(self, wanted: Container[int], start: int, step: int) -> int:
        """The nearest row with one of these posts, from `start` on in steps of `step`; -1 when none has."""
        end = len(self._ids) if step > 0 else -1
        return next((row for row in range(start, end, step) if self._ids[row] in wanted), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """As many as there are ids."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """Those of the table of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says, its tip, what a screen reader says, and the post itself."""
        post = self.post(index.row()) if index.isValid() else None
        if post is None:
            return None
        column = COLUMNS[index.column()]
        if role == ROW_ROLE:
            return post
        if role == Qt.ItemDataRole.DisplayRole:
            return _say(post, column, self._now)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return _say_fully(post, column, role == Qt.ItemDataRole.ToolTipRole)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heading of a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column.symbol else column.heading
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _forget(self) -> None:
        self._pages.clear()
        self._places = None
        self._now = datetime.now(UTC)

    def _page(self, page: int) -> dict[int, PostRow]:
        known = self._pages.get(page)
        if known is None:
            ids = self._ids[page * PAGE : (page + 1) * PAGE]
            known = self._pages[page] = {row.id: row for row in self._read_rows(ids)}
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return known


def _say(post: PostRow, column: Column, now: datetime) -> str:
    match column.field:
        case Field.TITLE:
            return post.title or translate("words", "(no title)")
        case Field.DATE:
            return short_date(post.date, now)
        case Field.AUTHOR:
            return post.author
        case Field.TYPE:
            return post.type
        case Field.WORDS:
            return number(post.words) if post.words else ""
        case Field.TABLES:
            return number(post.tables) if post.tables else ""
        case Field.UNREAD | Field.STARRED:
            return ""


def _say_fully(post: PostRow, column: Column, tip: bool) -> str:
    match column.field:
        case Field.TITLE:
            return _say_tip(post) if tip else _say_row(post)
        case Field.DATE:
            return long_date(post.date) if post.date else ""
        case Field.UNREAD:
            return translate("words", "Unread") if post.unread else translate("words", "Read")
        case Field.STARRED:
            return translate("words", "Starred") if post.starred else translate("words", "Not starred")
        case _:
            return "" if tip else _say(post, column, datetime.now(UTC))


def _say_tip(post: PostRow) -> str:
    state = ", ".join(filter(None, (describe_visibility(post.visibility), _say_status(post.status))))
    return "\n".join(filter(None, (post.title, state)))


def _say_status(status: PostStatus) -> str:
    return {
        PostStatus.LIVE: "",
        PostStatus.PROTECTED: translate("words", "protected by a password"),
        PostStatus.WITHDRAWN: translate("words", "not public any more"),
        PostStatus.REMOVED: translate("words", "removed from the site"),
    }[status]


def _say_row(post: PostRow) -> str:
    parts = [
        post.title or translate("words", "(no title)"),
        long_date(post.date) if post.date else "",
        translate("words", "unread") if post.unread else "",
        translate("words", "starred") if post.starred else "",
        describe_visibility(post.visibility),
        _say_status(post.status),
        translate("words", "%n note(s)", "", post.notes) if post.notes else "",
    ]
    return ", ".join(part for part in parts if part)
