"""The field of the editor of tags: finds one, or makes a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pressmark.store.tags import LONGEST, clean_tag


class TagField(QLineEdit):
    """A line for one tag.

    Signals:
        entered(str): this tag, clean, is wanted.
        submitted: Enter was pressed in the empty field.
        left: the person went down to the list.
    """

    entered = Signal(str)
    submitted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find a tag, or make one"))
        self.setAccessibleName(self.tr("Tag"))
        # A little more than a tag may have: white space and commas go.
        self.setMaxLength(2 * LONGEST)

    def tag(self) -> str:
        """The tag that is meant, "" for none."""
        return clean_tag(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter takes the tag or submits, down leaves, Escape clears, and leaves an empty field to others."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        tag = self.tag()
        if tag:
            self.clear()
            self.entered.emit(tag)
        elif not self.text().strip():
            self.submitted.emit()
