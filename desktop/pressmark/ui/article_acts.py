"""What can be done with the article that is shown, and the ways from one to the next."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QIcon

from pressmark.model import Changes, PostRow
from pressmark.query import Is, Query, State, both
from pressmark.store import Store
from pressmark.ui.actions import Actions
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.opening import Opening
from pressmark.ui.article.pane import ArticlePane
from pressmark.ui.browsing import Browsing
from pressmark.ui.notebook.pane import NotebookPane
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.pane import PostsPane
from pressmark.ui.sidebar.views import VIEWS
from pressmark.ui.tables.pane import TablesPane
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import translate

_WEB = frozenset({"http", "https"})


class ArticleActs(QObject):
    """Moves through the list and acts on the current article."""

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        panes: tuple[PostsPane, ArticlePane],
        model: PostsModel,
        browsing: Browsing,
        opening: Opening,
        looks: tuple[Appearance, Actions],
    ) -> None:
        super().__init__(panes[0])
        self._store = store
        self._tasks = tasks
        self._posts, self._article = panes
        self._model = model
        self._browsing = browsing
        self._opening = opening
        self._appearance, self._actions = looks
        opening.opened.connect(lambda _: self._show_state())
        tasks.changed.connect(self._follow)
        self._appearance.changed.connect(self._show_state)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        views = {
            f"go-{view or 'all'}": (
                lambda view=view: self._browsing.show(self._browsing.filter.in_view(view))
            )
            for view, _, _ in VIEWS
        }
        return views | {
            "next": lambda: self._move(1),
            "previous": lambda: self._move(-1),
            "next-unread": lambda: self._move_to_unread(1),
            "previous-unread": lambda: self._move_to_unread(-1),
            "read-on": self._read_on,
            "back": self._opening.back,
            "forward": self._opening.forward,
            "open": self._article.view.setFocus,
            "open-original": self._open_original,
            "copy-link": self._copy_link,
            "copy": self._copy,
            "select-all": self._select_all,
            "find": self._article.find_bar.start,
            "find-next": self._article.find_bar.find_next,
            "find-previous": self._article.find_bar.find_previous,
        }

    def _shown_id(self) -> int:
        return self._article.row.id if self._article.row is not None else 0

    def _read_row(self, post_id: int) -> PostRow | None:
        rows = self._store.posts.read_rows([post_id]) if post_id else []
        return rows[0] if rows else None

    def _move(self, step: int) -> None:
        listed = self._posts.lists.currentWidget()
        if isinstance(listed, TablesPane | NotebookPane):
            listed.walk(step)
            return
        row = self._posts.faces.current_row()
        self._posts.faces.choose_row(row + step if row >= 0 else 0)

    def _move_to_unread(self, step: int) -> None:
        self._browsing.with_query(lambda query: self._look_for_unread(query, step))

    def _look_for_unread(self, asked: Query, step: int) -> None:
        query = both(Is(State.UNREAD), self._browsing.filter.scope(asked))
        self._tasks.run_latest(
            "unread",
            lambda: frozenset(self._store.search.read_ids(query)),
            lambda unread: self._choose_unread(unread, step),
        )

    def _choose_unread(self, unread: frozenset[int], step: int) -> None:
        row = self._model.find_one_of(unread, self._posts.faces.current_row() + step, step)
        if row < 0 and step > 0:
            row = self._model.find_one_of(unread, 0, 1)
        self._posts.faces.choose_row(row)

    def _read_on(self) -> None:
        if not self._article.read_on():
            self._move_to_unread(1)

    def _select_all(self) -> None:
        (self._posts.faces.view if self._posts.faces.has_focus() else self._article.view).selectAll()

    def _copy(self) -> None:
        if self._posts.faces.has_focus():
            self._posts.faces.copy_rows()
        else:
            self._article.view.copy()

    def _open_original(self) -> None:
        row = self._article.row
        url = QUrl(row.link) if row is not None else QUrl()
        if url.scheme().lower() in _WEB:
            QDesktopServices.openUrl(url)

    def _copy_link(self) -> None:
        if self._article.row is not None:
            QGuiApplication.clipboard().setText(self._article.row.link)

    def _follow(self, changes: Changes) -> None:
        if changes & Changes.STATE:
            self._show_state()

    def _show_state(self) -> None:
        """Let the buttons say what they will do."""
        row = self._read_row(self._shown_id())
        if row is None:
            return
        self._article.update_row(row)
        reading = self._article.reading
        if reading is not None and reading.tags != self._store.tags.read([row.id]).get(row.id, ()):
            self._opening.reload()
        icon, colours = self._appearance.icon, self._appearance.colours
        read, starred = self._actions["toggle-read"], self._actions["toggle-star"]
        if row.unread:
            _dress(read, translate("words", "&Mark as read"), icon("unread", colours.unread))
        else:
            _dress(read, translate("words", "&Mark as unread"), icon("read"))
        if row.starred:
            _dress(starred, translate("words", "Take the &star away"), icon("star-filled", colours.star))
        else:
            _dress(starred, translate("words", "&Star"), icon("star"))


def _dress(action: QAction, title: str, icon: QIcon) -> None:
    action.setIcon(icon)
    action.setText(title)
