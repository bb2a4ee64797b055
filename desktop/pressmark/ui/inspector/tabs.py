"""The sections of the inspector as signs beside the name of the one that is chosen, or below it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QLabel, QToolButton, QWidget

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
        self._titles: list[str] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(0)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(6, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._title, 1)
        self._layout.addLayout(self._row)
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
        self._titles.append(title)
        self._colour()

    def choose(self, name: str) -> None:
        """Choose a section, if there is one of that name."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def button(self, name: str) -> QToolButton:
        """The button of a section."""
        return self._buttons[name]

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As wide as the signs: the name may stand above them."""
        signs = sum(button.minimumWidth() for button in self._buttons.values())
        return QSize(signs + self._layout.contentsMargins().left(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Have the name above the signs where the longest has no room beside them."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_row"):
            self._colour()

    def _tell(self, name: str, title: str) -> None:
        self._title.setText(title)
        self.chosen.emit(name)

    def _arrange(self) -> None:
        metrics = self._title.fontMetrics()
        longest = max(map(metrics.horizontalAdvance, self._titles), default=0)
        wanted = longest + metrics.averageCharWidth()
        beside = wanted + self.minimumSizeHint().width() <= self.width()
        way = QBoxLayout.Direction
        self._layout.setDirection(way.LeftToRight if beside else way.TopToBottom)
        # The signs stand closer before the name is cut.
        self._title.setMinimumWidth(wanted if beside else 1)

    def _colour(self) -> None:
        size = round(self.fontMetrics().height() * 1.2)
        for name, button in self._buttons.items():
            button.setIcon(self._appearance.icon(self._icons[name]))
            button.setIconSize(QSize(size, size))
            # In a narrow pane they stand closer.
            button.setMinimumWidth(size + 2)
        self._arrange()
