"""The page of keys, walked by keyboard as somebody finds it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings
from pressmark.ui.appearance import Appearance
from pressmark.ui.preferences import Preferences
from pressmark.ui.shortcuts.page import ShortcutsPage
from pressmark.ui.tasks import Tasks
from tests.ui.keys_pages import shown, type_key

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_CTRL = _Modifier.ControlModifier


@pytest.fixture
def preferences(tasks: Tasks) -> Preferences:
    return Preferences(tasks, Settings())


@pytest.fixture
def page(qtbot: QtBot, preferences: Preferences, appearance: Appearance) -> ShortcutsPage:
    made = ShortcutsPage(preferences, lambda: (), appearance)
    qtbot.addWidget(made)
    made.resize(800, 600)
    preferences.changed.connect(made.show_settings)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_page_never_seen_is_walked_by_keys_alone(
    qtbot: QtBot, page: ShortcutsPage, preferences: Preferences
) -> None:
    """The keys go to whatever has the focus, as on a desk."""

    def press(*keys: Qt.Key, held: Qt.KeyboardModifier = _Modifier.NoModifier) -> None:
        for key in keys:
            held_by = QApplication.focusWidget()
            assert held_by is not None
            qtbot.keyClick(held_by, key, held)

    def current() -> str:
        line = page.table.model().index(page.table.currentIndex().row(), 0)
        return str(line.data())

    page.single.setFocus()
    while QApplication.focusWidget() is not page.table:
        press(_Key.Key_Tab)
    assert current() == "Add site"
    assert page.table.selectionModel().selectedIndexes() == [page.table.currentIndex()]
    press(_Key.Key_PageDown)
    assert shown(page).index(current()) > 3
    press(_Key.Key_End, held=_CTRL)
    assert current() == shown(page)[-1]
    press(_Key.Key_PageUp, _Key.Key_PageUp, _Key.Key_PageUp, _Key.Key_Down)
    assert current() in shown(page)
    press(_Key.Key_Home, held=_CTRL)
    assert current() == "Add site"
    page.field.setFocus()
    qtbot.keyClicks(page.field, "article")
    press(_Key.Key_Down)
    assert page.table.hasFocus()
    assert current() == shown(page)[0]
    # Between two menus stands a heading.
    seen = []
    for _ in shown(page):
        seen.append(current())
        press(_Key.Key_Down)
    assert seen == shown(page)
    press(_Key.Key_Return, _Key.Key_F12, _Key.Key_Return)
    qtbot.waitUntil(lambda: bool(preferences.settings.shortcuts))
    assert next(iter(preferences.settings.shortcuts.values()))[0] == "F12"


def test_what_is_for_keys_says_so_whatever_was_pressed(qtbot: QtBot, page: ShortcutsPage) -> None:
    line = page.find_keys.findChild(QLineEdit)
    assert line is not None
    for press in (_Key.Key_F5, _Key.Key_Backspace, _Key.Key_Backspace):
        qtbot.keyClick(page.find_keys, press)
        assert line.placeholderText() == "Press keys"
    page.find_keys.setFocus()
    qtbot.keyClick(page.find_keys, _Key.Key_F6)
    qtbot.waitUntil(lambda: shown(page) == ["Next pane"])
    page.find_keys.clear()
    assert line.placeholderText() == "Press keys"


def test_who_comes_again_finds_no_old_question(qtbot: QtBot, page: ShortcutsPage) -> None:
    page.table.choose("next")
    type_key(qtbot, page, _Key.Key_K)
    page.field.setText("article")
    assert page.conflict.words()
    page.hide()
    page.show()
    assert page.conflict.words() == page.field.text() == ""
    page.conflict.take.click()
    assert page.preferences.settings.shortcuts == {}
