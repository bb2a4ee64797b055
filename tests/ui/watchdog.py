"""How long the thread of the window is away, less what the machine kept it waiting for."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

TICK = 5  # milliseconds


def read_waiting() -> float:
    """Seconds that this thread was ready, but the machine had no processor for it; 0 where it is not told.

    https://docs.kernel.org/scheduler/sched-stats.html
    """
    file = Path("/proc/thread-self/schedstat")
    return int(file.read_text().split()[1]) / 1e9 if file.exists() else 0.0


class Watchdog(QObject):
    """Beats in Qt's thread; the longest pause between two beats is how long nothing could be done there."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[tuple[float, str]] = []
        self.doing = ""
        self._last, self._waited = time.perf_counter(), read_waiting()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(TICK)

    def stop(self) -> tuple[float, str]:
        """The longest pause, and what was done then."""
        self._timer.stop()
        return max(self.pauses)

    def _beat(self) -> None:
        now, waited = time.perf_counter(), read_waiting()
        self.pauses.append((now - self._last - (waited - self._waited), self.doing))
        self._last, self._waited = now, waited
