"""The history of acts: written first, moved then; what fails costs nothing; undo says what it will undo."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from peewee import SqliteDatabase
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from pressmark.errors import LibraryError, PressmarkError
from pressmark.model import Changes
from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.marks import Marks, mark_read, star
from pressmark.store.searches import save_search
from pressmark.store.sites import remove_site
from pressmark.store.tags import tag_posts
from pressmark.ui.application import make_application
from pressmark.ui.tasks import Tasks
from pressmark.ui.undo import MOST, UndoLog
from pressmark.ui.undo_words import describe_marks, describe_saved, describe_tags
from tests.library import SmallLibrary, make_post, wait_briefly

POSTS = 5


@pytest.fixture
def made(tmp_path: Path) -> SmallLibrary:
    library = SmallLibrary(tmp_path / "library")
    library.take(*(make_post(number) for number in range(1, POSTS + 1)))
    return library


@pytest.fixture
def store(made: SmallLibrary) -> Store:
    return made.store


@pytest.fixture
def tasks(store: Store, qapp: object) -> Iterator[Tasks]:
    make_application()
    tasks = Tasks(store)
    yield tasks
    tasks.close()
    store.close()


@pytest.fixture
def log(tasks: Tasks) -> UndoLog:
    return UndoLog(tasks)


@pytest.fixture
def settle(qtbot: QtBot, tasks: Tasks) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not tasks.busy)


@pytest.fixture
def ids(store: Store) -> list[int]:
    with closing(sqlite3.connect(store.path)) as database:
        return [number for (number,) in database.execute("SELECT id FROM post ORDER BY id")]


@contextmanager
def held(store: Store) -> Iterator[None]:
    """Another program writes to the library and does not end."""
    wait_briefly(store)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def marked(store: Store, ids: list[int]) -> list[str]:
    rows = store.posts.read_rows(ids)
    return ["-r"[not row.unread] + "-s"[row.starred] for row in rows]


def test_an_act_is_done_undone_and_done_again(
    log: UndoLog, store: Store, ids: list[int], settle: Callable[[], None]
) -> None:
    told: list[Marks] = []
    log.do(mark_read(ids[:2]), describe_marks, told.append)
    settle()
    assert marked(store, ids) == ["r-", "r-", "--", "--", "--"]
    assert [list(marks.ids) for marks in told] == [ids[:2]]
    for _ in range(2):
        log.undo()
        settle()
        assert marked(store, ids) == ["--"] * POSTS
        assert log.labels() == []
        log.redo()
        settle()
        assert marked(store, ids) == ["r-", "r-", "--", "--", "--"]
        assert log.labels() == ["mark 2 articles as read"]
    assert len(told) == 1


def test_whoever_wants_to_know_is_told_of_each_move_there_and_back(
    log: UndoLog, made: SmallLibrary, ids: list[int], settle: Callable[[], None]
) -> None:
    moves: list[bool] = []
    log.do(mark_read(ids[:2]), describe_marks, moved=moves.append)
    log.do(star(ids[:1]), describe_marks)
    settle()
    assert moves == []
    said: list[str] = []
    log.said.connect(said.append)
    for move in (log.undo, log.undo, log.redo, log.undo, log.redo):
        move()
    settle()
    assert moves == [False, True, False, True]
    assert [words.split(".")[0] for words in said] == [
        "Taken back: star 1 article",
        "Taken back: mark 2 articles as read",
        "Done: mark 2 articles as read",
        "Taken back: mark 2 articles as read",
        "Done: mark 2 articles as read",
    ]
    said.clear()
    # There is nothing left to be undone, so nothing moves.
    made.store.write(remove_site(made.site.id)).result()
    log.undo()
    settle()
    assert (moves, said) == ([False, True, False, True], [])


def test_an_act_can_be_made_of_what_those_before_it_did(
    log: UndoLog, store: Store, ids: list[int], settle: Callable[[], None]
) -> None:
    """It is asked for before that is known; what changes nothing is told, and is not in the history."""
    found: list[int] = []
    idle: list[str] = []
    log.do(mark_read(ids[:2]), describe_marks, lambda marks: found.extend(marks.ids))
    log.do_next(lambda: star(found), describe_marks, idle=lambda: idle.append("starred"))
    log.do_next(lambda: star(found), describe_marks, idle=lambda: idle.append("again"))
    settle()
    assert marked(store, ids[:3]) == ["rs", "rs", "--"]
    assert (log.labels(), idle) == (["mark 2 articles as read", "star 2 articles"], ["again"])


def test_the_actions_say_what_they_would_do(
    log: UndoLog, store: Store, ids: list[int], settle: Callable[[], None]
) -> None:
    undo, redo = QAction(), QAction()
    undo.setShortcut("Ctrl+Z")

    def said() -> list[tuple[str, bool]]:
        return [(action.text(), action.isEnabled()) for action in (undo, redo)]

    log.dress(undo, redo)
    assert said() == [("&Undo", False), ("Re&do", False)]
    log.do(mark_read(ids), describe_marks)
    log.do(tag_posts(ids[:1], ["R&D"]), describe_tags)
    settle()
    assert said() == [("&Undo tag 1 article “R&&D”", True), ("Re&do", False)]
    assert undo.toolTip() == "Undo tag 1 article “R&D” (Ctrl+Z)"
    log.undo()
    settle()
    assert said() == [("&Undo mark 5 articles as read", True), ("Re&do tag 1 article “R&&D”", True)]
    assert redo.toolTip() == "Redo tag 1 article “R&D”"
    log.clear()
    assert said() == [("&Undo", False), ("Re&do", False)]


def test_what_is_asked_for_at_once_is_done_in_turn(
    log: UndoLog, store: Store, ids: list[int], settle: Callable[[], None]
) -> None:
    log.do(mark_read(ids[:1]), describe_marks)
    log.do(star(ids[:2]), describe_marks)
    log.do(mark_read(ids[:3]), describe_marks)
    for turn in (log.undo, log.undo, log.undo, log.undo, log.redo, log.redo):
        turn()
    settle()
    assert marked(store, ids[:3]) == ["rs", "-s", "--"]
    assert log.labels() == ["mark 1 article as read", "star 2 articles"]


def test_nothing_to_undo_and_acts_that_change_nothing_do_no_harm(
    log: UndoLog, ids: list[int], settle: Callable[[], None]
) -> None:
    log.undo()
    log.redo()
    log.do(mark_read(ids, read=False), describe_marks)
    log.do(star([]), describe_marks)
    settle()
    assert log.labels() == []


def test_a_new_act_takes_the_place_of_what_was_undone(
    log: UndoLog, store: Store, ids: list[int], settle: Callable[[], None]
) -> None:
    log.do(mark_read(ids), describe_marks)
    log.undo()
    log.do(star(ids[:1]), describe_marks)
    log.redo()
    settle()
    assert log.labels() == ["star 1 article"]
    assert marked(store, ids[:2]) == ["-s", "--"]


def test_an_act_that_failed_is_not_in_the_history_and_undo_takes_nothing_else_back(
    log: UndoLog, tasks: Tasks, store: Store, ids: list[int], settle: Callable[[], None]
) -> None:
    failed: list[PressmarkError] = []
    tasks.failed.connect(failed.append)
    log.do(mark_read(ids[:1]), describe_marks)
    settle()
    with held(store):
        log.do(star(ids), describe_marks)
        log.undo()
        settle()
    assert len(failed) == 1
    assert isinstance(failed[0], LibraryError)
    assert log.labels() == ["mark 1 article as read"]
    assert marked(store, ids[:2]) == ["r-", "--"]
    log.do(star(ids[:1]), describe_marks)
    settle()
    assert log.labels() == ["mark 1 article as read", "star 1 article"]


def test_what_could_not_be_undone_can_be_undone_later(
    log: UndoLog, tasks: Tasks, store: Store, ids: list[int], settle: Callable[[], None]
) -> None:
    failed: list[PressmarkError] = []
    tasks.failed.connect(failed.append)
    log.do(mark_read(ids), describe_marks)
    settle()
    with held(store):
        log.undo()
        settle()
    assert len(failed) == 1
    assert log.labels() == ["mark 5 articles as read"]
    log.undo()
    settle()
    assert log.labels() == []
    assert marked(store, ids) == ["--"] * POSTS


def test_the_history_keeps_the_latest_acts(
    log: UndoLog, store: Store, ids: list[int], settle: Callable[[], None]
) -> None:
    for turn in range(MOST + 3):
        log.do(mark_read(ids[:1], read=turn % 2 == 0), describe_marks)
    settle()
    assert len(log.labels()) == MOST
    for _ in range(MOST + 3):
        log.undo()
    settle()
    assert log.labels() == []
    assert marked(store, ids[:1]) == ["r-"]


def test_an_act_with_nothing_left_to_undo_leaves_the_history(
    log: UndoLog, made: SmallLibrary, ids: list[int], settle: Callable[[], None]
) -> None:
    log.do(save_search("Magnets", "magnet"), describe_saved)
    log.do(mark_read(ids), describe_marks)
    settle()
    made.store.write(remove_site(made.site.id)).result()
    redo = QAction()
    log.dress(QAction(), redo)
    log.undo()
    settle()
    assert log.labels() == ["keep the search “Magnets”"]
    assert not redo.isEnabled()
    log.undo()
    settle()
    assert made.store.searches.read_all() == ()
    assert redo.isEnabled()


def test_a_bug_in_one_act_does_not_stop_the_others(
    qtbot: QtBot, log: UndoLog, store: Store, ids: list[int], settle: Callable[[], None]
) -> None:
    def fail(_database: SqliteDatabase) -> Marks | None:
        raise ZeroDivisionError("a bug")

    broken: Act[Marks] = Act(Changes.STATE, fail, lambda marks: star(marks.ids))
    with qtbot.captureExceptions() as caught:
        log.do(broken, describe_marks)
        log.do(mark_read(ids), describe_marks)
        settle()
    assert [str(value) for _, value, _ in caught] == ["a bug"]
    assert log.labels() == ["mark 5 articles as read"]
    log.undo()
    settle()
    assert marked(store, ids) == ["--"] * POSTS
