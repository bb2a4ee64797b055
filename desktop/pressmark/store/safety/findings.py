"""What can be wrong in a library, each kind looked for by itself; every finding is a plain sentence.

The connection has the library attached as ``library`` and may write nowhere but into a database of its own.
"""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Any

from pressmark.errors import LibraryDamaged
from pressmark.model import PostStatus
from pressmark.store.safety.mended_notes import NUMBERLESS, PLACES, QUOTES, STATES, find_misplaced
from pressmark.store.safety.reindexing import is_table
from pressmark.store.values import hash_text, unpack

# The shadow tables of FTS5: https://www.sqlite.org/fts5.html#fts5_data_structures
_INDEX_PARTS = ("config", "data", "docsize", "idx")
_INDEXES = {
    "post_index": _INDEX_PARTS,
    "table_index": _INDEX_PARTS,
    "annotation_index": (*_INDEX_PARTS, "content"),
}

# The plus signs keep SQLite from asking the very index that would forbid a duplicate.
_DUPLICATES = """SELECT type_id, remote_id, COUNT(*) FROM library.post
    GROUP BY +type_id, +remote_id HAVING COUNT(*) > 1"""

_VERSIONS = """SELECT post.id, post.versions, COUNT(revision.id), MIN(revision.number), MAX(revision.number),
        MAX(CASE WHEN revision.id = body.revision_id THEN revision.number END),
        SUM(revision.id != body.revision_id AND (revision.html IS NULL OR revision.text IS NULL)),
        body.post_id
    FROM library.post LEFT JOIN library.body ON body.post_id = post.id
    LEFT JOIN library.revision ON revision.post_id = post.id GROUP BY post.id"""

_TEXTS = """SELECT revision.post_id, revision.number, revision.title, revision.text_hash,
        COALESCE(revision.text, body.text), COALESCE(revision.html, body.html), body.extra
    FROM library.revision JOIN library.body ON body.post_id = revision.post_id
    WHERE revision.text IS NOT NULL AND revision.html IS NOT NULL OR body.revision_id = revision.id"""

_UNINDEXED = """
    SELECT 'Article ' || id || ' is not in the search index.' FROM library.post
        WHERE id NOT IN (SELECT id FROM library.post_index_docsize)
            OR id NOT IN (SELECT post_id FROM library.indexed)
    UNION ALL
    SELECT 'The search index has an article ' || id || ' that the library has not.'
        FROM library.post_index_docsize WHERE id NOT IN (SELECT id FROM library.post)
    UNION ALL
    SELECT 'Table ' || number || ' of article ' || post_id || ' is not in the search index.'
        FROM library.post_table WHERE id NOT IN (SELECT id FROM library.table_index_docsize)
    UNION ALL
    SELECT 'The search index has a table ' || id || ' that the library has not.'
        FROM library.table_index_docsize WHERE id NOT IN (SELECT id FROM library.post_table)
    UNION ALL
    SELECT 'Annotation ' || id || ' is not in the search index.' FROM library.annotation
        WHERE number IS NOT NULL AND number NOT IN (SELECT id FROM library.annotation_index_docsize)
    UNION ALL
    SELECT 'The search index has an annotation number ' || id || ' that the library has not.'
        FROM library.annotation_index_docsize
        WHERE id NOT IN (SELECT number FROM library.annotation WHERE number IS NOT NULL)
    UNION ALL
    SELECT 'Article ' || id || ' has ' || tables || ' tables, but others are listed.'
        FROM library.post WHERE tables != (SELECT COUNT(*) FROM library.post_table WHERE post_id = post.id)"""

_NOTES = """SELECT COUNT(*) FROM library.annotation
    WHERE revision_id != 0 AND NOT EXISTS (SELECT 1 FROM library.revision
        WHERE revision.id = annotation.revision_id AND revision.post_id = annotation.post_id)"""


_PLACELESS = """SELECT COUNT(*) FROM library.annotation
    WHERE place_revision_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM library.revision
        WHERE revision.id = annotation.place_revision_id AND revision.post_id = annotation.post_id)"""


def find_damage(database: sqlite3.Connection) -> Iterator[str]:
    """What SQLite finds wrong with the file: https://www.sqlite.org/pragma.html#pragma_integrity_check."""
    for (words,) in database.execute("PRAGMA library.integrity_check"):
        # A full-text index that does not agree with itself is looked for below, and soon made anew.
        if words != "ok" and "fts5" not in words.lower():
            yield f"The database is damaged: {words}."


def find_broken_references(database: sqlite3.Connection) -> Iterator[str]:
    """Rows that name a row which is not there."""
    missing: dict[tuple[str, str], int] = {}
    for table, _, parent, _ in database.execute("PRAGMA library.foreign_key_check"):
        missing[table, parent] = missing.get((table, parent), 0) + 1
    for (table, parent), count in missing.items():
        yield f"Rows of the table {table} that name a {parent} which is not there: {count}."
    (notes,) = database.execute(_NOTES).fetchone()
    if notes:
        yield f"Annotations on a version of an article that is not there: {notes}."


