"""A frame around a pane that has the focus and shows it nowhere else."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pressmark.ui.appearance import Appearance

# Who points at a pane knows which it is.
_QUIET = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class FocusFrame(QWidget):
    """Lies over a pane while keys brought the focus to it; takes no room, and no click."""

    def __init__(self, pane: QWidget, appearance: Appearance) -> None:
        super().__init__(pane)
        self.setObjectName("focusFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pane = pane
        self._appearance = appearance
        appearance.changed.connect(self.update)
        pane.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        """Come and go with the focus."""
        if isinstance(event, QFocusEvent):
            if event.type() is QEvent.Type.FocusOut:
                # Another window or a menu has it for a while, and gives it back.
                self.setVisible(self.isVisible() and event.reason() in _QUIET[1:])
            elif event.reason() not in _QUIET:
                self.setGeometry(self._pane.rect())
                self.show()
                self.raise_()
        elif event.type() is QEvent.Type.Resize:
            self.setGeometry(self._pane.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802
        """Draw the frame."""
        wide = self._appearance.theme.frame + 1
        pen = QPen(QColor(self._appearance.colours.accent), wide)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter = QPainter(self)
        painter.setPen(pen)
        inset = (wide + 1) // 2
        painter.drawRect(self.rect().adjusted(inset, inset, -inset, -inset))
        painter.end()
