"""Which columns the table shows, in which order and how wide: a value, and Qt's header made to agree."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from pressmark.ui.posts.columns import TITLE, Column, find_column, find_samples
from pressmark.ui.posts.header import heading_width
from pressmark.ui.posts.layout import ListLayout, ShownColumn, clamp_width, complete, find_place
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.selection import Hush

_LEAST_TITLE = 28
_EASY_TITLE = 46  # what numbers leave it that nobody asked for
_STEP = 1.15


class ColumnBoard(QObject):
    """Arranges the columns of a table; the title takes what the others leave.

    Signals:
        changed: the person arranged them otherwise.
    """

    changed = Signal()

    def __init__(self, view: QTableView, model: PostsModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._header = view.horizontalHeader()
        self._hush = Hush()
        self._cards = False
        self.shown = ListLayout().columns
        self._header.sectionMoved.connect(self._take_order)
        self._header.sectionResized.connect(self._take_width)
        model.columnsInserted.connect(self.apply)
        model.columnsRemoved.connect(self.apply)
        self.apply()

    def show(self, shown: tuple[ShownColumn, ...]) -> None:
        """Show these columns."""
        self.shown = complete(shown)
        self.apply()

    def show_cards(self, cards: bool) -> None:
        """Of cards the table has one column, whatever it shows otherwise."""
        self._cards = cards
        self.apply()

    def columns(self) -> tuple[Column, ...]:
        """Those that are shown, in their order; not those that there is no room for."""
        narrow = self._find_narrow()
        shown = (one.key for one in self.shown if one.key not in narrow)
        found = (find_column(self._model.columns, key) for key in shown)
        return tuple(column for column in found if column is not None)

    def toggle(self, key: str, shown: bool) -> None:
        """Show a column, at its first place as far as that can be told, or hide it."""
        others = tuple(one for one in self.shown if one.key != key)
        if shown and key != TITLE:
            place = find_place(others, key, [column.key for column in self._model.columns])
            others = (*others[:place], ShownColumn(key), *others[place:])
        self._change(others)

    def move(self, key: str, step: int) -> None:
        """Have a column stand `step` places later, or earlier."""
        here = [one for one in self.shown if find_column(self._model.columns, one.key)]
        absent = [one for one in self.shown if one not in here]
        place = next((i for i, one in enumerate(here) if one.key == key), -1)
        if place >= 0 and 0 <= place + step < len(here):
            here.insert(place + step, here.pop(place))
            self._change((*here, *absent))

    def widen(self, key: str, *, wider: bool) -> None:
        """Make a column somewhat wider, or narrower."""
        factor = _STEP if wider else 1 / _STEP
        self._change(
            tuple(_widen(one, self._width(one) * factor) if one.key == key else one for one in self.shown)
        )

    def reset(self) -> None:
        """The columns of the first start."""
        self._change(ListLayout().columns)

    def fit(self) -> None:
        """Give the title what is left; columns that nobody asked for leave it enough, or are hidden."""
        columns = self._model.columns
        narrow = self._find_narrow()
        with self._hush:
            for place, column in enumerate(columns):
                if any(one.spare and one.key == column.key for one in self.shown) and not self._cards:
                    self._view.setColumnHidden(place, column.key in narrow)
        title = next(place for place, column in enumerate(columns) if column.key == TITLE)
        others = sum(self._view.columnWidth(place) for place in range(len(columns)) if place != title)
        room = self._view.viewport().width() - others
        least = 1 if self._cards else self._view.fontMetrics().averageCharWidth() * _LEAST_TITLE
        if max(least, room) != self._view.columnWidth(title):
            with self._hush:
                self._view.setColumnWidth(title, max(least, room))

    def apply(self) -> None:
        """Make the header agree."""
        columns = self._model.columns
        wide = self._view.fontMetrics().averageCharWidth()
        places = {column.key: place for place, column in enumerate(columns)}
        shown = [one for one in self.shown if one.key in places]
        order = {places[one.key]: one for one in shown} | {
            place: None for key, place in places.items() if key not in {one.key for one in shown}
        }
        with self._hush:
            self._header.setMinimumSectionSize(wide * 3)
            for visual, (place, one) in enumerate(order.items()):
                column = columns[place]
                self._header.moveSection(self._header.visualIndex(place), visual)
                mode = QHeaderView.ResizeMode.Fixed if column.symbol else QHeaderView.ResizeMode.Interactive
                self._header.setSectionResizeMode(place, mode)
                if one is not None and column.key != TITLE:
                    self._view.setColumnWidth(place, round(self._width(one) * wide))
                hidden = column.key != TITLE if self._cards else one is None
                self._view.setColumnHidden(place, hidden)
        self.fit()
        # Qt measures once more by a timer: meanwhile columns that just came have a scroll bar.
        self._view.updateGeometries()

    def _find_narrow(self) -> set[str]:
        """The columns that nobody asked for and that there is no room for; the last ones go first."""
        wide = self._view.fontMetrics().averageCharWidth()
        widths = {
            one.key: round(self._width(one) * wide)
            for one in self.shown
            if one.key != TITLE and self._knows(one.key)
        }
        narrow: set[str] = set()
        left = self._view.viewport().width() - sum(widths.values())
        for one in reversed(self.shown):
            column = find_column(self._model.columns, one.key)
            if one.spare and column is not None:
                enough = _EASY_TITLE if column.numeric else _LEAST_TITLE
                if left < wide * enough:
                    narrow.add(one.key)
                    left += widths[one.key]
        return narrow

    def _knows(self, key: str) -> bool:
        return find_column(self._model.columns, key) is not None

    def _change(self, shown: tuple[ShownColumn, ...]) -> None:
        self.show(shown)
        self.changed.emit()

    def _width(self, one: ShownColumn) -> float:
        column = find_column(self._model.columns, one.key)
        if column is None:
            return one.width
        return column.width if column.symbol else one.width or column.width or self._measure(column)

    def _measure(self, column: Column) -> float:
        """The width that the longest of its cells and its heading need, in average characters."""
        metrics = self._view.fontMetrics()
        gap = metrics.averageCharWidth()
        cells = (metrics.horizontalAdvance(sample) for sample in find_samples(column))
        widest = max((*cells, heading_width(self._header.fontMetrics(), column)))
        return (widest + 2 * gap + 1) / gap

    def _take_order(self) -> None:
        if self._hush or self._cards:
            return
        known = {one.key: one for one in self.shown}
        columns, header = self._model.columns, self._header
        order = [columns[header.logicalIndex(visual)].key for visual in range(header.count())]
        absent = [one for key, one in known.items() if key not in order]
        self._change((*(known[key] for key in order if key in known), *absent))

    def _take_width(self, place: int, _former: int, width: int) -> None:
        if self._hush or self._cards:
            return
        key = self._model.columns[place].key
        if key != TITLE and width:
            chars = width / self._view.fontMetrics().averageCharWidth()
            self.shown = tuple(_widen(one, chars) if one.key == key else one for one in self.shown)
            self.changed.emit()
        self.fit()


def _widen(one: ShownColumn, width: float) -> ShownColumn:
    """A column with another width, which somebody asked for."""
    return replace(one, width=clamp_width(width), spare=False)
