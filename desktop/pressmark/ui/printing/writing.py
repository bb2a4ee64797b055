"""Files written beside the window, each with a progress that can be cancelled."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from pressmark.errors import PressmarkError
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import one_line

T = TypeVar("T")
Told = Callable[[int, int], None]
"""Is told how much of how much is done; 0 of 0 while that is not known."""

_PATIENCE = 500  # milliseconds before a person is told that it takes time
_LONGEST_NAME = 80


class Writing(QObject):
    """Does work that ends in a file.

    Signals:
        said(str): what was done, in words.
        progressed(Event, int, int): how far the work is that this event would cancel.
    """

    said = Signal(str)
    progressed = Signal(object, int, int)

    def __init__(self, tasks: Tasks, parent: QWidget, title: str = "", stopped: str = "") -> None:
        """Write files; `title` is what that is called, `stopped` what is said when a person stopped it."""
        super().__init__(parent)
        self._title = title or self.tr("Export")
        self._stopped = stopped or self.tr("The export was stopped; no file was written.")
        self._tasks = tasks
        self._parent = parent
        self._running: dict[Event, QProgressDialog] = {}
        self._says: dict[Event, Callable[[int, int], str]] = {}
        self.progressed.connect(self._show)

    def write(
        self,
        path: Path,
        work: Callable[[Event, Told], T],
        then: Callable[[T], str],
        total: int = 0,
        say: Callable[[int, int], str] | None = None,
    ) -> None:
        """Do `work` in a worker, and then say what `then` makes of its answer.

        Args:
            path: the file or folder that it makes.
            work: is given what cancels it, and whom to tell how far it is; raises `Cancelled`.
            then: what to say, in words.
            total: how much there is to do, where that is known before.
            say: how far it is in words, by what is done of how much; 0 of 0 before that is known.
        """
        cancelled = Event()
        if say is not None:
            self._says[cancelled] = say
        self._running[cancelled] = self._make_progress(cancelled, total, path)

        def tell(done: int, of: int) -> None:
            self.progressed.emit(cancelled, done, of)

        self._tasks.run(
            lambda: work(cancelled, tell),
            lambda answer: self._finish(cancelled, then(answer)),
            lambda error: self._fail(cancelled, error),
        )

    def stop(self) -> None:
        """Let no file be written any more: the window closes."""
        for cancelled in list(self._running):
            self._cancel(cancelled)

    def _make_progress(self, cancelled: Event, total: int, path: Path) -> QProgressDialog:
        say = self._says.get(cancelled)
        file = one_line(path.name, _LONGEST_NAME)
        words = say(0, 0) if say else self.tr("Writing {file}").format(file=file)
        progress = QProgressDialog(words, self.tr("Cancel"), 0, total, self._parent.window())
        progress.setWindowTitle(self._title)
        progress.setWindowModality(Qt.WindowModality.NonModal)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.setMinimumDuration(_PATIENCE)
        progress.canceled.connect(lambda: self._cancel(cancelled))
        return progress

    def _show(self, cancelled: Event, done: int, of: int) -> None:
        progress = self._running.get(cancelled)
        if progress is not None:
            if cancelled in self._says:
                progress.setLabelText(self._says[cancelled](done, of))
            progress.setMaximum(of)
            progress.setValue(done)

    def _cancel(self, cancelled: Event) -> None:
        if cancelled in self._running:
            cancelled.set()
            self._close(cancelled)
            self.said.emit(self._stopped)

    def _finish(self, cancelled: Event, words: str) -> None:
        if cancelled in self._running:
            self._close(cancelled)
            self.said.emit(words)

    def _fail(self, cancelled: Event, error: PressmarkError) -> None:
        if cancelled in self._running:
            self._close(cancelled)
            self._tasks.failed.emit(error)

    def _close(self, cancelled: Event) -> None:
        self._says.pop(cancelled, None)
        progress = self._running.pop(cancelled)
        progress.canceled.disconnect()
        progress.reset()
        progress.deleteLater()
