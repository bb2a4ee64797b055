"""The checklist of a site's post types."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from pressmark.model import Offer
from pressmark.ui.sites.choices import Choice, list_choices

_SLUG = Qt.ItemDataRole.UserRole


class TypeList(QTreeWidget):
    """Names with check boxes and counts; what holds no articles in a folded branch.

    Signals:
        ticked: another choice was made.
    """

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("typeList")
        self.setAccessibleName(self.tr("What to take from this site"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.setIndentation(round(self.fontMetrics().height() * 1.1))
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(lambda _item, _column: self.ticked.emit())

    def show_offer(self, offer: Offer, taken: Collection[str] | None = None) -> None:
        """List what a site offers; `taken` is what the library takes of it, None if it does not know it."""
        self.clear()
        branch: QTreeWidgetItem | None = None
        for choice in list_choices(offer, taken):
            item = _make_item(choice)
            if not choice.design:
                self.addTopLevelItem(item)
                continue
            if branch is None:
                branch = QTreeWidgetItem([self.tr("Not articles"), ""])
                branch.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.addTopLevelItem(branch)
            branch.addChild(item)
        self.setRootIsDecorated(branch is not None)
        self.setCurrentIndex(self.model().index(0, 0))

    def chosen(self) -> tuple[str, ...]:
        """The slugs that are ticked."""
        return tuple(
            item.data(0, _SLUG) for item in self._items() if item.checkState(0) is Qt.CheckState.Checked
        )

    def _items(self) -> list[QTreeWidgetItem]:
        every = self.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
        return [item for item in every if item.data(0, _SLUG)]


def _make_item(choice: Choice) -> QTreeWidgetItem:
    item = QTreeWidgetItem([choice.name, choice.count])
    item.setData(0, _SLUG, choice.slug)
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if choice.usable:
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
        )
        item.setCheckState(0, Qt.CheckState.Checked if choice.proposed else Qt.CheckState.Unchecked)
    else:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setToolTip(0, choice.reason)
        item.setToolTip(1, choice.reason)
    return item
