"""What the reader does to one article or to many at once: read, star, tags. All of it can be undone."""

from array import array
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pressmark.model import PostRow
from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.marks import Marks, mark_read, star
from pressmark.store.tags import tag_posts
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.pane import ArticlePane
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.tags.dialog import TagsDialog
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import UndoLog
from pressmark.ui.undo_words import describe_marks, describe_tags, say_done

_Tags = tuple[Mapping[int, tuple[str, ...]], tuple[tuple[str, int], ...]]


class Marking(QObject):
    """Marks the chosen articles of the list, or the one that is open where no others are chosen.

    Signals:
        done(str): many articles were marked; in words, with the way back.
    """

    done = Signal(str)

    def __init__(
        self, store: Store, tasks: Tasks, log: UndoLog, panes: tuple[PostsList, ArticlePane], look: Appearance
    ) -> None:
        super().__init__(panes[0])
        self._store = store
        self._tasks = tasks
        self._log = log
        self._list, self._article = panes
        self._look = look
        self.dialog: TagsDialog | None = None
        # What counts as read by itself is nothing that was done: it is not among what can be undone.
        self._article.read_enough.connect(lambda post_id: tasks.write(mark_read([post_id])))
        self._list.star_clicked.connect(self._star_one)

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {
            "toggle-read": self._toggle_read,
            "toggle-star": self._toggle_star,
            "mark-all-read": self._mark_all_read,
            "tags": self._ask_tags,
            "undo": self._log.undo,
            "redo": self._log.redo,
        }

    @property
    def model(self) -> PostsModel:
        """The articles of the list."""
        return self._list.model

    def _find_chosen(self) -> "array[int]":
        chosen = self._list.selected_ids()
        shown = self._article.row
        if shown is not None and len(chosen) <= 1:
            return array("q", [shown.id])
        return chosen

    def _read_leader(self, ids: Sequence[int]) -> PostRow | None:
        """The article by which it is decided what is done to all: the open one, else the first."""
        shown = self._article.row
        leader = shown.id if shown is not None and shown.id in ids else next(iter(ids), 0)
        rows = self._store.posts.read_rows([leader]) if leader else []
        return rows[0] if rows else None

    def _toggle_read(self) -> None:
        ids = self._find_chosen()
        leader = self._read_leader(ids)
        if leader is not None:
            self._do(mark_read(ids, leader.unread))

    def _toggle_star(self) -> None:
        ids = self._find_chosen()
        leader = self._read_leader(ids)
        if leader is not None:
            self._do(star(ids, not leader.starred))

    def _star_one(self, post_id: int) -> None:
        for row in self._store.posts.read_rows([post_id]):
            self._do(star([post_id], not row.starred))

    def _mark_all_read(self) -> None:
        self._do(mark_read(self.model.rows.ids))

    def _do(self, act: Act[Marks]) -> None:
        self._log.do(act, describe_marks, lambda former: self._tell(len(former), describe_marks(former)))

    def _tell(self, count: int, words: str) -> None:
        if count > 1:
            self.done.emit(say_done(words))

    def _ask_tags(self) -> None:
        ids = self._find_chosen()
        if ids:
            self._tasks.run_latest(
                "tags",
                lambda: (self._store.tags.read(ids), self._store.tags.read_all()),
                lambda known: self._show_tags(ids, known),
            )

    def _show_tags(self, ids: "array[int]", known: _Tags) -> None:
        window: QWidget = self._list.window()
        self.dialog = TagsDialog(self._look, len(ids), known[0], known[1], window)
        self.dialog.applied.connect(
            lambda add, remove: self._log.do(
                tag_posts(ids, add, remove),
                describe_tags,
                lambda former: self._tell(len(former.posts()), describe_tags(former)),
            )
        )
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()
