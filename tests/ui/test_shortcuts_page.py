"""The page on which commands get other keys: by keyboard alone, nothing silently, everything taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pressmark.model import SavedSearch
from pressmark.settings import Settings, config_folder, load_settings
from pressmark.ui.appearance import Appearance
from pressmark.ui.preferences import Preferences
from pressmark.ui.shortcuts.key_field import ShortcutEdit
from pressmark.ui.shortcuts.page import ShortcutsPage
from pressmark.ui.shortcuts.table_model import FIRST, RESET, SECOND
from pressmark.ui.tasks import Tasks
from tests.ui.conftest import OpenWindow
from tests.ui.keys_pages import shown, type_key
from tests.ui.windows import go_to_list, settle, type_in

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_CTRL = _Modifier.ControlModifier
KEPT = (SavedSearch(7, "Batteries", "battery", "Ctrl+Alt+1"),)


@pytest.fixture
def preferences(tasks: Tasks) -> Preferences:
    return Preferences(tasks, Settings())


@pytest.fixture
def page(qtbot: QtBot, preferences: Preferences, appearance: Appearance) -> ShortcutsPage:
    made = ShortcutsPage(preferences, lambda: KEPT, appearance)
    qtbot.addWidget(made)
    made.resize(800, 600)
    preferences.changed.connect(made.show_settings)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def cells(page: ShortcutsPage, name: str) -> list[str]:
    """What stands in the row of a command, and is read out of its first cell."""
    page.table.choose(name)
    index = page.table.currentIndex()
    columns = [index.siblingAtColumn(column).data() for column in (FIRST, SECOND, RESET)]
    return [*columns, index.siblingAtColumn(0).data(Qt.ItemDataRole.AccessibleTextRole)]


def test_the_table_has_the_ground_of_lists_in_every_theme(
    page: ShortcutsPage, appearance: Appearance
) -> None:
    for theme in ("dark", "light", "dark"):
        appearance.choose(theme)
        assert page.table.viewport().palette().base().color().name() == appearance.colours.list, theme


def test_a_free_key_is_taken_at_once_and_taken_back(
    qtbot: QtBot, page: ShortcutsPage, preferences: Preferences
) -> None:
    assert cells(page, "next") == ["J", "", "", "Next article, J"]
    type_key(qtbot, page, _Key.Key_J, _CTRL)
    assert preferences.settings.shortcuts == {"next": ("Ctrl+J",)}
    assert cells(page, "next") == ["Ctrl+J", "", "Reset", "Next article, Ctrl+J, changed"]
    qtbot.keyClick(page.table, _Key.Key_Right)
    type_key(qtbot, page, _Key.Key_F12)
    assert preferences.settings.shortcuts == {"next": ("Ctrl+J", "F12")}
    qtbot.keyClick(page.table, _Key.Key_Z, _CTRL)
    assert preferences.settings.shortcuts == {"next": ("Ctrl+J",)}
    page.take_back.click()
    assert preferences.settings.shortcuts == {}
    assert not page.take_back.isEnabled()


def test_a_key_of_another_command_is_named_and_left_or_taken(
    qtbot: QtBot, page: ShortcutsPage, preferences: Preferences
) -> None:
    page.table.choose("next")
    type_key(qtbot, page, _Key.Key_K)
    assert page.conflict.words() == "K is for “Previous article” already."
    assert page.conflict.leave.hasFocus()
    assert preferences.settings.shortcuts == {}
    qtbot.keyClick(page.conflict.leave, _Key.Key_Escape)
    assert page.conflict.words() == ""
    assert page.table.hasFocus()
    type_key(qtbot, page, _Key.Key_K)
    page.conflict.take.click()
    assert preferences.settings.shortcuts == {"next": ("K",), "previous": ()}
    assert cells(page, "previous")[:3] == ["", "", "Reset"]
    qtbot.keyClick(page.table, _Key.Key_Z, _CTRL)
    assert preferences.settings.shortcuts == {}, "both are one change"


def test_a_key_of_a_saved_search_is_named_and_can_be_taken(qtbot: QtBot, page: ShortcutsPage) -> None:
    spy = QSignalSpy(page.search_released)
    page.table.choose("next")
    type_key(qtbot, page, _Key.Key_1, _CTRL | _Modifier.AltModifier)
    assert page.conflict.words() == "Ctrl+Alt+1 is for the search “Batteries” already."
    page.conflict.take.click()
    assert [spy.at(at) for at in range(spy.count())] == [[7]]
    assert cells(page, "next")[0] == "Ctrl+Alt+1"


def test_what_fields_and_menus_need_cannot_be_taken(
    qtbot: QtBot, page: ShortcutsPage, preferences: Preferences
) -> None:
    page.table.choose("next")
    for key, held, words in (
        (_Key.Key_V, _CTRL, "Ctrl+V is needed to write and to move about."),
        (_Key.Key_F, _Modifier.AltModifier, "Alt+F opens the menu “File”."),
    ):
        type_key(qtbot, page, key, held)
        assert page.conflict.words() == words
        assert page.conflict.take.isHidden()
        page.conflict.leave.click()
    assert preferences.settings.shortcuts == {}


def test_keys_that_begin_alike_are_told(qtbot: QtBot, page: ShortcutsPage, preferences: Preferences) -> None:
    preferences.change(shortcuts={"tags": ("X, T",)})
    page.table.choose("next")
    type_key(qtbot, page, _Key.Key_X)
    assert page.conflict.words() == "X and X, T, which is for “Tags”, begin alike."


def test_delete_and_reset(qtbot: QtBot, page: ShortcutsPage, preferences: Preferences) -> None:
    page.table.choose("shortcuts")
    page.table.setFocus()
    qtbot.keyClick(page.table, _Key.Key_Delete)
    assert preferences.settings.shortcuts == {"shortcuts": ("F1",)}
    qtbot.keyClick(page.table, _Key.Key_End)
    assert page.table.currentIndex().column() == RESET
    qtbot.keyClick(page.table, _Key.Key_Return)
    assert preferences.settings.shortcuts == {}
    preferences.change(shortcuts={"next": (), "tags": ("J",)})
    page.table.choose("next", RESET)
    qtbot.keyClick(page.table, _Key.Key_Return)
    assert page.conflict.words() == "J is for “Tags” already.", "the usual keys are another's now"
    page.conflict.take.click()
    assert preferences.settings.shortcuts == {"tags": ()}
    page.reset_all.click()
    assert preferences.settings.shortcuts == {}
    page.take_back.click()
    assert preferences.settings.shortcuts == {"tags": ()}
    page.reset()
    assert preferences.settings == Settings()


def test_a_key_is_taken_when_the_fingers_rest(
    qtbot: QtBot, page: ShortcutsPage, preferences: Preferences
) -> None:
    page.table.choose("next")
    page.table.setFocus()
    qtbot.keyClick(page.table, _Key.Key_F2)
    field = page.table.findChild(ShortcutEdit, "keysEditor")
    assert field is not None
    qtbot.keyClick(field, _Key.Key_J, _CTRL)
    qtbot.waitUntil(lambda: preferences.settings.shortcuts == {"next": ("Ctrl+J",)})
    assert page.table.hasFocus()


def test_escape_leaves_a_key_as_it_was(qtbot: QtBot, page: ShortcutsPage, preferences: Preferences) -> None:
    page.table.choose("next")
    page.table.setFocus()
    qtbot.keyClick(page.table, _Key.Key_Return)
    field = page.table.findChild(ShortcutEdit, "keysEditor")
    assert field is not None
    qtbot.keyClick(field, _Key.Key_X)
    qtbot.keyClick(field, _Key.Key_Escape)
    qtbot.waitUntil(lambda: page.table.findChild(ShortcutEdit, "keysEditor") is None)
    assert preferences.settings.shortcuts == {}
    assert page.table.hasFocus()


def test_commands_are_found_by_words_and_by_their_keys(qtbot: QtBot, page: ShortcutsPage) -> None:
    everything = len(shown(page))
    page.field.setText("next unr")
    assert shown(page) == ["Next unread"]
    page.field.setText("annotate yellow")
    assert shown(page) == ["Yellow"]
    page.field.clear()
    qtbot.keyClick(page.find_keys, _Key.Key_F5, _CTRL | _Modifier.ShiftModifier)
    assert shown(page) == ["Sync all sites"]
    qtbot.keyClick(page.find_keys, _Key.Key_Backspace)
    assert len(shown(page)) == everything
    assert "Sync all sites" in page.keywords()
    assert page.show_hits("sync all") is page.table
    assert shown(page) == ["Sync all sites"]
    page.show_hits("no such words")
    assert len(shown(page)) == everything


def test_the_field_for_keys_says_what_it_is_for_when_one_comes_again(page: ShortcutsPage) -> None:
    """Somebody chose another theme on another page meanwhile, or nothing."""
    (line,) = page.find_keys.findChildren(QLineEdit)
    page.hide()
    page.show()
    assert line.placeholderText() == "Press keys"


def test_two_with_one_key_in_the_file_are_marked(page: ShortcutsPage, preferences: Preferences) -> None:
    preferences.change(shortcuts={"next": ("S",)})
    for name in ("next", "toggle-star"):
        assert cells(page, name)[3].endswith("another command has one of these keys")
    assert not cells(page, "previous")[3].endswith("another command has one of these keys")


def test_at_twice_the_type_size_titles_keep_their_room(page: ShortcutsPage, qapp: QApplication) -> None:
    font = qapp.font()
    large = QFont(font)
    large.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(large)
    try:
        assert page.table.rowHeight(1) > page.table.fontMetrics().height() * 1.5
        assert page.table.columnWidth(0) >= page.table.width() // 4
    finally:
        qapp.setFont(font)


def test_what_is_chosen_is_heard_in_the_window_shown_and_kept(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, appearance: Appearance
) -> None:
    session = open_window(filled)
    window = session.window
    preferences = window.findChild(Preferences)
    assert preferences is not None
    page = ShortcutsPage(preferences, window.searches.read_searches, appearance)
    qtbot.addWidget(page)
    preferences.changed.connect(page.show_settings)
    go_to_list(qtbot, session)
    view = window.posts.faces.view
    qtbot.keyClick(view, _Key.Key_J)
    assert view.currentIndex().row() == 0
    preferences.change(shortcuts={"next": ("Ctrl+J",), "note": ("Ctrl+Alt+N",)})
    qtbot.keyClick(view, _Key.Key_J)
    assert view.currentIndex().row() == 0
    qtbot.keyClick(view, _Key.Key_J, _CTRL)
    assert view.currentIndex().row() == 1
    assert window.article.view.bar.buttons["note"].toolTip() == "Write a note (Ctrl+Alt+N)"
    page.single.click()
    assert window.actions_["toggle-star"].shortcut() == QKeySequence()
    assert window.posts.search.toolTip().endswith("(Ctrl+Shift+F)")
    assert window.article.view.bar.buttons["yellow"].accessibleName() == "Highlight in yellow"
    settle(qtbot, session)
    kept = load_settings(config_folder())
    assert (kept.single_keys, kept.shortcuts["next"]) == (False, ("Ctrl+J",))


def test_letters_typed_in_a_field_are_letters_whatever_keys_commands_have(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled, Settings(read_after=None, shortcuts={"quit": ("Q",), "back": ("X, Y",)}))
    type_in(qtbot, session, "qxy js")
    assert session.window.isVisible()
    assert session.window.posts.search.text() == "qxy js"
