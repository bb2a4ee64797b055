"""What can be done with the table or stack that is current in a list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from pressmark.export import TableFormat
from pressmark.model import Stack, TableRow
from pressmark.store.table_search import TableSearch
from pressmark.ui.tables.copying import Copying
from pressmark.ui.tables.cut import cut_all
from pressmark.ui.tables.exporting import TablesExport
from pressmark.ui.tables.list_columns import TABLE_COLUMNS, ListColumn
from pressmark.ui.tables.reading import OpenedTable, read_stack, read_table
from pressmark.ui.tasks import Tasks

Current = TableRow | Stack | None


class ListActs(QObject):
    """Makes the menu, copies and exports.

    Args:
        owner: the list.
        tables: where tables are read.
        tasks: where that is done.
        current: the table or the stack that is current.

    Attributes:
        copying: copies and exports what is current.
        all: exports all that is listed.

    Signals:
        opened(TableRow | Stack): it is to be opened as a sheet.
        article_asked(TableRow): its article is to be shown.
        sort_asked(ListColumn): the list is to be sorted by this.
        all_asked: all that is listed is to be exported.
    """

    opened = Signal(object)
    article_asked = Signal(object)
    sort_asked = Signal(object)
    all_asked = Signal()

    def __init__(
        self, owner: QWidget, tables: TableSearch, tasks: Tasks, current: Callable[[], Current]
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._tables = tables
        self._tasks = tasks
        self._current = current
        self.copying = Copying(tasks, owner)
        self.all = TablesExport(owner, tables, self.copying.writing)

    def copy(self) -> None:
        """Copy the whole table, with its headings where it has any."""
        self._read(lambda opened: self.copying.copy(cut_all(opened.content), TableFormat.TSV))

    def export(self) -> None:
        """Ask for a file and write the whole table."""
        self._read(lambda opened: self.copying.export(cut_all(opened.content)))

    def offer(self, place: QPoint) -> None:
        """The menu of what is current."""
        current = self._current()
        if current is None:
            return
        menu = QMenu(self._owner)
        menu.addAction(self.tr("Open &table"), partial(self.opened.emit, current))
        if isinstance(current, TableRow):
            menu.addAction(self.tr("Open &article"), partial(self.article_asked.emit, current))
        menu.addSeparator()
        keys = QKeySequence(QKeySequence.StandardKey.Copy).toString(QKeySequence.SequenceFormat.NativeText)
        menu.addAction(self.tr("&Copy table") + f"\t{keys}", self.copy)
        menu.addAction(self.tr("&Export…"), self.export)
        menu.addAction(self.tr("Export a&ll tables listed…"), self.all_asked.emit)
        if isinstance(current, TableRow):
            menu.addSeparator()
            orders = menu.addMenu(self.tr("&Sort by"))
            for column in TABLE_COLUMNS:
                if column.sort is not None:
                    self._add_order(orders, column)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _add_order(self, menu: QMenu, column: ListColumn) -> None:
        menu.addAction(column.heading, partial(self.sort_asked.emit, column))

    def _read(self, use: Callable[[OpenedTable], None]) -> None:
        current, tables = self._current(), self._tables
        if isinstance(current, TableRow):
            post_id, number = current.post_id, current.number
            self._tasks.run_latest("table cells", lambda: read_table(tables, post_id, number), use)
        elif isinstance(current, Stack):
            stack = current
            self._tasks.run_latest("table cells", lambda: read_stack(tables, stack), use)
