"""All windows with tables: opened, found again, closed at the end."""

from PySide6.QtCore import QObject, Signal

from pressmark.model import Stack
from pressmark.store.table_search import TableSearch
from pressmark.ui.appearance import Appearance
from pressmark.ui.tables.window import TableWindow
from pressmark.ui.tasks import Tasks


class TableWindows(QObject):
    """Keeps the windows.

    Attributes:
        windows: those that are open, the earliest first.
        state: size and place of the last one that was closed; the next one takes them.

    Signals:
        post_asked(int, int): this article is to be opened, at this table of it.
        opened(TableWindow): there is one more.
    """

    post_asked = Signal(int, int)
    opened = Signal(TableWindow)

    def __init__(
        self, tables: TableSearch, tasks: Tasks, appearance: Appearance, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._tables = tables
        self._tasks = tasks
        self._appearance = appearance
        self.windows: list[TableWindow] = []
        self.state = ""

    def open_table(self, post_id: int, number: int) -> TableWindow:
        """Show a table of an article in a window; in the one that shows it, where there is one."""
        for window in self.windows:
            if window.shown == (post_id, number):
                return _bring(window)
        window = self._make()
        window.show_table(post_id, number)
        return _bring(window)

    def open_stack(self, stack: Stack) -> TableWindow:
        """Show tables with the same headings as one, in a window."""
        window = self._make()
        window.show_stack(stack)
        return _bring(window)

    def close_all(self) -> None:
        """Close every window; may come twice."""
        for window in list(self.windows):
            window.close()

    def _make(self) -> TableWindow:
        window = TableWindow(self._tables, self._tasks, self._appearance)
        if self.state and not self.windows:
            window.size_.restore(self.state)
        elif self.windows:
            window.size_.follow(self.windows[-1].size_, self.windows[-1])
        window.post_asked.connect(self.post_asked)
        window.closed.connect(lambda: self._forget(window))
        self.windows.append(window)
        self.opened.emit(window)
        return window

    def _forget(self, window: TableWindow) -> None:
        if window in self.windows:
            self.state = window.size_.read()
            self.windows.remove(window)


def _bring(window: TableWindow) -> TableWindow:
    window.come()
    return window
