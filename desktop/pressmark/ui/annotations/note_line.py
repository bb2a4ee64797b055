"""What the reader wrote, on one line that is cut where there is no room for all of it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from pressmark.ui.note_text import plain_note
from pressmark.ui.posts.completion_words import make_tip
from pressmark.ui.words import one_line, translate

_LONGEST = 1_000


class NoteLine(QLabel):
    """Shows a note; hides where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_note(self, note: str) -> None:
        """Show a note, as it reads."""
        words = one_line(plain_note(note), _LONGEST)
        self._words = translate("words", "Your note: {note}").replace("{note}", words) if words else ""
        self.setAccessibleName(self._words)
        self.setToolTip(make_tip(plain_note(note)[:_LONGEST].split("\n")) if words else "")
        self.setVisible(bool(words))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut the words anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_words"):
            self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width() - 2
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))
