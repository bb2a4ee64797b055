"""The lines of *What changed* as Qt wants them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt

from pressmark.ui.sites.changes_contents import Line
from pressmark.ui.tree_model import Index, TreeModel
from pressmark.ui.words import number as format_number
from pressmark.ui.words import translate

LINE_ROLE = Qt.ItemDataRole.UserRole


PAGE = 300
"""Lines of a group that are shown at first, and that come when more are asked for: Qt measures each."""


@dataclass(slots=True)
class _Node:
    """One line; `rest` are those that it stands for, in the group it ends."""

    line: Line
    place: int
    parent: int
    children: list[int] = field(default_factory=list)
    rest: tuple[Line, ...] = ()


class ChangesModel(TreeModel):
    """A tree of `Line` in one column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these groups."""
        self.beginResetModel()
        self._nodes = []
        self._top = [self._add(line, place, -1) for place, line in enumerate(lines)]
        self.endResetModel()

    def line(self, index: Index) -> Line | None:
        """The line at a place."""
        return self._nodes[index.internalId()].line if index.isValid() else None

    def show_more(self, index: Index) -> bool:
        """Show the next lines of a group, if this is the line that stands for them."""
        if not index.isValid() or not self._nodes[index.internalId()].rest:
            return False
        last = self._nodes[index.internalId()]
        number = last.parent
        above = self.createIndex(self._nodes[number].place, 0, number)
        place, rest = last.place, last.rest
        self.beginRemoveRows(above, place, place)
        self._nodes[number].children.pop()
        self.endRemoveRows()
        count = min(PAGE, len(rest)) + (len(rest) > PAGE)
        self.beginInsertRows(above, place, place + count - 1)
        self._nodes[number].children += self._add_some(rest, place, number)
        self.endInsertRows()
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
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

    def _all(self) -> list[_Node]:
        return self._nodes

    def _add(self, line: Line, place: int, parent: int) -> int:
        number = len(self._nodes)
        node = _Node(line, place, parent)
        self._nodes.append(node)
        node.children += self._add_some(line.lines, 0, number)
        return number

    def _add_some(self, lines: Sequence[Line], start: int, parent: int) -> list[int]:
        """The first page of these lines, and one that stands for the rest."""
        added = [self._add(line, start + place, parent) for place, line in enumerate(lines[:PAGE])]
        rest = tuple(lines[PAGE:])
        if rest:
            words = translate("words", "and %n more", "", len(rest)).replace(
                str(len(rest)), format_number(len(rest)), 1
            )
            added.append(self._add(Line(words), start + PAGE, parent))
            self._nodes[added[-1]].rest = rest
        return added
