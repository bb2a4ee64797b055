"""Saved searches: kept as they are, in the reader's order, and every act undone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressmark.model import Changes, SavedSearch
from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.searches import (
    PlacedSearch,
    change_search,
    move_search,
    remove_search,
    restore_search,
    save_search,
)
from tests.library import SmallLibrary

Searches = list[tuple[int, str, str, str]]


def do(store: Store, act: Act[PlacedSearch]) -> PlacedSearch | None:
    store.write(act).result()
    return act.changed


def read_all(store: Store) -> Searches:
    """The searches as they are read, whose positions have to be dense."""
    with closing(sqlite3.connect(store.path)) as database:
        places = [row[0] for row in database.execute("SELECT position FROM saved_search ORDER BY position")]
    assert places == list(range(len(places)))
    return [(one.id, one.name, one.query, one.shortcut) for one in store.searches.read_all()]


def names(store: Store) -> str:
    return "".join(name for _, name, _, _ in read_all(store))


@pytest.fixture
def store(library: SmallLibrary) -> Store:
    for name in "abcd":
        library.store.write(save_search(name, f"tag:{name}")).result()
    return library.store


def test_a_search_is_kept_as_it_was_given_below_the_others(store: Store) -> None:
    query = 'neodymium "rare earth" -type:page before:2025 \N{CYCLONE}'
    act = save_search("Rare “earths” & more", query, "Ctrl+Alt+1")
    assert store.write(act).result() is Changes.SEARCHES
    assert act.changed is not None
    assert act.changed.place == 4
    made = act.changed.search
    assert store.searches.read_all()[4] == made
    assert made == SavedSearch(made.id, "Rare “earths” & more", query, "Ctrl+Alt+1")
    again = act.undo()
    do(store, again)
    assert names(store) == "abcd"
    do(store, again.undo())
    assert store.searches.read_all()[4] == made


def test_what_is_given_of_a_search_is_changed_and_changed_back(store: Store) -> None:
    number = read_all(store)[1][0]
    before = read_all(store)
    act = change_search(number, name="Other", shortcut="Ctrl+2")
    assert do(store, act) == PlacedSearch(SavedSearch(number, "b", "tag:b"), 1)
    assert read_all(store)[1] == (number, "Other", "tag:b", "Ctrl+2")
    do(store, change_search(number, query="tag:x"))
    do(store, act.undo())
    assert read_all(store)[1] == (number, "b", "tag:x", "")
    do(store, change_search(number, query="tag:b"))
    assert read_all(store) == before


@pytest.mark.parametrize(
    ("place", "order"),
    [(0, "cabd"), (1, "acbd"), (2, "abcd"), (3, "abdc"), (99, "abdc"), (-5, "cabd")],
)
def test_a_search_is_moved_and_moved_back(store: Store, place: int, order: str) -> None:
    act = move_search(read_all(store)[2][0], place)
    do(store, act)
    assert names(store) == order
    do(store, act.undo())
    assert names(store) == "abcd"


def test_a_search_that_was_removed_comes_back_with_its_number_to_its_place(store: Store) -> None:
    before = read_all(store)
    act = remove_search(before[1][0])
    assert store.write(act).result() is Changes.SEARCHES
    assert names(store) == "acd"
    do(store, act.undo())
    assert read_all(store) == before


def test_a_number_that_another_search_has_by_now_is_not_taken_from_it(store: Store) -> None:
    last = read_all(store)[3]
    do(store, remove_search(last[0]))
    made = do(store, save_search("e", ""))
    assert made is not None
    assert made.search.id == last[0]
    back = do(store, restore_search(SavedSearch(*last), 1))
    assert back is not None
    assert back.search.id not in [number for number, *_ in read_all(store) if number != back.search.id]
    assert names(store) == "adbce"


def test_a_search_that_is_gone_and_a_change_of_nothing_tell_nobody(store: Store) -> None:
    number = read_all(store)[0][0]
    before = read_all(store)
    nothing = (
        remove_search(999),
        move_search(999, 0),
        change_search(999, name="x"),
        change_search(number),
        change_search(number, name="a", query="tag:a", shortcut=""),
        move_search(number, 0),
    )
    for act in nothing:
        assert store.write(act).result() is Changes.NOTHING
        assert act.changed is None
        assert store.write(act.undo()).result() is Changes.NOTHING
    assert read_all(store) == before


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A library for many examples: its searches may be any."""
    made = SmallLibrary(tmp_path_factory.mktemp("searches"))
    yield made.store
    made.store.close()


text = st.text(max_size=4)
number = st.integers(1, 6)
acts = st.lists(
    st.one_of(
        st.builds(save_search, text, text, text),
        st.builds(change_search, number, name=text | st.none(), query=text | st.none()),
        st.builds(move_search, number, st.integers(-2, 8)),
        st.builds(remove_search, number),
    ),
    min_size=1,
    max_size=10,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(acts)
def test_acts_undone_in_turn_leave_the_searches_as_they_were(
    shared: Store, given_acts: list[Act[PlacedSearch]]
) -> None:
    history = [read_all(shared)]
    for act in given_acts:
        do(shared, act)
        history.append(read_all(shared))
    undone = []
    for act, before in zip(reversed(given_acts), reversed(history[:-1]), strict=True):
        undone.append(act.undo())
        do(shared, undone[-1])
        assert read_all(shared) == before
    for act, after in zip(reversed(undone), history[1:], strict=True):
        do(shared, act.undo())
        assert read_all(shared) == after
