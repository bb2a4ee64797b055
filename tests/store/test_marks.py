"""What the reader marks: many posts at once, nothing but what changes, and all of it undone."""

import sqlite3
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from peewee import SqliteDatabase

from pressmark.errors import LibraryUnusable
from pressmark.model import Changes
from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.marks import Mark, Marks, mark_read, remember_position, restore_marks, star
from tests.library import SmallLibrary, make_post

Maker = Callable[[list[int], bool], Act[Marks]]
Rows = list[tuple[object, ...]]
POSTS = 6
MANY = 100_000
FILL = """
    WITH RECURSIVE number (n) AS (SELECT 1000 UNION ALL SELECT n + 1 FROM number WHERE n < 1000 + ? - 1)
    INSERT INTO post SELECT n, site_id, type_id, n, title, link, link_key || n, slug, date, modified,
        author_id, excerpt, words, tables, versions, featured_media, status, status_since, first_seen,
        changed, fingerprint, visibility, revisions
    FROM number, (SELECT * FROM post LIMIT 1)"""
NO_MARKS = Marks(Mark.STARRED, array("q"), array("q"))
SAID = "SELECT post_id, read, starred, position FROM post_state WHERE read OR starred OR position ORDER BY 1"


def read_states(store: Store) -> Rows:
    """What the library says of posts; a row that says nothing of its post is as good as none."""
    with closing(sqlite3.connect(store.path)) as database:
        return database.execute(SAID).fetchall()


def set_times(store: Store, *rows: tuple[int, int | None, int | None]) -> None:
    with closing(sqlite3.connect(store.path)) as database, database:
        database.executemany("INSERT INTO post_state (post_id, read, starred) VALUES (?, ?, ?)", rows)


@pytest.fixture
def ids(library: SmallLibrary) -> list[int]:
    return library.take(*(make_post(number) for number in range(1, POSTS + 1)))


@pytest.fixture
def store(library: SmallLibrary) -> Store:
    return library.store


def test_only_posts_that_change_are_changed_and_remembered(store: Store, ids: list[int]) -> None:
    set_times(store, (ids[0], 100, None), (ids[1], 200, 300))
    act = mark_read(ids[:3])
    assert act.changed is None
    assert store.write(act).result() is Changes.STATE
    assert act.changed is not None
    assert (act.changed.mark, list(act.changed.ids), list(act.changed.times)) == (Mark.READ, [ids[2]], [-1])
    assert [row[:2] for row in read_states(store)][:2] == [(ids[0], 100), (ids[1], 200)]


def test_what_is_taken_away_is_given_back_with_its_time(store: Store, ids: list[int]) -> None:
    set_times(store, (ids[0], 100, 150), (ids[1], 200, None))
    before = read_states(store)
    act = mark_read(ids, read=False)
    store.write(act).result()
    assert act.changed is not None
    assert len(act.changed) == 2
    assert read_states(store) == [(ids[0], None, 150, 0.0)]
    again = act.undo()
    assert store.write(again).result() is Changes.STATE
    assert read_states(store) == before
    store.write(again.undo()).result()
    assert read_states(store) == [(ids[0], None, 150, 0.0)]


def test_an_act_that_changes_nothing_tells_nobody_and_is_undone_by_nothing(
    store: Store, ids: list[int]
) -> None:
    heard: list[Changes] = []
    store.subscribe(heard.append)
    for act in (mark_read(ids, read=False), star([]), star([987_654]), restore_marks(NO_MARKS)):
        assert store.write(act).result() is Changes.NOTHING
        assert act.changed is None
        assert store.write(act.undo()).result() is Changes.NOTHING
    assert heard == []
    assert read_states(store) == []


def test_undo_leaves_alone_what_the_act_did_not_touch(store: Store, ids: list[int]) -> None:
    act = mark_read(ids)
    store.write(act).result()
    store.write(star([ids[0]]), remember_position(ids[1], 0.5)).result()
    store.write(act.undo()).result()
    (first, second) = read_states(store)
    assert first[0] == ids[0]
    assert first[2] is not None
    assert second == (ids[1], None, None, 0.5)


def test_a_post_named_twice_and_one_that_is_gone_are_no_error(store: Store, ids: list[int]) -> None:
    several = [ids[0], 987_654] * 600
    act = star(several)
    store.write(act).result()
    assert act.changed is not None
    assert list(act.changed.ids) == [ids[0]]
    with closing(sqlite3.connect(store.path)) as database, database:
        database.execute("PRAGMA foreign_keys = 1")
        database.execute("DELETE FROM post WHERE id = ?", (ids[0],))
    assert store.write(act.undo()).result() is Changes.NOTHING
    assert read_states(store) == []


def test_what_fails_beside_an_act_takes_the_act_back(store: Store, ids: list[int]) -> None:
    def fail(_database: SqliteDatabase) -> Changes:
        raise LibraryUnusable(store.path, "No more.")

    with pytest.raises(LibraryUnusable):
        store.write(mark_read(ids), fail).result()
    assert read_states(store) == []


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, list[int]]]:
    """A library for many examples: its marks may be anything."""
    made = SmallLibrary(tmp_path_factory.mktemp("marks"))
    yield made.store, made.take(*(make_post(number) for number in range(1, POSTS + 1)))
    made.store.close()


numbers = st.lists(st.integers(0, POSTS), max_size=2 * POSTS)
acts = st.lists(st.tuples(st.sampled_from([mark_read, star]), numbers, st.booleans()), min_size=1, max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(acts)
def test_acts_undone_in_turn_leave_the_library_as_it_was(
    shared: tuple[Store, list[int]], given_acts: list[tuple[Maker, list[int], bool]]
) -> None:
    store, ids = shared
    known = [*ids, 987_654]
    history, done = [read_states(store)], []
    for make, places, on in given_acts:
        done.append(make([known[place] for place in places], on))
        store.write(done[-1]).result()
        history.append(read_states(store))
    undone = []
    for act, before in zip(reversed(done), reversed(history[:-1]), strict=True):
        undone.append(act.undo())
        store.write(undone[-1]).result()
        assert read_states(store) == before
    for act, after in zip(reversed(undone), history[1:], strict=True):
        store.write(act.undo()).result()
        assert read_states(store) == after


def test_a_hundred_thousand_posts_are_marked_and_given_back_in_moments(tmp_path: Path) -> None:
    library = SmallLibrary(tmp_path)
    library.take(make_post(1))
    with closing(sqlite3.connect(library.store.path)) as database, database:
        database.execute(FILL, (MANY,))
    act = mark_read(range(1000, 1000 + MANY))
    started = time.perf_counter()
    library.store.write(act).result()
    took = time.perf_counter() - started
    assert act.changed is not None
    assert len(act.changed) == MANY
    assert library.store.posts.count().unread == 1
    library.store.write(act.undo()).result()
    assert library.store.posts.count().unread == MANY + 1
    library.store.close()
    # Half a second on the slowest machine known; ten times that says that something is done post by post.
    assert took < 5
