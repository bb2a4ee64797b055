"""What a backup or a snapshot says of itself, in a table of its own that no library has."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from pressmark import __version__
from pressmark.errors import LibraryDamaged
from pressmark.store.trouble import DAMAGED
from pressmark.store.values import moment, seconds

TABLE = "pressmark_file"
APPLICATION_ID = 0x50724D6B
"""``PrMk``: marks the file for other programs, see https://www.sqlite.org/fileformat2.html#application_id."""

_MAKE = f"""CREATE TABLE {TABLE} (
    kind TEXT NOT NULL, why TEXT NOT NULL, made INTEGER NOT NULL, program TEXT NOT NULL, digest TEXT NOT NULL,
    posts INTEGER NOT NULL, annotations INTEGER NOT NULL, media INTEGER NOT NULL) STRICT"""
_COLUMNS = "kind, why, made, program, digest, posts, annotations, media"
_TYPES = (str, str, int, str, str, int, int, int)


class FileKind(StrEnum):
    """What a file with a library's tables is."""

    LIBRARY = "library"
    BACKUP = "backup"
    SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself.

    Attributes:
        why: what a snapshot was made before, "" for a backup.
        made: when; None for the plain file of a library.
        digest: of the reader's data; "" where it was not asked.
        posts: how many articles it is about.
        media: how many images are in it.
    """

    kind: FileKind
    why: str = ""
    made: datetime | None = None
    program: str = __version__
    digest: str = ""
    posts: int = 0
    annotations: int = 0
    media: int = 0


def write_about(connection: sqlite3.Connection, about: About) -> None:
    """Have a database say what it is."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(_MAKE)
    own = (about.kind.value, about.why, seconds(about.made) or 0, about.program, about.digest)
    counts = (about.posts, about.annotations, about.media)
    connection.execute(f"INSERT INTO {TABLE} ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*own, *counts))


def forget_about(connection: sqlite3.Connection) -> None:
    """Have a database say nothing of itself, as a library does."""
    connection.execute("PRAGMA application_id = 0")
    connection.execute(f"DROP TABLE IF EXISTS {TABLE}")


def read_about(connection: sqlite3.Connection) -> About:
    """What a database says that it is; the file of a library says nothing.

    Raises:
        LibraryDamaged: it says what no file of Pressmark says; it may come from anywhere.
    """
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (TABLE,)).fetchone() is None:
        posts, annotations = connection.execute(
            "SELECT (SELECT COUNT(*) FROM post), (SELECT COUNT(*) FROM annotation)"
        ).fetchone()
        return About(FileKind.LIBRARY, posts=posts, annotations=annotations)
    row: tuple[Any, ...] = connection.execute(f"SELECT {_COLUMNS} FROM {TABLE}").fetchone() or ()
    if tuple(map(type, row)) != _TYPES or row[0] not in set(FileKind):
        place = connection.execute("PRAGMA database_list").fetchone()[2]
        raise LibraryDamaged(Path(place), DAMAGED)
    kind, why, made, *rest = row
    return About(FileKind(kind), why, moment(made), *rest)
