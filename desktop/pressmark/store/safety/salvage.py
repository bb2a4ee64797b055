"""A damaged library: what of it can be read, and a new one made of that and of a snapshot.

The damaged file is never deleted: it is kept as ``library.damaged-STAMP.sqlite``. It is read in a copy.
"""

import logging
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event

from peewee import SqliteDatabase

from pressmark.errors import Cancelled, LibraryUnusable
from pressmark.settings import LIBRARY_FILE
from pressmark.store.reanchoring import read_stale_notes, reanchor
from pressmark.store.safety.expanding import Expanded, expand, open_to_write
from pressmark.store.safety.holding import hold_library
from pressmark.store.safety.mending import mend
from pressmark.store.safety.merging import Merged, merge
from pressmark.store.safety.reindexing import reindex
from pressmark.store.safety.salvage_counts import count_lost, read_known
from pressmark.store.safety.salvage_rows import TableReader, mend_header, open_damaged
from pressmark.store.safety.salvage_schema import mend_schema
from pressmark.store.snapshots.files import (
    COMPANIONS,
    find_faults,
    make_stamp,
    open_to_read,
    put_in_place,
    set_aside,
)
from pressmark.store.snapshots.keeping import Snapshot, find_newest, read_snapshot
from pressmark.store.snapshots.rows import KEYS, MAKE_KEYS, READER
from pressmark.store.trouble import database_errors, explain_os_error
from pressmark.store.within import Within

_log = logging.getLogger(__name__)
_CANNOT = "The library cannot be saved here"
_MANY = 1_000_000
_MAKING = ".making-"
_DAY = 86_400  # seconds


@dataclass(frozen=True, slots=True)
class Salvageable:
    """What of a damaged library can be saved.

    Attributes:
        posts: articles that can be read, though the text of some may have to be made anew.
        annotations: that can be read in the file itself.
        whole: the file says of no table that something is missing in it.
        snapshot: the newest that is whole, None for none.
        lost_posts: articles that are in the file and cannot be read; so are `lost_annotations`.
    """

    posts: int
    annotations: int
    whole: bool
    snapshot: Snapshot | None
    lost_posts: int = 0
    lost_annotations: int = 0


@dataclass(frozen=True, slots=True)
class Rescued:
    """What became of a damaged library.

    Attributes:
        aside: where the damaged file is kept now.
        snapshot: what the reader's data were completed from, None where there was none.
        from_snapshot: annotations that the file had not, or not as they were.
        waiting: annotations whose articles have to come again first.
        lost: the tables of which something could not be read; a sync brings back what the sites have.
        lost_posts: articles that were in the file and could not be saved; so are `lost_annotations`.
    """

    aside: Path
    snapshot: Snapshot | None
    sites: int
    posts: int
    annotations: int
    from_snapshot: int
    waiting: int
    lost: tuple[str, ...]
    lost_posts: int = 0
    lost_annotations: int = 0


def look(folder: Path) -> Salvageable:
    """Look at what can be read of the library in `folder`. Nothing is written.

    Raises:
        LibraryUnusable: its file cannot be read at all, for want of rights for instance.
    """
    with _copied(folder) as copy, closing(open_damaged(copy)) as source:
        known = read_known(source)
        whole = known.whole and not find_faults(source)
    return Salvageable(
        len(known.readable),
        len(known.written),
        whole,
        find_newest(folder),
        len(known.posts - known.readable),
        len(known.annotations - known.written),
    )


def rescue(folder: Path, snapshot: Path | None = None, cancelled: Event | None = None) -> Rescued:
    """Make a new library of what can be read of the one in `folder`, and of a snapshot.

    Args:
        folder: the library's.
        snapshot: which one; None for the newest that is whole, if there is any.
        cancelled: set when the person asks to stop.

    Raises:
        Cancelled: the person asked to stop; the damaged one is where it was.
        LibraryLocked: another program has it open.
        LibraryUnusable: a new one cannot be written; the damaged one is where it was.
    """
    file = folder / LIBRARY_FILE
    stop = cancelled or Event()
    used = find_newest(folder) if snapshot is None else read_snapshot(snapshot)
    with hold_library(folder), _copied(folder) as copy:
        made = copy.with_name("made.sqlite")
        _stop_if(stop)
        with closing(open_damaged(copy)) as source:
            whole, known = _find_whole(source), read_known(source)
            expanded = expand(source, file, made)
            _keep_names(source, made)
        _stop_if(stop)
        merged = _fill(made, used, whole - expanded.lost)
        rescued = _describe(made, used, merged, expanded)
        lost_posts, lost_annotations = count_lost(known, made)
        _stop_if(stop)
        aside = set_aside(file, f"library.damaged-{make_stamp()}.sqlite")
        put_in_place(made, file)
    _log.info(
        "A damaged library was saved. Articles: %d saved, %d lost. Annotations: %d saved, %d lost. "
        "The damaged file is kept as %s",
        *(rescued.posts, lost_posts, rescued.annotations + rescued.waiting, lost_annotations, aside),
    )
    return replace(rescued, aside=aside, lost_posts=lost_posts, lost_annotations=lost_annotations)


