"""The list: its name, the search field, the chips of the filter, the table or the reason why it is empty."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from pressmark.ui.appearance import HEAD, Appearance
from pressmark.ui.empty import Emptiness, EmptyPage
from pressmark.ui.posts.chips import ChipBar
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.search_field import SearchField
from pressmark.ui.posts.view import PostsTable


class PostsPane(QWidget):
    """Holds the parts of the list; `MainWindow` connects them."""

    def __init__(self, model: PostsModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("postsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.table = PostsTable(model, appearance)
        self.search = SearchField(appearance)
        self.chips = ChipBar(appearance)
        self.empty = EmptyPage(appearance, "search")
        self._title = QLabel()
        self._title.setObjectName("viewTitle")
        self._count = QLabel()
        self._count.setObjectName("viewCount")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_head())
        layout.addWidget(self._stack, 1)

    def show_title(self, title: str, count: str) -> None:
        """Say what the list is and how many articles it has."""
        self._title.setText(title)
        self._count.setText(count)

    def show_table(self) -> None:
        """Show the table."""
        self._stack.setCurrentWidget(self.table)

    def show_empty(self, why: Emptiness) -> None:
        """Say why there is nothing, and what to do."""
        self.empty.say(why)
        self._stack.setCurrentWidget(self.empty)

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("postsHead")
        head.setMinimumHeight(round(head.fontMetrics().height() * HEAD))
        for label in (self._title, self._count):
            label.setMinimumWidth(label.fontMetrics().averageCharWidth() * 4)
        self.search.setMaximumWidth(self.fontMetrics().averageCharWidth() * 48)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._title)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self.search, 6)
        layout = QVBoxLayout(head)
        layout.setContentsMargins(16, 6, 12, 6)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addWidget(self.chips)
        return head
