"""A caret in the article: the arrow keys move it, with Shift they select."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor

from pressmark.ui.article.sheet import Sheet

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVE = QTextCursor.MoveOperation
_STEPS = {
    Qt.Key.Key_Left: (_MOVE.Left, _MOVE.WordLeft),
    Qt.Key.Key_Right: (_MOVE.Right, _MOVE.WordRight),
    Qt.Key.Key_Up: (_MOVE.Up, _MOVE.StartOfBlock),
    Qt.Key.Key_Down: (_MOVE.Down, _MOVE.EndOfBlock),
    Qt.Key.Key_Home: (_MOVE.StartOfLine, _MOVE.Start),
    Qt.Key.Key_End: (_MOVE.EndOfLine, _MOVE.End),
}
"""What the keys do: alone, and with Ctrl."""


class Caret(QObject):
    """Shows a caret in a view or none. Qt moves it; here is what it leaves out.

    Signals:
        changed(bool): there is a caret now, or none.
        moved: the person moved it.
    """

    changed = Signal(bool)
    moved = Signal()

    def __init__(self, view: Sheet) -> None:
        super().__init__(view)
        self._view = view
        self._flags = view.textInteractionFlags()
        view.installEventFilter(self)

    @property
    def on(self) -> bool:
        """There is a caret."""
        return bool(self._view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard)

    def set(self, on: bool) -> None:
        """Show a caret, at what is in sight, or none."""
        if on == self.on:
            return
        if on and not self._is_in_sight():
            self._go_into_sight()
        keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
        self._view.setTextInteractionFlags(self._flags | keys if on else self._flags)
        if on:
            self._view.setCursorWidth(max(2, round(self._view.measures.body * 0.11)))
            self._view.setFocus()
            self._view.ensureCursorVisible()
        self.changed.emit(on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take what Qt does not do with keys."""
        if watched is not self._view or not isinstance(event, QKeyEvent):
            return False
        return event.type() is QEvent.Type.KeyPress and self._hear(event)

    def _hear(self, event: QKeyEvent) -> bool:
        key, cursor = Qt.Key(event.key()), self._view.textCursor()
        if self.on:
            if key is Qt.Key.Key_Escape:
                self.set(False)
                return True
            if key in _ENTER and not cursor.hasSelection() and self._link():
                self._view.anchorClicked.emit(QUrl(self._link()))
                return True
            return False
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if not shift or key not in _STEPS or not cursor.hasSelection():
            return False
        alone, with_control = _STEPS[key]
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        cursor.movePosition(with_control if control else alone, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()
        return True

    def _link(self) -> str:
        """The address of the link that the caret is in, "" for none."""
        place = self._view.cursorRect().center()
        return self._view.anchorAt(place)

    def _is_in_sight(self) -> bool:
        return self._view.viewport().rect().contains(self._view.cursorRect().center())

    def _go_into_sight(self) -> None:
        column = self._view.column_box().toRect()
        top = self._view.measures.body
        if self._view.verticalScrollBar().value() == 0:
            top = max(top, self._view.header.geometry().bottom() + top)
        self._view.setTextCursor(self._view.cursorForPosition(QPoint(column.left() + 1, top)))
