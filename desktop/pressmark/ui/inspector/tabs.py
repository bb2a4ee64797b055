"""The names of the sections, in rows as they fit: one is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QWidget

from pressmark.ui.flow import FlowLayout


class Tabs(QWidget):
    """One button a section; the arrow keys go from one to the next.

    Signals:
        chosen(str): another section, by its name.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=2)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, name: str, title: str) -> None:
        """Add a section at the end."""
        button = QToolButton()
        button.setText(title)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setStyleSheet("padding: 0.2em 0.45em;")
        button.toggled.connect(lambda on: self.chosen.emit(name) if on else None)
        self._group.addButton(button)
        self._flow.addWidget(button)
        self._buttons[name] = button

    def choose(self, name: str) -> None:
        """Choose a section, if there is one of that name."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def button(self, name: str) -> QToolButton:
        """The button of a section."""
        return self._buttons[name]
