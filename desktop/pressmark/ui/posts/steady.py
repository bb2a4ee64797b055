"""A table whose rows come into sight without moving sideways."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QTableView

from pressmark.ui.posts.columns import COLUMNS, TITLE

TITLE_PLACE = next(place for place, column in enumerate(COLUMNS) if column.key == TITLE)
"""The column of the titles."""


class SteadyTable(QTableView):
    """The title stands for its row: what is before it is not scrolled away for its sake."""

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
