"""The reader's own tags on annotations: counted with those of articles, renamed and removed with them."""

import sqlite3
from contextlib import closing

import pytest

from pressmark.model import Changes
from pressmark.query import EVERYTHING, Name, Named, parse
from pressmark.query.choices import TAG
from pressmark.store import Store
from pressmark.store.tags import remove_tag, rename_tag, tag_posts
from tests.library import SmallLibrary, make_post
from tests.store.noting import write_note
from tests.store.tag_rows import do, read_notes, read_rows


@pytest.fixture
def ids(library: SmallLibrary) -> list[int]:
    return library.take(*(make_post(number) for number in range(1, 5)))


@pytest.fixture
def store(library: SmallLibrary) -> Store:
    return library.store


def test_articles_count_that_have_a_tag_through_an_annotation(store: Store, ids: list[int]) -> None:
    do(store, tag_posts(ids[:2], ["tin"]))
    for place, name in enumerate(("on it", "beside it", "alone")):
        write_note(store, ids[place], name, ["tin", "own"])
    write_note(store, ids[3], "as an import may spell it", ["Own"])
    assert store.tags.read_all() == (("Own", 4), ("tin", 3))
    tags = next(facet for facet in store.facets.read(EVERYTHING).others if facet.key == TAG)
    assert tuple((term.value, term.count) for term in tags.terms) == store.tags.read_all()
    for tag, count in store.tags.read_all():
        assert store.search.count(Named(Name.TAG, tag)) == count


def test_a_tag_is_renamed_and_removed_on_annotations_too(store: Store, ids: list[int]) -> None:
    heard: list[Changes] = []
    do(store, tag_posts(ids[:1], ["tin", "lead"]))
    write_note(store, ids[0], "a", ["tin"])
    write_note(store, ids[1], "b", ["TIN", "lead"])
    before = read_rows(store), read_notes(store)
    store.subscribe(heard.append)
    renamed = do(store, rename_tag("tin", "Lead"))
    assert read_notes(store) == [("a", "lead"), ("b", "lead")]
    assert renamed.changed is not None
    assert renamed.changed.posts() == renamed.changed.posts_with("tin") + ids[1:2]
    assert renamed.changed.posts_with("TIN") == ids[1:2]
    removed = do(store, remove_tag("LEAD"))
    assert (read_rows(store), read_notes(store)) == ([], [])
    assert store.search.count(parse("note:lead")) == 0
    do(store, removed.undo())
    do(store, renamed.undo())
    assert (read_rows(store), read_notes(store)) == before
    assert heard == [Changes.STATE | Changes.ANNOTATIONS] * 4


def test_a_tag_of_annotations_alone_is_a_key_of_what_changed(store: Store, ids: list[int]) -> None:
    write_note(store, ids[0], "a", ["tin"])
    write_note(store, ids[1], "gone", ["tin"])
    act = do(store, remove_tag("tin"))
    assert act.changed is not None
    assert [*act.changed.removed] == ["tin"]
    assert act.changed.posts() == ids[:2]
    with closing(sqlite3.connect(store.path)) as database, database:
        database.execute("DELETE FROM annotation WHERE id = 'gone'")
    do(store, act.undo())
    assert read_notes(store) == [("a", "tin")]


def test_a_tag_of_an_article_is_spelled_as_on_annotations(store: Store, ids: list[int]) -> None:
    write_note(store, ids[0], "a", ["Tin"])
    do(store, tag_posts(ids[1:2], ["tin"]))
    do(store, tag_posts(ids[:1], remove=["TIN"]))
    assert read_rows(store) == [(ids[1], "Tin")]
    assert read_notes(store) == [("a", "Tin")]
