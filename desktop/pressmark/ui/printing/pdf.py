"""An article as a PDF file."""

import errno
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QFile, QFileDevice, QIODevice
from PySide6.QtGui import QPainter, QPdfWriter

from pressmark.errors import Cancelled, ExportFailed
from pressmark.export.collection import FindImage, Labels, Piece
from pressmark.export.whole import whole_file
from pressmark.ui.printing.choice import PaperChoice, make_layout
from pressmark.ui.printing.document import PrintedArticle

_DOTS = 300
_CREATOR = "Pressmark"


def write_pdf(
    piece: Piece,
    path: Path,
    choice: PaperChoice,
    *,
    find_image: FindImage,
    labels: Labels,
    told: Callable[[int, int], None],
    cancelled: threading.Event,
) -> int:
    """Write an article to a PDF file, whole or not at all, in any thread; gives the number of pages.

    Text is text in it, and links can be clicked.

    Args:
        piece: the article.
        path: the file.
        choice: how it is set.
        find_image: the images of the library.
        labels: the words that are added.
        told: is told how many pages of how many are drawn.
        cancelled: set when the person asks to stop.

    Raises:
        ExportFailed: the file cannot be written there; what was there before is kept.
        Cancelled: the person asked to stop.
    """
    with whole_file(path) as stream:
        # A document starts timers for what it lays out later: a thread has those only with a loop.
        _loop = QEventLoop()
        device = QFile()
        if not device.open(stream.fileno(), QIODevice.OpenModeFlag.WriteOnly):
            raise ExportFailed(path, "The file cannot be written.")
        try:
            pages = _write(piece, device, choice, find_image, labels, told, cancelled)
            device.flush()
            _check(device)
        finally:
            device.close()
    return pages


def _write(
    piece: Piece,
    device: QFile,
    choice: PaperChoice,
    find_image: FindImage,
    labels: Labels,
    told: Callable[[int, int], None],
    cancelled: threading.Event,
) -> int:
    writer = QPdfWriter(device)
    writer.setResolution(_DOTS)
    writer.setPageLayout(make_layout(choice))
    article = PrintedArticle(piece, labels, choice, find_image)
    writer.setTitle(article.title)
    writer.setCreator(_CREATOR)
    if hasattr(writer, "setAuthor"):  # since Qt 6.9
        writer.setAuthor(article.author)
    article.lay_out(writer, _DOTS)
    pages = article.pageCount()
    painter = QPainter(writer)
    try:
        for number in range(pages):
            if cancelled.is_set():
                raise Cancelled("The export was stopped.")
            if number:
                writer.newPage()
            article.draw_page(painter, number, _DOTS)
            told(number + 1, pages)
    finally:
        painter.end()
    return pages


def _check(device: QFileDevice) -> None:
    """Qt writes on where a disk is full, and says so only when it is asked.

    Raises:
        OSError: what was written is not all there.
    """
    if device.error() is not QFileDevice.FileError.NoError:
        full = device.error() is QFileDevice.FileError.ResourceError
        raise OSError(errno.ENOSPC if full else errno.EIO, device.errorString())
