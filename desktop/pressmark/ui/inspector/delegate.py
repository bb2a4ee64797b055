"""How a row of the inspector is drawn."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from pressmark.ui.appearance import Appearance
from pressmark.ui.article.highlights import draw_edge, draw_warning
from pressmark.ui.inspector.model import ROW_ROLE
from pressmark.ui.inspector.rows import Kind, Row, Target
from pressmark.ui.inspector.texts import Text, measure_text, place_text

_Index = QModelIndex | QPersistentModelIndex
_SMALL = 0.9
_TITLE_LINES, _DETAIL_LINES, _SENTENCE_LINES, _VALUE_LINES = 4, 2, 14, 10
_QUOTE_LINES = 2
_KNOWN = 3_000  # rows whose heights are remembered


@dataclass(frozen=True, slots=True)
class _Look:
    """How a row is drawn now."""

    row: Row
    font: QFont
    side: Qt.AlignmentFlag
    chosen: bool = False
    seen: bool = False


class RowDelegate(QStyledItemDelegate):
    """Draws label, title, detail and sentence below each other, as wide as the pane and as high as needed.

    Attributes:
        seen: what is in sight in the article; its row is marked.
    """

    def __init__(self, appearance: Appearance, view: QTreeView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self.seen: Target | None = None
        self._room: tuple[int, int, str] = (0, 0, "")
        self._heights: dict[tuple[Row, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802
        """As high as the texts are at the width there is."""
        room = (self._view.width(), self._view.indentation(), option.font.key())
        if room != self._room:
            self._room = room
            self._heights.clear()
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return QSize(0, 0)
        # Of many rows one is changed at a time, and all are asked for.
        known = row, self._find_width(index, row)
        height = self._heights.get(known)
        if height is None:
            height = self._heights[known] = self._measure(option, *known)
        return QSize(0, height)

    def forget(self) -> None:
        """Other rows are shown."""
        self.seen = None
        if len(self._heights) > _KNOWN:
            self._heights.clear()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        look = _Look(
            row,
            option.font,
            Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft,
            bool(option.state & QStyle.StateFlag.State_Selected),
            row.target is not None and row.target == self.seen,
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, look)
        width = self._find_width(index, row)
        far = self._gap() + self._edge(row)
        left = option.rect.right() + 1 - far - width if mirrored else option.rect.left() + far
        place = QPointF(left, option.rect.top() + self._pad(row))
        self._paint_color(painter, option.rect, row, mirrored=mirrored)
        for text in self._list_texts(look):
            placed = place_text(text, width - text.indent, look.side)
            if text.indent:
                self._paint_warning(painter, place, text, width if mirrored else 0)
            placed.draw(painter, place + QPointF(0 if mirrored else text.indent, 0), text.colour)
            place.setY(place.y() + placed.height)
        self._paint_focus(painter, option, index)
        painter.restore()

    def find_middle(self, row: Row) -> int:
        """How far below the upper edge of a row the middle of its first line is."""
        return self._pad(row) + self._view.fontMetrics().height() // 2

    def _measure(self, option: QStyleOptionViewItem, row: Row, width: int) -> int:
        look = _Look(row, option.font, Qt.AlignmentFlag.AlignLeft)
        heights = (measure_text(text, width - text.indent) for text in self._list_texts(look))
        return round(sum(heights)) + self._pad(row) + self._gap()

    def _gap(self) -> int:
        return round(self._view.fontMetrics().averageCharWidth() * 0.9)

    def _pad(self, row: Row) -> int:
        """The room above a row: more where a group begins."""
        return self._gap() * 2 if row.kind in (Kind.HEADING, Kind.LABEL) else self._gap()

    def _edge(self, row: Row) -> int:
        """The room for the edge in the colour of an annotation."""
        return round(self._gap() * 1.6) if row.color else 0

    def _find_width(self, index: _Index, row: Row) -> int:
        """The width of texts. It has room for the scroll bar always: else all were measured twice."""
        depth, above = int(self._view.rootIsDecorated()), index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        taken = depth * self._view.indentation() + self._view.verticalScrollBar().sizeHint().width()
        return max(self._view.width() - taken - 2 * self._gap() - self._edge(row), self._gap() * 4)

    def _list_texts(self, look: _Look) -> list[Text]:
        colours, row = self._appearance.colours, look.row
        quiet = colours.on_selection if look.chosen else colours.muted
        strong = colours.on_selection if look.chosen else colours.accent if look.seen else colours.text
        small = QFont(look.font)
        small.setPointSizeF(small.pointSizeF() * _SMALL)
        if row.kind in (Kind.LABEL, Kind.NOTE):
            return [Text(row.title, small if row.kind is Kind.LABEL else look.font, quiet, _TITLE_LINES)]
        title = QFont(look.font)
        strong_weight = row.kind is Kind.HEADING or row.snippet is not None
        title.setWeight(QFont.Weight.DemiBold if strong_weight else QFont.Weight.Normal)
        if row.kind is Kind.HEADING:
            return [Text("  ".join(filter(None, (row.title, row.detail))), title, strong, _TITLE_LINES)]
        if row.color:
            return self._list_note_texts(look, strong, quiet, small)
        lines = _VALUE_LINES if row.label else _TITLE_LINES
        texts = [Text(row.label, small, quiet, _DETAIL_LINES)] if row.label else []
        texts.append(Text(row.title, title, quiet if row.absent else strong, lines, dotted=row.absent))
        if row.detail:
            texts.append(Text(row.detail, small, quiet, _DETAIL_LINES))
        if row.snippet is not None:
            sentence = colours.on_selection if look.chosen else colours.text
            texts.append(Text(row.snippet.text, look.font, sentence, _SENTENCE_LINES, row.snippet.hits))
        return texts

    def _list_note_texts(self, look: _Look, strong: str, quiet: str, small: QFont) -> list[Text]:
        """State, quote, note and tags of an annotation; where there is a note, the quote stands back."""
        row = look.row
        ink = self._appearance.colours.on_notice if row.warned and not look.chosen else quiet
        sign = round(QFontMetrics(small).height() * 1.15) if row.warned else 0
        texts = (
            Text(row.label, small, ink, _DETAIL_LINES, indent=sign),
            Text(row.title, look.font, quiet if row.words else strong, _QUOTE_LINES),
            Text(row.words, look.font, strong, _QUOTE_LINES),
            Text(row.detail, small, quiet, 1),
        )
        return [text for text in texts if text.text]

    def _paint_color(self, painter: QPainter, rect: QRect, row: Row, *, mirrored: bool) -> None:
        if row.color:
            gap, pad = self._gap(), self._pad(row) * 0.8
            middle = rect.right() - gap * 1.3 if mirrored else rect.left() + gap * 1.3
            ink = self._appearance.colours.note_ink(row.color)
            draw_edge(painter, row.color, rect.top() + pad, rect.bottom() - pad, middle, gap * 0.3, ink)

    def _paint_warning(self, painter: QPainter, place: QPointF, text: Text, right: int) -> None:
        """The sign before a text; `right` is how far off the text begins where it is mirrored."""
        colours, height = self._appearance.colours, QFontMetrics(text.font).height()
        box = QRectF(0, 0, height * 0.8, height * 0.8)
        box.moveCenter(place + QPointF(right - height * 0.45 if right else height * 0.45, height * 0.5))
        draw_warning(painter, box, colours.notice, colours.ink)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, look: _Look) -> None:
        colours = self._appearance.colours
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver) and look.row.target is not None
        painter.setPen(QPen(QColor(colours.faint)) if look.chosen else Qt.PenStyle.NoPen)
        if look.chosen or hovered:
            active = colours.selection if self._view.hasFocus() else colours.selection_idle
            painter.setBrush(QColor(active if look.chosen else colours.hover))
            painter.drawRoundedRect(self._ground(option.rect), self._gap() * 0.6, self._gap() * 0.6)
        painter.setPen(Qt.PenStyle.NoPen)
        if look.seen:
            bar = QRectF(0, 0, self._gap() * 0.35, option.rect.height() - self._gap())
            bar.moveTop(option.rect.top() + self._gap() * 0.5)
            mirrored = look.side is Qt.AlignmentFlag.AlignRight
            bar.moveLeft(option.rect.right() - bar.width() if mirrored else option.rect.left())
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self._appearance.colours.accent), self._appearance.theme.frame))
            ground = QRectF(self._ground(option.rect)).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(ground, self._gap() * 0.6, self._gap() * 0.6)

    def _ground(self, rect: QRect) -> QRect:
        return rect.adjusted(0, 1, 0, -1)
