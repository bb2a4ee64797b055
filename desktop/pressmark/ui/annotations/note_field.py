"""The field in which a note is written."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

# Lines.
_FEWEST, _MOST = 3, 10
_SCARCE = 5  # where there is little room


class NoteField(QPlainTextEdit):
    """Plain text, which is Markdown; grows with it. Tab leaves it, and what was typed can be undone in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteField")
        self.setAccessibleName(self.tr("Note"))
        self.setPlaceholderText(self.tr("Write a note. **bold**, *italic*, - list"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the text, within bounds."""
        return QSize(super().sizeHint().width(), self._measure(_MOST))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As high as the text, within narrower bounds."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, self._measure(_SCARCE))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape is for the panel."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _measure(self, most: int) -> int:
        # The layout of plain text counts in lines.
        lines = min(max(round(self.document().documentLayout().documentSize().height()), _FEWEST), most)
        frame = max(self.height() - self.viewport().height(), 2 * self.frameWidth())
        return round(self.fontMetrics().lineSpacing() * lines + 2 * self.document().documentMargin()) + frame
