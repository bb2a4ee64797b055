"""Where the census of each post type stands, and what it found."""

from collections.abc import Sequence
from dataclasses import dataclass

from peewee import JOIN, SqliteDatabase, fn

from pressmark.model import Changes, Fingerprint, PostStatus
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.rows import insert_missing, update, upsert
from pressmark.store.schema import CensusTable, PostTable, PostTypeTable, SyncCursorTable


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the census of a post type stands.

    Attributes:
        sweep: number of the sweep, from 1; 0 before the first.
        offset: where the next page begins.
        total: what the site says it has, None where it does not say.
        open: the sweep has not ended yet.
        last_id: the smallest id seen in this sweep, 0 before its first page.
    """

    sweep: int = 0
    offset: int = 0
    total: int | None = None
    open: bool = False
    last_id: int = 0


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
        query = SyncCursorTable.select(
            SyncCursorTable.sweep,
            SyncCursorTable.offset,
            SyncCursorTable.total,
            SyncCursorTable.open,
            SyncCursorTable.last_id,
        )
        for row in query.where(SyncCursorTable.type_id == type_id).tuples().execute(self._database):
            return Cursor(row[0], row[1], row[2], bool(row[3]), row[4])
        return Cursor()

    def read_wanted(self, type_id: int) -> tuple[int, ...]:
        """Remote ids of the posts whose body is still to be fetched, newest first."""
        query = (
            CensusTable.select(CensusTable.remote_id)
            .where(CensusTable.type_id == type_id, CensusTable.wanted == 1)
            .order_by(CensusTable.remote_id.desc())
        )
        return tuple(row[0] for row in query.tuples().execute(self._database))

    def count_seen(self, type_id: int, sweep: int) -> int:
        """How many posts a sweep has seen."""
        own = (CensusTable.type_id == type_id) & (CensusTable.sweep == sweep)
        count = CensusTable.select(fn.COUNT(CensusTable.remote_id)).where(own)
        return int(count.scalar(self._database))

    def count_posts(self, type_id: int) -> int:
        """How many posts of the type the library has that the site still shows."""
        own = (PostTable.type_id == type_id) & PostTable.status.in_((PostStatus.LIVE, PostStatus.PROTECTED))
        return int(PostTable.select(fn.COUNT(PostTable.id)).where(own).scalar(self._database))

    def read_vanished(self, type_id: int, sweep: int) -> tuple[VanishedPost, ...]:
        """The posts that the site showed before and that this sweep did not see."""
        seen = (CensusTable.type_id == PostTable.type_id) & (CensusTable.remote_id == PostTable.remote_id)
        query = (
            PostTable.select(PostTable.id, PostTable.remote_id, PostTable.link)
            .join(CensusTable, JOIN.LEFT_OUTER, on=seen)
            .where(
                PostTable.type_id == type_id,
                PostTable.status.in_((PostStatus.LIVE, PostStatus.PROTECTED)),
                CensusTable.sweep.is_null() | (CensusTable.sweep != sweep),
            )
            .order_by(PostTable.remote_id.desc())
        )
        return tuple(VanishedPost(*row) for row in query.tuples().execute(self._database))


def save_census(
    type_id: int, cursor: Cursor, rows: Sequence[Fingerprint] = (), wanted: frozenset[int] = frozenset()
) -> Work:
    """Write a page of the census and where it stands; `wanted` are the posts whose body must be fetched."""

    def work(database: SqliteDatabase) -> Changes:
        for row in rows:
            said: dict[str, object] = {"sweep": cursor.sweep, "fingerprint": row.digest()}
            if row.remote_id in wanted:
                said["wanted"] = 1
            key = {"type_id": type_id, "remote_id": row.remote_id}
            insert_missing(database, CensusTable, key | {"wanted": 0, "failures": 0} | said)
            update(database, CensusTable, key, said)
        _save_cursor(database, type_id, cursor)
        return Changes.NOTHING

    return work


def close_sweep(type_id: int, sweep: int) -> Work:
    """Forget what only former sweeps saw: from now on the census is what this one found."""

    def work(database: SqliteDatabase) -> Changes:
        former = (CensusTable.type_id == type_id) & (CensusTable.sweep != sweep)
        CensusTable.delete().where(former).execute(database)
        return Changes.NOTHING

    return work


def _save_cursor(database: SqliteDatabase, type_id: int, cursor: Cursor) -> None:
    said = {
        "sweep": cursor.sweep,
        "offset": cursor.offset,
        "total": cursor.total,
        "open": int(cursor.open),
        "last_id": cursor.last_id,
        "page_size": 100,
    }
    upsert(database, SyncCursorTable, {"type_id": type_id}, said)
