"""A new library out of the rows of another file: a damaged library, or a snapshot of any former version.

The rows go into empty tables of the file's own step, and the steps that are missing are taken then.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from peewee import SqliteDatabase

from pressmark.article import CLEANER_VERSION
from pressmark.store.database import WriteDatabase
from pressmark.store.safety.mended_texts import mend_texts
from pressmark.store.safety.salvage_rows import Row, TableReader
from pressmark.store.snapshots.rows import KEYS, MAKE_KEYS
from pressmark.store.trouble import database_errors
from pressmark.store.upgrade import list_steps, refuse_newer, take_steps

# What a sync finds out again by itself.
_NOT_TAKEN = ("census", "sync_cursor", "schema_migration")
_TABLES = "SELECT name FROM pragma_table_list WHERE strict AND schema = 'main'"
_COLUMNS = "SELECT name FROM pragma_table_info(?) ORDER BY cid"
_NEEDED = """SELECT name, type FROM pragma_table_info(?)
    WHERE "notnull" AND dflt_value IS NULL AND NOT pk ORDER BY cid"""
# What stands for a value that is lost with its column: that of a new article, or what a check finds wrong.
_NOTHING: dict[str, int | float | str | bytes] = {"INTEGER": 0, "REAL": 0.0, "TEXT": "", "BLOB": b""}
_KEY = "SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk"
_WITHOUT_ROWID = "SELECT wr FROM pragma_table_list WHERE name = ? AND schema = 'main'"


@dataclass(frozen=True, slots=True)
class Expanded:
    """What came of a file.

    Attributes:
        lost: the tables of which something could not be read or kept.
        read: how many rows of each table were.
    """

    lost: frozenset[str]
    read: dict[str, int]


def expand(source: sqlite3.Connection, source_path: Path, path: Path) -> Expanded:
    """Make a library at `path` of the rows that can be read in `source`. Its full-text indexes are empty.

    Raises:
        LibraryNewer: a later version of this program made the file.
        LibraryUnusable: it cannot be written.
    """
    steps = _read_steps(source)
    refuse_newer(source_path, steps)
    known = list_steps()
    last = [step for step in known if step in steps][-1] if steps else known[-1]
    _open_new(path, last)
    with database_errors(path), closing(sqlite3.connect(path, isolation_level=None)) as target:
        target.execute("PRAGMA foreign_keys = 0")
        target.execute("PRAGMA synchronous = 0")
        target.execute("BEGIN")
        expanded = _copy_all(source, target)
        mend_texts(target)
        target.execute("COMMIT")
    _finish(path)
    return expanded


def open_to_write(path: Path) -> SqliteDatabase:
    """A new library, for whoever fills it: nothing of it is watched by keys, nothing waits for the disk."""
    return WriteDatabase(str(path), pragmas={"foreign_keys": 0, "synchronous": 0, "temp_store": 2})


def _read_steps(source: sqlite3.Connection) -> set[str]:
    with suppress(sqlite3.Error, UnicodeDecodeError):
        return {str(name) for (name,) in source.execute("SELECT name FROM schema_migration")}
    return set()


def _open_new(path: Path, last: str) -> None:
    database = open_to_write(path)
    with database_errors(path), closing(database):
        take_steps(database, last)


def _finish(path: Path) -> None:
    database = open_to_write(path)
    with database_errors(path), closing(database):
        take_steps(database)
        oldest = database.execute_sql("SELECT MIN(cleaner) FROM body").fetchone()[0]
        database.execute_sql(f"PRAGMA user_version = {CLEANER_VERSION if oldest is None else int(oldest)}")


def _copy_all(source: sqlite3.Connection, target: sqlite3.Connection) -> Expanded:
    lost, read = set(), {}
    tables = [name for (name,) in target.execute(_TABLES) if name not in _NOT_TAKEN]
    for table in tables:
        columns = [name for (name,) in target.execute(_COLUMNS, (table,))]
        missing = find_missing(source, table, columns)
        columns = [name for name in columns if name not in missing]
        needed = [(name, kind) for name, kind in target.execute(_NEEDED, (table,)) if name in missing]
        nothing = tuple(_NOTHING.get(kind) for _, kind in needed)
        without_rowid = target.execute(_WITHOUT_ROWID, (table,)).fetchone()[0]
        key = [name for (name,) in target.execute(_KEY, (table,))] if without_rowid else []
        reader = TableReader(source, table, columns)
        rows = (row + nothing for row in reader.read(key))
        read[table] = _insert(target, table, [*columns, *(name for name, _ in needed)], rows)
        if reader.lost or missing or read[table] < 0:
            lost.add(table)
    _copy_keys(source, target)
    return Expanded(frozenset(lost), {table: abs(count) for table, count in read.items()})


def find_missing(source: sqlite3.Connection, table: str, columns: Sequence[str]) -> set[str]:
    """The columns that a table has lost; none where nothing is known of it."""
    with suppress(sqlite3.Error, UnicodeDecodeError):
        there = {name for (name,) in source.execute(_COLUMNS, (table,))}
        return set(columns) - there if there else set()
    return set()


def _insert(target: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterable[Row]) -> int:
    """Keep rows; how many, as a negative number where some were none that the table takes."""
    names = ", ".join(f'"{column}"' for column in columns)
    sql = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"
    kept, refused = 0, 0
    for row in rows:
        try:
            taken = target.execute(sql, row).rowcount
        except (sqlite3.IntegrityError, UnicodeEncodeError, OverflowError):
            taken = 0
        kept += taken
        refused += not taken
    return -kept if refused else kept


def _copy_keys(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """The names of the posts of a snapshot, in a table of ours: what makes one there may be made to hurt."""
    columns = ("post_id", "site", "type", "remote_id", "link", "title")
    with suppress(sqlite3.Error, UnicodeDecodeError):
        rows = source.execute(f"SELECT {', '.join(columns)} FROM {KEYS}").fetchall()
        target.execute(MAKE_KEYS)
        _insert(target, KEYS, columns, rows)
