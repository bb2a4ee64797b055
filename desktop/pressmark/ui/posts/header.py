"""The heading of the posts table, set flush with what stands below it."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.posts.columns import TITLE, Column
from pressmark.ui.posts.model import SORT_ROLE, PostsModel, SortMark

_NUMBER_SCALE = 0.8
_ARROW = 0.75  # of the height of the text
_ADDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class PostsHeader(QHeaderView):
    """Quiet words; beside those that the list is sorted by an arrow, and a number if there are several.

    Signals:
        sort_clicked(str, bool): the column with this key; whether its order is added to the present one.
    """

    sort_clicked = Signal(str, bool)

    def __init__(self, model: PostsModel, appearance: Appearance, parent: QWidget) -> None:
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
        self.sectionClicked.connect(self._tell_click)
        appearance.changed.connect(self.viewport().update)
        model.sorted.connect(self.viewport().update)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remember whether a key is held that adds an order to the present one."""
        self._adds = bool(event.modifiers() & _ADDS)
        super().mouseReleaseEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Draw one heading. Qt's own asks of every row whether it is chosen: seconds for 100,000."""
        colours = self._appearance.colours
        column = self._model.columns[logicalIndex]
        mark = self._model.headerData(logicalIndex, self.orientation(), SORT_ROLE)
        painter.save()
        painter.fillRect(rect, QColor(colours.list))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(QColor(colours.text if mark else colours.muted))
        if isinstance(mark, SortMark):
            self._paint_sorted(painter, rect, column, mark)
        else:
            self._paint_words(painter, rect, self._inner(rect, column), column)
        painter.restore()

    def _inner(self, rect: QRect, column: Column) -> QRect:
        gap = 0 if column.symbol else self.fontMetrics().averageCharWidth()
        return rect.adjusted(0 if column.key == TITLE else gap, 0, -gap, 0)

    def _paint_words(self, painter: QPainter, rect: QRect, inner: QRect, column: Column) -> int:
        """Draw the heading into a place within `rect`; gives how wide it came."""
        if column.symbol:
            return 0
        text = painter.fontMetrics().elidedText(
            column.heading, Qt.TextElideMode.ElideRight, inner.width(), Qt.TextFlag.TextSingleLine
        )
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        absolute = QStyle.visualAlignment(self.layoutDirection(), side | Qt.AlignmentFlag.AlignVCenter)
        place = QStyle.visualRect(self.layoutDirection(), rect, inner)
        painter.drawText(place, absolute | Qt.AlignmentFlag.AlignAbsolute, text)
        return painter.fontMetrics().horizontalAdvance(text)

    def _paint_sorted(self, painter: QPainter, rect: QRect, column: Column, mark: SortMark) -> None:
        arrow = round(self.fontMetrics().height() * _ARROW)
        number = self.locale().toString(mark.place + 1) if mark.count > 1 else ""
        small = QFont(painter.font())
        small.setPointSizeF(small.pointSizeF() * _NUMBER_SCALE)
        inner = self._inner(rect, column)
        sign = arrow + (self.fontMetrics().averageCharWidth() if number else 0)
        if column.symbol:
            left = rect.left() + (rect.width() - sign) // 3
        elif column.numeric:
            wide = self._paint_words(
                painter, rect, rect.adjusted(sign + 4, 0, inner.right() - rect.right(), 0), column
            )
            left = inner.right() - wide - sign - 4
        else:
            wide = self._paint_words(painter, rect, inner.adjusted(0, 0, -sign - 3, 0), column)
            left = inner.left() + wide + 3
        place = QRect(left, rect.center().y() - arrow // 2 + 1, sign, arrow)
        self._paint_arrow(painter, QStyle.visualRect(self.layoutDirection(), rect, place), arrow, mark)
        if number:
            painter.setFont(small)
            beside = QStyle.visualRect(self.layoutDirection(), rect, place.adjusted(arrow - 1, -2, 4, 0))
            painter.drawText(beside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, number)

    def _paint_arrow(self, painter: QPainter, place: QRect, size: int, mark: SortMark) -> None:
        name = "chevron-down" if mark.descending else "chevron-up"
        left = place.right() + 1 - size if self.isRightToLeft() else place.left()
        picture = draw_icon(name, self._appearance.colours.muted, size, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(left, place.top()), picture)

    def _tell_click(self, place: int) -> None:
        self.sort_clicked.emit(self._model.columns[place].key, self._adds)


def heading_width(metrics: QFontMetrics, column: Column) -> int:
    """The room that a heading and its arrow need, less the gaps beside them."""
    return metrics.horizontalAdvance(column.heading) + round(metrics.height() * _ARROW) + 4
