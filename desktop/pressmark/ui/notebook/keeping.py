"""Chosen rows, the current one and the place in the list stay when it is read anew."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject
from PySide6.QtWidgets import QTableView

from pressmark.ui.notebook.model import NotesModel
from pressmark.ui.notebook.rows import NOWHERE, Spot
from pressmark.ui.posts.selection import MOST_KEPT, read_ranges

_Flag = QItemSelectionModel.SelectionFlag


class NoteKeeper(QObject):
    """Remembers before the model lists other rows, and finds again after.

    Where the current annotation is gone, the one that is in its place now becomes the current one.
    """

    def __init__(self, view: QTableView, model: NotesModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._chosen: list[Spot] = []
        self._current: tuple[Spot, int] = (NOWHERE, -1)
        self._edge: tuple[Spot, int] = (NOWHERE, 0)
        model.relisting.connect(self._remember)
        model.modelReset.connect(self._restore)

    def restore_edge(self) -> None:
        """Scroll to where the list was; its rows must have their heights for that."""
        spot, offset = self._edge
        row = self._model.rows.find([spot])[0]
        bar = self._view.verticalScrollBar()
        if row >= 0 and (offset or row):
            bar.setValue(bar.value() + self._view.rowViewportPosition(row) - offset)

    def _remember(self) -> None:
        rows, selection = self._model.rows, self._view.selectionModel()
        ranges = read_ranges(selection)
        few = sum(map(len, ranges)) <= MOST_KEPT
        self._chosen = [rows.spot(row) for part in ranges for row in part] if few else []
        current = self._view.currentIndex().row()
        self._current = rows.spot(current), current
        top = self._view.rowAt(0)
        self._edge = rows.spot(top), self._view.rowViewportPosition(top)

    def _restore(self) -> None:
        selection, model = self._view.selectionModel(), self._model
        spot, former = self._current
        current, *chosen = model.rows.find([spot, *self._chosen])
        lost = current < 0 <= former
        if lost:
            current = min(former, len(model.rows) - 1)
        wanted = QItemSelection()
        for row in chosen:
            if row >= 0:
                wanted.append(QItemSelectionRange(model.index(row, 0)))
        if lost and not wanted.count() and current >= 0:
            wanted.append(QItemSelectionRange(model.index(current, 0)))
        selection.select(wanted, _Flag.ClearAndSelect)
        if current >= 0:
            selection.setCurrentIndex(model.index(current, 0), _Flag.NoUpdate)
