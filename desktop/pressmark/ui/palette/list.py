"""The list of the palette: titles with the letters that were meant, menus, keys."""

from collections.abc import Sequence
from itertools import groupby
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.palette.items import Offer
from pressmark.ui.theme import Colours
from pressmark.ui.units import count_units
from pressmark.ui.words import translate

_Index = QModelIndex | QPersistentModelIndex
Run: TypeAlias = tuple[str, QTextCharFormat]
"""Letters that look alike."""

_ROW = 1.9  # lines of text
_KEYS, _PLACE = 20, 23  # letters


class OfferModel(QAbstractListModel):
    """The offers, best first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers: Sequence[Offer] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        """Offer these."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """See `QAbstractItemModel.rowCount`."""
        return 0 if parent.isValid() else len(self.offers)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title; all of it for a screen reader."""
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.item.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return say_offer(offer)
        return None


def say_offer(offer: Offer) -> str:
    """All that is seen of an offer, in words."""
    item = offer.item
    states = {True: translate("words", "on"), False: translate("words", "off"), None: ""}
    now = "" if item.enabled else translate("words", "not now")
    said = (item.title, offer.alias, states[item.checked], item.place, item.keys, now)
    return ", ".join(filter(None, said))


class OfferDelegate(QStyledItemDelegate):
    """Draws an offer on one line."""

    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802
        """As high as a line with some air."""
        return QSize(1, round(option.fontMetrics.height() * _ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the title at the beginning of the line, menu and key at its end."""
        model = index.model()
        if not isinstance(model, OfferModel):
            return
        offer, colours = model.offers[index.row()], self._appearance.colours
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, QColor(colours.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        letter = option.fontMetrics.averageCharWidth()
        room = option.rect.adjusted(letter * 2, 0, -letter * 2, 0)
        room = self._paint_sign(painter, option, offer, room)
        strong, weak = _choose_colours(offer, colours, chosen=chosen)
        for text, column, meant in ((offer.item.keys, _KEYS, ()), (_say_place(offer), _PLACE, offer.menu)):
            wide = min(letter * column, room.width() // 3)
            text = _shorten(option, offer, text, wide) if column == _PLACE else text
            # Bold letters are wider.
            text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, wide - 2 * len(meant))
            beside = room.adjusted(room.width() - wide, 0, 0, 0)
            words = _mark(option, text, meant, weak)
            _paint_words(painter, option, words, beside, Qt.AlignmentFlag.AlignRight)
            room = room.adjusted(0, 0, -wide, 0)
        words = _mark(option, offer.item.title, offer.places, strong)
        if offer.alias:
            between = ("  ·  ", QTextCharFormat())
            words = (*words, between, *_mark(option, offer.alias, offer.named, weak))
        _paint_words(painter, option, words, room.adjusted(0, 0, -letter, 0))
        painter.restore()

    def _paint_sign(
        self, painter: QPainter, option: QStyleOptionViewItem, offer: Offer, room: QRect
    ) -> QRect:
        """Draw a tick for what is on; gives the room that is left, the same for all rows."""
        size = option.fontMetrics.height()
        place = QRect(room.left(), room.center().y() - size // 2, size, size)
        if offer.item.checked:
            shade = "dark" if self._appearance.theme.dark else "light"
            picture = draw_icon(f"tick-{shade}", "", size, painter.device().devicePixelRatioF())
            ground = QStyle.visualRect(option.direction, option.rect, place)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._appearance.colours.accent))
            painter.drawRoundedRect(ground, size / 4, size / 4)
            painter.drawPixmap(ground.topLeft(), picture)
        return room.adjusted(size + option.fontMetrics.averageCharWidth(), 0, 0, 0)


def _say_place(offer: Offer) -> str:
    item = offer.item
    return item.place if item.enabled else f"{item.place} · {translate('words', 'not now')}"


def _shorten(option: QStyleOptionViewItem, offer: Offer, text: str, wide: int) -> str:
    """Where not all fits, why it cannot be done matters more than where else it is found."""
    if offer.item.enabled or option.fontMetrics.horizontalAdvance(text) <= wide:
        return text
    return translate("words", "not now")


def _choose_colours(offer: Offer, colours: Colours, *, chosen: bool) -> tuple[str, str]:
    if not offer.item.enabled:
        return colours.muted, colours.muted
    return (colours.on_selection, colours.on_selection) if chosen else (colours.text, colours.muted)


def _mark(option: QStyleOptionViewItem, text: str, meant: Sequence[int], colour: str) -> Sequence[Run]:
    """A text in runs, the letters that were meant in bold ones."""
    plain, strong = QTextCharFormat(), QTextCharFormat()
    bold = QFont(option.font)
    bold.setBold(True)
    strong.setFont(bold)
    for one in (plain, strong):
        one.setForeground(QColor(colour))
    runs = groupby(enumerate(text), lambda letter: letter[0] in meant)
    return [("".join(sign for _, sign in run), strong if chosen else plain) for chosen, run in runs]


def _paint_words(
    painter: QPainter,
    option: QStyleOptionViewItem,
    words: Sequence[Run],
    room: QRect,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Draw runs on one line, in a room as in a script from left to right."""
    room = QStyle.visualRect(option.direction, option.rect, room)
    ranges, text = [], ""
    for run, style in words:
        one = QTextLayout.FormatRange()
        # Qt counts in units of UTF-16.
        one.start, one.length, one.format = count_units(text), count_units(run), style
        ranges.append(one)
        text += run
    layout = QTextLayout(text, option.font)
    setting = QTextOption()
    setting.setAlignment(QStyle.visualAlignment(option.direction, side) | Qt.AlignmentFlag.AlignAbsolute)
    setting.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(setting)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room.width())
    layout.endLayout()
    top = room.top() + (room.height() - line.height()) / 2
    line.setPosition(QPointF(0, 0))
    painter.save()
    painter.setClipRect(room)
    layout.draw(painter, QPointF(room.left(), top))
    painter.restore()
