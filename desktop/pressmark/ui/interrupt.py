"""Ctrl+C in the terminal, or a polite kill, closes the window as its own button does."""

import os
import signal
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

from pressmark.ui.program import end_loops

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Hears signals while Qt waits for events.

    Python runs its handlers only when Python code runs, and Qt can wait long without any: so the signal also
    writes to a pipe that Qt watches. https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        ear, mouth, self._drain, self._close = _open_pipe()
        self._notifier = QSocketNotifier(ear, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._usual = {number: signal.signal(number, self._end) for number in _SIGNALS}
        self._usual_fd = signal.set_wakeup_fd(mouth)

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(self._usual_fd)
        for number, handler in self._usual.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._close()

    def _hear(self) -> None:
        """By the time this runs, Python has run the handler."""
        self._drain()

    def _end(self, number: int, _frame: FrameType | None) -> None:
        end_loops(128 + number)


def _open_pipe() -> tuple[int, int, Callable[[], object], Callable[[], None]]:
    """Where is read and where is written, what takes out what was written, and what closes both."""
    if os.name == "posix":
        ear, mouth = os.pipe()
        os.set_blocking(ear, False)
        os.set_blocking(mouth, False)
        return ear, mouth, lambda: os.read(ear, 64), lambda: _close(ear, mouth)
    # On Windows Qt watches sockets alone; to import them takes as long as to show a window.
    from socket import socketpair

    one, other = socketpair()
    one.setblocking(False)
    other.setblocking(False)

    def close() -> None:
        one.close()
        other.close()

    return one.fileno(), other.fileno(), lambda: one.recv(64), close


def _close(*handles: int) -> None:
    for handle in handles:
        os.close(handle)
