"""The real window, doing what it is told: ``python -m tests.bench.window_child LIBRARY open 500``.

``open COUNT`` opens so many articles, ``sync URL`` adds a site and takes it in, ``sort COUNT`` sorts the list
by each column. It prints lines that `tests.bench.running` reads, and waits for a line after each.
"""

import statistics
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice, product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from pressmark.model import Sort, SortKey
from pressmark.settings import Settings
from pressmark.ui.application import Session, WindowOptions
from pressmark.ui.program import make_application, spare_collector, speak
from tests.bench.syncing import make_library

_TICK = 2  # milliseconds between two signs of life of the window's thread
_WARM = 20  # articles: by then fonts, icons and caches are there
_IDLE = 3.0
_AFTER = 0.1  # seconds in which what was listed is painted


class Pulse:
    """How long the thread of the window was away at most, between two signs of life.

    Attributes:
        gaps: seconds without one.
        turns: seconds that the processor worked for the thread between two.
    """

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = self._worked = 0.0
        self.gaps: list[float] = []
        self.turns: list[float] = []

    def start(self) -> None:
        """Count from now on."""
        self.gaps.clear()
        self.turns.clear()
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start(_TICK)

    def stop(self) -> str:
        """The longest gap in milliseconds, and what 99 of 100 stay within."""
        self._timer.stop()
        late = statistics.quantiles(self.gaps, n=100)[-1]
        return f"{max(self.gaps) * 1000:.3f} {late * 1000:.3f}"

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append(now - self._last - _TICK / 1000)
        self.turns.append(worked - self._worked)
        self._last, self._worked = now, worked


def main() -> None:
    """Open the window, do it, close the window."""
    library, act, what = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    if act == "sync":
        make_library(what, library).close()
    app = make_application()
    speak(app, "en")
    session = Session(app, WindowOptions(library), Settings(sync_at_start=False))
    _settle(session)
    spare_collector()
    if act == "open":
        _open_articles(session, int(what))
    elif act == "sort":
        _sort(session, int(what))
    else:
        _sync(session)
    session.close()


def _open_articles(session: Session, count: int) -> None:
    ids = session.store.posts.read_rows(list(range(1, count + 1)))
    for number in islice((row.id for row in ids), _WARM):
        _open(session, number)
    _say("warm")
    for number in islice(cycle(row.id for row in ids), count):
        _open(session, number)
    _say("opened")


def _open(session: Session, number: int) -> None:
    session.window.opening.open(number)
    row = session.window.article
    _wait(lambda: row.row is not None and row.row.id == number and not session.tasks.busy)


def _sync(session: Session) -> None:
    pulse, syncing = Pulse(), session.window.sites.syncing
    pulse.start()
    end = time.monotonic() + _IDLE
    _wait(lambda: time.monotonic() > end)
    _say("idle " + pulse.stop())
    pulse.start()
    session.window.sites.syncing.start(session.store.sites.read_all())
    _wait(lambda: bool(syncing.running))
    _wait(lambda: not syncing.running and not session.tasks.busy)
    _say("synced " + pulse.stop())


def _sort(session: Session, times: int) -> None:
    """By each column, the other way round each time; the first time, of fonts and caches, is not told of."""
    pulse, ready = Pulse(), [0.0]
    session.window.model.relisted.connect(lambda: ready.append(time.perf_counter()))
    for turn, key in product(range(times + 1), SortKey):
        if key is SortKey.RELEVANCE:
            continue
        pulse.start()
        begun = time.perf_counter()
        session.window.browsing.sort_by([Sort(key, turn % 2 == 0, "company")])
        _wait(lambda: not session.tasks.busy and not session.window.browsing.waiting)
        end = time.monotonic() + _AFTER
        _wait(lambda: time.monotonic() > end)  # noqa: B023 - used before the next one
        pulse.stop()
        if turn:
            _say(f"{key} {max(pulse.turns) * 1000:.3f} {(ready[-1] - begun) * 1000:.3f}")


def _settle(session: Session) -> None:
    window = session.window
    _wait(
        lambda: (
            window.browsing.overview is not None and not session.tasks.busy and not window.browsing.waiting
        )
    )


def _wait(holds: Callable[[], bool]) -> None:
    while not holds():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def _say(words: str) -> None:
    print(words, flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    main()
