"""An article as a document for paper, and its pages."""

from string import Template
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QImageIOHandler,
    QImageReader,
    QPagedPaintDevice,
    QPageRanges,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextOption,
)

from pressmark.export.collection import FindImage, Labels, Piece
from pressmark.export.pictures import Picture, find_picture
from pressmark.export.sections import title_of
from pressmark.ui.appearance import MONO_FAMILIES, READING_FAMILIES, pick_families
from pressmark.ui.printing.choice import PaperChoice
from pressmark.ui.printing.dressing import dress, fit_images, fit_tables, forget_breaks, keep_together
from pressmark.ui.printing.ends import close_tables
from pressmark.ui.printing.paper_html import SCHEME, set_paper
from pressmark.ui.theme import read_resource
from pressmark.ui.words import translate

DPI = 96.0
"""Pixels of the document in an inch, whatever prints it: pages break alike on screen, paper and in a PDF."""

BODY = 14  # pixels: 10.5 points
_FOOT = 34.0  # pixels below the text
_FOOT_SIZE = 11
_SHARPEST = 300 / DPI  # pixels of an image for one of the document
_MOST_CHARACTERS = 500_000  # up to which pages are made to break well


class PrintedArticle(QTextDocument):
    """An article for paper: black on white, laid out for one size of page.

    Images are read when they are drawn, so that one at a time is in memory.
    """

    def __init__(self, piece: Piece, labels: Labels, choice: PaperChoice, find: FindImage) -> None:
        super().__init__()
        self.title = title_of(piece, labels)
        self.author = piece.post.row.author
        html, self._pictures = set_paper(piece, labels, choice, lambda url: _find_sound(url, find))
        self._widest = 0.0
        font = QFont(pick_families(READING_FAMILIES))
        font.setPixelSize(BODY)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self.setUseDesignMetrics(True)
        self.setDocumentMargin(0)
        self.setIndentWidth(24)
        self.setDefaultFont(font)
        option = QTextOption(self.defaultTextOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setDefaultTextOption(option)
        self.setDefaultStyleSheet(_make_style())
        self.setHtml(html)
        dress(self)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: N802 - Qt's name
        """An image of the article; nothing else is ever loaded."""
        url = name.toString() if isinstance(name, QUrl) else name
        if kind != QTextDocument.ResourceType.ImageResource.value or not url.startswith(SCHEME):
            return QByteArray()
        return read_image(self._pictures[int(url.removeprefix(SCHEME))], round(self._widest * _SHARPEST))

    def lay_out(self, device: QPagedPaintDevice, dots: int) -> None:
        """Break the article into the pages of a device that has so many `dots` an inch."""
        area = device.pageLayout().paintRectPixels(dots)
        scale = dots / DPI
        page = QSizeF(area.width() / scale, area.height() / scale - _FOOT)
        if page == self.pageSize():
            return
        self._widest = page.width()
        forget_breaks(self)
        fit_images(self, page, self._measure)
        fit_tables(self, page.width())
        self.setPageSize(page)
        self._lay_out_all()
        if self.characterCount() <= _MOST_CHARACTERS:
            keep_together(self, self._lay_out_all)

    def draw_page(self, painter: QPainter, number: int, dots: int) -> None:
        """Draw a page, counted from 0, with its foot."""
        page = self.pageSize()
        painter.save()
        painter.scale(dots / DPI, dots / DPI)
        self._draw_foot(painter, number)
        painter.translate(0, -number * page.height())
        # Rounded to dots of the device, what begins the next page might show at the foot of this one.
        area = QRectF(0, number * page.height(), page.width(), page.height() - 0.5)
        painter.setClipRect(area)
        self.documentLayout().draw(painter, _make_context(area))
        close_tables(painter, self, area)
        painter.restore()

    def _lay_out_all(self) -> None:
        """Lay out all pages, here at once and not as they are asked for.

        Of the calls that make Qt do so, PySide lets other threads run only during `print_`: while a worker
        lays out a table of 1,500 rows the window waits 120 ms, with `pageCount` 590.
        """
        nowhere = QBuffer()
        nowhere.open(QIODevice.OpenModeFlag.WriteOnly)
        device = QPdfWriter(nowhere)
        device.setPageRanges(QPageRanges.fromString("1"))
        self.print_(device)

    def _draw_foot(self, painter: QPainter, number: int) -> None:
        page, font = self.pageSize(), QFont(self.defaultFont())
        font.setPixelSize(_FOOT_SIZE)
        pages = translate("words", "page {number} of {count}").format(
            number=number + 1, count=self.pageCount()
        )
        metrics = QFontMetricsF(font)
        room = page.width() - metrics.horizontalAdvance(f" — {pages}") - 1
        short = metrics.elidedText(self.title, Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(QColor(Qt.GlobalColor.darkGray))
        place = QRectF(0, page.height(), page.width(), _FOOT)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        # An isolate: a title that runs from right to left leaves the rest where it is.
        painter.drawText(place, int(flags), f"\u2068{short}\u2069 — {pages}")

    def _measure(self, url: str) -> QSize:
        return measure_image(self._pictures[int(url.removeprefix(SCHEME))])


def _make_context(area: QRectF) -> QAbstractTextDocumentLayout.PaintContext:
    """Black ink: the text of a document has else the colour of the window, which may be dark."""
    ink = QPalette()
    ink.setColor(QPalette.ColorRole.Text, QColor(Qt.GlobalColor.black))
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = ink
    context.clip = area
    return context


def measure_image(picture: Picture) -> QSize:
    """The pixels of an image; none where it is broken."""
    if picture.path is None:
        return QImage.fromData(picture.content).size()
    reader = QImageReader(str(picture.path))
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    turned = reader.transformation().value & QImageIOHandler.Transformation.TransformationRotate90.value
    return size.transposed() if turned else size


def read_image(picture: Picture, widest: int) -> QImage:
    """An image with at most so many pixels across; a white one where its file is broken."""
    if picture.path is None:
        return QImage.fromData(picture.content)
    reader = QImageReader(str(picture.path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > widest > 0:
        reader.setScaledSize(QSize(widest, max(1, round(size.height() * widest / size.width()))))
    image = reader.read()
    if image.isNull():
        image = QImage(QSize(1, 1), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
    return image


def _find_sound(url: str, find: FindImage) -> Picture | None:
    """The image at an address, unless it is broken."""
    picture = find_picture(url, find)
    return None if picture is None or measure_image(picture).isEmpty() else picture


def _make_style() -> str:
    mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    families = pick_families(MONO_FAMILIES) or [mono]
    faces = {"mono": families, "serif": pick_families(READING_FAMILIES)}
    names = {face: ", ".join(f"'{family}'" for family in found) for face, found in faces.items()}
    return Template(read_resource("themes", "paper.css")).substitute(names)
