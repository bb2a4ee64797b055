"""A tree of one column as Qt wants it: where its nodes stand, not what they say."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Node(Protocol):
    """A node: its row within its parent, the number of that parent (-1 for none), those inside it."""

    place: int
    parent: int
    children: list[int]


class TreeModel(QAbstractItemModel):
    """Nodes by number, each index carrying its node's; whoever fills it says what `data` is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._top: list[int] = []

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """See `QAbstractItemModel.index`."""
        inside = self._inside(parent)
        if column or not 0 <= row < len(inside):
            return QModelIndex()
        return self.createIndex(row, 0, inside[row])

    def parent(self, index: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """See `QAbstractItemModel.parent`."""
        above = self._all()[index.internalId()].parent if index.isValid() else -1
        return QModelIndex() if above < 0 else self.createIndex(self._all()[above].place, 0, above)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802
        """See `QAbstractItemModel.rowCount`."""
        return len(self._inside(parent))

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: ARG002, N802
        """One."""
        return 1

    def _inside(self, parent: Index) -> list[int]:
        return self._all()[parent.internalId()].children if parent.isValid() else self._top

    def _all(self) -> Sequence[Node]:
        """All nodes by their numbers."""
        raise NotImplementedError
