"""How a row of the posts table is drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from pressmark.model import PostRow, PostStatus
from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.posts.columns import COLUMNS, Field
from pressmark.ui.posts.model import ROW_ROLE
from pressmark.ui.words import describe_visibility

_BADGE_SCALE = 0.84
_Index = QModelIndex | QPersistentModelIndex


class PostDelegate(QStyledItemDelegate):
    """Draws dot, star and text; the row under the pointer, the row chosen."""

    def __init__(self, appearance: Appearance, view: QTableView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell."""
        post = index.data(ROW_ROLE)
        painter.save()
        self._paint_ground(painter, option, index)
        if isinstance(post, PostRow):
            self._paint_cell(painter, option, index, post)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours = self._appearance.colours
        if option.state & QStyle.StateFlag.State_Selected:
            active = self._view.hasFocus()
            painter.fillRect(option.rect, QColor(colours.selection if active else colours.selection_idle))
        elif index.row() == self._view.property("hoveredRow"):
            painter.fillRect(option.rect, QColor(colours.hover))
        painter.setPen(QPen(QColor(colours.line)))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, post: PostRow
    ) -> None:
        match COLUMNS[index.column()].field:
            case Field.UNREAD:
                if post.unread:
                    self._paint_dot(painter, option.rect)
            case Field.STARRED:
                self._paint_star(painter, option, index, post.starred)
            case _:
                self._paint_text(painter, option, index, post)

    def _paint_dot(self, painter: QPainter, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._appearance.colours.unread))
        radius = painter.fontMetrics().height() * 0.24
        painter.drawEllipse(QPointF(rect.center()) + QPointF(0.5, 0.5), radius, radius)

    def _paint_star(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, starred: bool
    ) -> None:
        hovered = index.row() == self._view.property("hoveredRow")
        if not starred and not hovered:
            return
        colours = self._appearance.colours
        size = round(option.fontMetrics.height() * 1.05)
        name, colour = ("star-filled", colours.star) if starred else ("star", colours.faint)
        picture = draw_icon(name, colour, size, self._view.devicePixelRatioF())
        place = option.rect.center() - QRect(0, 0, size, size).center()
        painter.drawPixmap(place, picture)

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, post: PostRow
    ) -> None:
        colours = self._appearance.colours
        title = COLUMNS[index.column()].field is Field.TITLE
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold if title and post.unread else QFont.Weight.Normal)
        gone = post.status in (PostStatus.REMOVED, PostStatus.WITHDRAWN)
        font.setStrikeOut(title and gone)
        painter.setFont(font)
        painter.setPen(QColor(colours.text if title and not gone else colours.muted))
        gap = option.fontMetrics.averageCharWidth()
        rect = option.rect.adjusted(0 if title else gap, 0, -gap, 0)
        if title:
            rect.setLeft(rect.left() + self._paint_badge(painter, option, rect, post))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, index.data(Qt.ItemDataRole.TextAlignmentRole), text)

    def _paint_badge(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, post: PostRow
    ) -> int:
        """A word in a frame before the title of what is not public; gives the width taken."""
        word = describe_visibility(post.visibility)
        if not word:
            return 0
        painter.save()
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * _BADGE_SCALE)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        gap = metrics.averageCharWidth()
        badge = QRect(rect.left(), 0, metrics.horizontalAdvance(word) + 2 * gap, metrics.height() + 4)
        badge.moveTop(rect.center().y() - badge.height() // 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._appearance.colours
        painter.setPen(QPen(QColor(colours.line_strong)))
        painter.setBrush(QColor(colours.notice))
        painter.drawRoundedRect(badge, gap * 0.6, gap * 0.6)
        painter.setPen(QColor(colours.on_notice))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, word)
        painter.restore()
        return badge.width() + gap
