"""What the keys do in the sidebar; the arrow keys are Qt's."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from pressmark.ui.sidebar.rows import Act, Kind, Row

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_ENTER = (_Key.Key_Return, _Key.Key_Enter)
_NONE = _Modifier.NoModifier
_MOVE = _Modifier.AltModifier | _Modifier.ShiftModifier

Deed = Callable[[], object]


def read_key(row: Row, event: QKeyEvent) -> Act | None:
    """What a key means on a row that can be chosen, a value of a facet or another."""
    key, held = event.key(), _read_modifiers(event)
    if key in _ENTER and held == _NONE:
        return Act.ONLY
    if key == _Key.Key_Space and held == _NONE:
        return Act.TOGGLE if row.facet else Act.ONLY
    if not row.facet:
        return None
    if (key in _ENTER and held == _Modifier.AltModifier) or (key == _Key.Key_Minus and held == _NONE):
        return Act.EXCLUDE
    return Act.TOGGLE if key in _ENTER and held == _Modifier.ControlModifier else None


def read_step(event: QKeyEvent) -> int:
    """How far a saved search is to be moved: -1 for up, 1 for down, 0 for no such key."""
    if _read_modifiers(event) != _MOVE:
        return 0
    return {_Key.Key_Up: -1, _Key.Key_Down: 1}.get(_Key(event.key()), 0)


def asks_menu(event: QKeyEvent) -> bool:
    """The key for the menu that Qt leaves to the platform, and not every one of them does it."""
    return event.key() == _Key.Key_F10 and event.modifiers() == _Modifier.ShiftModifier


class KeyFilter(QObject):
    """Hands the keys of a widget to a function before the widget hears them."""

    def __init__(self, parent: QObject, hear: Callable[[QKeyEvent], bool]) -> None:
        super().__init__(parent)
        self._hear = hear
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802
        """See `QObject.eventFilter`."""
        return event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._hear(event)


def is_fold(row: Row, event: QKeyEvent) -> bool:
    """The key folds or unfolds a heading."""
    return row.kind is Kind.HEADING and event.key() in (*_ENTER, _Key.Key_Space)


def folds_by_itself(event: QKeyEvent) -> bool:
    """Qt's trees fold by this key."""
    return event.key() in (_Key.Key_Left, _Key.Key_Right, _Key.Key_Minus)


def _read_modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~_Modifier.KeypadModifier
