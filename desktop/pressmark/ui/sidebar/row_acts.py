"""What is done with one row: by its menu, and by keys that mean something else on other rows."""

from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QTreeView

from pressmark.ui.sidebar.keys import read_step
from pressmark.ui.sidebar.menus import (
    Entry,
    SearchDeeds,
    list_facet_entries,
    list_search_entries,
    list_tag_entries,
)
from pressmark.ui.sidebar.model import SidebarModel
from pressmark.ui.sidebar.rows import SEARCHES, Act, Kind, Row
from pressmark.ui.words import translate


class RowActs(QObject):
    """Opens the menus of a tree and says what was meant, in signals as those of `SidebarTree`.

    Signals:
        meant(Row, Act): a value of a facet was chosen by its menu.

    Attributes:
        menu: the one that was opened last.
    """

    meant = Signal(object, object)
    site_menu_asked = Signal(int, QPoint)
    search_moved = Signal(int, int)
    search_removed = Signal(int)
    search_updated = Signal(int)
    search_shortcut_asked = Signal(int)
    search_kept = Signal()
    tag_removed = Signal(str)

    def __init__(self, tree: QTreeView, model: SidebarModel) -> None:
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self.menu: QMenu | None = None

    def hear(self, row: Row, event: QKeyEvent) -> bool:
        """Do what a key means on the current row; the answer is whether it means something."""
        if row.kind not in (Kind.SEARCH, Kind.TAG):
            return False
        if row.kind is Kind.SEARCH and (step := read_step(event)):
            self._move(row, step)
        elif event.key() == Qt.Key.Key_F2:
            self._rename(row)
        elif event.key() == Qt.Key.Key_Delete:
            self._remove(row)
        else:
            return False
        return True

    def open_menu(self, index: QModelIndex, place: QPoint) -> None:
        """Open the menu of a row, if it has one, at this place of the screen."""
        row = self._model.row(index)
        entries = self._list_entries(index, row, place) if row is not None else ()
        if not entries:
            return
        self._tree.setCurrentIndex(index)
        menu = self.menu = QMenu(self._tree)
        for entry in entries:
            if entry.separated:
                menu.addSeparator()
            action = menu.addAction(entry.title, entry.do)
            action.setEnabled(entry.enabled)
            # Shown beside it; the tree hears the keys itself, and these must not be heard twice.
            action.setShortcut(QKeySequence(entry.keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _list_entries(self, index: QModelIndex, row: Row, place: QPoint) -> tuple[Entry, ...]:
        if row.facet:
            return (*self._list_facet_entries(row), *self._list_more_entries(row, place))
        if row.kind is Kind.SEARCH:
            count = self._model.rowCount(index.parent())
            return list_search_entries(index.row(), count, self._list_deeds(row))
        if row.key == SEARCHES:
            return (Entry(translate("words", "&Keep the present search"), self.search_kept.emit),)
        return ()

    def _list_facet_entries(self, row: Row) -> tuple[Entry, ...]:
        def mean(act: Act) -> None:
            self.meant.emit(row, act)

        return list_facet_entries(row, self._model.marks, mean)

    def _list_more_entries(self, row: Row, place: QPoint) -> tuple[Entry, ...]:
        if row.kind is Kind.TAG:
            return list_tag_entries(partial(self._rename, row), partial(self._remove, row))
        if row.kind is Kind.SITE:
            ask = partial(self.site_menu_asked.emit, row.site, place)
            return (Entry(translate("words", "&More for this site"), ask, separated=True),)
        return ()

    def _list_deeds(self, row: Row) -> SearchDeeds:
        return SearchDeeds(
            partial(self._rename, row),
            lambda: self.search_updated.emit(row.value),
            lambda: self.search_shortcut_asked.emit(row.value),
            partial(self._move, row),
            partial(self._remove, row),
        )

    def _rename(self, row: Row) -> None:
        # Looked for now, as below: while a menu is open, rows come and go.
        index = self._model.find(row.key)
        if index.isValid():
            self._tree.edit(index)

    def _move(self, row: Row, step: int) -> None:
        index = self._model.find(row.key)
        if index.isValid() and 0 <= index.row() + step < self._model.rowCount(index.parent()):
            self.search_moved.emit(row.value, index.row() + step)

    def _remove(self, row: Row) -> None:
        match row.value:
            case int(number):
                self.search_removed.emit(number)
            case (_, str(value)):
                self.tag_removed.emit(value)
