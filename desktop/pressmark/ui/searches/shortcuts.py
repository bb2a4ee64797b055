"""Which keys a saved search may have: those that nothing else needs."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from pressmark.model import SavedSearch
from pressmark.ui.actions import command_title, menu_title
from pressmark.ui.commands import COMMANDS, MENU_TITLES
from pressmark.ui.words import one_line, translate

_Key, _Modifier, _Standard = Qt.Key, Qt.KeyboardModifier, QKeySequence.StandardKey
_LONGEST = 60

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


def plain_sequence(sequence: QKeySequence) -> QKeySequence:
    """The first chord alone, the same on the digits' own block of keys."""
    if sequence.isEmpty():
        return QKeySequence()
    chord = sequence[0]  # type: ignore[index]
    held = chord.keyboardModifiers() & ~_Modifier.KeypadModifier
    return QKeySequence(QKeyCombination(held, chord.key()))


def explain_conflict(sequence: QKeySequence, others: Iterable[SavedSearch]) -> str:
    """What else these keys do, as a sentence; "" for nothing."""
    if sequence.isEmpty():
        return ""
    keys = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    for command in COMMANDS:
        if sequence in command.sequences():
            taken = translate("words", "{keys} is for “{command}” already.")
            return taken.format(keys=keys, command=command_title(command))
    for search in others:
        if search.shortcut and sequence == QKeySequence.fromString(search.shortcut):
            taken = translate("words", "{keys} is for the search “{name}” already.")
            return taken.format(keys=keys, name=one_line(search.name, _LONGEST))
    for menu, title in MENU_TITLES.items():
        if sequence == QKeySequence.mnemonic(QCoreApplication.translate("commands", title)):
            return translate("words", "{keys} opens the menu “{menu}”.").format(
                keys=keys, menu=menu_title(menu)
            )
    if any(sequence == one for one in _reserved()):
        return translate("words", "{keys} is needed to write and to move about.").format(keys=keys)
    return ""


def _reserved() -> Sequence[QKeySequence]:
    writing = [binding for one in _WRITING for binding in QKeySequence.keyBindings(one)]
    bare = [QKeySequence(key) for key in _BARE]
    with_shift = [QKeySequence(QKeyCombination(_Modifier.ShiftModifier, key)) for key in _BARE]
    return (*writing, *bare, *with_shift, *map(QKeySequence, _HELD))
