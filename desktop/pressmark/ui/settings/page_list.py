"""The names of the pages of the settings, with their icons."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

from pressmark.ui.appearance import Appearance
from pressmark.ui.icons import draw_icon
from pressmark.ui.settings.page import Page

_LEAST = 24  # letters: the search stands above
_NAME = Qt.ItemDataRole.UserRole
_ICON = Qt.ItemDataRole.UserRole + 1


class PageList(QListWidget):
    """One page is always chosen, though a search may hide it.

    Signals:
        chosen_changed(str): another page was chosen, by its name.
    """

    chosen_changed = Signal(str)

    def __init__(self, pages: Sequence[Page], appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("settingsPages")
        self.setAccessibleName(self.tr("Pages of the settings"))
        self._appearance = appearance
        self._chosen = pages[0].name
        size = round(self.fontMetrics().height() * 1.15)
        self.setIconSize(QSize(size, size))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in pages:
            item = QListWidgetItem(page.title, self)
            item.setData(_NAME, page.name)
            item.setData(_ICON, page.icon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._colour()
        self.setCurrentRow(0)
        appearance.changed.connect(self._colour)
        self.currentItemChanged.connect(self._choose)

    @property
    def chosen(self) -> str:
        """The name of the page chosen."""
        return self._chosen

    def choose(self, name: str) -> None:
        """Choose a page without telling."""
        self._chosen = name
        before = self.blockSignals(True)
        self.setCurrentItem(self._items()[name])
        self.blockSignals(before)

    def show_only(self, names: Collection[str]) -> None:
        """Hide all other pages."""
        before = self.blockSignals(True)
        for name, item in self._items().items():
            item.setHidden(name not in names)
        self.blockSignals(before)

    def shown(self) -> list[str]:
        """The names of those that are not hidden."""
        return [name for name, item in self._items().items() if not item.isHidden()]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Lay the rows out anew: the style sheet gave them room since they were measured."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as the longest title."""
        return QSize(self._width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The titles are always whole."""
        return QSize(self._width(), super().minimumSizeHint().height())

    def _width(self) -> int:
        bar = self.verticalScrollBar().sizeHint().width()
        least = self.fontMetrics().averageCharWidth() * _LEAST
        return max(least, self.sizeHintForColumn(0) + 2 * self.frameWidth() + bar)

    def _items(self) -> dict[str, QListWidgetItem]:
        items = (self.item(row) for row in range(self.count()))
        return {str(item.data(_NAME)): item for item in items}

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not item.isHidden():
            self._chosen = str(item.data(_NAME))
            self.chosen_changed.emit(self._chosen)

    def _colour(self) -> None:
        size, ratio, colours = self.iconSize().width(), self.devicePixelRatioF(), self._appearance.colours
        for item in self._items().values():
            icon = QIcon()
            for mode, colour in (
                (QIcon.Mode.Normal, colours.muted),
                (QIcon.Mode.Selected, colours.on_selection),
            ):
                icon.addPixmap(draw_icon(str(item.data(_ICON)), colour, size, ratio), mode)
            item.setIcon(icon)
