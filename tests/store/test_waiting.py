"""What the reader has for articles that are not in the library yet, given to them when they come."""

import json
from typing import Any

from peewee import SqliteDatabase

from pressmark.model import AnnotationState, Changes
from pressmark.query import parse
from pressmark.store import Store
from pressmark.store.marks import mark_read
from pressmark.store.notes.arriving import attach_waiting
from pressmark.store.notes.importing import take_in
from pressmark.store.tags import tag_posts
from tests.library import HOME, SmallLibrary, make_post
from tests.notes import dump, read, say, write
from tests.store.cobalt import (
    LINK,
    MADE,
    QUOTE,
    make_incoming,
    take,
)


def marks(store: Store, post_id: int) -> list[tuple[Any, ...]]:
    """What the reader marked of a post."""
    sql = f"SELECT read, starred, position FROM post_state WHERE post_id = {post_id}"  # noqa: S608
    return dump(store, sql)


def test_annotations_wait_for_their_article(library: SmallLibrary) -> None:
    store = library.store
    write(
        store,
        take_in(
            [
                make_incoming(),
                make_incoming("whole", None),
                make_incoming("odd", link=f"{HOME}/?p=1"),
                make_incoming("elsewhere", link="x"),
            ]
        ),
    )
    assert (store.annotations.count(), store.annotations.count_waiting()) == (0, 4)
    told: list[Changes] = []
    store.subscribe(told.append)
    post_id = take(library)
    assert told[0] & Changes.ANNOTATIONS
    assert {one.id for one in store.annotations.read(post_id)} == {"a", "whole"}
    assert say(store, "a") == (
        QUOTE,
        QUOTE,
        AnnotationState.ANCHORED,
        False,
        "why",
        "green",
        ("Later",),
        MADE,
        MADE,
    )
    assert store.write(attach_waiting()).result() & Changes.ANNOTATIONS
    assert {one.id for one in store.annotations.read(post_id)} == {"a", "whole", "odd"}
    assert [row.annotation.id for row in store.annotations.read_waiting()] == ["elsewhere"]
    assert store.write(attach_waiting()).result() is Changes.NOTHING


def test_nothing_waits_in_most_libraries(library: SmallLibrary) -> None:
    assert library.store.write(attach_waiting()).result() is Changes.NOTHING


def test_annotations_wait_for_a_text_that_is_hidden(library: SmallLibrary) -> None:
    store = library.store
    library.take(make_post(1, html="", protected=True))
    taken = write(store, take_in([make_incoming(), make_incoming("whole", None)]))
    assert (taken.added, taken.waiting) == (("whole",), ("a",))
    assert store.write(attach_waiting()).result() is Changes.NOTHING
    take(library)
    assert read(store, "a").place == QUOTE


def test_marks_and_tags_wait_for_their_article(library: SmallLibrary) -> None:
    store = library.store
    (other,) = library.take(make_post(2))
    write(store, tag_posts([other], ["Café"]))

    def leave(database: SqliteDatabase) -> Changes:
        row = "INSERT INTO waiting_state VALUES (?, ?, 'A title', ?, NULL, 0.5, ?)"
        tags = json.dumps(["cafe", "later", ","])
        database.execute_sql(row, ("metals.example/reports/1", LINK, 60, tags))
        database.execute_sql(row, ("metals.example/reports/2", f"{HOME}/reports/2/", 60, "[]"))
        return Changes.NOTHING

    write(store, mark_read([other]))
    since = marks(store, other)[0][0]
    store.write(leave).result()
    post_id = take(library)
    assert marks(store, post_id) == [(60, None, 0.5)]
    assert store.tags.read([post_id]) == {post_id: ("Café", "later")}
    library.take(make_post(2))
    assert marks(store, other)[0][0] == since, "what was said since stays"
    assert dump(store, "SELECT * FROM waiting_state") == []
    assert set(store.search.read_ids(parse("tag:cafe is:read"))) == {post_id, other}


def test_one_that_arrived_meanwhile_is_taken_back_too(library: SmallLibrary) -> None:
    store = library.store
    act = take_in([make_incoming()])
    write(store, act)
    take(library)
    assert store.annotations.count() == 1
    write(store, act.undo())
    assert (store.annotations.count(), store.annotations.count_waiting()) == (0, 0)
