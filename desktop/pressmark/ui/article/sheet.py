"""A long document in one column in the middle of its pane, with a header of widgets that scrolls along."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from pressmark.settings import Typography
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.fitting import Room, fit_images, fit_tables
from pressmark.ui.article.grounds import Grounds
from pressmark.ui.article.header import ArticleHeader
from pressmark.ui.article.marks import Marks
from pressmark.ui.article.page import make_style, set_margins
from pressmark.ui.article.setting import Setting
from pressmark.ui.measures import Measures, choose_reading_font, measure

_BEYOND = 2  # of the body size: how far beyond a block its ground reaches
_NOTCH = 120  # eighths of a degree that one step of a wheel turns

_EDGE = 0.6  # of the body size: between the widest table and the edge of the pane
_SHARE, _LEAST = 0.9, 12  # of the pane and of the body size: how high an image is at most


class Sheet(QTextBrowser):
    """Knows where things are; what they are is known to `ArticleView`.

    Signals:
        zoom_asked(int): the text is to be so many steps larger, or smaller.
        placed: it was laid out anew, or something came to its end.
    """

    zoom_asked = Signal(int)
    placed = Signal()

    def __init__(self, appearance: Appearance, typography: Typography, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._typography = typography
        self._font = QFont()
        self._measures = Measures(1, 1, 1)
        self._widest = 0
        self._turned = 0
        self._beside = 0
        self.marks = Marks(self)
        self.measure_anew()
        self.setting = Setting(self)
        self.setting.grown.connect(self._take)
        self.header = ArticleHeader(self.viewport())
        self.header.hide()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        # What can be seen through is drawn anew with every step that is scrolled.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().rangeChanged.connect(lambda _least, _most: self._limit())
        self.document().setDocumentMargin(0)

    @property
    def column(self) -> int:
        """The widest that text is set, in logical pixels."""
        return self._measures.column

    @property
    def measures(self) -> Measures:
        """The sizes of the page."""
        return self._measures

    def measure_anew(self) -> None:
        """Take over another font or typography."""
        self._font = choose_reading_font(self.font(), self._typography)
        self._measures = measure(self._font, self._typography.column)

    def column_box(self) -> QRectF:
        """Where the text is in the viewport, from its left to its right edge; no more than that is told."""
        left = self._left() - self.horizontalScrollBar().value()
        return QRectF(left, 0, self._wide(), self.viewport().height())

    def positions_in_sight(self) -> tuple[int, int]:
        """The positions of the document at the upper and the lower edge of the viewport."""
        box = self.column_box().toRect()
        first = self.cursorForPosition(QPoint(max(0, box.left() + 1), 0)).position()
        last = self.cursorForPosition(QPoint(box.right(), self.viewport().height())).position()
        return first, last

    def table_in_sight(self) -> int:
        """The number of the first table in sight, 0 if there is none."""
        first, last = self.positions_in_sight()
        tables = self.setting.marked.tables_between(first, last)
        return tables[0].number if tables else 0

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
        """Keep the column in the middle, and the text where it is read."""
        with self._kept_place():
            super().resizeEvent(event)
            self._place()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """With Ctrl, ask for another size of the text."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        # A touch pad turns by less than a step at a time.
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        if steps:
            self._turned -= steps * _NOTCH
            self.zoom_asked.emit(steps)
        event.accept()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Take the header along."""
        super().scrollContentsBy(dx, dy)
        self._place_header()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what stands behind the text first."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._appearance.colours.reader))
        grounds = Grounds(
            painter, self._appearance.colours, self._measures, self.column_box(), self.setting.languages
        )
        down = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        exposed = event.rect()
        beyond, column = round(_BEYOND * self._measures.body), self.column_box().toRect()
        start = self.cursorForPosition(QPoint(column.left() + 1, exposed.top() - beyond)).block()
        end = self.cursorForPosition(QPoint(column.right(), exposed.bottom() + beyond)).position()
        # The ground of a block reaches beyond it.
        grounds.paint(start.previous() if start.previous().isValid() else start, end + 1, down)
        painter.end()
        super().paintEvent(event)

    def _wide(self) -> int:
        return max(1, min(self._measures.column, self.viewport().width() - 2 * self._measures.margin))

    def _left(self) -> int:
        """Where the column begins: in the middle, unless what stands beside it wants more room there."""
        free = self.viewport().width() - self._wide()
        left = free // 2
        least = min(left, self._measures.margin)
        if self._beside and free - least >= self._beside:
            left = min(left, free - self._beside)
        return free - left if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else left

    def _keep_beside(self, wide: int) -> None:
        """Leave so much room beside the column if the pane has it; 0 for a column in the middle."""
        if wide != self._beside:
            left, self._beside = self._left(), wide
            if self._left() != left:
                with self._kept_place():
                    self._place()

    def _room(self) -> int:
        """How wide a table may be at most, the margins included."""
        return self.viewport().width() - 2 * self._measures.scaled(_EDGE)

    @contextmanager
    def _kept_place(self) -> Iterator[None]:
        """Keep the line at the upper edge there, whatever happens to the lines above it."""
        bar = self.verticalScrollBar()
        if bar.value() == 0:
            yield
            return
        cursor = self.textCursor()
        cursor.setPosition(self.positions_in_sight()[0])
        before = self.cursorRect(cursor).top()
        yield
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - before)
        # Qt lays out as far as what it is asked for, and answers the first question as if nothing followed.
        self.positions_in_sight()

    @contextmanager
    def _unlaid(self) -> Iterator[None]:
        """Set another document without laying it out, which is done at the end, nor taking the bar away."""
        if self.verticalScrollBar().isVisible():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        yield
        if self._awaits_bar():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.document().setLayoutEnabled(True)
        self._fit_from(0)
        self._settle_bar()

    def _awaits_bar(self) -> bool:
        """Whether what is still to be set needs the bar: come later, it has all laid out again."""
        room = self.viewport().height() / self._measures.body
        return not self.setting.whole and self.setting.lines > room

    def _settle_bar(self) -> None:
        awaited = self.verticalScrollBar().maximum() == 0 and self._awaits_bar()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if awaited else policy.ScrollBarAsNeeded)

    def _renew_document(self) -> None:
        """Take an empty document: to empty a long one takes longer than to set the beginning of another."""
        old, document = self.document(), QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setLayoutEnabled(False)
        document.setDefaultFont(self._font)
        document.setIndentWidth(self._measures.scaled(1.7))
        theme, leading = self._appearance.theme, self._typography.leading
        document.setDefaultStyleSheet(make_style(theme, self._font, self._measures, self._wide(), leading))
        self.marks.clear()
        # Else Qt deletes it at once.
        old.setParent(None)
        self.setDocument(document)
        old.deleteLater()

    def _place(self) -> None:
        if not self.header.isVisibleTo(self):
            return
        room = self.viewport().width()
        column = self._wide()
        height = self.header.fit(column)
        gap = self._measures.margin
        below = self._measures.scaled(1.7)
        left = self._left()
        set_margins(self.document(), (left, room - column - left), gap + height + below, gap * 2)
        if self.document().isLayoutEnabled():
            self._fit_from(0)
        self._place_header()

    def _take(self, start: int) -> None:
        if start == 0:
            self._place()
        else:
            self._fit_from(start)
            self._settle_bar()

    def _fit_from(self, start: int) -> None:
        """Make images and tables from a position on fit."""
        marked, document = self.setting.marked, self.document()
        tables = marked.tables_between(start, document.characterCount())
        fit_images(document, marked.images_from(start), self._page())
        edge = self._measures.scaled(_EDGE)
        free = max(0, self.viewport().width() - self._left() - self._wide() - edge)
        widest = fit_tables(tables, self._measures, self._wide(), self._room(), free)
        self._widest = widest if start == 0 else max(self._widest, widest)
        self._limit()
        self.placed.emit()

    def _page(self) -> Room:
        high = max(round(self.viewport().height() * _SHARE), self._measures.scaled(_LEAST))
        return Room(self._wide(), high, round(self._measures.body * self._typography.leading / 100))

    def _limit(self) -> None:
        """Scroll sideways only as far as a table reaches: Qt counts the margins that it has taken twice."""
        bar = self.horizontalScrollBar()
        beyond = self._widest - self._room()
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAsNeeded if beyond > 0 else policy.ScrollBarAlwaysOff
        )
        if bar.maximum() != max(0, beyond):
            bar.setMaximum(max(0, beyond))

    def _place_header(self) -> None:
        left = self._left() - self.horizontalScrollBar().value()
        self.header.move(left, self._measures.margin - self.verticalScrollBar().value())
