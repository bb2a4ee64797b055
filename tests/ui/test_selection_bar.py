"""The bar at what is selected: when it comes and goes, where it stands, what it asks for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.model import Color
from pressmark.ui.article.geometry import find_pieces
from pressmark.ui.article.selection_bar import place_beside
from pressmark.ui.article.view import ArticleView
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view

MARKUP = (
    "<p>One two three four five six seven.</p>"
    "<table><tr><th>Metal<th>Price</tr><tr><td>Cobalt<td>7</tr></table>"
    '<p>Go <a href="https://out.example/a">to a link</a> and on.</p>'
) + "".join(f"<p>Paragraph {number} has words.</p>" for number in range(80))


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        open_markup(made, make_reading(tmp_path), MARKUP)
        set_whole(made)
        made.activateWindow()
        made.setFocus()
        qtbot.waitUntil(made.hasFocus)
        yield made


def spot(view: ArticleView, word: str) -> QPoint:
    """The middle of a word, in the viewport."""
    start = view.text.index(word)
    places = view.setting.places
    (piece,) = find_pieces(view.document(), places.position(start), places.end_position(start + len(word)))
    return (piece.box.center() - view.highlighting.moved()).toPoint()


def unselect(view: ArticleView) -> None:
    """A press on what is selected would drag it elsewhere."""
    cursor = view.textCursor()
    cursor.clearSelection()
    view.setTextCursor(cursor)


def drag(qtbot: QtBot, view: ArticleView, first: str, last: str) -> None:
    """Select from the middle of a word to the middle of another, and wait for the bar."""
    viewport, button = view.viewport(), Qt.MouseButton.LeftButton
    unselect(view)
    qtbot.mousePress(viewport, button, pos=spot(view, first))
    qtbot.mouseMove(viewport, spot(view, last))
    qtbot.mouseRelease(viewport, button, pos=spot(view, last))
    qtbot.waitUntil(view.bar.isVisible)


def select(view: ArticleView, first: str, last: str) -> None:
    start, end = view.text.index(first), view.text.index(last) + len(last)
    cursor = view.textCursor()
    cursor.setPosition(view.setting.places.position(start))
    cursor.setPosition(view.setting.places.end_position(end), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_it_comes_at_the_end_of_a_drag_covers_no_word_of_it_and_goes(qtbot: QtBot, view: ArticleView) -> None:
    drag(qtbot, view, "two", "Price")
    box, room = view.bar.geometry(), view.viewport().rect()
    assert room.contains(box)
    cursor = view.textCursor()
    for piece in find_pieces(view.document(), cursor.selectionStart(), cursor.selectionEnd()):
        assert not box.intersects(piece.box.translated(-view.highlighting.moved()).toRect())
    view.verticalScrollBar().setValue(40)
    assert view.bar.geometry().top() == box.top() - 40, "it stays at its words"
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert not view.bar.isVisible()
    view.verticalScrollBar().setValue(0)
    assert view.bar.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.bar.isVisible()
    assert view.textCursor().hasSelection()


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_a_click_without_words_and_a_selection_by_others_bring_none(qtbot: QtBot, view: ArticleView) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "two"))
    QApplication.processEvents()
    select(view, "One", "three")
    QApplication.processEvents()
    assert not view.bar.isVisible()
    drag(qtbot, view, "two", "six")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, "seven"))
    QApplication.processEvents()
    assert not view.bar.isVisible()


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_every_button_asks_for_what_it_says_and_is_reached_by_keys(qtbot: QtBot, view: ArticleView) -> None:
    asked: list[str] = []
    view.highlight_asked.connect(asked.append)
    view.note_asked.connect(lambda: asked.append("note"))
    drag(qtbot, view, "two", "six")
    assert [one.accessibleName() for one in view.bar.buttons.values()] == [
        *(f"Highlight in {color} ({number})" for number, color in enumerate(Color, 1)),
        "Write a note (A)",
        "Copy",
    ]
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    for button in view.bar.buttons.values():
        assert button.hasFocus()
        qtbot.keyClick(button, Qt.Key.Key_Right)
    qtbot.keyClick(view.bar.buttons["yellow"], Qt.Key.Key_Left)
    assert view.bar.buttons["copy"].hasFocus()
    qtbot.keyClick(view.bar.buttons["copy"], Qt.Key.Key_Escape)
    assert view.hasFocus()
    for name in view.bar.buttons:
        drag(qtbot, view, "two", "six")
        qtbot.keyClick(view, Qt.Key.Key_Backtab)
        view.bar.buttons[name].click()
        assert not view.bar.isVisible()
        assert view.hasFocus()
    assert asked == [*Color, "note"]
    assert QGuiApplication.clipboard().text() == view.textCursor().selectedText()


def test_a_selection_by_keys_brings_it_when_the_keys_rest(qtbot: QtBot, view: ArticleView) -> None:
    view.set_caret(True)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not view.bar.isVisible()
    qtbot.waitUntil(view.bar.isVisible)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not view.bar.isVisible(), "it is in nobody's way"
    qtbot.waitUntil(view.bar.isVisible)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert not view.bar.isVisible()


def test_what_is_selected_is_told_in_code_points_of_the_text(view: ArticleView) -> None:
    assert view.selected_passage() is None
    select(view, "two", "four")
    start = view.text.index("two")
    assert view.selected_passage() == (start, start + len("two three four"))
    cursor = view.textCursor()
    gap = view.setting.places.end_position(start + 3)
    cursor.setPosition(gap)
    cursor.setPosition(gap + 1, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_passage() is None, "white space alone"
    cell = view.setting.places.position(view.text.index("Metal") + 2)
    cursor.setPosition(cell)
    cursor.setPosition(view.setting.places.position(view.text.index("7")), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_passage() == (view.text.index("Metal"), view.text.index("7") + 1), "whole cells"
    view.selectAll()
    assert view.selected_passage() == (0, len(view.text))


def test_all_is_all_even_where_it_is_not_set_yet(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_view(qtbot) as view:
        markup = "".join(f"<p>Paragraph {number} has some words.</p>" for number in range(2000))
        text = open_markup(view, make_reading(tmp_path), markup)
        view.selectAll()
        assert not view.setting.whole
        assert view.selected_passage() == (0, len(text))


ROOM = QRect(0, 0, 400, 300)


@given(
    st.integers(-200, 390),
    st.integers(-500, 290),
    st.integers(1, 600),
    st.integers(1, 900),
    st.integers(0, 400),
    st.integers(0, 300),
)
def test_it_is_always_in_sight_and_beside_the_words_where_that_can_be(
    left: int, top: int, wide: int, high: int, x: int, y: int
) -> None:
    words = QRect(left, top, wide, high)
    place = place_beside(words, ROOM, QSize(120, 30), QPoint(x, y))
    assert ROOM.contains(place)
    room_above, room_below = words.top() - 6 - 30 >= 0, words.bottom() + 1 + 6 + 30 <= 300
    if room_above or room_below:
        assert not place.intersects(words)


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_enter_presses_the_button_that_has_the_focus(qtbot: QtBot, view: ArticleView) -> None:
    asked: list[str] = []
    view.highlight_asked.connect(asked.append)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        drag(qtbot, view, "two", "six")
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        qtbot.keyClick(view.bar.buttons["yellow"], Qt.Key.Key_Right)
        button = QApplication.focusWidget()
        assert button is view.bar.buttons["green"]
        qtbot.keyClick(button, key)
        assert not view.bar.isVisible()
    assert asked == ["green"] * 3


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_whoever_selects_words_is_not_taken_away_by_a_jump_under_way(qtbot: QtBot, tmp_path: Path) -> None:
    with shown_view(qtbot) as view:
        markup = "".join(f"<p>Paragraph {number} has some words.</p>" for number in range(6000))
        text = open_markup(view, make_reading(tmp_path), markup)
        for selected in (False, True):
            open_markup(view, make_reading(tmp_path / str(selected)), markup)
            select(view, "Paragraph 3", "Paragraph 3")
            view.go_to_text(text.index("Paragraph 5990"))
            assert view.going.wanted is not None
            if selected:
                select(view, "Paragraph 5", "Paragraph 6")
                assert view.going.wanted is None
            set_whole(view)
            assert (view.verticalScrollBar().value() == 0) == selected
