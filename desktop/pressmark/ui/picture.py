"""A picture of the settled window, for documentation and checks."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from pressmark.errors import PressmarkError
from pressmark.model import Site, SyncReport
from pressmark.ui.main_window import MainWindow
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import describe_error

_LOOK = 60  # milliseconds between two looks at the window
_STILL = 6  # looks in a row at which nothing moved
_PATIENCE = 1000  # looks until a picture is taken of what there is


class Picture(QObject):
    """Waits until nothing moves any more, takes the picture, ends the program.

    Without a file it only opens an article in a library that has just been filled by the sample.
    """

    def __init__(self, window: MainWindow, tasks: Tasks, file: Path | None, *, demo: bool) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._file = file
        self._demo = demo
        self._still = 0
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin to wait."""
        tour = self._window.sites.tour
        if self._demo:
            tour.ended.connect(self._open_something)
        if self._file is not None:
            tour.synced.connect(self._print)
            self._tasks.failed.connect(self._give_up)
            self._timer.start()

    def _look(self) -> None:
        self._looks += 1
        sites = self._window.sites
        moving = (
            self._tasks.busy
            or bool(sites.syncing.running)
            or sites.tour.underway
            or self._window.browsing.waiting
        )
        self._still = 0 if moving else self._still + 1
        if self._still >= _STILL or self._looks >= _PATIENCE:
            self._timer.stop()
            self._take()

    def _take(self) -> None:
        if self._file is None:
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        saved = self._window.grab().save(str(self._file), "PNG")
        print(f"Picture: {self._file}" if saved else f"{self._file} cannot be written.")
        QApplication.exit(0 if saved else 1)

    def _give_up(self, error: PressmarkError) -> None:
        self._timer.stop()
        print(describe_error(error).text)
        QApplication.exit(1)

    def _open_something(self) -> None:
        """The first article of the list that has a table, if none is open."""
        window = self._window
        if window.article.row is not None or window.browsing.filter.narrowed:
            return
        rows = [
            row for row in map(window.model.post, range(min(60, window.model.rowCount()))) if row is not None
        ]
        best = next((row for row in rows if row.tables), rows[0] if rows else None)
        if best is not None:
            window.opening.open(best.id)

    def _print(self, site: Site, report: SyncReport) -> None:
        if report.added:
            what = f"{report.added} articles, {report.media} images"
        elif report.updated or report.removed:
            what = f"{report.updated} edited, {report.removed} removed"
        else:
            what = f"{site.posts} articles, nothing new"
        print(f"Synced {site.name}: {what} in {report.seconds:.1f} s")
