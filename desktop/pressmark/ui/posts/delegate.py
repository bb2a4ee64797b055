"""How a row of the posts table is drawn."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from pressmark.model import PostRow, PostStatus
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.columns import Column, Field
from pressmark.ui.posts.look import ListLook
from pressmark.ui.posts.model import ROW_ROLE, PostsModel
from pressmark.ui.posts.painting import (
    Run,
    paint_badge,
    paint_dot,
    paint_ground,
    paint_line,
    paint_lines,
    paint_sign,
    paint_star,
    star_size,
)
from pressmark.ui.theme import Colours
from pressmark.ui.words import describe_visibility

_Index = QModelIndex | QPersistentModelIndex


class PostDelegate(QStyledItemDelegate):
    """Draws dot, star and text; the row under the pointer, the row chosen.

    Attributes:
        look: what the person chose; whoever changes it measures the rows anew.
    """

    def __init__(self, appearance: Appearance, view: QTableView, model: PostsModel) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._model = model
        self.look = ListLook()

    def row_height(self) -> int:
        """The height of every row."""
        return round(self._view.fontMetrics().height() * self.look.row)

    def is_star(self, index: _Index, _place: QPoint) -> bool:
        """Whether a star is at a place of a cell."""
        return self._model.columns[index.column()].field is Field.STARRED

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell."""
        post = index.data(ROW_ROLE)
        hovered = index.row() == self._view.property("hoveredRow")
        colours = self._appearance.colours
        painter.save()
        paint_ground(painter, option, colours, active=self._view.hasFocus(), hovered=hovered)
        if isinstance(post, PostRow):
            column = self._model.columns[index.column()]
            if column.field is Field.UNREAD:
                if post.unread:
                    paint_dot(painter, QPointF(option.rect.center()), option.fontMetrics.height(), colours)
            elif column.field is Field.STARRED:
                if post.starred or hovered:
                    size = star_size(option.fontMetrics)
                    paint_star(painter, option.rect, size, colours, starred=post.starred)
            elif column.field is Field.TITLE:
                self._paint_title(painter, option, index, post)
            else:
                self._paint_text(painter, option, index, column)
        painter.restore()

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, column: Column
    ) -> None:
        gap = option.fontMetrics.averageCharWidth()
        run = Run(str(index.data() or ""), QFont(option.font), self._appearance.colours.muted)
        side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
        paint_line(
            painter,
            option.rect.adjusted(gap, 0, -gap, 0),
            run,
            QStyle.visualAlignment(option.direction, side),
        )

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, post: PostRow
    ) -> None:
        colours = self._appearance.colours
        gap = option.fontMetrics.averageCharWidth()
        whole = QStyle.visualRect(option.direction, option.rect, option.rect.adjusted(0, 0, -gap, 0))
        wide = paint_badge(painter, option, whole, describe_visibility(post.visibility), colours)
        if is_gone(post):
            # Beside the line through the title, which a small or a light letter hides.
            behind = QStyle.visualRect(option.direction, whole, whole.adjusted(wide, 0, 0, 0))
            wide += paint_sign(painter, option, behind, "removed", colours.muted)
        rect = QStyle.visualRect(option.direction, whole, whole.adjusted(wide, 0, 0, 0))
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        hits = self._model.finds.in_title(post.title)
        run = Run(
            str(index.data() or ""), title_font(option.font, post), title_colour(post, colours), hits=hits
        )
        if hits:
            rect.setTop(rect.center().y() - option.fontMetrics.height() // 2)
            paint_lines(painter, rect, run, colours, side)
        else:
            paint_line(painter, rect, run, side)


def title_font(font: QFont, post: PostRow) -> QFont:
    """The font of a title: heavy while unread, struck out when it is not at the site any more."""
    own = QFont(font)
    own.setWeight(QFont.Weight.DemiBold if post.unread else QFont.Weight.Normal)
    own.setStrikeOut(is_gone(post))
    return own


def title_colour(post: PostRow, colours: Colours) -> str:
    """The colour of a title."""
    return colours.muted if is_gone(post) else colours.text


def is_gone(post: PostRow) -> bool:
    """Whether it is not at the site any more."""
    return post.status in (PostStatus.REMOVED, PostStatus.WITHDRAWN)
