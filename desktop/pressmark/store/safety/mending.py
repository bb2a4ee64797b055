"""Rows of a library that do not agree, brought to agree, without losing what the reader wrote.

All within one transaction; the full-text indexes are to be made anew afterwards (`reindexing`).
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from peewee import SqliteDatabase

from pressmark.model import PostStatus
from pressmark.store.safety.mended_notes import mend_notes
from pressmark.store.safety.mended_texts import mend_texts
from pressmark.store.safety.parting import part, read_names
from pressmark.store.safety.reindexing import mend_tables
from pressmark.store.values import hash_text, now, unpack

_STATES = ", ".join(f"'{state.value}'" for state in PostStatus)
_HOMELESS = """
    SELECT id FROM post WHERE site_id NOT IN (SELECT id FROM site)
        OR type_id NOT IN (SELECT id FROM post_type) OR id NOT IN (SELECT post_id FROM body)
    UNION SELECT post_id FROM annotation WHERE post_id NOT IN (SELECT id FROM post)
    UNION SELECT post_id FROM post_state WHERE post_id NOT IN (SELECT id FROM post)
    UNION SELECT post_id FROM post_tag WHERE post_id NOT IN (SELECT id FROM post)"""
_WANT = """
    INSERT INTO census (type_id, remote_id, sweep, fingerprint, wanted, failures)
    SELECT type_id, remote_id, 0, '', 1, 0 FROM post WHERE id = ?
        AND type_id IN (SELECT id FROM post_type)
    ON CONFLICT (type_id, remote_id) DO UPDATE SET wanted = 1, failures = 0, next_try = NULL"""
_NO_REVISION = """
    SELECT post.id, post.title, post.modified, body.text FROM body JOIN post ON post.id = body.post_id
    WHERE body.revision_id NOT IN (SELECT id FROM revision WHERE post_id = body.post_id)"""
_MAKE_REVISION = """
    INSERT INTO revision (post_id, number, title, seen, modified, text_hash)
    SELECT ?1, COALESCE(MAX(number), 0) + 1, ?2, ?3, ?4, ?5 FROM revision WHERE post_id = ?1
    RETURNING id"""
_CURRENT_LAST = """
    SELECT body.post_id, body.revision_id, MAX(revision.number)
    FROM body JOIN revision ON revision.post_id = body.post_id GROUP BY body.post_id
    HAVING MAX(revision.number) != (SELECT number FROM revision WHERE id = body.revision_id)"""
_NO_TEXT = """
    DELETE FROM revision WHERE (html IS NULL OR text IS NULL) AND id NOT IN (SELECT revision_id FROM body)
    RETURNING id"""
_DISORDERED = """
    SELECT post.id FROM post LEFT JOIN revision ON revision.post_id = post.id GROUP BY post.id
    HAVING post.versions != COUNT(*) OR MIN(number) != 1 OR MAX(number) != COUNT(*)"""
_NUMBERS = """
    UPDATE revision SET number = {sign}ordered.place FROM (
        SELECT id, row_number() OVER (ORDER BY abs(number), id) AS place FROM revision WHERE post_id = ?1
    ) AS ordered WHERE ordered.id = revision.id"""
_HASHES = """
    SELECT revision.id, revision.post_id, revision.title, revision.text_hash,
        COALESCE(revision.text, body.text), body.revision_id = revision.id
    FROM revision JOIN body ON body.post_id = revision.post_id WHERE revision.id > ?
    ORDER BY revision.id LIMIT 200"""


def mend(database: SqliteDatabase, snapshots: Sequence[Path] = ()) -> list[str]:
    """Bring all rows to agree; the answer is what was done, in sentences.

    Args:
        database: the library's.
        snapshots: where texts are looked for that are broken, the newest first.

    Raises:
        LibraryDamaged: the database itself is damaged, and has to be saved first (`salvage`).
    """
    connection = database.connection()
    told = mend_texts(connection, snapshots)
    acts: tuple[Callable[[SqliteDatabase], list[str]], ...] = (
        _mend_posts,
        _mend_states,
        _mend_versions,
        _mend_hashes,
        _mend_references,
        mend_tables,
        mend_notes,
    )
    for act in acts:
        told += act(database)
    return told


def _mend_posts(database: SqliteDatabase) -> list[str]:
    """Articles without a text or a site go; what the reader wrote on them waits, and a sync fetches them."""
    homeless = [row[0] for row in database.execute_sql(_HOMELESS).fetchall()]
    if not homeless:
        return []
    part(database, homeless, read_names(database))
    for post_id in homeless:
        database.execute_sql(_WANT, (post_id,))
        database.execute_sql("DELETE FROM post WHERE id = ?", (post_id,))
    return [f"{len(homeless)} articles without a text are to be fetched again; what you wrote on them waits."]


def _mend_states(database: SqliteDatabase) -> list[str]:
    sql = f"UPDATE post SET status = 'live', fingerprint = '' WHERE status NOT IN ({_STATES}) RETURNING id"
    count = len(database.execute_sql(sql).fetchall())
    return [f"The state of {count} articles is asked of the site again."] if count else []


def _mend_versions(database: SqliteDatabase) -> list[str]:
    mended = set()
    for post_id, title, modified, text in database.execute_sql(_NO_REVISION).fetchall():
        own = (post_id, title, now(), modified, hash_text(title, unpack(text)))
        (revision_id,) = database.execute_sql(_MAKE_REVISION, own).fetchone()
        database.execute_sql("UPDATE body SET revision_id = ? WHERE post_id = ?", (revision_id, post_id))
        mended.add(post_id)
    count = len(database.execute_sql(_NO_TEXT).fetchall())
    for post_id, revision_id, highest in database.execute_sql(_CURRENT_LAST).fetchall():
        database.execute_sql("UPDATE revision SET number = ? WHERE id = ?", (highest + 1, revision_id))
        mended.add(post_id)
    for (post_id,) in database.execute_sql(_DISORDERED).fetchall():
        # A number is taken by one version at a time: so first to numbers that no version has.
        for sign in ("-", ""):
            database.execute_sql(_NUMBERS.format(sign=sign), (post_id,))
        sql = "UPDATE post SET versions = (SELECT COUNT(*) FROM revision WHERE post_id = ?1) WHERE id = ?1"
        database.execute_sql(sql, (post_id,))
        mended.add(post_id)
    told = [f"{count} former versions without a text were forgotten."] if count else []
    return told + ([f"The versions of {len(mended)} articles were put in order."] if mended else [])


def _mend_hashes(database: SqliteDatabase) -> list[str]:
    """A title may have changed where the text has not; the site is asked for the article again."""
    last, mended = 0, set()
    while rows := database.execute_sql(_HASHES, (last,)).fetchall():
        for revision_id, post_id, title, digest, text, current in rows:
            last, right = revision_id, hash_text(title, unpack(text))
            if right != digest:
                sql = "UPDATE revision SET text_hash = ? WHERE id = ?"
                database.execute_sql(sql, (right, revision_id))
                if current:
                    database.execute_sql("UPDATE post SET fingerprint = '' WHERE id = ?", (post_id,))
                mended.add(post_id)
    return [f"{len(mended)} articles are compared with the site again by the next sync."] if mended else []


def _mend_references(database: SqliteDatabase) -> list[str]:
    count = 0
    while missing := database.execute_sql("PRAGMA foreign_key_check").fetchall():
        before = count
        for table, rowid, parent, key in missing:
            count += _drop_dangling(database, table, rowid, parent, key)
        if count == before:
            break
    return [f"{count} rows that named others which are not there were taken away."] if count else []


def _drop_dangling(database: SqliteDatabase, table: str, rowid: int | None, parent: str, key: int) -> int:
    keys = database.execute_sql(f"PRAGMA foreign_key_list({table})").fetchall()
    column = next(row[3] for row in keys if row[0] == key)
    if (table, column) == ("post", "author_id"):
        sql = "UPDATE post SET author_id = NULL, fingerprint = '' WHERE id = ?"
        return int(database.execute_sql(sql, (rowid,)).rowcount)
    sql = f"DELETE FROM {table} WHERE {column} NOT IN (SELECT id FROM {parent})"
    return int(database.execute_sql(sql).rowcount)
