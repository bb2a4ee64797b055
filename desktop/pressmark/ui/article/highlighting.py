"""Shows highlights in the text of a view: what is in sight is looked up, and drawn line by line.

They are drawn over the text like a marker, which darkens paper and leaves ink (and the other way round in
a dark theme): so a table's shades and a code's ground lie below them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QRegion, QTextCursor, QTextTable

from pressmark.model import AnnotationState
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.geometry import Piece, Pieces, find_pieces, unite
from pressmark.ui.article.highlights import Highlight, draw_frame, draw_line, draw_warning
from pressmark.ui.article.sheet import Sheet
from pressmark.ui.article.spans import Spans

_LINE = 0.085  # of the body size: how wide the lines are
# Of that width: from the lower edge of the letters to the lines of three highlights. The first is below the
# line that a link may have.
_UNDER = (0.2, 3.4, 6.6)
_FRAME = 3.6  # likewise: how wide the frame of an image is
_BEYOND = 2  # of the body size: how far from a line something of it is drawn
_HATCH = 0.3
_REACH = 3  # logical pixels that a click may miss by


@dataclass(frozen=True, slots=True)
class Shown:
    """A highlight of which something is in sight.

    Attributes:
        start: the position of the document where its words begin.
        pieces: what of it is in sight, in the document.
    """

    highlight: Highlight
    level: int
    start: int
    pieces: Sequence[Piece]


class Highlighting(QObject):
    """The highlights of one view.

    Attributes:
        current: the id of the one that was chosen, "" for none.

    Signals:
        changed: there are others, or another is the current one.
    """

    changed = Signal()

    def __init__(self, view: Sheet, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._appearance = appearance
        self.spans = Spans()
        self.whole: tuple[Highlight, ...] = ()
        self.current = ""
        self._positions: dict[str, tuple[int, int]] = {}
        self._pieces = Pieces(view)
        view.placed.connect(self._pieces.forget)
        view.setting.grown.connect(self._follow)

    def show(self, highlights: Sequence[Highlight]) -> None:
        """Show these instead of those that were shown; the current one stays so if it is among them."""
        self.spans = Spans(highlights)
        self.whole = tuple(one for one in highlights if one.is_whole)
        self._positions.clear()
        self.choose(self.current)

    def choose(self, name: str) -> None:
        """Make the highlight with this id the current one; "" or an unknown id for none."""
        self.current = name if self.find(name) is not None else ""
        self._view.viewport().update()
        self.changed.emit()

    def find(self, name: str) -> Highlight | None:
        """The highlight with an id."""
        at = self.spans.find(name)
        return self.spans.items[at] if at >= 0 else next((one for one in self.whole if one.id == name), None)

    def beside(self, by: int) -> Highlight | None:
        """The next in the text, or the previous: from the current one on, else from what is in sight."""
        at = self.spans.find(self.current)
        if at < 0:
            first = self.spans.first_from(self._view.setting.places.start(self._view.positions_in_sight()[0]))
            at = first - 1 if by > 0 else first
        return self.spans.items[at + by] if 0 <= at + by < len(self.spans) else None

    def at(self, place: QPointF) -> list[Highlight]:
        """Those that are at a place of the viewport, from the shortest to the longest."""
        spot = place + self.moved()
        exposed = QRect(round(place.x()), round(place.y()), 1, 1)
        reach = QRectF(spot.x() - _REACH, spot.y() - _REACH, 2 * _REACH, 2 * _REACH)
        hit = [
            one.highlight
            for one in self.shown_in(exposed)
            if any(piece.box.intersects(reach) for piece in one.pieces)
        ]
        return sorted(hit, key=lambda one: one.end - one.start)

    def moved(self) -> QPointF:
        """From the viewport to the document."""
        return QPointF(
            self._view.horizontalScrollBar().value(), float(self._view.verticalScrollBar().value())
        )

    def positions(self, one: Highlight) -> tuple[int, int]:
        """Where its words begin and end in the document, as far as that is set; nowhere if both are one."""
        known = self._positions.get(one.id)
        if known is None:
            places = self._view.setting.places
            known = places.position(one.start), places.end_position(one.end)
            if places.has(one.end - 1):
                self._positions[one.id] = known
        return known

    def near(self, part: QRect) -> list[Highlight]:
        """Those that have a character in a part of the viewport."""
        first, last = self.positions_in(part)
        return [self.spans.items[at] for at in self._find_between(first, last)]

    def shown_in(self, exposed: QRect) -> list[Shown]:
        """Those of which something is in a part of the viewport, and what."""
        if not len(self.spans):
            return []
        # What belongs to a line reaches beyond it.
        beyond = round(_BEYOND * self._view.measures.body)
        part = exposed.adjusted(-beyond, -beyond, beyond, beyond)
        first, last = self.positions_in(part)
        box = QRectF(part).translated(self.moved())
        found = []
        for at in self._find_between(first, last):
            one = self.spans.items[at]
            start, end = self.positions(one)
            all_ = self._pieces.find(max(start, first), min(end, last))
            pieces = [piece for piece in all_ if piece.box.intersects(box)]
            if pieces:
                found.append(Shown(one, self.spans.levels[at], start, pieces))
        return found

    def paint(self, exposed: QRect) -> None:
        """Draw what is in a part of the viewport over its text."""
        shown = self.shown_in(exposed)
        if not shown:
            return
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.moved())
        modes = QPainter.CompositionMode
        dark = self._appearance.theme.dark
        painter.setCompositionMode(modes.CompositionMode_Lighten if dark else modes.CompositionMode_Darken)
        self._paint_grounds(painter, shown, exposed.translated(self.moved().toPoint()))
        for one in shown:
            self._paint_lines(painter, one)
        painter.setCompositionMode(modes.CompositionMode_SourceOver)
        for one in shown:
            self._paint_signs(painter, one)
        painter.end()

    def _find_between(self, first: int, last: int) -> list[int]:
        places = self._view.setting.places
        return self.spans.between(places.start(first), places.end(last) + 1)

    def _follow(self, start: int) -> None:
        self._pieces.forget()
        if start == 0:
            self._positions.clear()

    def positions_in(self, exposed: QRect) -> tuple[int, int]:
        """The first and last position in a part of the viewport; of rows of a table, whole ones."""
        column = self._view.column_box().toRect()
        first = self._view.cursorForPosition(QPoint(column.left() + 1, exposed.top()))
        last = self._view.cursorForPosition(QPoint(column.right(), exposed.bottom()))
        return _row_edge(first, last=False), _row_edge(last, last=True) + 1

    def _paint_grounds(self, painter: QPainter, shown: list[Shown], exposed: QRect) -> None:
        """What begins later lies above: so what is nested is seen, and no colour is mixed with another."""
        covered = QRegion()
        for one in reversed(shown):
            painter.save()
            if not covered.isEmpty():
                painter.setClipRegion(QRegion(exposed) - covered, Qt.ClipOperation.IntersectClip)
            self._paint_ground(painter, one)
            painter.restore()
            if one is not shown[0]:
                for piece in one.pieces:
                    covered += piece.box.toAlignedRect()

    def _paint_ground(self, painter: QPainter, one: Shown) -> None:
        colours, color = self._appearance.colours, one.highlight.color
        ground = QColor(colours.note(color))
        hatch = QBrush(QColor(colours.note_ink(color)), Qt.BrushStyle.BDiagPattern)
        for piece in one.pieces:
            if piece.is_image:
                continue
            painter.fillRect(piece.box, ground)
            if one.highlight.state is not AnnotationState.ANCHORED:
                painter.setOpacity(_HATCH)
                painter.fillRect(piece.box, hatch)
                painter.setOpacity(1.0)

    def _paint_lines(self, painter: QPainter, one: Shown) -> None:
        color, width = one.highlight.color, self._line_width()
        ink = QColor(self._appearance.colours.note_ink(color))
        above, level = divmod(one.level % (2 * len(_UNDER)), len(_UNDER))
        for piece in one.pieces:
            box, away = piece.box, _UNDER[level] * width
            # An image has the line as its frame: below it would be a rule of its own.
            if not piece.is_image:
                y = box.top() - away - 3 * width if above else box.bottom() + away
                draw_line(painter, color, box.left(), box.right(), y, width, ink)

    def _paint_signs(self, painter: QPainter, one: Shown) -> None:
        """What is no ink on the text: an image's frame, the ring of the current one, a sign in the margin."""
        colours, width = self._appearance.colours, self._line_width()
        current = one.highlight.id == self.current
        for piece in one.pieces:
            out = 1.2 * width
            if piece.is_image:
                frame = piece.box.adjusted(*(_FRAME * one.level * width * side for side in (-1, -1, 1, 1)))
                draw_frame(painter, one.highlight.color, frame, width, colours)
                out = _FRAME * (one.level + 0.5) * width + width
            if current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(colours.accent), max(1.5, 1.3 * width)))
                painter.drawRoundedRect(piece.box.adjusted(-out, -out, out, out), 2 * width, 2 * width)
        if one.highlight.state is not AnnotationState.ANCHORED:
            self._paint_warning(painter, one)

    def _paint_warning(self, painter: QPainter, one: Shown) -> None:
        document = self._view.document()
        first = find_pieces(document, one.start, one.start + 1)
        box = first[0].box if first else unite(list(one.pieces[:1]))
        size = self._view.measures.scaled(0.8)
        column = self._view.column_box().translated(self.moved())
        mirrored = self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = column.right() + size * 0.5 if mirrored else column.left() - size * 1.5
        sign = QRectF(left, box.center().y() - size / 2, size, size)
        colours = self._appearance.colours
        draw_warning(painter, sign, colours.note(one.highlight.color), colours.note_ink(one.highlight.color))

    def _line_width(self) -> float:
        return max(1.0, self._view.measures.body * _LINE)


def _row_edge(cursor: QTextCursor, *, last: bool) -> int:
    """The first or the last position of the row of a table; elsewhere the cursor's own."""
    # PySide's types do not say that there may be none.
    table = cast("QTextTable | None", cursor.currentTable())
    if table is None:
        return cursor.position()
    row = table.cellAt(cursor).row()
    if last:
        return table.cellAt(row, table.columns() - 1).lastPosition()
    return table.cellAt(row, 0).firstPosition()
