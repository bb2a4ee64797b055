"""*Open the log folder* and *Copy a report*: for those who want to tell of something that went wrong."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from pressmark.settings import log_folder
from pressmark.ui.system.folders import open_folder
from pressmark.ui.system.report import describe_desktop, describe_program, write_report
from pressmark.ui.system.window import Window
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import say_path, translate


class Reporting(QObject):
    """Opens the folder of the log, and puts a report on the clipboard."""

    def __init__(self, tasks: Tasks, window: Window, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._window = window

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {"log-folder": self.open_log, "report": self.copy}

    def open_log(self) -> None:
        """Show the folder of the log in the program for files; where there is none, say where it is."""
        folder = log_folder()
        if not open_folder(folder):
            self._window.status.note(
                translate("words", "The log is in {folder}").format(folder=say_path(folder))
            )

    def copy(self, since: float | None = None) -> None:
        """Copy a report; `since` is when a run began that was cut off, in seconds since 1970."""
        about = f"{describe_program()}\n{describe_desktop()}"
        self._tasks.run(partial(write_report, about, log_folder(), since), self._give)

    def _give(self, report: str) -> None:
        QGuiApplication.clipboard().setText(report)
        self._window.status.note(translate("words", "Copied a report; nothing of your library is in it"))
