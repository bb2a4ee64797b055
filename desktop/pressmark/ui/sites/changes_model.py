"""The lines of *What changed* as Qt wants them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pressmark.ui.sites.changes_contents import Line

LINE_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(slots=True)
class _Node:
    line: Line
    place: int
    parent: int
    children: list[int] = field(default_factory=list)


class ChangesModel(QAbstractItemModel):
    """A tree of `Line` in one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._top: list[int] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these groups."""
        self.beginResetModel()
        self._nodes = []
        self._top = [self._add(line, place, -1) for place, line in enumerate(lines)]
        self.endResetModel()

    def line(self, index: _Index) -> Line | None:
        """The line at a place."""
        return self._nodes[index.internalId()].line if index.isValid() else None

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """See `QAbstractItemModel.index`."""
        inside = self._inside(parent)
        if column or not 0 <= row < len(inside):
            return QModelIndex()
        return self.createIndex(row, 0, inside[row])

    def parent(self, index: _Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """See `QAbstractItemModel.parent`."""
        above = self._nodes[index.internalId()].parent if index.isValid() else -1
        return QModelIndex() if above < 0 else self.createIndex(self._nodes[above].place, 0, above)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """See `QAbstractItemModel.rowCount`."""
        return len(self._inside(parent))

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: ARG002, N802
        """One."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A line's title, its tip, what a screen reader says, and the line itself."""
        line = self.line(index)
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.tip or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.title, line.note) if part)
        return None

    def _inside(self, parent: _Index) -> list[int]:
        return self._nodes[parent.internalId()].children if parent.isValid() else self._top

    def _add(self, line: Line, place: int, parent: int) -> int:
        number = len(self._nodes)
        node = _Node(line, place, parent)
        self._nodes.append(node)
        node.children += [self._add(child, inner, number) for inner, child in enumerate(line.lines)]
        return number
