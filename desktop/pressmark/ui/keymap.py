"""Which keys each command has: the usual ones, those that the person chose, and which of them are heard."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from pressmark.ui.commands import COMMANDS
from pressmark.ui.words import isolate

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_HOLDING = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
_SPECIAL = 0x01000000  # from here on, keys write nothing: https://doc.qt.io/qt-6/qt.html#Key-enum

KeyOf = Callable[[str], str]
"""Gives the key of a command as this platform writes it; "" for none."""


@dataclass(frozen=True, slots=True)
class Keymap:
    """The keys of all commands.

    Attributes:
        chosen: by the command's name, also those that are not heard.
        single_keys: keys that write a letter, a digit or a sign are heard too.
        usual: those that each command has where nobody chose others.
    """

    chosen: Mapping[str, tuple[QKeySequence, ...]] = field(default_factory=dict)
    single_keys: bool = True
    usual: Mapping[str, tuple[QKeySequence, ...]] = field(default_factory=dict)

    def heard(self, name: str) -> tuple[QKeySequence, ...]:
        """The keys that a command is heard by now."""
        keys = self.chosen.get(name, ())
        return keys if self.single_keys else tuple(key for key in keys if not is_single(key))

    def shown(self, name: str) -> tuple[QKeySequence, ...]:
        """The keys to be told: some keyboards have one for New or Undo; who has it knows it, or chose it."""
        usual = self.usual.get(name, ())
        return tuple(key for key in self.heard(name) if key not in usual or is_common(key))

    def key(self, name: str) -> str:
        """The first key to be told, as this platform writes it; "" for none."""
        return write_native(self.shown(name)[:1])


def read_keymap(shortcuts: Mapping[str, Sequence[str]], *, single_keys: bool = True) -> Keymap:
    """The keys of all commands, as the settings have them.

    Keys that Qt cannot read are left out; where it can read none of those of a command, the usual ones hold.
    """
    usual = read_usual()
    chosen = {name: _choose(keys, shortcuts.get(name)) for name, keys in usual.items()}
    return Keymap(chosen, single_keys, usual)


def read_usual() -> dict[str, tuple[QKeySequence, ...]]:
    """The keys of all commands where nobody chose others.

    A platform has several keys for some things; those after the first give way to commands that name them:
    Ctrl+D deletes on X11, and keeps a search here.
    """
    named = {QKeySequence(key): one.name for one in COMMANDS for key in one.keys if isinstance(key, str)}
    return {
        one.name: tuple(
            keys
            for place, keys in enumerate(one.sequences())
            if place == 0 or named.get(keys, one.name) == one.name
        )
        for one in COMMANDS
    }


def write_keys(sequences: Iterable[QKeySequence]) -> tuple[str, ...]:
    """Keys as the settings keep them."""
    return tuple(one.toString(QKeySequence.SequenceFormat.PortableText) for one in sequences)


def write_native(sequences: Iterable[QKeySequence], between: str = ", ") -> str:
    """Keys as this platform writes them; each keeps its order in a mirrored window."""
    form = QKeySequence.SequenceFormat.NativeText
    return between.join(isolate(one.toString(form)) for one in sequences)


def list_chords(sequence: QKeySequence) -> tuple[QKeyCombination, ...]:
    """The chords of a sequence, the same on the digits' own block of keys."""
    chords = (sequence[place] for place in range(sequence.count()))  # type: ignore[index]
    plain = (
        QKeyCombination(one.keyboardModifiers() & ~_Modifier.KeypadModifier, one.key()) for one in chords
    )
    return tuple(plain)


def read_pressed(event: QKeyEvent) -> QKeySequence:
    """The chord that was pressed, the same on the digits' own block of keys."""
    chord = QKeySequence(QKeyCombination(event.modifiers(), Qt.Key(event.key())))
    return QKeySequence(*list_chords(chord))


def is_single(sequence: QKeySequence) -> bool:
    """Whether its first key, pressed in a field, would write something."""
    chords = list_chords(sequence)
    return bool(chords) and not chords[0].keyboardModifiers() & _HOLDING and chords[0].key() < _SPECIAL


def is_common(sequence: QKeySequence) -> bool:
    """Whether every keyboard has its keys: none for New or Undo, none beyond F12."""
    keys = [chord.key() for chord in list_chords(sequence)]
    return all(key < _Key.Key_F13 or _Key.Key_F35 < key < _Key.Key_Back for key in keys)


def is_readable(sequence: QKeySequence) -> bool:
    """Whether it can be pressed: Qt has a key for each of its chords."""
    chords = list_chords(sequence)
    return bool(chords) and all(one.key() not in (_Key.Key_unknown, 0) for one in chords)


def is_heard_with(one: QKeySequence, other: QKeySequence) -> bool:
    """Whether they are the same, or one begins with all of the other: Qt could not tell which is meant."""
    first, second = list_chords(one), list_chords(other)
    least = min(len(first), len(second))
    return least > 0 and first[:least] == second[:least]


def _choose(usual: tuple[QKeySequence, ...], keys: Sequence[str] | None) -> tuple[QKeySequence, ...]:
    if keys is None:
        return usual
    read = [QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText) for key in keys]
    found = tuple(dict.fromkeys(one for one in read if is_readable(one)))
    return found if found or not keys else usual
