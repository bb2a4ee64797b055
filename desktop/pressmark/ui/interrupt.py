"""Ctrl+C in the terminal, or a polite kill, closes the window as its own button does."""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier

from pressmark.ui.program import end_loops

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Hears signals while Qt waits for events.

    Python runs its handlers only when Python code runs, and Qt can wait long without any: so the signal also
    writes to a socket that Qt watches. https://docs.python.org/3/library/signal.html#signal.set_wakeup_fd
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ear, self._mouth = socket.socketpair()
        self._ear.setblocking(False)
        self._mouth.setblocking(False)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._usual = {number: signal.signal(number, self._end) for number in _SIGNALS}
        self._usual_fd = signal.set_wakeup_fd(self._mouth.fileno())

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(self._usual_fd)
        for number, handler in self._usual.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._ear.close()
        self._mouth.close()

    def _hear(self) -> None:
        """By the time this runs, Python has run the handler."""
        self._ear.recv(64)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        end_loops(128 + number)
