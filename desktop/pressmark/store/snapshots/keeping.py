"""Snapshots of what the reader wrote: small, made by themselves, and kept when newer ones hold less.

They stand in the folder ``snapshots`` of the library as ``STAMP-why.sqlite``; `rows` says what is in them,
`working` when they are made by themselves.
"""

import sqlite3
from collections.abc import Sequence
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
"""Of so many days the last is kept where nobody says otherwise; and at least so many of those that were made
before something else."""

_CANNOT = "The snapshot of your notes cannot be written"
_BROKEN = "This snapshot is damaged."


class Why(StrEnum):
    """What a snapshot is made before: the first change of a day, or what else; `WORK`: after changes."""

    DAILY = "daily"
    WORK = "work"
    MIGRATION = "migration"
    REMOVAL = "removal"
    IMPORT = "import"
    RESTORE = "restore"
    REPAIR = "repair"


_PASSING = (Why.DAILY, Why.WORK)  # of which only the last of a day stays


class Library(Protocol):
    """A library, by its places: a `Store` is one.

    Attributes:
        snapshots_kept: of how many days snapshots stay; None for all.
    """

    folder: Path
    path: Path
    snapshots_kept: int | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot that is there and whole.

    Attributes:
        why: when it was made, as in `Why`.
        made: when.
        posts: articles with marks, tags or annotations.
    """

    path: Path
    why: str
    made: datetime
    posts: int
    annotations: int
    digest: str


@dataclass(frozen=True, slots=True)
class SnapshotsKept:
    """How much all snapshots are.

    Attributes:
        bytes: of their files.
        newest: when the last was made; None where there is none.
        days: on how many days they were made.
    """

    count: int
    bytes: int
    newest: datetime | None
    days: int = 0


def keep_snapshot(library: Library, why: Why, patience: float | None = None) -> Snapshot | None:
    """Make a snapshot now; None where the reader has written nothing yet.

    Where the newest holds the very same, it is the answer, unless it may be replaced on this day.

    Args:
        library: of which.
        why: what it is made before.
        patience: seconds that reading may take, None for any.

    Raises:
        LibraryDamaged: what the reader wrote cannot all be read. All snapshots stay.
        LibraryError: the library cannot be read, or not so soon, or the snapshot not be written.
    """
    with reader_rows(library.path, patience) as rows:
        if is_empty(rows):
            return None
        with database_errors(library.path):
            digest = make_digest(rows)
        newest = _find_equal(library.folder, digest)
        if newest is not None and (why in _PASSING or newest.why not in _PASSING):
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
        file = library.folder / FOLDER / f"{make_stamp()}-{why.value}.sqlite"
        with written_whole(file, _CANNOT) as part:
            _write(rows, part, counts)
    made = _describe(file, about)
    if not (why is Why.WORK and _take_place_of_former(library.folder, made)):
        _prune(library)
    return made


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


def measure_snapshots(folder: Path) -> SnapshotsKept:
    """How much the snapshots of the library in `folder` are, by their names and sizes alone."""
    files = _list_files(folder)
    sizes = []
    for file in files:
        with suppress(OSError):  # another program deletes it
            sizes.append(file.stat().st_size)
    days = len({_name_day(file) for file in files})
    return SnapshotsKept(len(sizes), sum(sizes), read_stamp(files[0].stem) if files else None, days)


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
    return _describe(file, about)


def has_of_today(folder: Path) -> bool:
    """Whether the library in `folder` has a snapshot of this day that was made for no other reason."""
    today = f"{datetime.now().astimezone():%Y-%m-%d}"
    files = [file for file in _list_files(folder) if _is(file, Why.DAILY) or _is(file, Why.WORK)]
    return any(_name_day(file) == today for file in files)


def _describe(file: Path, about: About) -> Snapshot:
    return Snapshot(file, about.why, about.made or EPOCH, about.posts, about.annotations, about.digest)


def _find_equal(folder: Path, digest: str) -> Snapshot | None:
    """The newest snapshot, where it is whole and holds the same; a look at all of it only where it may be."""
    for file in _list_files(folder):
        with suppress(LibraryError):
            with closing(open_to_read(file)) as connection, database_errors(file):
                about = read_about(connection)
            return read_snapshot(file) if about.digest == digest else None
    return None


def _name_day(file: Path) -> str:
    """The local day on which a snapshot was made."""
    made = read_stamp(file.stem)
    return f"{made.astimezone():%Y-%m-%d}" if made else ""


def _is(file: Path, why: Why) -> bool:
    return file.stem.endswith(f"-{why}")


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


def _take_place_of_former(folder: Path, made: Snapshot) -> bool:
    """Delete what was kept after changes earlier on the same day, unless it has more annotations.

    The answer is whether that leaves no more than there were before.
    """
    day = _name_day(made.path)
    formers = [file for file in _list_files(folder) if _is(file, Why.WORK) and _name_day(file) == day]
    taken = False
    for file in formers:
        with suppress(LibraryError, OSError):
            if file != made.path and read_snapshot(file).annotations <= made.annotations:
                file.unlink()
                taken = True
    return taken


def _prune(library: Library) -> None:
    """Delete those that are too many, never the one with the most annotations."""
    if library.snapshots_kept is None:
        return
    whole = list_snapshots(library.folder)
    kept = _choose(whole, library.snapshots_kept)
    for snapshot in whole:
        if snapshot not in kept:
            with suppress(OSError):  # another program reads it: the next will delete it
                snapshot.path.unlink()


def _choose(whole: Sequence[Snapshot], count: int) -> list[Snapshot]:
    """Which stay: the last of each of `count` days, today's first, those before something, the richest."""
    last_of_day: dict[str, Snapshot] = {}
    for snapshot in whole:
        last_of_day.setdefault(_name_day(snapshot.path), snapshot)
    days = list(last_of_day)[:count]
    special = [snapshot for snapshot in whole if snapshot.why not in _PASSING]
    first = [
        snapshot for snapshot in whole if snapshot.why == Why.DAILY and _name_day(snapshot.path) == days[0]
    ]
    most = max(whole, key=lambda snapshot: (snapshot.annotations, snapshot.made), default=None)
    return [
        *(last_of_day[day] for day in days),
        *special[: max(count, KEPT)],
        *first,
        *([most] if most else []),
    ]
