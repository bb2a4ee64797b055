"""The one bridge between threads and Qt: work is done in a worker, its answer is used in Qt's thread."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from pressmark.errors import Cancelled, PressmarkError
from pressmark.model import Changes
from pressmark.store import Store, Work

A = TypeVar("A")
T = TypeVar("T")
_WORKERS = 2
_LONGEST_WAIT = 0.05  # seconds
_LOOK = 2000  # milliseconds from one look for what other programs wrote to the next
_SHOWN = 40  # milliseconds in which an answer is painted


@dataclass(frozen=True, slots=True)
class _Asked:
    """One piece of work under way."""

    future: Future[Any]
    then: Callable[[Any], None] | None
    failed: Callable[[PressmarkError], None] | None
    kind: str
    number: int


class Tasks(QObject):
    """Runs work beside Qt.

    An expected error of a piece of work goes to its own `failed`, or to the signal where it has none; any
    other error is raised in Qt's thread, where the crash handler meets it.

    Signals:
        failed(PressmarkError): work that has nobody of its own to tell failed.
        changed(Changes): the library was written to, by this program or another.
        idled: nothing is under way any more.
    """

    failed = Signal(object)
    changed = Signal(object)
    idled = Signal()
    _came = Signal(object)
    _missed = Signal(object)
    _committed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="task")
        self._latest: dict[str, int] = {}
        self._running = 0
        self._closed = False
        self._quiet = threading.Event()
        self._quiet.set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SHOWN)
        self._rest.timeout.connect(self._end_rest)
        self._version = store.read_version()
        self._commits = store.commits
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK)
        self._looks.timeout.connect(self._look_for_others)
        self._looks.start()
        # Queued also where work was done before anybody asked: an answer never comes inside of the question.
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._missed.connect(self._tell_missed, Qt.ConnectionType.QueuedConnection)
        self._committed.connect(self._tell)
        self._unsubscribe = store.subscribe(self._committed.emit)

    @property
    def busy(self) -> bool:
        """Some work is under way or its answer is not used yet."""
        return self._running > 0

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[PressmarkError], None] | None = None,
    ) -> None:
        """Do `work` in a worker and then, in Qt's thread, `then` with its answer."""
        self._start(self._submit(work), then, failed, "")

    def run_latest(
        self,
        kind: str,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[PressmarkError], None] | None = None,
    ) -> None:
        """As `run`, but an answer is dropped when a newer question of this `kind` was asked meanwhile."""
        number = self._latest[kind] = self._latest.get(kind, 0) + 1

        def work_if_wanted() -> T:
            # Whoever types quickly asks faster than a large library answers.
            if self._latest[kind] != number:
                raise Cancelled
            return work()

        self._start(self._submit(work_if_wanted), then, failed, kind)

    def write(
        self,
        *works: Work,
        then: Callable[[Changes], None] | None = None,
        failed: Callable[[PressmarkError], None] | None = None,
    ) -> None:
        """Write to the library in one transaction and then, in Qt's thread, do `then` with what changed."""
        if not self._closed:
            self._start(self._store.write(*works), then, failed, "")

    def spared(self, read: Callable[[A], T], otherwise: T) -> Callable[[A], T]:
        """As `read`, for what Qt asks while it paints, where no error may come out.

        The answer to an expected error is `otherwise`; a moment later the signal tells it.
        """

        def read_or_miss(what: A) -> T:
            try:
                return read(what)
            except PressmarkError as error:
                self._missed.emit(error)
                return otherwise

        return read_or_miss

    def give_way(self) -> None:
        """In a thread that computes for long: wait a moment while the person is being answered.

        Python runs one thread at a time. Whoever paints a list gives its turn away hundreds of times.
        """
        self._quiet.wait(_LONGEST_WAIT)

    def close(self) -> None:
        """Wait for what is under way and use no answer any more. May come twice."""
        if not self._closed:
            self._closed = True
            self._rest.stop()
            self._looks.stop()
            self._quiet.set()
            self._unsubscribe()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _submit(self, work: Callable[[], T]) -> Future[T] | None:
        return None if self._closed else self._pool.submit(work)

    def _start(
        self,
        future: Future[Any] | None,
        then: Callable[[Any], None] | None,
        failed: Callable[[PressmarkError], None] | None,
        kind: str,
    ) -> None:
        if future is None:
            return
        self._running += 1
        self._quiet.clear()
        asked = _Asked(future, then, failed, kind, self._latest.get(kind, 0))
        future.add_done_callback(lambda _: self._came.emit(asked))

    def _take(self, asked: _Asked) -> None:
        self._running -= 1
        try:
            self._use(asked)
        finally:
            if not self._running:
                # No timer may run out for something that is closed.
                if not self._closed:
                    self._rest.start()
                self.idled.emit()

    def _end_rest(self) -> None:
        if not self._running:
            self._quiet.set()

    def _use(self, asked: _Asked) -> None:
        if self._closed or asked.future.cancelled():
            return
        error = asked.future.exception()
        overtaken = bool(asked.kind) and asked.number != self._latest[asked.kind]
        if isinstance(error, PressmarkError):
            if not overtaken and not isinstance(error, Cancelled):
                (asked.failed or self.failed.emit)(error)
        elif error is not None:
            raise error
        elif asked.then is not None and not overtaken:
            asked.then(asked.future.result())

    def _look_for_others(self) -> None:
        """Another program may write into the same library; it tells nobody."""
        version = self._store.read_version()
        changed, self._version = version != self._version, version
        mine, self._commits = self._commits != self._store.commits, self._store.commits
        if changed and not mine:
            self.changed.emit(~Changes.NOTHING)

    def _tell_missed(self, error: PressmarkError) -> None:
        if not self._closed:
            self.failed.emit(error)

    def _tell(self, changes: Changes) -> None:
        if not self._closed:
            self.changed.emit(changes)
