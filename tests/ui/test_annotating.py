"""Annotations in the whole window: made, written, undone, checked, gone through."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from pressmark.model import AnnotationState
from tests.ui.conftest import OpenWindow
from tests.ui.mills import (
    FIRST,
    HALF,
    SECOND,
    THIRD,
    build_mill,
    change,
    key,
    read,
    select,
    shown,
    type_keys,
    type_words,
)
from tests.ui.windows import click_row, open_article, press, settle

State = AnnotationState


@pytest.fixture
def mill(library: Path) -> Path:
    return build_mill(library)


def test_words_are_highlighted_recoloured_deleted_and_all_of_it_taken_back(
    qtbot: QtBot, mill: Path, open_window: OpenWindow
) -> None:
    session = open_window(mill)
    open_article(qtbot, session, "The mill")
    select(session, SECOND)
    key(qtbot, session, Qt.Key.Key_2)
    (made,) = read(session)
    assert (made.exact, made.color, shown(session, made)) == (SECOND, "green", SECOND)
    assert session.window.annotating.current == made
    assert not session.window.article.view.textCursor().hasSelection()
    key(qtbot, session, Qt.Key.Key_4)
    assert [one.color for one in read(session)] == ["pink"]
    # H takes the colour that was used last.
    select(session, THIRD)
    key(qtbot, session, Qt.Key.Key_H)
    assert [(one.exact, one.color) for one in read(session)] == [(SECOND, "pink"), (THIRD, "pink")]
    key(qtbot, session, Qt.Key.Key_Delete)
    assert [one.exact for one in read(session)] == [SECOND]
    press(qtbot, session, "undo")
    assert [one.exact for one in read(session)] == [SECOND, THIRD]
    press(qtbot, session, "undo", "undo", "undo")
    assert read(session) == []
    press(qtbot, session, "redo", "redo", "redo")
    assert [(one.exact, one.color) for one in read(session)] == [(SECOND, "pink"), (THIRD, "pink")]
    assert {shown(session, one) for one in read(session)} == {SECOND, THIRD}
    assert session.window.browsing.overview is not None
    assert session.window.browsing.overview.counts.notebook == 2


def test_without_a_mouse_words_are_selected_highlighted_and_written_about(
    qtbot: QtBot, mill: Path, open_window: OpenWindow
) -> None:
    session = open_window(mill)
    open_article(qtbot, session, "The mill")
    session.window.article.view.setFocus()
    key(qtbot, session, Qt.Key.Key_H)
    assert "Select words first" in session.window.status.text()
    key(qtbot, session, Qt.Key.Key_F7)
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    key(qtbot, session, Qt.Key.Key_Home, held=control)
    key(qtbot, session, *[Qt.Key.Key_Right] * 2, held=shift | control)
    key(qtbot, session, Qt.Key.Key_A)
    editor = session.window.reader.editor
    qtbot.waitUntil(lambda: not editor.isHidden())
    type_words(qtbot, "Which mill?")
    type_keys(qtbot, Qt.Key.Key_Return, held=control)
    settle(qtbot, session)
    (made,) = read(session)
    assert (made.exact, made.note) == ("The mill", "Which mill?")
    assert editor.isHidden()
    # Enter on the current highlight opens its note again.
    key(qtbot, session, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not editor.isHidden())
    assert editor.text().note == "Which mill?"


def test_what_was_typed_is_saved_when_the_article_or_the_window_goes(
    qtbot: QtBot, mill: Path, open_window: OpenWindow
) -> None:
    session = open_window(mill)
    open_article(qtbot, session, "The mill")
    press(qtbot, session, "article-note")
    editor = session.window.reader.editor
    qtbot.waitUntil(lambda: not editor.isHidden())
    qtbot.keyClicks(editor.note, "On the whole.")
    open_article(qtbot, session, "Quay")
    settle(qtbot, session)
    assert editor.isHidden()
    assert read(session) == []
    press(qtbot, session, "article-note")
    qtbot.waitUntil(lambda: not editor.isHidden())
    qtbot.keyClicks(editor.note, "Also here.")
    session.close()
    again = open_window(mill)
    notes = {row.title: row.annotation.note for row in again.store.notebook.read_rows([1, 2])}
    assert notes == {"The mill": "On the whole.", "Quay": "Also here."}


def test_changed_words_are_shown_to_be_checked_and_one_key_accepts(
    qtbot: QtBot, mill: Path, open_window: OpenWindow
) -> None:
    session = open_window(mill)
    open_article(qtbot, session, "The mill")
    select(session, SECOND)
    key(qtbot, session, Qt.Key.Key_1)
    change(qtbot, session, 1, "The mill", FIRST, HALF, THIRD)
    (moved,) = read(session)
    review = session.window.reader.review
    assert moved.state is State.MOVED
    session.window.annotating.choose(moved.id)
    assert not review.isHidden()
    key(qtbot, session, Qt.Key.Key_Y)
    (accepted,) = read(session)
    assert (accepted.state, accepted.exact) == (State.ANCHORED, shown(session, moved))
    assert review.isHidden()
    press(qtbot, session, "undo")
    assert read(session) == [moved]
    assert not review.isHidden()


def test_gone_words_are_kept_with_their_version_and_can_be_put_elsewhere(
    qtbot: QtBot, mill: Path, open_window: OpenWindow
) -> None:
    session = open_window(mill)
    open_article(qtbot, session, "The mill")
    select(session, SECOND)
    key(qtbot, session, Qt.Key.Key_1)
    (made,) = read(session)
    change(qtbot, session, 1, "The mill", FIRST, THIRD)
    (gone,) = read(session)
    assert (gone.id, gone.state, gone.place) == (made.id, State.ORPHANED, None)
    assert shown(session, gone) == ""
    session.window.annotating.choose(gone.id)
    review = session.window.reader.review
    assert not review.isHidden()
    # Its version is one click away, and the highlight is in it.
    review.version_asked.emit(1)
    settle(qtbot, session)
    assert shown(session, gone) == SECOND
    session.window.opening.show_version(0)
    settle(qtbot, session)
    # By hand it is put on other words.
    session.window.annotating.choose(gone.id)
    select(session, THIRD)
    review.replaced.emit(gone.id, None)
    settle(qtbot, session)
    (put,) = read(session)
    assert (put.id, put.exact, put.state, shown(session, put)) == (made.id, THIRD, State.ANCHORED, THIRD)
    press(qtbot, session, "undo")
    session.window.annotating.choose(gone.id)
    press(qtbot, session, "keep-note")
    (kept,) = read(session)
    assert (kept.kept, kept.needs_attention) == (True, False)
    assert session.store.annotations.count_attention() == 0


def test_the_next_that_needs_attention_may_be_in_another_article(
    qtbot: QtBot, mill: Path, open_window: OpenWindow
) -> None:
    session = open_window(mill)
    for title in ("The mill", "Quay"):
        open_article(qtbot, session, title)
        select(session, FIRST)
        key(qtbot, session, Qt.Key.Key_1)
    change(qtbot, session, 1, "The mill", SECOND, THIRD)
    change(qtbot, session, 2, "Quay", THIRD)
    seen = set()
    for _ in range(2):
        press(qtbot, session, "next-attention")
        current = session.window.annotating.current
        assert current is not None
        assert not session.window.reader.review.isHidden()
        seen.add((current.post_id, session.window.article.row.id if session.window.article.row else 0))
    assert len(seen) == 2
    assert all(own == open_ for own, open_ in seen)
    press(qtbot, session, "keep-note", "next-attention", "keep-note", "next-attention")
    assert "No other annotation needs attention" in session.window.status.text()


def test_the_notebook_leads_to_the_passage(qtbot: QtBot, mill: Path, open_window: OpenWindow) -> None:
    session = open_window(mill)
    open_article(qtbot, session, "Quay")
    select(session, FIRST)
    key(qtbot, session, Qt.Key.Key_5)
    (made,) = read(session)
    open_article(qtbot, session, "The mill")
    click_row(qtbot, session, "view:notebook")
    assert session.window.posts.lists.currentWidget() is session.window.notebook
    session.window.notebook.note_chosen.emit(made.post_id, made.id)
    settle(qtbot, session)
    assert session.window.article.row is not None
    assert session.window.article.row.title == "Quay"
    assert session.window.article.view.current_highlight == made.id
    # The query of the search field asks annotations here.
    session.window.posts.search.setText("color:green")
    session.window.posts.search.searched.emit("color:green")
    settle(qtbot, session)
    qtbot.waitUntil(lambda: not session.window.notebook.busy)
    assert session.window.posts.lists.currentWidget() is session.window.notebook


def test_a_selection_across_paragraphs_is_one_annotation_and_overlapping_ones_stay_apart(
    qtbot: QtBot, mill: Path, open_window: OpenWindow
) -> None:
    session = open_window(mill)
    open_article(qtbot, session, "The mill")
    view = session.window.article.view
    start = view.document().find("copper scrap").selectionStart()
    for words, color in (("deliveries", Qt.Key.Key_1), ("spring", Qt.Key.Key_2)):
        cursor = QTextCursor(view.document())
        cursor.setPosition(start)
        end = view.document().find(words).selectionEnd()
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
        view.setFocus()
        key(qtbot, session, color)
    one, other = read(session)
    assert one.exact == FIRST[FIRST.index("copper") :] + "\n" + "Its owners expect the first deliveries"
    assert other.exact == one.exact + " in spring"
    keys = {one.id, other.id}
    key(qtbot, session, Qt.Key.Key_BracketRight)
    first = view.current_highlight
    key(qtbot, session, Qt.Key.Key_BracketLeft)
    assert {first, view.current_highlight} == keys
