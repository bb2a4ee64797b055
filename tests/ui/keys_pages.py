"""What tests of the page of keys do: press keys in its table, look what it lists."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressmark.ui.shortcuts.key_field import ShortcutEdit
from pressmark.ui.shortcuts.page import ShortcutsPage

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier


def type_key(
    qtbot: QtBot, page: ShortcutsPage, key: Qt.Key, held: Qt.KeyboardModifier = _Modifier.NoModifier
) -> None:
    """Press Enter on the current cell, a key, and Enter."""
    page.table.setFocus()
    qtbot.keyClick(page.table, _Key.Key_Return)
    field = page.table.findChild(ShortcutEdit, "keysEditor")
    assert field is not None
    assert field.hasFocus()
    qtbot.keyClick(field, key, held)
    qtbot.keyClick(field, _Key.Key_Return)
    qtbot.waitUntil(lambda: page.table.findChild(ShortcutEdit, "keysEditor") is None)


def shown(page: ShortcutsPage) -> list[str]:
    """The commands that are listed."""
    model = page.table.model()
    titles = (model.index(row, 0) for row in range(model.rowCount()))
    return [index.data() for index in titles if index.flags() & Qt.ItemFlag.ItemIsEnabled]
