"""How a row of the sidebar is drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.sidebar.contents import Kind, Mood, Row
from pressmark.ui.sidebar.model import CHOSEN_ROLE, DEPTH_ROLE, ROW_ROLE
from pressmark.ui.words import number

_Index = QModelIndex | QPersistentModelIndex
_HEADING_SCALE = 0.84


class SidebarDelegate(QStyledItemDelegate):
    """Headings in spaced capitals, rows with icon and number."""

    def __init__(self, appearance: Appearance, view: QTreeView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802
        """All rows are of one height."""
        return QSize(0, round(option.fontMetrics.height() * 1.8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is Kind.HEADING:
            self._paint_heading(painter, option, index, row)
        else:
            self._paint_row(painter, option, index, row)
        painter.restore()

    def fold_rect(self, rect: QRect, depth: int, kind: Kind) -> QRect:
        """Where the arrow of a row that can be folded is."""
        unit = self._unit()
        if kind is Kind.HEADING:
            return QRect(rect.right() - 3 * unit, rect.top(), 3 * unit, rect.height())
        return QRect(self._indent(depth) - unit // 2, rect.top(), 2 * unit, rect.height())

    def menu_rect(self, rect: QRect) -> QRect:
        """Where the three dots of a site's row are while the pointer is on it."""
        unit = self._unit()
        return QRect(rect.right() - 4 * unit, rect.top(), 4 * unit, rect.height())

    def _unit(self) -> int:
        return max(4, round(self._view.fontMetrics().height() * 0.5))

    def _indent(self, depth: int) -> int:
        return self._unit() * 2 + (depth - 1) * round(self._unit() * 1.8)

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: Row
    ) -> None:
        colours = self._appearance.colours
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * _HEADING_SCALE)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        unit = self._unit()
        rect = option.rect.adjusted(2 * unit, 0, -3 * unit, -unit // 2)
        text = QFontMetrics(font).elidedText(row.title.upper(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)
        self._paint_fold(painter, option, index, row, unit // 2)
        self._paint_focus(painter, option)

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: Row) -> None:
        colours = self._appearance.colours
        unit = self._unit()
        chosen = bool(index.data(CHOSEN_ROLE))
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if chosen else colours.hover))
            painter.drawRoundedRect(option.rect.adjusted(unit, 1, -unit, -1), unit * 0.7, unit * 0.7)
        depth = int(index.data(DEPTH_ROLE))
        left = self._indent(depth)
        if row.icon:
            self._paint_icon(painter, option, row, chosen, left)
        left += round(unit * (2.6 if row.icon else 1.6))
        self._paint_fold(painter, option, index, row, 0)
        right = option.rect.right() - 2 * unit
        right -= self._paint_end(painter, option, row, chosen, hovered, right)
        right -= self._paint_mark(painter, option, row, right - self._unit() // 2)
        dimmed = row.count == 0 and not chosen and row.kind is Kind.TERM
        painter.setPen(QColor(colours.on_selection if chosen else colours.faint if dimmed else colours.text))
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if chosen else QFont.Weight.Normal)
        painter.setFont(font)
        place = QRect(left, option.rect.top(), right - left - unit, option.rect.height())
        text = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        self._paint_focus(painter, option)

    def _paint_icon(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, chosen: bool, left: int
    ) -> None:
        colours = self._appearance.colours
        size = round(option.fontMetrics.height() * 1.05)
        name = "sync" if row.mood is Mood.BUSY else row.icon
        picture = draw_icon(
            name, colours.accent if chosen else colours.muted, size, self._view.devicePixelRatioF()
        )
        top = option.rect.center().y() - size // 2 + 1
        painter.drawPixmap(QPoint(left, top), picture)
        if row.mood is Mood.GOOD:
            painter.setPen(QPen(QColor(colours.sidebar), 1.5))
            painter.setBrush(QColor(colours.good))
            radius = size * 0.22
            painter.drawEllipse(
                QPointF(left + size - radius * 0.6, top + size - radius * 0.9), radius, radius
            )

    def _paint_mark(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, right: int) -> int:
        """The mark of a site that is not well, ending at `right`; gives the width taken."""
        marks = {Mood.HALF: "warning", Mood.BAD: "warning", Mood.LOCKED: "lock"}
        if row.mood not in marks:
            return 0
        colours = self._appearance.colours
        size = round(option.fontMetrics.height() * 0.95)
        colour = colours.star if row.mood is Mood.HALF else colours.ink
        picture = draw_icon(marks[row.mood], colour, size, self._view.devicePixelRatioF())
        painter.drawPixmap(QPoint(right - size, option.rect.center().y() - size // 2 + 1), picture)
        return size + self._unit() // 2

    def _paint_end(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: Row,
        chosen: bool,
        hovered: bool,
        right: int,
    ) -> int:
        """The number, or the dots of a site under the pointer; gives the width taken."""
        colours = self._appearance.colours
        if hovered and row.kind is Kind.SITE:
            size = round(option.fontMetrics.height() * 1.05)
            picture = draw_icon("more", colours.text, size, self._view.devicePixelRatioF())
            painter.drawPixmap(QPoint(right - size, option.rect.center().y() - size // 2 + 1), picture)
            return size
        if not row.count:
            return 0
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * 0.92)
        painter.setFont(font)
        painter.setPen(QColor(colours.on_selection if chosen else colours.muted))
        text = number(row.count)
        painter.drawText(
            QRect(option.rect.left(), option.rect.top(), right - option.rect.left(), option.rect.height()),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            text,
        )
        return painter.fontMetrics().horizontalAdvance(text)

    def _paint_fold(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, row: Row, down: int
    ) -> None:
        if not row.children or row.key == "library":
            return
        colours = self._appearance.colours
        name = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        size = round(option.fontMetrics.height() * 0.72)
        picture = draw_icon(name, colours.faint, size, self._view.devicePixelRatioF())
        area = self.fold_rect(option.rect, int(index.data(DEPTH_ROLE)), row.kind)
        centre = area.center()
        if row.kind is Kind.HEADING:
            top = option.rect.bottom() - down - size - max(1, (option.fontMetrics.height() - size) // 4)
            painter.drawPixmap(QPoint(option.rect.right() - 2 * self._unit() - size + 2, top), picture)
        else:
            painter.drawPixmap(QPoint(centre.x() - size // 2, centre.y() - size // 2 + 1), picture)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            unit = self._unit()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._appearance.colours.accent), 1))
            painter.drawRoundedRect(option.rect.adjusted(unit, 1, -unit, -2), unit * 0.7, unit * 0.7)
