"""How tall rows are: found when they come in sight, so that a list of any length is there at once."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHeaderView, QTableView

from pressmark.ui.notebook.delegate import NoteDelegate
from pressmark.ui.notebook.model import NotesModel

_USUAL = 4.6  # lines of a card that nobody has seen yet
_ROUNDS = 12  # rows that become shorter let others in


class Tallness(QObject):
    """Gives rows their heights; what is in sight stays where it is when rows above it grow."""

    def __init__(self, view: QTableView, model: NotesModel, delegate: NoteDelegate) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._delegate = delegate
        self._known: set[int] = set()
        self._busy = False
        self._rows = view.verticalHeader()
        self._rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._rows.setMinimumSectionSize(1)
        self._guess()
        view.verticalScrollBar().valueChanged.connect(lambda _: self.measure())
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self._known.clear)

    def renew(self, *, forget: bool = False) -> None:
        """Measure what is in sight again; with `forget` cards are laid out anew for that."""
        self._known.clear()
        if forget:
            self._delegate.forget()
            self._guess()
        self.measure()

    def measure(self) -> bool:
        """Give the rows in sight their heights; tells whether one was not as was thought."""
        if self._busy:
            return False
        self._busy = True
        changed = False
        for _ in range(_ROUNDS):
            rows = [row for row in self._in_sight() if row not in self._known]
            if not rows:
                break
            changed = self._resize(rows) or changed
        self._busy = False
        return changed

    def _guess(self) -> None:
        line = self._view.fontMetrics().lineSpacing()
        usual = round(line * _USUAL)
        if usual != self._rows.defaultSectionSize():
            self._rows.setDefaultSectionSize(usual)
        self._view.verticalScrollBar().setSingleStep(line * 2)

    def _in_sight(self) -> range:
        first, last = self._view.rowAt(0), self._view.rowAt(self._view.viewport().height() - 1)
        return range(0) if first < 0 else range(first, last + 1 if last >= 0 else len(self._model.rows))

    def _resize(self, rows: list[int]) -> bool:
        view, bar = self._view, self._view.verticalScrollBar()
        sight = self._in_sight()
        # What was seen before stays; in a place that is quite new, the row at the upper edge does.
        anchor = next((row for row in sight if row in self._known), sight.start)
        place = view.rowViewportPosition(anchor)
        changed = False
        self._rows.setUpdatesEnabled(False)
        for row in rows:
            height = self._delegate.row_height(row)
            if height != self._rows.sectionSize(row):
                self._rows.resizeSection(row, height)
                changed = True
            self._known.add(row)
        self._rows.setUpdatesEnabled(True)
        if changed:
            view.updateGeometries()
            bar.setValue(bar.value() + view.rowViewportPosition(anchor) - place)
            view.viewport().update()
        return changed
