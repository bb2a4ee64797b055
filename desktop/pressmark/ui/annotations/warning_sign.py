"""The sign of what a person is to look at, as high as a line of text."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.article.highlights import draw_warning

_SIZE = 1.15  # lines


class WarningSign(QWidget):
    """Shows the sign."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A little more than a line of text."""
        side = round(self.fontMetrics().height() * _SIZE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw it."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_warning(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), colours.notice, colours.ink)
        painter.end()
