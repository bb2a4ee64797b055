"""Where the syncs of each post type stand, and what the site is known to have."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import JOIN, SqliteDatabase, fn

from pressmark.model import Changes, Fingerprint, PostStatus
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.rows import update, upsert
from pressmark.store.schema import (
    BodyTable,
    CensusTable,
    PostTable,
    PostTypeTable,
    SiteSyncTable,
    SyncCursorTable,
)
from pressmark.store.values import batches, moment, seconds

# What was put off because it failed is tried at once where the site says something new of it.
_COUNT = """
    INSERT INTO census (type_id, remote_id, sweep, fingerprint, wanted, failures) VALUES (?, ?, ?, ?, ?, 0)
    ON CONFLICT (type_id, remote_id) DO UPDATE SET
        sweep = excluded.sweep, wanted = MAX(wanted, excluded.wanted),
        failures = IIF(fingerprint = excluded.fingerprint, failures, 0),
        next_try = IIF(fingerprint = excluded.fingerprint, next_try, NULL),
        fingerprint = excluded.fingerprint"""
# What WordPress shows only to those who sign in.
_HIDDEN = ("private", "draft", "pending", "future")
_WEEK = 8 * 24 * 3600  # seconds; no try is put off for longer, so what lies farther off is a clock's error


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the census of a post type stands, and what was learned of the site.

    Attributes:
        sweep: number of the sweep, from 1; 0 before the first.
        offset: where the next page begins.
        total: what the site says it has, None where it does not say.
        open: the sweep has not ended yet.
        last_id: the smallest id seen in this sweep, 0 before its first page.
        stepped_back: times in a row that a page had to be read again.
        page_size: rows a page that the site gives.
        by_page: pages are asked for by number, for the site ignores or forbids ``offset``.
        batch: whole posts a request that the site bears.
        modified_max: the latest change the site has named; date_max: the latest date.
        census_at: when the last sweep ended, by the site's clock; None when the next sync must sweep.
        knows_modified_after: False for a site that ignores it, None while unknown.
        verified_at: when texts were last compared again for silent changes, by the site's clock.
    """

    sweep: int = 0
    offset: int = 0
    total: int | None = None
    open: bool = False
    last_id: int = 0
    stepped_back: int = 0
    page_size: int = 100
    by_page: bool = False
    batch: int = 50
    modified_max: datetime | None = None
    date_max: datetime | None = None
    census_at: datetime | None = None
    knows_modified_after: bool | None = None
    verified_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class VanishedPost:
    """A post of the library that the site's last whole census did not have."""

    id: int
    remote_id: int
    link: str


