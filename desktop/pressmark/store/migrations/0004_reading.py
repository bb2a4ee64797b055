"""What reading needs: which post links to which, former addresses, the place in a text, own typography."""

import zlib
from itertools import pairwise

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

from pressmark.article import clean
from pressmark.store.links import hash_key, hash_tail

STATEMENTS = (
    """CREATE TABLE post_link (
        tail INTEGER NOT NULL, post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
        target INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
        PRIMARY KEY (tail, post_id, target)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX post_link_by_post ON post_link (post_id)",
    """CREATE TABLE former_link (
        key TEXT NOT NULL, post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
        link TEXT NOT NULL, until INTEGER NOT NULL,
        PRIMARY KEY (key, post_id)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX former_link_by_post ON former_link (post_id)",
    "CREATE INDEX post_by_slug ON post (slug)",
    "ALTER TABLE post_state ADD COLUMN place INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE post_state ADD COLUMN place_revision INTEGER",
    "ALTER TABLE site_choice ADD COLUMN typography TEXT NOT NULL DEFAULT ''",
)

_BODIES = """
    SELECT post.id, post.link, body.html FROM post JOIN body ON body.post_id = post.id
    WHERE post.id > ? AND post.id <= ?"""
_KEEP = 'INSERT OR IGNORE INTO post_link (tail, post_id, target, start, "end") VALUES (?, ?, ?, ?, ?)'
_BATCH = 200


def up(_migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Add tables and columns; read the links of every article."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
    highest = db.execute_sql("SELECT COALESCE(MAX(id), 0) FROM post").fetchone()[0]
    for first, end in pairwise(range(0, highest + _BATCH + 1, _BATCH)):
        for post_id, link, packed in db.execute_sql(_BODIES, (first, end)).fetchall():
            html = zlib.decompress(packed).decode()
            if "<a" in html or "<A" in html:
                _keep_links(db, post_id, link, html)


def _keep_links(db: SqliteDatabase, post_id: int, link: str, html: str) -> None:
    for one in clean(html, link).links:
        tail = hash_tail(one.url) if one.url.startswith("http") else None
        if tail is not None:
            db.execute_sql(_KEEP, (tail, post_id, hash_key(one.url), one.start, one.end))
