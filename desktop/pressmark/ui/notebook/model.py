"""The annotations of the library as Qt wants them: headings and cards, these read a page at a time."""

from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from pressmark.model import Grouping, NoteRow
from pressmark.ui.notebook.rows import Listing, Rows
from pressmark.ui.notebook.words import name_group, say_card, say_heading

PAGE = 100
_KEPT = 4000  # annotations that are remembered
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ReadRows = Callable[[Sequence[int]], Sequence[NoteRow]]


class NotesModel(QAbstractTableModel):
    """Headings and the annotations below them.

    Attributes:
        listing: what is listed.
        rows: which row is what.

    Signals:
        relisting: other rows are about to be listed.
        renewed: what is listed was read anew, whether the rows are others or not.
    """

    relisting = Signal()
    renewed = Signal()

    def __init__(self, read: ReadRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read = read
        self.listing = Listing()
        self.rows = Rows()
        self._folds: dict[Grouping, set[str]] = {}
        self._notes: OrderedDict[int, NoteRow | None] = OrderedDict()

    def refresh(self, listing: Listing, rows: Rows | None = None) -> None:
        """List these, and read everything anew; `rows` may have been made of them in a worker."""
        self._notes.clear()
        if listing == self.listing:
            if len(self.rows):
                self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))
            self.renewed.emit()
            return
        self._list(listing, rows)

    def folds(self, grouping: Grouping) -> frozenset[str]:
        """The keys of the groups that are folded in a grouping."""
        return frozenset(self._folds.get(grouping, ()))

    def fold(self, row: int, folded: bool) -> None:
        """Hide the annotations of the group of a row, or show them again."""
        if folded is self.rows.is_folded(row):
            return
        group, first = self.rows.group(row), self.rows.heading(row)
        span = first + 1, first + len(group.numbers)
        if folded:
            self.beginRemoveRows(_NOWHERE, *span)
            self._folded.add(group.key)
            self._lay_out()
            self.endRemoveRows()
        else:
            self.beginInsertRows(_NOWHERE, *span)
            self._folded.discard(group.key)
            self._lay_out()
            self.endInsertRows()
        self.dataChanged.emit(self.index(first, 0), self.index(first, 0))

    def fold_all(self, folded: bool) -> None:
        """Hide all annotations, so that only headings are seen, or show all."""
        self._folded.clear()
        if folded:
            self._folded.update(group.key for group in self.rows.groups)
        self._list(self.listing)

    def note(self, row: int) -> NoteRow | None:
        """The annotation in a row; None for a heading and for one that is gone meanwhile."""
        number = self.rows.number(row)
        if number < 0:
            return self.listing.waiting[-number - 1]
        if number and number not in self._notes:
            self._read_page(row)
        return self._notes.get(number) if number else None

    def title(self, row: int) -> str:
        """The heading of the group of a row."""
        return name_group(self.rows.group(row), self.listing.grouping)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """Headings, and the annotations that are not folded away."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row says, to those who see it and to those who hear it."""
        if not index.isValid() or role not in _ROLES:
            return None
        row = index.row()
        if self.rows.is_heading(row):
            title = self.title(row)
            if role == Qt.ItemDataRole.DisplayRole:
                return title
            return say_heading(title, len(self.rows.group(row).numbers), folded=self.rows.is_folded(row))
        note = self.note(row)
        return say_card(note) if note is not None else None

    @property
    def _folded(self) -> set[str]:
        return self._folds.setdefault(self.listing.grouping, set())

    def _list(self, listing: Listing, rows: Rows | None = None) -> None:
        self.relisting.emit()
        self.beginResetModel()
        self.listing = listing
        if rows is not None and rows.folded == self._folded:
            self.rows = rows
        else:
            self._lay_out()
        self.endResetModel()
        self.renewed.emit()

    def _lay_out(self) -> None:
        self.rows = Rows(self.listing.all_groups(), frozenset(self._folded))

    def _read_page(self, row: int) -> None:
        """Read the annotations around a row."""
        first = row // PAGE * PAGE
        wanted = {one for one in self.rows.numbers[first : first + PAGE] if one > 0} - self._notes.keys()
        found = {one.annotation.number: one for one in self._read(sorted(wanted))}
        for number in wanted:
            self._notes[number] = found.get(number)
        while len(self._notes) > _KEPT:
            self._notes.popitem(last=False)
