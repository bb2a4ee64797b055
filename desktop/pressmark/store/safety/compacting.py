"""The library file without the room that what was removed has left in it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pressmark.store.safety.holding import hold_library
from pressmark.store.snapshots.files import LIBRARY_FILE
from pressmark.store.trouble import database_errors


@dataclass(frozen=True, slots=True)
class Compacted:
    """The bytes of the library file before and after."""

    before: int
    after: int


def compact(folder: Path) -> Compacted:
    """Write the file of the library in `folder` anew (https://www.sqlite.org/lang_vacuum.html).

    It takes twice its room meanwhile; stopped anywhere, the file is as it was.

    Raises:
        LibraryLocked: another program has it open.
        LibraryError: it cannot be read or written, or there is too little room on the disk.
    """
    file = folder / LIBRARY_FILE
    with hold_library(folder), database_errors(file):
        before = file.stat().st_size
        with closing(sqlite3.connect(file, isolation_level=None)) as connection:
            connection.execute("VACUUM")
        return Compacted(before, file.stat().st_size)
