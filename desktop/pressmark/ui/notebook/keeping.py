"""Chosen rows, the current one and the place in the list stay when it is read anew."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject
from PySide6.QtWidgets import QTableView

from pressmark.ui.notebook.model import NotesModel
from pressmark.ui.notebook.rows import NOWHERE, Listing, Spot
from pressmark.ui.posts.selection import MOST_KEPT, read_ranges

_Flag = QItemSelectionModel.SelectionFlag


class NoteKeeper(QObject):
    """Remembers before the model lists other rows, and finds again after.

    Where the current annotation is gone, the one that is in its place now becomes the current one. When
    something else is asked for, what was chosen stays so where it is found, and else the list begins anew.
    """

    def __init__(self, view: QTableView, model: NotesModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._former = Listing()
        self._chosen: list[Spot] = []
        self._current: tuple[Spot, int] = (NOWHERE, -1)
        self._edge: tuple[Spot, int] | None = None
        self._wanted: Sequence[int] = ()
        model.relisting.connect(self._remember)
        model.modelReset.connect(self._restore)

    def want(self, numbers: Sequence[int]) -> None:
        """Choose these annotations, and no others, when the list is read anew the next time."""
        self._wanted = numbers

    def settle(self) -> None:
        """Scroll to where the list was, or to what is wanted; its rows must have their heights for that."""
        edge, self._edge = self._edge, None
        if edge is not None:
            self._restore_edge(*edge)
        wanted, self._wanted = self._wanted, ()
        rows = sorted(row for row in self._model.rows.find(("", one) for one in wanted) if row >= 0)
        if rows:
            self._select(rows, rows[0])
            self._view.scrollTo(self._model.index(rows[0], 0))

    def _restore_edge(self, spot: Spot, offset: int) -> None:
        bar, current = self._view.verticalScrollBar(), self._view.currentIndex()
        row = self._model.rows.find([spot])[0]
        if not self._former.asks_as(self._model.listing):
            bar.setValue(0)
            if current.isValid():
                self._view.scrollTo(current)
        elif row >= 0 and (offset or row):
            bar.setValue(bar.value() + self._view.rowViewportPosition(row) - offset)

    def _remember(self) -> None:
        rows, selection = self._model.rows, self._view.selectionModel()
        ranges = read_ranges(selection)
        few = sum(map(len, ranges)) <= MOST_KEPT
        self._former = self._model.listing
        self._chosen = [rows.spot(row) for part in ranges for row in part] if few else []
        current = self._view.currentIndex().row()
        self._current = rows.spot(current), current
        top = self._view.rowAt(0)
        self._edge = rows.spot(top), self._view.rowViewportPosition(top)

    def _restore(self) -> None:
        rows = self._model.rows
        spot, former = self._current
        current, *chosen = rows.find([spot, *self._chosen])
        found = sorted({row for row in chosen if row >= 0})
        if current < 0 <= former and self._former.asks_as(self._model.listing):
            current = rows.nearest(former)
            found = found or [current]
        self._select(found, current)

    def _select(self, rows: Iterable[int], current: int) -> None:
        selection, wanted = self._view.selectionModel(), QItemSelection()
        for start, end in _join(row for row in rows if row >= 0):
            wanted.append(QItemSelectionRange(self._model.index(start, 0), self._model.index(end, 0)))
        selection.select(wanted, _Flag.ClearAndSelect)
        if current >= 0:
            selection.setCurrentIndex(self._model.index(current, 0), _Flag.NoUpdate)


def _join(rows: Iterable[int]) -> list[tuple[int, int]]:
    """The first and the last of rows that follow each other, which are given in their order."""
    spans: list[tuple[int, int]] = []
    for row in rows:
        if spans and spans[-1][1] == row - 1:
            spans[-1] = spans[-1][0], row
        else:
            spans.append((row, row))
    return spans
