"""The left pane: the program's name, two buttons, the tree."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressmark.ui.actions import Actions
from pressmark.ui.appearance import HEAD, Appearance
from pressmark.ui.sidebar.view import SidebarTree


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
        name = QLabel("Pressmark")
        name.setObjectName("wordmark")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(2)
        row.addWidget(name, 1)
        row.addWidget(actions.button("sync", head))
        row.addWidget(actions.button("add-site", head))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.tree, 1)
