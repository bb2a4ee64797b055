"""Texts that a former version of the program made are made anew, a few at a time, while nobody waits."""

from PySide6.QtCore import QObject, QTimer

from pressmark.store import Store
from pressmark.store.renewal import finish_renewal, renew_texts
from pressmark.ui.tasks import Tasks

_PAUSE = 50  # milliseconds for whoever else wants to write


class Renewing(QObject):
    """Goes through the library once."""

    def __init__(self, store: Store, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._tasks = tasks
        self._last = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.go_on(self._last))

    def go_on(self, after: int = 0) -> None:
        """Look for texts to make anew, in posts after this id."""
        self._tasks.run(lambda: self._store.renewal.read_stale(after), self._renew)

    def _renew(self, stale: tuple[int, ...]) -> None:
        if stale:
            self._last = stale[-1]
            self._tasks.write(renew_texts(stale), then=lambda _: self._pause.start())
        elif self._last:
            self._tasks.write(finish_renewal())
