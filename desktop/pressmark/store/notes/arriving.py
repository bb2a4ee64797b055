"""Articles that come into the library: what the reader has for them waits no longer."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from peewee import SqliteDatabase

from pressmark.model import Changes
from pressmark.query.folding import fold
from pressmark.store.addresses import spell_keys
from pressmark.store.database import Work
from pressmark.store.links import Links
from pressmark.store.notes.changes import read_spellings
from pressmark.store.notes.receiving import receive
from pressmark.store.notes.waiting import drop_waiting, read_waiting_for
from pressmark.store.rows import delete, insert_missing
from pressmark.store.schema import PostTagTable, WaitingStateTable
from pressmark.store.tags import clean_tag
from pressmark.store.values import batches
from pressmark.store.within import Within

_SOME = "SELECT EXISTS (SELECT 1 FROM waiting_annotation) OR EXISTS (SELECT 1 FROM waiting_state)"
_LINKS = "SELECT link FROM waiting_annotation UNION SELECT link FROM waiting_state"
_BY_KEY = """
    SELECT link_key, link FROM waiting_annotation WHERE link_key IN ({0}) UNION
    SELECT link_key, link FROM waiting_state WHERE link_key IN ({0})"""
_STATES = "SELECT link, link_key, read, starred, position, tags FROM waiting_state WHERE link IN ({})"
_MARK = """
    INSERT INTO post_state (post_id, read, starred, position) VALUES (?, ?, ?, ?)
    ON CONFLICT (post_id) DO UPDATE SET
        read = COALESCE(post_state.read, excluded.read),
        starred = COALESCE(post_state.starred, excluded.starred),
        position = MAX(post_state.position, excluded.position)"""


def attach_arrived(database: SqliteDatabase, links: Mapping[str, int]) -> Changes:
    """Give posts that a sync has just taken what waited for them; `links` has their ids by address."""
    if not _is_some(database):
        return Changes.NOTHING
    keys = {key: post_id for link, post_id in links.items() for key in spell_keys(link)}
    found = {link: keys[key] for key, link in _read(database, _BY_KEY, list(keys))}
    return _give(database, found)


def attach_waiting() -> Work:
    """Give all posts what waits for them, however it spells their addresses."""

    def work(database: SqliteDatabase) -> Changes:
        if not _is_some(database):
            return Changes.NOTHING
        links = [link for (link,) in database.execute_sql(_LINKS).fetchall()]
        return _give(database, Links(Within(database)).find(links))

    return work


def _give(database: SqliteDatabase, posts: Mapping[str, int]) -> Changes:
    links = list(posts)
    waiting = read_waiting_for(database, links)
    drop_waiting(database, [one.annotation.id for one in waiting])
    taken = receive(database, waiting, posts)
    marked = _give_marks(database, posts)
    came = taken.added or taken.updated
    return (Changes.ANNOTATIONS if came else Changes.NOTHING) | (
        Changes.STATE if came or marked else Changes.NOTHING
    )


def _give_marks(database: SqliteDatabase, posts: Mapping[str, int]) -> bool:
    """Give posts the marks and tags that wait for them; what the reader said of them since then stays."""
    rows = _read(database, _STATES, list(posts))
    known = read_spellings(database) if rows else {}
    for link, key, read, starred, position, tags in rows:
        database.execute_sql(_MARK, (posts[link], read, starred, position))
        for tag in filter(None, map(clean_tag, json.loads(tags))):
            own = {"post_id": posts[link], "tag": known.setdefault(fold(tag), tag)}
            insert_missing(database, PostTagTable, own)
        delete(database, WaitingStateTable, {"link_key": key})
    return bool(rows)


def _is_some(database: SqliteDatabase) -> bool:
    return bool(database.execute_sql(_SOME).fetchone()[0])


def _read(database: SqliteDatabase, sql: str, keys: Sequence[str]) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    for batch in batches(keys):
        statement = sql.format(", ".join("?" * len(batch)))
        times = statement.count("?") // len(batch)
        found += database.execute_sql(statement, batch * times).fetchall()
    return found
