"""The search field: tells what was typed once the fingers rest."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.words import translate

DELAY = 150  # milliseconds


class SearchField(QLineEdit):
    """A line of words and "phrases".

    Signals:
        searched(str): the text to search for; "" for everything.
        left: the person went on to the results.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search"))
        self.setAccessibleName(self.tr("Search the library"))
        self.setToolTip(self.tr('Words, or a "phrase in quotation marks" (/)'))
        self.setClearButtonEnabled(True)
        self.setMaxLength(1000)
        self._appearance = appearance
        self._glass = QAction(self)
        self._glass.setEnabled(False)
        self._glass.setText(self.tr("Search"))
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        name_clear_button(self)
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self._tell)
        self.textChanged.connect(lambda _: self._timer.start())
        appearance.changed.connect(self._colour)
        self._colour()

    def show_text(self, text: str) -> None:
        """Show a text that is searched for already."""
        self._told = text
        if self.text() != text:
            self.setText(text)
            self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape clears, and leaves an empty field; Enter and down go to the results."""
        if event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
                self._tell()
            else:
                self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._tell()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self._timer.stop()
        # A space at the end says that the last word is whole.
        text = self.text() if self.text().strip() else ""
        if text != self._told:
            self._told = text
            self.searched.emit(text)

    def _colour(self) -> None:
        self._glass.setIcon(self._appearance.icon("search", self._appearance.colours.faint))


def name_clear_button(field: QLineEdit) -> None:
    """Qt gives the button that clears a field no name for those who cannot see it."""
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(button.accessibleName() or translate("words", "Clear"))
