"""What a pane shows when it has nothing to show: the cause, and the next act."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon


@dataclass(frozen=True, slots=True)
class Emptiness:
    """Why there is nothing, and the words of the button that changes it; "" for no button."""

    title: str
    text: str = ""
    act: str = ""


class EmptyPage(QWidget):
    """Icon, sentence, explanation, and at most one button.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(self, appearance: Appearance, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._icon = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = _centred("viewTitle")
        self._text = _centred("emptyText")
        self._button = QPushButton()
        self._button.setAutoDefault(True)
        self._button.clicked.connect(self.acted)
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        layout.addSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(8)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        appearance.changed.connect(self._draw)
        self._draw()

    def say(self, why: Emptiness) -> None:
        """Show these words."""
        self._title.setText(why.title)
        self._text.setText(why.text)
        self._text.setVisible(bool(why.text))
        self._button.setText(why.act)
        self._button.setVisible(bool(why.act))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the words in a readable measure."""
        super().resizeEvent(event)
        widest = self.fontMetrics().averageCharWidth() * 46
        side = max(24, (self.width() - widest) // 2)
        self._layout.setContentsMargins(side, 32, side, 32)

    def _draw(self) -> None:
        size = round(self.fontMetrics().height() * 2.6)
        colour = self._appearance.colours.line_strong
        self._picture.setPixmap(draw_icon(self._icon, colour, size, self.devicePixelRatioF()))


def _centred(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
