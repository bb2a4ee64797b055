"""A table whose rows come into sight without moving sideways, and do not leave it by themselves."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from pressmark.ui.posts.columns import COLUMNS, TITLE

TITLE_PLACE = next(place for place, column in enumerate(COLUMNS) if column.key == TITLE)
"""The column of the titles."""


class SteadyTable(QTableView):
    """The title stands for its row: what is before it is not scrolled away for its sake."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Not as Qt says it: in another layout of the window a table has had no size before.
        self._high = 0

    def scrollTo(  # noqa: N802
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Have a row in sight."""
        sideways = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if index.column() == TITLE_PLACE:
            self.horizontalScrollBar().setValue(sideways)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the current row in sight where the table becomes lower, by what comes above or below."""
        current = self.currentIndex()
        place = self.rowViewportPosition(current.row()) if current.isValid() else -1
        super().resizeEvent(event)
        row, high = self.rowHeight(current.row()), event.size().height()
        if high < row:
            return
        if 0 <= place < self._high and place + row > high:
            self.scrollTo(current)
        self._high = high
