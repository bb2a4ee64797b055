"""The page of the settings on which commands are given other keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pressmark.model import SavedSearch
from pressmark.settings import Settings
from pressmark.ui.actions import command_title
from pressmark.ui.appearance import Appearance
from pressmark.ui.commands import COMMANDS
from pressmark.ui.keymap import read_keymap, read_usual
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.matching import find_hits
from pressmark.ui.settings.page import Page, PageName
from pressmark.ui.shortcuts.choosing import (
    Shortcuts,
    list_changed,
    put_keys,
    replace_key,
    take_key,
)
from pressmark.ui.shortcuts.conflict_line import ConflictLine
from pressmark.ui.shortcuts.conflicts import (
    Holder,
    explain_holder,
    explain_reserved,
    find_conflicts,
    find_holders,
)
from pressmark.ui.shortcuts.key_field import ShortcutEdit
from pressmark.ui.shortcuts.table import KeysTable
from pressmark.ui.shortcuts.table_model import FIRST, KeysModel, filter_lines, list_lines
from pressmark.ui.words import number, translate

_MOST_PAST = 100


@dataclass(frozen=True, slots=True)
class _Wanted:
    """Keys that wait for others to give way."""

    name: str
    keys: tuple[QKeySequence, ...]
    holders: tuple[Holder, ...] = ()


class ShortcutsPage(Page):
    """All commands and their keys; a change holds at once, and can be taken back.

    Args:
        preferences: keep what is chosen.
        searches: those that have keys too.
        appearance: theme and fonts.

    Signals:
        search_released(int): the saved search of this number is to have no keys any more.
    """

    search_released = Signal(int)

    def __init__(
        self, preferences: Preferences, searches: Callable[[], Sequence[SavedSearch]], appearance: Appearance
    ) -> None:
        name = PageName("shortcuts", translate("words", "Shortcuts"), "keyboard")
        super().__init__(name, preferences, appearance, ("single_keys", "shortcuts"))
        self._searches = searches
        self._past: list[Shortcuts] = []
        self._wanted: _Wanted | None = None
        self.single = QCheckBox(self.tr("&Single keys, such as J or /, do things"))
        hint = self.tr("Keys with Ctrl or Alt, and keys such as F5, always do.")
        self.rows.add_whole(self.single, hint)
        self.field = QLineEdit()
        self.find_keys = ShortcutEdit()
        self.table = KeysTable(KeysModel(self), appearance)
        self.conflict = ConflictLine()
        self._count = QLabel()
        self._count.setObjectName("hint")
        self._count.setWordWrap(True)
        self.reset_all = QPushButton(self.tr("Reset &all keys"))
        self.take_back = QPushButton(self.tr("Take &back"))
        self.add_below(self._lay_out(), 1)
        self._connect()
        self.tie_switch(self.single, "single_keys")
        self.tie(self._show)

    def keywords(self) -> list[str]:
        """What the search looks in: the words of each row, and the commands."""
        return [*super().keywords(), *map(command_title, COMMANDS)]

    def resets(self) -> list[str]:
        """What `reset` changes, in words."""
        return [*super().resets(), self.tr("the keys of all commands")]

    def show_hits(self, wanted: str) -> QWidget | None:
        """Mark the rows that say what is wanted, and show the commands that do."""
        row = super().show_hits(wanted)
        titles = list(map(command_title, COMMANDS))
        self.field.setText(wanted if find_hits(titles, wanted, self.title) else "")
        return row if row is not None else self.table if self.field.text() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Down leads from the field to the first command that it found."""
        at_field = watched is self.field and event.type() is QEvent.Type.KeyPress
        if at_field and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.table.choose_first()
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Who comes again finds no question that was left, and all commands."""
        super().hideEvent(event)
        self._wanted = None
        self.conflict.say("", takes=False)
        self.field.clear()
        self.find_keys.clear()

    def _lay_out(self) -> QWidget:
        letter = self.fontMetrics().averageCharWidth()
        self.field.setPlaceholderText(self.tr("Find a command"))
        self.field.setAccessibleName(self.tr("Find a command"))
        self.field.setClearButtonEnabled(True)
        said = self.tr("Press keys to find who has them")
        self.find_keys.setAccessibleName(said)
        self.find_keys.setToolTip(said)
        self.find_keys.setPlaceholderText(self.tr("Press keys"))
        for line in self.find_keys.findChildren(QLineEdit):
            line.setAccessibleName(said)
        above = QHBoxLayout()
        above.setSpacing(letter)
        above.addWidget(self.field, 2)
        above.addWidget(self.find_keys, 1)
        below = QHBoxLayout()
        below.setSpacing(letter)
        below.addWidget(self._count, 1)
        for button in (self.take_back, self.reset_all):
            button.setAutoDefault(False)
            below.addWidget(button)
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(letter)
        column.addLayout(above)
        # Above the table: below it would be out of sight where the page is higher than the dialog.
        column.addWidget(self.conflict)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        return part

    def _connect(self) -> None:
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda _: self._show(self.preferences.settings))
        self.find_keys.keySequenceChanged.connect(lambda _: self._show(self.preferences.settings))
        self.table.typed.connect(self._try)
        self.table.removed.connect(self._remove)
        self.table.reset_asked.connect(self._reset_one)
        self.conflict.taken.connect(self._take_away)
        self.conflict.left.connect(self._leave)
        self.reset_all.clicked.connect(lambda: self._choose_keys({}))
        self.take_back.clicked.connect(self._take_back)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._take_back, context=within)

    def _kept(self) -> Shortcuts:
        return self.preferences.settings.shortcuts

    def _show(self, settings: Settings) -> None:
        keymap, searches = read_keymap(settings.shortcuts), tuple(self._searches())
        changed = list_changed(settings.shortcuts)
        faulty = {
            holder.command
            for conflict in find_conflicts(keymap, searches)
            for holder in (conflict.one, conflict.other)
        }
        lines = list_lines(keymap, changed, faulty)
        self.table.show_lines(filter_lines(lines, self.field.text(), self.find_keys.keySequence()))
        said = translate("words", "%n command(s) with other keys than usual", "", len(changed))
        said = said.replace(str(len(changed)), number(len(changed)), 1)
        self._count.setText(said if changed else self.tr("All commands have their usual keys."))
        self.reset_all.setEnabled(bool(changed))
        self.take_back.setEnabled(bool(self._past))

    def _try(self, name: str, place: int, keys: QKeySequence) -> None:
        self._give(name, self._replace(name, place, keys), (keys,))

    def _remove(self, name: str, place: int) -> None:
        self._choose_keys(put_keys(self._kept(), name, self._replace(name, place, None)))

    def _replace(self, name: str, place: int, keys: QKeySequence | None) -> list[QKeySequence]:
        keymap = read_keymap(self._kept())
        return replace_key(keymap.chosen[name], keymap.shown(name), place, keys)

    def _reset_one(self, name: str) -> None:
        usual = read_usual()[name]
        self._give(name, usual, usual)

    def _give(self, name: str, keys: Sequence[QKeySequence], new: Sequence[QKeySequence]) -> None:
        """Have a command have these keys, unless something stands against one of the new ones."""
        usual, keymap, searches = read_usual()[name], read_keymap(self._kept()), self._searches()
        reserved = list(filter(None, (explain_reserved(one, usual) for one in new)))
        holders = [(holder, one) for one in new for holder in find_holders(keymap, searches, one, name)]
        if not reserved and not holders:
            self._choose_keys(put_keys(self._kept(), name, keys))
            self._wanted = None
            self.conflict.say("", takes=False)
            return
        sentences = reserved or [explain_holder(holder, one) for holder, one in holders]
        self._wanted = _Wanted(name, tuple(keys), tuple(holder for holder, _ in holders))
        self.conflict.say(" ".join(sentences), takes=not reserved)

    def _take_away(self) -> None:
        """Take the keys from who has them, and give them to who is to have them, as one change."""
        wanted = self._wanted
        if wanted is None:
            return
        chosen = self._kept()
        for holder in wanted.holders:
            if holder.command:
                chosen = take_key(chosen, holder.command, holder.keys)
            else:
                self.search_released.emit(holder.search)
        self._choose_keys(put_keys(chosen, wanted.name, wanted.keys))
        self._leave()

    def _leave(self) -> None:
        name = self._wanted.name if self._wanted is not None else ""
        self._wanted = None
        self.conflict.say("", takes=False)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.choose(name, max(self.table.currentIndex().column(), FIRST))

    def _choose_keys(self, chosen: Shortcuts) -> None:
        if dict(chosen) != dict(self._kept()):
            self._past = [*self._past[1 - _MOST_PAST :], self._kept()]
            self.preferences.change(shortcuts=dict(chosen))
        self._show(self.preferences.settings)

    def _take_back(self) -> None:
        if self._past:
            self.preferences.change(shortcuts=dict(self._past.pop()))
            self._leave()
            self._show(self.preferences.settings)
