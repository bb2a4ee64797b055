"""What the reader wrote, out of one library into another: sites, posts and versions are known again there.

Both are of this program's step; the one it comes from was made of a snapshot (`expanding`). A post is known
by site, type and the site's number, else by its address; a version by its words.
"""

from dataclasses import dataclass, field
from typing import Any

from peewee import SqliteDatabase

from pressmark.store.safety.merging_posts import PostMap, map_posts
from pressmark.store.safety.parting import KEEP_STATE, part, read_names
from pressmark.store.values import link_key

_READER = (
    "annotation_tag",
    "annotation",
    "post_state",
    "post_tag",
    "waiting_annotation",
    "waiting_state",
    "saved_search",
)
_WORDS = ("exact", "prefix", "suffix", "start", "end", "note", "color", "created", "modified", "source_date")
_PLACE = ("place_exact", "place_prefix", "place_suffix", "place_start", "place_end")
_ANNOTATION = ("id", "post_id", "revision_id", *_WORDS, "state", "place_revision_id", *_PLACE, "kept")
_WAITING = ("id", "link", "link_key", "title", *_WORDS, "tags", "state", *_PLACE, "kept")
_NUMBER = "(SELECT COALESCE(MAX(number), 0) + 1 FROM annotation)"
_WHERE = """
    SELECT modified, "start", "end", exact, note, color FROM annotation WHERE id = ?"""


@dataclass(slots=True)
class Merged:
    """What came of a merge.

    Attributes:
        annotations: how many were added or replaced.
        waiting: how many of these wait for their article.
    """

    annotations: int = 0
    waiting: int = 0
    posts: PostMap = field(default_factory=PostMap)


def forget_reader(database: SqliteDatabase) -> None:
    """Take away all that the reader wrote on articles, and the searches: a snapshot takes its place."""
    for table in _READER:
        database.execute_sql(f"DELETE FROM {table}")


def merge(source: SqliteDatabase, target: SqliteDatabase, whole: frozenset[str] = frozenset()) -> Merged:
    """Add what `source` has to `target`, within a transaction of the latter.

    Of an annotation that both have the one that was changed later stays; where both say the same time but not
    the same words, that of `source`.

    Args:
        source: what a snapshot had.
        target: the library, or what could be read of it.
        whole: tables of `target` of which nothing is missing: what is not in them the reader took away.
    """
    target.execute_sql("PRAGMA defer_foreign_keys = 1")
    names = read_names(source)
    merged = Merged(posts=map_posts(source, target))
    _merge_annotations(source, target, merged, whole)
    for post_id in sorted(
        {row[0] for row in _read(target, "SELECT post_id FROM annotation WHERE post_id < 0")}
    ):
        waiting = _read(target, "SELECT COUNT(*) FROM annotation WHERE post_id = ?", post_id)[0][0]
        part(target, [post_id], {post_id: names[-post_id]} if -post_id in names else {})
        merged.waiting += waiting
    _merge_waiting(source, target, whole)
    if "post_state" not in whole:
        _merge_states(source, target, merged.posts)
    if "post_tag" not in whole:
        _merge_tags(source, target, merged.posts)
    if "saved_search" not in whole:
        _merge_searches(source, target)
    return merged


def _merge_annotations(
    source: SqliteDatabase, target: SqliteDatabase, merged: Merged, whole: frozenset[str]
) -> None:
    columns = ", ".join(f'"{column}"' for column in _ANNOTATION)
    marks = ", ".join("?" * len(_ANNOTATION))
    for row in _read(source, f"SELECT {columns} FROM annotation ORDER BY number"):
        own = dict(zip(_ANNOTATION, row, strict=True))
        known = _read(target, _WHERE, own["id"])
        stays = _stays(known, own, "annotation" in whole)
        if not stays or (known and "annotation_tag" not in whole and known[0][0] == own["modified"]):
            for (tag,) in _read(source, "SELECT tag FROM annotation_tag WHERE annotation_id = ?", own["id"]):
                target.execute_sql("INSERT OR IGNORE INTO annotation_tag VALUES (?, ?)", (own["id"], tag))
        if stays:
            continue
        # A post that is in neither is given a number below 0 until the annotation waits.
        own["post_id"] = merged.posts.posts.get(own["post_id"], -own["post_id"])
        own["revision_id"] = merged.posts.revisions.get(own["revision_id"], 0)
        own["place_revision_id"] = merged.posts.revisions.get(own["place_revision_id"])
        if own["place_revision_id"] is None:
            own |= dict.fromkeys(_PLACE)
        if known:
            sets = ", ".join(f'"{column}" = ?' for column in _ANNOTATION)
            target.execute_sql(f"UPDATE annotation SET {sets} WHERE id = ?", (*own.values(), own["id"]))
        else:
            target.execute_sql(
                f"INSERT INTO annotation ({columns}, number) VALUES ({marks}, {_NUMBER})", tuple(own.values())
            )
        target.execute_sql("DELETE FROM waiting_annotation WHERE id = ?", (own["id"],))
        merged.annotations += 1


