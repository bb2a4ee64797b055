"""The sidebar's rows as Qt wants them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QModelIndex, QObject, Qt

from pressmark.ui.sidebar.contents import Kind, Row
from pressmark.ui.tree_model import Index, TreeModel
from pressmark.ui.words import translate

ROW_ROLE = Qt.ItemDataRole.UserRole
CHOSEN_ROLE = Qt.ItemDataRole.UserRole + 1
DEPTH_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(slots=True)
class _Node:
    row: Row
    place: int
    parent: int
    depth: int
    children: list[int] = field(default_factory=list)


class SidebarModel(TreeModel):
    """A tree of `Row`. Where only numbers changed, nothing moves and nothing folds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._keys: dict[str, int] = {}
        self._chosen: frozenset[str] = frozenset()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these sections."""
        flat = list(_walk(rows))
        if [row.key for row in flat] == [node.row.key for node in self._nodes]:
            self._update(flat)
            return
        self.beginResetModel()
        self._nodes = []
        self._top = [self._add(row, place, -1, 0) for place, row in enumerate(rows)]
        self._keys = {node.row.key: number for number, node in enumerate(self._nodes)}
        self.endResetModel()

    def set_chosen(self, keys: Collection[str]) -> None:
        """Mark the rows that make up the present filter."""
        touched = self._chosen ^ frozenset(keys)
        self._chosen = frozenset(keys)
        for key in touched & self._keys.keys():
            index = self.find(key)
            self.dataChanged.emit(index, index, [CHOSEN_ROLE])

    def find(self, key: str) -> QModelIndex:
        """The place of a row; invalid when it is not there."""
        number = self._keys.get(key)
        return QModelIndex() if number is None else self.createIndex(self._nodes[number].place, 0, number)

    def find_chosen(self) -> QModelIndex:
        """The first row of the present filter; invalid when there is none."""
        key = next((node.row.key for node in self._nodes if node.row.key in self._chosen), "")
        return self.find(key)

    def branches(self) -> tuple[str, ...]:
        """The keys of all rows that have rows inside."""
        return tuple(node.row.key for node in self._nodes if node.children)

    def row(self, index: Index) -> Row | None:
        """The row at a place."""
        return self._nodes[index.internalId()].row if index.isValid() else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's title, its tip, what a screen reader says, and the row itself."""
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        if role == ROW_ROLE:
            return node.row
        if role == CHOSEN_ROLE:
            return node.row.key in self._chosen
        if role == DEPTH_ROLE:
            return node.depth
        if role == Qt.ItemDataRole.DisplayRole:
            return node.row.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return node.row.tip or node.row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _say(node.row, node.row.key in self._chosen)
        return None

    def _all(self) -> list[_Node]:
        return self._nodes

    def _add(self, row: Row, place: int, parent: int, depth: int) -> int:
        number = len(self._nodes)
        node = _Node(row, place, parent, depth)
        self._nodes.append(node)
        node.children += [
            self._add(child, inner, number, depth + 1) for inner, child in enumerate(row.children)
        ]
        return number

    def _update(self, flat: Sequence[Row]) -> None:
        for number, (node, row) in enumerate(zip(self._nodes, flat, strict=True)):
            if node.row != row:
                node.row = row
                index = self.createIndex(node.place, 0, number)
                self.dataChanged.emit(index, index)


def _walk(rows: Sequence[Row]) -> Iterator[Row]:
    for row in rows:
        yield row
        yield from _walk(row.children)


def _say(row: Row, chosen: bool) -> str:
    if row.kind is Kind.HEADING:
        return row.title
    parts = [
        row.title,
        "" if row.count is None else translate("words", "%n article(s)", "", row.count),
        row.state,
        translate("words", "chosen") if chosen else "",
    ]
    return ", ".join(part for part in parts if part)
