"""The rows in sight: painted anew after a list was read anew only where they look otherwise."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QTableView

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
        self._describe = describe
        self._seen: object = None
        self._holds = False
        model.relisting.connect(self._hold)
        model.relisted.connect(self._let_go)

    def _hold(self) -> None:
        viewport = self._view.viewport()
        # With something on it, what is held would be scrolled all the same.
        self._holds = viewport.isVisible() and viewport.updatesEnabled() and not viewport.children()
        if self._holds:
            self._seen = self._look()
            # `setUpdatesEnabled` has all painted anew at its end. What waits to be painted already waits on.
            viewport.setAttribute(_HELD, True)

    def _let_go(self) -> None:
        if not self._holds:
            return
        self._view.viewport().setAttribute(_HELD, False)
        if self._seen != self._look():
            self._view.viewport().update()
        self._seen = None

    def _look(self) -> object:
        """What is painted: the rows in sight, their places, what is chosen of them, and the columns."""
        view, header = self._view, self._view.horizontalHeader()
        first, last = view.rowAt(0), view.rowAt(view.viewport().height() - 1)
        if first < 0:
            return None
        rows = range(first, last + 1 if last >= 0 else view.model().rowCount())
        root, choice = view.rootIndex(), view.selectionModel()
        chosen = [choice.isRowSelected(row, root) for row in rows]
        sections = range(header.count())
        columns = [(header.sectionViewportPosition(one), header.sectionSize(one)) for one in sections]
        lit = int(view.property("hoveredRow"))
        place = view.rowViewportPosition(first), view.viewport().size()
        return self._describe(rows), chosen, columns, lit - first if lit in rows else None, place
