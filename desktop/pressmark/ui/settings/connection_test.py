"""Whether a site can be reached, asked for and answered in words."""

from collections.abc import Callable
from functools import partial
from threading import Event

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pressmark.errors import PressmarkError
from pressmark.settings.way import Way
from pressmark.ui.sites.fault_label import FaultLabel, mark_fault
from pressmark.ui.sites.finding import Reached, reach
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import describe_error
from pressmark.wordpress.address import host_of

_LONGEST = 500  # characters of an answer


class ConnectionTest(QWidget):
    """An address, a button that asks it and one that stops, and what came of it.

    Signals:
        grown: the answer has more room than there was.
    """

    grown = Signal()

    def __init__(self, tasks: Tasks, find_way: Callable[[], Way]) -> None:
        super().__init__()
        self._tasks = tasks
        self._find_way = find_way
        self._cancelled = Event()
        self.address = QLineEdit()
        self.address.setPlaceholderText("https://example.org")
        self.button = QPushButton(self.tr("Test"))
        self.button.setAutoDefault(False)
        self.answer = FaultLabel()
        self.answer.setObjectName("testAnswer")
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.answer.hide()
        self.asking = False
        line = QHBoxLayout()
        line.setSpacing(self.fontMetrics().averageCharWidth())
        line.addWidget(self.address, 1)
        line.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.fontMetrics().height() // 3)
        layout.addLayout(line)
        layout.addWidget(self.answer)
        self.setFocusProxy(self.address)
        self.button.clicked.connect(self._press)
        self.address.returnPressed.connect(self.ask)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Name the field, which has the focus."""
        super().setAccessibleName(name)
        # As the label beside it says, which leads to it by its key.
        self.address.setAccessibleName(name)
        self.address.setAccessibleDescription(self.tr("Address that is asked"))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody waits for the answer any more."""
        self.stop()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Tell that the answer has its room now."""
        super().resizeEvent(event)
        if self.answer.text() and event.size().height() > event.oldSize().height():
            self.grown.emit()

    def ask(self) -> None:
        """Ask what is at the address."""
        self.stop()
        self._cancelled = Event()
        self._show(self.tr("Asking…"), asking=True)
        work = partial(reach, self.address.text(), self._cancelled, self._find_way)
        self._tasks.run_latest(
            "connection-test",
            work,
            partial(self._tell, self._cancelled),
            partial(self._fail, self._cancelled),
        )

    def stop(self) -> None:
        """Wait for the answer no more."""
        self._cancelled.set()
        if self.asking:
            self._show("", asking=False)

    def _press(self) -> None:
        (self.stop if self.asking else self.ask)()

    def _tell(self, cancelled: Event, reached: Reached) -> None:
        if cancelled.is_set():
            return
        words = (
            self.tr("{host} answers, through the proxy {proxy}, in {seconds} seconds.")
            if reached.proxy
            else self.tr("{host} answers, without a proxy, in {seconds} seconds.")
        )
        seconds = QLocale().toString(reached.seconds, "f", 1)
        self._show(
            words.format(host=host_of(reached.url), proxy=reached.proxy, seconds=seconds), asking=False
        )

    def _fail(self, cancelled: Event, error: PressmarkError) -> None:
        if not cancelled.is_set():
            self._show(describe_error(error).text[:_LONGEST], asking=False, fault=True)

    def _show(self, words: str, *, asking: bool, fault: bool = False) -> None:
        self.asking = asking
        self.button.setText(self.tr("Stop") if asking else self.tr("Test"))
        mark_fault(self.answer, fault=fault)
        self.answer.say(words)
        self.answer.setAccessibleName(words)
