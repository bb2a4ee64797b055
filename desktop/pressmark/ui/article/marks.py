"""Marks on parts of the text: several kinds at once, each of which comes and goes by itself."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextEdit


class Marks(QObject):
    """The marks of one view."""

    def __init__(self, view: QTextEdit) -> None:
        super().__init__(view)
        self._view = view
        self._shown: dict[str, Sequence[QTextEdit.ExtraSelection]] = {}

    def show(self, kind: str, marks: Sequence[QTextEdit.ExtraSelection] = ()) -> None:
        """Show these instead of those of this `kind`."""
        if marks or self._shown.get(kind):
            self._shown[kind] = marks
            self._view.setExtraSelections([one for some in self._shown.values() for one in some])

    def clear(self) -> None:
        """Another document comes."""
        for kind in self._shown:
            self.show(kind)

    def make(self, start: int, end: int, ground: str, text: str = "") -> QTextEdit.ExtraSelection:
        """A mark from one position of the document to another, in colours."""
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format.setBackground(QColor(ground))
        if text:
            mark.format.setForeground(QColor(text))
        return mark
