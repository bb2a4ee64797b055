"""Keys of the list that Qt leaves to the platform, or has other ideas of."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier


class RowKeys(QObject):
    """Hears the keys of a list before it does.

    Ctrl+Home and Ctrl+End do what Home and End do: Qt would move to a row without choosing it.

    Signals:
        menu_asked: the menu key was pressed, or Shift+F10, which not every platform takes for it.
    """

    menu_asked = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See `QObject.eventFilter`."""
        if isinstance(event, QContextMenuEvent):
            self.menu_asked.emit()
            return True
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, held = event.key(), event.modifiers()
        if key == _Key.Key_F10 and held == _Modifier.ShiftModifier:
            self.menu_asked.emit()
            return True
        if key in (_Key.Key_Home, _Key.Key_End) and held & _Modifier.ControlModifier:
            plain = QKeyEvent(QEvent.Type.KeyPress, key, held & ~_Modifier.ControlModifier)
            QCoreApplication.sendEvent(watched, plain)
            return True
        return False
