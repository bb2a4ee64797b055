"""Which site, post and version of one library is which of another; what is missing there is added."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import SqliteDatabase

from pressmark.store.snapshots.rows import KEYS
from pressmark.store.values import link_key

_SITE = ("url", "api", "name", "description", "timezone", "gmt_offset", "added")
_TYPE = (
    "slug",
    "rest_base",
    "name",
    "hierarchical",
    "items_url",
    "taxonomies",
    "total",
    "readable",
    "reason",
)
_POST = (
    "remote_id",
    "title",
    "link",
    "link_key",
    "slug",
    "date",
    "modified",
    "excerpt",
    "words",
    "tables",
    "versions",
    "featured_media",
    "status",
    "status_since",
    "first_seen",
    "changed",
    "visibility",
    "revisions",
)
_BODY = ("html", "text", "extra", "cleaner", "verified")
_REVISION = ("number", "title", "seen", "modified", "text_hash", "html", "text")
_KEYED = f"SELECT post_id, site, type, remote_id, link FROM {KEYS}"
_FULL = """
    SELECT post.id, site.url, post_type.slug, post.remote_id, post.link FROM post
    JOIN site ON site.id = post.site_id JOIN post_type ON post_type.id = post.type_id"""
_FIND = """
    SELECT post.id FROM post JOIN post_type ON post_type.id = post.type_id
    WHERE post_type.site_id = ? AND post_type.slug = ? AND post.remote_id = ?"""
_FIND_BY_LINK = "SELECT id FROM post WHERE link_key = ? ORDER BY status = 'live', id"
_WITH_TEXTS = """
    SELECT revision.id, number, revision.title, seen, revision.modified, text_hash,
        COALESCE(revision.html, body.html), COALESCE(revision.text, body.text)
    FROM revision JOIN body ON body.post_id = revision.post_id WHERE revision.post_id = ? ORDER BY number"""


@dataclass(slots=True)
class PostMap:
    """The ids of the one library by those of the other; `added` are posts that were not there."""

    sites: dict[int, int] = field(default_factory=dict)
    types: dict[int, int] = field(default_factory=dict)
    posts: dict[int, int] = field(default_factory=dict)
    revisions: dict[int, int] = field(default_factory=dict)
    added: list[int] = field(default_factory=list)


def map_posts(source: SqliteDatabase, target: SqliteDatabase) -> PostMap:
    """Find what `source` has in `target`; add the sites, the posts with texts, the versions not there."""
    found = PostMap()
    _map_sites(source, target, found)
    urls = dict(_read(source, "SELECT url, id FROM site"))
    keyed = _read(source, _KEYED) if source.table_exists(KEYS) else []
    for post_id, url, slug, remote_id, link in {
        row[0]: row for row in (*keyed, *_read(source, _FULL))
    }.values():
        site_id = found.sites.get(urls.get(url, 0), 0)
        rows = _read(target, _FIND, site_id, slug, remote_id)
        if not rows and link:
            rows = _read(target, _FIND_BY_LINK, link_key(link))
        here = rows[-1][0] if rows else None
        if here is None or _lost_text(source, target, post_id, here):
            _add_post(source, target, post_id, found, post_id if here is None else here)
        if post_id not in found.posts and here is not None:
            found.posts[post_id] = here
            _map_revisions(source, target, post_id, found)
    return found


def _map_sites(source: SqliteDatabase, target: SqliteDatabase, found: PostMap) -> None:
    columns = ", ".join(_SITE)
    for former, *site in _read(source, f"SELECT id, {columns} FROM site ORDER BY id"):
        rows = _read(target, "SELECT id FROM site WHERE url = ?", site[0])
        found.sites[former] = rows[0][0] if rows else _insert(target, "site", _SITE, site, former)
        own = (found.sites[former], former)
        _choose(source, target, *own, known=bool(rows))
        for type_id, *kind in _read(
            source, f"SELECT id, {', '.join(_TYPE)} FROM post_type WHERE site_id = ?", former
        ):
            sql = "SELECT id FROM post_type WHERE site_id = ? AND slug = ?"
            there = _read(target, sql, own[0], kind[0])
            row = (own[0], *kind)
            found.types[type_id] = (
                there[0][0] if there else _insert(target, "post_type", ("site_id", *_TYPE), row, type_id)
            )


def _choose(source: SqliteDatabase, target: SqliteDatabase, site_id: int, former: int, known: bool) -> None:
    """What is taken of a site, where the library does not say."""
    columns = "images, user, typography, automatic"
    for row in _read(source, f"SELECT {columns} FROM site_choice WHERE site_id = ?", former):
        sql = f"INSERT OR IGNORE INTO site_choice (site_id, {columns}) VALUES (?, ?, ?, ?, ?)"
        target.execute_sql(sql, (site_id, *row))
    chosen = _read(target, "SELECT slug FROM type_choice WHERE site_id = ?", site_id)
    if not (known and chosen):
        for (slug,) in _read(source, "SELECT slug FROM type_choice WHERE site_id = ?", former):
            target.execute_sql("INSERT OR IGNORE INTO type_choice VALUES (?, ?)", (site_id, slug))
    sql = "INSERT OR IGNORE INTO site_sync (site_id, status, message) VALUES (?, 'new', '')"
    target.execute_sql(sql, (site_id,))


def _lost_text(source: SqliteDatabase, target: SqliteDatabase, post_id: int, here: int) -> bool:
    """Take away what is left of a post without its text, where `source` has it; tell whether that was so."""
    sql = "SELECT 1 FROM body WHERE post_id = ?"
    if _read(target, sql, here) or not _read(source, sql, post_id):
        return False
    target.execute_sql("DELETE FROM post WHERE id = ?", (here,))
    return True


def _add_post(
    source: SqliteDatabase, target: SqliteDatabase, post_id: int, found: PostMap, wish: int
) -> None:
    """Add a post whose text is there too; the next sync asks for its terms, its author and its images."""
    sql = f"""SELECT post.site_id, post.type_id, {", ".join(f"post.{name}" for name in _POST)}
        FROM post JOIN body ON body.post_id = post.id WHERE post.id = ?"""
    for site_id, type_id, *post in _read(source, sql, post_id):
        if site_id not in found.sites or type_id not in found.types:
            return
        row = (found.sites[site_id], found.types[type_id], "", *post)
        new = _insert(target, "post", ("site_id", "type_id", "fingerprint", *_POST), row, wish)
        found.posts[post_id] = new
        found.added.append(new)
        for table in ("body", "revision", "post_table"):  # what is left of one whose own row is lost
            target.execute_sql(f"DELETE FROM {table} WHERE post_id = ?", (new,))
        for former, *revision in _read(
            source,
            f"SELECT id, {', '.join(_REVISION)} FROM revision WHERE post_id = ? ORDER BY number",
            post_id,
        ):
            own = (new, *revision)
            found.revisions[former] = _insert(target, "revision", ("post_id", *_REVISION), own, former)
        sql = f"SELECT revision_id, {', '.join(_BODY)} FROM body WHERE post_id = ?"
        for current, *body in _read(source, sql, post_id):
            columns = ", ".join(("post_id", "revision_id", *_BODY))
            target.execute_sql(
                f"INSERT INTO body ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (new, found.revisions.get(current, 0), *body),
            )


def _map_revisions(source: SqliteDatabase, target: SqliteDatabase, post_id: int, found: PostMap) -> None:
    """Know versions again by their words; one that the library has not becomes one of its former versions."""
    here = found.posts[post_id]
    sql = "SELECT text_hash, id FROM revision WHERE post_id = ? ORDER BY number"
    known: dict[bytes, int] = dict(_read(target, sql, here))
    own = {number: digest for digest, number in _read(target, sql, here)}
    missing = []
    for former, _, *revision in _read(source, _WITH_TEXTS, post_id):
        digest = revision[3]
        if digest in known:
            # The same words may have come twice.
            found.revisions[former] = former if own.get(former) == digest else known[digest]
        else:
            missing.append((former, revision))
    if missing:
        _add_versions(target, here, missing, found)


def _add_versions(
    target: SqliteDatabase, post_id: int, missing: Sequence[tuple[int, list[Any]]], found: PostMap
) -> None:
    count = len(missing)
    # A number is taken by one version at a time: so by way of numbers that no version has.
    target.execute_sql("UPDATE revision SET number = -number WHERE post_id = ?", (post_id,))
    target.execute_sql("UPDATE revision SET number = ? - number WHERE post_id = ?", (count, post_id))
    for number, (former, revision) in enumerate(missing, 1):
        row = (post_id, number, *revision)
        found.revisions[former] = _insert(target, "revision", ("post_id", *_REVISION), row, former)
    target.execute_sql("UPDATE post SET versions = versions + ? WHERE id = ?", (count, post_id))


def _insert(
    target: SqliteDatabase, table: str, columns: Sequence[str], values: Sequence[Any], wish: int
) -> int:
    """Add a row, with the id it had where that is free."""
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    free = not _read(target, f"SELECT 1 FROM {table} WHERE id = ?", wish)
    sql = f"INSERT INTO {table} (id, {names}) VALUES (?, {marks})"
    return int(target.execute_sql(sql, (wish if free else None, *values)).lastrowid)


def _read(database: SqliteDatabase, sql: str, *values: object) -> list[tuple[Any, ...]]:
    rows: list[tuple[Any, ...]] = database.execute_sql(sql, values).fetchall()
    return rows
