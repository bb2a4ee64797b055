"""The field in which a note is written, over its card."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from pressmark.ui.words import translate

_FEWEST, _MOST = 3, 10  # lines
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardEditor(QFrame):
    """A note as plain text, which is Markdown.

    Attributes:
        field: what is typed in.

    Signals:
        saving: what is typed is to be kept (Ctrl+Enter, or the button).
        cancelled: it is not (Escape, or the button).
        reshaped: it needs more room, or less, or has another width.
    """

    saving = Signal()
    cancelled = Signal()
    reshaped = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cardEditor")
        self.field = _NoteField(text)
        self.field.entered.connect(self.saving)
        self.field.escaped.connect(self.cancelled)
        self._save = QPushButton(translate("words", "&Save"))
        self._save.setProperty("primary", True)
        self._save.setToolTip(translate("words", "Ctrl+Enter"))
        self._save.clicked.connect(self.saving)
        cancel = QPushButton(translate("words", "Cancel"))
        cancel.setToolTip(translate("words", "Escape"))
        cancel.clicked.connect(self.cancelled)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(self.fontMetrics().averageCharWidth())
        self._layout.addWidget(self.field, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._save)
        self._layout.addLayout(buttons)
        self.field.document().documentLayout().documentSizeChanged.connect(lambda _: self.reshaped.emit())

    def room(self) -> int:
        """How tall field and buttons are together."""
        lines = round(self.field.document().size().height())
        line = QFontMetrics(self.field.font()).lineSpacing()
        margins = 2 * round(self.field.document().documentMargin()) + 2 * self.field.frameWidth()
        padding = line // 2
        field = line * min(max(lines, _FEWEST), _MOST) + margins + padding
        return field + self._layout.spacing() + self._save.sizeHint().height()

    def place(self, note: QRect) -> None:
        """Put the field where the note is in the card, from the corner of that."""
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


class _NoteField(QPlainTextEdit):
    """Takes keys for itself that mean something to the list below it.

    Signals:
        entered: Ctrl+Enter was pressed.
        escaped: Escape was pressed.
    """

    entered = Signal()
    escaped = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setAccessibleName(translate("words", "Note"))
        self.setPlaceholderText(translate("words", "Note"))
        self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """See the signals."""
        if event.key() in _ENTERS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
