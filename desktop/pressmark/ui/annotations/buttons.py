"""Buttons in rows, of which some are offered and some are not."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pressmark.ui.flow import FlowLayout


class Buttons(QWidget):
    """Shows those of its buttons that are offered, in as many rows as they need."""

    def __init__(self, buttons: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = tuple(buttons)
        self._gap = self.fontMetrics().height() // 3
        self._row = FlowLayout(self, self._gap)
        self.offer(buttons)

    def offer(self, offered: Sequence[QPushButton]) -> None:
        """Show these alone; the layout would leave gaps for the others."""
        while self._row.takeAt(0) is not None:
            continue
        for button in self._buttons:
            if button in offered:
                self._row.addWidget(button)
            button.setVisible(button in offered)
        self._row.invalidate()
        self._keep_height()

    def measure(self) -> int:
        """How wide they are beside each other."""
        shown = [one.sizeHint().width() for one in self._buttons if not one.isHidden()]
        return sum(shown) + self._gap * max(len(shown) - 1, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Have room for every row: a layout around it asks for one alone."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        self.setMinimumHeight(self._row.heightForWidth(self.width()))


def make_button(words: str, do: object = None) -> QPushButton:
    """Make a button that Enter presses too; `do` is done when it is pressed."""
    button = QPushButton(words)
    button.setAutoDefault(True)
    if do is not None:
        button.clicked.connect(do)
    return button
