"""Texts that are not what was written: taken out of a snapshot, made anew of what else is kept, or left out.

For a library of any step: it names those tables and columns only that all of them have, and packs each text
by itself, as all of them can read it.
"""

import html
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from pressmark.article import clean
from pressmark.errors import LibraryDamaged, LibraryError
from pressmark.store.snapshots.files import open_to_read
from pressmark.store.trouble import database_errors
from pressmark.store.values import hash_text, pack, unpack

_BODIES = """
    SELECT body.post_id, post.link, body.revision_id, body.html, body.text, body.extra
    FROM body JOIN post ON post.id = body.post_id WHERE body.post_id > ? ORDER BY body.post_id LIMIT 100"""
_FORMER = """
    SELECT revision.id, post.link, revision.id, revision.html, revision.text
    FROM revision JOIN post ON post.id = post_id
    WHERE revision.id > ? AND (revision.html IS NOT NULL OR revision.text IS NOT NULL)
        AND revision.id NOT IN (SELECT revision_id FROM body) ORDER BY revision.id LIMIT 100"""
_ASK_AGAIN = "UPDATE post SET fingerprint = '' WHERE id = ?"
_DIGEST = "SELECT text_hash FROM revision WHERE id = ?"
_KEPT = """
    SELECT COALESCE(revision.html, body.html), COALESCE(revision.text, body.text)
    FROM revision JOIN body ON body.post_id = revision.post_id
    WHERE revision.id = ? AND revision.text_hash = ?"""

Broken = tuple[int, str, int, list[str | None]]
"""Its number, the address of the article, the number of the version; HTML, text and more, None for broken."""


def mend_texts(database: sqlite3.Connection, snapshots: Sequence[Path] = ()) -> list[str]:
    """Mend the texts of all articles; the answer is what was done.

    HTML is made of its text; a text is read off its HTML again, where that can be read without it. An article
    with neither loses its text, and a former version is forgotten. What the site still has comes again with
    the next sync.

    Args:
        database: the library's.
        snapshots: whose texts are taken before any is made anew, the newest first.
    """
    told = []
    for post_id, link, revision_id, texts in list(_find_broken(database, _BODIES)):
        whole = _make_whole(database, snapshots, link, revision_id, texts)
        if whole is None:
            database.execute("DELETE FROM body WHERE post_id = ?", (post_id,))
            told.append(f"The text of article {post_id} is lost here; a sync fetches it again.")
            continue
        database.execute(
            "UPDATE body SET html = ?, text = ?, extra = ? WHERE post_id = ?",
            (*map(pack, whole), pack(texts[2] or "{}"), post_id),
        )
        database.execute(_ASK_AGAIN, (post_id,))
        _hash(database, revision_id, whole[1])
        told.append(f"The text of article {post_id} was made anew of what is kept.")
    return told + _mend_former(database, snapshots)


def has_words(source: object, text: object) -> bool:
    """Whether an article can be made of the packed HTML and text that are kept of it."""
    return any(one is not None for one in _read(source, text))


def _mend_former(database: sqlite3.Connection, snapshots: Sequence[Path]) -> list[str]:
    told = []
    for _, link, revision_id, texts in list(_find_broken(database, _FORMER)):
        whole = _make_whole(database, snapshots, link, revision_id, texts)
        if whole is None:
            database.execute("DELETE FROM revision WHERE id = ?", (revision_id,))
            told.append(f"A former version of an article (number {revision_id}) is lost.")
            continue
        database.execute(
            "UPDATE revision SET html = ?, text = ? WHERE id = ?", (*map(pack, whole), revision_id)
        )
        _hash(database, revision_id, whole[1])
        told.append(f"A former version of an article (number {revision_id}) was made anew of what is kept.")
    return told


def _find_broken(database: sqlite3.Connection, sql: str) -> Iterator[Broken]:
    last = 0
    while rows := database.execute(sql, (last,)).fetchall():
        for last, link, revision_id, *blobs in rows:
            texts = _read(*blobs)
            if None in texts:
                yield last, link, revision_id, texts


def _read(source: object, text: object, *more: object) -> list[str | None]:
    """Packed texts, None for each that is broken."""
    known = _read_blob(text)
    return [_read_blob(source, known or ""), known, *map(_read_blob, more)]


def _read_blob(blob: object, known: str = "") -> str | None:
    if not isinstance(blob, bytes):
        return None
    try:
        return unpack(blob, known)
    except LibraryDamaged:
        return None


def _make_whole(
    database: sqlite3.Connection,
    snapshots: Sequence[Path],
    link: str,
    revision_id: int,
    texts: Sequence[str | None],
) -> tuple[str, str] | None:
    """HTML and text of a version; None where both are lost."""
    source, text, *_ = texts
    if source is None or text is None:
        source, text = _find_kept(database, snapshots, revision_id) or (source, text)
    if text is None:
        return None if source is None else (source, clean(source, link).text)
    if source is None:
        source = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n"))
    return source, text


def _find_kept(
    database: sqlite3.Connection, snapshots: Sequence[Path], revision_id: int
) -> tuple[str, str] | None:
    """HTML and text of a version as a snapshot has them; it must be of the very same words."""
    digests = database.execute(_DIGEST, (revision_id,)).fetchall()
    for path in snapshots if digests else ():
        with suppress(LibraryError), closing(open_to_read(path)) as rows, database_errors(path):
            for blobs in rows.execute(_KEPT, (revision_id, *digests[0])):
                source, text = _read(*blobs)
                if source is not None and text is not None:
                    return source, text
    return None


def _hash(database: sqlite3.Connection, revision_id: int, text: str) -> None:
    rows = database.execute("SELECT title FROM revision WHERE id = ?", (revision_id,)).fetchall()
    for (title,) in rows:
        sql = "UPDATE revision SET text_hash = ? WHERE id = ?"
        database.execute(sql, (hash_text(title, text), revision_id))
