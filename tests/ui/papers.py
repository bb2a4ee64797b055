"""Articles on paper, made to order."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter

from pressmark.export.collection import Labels
from pressmark.ui.printing.choice import PaperChoice, make_layout
from pressmark.ui.printing.document import PrintedArticle
from tests.export.articles import make_piece

WORDS = "words of a line " * 60


def set_article(
    html: str, choice: PaperChoice | None = None, images: dict[str, Path] | None = None, **options: object
) -> PrintedArticle:
    """An article laid out for its paper."""
    chosen = choice or PaperChoice()
    piece = make_piece(html=html, **options)  # type: ignore[arg-type]
    article = PrintedArticle(piece, Labels(), chosen, (images or {}).get)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(make_layout(chosen))
    article.lay_out(writer, writer.resolution())
    return article


def draw(article: PrintedArticle, number: int) -> QImage:
    """A page as a picture, with 96 dots an inch."""
    size = article.pageSize()
    image = QImage(round(size.width()), round(size.height()) + 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    article.draw_page(painter, number, 96)
    painter.end()
    return image
