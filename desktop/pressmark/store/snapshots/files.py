"""Files of a library: their names, and how a new one takes the place of another so that one is whole."""

import os
import re
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pressmark.errors import Cancelled, LibraryDamaged, LibraryUnusable
from pressmark.settings import make_private_file, make_private_folder
from pressmark.store.database import to_uri
from pressmark.store.trouble import database_errors, explain_os_error, find_tables

MEDIA_FOLDER = "media"
BACKUP_FOLDER = "backups"
IMAGE = re.compile(r"[0-9a-f]{2}/[0-9a-f]{64}\.(?:png|jpg|gif|webp)", re.ASCII)
"""What the files of images are called below `MEDIA_FOLDER`: by the SHA-256 of their bytes."""

COMPANIONS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database: https://www.sqlite.org/tempfiles.html."""

MAGIC = b"SQLite format 3\0"
"""How every SQLite database begins."""

_PATIENCE = 2.0  # seconds to wait for another who writes
_PAGES = 2_000  # copied between two looks whether the person wants it no more
_STAMP = "%Y%m%d-%H%M%S-%f"


def make_stamp() -> str:
    """The time now, UTC, for the name of a file."""
    return datetime.now(UTC).strftime(_STAMP)


def read_stamp(text: str) -> datetime | None:
    """The time that a file's name begins with, None where it begins otherwise."""
    with suppress(ValueError):
        return datetime.strptime("-".join(text.split("-")[:3]), _STAMP).replace(tzinfo=UTC)
    return None


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection to a database that is there, which changes nothing in it.

    What a WAL beside it holds is read too, and as by any program written into it at the end. Where no file
    can be made beside it, as on a disc, it is taken as it stands (https://www.sqlite.org/uri.html,
    ``immutable``).

    Raises:
        LibraryDamaged: it is damaged, or no database.
        LibraryUnusable: it cannot be opened.
    """
    for ending in ("", "&immutable=1"):
        mode: Literal["ro", "rw"] = "ro" if ending else "rw"
        place = to_uri(path, mode) + ending
        connection = sqlite3.connect(place, uri=True, isolation_level=None, timeout=_PATIENCE)
        try:
            with database_errors(path):
                connection.execute("PRAGMA query_only = 1")
                # It may come from anybody: https://www.sqlite.org/security.html.
                connection.execute("PRAGMA trusted_schema = 0")
                connection.execute("PRAGMA cell_size_check = 1")
                find_tables(path, connection.execute)
                _look_at_encoding(place)
        except LibraryDamaged:
            connection.close()
            raise
        except LibraryUnusable:
            connection.close()
            if ending:
                raise
        else:
            return connection
    raise AssertionError


def _look_at_encoding(place: str) -> None:
    """Meet a header that does not say UTF-8, which SQLite finds wrong only in a database beside another.

    Nobody but SQLite opens the file: whoever closes it otherwise ends the locks that this process has on a
    library that is open, and the next program that ends deletes the WAL under it
    (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    with closing(sqlite3.connect(":memory:", uri=True, timeout=_PATIENCE)) as beside:
        beside.execute("ATTACH ? AS file", (place,))
        beside.execute("SELECT 1 FROM file.sqlite_master LIMIT 1").fetchone()


def find_faults(connection: sqlite3.Connection, most: int = 1) -> tuple[str, ...]:
    """What SQLite finds wrong with a database: https://www.sqlite.org/pragma.html#pragma_integrity_check."""
    try:
        rows = connection.execute(f"PRAGMA integrity_check({most})").fetchall()
    except sqlite3.DatabaseError as error:
        return (str(error),)
    return tuple(str(words) for (words,) in rows if words != "ok")


@contextmanager
def written_whole(file: Path, what: str) -> Iterator[Path]:
    """Give a place for a file that takes the name `file` when the block ends well, and goes when it does not.

    Args:
        file: may be there already; it is replaced in one step.
        what: the beginning of a sentence for what cannot be done: "The backup cannot be written".

    Raises:
        LibraryUnusable: it cannot be written there.
    """
    part: Path | None = None
    try:
        make_private_folder(file.parent)
        handle, name = tempfile.mkstemp(".part", f".{file.name[:80]}-", file.parent)
        os.close(handle)
        part = Path(name)
        yield part
        put_in_place(part, file)
    except OSError as error:
        raise LibraryUnusable(file, explain_os_error(error, what)) from error
    finally:
        if part is not None:
            for end in ("", *COMPANIONS):
                part.with_name(part.name + end).unlink(missing_ok=True)


def put_in_place(part: Path, file: Path) -> None:
    """Have `part` bear the name `file`, in one step, and be there after a loss of power too."""
    with part.open("rb+") as written:
        os.fsync(written.fileno())
    part.replace(file)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder be on the disk; Windows has no such act."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def set_aside(file: Path, name: str) -> Path:
    """Let what a database holds be kept under another name in its folder, with what belongs to it.

    The file itself stays where it is too, until another takes its name: at no moment is there none.
    """
    kept = file.with_name(name)
    try:
        os.link(file, kept)
    except OSError:  # a file system without links
        make_private_file(kept)
        shutil.copyfile(file, kept)
    for end in COMPANIONS:
        with suppress(FileNotFoundError):
            file.with_name(file.name + end).replace(kept.with_name(kept.name + end))
    sync_folder(file.parent)
    return kept


def copy_database(source: Path, target: Path, cancelled: threading.Event | None = None) -> None:
    """Copy a database while it is in use, with what its WAL holds, into one file (SQLite's backup API).

    Raises:
        Cancelled: the event was set.
        LibraryError: one of them cannot be read or written.
    """

    def look(_status: int, _left: int, _all: int) -> None:
        if cancelled is not None and cancelled.is_set():
            raise Cancelled

    make_private_file(target)
    with (
        database_errors(target),
        closing(open_to_read(source)) as former,
        closing(sqlite3.connect(target, isolation_level=None)) as copy,
    ):
        # One state of it, whoever writes meanwhile; else each write would have the copy begin anew.
        former.execute("BEGIN")
        former.execute("SELECT 1 FROM sqlite_master").fetchone()
        former.backup(copy, pages=_PAGES, progress=look)
        former.execute("ROLLBACK")
        copy.execute("PRAGMA journal_mode = delete")
