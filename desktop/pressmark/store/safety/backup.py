"""A consistent copy of the library in one file, while it is in use (https://www.sqlite.org/backup.html)."""

import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from pressmark.errors import Cancelled, LibraryDamaged, LibraryError, LibraryUnusable, UsageError
from pressmark.store.snapshots.about import About, FileKind, forget_about, read_about, write_about
from pressmark.store.snapshots.files import (
    BACKUP_FOLDER,
    copy_database,
    find_faults,
    make_stamp,
    open_to_read,
    written_whole,
)
from pressmark.store.trouble import database_errors, explain_os_error
from pressmark.store.values import moment, now

FOLDER = BACKUP_FOLDER
IMAGES = "backup_media"
"""The table of a backup's images: their paths below ``media/`` and their bytes."""

_MAKE_IMAGES = f"CREATE TABLE {IMAGES} (file TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT"
_KEEP_IMAGE = f"INSERT INTO {IMAGES} (file, bytes) VALUES (?, ?)"
_STORED = "SELECT DISTINCT file FROM media WHERE state = 'stored' AND file != '' ORDER BY file"
_STEPS = 100_000  # of SQLite between two looks whether to stop
_CANNOT = "The backup cannot be written"
_OTHER = "This is there already and is no backup of Pressmark, so it is not replaced. Name another file."
_DAMAGED = "The library is damaged; no backup was made of it. Repair it first: `pressmark check --repair`."


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made.

    Attributes:
        bytes: of the file.
        media: images in it.
    """

    path: Path
    bytes: int
    posts: int
    annotations: int
    media: int


def back_up(library: Path, file: Path, cancelled: threading.Event | None = None) -> Path:
    """Copy the library file `library`, without images, to `file`, the answer, in a folder that is made.

    Raises:
        Cancelled: the event was set.
        LibraryDamaged: as `write_backup`.
        LibraryUnusable: as `write_backup`.
    """
    return _write(library, file, None, None, cancelled).path


def write_backup(
    library: Path,
    file: Path,
    media: Path | None = None,
    *,
    told: Callable[[int, int], None] | None = None,
    cancelled: threading.Event | None = None,
) -> Backup:
    """Copy the library to one file, which is whole or not there.

    Args:
        library: the library's file.
        file: the backup, in a folder that is there; a former backup is replaced when the new one is whole.
        media: the library's folder of images, None for a backup without them.
        told: is told how many images of how many are in it.
        cancelled: set when the person asks to stop.

    Raises:
        Cancelled: the person asked to stop; a backup that was there is kept.
        LibraryDamaged: the library is damaged; a backup that was there is kept.
        LibraryUnusable: the library is not there, or the backup cannot be written.
        UsageError: something else is there, or there is no such folder.
    """
    try:
        _look_at_place(library, file)
    except OSError as error:
        raise LibraryUnusable(file, explain_os_error(error, _CANNOT)) from error
    return _write(library, file, media, told, cancelled)


def _look_at_place(library: Path, file: Path) -> None:
    """Refuse to take the place of what is no backup, and to make folders.

    Raises:
        OSError: nobody can look there.
        UsageError: the file must not be written there.
    """
    if not file.parent.is_dir():
        raise UsageError(f"{file}: There is no such folder. Make it first, or name another.")
    if file.is_dir():
        raise UsageError(f"{file}: This is a folder. Name a file for the backup.")
    if not file.exists():
        return
    if library.exists() and file.samefile(library):
        raise UsageError(f"{file}: This is the library itself. Name another file for the backup.")
    if not file.is_file() or (file.stat().st_size and not _is_backup(file)):
        raise UsageError(f"{file}: {_OTHER}")


def _is_backup(file: Path) -> bool:
    with (
        suppress(LibraryError, ValueError),
        closing(open_to_read(file)) as connection,
        database_errors(file),
    ):
        return read_about(connection).kind is FileKind.BACKUP
    return False


def _write(
    library: Path,
    file: Path,
    media: Path | None,
    told: Callable[[int, int], None] | None,
    cancelled: threading.Event | None,
) -> Backup:
    with written_whole(file, _CANNOT) as part:
        copy_database(library, part, cancelled)
        with database_errors(part), closing(sqlite3.connect(part, isolation_level=None)) as copy:
            # Nobody knows of the file before it is whole.
            copy.execute("PRAGMA journal_mode = off")
            copy.execute("PRAGMA synchronous = off")
            if _find_faults(copy, cancelled):
                raise LibraryDamaged(library, _DAMAGED)
            forget_about(copy)  # of a backup that is used as a library
            known = read_about(copy)
            kept = _keep_images(copy, media, told, cancelled)
            about = About(
                FileKind.BACKUP,
                made=moment(now()),
                posts=known.posts,
                annotations=known.annotations,
                media=kept,
            )
            write_about(copy, about)
        with closing(open_to_read(part)) as written:
            if _find_faults(written, cancelled):
                raise LibraryUnusable(file, f"{_CANNOT}: the disk does not keep what is written.")
        size = part.stat().st_size
    return Backup(file, size, known.posts, known.annotations, kept)


def _find_faults(connection: sqlite3.Connection, cancelled: threading.Event | None) -> bool:
    """Whether SQLite finds anything wrong, unless the person asks to stop before that is known."""
    if cancelled is None:
        return bool(find_faults(connection))
    # https://www.sqlite.org/c3ref/progress_handler.html
    connection.set_progress_handler(cancelled.is_set, _STEPS)
    faults = find_faults(connection)
    connection.set_progress_handler(None, 0)
    if cancelled.is_set():
        raise Cancelled
    return bool(faults)


def name_backup(folder: Path, why: str) -> Path:
    """Where a backup made now belongs in a library folder; `why` becomes part of its name."""
    return folder / FOLDER / f"{make_stamp()}-{why}.sqlite"


def _keep_images(
    copy: sqlite3.Connection,
    media: Path | None,
    told: Callable[[int, int], None] | None,
    cancelled: threading.Event | None,
) -> int:
    copy.execute(f"DROP TABLE IF EXISTS {IMAGES}")
    copy.execute(_MAKE_IMAGES)
    if media is None:
        return 0
    names = [name for (name,) in copy.execute(_STORED).fetchall()]
    copy.execute("BEGIN")
    kept = 0
    for done, (name, content) in enumerate(_read_images(media, names), 1):
        if cancelled is not None and cancelled.is_set():
            raise Cancelled
        if content is not None:
            copy.execute(_KEEP_IMAGE, (name, content))
            kept += 1
        if told is not None:
            told(done, len(names))
    copy.execute("COMMIT")
    return kept


def _read_images(media: Path, names: list[str]) -> Iterator[tuple[str, bytes | None]]:
    """What each holds, None for one that is not as it came; a sync may be taking some away."""
    for name in names:
        try:
            content = (media / name).read_bytes()
        except OSError:  # `check` tells of it; a sync fetches it again
            yield name, None
            continue
        yield name, content if hashlib.sha256(content).hexdigest() == Path(name).stem else None
