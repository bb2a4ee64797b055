"""The menus of a sheet: all that can be done to columns and cells by mouse, for the keyboard too."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from pressmark.export import TableFormat
from pressmark.ui.tables.arranging import Order
from pressmark.ui.tables.conditions import EMPTY
from pressmark.ui.tables.sheet_model import SheetModel, is_missing, say_order
from pressmark.ui.tables.sheet_view import SheetView
from pressmark.ui.words import one_line

_LONGEST = 40
Orders = tuple[Order, ...]


class SheetMenus(QObject):
    """Makes the menus.

    Signals:
        orders_asked(tuple[Order, ...]): the sheet is to be sorted so.
        shown_asked(int, bool): this column is to be shown, or hidden.
        copy_asked(TableFormat | None): the chosen cells are to be copied, in this format or alone.
        source_asked(int): the article that this row comes from is asked for.
    """

    orders_asked = Signal(object)
    shown_asked = Signal(int, bool)
    copy_asked = Signal(object)
    source_asked = Signal(int)

    def __init__(self, view: SheetView, model: SheetModel, formats: Mapping[TableFormat, str]) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._formats = formats
        view.menu_asked.connect(self.offer_cell)
        view.header.customContextMenuRequested.connect(self._offer_heading)

    def offer_cell(self, place: QPoint) -> None:
        """What can be done with the cells that are chosen, and with the column of the current one."""
        menu = self._make()
        index = self._view.currentIndex()
        copy = QKeySequence(QKeySequence.StandardKey.Copy).toString(QKeySequence.SequenceFormat.NativeText)
        self._add(menu, self.tr("&Copy") + f"\t{copy}", lambda: self.copy_asked.emit(None))
        self.fill_formats(menu.addMenu(self.tr("Copy &as")))
        if index.isValid():
            menu.addSeparator()
            if self._model.content.lead:
                self._add(menu, self.tr("&Open article"), lambda: self.source_asked.emit(index.row()))
            self._add(
                menu, self.tr("&Only rows like this"), lambda: self._ask_same(index.row(), index.column())
            )
            self._fill_column(menu, index.column())
        self._show(menu, place)

    def offer_columns(self, place: QPoint) -> None:
        """All columns: which are shown, and what can be done to each."""
        menu = self._make()
        self._fill_shown(menu)
        menu.addSeparator()
        each = menu.addMenu(self.tr("&Arrange"))
        for column in self._columns():
            self._fill_column(each.addMenu(self._name(column)), column)
        self._show(menu, place)

    def fill_formats(self, menu: QMenu) -> None:
        """The formats that cells can be copied in."""
        for key, words in self._formats.items():
            self._add(menu, words, partial(self.copy_asked.emit, key))

    def _offer_heading(self, place: QPoint) -> None:
        menu = self._make()
        column = self._view.header.logicalIndexAt(place)
        if column >= 0:
            self._fill_column(menu, column)
            menu.addSeparator()
        self._fill_shown(menu)
        self._show(menu, self._view.header.mapToGlobal(place))

    def _fill_column(self, menu: QMenu, column: int) -> None:
        orders = self._model.arrangement.orders
        rest = tuple(order for order in orders if order.column != column)
        kind = self._model.content.columns[column].kind
        for order in (Order(column), Order(column, descending=True)):
            words = say_order(kind, descending=order.descending)
            self._add_orders(menu, words, (order,))
        for order in (Order(column), Order(column, descending=True)) if rest else ():
            words = self.tr("Then by this: {order}")
            shown = say_order(kind, descending=order.descending)
            self._add_orders(menu, words.format(order=shown), (*rest, order))
        if orders:
            self._add_orders(menu, self.tr("&In the table's own order"), ())
        menu.addSeparator()
        self._add(menu, self.tr("&Filter this column"), lambda: self._view.go_to_filter(column))
        self._add(menu, self.tr("Choose &whole column"), lambda: self._view.selectColumn(column))
        if len(self._shown()) > 1:
            self._add(menu, self.tr("&Hide column"), lambda: self.shown_asked.emit(column, False))

    def _fill_shown(self, menu: QMenu) -> None:
        shown = self._shown()
        for column in self._columns():
            action = QAction(self._name(column), menu)
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(len(shown) > 1 or column not in shown)
            action.toggled.connect(lambda on, column=column: self.shown_asked.emit(column, on))
            menu.addAction(action)

    def _columns(self) -> list[int]:
        """All columns as they stand."""
        header = self._view.header
        return [header.logicalIndex(visual) for visual in range(header.count())]

    def _shown(self) -> list[int]:
        return [column for column in self._columns() if not self._view.isColumnHidden(column)]

    def _name(self, column: int) -> str:
        """A heading in a menu, where an ampersand would underline the next letter."""
        return one_line(self._model.content.heading(column), _LONGEST).replace("&", "&&")

    def _ask_same(self, row: int, column: int) -> None:
        value = self._model.value(row, column)
        text = EMPTY if is_missing(value) else f"= {one_line(value.text, 900)}"
        self._view.header.filters.ask(column, text)

    def _add_orders(self, menu: QMenu, words: str, orders: Orders) -> None:
        action = self._add(menu, words, lambda: self.orders_asked.emit(orders))
        action.setCheckable(True)
        action.setChecked(self._model.arrangement.orders == orders)

    def _add(self, menu: QMenu, words: str, act: Callable[[], object]) -> QAction:
        return menu.addAction(words, act)

    def _make(self) -> QMenu:
        return QMenu(self._view)

    def _show(self, menu: QMenu, place: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
