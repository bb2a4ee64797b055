"""A backup, a snapshot or the file of another library in the place of this library, or in it."""

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from pathlib import Path
from threading import Event

from peewee import SqliteDatabase

from pressmark.errors import (
    Cancelled,
    LibraryDamaged,
    LibraryError,
    LibraryLocked,
    LibraryUnusable,
    UsageError,
)
from pressmark.model import Changes
from pressmark.settings import LIBRARY_FILE, make_private_folder
from pressmark.store.annotation_index import learn_all_annotations
from pressmark.store.database import Work
from pressmark.store.reanchoring import read_stale_notes, reanchor
from pressmark.store.safety.backup import back_up, name_backup
from pressmark.store.safety.expanding import open_to_write
from pressmark.store.safety.holding import hold_library
from pressmark.store.safety.merging import forget_reader, merge
from pressmark.store.safety.reindexing import learn_posts
from pressmark.store.safety.salvage import finish, opened_snapshot, scratch
from pressmark.store.safety.unpacking import bring_up_to_date
from pressmark.store.snapshots.about import About, FileKind, read_about
from pressmark.store.snapshots.files import (
    COMPANIONS,
    MAGIC,
    MEDIA_FOLDER,
    copy_database,
    find_faults,
    make_stamp,
    open_to_read,
    put_in_place,
    set_aside,
)
from pressmark.store.snapshots.rows import list_tables
from pressmark.store.trouble import database_errors
from pressmark.store.upgrade import refuse_newer, take_steps
from pressmark.store.values import batches
from pressmark.store.within import Within

_NOT_ONE = "This file is no backup, no snapshot and no library of Pressmark."
_BROKEN = "This file is damaged; nothing was changed."
_UNKNOWN = (
    "This file is no backup, no snapshot and no library of Pressmark, or is damaged from its beginning on; "
    "nothing was changed."
)
_MANY = 1_000_000


