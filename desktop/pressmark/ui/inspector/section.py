"""One section of the inspector: a list, the sentence that stands there when it is empty, perhaps a button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pressmark.ui.inspector.row_list import RowList
from pressmark.ui.inspector.rows import Row


class Section(QWidget):
    """Shows rows, or why there are none.

    Attributes:
        list: the rows.
        button: below them; hidden until it has words.
    """

    def __init__(self, rows: RowList, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = rows
        self.nothing = QLabel(nothing)
        self.nothing.setObjectName("emptyText")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        margin = self.fontMetrics().height()
        self.nothing.setContentsMargins(margin, margin, margin, margin)
        self.button = QPushButton()
        self.button.setAutoDefault(True)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(margin // 3, margin // 3, margin // 3, margin // 3)
        layout.setSpacing(margin // 3)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing, 1)
        layout.addWidget(self.button)
        self.offer("")
        self.setFocusProxy(self.list)
        self.show_rows(())

    def show_rows(self, rows: Sequence[Row], *, same: bool = False) -> None:
        """Show these rows, of the `same` article as before or another."""
        self.list.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        # The rows are measured for the width that the list will have.
        self._layout.activate()
        self.list.show_rows(rows, same=same)

    def offer(self, words: str, *, enabled: bool = True) -> None:
        """Have the button say this; "" for no button."""
        self.button.setText(words)
        self.button.setEnabled(enabled)
        self.button.setVisible(bool(words))
