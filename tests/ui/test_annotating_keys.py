"""Annotations with the keyboard alone, typed where the program has its focus; and what is said of it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from pressmark.model import AnnotationState
from pressmark.ui.application import Session
from tests.ui.conftest import OpenWindow
from tests.ui.mills import (
    FIRST,
    HALF,
    SECOND,
    THIRD,
    build_long,
    build_mill,
    change,
    find_edges,
    key,
    read,
    select,
    show_mill,
    type_keys,
    wait_for_editor,
)
from tests.ui.windows import open_article, press, settle

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(qtbot: QtBot, library: Path, open_window: OpenWindow) -> Session:
    return show_mill(qtbot, open_window(build_mill(library)))


@pytest.fixture
def long(qtbot: QtBot, library: Path, open_window: OpenWindow) -> Session:
    return show_mill(qtbot, open_window(build_long(library)))


def test_keys_pressed_at_once_act_on_what_is_being_made(qtbot: QtBot, session: Session) -> None:
    view = session.window.article.view
    select(session, SECOND)
    key(qtbot, session, Key.Key_1)
    select(session, THIRD)
    type_keys(qtbot, Key.Key_2, Key.Key_4)
    settle(qtbot, session)
    assert [(one.exact, one.color) for one in read(session)] == [(SECOND, "yellow"), (THIRD, "pink")]
    assert view.current_highlight == read(session)[1].id
    # What is taken back is what was done last.
    press(qtbot, session, "undo")
    assert [one.color for one in read(session)] == ["yellow", "green"]
    select(session, FIRST)
    type_keys(qtbot, Key.Key_2, Key.Key_Delete)
    settle(qtbot, session)
    assert [one.exact for one in read(session)] == [SECOND, THIRD]
    select(session, FIRST)
    type_keys(qtbot, Key.Key_3, Key.Key_A)
    wait_for_editor(qtbot, session)
    assert session.window.reader.editor.edited == read(session)[0].id
    assert [one.exact for one in read(session)] == [FIRST, SECOND, THIRD]


def test_who_selects_or_scrolls_while_one_is_being_made_is_left_there(qtbot: QtBot, long: Session) -> None:
    view = long.window.article.view
    select(long, "paragraph 1.")
    type_keys(qtbot, Key.Key_2)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    chosen = QTextCursor(view.document())
    chosen.setPosition(view.positions_in_sight()[0])
    chosen.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(chosen)
    scrolled = view.verticalScrollBar().value()
    settle(qtbot, long)
    assert view.current_highlight == read(long)[0].id
    assert view.textCursor().selectedText() == chosen.selectedText() != ""
    assert view.verticalScrollBar().value() == scrolled > 0


def test_what_is_made_and_taken_back_at_once_is_acted_on_no_more(qtbot: QtBot, session: Session) -> None:
    select(session, FIRST)
    type_keys(qtbot, Key.Key_2)
    session.window.log.undo()
    settle(qtbot, session)
    assert read(session) == []
    assert not session.window.annotating.acting
    key(qtbot, session, Key.Key_4)
    assert "Select words first" in session.window.status.text()


def test_what_was_deleted_is_the_current_one_again_when_it_comes_back(qtbot: QtBot, session: Session) -> None:
    view, status = session.window.article.view, session.window.status
    for words in (FIRST, SECOND):
        select(session, words)
        key(qtbot, session, Key.Key_1)
    first, second = read(session)
    key(qtbot, session, Key.Key_4)
    assert status.text().startswith("Done: colour the annotation pink.")
    key(qtbot, session, Key.Key_Delete)
    assert status.text().startswith("Done: delete the annotation.")
    assert view.current_highlight == ""
    press(qtbot, session, "undo")
    assert status.text().startswith("Taken back: delete the annotation.")
    assert view.current_highlight == second.id
    press(qtbot, session, "redo")
    assert status.text().startswith("Done: delete the annotation.")
    # Another one, or one of another article, takes nothing from the current one.
    session.window.annotating.choose(first.id)
    press(qtbot, session, "undo")
    assert view.current_highlight == second.id
    press(qtbot, session, "redo")
    open_article(qtbot, session, "Quay")
    select(session, THIRD)
    key(qtbot, session, Key.Key_1)
    current = view.current_highlight
    assert current
    press(qtbot, session, "undo", "redo", "undo", "undo", "redo", "redo")
    assert view.current_highlight == current
    assert len(read(session)) == 1


def test_what_is_out_of_sight_is_not_changed_and_is_shown_before_it_is_deleted(
    qtbot: QtBot, long: Session
) -> None:
    view, status = long.window.article.view, long.window.status
    select(long, "paragraph 1.")
    key(qtbot, long, Key.Key_1)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    key(qtbot, long, Key.Key_4)
    assert [one.color for one in read(long)] == ["yellow"]
    assert "Select words first" in status.text()
    key(qtbot, long, Key.Key_Delete)
    assert len(read(long)) == 1
    assert "out of sight" in status.text()
    assert find_edges(long, "paragraph 1.")[0] >= 0
    key(qtbot, long, Key.Key_Delete)
    assert read(long) == []


def test_after_the_last_annotation_comes_the_first(qtbot: QtBot, session: Session) -> None:
    view, status = session.window.article.view, session.window.status
    key(qtbot, session, Key.Key_BracketRight)
    for words in (FIRST, SECOND):
        select(session, words)
        key(qtbot, session, Key.Key_1)
    first, second = read(session)
    assert view.current_highlight == second.id
    for step, wanted, said in (
        (Key.Key_BracketRight, first, "Annotation 1 of 2: from the beginning again"),
        (Key.Key_BracketRight, second, "Annotation 2 of 2"),
        (Key.Key_BracketLeft, first, "Annotation 1 of 2"),
        (Key.Key_BracketLeft, second, "Annotation 2 of 2: from the end again"),
    ):
        key(qtbot, session, step)
        assert (view.current_highlight, status.text()) == (wanted.id, said)
        assert session.window.annotating.current == wanted
    key(qtbot, session, Key.Key_Delete, Key.Key_BracketRight, Key.Key_BracketRight)
    assert view.current_highlight == first.id
    assert status.text() == "There is no other annotation in this article"


def test_what_is_decided_is_said(qtbot: QtBot, session: Session) -> None:
    status, annotating = session.window.status, session.window.annotating
    select(session, SECOND)
    key(qtbot, session, Key.Key_1)
    change(qtbot, session, 1, "The mill", FIRST, HALF, THIRD)
    (moved,) = read(session)
    assert moved.state is AnnotationState.MOVED
    for name, said in (
        ("accept-note", "Done: leave the annotation on its new words."),
        ("undo", "Taken back: leave the annotation on its new words."),
        ("keep-note", "Done: leave the annotation on the old version."),
    ):
        annotating.choose(moved.id)
        press(qtbot, session, name)
        assert status.text().startswith(said)
