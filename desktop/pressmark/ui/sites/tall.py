"""Contents of a dialog that may need more height than the screen has."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class TallArea(QScrollArea):
    """Takes all the height that its contents need while the screen has it, and scrolls where it has not."""

    def __init__(self, contents: QWidget) -> None:
        super().__init__()
        self._contents = contents
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # As the dialog around it: a scroll area would have the ground of a field.
        self.viewport().setAutoFillBackground(False)
        self.setWidget(contents)
        contents.setAutoFillBackground(False)
        contents.installEventFilter(self)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as the contents like to be, no higher than the screen allows."""
        hint = self._contents.sizeHint()
        return QSize(hint.width(), min(hint.height(), self._most()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the contents."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        least = self._contents.minimumSizeHint()
        self.setMinimumSize(least.width(), min(least.height(), self._most()))
        self.updateGeometry()

    def _most(self) -> int:
        # The rest is for buttons, the margins of the dialog and the title bar of its window.
        return max(120, self.screen().availableGeometry().height() - self.fontMetrics().height() * 4 - 100)
