"""The field of the editor of tags: finds some, or makes new ones."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pressmark.store.tags import LONGEST, split_tags

_MOST = 20  # tags of the longest kind that there is room for


class TagField(QLineEdit):
    """A line for one tag, or for several with commas between them.

    Signals:
        entered(list[str]): these tags, clean, are wanted.
        submitted: Enter was pressed in the empty field.
        left: the person went down to the list.
    """

    entered = Signal(list)
    submitted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find a tag, or make one"))
        self.setAccessibleName(self.tr("Tag"))
        self.setMaxLength(_MOST * LONGEST)

    def tags(self) -> list[str]:
        """The tags that are meant, in the order in which they are written."""
        return split_tags(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter takes tags or submits, down leaves, Escape clears, and leaves an empty field to others."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        tags = self.tags()
        if tags:
            self.clear()
            self.entered.emit(tags)
        elif not self.text().strip():
            self.submitted.emit()
