"""What a former version of the program left is brought up to date, a few at a time, while nobody waits.

First texts that it made of HTML otherwise, then annotations that are not on the current text.
"""

from PySide6.QtCore import QObject, QTimer

from pressmark.store import Store
from pressmark.store.reanchoring import reanchor
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
            return
        if self._last:
            self._tasks.write(finish_renewal())
        self._go_on_with_notes(0)

    def _go_on_with_notes(self, after: int) -> None:
        self._tasks.run(lambda: self._store.renewal.read_stale_notes(after), self._reanchor)

    def _reanchor(self, stale: tuple[int, ...]) -> None:
        if stale:
            self._tasks.write(reanchor(stale), then=lambda _: self._go_on_with_notes(stale[-1]))
