"""Panes side by side, the list above the article, the article alone: what each shows and what comes back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressmark.ui.application import Session
from pressmark.ui.filter import Filter
from pressmark.ui.window_state import read_window_state
from tests.ui.conftest import OpenWindow
from tests.ui.windows import click_row, open_article, press, settle, titles

SIZE = (1280, 800)


def place(session: Session, pane: QWidget) -> QRect:
    """Where a pane is in the window."""
    return QRect(pane.mapTo(session.window, pane.rect().topLeft()), pane.size())


@pytest.fixture
def session(filled: Path, open_window: OpenWindow, qtbot: QtBot) -> Session:
    opened = open_window(filled, size=SIZE)
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow)
    open_article(qtbot, opened, titles(opened)[2])
    return opened


def test_the_list_stands_above_the_article_and_beside_it_again(qtbot: QtBot, session: Session) -> None:
    window = session.window
    posts, article = window.posts, window.article
    before = place(session, posts), place(session, article)
    assert before[0].right() < before[1].left()
    window.posts.faces.setFocus()
    press(qtbot, session, "layout-classic")
    above, below = place(session, posts), place(session, article)
    assert above.bottom() < below.top()
    assert (above.left(), above.width()) == (below.left(), below.width())
    assert window.focusWidget() is window.posts.faces.view
    assert window.posts.faces.view.current_post() == article.row.id  # type: ignore[union-attr]
    press(qtbot, session, "layout-wide")
    assert (place(session, posts), place(session, article)) == before
    assert window.focusWidget() is window.posts.faces.view


def test_the_last_row_stays_in_sight_in_a_lower_list(qtbot: QtBot, session: Session) -> None:
    faces = session.window.posts.faces
    faces.choose_row(faces.model.rowCount() - 1)
    settle(qtbot, session)
    for names in (("layout-classic",), ("cards",), ("inspector",), ("layout-wide", "cards")):
        press(qtbot, session, *names)
        row = faces.view.visualRect(faces.view.currentIndex())
        assert 0 <= row.top() <= row.bottom() < faces.view.viewport().height(), names


def test_widths_drawn_by_hand_come_back_with_their_layout(qtbot: QtBot, session: Session) -> None:
    window = session.window
    window.panes.setSizes([300, 420, 560, 0])
    wide = window.panes.sizes()
    press(qtbot, session, "layout-classic")
    window.panes._stack.setSizes([500, 200])
    stacked = window.panes._stack.sizes()
    press(qtbot, session, "layout-wide")
    assert window.panes.sizes() == wide
    press(qtbot, session, "layout-classic")
    assert window.panes._stack.sizes() == stacked


def test_the_article_stands_alone_and_the_list_comes_when_it_is_needed(
    qtbot: QtBot, session: Session
) -> None:
    window = session.window
    window.posts.faces.setFocus()
    press(qtbot, session, "layout-reader")
    assert not window.posts.isVisible()
    assert not window.sidebar.isVisible()
    assert place(session, window.article).width() == SIZE[0]
    assert window.focusWidget() is window.article.view
    first = window.article.row
    qtbot.keyClick(window.article.view, Qt.Key.Key_J)
    settle(qtbot, session)
    assert window.article.row != first
    assert not window.posts.isVisible()
    qtbot.keyClick(window.article.view, Qt.Key.Key_Slash)
    assert window.posts.search.hasFocus()
    assert window.sidebar.isVisible()
    assert window.actions_["layout-wide"].isChecked()


def test_the_same_key_leads_back_to_the_layout_before(qtbot: QtBot, session: Session) -> None:
    window = session.window
    press(qtbot, session, "layout-classic", "layout-reader", "layout-reader")
    assert window.actions_["layout-classic"].isChecked()
    assert place(session, window.posts).bottom() < place(session, window.article).top()
    press(qtbot, session, "layout-reader", "sidebar")
    assert window.sidebar.isVisible()
    click_row(qtbot, session, "view:unread")
    assert window.posts.isVisible()


def test_a_layout_comes_back_at_the_next_start(
    qtbot: QtBot, session: Session, filled: Path, open_window: OpenWindow
) -> None:
    press(qtbot, session, "layout-classic", "layout-reader")
    session.close()
    assert read_window_state(filled).sidebar
    again = open_window(filled, size=SIZE)
    assert not again.window.posts.isVisible()
    assert not again.window.sidebar.isVisible()
    assert again.window.actions_["layout-reader"].isChecked()
    again.window.browsing.show(Filter("unread"))
    settle(qtbot, again)
    assert again.window.posts.isVisible()
    assert again.window.sidebar.isVisible()


@pytest.mark.parametrize("layout", ["wide", "classic", "reader"])
def test_a_narrow_window_has_every_pane_inside_of_it(qtbot: QtBot, session: Session, layout: str) -> None:
    window = session.window
    press(qtbot, session, f"layout-{layout}", "inspector")
    window.resize(QSize(640, 480))
    qtbot.waitUntil(lambda: window.width() <= 760)
    frame = window.rect()
    panes = [window.sidebar, window.posts, window.article, window.reader.inspector]
    places = [place(session, pane) for pane in panes if pane.isVisible()]
    assert all(frame.contains(one) for one in places)
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[:at])


def test_where_there_is_no_room_the_pane_asked_for_last_stays(qtbot: QtBot, session: Session) -> None:
    window = session.window
    panes = {
        "sidebar": window.sidebar,
        "list": window.posts,
        "article": window.article,
        "inspector": window.reader.inspector,
    }

    def seen() -> list[str]:
        return [name for name, pane in panes.items() if pane.isVisible()]

    letter = window.fontMetrics().averageCharWidth()
    window.posts.faces.setFocus()
    window.resize(letter * 100, 700)
    qtbot.waitUntil(lambda: seen() == ["list", "article"])
    assert not window.actions_["sidebar"].isChecked()
    press(qtbot, session, "inspector")
    assert seen() == ["article", "inspector"]
    assert window.focusWidget() is window.article.view
    press(qtbot, session, "go-unread")
    assert seen() == ["list", "article"]
    assert not window.actions_["inspector"].isChecked()
    press(qtbot, session, "sidebar")
    assert seen() == ["sidebar", "list"]
    open_article(qtbot, session, titles(session)[1])
    assert seen() == ["list", "article"]
    window.resize(letter * 60, 700)
    qtbot.waitUntil(lambda: len(seen()) == 1)
    state = window.state()
    assert state.sidebar
    assert state.inspector
    window.resize(letter * 240, 700)
    qtbot.waitUntil(lambda: len(seen()) == len(panes))
    assert window.actions_["sidebar"].isChecked()
    assert window.actions_["inspector"].isChecked()


def test_the_timeline_leaves_the_list_enough_rows(qtbot: QtBot, session: Session) -> None:
    window = session.window
    assert window.posts.timeline.isVisible()
    press(qtbot, session, "layout-classic")
    qtbot.waitUntil(lambda: not window.posts.timeline.isVisible())
    press(qtbot, session, "layout-wide")
    qtbot.waitUntil(window.posts.timeline.isVisible)


def test_the_first_window_is_no_larger_than_the_screen(library: Path, open_window: OpenWindow) -> None:
    window = open_window(library, size=None).window
    assert window.screen().availableSize().expandedTo(window.size()) == window.screen().availableSize()
