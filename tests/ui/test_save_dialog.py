"""*Keep this search*: a name, a shortcut that nothing else has."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import SavedSearch
from pressmark.ui.commands import COMMANDS
from pressmark.ui.searches.save_dialog import SaveSearchDialog
from pressmark.ui.searches.shortcuts import explain_conflict, plain_sequence
from pressmark.ui.sidebar.saying import clean_title

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_HELD = _Modifier.ControlModifier | _Modifier.AltModifier
KEPT = (
    SavedSearch(1, "Batteries", "materials:battery", "Ctrl+Alt+1"),
    SavedSearch(2, "<b>Long</b>", "words:>3000", "Ctrl+Alt+2"),
)
NEW = SavedSearch(0, "lithium, Chile", 'lithium country:"Chile"')


def open_dialog(qtbot: QtBot, search: SavedSearch = NEW) -> SaveSearchDialog:
    dialog = SaveSearchDialog(search, KEPT)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    return dialog


def keep_button(dialog: SaveSearchDialog) -> QPushButton:
    return next(button for button in dialog.findChildren(QPushButton) if button.isDefault())


def press_keys(qtbot: QtBot, dialog: SaveSearchDialog, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    dialog.shortcut.setFocus()
    qtbot.keyClick(dialog.shortcut, key, held)


def acts(spy: QSignalSpy) -> list[list[object]]:
    return [spy.at(place) for place in range(spy.count())]


def test_a_name_is_proposed_and_enter_keeps_it(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    spy = QSignalSpy(dialog.kept)
    assert dialog.name.selectedText() == "lithium, Chile"
    shown = dialog.findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == 'lithium country:"Chile"'
    assert shown.isReadOnly()
    qtbot.keyClick(dialog.name, _Key.Key_Return)
    assert acts(spy) == [["lithium, Chile", "", False]]
    assert not dialog.isVisible()


def test_a_free_shortcut_is_kept_with_it(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    spy = QSignalSpy(dialog.kept)
    press_keys(qtbot, dialog, _Key.Key_3, _HELD)
    assert dialog.fault.isHidden()
    press_keys(qtbot, dialog, _Key.Key_Return, _Modifier.NoModifier)
    assert acts(spy) == [["lithium, Chile", "Ctrl+Alt+3", False]]


def test_a_name_of_nothing_is_not_kept(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    spy = QSignalSpy(dialog.kept)
    dialog.name.setText("  \u202e ")
    assert not keep_button(dialog).isEnabled()
    qtbot.keyClick(dialog.name, _Key.Key_Return)
    dialog.accept()
    assert spy.count() == 0
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("key", "held", "words"),
    [
        (_Key.Key_J, _Modifier.NoModifier, "J is for “Next article” already."),
        (_Key.Key_F5, _Modifier.NoModifier, "F5 is for “Sync now” already."),
        (_Key.Key_1, _HELD, "Ctrl+Alt+1 is for the search “Batteries” already."),
        (_Key.Key_V, _Modifier.ControlModifier, "Ctrl+V is needed to write and to move about."),
        (_Key.Key_Down, _Modifier.NoModifier, "Down is needed to write and to move about."),
        (_Key.Key_F, _Modifier.AltModifier, "Alt+F opens the menu “File”."),
    ],
)
def test_a_shortcut_of_something_else_is_refused_in_words(
    qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier, words: str
) -> None:
    dialog = open_dialog(qtbot)
    spy = QSignalSpy(dialog.kept)
    press_keys(qtbot, dialog, key, held)
    assert dialog.fault.text() == words
    assert dialog.shortcut.accessibleDescription() == words
    assert not keep_button(dialog).isEnabled()
    dialog.accept()
    assert spy.count() == 0
    press_keys(qtbot, dialog, _Key.Key_Backspace, _Modifier.NoModifier)
    assert dialog.fault.isHidden()
    assert keep_button(dialog).isEnabled()


def test_its_own_shortcut_is_no_conflict(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot, KEPT[0])
    spy = QSignalSpy(dialog.kept)
    assert dialog.focusWidget() is dialog.shortcut
    assert dialog.shortcut.keySequence() == QKeySequence("Ctrl+Alt+1")
    assert keep_button(dialog).isEnabled()
    press_keys(qtbot, dialog, _Key.Key_Delete, _Modifier.NoModifier)
    keep_button(dialog).click()
    assert acts(spy) == [["Batteries", "", False]]


def test_escape_in_the_field_of_the_shortcut_leaves_the_dialog(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    spy = QSignalSpy(dialog.kept)
    press_keys(qtbot, dialog, _Key.Key_Escape, _Modifier.NoModifier)
    assert not dialog.isVisible()
    assert spy.count() == 0


def test_that_it_tells_of_new_articles_is_kept(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot, replace(KEPT[0], notify=True))
    spy = QSignalSpy(dialog.kept)
    assert dialog.notify.isChecked()
    dialog.notify.setFocus()
    qtbot.keyClick(dialog.notify, _Key.Key_Space)
    dialog.accept()
    assert acts(spy) == [["Batteries", "Ctrl+Alt+1", False]]
    new = open_dialog(qtbot)
    spy = QSignalSpy(new.kept)
    assert not new.notify.isChecked()
    new.notify.click()
    new.accept()
    assert acts(spy) == [["lithium, Chile", "", True]]


def test_the_keyboard_reaches_everything(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    reached = set()
    for _ in range(6):
        reached.add(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), _Key.Key_Tab)
    assert {dialog.name, dialog.shortcut, dialog.notify, keep_button(dialog)} <= reached
    assert all(one.accessibleName() or isinstance(one, QAbstractButton) for one in reached if one is not None)


def test_no_shortcut_of_a_command_is_free(qapp: QApplication) -> None:
    for command in COMMANDS:
        for sequence in command.sequences():
            assert explain_conflict(sequence, ())


def test_the_block_of_digits_is_no_way_round_a_conflict(qapp: QApplication) -> None:
    held = _Modifier.ControlModifier | _Modifier.KeypadModifier
    assert plain_sequence(QKeySequence(int(_Key.Key_0) | int(held.value))) == QKeySequence("Ctrl+0")


def test_a_search_with_a_strange_name_is_named_on_one_line(qapp: QApplication) -> None:
    hostile = SavedSearch(3, "a\nb\u202e" + "c" * 5000, "x", "Ctrl+Alt+9")
    words = explain_conflict(QKeySequence("Ctrl+Alt+9"), [hostile])
    assert "\n" not in words
    assert len(words) < 120


def test_a_long_query_scrolls_in_its_place(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot, SavedSearch(0, "n" * 500, "word " * 2000))
    assert dialog.height() < dialog.fontMetrics().height() * 30
    assert len(dialog.name.text()) <= 100


@given(text=st.text())
def test_a_name_is_one_line_and_stays_as_it_is_when_cleaned_again(text: str) -> None:
    name = clean_title(text)
    assert clean_title(name) == name
    assert len(name) <= 100
    assert name == " ".join(name.split())


def test_shift_and_tab_lead_out_of_the_field_of_the_shortcut(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    dialog.shortcut.setFocus()
    qtbot.keyClick(dialog.shortcut, _Key.Key_Backtab, _Modifier.ShiftModifier)
    assert dialog.focusWidget() is dialog.name
    assert dialog.shortcut.keySequence().isEmpty()


def test_the_words_of_the_query_are_no_stop_of_the_tab_key(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    dialog.name.setFocus()
    qtbot.keyClick(dialog.name, _Key.Key_Tab)
    assert dialog.focusWidget() is dialog.shortcut
