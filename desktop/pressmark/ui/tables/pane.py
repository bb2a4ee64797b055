"""The *Tables* view: all tables of the articles that the list would show, searched, sorted, stacked."""

from array import array
from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from pressmark.errors import PressmarkError
from pressmark.model import Snippet, Stack, TableRow, TableSort, TableSortKey
from pressmark.query import EVERYTHING, Query
from pressmark.store.table_search import TableSearch
from pressmark.ui.appearance import EDGES, Appearance
from pressmark.ui.current_stack import Blank, CurrentStack
from pressmark.ui.empty import Emptiness, EmptyPage
from pressmark.ui.tables.exporting import Listed
from pressmark.ui.tables.list_acts import ListActs
from pressmark.ui.tables.list_columns import ListColumn, Part
from pressmark.ui.tables.list_model import StackListModel, TableListModel
from pressmark.ui.tables.list_view import ListView
from pressmark.ui.tables.reading import FoundTables, find_tables
from pressmark.ui.tasks import Tasks

_TYPING = 150  # milliseconds after the last key
_RESTING = 60  # milliseconds without scrolling
_LONGEST = 1000
_NAMED = (TableSortKey.TITLE, TableSortKey.CAPTION)  # begin with A, all others with the most or the latest
_LEADING = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TablesPane(QWidget):
    """Lists tables or stacks under the query of the list.

    Attributes:
        words: the field for words in headings and cells.
        stacking: whether tables with the same headings are one row.
        exporting: asks to export all that is listed.
        list: the tables.
        stacks: the stacks.
        acts: what can be done with the current one.

    Signals:
        table_chosen(int, int): an article and the number of a table in it are to be shown beside the list.
        table_opened(int, int): a table is to be opened as a sheet.
        stack_opened(Stack): a stack is to be opened as one sheet.
        counted(int): so many tables, or stacks, are listed.
    """

    table_chosen = Signal(int, int)
    table_opened = Signal(int, int)
    stack_opened = Signal(object)
    counted = Signal(int)

    def __init__(
        self, tables: TableSearch, tasks: Tasks, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tablesPane")
        self._tables = tables
        self._tasks = tasks
        self._query: Query = EVERYTHING
        self._sort = TableSort()
        self._sought: set[int] = set()
        self._waiting = False
        self._listed: tuple[Query, str] = (EVERYTHING, "")
        self.words = QLineEdit()
        self.stacking = QCheckBox(self.tr("&Stack same headings"))
        self.stacking.setToolTip(self.tr("Tables with the same headings become one"))
        self.exporting = QPushButton(self.tr("&Export tables…"))
        self._models = TableListModel(tasks.spared(tables.read_rows, ()), self), StackListModel(self)
        self.list, self.stacks = (ListView(model, appearance) for model in self._models)
        self._empty = EmptyPage(appearance, "table")
        self.acts = ListActs(self, tables, tasks, self._current)
        self._pages = CurrentStack()
        for page in (Blank(), self.list, self.stacks, self._empty):
            self._pages.addWidget(page)
        self._typing, self._resting = _make_timer(self, _TYPING), _make_timer(self, _RESTING)
        self._lay_out()
        self._connect()

    @property
    def busy(self) -> bool:
        """What is listed is not yet what was asked for."""
        return self._waiting or self._typing.isActive() or self._resting.isActive()

    def show_query(self, query: Query) -> None:
        """List the tables of the articles that match; what is asked for already is read anew."""
        self._query = query
        self.refresh()

    def refresh(self) -> None:
        """Read the list anew."""
        self._typing.stop()
        query, words, sort = self._query, self.words.text().strip(), self._sort
        stacked, tables = self.stacking.isChecked(), self._tables
        self._waiting = True
        self._tasks.run_latest(
            "tables",
            lambda: find_tables(tables, query, words, None if stacked else sort),
            lambda found: self._take(found, (query, words), sort),
            self._fail,
        )

    def export_all(self) -> None:
        """Ask in which format and where, then write all tables, or stacks, that are listed to a folder."""
        tables, stacks = self._models
        page = self._pages.currentWidget()
        if page is self.stacks:
            self.acts.all.ask(Listed((), stacks.stacks))
        elif page is self.list:
            self.acts.all.ask(Listed(tables.ids))

    def walk(self, step: int) -> None:
        """Go on to the next row, or to the one before."""
        shown = self._pages.currentWidget()
        if isinstance(shown, ListView):
            shown.walk(step)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802
        """To the rows; where there are none, to the words that find none."""
        shown = self._pages.currentWidget()
        (self.words if shown is None or shown is self._empty else shown).setFocus(reason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """From the field Down and Enter lead to the rows; Escape clears it."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _LEADING:
            if self._typing.isActive():
                self.refresh()
            self.setFocus()
            return True
        if event.key() == Qt.Key.Key_Escape and self.words.text():
            self.words.clear()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.words.setPlaceholderText(self.tr("Find in captions, headings and cells"))
        self.words.setAccessibleName(self.tr("Find in captions, headings and cells"))
        how = self.tr('Beginnings of words, or "words in this order"; caption:, header: and cell: say where.')
        self.words.setToolTip(how)
        self.words.setAccessibleDescription(how)
        self.words.setClearButtonEnabled(True)
        self.words.setMaxLength(_LONGEST)
        self.words.installEventFilter(self)
        self.exporting.setProperty("link", True)
        self.exporting.setToolTip(self.tr("Write all tables that are listed to a folder, a file each"))
        self.exporting.setEnabled(False)
        self.list.setAccessibleName(self.tr("Tables"))
        self.stacks.setAccessibleName(self.tr("Tables with the same headings"))
        self.list.leave_out(Part.FOUND)
        head = QWidget()
        head.setObjectName("tablesHead")
        above = QVBoxLayout(head)
        above.setContentsMargins(EDGES[0], letter, EDGES[1], letter)
        above.setSpacing(letter)
        above.addWidget(self.words)
        line = QHBoxLayout()
        line.addWidget(self.stacking)
        line.addStretch(1)
        line.addWidget(self.exporting)
        above.addLayout(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self.refresh)
        self._resting.timeout.connect(self._seek)
        self.stacking.toggled.connect(self.refresh)
        self.exporting.clicked.connect(self.export_all)
        self._empty.acted.connect(self._clear)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(lambda row: self._open(self._models[0].table(row)))
        self.list.sort_clicked.connect(self._sort_by)
        self.list.moved.connect(self._resting.start)
        self.stacks.opened.connect(lambda row: self._open(self._models[1].stacks[row]))
        for view in (self.list, self.stacks):
            view.menu_asked.connect(self.acts.offer)
            view.copy_asked.connect(self.acts.copy)
        self.acts.opened.connect(self._open)
        self.acts.article_asked.connect(lambda row: self.table_chosen.emit(row.post_id, row.number))
        self.acts.sort_asked.connect(self._sort_by)
        self.acts.all_asked.connect(self.export_all)

    def _take(self, found: FoundTables, asked: tuple[Query, str], sort: TableSort) -> None:
        self._waiting = False
        again, self._listed = asked == self._listed, asked
        words = asked[1]
        self.list.leave_out(*(() if words else (Part.FOUND,)))
        if found.stacks is None:
            self._list(found.ids, sort, again=again)
            count = len(found.ids)
        else:
            self._models[1].refresh(found.stacks)
            self._pages.setCurrentWidget(self.stacks)
            count = len(found.stacks)
        if not count:
            self._empty.say(self._explain(words, stacked=found.stacks is not None))
            self._pages.setCurrentWidget(self._empty)
        self.exporting.setEnabled(count > 0)
        self.counted.emit(count)

    def _list(self, ids: "array[int]", sort: TableSort, *, again: bool) -> None:
        """List tables; when they are only read anew, place and what was found stay."""
        model, bar = self._models[0], self.list.verticalScrollBar()
        row = model.table(self.list.currentIndex().row())
        place = bar.value() if again else 0
        if not again:
            self._sought.clear()
        model.refresh(ids, sort, sought_anew=not again)
        self.list.choose_row(ids.index(row.id) if row is not None and row.id in ids else -1)
        self.list.doItemsLayout()
        bar.setValue(place)
        self._pages.setCurrentWidget(self.list)
        self._resting.start()

    def _fail(self, error: PressmarkError) -> None:
        self._waiting = False
        self._tasks.failed.emit(error)

    def _explain(self, words: str, *, stacked: bool) -> Emptiness:
        if words:
            text = self.tr("Words are looked for in captions, headings and cells of the articles listed.")
            return Emptiness(self.tr("No table has these words"), text, self.tr("Clear the words"))
        if stacked:
            text = self.tr("Only tables whose headings are the same, in the same order, are stacked.")
            return Emptiness(self.tr("No two tables have the same headings"), text)
        if self._query == EVERYTHING:
            text = self.tr("Tables in articles are listed here; those that only lay out a page are not.")
            return Emptiness(self.tr("No tables yet"), text)
        return Emptiness(
            self.tr("No tables"), self.tr("No article that fits search and filters has a table.")
        )

    def _clear(self) -> None:
        self.words.clear()
        self.words.setFocus()

    def _current(self) -> TableRow | Stack | None:
        """The table, or the stack, that is current in the list shown."""
        tables, stacks = self._models
        if self._pages.currentWidget() is not self.stacks:
            return tables.table(self.list.currentIndex().row())
        row = self.stacks.currentIndex().row()
        return stacks.stacks[row] if 0 <= row < len(stacks.stacks) else None

    def _choose(self, row: int) -> None:
        table = self._models[0].table(row)
        if table is not None:
            self.table_chosen.emit(table.post_id, table.number)

    def _open(self, what: TableRow | Stack | None) -> None:
        if isinstance(what, TableRow):
            self.table_opened.emit(what.post_id, what.number)
        elif what is not None:
            self.stack_opened.emit(what)

    def _sort_by(self, column: ListColumn) -> None:
        if column.sort is None:
            return
        again = column.sort is self._sort.key
        down = not self._sort.descending if again else column.sort not in _NAMED
        self._sort = TableSort(column.sort, down)
        self.refresh()

    def _seek(self) -> None:
        """Look for cells with the words in the tables in sight."""
        model, words, tables = self._models[0], self.words.text().strip(), self._tables
        if not words or not self.list.isVisible():
            return
        wanted = [model.ids[row] for row in self.list.rows_in_sight() if model.ids[row] not in self._sought]
        if wanted:
            self._tasks.run_latest(
                "table snippets",
                lambda: tables.read_snippets(wanted, words),
                partial(self._take_snippets, wanted, words),
            )

    def _take_snippets(self, wanted: list[int], words: str, found: Mapping[int, Snippet]) -> None:
        if words == self.words.text().strip():
            self._sought.update(wanted)
            self._models[0].take_snippets(found)


def _make_timer(parent: QObject, pause: int) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause)
    return timer
