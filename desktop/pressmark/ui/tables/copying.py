"""Copying cells of tables, and writing tables to files."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QDir, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from pressmark.errors import PressmarkError
from pressmark.export import TableFormat, table_to_text, write_table
from pressmark.export.naming import name_file
from pressmark.ui.printing.writing import Writing
from pressmark.ui.tables.cut import Cut, without_header
from pressmark.ui.tables.formats import name_files, name_sources, read_format
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import describe_error, number, one_line, translate

_AT_ONCE = 2000  # cells
_PATIENCE = 500  # milliseconds before a person is told that it takes time
_LONGEST_NAME = 80


class Copying(QObject):
    """Copies and exports cuts.

    Attributes:
        dialog: the one that asks for a file, or the last that did.
        writing: what writes several tables at once.

    Signals:
        said(str): what was done, in words.
        failed(str): what could not be done and why, in words.
    """

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, owner: QWidget) -> None:
        super().__init__(owner)
        self._tasks = tasks
        self._owner = owner
        self._folder = ""
        self._stopped = False
        self._running: dict[Event, QProgressDialog] = {}
        self.dialog: QFileDialog | None = None
        self.writing = Writing(tasks, owner)
        self.writing.said.connect(self.said)

    def copy(self, cut: Cut, form: TableFormat | None) -> None:
        """Copy cells with their headings in a format; without one, cells alone for a spreadsheet."""
        count = cut.count()
        if not count:
            return
        if count <= _AT_ONCE:
            self._put(make_text(cut, form), form, count)
        else:
            self._tasks.run_latest(
                "copy cells", lambda: make_text(cut, form), lambda text: self._put(text, form, count)
            )

    def export(self, cut: Cut) -> None:
        """Ask for a file, then write."""
        dialog = QFileDialog(self._owner.window(), self.tr("Export the table"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        kinds = name_files()
        dialog.setNameFilters(list(kinds))
        dialog.setDefaultSuffix(TableFormat.XLSX)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds.get(kind, TableFormat.XLSX)))
        dialog.selectFile(name_file(cut.content.title, self.tr("Table")))
        dialog.fileSelected.connect(lambda path: self.write(cut, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def write(self, cut: Cut, path: Path) -> None:
        """Write cells to a file, whose ending says in which format."""
        self._folder = str(path.parent)
        cancelled = Event()
        self._running[cancelled] = self._make_progress(cancelled, path)
        form, labels = read_format(path.suffix), name_sources()

        def work() -> int:
            write_table(cut.make_table(), path, form, cut.content.table, labels=labels, cancelled=cancelled)
            return len(cut.rows)

        self._tasks.run(
            work,
            lambda _: self._finish(cancelled, path),
            lambda error: self._fail(cancelled, path, error),
        )

    def stop(self) -> None:
        """Let no file be written any more, and use no answer."""
        self._stopped = True
        self.writing.stop()
        for cancelled in list(self._running):
            cancelled.set()
            self._close(cancelled)

    def _put(self, text: str, form: TableFormat | None, count: int) -> None:
        if self._stopped:
            return
        data = QMimeData()
        data.setText(text)
        if form is TableFormat.HTML:
            data.setHtml(text)
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit(
            translate("words", "Copied %n cell(s)", "", count).replace(str(count), number(count), 1)
        )

    def _make_progress(self, cancelled: Event, path: Path) -> QProgressDialog:
        words = self.tr("Writing {file}").format(file=one_line(path.name, _LONGEST_NAME))
        progress = QProgressDialog(words, self.tr("Cancel"), 0, 0, self._owner.window())
        progress.setWindowTitle(self.tr("Export"))
        progress.setWindowModality(Qt.WindowModality.NonModal)
        progress.setAutoClose(False)
        progress.setAutoReset(False)
        progress.setMinimumDuration(_PATIENCE)
        progress.canceled.connect(lambda: self._cancel(cancelled))
        return progress

    def _cancel(self, cancelled: Event) -> None:
        if cancelled in self._running:
            cancelled.set()
            self._close(cancelled)
            self.said.emit(self.tr("The export was stopped; no file was written."))

    def _finish(self, cancelled: Event, path: Path) -> None:
        if cancelled in self._running:
            self._close(cancelled)
            shown = one_line(QDir.toNativeSeparators(str(path)), 4 * _LONGEST_NAME)
            self.said.emit(self.tr("Exported to {file}").format(file=shown))

    def _fail(self, cancelled: Event, path: Path, error: PressmarkError) -> None:
        if cancelled in self._running:
            self._close(cancelled)
            words = self.tr("{file} was not written: {reason}")
            name = one_line(path.name, _LONGEST_NAME)
            self.failed.emit(words.format(file=name, reason=describe_error(error).text))

    def _close(self, cancelled: Event) -> None:
        progress = self._running.pop(cancelled)
        progress.canceled.disconnect()
        progress.reset()
        progress.deleteLater()


def make_text(cut: Cut, form: TableFormat | None) -> str:
    """Cells as text; without a format, cells alone with tabs between them."""
    table = cut.make_table()
    return (
        table_to_text(without_header(table), TableFormat.TSV) if form is None else table_to_text(table, form)
    )
