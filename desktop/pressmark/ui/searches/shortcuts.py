"""Which keys a saved search may have: those that nothing else needs."""

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence

from pressmark.model import SavedSearch
from pressmark.ui.keymap import Keymap, list_chords, read_keymap
from pressmark.ui.shortcuts.conflicts import explain_holder, explain_reserved, find_holders


def plain_sequence(sequence: QKeySequence) -> QKeySequence:
    """The first chord alone, the same on the digits' own block of keys."""
    return QKeySequence(*list_chords(sequence)[:1])


def explain_conflict(
    sequence: QKeySequence, others: Iterable[SavedSearch], keymap: Keymap | None = None
) -> str:
    """What else these keys do, as a sentence; "" for nothing.

    Args:
        sequence: the keys.
        others: the searches that have keys too.
        keymap: those of the commands; None for the usual ones.
    """
    if sequence.isEmpty():
        return ""
    commands = read_keymap({}) if keymap is None else keymap
    for holder in find_holders(commands, others, sequence):
        return explain_holder(holder, sequence)
    return explain_reserved(sequence)
