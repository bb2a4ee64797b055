"""The reader's own tags: which spellings are one, and every act undone."""

import sqlite3
from array import array
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressmark.model import Changes
from pressmark.query.folding import fold
from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.tags import (
    TagMarks,
    remove_tag,
    rename_tag,
    tag_posts,
)
from tests.library import SmallLibrary, make_post
from tests.store.noting import write_note
from tests.store.tag_rows import do, read_notes, read_rows

POSTS = 4
GONE = 987_654
SPELLINGS = [
    "battery",
    "Battery",
    "BATTERY",
    "Café",
    "cafe",
    "solid state",
    "Solid  State",
    "電池",
    "🔋",
    "#x",
]


@pytest.fixture
def ids(library: SmallLibrary) -> list[int]:
    return library.take(*(make_post(number) for number in range(1, POSTS + 1)))


@pytest.fixture
def store(library: SmallLibrary) -> Store:
    return library.store


def test_posts_have_their_tags_in_the_order_of_names(store: Store, ids: list[int]) -> None:
    do(store, tag_posts(ids[:2], ["zinc", "Émail", "enamel", " #Battery "]))
    do(store, tag_posts([ids[1], ids[2], GONE], ["apatite"]))
    assert store.tags.read([*ids, GONE]) == {
        ids[0]: ("Battery", "Émail", "enamel", "zinc"),
        ids[1]: ("apatite", "Battery", "Émail", "enamel", "zinc"),
        ids[2]: ("apatite",),
    }
    assert store.tags.read_all() == (("apatite", 2), ("Battery", 2), ("Émail", 2), ("enamel", 2), ("zinc", 2))
    assert store.tags.read([]) == {}


def test_spellings_that_sound_equal_are_one_tag_and_the_first_stays(store: Store, ids: list[int]) -> None:
    do(store, tag_posts(ids[:1], ["Café"]))
    act = do(store, tag_posts(ids, ["cafe", "CAFÉ", "caf\u00e9"]))
    assert act.changed == TagMarks({"Café": _ints(ids[1:])}, {})
    assert store.tags.read_all() == (("Café", POSTS),)
    do(store, tag_posts(ids, remove=["CAFE"]))
    assert store.tags.read_all() == ()
    do(store, tag_posts(ids[:1], ["cafe"]))
    assert store.tags.read_all() == (("cafe", 1),)


def _ints(numbers: list[int]) -> "array[int]":
    return array("q", numbers)


def test_only_what_changes_is_remembered_and_told(store: Store, ids: list[int]) -> None:
    heard: list[Changes] = []
    store.subscribe(heard.append)
    first = do(store, tag_posts(ids[:2], ["a", "b"]))
    second = do(store, tag_posts([*ids[1:3], GONE, *ids[1:3]], ["b"], ["a", "c"]))
    assert first.changed is not None
    assert first.changed.posts() == ids[:2]
    assert second.changed == TagMarks({"b": _ints(ids[2:3])}, {"a": _ints(ids[1:2])})
    nothing = (
        tag_posts(ids),
        tag_posts(ids, [" "], ["c"]),
        tag_posts([GONE], ["a"]),
        tag_posts(ids[:1], ["A"]),
    )
    for act in nothing:
        assert store.write(act).result() is Changes.NOTHING
        assert act.changed is None
    assert heard == [Changes.STATE, Changes.STATE]


def test_a_tag_to_add_and_to_remove_is_added(store: Store, ids: list[int]) -> None:
    do(store, tag_posts(ids[:1], ["Tin"], ["TIN", "tin"]))
    do(store, tag_posts(ids[:1], ["tin"], ["Tin"]))
    assert read_rows(store) == [(ids[0], "Tin")]


def test_a_tag_gets_another_name_or_another_spelling(store: Store, ids: list[int]) -> None:
    do(store, tag_posts(ids[:2], ["battery"]))
    act = do(store, rename_tag("BATTERY", " #Cells "))
    assert act.changed is not None
    assert act.changed.posts() == ids[:2]
    assert store.tags.read_all() == (("Cells", 2),)
    do(store, rename_tag("cells", "CELLS"))
    assert store.tags.read_all() == (("CELLS", 2),)
    do(store, act.undo())
    assert store.tags.read_all() == (("battery", 2),)


