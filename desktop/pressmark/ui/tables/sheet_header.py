"""The headings of a sheet, and below them a field for each column to filter by."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.tables.filter_row import FilterRow
from pressmark.ui.tables.sheet_model import SheetModel, SortMark

_NUMBER_SCALE = 0.8
_ARROW = 0.75  # of the height of the text
_HEIGHT = 1.9  # lines of text
_ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class SheetHeader(QHeaderView):
    """Headings with an arrow where the sheet is sorted by them; the fields belong to `filters`.

    Signals:
        sort_clicked(int, bool): this column; whether its order is added to the others.
    """

    sort_clicked = Signal(int, bool)

    def __init__(self, model: SheetModel, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._appearance = appearance
        self._adds = False
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setResizeContentsPrecision(0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Columns"))
        self.filters = FilterRow(self)
        self.sectionClicked.connect(lambda column: self.sort_clicked.emit(column, self._adds))
        appearance.changed.connect(self.viewport().update)

    def heading_height(self) -> int:
        """The height of the headings alone."""
        return round(self.fontMetrics().height() * _HEIGHT)

    def heading_width(self, column: int) -> int:
        """The room that a heading and its arrow need."""
        metrics = self.fontMetrics()
        words = metrics.horizontalAdvance(self._model.content.heading(column))
        return words + round(metrics.height() * _ARROW) + 4 * metrics.averageCharWidth()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Headings and fields, one above the other."""
        return QSize(super().sizeHint().width(), self.heading_height() + self.filters.height_wanted())

    def updateGeometries(self) -> None:  # noqa: N802
        """Keep the room of the fields free of headings."""
        self.setViewportMargins(0, 0, 0, self.filters.height_wanted())
        super().updateGeometries()
        top = self.heading_height()
        self.filters.setGeometry(0, top, self.width(), self.filters.height_wanted())
        self.filters.place()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remember whether a key is held that adds an order to the others."""
        self._adds = bool(event.modifiers() & _ADDS)
        super().mouseReleaseEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Draw one heading. Qt's own asks of every row whether it is chosen: seconds for 100,000."""
        colours = self._appearance.colours
        mark = self._model.mark(logicalIndex)
        painter.save()
        painter.fillRect(rect, QColor(colours.list))
        painter.setPen(QColor(colours.line))
        edge = rect.topRight() if not self.isRightToLeft() else rect.topLeft()
        painter.drawLine(edge + QPoint(0, rect.height() // 4), edge + QPoint(0, rect.height() * 3 // 4))
        painter.setPen(QColor(colours.text if mark else colours.muted))
        self._paint_words(painter, rect, logicalIndex, mark)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, column: int, mark: SortMark | None) -> None:
        metrics = self.fontMetrics()
        gap = metrics.averageCharWidth()
        arrow = round(metrics.height() * _ARROW)
        number = self.locale().toString(mark.place + 1) if mark and mark.count > 1 else ""
        sign = arrow + (gap if number else 0) if mark else 0
        room = rect.adjusted(gap, 0, -gap - (sign + 3 if mark else 0), 0)
        numeric = self._model.is_numeric(column)
        words = metrics.elidedText(
            self._model.content.heading(column), Qt.TextElideMode.ElideRight, room.width()
        )
        side = Qt.AlignmentFlag.AlignRight if numeric else Qt.AlignmentFlag.AlignLeft
        absolute = QStyle.visualAlignment(self.layoutDirection(), side | Qt.AlignmentFlag.AlignVCenter)
        place = QStyle.visualRect(self.layoutDirection(), rect, room)
        painter.drawText(place, absolute | Qt.AlignmentFlag.AlignAbsolute, words)
        if mark is None:
            return
        wide = room.width() if numeric else min(metrics.horizontalAdvance(words), room.width())
        spot = QRect(room.left() + wide + 3, rect.center().y() - arrow // 2 + 1, sign, arrow)
        spot = QStyle.visualRect(self.layoutDirection(), rect, spot)
        self._paint_arrow(painter, spot, arrow, mark, number)

    def _paint_arrow(self, painter: QPainter, spot: QRect, size: int, mark: SortMark, number: str) -> None:
        name = "chevron-down" if mark.descending else "chevron-up"
        left = spot.right() + 1 - size if self.isRightToLeft() else spot.left()
        picture = draw_icon(name, self._appearance.colours.muted, size, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(left, spot.top()), picture)
        if number:
            small = QFont(painter.font())
            small.setPointSizeF(small.pointSizeF() * _NUMBER_SCALE)
            painter.setFont(small)
            beside = spot.adjusted(0, 0, -size, 0) if self.isRightToLeft() else spot.adjusted(size, 0, 0, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, number)