def _stays(known: list[tuple[Any, ...]], own: dict[str, Any], whole: bool) -> bool:
    """Whether what the library has of an annotation is what it is to have."""
    if not known:
        return whole
    modified, *words = known[0]
    same = words == [own[column] for column in ("start", "end", "exact", "note", "color")]
    return bool(modified > own["modified"] or (modified == own["modified"] and same))


def _merge_waiting(source: SqliteDatabase, target: SqliteDatabase, whole: frozenset[str]) -> None:
    columns = ", ".join(f'"{column}"' for column in _WAITING)
    marks = ", ".join("?" * len(_WAITING))
    if "waiting_annotation" not in whole:
        for row in _read(source, f"SELECT {columns} FROM waiting_annotation"):
            if not _read(target, "SELECT 1 FROM annotation WHERE id = ?", row[0]):
                sql = f"INSERT OR IGNORE INTO waiting_annotation ({columns}) VALUES ({marks})"
                target.execute_sql(sql, row)
    if "waiting_state" not in whole:
        sql = "SELECT link_key, link, title, read, starred, position, tags FROM waiting_state"
        for row in _read(source, sql):
            target.execute_sql(KEEP_STATE, row)


def _merge_states(source: SqliteDatabase, target: SqliteDatabase, posts: PostMap) -> None:
    names = read_names(source)
    sql = "SELECT post_id, read, starred, position, place, place_revision FROM post_state"
    for former, read, starred, position, place, revision in _read(source, sql):
        post_id = posts.posts.get(former)
        if post_id is not None:
            new = posts.revisions.get(revision) or _find_version(target, post_id, revision)
            row = (post_id, read, starred, position, place if new else 0, new)
            target.execute_sql("INSERT OR IGNORE INTO post_state VALUES (?, ?, ?, ?, ?, ?)", row)
        elif former in names:
            name = names[former]
            waits = (link_key(name.link), name.link, name.title, read, starred, position, "[]")
            target.execute_sql(KEEP_STATE, waits)


def _find_version(target: SqliteDatabase, post_id: int, revision_id: int | None) -> int | None:
    """A version by its number alone, where the snapshot has no texts of the post."""
    rows = _read(target, "SELECT id FROM revision WHERE id = ? AND post_id = ?", revision_id, post_id)
    return int(rows[0][0]) if rows else None


def _merge_tags(source: SqliteDatabase, target: SqliteDatabase, posts: PostMap) -> None:
    names = read_names(source)
    sql = """SELECT post_id, tag, json_array(tag) FROM post_tag ORDER BY post_id, tag"""
    for former, tag, tags in _read(source, sql):
        post_id = posts.posts.get(former)
        if post_id is not None:
            target.execute_sql("INSERT OR IGNORE INTO post_tag VALUES (?, ?)", (post_id, tag))
        elif former in names:
            name = names[former]
            row = (link_key(name.link), name.link, name.title, None, None, 0.0, tags)
            target.execute_sql(KEEP_STATE, row)


def _merge_searches(source: SqliteDatabase, target: SqliteDatabase) -> None:
    known = set(_read(target, "SELECT name, query FROM saved_search"))
    for name, query, shortcut, notify in _read(
        source, "SELECT name, query, shortcut, notify FROM saved_search ORDER BY position"
    ):
        if (name, query) not in known:
            target.execute_sql(
                """INSERT INTO saved_search (name, query, position, shortcut, notify)
                SELECT ?, ?, COALESCE(MAX(position), -1) + 1, ?, ? FROM saved_search""",
                (name, query, shortcut, notify),
            )


def _read(database: SqliteDatabase, sql: str, *values: object) -> list[tuple[Any, ...]]:
    rows: list[tuple[Any, ...]] = database.execute_sql(sql, values).fetchall()
    return rows
