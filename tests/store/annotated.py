"""A library with marks, tags and annotations, for tests of what keeps them."""

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pressmark.model import Draft, Selector
from pressmark.store import Store
from pressmark.store.marks import mark_read, star
from pressmark.store.notes.annotating import annotate
from pressmark.store.tags import tag_posts
from tests.library import EUROPE, METALS, SmallLibrary, make_post

READER = (
    "annotation",
    "annotation_tag",
    "post_state",
    "post_tag",
    "saved_search",
    "site_choice",
    "type_choice",
)
ARCHIVE = ("site", "post_type", "post", "body", "revision", "post_term", "term", "post_table", "post_link")
WAITING = ("waiting_annotation", "waiting_state")
TABLE = "<table><tr><th>Metal</th><th>Price</th></tr><tr><td>Cobalt</td><td>{}</td></tr></table>"


def say(number: int, words: int = 200) -> str:
    """A text that no other post has."""
    chance = random.Random(number)  # noqa: S311
    return " ".join(f"word{chance.randrange(5_000)}" for _ in range(words))


def fill(folder: Path, posts: int = 12, notes: int = 20) -> SmallLibrary:
    """A library, open: posts of which the first three have two versions, with annotations on both."""
    library = SmallLibrary(folder)
    for version in (1, 2):
        numbers = range(1, posts + 1) if version == 1 else range(1, 4)
        later = "<p>And more.</p>" if version == 2 else ""
        library.take(*(_make(number, later) for number in numbers))
        make_notes(library.store, notes // 2, posts)
    library.store.write(
        mark_read(range(1, posts)), star([2, 5]), tag_posts([1, 2], add=["mine", "yours"])
    ).result()
    return library


def _make(number: int, later: str) -> Any:
    html = f"<p>{say(number)}</p>{TABLE.format(number)}{later}"
    return make_post(
        number,
        f"Post {number}",
        html,
        metals=[METALS],
        regions=[EUROPE],
        date=datetime(2026, 1, number % 28 + 1, tzinfo=UTC),
    )


def make_notes(store: Store, count: int, posts: int) -> None:
    """Annotate the posts in turn."""
    drafts = []
    for number in range(count):
        post = store.posts.read(number % posts + 1)
        start = 7 * number
        words = Selector(
            post.text[start : start + 30],
            post.text[max(0, start - 64) : start],
            post.text[start + 30 : start + 94],
            start,
            start + 30,
        )
        drafts.append(Draft(post.row.id, post.revision_id, words, "green", f"Note {number}", ("alpha",)))
    store.write(annotate(drafts)).result()


def read_tables(file: Path, tables: Sequence[str]) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of tables, in an order of their own."""
    with closing(sqlite3.connect(file)) as database:
        return {
            table: sorted(database.execute(f"SELECT * FROM {table}").fetchall(), key=repr)  # noqa: S608
            for table in tables
        }


def read_notes(file: Path) -> dict[str, tuple[Any, ...]]:
    """Every annotation, also one that waits, by its id."""
    sql = """SELECT id, note, exact, color FROM annotation
        UNION ALL SELECT id, note, exact, color FROM waiting_annotation"""
    with closing(sqlite3.connect(file)) as database:
        return {row[0]: row[1:] for row in database.execute(sql)}


def change(file: Path, *statements: str) -> None:
    """Write past the program, without its foreign keys."""
    with closing(sqlite3.connect(file)) as database, database:
        for statement in statements:
            database.execute(statement)
