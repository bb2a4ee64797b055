"""How a row of the posts table is drawn."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from pressmark.model import PostRow, PostStatus
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.columns import Field
from pressmark.ui.posts.drawing import is_joined
from pressmark.ui.posts.look import ListLook
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.painting import (
    Ground,
    Run,
    cut_start,
    find_side,
    paint_badge,
    paint_dot,
    paint_ground,
    paint_line,
    paint_lines,
    paint_sign,
    paint_star,
    star_size,
    tame,
)
from pressmark.ui.posts.wording import say_title
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
        self._fonts = TitleFonts()
        self.look = ListLook()

    def row_height(self) -> int:
        """The height of every row."""
        return round(self._view.fontMetrics().height() * self.look.row)

    def is_star(self, index: _Index, _place: QPoint) -> bool:
        """Whether a star is at a place of a cell."""
        return self._model.columns[index.column()].field is Field.STARRED

    def describe(self, rows: range) -> object:
        """All that rows are drawn from but the places of columns; where it is equal, they look the same."""
        model, view = self._model, self._view
        shown = {one.field for place, one in enumerate(model.columns) if not view.isColumnHidden(place)}
        posts = [model.post(row) for row in rows]
        tags = [model.rows.tags(row) for row in rows] if Field.TAGS in shown else ()
        terms = [model.rows.terms(row) for row in rows] if Field.TERMS in shown else ()
        # Words for dates change at midnight.
        return posts, tags, terms, model.names, model.relative_dates, model.now.astimezone().date()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a cell."""
        self.paint_row(painter, option, index.row(), [(index.column(), option.rect)])

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The tip of a cell, where that says more than can be read there."""
        if self._can_be_read(option, index):
            QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, cells: Sequence[tuple[int, QRect]]
    ) -> None:
        """Draw these columns of a row, each at its place; the place of `option` is that of all of them."""
        post = self._model.post(row)
        hovered = row == self._view.property("hoveredRow")
        colours, metrics = self._appearance.colours, option.fontMetrics
        painter.save()
        ground = Ground(self._view.hasFocus(), hovered, is_joined(self._view, option, row))
        paint_ground(painter, option, colours, ground)
        for place, rect in cells:
            column = self._model.columns[place]
            if post is None:
                break
            if column.field is Field.UNREAD:
                if post.unread:
                    paint_dot(painter, QPointF(rect.center()), metrics.height(), colours)
            elif column.field is Field.STARRED:
                if post.starred or hovered:
                    paint_star(painter, rect, star_size(metrics), colours, starred=post.starred)
            elif column.field is Field.TITLE:
                self._paint_title(painter, option, rect, post)
            elif text := self._model.data(self._model.index(row, place)):
                self._paint_text(painter, option, rect, str(text), numeric=column.numeric)
        painter.restore()

    def _can_be_read(self, option: QStyleOptionViewItem, index: _Index) -> bool:
        """Whether all that the tip of a cell says stands in it already."""
        post, tip = self._model.post(index.row()), index.data(Qt.ItemDataRole.ToolTipRole)
        if post is None or tip != index.data():
            return False
        title = self._model.columns[index.column()].field is Field.TITLE
        gap = option.fontMetrics.averageCharWidth()
        font = self._fonts.make(option.font, post) if title else option.font
        room = option.rect.width() - (gap if title else 2 * gap)
        return QFontMetrics(font).horizontalAdvance(tame(str(tip))) <= room

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, text: str, *, numeric: bool
    ) -> None:
        gap = option.fontMetrics.averageCharWidth()
        run = Run(text, option.font, self._appearance.colours.muted)
        paint_line(painter, rect.adjusted(gap, 0, -gap, 0), run, find_side(option, ahead=not numeric))

    def _paint_title(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, post: PostRow
    ) -> None:
        colours = self._appearance.colours
        gap = option.fontMetrics.averageCharWidth()
        whole = cut_start(option, rect, 0, gap)
        wide = paint_badge(painter, option, whole, describe_visibility(post.visibility), colours)
        if is_gone(post):
            # Beside the line through the title, which a small or a light letter hides.
            behind = cut_start(option, whole, wide)
            wide += paint_sign(painter, option, behind, "removed", colours.muted)
        rest = cut_start(option, whole, wide)
        side = find_side(option, ahead=True)
        hits = self._model.finds.in_title(post.title)
        run = Run(
            say_title(post), self._fonts.make(option.font, post), title_colour(post, colours), hits=hits
        )
        if hits:
            rest.setTop(rest.center().y() - option.fontMetrics.height() // 2)
            paint_lines(painter, rest, run, colours, side)
        else:
            paint_line(painter, rest, run, side)


class TitleFonts:
    """Fonts of titles: heavy while unread, struck out when it is not at the site any more.

    They are kept, for each new one Qt looks for its glyphs anew.
    """

    def __init__(self) -> None:
        self._base = QFont()
        self._made: dict[tuple[bool, bool], QFont] = {}

    def make(self, base: QFont, post: PostRow) -> QFont:
        """The font of a title in a list that has the font `base`."""
        if base != self._base:
            self._base, self._made = QFont(base), {}
        look = post.unread, is_gone(post)
        if look not in self._made:
            own = self._made[look] = QFont(base)
            own.setWeight(QFont.Weight.DemiBold if post.unread else QFont.Weight.Normal)
            own.setStrikeOut(is_gone(post))
        return self._made[look]


def title_colour(post: PostRow, colours: Colours) -> str:
    """The colour of a title."""
    return colours.muted if is_gone(post) else colours.text


def is_gone(post: PostRow) -> bool:
    """Whether it is not at the site any more."""
    return post.status in (PostStatus.REMOVED, PostStatus.WITHDRAWN)
