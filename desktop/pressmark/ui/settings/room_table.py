"""What takes room, in a table with bars."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from pressmark.ui.appearance import Appearance
from pressmark.ui.sizes import say_bytes
from pressmark.ui.words import one_line, translate

_Index = QModelIndex | QPersistentModelIndex
_NAME, _SIZE, _BAR = range(3)
_SITE = Qt.ItemDataRole.UserRole
_SHARE = Qt.ItemDataRole.UserRole + 1
_LONGEST = 200  # characters of a name
_MOST = 14  # rows that are seen at a time


@dataclass(frozen=True, slots=True)
class RoomLine:
    """One line: what it is, its bytes, and what those are made of; `site_id` is 0 for what is of no site."""

    name: str
    size: int
    site_id: int = 0
    parts: tuple["RoomLine", ...] = ()


class RoomTable(QTreeWidget):
    """The largest first, and all together last.

    Signals:
        site_chosen(int): this site is the current one, 0 for none.
    """

    site_chosen = Signal(int)

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("typeList")
        self.setAccessibleName(self.tr("What takes up space"))
        self.setColumnCount(3)
        self.setHeaderLabels([self.tr("What"), self.tr("Size"), self.tr("Share")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformRowHeights(True)
        self.setAllColumnsShowFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegateForColumn(_BAR, _Bars(appearance, self))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_SIZE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_BAR, QHeaderView.ResizeMode.Fixed)
        self._measure()
        self.itemExpanded.connect(lambda _: self.updateGeometry())
        self.itemCollapsed.connect(lambda _: self.updateGeometry())
        self.currentItemChanged.connect(lambda *_: self.site_chosen.emit(self.site_id))
        appearance.changed.connect(self.viewport().update)

    @property
    def site_id(self) -> int:
        """That of the current line, or of the one it is a part of; 0 for none."""
        item = self.currentItem()
        if item is None:
            return 0
        return int((item.parent() or item).data(_NAME, _SITE) or 0)

    def show_lines(self, lines: Sequence[RoomLine], total: int) -> None:
        """Show these, with what the library takes in all; what was folded out and current stays so."""
        current, opened = self.site_id, {item.data(_NAME, _SITE) for item in self._top() if item.isExpanded()}
        self.clear()
        most = max((line.size for line in lines), default=0) or 1
        for line in lines:
            item = _make_item(line, most)
            self.addTopLevelItem(item)
            for part in line.parts:
                item.addChild(_make_item(part, most))
            item.setExpanded(line.site_id != 0 and line.site_id in opened)
            if line.site_id and line.site_id == current:
                self.setCurrentItem(item)
        last = _make_item(RoomLine(self.tr("Together"), total), 0)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        for column in (_NAME, _SIZE):
            last.setFont(column, font)
        self.addTopLevelItem(last)
        if self.currentItem() is None:
            sites = [place for place, line in enumerate(lines) if line.site_id]
            self.setCurrentIndex(self.model().index(sites[0] if sites else 0, 0))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its rows, up to a number of them."""
        rows = sum(1 + (item.childCount() if item.isExpanded() else 0) for item in self._top())
        high = (
            self.header().sizeHint().height() + min(max(rows, 2), _MOST) * self._row() + 2 * self.frameWidth()
        )
        return QSize(self.fontMetrics().averageCharWidth() * 40, high + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As high as it likes to be: the page scrolls."""
        return QSize(self.fontMetrics().averageCharWidth() * 24, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def _measure(self) -> None:
        self.setColumnWidth(_BAR, self.fontMetrics().averageCharWidth() * 12)
        self.setIndentation(round(self.fontMetrics().height() * 1.1))

    def _row(self) -> int:
        first = self.topLevelItem(0)
        high = self.visualItemRect(first).height() if first is not None else 0
        return high or round(self.fontMetrics().height() * 1.7)

    def _top(self) -> list[QTreeWidgetItem]:
        return [item for place in range(self.topLevelItemCount()) if (item := self.topLevelItem(place))]


class _Bars(QStyledItemDelegate):
    """A bar as long as the line's share of the largest."""

    def __init__(self, appearance: Appearance, view: RoomTable) -> None:
        super().__init__(view)
        self._appearance = appearance

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the ground of the row, and the bar on it."""
        super().paint(painter, option, index)
        share = index.data(_SHARE) or 0.0
        if not share:
            return
        room, high = option.rect, max(4, option.fontMetrics.height() // 2)
        wide = max(2, round(room.width() * share))
        left = room.right() + 1 - wide if option.direction is Qt.LayoutDirection.RightToLeft else room.left()
        bar = QRect(left, room.center().y() - high // 2, wide, high)
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._appearance.colours.accent))
        painter.setOpacity(0.55 if index.parent().isValid() else 1.0)
        painter.drawRect(bar)
        painter.restore()


def _make_item(line: RoomLine, most: int) -> QTreeWidgetItem:
    size = say_bytes(line.size)
    name = one_line(line.name, _LONGEST)
    item = QTreeWidgetItem([name, size, ""])
    item.setTextAlignment(_SIZE, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    item.setData(_NAME, _SITE, line.site_id)
    item.setData(_BAR, _SHARE, line.size / most if most else 0.0)
    item.setToolTip(_NAME, name)
    said = translate("words", "{what}: {size}").format(what=name, size=size)
    item.setData(_NAME, Qt.ItemDataRole.AccessibleTextRole, said)
    return item
