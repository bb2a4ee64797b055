"""A consistent copy of the library file while it is in use (https://www.sqlite.org/backup.html)."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from pressmark.errors import LibraryUnusable
from pressmark.store.trouble import database_errors, explain_os_error

FOLDER = "backups"


def back_up(library: Path, file: Path) -> Path:
    """Copy the library file `library` to `file`, which is whole or not there; the answer is `file`.

    Raises:
        LibraryUnusable: the copy cannot be written there.
    """
    part = file.with_name(file.name + ".part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with (
            database_errors(part),
            closing(sqlite3.connect(library)) as source,
            closing(sqlite3.connect(part)) as copy,
        ):
            source.backup(copy)
        part.replace(file)
    except OSError as error:
        raise LibraryUnusable(file, explain_os_error(error, "The backup cannot be written")) from error
    return file


def name_backup(folder: Path, why: str) -> Path:
    """Where a backup made now belongs in a library folder; `why` becomes part of its name."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return folder / FOLDER / f"{stamp}-{why}.sqlite"
