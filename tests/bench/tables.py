"""The view of all tables, and a table opened in a window, against Qt's own table with the same cells bare."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QEvent, QEventLoop, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from pressmark.query import EVERYTHING
from pressmark.ui.appearance import Appearance
from pressmark.ui.program import make_application
from pressmark.ui.tables.pane import TablesPane
from pressmark.ui.tables.window import TableWindow
from pressmark.ui.tasks import Tasks
from tests.bench.figures import Say
from tests.bench.measure import count_runs, cpu_seconds, take_turns
from tests.library import SmallLibrary, make_post

PART = "tables"
LOOKS = 11
ROWS = (500, 2_000)
_SIZE = (900, 700)  # logical pixels
_BATCH = 200
_NAP = 20  # milliseconds
_AGAINST = "`QTableView` with the same cells and nothing else, shown and painted"
_HEADER = ("Mine", "Tonnes", "Price", "Remark")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Cells = Sequence[Sequence[str]]


class BareModel(QAbstractTableModel):
    """Cells as they are."""

    def __init__(self, cells: _Cells) -> None:
        super().__init__()
        self._cells = cells

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """As many as there are."""
        return 0 if parent.isValid() else len(self._cells)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """Those of the first row."""
        return 0 if parent.isValid() else len(self._cells[0])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell says."""
        return self._cells[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


def bench_tables(say: Say, count: int, folder: Path) -> None:
    """List the tables of so many articles with one each; open some that are larger."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    library, larger = _fill(folder, count)
    tasks = Tasks(library.store)
    room = QWidget()
    room.resize(*_SIZE)
    room.show()
    desk = _Desk(app, library, tasks, Appearance(app, "light"), room)
    rows = library.store.tables.read_rows(library.store.tables.read_ids(EVERYTHING))
    cells = [(row.post_title, " ".join(row.header), str(row.rows), str(row.columns)) for row in rows]
    looks = count_runs(LOOKS, count)
    turns = take_turns(desk.list_tables, partial(desk.show_bare, cells), looks, cpu_seconds)
    say(turns.figure(PART, "the view of all tables", len(cells), against=_AGAINST))
    for height, post_id in larger.items():
        table = partial(desk.open_table, post_id, height)
        turns = take_turns(table, partial(desk.show_bare, _make_cells(height)), looks, cpu_seconds)
        title = f"a table of {height:,} rows and {len(_HEADER)} columns"
        say(turns.figure(PART, title, against=_AGAINST, note="in a window of its own, read from the library"))
    room.close()
    tasks.close()
    library.store.close()


@dataclass(frozen=True, slots=True)
class _Desk:
    """Shows things until they are painted, and puts them away."""

    app: QApplication
    library: SmallLibrary
    tasks: Tasks
    appearance: Appearance
    room: QWidget

    def list_tables(self) -> None:
        """The view of all tables, made anew."""
        pane = TablesPane(self.library.store.tables, self.tasks, self.appearance)
        counted: list[int] = []
        pane.counted.connect(counted.append)
        pane.show_query(EVERYTHING)
        self._show(pane, pane.list, lambda: bool(counted))

    def open_table(self, post_id: int, height: int) -> None:
        """The first table of an article."""
        window = TableWindow(self.library.store.tables, self.tasks, self.appearance)
        window.show_table(post_id, 1)
        self._show(window, window.sheet.view, lambda: window.sheet.model.rowCount() == height)

    def show_bare(self, cells: _Cells) -> None:
        """The same by Qt alone."""
        view = QTableView()
        model = BareModel(cells)
        view.setModel(model)
        self._show(view, view, lambda: True)

    def _show(self, window: QWidget, table: QTableView, is_there: Callable[[], bool]) -> None:
        # A window without a frame: none of this is about what the desktop does.
        window.setParent(self.room)
        window.resize(self.room.size())
        window.show()
        while not is_there():
            # Busy waiting would count as work.
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, _NAP)
        table.viewport().repaint()
        window.close()
        window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _fill(folder: Path, count: int) -> tuple[SmallLibrary, dict[int, int]]:
    """Articles with a table each; gives the articles with larger ones by the number of rows."""
    library = SmallLibrary(folder)
    posts = [make_post(n, f"Mines in {n}", _write_table(n % 9 + 2)) for n in range(1, count + 1)]
    for start in range(0, count, _BATCH):
        library.take(*posts[start : start + _BATCH])
    large = [make_post(count + n, f"All {rows} mines", _write_table(rows)) for n, rows in enumerate(ROWS, 1)]
    return library, dict(zip(ROWS, library.take(*large), strict=True))


def _make_cells(height: int) -> _Cells:
    return [(f"Mine {n}", f"{n:,}", f"${n}.50", f"words of row {n}") for n in range(height)]


def _write_table(height: int) -> str:
    rows = [_HEADER, *_make_cells(height)]
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows[1:])
    head = "".join(f"<th>{name}</th>" for name in rows[0])
    return f"<p>All of them.</p><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
