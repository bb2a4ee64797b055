"""What the reader wrote on posts whose own rows go: it waits for the article to come again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from peewee import SqliteDatabase

from pressmark.store.snapshots.rows import KEYS
from pressmark.store.values import link_key

_COPIED = """note, color, {tags}, created, modified, state, place_exact, place_prefix, place_suffix,
    place_start, place_end, kept, source_date"""
_TAGS = """(SELECT json_group_array(tag) FROM (
    SELECT tag FROM annotation_tag WHERE annotation_id = annotation.id ORDER BY tag))"""
_LET_WAIT = f"""
    INSERT INTO waiting_annotation (id, link, link_key, title, exact, prefix, suffix, "start", "end",
        {_COPIED.format(tags="tags")})
    SELECT id, ?, ?, ?, exact, prefix, suffix, "start", "end", {_COPIED.format(tags=_TAGS)}
    FROM annotation WHERE post_id = ? ON CONFLICT (id) DO NOTHING"""
_STATE = """
    SELECT MAX(read), MAX(starred), COALESCE(MAX(position), 0.0),
        (SELECT json_group_array(tag) FROM (SELECT tag FROM post_tag WHERE post_id = ?1 ORDER BY tag))
    FROM post_state WHERE post_id = ?1"""
KEEP_STATE = """
    INSERT INTO waiting_state (link_key, link, title, read, starred, position, tags)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (link_key) DO UPDATE SET read = COALESCE(read, excluded.read),
        starred = COALESCE(starred, excluded.starred), position = MAX(position, excluded.position),
        tags = (SELECT json_group_array(value) FROM (
            SELECT value FROM json_each(waiting_state.tags)
            UNION SELECT value FROM json_each(excluded.tags)))"""
"""SQL: have marks and tags wait; what already waits for the same article stays, and more is added."""


@dataclass(frozen=True, slots=True)
class PostName:
    """What is enough to know a post again: its address and its title."""

    link: str
    title: str


def read_names(database: SqliteDatabase) -> dict[int, PostName]:
    """The names of all posts that the library knows by their ids, those of a snapshot too."""
    names: dict[int, PostName] = {}
    if database.table_exists(KEYS):
        rows = database.execute_sql(f"SELECT post_id, link, title FROM {KEYS}").fetchall()
        names = {post_id: PostName(link, title) for post_id, link, title in rows}
    rows = database.execute_sql("SELECT id, link, title FROM post").fetchall()
    return names | {post_id: PostName(link, title) for post_id, link, title in rows}


def part(database: SqliteDatabase, post_ids: Sequence[int], names: Mapping[int, PostName]) -> None:
    """Have what the reader wrote on posts wait for them.

    An annotation on a post of which nothing is known waits without an address; marks of such a post go.
    """
    for post_id in post_ids:
        name = names.get(post_id, PostName("", ""))
        key = link_key(name.link)
        database.execute_sql(_LET_WAIT, (name.link, key, name.title, post_id))
        read, starred, position, tags = database.execute_sql(_STATE, (post_id,)).fetchone()
        if name.link and (read or starred or position or tags != "[]"):
            state = (key, name.link, name.title, read, starred, position, tags)
            database.execute_sql(KEEP_STATE, state)
        for table in ("post_state", "post_tag", "annotation"):
            database.execute_sql(f"DELETE FROM {table} WHERE post_id = ?", (post_id,))
    database.execute_sql("DELETE FROM annotation_tag WHERE annotation_id NOT IN (SELECT id FROM annotation)")
