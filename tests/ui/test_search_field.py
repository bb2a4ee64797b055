"""The search field: what it tells, what it suggests, what it says of a search that it did not understand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.query import Note, NoteKind, read
from pressmark.ui.posts.query_help import QueryHelp
from tests.ui.fields import VOCABULARY, FieldHost, open_host, press_keys


@pytest.fixture
def host(qtbot: QtBot, qapp: QApplication) -> FieldHost:
    return open_host(qtbot, qapp)


def test_it_tells_what_was_typed_once_the_fingers_rest(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "cobalt ore")
    assert host.told == []
    qtbot.waitUntil(lambda: host.told == ["cobalt ore"])
    host.field.show_text("nickel")
    press_keys(qtbot, host, Qt.Key.Key_Return)
    assert host.told == ["cobalt ore"]
    assert host.left == [True]


def test_terms_are_suggested_and_the_field_keeps_the_focus(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "l")
    assert host.labels == []
    qtbot.keyClicks(host.field, "i")
    popup = host.field.completion.popup
    assert [(row.label, row.hint) for row in popup.rows] == [
        ("Lithium", "Materials · 7"),
        ("Lithium <b>ion</b>", "Materials · 2"),
        ("How to search", ""),
    ]
    assert popup.isVisible()
    assert host.field.hasFocus()
    assert popup.chosen is None
    qtbot.keyClicks(host.field, "x")
    assert not popup.isVisible()


def test_a_text_that_the_program_shows_brings_no_suggestions(qtbot: QtBot, host: FieldHost) -> None:
    host.field.show_text("lith")
    assert host.labels == []
    qtbot.keyClicks(host.field, "i")
    assert host.labels
    host.field.show_text("lithi")
    assert host.labels, "it is the same text"
    host.field.show_text("rare")
    assert host.labels == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_what_the_arrows_chose_is_taken(qtbot: QtBot, host: FieldHost, key: Qt.Key) -> None:
    qtbot.keyClicks(host.field, "-li")
    press_keys(qtbot, host, Qt.Key.Key_Down, key)
    assert host.field.text() == "-materials:lithium "
    assert host.field.cursorPosition() == len(host.field.text())
    assert host.field.hasFocus()
    assert host.labels == []
    assert host.left == []
    qtbot.waitUntil(lambda: host.told[-1:] == ["-materials:lithium "])
    host.field.undo()
    assert host.field.text() != "-materials:lithium "


def test_enter_with_nothing_chosen_searches_and_goes_to_the_results(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "li")
    press_keys(qtbot, host, Qt.Key.Key_Return)
    assert host.field.text() == "li"
    assert (host.told, host.left, host.labels) == (["li"], [True], [])


def test_tab_with_nothing_chosen_goes_on(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "li")
    press_keys(qtbot, host, Qt.Key.Key_Tab)
    assert host.other.hasFocus()
    assert host.labels == []
    assert host.field.text() == "li"


def test_escape_closes_the_list_first_then_clears_then_leaves(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "li")
    press_keys(qtbot, host, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert host.labels == []
    assert host.field.text() == "li"
    press_keys(qtbot, host, Qt.Key.Key_Escape)
    assert host.field.text() == ""
    assert host.left == []
    press_keys(qtbot, host, Qt.Key.Key_Escape)
    assert host.left == [True]


def test_down_without_a_list_goes_to_the_results(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "cobalt")
    press_keys(qtbot, host, Qt.Key.Key_Down)
    assert host.left == [True]
    assert host.told == ["cobalt"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("after:2025-13", "“after:2025-13” is no date, so it is searched for as text."),
        ("colour:red", "There is no “colour:” here, so “colour:red” is searched for as text."),
        ("is:new", "“is:new” means nothing here, so it is searched for as text."),
        ("is: x", "“is:” says nothing yet, so it is searched for as text."),
        ("x " * 400 + "end", "The search is too long: “end” and what comes after was left out."),
    ],
)
def test_what_was_not_understood_is_said_quietly(host: FieldHost, text: str, words: str) -> None:
    host.field.show_notes(read(text, VOCABULARY.names).notes)
    (info,) = (action for action in host.field.actions() if "understood" in action.text())
    assert info.isVisible()
    assert words in info.toolTip()
    assert host.field.accessibleDescription() == words
    host.field.show_notes(())
    assert not info.isVisible()
    assert host.field.accessibleDescription() == ""


def test_an_unknown_name_is_said_and_no_word_of_a_person_is_markup(qtbot: QtBot, host: FieldHost) -> None:
    host.field.show_notes([Note(NoteKind.UNKNOWN_TERM, "materials:<img src=x>{0}")])
    (info,) = (action for action in host.field.actions() if "understood" in action.text())
    assert info.toolTip() == "<p>Nothing here is called “materials:&lt;img src=x&gt;{0}”.</p>"
    info.trigger()
    assert host.labels[-1] == "Nothing here is called “materials:<img src=x>{0}”."


def test_the_help_fits_a_small_screen(qtbot: QtBot) -> None:
    sheet = QueryHelp()
    qtbot.addWidget(sheet)
    room = sheet.screen().availableSize()
    assert sheet.width() <= room.width()
    assert sheet.height() <= room.height()
    sheet.show()
    assert not sheet.grab().isNull()
