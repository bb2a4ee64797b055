"""The full-text indexes and other things that follow from an article's text, made anew of its rows."""

import json
from collections.abc import Iterator, Sequence

from peewee import SqliteDatabase

from pressmark.article import clean, count_words
from pressmark.errors import LibraryDamaged
from pressmark.store.annotation_index import learn_all_annotations
from pressmark.store.links import save_links
from pressmark.store.schema import PostTable
from pressmark.store.search_index import learn, read_documents
from pressmark.store.segment import BETWEEN, segment
from pressmark.store.tables import save_tables
from pressmark.store.values import batches, unpack

# A post whose terms and author the index had not noted: as `terms.link_terms` and `intake` give them.
_FILL_INDEXED = """
    INSERT OR IGNORE INTO indexed (post_id, terms, author)
    SELECT post.id, COALESCE((SELECT group_concat(term.name, char(10)) FROM post_term
        JOIN term ON term.id = post_term.term_id WHERE post_term.post_id = post.id), ''),
        COALESCE((SELECT name FROM author WHERE author.id = post.author_id), '')
    FROM post"""
_TABLES = "SELECT id, header, cells FROM post_table WHERE id IN ({})"
_LEARN_TABLE = "INSERT INTO table_index (rowid, header, cells) VALUES (?, ?, ?)"
_SOURCES = """
    SELECT post.id, post.link, body.html, body.text FROM post JOIN body ON body.post_id = post.id
    WHERE post.id IN ({})"""
_BROKEN_TABLES = """
    SELECT post.id, post.link, body.html, body.text FROM post JOIN body ON body.post_id = post.id
    WHERE post.tables != (SELECT COUNT(*) FROM post_table WHERE post_id = post.id)"""


def reindex(database: SqliteDatabase) -> None:
    """Teach all full-text indexes anew, of what the rows hold now."""
    for index in ("post_index", "table_index"):
        database.execute_sql(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")
    database.execute_sql(_FILL_INDEXED)
    for ids in _read_ids(database, "post"):
        documents = list(read_documents(database, PostTable.id.in_(ids)).values())
        database.execute_sql(f"DELETE FROM indexed WHERE post_id IN ({_marks(ids)})", ids)
        learn(database, documents)
    for ids in _read_ids(database, "post_table"):
        for number, header, cells in database.execute_sql(_TABLES.format(_marks(ids)), ids).fetchall():
            words = (json.loads(header), [cell for row in json.loads(unpack(cells)) for cell in row])
            database.execute_sql(_LEARN_TABLE, (number, *(segment(BETWEEN.join(one)) for one in words)))
    learn_all_annotations(database)


def learn_posts(database: SqliteDatabase, post_ids: Sequence[int]) -> None:
    """Have the indexes know posts that are new, with their tables and links."""
    rows = database.execute_sql(_SOURCES.format(_marks(post_ids)), post_ids).fetchall()
    for row in rows:
        _read_tables(database, *row)
    database.execute_sql(_FILL_INDEXED)
    documents = list(read_documents(database, PostTable.id.in_(list(post_ids))).values())
    database.execute_sql(f"DELETE FROM indexed WHERE post_id IN ({_marks(post_ids)})", post_ids)
    learn(database, documents)


def mend_tables(database: SqliteDatabase) -> list[str]:
    """Read data tables and links off the articles again where they are not what the article has.

    The indexes are to be made anew afterwards: what they learned of a broken table cannot be taken back.
    """
    broken = [
        post_id
        for ids in _read_ids(database, "post_table")
        for number, header, cells in database.execute_sql(_TABLES.format(_marks(ids)), ids).fetchall()
        if not is_table(header, cells)
        for (post_id,) in database.execute_sql(
            "DELETE FROM post_table WHERE id = ? RETURNING post_id", (number,)
        ).fetchall()
    ]
    rows = database.execute_sql(_BROKEN_TABLES).fetchall()
    for row in rows:
        database.execute_sql("DELETE FROM post_table WHERE post_id = ?", row[:1])
        _read_tables(database, *row)
    count = len({*broken, *(row[0] for row in rows)})
    return [f"The tables of {count} articles were read again."] if count else []


def _read_tables(database: SqliteDatabase, post_id: int, link: str, html: bytes, text: bytes) -> None:
    article = clean(unpack(html, unpack(text)), link)
    save_tables(database, post_id, article.tables)
    save_links(database, post_id, article.links)
    counts = (count_words(article.text), len(article.tables), post_id)
    database.execute_sql("UPDATE post SET words = ?, tables = ? WHERE id = ?", counts)


def is_table(header: str, cells: bytes) -> bool:
    """Whether a table's packed values are lists of texts, as they were written."""
    try:
        heads, rows = json.loads(header), json.loads(unpack(cells))
    except (ValueError, RecursionError, LibraryDamaged):
        return False
    lines = [heads, *rows] if isinstance(rows, list) else [None]
    return all(isinstance(line, list) and all(isinstance(cell, str) for cell in line) for line in lines)


def _read_ids(database: SqliteDatabase, table: str) -> Iterator[list[int]]:
    yield from batches(
        [row[0] for row in database.execute_sql(f"SELECT id FROM {table} ORDER BY id").fetchall()]
    )


def _marks(ids: Sequence[int]) -> str:
    return ", ".join("?" * len(ids))
