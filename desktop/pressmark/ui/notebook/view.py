"""The list of the notebook: headings that fold, cards as tall as they need to be."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from pressmark.ui.appearance import Appearance
from pressmark.ui.notebook.deeds import Deed, find_deed
from pressmark.ui.notebook.delegate import NoteDelegate
from pressmark.ui.notebook.keeping import NoteKeeper
from pressmark.ui.notebook.model import NotesModel
from pressmark.ui.notebook.tallness import Tallness
from pressmark.ui.posts.row_keys import RowKeys
from pressmark.ui.posts.selection import read_ranges

_STEPS: dict[int, Qt.Key] = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}
_FOLDS = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_PLAIN = Qt.KeyboardModifier.NoModifier
_OWN = (QKeySequence.StandardKey.SelectAll, QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Delete)


class NotesView(QTableView):
    """Shows the model; the heights of rows are found when they come in sight.

    Signals:
        chosen(int): the person went to the annotation in this row.
        deed_asked(Deed): this is to be done with what is chosen.
        menu_asked(QPoint): a menu for what is chosen is to be shown at this place of the screen.
        leaving: rows are about to be folded, or another one chosen.
    """

    chosen = Signal(int)
    deed_asked = Signal(object)
    menu_asked = Signal(QPoint)
    leaving = Signal()

    def __init__(self, model: NotesModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.delegate = NoteDelegate(appearance, self, model)
        self.setItemDelegate(self.delegate)
        self._set_up()
        self.tallness = Tallness(self, model, self.delegate)
        keeper = NoteKeeper(self, model)
        model.renewed.connect(lambda: self._show_anew(keeper))
        RowKeys(self).menu_asked.connect(self._ask_menu_below)
        appearance.changed.connect(self._dress_anew)

    def chosen_numbers(self) -> list[int]:
        """The annotations that are chosen, else the current one; those that wait are left out."""
        rows = self._model.rows
        found = rows.pick(read_ranges(self.selectionModel()))
        current = self.currentIndex().row()
        return found or rows.pick([range(current, current + 1)] if current >= 0 else [])

    def choose_row(self, row: int) -> None:
        """Make a row the current and only chosen one, in sight."""
        index = self._model.index(row, 0)
        # Whatever keys are held.
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def toggle(self, row: int) -> None:
        """Fold the group of a row, or unfold it."""
        self.leaving.emit()
        folded = not self._model.rows.is_folded(row)
        heading = self._model.rows.heading(row)
        if folded:
            self.choose_row(heading)
        self._model.fold(heading, folded)
        self.tallness.renew()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Letters and digits are deeds; arrows walk over annotations and fold headings."""
        deed, row = find_deed(event), self.currentIndex().row()
        if deed is Deed.OPEN and self._model.rows.is_heading(row):
            self.toggle(row)
        elif deed is not None:
            self.deed_asked.emit(deed)
        elif event.key() in _FOLDS and row >= 0:
            self._fold_by_key(row, event.key())
        else:
            key = _STEPS.get(event.key()) if event.modifiers() == _PLAIN else None
            super().keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, _PLAIN) if key else event)
            moved = self.currentIndex().row()
            if moved != row and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _PLAIN:
                self._tell(moved)

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here are not for the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            steps = event.key() in _STEPS and event.modifiers() == _PLAIN
            if steps or find_deed(event) is not None or any(event.matches(key) for key in _OWN):
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

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End lead to the first and the last row, not to the first and the last column."""
        kinds = QAbstractItemView.CursorAction
        if action in (kinds.MoveHome, kinds.MoveEnd):
            return self._model.index(0 if action is kinds.MoveHome else len(self._model.rows) - 1, 0)
        return super().moveCursor(action, modifiers)

    def scrollTo(  # noqa: N802
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Have a row in sight, in its own height."""
        super().scrollTo(index, hint)
        if hasattr(self, "tallness") and self.tallness.measure():
            super().scrollTo(index, hint)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Light up the row under the pointer."""
        if event.type() is QEvent.Type.HoverMove:
            self._hover(self.rowAt(round(event.position().y())))  # type: ignore[attr-defined]
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.HoverLeave):
            self._hover(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Set lines anew where the width is another."""
        super().resizeEvent(event)
        if hasattr(self, "tallness"):
            self.tallness.renew(forget=event.size().width() != event.oldSize().width())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "tallness"):
            self.tallness.renew(forget=True)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands here."""

    def _set_up(self) -> None:
        self.setObjectName("notesView")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.setProperty("hoveredRow", -1)

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

    def _show_anew(self, keeper: NoteKeeper) -> None:
        self.tallness.renew(forget=True)
        keeper.restore_edge()
        self.tallness.measure()

    def _dress_anew(self) -> None:
        self.delegate.forget()
        self.viewport().update()

    def _hover(self, row: int) -> None:
        if row != self.property("hoveredRow"):
            self.setProperty("hoveredRow", row)
            self.viewport().update()

    def _ask_menu_below(self) -> None:
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index)
            row = self.visualRect(index)
            corner = row.bottomRight() if self.isRightToLeft() else row.bottomLeft()
            self.menu_asked.emit(self.viewport().mapToGlobal(corner))
