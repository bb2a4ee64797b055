"""The rows in sight: painted anew after a list was read anew only where they look otherwise."""

from array import array
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QTableView

from pressmark.ui.posts.drawing import find_rows
from pressmark.ui.posts.model import PostsModel

_HELD = Qt.WidgetAttribute.WA_UpdatesDisabled


class SightKeeper(QObject):
    """Spares the painting of rows that a sync has not touched: it costs more than all else of a new list.

    Args:
        view: shows `model`; whoever else mends it after a reset must be connected first.
        model: of the posts.
        describe: gives all that rows, by their numbers, are drawn from.
    """

    def __init__(self, view: QTableView, model: PostsModel, describe: Callable[[range], object]) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._describe = describe
        self._seen: object = None
        self._holds = False
        # `QTimer.singleShot(0, …)` is no timer: what it calls comes in the same turn.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._paint)
        model.relisting.connect(self._hold)
        model.relisted.connect(self._let_go)

    def _hold(self, ids: "array[int]") -> None:
        viewport = self._view.viewport()
        # With something on it, what is held would be scrolled all the same.
        self._holds = viewport.isVisible() and viewport.updatesEnabled() and not viewport.children()
        if self._holds:
            self._seen = self._look() if self._may_stay(ids) else None
            # `setUpdatesEnabled` has all painted anew at its end. What waits to be painted already waits on.
            viewport.setAttribute(_HELD, True)

    def _let_go(self) -> None:
        if not self._holds:
            return
        if self._seen is not None and self._seen == self._look():
            self._view.viewport().setAttribute(_HELD, False)
        else:
            # What was found is read in this turn of the loop, and painted in one of its own.
            for row in self._rows():
                self._model.post(row)
            self._soon.start()
        self._seen = None

    def _paint(self) -> None:
        self._view.viewport().setAttribute(_HELD, False)
        self._view.viewport().update()

    def _may_stay(self, ids: "array[int]") -> bool:
        """Whether the posts in sight follow each other in the new list as well, where that is shown."""
        seen = self._model.rows.ids[self._rows().start : self._rows().stop]
        place = 0
        # What shows its beginning goes on showing it, whatever it is.
        if seen and self._view.verticalScrollBar().value():
            try:
                place = ids.index(seen[0])
            except ValueError:
                return False
        return len(seen) > 0 and ids[place : place + len(seen)] == seen

    def _rows(self) -> range:
        """Those in sight."""
        return find_rows(self._view, 0, self._view.viewport().height() - 1)

    def _look(self) -> object:
        """What is painted: the rows in sight, their places, what is chosen of them, and the columns."""
        view, header = self._view, self._view.horizontalHeader()
        rows = self._rows()
        if not rows:
            return None
        root, choice = view.rootIndex(), view.selectionModel()
        chosen = [choice.isRowSelected(row, root) for row in rows]
        sections = range(header.count())
        columns = [(header.sectionViewportPosition(one), header.sectionSize(one)) for one in sections]
        lit = int(view.property("hoveredRow"))
        place = view.rowViewportPosition(rows.start), view.viewport().size()
        return self._describe(rows), chosen, columns, lit - rows.start if lit in rows else None, place
