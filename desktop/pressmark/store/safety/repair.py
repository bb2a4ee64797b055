"""Mending a library: what a check finds wrong is put right, and nothing of the reader's is lost."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import peewee
from peewee import SqliteDatabase

from pressmark.errors import LibraryDamaged, LibraryError
from pressmark.model import Changes
from pressmark.store.database import Work
from pressmark.store.pruning import delete_unnamed
from pressmark.store.reanchoring import read_stale_notes, reanchor
from pressmark.store.safety.check import CheckResult, check_library
from pressmark.store.safety.findings import look_at_image
from pressmark.store.safety.mending import mend
from pressmark.store.safety.reindexing import reindex
from pressmark.store.safety.salvage import Rescued, rescue
from pressmark.store.snapshots.files import IMAGE
from pressmark.store.snapshots.keeping import Snapshot, Why, keep_snapshot, list_snapshots
from pressmark.store.store import Store
from pressmark.store.within import Within

_WANT_IMAGE = """
    UPDATE media SET state = 'wanted', file = '', failures = 0, next_try = NULL
    WHERE file = ? AND state = 'stored'"""
_MANY = 1_000_000


@dataclass(frozen=True, slots=True)
class Repaired:
    """What was done to a library, and how it is now.

    Attributes:
        repaired: plain sentences; none where nothing was wrong.
        result: what a check finds now.
        rescued: the library was made anew of what could be read; None where that was not needed.
        snapshot: of the reader's data as they were before, None where none was made.
    """

    repaired: tuple[str, ...]
    result: CheckResult
    rescued: Rescued | None = None
    snapshot: Snapshot | None = None


def repair(folder: Path, cancelled: Event | None = None) -> Repaired:
    """Mend the library in `folder`. Other programs may have it open, unless the file itself is damaged.

    Raises:
        Cancelled: the event was set; each thing is either mended or as it was.
        LibraryLocked: another program has it open, and the file has to be replaced.
        LibraryError: the library cannot be read or written.
    """
    told: list[str] = []
    snapshot: Snapshot | None = None
    try:
        with closing(Store(folder, None)) as store:
            result = check_library(store, cancelled)
            if result.ok:
                told += _delete_unnamed(store)
                return Repaired(tuple(told), result)
            if not result.damaged:
                with suppress(LibraryError):
                    snapshot = keep_snapshot(store, Why.REPAIR)
                told += _mend(store)
                result = check_library(store, cancelled)
                if result.ok:
                    return Repaired(tuple(told), result, None, snapshot)
    except (LibraryDamaged, peewee.DatabaseError, sqlite3.DatabaseError):
        # A constraint that rows of the library do not fulfil is damage too: no program wrote them so.
        pass
    rescued = rescue(folder, cancelled=cancelled)
    told.append(_tell(rescued))
    with closing(Store(folder, None)) as store:
        told += _mend_images(store)
        return Repaired(tuple(told), check_library(store), rescued, snapshot)


def _mend(store: Store) -> list[str]:
    told: list[str] = []
    snapshots = [one.path for one in list_snapshots(store.folder)]
    store.write(_mend_rows(told, snapshots)).result()
    return told + _mend_images(store)


def _mend_rows(told: list[str], snapshots: Sequence[Path]) -> Work:
    def work(database: SqliteDatabase) -> Changes:
        told.clear()
        database.execute_sql("REINDEX")
        told.extend(mend(database, snapshots))
        reindex(database)
        told.append("The search indexes were made anew.")
        reanchor(read_stale_notes(Within(database), 0, _MANY))(database)
        return ~Changes.NOTHING

    return work


def _mend_images(store: Store) -> list[str]:
    """Images that are missing or others than came are fetched again; those that nothing names go."""
    names = [file.name for file in store.media.read_files()]
    broken = [name for name in names if look_at_image(store.media_folder / name)]

    def work(database: SqliteDatabase) -> Changes:
        for name in broken:
            if IMAGE.fullmatch(name):  # a damaged library may name any file
                with suppress(OSError):
                    (store.media_folder / name).unlink()
            database.execute_sql(_WANT_IMAGE, (name,))
        return Changes.MEDIA

    if broken:
        store.write(work).result()
    told = [f"Images that the next sync fetches again: {len(broken)}."] if broken else []
    return told + _delete_unnamed(store)


def _delete_unnamed(store: Store) -> list[str]:
    count = delete_unnamed(store)
    return [f"Images that no article names any more were deleted: {count}."] if count else []


def _tell(rescued: Rescued) -> str:
    words = [
        f"The file was damaged. A new library was made of what could be read: articles {rescued.posts}, "
        f"annotations {rescued.annotations}."
    ]
    if rescued.lost_posts or rescued.lost_annotations:
        words.append(
            f"What could not be read: articles {rescued.lost_posts}, annotations {rescued.lost_annotations}."
        )
    if rescued.snapshot is not None and rescued.from_snapshot:
        words.append(f"Annotations from the snapshot {rescued.snapshot.path.name}: {rescued.from_snapshot}.")
    if rescued.waiting:
        words.append(f"Annotations that wait for their article: {rescued.waiting}.")
    words.append(f"A sync brings back what else the sites have. The damaged file is kept: {rescued.aside}")
    return " ".join(words)
