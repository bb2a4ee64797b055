"""How the lines of *What changed* are drawn."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.posts.painting import Run, paint_line
from pressmark.ui.sites.changes_contents import Line
from pressmark.ui.sites.changes_model import LINE_ROLE

_Index = QModelIndex | QPersistentModelIndex
_WRAPPED = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value


class ChangesDelegate(QStyledItemDelegate):
    """Headings with icon and note, posts cut off at the end, failures whole."""

    def __init__(self, appearance: Appearance, view: QTreeView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        """One line high, or as high as a whole text needs."""
        metrics = option.fontMetrics
        high = line_height(metrics)
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line) or not line.whole:
            return QSize(0, high)
        room = self._view.viewport().width() - _depth(index) * self._view.indentation() - 2 * self._gap()
        room -= metrics.horizontalAdvance(line.note) + 2 * self._gap() if line.note else 0
        box = metrics.boundingRect(QRect(0, 0, max(room, self._gap() * 8), 100_000), _WRAPPED, line.title)
        return QSize(0, max(high, box.height() + high - metrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a line."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, Line):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, chosen)
        rect = option.rect.adjusted(self._gap(), 0, -self._gap(), 0)
        if line.icon:
            rect.setLeft(rect.left() + self._paint_icon(painter, option, line, rect.left(), chosen))
        mirrored = partial(QStyle.visualRect, option.direction, option.rect)
        rect.setRight(rect.right() - self._paint_note(painter, option, line, mirrored(rect), chosen))
        self._paint_title(painter, option, line, mirrored(rect), chosen)
        painter.restore()

    def _gap(self) -> int:
        return self._view.fontMetrics().averageCharWidth()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, chosen: bool) -> None:
        colours = self._appearance.colours
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            painter.setPen(QColor(colours.faint) if chosen else Qt.PenStyle.NoPen)
            active = colours.selection if self._view.hasFocus() else colours.selection_idle
            painter.setBrush(QColor(active if chosen else colours.hover))
            round_ = self._gap() * 0.6
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), round_, round_)

    def _paint_icon(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, left: int, chosen: bool
    ) -> int:
        colours = self._appearance.colours
        size = round(option.fontMetrics.height() * 0.95)
        colour = colours.ink if line.icon == "warning" else colours.muted
        picture = draw_icon(
            line.icon, colours.on_selection if chosen else colour, size, self._view.devicePixelRatioF()
        )
        place = QRect(left, option.rect.center().y() - size // 2 + 1, size, size)
        painter.drawPixmap(QStyle.visualRect(option.direction, option.rect, place).topLeft(), picture)
        return size + self._gap()

    def _paint_note(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, rect: QRect, chosen: bool
    ) -> int:
        if not line.note:
            return 0
        colours = self._appearance.colours
        painter.setPen(QColor(colours.on_selection if chosen else colours.muted))
        side = Qt.AlignmentFlag.AlignRight
        if line.whole:
            pad = (line_height(option.fontMetrics) - option.fontMetrics.height()) // 2
            painter.drawText(rect.adjusted(0, pad, 0, 0), side | Qt.AlignmentFlag.AlignTop, line.note)
        else:
            painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, line.note)
        return painter.fontMetrics().horizontalAdvance(line.note) + 2 * self._gap()

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, rect: QRect, chosen: bool
    ) -> None:
        colours = self._appearance.colours
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if line.icon else QFont.Weight.Normal)
        colour = colours.on_selection if chosen else colours.text
        if line.whole:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            pad = (line_height(option.fontMetrics) - option.fontMetrics.height()) // 2
            painter.drawText(rect.adjusted(0, pad, 0, 0), _WRAPPED, line.title)
            return
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        paint_line(painter, rect, Run(line.title, font, colour), side)


def line_height(metrics: QFontMetrics) -> int:
    """The height of a line that is not wrapped."""
    return round(metrics.height() * 1.75)


def _depth(index: _Index) -> int:
    """How many levels of indentation stand before a line; a decorated root is one."""
    depth, above = 1, index.parent()
    while above.isValid():
        depth, above = depth + 1, above.parent()
    return depth
