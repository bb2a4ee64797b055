"""The list: its name, search field, chips and timeline; the articles, their tables, or why there are none."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressmark.settings import Settings
from pressmark.ui.actions import Actions
from pressmark.ui.announcing import announce
from pressmark.ui.appearance import EDGES, HEAD, Appearance
from pressmark.ui.current_stack import Blank, CurrentStack
from pressmark.ui.empty import Emptiness, EmptyPage
from pressmark.ui.keymap import KeyOf
from pressmark.ui.posts.chip_bar import ChipBar
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.look import ListLook, read_look
from pressmark.ui.posts.search_field import SearchField
from pressmark.ui.posts.selection import read_ranges
from pressmark.ui.timeline.widget import TimelineBar
from pressmark.ui.words import count_chosen, join_facts

_LEAST_ROWS = 8  # of a list below its timeline
_UNLIMITED = 16_777_215  # pixels, QWIDGETSIZE_MAX: https://doc.qt.io/qt-6/qwidget.html#maximumHeight-prop


class _Lists(CurrentStack):
    """What is listed, or why nothing is; the focus goes to what is shown."""

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        """To the rows."""
        shown = self.currentWidget()
        if shown is not None:
            shown.setFocus(reason)


class _Words(QLabel):
    """Words with all of them as a tip, which comes only where there is no room for all."""

    def say(self, words: str) -> None:
        """Show these words."""
        self.setText(words)
        self.setToolTip(words)

    def event(self, event: QEvent) -> bool:
        """Let no tip come that says what can be read."""
        if event.type() is QEvent.Type.ToolTip and self.width() >= self.sizeHint().width():
            event.ignore()
            return True
        return super().event(event)


class PostsPane(QWidget):
    """Holds the parts of the list; `MainWindow` connects them.

    The articles themselves are held from `take_list` on: until then they may be shown elsewhere.

    Attributes:
        key_of: gives the keys of commands.
    """

    def __init__(
        self,
        lists: tuple[PostsList, QWidget, QWidget],
        appearance: Appearance,
        actions: Actions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("postsPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.faces = lists[0]
        self.key_of: KeyOf = actions.key
        self._timeline_wanted = True
        self.search = SearchField(appearance)
        self.chips = ChipBar(appearance)
        self.timeline = TimelineBar(appearance)
        self.empty = EmptyPage(appearance, "search")
        self.empty.setFocusProxy(self.search)
        self._title = _Words()
        self._title.setObjectName("viewTitle")
        self._count = _Words()
        self._count.setObjectName("viewCount")
        self._all = ""
        self.lists = _Lists()
        for page in (Blank(), *lists[1:], self.empty):
            self.lists.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._head = self._make_head(actions)
        self._above = self._make_above()
        layout.addWidget(self._above)
        layout.addWidget(self.lists, 1)
        self.chips.left.connect(self.lists.setFocus)
        self.faces.view.selectionModel().selectionChanged.connect(self._show_count)
        actions.keys_changed.connect(lambda: self.search.follow_keys(actions.keymap))

    def take_list(self, *, shown: bool) -> None:
        """Have the articles here; where they are not `shown`, nothing is until it is known what is listed."""
        self.lists.addWidget(self.faces)
        self._cards.setVisible(shown)
        if shown:
            self.lists.setCurrentWidget(self.faces)

    @property
    def above(self) -> int:
        """Pixels above what is listed."""
        return self._above.height()

    def hold(self, above: int) -> None:
        """Have the list begin so many pixels down, until it is known what it shows."""
        self._above.setFixedHeight(above)

    def follow_settings(self, settings: Settings) -> None:
        """Look as these settings have it."""
        look = read_look(settings)
        self.faces.model.relative_dates = look.relative_dates
        self.faces.view.show_face(look=look)
        self._timeline_wanted = settings.timeline
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """The timeline is there where it leaves the list enough rows."""
        super().resizeEvent(event)
        self._measure()

    def show_title(self, title: str, count: str) -> None:
        """Say what the list is and how many it has, "" while that is not known."""
        if count and (title, count) != (self._title.text(), self._all):
            announce(self, f"{title}, {count}")
        self._title.say(title)
        self._all = count
        self._show_count()
        self._settle()

    def show_list(self) -> None:
        """Show the articles."""
        self._show(self.faces)

    def show_page(self, page: QWidget) -> None:
        """Show what is listed instead of articles, one of those given."""
        self._show(page)

    def show_empty(self, why: Emptiness) -> None:
        """Say why there is nothing, and what to do."""
        self.empty.say(why)
        self._show(self.empty)

    def _show_count(self) -> None:
        """How many there are, and how many of them are chosen where that can be overlooked."""
        listed = self.lists.currentWidget() is self.faces
        chosen = sum(map(len, read_ranges(self.faces.view.selectionModel()))) if listed else 0
        self._count.say(join_facts((self._all, count_chosen(chosen) if chosen > 1 else "")))

    def _measure(self) -> None:
        above = self._head.minimumSizeHint().height() + self.timeline.sizeHint().height()
        row = round(self.fontMetrics().height() * ListLook().row)
        enough = not self.isVisible() or self.height() - above >= row * (_LEAST_ROWS + 1)  # and headings
        self.timeline.appear(wanted=self._timeline_wanted and enough)

    def _show(self, page: QWidget) -> None:
        before, held = self.lists.currentWidget(), self.window().focusWidget()
        led = held is not None and self.lists.isAncestorOf(held)
        self.lists.setCurrentWidget(page)
        if led and page not in (before, self.empty):
            # Qt gives it to the first field of the page, which would take all keys for letters.
            self.lists.setFocus()
        self._above.setMinimumHeight(0)
        self._above.setMaximumHeight(_UNLIMITED)
        # Only articles can be shown as a table and as cards.
        self._cards.setVisible(page in (self.faces, self.empty))
        self._show_count()
        self._settle()

    def _settle(self) -> None:
        """Lay out what stands above the list: painted before Qt comes to it by itself, words would be cut."""
        for part in (self._head, self._above, self):
            layout = part.layout()
            if layout is not None:
                layout.activate()

    def _make_above(self) -> QWidget:
        above = QWidget()
        layout = QVBoxLayout(above)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.timeline)
        return above

    def _make_head(self, actions: Actions) -> QWidget:
        head = QWidget()
        head.setObjectName("postsHead")
        # As high as the heads of the other panes.
        tall = round(head.fontMetrics().height() * HEAD)
        field = QWidget()
        field.setMinimumHeight(tall)
        line = QHBoxLayout(field)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(6)
        line.addWidget(self.search, 1)
        self._cards = actions.button("cards", head)
        line.addWidget(self._cards)
        self.chips.follow(self._cards)
        for label in (self._title, self._count):
            label.setMinimumWidth(label.fontMetrics().averageCharWidth() * 4)
        words = QHBoxLayout()
        words.setContentsMargins(4, 0, 4, 0)
        words.setSpacing(8)
        words.addWidget(self._title)
        words.addWidget(self._count)
        words.addStretch(1)
        layout = QVBoxLayout(head)
        layout.setContentsMargins(EDGES[0], 0, EDGES[1], 6)
        layout.setSpacing(6)
        layout.addWidget(field)
        layout.addLayout(words)
        layout.addWidget(self.chips)
        return head
