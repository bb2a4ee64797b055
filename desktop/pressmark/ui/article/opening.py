"""Opening articles: read and cleaned in a worker, shown in the pane, with back and forward."""

from PySide6.QtCore import QObject, Signal

from pressmark.errors import NotFound, PressmarkError
from pressmark.reading import read_article
from pressmark.store import Store
from pressmark.ui.article.history import History
from pressmark.ui.article.images import read_images
from pressmark.ui.article.pane import ArticlePane
from pressmark.ui.article.view import Opened
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import translate


class Opening(QObject):
    """Brings articles of the library into the pane.

    Signals:
        opened(int): this article is shown now.
        moved: back and forward lead elsewhere now.
    """

    opened = Signal(int)
    moved = Signal()

    def __init__(self, store: Store, tasks: Tasks, pane: ArticlePane) -> None:
        super().__init__(pane)
        self._store = store
        self._tasks = tasks
        self._pane = pane
        self.history = History()

    def open(self, post_id: int) -> None:
        """Show an article, where it was left."""
        self._note()
        self.history = self.history.visit(post_id)
        self._load(post_id, None)

    def back(self) -> None:
        """Show the article before, at its place."""
        self._note()
        self._go(self.history.back())

    def forward(self) -> None:
        """Show the article after, at its place."""
        self._note()
        self._go(self.history.forward())

    def reload(self) -> None:
        """Read the article shown anew: it or its images changed."""
        if self._pane.row is not None:
            self._load(self._pane.row.id, None)

    def _note(self) -> None:
        if self._pane.row is not None:
            self.history = self.history.note(self._pane.view.position())

    def _go(self, history: History) -> None:
        if history is not self.history and history.current is not None:
            self.history = history
            self._load(history.current.post_id, history.current.position)

    def _load(self, post_id: int, position: float | None) -> None:
        width, ratio = self._pane.view.column, self._pane.devicePixelRatioF()
        self._tasks.run_latest(
            "article",
            lambda: read_opened(self._store, post_id, width, ratio),
            lambda opened: self._show(opened, position),
            self._explain,
        )
        self.moved.emit()

    def _show(self, opened: Opened, position: float | None) -> None:
        self._pane.open(opened, position)
        self.opened.emit(opened.reading.post.id)

    def _explain(self, error: PressmarkError) -> None:
        if isinstance(error, NotFound):
            self._pane.close_article(translate("words", "This article is not in the library any more"))
        else:
            self._tasks.failed.emit(error)


def read_opened(store: Store, post_id: int, width: int, ratio: float) -> Opened:
    """An article with its images, for a column of `width` logical pixels on a screen of that pixel `ratio`.

    Raises:
        NotFound: the library has no such post.
    """
    reading = read_article(store, post_id)
    featured = reading.post.featured
    urls = [image.url for image in reading.article.images] + ([featured.url] if featured is not None else [])
    images = read_images(store.media.find, urls, width, ratio)
    reasons = {url: store.media.explain(url) for url in urls if url not in images}
    return Opened(reading, images, reasons)
