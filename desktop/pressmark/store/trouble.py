"""What SQLite says of a library file, as errors with words for a person."""

import errno
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import peewee

from pressmark.errors import LibraryDamaged, LibraryError, LibraryLocked, LibraryUnusable
from pressmark.store import schema

DAMAGED = "The file is damaged or is no library."
"""Said of a file in which something stands that no library has."""

_CLOSED = "The file cannot be opened, read or written. Check the disk and your rights."
_FULL = "The disk is full. Make room and try again; what was saved before is kept."
_LOCKED = "Another program is writing to this library. Close it and try again."

# By result code, else by its primary one: https://www.sqlite.org/rescode.html. Any other is a wrong query: a
# bug of ours. Even to read, a WAL needs a little memory beside the file, for which there may be no room.
_REASONS = {
    sqlite3.SQLITE_IOERR_SHMSIZE: _FULL,
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_READONLY: _CLOSED,
    sqlite3.SQLITE_IOERR: _CLOSED,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_NOLFS: _CLOSED,
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_FULL: _FULL,
}
_LOCKS = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)
# Damage that comes with the code of a wrong query, or with none: a text that is no UTF-8 any more, an index
# whose own tables are gone, a header that says what no library is, a list of steps that lacks one, bytes in
# the place of a number.
_SIGNS_OF_DAMAGE = (
    "could not decode to utf-8",
    "vtable constructor failed",
    "unsupported file format",
    "must use the same text encoding",
    "duplicate column name",
    "already exists",
    "json cannot hold blob values",
)
# What a library has, and this one has not, it has lost; any other name is a bug of ours.
_MISSING = re.compile(r"no such (?:table|column): (?:\w+\.)?(\w+)|has no column named (\w+)")
_INDEXES = ("post_index", "table_index", "annotation_index")
_TABLES = [getattr(schema, name)._meta for name in schema.__all__]
NAMES = frozenset(
    (
        *_INDEXES,
        *(table.table_name for table in _TABLES),
        *(name for table in _TABLES for name in table.columns),
    )
)
"""What tables and columns of a library are called."""

# Beside them those of a snapshot and of a backup, and the parts of an index.
_TABLE_NAMES = {table.table_name for table in _TABLES} | {
    *("schema_migration", "snapshot_post", "pressmark_file", "backup_media"),
    *(f"{index}_{part}" for index in _INDEXES for part in ("data", "idx", "content", "docsize", "config")),
}
_KINDS = "SELECT name, type FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'"
_VIRTUAL = "SELECT sql FROM sqlite_master WHERE sql LIKE '%virtual%'"
# An index of other words than its own (https://www.sqlite.org/fts5.html#external_content_tables).
_OF_ANOTHER = re.compile(r"\bcontent\s*=(?!\s*(''|\"\")\s*[,)])", re.IGNORECASE)
_FOREIGN = "This database was made by another program. Name another folder."


def find_tables(path: Path, read: Callable[[str], Iterable[tuple[Any, ...]]]) -> set[str]:
    """The names of the tables of a file, which is asked by `read`.

    Raises:
        LibraryUnusable: a question stands in the place of a table of a library: its answer may never end.
    """
    kinds = {str(name): kind for name, kind in read(_KINDS)}
    questions = {name.lower(): kind for name, kind in kinds.items() if kind in ("view", "virtual")}
    indexes = [sql for (sql,) in read(_VIRTUAL) if any(name in str(sql).lower() for name in _INDEXES)]
    if (
        _TABLE_NAMES.intersection(questions)
        or any(questions.get(name) == "view" for name in _INDEXES)
        or any(_OF_ANOTHER.search(str(sql)) for sql in indexes)
    ):
        raise LibraryUnusable(path, _FOREIGN)
    return {name for name, kind in kinds.items() if kind != "view"}


@contextmanager
def database_errors(path: Path, *, reading: bool = False) -> Iterator[None]:
    """Turn what SQLite says of the file at `path` into a `LibraryError`; a wrong query stays a bug.

    Args:
        path: the library file.
        reading: the connection may not write, and who tries to has a bug.
    """
    try:
        yield
    except (peewee.DatabaseError, sqlite3.DatabaseError) as error:
        told = _tell(path, _first_error(error), reading)
        if told is None:
            raise
        raise told from error
    except UnicodeDecodeError as error:  # in the very words of SQLite about a table whose name is broken
        raise LibraryDamaged(path, DAMAGED) from error


def explain_os_error(error: OSError, what: str) -> str:
    """One plain sentence or two: `what` went wrong with a file, and why; a full disk has words of its own."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _FULL
    return f"{what}: {error.strerror or error}."


def _first_error(error: BaseException) -> BaseException:
    # A failed rollback hides the disk that was full: the cause is the first of the chain.
    while isinstance(error.__context__, (peewee.DatabaseError, sqlite3.DatabaseError)):
        error = error.__context__
    return error


def _is_damage(words: str) -> bool:
    if any(sign in words.lower() for sign in _SIGNS_OF_DAMAGE):
        return True
    missing = _MISSING.search(words)
    return missing is not None and (missing[1] or missing[2]) in NAMES


def _tell(path: Path, error: BaseException, reading: bool) -> LibraryError | None:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if reading and code == sqlite3.SQLITE_READONLY:
        return None
    if code & 0xFF in _LOCKS:
        return LibraryLocked(path, _LOCKED)
    reason = _REASONS.get(code) or _REASONS.get(code & 0xFF)
    if reason is None and _is_damage(str(error)):
        reason = DAMAGED
    if reason is None:
        return None
    return LibraryDamaged(path, reason) if reason is DAMAGED else LibraryUnusable(path, reason)
