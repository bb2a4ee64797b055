"""How headings and annotations of the notebook are drawn."""

from collections import OrderedDict
from datetime import UTC, datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from pressmark.model import Grouping, NoteRow
from pressmark.ui.appearance import Appearance
from pressmark.ui.article.highlights import draw_edge, draw_swatch
from pressmark.ui.icons import draw_icon
from pressmark.ui.notebook.card import Card, Look, make_card, mirror
from pressmark.ui.notebook.model import NotesModel
from pressmark.ui.notebook.words import WAITING
from pressmark.ui.posts.painting import Ground, Run, paint_badge, paint_ground, paint_line
from pressmark.ui.words import number

_HEADING = 2.1  # of the height of a line
_SWATCH = 0.8  # likewise
_EDGE = 0.3  # the line beside the words, of a letter
_KEPT = 600
_Index = QModelIndex | QPersistentModelIndex


class NoteDelegate(QStyledItemDelegate):
    """Draws rows, and knows how tall each is.

    Attributes:
        editing: the row in which a note is written, -1 for none, and how tall the field is for that.
    """

    def __init__(self, appearance: Appearance, view: QTableView, model: NotesModel) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view
        self._model = model
        self._cards: OrderedDict[int, tuple[NoteRow, Card]] = OrderedDict()
        self._look: Look | None = None
        self.editing = (-1, 0)

    def forget(self) -> None:
        """What was laid out is to be laid out anew: fonts, colours, width or contents are others."""
        self._cards.clear()
        self._look = None

    def row_height(self, row: int) -> int:
        """How tall a row is."""
        card = self.card(row)
        if card is None:
            return round(self._view.fontMetrics().lineSpacing() * _HEADING)
        return card.height

    def card(self, row: int) -> Card | None:
        """The parts of the card in a row; None for a heading, and where the annotation is gone."""
        note = self._model.note(row)
        if note is None:
            return None
        if row == self.editing[0]:
            return self._turn(make_card(note, self._find_look(), self.editing[1]))
        key = self._model.rows.number(row)
        known = self._cards.get(key)
        if known is None or known[0] is not note:
            known = self._cards[key] = note, self._turn(make_card(note, self._find_look()))
            if len(self._cards) > _KEPT:
                self._cards.popitem(last=False)
        return known[1]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a heading or a card."""
        row = index.row()
        colours = self._appearance.colours
        active = self._view.hasFocus()
        painter.save()
        if self._model.rows.is_heading(row):
            painter.fillRect(option.rect, QColor(colours.sidebar))
        hovered = row == self._view.property("hoveredRow")
        paint_ground(painter, option, colours, Ground(active, hovered))
        if self._model.rows.is_heading(row):
            self._paint_heading(painter, option, row)
        elif (note := self._model.note(row)) is not None and (card := self.card(row)) is not None:
            self._paint_card(painter, option, note, card)
        if active and index == self._view.currentIndex():
            painter.setPen(QPen(QColor(colours.accent), self._appearance.theme.frame))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _find_look(self) -> Look:
        if self._look is None:
            listing = self._model.listing
            self._look = Look(
                QFont(self._view.font()),
                self._view.viewport().width(),
                self._appearance.colours,
                listing.grouping is Grouping.ARTICLE,
                listing.checking,
                datetime.now(UTC),
            )
        return self._look

    def _turn(self, card: Card) -> Card:
        if self._view.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return card
        return mirror(card, self._find_look().width)

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        colours, metrics = self._appearance.colours, option.fontMetrics
        letter, line = metrics.averageCharWidth(), metrics.height()
        group = self._model.rows.group(row)
        room = option.rect.adjusted(letter, 0, -2 * letter, 0)
        sign = QRect(room.left(), room.center().y() - line // 2, line, line)
        left = sign.right() + letter
        self._paint_fold(painter, QStyle.visualRect(option.direction, room, sign), row)
        if self._model.listing.grouping is Grouping.COLOR and group.key != WAITING:
            size = round(line * _SWATCH)
            box = QRect(left, room.center().y() - size // 2, size, size)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_swatch(painter, group.key, QRectF(QStyle.visualRect(option.direction, room, box)), colours)
            left = box.right() + letter
        count = number(len(group.numbers))
        wide = metrics.horizontalAdvance(count) + letter
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        name = QRect(left, room.top(), room.right() - wide - left, room.height())
        near = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        far = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignRight)
        place = QStyle.visualRect(option.direction, room, name)
        paint_line(painter, place, Run(self._model.title(row), bold, colours.text), near)
        paint_line(painter, room, Run(count, QFont(option.font), colours.muted), far)

    def _paint_fold(self, painter: QPainter, place: QRect, row: int) -> None:
        folded = self._model.rows.is_folded(row)
        device = painter.device()
        picture = draw_icon(
            "chevron-right" if folded else "chevron-down",
            self._appearance.colours.muted,
            place.width(),
            device.devicePixelRatioF() if device else 1.0,
        )
        if folded and self._view.isRightToLeft():
            ratio = picture.devicePixelRatio()
            picture = picture.transformed(QTransform.fromScale(-1, 1))
            picture.setDevicePixelRatio(ratio)
        painter.drawPixmap(place.topLeft(), picture)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, note: NoteRow, card: Card) -> None:
        colours, corner = self._appearance.colours, option.rect.topLeft()
        color = note.annotation.color
        edge = QRectF(card.edge.translated(corner))
        width = edge.width() * _EDGE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(edge, QColor(colours.note(color)))
        draw_edge(
            painter, color, edge.top(), edge.bottom(), edge.center().x(), width, colours.note_ink(color)
        )
        for piece in card.texts:
            place = piece.rect.translated(corner)
            piece.block.draw(painter, QPointF(place.topLeft()), piece.colour)
        self._paint_chips(painter, option, card)
        about = card.about.translated(corner)
        wide = paint_badge(painter, option, about, card.badge, colours)
        room = QStyle.visualRect(option.direction, about, about.adjusted(wide, 0, 0, 0))
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        run = Run(card.said, self._find_look().small, colours.muted)
        paint_line(painter, room, run, side, option.direction)

    def _paint_chips(self, painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
        colours, small = self._appearance.colours, self._find_look().small
        pad = QFontMetrics(small).averageCharWidth()
        for chip in card.chips:
            place = chip.rect.translated(option.rect.topLeft())
            painter.setPen(QPen(QColor(colours.line_strong)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), pad * 0.7, pad * 0.7)
            words = Run(chip.text, small, colours.muted)
            paint_line(painter, place.adjusted(pad, 0, -pad + 1, 0), words, Qt.AlignmentFlag.AlignHCenter)