class Cursors:
    """Reads where syncs stand."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_type_id(self, site_id: int, slug: str) -> int | None:
        """The library's number of a post type."""
        own = (PostTypeTable.site_id == site_id) & (PostTypeTable.slug == slug)
        found = PostTypeTable.select(PostTypeTable.id).where(own).scalar(self._database)
        return None if found is None else int(found)

    def read(self, type_id: int) -> Cursor:
        """Where the census of a post type stands."""
        row = SyncCursorTable.select().where(SyncCursorTable.type_id == type_id).dicts()
        for said in row.execute(self._database):
            return _to_cursor(said)
        return Cursor()

    def read_wanted(self, type_id: int, now: datetime) -> tuple[int, ...]:
        """Remote ids of the posts whose body is still to be fetched, newest first, but for those put off."""
        query = (
            CensusTable.select(CensusTable.remote_id)
            .where(CensusTable.type_id == type_id, CensusTable.wanted == 1, _is_due(now))
            .order_by(CensusTable.remote_id.desc())
        )
        return tuple(row[0] for row in query.tuples().execute(self._database))

    def find_put_off(self, type_id: int, now: datetime, rows: Sequence[Fingerprint]) -> frozenset[int]:
        """Which of these posts were put off after failures, and are as they were then."""
        digests = {row.remote_id: row.digest() for row in rows}
        off = self._read((CensusTable.type_id == type_id) & ~_is_due(now), list(digests))
        return frozenset(remote_id for remote_id, said in off if said == digests[remote_id])

    def count_put_off(self, type_id: int, now: datetime) -> int:
        """How many posts' bodies were put off after failures."""
        own = (CensusTable.type_id == type_id) & (CensusTable.wanted == 1) & ~_is_due(now)
        return int(CensusTable.select(fn.COUNT(CensusTable.remote_id)).where(own).scalar(self._database))

    def find_counted(self, type_id: int, remote_ids: Sequence[int]) -> frozenset[int]:
        """Which of these posts the site was known to have."""
        return self._find(CensusTable.type_id == type_id, remote_ids)

    def count_listed(self, type_id: int) -> int:
        """How many posts the site's lists had when they were read last."""
        own = CensusTable.type_id == type_id
        return int(CensusTable.select(fn.COUNT(CensusTable.remote_id)).where(own).scalar(self._database))

    def count_posts(self, type_id: int, *, public: bool = False) -> int:
        """How many posts of the type the library has that the site still shows; `public`: to strangers."""
        own = (PostTable.type_id == type_id) & _is_shown(public)
        return int(PostTable.select(fn.COUNT(PostTable.id)).where(own).scalar(self._database))

    def read_vanished(self, type_id: int, sweep: int, *, public: bool = False) -> tuple[VanishedPost, ...]:
        """The posts that the site showed, `public`: showed strangers, and that this sweep did not see."""
        seen = (CensusTable.type_id == PostTable.type_id) & (CensusTable.remote_id == PostTable.remote_id)
        query = (
            PostTable.select(PostTable.id, PostTable.remote_id, PostTable.link)
            .join(CensusTable, JOIN.LEFT_OUTER, on=seen)
            .where(
                PostTable.type_id == type_id,
                _is_shown(public),
                CensusTable.sweep.is_null() | (CensusTable.sweep != sweep),
            )
            .order_by(PostTable.remote_id.desc())
        )
        return tuple(VanishedPost(*row) for row in query.tuples().execute(self._database))

    def read_failures(self, type_id: int, remote_ids: Sequence[int]) -> dict[int, int]:
        """How often in a row each of those of these posts that failed when tried last could not be read."""
        query = CensusTable.select(CensusTable.remote_id, CensusTable.failures)
        failed = query.where(CensusTable.type_id == type_id, CensusTable.failures > 0)
        return {
            remote_id: failures
            for batch in batches(remote_ids)
            for remote_id, failures in failed.where(CensusTable.remote_id.in_(batch))
            .tuples()
            .execute(self._database)
        }

    def read_oldest_checked(self, type_id: int, count: int) -> tuple[int, ...]:
        """Remote ids of the posts whose text was compared with the site's the longest ago."""
        query = (
            PostTable.select(PostTable.remote_id)
            .join(BodyTable, on=BodyTable.post_id == PostTable.id)
            .where(PostTable.type_id == type_id, PostTable.status == PostStatus.LIVE)
            .order_by(BodyTable.verified, PostTable.id)
            .limit(count)
        )
        return tuple(row[0] for row in query.tuples().execute(self._database))

    def read_signature(self, site_id: int) -> str:
        """What `save_signature` kept; "" before the first sync."""
        query = SiteSyncTable.select(SiteSyncTable.signature).where(SiteSyncTable.site_id == site_id)
        return str(query.scalar(self._database) or "")

    def _find(self, condition: object, remote_ids: Sequence[int]) -> frozenset[int]:
        return frozenset(remote_id for remote_id, _ in self._read(condition, remote_ids))

    def _read(self, condition: object, remote_ids: Sequence[int]) -> Iterator[tuple[int, str]]:
        """Those of these posts that fit, with their fingerprints as a list had them last."""
        query = CensusTable.select(CensusTable.remote_id, CensusTable.fingerprint).where(condition)
        for batch in batches(remote_ids):
            yield from query.where(CensusTable.remote_id.in_(batch)).tuples().execute(self._database)


