"""The editor of annotations in the window: that it has the keys, and what is read stays in sight."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
    type_words,
    wait_for_editor,
)
from tests.ui.windows import press, settle

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def session(qtbot: QtBot, library: Path, open_window: OpenWindow) -> Session:
    return show_mill(qtbot, open_window(build_mill(library)))


@pytest.fixture
def long(qtbot: QtBot, library: Path, open_window: OpenWindow) -> Session:
    return show_mill(qtbot, open_window(build_long(library)))


@pytest.mark.parametrize("way", ["words", "article", "bar", "enter", "list"])
def test_the_editor_has_the_keys_however_it_is_opened_and_escape_gives_them_back(
    qtbot: QtBot, session: Session, way: str
) -> None:
    window, view = session.window, session.window.article.view
    editor, inspector = window.reader.editor, window.reader.inspector
    home = view
    if way in ("enter", "list"):
        select(session, SECOND)
        key(qtbot, session, Key.Key_1)
    else:
        select(session, FIRST)
    if way == "words":
        type_keys(qtbot, Key.Key_A)
    elif way == "article":
        type_keys(qtbot, Key.Key_N, held=SHIFT)
    elif way == "bar":
        view.bar.buttons["note"].click()
    elif way == "enter":
        type_keys(qtbot, Key.Key_Return)
    else:
        window.reader.show_inspector(True)
        inspector.restore("notes")
        settle(qtbot, session)
        inspector.notes.setFocus()
        inspector.note_opened.emit(read(session)[0].id)
        home = inspector.notes
    wait_for_editor(qtbot, session)
    count = len(read(session))
    type_words(qtbot, "h 2 j")
    settle(qtbot, session)
    assert (editor.note.toPlainText(), len(read(session))) == ("h 2 j", count)
    type_keys(qtbot, Key.Key_Escape)
    assert editor.foot.asking
    type_keys(qtbot, Key.Key_Escape)
    type_keys(qtbot, Key.Key_A, held=CONTROL)
    type_keys(qtbot, Key.Key_Backspace, Key.Key_Escape)
    assert editor.isHidden()
    assert QApplication.focusWidget() is home


def test_letters_on_a_button_of_the_editor_are_no_commands(qtbot: QtBot, session: Session) -> None:
    select(session, FIRST)
    type_keys(qtbot, Key.Key_A)
    wait_for_editor(qtbot, session)
    session.window.reader.editor.foot.save.setFocus()
    type_keys(qtbot, Key.Key_H, Key.Key_2)
    settle(qtbot, session)
    assert read(session) == []


def test_f6_comes_by_the_editor_and_the_bar_of_what_is_to_be_checked(qtbot: QtBot, session: Session) -> None:
    window = session.window
    select(session, SECOND)
    key(qtbot, session, Key.Key_1)
    change(qtbot, session, 1, "The mill", FIRST, HALF, THIRD)
    window.annotating.choose(read(session)[0].id)
    press(qtbot, session, "article-note")
    wait_for_editor(qtbot, session)
    places = {
        "tree": window.sidebar.tree,
        "lists": window.posts.lists,
        "review": window.reader.review,
        "article": window.article.view,
        "editor": window.reader.editor,
        "inspector": window.reader.inspector,
    }
    shown = [name for name, place in places.items() if place.isVisible()]
    assert {"review", "article", "editor"} <= set(shown)
    seen = []
    for _ in shown:
        held = QApplication.focusWidget()
        seen += [name for name, place in places.items() if place is held or place.isAncestorOf(held)]
        type_keys(qtbot, Key.Key_F6)
    assert sorted(seen) == sorted(shown)


def test_the_passage_stays_in_sight_above_the_editor(qtbot: QtBot, long: Session) -> None:
    view, editor = long.window.article.view, long.window.reader.editor
    before = view.viewport().height()
    words = "paragraph 20."
    select(long, words)
    bottom = find_edges(long, words)[1]
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + bottom - before + 10)
    view.bar._wanted = True
    view.bar._place()
    assert view.bar.isVisible()
    type_keys(qtbot, Key.Key_A)
    wait_for_editor(qtbot, long)
    assert not view.bar.isVisible()
    qtbot.waitUntil(lambda: view.viewport().height() < before)

    def in_sight() -> bool:
        top, bottom = find_edges(long, words)
        return top >= 0 and bottom <= view.viewport().height()

    qtbot.waitUntil(in_sight)
    high = editor.height()
    for _ in range(9):
        type_keys(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: editor.height() > high)
    qtbot.waitUntil(in_sight)
    # Whoever scrolls away wants to read elsewhere.
    view.verticalScrollBar().triggerAction(view.verticalScrollBar().SliderAction.SliderToMinimum)
    type_keys(qtbot, Key.Key_A, held=CONTROL)
    type_keys(qtbot, Key.Key_Backspace)
    qtbot.waitUntil(lambda: editor.height() == high)
    assert view.verticalScrollBar().value() == 0


def test_what_is_saved_twice_at_once_is_one_annotation(qtbot: QtBot, session: Session) -> None:
    """What was typed after the first save goes into the same one; and where it is gone, nothing is lost."""
    editor = session.window.reader.editor
    select(session, FIRST)
    type_keys(qtbot, Key.Key_A)
    wait_for_editor(qtbot, session)
    type_words(qtbot, "One")
    type_keys(qtbot, Key.Key_Return, held=CONTROL)
    type_words(qtbot, " and two")
    session.window.annotating.flush()
    settle(qtbot, session)
    (made,) = read(session)
    assert made.note == "One and two"
    key(qtbot, session, Key.Key_A)
    wait_for_editor(qtbot, session)
    session.window.annotating.keeper.delete([made.id])
    settle(qtbot, session)
    type_words(qtbot, "!")
    type_keys(qtbot, Key.Key_Return, held=CONTROL)
    settle(qtbot, session)
    assert not editor.isHidden()
    assert (editor.unsaved, editor.note.toPlainText()) == (True, "One and two!")
    assert "Saving" not in editor.foot.words()
