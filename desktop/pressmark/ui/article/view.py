"""The article itself: one measured column, its own images only, no door to files or network."""

from dataclasses import dataclass, field

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from pressmark.reading import Reading
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.fitting import fit_images, shrink_tables
from pressmark.ui.article.header import ArticleHeader
from pressmark.ui.article.images import draw_missing
from pressmark.ui.article.page import (
    choose_reading_font,
    finish,
    make_style,
    measure,
    quote_depth,
    set_margins,
)
from pressmark.ui.words import translate

_IMAGE = QTextDocument.ResourceType.ImageResource.value


@dataclass(frozen=True, slots=True)
class Opened:
    """An article ready to be shown: read, cleaned, its images decoded; `reasons` why others are not here."""

    reading: Reading
    images: dict[str, QImage] = field(default_factory=dict)
    reasons: dict[str, str] = field(default_factory=dict)


class ArticleView(QTextBrowser):
    """Shows one article."""

    def __init__(
        self, appearance: Appearance, percent: int, characters: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("articleView")
        self.setAccessibleName(self.tr("Article"))
        self._appearance = appearance
        self._characters = characters
        self._percent = percent
        self._opened: Opened | None = None
        self._drawn = 0
        self._font = choose_reading_font(self.font(), percent)
        self._measures = measure(self._font, characters)
        self.header = ArticleHeader(self.viewport())
        self.header.hide()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(0)
        appearance.changed.connect(self._show_again)

    @property
    def column(self) -> int:
        """The widest that text is set, in logical pixels."""
        return self._measures.column

    def open(self, opened: Opened, position: float = 0.0) -> None:
        """Show an article at a `position` between 0.0 and 1.0."""
        self._opened = opened
        self._set()
        self.go_to(position)

    def resize_text(self, percent: int) -> None:
        """Set the text in another size, keeping the place."""
        self._percent = percent
        self._show_again()

    def position(self) -> float:
        """How far the person has scrolled, 0.0 to 1.0."""
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() > 0 else 0.0

    def go_to(self, position: float) -> None:
        """Scroll to a place between 0.0 and 1.0, once the text is laid out."""
        self.verticalScrollBar().setValue(0)
        if position > 0:
            # The end of the text must be laid out before the scroll bar knows how far it goes.
            self.document().documentLayout().blockBoundingRect(self.document().lastBlock())
            QTimer.singleShot(0, self, lambda: self._scroll(position))

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        """Only what came along with the article; never nothing, for then Qt looks for a file itself."""
        if kind != _IMAGE:
            return QByteArray(b" ")
        url = name if isinstance(name, str) else name.toString()
        images = self._opened.images if self._opened else {}
        return images.get(url) or self._draw_missing(url)

    def forget_pointer(self) -> None:
        """No link is under the pointer. Qt notices none but by a movement over the text."""
        nowhere = QPointF(-1, -1)
        none = Qt.MouseButton.NoButton
        still = Qt.KeyboardModifier.NoModifier
        super().mouseMoveEvent(QMouseEvent(QEvent.Type.MouseMove, nowhere, nowhere, none, none, still))

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Notice when the pointer goes."""
        if event.type() is QEvent.Type.Leave:
            self.forget_pointer()
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the column in the middle."""
        super().resizeEvent(event)
        self._place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Take the header along."""
        super().scrollContentsBy(dx, dy)
        self._place_header()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what stands behind the text: bars beside quotations, ground under code."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_grounds(painter, QRectF(event.rect()))
        painter.end()
        super().paintEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_opened"):
            self._show_again()

    def _show_again(self) -> None:
        self._font = choose_reading_font(self.font(), self._percent)
        self._measures = measure(self._font, self._characters)
        if self._opened is not None:
            position = self.position()
            self._set()
            self.go_to(position)

    def _set(self) -> None:
        if self._opened is None:
            return
        reading = self._opened.reading
        document = self.document()
        document.setDefaultFont(self._font)
        document.setDefaultStyleSheet(make_style(self._appearance.theme, self._font, self._measures))
        self.setHtml(f"<body>{reading.article.html}</body>")
        finish(document, self._appearance.theme, self._font, self._measures)
        self.header.show_reading(reading, self._header_fonts())
        self._drawn = 0
        self._say_missing()
        self._show_featured(reading)
        self.header.show()
        self._place()
        shrink_tables(document, self._measures, self.header.width())

    def _show_featured(self, reading: Reading) -> None:
        featured = reading.post.featured
        inside = featured is not None and any(one.url == featured.url for one in reading.article.images)
        images = self._opened.images if self._opened else {}
        image = None
        if featured is not None and not inside:
            image = images.get(featured.url) or self._draw_missing(featured.url)
        self.header.show_picture(image, featured.alt if featured is not None else "")

    def _header_fonts(self) -> tuple[QFont, QFont]:
        title = QFont(self._font)
        title.setPixelSize(self._measures.scaled(1.9))
        title.setWeight(QFont.Weight.DemiBold)
        small = QFont(self.font())
        small.setPixelSize(self._measures.scaled(0.8))
        return title, small

    def _place(self) -> None:
        if self._opened is None:
            return
        room = self.viewport().width()
        column = self._wide()
        self._fit_missing()
        side = (room - column) // 2
        height = self.header.fit(column)
        gap = self._measures.margin
        below = self._measures.scaled(1.7)
        set_margins(self.document(), side, gap + height + below, gap * 2)
        fit_images(self.document(), column)
        self._place_header()

    def _place_header(self) -> None:
        left = (self.viewport().width() - self.header.width()) // 2 - self.horizontalScrollBar().value()
        self.header.move(left, self._measures.margin - self.verticalScrollBar().value())

    def _scroll(self, position: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(round(position * bar.maximum()))

    def _draw_missing(self, url: str) -> QImage:
        font = QFont(self.font())
        font.setPixelSize(self._measures.scaled(0.84))
        alt, note = self._describe_missing(url)
        return draw_missing(alt, note, self._wide(), self.devicePixelRatioF(), self._appearance.colours, font)

    def _describe_missing(self, url: str) -> tuple[str, str]:
        if self._opened is None:
            return "", ""
        post, article = self._opened.reading.post, self._opened.reading.article
        images = (*article.images, *(() if post.featured is None else (post.featured,)))
        alt = next((image.alt for image in images if image.url == url), "")
        reason = self._opened.reasons.get(url, "")
        return alt, " ".join(filter(None, (translate("words", "This image is not in the library."), reason)))

    def _fit_missing(self) -> None:
        """Draw the frames of missing images as wide as the column: scaled down, their words would shrink."""
        wide = self._wide()
        if self._opened is None or wide == self._drawn:
            return
        self._drawn = wide
        document = self.document()
        for image in self._opened.reading.article.images:
            if image.url in self._opened.reasons:
                document.addResource(_IMAGE, QUrl(image.url), self._draw_missing(image.url))
        document.markContentsDirty(0, document.characterCount())
        self._show_featured(self._opened.reading)

    def _wide(self) -> int:
        return max(1, min(self._measures.column, self.viewport().width() - 2 * self._measures.margin))

    def _say_missing(self) -> None:
        """Tell those who cannot see the frames: to them an image is one sign without a name."""
        reasons = self._opened.reasons if self._opened is not None else {}
        told = [" ".join(filter(None, reversed(self._describe_missing(url)))) for url in reasons]
        self.setAccessibleDescription("\n".join(told))

    def _paint_grounds(self, painter: QPainter, exposed: QRectF) -> None:
        layout = self.document().documentLayout()
        down = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        block = self.cursorForPosition(exposed.topLeft().toPoint()).block()
        block = block.previous() if block.previous().isValid() else block
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(down)
            if rect.top() > exposed.bottom():
                return
            self._paint_ground(painter, block, rect)
            block = block.next()

    def _paint_ground(self, painter: QPainter, block: QTextBlock, rect: QRectF) -> None:
        colours = self._appearance.colours
        depth = quote_depth(block, self._measures)
        below = self._reach_below(block, rect)
        if depth:
            reach = below if quote_depth(block.next(), self._measures) else 0
            painter.setBrush(QColor(colours.line_strong))
            for level in range(depth):
                left = rect.left() + level * self._measures.quote_indent
                wide = self._measures.body * 0.18
                painter.drawRect(QRectF(left, rect.top(), wide, rect.height() + reach))
        elif _is_code(block):
            painter.setBrush(QColor(colours.code))
            pad = self._measures.body * 0.75
            wide = min(self._measures.column, self.viewport().width() - 2 * self._measures.margin)
            top = 0 if _is_code(block.previous()) else pad
            reach = below if _is_code(block.next()) else pad
            painter.drawRect(QRectF(rect.left(), rect.top() - top, wide, rect.height() + top + reach))

    def _reach_below(self, block: QTextBlock, rect: QRectF) -> float:
        """How far it is from the foot of a block to the head of the next."""
        if not block.next().isValid():
            return 0
        layout = self.document().documentLayout()
        return layout.blockBoundingRect(block.next()).top() - self.verticalScrollBar().value() - rect.bottom()


def _is_code(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().nonBreakableLines()
