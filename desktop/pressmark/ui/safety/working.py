"""Work on a library that is closed, while the person looks on."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from pressmark.errors import Cancelled, PressmarkError
from pressmark.ui.message import Message
from pressmark.ui.program import take_away
from pressmark.ui.safety.closed_work import ClosedWork
from pressmark.ui.words import describe_error, translate

_LOOK = 40  # milliseconds


class WorkingDialog(QDialog):
    """Says what is going on; it goes when the work is done, or has stopped because the person wants that.

    Attributes:
        answer: what the work gave; None until it is done, and where it failed.
        error: the expected error that it ended with.
    """

    def __init__(self, work: ClosedWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Pressmark")
        self.answer: Message | None = None
        self.error: PressmarkError | None = None
        words = self._words = QLabel(work.title)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(work.title)
        letter = self.fontMetrics().averageCharWidth()
        bar.setMinimumWidth(letter * 50)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(letter * 3, letter * 3, letter * 3, letter * 3)
        layout.setSpacing(letter * 2)
        layout.addWidget(words)
        layout.addWidget(bar)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.rejected.connect(self.reject)
        layout.addWidget(self._buttons)
        self._cancelled = Event()
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="closed-work")
        self._future = self._pool.submit(work.do, self._cancelled)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def reject(self) -> None:
        """Ask the work to stop and stay until it has: half a library helps nobody."""
        self._cancelled.set()
        self._words.setText(translate("words", "Stopping; nothing is changed that was not changed yet…"))
        self._buttons.setEnabled(False)

    def _look(self) -> None:
        if not self._future.done():
            return
        self._timer.stop()
        self._pool.shutdown()
        error = self._future.exception()
        if isinstance(error, PressmarkError):
            self.error = error
        elif error is not None:
            self.done(QDialog.DialogCode.Rejected)
            raise error
        else:
            self.answer = self._future.result()
        self.done(QDialog.DialogCode.Accepted)


def do_closed(work: ClosedWork) -> bool:
    """Do it, saying so meanwhile and afterwards; tell whether it was done."""
    dialog = WorkingDialog(work)
    dialog.exec()
    take_away(dialog)
    if dialog.error is not None and not isinstance(dialog.error, Cancelled):
        tell(describe_error(dialog.error), QMessageBox.Icon.Critical)
    elif dialog.answer is not None:
        tell(dialog.answer, QMessageBox.Icon.Information)
    return dialog.error is None


def tell(message: Message, icon: QMessageBox.Icon, *, last: bool = False) -> None:
    """Say something before there is a window; `last`: there will be none."""
    box = QMessageBox(icon, "Pressmark", message.text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(message.details)
    words = translate("words", "&Quit") if last else translate("words", "&Go on")
    box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    take_away(box)
