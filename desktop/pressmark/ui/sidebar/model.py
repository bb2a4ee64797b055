"""The sidebar's rows as Qt wants them."""

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from pressmark.store.tags import clean_tag
from pressmark.ui.sidebar.rows import Kind, Marks, Row, facet_key
from pressmark.ui.sidebar.saying import clean_title, say_row
from pressmark.ui.tree_model import Index, TreeModel

ROW_ROLE = Qt.ItemDataRole.UserRole
DEPTH_ROLE = Qt.ItemDataRole.UserRole + 1
_MOST_TIP = 1500

_Flag = Qt.ItemFlag
_PLAIN = _Flag.ItemIsEnabled | _Flag.ItemIsSelectable
# A note is no place to be; ticks are said to screen readers.
_FLAGS = dict.fromkeys(Kind, _PLAIN) | {
    Kind.NOTE: _Flag.NoItemFlags,
    Kind.SEARCH: _PLAIN | _Flag.ItemIsEditable,
    Kind.TAG: _PLAIN | _Flag.ItemIsEditable | _Flag.ItemIsUserCheckable,
    Kind.SITE: _PLAIN | _Flag.ItemIsUserCheckable,
    Kind.TERM: _PLAIN | _Flag.ItemIsUserCheckable,
}
# What a name that a person typed is kept as.
_CLEAN = {Kind.SEARCH: clean_title, Kind.TAG: clean_tag}
_BOTH_FLAGS = {kind: (flags | _Flag.ItemNeverHasChildren, flags) for kind, flags in _FLAGS.items()}


@dataclass(slots=True)
class Node:
    """A row and where it stands; `TreeModel` asks for the rest.

    Attributes:
        flags: what can be done with it, without anything inside and with; kept since a view asks it of
            every row whenever it is laid out.
    """

    row: Row
    place: int
    parent: int
    depth: int
    flags: tuple[Qt.ItemFlag, Qt.ItemFlag]
    children: list[int] = field(default_factory=list)


