"""The checklist of tags."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from pressmark.query.folding import fold
from pressmark.ui.tags.rows import Share, TagRow
from pressmark.ui.words import articles, number, translate

_ROLE = Qt.ItemDataRole.UserRole
_STATES = {
    Share.NONE: Qt.CheckState.Unchecked,
    Share.SOME: Qt.CheckState.PartiallyChecked,
    Share.ALL: Qt.CheckState.Checked,
}
_MOST_ROWS = 9


class TagList(QTreeWidget):
    """Tags with check boxes and numbers of articles. A tag that some have can be ticked, unticked and left.

    Signals:
        ticked: a box was changed by the person.
        submitted: Enter was pressed.
        left: the person went up from the first row.
    """

    ticked = Signal()
    submitted = Signal()
    left = Signal()

    def __init__(self, rows: Sequence[TagRow], count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tagList")
        self.setAccessibleName(self.tr("Tags"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._count = count
        self._items: dict[str, QTreeWidgetItem] = {}
        for row in rows:
            self._add(row, self.topLevelItemCount())
        self.itemChanged.connect(self._tell)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the rows need, up to a number that is easily looked over."""
        row = max(self.sizeHintForRow(0), self.fontMetrics().height())
        shown = min(max(self.topLevelItemCount(), 4), _MOST_ROWS)
        return QSize(super().sizeHint().width(), row * shown + 2 * self.frameWidth() + row // 2)

    def has(self, tag: str) -> str:
        """The spelling of a tag in the list, "" if it is not there."""
        item = self._items.get(fold(tag))
        return item.text(0) if item is not None else ""

    def tick(self, tag: str) -> None:
        """Tick a tag; a new one comes to the top."""
        item = self._items.get(fold(tag)) or self._add(TagRow(tag, 0, Share.NONE), 0)
        item.setCheckState(0, Qt.CheckState.Checked)
        self.setCurrentItem(item)
        self.scrollToItem(item)

    def show_matching(self, text: str) -> int:
        """Show only tags in which a text stands, case and accents aside; gives how many."""
        wanted = fold(text)
        shown = 0
        for name, item in self._items.items():
            item.setHidden(wanted not in name)
            shown += wanted in name
        return shown

    def enter(self) -> None:
        """Take the focus, at the first row in sight unless one is current."""
        current = self.currentItem()
        if current is None or current.isHidden():
            current = next((item for item in self._in_order() if not item.isHidden()), None)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if current is not None:
            # Said again: with the focus Qt makes the first row current, but does not show it.
            self.setCurrentItem(current)

    def changes(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The tags to add and those to remove, in the order of the list."""
        add: list[str] = []
        remove: list[str] = []
        for item in self._in_order():
            now, before = item.checkState(0), _STATES[item.data(0, _ROLE)]
            if now is not before:
                (add if now is Qt.CheckState.Checked else remove).append(item.text(0))
        return tuple(add), tuple(remove)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter submits, up from the first row leaves, Space ticks wherever in the row the person is."""
        above = self.indexAbove(self.currentIndex())
        current = self.currentItem()
        if current is not None:
            self.setCurrentItem(current, 0)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Up and above == QModelIndex():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _in_order(self) -> list[QTreeWidgetItem]:
        return [item for place in range(self.topLevelItemCount()) if (item := self.topLevelItem(place))]

    def _add(self, row: TagRow, place: int) -> QTreeWidgetItem:
        item = QTreeWidgetItem([row.tag, number(row.posts) if row.posts else ""])
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        if row.share is Share.SOME:
            # Only then does a third click bring back what was.
            flags |= Qt.ItemFlag.ItemIsUserTristate
        item.setFlags(flags)
        item.setData(0, _ROLE, row.share)
        item.setCheckState(0, _STATES[row.share])
        item.setToolTip(0, row.tag)
        item.setData(1, Qt.ItemDataRole.AccessibleTextRole, articles(row.posts))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._say(item)
        self._items[fold(row.tag)] = item
        self.insertTopLevelItem(place, item)
        return item

    def _say(self, item: QTreeWidgetItem) -> None:
        """A box that is half ticked is said in words too."""
        some = item.checkState(0) is Qt.CheckState.PartiallyChecked
        said = translate("words", "On some of %n article(s)", "", self._count) if some else ""
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, said)

    def _tell(self, item: QTreeWidgetItem, column: int) -> None:
        if column == 0:
            self.blockSignals(True)
            self._say(item)
            self.blockSignals(False)
            self.ticked.emit()
