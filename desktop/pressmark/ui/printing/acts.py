"""The acts of printing an article, saving it as PDF, and exporting it."""

import importlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QThread, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pressmark.errors import PressmarkError
from pressmark.export.naming import name_file
from pressmark.model import PostRow
from pressmark.store import Store
from pressmark.ui.appearance import Appearance
from pressmark.ui.printing.choice import PaperChoice
from pressmark.ui.printing.document import PrintedArticle
from pressmark.ui.printing.paper_dialog import PaperDialog, Purpose
from pressmark.ui.printing.pdf import write_pdf
from pressmark.ui.printing.pieces import make_labels, read_piece
from pressmark.ui.printing.writing import Writing
from pressmark.ui.tasks import Tasks
from pressmark.ui.words import number, one_line, say_path, translate

_LONGEST_NAME = 80


class PrintActs(QObject):
    """Prints and exports the article that is shown.

    Args:
        window: over which dialogs open.
        tasks: for what takes time.
        store: the library.
        appearance: of the dialogs.
        export: asks how and where, then exports these articles, which are called so together.
        shown: the article that is shown, None for none.

    Signals:
        said(str): what was done, in words.
    """

    said = Signal(str)

    def __init__(
        self,
        window: QWidget,
        tasks: Tasks,
        store: Store,
        appearance: Appearance,
        export: Callable[[str, Sequence[int]], None],
        shown: Callable[[], PostRow | None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._store = store
        self._appearance = appearance
        self._export_articles = export
        self._shown = shown
        self._choice: PaperChoice | None = None
        self._folder = ""
        self.writing = Writing(tasks, window)
        self.writing.said.connect(self.said)
        self.paper: PaperDialog | None = None
        self.dialog: Any = None
        self.printing: Any = None
        self._printer: Any = None  # a dialog holds no printer alive

    def doers(self) -> dict[str, Callable[[], object]]:
        """The commands that this does."""
        return {
            "print": lambda: self._ask(pdf=False),
            "save-pdf": lambda: self._ask(pdf=True),
            "export-article": self._export,
        }

    def stop(self) -> None:
        """Let no file be written any more: the window closes."""
        self.writing.stop()

    def _export(self) -> None:
        row = self._shown()
        if row is not None:
            self._export_articles(row.title, [row.id])

    def _ask(self, *, pdf: bool) -> None:
        row = self._shown()
        if row is None:
            return
        dialog = PaperDialog(self._window, self._appearance, self._choice, row.notes, pdf)
        dialog.chosen.connect(lambda choice, purpose: self._go_on(row, choice, purpose))
        dialog.finished.connect(dialog.deleteLater)
        self.paper = dialog
        dialog.open()

    def _go_on(self, row: PostRow, choice: PaperChoice, purpose: Purpose) -> None:
        self._choice = choice
        if purpose is Purpose.PDF:
            self._ask_file(row, choice)
            return
        store, labels, here = self._store, make_labels(paper=True), QThread.currentThread()

        def make() -> PrintedArticle:
            piece = read_piece(store, row.id, choice.notes)
            _loop = QEventLoop()  # see `write_pdf`
            article = PrintedArticle(piece, labels, choice, store.media.find)
            # A document belongs to the thread that made it, until that thread gives it away.
            article.moveToThread(here)
            return article

        self._tasks.run_latest("print", make, lambda article: self._print(article, choice, purpose))

    def _ask_file(self, row: PostRow, choice: PaperChoice) -> None:
        dialog = QFileDialog(self._window, self.tr("Save as PDF"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name_file(row.title, self.tr("Article")))
        dialog.fileSelected.connect(lambda path: self.save(row.id, choice, Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def save(self, post_id: int, choice: PaperChoice, path: Path) -> None:
        """Write an article to a PDF file, and say how far it is."""
        self._folder = str(path.parent)
        store, labels = self._store, make_labels(paper=True)
        self.writing.write(
            path,
            lambda cancelled, told: write_pdf(
                read_piece(store, post_id, choice.notes),
                path,
                choice,
                find_image=store.media.find,
                labels=labels,
                told=told,
                cancelled=cancelled,
            ),
            lambda pages: _say_saved(pages, path),
            say=lambda page, pages: _say_page(page, pages, path),
        )

    def _print(self, article: PrintedArticle, choice: PaperChoice, purpose: Purpose) -> None:
        support = importlib.import_module("pressmark.ui.printing.printer")
        printer = self._printer = support.make_printer(article, choice)
        if purpose is Purpose.PREVIEW:
            self.dialog = support.open_preview(self._window, printer, article)
        else:
            self.dialog = support.ask_printer(self._window, printer)
            self.dialog.accepted.connect(lambda *_: self._start(support, printer, article))
        self.dialog.finished.connect(self.dialog.deleteLater)

    def _start(self, support: Any, printer: Any, article: PrintedArticle) -> None:
        self.printing = support.Printing(self._window, printer, article)
        self.printing.ended.connect(self._tell)
        self.printing.start()

    def _tell(self, pages: int) -> None:
        if pages < 0:
            self._tasks.failed.emit(
                PressmarkError(self.tr("The printer took nothing. Is it there, and switched on?"))
            )
        else:
            self.said.emit(translate("words", "Printed %n page(s)", "", pages))


def _say_page(page: int, pages: int, path: Path) -> str:
    """How far a file is: pages are counted when all are laid out."""
    file = one_line(path.name, _LONGEST_NAME)
    if not pages:
        return translate("words", "Laying out the pages of {file}").format(file=file)
    words = translate("words", "Writing {file}: page {page} of {pages}")
    return words.format(file=file, page=number(page), pages=number(pages))


def _say_saved(pages: int, path: Path) -> str:
    words = translate("words", "Saved %n page(s) to {file}", "", pages)
    return words.format(file=say_path(path))
