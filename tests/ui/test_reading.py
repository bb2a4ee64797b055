"""Reading in the window: notices, links, places, keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, settle, sidebar_rows, titles


def test_an_article_that_was_open_long_enough_counts_as_read_and_stays_in_the_list_of_the_unread(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled, Settings(read_after=0.05))
    press(qtbot, session, "go-unread", "next")
    qtbot.waitUntil(lambda: session.store.posts.count().unread == 40)
    settle(qtbot, session)
    assert session.window.model.rowCount() == 41
    assert sidebar_rows(session)["view:unread"] == 40
    press(qtbot, session, "go-all", "go-unread")
    assert session.window.model.rowCount() == 40


def test_a_removed_article_says_that_the_copy_is_kept(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    press(qtbot, session, "go-removed")
    open_article(qtbot, session, titles(session)[0])
    banner = session.window.article.view.header.notice()
    assert "Removed from the site on" in banner
    assert "your copy is kept" in banner
    assert len(session.window.article.view.toPlainText()) > 100


def test_a_changed_article_says_when_and_how_often(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    press(qtbot, session, "go-changed")
    open_article(qtbot, session, titles(session)[0])
    assert session.window.article.versions.words() == "Changed on 28 September 2026 · 2 versions"


def test_a_link_to_another_article_opens_it_here_and_back_returns_to_the_place(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, "Nine months in one table")
    window = session.window
    first = window.article.row
    assert first is not None
    bar = window.article.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    link = next(iter(window.article.internal_links()))
    window.article.view.anchorClicked.emit(link)
    settle(qtbot, session)
    assert window.article.row is not None
    assert window.article.row.id != first.id
    press(qtbot, session, "back")
    assert window.article.row.id == first.id
    qtbot.waitUntil(lambda: window.article.view.position() > 0.9)
    press(qtbot, session, "forward")
    assert window.article.row.id != first.id


def test_a_term_above_the_article_filters_the_list(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, "Cobalt, the by-product")
    terms = session.window.article.view.header.terms.findChildren(QPushButton)
    button = next(one for one in terms if one.text() == "Cobalt")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert session.window.browsing.filter.text == "material:cobalt"
    assert session.window.model.rowCount() < 41


def test_find_in_the_article_counts_and_goes_round(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, "A share is not a lever")
    press(qtbot, session, "find")
    bar = session.window.article.find_bar
    assert bar.isVisible()
    qtbot.keyClicks(bar.focusWidget(), "share")
    hits = session.window.article.view.toPlainText().lower().count("share")
    assert bar.words() == f"1 of {hits}"
    press(qtbot, session, "find-next")
    assert bar.words() == f"2 of {hits}"
    press(qtbot, session, "find-previous", "find-previous")
    assert bar.words() == f"{hits} of {hits}"
    qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_space_reads_on_and_then_goes_to_the_next_unread(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, titles(session)[0])
    first = session.window.article.row
    session.window.activateWindow()
    qtbot.waitUntil(session.window.isActiveWindow)
    for _ in range(40):
        qtbot.keyClick(session.window.article.view, Qt.Key.Key_Space)
        settle(qtbot, session)
        if session.window.article.row != first:
            break
    assert session.window.posts.faces.view.currentIndex().row() == 1


def test_text_grows_and_shrinks_and_the_size_is_kept(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, titles(session)[0])
    view = session.window.article.view
    normal = view.document().defaultFont().pixelSize()
    press(qtbot, session, "text-larger", "text-larger")
    qtbot.waitUntil(lambda: view.document().defaultFont().pixelSize() > normal)
    press(qtbot, session, "text-normal")
    qtbot.waitUntil(lambda: view.document().defaultFont().pixelSize() == normal)
