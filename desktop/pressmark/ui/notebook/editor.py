"""The editor of an annotation over its card: the same fields as below an article."""

from typing import cast

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from pressmark.model import Annotation, Color
from pressmark.ui.annotations.editor import NoteEditor, NoteText
from pressmark.ui.appearance import Appearance

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_DIGITS = dict(zip("12345", Color, strict=True))


class CardEditor(QFrame):
    """Note, tags and colour of an annotation whose words the card shows above.

    Attributes:
        note: the fields and buttons.

    Signals:
        reshaped: they need more room, or less, or have another width.
    """

    reshaped = Signal()

    def __init__(self, appearance: Appearance, annotation: Annotation, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cardEditor")
        self.note = NoteEditor(appearance, self)
        self.note.setObjectName("cardNote")
        cast("QVBoxLayout", self.note.layout()).setContentsMargins(0, 0, 0, 0)
        self.note.edit(annotation, ())
        self.note.quote.hide()
        self.setFocusProxy(self.note)
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.note)

    def write(self, text: NoteText) -> None:
        """Write this instead of what the annotation has."""
        self.note.note.setPlainText(text.note)
        self.note.tags.setText(", ".join(text.tags))
        self.note.foot.colors.show_color(text.color)

    def propose(self, tags: list[str]) -> None:
        """Have these tags to propose; what is typed stays."""
        line = self.note.tags
        typed, place = line.text(), line.cursorPosition()
        line.show_tags((), tags)
        line.setText(typed)
        line.setCursorPosition(place)

    def room(self, width: int) -> int:
        """How tall fields and buttons are together, where they are so wide."""
        return self.note.heightForWidth(width)

    def place(self, note: QRect) -> None:
        """Put the fields where the note is in the card, from the corner of that."""
        self._layout.setContentsMargins(
            note.left(),
            note.top(),
            self.width() - note.right() - 1,
            max(self.height() - note.bottom() - 1, 0),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The card is another one in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.reshaped.emit()

    def event(self, event: QEvent) -> bool:
        """Signs that are typed here are no commands of the window; fields that grow are made room for."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
                event.accept()
                return True
        elif event.type() is QEvent.Type.LayoutRequest:
            self.reshaped.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """A digit on one of the colours chooses one; no key is for the list below."""
        colors = self.note.foot.colors
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = held == Qt.KeyboardModifier.NoModifier and event.text() in _DIGITS
        if plain and any(button.hasFocus() for button in colors.buttons.values()):
            colors.choose(_DIGITS[event.text()])
            colors.setFocus()
        event.accept()
