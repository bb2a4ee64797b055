"""The table of commands: one key, one deed."""

from collections import Counter
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from pressmark.ui.commands import COMMANDS, MENU_TITLES, Scope
from tests.ui.conftest import OpenWindow
from tests.ui.windows import press

# The keys that the product's description promises for what exists now.
PROMISED = {
    "next": "J", "previous": "K", "next-unread": "N", "previous-unread": "P", "read-on": "Space",
    "open": "Return", "open-original": "B", "back": "Alt+Left", "forward": "Alt+Right", "toggle-read": "M",
    "toggle-star": "S", "search": "/", "find": "Ctrl+F", "sync": "F5", "sync-all": "Ctrl+Shift+F5",
    "next-pane": "F6", "sidebar": "F9", "full-screen": "F11", "add-site": "Ctrl+N", "text-larger": "Ctrl++",
    "changes": "Ctrl+Shift+H", "text-smaller": "Ctrl+-", "text-normal": "Ctrl+0", "shortcuts": "?",
}  # fmt: skip


def test_no_key_does_two_things(qapp: QApplication) -> None:
    keys = Counter(one.toString() for command in COMMANDS for one in command.sequences())
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_name_stands_for_two_commands() -> None:
    names = Counter(command.name for command in COMMANDS)
    assert max(names.values()) == 1


def test_every_promised_key_is_there(qapp: QApplication) -> None:
    keys = {command.name: [one.toString() for one in command.sequences()] for command in COMMANDS}
    assert {
        name: key for name, key in PROMISED.items() if QKeySequence(key).toString() not in keys[name]
    } == {}


def test_no_menu_has_two_titles_with_the_same_mnemonic() -> None:
    for menu in MENU_TITLES:
        titles = [command.title for command in COMMANDS if command.menu is menu]
        letters = Counter(title[title.index("&") + 1].lower() for title in titles if "&" in title)
        assert [letter for letter, count in letters.items() if count > 1] == [], menu


def test_every_command_does_something(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    deaf = [
        command.name
        for command in COMMANDS
        if not session.window.actions_[command.name].receivers("2triggered(bool)")
    ]
    assert deaf == []


def test_keys_that_buttons_use_are_heard_only_where_one_reads(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    window = open_window(filled).window
    for command in COMMANDS:
        heard = window.actions_[command.name] in window.actions()
        assert heard == (command.scope is Scope.WINDOW), command.name


def test_the_menus_hold_every_command(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    window = open_window(filled).window
    held = [action.objectName() for menu in window.menuBar().actions() for action in menu.menu().actions()]  # type: ignore[attr-defined]
    assert [name for name in held if name] == [command.name for command in COMMANDS]


def test_the_sheet_shows_every_key(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    press(qtbot, session, "shortcuts")
    sheet = QApplication.activeModalWidget()
    assert sheet is not None
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"Next article", "J", "Ctrl+Shift+F5", "? or F1"} <= shown
    sheet.close()
