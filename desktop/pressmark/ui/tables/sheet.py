"""One table as a sheet: sorted, filtered, copied, exported."""

from array import array
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from pressmark.export import TableFormat
from pressmark.ui.appearance import Appearance
from pressmark.ui.tables.arranging import Arrangement, Order, arrange, turn
from pressmark.ui.tables.conditions import Folded
from pressmark.ui.tables.content import SheetContent
from pressmark.ui.tables.copying import Copying
from pressmark.ui.tables.cut import Cut, read_blocks
from pressmark.ui.tables.direction import find_columns_direction
from pressmark.ui.tables.formats import name_formats
from pressmark.ui.tables.sheet_foot import SheetFoot
from pressmark.ui.tables.sheet_menus import SheetMenus
from pressmark.ui.tables.sheet_model import SheetModel
from pressmark.ui.tables.sheet_view import SheetView
from pressmark.ui.tables.sums import Sums, sum_up
from pressmark.ui.tasks import Tasks

FEW_ROWS = 5000  # are arranged at once
FEW_CELLS = 5000  # are added up at once


class TableSheet(QWidget):
    """Shows a table with a bar above and a foot below.

    Attributes:
        model: the rows as they are arranged.
        view: the cells.
        menus: the menus of columns and cells.
        copying: what is copied and exported.
        foot: what is said of rows and chosen cells.

    Signals:
        post_asked(int, int): this article is to be opened, at this table of it.
        arranged: rows are shown as they were asked for.
    """

    post_asked = Signal(int, int)
    arranged = Signal()

    def __init__(self, tasks: Tasks, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableSheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tasks = tasks
        self._appearance = appearance
        self._stopped = False
        self._wanted = Arrangement()
        self.model = SheetModel(self)
        self.view = SheetView(self.model, appearance)
        self.menus = SheetMenus(self.view, self.model, name_formats())
        self.copying = Copying(tasks, self)
        self._folded = Folded(())
        self._columns = QToolButton()
        self._wrap = QToolButton()
        self._copy = QToolButton()
        self._export = QToolButton()
        self._clear = QPushButton(self.tr("Clear &filters"))
        self.foot = SheetFoot()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_bar())
        layout.addWidget(self.view, 1)
        layout.addWidget(self.foot)
        self._order_tabs()
        self._connect()

    @property
    def first(self) -> QWidget:
        """What Tab reaches first."""
        return self._columns

    @property
    def busy(self) -> bool:
        """Rows are not yet shown as they were asked for."""
        return self._wanted != self.model.arrangement

    def show_content(self, content: SheetContent) -> None:
        """Show another table, as it stands, all its columns."""
        self._folded = Folded(content.columns)
        self._wanted = Arrangement()
        self.model.show(content)
        self.view.setLayoutDirection(find_columns_direction(content))
        self.view.header.filters.show_content(content)
        self.view.fit_columns(content)
        self.view.horizontalScrollBar().setValue(0)
        self.view.verticalScrollBar().setValue(0)
        self._say()

    def set_orders(self, orders: tuple[Order, ...]) -> None:
        """Sort by these columns, with none as the table itself has it."""
        self._arrange(Arrangement(orders, self._wanted.filters))

    def show_column(self, column: int, shown: bool) -> None:
        """Show or hide a column; a hidden one is not asked anything any more."""
        if not shown and self._wanted.filters.get(column):
            self.view.header.filters.ask(column, "")
        self.view.setColumnHidden(column, not shown)
        self.view.header.filters.place()
        self._say_sums()

    def cut_chosen(self) -> Cut:
        """The cells that are chosen; where there are none, all that are shown."""
        blocks = read_blocks(self.view.selectionModel())
        return Cut(self.model.content, self.model.rows, self._shown_columns(), blocks or None)

    def cut_shown(self) -> Cut:
        """All cells that are shown."""
        return Cut(self.model.content, self.model.rows, self._shown_columns())

    def stop(self) -> None:
        """Use no answer any more: the sheet goes away."""
        self._stopped = True
        self.copying.stop()

    def _connect(self) -> None:
        filters = self.view.header.filters
        filters.changed.connect(lambda: self._arrange(Arrangement(self._wanted.orders, filters.filters())))
        self.view.header.sort_clicked.connect(
            lambda column, adds: self.set_orders(turn(self._wanted.orders, column, adds=adds))
        )
        self.view.filter_asked.connect(self.view.go_to_filter)
        self.view.copy_asked.connect(lambda: self.copying.copy(self.cut_chosen(), None))
        self.view.row_opened.connect(self._open_row)
        self.view.chosen.connect(self._say_sums)
        self.copying.said.connect(self.foot.note)
        self.copying.failed.connect(self.foot.note)
        self.menus.copy_asked.connect(lambda form: self.copying.copy(self.cut_chosen(), form))
        self.menus.orders_asked.connect(self.set_orders)
        self.menus.shown_asked.connect(self.show_column)
        self.menus.source_asked.connect(self._open_row)
        self._clear.clicked.connect(self._clear_filters)
        self._appearance.changed.connect(self._draw)

    def _make_bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("sheetBar")
        self._columns.setText(self.tr("Columns"))
        self._columns.setToolTip(self.tr("Show, hide and sort columns"))
        self._columns.clicked.connect(lambda: self.menus.offer_columns(_below(self._columns)))
        self._wrap.setText(self.tr("Wrap text"))
        self._wrap.setCheckable(True)
        self._wrap.setToolTip(self.tr("Show long texts on several lines"))
        self._wrap.toggled.connect(self.view.set_wraps)
        self._clear.setProperty("link", True)
        self._clear.hide()
        copy = self._copy
        copy.setText(self.tr("Copy as"))
        copy.setToolTip(self.tr("Copy the chosen cells; with one or none chosen, all that are shown"))
        copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(copy)
        for key, words in name_formats().items():
            menu.addAction(words, partial(self._copy_as, key))
        copy.setMenu(menu)
        export = self._export
        export.setText(self.tr("Export…"))
        export.setToolTip(self.tr("Write all rows that are shown to a file"))
        export.clicked.connect(lambda: self.copying.export(self.cut_shown()))
        line = QHBoxLayout(bar)
        letter = self.fontMetrics().averageCharWidth()
        line.setContentsMargins(letter, letter // 2, letter, letter // 2)
        for button in (self._columns, self._wrap, copy, export):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(button.text())
            button.setAccessibleDescription(button.toolTip())
            line.addWidget(button)
        line.addWidget(self._clear)
        line.addStretch(1)
        return bar

    def _order_tabs(self) -> None:
        """The bar, then the fields, then the cells."""
        self.setFocusProxy(self.view)
        order = (self._columns, self._wrap, self._copy, self._export, self._clear, self.view)
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)
        self.view.header.filters.follow(self._clear)

    def _copy_as(self, form: TableFormat) -> None:
        chosen = self.cut_chosen()
        self.copying.copy(chosen if chosen.count() > 1 else self.cut_shown(), form)

    def _arrange(self, wanted: Arrangement) -> None:
        self._wanted = wanted
        content, folded = self.model.content, self._folded

        def work() -> "array[int]":
            return arrange(content.columns, content.height, wanted, folded, content.feet)

        if content.height <= FEW_ROWS:
            self._take(content, wanted, work())
        else:
            self._tasks.run_latest(f"sheet {id(self)}", work, lambda rows: self._take(content, wanted, rows))

    def _take(self, content: SheetContent, wanted: Arrangement, rows: "array[int]") -> None:
        if self._stopped or content is not self.model.content or wanted is not self._wanted:
            return
        self.model.rearrange(rows, wanted)
        self._say()
        self.arranged.emit()

    def _clear_filters(self) -> None:
        self.view.header.filters.clear()
        self.view.setFocus()

    def _say(self) -> None:
        shown, total = len(self.model.rows), self.model.content.height
        filtered = bool(self.model.arrangement.filters)
        self._clear.setVisible(filtered)
        self.foot.say_rows(shown, total)
        self.view.say_nothing_fits(
            self.tr("No row fits these filters") if filtered else self.tr("This table has no rows")
        )
        self._say_sums()
        if troubles := self.view.header.filters.say_troubles():
            self.foot.note(troubles)

    def _say_sums(self) -> None:
        chosen = self.cut_chosen()
        count = chosen.count() if chosen.blocks else 0
        if count < 2:  # what is in a single cell, a person sees
            self._take_sums(chosen, Sums(0))
        elif count <= FEW_CELLS:
            self._take_sums(chosen, sum_up(chosen.values()))
        else:
            self._tasks.run_latest(
                f"sums {id(self)}",
                lambda: sum_up(chosen.values()),
                lambda sums: self._take_sums(chosen, sums),
            )

    def _take_sums(self, chosen: Cut, sums: Sums) -> None:
        if not self._stopped and chosen.rows is self.model.rows:
            self.foot.say_sums(sums)

    def _open_row(self, row: int) -> None:
        source = self.model.source(row)
        if source is not None:
            self.post_asked.emit(source.post_id, source.number)

    def _shown_columns(self) -> tuple[int, ...]:
        header = self.view.header
        columns = (header.logicalIndex(visual) for visual in range(header.count()))
        return tuple(column for column in columns if not self.view.isColumnHidden(column))

    def _draw(self) -> None:
        self.view.header.filters.update()


def _below(button: QWidget) -> QPoint:
    corner = button.rect().bottomRight() if button.isRightToLeft() else button.rect().bottomLeft()
    return button.mapToGlobal(corner)
