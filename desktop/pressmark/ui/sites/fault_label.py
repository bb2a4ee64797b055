"""A sentence that may be long and is always shown whole."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


class FaultLabel(QLabel):
    """Wraps its words, and has its window grow where they need more lines than there is room for.

    Qt itself reckons with the lines of a label only where a window is shown first.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self._high = 0

    def say(self, words: str) -> None:
        """Show these words; "" for none."""
        self.setText(words)
        self.setVisible(bool(words))
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Another width needs another height."""
        super().resizeEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_high"):
            self._grow()

    def _grow(self) -> None:
        high = max(0, self.heightForWidth(self.width())) if self.text() else 0
        if high != self._high:
            self._high = high
            self.setMinimumHeight(high)


def mark_fault(label: QLabel, *, fault: bool) -> None:
    """Have a label say a fault, or no more; the style sheet has a colour for that."""
    if bool(label.property("fault")) is not fault:
        label.setProperty("fault", fault)
        label.style().unpolish(label)
        label.style().polish(label)
