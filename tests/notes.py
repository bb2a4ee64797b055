"""Annotations for tests: made on words of articles through the real store."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Any

from pressmark.article.anchoring import describe
from pressmark.model import Annotation, Draft, Selector
from pressmark.store import Store
from pressmark.store.act import Act
from pressmark.store.notes.annotating import annotate


def quote_of(text: str, words: str) -> Selector:
    """The description of words where a text first has them."""
    start = text.index(words)
    found = describe(text, start, start + len(words))
    assert found is not None
    return found


def draft_on(store: Store, post_id: int, words: str | None, **facts: Any) -> Draft:
    """An annotation to be made on words of a post's current text; None for the whole article."""
    revision_id = store.revisions.read_all(post_id)[-1].id
    quote = None if words is None else quote_of(store.posts.read(post_id).text, words)
    return Draft(post_id, revision_id, quote, **facts)


def write(store: Store, act: Act[Any]) -> Any:
    """Do an act; the answer is what it changed."""
    store.write(act).result()
    return act.changed


def mark(store: Store, post_id: int, words: str | None, **facts: Any) -> str:
    """Annotate words of a post; the answer is the id."""
    (made,) = write(store, annotate([draft_on(store, post_id, words, **facts)])).ids
    return str(made)


def read(store: Store, annotation_id: str) -> Annotation:
    """An annotation as it stands in the library."""
    return store.annotations.read_one(annotation_id)


def say(store: Store, key: str) -> tuple[Any, ...]:
    """What an annotation says, but for the library's own numbers."""
    own = read(store, key)
    return own.quote, own.place, own.state, own.kept, own.note, own.color, own.tags, own.created, own.modified


def dump(store: Store, sql: str = "SELECT * FROM annotation ORDER BY number") -> list[tuple[Any, ...]]:
    """Rows of the library."""
    with closing(sqlite3.connect(store.path)) as database:
        return database.execute(sql).fetchall()


def dump_all(store: Store) -> Sequence[list[tuple[Any, ...]]]:
    """All that the library has of annotations."""
    tables = ("annotation ORDER BY id", "annotation_tag ORDER BY 1, 2", "annotation_index ORDER BY rowid")
    waiting = ("waiting_annotation ORDER BY id", "waiting_state ORDER BY 1", "post_tag ORDER BY 1, 2")
    return [dump(store, f"SELECT * FROM {table}") for table in (*tables, *waiting)]  # noqa: S608
