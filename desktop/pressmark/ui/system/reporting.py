"""*Open the log folder* and *Report on the program*: for who wants to tell of something that went wrong."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pressmark.settings import log_folder
from pressmark.ui.system.folders import open_folder
from pressmark.ui.system.report import describe_desktop, describe_program, write_report
from pressmark.ui.system.report_dialog import ReportDialog
from pressmark.ui.system.window import Window
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import say_path, translate


class Reporting(QObject):
    """Opens the folder of the log, and shows a report, which the person may copy."""

    def __init__(self, tasks: Tasks, window: Window, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._window = window
        self.dialog: ReportDialog | None = None

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {"log-folder": self.open_log, "report": self.show}

    def open_log(self) -> None:
        """Show the folder of the log in the program for files; where there is none, say where it is."""
        folder = log_folder()
        if not open_folder(folder):
            self._window.status.note(
                translate("words", "The log is in {folder}").format(folder=say_path(folder))
            )

    def show(self, since: float | None = None) -> None:
        """Show a report; `since` is when a run began that was cut off, in seconds since 1970."""
        about = f"{describe_program()}\n{describe_desktop()}"
        self._tasks.run(partial(write_report, about, log_folder(), since), self._give)

    def _give(self, report: str) -> None:
        """Nobody should send what they have not seen."""
        words = translate(
            "words",
            "Versions, and the last lines of the log. Nothing that you read or wrote should be in it; "
            "look before you send it.",
        )
        if self.dialog is not None:
            self.dialog.close()
        over = self._window if isinstance(self._window, QWidget) else None
        dialog = self.dialog = ReportDialog(translate("words", "Report on the program"), words, report, over)
        dialog.finished.connect(lambda _: self._forget(dialog))
        dialog.show()

    def _forget(self, dialog: ReportDialog) -> None:
        self.dialog = None if self.dialog is dialog else self.dialog
        dialog.deleteLater()
