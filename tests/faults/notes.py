"""What the reader wrote on articles of a site that misbehaves: a sync leaves all of it as it was."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any

from pressmark.article.anchoring import describe
from pressmark.model import Draft
from pressmark.store import Store
from pressmark.store.notes.annotating import annotate
from pressmark.store.values import unpack

# Those that faults and edits touch, and some that they leave alone.
_ANNOTATED = (*range(3, 8), *range(10, 15), 16, 31, 77, 131, 200, 901)
_FRESH = f"""
    SELECT post.id, body.revision_id, post.remote_id, body.text FROM post JOIN body ON body.post_id = post.id
    WHERE post.remote_id IN {_ANNOTATED} AND post.id NOT IN (SELECT post_id FROM annotation)"""  # noqa: S608
_SAID = """
    SELECT id, post_id, number, revision_id, exact, prefix, suffix, "start", "end", note, color, created,
        modified, kept, source_date, (SELECT json_group_array(tag) FROM (
            SELECT tag FROM annotation_tag WHERE annotation_id = annotation.id ORDER BY tag))
    FROM annotation ORDER BY id"""
_WHERE = """
    SELECT "start" IS NULL OR state = 'orphaned', place_start, place_end, place_exact, text
    FROM annotation JOIN body ON body.post_id = annotation.post_id"""


@contextmanager
def keeps_notes(store: Store) -> Iterator[None]:
    """Whatever happens meanwhile, all annotations are there afterwards, with their words, in their places."""
    before = _read(store, _SAID)
    try:
        yield
    finally:
        assert _read(store, _SAID) == before
        for is_nowhere, start, end, exact, text in _read(store, _WHERE):
            assert (exact is None) == is_nowhere
            assert exact is None or unpack(text)[start:end] == exact


def write_notes(store: Store) -> None:
    """Annotate what has not been yet: the first words of articles, and whole articles."""
    drafts: list[Draft] = []
    for post_id, revision_id, number, text in _read(store, _FRESH):
        quote = describe(unpack(text), 0, 16)
        color = "green" if number % 2 else "pink"
        if quote is not None:
            drafts.append(Draft(post_id, revision_id, quote, color, f"Why {number}", (f"tag {number % 3}",)))
        if quote is None or number % 5 == 0:
            drafts.append(Draft(post_id, revision_id, None, note=f"All of {number}"))
    if drafts:
        store.write(annotate(drafts)).result()


def _read(store: Store, sql: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(store.path)) as database:
        return database.execute(sql).fetchall()
