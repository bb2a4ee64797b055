"""Copying rows of the list, and writing all of them to a file that spreadsheets read."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QProgressDialog

from pressmark.errors import PressmarkError
from pressmark.export import Cell, Sheet, to_tsv, write_csv, write_xlsx
from pressmark.ui.posts.cells import make_header, make_rows
from pressmark.ui.posts.columns import Column
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.pages import PAGE, RowReader
from pressmark.ui.posts.wording import ListNames
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import articles, one_line, translate

_PATIENCE = 500  # milliseconds before a person is told that it takes time
_LONGEST_NAME = 80
_NOT_IN_NAMES = dict.fromkeys(map(ord, '<>:"/\\|?*'), " ")


@dataclass(frozen=True, slots=True)
class Extract:
    """Some rows of the list as they are to be written: what was shown when it was asked for."""

    name: str
    ids: "array[int]"
    columns: tuple[Column, ...]
    names: ListNames
    reader: RowReader


class Exporting(QObject):
    """Copies and exports what the list shows.

    Signals:
        said(str): what was done, in words.
    """

    said = Signal(str)
    _progressed = Signal(object, int)

    def __init__(self, tasks: Tasks, posts: PostsList) -> None:
        super().__init__(posts)
        self._tasks = tasks
        self._posts = posts
        self._model = posts.model
        self._folder = ""
        self._running: dict[Event, QProgressDialog] = {}
        self.dialog: QFileDialog | None = None
        self._progressed.connect(self._show_progress)
        posts.copy_asked.connect(self.copy)

    def copy(self) -> None:
        """Copy the chosen rows, or the current one, with a line of headings."""
        ids = self._posts.selected_ids()
        if not ids and (current := self._posts.view.current_post()):
            ids = array("q", [current])
        if not ids:
            return
        extract = self._extract("", ids)
        if len(ids) <= PAGE:
            self._put(make_text(extract), len(ids))
        else:
            self._tasks.run_latest("copy", lambda: make_text(extract), lambda text: self._put(text, len(ids)))

    def export(self, name: str) -> None:
        """Ask for a file, then write all posts that are listed, in their order; `name` is the list's."""
        extract = self._extract(name, self._model.rows.ids)
        dialog = QFileDialog(self._posts.window(), self.tr("Export the list"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = {self.tr("Excel workbook (*.xlsx)"): "xlsx", self.tr("CSV, comma-separated (*.csv)"): "csv"}
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds.get(kind, "xlsx")))
        dialog.selectFile(suggest_name(name))
        dialog.fileSelected.connect(lambda path: self.write(extract, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write(self, extract: Extract, path: Path) -> None:
        """Write rows to a file, whose ending says in which format, and say how far it is."""
        self._folder = str(path.parent)
        cancelled = Event()
        self._running[cancelled] = self._make_progress(cancelled, len(extract.ids), path)

        def work() -> int:
            return write_extract(
                extract, path, cancelled, lambda done: self._progressed.emit(cancelled, done)
            )

        self._tasks.run(
            work,
            lambda count: self._finish(cancelled, path, count),
            lambda error: self._fail(cancelled, error),
        )

    def stop(self) -> None:
        """Let no file be written any more: the window closes."""
        for cancelled in list(self._running):
            self._cancel(cancelled)

    def _extract(self, name: str, ids: "array[int]") -> Extract:
        columns = self._posts.view.board.columns()
        return Extract(name, ids, columns, self._model.names, self._model.rows.reader)

    def _put(self, text: str, count: int) -> None:
        QGuiApplication.clipboard().setText(text)
        self.said.emit(translate("words", "Copied {articles}").format(articles=articles(count)))

    def _make_progress(self, cancelled: Event, total: int, path: Path) -> QProgressDialog:
        words = self.tr("Writing {file}").format(file=one_line(path.name, _LONGEST_NAME))
        progress = QProgressDialog(words, self.tr("Cancel"), 0, total, self._posts.window())
        progress.setWindowTitle(self.tr("Export"))
        progress.setWindowModality(Qt.WindowModality.NonModal)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.setMinimumDuration(_PATIENCE)
        progress.canceled.connect(lambda: self._cancel(cancelled))
        return progress

    def _show_progress(self, cancelled: Event, done: int) -> None:
        progress = self._running.get(cancelled)
        if progress is not None:
            progress.setValue(done)

    def _cancel(self, cancelled: Event) -> None:
        if cancelled in self._running:
            cancelled.set()
            self._close(cancelled)
            self.said.emit(self.tr("The export was stopped; no file was written."))

    def _finish(self, cancelled: Event, path: Path, count: int) -> None:
        if cancelled in self._running:
            self._close(cancelled)
            words = translate("words", "Exported {articles} to {file}")
            shown = QDir.toNativeSeparators(str(path))
            self.said.emit(words.format(articles=articles(count), file=shown))

    def _fail(self, cancelled: Event, error: PressmarkError) -> None:
        if cancelled in self._running:
            self._close(cancelled)
            self._tasks.failed.emit(error)

    def _close(self, cancelled: Event) -> None:
        progress = self._running.pop(cancelled)
        progress.canceled.disconnect()
        progress.reset()
        progress.deleteLater()


def make_text(extract: Extract) -> str:
    """Rows as text to be pasted into a table."""
    rows = make_rows(extract.ids, extract.columns, extract.reader, extract.names)
    return to_tsv(Sheet("", make_header(extract.columns), rows))


def write_extract(extract: Extract, path: Path, cancelled: Event, told: Callable[[int], None]) -> int:
    """Write rows and their links to a CSV file, or to a workbook; gives how many were written.

    Raises:
        ExportFailed: the file cannot be written there.
        Cancelled: the person asked to stop.
    """
    count = 0

    def counted() -> Iterator[Sequence[Cell]]:
        nonlocal count
        for row in make_rows(
            extract.ids, extract.columns, extract.reader, extract.names, link=True, told=told
        ):
            count += 1
            yield row

    sheet = Sheet(extract.name, make_header(extract.columns, link=True), counted())
    write = write_csv if path.suffix.lower() == ".csv" else write_xlsx
    write(sheet, path, cancelled=cancelled)
    return count


def suggest_name(name: str) -> str:
    """A file name that every system takes, without an ending."""
    plain = one_line(name.translate(_NOT_IN_NAMES), _LONGEST_NAME).strip(". ")
    return plain or translate("words", "Articles")
