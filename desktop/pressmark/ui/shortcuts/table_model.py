"""All commands with their keys as a table, menu by menu."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from pressmark.query.folding import fold
from pressmark.ui.actions import command_title, menu_title
from pressmark.ui.commands import COMMANDS, MENU_TITLES, Menu
from pressmark.ui.keymap import Keymap, is_heard_with, write_native
from pressmark.ui.words import translate

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
TITLE, FIRST, SECOND, RESET = range(4)


@dataclass(frozen=True, slots=True)
class Line:
    """A command, or the heading of a menu where `name` is "".

    Attributes:
        changed: its keys are not the usual ones.
        faulty: another command has one of its keys.
    """

    title: str
    menu: Menu
    name: str = ""
    keys: tuple[QKeySequence, ...] = ()
    changed: bool = False
    faulty: bool = False

    def words(self) -> str:
        """What it is found by."""
        return fold(f"{menu_title(self.menu)} {self.title} {write_native(self.keys, ' ')}")


def list_lines(keymap: Keymap, changed: Collection[str], faulty: Collection[str]) -> tuple[Line, ...]:
    """Every command, without headings."""
    return tuple(
        Line(
            command_title(one),
            one.menu,
            one.name,
            keymap.shown(one.name),
            one.name in changed,
            one.name in faulty,
        )
        for one in COMMANDS
    )


def filter_lines(lines: Sequence[Line], wanted: str, keys: QKeySequence) -> tuple[Line, ...]:
    """Those that say all words that are wanted and have the keys, below the headings of their menus."""
    words = fold(wanted).split()
    found = [
        line
        for line in lines
        if (keys.isEmpty() or any(is_heard_with(one, keys) for one in line.keys))
        and all(word in line.words() for word in words)
    ]
    made: list[Line] = []
    for menu in MENU_TITLES:
        of_menu = [line for line in found if line.menu is menu]
        made += [Line(menu_title(menu), menu), *of_menu] if of_menu else []
    return tuple(made)


class KeysModel(QAbstractTableModel):
    """Shows lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: tuple[Line, ...]) -> bool:
        """Show these lines; False where only what they say is another."""
        same = [(line.name, line.menu) for line in lines] == [(line.name, line.menu) for line in self.lines]
        if same:
            self.lines = lines
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, RESET))
            return False
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()
        return True

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """See `QAbstractItemModel.rowCount`."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """See `QAbstractItemModel.columnCount`."""
        return 0 if parent.isValid() else RESET + 1

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> object:
        """What the columns are."""
        if orientation is Qt.Orientation.Vertical or role not in (
            _Role.DisplayRole,
            _Role.AccessibleTextRole,
        ):
            return None
        names = (
            translate("words", "Command"),
            translate("words", "Keys"),
            translate("words", "Other keys"),
            "" if role == _Role.DisplayRole else translate("words", "Reset"),
        )
        return names[section]

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """The keys pass over headings."""
        line = self.line(index)
        if line is None or not line.name:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in (FIRST, SECOND) else flags

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """What is written in a cell, how, and all of it for a screen reader."""
        line = self.line(index)
        if line is None:
            return None
        if role == _Role.DisplayRole:
            return _write(line, index.column())
        if role in (_Role.AccessibleTextRole, _Role.ToolTipRole) and line.name:
            return _say(line, index.column())
        return None

    def line(self, index: _Index) -> Line | None:
        """What stands in the row of an index."""
        return self.lines[index.row()] if 0 <= index.row() < len(self.lines) else None


def _write(line: Line, column: int) -> str:
    return {
        TITLE: line.title,
        FIRST: write_native(line.keys[:1]),
        SECOND: write_native(line.keys[1:]),
        RESET: translate("words", "Reset") if line.changed else "",
    }[column]


def _say(line: Line, column: int) -> str:
    keys = write_native(line.keys[:1] if column == FIRST else line.keys[1:])
    parts = [line.title]
    if column == RESET:
        parts.append(translate("words", "give it its usual keys back") if line.changed else "")
    else:
        keys = write_native(line.keys) if column == TITLE else keys
        parts.append(keys or translate("words", "no keys"))
    if line.changed and column == TITLE:
        parts.append(translate("words", "changed"))
    if line.faulty:
        parts.append(translate("words", "another command has one of these keys"))
    return ", ".join(filter(None, parts))
