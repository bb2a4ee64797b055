"""The list below the search field: its rows, its place, what keys and clicks do there."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from pressmark.query import Note, NoteKind
from pressmark.ui.posts.completion_popup import RowKind
from pressmark.ui.posts.query_help import QueryHelp
from tests.ui.fields import FieldHost, ask, open_host, press_keys


@pytest.fixture
def host(qtbot: QtBot, qapp: QApplication) -> FieldHost:
    return open_host(qtbot, qapp)


def test_numbers_are_written_as_here(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "earth")
    (row, _) = host.field.completion.popup.rows
    assert row.hint in {f"Materials · 1{mark}204" for mark in (",", ".", "\u202f", "’", "")}


def test_the_arrows_go_round_and_pass_over_remarks(qtbot: QtBot, host: FieldHost) -> None:
    host.field.show_notes([Note(NoteKind.UNKNOWN_NAME, "x:y")])
    qtbot.keyClicks(host.field, "li")
    popup = host.field.completion.popup
    assert popup.rows[2].kind is RowKind.NOTE
    chosen = []
    for _ in range(5):
        press_keys(qtbot, host, Qt.Key.Key_Down)
        chosen.append(popup.chosen and popup.chosen.label)
    assert chosen == ["Lithium", "Lithium <b>ion</b>", "How to search", None, "Lithium"]
    press_keys(qtbot, host, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert popup.chosen == popup.rows[-1]
    press_keys(qtbot, host, Qt.Key.Key_PageUp)
    assert popup.chosen == popup.rows[0]
    press_keys(qtbot, host, Qt.Key.Key_PageDown)
    assert popup.chosen == popup.rows[-1]


def test_a_click_takes_a_suggestion_and_no_remark(qtbot: QtBot, host: FieldHost) -> None:
    host.field.show_notes([Note(NoteKind.UNKNOWN_NAME, "x:y")])
    qtbot.keyClicks(host.field, "li")
    popup = host.field.completion.popup

    def click(place: int) -> None:
        centre = popup.row_rect(place).center()
        qtbot.mouseClick(popup.viewport, Qt.MouseButton.LeftButton, pos=centre)

    click(2)
    assert host.field.text() == "li"
    click(1)
    assert host.field.text() == "materials:lithium-ion "
    assert host.field.hasFocus()


def test_a_qualifier_is_followed_by_its_values(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "mate")
    press_keys(qtbot, host, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert host.field.text() == "materials:"
    assert host.labels == ["Rare earths", "Lithium", "Lithium <b>ion</b>"]
    qtbot.keyClicks(host.field, "rare")
    press_keys(qtbot, host, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert host.field.text() == "materials:rare-earths "


def test_places_are_right_beside_signs_of_two_units(qtbot: QtBot, host: FieldHost) -> None:
    host.field.show_text("🚆🚆 sou 🚆 x")
    host.field.setCursorPosition(8)
    host.field.completion.offer()
    press_keys(qtbot, host, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert host.field.text() == '🚆🚆 region:"south africa" 🚆 x'
    qtbot.keyClicks(host.field, "y")
    assert host.field.text() == '🚆🚆 region:"south africa" y🚆 x'


def test_the_list_follows_the_cursor(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "cobalt li")
    assert host.labels
    press_keys(qtbot, host, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert host.labels == []


def test_who_asks_sees_all_qualifiers_and_the_way_to_the_help(qtbot: QtBot, host: FieldHost) -> None:
    ask(qtbot, host)
    rows = host.field.completion.popup.rows
    assert {"title:", "is:", "materials:", "region:"} <= {row.label for row in rows}
    assert all(row.hint for row in rows if row.kind is RowKind.PROPOSAL)
    qtbot.keyClicks(host.field, "i")
    assert host.labels == ["is:", "Lithium <b>ion</b>"]
    host.field.setText('"a phrase"')
    ask(qtbot, host)
    assert [row.kind for row in host.field.completion.popup.rows] == [RowKind.HELP]
    press_keys(qtbot, host, Qt.Key.Key_Down, Qt.Key.Key_Return)
    sheet = host.findChild(QueryHelp)
    assert sheet is not None
    assert sheet.isVisible()
    assert host.field.text() == '"a phrase"'
    sheet.reject()


@pytest.mark.parametrize(
    ("text", "hint"), [("is:unr", "not read yet"), ("after:7", "a week ago"), ("on:2", "4")]
)
def test_fixed_values_say_what_they_mean(qtbot: QtBot, host: FieldHost, text: str, hint: str) -> None:
    qtbot.keyClicks(host.field, text)
    assert host.field.completion.popup.rows[0].hint == hint


def test_the_list_goes_when_the_person_or_the_field_goes(qtbot: QtBot, host: FieldHost) -> None:
    for leave in (host.other.setFocus, host.field.hide, lambda: host.resize(500, 500)):
        host.field.show()
        host.field.setFocus()
        host.field.clear()
        qtbot.keyClicks(host.field, "li")
        assert host.labels
        leave()
        qtbot.waitUntil(lambda: host.labels == [])


@pytest.mark.parametrize("clicked", ["empty room", "button"])
def test_a_click_elsewhere_closes_the_list(qtbot: QtBot, host: FieldHost, clicked: str) -> None:
    host.other.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    qtbot.keyClicks(host.field, "li")
    popup = host.field.completion.popup
    inside = popup.mapTo(host, popup.rect().topLeft())
    QTest.mouseClick(host.windowHandle(), Qt.MouseButton.LeftButton, pos=inside)
    QTest.mouseClick(host.windowHandle(), Qt.MouseButton.LeftButton, pos=host.field.geometry().center())
    assert popup.isVisible()
    host.other.move(0, 400)
    place = host.other.geometry().center() if clicked == "button" else host.rect().bottomRight()
    QTest.mouseClick(host.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert not popup.isVisible()
    assert host.field.hasFocus()


def test_what_the_field_could_not_hold_is_not_offered(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "author:")
    assert host.labels == ["Ada Fern"]


def test_the_list_stays_in_the_window_and_begins_where_the_field_does(
    qtbot: QtBot, host: FieldHost, qapp: QApplication
) -> None:
    popup = host.field.completion.popup
    host.field.setMaximumWidth(120)
    host.layout().activate()
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        host.setLayoutDirection(direction)
        host.layout().activate()
        host.field.clear()
        qtbot.keyClicks(host.field, "materials:")
        assert popup.isVisible()
        assert host.rect().contains(popup.geometry())
        assert popup.y() >= host.field.geometry().bottom()
        if direction is Qt.LayoutDirection.LeftToRight:
            assert popup.x() == host.field.x()
        else:
            assert popup.geometry().right() == host.field.geometry().right()
    host.resize(700, 90)
    qtbot.keyClicks(host.field, "l")
    ask(qtbot, host)
    assert host.rect().contains(popup.geometry())


def test_rows_grow_with_the_type(qtbot: QtBot, host: FieldHost) -> None:
    font = host.field.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    host.field.setFont(font)
    host.field.show_notes([Note(NoteKind.WRONG_VALUE, "after:2025-13 " * 4)])
    qtbot.keyClicks(host.field, "li")
    popup = host.field.completion.popup
    height = host.field.fontMetrics().height()
    assert popup.row_rect(0).height() > height
    assert popup.row_rect(2).height() > 2 * height, "a remark has the lines it needs"


def test_rows_are_read_out_with_what_stands_beside_them(qtbot: QtBot, host: FieldHost) -> None:
    qtbot.keyClicks(host.field, "li")
    view = host.field.completion.popup.findChild(QListView)
    assert view is not None
    face = QAccessible.queryAccessibleInterface(view)
    assert face.text(QAccessible.Text.Name) == "Suggestions for the search"
    assert face.child(0).text(QAccessible.Text.Name) == "Lithium, Materials · 7"


@given(st.text(max_size=30), st.integers(0, 30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_no_text_is_too_much_for_it(host: FieldHost, text: str, cursor: int) -> None:
    host.field.clear()
    host.field.insert(text)
    host.field.setCursorPosition(cursor)
    host.field.completion.offer(asked=True)
    host.field.completion.popup.grab()
    host.field.completion.close()
