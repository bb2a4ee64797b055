"""How a post is drawn as a card: title, a line about it, and some lines of its text."""

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from pressmark.model import PostRow, Snippet
from pressmark.ui.appearance import Appearance
from pressmark.ui.posts.delegate import TitleFonts, title_colour
from pressmark.ui.posts.drawing import is_joined
from pressmark.ui.posts.look import ListLook
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.painting import (
    Ground,
    Hits,
    Run,
    find_side,
    is_cut,
    paint_badge,
    paint_dot,
    paint_ground,
    paint_line,
    paint_lines,
    paint_star,
    star_size,
)
from pressmark.ui.posts.wording import join_names, say_badge, say_status, say_title
from pressmark.ui.words import annotations, join_facts, list_date, one_line

_TITLE_LINES = 2
_PADDING, _CLOSER = 0.45, 0.2  # of the height of a line, above and below
_GAP = 0.22  # between title, meta line and text
_SMALL = 0.92  # of the size of the text, for the line about it
_LONGEST_NAME = 60
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the parts of a card are; as in a script from left to right, but the star."""

    dot: QPointF
    text: QRect
    star: QRect


class CardDelegate(QStyledItemDelegate):
    """Draws cards of one height; all begin at the top, so that titles keep their distances.

    Attributes:
        look: what the person chose; whoever changes it measures the cards anew.
    """

    def __init__(self, appearance: Appearance, view: QTableView, model: PostsModel) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._model = model
        self._fonts = TitleFonts()
        self.look = ListLook()

    @property
    def _lines(self) -> int:
        """Lines of a whole card."""
        return _TITLE_LINES + 1 + self.look.excerpt_lines

    @property
    def _padding(self) -> float:
        return _CLOSER if self.look.compact else _PADDING

    def row_height(self) -> int:
        """The height of every card."""
        metrics = self._view.fontMetrics()
        bold = QFont(self._view.font())
        bold.setWeight(QFont.Weight.DemiBold)
        line = max(metrics.lineSpacing(), QFontMetrics(bold).lineSpacing())
        return round(line * (self._lines + 2 * self._padding + 2 * _GAP)) + 1

    def is_star(self, index: _Index, place: QPoint) -> bool:
        """Whether the star of a card is at a place of the view."""
        post = self._model.post(index.row())
        places = self._find_places(self._view.visualRect(index))
        return post is not None and places.star.contains(place)

    def describe(self, rows: range) -> object:
        """All that cards are drawn from; where it is equal, they look the same."""
        posts = [self._model.post(row) for row in rows]
        snippets = [post and self._model.finds.snippet(post.id) for post in posts]
        return (
            posts,
            snippets,
            [post and self._say_meta(row, post) for row, post in zip(rows, posts, strict=True)],
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a card."""
        self.paint_row(painter, option, index.row())

    def helpEvent(  # noqa: N802
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """The tip of a card, its title, where that is cut or what became of it is to be said."""
        post = self._model.post(index.row())
        if post is not None and index.data(Qt.ItemDataRole.ToolTipRole) == post.title:
            room = self._title_width(self._find_places(option.rect).text)
            if not is_cut(room, self._make_runs(post)[0], self._appearance.colours):
                QToolTip.hideText()
                return True
        return super().helpEvent(event, view, option, index)

    def paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, _cells: object = None
    ) -> None:
        """Draw the card of a row."""
        post = self._model.post(row)
        hovered = row == self._view.property("hoveredRow")
        colours = self._appearance.colours
        painter.save()
        ground = Ground(self._view.hasFocus(), hovered, is_joined(self._view, option, row))
        paint_ground(painter, option, colours, ground)
        if post is not None:
            places = self._find_places(option.rect)
            if post.unread:
                paint_dot(painter, places.dot, option.fontMetrics.height(), colours)
            if post.starred or hovered:
                size = star_size(option.fontMetrics)
                paint_star(painter, places.star, size, colours, starred=post.starred)
            self._paint_texts(painter, option, row, post, places.text)
        painter.restore()

    def _find_places(self, rect: QRect) -> _Places:
        return _find_places(rect, self._view.fontMetrics(), self._view.layoutDirection(), self._padding)

    def _make_runs(self, post: PostRow) -> tuple[Run, Run]:
        """The title, and the text below."""
        font, colours = self._view.font(), self._appearance.colours
        hits = self._model.finds.in_title(post.title)
        lines = self.look.excerpt_lines
        excerpt, found = _find_excerpt(post, self._model.finds.snippet(post.id)) if lines else ("", ())
        return (
            Run(
                say_title(post), self._fonts.make(font, post), title_colour(post, colours), _TITLE_LINES, hits
            ),
            Run(excerpt, QFont(font), colours.muted, lines, found),
        )

    def _title_width(self, text: QRect) -> int:
        metrics = self._view.fontMetrics()
        return text.width() - star_size(metrics) - round(metrics.lineSpacing() * _GAP)

    def _paint_texts(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, post: PostRow, text: QRect
    ) -> None:
        colours = self._appearance.colours
        line = option.fontMetrics.lineSpacing()
        gap = round(line * _GAP)
        title, below = self._make_runs(post)
        room = text.adjusted(0, 0, self._title_width(text) - text.width(), 0)
        room = QStyle.visualRect(option.direction, text, room)
        # All lines begin where the window's do: by the side of its own script a title would stand alone.
        side = find_side(option, ahead=True)
        taken = paint_lines(painter, room, title, colours, side)
        top = text.top() + taken * QFontMetrics(title.font).lineSpacing() + gap
        self._paint_meta(painter, option, row, post, QRect(text.left(), top, text.width(), line))
        if below.text:
            rest = text.adjusted(0, top + line + gap - text.top(), 0, 0)
            paint_lines(painter, rest, below, colours, side)

    def _paint_meta(
        self, painter: QPainter, option: QStyleOptionViewItem, row: int, post: PostRow, rect: QRect
    ) -> None:
        colours = self._appearance.colours
        wide = paint_badge(painter, option, rect, say_badge(post), colours)
        room = QStyle.visualRect(option.direction, rect, rect.adjusted(wide, 0, 0, 0))
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * _SMALL)
        words = self._say_meta(row, post)
        run = Run(words, small, colours.muted)
        paint_line(painter, room, run, find_side(option, ahead=True), option.direction)

    def _say_meta(self, row: int, post: PostRow) -> str:
        """Date, author or site, annotations; then tags and terms as far as there is room."""
        sites = self._model.names.sites
        source = sites.get(post.site_id, "") if len(sites) > 1 else ""
        marks = (*self._model.rows.tags(row), *(term.name for term in self._model.rows.terms(row)))
        parts = (
            list_date(post.date, datetime.now(UTC), relative=self.look.relative_dates),
            one_line(source or post.author, _LONGEST_NAME),
            annotations(post.notes) if post.notes else "",
            join_names(marks),
        )
        return join_facts(parts)


def _find_places(
    rect: QRect, metrics: QFontMetrics, direction: Qt.LayoutDirection, padding: float
) -> _Places:
    line = metrics.lineSpacing()
    wide = metrics.averageCharWidth()
    top = rect.top() + round(line * padding)
    text = rect.adjusted(wide * 4, 0, -wide * 2, 0)
    text.setTop(top)
    size = star_size(metrics)
    star = QRect(text.right() - size + wide, top - round(line * 0.2), size + wide, round(line * 1.4))
    dot = QRect(rect.left() + wide, top, wide * 2, line)
    return _Places(
        QPointF(QStyle.visualRect(direction, rect, dot).center()),
        QStyle.visualRect(direction, rect, text),
        QStyle.visualRect(direction, rect, star),
    )


def _find_excerpt(post: PostRow, snippet: object) -> tuple[str, Hits]:
    """The snippet where one has come, else the excerpt, else why there is none."""
    if isinstance(snippet, Snippet):
        return snippet.text, snippet.hits
    return post.excerpt or say_status(post.status), ()
