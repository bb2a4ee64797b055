"""What stands against new keys, said where they are chosen, with the ways out beside it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from pressmark.ui.settings.buttons import Buttons
from pressmark.ui.words import translate


class ConflictLine(QFrame):
    """A sentence and two buttons; gone while nothing is to be said.

    Signals:
        taken: the keys are to be taken away where they are.
        left: everything is to stay as it is.
    """

    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._said = QLabel()
        self._said.setObjectName("conflict")
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self.take = QPushButton(translate("words", "Take it &away there"))
        self.leave = QPushButton(translate("words", "&Leave"))
        for button, signal in ((self.take, self.taken), (self.leave, self.left)):
            button.setAutoDefault(True)
            button.clicked.connect(signal)
        column = QVBoxLayout(self)
        column.addWidget(self._said)
        column.addWidget(Buttons(self.take, self.leave))
        self.hide()

    def say(self, words: str, *, takes: bool) -> None:
        """Say what stands against it; "" for nothing. With `takes` there is something that can give way."""
        self._said.setText(words)
        self.setAccessibleName(words)
        self.take.setAccessibleDescription(words)
        self.leave.setAccessibleDescription(words)
        self.take.setVisible(takes)
        self.setVisible(bool(words))
        if words:
            # Whoever pressed Enter twice has taken nothing away.
            self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        """What is said."""
        return self._said.text() if not self.isHidden() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
