"""When the library is backed up without being asked: looked at now and then while the window is open."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from pressmark.errors import LibraryDamaged, PressmarkError
from pressmark.settings import Settings
from pressmark.store import Store
from pressmark.store.safety.automatic import (
    back_up_by_itself,
    choose_backup_folder,
    is_due,
    list_automatic,
)
from pressmark.ui.message import Message
from pressmark.ui.preferences import Preferences
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import describe_error

# Milliseconds: when nobody waits for the start any more; when a choice has been thought over; else.
_FIRST, _SOON, _OFTEN = 120_000, 10_000, 1_200_000


class BackupClock(QObject):
    """Makes automatic backups when they are due and nothing else writes much.

    Attributes:
        trouble: why the last one could not be made, in words; "" when all is well.

    Signals:
        told(Message): one could not be made, and why; told once as long as that is the reason.
        changed: one was made, or could not be.
    """

    told = Signal(object)
    changed = Signal()

    def __init__(
        self,
        store: Store,
        tasks: Tasks,
        preferences: Preferences,
        busy: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Wait for `start`; while `busy`, as in a sync, nothing is made."""
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._preferences = preferences
        self._busy = busy
        self._followed = _read(preferences.settings)
        self._cancelled = Event()
        self._running = False
        self.trouble = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        preferences.changed.connect(self._follow)

    @property
    def waits(self) -> int:
        """Milliseconds until it looks again; -1 before `start` and after `stop`."""
        return self._timer.remainingTime()

    def start(self, after: int = _FIRST) -> None:
        """Look from now on; the first time `after` so many milliseconds."""
        self._timer.start(after)

    def stop(self) -> None:
        """Make none any more; one that is being made is given up. The window closes."""
        self._timer.stop()
        self._cancelled.set()

    def look(self) -> None:
        """Make a backup if one is due."""
        self._timer.start(_OFTEN)
        every, chosen = _read(self._preferences.settings)
        if not every or self._running:
            return
        if self._busy():
            self._timer.start(_FIRST)
            return
        self._running = True
        library, cancelled = self._store.folder, self._cancelled
        folder = choose_backup_folder(chosen, library)

        def work() -> Path | None:
            if not is_due(every, list_automatic(folder, library), datetime.now(UTC)):
                return None
            return back_up_by_itself(library, folder, own=not chosen, cancelled=cancelled)

        self._tasks.run(work, self._end, self._fail)

    def _follow(self, settings: Settings) -> None:
        if _read(settings) != self._followed:
            self._followed = _read(settings)
            self.trouble = ""
            if self._timer.isActive():
                self._timer.start(_SOON)
            self.changed.emit()

    def _end(self, made: Path | None) -> None:
        self._running = False
        if made is not None:
            self.trouble = ""
            self.changed.emit()

    def _fail(self, error: PressmarkError) -> None:
        self._running = False
        before, self.trouble = self.trouble, describe_error(error).text
        self.changed.emit()
        if isinstance(error, LibraryDamaged) and error.path == self._store.path:
            self._tasks.failed.emit(error)
        elif self.trouble != before:
            words = self.tr("The automatic backup could not be made. {reason}").format(reason=self.trouble)
            self.told.emit(Message(words, describe_error(error).details))


def _read(settings: Settings) -> tuple[int, str]:
    return settings.backup_every, settings.backup_folder
