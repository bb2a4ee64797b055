"""A table as Qt wants it: all its rows in memory, shown as they are arranged."""

from array import array
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from pressmark.article.cells.columns import stands_right
from pressmark.model import ColumnKind, TableRow, Value, ValueKind
from pressmark.ui.tables.arranging import Arrangement
from pressmark.ui.tables.content import EMPTY, SheetContent
from pressmark.ui.words import number, one_line, translate

VALUE_ROLE = Qt.ItemDataRole.UserRole
NOTHING = "—"
_LONGEST_CELL = 300
_LONGEST_TIP = 2000
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ACROSS = Qt.Orientation.Horizontal


@dataclass(frozen=True, slots=True)
class SortMark:
    """A sheet is sorted by a column, as the `place`-th of `count`."""

    place: int
    count: int
    descending: bool


class SheetModel(QAbstractTableModel):
    """The rows of a table that fit its filters, in order.

    Attributes:
        content: the whole table.
        rows: the rows shown, by their numbers in the table.
        arrangement: what `rows` came of.

    Signals:
        rearranging: other rows or another order are about to be shown.
        rearranged: they are.
    """

    rearranging = Signal()
    rearranged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content: SheetContent = EMPTY
        self.rows: array[int] = array("q")
        self.arrangement = Arrangement()

    def show(self, content: SheetContent) -> None:
        """Show another table, as it stands."""
        self.beginResetModel()
        self.content = content
        self.rows = array("q", range(content.height))
        self.arrangement = Arrangement()
        self.endResetModel()

    def rearrange(self, rows: "array[int]", arrangement: Arrangement) -> None:
        """Show these rows, in this order."""
        self.rearranging.emit()
        self.beginResetModel()
        self.rows = rows
        self.arrangement = arrangement
        self.endResetModel()
        self.headerDataChanged.emit(_ACROSS, 0, max(0, len(self.content.columns) - 1))
        self.rearranged.emit()

    def value(self, row: int, column: int) -> Value:
        """What a cell says."""
        return self.content.columns[column].values[self.rows[row]]

    def source(self, row: int) -> TableRow | None:
        """The table that a row comes from; None where it goes without saying."""
        return self.content.sources[self.rows[row]] if self.content.sources else None

    def is_numeric(self, column: int) -> bool:
        """Whether a column stands to the right."""
        return stands_right(self.content.columns[column])

    def mark(self, column: int) -> SortMark | None:
        """How the table is sorted by a column; None where it is not."""
        orders = self.arrangement.orders
        places = (place for place, order in enumerate(orders) if order.column == column)
        place = next(places, None)
        return None if place is None else SortMark(place, len(orders), orders[place].descending)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """How many rows fit."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """All columns, whether shown or not."""
        return 0 if parent.isValid() else len(self.content.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says on one line, in full as a tip, for a screen reader, and as a value."""
        if not index.isValid():
            return None
        value = self.value(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(value.text, _LONGEST_CELL) or NOTHING
        if role == VALUE_ROLE:
            return value
        if role == Qt.ItemDataRole.ToolTipRole:
            return make_tip(value.text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = one_line(value.text, _LONGEST_TIP) or translate("words", "empty")
            return f"{self.content.heading(index.column())}: {said}"
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The heading of a column and how it is sorted; the number of a row in the table itself."""
        if orientation is not _ACROSS:
            inside = role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self.rows)
            return number(self.rows[section] + 1) if inside else None
        if not 0 <= section < len(self.content.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.content.heading(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return make_tip(self._describe(section))
        return self._describe(section) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _describe(self, column: int) -> str:
        """A heading in full, what stands below it, and how the table is sorted by it."""
        own = self.content.columns[column]
        name = one_line(own.name, _LONGEST_TIP) or self.content.heading(column)
        kind = describe_kind(own.kind)
        parts = [name, f"{kind} ({one_line(own.unit, 20)})" if own.unit else kind]
        mark = self.mark(column)
        if mark is not None:
            order = say_order(own.kind, descending=mark.descending)
            parts.append(translate("words", "sorted: {order}").format(order=order))
        return " — ".join(parts)


def describe_kind(kind: ColumnKind) -> str:
    """What the cells of a column are."""
    return {
        ColumnKind.NUMBER: translate("words", "numbers"),
        ColumnKind.PERCENT: translate("words", "per cent"),
        ColumnKind.MONEY: translate("words", "money"),
        ColumnKind.DATE: translate("words", "dates"),
        ColumnKind.RANGE: translate("words", "ranges"),
        ColumnKind.TEXT: translate("words", "text"),
    }[kind]


def say_order(kind: ColumnKind, *, descending: bool) -> str:
    """What a column sorted so begins with."""
    match kind:
        case ColumnKind.TEXT:
            return translate("words", "Z to A") if descending else translate("words", "A to Z")
        case ColumnKind.DATE:
            return translate("words", "Latest first") if descending else translate("words", "Earliest first")
    return translate("words", "Greatest first") if descending else translate("words", "Least first")


def make_tip(text: str) -> str:
    """A text of others as a tip: Qt would take HTML in it for HTML."""
    cut = text if len(text) <= _LONGEST_TIP else f"{text[: _LONGEST_TIP - 1]}…"
    return f"<p style='white-space: pre-wrap'>{escape(cut)}</p>" if cut.strip() else ""


def is_missing(value: Value) -> bool:
    """Whether a cell says nothing."""
    return value.kind is ValueKind.MISSING
