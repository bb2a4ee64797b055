"""What else keys do: other commands, saved searches, menus, and what one writes and moves about with."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from pressmark.model import SavedSearch
from pressmark.ui.actions import command_title, menu_title
from pressmark.ui.commands import COMMANDS, MENU_TITLES, Scope
from pressmark.ui.keymap import Keymap, is_heard_with, is_readable, list_chords, write_native
from pressmark.ui.words import one_line, translate

_Key, _Modifier, _Standard = Qt.Key, Qt.KeyboardModifier, QKeySequence.StandardKey
_LONGEST = 60
_APART = frozenset({frozenset({Scope.LIST, Scope.TEXT})})
"""Scopes that have no widget in common."""

# What lists, trees and fields do with keys, in Qt and here.
_BARE = (
    _Key.Key_Up, _Key.Key_Down, _Key.Key_Left, _Key.Key_Right, _Key.Key_Home, _Key.Key_End,
    _Key.Key_PageUp, _Key.Key_PageDown, _Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Return, _Key.Key_Enter,
    _Key.Key_Space, _Key.Key_Escape, _Key.Key_Backspace, _Key.Key_Delete, _Key.Key_Insert, _Key.Key_Menu,
    _Key.Key_F2, _Key.Key_F10, _Key.Key_Minus, _Key.Key_Plus, _Key.Key_Asterisk,
)  # fmt: skip
_HELD = ("Alt+Return", "Alt+Enter", "Alt+Shift+Up", "Alt+Shift+Down", "Shift+F10", "Alt+F4", "Ctrl+Space")
_WRITING = (
    _Standard.Copy, _Standard.Cut, _Standard.Paste, _Standard.Undo, _Standard.Redo, _Standard.SelectAll,
    _Standard.Delete, _Standard.DeleteStartOfWord, _Standard.DeleteEndOfWord, _Standard.MoveToNextWord,
    _Standard.MoveToPreviousWord, _Standard.SelectNextWord, _Standard.SelectPreviousWord,
    _Standard.MoveToStartOfDocument, _Standard.MoveToEndOfDocument, _Standard.SelectNextChar,
    _Standard.SelectPreviousChar, _Standard.SelectNextLine, _Standard.SelectPreviousLine,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a key.

    Attributes:
        title: of the command, or the name of the saved search.
        command: its name, "" for a saved search.
        search: the number of a saved search, 0 for a command.
        keys: those that it has.
    """

    title: str
    keys: QKeySequence
    command: str = ""
    search: int = 0


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two that hear the same key in the same place, so that neither would be done."""

    one: Holder
    other: Holder


def list_holders(keymap: Keymap, searches: Iterable[SavedSearch] = ()) -> tuple[Holder, ...]:
    """Everybody that has keys, also where they are not heard now."""
    commands = [
        Holder(command_title(one), keys, command=one.name)
        for one in COMMANDS
        for keys in keymap.chosen.get(one.name, ())
    ]
    kept = [
        Holder(one_line(one.name, _LONGEST), keys, search=one.id)
        for one in searches
        if one.shortcut and is_readable(keys := QKeySequence.fromString(one.shortcut))
    ]
    return (*commands, *kept)


def find_conflicts(keymap: Keymap, searches: Iterable[SavedSearch] = ()) -> tuple[Conflict, ...]:
    """Every two that are heard in the same place by keys that are the same, or begin alike to the end."""
    scopes, alike = _read_scopes(), defaultdict[int, list[Holder]](list)
    for holder in list_holders(keymap, searches):
        alike[list_chords(holder.keys)[0].toCombined()].append(holder)
    return tuple(
        Conflict(one, other)
        for holders in alike.values()
        for one, other in combinations(holders, 2)
        if (one.command, one.search) != (other.command, other.search)
        and _meet(scopes.get(one.command, Scope.WINDOW), scopes.get(other.command, Scope.WINDOW))
        and is_heard_with(one.keys, other.keys)
    )


def find_holders(
    keymap: Keymap, searches: Iterable[SavedSearch], keys: QKeySequence, command: str = ""
) -> tuple[Holder, ...]:
    """Who has keys already that this command is to have; "" for a saved search."""
    scopes = _read_scopes()
    own = scopes.get(command, Scope.WINDOW)
    return tuple(
        one
        for one in list_holders(keymap, searches)
        if (not command or one.command != command)
        and _meet(scopes.get(one.command, Scope.WINDOW), own)
        and is_heard_with(one.keys, keys)
    )


def explain_holder(holder: Holder, keys: QKeySequence) -> str:
    """Says who has the keys, as a sentence."""
    said = write_native((keys,))
    if list_chords(holder.keys) != list_chords(keys):
        begins = translate("words", "{keys} and {others}, which is for “{name}”, begin alike.")
        return begins.format(keys=said, others=write_native((holder.keys,)), name=holder.title)
    if holder.command:
        taken = translate("words", "{keys} is for “{command}” already.")
        return taken.format(keys=said, command=holder.title)
    return translate("words", "{keys} is for the search “{name}” already.").format(
        keys=said, name=holder.title
    )


def explain_reserved(keys: QKeySequence, usual: Sequence[QKeySequence] = ()) -> str:
    """Why keys cannot be had by anything, as a sentence; "" where they can.

    A command may have its `usual` ones: copying is no other thing than what fields do with that key.
    """
    first = QKeySequence(*list_chords(keys)[:1])
    if not is_readable(keys) or keys in usual:
        return ""
    said = write_native((first,))
    for menu, title in MENU_TITLES.items():
        if first == QKeySequence.mnemonic(QCoreApplication.translate("commands", title)):
            return translate("words", "{keys} opens the menu “{menu}”.").format(
                keys=said, menu=menu_title(menu)
            )
    if first in _reserved():
        return translate("words", "{keys} is needed to write and to move about.").format(keys=said)
    return ""


def _read_scopes() -> dict[str, Scope]:
    return {one.name: one.scope for one in COMMANDS}


def _meet(one: Scope, other: Scope) -> bool:
    return frozenset({one, other}) not in _APART


def _reserved() -> Sequence[QKeySequence]:
    writing = [binding for one in _WRITING for binding in QKeySequence.keyBindings(one)]
    bare = [QKeySequence(key) for key in _BARE]
    with_shift = [QKeySequence(QKeyCombination(_Modifier.ShiftModifier, key)) for key in _BARE]
    return (*writing, *bare, *with_shift, *map(QKeySequence, _HELD))
