"""The status bar: the last sync, the sync under way with a way to stop it, the address under the pointer."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar, QToolButton, QWidget

from pressmark.model import Phase, Progress
from pressmark.ui.appearance import Appearance
from pressmark.ui.words import describe_progress, translate


class StatusBar(QStatusBar):
    """Quiet words at the foot of the window.

    Signals:
        cancelled: the person wants the syncs to stop.
    """

    cancelled = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._words = ""
        self._link = ""
        self._text = QLabel()
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text.setContentsMargins(10, 2, 10, 2)
        self._phase = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the sync"))
        self._bar.setFixedWidth(self.fontMetrics().averageCharWidth() * 22)
        self._stop = QToolButton()
        self._stop.setToolTip(self.tr("Cancel sync"))
        self._stop.setAccessibleName(self.tr("Cancel sync"))
        self._stop.clicked.connect(self.cancelled)
        self.setSizeGripEnabled(False)
        self.addWidget(self._text, 1)
        for widget in (self._phase, self._bar, self._stop):
            self.addPermanentWidget(widget)
            widget.hide()
        appearance.changed.connect(self._colour)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Grow with the program's font; a status bar keeps its first height by itself."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_text"):
            self._text.setMinimumHeight(self.fontMetrics().height() + 4)

    @property
    def busy(self) -> bool:
        """A sync is shown."""
        return self._bar.isVisible()

    def text(self) -> str:
        """What is said now."""
        return self._text.text()

    def say(self, words: str) -> None:
        """What is said while nothing else is to be said."""
        self._words = words
        self._show()

    def show_link(self, address: str) -> None:
        """The address under the pointer; "" for none."""
        self._link = address
        self._show()

    def show_progress(self, name: str, progress: Progress, others: int) -> None:
        """How far the sync of the site `name` is, beside `others`."""
        words = f"{name}: {describe_progress(progress)}"
        if others:
            words += " " + translate("words", "and %n other site(s)", "", others)
        self._phase.setText(words)
        self._bar.setRange(0, progress.total if progress.phase is not Phase.CONNECTING else 0)
        self._bar.setValue(progress.done)
        self._set_busy(True)

    def end_progress(self) -> None:
        """No sync is under way."""
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        for widget in (self._phase, self._bar, self._stop):
            widget.setVisible(busy)

    def _show(self) -> None:
        text = self._link or self._words
        self._text.setText(text)
        self._text.setToolTip(text)

    def _colour(self) -> None:
        self._stop.setIcon(self._appearance.icon("close"))
