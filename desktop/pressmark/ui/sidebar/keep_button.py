"""The button beside the heading of the saved searches."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.sidebar.places import Places
from pressmark.ui.words import translate


class KeepButton(QWidget):
    """Lies over the row of the heading and is there only where its button is: the rest is the row's.

    Signals:
        clicked: the present search is to be kept.
    """

    clicked = Signal()

    def __init__(self, appearance: Appearance, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._appearance = appearance
        self.button = QToolButton(self)
        self.button.setToolTip(translate("words", "Keep the present search"))
        self.button.setAccessibleName(self.button.toolTip())
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setStyleSheet("padding: 0;")
        self.button.clicked.connect(lambda _checked=False: self.clicked.emit())
        appearance.changed.connect(self._colour)
        self._colour()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Stand beside the arrow that folds the section, as high as its letters."""
        super().resizeEvent(event)
        places = Places.in_view(self, self.rect(), 0)
        size = round(places.unit * 1.7)
        self.button.setIconSize(QSize(size, size))
        self.button.setGeometry(places.beside_heading(size + places.unit // 2, 2 * places.unit))
        self.setMask(QRegion(self.button.geometry()))

    def _colour(self) -> None:
        self.button.setIcon(self._appearance.icon("add"))