def find_duplicates(database: sqlite3.Connection) -> Iterator[str]:
    """Articles of the site that are in the library more than once."""
    for type_id, remote_id, count in database.execute(_DUPLICATES):
        yield f"The site's article {remote_id} of the type {type_id} is in the library {count} times."


def find_unknown_states(database: sqlite3.Connection) -> Iterator[str]:
    """Articles of which it cannot be said whether the site still shows them."""
    states = ", ".join(f"'{state.value}'" for state in PostStatus)
    for post, status in database.execute(
        f"SELECT id, status FROM library.post WHERE status NOT IN ({states})"
    ):
        yield f"Article {post} is in a state that is unknown: {status}."


def find_broken_versions(database: sqlite3.Connection) -> Iterator[str]:
    """Articles without a text, or whose versions are not numbered from 1 to the current one."""
    for post, said, count, least, most, current, empty, body in database.execute(_VERSIONS):
        if body is None:
            yield f"Article {post} has no text."
        elif current is None:
            yield f"Article {post} has no current version."
        elif (least, most, current, said) != (1, count, count, count):
            yield f"The versions of article {post} are not numbered in order."
        elif empty:
            yield f"Article {post} has {empty} former versions without a text."


def find_broken_texts(database: sqlite3.Connection) -> Iterator[str]:
    """Versions whose text is not what it was when it came."""
    for post, number, title, digest, text, html, extra in database.execute(_TEXTS):
        try:
            words = unpack(text)
            whole = hash_text(title, words) == digest
            unpack(html, words)
            unpack(extra)
        except LibraryDamaged:
            whole = False
        if not whole:
            yield f"The text of article {post}, version {number}, is not what it was."


def find_broken_tables(database: sqlite3.Connection) -> Iterator[str]:
    """Data tables of articles whose cells are not what was written."""
    rows = database.execute("SELECT post_id, number, header, cells FROM library.post_table")
    for post, number, header, cells in rows:
        if not is_table(header, cells):
            yield f"Table {number} of article {post} is not what it was."


def find_unindexed(database: sqlite3.Connection) -> Iterator[str]:
    """Articles the search cannot find, and what it finds that is no article."""
    for (sentence,) in database.execute(_UNINDEXED):
        yield sentence


def find_broken_notes(database: sqlite3.Connection) -> Iterator[str]:
    """Annotations without a number of their own, in an unknown state, or not on their words."""
    (placeless,) = database.execute(_PLACELESS).fetchone()
    if placeless:
        yield f"Annotations at a place in a version of an article that is not there: {placeless}."
    for (note,) in database.execute(NUMBERLESS):
        yield f"Annotation {note} has no number of its own."
    sql = f"SELECT id, state FROM library.annotation WHERE state NOT IN ({STATES})"
    for note, state in database.execute(sql):
        yield f"Annotation {note} is in a state that is unknown: {state}."
    rows = _Rows(database)
    for note, *_ in find_misplaced(rows, QUOTES):
        yield f"Annotation {note} quotes words that are not in its version of the article."
    for note, *_ in find_misplaced(rows, PLACES):
        yield f"Annotation {note} is at a place where its words are not."


class _Rows:
    """Reads for `mended_notes`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def read(self, sql: str, values: Sequence[int | str] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a SELECT."""
        yield from self._database.execute(sql, values).fetchall()


def find_broken_index(database: sqlite3.Connection) -> Iterator[str]:
    """Whether the full-text indexes agree with themselves.

    FTS5 looks at an index only by way of a statement that writes. It is given a copy, so that the library is
    not written to and no sync has to wait.
    """
    for index, parts in _INDEXES.items():
        rows = database.execute("SELECT sql FROM library.sqlite_master WHERE name = ?", (index,))
        for (sql,) in rows.fetchall():
            database.execute(sql)
        for part in parts:
            database.execute(f"DELETE FROM main.{index}_{part}")
            database.execute(f"INSERT INTO main.{index}_{part} SELECT * FROM library.{index}_{part}")
        database.execute(f"INSERT INTO main.{index} ({index}) VALUES ('integrity-check')")
    yield from ()


def find_broken_images(database: sqlite3.Connection, folder: Path, cancelled: Event) -> Iterator[str]:
    """Images that the tables name and the folder has not, or not as they came; until the event is set."""
    rows = database.execute("SELECT DISTINCT file FROM library.media WHERE state = 'stored' ORDER BY file")
    for (name,) in rows.fetchall():
        if cancelled.is_set():
            return
        problem = look_at_image(folder / name)
        if problem and _is_stored(database, name):
            yield f"The image {name} {problem}."


def look_at_image(file: Path) -> str:
    """What is wrong with the file of an image, in words that follow its name; "" for nothing."""
    try:
        with file.open("rb") as opened:
            digest = hashlib.file_digest(opened, "sha256").hexdigest()
    except FileNotFoundError:
        return "is missing"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    return "" if digest == file.stem else "is not what it was when it came"


def _is_stored(database: sqlite3.Connection, name: str) -> bool:
    # Pruning may have taken it away since the list was read.
    sql = "SELECT 1 FROM library.media WHERE file = ? AND state = 'stored'"
    return database.execute(sql, (name,)).fetchone() is not None
