"""The full-text index: what it holds of a post, learning it and forgetting it.

The index is contentless, which makes it three times smaller, so a post can be forgotten only by telling the
index the very words it learned: title, excerpt and text stand in the post's rows, the rest in ``indexed``.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from peewee import Expression, SqliteDatabase

from pressmark.store.rows import delete, insert
from pressmark.store.schema import BodyTable, IndexedTable, PostTable
from pressmark.store.segment import BETWEEN, segment
from pressmark.store.tables import forget_tables
from pressmark.store.values import unpack

_COLUMNS = "rowid, title, excerpt, text, terms, author"
_FORGET = f"INSERT INTO post_index (post_index, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?, ?)"
_LEARN = f"INSERT INTO post_index ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Document:
    """A post as the index knows it."""

    post_id: int
    title: str
    excerpt: str
    text: str
    terms: str
    author: str

    def values(self) -> tuple[int, str, str, str, str, str]:
        """The document in the order of the index's columns, as the index learns it."""
        words = (self.title, self.excerpt, self.text, self.terms.replace("\n", BETWEEN), self.author)
        title, excerpt, text, terms, author = map(segment, words)
        return (self.post_id, title, excerpt, text, terms, author)


def read_documents(database: SqliteDatabase, condition: Expression) -> dict[int, Document]:
    """The documents of the posts that fit, as the index learned them, by the posts' ids."""
    rows = (
        PostTable.select(
            PostTable.id,
            PostTable.title,
            PostTable.excerpt,
            BodyTable.text,
            IndexedTable.terms,
            IndexedTable.author,
        )
        .join(BodyTable, on=BodyTable.post_id == PostTable.id)
        .join(IndexedTable, on=IndexedTable.post_id == PostTable.id)
        .where(condition)
        .tuples()
    )
    return {
        row[0]: Document(row[0], row[1], row[2], unpack(row[3]), row[4], row[5])
        for row in rows.execute(database)
    }


def forget(database: SqliteDatabase, documents: Iterable[Document]) -> None:
    """Take documents out of the index."""
    for document in documents:
        database.execute_sql(_FORGET, document.values())
        delete(database, IndexedTable, {"post_id": document.post_id})


def learn(database: SqliteDatabase, documents: Iterable[Document]) -> None:
    """Put documents into the index; those with the same ids must have been forgotten before."""
    for document in documents:
        database.execute_sql(_LEARN, document.values())
        own = {"post_id": document.post_id, "terms": document.terms, "author": document.author}
        insert(database, IndexedTable, own)


def forget_posts(database: SqliteDatabase, condition: Expression) -> None:
    """Take all posts that fit out of the indexes, before they are removed."""
    forget_tables(database, condition)
    forget(database, read_documents(database, condition).values())
