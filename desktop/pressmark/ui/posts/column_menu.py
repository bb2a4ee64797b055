"""The menus of columns and orders: all that can be done to them by mouse, for the keyboard too."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from pressmark.model import Sort, SortKey
from pressmark.ui.posts.columns import TITLE, Column, find_column
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.sorting import Sorts, not_by, place_of, sort_by, then_by
from pressmark.ui.posts.view import PostsTable
from pressmark.ui.posts.wording import say_sort

_RELEVANCE = Sort(SortKey.RELEVANCE)


class ColumnMenus(QObject):
    """Makes the menus.

    Attributes:
        ranked: words are searched for, so that the list can be sorted by relevance.

    Signals:
        sorts_asked(tuple[Sort, ...]): the list is to be sorted so.
    """

    sorts_asked = Signal(object)

    def __init__(self, view: PostsTable, model: PostsModel) -> None:
        super().__init__(view)
        self._view = view
        self._board = view.board
        self._model = model
        self.ranked = False

    def click(self, key: str, adds: bool) -> None:
        """A heading was clicked."""
        column = find_column(self._model.columns, key)
        order = column.order() if column is not None else None
        if order is not None:
            self.sorts_asked.emit((then_by if adds else sort_by)(self._model.sorts, order))

    def offer_column(self, key: str, place: QPoint) -> None:
        """The menu of one heading, and the list of all columns."""
        menu = QMenu(self._view)
        column = find_column(self._model.columns, key)
        if column is not None:
            self._fill_column(menu, column)
            menu.addSeparator()
        self._fill_shown(menu)
        self._show(menu, place)

    def offer_columns(self) -> None:
        """All columns and all that can be done to each, for the keyboard."""
        menu = QMenu(self._view)
        self._fill_shown(menu)
        menu.addSeparator()
        self._fill_orders(menu.addMenu(self.tr("&Sort by")), then=False)
        self._fill_orders(menu.addMenu(self.tr("&Then by")), then=True)
        each = menu.addMenu(self.tr("&Arrange"))
        for column in self._board.columns():
            self._fill_column(each.addMenu(_plain(column.heading)), column)
        self._show(menu, self._view.mapToGlobal(QPoint(0, 0)))

    def offer_orders(self, place: QPoint) -> None:
        """What the list can be sorted by, for the face without headings."""
        menu = QMenu(self._view)
        self._fill_orders(menu, then=False)
        menu.addSeparator()
        self._fill_orders(menu.addMenu(self.tr("&Then by")), then=True)
        self._show(menu, place)

    def _fill_column(self, menu: QMenu, column: Column) -> None:
        order = column.order()
        if order is not None:
            self._add_order(menu, self.tr("&Sort by this"), sort_by(self._model.sorts, order))
            self._add_order(menu, self.tr("&Then by this"), then_by(self._model.sorts, order))
            if place_of(self._model.sorts, order) >= 0:
                self._add_order(menu, self.tr("Do &not sort by this"), not_by(self._model.sorts, order))
            menu.addSeparator()
        key, board = column.key, self._board
        menu.addAction(self.tr("Move to the &front"), lambda: board.move(key, -1))
        menu.addAction(self.tr("Move to the &back"), lambda: board.move(key, 1))
        if key != TITLE:
            if not column.symbol:
                menu.addAction(self.tr("&Wider"), lambda: board.widen(key, wider=True))
                menu.addAction(self.tr("Na&rrower"), lambda: board.widen(key, wider=False))
            menu.addAction(self.tr("&Hide"), lambda: board.toggle(key, shown=False))

    def _fill_shown(self, menu: QMenu) -> None:
        shown = {column.key for column in self._board.columns()}
        for column in self._model.columns:
            if column.key != TITLE:
                action = QAction(_plain(column.heading), menu)
                action.setCheckable(True)
                action.setChecked(column.key in shown)
                action.toggled.connect(lambda on, key=column.key: self._board.toggle(key, on))
                menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("Reset &columns"), self._board.reset)

    def _fill_orders(self, menu: QMenu, *, then: bool) -> None:
        """Every order; chosen again, the present one goes the other way round."""
        sorts = self._model.sorts
        group = QActionGroup(menu)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for order in self._orders(then=then):
            after = (then_by if then else sort_by)(sorts, order)
            action = self._add_order(menu, _plain(say_sort(order, self._model.columns)), after)
            action.setCheckable(True)
            place = place_of(sorts, order)
            action.setChecked(place > 0 if then else place == 0)
            group.addAction(action)

    def _orders(self, *, then: bool) -> list[Sort]:
        own = [order for column in self._model.columns if (order := column.order()) is not None]
        if then:
            return [order for order in own if place_of(self._model.sorts[:1], order) < 0]
        return [_RELEVANCE, *own] if self.ranked else own

    def _add_order(self, menu: QMenu, title: str, sorts: Sorts) -> QAction:
        return menu.addAction(title, lambda: self.sorts_asked.emit(sorts))

    def _show(self, menu: QMenu, place: QPoint) -> None:
        menu.setToolTipsVisible(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)


def _plain(text: str) -> str:
    """A text in a menu, where an ampersand would underline the next letter."""
    return text.replace("&", "&&")
