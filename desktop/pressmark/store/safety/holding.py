"""Having a library for oneself while its file is replaced."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from pressmark.errors import LibraryLocked
from pressmark.settings import LIBRARY_FILE
from pressmark.store.locks import hold_site

_OPEN = "Another program has this library open. Close it and try again."
_LOCKS = "sync-*.lock"


@contextmanager
def hold_library(folder: Path) -> Iterator[None]:
    """Be the only one who has the library in `folder` open while the block begins; never waits for long.

    Leaving the WAL takes a file that nobody else has open (https://www.sqlite.org/wal.html), and writes what
    the WAL holds into the file. A file so damaged that SQLite does not open it cannot be asked.

    Raises:
        LibraryLocked: another program has it open, or syncs into it.
    """
    with ExitStack() as stack:
        for lock in folder.glob(_LOCKS):
            number = lock.stem.removeprefix("sync-")
            if number.isdecimal():
                stack.enter_context(hold_site(folder, int(number)))
        file = folder / LIBRARY_FILE
        if file.exists():
            _leave_wal(file)
        yield


def _leave_wal(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None, timeout=1.0)) as connection:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = delete").fetchone()
        except UnicodeDecodeError:  # in the very words of SQLite about a table whose name is broken
            return
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise LibraryLocked(file, _OPEN) from error
            return
    if mode != "delete":
        raise LibraryLocked(file, _OPEN)