class _Present(Enum):
    EMPTY = auto()
    WHOLE = auto()
    DAMAGED = auto()


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored.

    Attributes:
        kind: what the file was.
        made: when it was made, None where it does not say.
        posts: articles in the library now.
        annotations: in the library now.
        waiting: annotations that wait for their article.
        gone: annotations that were in the library before, and are neither.
        media: images that came with it.
        aside: where that is kept which was there before; None where nothing was.
    """

    kind: FileKind
    made: datetime | None
    posts: int
    annotations: int
    waiting: int
    gone: int
    media: int
    aside: Path | None


def look_at(file: Path) -> About:
    """What a file is that may be restored. Nothing is written.

    Raises:
        LibraryNewer: a later version of this program made it.
        LibraryDamaged: it is damaged.
        LibraryUnusable: it cannot be read, or is something else.
        UsageError: there is no such file.
    """
    if not file.is_file():
        raise UsageError(f"{file}: There is no such file.")
    try:
        with closing(open_to_read(file)) as connection, database_errors(file):
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if "schema_migration" not in tables:
                raise LibraryUnusable(file, _NOT_ONE)
            refuse_newer(file, {row[0] for row in connection.execute("SELECT name FROM schema_migration")})
            faults, about = find_faults(connection), read_about(connection)
    except LibraryDamaged as error:
        raise LibraryDamaged(file, _BROKEN if _is_database(file) else _UNKNOWN) from error
    if faults:
        raise LibraryDamaged(file, _BROKEN)
    return about


def _is_database(file: Path) -> bool:
    with suppress(OSError), file.open("rb") as opened:
        return opened.read(len(MAGIC)) == MAGIC
    return False


def has_content(folder: Path) -> bool:
    """Whether there is something in the library of `folder` that a restoring would put aside.

    Raises:
        LibraryLocked: another program is writing to it.
    """
    file = folder / LIBRARY_FILE
    if not file.exists() or not file.stat().st_size:
        return False
    try:
        with closing(open_to_read(file)) as connection, database_errors(file):
            tables = ("site", "saved_search", "waiting_annotation", "waiting_state")
            there = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            return any(
                connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()
                for table in tables
                if table in there
            )
    except LibraryLocked:
        raise
    except LibraryError:
        return True


def restore(folder: Path, file: Path, cancelled: Event | None = None) -> Restored:
    """Have the library in `folder` be what `file` holds.

    A backup takes its place: what was there is copied to ``backups``, or kept beside it where it is damaged.
    A snapshot goes into a library that is whole, in place of what the reader wrote there; else a new one is
    made of it.

    Args:
        folder: the library's.
        file: what is restored.
        cancelled: set when the person asks to stop.

    Raises:
        Cancelled: the person asked to stop before anything was put in its place; the library is as it was.
        LibraryNewer: a later version of this program made the file.
        LibraryDamaged: the file is damaged; nothing was changed.
        LibraryLocked: another program has the library open.
        LibraryUnusable: the file is none that can be restored, or the library cannot be written.
        UsageError: there is no such file.
    """
    stop = cancelled or Event()
    about = look_at(file)
    make_private_folder(folder)
    with hold_library(folder), scratch(folder) as place:
        made, media = place / LIBRARY_FILE, 0
        present = _look_at_present(folder)
        if about.kind is not FileKind.SNAPSHOT:
            copy_database(file, made, stop)
            media = bring_up_to_date(made, folder / MEDIA_FOLDER, stop)
        elif present is _Present.WHOLE:
            copy_database(folder / LIBRARY_FILE, made, stop)
            _write_snapshot(made, file)
        else:
            _make_of_snapshot(made, file)
        counts = _count(made)
        gone = _read_notes(folder / LIBRARY_FILE) - _read_notes(made) if present is _Present.WHOLE else ()
        aside = _put_aside(folder, present, stop)
        put_in_place(made, folder / LIBRARY_FILE)
    return Restored(about.kind, about.made, *counts, len(gone), media, aside)


def restore_reader(file: Path, folder: Path) -> Work:
    """Have what the reader wrote be what it was in a snapshot; for a library that is open, and whole.

    Articles that the library has not come with the snapshot if they have annotations; else marks and tags
    wait for them. Sites stay, and those that were removed come back, empty but for these.

    Args:
        file: the snapshot.
        folder: the library's.

    Raises:
        LibraryError: the snapshot cannot be read.
    """

    def work(database: SqliteDatabase) -> Changes:
        with opened_snapshot(file, folder) as source:
            forget_reader(database)
            merged = merge(source, database)
        for post_ids in batches(merged.posts.added):
            learn_posts(database, post_ids)
        reanchor(read_stale_notes(Within(database), 0, _MANY))(database)
        learn_all_annotations(database)
        return ~Changes.NOTHING

    return work


def _write_snapshot(made: Path, file: Path) -> None:
    database = open_to_write(made)
    with database_errors(made), closing(database):
        take_steps(database)
        with database.transaction("IMMEDIATE"):
            restore_reader(file, made.parent)(database)


def _make_of_snapshot(made: Path, file: Path) -> None:
    database = open_to_write(made)
    with database_errors(made), closing(database):
        take_steps(database)
        with opened_snapshot(file, made.parent) as source, database.transaction("IMMEDIATE"):
            merge(source, database)
        finish(database)


def _look_at_present(folder: Path) -> _Present:
    """What is in the place of the library.

    Raises:
        LibraryError: it must not be replaced: a later version made it, or another program.
    """
    if not has_content(folder):
        return _Present.EMPTY
    try:
        look_at(folder / LIBRARY_FILE)
    except LibraryDamaged:
        return _Present.DAMAGED
    return _Present.WHOLE


def _put_aside(folder: Path, present: _Present, cancelled: Event) -> Path | None:
    """Keep what is there now: a copy in ``backups`` of a library that is whole, else the file itself.

    Raises:
        Cancelled: the event was set; all is where it was.
    """
    file = folder / LIBRARY_FILE
    if cancelled.is_set():
        raise Cancelled
    if present is _Present.WHOLE:
        return back_up(file, name_backup(folder, "before-restoring"), cancelled)
    if present is _Present.DAMAGED:
        return set_aside(file, f"library.damaged-{make_stamp()}.sqlite")
    for end in COMPANIONS:
        file.with_name(file.name + end).unlink(missing_ok=True)
    return None


def _read_notes(library: Path) -> set[str]:
    """The ids of all annotations, also of those that wait."""
    with closing(open_to_read(library)) as rows, database_errors(library):
        there = set(list_tables(rows))
        return {
            str(note)
            for table in ("annotation", "waiting_annotation")
            if table in there
            for (note,) in rows.execute(f"SELECT id FROM {table}")
        }


def _count(made: Path) -> tuple[int, int, int]:
    with closing(open_to_read(made)) as library, database_errors(made):
        tables = ("post", "annotation", "waiting_annotation")
        posts, annotations, waiting = (
            library.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0] for table in tables
        )
    return posts, annotations, waiting
