"""Columns, faces, marks, tags and copies of the list, in the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import Sort, SortKey
from pressmark.query import Is, Name, Named, State
from pressmark.ui.posts.chip_bar import ChipButton
from tests.library import SmallLibrary, make_post
from tests.ui.conftest import OpenWindow
from tests.ui.postlists import choose, entries, open_menu
from tests.ui.windows import field, go_to_list, open_article, press, settle, titles


def test_many_articles_are_marked_at_once_and_it_is_undone(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    press(qtbot, session, "mark-all-read")
    qtbot.waitUntil(lambda: session.store.posts.count().unread == 0)
    settle(qtbot, session)
    assert session.window.actions_["undo"].text() == "&Undo mark 41 articles as read"
    assert "Ctrl+Z" in session.window.status.text()
    press(qtbot, session, "undo")
    qtbot.waitUntil(lambda: session.store.posts.count().unread == 41)
    press(qtbot, session, "redo")
    qtbot.waitUntil(lambda: session.store.posts.count().unread == 0)
    go_to_list(qtbot, session)
    press(qtbot, session, "select-all", "toggle-star")
    qtbot.waitUntil(lambda: session.store.posts.count().starred == 41)
    press(qtbot, session, "undo", "undo")
    qtbot.waitUntil(lambda: session.store.posts.count().starred == 0)
    qtbot.waitUntil(lambda: session.store.posts.count().unread == 41)
    assert not session.window.actions_["undo"].isEnabled()


def test_selecting_marks_nothing_as_read_unless_the_setting_says_so(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    press(qtbot, session, "next", "next", "next")
    go_to_list(qtbot, session)
    press(qtbot, session, "select-all")
    assert len(session.window.posts.faces.selected_ids()) == 41
    assert session.store.posts.count().unread == 41


def test_tags_are_given_to_the_chosen_articles_and_asked_for(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, titles(session)[3])
    press(qtbot, session, "tags")
    dialog = session.window.marking.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.focusWidget(), "Later")
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.store.search.count(Named(Name.TAG, "later")) == 1)
    settle(qtbot, session)
    header = session.window.article.view.header

    def find() -> QPushButton | None:
        return next((one for one in header.terms.findChildren(QPushButton) if one.text() == "#Later"), None)

    qtbot.waitUntil(lambda: find() is not None)
    button = find()
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert field(session) == "tag:Later"
    assert session.window.model.rowCount() == 1
    press(qtbot, session, "undo")
    qtbot.waitUntil(lambda: session.store.tags.read_all() == ())


def test_each_view_remembers_its_columns_order_and_face(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    faces = session.window.posts.faces
    press(qtbot, session, "go-unread", "cards")
    session.window.browsing.sort_by([Sort(SortKey.WORDS), Sort(SortKey.TITLE, descending=False)])
    settle(qtbot, session)
    assert faces.list_layout().cards
    press(qtbot, session, "go-all")
    assert not faces.list_layout().cards
    assert session.window.browsing.sorts == (Sort(),)
    faces.view.board.toggle("taxonomy:region", True)
    session.close()
    again = open_window(filled)
    assert "taxonomy:region" in [column.key for column in again.window.posts.faces.view.board.columns()]
    press(qtbot, again, "go-unread")
    assert again.window.posts.faces.list_layout().cards
    assert again.window.actions_["cards"].isChecked()
    assert again.window.browsing.sorts == (Sort(SortKey.WORDS), Sort(SortKey.TITLE, descending=False))
    words = [post.words for post in map(again.window.model.post, range(41)) if post]
    assert words == sorted(words, reverse=True)


def test_rows_are_copied_as_text_for_spreadsheets(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    go_to_list(qtbot, session)
    press(qtbot, session, "next", "copy")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[:3] == ["Unread", "Star", "Title"]
    assert lines[1].split("\t")[2] == titles(session)[0]


def test_the_next_unread_is_found_across_the_list(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = SmallLibrary(library)
    ids = made.take(*(make_post(number, f"Article {number}") for number in range(1, 300)))
    made.store.close()
    session = open_window(library)
    press(qtbot, session, "mark-all-read")
    qtbot.waitUntil(lambda: session.store.search.count(Is(State.UNREAD)) == 0)
    settle(qtbot, session)
    far = session.window.model.rows.ids[250]
    assert far in ids
    session.window.posts.faces.choose_post(far)
    session.window.browsing.keep_current(far)
    session.window.opening.open(far)
    settle(qtbot, session)
    press(qtbot, session, "toggle-read")
    qtbot.waitUntil(lambda: session.store.search.count(Is(State.UNREAD)) == 1)
    settle(qtbot, session)
    session.window.posts.faces.choose_row(0)
    settle(qtbot, session)
    press(qtbot, session, "next-unread")
    assert session.window.posts.faces.current_row() == 250


def test_a_right_click_on_an_article_offers_what_can_be_done_with_it(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    go_to_list(qtbot, session)
    press(qtbot, session, "next", "next")
    qtbot.keyClick(session.window.posts.faces.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = open_menu()
    assert list(entries(menu)) == [
        *("Mark as read", "Star", "Tags…"),
        *("Copy rows\tCtrl+C", "Copy link", "Open the original in the browser"),
    ]
    choose(menu, "Star")
    menu.close()
    settle(qtbot, session)
    assert session.store.posts.count().starred == 1
    qtbot.keyClick(session.window.posts.faces.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    choose(open_menu(), "Copy rows\tCtrl+C")
    qtbot.waitUntil(lambda: titles(session)[1] in QGuiApplication.clipboard().text())
    open_menu().close()


def test_the_chips_come_between_the_search_and_the_timeline(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled, query="is:unread -region:china")
    window, posts = session.window, session.window.posts
    go_to_list(qtbot, session)
    posts.search.setFocus()
    reached = []
    for _ in range(5):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(window.focusWidget())
    said = [one.text() if isinstance(one, ChipButton) else one for one in reached]
    assert said[1:] == ["unread", "not China", posts.timeline, posts.faces.view]
    qtbot.keyClick(posts.faces.view, Qt.Key.Key_Backtab)
    qtbot.keyClick(posts.timeline, Qt.Key.Key_Backtab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Delete)
    settle(qtbot, session)
    held = window.focusWidget()
    assert isinstance(held, ChipButton)
    assert held.text() == "unread"
    qtbot.keyClick(held, Qt.Key.Key_Space)
    settle(qtbot, session)
    assert field(session) == ""
    assert posts.faces.has_focus()
