"""While the window is open, what it would lose with a crash is written down: how it is, and what is typed."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QObject, QTimer

from pressmark.ui.system.unsaved import Unsaved, write_unsaved
from pressmark.ui.tasks import Tasks
from pressmark.ui.window_state import WindowState, write_window_state

TYPED_EVERY = 1_000
"""Milliseconds from one look at what is typed to the next."""
STATE_EVERY = 4
"""Looks at what is typed to one at how the window is."""


class Keeping(QObject):
    """Looks now and then, and writes in a worker what has changed since.

    Args:
        folder: the library's.
        tasks: that write.
        state: how the window is now.
        unsaved: what is typed and not saved.
    """

    def __init__(
        self,
        folder: Path,
        tasks: Tasks,
        state: Callable[[], WindowState],
        unsaved: Callable[[], tuple[Unsaved, ...]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._tasks = tasks
        self._state, self._unsaved = state, unsaved
        self._looks = 0
        self._known: WindowState | None = None
        self._typed: tuple[Unsaved, ...] = ()
        self._turn = Lock()  # two that write one file at a time would each spoil the other's
        self._over = False
        self._timer = QTimer(self)
        self._timer.setInterval(TYPED_EVERY)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to look; how the window is now has just been read. A window that has gone is left alone."""
        if not self._over:
            self._timer.start()

    def look_at_typed(self) -> None:
        """Write what is typed, if it is something else than before."""
        typed = self._unsaved()
        if typed != self._typed:
            self._typed = typed
            self._tasks.run(partial(self._write, partial(write_unsaved, self._folder, typed)))

    def write_now(self) -> None:
        """Write how the window is, at once."""
        with self._turn:
            write_window_state(self._folder, self._state())

    def finish(self, state: WindowState) -> None:
        """Write how the window is left, at once, and look no more. May come twice."""
        self._timer.stop()
        with self._turn:
            write_window_state(self._folder, state)
            self._over = True

    def forget(self) -> None:
        """What was typed is in the library by now."""
        with self._turn:
            self._over = True
            if self._typed:
                write_unsaved(self._folder, ())

    def _look(self) -> None:
        self.look_at_typed()
        self._looks += 1
        if self._looks % STATE_EVERY == 0:
            state = self._state()
            if state != self._known:
                self._known = state
                self._tasks.run(partial(self._write, partial(write_window_state, self._folder, state)))

    def _write(self, write: Callable[[], None]) -> None:
        with self._turn:
            if not self._over:
                write()
