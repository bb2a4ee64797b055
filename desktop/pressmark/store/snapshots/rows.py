"""What a snapshot holds: everything the reader wrote, and of the archive only what that needs.

It has tables of the library, as they were at the step of the library's tables (`migrations`): those of the
reader, the sites with their post types, and of the posts with annotations their texts in every version. Of
each other post that the reader marked or tagged it has the name only, in `KEYS`.
"""

import hashlib
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pressmark.errors import LibraryDamaged, LibraryUnusable
from pressmark.store.database import to_uri
from pressmark.store.trouble import database_errors

READER = (
    "site_choice",
    "type_choice",
    "post_state",
    "post_tag",
    "annotation",
    "annotation_tag",
    "waiting_annotation",
    "waiting_state",
    "saved_search",
)
SITES = ("site", "post_type", "schema_migration")
TEXTS = {
    "post": "id",
    "body": "post_id",
    "revision": "post_id",
    "indexed": "post_id",
    "former_link": "post_id",
}
KEYS = "snapshot_post"
"""The table of the posts that the reader wrote something on."""

MAKE_KEYS = f"""CREATE TABLE {KEYS} (
    post_id INTEGER PRIMARY KEY, site TEXT NOT NULL, type TEXT NOT NULL, remote_id INTEGER NOT NULL,
    link TEXT NOT NULL, title TEXT NOT NULL) STRICT"""
_FILL_KEYS = f"""
    INSERT INTO {KEYS} SELECT post.id, site.url, post_type.slug, post.remote_id, post.link, post.title
    FROM library.post JOIN library.site ON site.id = post.site_id
    JOIN library.post_type ON post_type.id = post.type_id WHERE post.id IN ({{}})"""
_ON_POSTS = ("post_state", "post_tag", "annotation")
_OWN = ("post_state", "post_tag", "annotation", "waiting_annotation", "waiting_state", "saved_search")
_UNSURE = "The file is damaged where it keeps what you wrote."
_TOO_LONG = "A snapshot of what you wrote would take too long now."
_OFTEN = 1_000  # steps of SQLite's machine between two looks at the clock


@contextmanager
def reader_rows(library: Path, patience: float | None = None) -> Iterator[sqlite3.Connection]:
    """A database in memory with what a snapshot of this library holds now; a sync may write meanwhile.

    Args:
        library: its file.
        patience: seconds that it may take, None for any.

    Raises:
        LibraryDamaged: what the reader wrote cannot all be read.
        LibraryUnusable: it cannot be opened, or it takes longer.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None, uri=True)) as rows:
        with database_errors(library), _limited(rows, library, patience):
            rows.execute("PRAGMA temp_store = 2")
            rows.execute("ATTACH ? AS library", (to_uri(library, "ro"),))
            rows.execute("BEGIN")
            try:
                _copy(rows, library)
            except sqlite3.IntegrityError as error:  # values that no library has
                raise LibraryDamaged(library, _UNSURE) from error
            rows.execute("COMMIT")
            rows.execute("DETACH library")
        yield rows


@contextmanager
def _limited(rows: sqlite3.Connection, library: Path, patience: float | None) -> Iterator[None]:
    if patience is None:
        yield
        return
    ends = time.monotonic() + patience
    rows.set_progress_handler(lambda: time.monotonic() > ends, _OFTEN)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        raise LibraryUnusable(library, _TOO_LONG) from error
    finally:
        rows.set_progress_handler(None, 0)


def is_empty(rows: sqlite3.Connection) -> bool:
    """Whether the reader has written nothing yet: sites alone are soon added again."""
    return not any(
        rows.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()
        for table in list_tables(rows)
        if table in _OWN
    )


def make_digest(rows: sqlite3.Connection) -> str:
    """What is equal for two snapshots with the same of the reader's data."""
    digest = hashlib.blake2b(digest_size=16)
    for table in sorted({*READER, "site"} & set(list_tables(rows))):
        digest.update(table.encode())
        columns = "url" if table == "site" else "*"
        found = sorted(map(repr, rows.execute(f"SELECT {columns} FROM {table}")))
        digest.update("\n".join(found).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def count_rows(rows: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        table: int(rows.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]) for table in list_tables(rows)
    }


def list_tables(rows: sqlite3.Connection, schema: str = "main") -> tuple[str, ...]:
    """The names of a database's tables."""
    sql = f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' ORDER BY name"
    return tuple(name for (name,) in rows.execute(sql))


def _copy(rows: sqlite3.Connection, library: Path) -> None:
    there = set(list_tables(rows, "library"))
    for table in (*READER, *SITES, *TEXTS):
        if table in there:
            _make(rows, table)
    for table in (*READER, *SITES):
        if table in there:
            _look_at(rows, table, library)
            rows.execute(f"INSERT INTO main.{table} SELECT * FROM library.{table} NOT INDEXED")
    for table, key in TEXTS.items():
        if table in there:
            annotated = f"{key} IN (SELECT post_id FROM main.annotation)"
            rows.execute(f"INSERT INTO main.{table} SELECT * FROM library.{table} WHERE {annotated}")
    rows.execute(MAKE_KEYS)
    marked = " UNION ".join(f"SELECT post_id FROM main.{table}" for table in _ON_POSTS if table in there)
    if marked:
        rows.execute(_FILL_KEYS.format(marked))


def _make(rows: sqlite3.Connection, table: str) -> None:
    sql = "SELECT sql FROM library.sqlite_master WHERE type = 'table' AND name = ?"
    rows.execute(rows.execute(sql, (table,)).fetchone()[0])


def _look_at(rows: sqlite3.Connection, table: str, library: Path) -> None:
    # A page that was lost may take rows with it in silence: then a table and its indexes disagree.
    for (words,) in rows.execute(f"PRAGMA library.integrity_check({table})").fetchall():
        if words != "ok":
            raise LibraryDamaged(library, _UNSURE)
