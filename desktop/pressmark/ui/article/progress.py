"""How far an article was read: a thin line under the buttons."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.words import translate


class ReadingProgress(QWidget):
    """A line that grows from where reading begins to where it ends."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("words", "How far the article was read"))
        appearance.changed.connect(self.update)

    @property
    def share(self) -> float:
        """How far, 0.0 to 1.0."""
        return self._share

    def show_share(self, share: float) -> None:
        """Show how far it is, 0.0 to 1.0."""
        self._share = min(max(share, 0.0), 1.0)
        words = translate("words", "{percent} % read").format(percent=round(self._share * 100))
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A tenth of a line high."""
        return QSize(0, max(2, round(self.fontMetrics().height() / 9)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Draw the line."""
        painter = QPainter(self)
        wide = self.width() * self._share
        left = self.width() - wide if self.isRightToLeft() else 0.0
        painter.fillRect(QRectF(left, 0, wide, self.height()), QColor(self._appearance.colours.accent))
        painter.end()
