"""Snippets for the rows in sight: read in a worker once the list rests."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QTimer

from pressmark.model import Snippet
from pressmark.query import EVERYTHING, Query
from pressmark.store.conditions import read_words
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.tasks import Tasks

DELAY = 60  # milliseconds without scrolling
ReadSnippets = Callable[[Query, Sequence[int]], Mapping[int, Snippet]]


class SnippetLoader(QObject):
    """Has a model show snippets of the present search for the posts that are seen.

    Args:
        tasks: where they are read.
        read: as `store.search.read_snippets`.
        model: told what came.
    """

    def __init__(self, tasks: Tasks, read: ReadSnippets, model: PostsModel) -> None:
        super().__init__(model)
        self._tasks = tasks
        self._read = read
        self._model = model
        self._query: Query = EVERYTHING
        self._seen: tuple[int, ...] = ()
        self._done: set[int] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self._ask)
        model.relisted.connect(self._read_anew)

    def search(self, query: Query) -> None:
        """What the list is asked for now; the words of it are marked in titles."""
        if query != self._query:
            self._query = query
            self._done = set()
            self._model.finds.search(read_words(query))
            self._timer.start()

    def see(self, ids: Sequence[int]) -> None:
        """These posts are in sight."""
        self._seen = tuple(ids)
        self._timer.start()

    def _read_anew(self) -> None:
        # Texts may have changed; what is shown stays until the new ones have come.
        self._done = set()
        self._timer.start()

    def _ask(self) -> None:
        wanted = [post_id for post_id in self._seen if post_id not in self._done]
        if not wanted or not self._model.finds.words:
            return
        query = self._query
        self._tasks.run_latest(
            "snippets", lambda: self._read(query, wanted), lambda found: self._take(query, found)
        )

    def _take(self, query: Query, found: Mapping[int, Snippet]) -> None:
        if query == self._query:
            self._done.update(found)
            self._model.finds.take(found)
