"""The heading of the posts table, set flush with what stands below it."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.posts.columns import COLUMNS, Field


class PostsHeader(QHeaderView):
    """Quiet words, and an arrow beside those that the list is sorted by."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._appearance = appearance
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 3)
        self.setAccessibleName(self.tr("Columns"))
        appearance.changed.connect(self.viewport().update)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Draw one heading."""
        colours = self._appearance.colours
        column = COLUMNS[logicalIndex]
        painter.save()
        painter.fillRect(rect, QColor(colours.list))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        sorted_by = self.sortIndicatorSection() == logicalIndex
        painter.setPen(QColor(colours.text if sorted_by else colours.muted))
        gap = self.fontMetrics().averageCharWidth()
        inner = rect.adjusted(0 if column.field is Field.TITLE else gap, 0, -gap, 0)
        arrow = round(self.fontMetrics().height() * 0.75)
        text = "" if column.symbol else column.heading
        wide = painter.fontMetrics().horizontalAdvance(text)
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, text)
        if sorted_by:
            left = inner.right() - wide - arrow - 2 if column.numeric else inner.left() + wide + 3
            if column.symbol:
                left = rect.center().x() - arrow // 2
            self._paint_arrow(painter, QPoint(left, rect.center().y() - arrow // 2 + 1), arrow)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, place: QPoint, size: int) -> None:
        down = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        name = "chevron-down" if down else "chevron-up"
        painter.drawPixmap(
            place, draw_icon(name, self._appearance.colours.muted, size, self.devicePixelRatioF())
        )
