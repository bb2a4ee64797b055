"""The sign that a place was asked for to which the article is not set yet."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.article.going import Going
from pressmark.ui.article.sheet import Sheet
from pressmark.ui.words import translate

_SOON = 150  # milliseconds after which a person wonders
_OFTEN = 60  # between two looks whether it is still wanted
_PAD, _ROUND = 0.6, 0.5  # of the height of a line


class UnderWay(QWidget):
    """Words at the upper edge while a view goes to a place; the text below them can be read and scrolled."""

    def __init__(self, view: Sheet, going: Going, appearance: Appearance) -> None:
        super().__init__(view.viewport())
        self.setObjectName("underWay")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(translate("words", "Going to the place…"))
        self._page = view.viewport()
        self._going = going
        self._appearance = appearance
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON)
        self._soon.timeout.connect(self._appear)
        self._look = QTimer(self)
        self._look.setInterval(_OFTEN)
        self._look.timeout.connect(self._follow)
        # What goes on for long is set bit by bit.
        view.setting.grown.connect(lambda _: self._follow())
        view.verticalScrollBar().valueChanged.connect(lambda _: self._place())
        view.viewport().installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay in the middle."""
        if event.type() is QEvent.Type.Resize and watched is self._page:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the words on a ground of their own."""
        colours = self._appearance.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours.line_strong))
        painter.setBrush(QColor(colours.raised))
        curve = self.fontMetrics().height() * _ROUND
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), curve, curve)
        painter.setPen(QColor(colours.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter.value, self.accessibleName())
        painter.end()

    def _follow(self) -> None:
        if self._going.wanted is None:
            self._soon.stop()
            self._look.stop()
            self.hide()
        elif self.isHidden() and not self._soon.isActive():
            self._soon.start()

    def _appear(self) -> None:
        if self._going.wanted is not None:
            self._place()
            self.show()
            self.raise_()
            self._look.start()

    def _place(self) -> None:
        metrics, room = self.fontMetrics(), self._page.width()
        pad = round(metrics.height() * _PAD)
        wide = min(room, metrics.horizontalAdvance(self.accessibleName()) + 4 * pad)
        self.setGeometry((room - wide) // 2, pad, wide, metrics.height() + 2 * pad)
