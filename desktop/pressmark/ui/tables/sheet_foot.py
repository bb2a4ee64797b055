"""The line below a sheet: how many rows are shown, and what the chosen cells come to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from pressmark.ui.tables.cut_label import CutLabel
from pressmark.ui.tables.sums import Sums, say_sums
from pressmark.ui.words import number, translate

_BETWEEN = "   ·   "


class SheetFoot(QWidget):
    """Says it in words.

    Attributes:
        rows: how many are shown.
        sums: what the chosen cells come to, or what was done.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheetFoot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows = QLabel()
        self.rows.setObjectName("viewCount")
        self.sums = CutLabel("viewCount", at_end=True)
        layout = QHBoxLayout(self)
        letter = self.fontMetrics().averageCharWidth()
        layout.setContentsMargins(2 * letter, letter // 2, 2 * letter, letter // 2)
        layout.addWidget(self.rows)
        layout.addWidget(self.sums, 1)

    def say_rows(self, shown: int, total: int) -> None:
        """How many rows are shown of how many."""
        self.rows.setText(count_rows(shown, total))

    def say_sums(self, sums: Sums) -> None:
        """What the chosen cells come to."""
        self.sums.say(_BETWEEN.join(say_sums(sums)))

    def note(self, words: str) -> None:
        """Say what was done, until other cells are chosen."""
        self.sums.say(words)


def count_rows(shown: int, total: int) -> str:
    """As "500 rows" or "38 of 500 rows"."""
    if shown == total:
        return translate("words", "%n row(s)", "", total).replace(str(total), number(total), 1)
    words = translate("words", "{shown} of %n row(s)", "", total).replace(str(total), number(total), 1)
    return words.format(shown=number(shown))
