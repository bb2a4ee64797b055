"""Notes in the margin, each beside its passage; where there is no room for one, a small sign."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from pressmark.settings import MarginNotes
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.cards import LEAST, MOST, Card, CardLook
from pressmark.ui.article.geometry import find_line
from pressmark.ui.article.highlighting import Highlighting
from pressmark.ui.article.highlights import Highlight, draw_swatch
from pressmark.ui.article.sheet import Sheet
from pressmark.ui.article.stacking import Room, Want, stack

_TYPE, _GAP, _BETWEEN, _SIGN = 0.74, 1.3, 0.5, 0.85  # of the body size
_SIGNS = 4  # that stand beside each other


class Margin(QObject):
    """Lays out the notes near what is in sight, and keeps them there as the person scrolls."""

    def __init__(self, view: Sheet, highlighting: Highlighting, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._highlighting = highlighting
        self._appearance = appearance
        self._kind = MarginNotes.CARDS
        self._tops: dict[str, float | None] = {}
        self._cards: dict[str, Card] = {}
        self._lines: dict[str, QRectF] = {}
        self._beyond: dict[str, float] = {}
        self._asked = (0.0, 0.0)
        highlighting.changed.connect(self.forget)
        view.placed.connect(self.forget)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._go_on())

    @property
    def needed(self) -> int:
        """How wide the margin must be for cards, in logical pixels; 0 where there are no notes."""
        if self._kind is not MarginNotes.CARDS or not any(one.note for one in self._highlighting.spans.items):
            return 0
        return round(self._view.measures.body * (_GAP + _BETWEEN) + self._width_of(LEAST))

    def show_notes(self, kind: MarginNotes) -> bool:
        """Show notes in this way from now on; whether it is another."""
        changed = kind is not self._kind
        self._kind = kind
        if changed:
            self.forget()
        return changed

    def forget(self) -> None:
        """Everything may be elsewhere now."""
        self._tops.clear()
        self._cards.clear()
        self._lines.clear()
        self._beyond.clear()
        self._asked = (0.0, 0.0)
        self._view.viewport().update()

    def paint(self, exposed: QRect) -> None:
        """Draw what is in a part of the viewport."""
        boxes = [(one, box) for one, box in self.boxes() if box.intersects(QRectF(exposed))]
        if not boxes:
            return
        painter = QPainter(self._view.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self._view.layoutDirection())
        colours = self._appearance.colours
        for one, box in boxes:
            card = self._cards.get(one.id)
            if card is not None and self._tops.get(one.id) is not None:
                current = one.id == self._highlighting.current
                card.paint(painter, box.top(), box.left(), colours, current=current)
            else:
                draw_swatch(painter, one.color, box, colours)
        painter.end()

    def at(self, place: QPointF) -> Highlight | None:
        """The note whose card or sign is at a place of the viewport."""
        # The last was drawn over the others.
        return next((one for one, box in reversed(self.boxes()) if box.contains(place)), None)

    def boxes(self) -> list[tuple[Highlight, QRectF]]:
        """Where cards and signs are in the viewport, a little beyond what is in sight too."""
        if self._kind is MarginNotes.NONE or not self._highlighting.spans.items:
            return []
        self._lay_out()
        down = self._highlighting.moved().y()
        return [(one, box.translated(0, -down)) for one, box in self._find_boxes()]

    def _find_boxes(self) -> Iterator[tuple[Highlight, QRectF]]:
        """Downwards in the document, sideways in the viewport."""
        left, width = self._find_left(), self._find_width()
        beside: dict[float, int] = {}
        for name, top in self._tops.items():
            one = self._highlighting.find(name)
            if one is None:
                continue
            if top is not None and name in self._cards:
                # In whole pixels: else letters would be set elsewhere after a step than before it.
                yield one, QRectF(left, round(top), width, self._cards[name].height)
                continue
            line = self._lines[name]
            number = beside.get(line.top(), 0)
            beside[line.top()] = number + 1
            yield one, self._sign_box(line, self._beyond[name], number % _SIGNS)

    def _lay_out(self) -> None:
        """Decide where those are that are not decided, from half a screen above to half a screen below."""
        high = self._view.viewport().height()
        top = self._highlighting.moved().y()
        if self._asked[0] <= top and top + high <= self._asked[1]:
            return
        self._asked = (top - high / 2, top + high * 1.5)
        part = QRect(0, -high // 2, self._view.viewport().width(), 2 * high)
        wants = [one for one in self._noted_in(part) if one.id not in self._tops]
        for one in wants:
            start = self._highlighting.positions(one)[0]
            self._lines[one.id] = find_line(self._view.document(), start)
            self._beyond[one.id] = self._find_beyond(start)
        # In a table what comes first in the text may stand lower.
        wants.sort(key=lambda one: self._lines[one.id].top())
        width = self._find_width()
        tops: dict[str, float] = {}
        if width:
            look = CardLook(self._font(), self._view.measures, width)
            self._cards |= {one.id: Card(one, look) for one in wants}
            tops = stack(
                [Want(one.id, self._lines[one.id].top(), self._cards[one.id].height) for one in wants],
                Room(self._view.measures.body * _BETWEEN, high / 2, self._find_taken(part)),
                self._highlighting.current,
            )
        self._tops |= {one.id: tops.get(one.id) for one in wants}

    def _noted_in(self, part: QRect) -> list[Highlight]:
        return [one for one in self._highlighting.near(part) if one.note]

    def _find_taken(self, part: QRect) -> list[tuple[float, float]]:
        """Where cards are that are decided, and where a table reaches into the margin."""
        taken = [
            (top, top + self._cards[name].height)
            for name, top in self._tops.items()
            if top is not None and name in self._cards
        ]
        layout, column = self._view.document().documentLayout(), self._view.column_box()
        for table in self._view.setting.marked.tables_between(*self._highlighting.positions_in(part)):
            right = column.left() + table.fitted.left + table.fitted.total
            if right > column.right() + self._view.measures.scaled(_GAP) / 2:
                rect = layout.frameBoundingRect(table.frame)
                taken.append((rect.top(), rect.bottom()))
        return taken

    def _go_on(self) -> None:
        if self._kind is not MarginNotes.NONE and self._highlighting.spans.items:
            known = len(self._tops)
            self._lay_out()
            if len(self._tops) != known:
                self._view.viewport().update()

    def _find_left(self) -> float:
        column, gap = self._view.column_box(), self._view.measures.body * _GAP
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return column.left() - gap - self._find_width()
        return column.right() + gap

    def _find_width(self) -> float:
        """How wide cards are; 0 where there is no room for them, or where signs are wanted."""
        if self._kind is not MarginNotes.CARDS:
            return 0.0
        column, body = self._view.column_box(), self._view.measures.body
        across = self._view.horizontalScrollBar().value()
        free = self._view.viewport().width() - column.right() - across
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            free = column.left() + across
        # Half a pixel is lost where the column is set in whole ones.
        free -= body * (_GAP + _BETWEEN) - 1
        return min(free, self._width_of(MOST)) if free >= self._width_of(LEAST) else 0.0

    def _find_beyond(self, position: int) -> float:
        """How far the table that a position is in reaches into the margin."""
        tables = self._view.setting.marked.tables_between(position, position)
        if not tables:
            return 0.0
        return max(0.0, tables[0].fitted.left + tables[0].fitted.total - self._view.column_box().width())

    def _sign_box(self, line: QRectF, beyond: float, number: int) -> QRectF:
        """A sign between the text and the cards, or at the edge of the pane where that is nearer."""
        column, body = self._view.column_box(), self._view.measures.body
        size = body * _SIGN
        y = line.center().y() - size / 2
        room = self._view.viewport().width()
        # Beside each other only where no cards are.
        step = 0.0 if self._find_width() else size * 1.1 * number
        if self._view.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            left = column.left() - body * 0.25 - size
            left = left - step if left >= step else max(0.0, left)
        else:
            left = column.right() + beyond + body * 0.25
            left = left + step if left + step + size < room else min(left, room - size - 1)
        down = 0.0 if step and abs(left - column.right()) > step else size * 0.6 * number
        return QRectF(left, y + down, size, size)

    def _width_of(self, characters: int) -> float:
        look = CardLook(self._font(), self._view.measures, 0)
        return QFontMetricsF(look.font).averageCharWidth() * characters + look.inset + look.pad

    def _font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(self._view.measures.scaled(_TYPE))
        return font
