"""Opening articles: read and cleaned in a worker, shown in the pane, with back and forward."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from pressmark.errors import NotFound, PressmarkError
from pressmark.model import Image
from pressmark.reading import Reading, dress_links, find_anchor, find_way, read_article
from pressmark.reading.versions import Comparison, read_comparison
from pressmark.store import Store
from pressmark.ui.article.history import History, Visit
from pressmark.ui.article.images import find_data_images, read_image, read_images
from pressmark.ui.article.larger import LargerImage
from pressmark.ui.article.pane import ArticlePane
from pressmark.ui.article.pictured import read_sizes, unlink_images
from pressmark.ui.article.places import Place
from pressmark.ui.article.prepared import prepare
from pressmark.ui.article.view import Opened
from pressmark.ui.article.waiting import Waiting
from pressmark.ui.error_words import say
from pressmark.ui.tasks import Tasks
from pressmark.ui.typography.look import ArticleLook
from pressmark.ui.words import translate


class Opening(QObject):
    """Brings articles of the library into the pane.

    Attributes:
        comparison: what is shown are the changes between two versions; None for a version as it is.

    Signals:
        opened(int): this article is shown now.
        closed: the article that was to be shown is gone.
        moved: back and forward lead elsewhere now.
    """

    opened = Signal(int)
    closed = Signal()
    moved = Signal()

    def __init__(self, store: Store, tasks: Tasks, pane: ArticlePane, look: ArticleLook) -> None:
        super().__init__(pane)
        self._store = store
        self._tasks = tasks
        self._pane = pane
        self._look = look
        self._waiting = Waiting(pane.view.parentWidget() or pane)
        self._larger: LargerImage | None = None
        self.history = History()
        self.comparison: Comparison | None = None
        self._asked: tuple[int, Place | None, int, int, str] | None = None
        self._kept: Place | None = None

    @property
    def current(self) -> int:
        """The article that is shown, or is about to be; 0 for none."""
        row = self._pane.row
        return self._asked[0] if self._asked is not None else row.id if row is not None else 0

    def open(self, post_id: int, place: Place | None = None, title: str = "") -> None:
        """Show an article, where it was left or at a place; `title` is said if that takes long."""
        self._note()
        self.history = self.history.visit(post_id)
        self._load(post_id, place, title=title)

    def back(self) -> None:
        """Show the article before, at its place."""
        self._note()
        self._go(self.history.back())

    def forward(self) -> None:
        """Show the article after, at its place."""
        self._note()
        self._go(self.history.forward())

    def note_jump(self) -> None:
        """A link is about to lead to another place of the article shown: back leads to this one."""
        if self._pane.row is not None:
            self.history = self.history.jump(self._place_in_sight())
            self.moved.emit()

    def reload(self) -> None:
        """Read the article shown anew: it or its images changed."""
        reading = self._pane.reading
        if self._asked is not None:
            self._load(*self._asked)
        elif reading is not None:
            version = 0 if reading.version == reading.versions[-1].number else reading.version
            old = self.comparison.old.number if self.comparison is not None else 0
            self._load(reading.post.id, None, version, old)

    def show_version(self, number: int) -> None:
        """Show a kept version of the article, 0 for the current one: after changes where one had read."""
        if self._pane.row is not None:
            place = self._kept if self.comparison is not None and self._is_current(number) else None
            self._load(self._pane.row.id, place, number)

    def compare(self, old: int, new: int) -> None:
        """Show a version of the article with what changed since another."""
        if self._pane.row is not None:
            self._load(self._pane.row.id, Place(anchor="change-1"), new, old)

    def show_larger(self, url: str) -> None:
        """Show an image of the article in a window of its own."""
        reading = self._pane.reading
        if reading is None:
            return
        if self._larger is not None:
            self._larger.close()
        known = {image.url: image for image in (*reading.article.images, *_featured(reading))}
        images = [
            known.get(one, Image(one, "")) for one in list_images(reading) if one == url or one in known
        ]
        self._larger = LargerImage(images, self._read_whole, self._pane.window())
        self._larger.closed.connect(self._forget_larger)
        self._larger.show_image(url)

    def _is_current(self, version: int) -> bool:
        reading = self._pane.reading
        return not version or (reading is not None and version == reading.versions[-1].number)

    def _forget_larger(self) -> None:
        self._larger = None

    def _read_whole(self, url: str, then: Callable[[QImage | str], None]) -> None:
        def work() -> QImage | str:
            file = url if url.startswith("data:") else self._store.media.find(url)
            return (
                translate("words", "This image is not in the library.") if file is None else read_image(file)
            )

        self._tasks.run_latest("larger", work, then)

    def _note(self) -> None:
        if self._pane.row is not None:
            self.history = self.history.note(self._find_place())

    def _find_place(self) -> Place:
        """Where one reads: in the current text, also while changes or another version are looked at."""
        return self._kept or self._place_in_sight()

    def _place_in_sight(self) -> Place:
        view = self._pane.view
        return Place(view.text_place(), view.position())

    def _go(self, history: History) -> None:
        if history is self.history or history.current is None:
            return
        self.history = history
        visit: Visit = history.current
        row = self._pane.row
        if row is not None and row.id == visit.post_id and self.comparison is None:
            self._pane.view.go_to(visit.place)
            self.moved.emit()
        else:
            self._load(visit.post_id, visit.place)

    def _load(
        self, post_id: int, place: Place | None, version: int = 0, old: int = 0, title: str = ""
    ) -> None:
        self._asked = post_id, place, version, old, title
        width, ratio = self._pane.view.column, self._pane.devicePixelRatioF()
        reading = self._pane.reading
        shown = reading.article.text if reading is not None and reading.post.id == post_id else ""
        if reading is not None and reading.post.id != post_id:
            self._kept = None
        elif self._kept is None and (old or not self._is_current(version)):
            self._kept = self._place_in_sight()
        self._waiting.begin(title)
        self._tasks.run_latest(
            "article",
            lambda: _find_way(read_opened(self._store, post_id, width, ratio, version, old), shown),
            lambda opened: self._show(opened, place),
            self._explain,
        )
        self.moved.emit()

    def _show(self, opened: Opened, place: Place | None) -> None:
        row = opened.reading.post.row
        self._look.show_site(row.site_id, opened.reading.post.site_name, opened.typography)
        self.comparison, self._asked = opened.comparison, None
        self._kept = None if opened.is_read else self._kept
        if place is not None and place.anchor.startswith("#"):
            place = _resolve(place, opened.reading)
        self._pane.open(replace(opened, typography=self._look.typography), place)
        self._waiting.end()
        self.opened.emit(row.id)

    def _explain(self, error: PressmarkError) -> None:
        self._waiting.end()
        self._asked = None
        if isinstance(error, NotFound):
            self._pane.close_article(translate("words", "This article is not in the library any more"))
            self.closed.emit()
        else:
            if self._pane.row is None:
                self._pane.close_article()
            self._tasks.failed.emit(error)


def _resolve(place: Place, reading: Reading) -> Place | None:
    """A place that a link names as its site does; where the article has none so named, where it was left."""
    anchor = find_anchor(reading.article, place.anchor)
    return Place(anchor=anchor) if anchor else None


def read_opened(
    store: Store, post_id: int, width: int, ratio: float, version: int = 0, old: int = 0
) -> Opened:
    """An article with its images, for a column of `width` logical pixels on a screen of that pixel `ratio`.

    Args:
        store: the library.
        post_id: the library's number of the post.
        width: of the column, in logical pixels.
        ratio: pixels of the screen to a logical pixel.
        version: the number of the version to show, 0 for the current one.
        old: the number of the version since which changes are marked, 0 for none.

    Raises:
        NotFound: the library has no such post, or the post no such version.
    """
    comparison = None
    if old:
        comparison = read_comparison(store, post_id, old, version)
        reading, html = comparison.reading, comparison.marked.html
    else:
        reading = read_article(store, post_id, version)
        html = reading.article.html
    html = dress_links(html, reading.links)
    urls = list_images(reading)
    read = read_images(store.media.find, urls, width, ratio, read_sizes(html))
    reasons = {
        url: read.reasons.get(url) or say(store.media.explain(url)) for url in urls if url not in read.images
    }
    typography = store.typography.read(reading.post.row.site_id)
    html = unlink_images(html, read.images)
    prepared = prepare(html, reading.article.text)
    return Opened(reading, read.images, reasons, typography, html, prepared, comparison)


def _find_way(opened: Opened, shown: str) -> Opened:
    """Say also how a place of the text shown before is found in this; "" where another post was."""
    return replace(opened, way=find_way(shown, opened.reading.article.text)) if shown else opened


def list_images(reading: Reading) -> list[str]:
    """The addresses of the images of an article, each once, those first that stand first."""
    urls = [image.url for image in (*_featured(reading), *reading.article.images)]
    return list(dict.fromkeys([*urls, *find_data_images(reading.article.html)]))


def _featured(reading: Reading) -> tuple[Image, ...]:
    featured = reading.post.featured
    return () if featured is None else (featured,)
