"""The sections of the inspector as signs beside the name of the one that is chosen."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

from pressmark.ui.appearance import Appearance


class Tabs(QWidget):
    """One button a section; the arrow keys go from one to the next.

    Signals:
        chosen(str): another section, by its name.
    """

    chosen = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._icons: dict[str, str] = {}
        self._title = QLabel()
        self._title.setObjectName("viewTitle")
        self._title.setMinimumWidth(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._title, 1)
        appearance.changed.connect(self._colour)

    def add(self, name: str, title: str, icon: str) -> None:
        """Add a section at the end."""
        button = QToolButton()
        button.setToolTip(title)
        button.setAccessibleName(title)
        button.setCheckable(True)
        button.setStyleSheet("padding: 0.15em;")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.toggled.connect(lambda on: self._tell(name, title) if on else None)
        self._group.addButton(button)
        self._row.addWidget(button)
        self._buttons[name], self._icons[name] = button, icon
        self._colour()

    def choose(self, name: str) -> None:
        """Choose a section, if there is one of that name."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def button(self, name: str) -> QToolButton:
        """The button of a section."""
        return self._buttons[name]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_row"):
            self._colour()

    def _tell(self, name: str, title: str) -> None:
        self._title.setText(title)
        self.chosen.emit(name)

    def _colour(self) -> None:
        size = round(self.fontMetrics().height() * 1.2)
        for name, button in self._buttons.items():
            button.setIcon(self._appearance.icon(self._icons[name]))
            button.setIconSize(QSize(size, size))
            # In a narrow pane they stand closer.
            button.setMinimumWidth(size + 2)
