"""Pages of which one is shown, and only that one wants room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget


class Blank(QWidget):
    """Stands where something will be shown in a moment; till then it keeps the focus for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class CurrentStack(QStackedWidget):
    """Needs as much as the page that is shown; Qt's own needs as much as the largest of all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """What the page needs; as in any layout, what was set for it counts before what it would like."""
        shown = self.currentWidget()
        if shown is None:
            return QSize()
        asked, least = shown.minimumSizeHint(), shown.minimumSize()
        return QSize(least.width() or asked.width(), least.height() or asked.height())
