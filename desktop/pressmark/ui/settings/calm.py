"""Reading anew what changes often, and not each time."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_PAUSE = 1_000  # milliseconds


class Calm(QObject):
    """Does something at once, and again no sooner than after a pause, however often it is asked meanwhile."""

    def __init__(self, do: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self._asked = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._go_on)

    def ask(self) -> None:
        """Do it, now or when the pause is over."""
        if self._pause.isActive():
            self._asked = True
        else:
            self._pause.start()
            self._do()

    def _go_on(self) -> None:
        if self._asked:
            self._asked = False
            self.ask()
