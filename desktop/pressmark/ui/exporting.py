"""Copying rows of the list, and exporting it: its rows to a spreadsheet, or its articles whole."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from pressmark.export import Cell, Sheet, to_tsv, write_csv, write_xlsx
from pressmark.export.articles import ArticleFormat
from pressmark.export.naming import name_file
from pressmark.store import Store
from pressmark.ui.posts.cells import make_header, make_rows
from pressmark.ui.posts.columns import Column
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.pages import PAGE, RowReader
from pressmark.ui.posts.wording import ListNames
from pressmark.ui.printing.format_dialog import FileKind, FormatDialog
from pressmark.ui.printing.kinds import list_article_kinds, list_table_kinds
from pressmark.ui.printing.pieces import make_labels, write_posts
from pressmark.ui.printing.writing import Writing
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import articles, say_path, translate


@dataclass(frozen=True, slots=True)
class Extract:
    """Some rows of the list as they are to be written: what was shown when it was asked for."""

    name: str
    ids: "array[int]"
    columns: tuple[Column, ...]
    names: ListNames
    reader: RowReader


class Exporting(QObject):
    """Copies and exports what the list shows, and single articles.

    Signals:
        said(str): what was done, in words.
    """

    said = Signal(str)

    def __init__(self, tasks: Tasks, posts: PostsList, store: Store) -> None:
        super().__init__(posts)
        self._tasks = tasks
        self._posts = posts
        self._model = posts.model
        self._store = store
        self._folder = ""
        self._last = ""
        self._notes = True
        self.writing = Writing(tasks, posts)
        self.writing.said.connect(self.said)
        self.formats: FormatDialog | None = None
        self.dialog: QFileDialog | None = None
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
        """Ask how and where, then write all posts that are listed, in their order; `name` is the list's."""
        extract = self._extract(name, self._model.rows.ids)
        whole = list_article_kinds(len(extract.ids)) if extract.ids else []
        self._ask([*list_table_kinds(), *whole], extract)

    def export_articles(self, name: str, ids: Sequence[int]) -> None:
        """Ask how and where, then write these articles whole; `name` is what they are called together."""
        if ids:
            self._ask(list_article_kinds(len(ids)), self._extract(name, array("q", ids)))

    def write(self, extract: Extract, path: Path) -> None:
        """Write rows to a file, whose ending says in which format, and say how far it is."""
        total = len(extract.ids)
        self.writing.write(
            path,
            lambda cancelled, told: write_extract(extract, path, cancelled, lambda done: told(done, total)),
            lambda count: _say_exported(count, path),
            total,
        )

    def stop(self) -> None:
        """Let no file be written any more: the window closes."""
        self.writing.stop()

    def _ask(self, kinds: list[FileKind], extract: Extract) -> None:
        dialog = FormatDialog(self._posts.window(), kinds, self._last, self._notes)
        dialog.chosen.connect(lambda kind, notes: self._ask_place(kind, notes, extract))
        dialog.finished.connect(dialog.deleteLater)
        self.formats = dialog
        dialog.open()

    def _ask_place(self, kind: FileKind, notes: bool, extract: Extract) -> None:
        self._last = kind.key
        self._notes = notes if kind.articles else self._notes
        dialog = QFileDialog(self._posts.window(), self.tr("Export"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        if kind.suffix:
            dialog.setNameFilter(kind.filter)
            dialog.setDefaultSuffix(kind.suffix)
        else:
            dialog.setLabelText(QFileDialog.DialogLabel.FileName, self.tr("New folder:"))
        dialog.selectFile(suggest_name(extract.name))
        dialog.fileSelected.connect(lambda path: self._write(extract, kind, notes, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def _write(self, extract: Extract, kind: FileKind, notes: bool, path: Path) -> None:
        self._folder = str(path.parent)
        store, labels = self._store, make_labels()
        if not kind.articles:
            self.write(extract, path)
            return
        self.writing.write(
            path,
            lambda cancelled, told: write_posts(
                store,
                extract.ids,
                extract.name,
                path,
                ArticleFormat(kind.key),
                notes=notes,
                labels=labels,
                told=told,
                cancelled=cancelled,
            ),
            lambda count: _say_exported(count, path),
            len(extract.ids),
        )

    def _extract(self, name: str, ids: "array[int]") -> Extract:
        columns = self._posts.view.board.columns()
        return Extract(name, ids, columns, self._model.names, self._model.rows.reader)

    def _put(self, text: str, count: int) -> None:
        QGuiApplication.clipboard().setText(text)
        self.said.emit(translate("words", "Copied {articles}").format(articles=articles(count)))


def _say_exported(count: int, path: Path) -> str:
    words = translate("words", "Exported {articles} to {file}")
    return words.format(articles=articles(count), file=say_path(path))


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
    return name_file(name, translate("words", "Articles"))
