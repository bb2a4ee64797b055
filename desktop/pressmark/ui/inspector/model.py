"""The rows of a list of the inspector as Qt wants them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from PySide6.QtCore import QModelIndex, QObject, Qt

from pressmark.ui.inspector.rows import Kind, Row, Target, say_row
from pressmark.ui.tree_model import Index, TreeModel

ROW_ROLE = Qt.ItemDataRole.UserRole
_LONGEST_TIP = 1_000


@dataclass(slots=True)
class _Node:
    row: Row
    place: int
    parent: int
    children: list[int] = field(default_factory=list)


class RowsModel(TreeModel):
    """A tree of `Row` in one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._targets: dict[Target, int] = {}

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._nodes, self._targets = [], {}
        self._top = [self._add(row, place, -1) for place, row in enumerate(rows)]
        self.endResetModel()

    def row(self, index: Index) -> Row | None:
        """The row at a place."""
        return self._nodes[index.internalId()].row if index.isValid() else None

    def find(self, target: Target) -> QModelIndex:
        """The place of the first row that leads there; invalid where none does."""
        number = self._targets.get(target)
        return QModelIndex() if number is None else self.createIndex(self._nodes[number].place, 0, number)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Names of groups and notes cannot be chosen, but a screen reader comes to them."""
        row = self.row(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        chosen = Qt.ItemFlag.ItemIsSelectable if row.kind is Kind.ITEM else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | chosen

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's title, its tip, what a screen reader says, and the row itself."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return make_tip(row.tip) if row.tip else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say_row(row)
        return None

    def _all(self) -> list[_Node]:
        return self._nodes

    def _add(self, row: Row, place: int, parent: int) -> int:
        number = len(self._nodes)
        node = _Node(row, place, parent)
        self._nodes.append(node)
        if row.target is not None:
            self._targets.setdefault(row.target, number)
        node.children += [self._add(child, at, number) for at, child in enumerate(row.children)]
        return number


def make_tip(text: str) -> str:
    """A tip that Qt takes for what it is: words, never markup of a site's; it wraps anywhere."""
    short = text if len(text) <= _LONGEST_TIP else f"{text[: _LONGEST_TIP - 1]}…"
    return f"<qt>{escape(short)}</qt>"
