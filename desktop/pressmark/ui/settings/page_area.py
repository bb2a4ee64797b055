"""Where a page of the settings is seen; it scrolls where the page is higher."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFrame,
    QScrollArea,
    QWidget,
)

from pressmark.ui.settings.page import Page

_CHOOSING = (QComboBox, QAbstractSpinBox, QAbstractSlider)
_AROUND = 2  # lines
_SHARE = 0.6  # of the screen; a page that needs more scrolls sideways too


class PageArea(QScrollArea):
    """As wide as its page needs at least; what the keys lead to is in sight."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # As the dialog around it: a scroll area would have the ground of a field.
        self.viewport().setAutoFillBackground(False)
        self.setWidget(page)
        page.setAutoFillBackground(False)
        page.installEventFilter(self)
        # Once the area knows that its page is higher.
        page.part_grown.connect(lambda part: QTimer.singleShot(0, self, lambda: self._show_whole(part)))
        for control in page.findChildren(QWidget):
            if isinstance(control, _CHOOSING) and control.focusPolicy() is Qt.FocusPolicy.WheelFocus:
                # The wheel scrolls: with the focus, the next key would choose.
                control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self._fit()

    def show_part(self, part: QWidget) -> None:
        """Scroll to a part of the page, with something of what is around it."""
        around = self.fontMetrics().height() * 4
        place = QRect(part.mapTo(self._page, QPoint(0, 0)), part.size())
        self.ensureVisible(place.center().x(), place.top(), 0, around)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the page."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _follow_focus(self, _: QWidget | None, held: QWidget | None) -> None:
        """Scroll to what the keys led to; what is clicked is in sight, and is not to move away."""
        if held is None or not self._page.isAncestorOf(held) or QApplication.mouseButtons():
            return
        self._show_whole(held)

    def _show_whole(self, part: QWidget) -> None:
        place = QRect(part.mapTo(self._page, QPoint(0, 0)), part.size())
        around = self.fontMetrics().height() * _AROUND
        high = self.viewport().height()
        # Of what is higher than there is room, the beginning.
        middle = place.top() + min(place.height(), high - 2 * around) // 2
        self.ensureVisible(place.center().x(), middle, 0, min(place.height(), high) // 2 + around)

    def _fit(self) -> None:
        wide = self._page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(min(wide, round(self.screen().availableGeometry().width() * _SHARE)))
