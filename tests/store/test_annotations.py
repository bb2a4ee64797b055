"""Annotations as they stand in the library."""

import json
import sqlite3
from contextlib import closing

import pytest
from peewee import SqliteDatabase

from pressmark.errors import NotFound
from pressmark.model import AnnotationState, Changes, Selector
from pressmark.query import parse
from pressmark.store import Store
from pressmark.store.annotation_index import learn_all_annotations, learn_annotations
from tests.library import SmallLibrary, make_post
from tests.store.noting import write_note

_WAIT = """
    INSERT INTO waiting_annotation (
        id, link, link_key, title, exact, "start", "end", note, color, tags, created, modified, state, kept)
    VALUES (
        ?, 'https://a.example/1', 'a.example/1', ?, 'words', 4, 9, 'why', 'pink', ?, 60, 120, 'moved', 0)"""


@pytest.fixture
def store(library: SmallLibrary) -> Store:
    library.take(make_post(1), make_post(2))
    return library.store


def test_annotations_come_in_the_order_of_the_current_text(store: Store) -> None:
    write_note(store, 1, "gone", exact="gone", start=1, end=5, state="orphaned")
    place = {"place_exact": "latest", "place_prefix": "be", "place_suffix": "fore"}
    columns = {"exact": "late", "prefix": "before", "start": 30, "end": 34, "note": "why", "color": "green"}
    times = {"created": 60, "modified": 120, "source_date": 30, "state": "moved"}
    write_note(store, 1, "moved", ("b", "A"), **columns, **times, **place, place_start=50, place_end=56)
    write_note(store, 1, "here", exact="early", start=40, end=45, place_start=40, place_end=45)
    write_note(store, 1, "inner", exact="ea", start=40, end=42)
    write_note(store, 1, "whole", note="on all")
    write_note(store, 2, "other", exact="x", start=0, end=1)
    found = store.annotations.read(1)
    assert [one.id for one in found] == ["whole", "inner", "here", "moved", "gone"]
    assert (found[0].exact, found[0].quote, found[0].note, found[0].place) == ("", None, "on all", None)
    moved = found[3]
    assert moved.quote == Selector("late", "before", "", 30, 34)
    assert moved.place == Selector("latest", "be", "fore", 50, 56)
    assert (moved.tags, moved.color, moved.state) == (("A", "b"), "green", AnnotationState.MOVED)
    assert (moved.created.timestamp(), moved.modified.timestamp()) == (60, 120)
    assert moved.source_date is not None
    assert moved.source_date.timestamp() == 30
    assert (moved.number, moved.kept, found[2].source_date) == (2, False, None)
    assert store.annotations.read(99) == ()


def test_annotations_are_read_by_their_ids(store: Store) -> None:
    for name in "abc":
        write_note(store, 1, name)
    assert [one.id for one in store.annotations.read_many(["c", "x", "a"])] == ["c", "a"]
    assert store.annotations.read_many([]) == ()
    assert store.annotations.read_one("b").number == 2
    with pytest.raises(NotFound):
        store.annotations.read_one("x")


def test_what_the_reader_left_on_its_version_needs_no_attention(store: Store) -> None:
    write_note(store, 1, "fine")
    write_note(store, 1, "left", state="orphaned", kept=1)
    assert (store.annotations.count(), store.annotations.count_attention()) == (2, 0)
    assert list(store.search.read_ids(parse("is:attention"))) == []
    write_note(store, 2, "moved", state="moved")
    write_note(store, 2, "gone", state="orphaned")
    assert (store.annotations.count(), store.annotations.count_attention()) == (4, 2)
    assert list(store.search.read_ids(parse("is:attention"))) == [2]
    assert store.annotations.read_one("left").kept


def test_those_that_wait_are_read_with_what_their_file_says(store: Store) -> None:
    def work(database: SqliteDatabase) -> Changes:
        for key, title in (("2", "beta"), ("1", "Alpha")):
            database.execute_sql(_WAIT, (key, title, json.dumps(["z", "É"])))
        return Changes.ANNOTATIONS

    assert store.annotations.read_waiting() == ()
    store.write(work).result()
    assert store.annotations.count_waiting() == 2
    first, second = store.annotations.read_waiting()
    assert (first.title, first.link, first.site, first.version) == ("Alpha", "https://a.example/1", "", 0)
    assert second.annotation.id == "2"
    assert first.annotation.quote == Selector("words", "", "", 4, 9)
    assert (first.annotation.tags, first.annotation.note, first.annotation.post_id) == (("É", "z"), "why", 0)


def test_the_index_follows_what_is_written_and_deleted(store: Store) -> None:
    numbers = [write_note(store, 1, name, note=name, exact="some ore") for name in ("one", "two")]
    own, other = parse("note:one"), parse("note:three")
    assert list(store.search.read_ids(own)) == [1]
    with closing(sqlite3.connect(store.path)) as database, database:
        database.execute("UPDATE annotation SET note = 'three' WHERE id = 'one'")
        database.execute("DELETE FROM annotation WHERE id = 'two'")
    assert store.search.count(parse("note:two")) == 0

    def learn(database: SqliteDatabase) -> Changes:
        learn_annotations(database, [*numbers, 99])
        return Changes.ANNOTATIONS

    store.write(learn).result()
    assert (store.search.count(own), store.search.count(other)) == (0, 1)
    with closing(sqlite3.connect(store.path)) as database, database:
        database.execute("DELETE FROM annotation_index")
        database.execute("INSERT INTO annotation_index (rowid, quote, note, tags) VALUES (77, 'x', '', '')")
    assert store.search.count(other) == 0

    def learn_all(database: SqliteDatabase) -> Changes:
        learn_all_annotations(database)
        return Changes.ANNOTATIONS

    store.write(learn_all).result()
    assert store.search.count(other) == 1
    with closing(sqlite3.connect(store.path)) as database:
        assert database.execute("SELECT rowid FROM annotation_index").fetchall() == [(numbers[0],)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("note:magnet", [1]),
        ("note:MAGN*", [1, 2]),
        ('note:"rare earth"', [2]),
        ('note:"earth rare"', []),
        ('note:"magnet rare"', []),  # the end of the note and a tag
        ('note:"to read"', [1]),
        ('note:"read later"', []),  # two tags
        ("note:国", [2]),
        ("note:cafe", [2]),
        ("note:magnet note:magnetic", []),
        ("note:(magnet OR magnetic)", [1, 2]),
        ("-note:magnet", [2]),
        ("magnet", []),
    ],
)
def test_articles_are_found_by_what_is_noted_on_them(store: Store, text: str, found: list[int]) -> None:
    write_note(store, 1, "a", ("to read", "later"), note="A magnet", exact="Some words")
    write_note(store, 2, "b", note="magnetic café")
    write_note(store, 2, "c", exact="rare earth of 中国")
    assert sorted(store.search.read_ids(parse(text))) == found
