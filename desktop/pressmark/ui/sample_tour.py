"""The built-in sample archive: its site runs while the window is open, and has something to show."""

from collections.abc import Callable, Iterable
from functools import partial
from threading import Event
from typing import Protocol
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from pressmark.errors import PressmarkError
from pressmark.model import ImageChoice, Site, SyncReport
from pressmark.sample.place import is_sample_url
from pressmark.store import Store
from pressmark.store.sites import add_site
from pressmark.ui.sites.asking import ask_offer
from pressmark.ui.syncing import Syncing
from pressmark.ui.tasks import Tasks


class _Served(Protocol):
    """A sample site that runs."""

    @property
    def url(self) -> str: ...

    def publish_later_changes(self) -> None: ...

    def __exit__(self, kind: None, error: None, trace: None) -> None: ...


class SampleTour(QObject):
    """Starts the sample site, adds it, syncs it, lets it change, and syncs it again.

    Signals:
        synced(Site, SyncReport): one sync of the tour has ended.
        ended: the tour is over.
    """

    synced = Signal(object, object)
    ended = Signal()

    def __init__(self, store: Store, tasks: Tasks, syncing: Syncing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._syncing = syncing
        self._server: _Served | None = None
        self._site: Site | None = None
        self._changed = False
        self.underway = False
        syncing.finished.connect(self._go_on)
        syncing.broke_off.connect(self._break_off)

    def start(self) -> None:
        """Go on the tour; a library that has been on it before is only brought up to date."""
        if not self.underway:
            self.underway = True
            self._tasks.run(self._serve, self._add, self._fail)

    def serve_again(self, sites: Iterable[Site], then: Callable[[], None]) -> None:
        """Where the library has the sample, let its site run, as it was after the tour; then `then`."""
        known = next((site for site in sites if is_sample_url(site.url)), None)
        if known is None or self._server is not None or self.underway:
            then()
            return
        work = partial(_open_server, urlsplit(known.url).port)
        self._tasks.run(work, partial(self._keep, then))

    def close(self) -> None:
        """Stop the sample site. May come twice."""
        server, self._server = self._server, None
        if server is not None:
            server.__exit__(None, None, None)

    def _serve(self) -> Site:
        """In a worker: have the server run and the site in the library."""
        known = next((site for site in self._store.sites.read_all() if is_sample_url(site.url)), None)
        if self._server is None:
            self._server = _open_server(urlsplit(known.url).port if known else None) or _open_server(None)
        if known is not None and known.posts:
            self._change()
            return known
        url = self._server.url if self._server is not None else ""
        offer = ask_offer(url, Event())
        types = tuple(one.slug for one in offer.readable_types if one.slug != "attachment")
        self._store.write(add_site(offer, types, ImageChoice.ALL)).result()
        return self._store.sites.find(offer.url)

    def _add(self, site: Site) -> None:
        self._site = site
        self._syncing.start([site])

    def _fail(self, error: PressmarkError) -> None:
        self._end()
        self._tasks.failed.emit(error)

    def _go_on(self, site: Site, report: SyncReport) -> None:
        if not self.underway or self._site is None or site.id != self._site.id:
            return
        self.synced.emit(site, report)
        if self._changed or report.cancelled:
            self._end()
            return
        self._change()
        self._syncing.start([site])

    def _break_off(self, site: Site) -> None:
        if self.underway and self._site is not None and site.id == self._site.id:
            self._end()

    def _end(self) -> None:
        self.underway = False
        self.ended.emit()

    def _change(self) -> None:
        self._changed = True
        if self._server is not None:
            self._server.publish_later_changes()

    def _keep(self, then: Callable[[], None], server: _Served | None) -> None:
        self._server = server
        if server is not None:
            self._change()
        then()


def _open_server(port: int | None) -> _Served | None:
    """In a worker: the sample site, listening; None where the port is taken."""
    from pressmark.sample.site import SampleSite

    try:
        return SampleSite(port).__enter__()
    except OSError:
        return None
