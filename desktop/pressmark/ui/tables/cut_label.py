"""Words that are cut where there is no room for them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget


class CutLabel(QLabel):
    """Shows what fits of some words; all of them are its tip, and what a screen reader says.

    Qt aligns words as their own script has it; here they stand where the window begins, or where it ends.
    """

    def __init__(self, name: str, *, at_end: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_end = at_end
        self.setObjectName(name)
        self.setMinimumWidth(1)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._words = ""

    def say(self, words: str) -> None:
        """Show these words."""
        self._words = words
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut them anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        right = self._at_end != self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        room = self.contentsRect().width() - 2
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(cut)
        self.setToolTip(self._words if cut != self._words else "")
