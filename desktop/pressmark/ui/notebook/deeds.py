"""What can be done with annotations of the notebook, declared once: keys, menu and buttons are made of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from pressmark.model import AnnotationState, Color, NoteRow

Key = str | QKeySequence.StandardKey


class Deed(Enum):
    """One thing to do."""

    OPEN = auto()
    EDIT = auto()
    YELLOW = auto()
    GREEN = auto()
    BLUE = auto()
    PINK = auto()
    PURPLE = auto()
    TAGS = auto()
    COPY = auto()
    COPY_MARKDOWN = auto()
    EXPORT = auto()
    DELETE = auto()
    ACCEPT = auto()
    KEEP = auto()


COLORS: dict[Deed, Color] = {
    Deed.YELLOW: Color.YELLOW,
    Deed.GREEN: Color.GREEN,
    Deed.BLUE: Color.BLUE,
    Deed.PINK: Color.PINK,
    Deed.PURPLE: Color.PURPLE,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """How a deed is offered.

    Attributes:
        title: with a mnemonic, to be translated in the context ``words``.
        keys: the first is shown.
        tip: what happens, where the title does not say all.
    """

    title: str
    keys: tuple[Key, ...] = ()
    tip: str = ""

    def sequences(self) -> tuple[QKeySequence, ...]:
        """Every key for it on this platform."""
        return tuple(QKeySequence(key) for key in self.keys)

    def shown_key(self) -> str:
        """The first key as this platform writes it; "" for none."""
        shown = self.sequences()[:1]
        return shown[0].toString(QKeySequence.SequenceFormat.NativeText) if shown else ""


def _choice(title: object, *keys: Key, tip: object = "") -> Choice:
    return Choice(str(title), keys, str(tip))


CHOICES: dict[Deed, Choice] = {
    Deed.OPEN: _choice(QT_TRANSLATE_NOOP("words", "&Open"), "Return", "Enter", "O"),
    Deed.EDIT: _choice(QT_TRANSLATE_NOOP("words", "&Edit"), "F2", "A"),
    Deed.YELLOW: _choice(QT_TRANSLATE_NOOP("words", "&Yellow"), "1"),
    Deed.GREEN: _choice(QT_TRANSLATE_NOOP("words", "&Green"), "2"),
    Deed.BLUE: _choice(QT_TRANSLATE_NOOP("words", "&Blue"), "3"),
    Deed.PINK: _choice(QT_TRANSLATE_NOOP("words", "&Pink"), "4"),
    Deed.PURPLE: _choice(QT_TRANSLATE_NOOP("words", "P&urple"), "5"),
    Deed.TAGS: _choice(QT_TRANSLATE_NOOP("words", "&Tags…"), "T"),
    Deed.COPY: _choice(QT_TRANSLATE_NOOP("words", "&Copy quote"), QKeySequence.StandardKey.Copy),
    Deed.COPY_MARKDOWN: _choice(QT_TRANSLATE_NOOP("words", "Copy as &Markdown")),
    Deed.EXPORT: _choice(QT_TRANSLATE_NOOP("words", "E&xport…")),
    Deed.DELETE: _choice(QT_TRANSLATE_NOOP("words", "&Delete"), QKeySequence.StandardKey.Delete),
    Deed.ACCEPT: _choice(
        QT_TRANSLATE_NOOP("words", "&Accept"),
        "Y",
        tip=QT_TRANSLATE_NOOP("words", "The annotation belongs on the new words"),
    ),
    Deed.KEEP: _choice(
        QT_TRANSLATE_NOOP("words", "&Keep on old version"),
        "Shift+Y",
        tip=QT_TRANSLATE_NOOP("words", "The annotation stays with the version that it was made on"),
    ),
}


def find_decisions(notes: Iterable[NoteRow]) -> tuple[Deed, ...]:
    """What can be said of annotations that are to be checked; there must be other words to be accepted."""
    states = {one.annotation.state for one in notes if one.annotation.needs_attention}
    if AnnotationState.MOVED in states:
        return Deed.ACCEPT, Deed.KEEP
    return (Deed.KEEP,) if states else ()


def find_deed(event: QKeyEvent) -> Deed | None:
    """What a key asks for."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
    return next((deed for deed, choice in CHOICES.items() if pressed in choice.sequences()), None)
