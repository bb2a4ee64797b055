"""How large a window with a table is: as its columns want it, or as the person had it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTableView, QWidget

from pressmark.ui.panes import pack, unpack

_SIZE = (110, 34)  # letters and lines
_EDGE = 80  # pixels of the screen that a window leaves free
_OWN = " own"  # behind a state: the person left the size to the window


class WindowSize:
    """Gives a window its size, and later knows whether the person chose another one."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._own: QSize | None = None  # that the window took itself
        self._take()

    @property
    def own(self) -> bool:
        """The window has the size that it took itself."""
        return self._window.size() == self._own

    def read(self) -> str:
        """Size and place, packed."""
        return pack(self._window.saveGeometry()) + (_OWN if self.own else "")

    def restore(self, packed: str) -> None:
        """Take size and place from before; the size only where the person had chosen it."""
        kept = packed.removesuffix(_OWN)
        unpack(kept, self._window.restoreGeometry)
        self._own = None
        if kept != packed:
            self._take()

    def follow(self, other: "WindowSize", window: QWidget) -> None:
        """Take the size of another window, and a place beside it."""
        step = window.fontMetrics().height() * 2
        self._window.resize(window.size())
        self._window.move(window.x() + step, window.y() + step)
        self._own = self._window.size() if other.own else None

    def widen(self, wanted: int) -> None:
        """Be as wide as that, as far as there is room on the screen; who chose a size keeps it."""
        if not self.own:
            return
        window, screen = self._window, self._window.screen().availableGeometry()
        wide = max(window.width(), min(wanted, screen.width() - _EDGE))
        window.resize(wide, window.height())
        self._own = window.size()
        if window.x() > screen.left() and window.x() + wide > screen.right():
            window.move(max(screen.left(), screen.right() - wide), window.y())

    def _take(self) -> None:
        metrics, room = self._window.fontMetrics(), self._window.screen().availableSize()
        wide, high = metrics.averageCharWidth() * _SIZE[0], metrics.height() * _SIZE[1]
        self._window.resize(min(wide, room.width() - _EDGE), min(high, room.height() - _EDGE))
        self._own = self._window.size()


def measure_columns(view: QTableView) -> int:
    """The width in which all columns of a table are seen."""
    around = view.verticalHeader().width() + view.verticalScrollBar().sizeHint().width()
    return view.horizontalHeader().length() + around + 2 * view.frameWidth()
