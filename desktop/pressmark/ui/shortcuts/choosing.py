"""The keys that the person chose, as the settings keep them: put, taken away, given back."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QKeySequence

from pressmark.ui.keymap import list_chords, read_keymap, read_usual, write_keys

Shortcuts = Mapping[str, tuple[str, ...]]


def put_keys(shortcuts: Shortcuts, name: str, keys: Sequence[QKeySequence]) -> dict[str, tuple[str, ...]]:
    """With these keys for a command; nothing is kept of one that has its usual ones."""
    rest = {one: kept for one, kept in shortcuts.items() if one != name}
    if tuple(keys) == read_usual()[name]:
        return rest
    return rest | {name: write_keys(keys)}


def replace_key(
    has: Sequence[QKeySequence], shown: Sequence[QKeySequence], place: int, keys: QKeySequence | None
) -> list[QKeySequence]:
    """With another key in a place, counted from 0 among those that are shown; with None there is one less.

    Keys that are not shown stay.
    """
    made = list(has)
    if place < len(shown):
        at = made.index(shown[place])
        made[at : at + 1] = [] if keys is None else [keys]
    elif keys is not None:
        at = made.index(shown[-1]) + 1 if shown else 0
        made.insert(at, keys)
    return list(dict.fromkeys(made))


def take_key(shortcuts: Shortcuts, name: str, keys: QKeySequence) -> dict[str, tuple[str, ...]]:
    """Without this key of a command."""
    has = read_keymap(shortcuts).chosen[name]
    return put_keys(shortcuts, name, [one for one in has if list_chords(one) != list_chords(keys)])


def list_changed(shortcuts: Shortcuts) -> tuple[str, ...]:
    """The commands whose keys are not the usual ones."""
    usual, chosen = read_usual(), read_keymap(shortcuts).chosen
    return tuple(name for name, keys in chosen.items() if keys != usual[name])
