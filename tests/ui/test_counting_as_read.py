"""When an article counts as read: soon, at its end, or only when the person says so."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings, config_folder, load_settings
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, titles

LONG = "Nine months in one table"


def test_at_its_end(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled, Settings(read_after=None, read_at_end=True), size=(900, 400))
    open_article(qtbot, session, LONG)
    bar = session.window.article.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    qtbot.wait(100)
    assert session.store.posts.count().unread == len(titles(session))
    qtbot.waitUntil(lambda: not session.window.article._timer.isActive(), timeout=5000)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: session.store.posts.count().unread == len(titles(session)) - 1)


@pytest.mark.parametrize(
    ("command", "after", "at_end"),
    [("read-at-end", None, True), ("read-never", None, False), ("read-soon", 2.0, False)],
)
def test_it_is_chosen_in_the_menu_and_kept(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, command: str, after: float | None, at_end: bool
) -> None:
    session = open_window(filled)
    press(qtbot, session, "read-at-end" if command != "read-at-end" else "read-never", command)
    assert session.window.actions_[command].isChecked()
    qtbot.waitUntil(lambda: load_settings(config_folder()).read_at_end is at_end)
    assert load_settings(config_folder()).read_after == after


def test_never_by_itself(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled, Settings(read_after=None), size=(900, 400))
    open_article(qtbot, session, LONG)
    bar = session.window.article.view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: not session.window.article._timer.isActive(), timeout=5000)
    assert session.store.posts.count().unread == len(titles(session))


def test_after_a_while(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled, Settings(read_after=0.1))
    open_article(qtbot, session, LONG)
    qtbot.waitUntil(lambda: session.store.posts.count().unread == len(titles(session)) - 1)
