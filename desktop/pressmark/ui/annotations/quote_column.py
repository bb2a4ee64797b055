"""Words of an annotation with the name of their version, above them or beside."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from pressmark.model import Selector
from pressmark.ui.annotations.quote_box import QuoteBox

_NAME = 11  # characters of a name that stands beside its words


class QuoteColumn(QWidget):
    """Shows words.

    Attributes:
        box: the words.
    """

    def __init__(self, box: QuoteBox) -> None:
        super().__init__()
        self._name = QLabel()
        self._name.setObjectName("hint")
        self._name.setWordWrap(True)
        self._name.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._names = ("", "")
        self.box = box
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._name)
        self._layout.addWidget(box, 1)
        self.set_beside(False)

    def show_quote(self, names: tuple[str, str], quote: Selector, own: Sequence[tuple[int, int]]) -> None:
        """Show words; their name is a long one and a short one."""
        self._names = names
        self.box.show_quote(quote, own)
        self.box.setAccessibleName(names[0])
        self._say()

    def set_beside(self, beside: bool) -> None:
        """Have the name beside the words, where there is little height, or above them."""
        way = QBoxLayout.Direction
        self._layout.setDirection(way.LeftToRight if beside else way.TopToBottom)
        line = self.fontMetrics().height()
        # As high as a name with buttons beside it: boxes stand side by side.
        self._name.setMinimumHeight(0 if beside else line + 4)
        self._layout.setSpacing(line // 2 if beside else line // 6)
        width = self.fontMetrics().averageCharWidth() * _NAME
        self._name.setFixedWidth(width) if beside else self._free_name()
        self._say()

    def _free_name(self) -> None:
        self._name.setMinimumWidth(0)
        self._name.setMaximumWidth(16_777_215)  # QWIDGETSIZE_MAX

    def _say(self) -> None:
        beside = self._layout.direction() is not QBoxLayout.Direction.TopToBottom
        self._name.setText(self._names[beside])
