"""Texts that are not what was written: made anew of what else is kept, else left out and fetched again.

For a library of any step: it names those tables and columns only that all of them have.
"""

import html
import sqlite3
import zlib
from collections.abc import Iterator
from typing import Any

from pressmark.article import clean
from pressmark.store.values import hash_text, pack

_BODIES = """
    SELECT body.post_id, post.link, body.html, body.text, body.extra,
        body.revision_id
    FROM body JOIN post ON post.id = body.post_id WHERE body.post_id > ? ORDER BY body.post_id LIMIT 100"""
_FORMER = """
    SELECT revision.id, post.link, revision.html, revision.text FROM revision JOIN post ON post.id = post_id
    WHERE revision.id > ? AND (revision.html IS NOT NULL OR revision.text IS NOT NULL)
        AND revision.id NOT IN (SELECT revision_id FROM body) ORDER BY revision.id LIMIT 100"""
_ASK_AGAIN = "UPDATE post SET fingerprint = '' WHERE id = ?"


def mend_texts(database: sqlite3.Connection) -> list[str]:
    """Mend the texts of all articles; the answer is what was done.

    A text is read off its HTML again, HTML made of its text; an article with neither loses its text, and a
    former version is forgotten. What the site still has comes again with the next sync.
    """
    told = []
    for post_id, link, *blobs, revision_id in list(_find_broken(database, _BODIES, 3)):
        source, text, extra = map(read_blob, blobs)
        if source is None and text is None:
            database.execute("DELETE FROM body WHERE post_id = ?", (post_id,))
            told.append(f"The text of article {post_id} is lost here; a sync fetches it again.")
            continue
        source, text = _complete(source, text, link)
        database.execute(
            "UPDATE body SET html = ?, text = ?, extra = ? WHERE post_id = ?",
            (pack(source), pack(text), pack(extra or "{}"), post_id),
        )
        database.execute(_ASK_AGAIN, (post_id,))
        _hash(database, revision_id, text)
        told.append(f"The text of article {post_id} was made anew of what is kept.")
    return told + _mend_former(database)


def read_blob(blob: object) -> str | None:
    """A packed text, None for one that is broken."""
    if not isinstance(blob, bytes):
        return None
    try:
        return zlib.decompress(blob).decode()
    except (zlib.error, UnicodeDecodeError):
        return None


def _mend_former(database: sqlite3.Connection) -> list[str]:
    told = []
    for revision_id, link, *blobs in list(_find_broken(database, _FORMER, 2)):
        source, text = map(read_blob, blobs)
        if source is None and text is None:
            database.execute("DELETE FROM revision WHERE id = ?", (revision_id,))
            told.append(f"A former version of an article (number {revision_id}) is lost.")
            continue
        source, text = _complete(source, text, link)
        database.execute(
            "UPDATE revision SET html = ?, text = ? WHERE id = ?", (pack(source), pack(text), revision_id)
        )
        _hash(database, revision_id, text)
        told.append(f"A former version of an article (number {revision_id}) was made anew of what is kept.")
    return told


def _find_broken(database: sqlite3.Connection, sql: str, blobs: int) -> Iterator[tuple[Any, ...]]:
    last = 0
    while rows := database.execute(sql, (last,)).fetchall():
        last = rows[-1][0]
        yield from (row for row in rows if any(read_blob(blob) is None for blob in row[2 : 2 + blobs]))


def _complete(source: str | None, text: str | None, link: str) -> tuple[str, str]:
    if text is None:
        text = clean(source or "", link).text
    if source is None:
        source = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n"))
    return source, text


def _hash(database: sqlite3.Connection, revision_id: int, text: str) -> None:
    rows = database.execute("SELECT title FROM revision WHERE id = ?", (revision_id,)).fetchall()
    for (title,) in rows:
        sql = "UPDATE revision SET text_hash = ? WHERE id = ?"
        database.execute(sql, (hash_text(title, text), revision_id))