class SidebarModel(TreeModel):
    """A tree of `Row`. What is there before and after a change stays itself: open, current, being edited.

    A node's number never changes while it is there, and is not given again.

    Attributes:
        marks: what is chosen and left out, as `set_marks` was told.
        notes: what rows of the kind `NOTE` say, by key.

    Signals:
        renamed(int, str): the person gave a saved search another name.
        tag_renamed(str, str): the person gave a tag, by its value, another name.
    """

    renamed = Signal(int, str)
    tag_renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[Node] = []
        self._keys: dict[str, int] = {}
        self.marks = Marks()
        self._holding: frozenset[int] = frozenset()
        self._marked: frozenset[str] = frozenset()
        self._moved = False
        self.notes: dict[str, str] = {}

    def set_rows(self, rows: Sequence[Row]) -> bool:
        """Show these sections; the answer is whether rows came, went or changed places."""
        self._moved = False
        self._merge(-1, rows)
        if self._moved:
            self._weigh()
        return self._moved

    def set_marks(self, marks: Marks) -> None:
        """Mark what is chosen and what is left out."""
        touched = (self.marks.chosen ^ marks.chosen) | (self.marks.excluded ^ marks.excluded)
        self.marks = marks
        self._weigh()
        for key in touched & self._keys.keys():
            index = self.find(key)
            self.dataChanged.emit(index, index)

    def find(self, key: str) -> QModelIndex:
        """The place of a row; invalid when it is not there."""
        number = self._keys.get(key)
        return QModelIndex() if number is None else self._index(number)

    def group(self, keys: Iterable[str]) -> Iterator[tuple[QModelIndex, list[int]]]:
        """Those of the rows that are there, by what they stand below: its place and theirs within it."""
        groups: dict[int, list[int]] = {}
        for key in keys:
            if (number := self._keys.get(key)) is not None:
                node = self._nodes[number]
                groups.setdefault(node.parent, []).append(node.place)
        return ((self._index(parent), places) for parent, places in groups.items())

    def find_chosen(self) -> QModelIndex:
        """The first row of what is shown; invalid when there is none."""
        found = (number for number in self._numbers() if self._nodes[number].row.mark in self.marks.chosen)
        return self._index(next(found, -1))

    def branches(self) -> tuple[Row, ...]:
        """All rows that have rows inside."""
        return tuple(self._nodes[number].row for number in self._numbers() if self._nodes[number].children)

    def row(self, index: Index) -> Row | None:
        """The row at a place."""
        return self._nodes[index.internalId()].row if index.isValid() else None

    def check(self, index: Index) -> Qt.CheckState:
        """Whether a row is chosen; in part where only rows inside of it are chosen or left out."""
        node = self._nodes[index.internalId()]
        if node.row.mark in self.marks.chosen:
            return Qt.CheckState.Checked
        held = index.internalId() in self._holding
        return Qt.CheckState.PartiallyChecked if held else Qt.CheckState.Unchecked

    def is_marked(self, facet: str) -> bool:
        """Something of this facet is chosen or left out."""
        return facet in self._marked

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's title, its tip, what a screen reader says, and the row itself."""
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        if role == ROW_ROLE:
            return node.row
        if role == DEPTH_ROLE:
            return node.depth
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self.notes.get(node.row.key, node.row.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _make_tip(node.row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = say_row(node.row, self.marks, self.check(index))
            return self.notes.get(node.row.key, said)
        if role == Qt.ItemDataRole.CheckStateRole and node.row.facet:
            return self.check(index)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Give a saved search or a tag another name, shown at once and told."""
        row = self.row(index)
        if row is None or row.kind not in _CLEAN or role != Qt.ItemDataRole.EditRole:
            return False
        name = _CLEAN[row.kind](str(value))
        if name and name != row.title:
            self._nodes[index.internalId()].row = self._call(row, name)
            self.dataChanged.emit(index, index)
            if isinstance(row.value, int):
                self.renamed.emit(row.value, name)
            elif isinstance(row.value, tuple):
                self.tag_renamed.emit(row.value[1], name)
        return bool(name)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a row."""
        if not index.isValid():
            return _FLAGS[Kind.NOTE]
        node = self._nodes[index.internalId()]
        return node.flags[bool(node.children)]

    def _call(self, row: Row, name: str) -> Row:
        """A row by another name; that of a tag is also its value, by which it is known when rows come."""
        key = facet_key(row.facet, name)
        if row.kind is not Kind.TAG or key in self._keys:
            return replace(row, title=name)
        self._keys[key] = self._keys.pop(row.key)
        return replace(row, title=name, key=key, value=(row.facet, name))

    def _all(self) -> list[Node]:
        return self._nodes

    def _index(self, number: int) -> QModelIndex:
        return QModelIndex() if number < 0 else self.createIndex(self._nodes[number].place, 0, number)

    def _numbers(self, children: Iterable[int] | None = None) -> Iterator[int]:
        for number in self._top if children is None else children:
            yield number
            yield from self._numbers(self._nodes[number].children)

    def _merge(self, parent: int, rows: Sequence[Row]) -> None:
        children = self._top if parent < 0 else self._nodes[parent].children
        nodes = [self._nodes[number] for number in children]
        if [node.row.key for node in nodes] != [row.key for row in rows]:
            self._rearrange(parent, children, rows)
            nodes = [self._nodes[number] for number in children]
        changed = []
        for number, node, row in zip(children, nodes, rows, strict=True):
            if node.row is row:
                continue
            if _differ(node.row, row):
                changed.append(number)
            node.row = row
            if row.children or node.children:
                self._merge(number, row.children)
        if changed:
            # One signal for all: a view looks for the line of every row that it is told of by itself.
            self.dataChanged.emit(self._index(changed[0]), self._index(changed[-1]))

    def _rearrange(self, parent: int, children: list[int], rows: Sequence[Row]) -> None:
        """Have rows of these keys, in this order: what goes is put last first, what comes is added last."""
        self._moved = True
        wanted = {row.key for row in rows}
        kept = [number for number in children if self._nodes[number].row.key in wanted]
        gone = [number for number in children if self._nodes[number].row.key not in wanted]
        above = self._index(parent)
        if gone:
            self._order(children, kept + gone)
            self.beginRemoveRows(above, len(kept), len(children) - 1)
            del children[len(kept) :]
            for number in self._numbers(gone):
                # It may stand below another row by now.
                if self._keys.get(self._nodes[number].row.key) == number:
                    del self._keys[self._nodes[number].row.key]
            self.endRemoveRows()
        here = {self._nodes[number].row.key for number in kept}
        new = [row for row in rows if row.key not in here]
        if new:
            self.beginInsertRows(above, len(children), len(children) + len(new) - 1)
            depth = self._nodes[parent].depth + 1 if parent >= 0 else 0
            children += [self._add(row, place, parent, depth) for place, row in enumerate(new, len(children))]
            self.endInsertRows()
        numbers = {self._nodes[number].row.key: number for number in children}
        self._order(children, [numbers[row.key] for row in rows])

    def _order(self, children: list[int], order: list[int]) -> None:
        if order == children:
            return
        self.layoutAboutToBeChanged.emit()
        moving = set(order)
        before = [index for index in self.persistentIndexList() if index.internalId() in moving]
        children[:] = order
        for place, number in enumerate(order):
            self._nodes[number].place = place
        self.changePersistentIndexList(before, [self._index(index.internalId()) for index in before])
        self.layoutChanged.emit()

    def _add(self, row: Row, place: int, parent: int, depth: int) -> int:
        number = len(self._nodes)
        node = Node(row, place, parent, depth, _BOTH_FLAGS[row.kind])
        self._nodes.append(node)
        self._keys[row.key] = number
        node.children += [
            self._add(child, inner, number, depth + 1) for inner, child in enumerate(row.children)
        ]
        return number

    def _weigh(self) -> None:
        """Find what holds marked rows, and the facets that have some."""
        marked = [self._keys[key] for key in self.marks.all() if key in self._keys]
        holding = set()
        for number in marked:
            above = self._nodes[number].parent
            while above >= 0 and above not in holding:
                holding.add(above)
                above = self._nodes[above].parent
        self._holding = frozenset(holding)
        self._marked = frozenset(facet for number in marked if (facet := self._nodes[number].row.facet))


def _differ(one: Row, other: Row) -> bool:
    """Whether two rows of one key look different, whatever is inside them."""
    return (
        one.count != other.count
        or one.title != other.title
        or one.mood is not other.mood
        or one.tip != other.tip
        or one.state != other.state
    )


def _make_tip(row: Row) -> str:
    """The tip as rich text: that wraps, and shows what a site wrote letter by letter."""
    text = (row.tip or row.title)[:_MOST_TIP]
    lines = html.escape(text).replace("\n", "<br>")
    return f"<qt>{lines}</qt>" if text and row.kind is not Kind.HEADING else ""
