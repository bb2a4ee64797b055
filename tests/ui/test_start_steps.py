"""The start: what is seen first, what follows it, and what nobody loses by it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from pytestqt.qtbot import QtBot

from pressmark.store import Store
from pressmark.store.database import ReadDatabase
from pressmark.ui.application import Session
from pressmark.ui.empty import EmptyPage
from pressmark.ui.panes import Panes
from pressmark.ui.posts.search_field import SearchField
from pressmark.ui.posts.view import PostsTable
from pressmark.ui.program import (
    end_loops,
    import_meanwhile,
    make_application,
    stay_in_loop,
    take_away,
)
from pressmark.ui.window_state import WindowState, read_window_state, write_window_state
from tests.library import SmallLibrary
from tests.ui.starts import Steps, find_window
from tests.ui.windows import settle


@pytest.fixture
def steps(small: SmallLibrary, qapp: object) -> Iterator["Steps"]:
    small.store.close()
    made = Steps(small.store.folder)
    yield made
    made.session.close()
    take_away(made.session.window)


def test_the_first_rows_are_seen_before_the_window_is_whole(qtbot: QtBot, steps: Steps) -> None:
    looks: list[tuple[bool, bool, int]] = []

    def look() -> None:
        window = find_window()
        shown = [view for view in window.findChildren(PostsTable) if view.isVisible()]
        looks.append((window.isVisible(), window.whole, sum(one.model().rowCount() for one in shown)))

    steps.acts = dict.fromkeys(range(1, 40), look)
    session = steps.open()
    assert looks[0] == (True, False, 0)
    # From then on they stay, until the window is whole around them.
    assert set(looks[1:]) <= {(True, False, 6), (True, True, 6)}
    assert len(looks) > 8
    assert session.window.whole
    settle(qtbot, session)
    assert session.window.model.rowCount() == 6


@pytest.mark.parametrize(
    "left", [WindowState(), WindowState(text="metal:cobalt is:unread")], ids=["all", "chips"]
)
def test_the_rows_stay_where_they_were_seen_first(qtbot: QtBot, steps: Steps, left: WindowState) -> None:
    write_window_state(steps.folder, left)
    settle(qtbot, steps.open())
    steps.session.close()  # now it is known what stands above the list
    seen: list[tuple[int, int]] = []

    def look() -> None:
        window = find_window()
        shown = [view for view in window.findChildren(PostsTable) if view.isVisible()]
        seen.extend((view.viewport().mapTo(window, QPoint()).y(), view.viewport().height()) for view in shown)

    steps.acts = dict.fromkeys(range(steps.count + 1, 80), look)
    settle(qtbot, steps.open())
    look()
    assert len(seen) > 8
    assert len(set(seen)) == 1, seen


def test_nothing_is_said_meanwhile_that_will_not_be_so(qtbot: QtBot, steps: Steps) -> None:
    write_window_state(steps.folder, WindowState(text="article", post=3))
    texts: set[str] = set()
    empty: list[EmptyPage] = []

    def look() -> None:
        window = find_window()
        texts.update(field.text() for field in window.findChildren(SearchField) if field.isVisible())
        empty.extend(page for page in window.findChildren(EmptyPage) if page.isVisible())

    steps.acts = dict.fromkeys(range(1, 40), look)
    window = steps.open().window
    look()
    settle(qtbot, steps.session)
    look()
    assert (texts, empty) == ({"article"}, [])
    assert (window.model.rowCount(), window.article.row is not None) == (6, True)


def test_where_an_article_was_that_is_gone_the_window_says_so(qtbot: QtBot, steps: Steps) -> None:
    write_window_state(steps.folder, WindowState(post=99))
    window = steps.open().window
    settle(qtbot, steps.session)
    assert [page.isVisible() for page in window.article.findChildren(EmptyPage)] == [True]


@pytest.mark.parametrize("known", [False, True])
def test_no_panes_are_seen_of_an_empty_library(qtbot: QtBot, tmp_path: Path, known: bool) -> None:
    steps = Steps(tmp_path / "library")
    if known:
        Store(steps.folder).close()
        write_window_state(steps.folder, WindowState(welcome=True))
    seen: list[bool] = []

    def look() -> None:
        seen.extend(panes.isVisible() for panes in find_window().findChildren(Panes))

    steps.acts = dict.fromkeys(range(1, 40), look)
    window = steps.open().window
    settle(qtbot, steps.session)
    look()
    assert not any(seen)
    assert window.pages.welcoming
    assert window.state().welcome
    steps.session.close()
    take_away(window)


def test_a_window_that_is_made_so_is_as_one_that_is_made_at_once(
    qtbot: QtBot, steps: Steps, open_window: Callable[..., Session]
) -> None:
    made = steps.open()
    settle(qtbot, made)
    # Without the status bar, which says how many minutes ago the last sync was.
    picture, state = made.window.centralWidget().grab().toImage(), made.window.state()
    made.close()
    at_once = open_window(steps.folder)
    # The window system of the tests gives windows frames of its own.
    assert replace(at_once.window.state(), geometry="") == replace(state, geometry="")
    at_once.window.resize(made.window.size())
    qtbot.waitUntil(lambda: at_once.window.centralWidget().grab().toImage() == picture)


def test_a_window_that_is_closed_before_it_is_whole_closes_then(qtbot: QtBot, steps: Steps) -> None:
    steps.acts = {1: lambda: find_window().close()}
    session = steps.open()
    assert session.window.isVisible()
    qtbot.waitUntil(lambda: not session.window.isVisible())


def test_an_article_that_was_not_back_yet_when_the_window_closed_comes_back(
    qtbot: QtBot, steps: Steps
) -> None:
    write_window_state(steps.folder, WindowState(post=3))
    steps.acts = {1: lambda: find_window().close()}
    session = steps.open()
    qtbot.waitUntil(lambda: not session.window.isVisible())
    session.close()
    assert read_window_state(steps.folder).post == 3


def test_what_cannot_be_imported_meanwhile_is_noted_and_no_end_of_the_start(
    qapp: object, caplog: pytest.LogCaptureFixture
) -> None:
    import_meanwhile("pressmark.no_such_module")
    assert "pressmark.no_such_module" in caplog.text


def test_what_a_search_reads_is_read_when_the_window_is_whole(
    qtbot: QtBot, steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    execute = ReadDatabase.execute_sql

    def note(self: ReadDatabase, sql: str, params: object = None) -> object:
        asked.append(sql)
        return execute(self, sql, params)

    monkeypatch.setattr(ReadDatabase, "execute_sql", note)
    assert steps.open().window.whole
    assert not any("MATCH" in sql for sql in asked)
    qtbot.waitUntil(lambda: any("MATCH" in sql for sql in asked))


def test_who_ends_the_program_before_it_runs_is_heard(qapp: object) -> None:
    end_loops(143)
    app = make_application()
    assert stay_in_loop(app) == 143
    QTimer.singleShot(0, lambda: end_loops(3))
    assert stay_in_loop(app) == 3
