"""An article to a printer, or to its preview.

Imported by name when somebody prints: QtPrintSupport would slow every start.
"""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QProgressDialog, QWidget

from pressmark.ui.printing.choice import PaperChoice, make_layout
from pressmark.ui.printing.document import PrintedArticle

_PATIENCE = 500  # milliseconds


def make_printer(article: PrintedArticle, choice: PaperChoice) -> QPrinter:
    """A printer as the system proposes it, with our margins."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(make_layout(choice))
    printer.setDocName(article.title)
    printer.setCreator("Pressmark")
    return printer


def ask_printer(window: QWidget, printer: QPrinter) -> QPrintDialog:
    """Open the print dialog of the system."""
    dialog = QPrintDialog(printer, window)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    # Its own `open` wants the name of a slot.
    QDialog.open(dialog)
    return dialog


def open_preview(window: QWidget, printer: QPrinter, article: PrintedArticle) -> QPrintPreviewDialog:
    """Show the pages as they will be printed; they can be printed from there."""
    dialog = QPrintPreviewDialog(printer, window)
    dialog.paintRequested.connect(lambda device: print_all(device, article))
    dialog.resize(window.size())
    dialog.open()
    return dialog


def print_all(printer: QPrinter, article: PrintedArticle) -> int:
    """Print the pages that the printer was asked for, at once; gives how many."""
    article.lay_out(printer, printer.resolution())
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    pages = list_pages(printer, article.pageCount())
    for place, number in enumerate(pages):
        if place:
            printer.newPage()
        article.draw_page(painter, number, printer.resolution())
    painter.end()
    return len(pages)


def list_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages that the printer was asked for, counted from 0, in the order in which they are printed."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        first, last = 1, count
    pages = list(range(max(first, 1) - 1, min(last, count)))
    return pages[::-1] if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst else pages


class Printing(QObject):
    """Prints a page each time the event loop turns, so that the window lives on and printing can be stopped.

    Signals:
        ended(int): so many pages were printed; -1 where the printer took none.
    """

    ended = Signal(int)

    def __init__(self, window: QWidget, printer: QPrinter, article: PrintedArticle) -> None:
        super().__init__(window)
        self._printer = printer
        self._article = article
        self._painter = QPainter()
        article.lay_out(printer, printer.resolution())
        self._pages = list_pages(printer, article.pageCount())
        self._done = 0
        self.progress = QProgressDialog(self.tr("Printing"), self.tr("Cancel"), 0, len(self._pages), window)
        self.progress.setWindowTitle(self.tr("Print"))
        self.progress.setWindowModality(Qt.WindowModality.NonModal)
        self.progress.setMinimumDuration(_PATIENCE)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._print_next)

    def start(self) -> None:
        """Begin; `ended` tells when it is over."""
        if self._pages and self._painter.begin(self._printer):
            self._timer.start(0)
        else:
            self._end(-1)

    def _print_next(self) -> None:
        if self.progress.wasCanceled():
            self._printer.abort()
            self._end(self._done)
            return
        if self._done:
            self._printer.newPage()
        self._article.draw_page(self._painter, self._pages[self._done], self._printer.resolution())
        self._done += 1
        self.progress.setValue(self._done)
        if self._done == len(self._pages):
            self._end(self._done)

    def _end(self, pages: int) -> None:
        self._timer.stop()
        if self._painter.isActive():
            self._painter.end()
        self.progress.reset()
        self.progress.deleteLater()
        self.ended.emit(pages)
        self.deleteLater()
