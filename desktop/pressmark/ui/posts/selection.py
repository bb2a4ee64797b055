"""Which rows are chosen, without asking each of 100,000, and how they stay so when the list is read anew."""

from array import array
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject
from PySide6.QtWidgets import QTableView

from pressmark.ui.posts.model import PostsModel

MOST_KEPT = 1000
_Flag = QItemSelectionModel.SelectionFlag


class Hush:
    """While its block runs, what happens was not done by the person."""

    def __init__(self) -> None:
        self._depth = 0

    def __enter__(self) -> None:
        self._depth += 1

    def __exit__(self, *_error: object) -> None:
        self._depth -= 1

    def __bool__(self) -> bool:
        return self._depth > 0


def read_ranges(selection: QItemSelectionModel) -> list[range]:
    """The chosen rows from top to bottom; no row comes twice."""
    spans = sorted((part.top(), part.bottom() + 1) for part in read_parts(selection.selection()))
    found: list[range] = []
    for start, end in spans:
        if found and start <= found[-1].stop:
            found[-1] = range(found[-1].start, max(end, found[-1].stop))
        else:
            found.append(range(start, end))
    return found


def is_large(selection: QItemSelection) -> bool:
    """Whether it has more rows than can be looked at one by one."""
    return sum(part.height() for part in read_parts(selection)) > MOST_KEPT


def read_parts(selection: QItemSelection) -> Iterator[QItemSelectionRange]:
    """The ranges of a selection; Qt leaves some behind that are none any more."""
    parts = (selection.at(place) for place in range(selection.count()))
    return (part for part in parts if part.isValid())


def read_ids(selection: QItemSelectionModel, model: PostsModel) -> "array[int]":
    """The posts of the chosen rows, in the order of the list."""
    found = array("q")
    for rows in read_ranges(selection):
        found.extend(model.rows.ids[rows.start : rows.stop])
    return found


def select_rows(selection: QItemSelectionModel, model: PostsModel, rows: Iterable[range]) -> None:
    """Choose whole rows and no others; the current one stays."""
    last = len(model.columns) - 1
    wanted = QItemSelection()
    for one in rows:
        wanted.append(QItemSelectionRange(model.index(one.start, 0), model.index(one.stop - 1, last)))
    selection.select(wanted, _Flag.ClearAndSelect)


class PlaceKeeper(QObject):
    """Keeps chosen rows, current row and place of a view while its model lists other posts or columns.

    Up to `MOST_KEPT` chosen posts stay chosen. A list that shows its beginning goes on showing it; any other
    goes on showing the post at its upper edge.
    """

    def __init__(self, view: QTableView, model: PostsModel, hush: Hush) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._hush = hush
        self._chosen: array[int] = array("q")
        self._current = (0, 0)
        self._edge = (0, 0)
        model.relisting.connect(self._remember)
        model.modelReset.connect(self._restore)
        model.columnsInserted.connect(self._widen)
        model.columnsRemoved.connect(self._widen)

    def _remember(self) -> None:
        selection = self._view.selectionModel()
        few = sum(map(len, read_ranges(selection))) <= MOST_KEPT
        self._chosen = read_ids(selection, self._model) if few else array("q")
        current = selection.currentIndex()
        self._current = self._model.post_id(current.row()), max(current.column(), 0)
        top = self._view.rowAt(0)
        self._edge = self._model.post_id(top), self._view.rowViewportPosition(top)

    def _restore(self) -> None:
        selection = self._view.selectionModel()
        found = self._model.rows.find_all(frozenset(self._chosen))
        with self._hush:
            if found:
                select_rows(selection, self._model, (range(row, row + 1) for row in found))
            post_id, column = self._current
            row = self._model.find_row(post_id)
            if row >= 0:
                selection.setCurrentIndex(self._model.index(row, column), _Flag.NoUpdate)
        self._scroll()

    def _scroll(self) -> None:
        bar = self._view.verticalScrollBar()
        place = bar.value()
        self._view.doItemsLayout()
        post_id, offset = self._edge
        if place and (row := self._model.find_row(post_id)) >= 0:
            place = row * self._view.verticalHeader().defaultSectionSize() - offset
        bar.setValue(min(place, bar.maximum()))

    def _widen(self) -> None:
        """Rows are chosen as far as the columns went when they were; have them whole again."""
        selection = self._view.selectionModel()
        with self._hush:
            select_rows(selection, self._model, read_ranges(selection))
