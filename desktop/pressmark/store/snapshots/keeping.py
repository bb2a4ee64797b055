"""Snapshots of what the reader wrote: small, made by themselves, and kept when newer ones hold less.

They stand in the folder ``snapshots`` of the library as ``STAMP-why.sqlite``; `snapshot_rows` says what is in
them.
"""

import logging
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from pressmark.errors import LibraryDamaged, LibraryError
from pressmark.model import EPOCH
from pressmark.store.snapshots.about import About, FileKind, read_about, write_about
from pressmark.store.snapshots.files import find_faults, make_stamp, open_to_read, read_stamp, written_whole
from pressmark.store.snapshots.rows import count_rows, is_empty, make_digest, reader_rows
from pressmark.store.trouble import database_errors
from pressmark.store.values import moment, now

FOLDER = "snapshots"
KEPT = 10
"""So many of the newest are kept, and the one with the most annotations."""

_CANNOT = "The snapshot of your notes cannot be written"
_BROKEN = "This snapshot is damaged."
_LOGGER = logging.getLogger(__name__)


class Why(StrEnum):
    """What a snapshot is made before."""

    DAILY = "daily"
    MIGRATION = "migration"
    REMOVAL = "removal"
    IMPORT = "import"
    RESTORE = "restore"
    REPAIR = "repair"


class Library(Protocol):
    """A library, by its places: a `Store` is one."""

    folder: Path
    path: Path


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot that is there and whole.

    Attributes:
        why: what it was made before, as in `Why`.
        made: when.
        posts: articles with marks, tags or annotations.
    """

    path: Path
    why: str
    made: datetime
    posts: int
    annotations: int
    digest: str


def keep_snapshot(library: Library, why: Why) -> Snapshot | None:
    """Make a snapshot now; None where the reader has written nothing yet.

    Where the newest holds the very same, it is the answer.

    Raises:
        LibraryDamaged: what the reader wrote cannot all be read. All snapshots stay.
        LibraryError: the library cannot be read, or the snapshot not be written.
    """
    folder = library.folder / FOLDER
    with reader_rows(library.path) as rows:
        if is_empty(rows):
            return None
        with database_errors(library.path):
            digest = make_digest(rows)
        newest = find_newest(library.folder)
        if newest is not None and newest.digest == digest:
            return newest
        counts = count_rows(rows)
        about = About(
            FileKind.SNAPSHOT,
            why.value,
            moment(now()),
            digest=digest,
            posts=counts["snapshot_post"],
            annotations=counts["annotation"],
        )
        write_about(rows, about)
        file = folder / f"{make_stamp()}-{why.value}.sqlite"
        with written_whole(file, _CANNOT) as part:
            _write(rows, part, counts)
    _prune(library.folder)
    return read_snapshot(file)


def list_snapshots(folder: Path) -> tuple[Snapshot, ...]:
    """The snapshots of the library in `folder` that are whole, the newest first."""
    found = []
    for file in _list_files(folder):
        with suppress(LibraryError):
            found.append(read_snapshot(file))
    return tuple(found)


def find_newest(folder: Path) -> Snapshot | None:
    """The newest snapshot that is whole."""
    for file in _list_files(folder):
        with suppress(LibraryError):
            return read_snapshot(file)
    return None


def read_snapshot(file: Path) -> Snapshot:
    """Look at a snapshot.

    Raises:
        LibraryDamaged: it is damaged, or none.
        LibraryUnusable: it cannot be opened.
    """
    with closing(open_to_read(file)) as connection, database_errors(file):
        if find_faults(connection):
            raise LibraryDamaged(file, _BROKEN)
        about = read_about(connection)
    if about.kind is not FileKind.SNAPSHOT:
        raise LibraryDamaged(file, "This is no snapshot.")
    return Snapshot(file, about.why, about.made or EPOCH, about.posts, about.annotations, about.digest)


class DailySnapshot:
    """Has a snapshot made before the first write of a day.

    Attributes:
        trouble: why the last could not be made; None when all is well. Writing goes on all the same.
    """

    def __init__(self, library: Library) -> None:
        self.trouble: LibraryError | None = None
        self._library = library
        self._day = ""

    def keep(self) -> None:
        """Make the snapshot of the day, unless there is one."""
        today = f"{datetime.now().astimezone():%Y-%m-%d}"
        if self._day == today:
            return
        self._day = today
        if any(_name_day(file) == today for file in _list_files(self._library.folder)):
            return
        try:
            keep_snapshot(self._library, Why.DAILY)
        except LibraryError as error:
            self.trouble = error
            _LOGGER.warning("No snapshot today: %s", error)
        else:
            self.trouble = None


def _name_day(file: Path) -> str:
    """The local day of a daily snapshot, "" for any other."""
    made = read_stamp(file.stem)
    return f"{made.astimezone():%Y-%m-%d}" if made and file.stem.endswith(f"-{Why.DAILY}") else ""


def _write(rows: sqlite3.Connection, part: Path, counts: dict[str, int]) -> None:
    with database_errors(part):
        with closing(sqlite3.connect(part, isolation_level=None)) as file:
            rows.backup(file)
        with closing(open_to_read(part)) as written:
            found = {table: count for table, count in count_rows(written).items() if table in counts}
            if find_faults(written) or found != counts:
                raise LibraryDamaged(part, _BROKEN)


def _list_files(folder: Path) -> list[Path]:
    """The files of snapshots, the newest first."""
    files = [file for file in (folder / FOLDER).glob("*.sqlite") if read_stamp(file.stem) is not None]
    return sorted(files, key=lambda file: file.name, reverse=True)


def _prune(folder: Path) -> None:
    """Delete those that are too many, never the one with the most annotations."""
    whole = list_snapshots(folder)
    most = max(whole, key=lambda snapshot: (snapshot.annotations, snapshot.made), default=None)
    for snapshot in whole[KEPT:]:
        if snapshot is not most:
            with suppress(OSError):  # another program reads it: the next will delete it
                snapshot.path.unlink()
