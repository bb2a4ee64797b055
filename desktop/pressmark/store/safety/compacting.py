"""The library file without the room that what was removed has left in it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from pressmark.errors import Cancelled
from pressmark.settings import LIBRARY_FILE
from pressmark.store.safety.holding import hold_library
from pressmark.store.trouble import database_errors

_STEPS = 100_000  # of SQLite between two looks whether to stop


@dataclass(frozen=True, slots=True)
class Compacted:
    """The bytes of the library file before and after."""

    before: int
    after: int


def compact(folder: Path, cancelled: Event | None = None) -> Compacted:
    """Write the file of the library in `folder` anew (https://www.sqlite.org/lang_vacuum.html).

    It takes twice its room meanwhile; stopped anywhere, the file is as it was.

    Raises:
        Cancelled: the event was set.
        LibraryLocked: another program has it open.
        LibraryError: it cannot be read or written, or there is too little room on the disk.
    """
    file = folder / LIBRARY_FILE
    with hold_library(folder), database_errors(file):
        before = file.stat().st_size
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            _make_anew(connection, cancelled or Event())
        return Compacted(before, file.stat().st_size)


def _make_anew(connection: sqlite3.Connection, cancelled: Event) -> None:
    # https://www.sqlite.org/c3ref/progress_handler.html
    connection.set_progress_handler(cancelled.is_set, _STEPS)
    try:
        connection.execute("VACUUM")
    except sqlite3.OperationalError as error:
        if cancelled.is_set():
            raise Cancelled from error
        raise
