"""The present filter as chips that can be taken away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of the filter; `key` is that of its row in the sidebar."""

    key: str
    label: str
    tip: str


class ChipBar(QWidget):
    """A row of chips; gone when there is none.

    Signals:
        removed(str): the chip with this key was pressed.
    """

    removed = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chipBar")
        self._appearance = appearance
        self._chips: tuple[Chip, ...] = ()
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        appearance.changed.connect(self._make_chips)
        self.hide()

    def show_chips(self, chips: Sequence[Chip]) -> None:
        """Show these."""
        if tuple(chips) != self._chips:
            self._chips = tuple(chips)
            self._make_chips()

    def _make_chips(self) -> None:
        self._flow.clear()
        for chip in self._chips:
            button = QPushButton(chip.label.replace("&", "&&") + "\N{EN SPACE}")
            button.setProperty("chip", True)
            button.setAutoDefault(True)
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            button.setIcon(self._appearance.icon("close", self._appearance.colours.on_selection))
            size = round(self.fontMetrics().height() * 0.75)
            button.setIconSize(button.iconSize().scaled(size, size, Qt.AspectRatioMode.KeepAspectRatio))
            button.setToolTip(chip.tip)
            button.setAccessibleName(chip.tip)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _checked=False, key=chip.key: self.removed.emit(key))
            self._flow.addWidget(button)
        self.setVisible(bool(self._chips))
