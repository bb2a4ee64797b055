"""Texts that a former cleaner made, made anew of the HTML that is kept; and what was read off them.

``PRAGMA user_version`` says with which `article.CLEANER_VERSION` all texts of the library were made at least
(https://www.sqlite.org/pragma.html#pragma_user_version).
"""

from collections.abc import Sequence
from dataclasses import replace

from peewee import SqliteDatabase

from pressmark.article import CLEANER_VERSION, clean, count_words
from pressmark.model import Article, Changes
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.links import save_links
from pressmark.store.reanchoring import carry, read_stale_notes
from pressmark.store.rows import update
from pressmark.store.schema import BodyTable, PostTable, RevisionTable
from pressmark.store.search_index import forget, learn, read_documents
from pressmark.store.tables import save_tables
from pressmark.store.values import hash_text, pack, unpack

_STALE = "SELECT post_id FROM body WHERE post_id > ? AND cleaner < ? ORDER BY post_id LIMIT ?"
_BODIES = """
    SELECT post.id, post.link, body.html, body.text, body.revision_id, revision.title
    FROM post JOIN body ON body.post_id = post.id JOIN revision ON revision.id = body.revision_id
    WHERE post.id = ? AND body.cleaner < ?"""
_FORMER = "SELECT id, title, html, text FROM revision WHERE post_id = ? AND html IS NOT NULL"


class Renewal:
    """Finds what is to be made anew."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_stale(self, after: int = 0, most: int = 20) -> tuple[int, ...]:
        """The posts whose text a former cleaner made, from the one after this id on."""
        (version,) = next(self._database.read("PRAGMA user_version"))
        if version >= CLEANER_VERSION:
            return ()
        return tuple(row[0] for row in self._database.read(_STALE, (after, CLEANER_VERSION, most)))

    def read_stale_notes(self, after: int = 0, most: int = 20) -> tuple[int, ...]:
        """The posts with annotations that were not looked for in their current text, from after this id."""
        return read_stale_notes(self._database, after, most)


def renew_texts(post_ids: Sequence[int]) -> Work:
    """Make the texts of these posts anew, those of former versions too."""

    def work(database: SqliteDatabase) -> Changes:
        return Changes.POSTS | Changes.ANNOTATIONS if renew(database, post_ids) else Changes.NOTHING

    return work


def finish_renewal() -> Work:
    """Note that no text of a former cleaner is left; if one is, nothing is noted."""

    def work(database: SqliteDatabase) -> Changes:
        if database.execute_sql(_STALE, (0, CLEANER_VERSION, 1)).fetchone() is None:
            database.execute_sql(f"PRAGMA user_version = {CLEANER_VERSION}")
        return Changes.NOTHING

    return work


def renew(database: SqliteDatabase, post_ids: Sequence[int]) -> bool:
    """Make texts anew in a transaction that is under way; tell whether any says something else now."""
    stale = [
        row
        for post_id in post_ids
        for row in database.execute_sql(_BODIES, (post_id, CLEANER_VERSION)).fetchall()
    ]
    if not stale:
        return False
    documents = read_documents(database, PostTable.id.in_([row[0] for row in stale]))
    forget(database, documents.values())
    differs = False
    for post_id, link, html, text, revision_id, title in stale:
        old = unpack(text)
        source = unpack(html, old)
        article = clean(source, link)
        differs |= _renew_revision(database, (post_id, revision_id), title, old, article.text)
        for former_id, former_title, former_html, former_text in database.execute_sql(
            _FORMER, (post_id,)
        ).fetchall():
            old = unpack(former_text)
            former = unpack(former_html, old)
            new = clean(former, link).text
            _renew_revision(database, (post_id, former_id), former_title, old, new)
            update(database, RevisionTable, {"id": former_id}, _pack_both(former, new))
        _save(database, post_id, source, article)
        learn(database, [replace(documents[post_id], text=article.text)])
    return differs


def _save(database: SqliteDatabase, post_id: int, source: str, article: Article) -> None:
    body = {**_pack_both(source, article.text), "cleaner": CLEANER_VERSION}
    update(database, BodyTable, {"post_id": post_id}, body)
    counts = {"words": count_words(article.text), "tables": len(article.tables)}
    update(database, PostTable, {"id": post_id}, counts)
    save_tables(database, post_id, article.tables)
    save_links(database, post_id, article.links)


def _pack_both(source: str, text: str) -> dict[str, bytes]:
    return {"html": pack(source, text), "text": pack(text)}


def _renew_revision(
    database: SqliteDatabase, version: tuple[int, int], title: str, old: str, new: str
) -> bool:
    """Note what a version, of a post, says now, and take the notes on it along; tell whether it differs."""
    if old == new:
        return False
    post_id, revision_id = version
    update(database, RevisionTable, {"id": revision_id}, {"text_hash": hash_text(title, new)})
    carry(database, post_id, revision_id, old, new)
    return True
