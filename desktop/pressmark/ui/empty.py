"""What a pane shows when it has nothing to show: the cause, and the next act."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon

_EDGE = 32  # pixels around the words


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
        self._act = ""
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = _centred("viewTitle")
        self._text = _centred("emptyText")
        self._button = QPushButton()
        self._button.setAutoDefault(True)
        self._button.clicked.connect(self.acted)
        page = QWidget()
        layout = self._layout = QVBoxLayout(page)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(8)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        layout.addSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(8)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(_scroll(page))
        appearance.changed.connect(self._draw)
        self._draw()

    def say(self, why: Emptiness) -> None:
        """Show these words."""
        self._title.setText(why.title)
        self._picture.setAccessibleName(why.title)
        self._text.setText(why.text)
        self._text.setVisible(bool(why.text))
        self._act = why.act
        self._button.setAccessibleName(why.act.replace("&", ""))
        self._button.setVisible(bool(why.act))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the words in a readable measure."""
        super().resizeEvent(event)
        widest = self.fontMetrics().averageCharWidth() * 46
        side = max(_EDGE // 4, (self.width() - widest) // 2)
        self._layout.setContentsMargins(side, _EDGE, side, _EDGE)
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Some lines: what has no room scrolls."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 14, metrics.height() * 4)

    def _fit(self) -> None:
        """Cut the words of the button where they are longer than the page is wide; then a tip says them."""
        self._button.setText(self._act)
        room = self.width() - _EDGE
        over = self._button.sizeHint().width() - room
        if over > 0:
            wide = self.fontMetrics().horizontalAdvance(self._act) - over
            self._button.setText(self.fontMetrics().elidedText(self._act, Qt.TextElideMode.ElideRight, wide))
        self._button.setToolTip(self._act.replace("&", "") if over > 0 else "")

    def _draw(self) -> None:
        size = round(self.fontMetrics().height() * 2.6)
        colour = self._appearance.colours.line_strong
        self._picture.setPixmap(draw_icon(self._icon, colour, size, self.devicePixelRatioF()))


def _scroll(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(page)
    for ground in (area.viewport(), page):
        ground.setAutoFillBackground(False)
    return area


def _centred(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
