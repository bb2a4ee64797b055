"""When sites are synced without being asked: at start, and every so many minutes.

A timer of an hour does not count while a computer sleeps. So the clock on the wall is looked at every few
seconds instead, and what became due meanwhile is due a minute after the computer woke: the network comes
later.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from pressmark.settings import Settings

_LOOK = 20_000  # milliseconds from one look at the clock to the next
_ASLEEP = timedelta(minutes=2)  # nobody looked for so long: the computer slept
_SETTLING = timedelta(minutes=1)


def _now() -> datetime:
    return datetime.now(UTC)


class Schedule(QObject):
    """Says when a sync is due.

    Signals:
        due: sync all sites, quietly.
        planned: `last` or `next` is another.

    Attributes:
        last: when it was due last since this program started, None for not yet.
        next: when it will be, None for never.
    """

    due = Signal()
    planned = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        busy: Callable[[], bool] = lambda: False,
        now: Callable[[], datetime] = _now,
    ) -> None:
        """Wait to be started; a sync is under way while `busy` says so, and counts for one that is due."""
        super().__init__(parent)
        self._busy, self._now = busy, now
        self._minutes = 0
        self._started = False
        self._looked = now()
        self.last: datetime | None = None
        self.next: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self.look)

    @property
    def minutes(self) -> int:
        """The time between two syncs; 0 for never."""
        return self._minutes

    def follow(self, settings: Settings) -> None:
        """Keep to these settings from now on; another time between two syncs begins now."""
        if settings.sync_every != self._minutes:
            self._minutes = settings.sync_every
            self._plan(self._now())

    def start(self, synced: datetime | None = None) -> None:
        """Look at the clock from now on; the first sync is due so long after `synced`, the last of any."""
        now = self._now()
        self._started = True
        self._looked = now
        self._plan(synced if synced is not None and synced <= now else now)
        if self.next is not None and self.next < now + _SETTLING:
            self._plan_at(now + _SETTLING)
        self._timer.start()

    def begin(self) -> None:
        """As `start`, and be due as soon as the window has been painted."""
        self.start()
        QTimer.singleShot(0, self, self._be_due)

    def look(self) -> None:
        """Look at the clock."""
        now = self._now()
        slept, self._looked = now - self._looked > _ASLEEP, now
        if self.next is None:
            return
        if self.next - now > timedelta(minutes=self._minutes):
            # The clock was set back.
            self._plan(now)
        elif self.next <= now and slept:
            self._plan_at(now + _SETTLING)
        elif self.next <= now and self._busy():
            self._plan(now)
        elif self.next <= now:
            self._be_due()

    def close(self) -> None:
        """Be due no more. May come twice."""
        self._timer.stop()
        self._started = False
        self.next = None

    def _be_due(self) -> None:
        self.last = self._now()
        self._plan(self.last)
        self.due.emit()

    def _plan(self, since: datetime) -> None:
        runs = self._started and self._minutes > 0
        self._plan_at(since + timedelta(minutes=self._minutes) if runs else None)

    def _plan_at(self, when: datetime | None) -> None:
        self.next = when
        self.planned.emit()
