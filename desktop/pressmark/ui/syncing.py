"""Syncs under way: each on its own thread, with progress and a way to stop."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from threading import Event, Lock, Thread
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from pressmark.errors import Cancelled, PressmarkError
from pressmark.model import Phase, Progress, Site, SyncReport
from pressmark.settings.way import Way
from pressmark.store import Store
from pressmark.ui.passwords import Passwords
from pressmark.ui.preferences import Preferences

AT_ONCE = 6
"""Sites that are synced at a time; the others wait for their turn."""

_INTERVAL = 0.05  # seconds between two reports of progress, so that the window is not drowned in them


class _Syncs(Protocol):
    """As `site_sync.SiteSync`."""

    def __call__(self, site: Site, tell: Callable[[Progress], None], cancelled: Event) -> SyncReport: ...


@dataclass(frozen=True, slots=True)
class _Run:
    site: Site
    thread: Thread
    cancelled: Event


class _Throttle:
    """Passes progress on, but not more often than can be seen."""

    def __init__(self) -> None:
        self._last = 0.0
        self._phase: Phase | None = None

    def passes(self, progress: Progress) -> bool:
        """Whether this one is to be seen."""
        now = monotonic()
        due = progress.phase is not self._phase or now - self._last >= _INTERVAL
        if due:
            self._last, self._phase = now, progress.phase
        return due


class Syncing(QObject):
    """Starts and stops syncs.

    Signals:
        progressed(Site, Progress): how far one is.
        finished(Site, SyncReport): one has ended, well or not.
        broke_off(Site): one has ended without a report.
        stopped(Site): one of these was stopped by the person.
        failed(Site, PressmarkError): one could not go on because of the library.
        running_changed(frozenset): the ids of the sites that are being synced or wait for their turn.
    """

    progressed = Signal(object, object)
    finished = Signal(object, object)
    broke_off = Signal(object)
    stopped = Signal(object)
    failed = Signal(object, object)
    running_changed = Signal(object)
    _moved = Signal(object, object)
    _ended = Signal(object, object)

    def __init__(
        self,
        store: Store,
        passwords: Passwords,
        preferences: Preferences,
        give_way: Callable[[], None],
        parent: QObject | None = None,
        find_way: Callable[[], Way] = Way,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._passwords = passwords
        self._preferences = preferences
        self._give_way = give_way
        self._find_way = find_way
        self._lock = Lock()
        self._syncs: _Syncs | None = None
        self._runs: dict[int, _Run] = {}
        self._waiting: dict[int, Site] = {}
        self._moved.connect(self._pass_on)
        self._ended.connect(self._end)

    @property
    def running(self) -> frozenset[int]:
        """The ids of the sites that are being synced or wait for their turn."""
        return frozenset(self._runs) | frozenset(self._waiting)

    def start(self, sites: Iterable[Site]) -> None:
        """Sync these sites, each beside the others; one that is being synced is left alone."""
        for site in sites:
            if site.id not in self._runs:
                self._waiting[site.id] = site
        self._go_on()
        self.running_changed.emit(self.running)

    def cancel(self) -> None:
        """Ask all to stop; what was committed is kept."""
        for run in self._runs.values():
            run.cancelled.set()
        waiting, self._waiting = list(self._waiting.values()), {}
        if waiting:
            self.running_changed.emit(self.running)
        for site in waiting:
            self.broke_off.emit(site)
            self.stopped.emit(site)

    def stop(self, site_id: int) -> tuple[Thread, ...]:
        """Ask the sync of one site to stop; gives the thread to wait for, in a worker, if there is one."""
        if self._waiting.pop(site_id, None) is not None:
            self.running_changed.emit(self.running)
        run = self._runs.get(site_id)
        if run is None:
            return ()
        run.cancelled.set()
        return (run.thread,)

    def close(self) -> None:
        """Stop all and wait for them. May come twice."""
        self.cancel()
        for run in list(self._runs.values()):
            run.thread.join()

    def _go_on(self) -> None:
        """Begin with those that wait, as long as there is room."""
        while self._waiting and len(self._runs) < AT_ONCE:
            site = self._waiting.pop(next(iter(self._waiting)))
            self._start(site)

    def _start(self, site: Site) -> None:
        cancelled = Event()
        thread = Thread(target=self._sync, args=(site, cancelled), name=f"sync {site.name}", daemon=True)
        self._runs[site.id] = _Run(site, thread, cancelled)
        thread.start()

    def _sync(self, site: Site, cancelled: Event) -> None:
        throttle = _Throttle()
        outcome: SyncReport | PressmarkError | None = None

        def tell(progress: Progress) -> None:
            if throttle.passes(progress):
                self._moved.emit(site, progress)

        try:
            outcome = self._find()(site, tell, cancelled)
        except PressmarkError as error:
            outcome = error
        finally:
            self._store.release_thread()
            self._ended.emit(site, outcome)

    def _find(self) -> _Syncs:
        """What syncs, in the thread of a sync: to import it takes time."""
        with self._lock:
            if self._syncs is None:
                from pressmark.ui.site_sync import SiteSync

                self._syncs = SiteSync(
                    self._store, self._passwords, self._preferences, self._find_way, self._give_way
                )
            return self._syncs

    def _pass_on(self, site: Site, progress: Progress) -> None:
        if site.id in self._runs:
            self.progressed.emit(site, progress)

    def _end(self, site: Site, outcome: SyncReport | PressmarkError | None) -> None:
        run = self._runs.pop(site.id, None)
        if run is not None:
            run.thread.join()
        self._go_on()
        self.running_changed.emit(self.running)
        if isinstance(outcome, SyncReport):
            self.finished.emit(site, outcome)
            return
        self.broke_off.emit(site)
        if isinstance(outcome, Cancelled):
            self.stopped.emit(site)
        elif outcome is not None:
            self.failed.emit(site, outcome)
