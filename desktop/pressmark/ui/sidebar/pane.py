"""The left pane: the program's name, two buttons, the tree."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from pressmark.ui.actions import Actions
from pressmark.ui.appearance import HEAD, Appearance
from pressmark.ui.sidebar.view import SidebarTree

_BESIDE, _BETWEEN = (16, 8), 2  # pixels
_GAPS = sum(_BESIDE) + 3 * _BETWEEN


class SidebarPane(QWidget):
    """Holds the tree; `MainWindow` connects it."""

    def __init__(self, appearance: Appearance, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebarPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tree = SidebarTree(appearance)
        head = QWidget()
        head.setObjectName("sidebarHead")
        head.setMinimumHeight(round(head.fontMetrics().height() * HEAD))
        self._name = name = QLabel("Pressmark")
        name.setObjectName("wordmark")
        self._head = head
        row = QHBoxLayout(head)
        row.setContentsMargins(_BESIDE[0], 4, _BESIDE[1], 4)
        row.setSpacing(_BETWEEN)
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(actions.button("sync", head))
        row.addWidget(actions.button("add-site", head))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.tree, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show the name where there is room for all of it."""
        super().resizeEvent(event)
        buttons = self._head.findChildren(QToolButton)
        needed = sum(one.sizeHint().width() for one in (self._name, *buttons)) + _GAPS
        self._name.setVisible(self.width() >= needed)
