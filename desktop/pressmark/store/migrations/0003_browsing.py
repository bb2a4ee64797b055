"""What finding needs: tags of the reader's, tables that can be searched, an index for all scripts."""

import json
import zlib
from itertools import pairwise

from peewee import SqliteDatabase
from playhouse.migrate import SchemaMigrator

from pressmark.article import clean
from pressmark.store.segment import BETWEEN, segment
from pressmark.store.values import unpack

STATEMENTS = (
    "ALTER TABLE saved_search ADD COLUMN shortcut TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE post_tag (
        post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE, tag TEXT NOT NULL,
        PRIMARY KEY (post_id, tag)) STRICT, WITHOUT ROWID""",
    "CREATE INDEX post_tag_by_tag ON post_tag (tag)",
    "CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag)",
    """CREATE TABLE post_table (
        id INTEGER PRIMARY KEY, post_id INTEGER NOT NULL REFERENCES post ON DELETE CASCADE,
        number INTEGER NOT NULL, caption TEXT NOT NULL, header TEXT NOT NULL, cells BLOB NOT NULL,
        row_count INTEGER NOT NULL, column_count INTEGER NOT NULL, UNIQUE (post_id, number)) STRICT""",
    """CREATE VIRTUAL TABLE table_index USING fts5 (
        header, cells, content = '', tokenize = 'unicode61 remove_diacritics 2')""",
    "INSERT INTO post_index (post_index) VALUES ('delete-all')",
)

_DOCUMENTS = """
    SELECT post.id, post.title, post.excerpt, body.text, indexed.terms, indexed.author
    FROM post JOIN body ON body.post_id = post.id JOIN indexed ON indexed.post_id = post.id"""
_LEARN = "INSERT INTO post_index (rowid, title, excerpt, text, terms, author) VALUES (?, ?, ?, ?, ?, ?)"
_WITH_TABLES = """
    SELECT post.id, post.link, body.html
    FROM post JOIN body ON body.post_id = post.id WHERE post.tables > 0"""
_KEEP = """
    INSERT INTO post_table (post_id, number, caption, header, cells, row_count, column_count)
    VALUES (?, ?, ?, ?, ?, ?, ?)"""
_LEARN_TABLE = "INSERT INTO table_index (rowid, header, cells) VALUES (?, ?, ?)"
_BATCH = 200


def up(_migrator: SchemaMigrator, db: SqliteDatabase) -> None:
    """Add the tables; teach both indexes every article anew."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
    highest = db.execute_sql("SELECT COALESCE(MAX(id), 0) FROM post").fetchone()[0]
    for first, end in pairwise(range(0, highest + _BATCH + 1, _BATCH)):
        own = " AND post.id > ? AND post.id <= ?"
        for row in db.execute_sql(_DOCUMENTS + own.replace(" AND", " WHERE", 1), (first, end)).fetchall():
            _learn(db, row)
        for post_id, link, html in db.execute_sql(_WITH_TABLES + own, (first, end)).fetchall():
            _keep_tables(db, post_id, link, unpack(html))


def _learn(db: SqliteDatabase, row: tuple[int, str, str, bytes, str, str]) -> None:
    number, title, excerpt, text, terms, author = row
    words = (title, excerpt, unpack(text), terms.replace("\n", BETWEEN), author)
    db.execute_sql(_LEARN, (number, *map(segment, words)))


def _keep_tables(db: SqliteDatabase, post_id: int, link: str, html: str) -> None:
    for table in clean(html, link).tables:
        header = json.dumps(table.header, ensure_ascii=False)
        cells = zlib.compress(json.dumps(table.rows, ensure_ascii=False).encode(), 6)
        size = (len(table.rows), len(table.header))
        kept = db.execute_sql(_KEEP, (post_id, table.number, table.caption, header, cells, *size))
        words = (table.header, [cell for row in table.rows for cell in row])
        joined = (segment(BETWEEN.join(one)) for one in words)
        db.execute_sql(_LEARN_TABLE, (kept.lastrowid, *joined))
