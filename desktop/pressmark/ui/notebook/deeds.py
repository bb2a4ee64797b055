"""What can be done with annotations of the notebook, declared once: keys, menu and buttons are made of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeyEvent, QKeySequence

from pressmark.model import AnnotationState, Color, NoteRow
from pressmark.ui.actions import plain_title
from pressmark.ui.keymap import Keymap, read_keymap, read_pressed, write_native
from pressmark.ui.words import translate


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
        command: whose keys ask for it here too, "" for none.
        keys: its own; the first of all is shown.
        tip: what happens, where the title does not say all.
    """

    title: str
    command: str = ""
    keys: tuple[str, ...] = ()
    tip: str = ""

    def sequences(self, keymap: Keymap | None = None) -> tuple[QKeySequence, ...]:
        """Every key for it; without a keymap, as it is where nobody chose others."""
        known = read_keymap({}) if keymap is None else keymap
        return (*map(QKeySequence, self.keys), *known.heard(self.command))

    def shown_key(self, keymap: Keymap | None = None) -> str:
        """The first key as this platform writes it; "" for none."""
        return write_native(self.sequences(keymap)[:1])


def _choice(title: object, command: str = "", *keys: str, tip: object = "") -> Choice:
    return Choice(str(title), command, keys, str(tip))


CHOICES: dict[Deed, Choice] = {
    Deed.OPEN: _choice(QT_TRANSLATE_NOOP("words", "&Open"), "open"),
    Deed.EDIT: _choice(QT_TRANSLATE_NOOP("words", "&Edit"), "note", "F2"),
    Deed.YELLOW: _choice(QT_TRANSLATE_NOOP("words", "&Yellow"), "color-yellow"),
    Deed.GREEN: _choice(QT_TRANSLATE_NOOP("words", "&Green"), "color-green"),
    Deed.BLUE: _choice(QT_TRANSLATE_NOOP("words", "&Blue"), "color-blue"),
    Deed.PINK: _choice(QT_TRANSLATE_NOOP("words", "&Pink"), "color-pink"),
    Deed.PURPLE: _choice(QT_TRANSLATE_NOOP("words", "P&urple"), "color-purple"),
    Deed.TAGS: _choice(QT_TRANSLATE_NOOP("words", "&Tags…"), "tags"),
    Deed.COPY: _choice(QT_TRANSLATE_NOOP("words", "&Copy quote"), "copy"),
    Deed.COPY_MARKDOWN: _choice(QT_TRANSLATE_NOOP("words", "Copy as &Markdown")),
    Deed.EXPORT: _choice(QT_TRANSLATE_NOOP("words", "E&xport…")),
    Deed.DELETE: _choice(QT_TRANSLATE_NOOP("words", "&Delete"), "delete-note"),
    Deed.ACCEPT: _choice(
        QT_TRANSLATE_NOOP("words", "&Accept"),
        "accept-note",
        tip=QT_TRANSLATE_NOOP("words", "The annotation belongs on the new words"),
    ),
    Deed.KEEP: _choice(
        QT_TRANSLATE_NOOP("words", "&Keep on old version"),
        "keep-note",
        tip=QT_TRANSLATE_NOOP("words", "The annotation stays with the version that it was made on"),
    ),
}


def find_decisions(notes: Iterable[NoteRow]) -> tuple[Deed, ...]:
    """What can be said of annotations that are to be checked; there must be other words to be accepted."""
    states = {one.annotation.state for one in notes if one.annotation.needs_attention}
    if AnnotationState.MOVED in states:
        return Deed.ACCEPT, Deed.KEEP
    return (Deed.KEEP,) if states else ()


def say_deeds(keymap: Keymap) -> str:
    """What keys do to an annotation, for those who cannot see a menu."""
    keys = ((plain_title(translate("words", one.title)), one.shown_key(keymap)) for one in CHOICES.values())
    return ", ".join(f"{title}: {key}" for title, key in keys if key)


def find_deed(event: QKeyEvent, keymap: Keymap | None = None) -> Deed | None:
    """What a key asks for."""
    pressed = read_pressed(event)
    return next((deed for deed, choice in CHOICES.items() if pressed in choice.sequences(keymap)), None)