@pytest.mark.parametrize(
    ("old", "new"), [("none", "x"), ("tin", ""), ("tin", " ,"), ("tin", "tin"), ("", "x")]
)
def test_a_name_that_changes_nothing_changes_nothing(
    store: Store, ids: list[int], old: str, new: str
) -> None:
    do(store, tag_posts(ids, ["tin"]))
    before = read_rows(store)
    assert do(store, rename_tag(old, new)).changed is None
    assert read_rows(store) == before


def test_tags_with_one_name_become_one_and_are_parted_again(store: Store, ids: list[int]) -> None:
    do(store, tag_posts(ids[:2], ["EV"]))
    do(store, tag_posts(ids[1:3], ["Electric Cars"]))
    before = read_rows(store)
    act = do(store, rename_tag("ev", "electric cars"))
    assert store.tags.read_all() == (("Electric Cars", 3),)
    do(store, act.undo())
    assert read_rows(store) == before


def test_a_tag_is_taken_from_every_article(store: Store, ids: list[int]) -> None:
    do(store, tag_posts(ids, ["Tin", "lead"]))
    before = read_rows(store)
    act = do(store, remove_tag("tin"))
    assert store.tags.read_all() == (("lead", POSTS),)
    again = do(store, act.undo())
    assert read_rows(store) == before
    do(store, again.undo())
    assert store.tags.read_all() == (("lead", POSTS),)


def test_several_tags_are_taken_from_every_article_at_once(store: Store, ids: list[int]) -> None:
    do(store, tag_posts(ids[:2], ["Tin", "lead"]))
    do(store, tag_posts(ids[1:3], ["zinc"]))
    before = read_rows(store)
    act = do(store, remove_tag("tin", "TIN", "none", "Zinc"))
    assert act.changed == TagMarks({}, {"Tin": _ints(ids[:2]), "zinc": _ints(ids[1:3])})
    assert store.tags.read_all() == (("lead", 2),)
    do(store, act.undo())
    assert read_rows(store) == before


def test_posts_that_are_gone_get_no_tags_back(store: Store, ids: list[int]) -> None:
    do(store, tag_posts(ids, ["tin"]))
    act = do(store, remove_tag("tin"))
    with closing(sqlite3.connect(store.path)) as database, database:
        database.execute("PRAGMA foreign_keys = 1")
        database.execute("DELETE FROM post WHERE id = ?", (ids[0],))
    do(store, act.undo())
    assert [number for number, _ in read_rows(store)] == ids[1:]


def test_a_tag_that_is_used_otherwise_meanwhile_keeps_that_spelling(store: Store, ids: list[int]) -> None:
    do(store, tag_posts(ids[:2], ["Tin"]))
    act = do(store, remove_tag("tin"))
    do(store, tag_posts(ids[2:3], ["TIN"]))
    do(store, act.undo())
    assert store.tags.read_all() == (("TIN", 3),)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, list[int]]]:
    """A library for many examples: its tags may be anything."""
    made = SmallLibrary(tmp_path_factory.mktemp("tags"))
    ids = made.take(*(make_post(number) for number in range(1, POSTS + 1)))
    for place, tag in enumerate(("battery", "café", "X")):
        write_note(made.store, ids[place], str(place), [tag])
    yield made.store, ids
    made.store.close()


def _make_acts(ids: list[int]) -> st.SearchStrategy[list[Act[TagMarks]]]:
    tags = st.sampled_from(SPELLINGS) | st.text("aAéE #,", max_size=3)
    some = st.lists(st.sampled_from([*ids, GONE]), max_size=6)
    act = st.one_of(
        st.builds(tag_posts, some, st.lists(tags, max_size=4), st.lists(tags, max_size=4)),
        st.builds(rename_tag, tags, tags),
        st.builds(remove_tag, tags),
    )
    return st.lists(act, min_size=1, max_size=8)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_acts_undone_in_turn_leave_the_library_as_it_was(
    shared: tuple[Store, list[int]], data: st.DataObject
) -> None:
    store, ids = shared
    history, done = [(read_rows(store), read_notes(store))], []
    for act in data.draw(_make_acts(ids)):
        done.append(do(store, act))
        history.append((read_rows(store), read_notes(store)))
        names = [fold(tag) for tag, _ in store.tags.read_all()]
        assert len(names) == len(set(names))
    undone = []
    for act, before in zip(reversed(done), reversed(history[:-1]), strict=True):
        undone.append(do(store, act.undo()))
        assert (read_rows(store), read_notes(store)) == before
    for act, after in zip(reversed(undone), history[1:], strict=True):
        do(store, act.undo())
        assert (read_rows(store), read_notes(store)) == after
