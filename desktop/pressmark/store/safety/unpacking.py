"""A library made of a copied backup: its images come into their folder."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from threading import Event

from pressmark.errors import Cancelled
from pressmark.store.safety.backup import IMAGES
from pressmark.store.safety.expanding import open_to_write
from pressmark.store.safety.shape import drop_foreign_triggers
from pressmark.store.snapshots.about import forget_about
from pressmark.store.snapshots.files import IMAGE, written_whole
from pressmark.store.trouble import database_errors
from pressmark.store.upgrade import take_steps

_STORED = "SELECT DISTINCT file FROM media WHERE state = 'stored'"
_FORGET_IMAGE = """UPDATE media SET state = 'wanted', file = '', failures = 0, next_try = NULL
    WHERE state = 'stored' AND file = ?"""


def bring_up_to_date(made: Path, media: Path, cancelled: Event) -> int:
    """Make a library of a backup that was copied to `made`; the answer is how many images came with it.

    Raises:
        Cancelled: the event was set.
        LibraryError: it cannot be read or written.
    """
    with database_errors(made), closing(sqlite3.connect(made, isolation_level=None)) as copy:
        copy.execute("PRAGMA trusted_schema = 0")
        drop_foreign_triggers(copy)
        kept = _take_images(copy, media, cancelled)
        forget_about(copy)
        if kept is not None:
            copy.execute(f"DROP TABLE {IMAGES}")
            copy.execute("VACUUM")
    database = open_to_write(made)
    with database_errors(made), closing(database):
        take_steps(database)
        with database.transaction("IMMEDIATE"):
            for (name,) in database.execute_sql(_STORED).fetchall():
                if not (media / name).is_file():
                    database.execute_sql(_FORGET_IMAGE, (name,))
    return kept or 0


def _take_images(copy: sqlite3.Connection, media: Path, cancelled: Event) -> int | None:
    """Write the images of a backup to the folder; None where it has no table of them."""
    sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    if copy.execute(sql, (IMAGES,)).fetchone() is None:
        return None
    kept = 0
    for name, content in copy.execute(f"SELECT file, bytes FROM {IMAGES}"):
        if cancelled.is_set():
            raise Cancelled
        # The file may come from anywhere: a name leads nowhere but into the folder, and fits what it names.
        if not isinstance(name, str) or not isinstance(content, bytes):
            continue
        if IMAGE.fullmatch(name) and hashlib.sha256(content).hexdigest() == name[3:67]:
            if not (media / name).is_file():
                with written_whole(media / name, "The image cannot be written") as part:
                    part.write_bytes(content)
            kept += 1
    return kept