def _is_shown(public: bool) -> Any:
    shown = PostTable.status.in_((PostStatus.LIVE, PostStatus.PROTECTED))
    return shown & PostTable.visibility.not_in(_HIDDEN) if public else shown


def _is_due(now: datetime) -> Any:
    moment_now = seconds(now) or 0
    return CensusTable.next_try.is_null() | ~CensusTable.next_try.between(moment_now + 1, moment_now + _WEEK)


def save_census(
    type_id: int, cursor: Cursor, rows: Sequence[Fingerprint] = (), wanted: frozenset[int] = frozenset()
) -> Work:
    """Write rows of a list and where the sync stands; `wanted` are the posts whose body must be fetched."""

    def work(database: SqliteDatabase) -> Changes:
        said = (
            (type_id, row.remote_id, cursor.sweep, row.digest(), int(row.remote_id in wanted)) for row in rows
        )
        database.cursor().executemany(_COUNT, said)
        _save_cursor(database, type_id, cursor)
        return Changes.NOTHING

    return work


def save_cursor(type_id: int, cursor: Cursor) -> Work:
    """Write where the sync of a post type stands."""

    def work(database: SqliteDatabase) -> Changes:
        _save_cursor(database, type_id, cursor)
        return Changes.NOTHING

    return work


def close_sweep(type_id: int, cursor: Cursor) -> Work:
    """Forget what only former sweeps saw: from now on the census is what this one found."""

    def work(database: SqliteDatabase) -> Changes:
        former = (CensusTable.type_id == type_id) & (CensusTable.sweep != cursor.sweep)
        CensusTable.delete().where(former).execute(database)
        _save_cursor(database, type_id, cursor)
        return Changes.NOTHING

    return work


def set_aside(type_id: int, remote_id: int, failures: int, next_try: datetime) -> Work:
    """Put off a post that failed so many times in a row."""

    def work(database: SqliteDatabase) -> Changes:
        key = {"type_id": type_id, "remote_id": remote_id}
        update(database, CensusTable, key, {"failures": failures, "next_try": seconds(next_try)})
        return Changes.NOTHING

    return work


def save_signature(site_id: int, signature: str) -> Work:
    """Keep what tells later whether the site's WordPress was changed."""

    def work(database: SqliteDatabase) -> Changes:
        update(database, SiteSyncTable, {"site_id": site_id}, {"signature": signature})
        return Changes.NOTHING

    return work


def _save_cursor(database: SqliteDatabase, type_id: int, cursor: Cursor) -> None:
    known = cursor.knows_modified_after
    said = {
        "sweep": cursor.sweep,
        "offset": cursor.offset,
        "total": cursor.total,
        "open": int(cursor.open),
        "last_id": cursor.last_id,
        "stepped_back": cursor.stepped_back,
        "page_size": cursor.page_size,
        "by_page": int(cursor.by_page),
        "batch": cursor.batch,
        "modified_max": seconds(cursor.modified_max),
        "date_max": seconds(cursor.date_max),
        "census_at": seconds(cursor.census_at),
        "knows_modified_after": None if known is None else int(known),
        "verified_at": seconds(cursor.verified_at),
    }
    upsert(database, SyncCursorTable, {"type_id": type_id}, said)


def _to_cursor(said: dict[str, int | None]) -> Cursor:
    known = said["knows_modified_after"]
    return Cursor(
        sweep=said["sweep"] or 0,
        offset=said["offset"] or 0,
        total=said["total"],
        open=bool(said["open"]),
        last_id=said["last_id"] or 0,
        stepped_back=said["stepped_back"] or 0,
        page_size=said["page_size"] or 100,
        by_page=bool(said["by_page"]),
        batch=said["batch"] or 1,
        modified_max=moment(said["modified_max"]),
        date_max=moment(said["date_max"]),
        census_at=moment(said["census_at"]),
        knows_modified_after=None if known is None else bool(known),
        verified_at=moment(said["verified_at"]),
    )
