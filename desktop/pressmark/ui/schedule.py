"""When sites are synced without being asked: at start, and every so many minutes."""

from PySide6.QtCore import QObject, QTimer, Signal

from pressmark.settings import Settings

_MINUTE = 60_000  # milliseconds


class Schedule(QObject):
    """Says when a sync is due.

    Signals:
        due: sync all sites, quietly.
    """

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(self._timer.timerType().VeryCoarseTimer)
        self._timer.timeout.connect(self.due)

    @property
    def minutes(self) -> int:
        """The time between two syncs; 0 for never."""
        return self._timer.interval() // _MINUTE if self._timer.isActive() else 0

    def follow(self, settings: Settings) -> None:
        """Keep to these settings from now on; another time between two syncs begins now."""
        if settings.sync_every == self.minutes:
            return
        self._timer.stop()
        if settings.sync_every > 0:
            self._timer.start(settings.sync_every * _MINUTE)

    def begin(self) -> None:
        """Be due as soon as the window has been painted."""
        QTimer.singleShot(0, self, self.due.emit)

    def close(self) -> None:
        """Be due no more. May come twice."""
        self._timer.stop()
