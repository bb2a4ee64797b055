"""The list of past syncs: whose, when, and what came of it, in two lines each."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pressmark.model import SiteStatus
from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.posts.painting import Run, paint_line
from pressmark.ui.sites.changes_contents import Sync
from pressmark.ui.sync_words import describe_kept
from pressmark.ui.words import short_moment

_SYNC = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class SyncList(QListView):
    """Shows syncs, the latest first.

    Signals:
        chosen(Sync): another one is the current one.
    """

    chosen = Signal(object)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("syncList")
        self.setAccessibleName(self.tr("Syncs"))
        self._model = _SyncModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_SyncDelegate(appearance, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        appearance.changed.connect(self.viewport().update)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_syncs(self, syncs: Sequence[Sync]) -> None:
        """List these; the one chosen stays so, else the first is."""
        before = self.current()
        self._model.set_syncs(syncs)
        same = (place for place, sync in enumerate(syncs) if before and sync.kept.id == before.kept.id)
        self.setCurrentIndex(self._model.index(next(same, 0), 0))

    def choose(self, place: int) -> None:
        """Make one the current one, counted from the latest."""
        self.setCurrentIndex(self._model.index(place, 0))

    def current(self) -> Sync | None:
        """The one chosen."""
        sync = self.currentIndex().data(_SYNC)
        return sync if isinstance(sync, Sync) else None

    def _tell(self, current: QModelIndex) -> None:
        sync = current.data(_SYNC)
        if isinstance(sync, Sync):
            self.chosen.emit(sync)


class _SyncModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._syncs: tuple[Sync, ...] = ()

    def set_syncs(self, syncs: Sequence[Sync]) -> None:
        """Hold these."""
        self.beginResetModel()
        self._syncs = tuple(syncs)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """As many as there are."""
        return 0 if parent.isValid() else len(self._syncs)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sync, and what it is in words."""
        if not index.isValid():
            return None
        sync = self._syncs[index.row()]
        if role == _SYNC:
            return sync
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            when = short_moment(sync.report.started, datetime.now(UTC))
            return ", ".join((sync.name, when, describe_kept(sync.report)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return describe_kept(sync.report)
        return None


class _SyncDelegate(QStyledItemDelegate):
    def __init__(self, appearance: Appearance, view: QListView) -> None:
        super().__init__(view)
        self._appearance = appearance
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002, N802
        """Two lines and some air."""
        return QSize(0, round(option.fontMetrics.height() * 3.1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one."""
        sync = index.data(_SYNC)
        if not isinstance(sync, Sync):
            return
        painter.save()
        colours = self._appearance.colours
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            idle = not self._view.hasFocus()
            painter.fillRect(option.rect, QColor(colours.selection_idle if idle else colours.selection))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        painter.setPen(QColor(colours.accent if chosen else colours.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if chosen:
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        high = option.fontMetrics.height()
        gap = option.fontMetrics.averageCharWidth()
        upper = QRect(option.rect.left() + 2 * gap, 0, option.rect.width() - 4 * gap, high)
        upper.moveTop(option.rect.center().y() - round(high * 1.05))
        self._paint_upper(painter, option, sync, upper, chosen)
        lower = upper.translated(0, round(high * 1.15))
        self._paint_lower(painter, option, sync, lower, chosen)
        painter.restore()

    def _paint_upper(
        self, painter: QPainter, option: QStyleOptionViewItem, sync: Sync, rect: QRect, chosen: bool
    ) -> None:
        colours = self._appearance.colours
        painter.setPen(QColor(colours.on_selection if chosen else colours.muted))
        when = short_moment(sync.report.started, datetime.now(UTC))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, when)
        room = rect.adjusted(0, 0, -option.fontMetrics.horizontalAdvance(when + "MM"), 0)
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        name = Run(sync.name, font, colours.on_selection if chosen else colours.text)
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        paint_line(painter, QStyle.visualRect(option.direction, rect, room), name, side)
        painter.setLayoutDirection(option.direction)
        painter.setFont(option.font)

    def _paint_lower(
        self, painter: QPainter, option: QStyleOptionViewItem, sync: Sync, rect: QRect, chosen: bool
    ) -> None:
        colours = self._appearance.colours
        if sync.report.faults and not sync.report.cancelled:
            size = round(option.fontMetrics.height() * 0.9)
            half = sync.report.status is not SiteStatus.FAILED
            colour = colours.star if half else colours.ink
            picture = draw_icon("warning", colour, size, self._view.devicePixelRatioF())
            place = QRect(rect.left(), rect.center().y() - size // 2 + 1, size, size)
            painter.drawPixmap(QStyle.visualRect(option.direction, rect, place).topLeft(), picture)
            rest = rect.adjusted(size + option.fontMetrics.averageCharWidth() // 2 + 1, 0, 0, 0)
            rect = QStyle.visualRect(option.direction, rect, rest)
        painter.setPen(QColor(colours.on_selection if chosen else colours.muted))
        words = describe_kept(sync.report)
        words = option.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
