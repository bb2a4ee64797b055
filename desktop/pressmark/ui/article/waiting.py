"""What is shown while a long article is still being read: which it is, and that it comes."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from pressmark.ui.words import translate

_SOON = 150  # milliseconds after which a person wonders


class Waiting(QLabel):
    """Covers a place after a moment, unless what was awaited came before."""

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self.setObjectName("waiting")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAutoFillBackground(True)
        self.setMargin(self.fontMetrics().height())
        self._place = place
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON)
        self._timer.timeout.connect(self._cover)
        place.installEventFilter(self)
        self.hide()

    def begin(self, title: str = "") -> None:
        """Wait for an article; "" where its title is not known."""
        words = translate("words", "Opening “{title}”…").format(title=title)
        self.setText(words if title else translate("words", "Opening…"))
        self.setAccessibleName(self.text())
        self._timer.start()

    def end(self) -> None:
        """It is here, or will not come."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay as large as the place that is covered."""
        if watched is self._place and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._place.rect())
        return False

    def _cover(self) -> None:
        self.setGeometry(self._place.rect())
        self.raise_()
        self.show()
