"""The list of the notebook, as it is walked through, clicked and folded."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.keymap import Keymap, read_keymap, read_pressed
from pressmark.ui.notebook.card_list import CardList
from pressmark.ui.notebook.deeds import Deed, find_decisions, find_deed
from pressmark.ui.notebook.model import PAGE, NotesModel
from pressmark.ui.posts.row_keys import RowKeys
from pressmark.ui.posts.selection import read_ranges

_STEPS: dict[str, Qt.Key] = {"next": Qt.Key.Key_Down, "previous": Qt.Key.Key_Up}
"""The commands that walk here too."""

_FOLDS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_PLAIN = Qt.KeyboardModifier.NoModifier
_OWN = (QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Delete)


class NotesView(CardList):
    """Hears what the person wants of the rows.

    Attributes:
        keymap: the keys of the commands that are done here too.

    Signals:
        chosen(int): the person went to the annotation in this row.
        deed_asked(Deed): this is to be done with what is chosen.
        menu_asked(QPoint): a menu for what is chosen is to be shown at this place of the screen.
        leaving: rows are about to be folded.
    """

    chosen = Signal(int)
    deed_asked = Signal(object)
    menu_asked = Signal(QPoint)
    leaving = Signal()

    def __init__(self, model: NotesModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(model, appearance, parent)
        self.keymap: Keymap = read_keymap({})
        RowKeys(self).menu_asked.connect(self._ask_menu_below)

    def chosen_numbers(self) -> list[int]:
        """The annotations that are chosen, else the current one; those that wait are left out."""
        rows = self._model.rows
        found = rows.pick(read_ranges(self.selectionModel()))
        current = self.currentIndex().row()
        return found or rows.pick([range(current, current + 1)] if current >= 0 else [])

    def decisions(self) -> tuple[Deed, ...]:
        """What can be said of them where they are to be checked; of very many the first are looked at."""
        chosen = self.chosen_numbers()
        if self._model.listing.checking and len(chosen) > PAGE:
            return Deed.ACCEPT, Deed.KEEP
        rows = self._model.rows.find(("", number) for number in chosen[:PAGE])
        notes = (self._model.note(row) for row in rows)
        return find_decisions(note for note in notes if note is not None)

    def toggle(self, row: int) -> None:
        """Fold the group of a row, or unfold it."""
        self.leaving.emit()
        folded = not self._model.rows.is_folded(row)
        heading = self._model.rows.heading(row)
        if folded:
            self.choose_row(heading)
        self._model.fold(heading, folded)
        self.tallness.renew()

    def walk(self, step: int) -> None:
        """Go to the next row, or to the one before, as the arrow keys do."""
        key = Qt.Key.Key_Down if step > 0 else Qt.Key.Key_Up
        self.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, _PLAIN))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Letters and digits are deeds; arrows walk over annotations and fold headings."""
        deed, row = find_deed(event, self.keymap), self.currentIndex().row()
        if deed is Deed.OPEN and self._model.rows.is_heading(row):
            self.toggle(row)
        elif deed is not None:
            self.deed_asked.emit(deed)
        elif event.key() in _FOLDS and row >= 0:
            self._fold_by_key(row, event.key())
        else:
            key = self._find_step(event)
            super().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, _PLAIN) if key else event)
            moved = self.currentIndex().row()
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _PLAIN
            if moved != row and (plain or key):
                self._tell(moved)

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here are not for the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            wanted = self._find_step(event) or find_deed(event, self.keymap)
            if wanted or any(event.matches(key) for key in _OWN):
                event.accept()
                return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on a heading folds it, one on an annotation goes to it."""
        row = self.rowAt(round(event.position().y()))
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or event.modifiers() != _PLAIN:
            return
        if self._model.rows.is_heading(row):
            self.toggle(row)
        else:
            self._tell(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """On an annotation edits its note; on a heading it is one more click."""
        row = self.rowAt(round(event.position().y()))
        if self._model.rows.is_heading(row):
            self.mousePressEvent(event)
        elif row >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.choose_row(row)
            self.deed_asked.emit(Deed.EDIT)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """For what is chosen; a row that is not becomes so."""
        index = self.indexAt(event.pos())
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.choose_row(index.row())
            self.menu_asked.emit(event.globalPos())

    def _find_step(self, event: QKeyEvent) -> Qt.Key | None:
        pressed = read_pressed(event)
        return next((key for name, key in _STEPS.items() if pressed in self.keymap.heard(name)), None)

    def _tell(self, row: int) -> None:
        if row >= 0 and not self._model.rows.is_heading(row):
            self.chosen.emit(row)

    def _fold_by_key(self, row: int, key: int) -> None:
        """Towards the beginning of a line folds, or leads to the heading; the other way unfolds."""
        rows = self._model.rows
        back = (key == Qt.Key.Key_Left) != self.isRightToLeft()
        if not rows.is_heading(row):
            if back:
                self.choose_row(rows.heading(row))
        elif back is not rows.is_folded(row):
            self.toggle(row)
        elif not back:
            self.choose_row(row + 1)

    def _ask_menu_below(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)
            row = self.visualRect(index)
            corner = row.bottomRight() if self.isRightToLeft() else row.bottomLeft()
            self.menu_asked.emit(self.viewport().mapToGlobal(corner))
