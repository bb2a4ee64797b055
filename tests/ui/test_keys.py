"""Where the keys go, and what a text means that is still being typed."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressmark.model import Sort
from pressmark.query import EVERYTHING, And, Phrase, Query, Word
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, settle, titles


def test_folding_the_sidebar_away_gives_its_focus_to_the_list(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    window = (session := open_window(filled)).window
    window.sidebar.tree.setFocus()
    press(qtbot, session, "sidebar")
    assert not window.sidebar.isVisible()
    assert window.focusWidget() is window.posts.faces.view
    press(qtbot, session, "sidebar")
    window.article.view.setFocus()
    press(qtbot, session, "sidebar")
    assert window.focusWidget() is not window.posts.search


def test_going_to_the_sidebar_comes_to_an_entry_and_not_to_a_heading(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    window = (session := open_window(filled)).window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, session, "go-unread", "previous-pane")
    tree = window.sidebar.tree
    assert window.focusWidget() is tree
    assert tree.currentIndex() == tree.index_of("view:unread")


def test_the_last_word_may_be_the_beginning_of_one_until_a_space_ends_it(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    field = session.window.posts.search
    press(qtbot, session, "search")
    qtbot.keyClicks(field, "magn")
    qtbot.waitUntil(lambda: session.window.browsing.filter.text == "magn")
    settle(qtbot, session)
    found = session.store.search.read_ids(Word("magn", prefix=True), Sort())
    assert session.window.model.rowCount() == len(found) > 0
    qtbot.keyClick(field, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.window.browsing.filter.text == "magn ")
    settle(qtbot, session)
    assert session.window.model.rowCount() == len(session.store.search.read_ids(Word("magn"), Sort()))
    assert field.text() == "magn "


def test_only_the_last_word_of_what_is_typed_is_unfinished(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    browsing = open_window(filled).window.browsing

    def ask(text: str) -> Query:
        browsing.show(browsing.filter.typed(text))
        found: list[Query] = []
        browsing.with_query(found.append)
        qtbot.waitUntil(lambda: bool(found))
        return found[0]

    assert ask("rare ear") == And((Word("rare"), Word("ear", prefix=True)))
    assert ask("rare ear ") == And((Word("rare"), Word("ear")))
    assert ask('rare "ear') == And((Word("rare"), Phrase("ear", prefix=True)))
    assert ask('rare "ear"') == And((Word("rare"), Phrase("ear")))
    assert ask('ear"') == Word("ear")
    assert ask("") == EVERYTHING
    assert ask("ear*") == Word("ear", prefix=True)


def test_the_tip_of_a_title_says_all_of_it(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    open_article(qtbot, session, titles(session)[0])
    table = session.window.posts.faces.view
    assert table.currentIndex().data(Qt.ItemDataRole.ToolTipRole) == titles(session)[0]
