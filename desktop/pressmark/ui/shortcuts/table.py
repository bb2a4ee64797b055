"""The table of keys, walked and written in by keyboard alone."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from pressmark.ui.appearance import Appearance
from pressmark.ui.keymap import list_chords
from pressmark.ui.shortcuts.key_delegate import KeyDelegate
from pressmark.ui.shortcuts.table_model import FIRST, RESET, SECOND, TITLE, KeysModel, Line
from pressmark.ui.words import translate

_Index = QModelIndex | QPersistentModelIndex
_ROW = 1.9  # lines of text
_FEWEST = 4  # rows in sight
_LETTERS = {FIRST: 22, SECOND: 18, RESET: 10}
_MOST_LETTERS = 72  # of which titles have what is left
_Cursor = QAbstractItemView.CursorAction
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class KeysTable(QTableView):
    """Enter writes a key, Delete takes it away.

    Signals:
        typed(str, int, QKeySequence): this command is to have this key in this place, counted from 0.
        removed(str, int): the key in this place is to go.
        reset_asked(str): this command is to have its usual keys.
    """

    typed = Signal(str, int, QKeySequence)
    removed = Signal(str, int)
    reset_asked = Signal(str)

    def __init__(self, model: KeysModel, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keysTable")
        self.setAccessibleName(translate("words", "Commands and their keys"))
        self._model = model
        self.menu: QMenu | None = None
        self.setModel(model)
        self._appearance = appearance
        delegate = KeyDelegate(appearance, self)
        delegate.written.connect(self._take)
        self.setItemDelegate(delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | _by_key())
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self._measure()
        appearance.changed.connect(self._draw)
        self._draw()

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these; the current command stays the current one."""
        current = self._model.line(self.currentIndex())
        column = self.currentIndex().column()
        if not self._model.show(lines):
            return
        for row, line in enumerate(lines):
            if not line.name:
                self.setSpan(row, TITLE, 1, RESET + 1)
        if current is not None:
            self.choose(current.name, column)

    def choose(self, name: str, column: int = FIRST) -> None:
        """Make a command the current one."""
        row = next((row for row, line in enumerate(self._model.lines) if line.name == name), -1)
        if row >= 0 and name:
            index = self._model.index(row, column)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def choose_first(self) -> None:
        """Make the first command the current one."""
        self.choose(next((line.name for line in self._model.lines if line.name), ""))

    def sizeHint(self) -> QSize:  # noqa: N802
        """It takes the room that is left, and wants no more."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Something is always the current one where keys are heard."""
        if not self._on_command(self.currentIndex()):
            self.choose_first()
        super().focusInEvent(event)

    def moveCursor(  # noqa: N802
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go from command to command, past headings also where Qt would stay where it is."""
        found = super().moveCursor(action, modifiers)
        if self._on_command(found):
            return found
        up = action in (_Cursor.MovePageUp, _Cursor.MoveHome, _Cursor.MoveUp, _Cursor.MovePrevious)
        return self._find_command(found if found.isValid() else self._aim(action), up=up)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Write, take away, give back; the rest is Qt's."""
        line, column = self._model.line(self.currentIndex()), self.currentIndex().column()
        if self.state() is QAbstractItemView.State.EditingState or line is None or not line.name:
            super().keyPressEvent(event)
        elif event.key() in _ENTERS:
            self._act(line, column)
        elif event.key() in _REMOVING and column in (FIRST, SECOND):
            self._remove(line, column)
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self._open_menu_below()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on *Reset* resets."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        line = self._model.line(index)
        left = event.button() is Qt.MouseButton.LeftButton
        if left and line is not None and line.changed and index.column() == RESET:
            self.reset_asked.emit(line.name)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What can be done with a command."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self._open_menu_below()
        else:
            self._open_menu(self.indexAt(event.pos()), event.globalPos())

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """The field above finds."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave titles their share; the current command stays in sight."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()
        if event.size().height() < event.oldSize().height():
            # What was asked about it takes the room.
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the program's font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_model"):
            self._measure()

    def _on_command(self, index: _Index) -> bool:
        line = self._model.line(index)
        return line is not None and bool(line.name)

    def _aim(self, action: QAbstractItemView.CursorAction) -> QModelIndex:
        """Where a key leads that Qt leads to a heading, and so nowhere."""
        current, page = self.currentIndex(), max(1, self.viewport().height() // self.rowHeight(0))
        last = self._model.rowCount() - 1
        row = {
            _Cursor.MovePageUp: max(0, current.row() - page),
            _Cursor.MovePageDown: min(last, current.row() + page),
            _Cursor.MoveHome: 0,
            _Cursor.MoveEnd: last,
        }.get(action, current.row())
        return self._model.index(row, max(current.column(), FIRST))

    def _find_command(self, index: QModelIndex, *, up: bool) -> QModelIndex:
        """The nearest command in this direction, else in the other."""
        above = range(index.row(), -1, -1)
        below = range(max(index.row(), 0), self._model.rowCount())
        for row in (*above, *below) if up else (*below, *above):
            found = self._model.index(row, max(index.column(), FIRST))
            if self._on_command(found):
                return found
        return QModelIndex()

    def _act(self, line: Line, column: int) -> None:
        if column == RESET:
            if line.changed:
                self.reset_asked.emit(line.name)
            return
        wanted = SECOND if column == SECOND else FIRST
        index = self.currentIndex().siblingAtColumn(wanted)
        self.setCurrentIndex(index)
        self.edit(index)

    def _remove(self, line: Line, column: int) -> None:
        if len(line.keys) > (column == SECOND):
            self.removed.emit(line.name, column - FIRST)

    def _take(self, index: _Index, keys: QKeySequence) -> None:
        line = self._model.line(index)
        if line is None:
            return
        place = min(index.column() - FIRST, len(line.keys))
        if keys.isEmpty():
            self._remove(line, index.column())
        elif list_chords(keys) not in [list_chords(one) for one in line.keys[place : place + 1]]:
            self.typed.emit(line.name, place, QKeySequence(*list_chords(keys)))

    def _open_menu_below(self) -> None:
        place = self.visualRect(self.currentIndex()).center()
        self._open_menu(self.currentIndex(), self.viewport().mapToGlobal(place))

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        line = self._model.line(index)
        if line is None or not line.name:
            return
        self.setCurrentIndex(index)
        menu = self.menu = QMenu(self)
        menu.addAction(translate("words", "Change the &keys"), lambda: self._act(line, FIRST))
        menu.addAction(translate("words", "Change the &other keys"), lambda: self._act(line, SECOND))
        away = menu.addAction(translate("words", "&Take the keys away"), lambda: self._remove(line, FIRST))
        away.setEnabled(bool(line.keys))
        menu.addSeparator()
        reset = menu.addAction(translate("words", "&Reset"), lambda: self.reset_asked.emit(line.name))
        reset.setEnabled(line.changed)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _draw(self) -> None:
        """Cells lie on the ground of lists, as their headings do."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(self._appearance.colours.list))
        self.setPalette(palette)

    def _measure(self) -> None:
        letter, high = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(round(high * _ROW))
        columns.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column, wide in _LETTERS.items():
            columns.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, min(letter * wide, self.width() * wide // _MOST_LETTERS))
        self.setMinimumHeight(round(high * _ROW * _FEWEST))


def _by_key() -> QAbstractItemView.EditTrigger:
    return QAbstractItemView.EditTrigger.EditKeyPressed