def _stop_if(cancelled: Event) -> None:
    if cancelled.is_set():
        raise Cancelled


def finish(database: SqliteDatabase) -> None:
    """Bring all rows of a new library to agree, and make of them what follows from them.

    Annotations without a place in the current text of their article are looked for there.
    """
    with database.transaction("IMMEDIATE"):
        mend(database)
        reindex(database)
        post_ids = read_stale_notes(Within(database), 0, _MANY)
        reanchor(post_ids)(database)
    database.execute_sql(f"DROP TABLE IF EXISTS {KEYS}")


@contextmanager
def opened_snapshot(snapshot: Path, folder: Path) -> Iterator[SqliteDatabase]:
    """A library of what a snapshot holds, made in `folder`, for `merging`; it is gone when the block ends.

    Raises:
        LibraryError: the snapshot cannot be read, or there is no room for it.
    """
    with scratch(folder) as place:
        made = place / "snapshot.sqlite"
        with closing(open_to_read(snapshot)) as source:
            expand(source, snapshot, made)
        database = open_to_write(made)
        with database_errors(made), closing(database):
            yield database


@contextmanager
def scratch(folder: Path) -> Iterator[Path]:
    """A folder for what is being made, on the disk of the library.

    Raises:
        LibraryUnusable: it cannot be made, or something in it cannot be written.
    """
    try:
        for former in folder.glob(f"{_MAKING}*"):  # of a program that was killed
            if former.stat().st_mtime < time.time() - _DAY:
                shutil.rmtree(former, ignore_errors=True)
        with tempfile.TemporaryDirectory(prefix=_MAKING, dir=folder) as name:
            yield Path(name)
    except OSError as error:
        raise LibraryUnusable(folder, explain_os_error(error, _CANNOT)) from error


@contextmanager
def _copied(folder: Path) -> Iterator[Path]:
    """A copy of the library's file, with what SQLite keeps beside it, and a beginning that can be read."""
    with scratch(folder) as place:
        copy = place / LIBRARY_FILE
        copy.touch()
        for end in ("", *COMPANIONS):
            with suppress(FileNotFoundError):
                shutil.copyfile(folder / (LIBRARY_FILE + end), place / (LIBRARY_FILE + end))
        mend_header(copy)
        try:
            mend_schema(copy)
            open_damaged(copy).close()
        except LibraryUnusable as error:
            raise LibraryUnusable(folder / LIBRARY_FILE, error.reason) from error
        yield copy


def _find_whole(source: sqlite3.Connection) -> frozenset[str]:
    """The reader's tables that nothing is missing in: they agree with their indexes."""
    found = set()
    for table in READER:
        with suppress(sqlite3.Error, UnicodeDecodeError):
            if source.execute(f"PRAGMA integrity_check({table})").fetchall() == [("ok",)]:
                found.add(table)
    return frozenset(found)


def _keep_names(source: sqlite3.Connection, made: Path) -> None:
    """Note the addresses of posts whose rows are lost, where an index still has them."""
    with database_errors(made), closing(sqlite3.connect(made, isolation_level=None)) as target:
        target.execute("BEGIN")
        with suppress(sqlite3.OperationalError):  # there may have been one in the file
            target.execute(MAKE_KEYS)
        reader = TableReader(source, "post INDEXED BY post_by_link", ("id", "link_key"))
        for post_id, key in reader.read(("link_key",)):
            if isinstance(post_id, int) and isinstance(key, str):
                row = (post_id, "", "", 0, f"https://{key}", "")
                target.execute(f"INSERT OR IGNORE INTO {KEYS} VALUES (?, ?, ?, ?, ?, ?)", row)
        target.execute("COMMIT")


def _fill(made: Path, snapshot: Snapshot | None, whole: frozenset[str]) -> Merged:
    database = open_to_write(made)
    merged = Merged()
    with database_errors(made), closing(database):
        if snapshot is not None:
            with opened_snapshot(snapshot.path, made.parent) as source, database.transaction("IMMEDIATE"):
                merged = merge(source, database, whole)
        finish(database)
    return merged


def _describe(made: Path, snapshot: Snapshot | None, merged: Merged, expanded: Expanded) -> Rescued:
    with closing(open_to_read(made)) as library, database_errors(made):
        tables = ("site", "post", "annotation", "waiting_annotation")
        sites, posts, annotations, waiting = (
            library.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in tables
        )
    return Rescued(
        aside=made,
        snapshot=snapshot,
        sites=sites,
        posts=posts,
        annotations=annotations,
        from_snapshot=merged.annotations,
        waiting=waiting,
        lost=tuple(sorted(expanded.lost)),
    )
