"""Reading the rows of a table that may be damaged: forwards until it breaks, around the place, and on.

With ``PRAGMA writable_schema`` SQLite opens what it else refuses: a file cut short, a schema with a broken
line (https://www.sqlite.org/pragma.html#pragma_writable_schema).
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from pressmark.errors import LibraryUnusable
from pressmark.store.snapshots.files import MAGIC
from pressmark.store.trouble import find_tables

Row = tuple[Any, ...]

_FARTHEST = 2**62
PAGE = 4096
"""Bytes of a library's page."""

HEADER = 100
"""Bytes that stand before all on the first page."""

_VERSIONS = (18, 19)
# Where a field stands, and what it may be in a library: the first is what it is else.
_FIELDS = (
    *((place, (b"\1", b"\2")) for place in _VERSIONS),
    (20, (bytes((0, 64, 32, 32)),)),
    (44, tuple(bytes((0, 0, 0, number)) for number in (4, 3, 2, 1))),  # the form of the list of tables
    (52, (bytes(4),)),
    (56, (bytes((0, 0, 0, 1)),)),  # UTF-8
)
_ERRORS = (sqlite3.Error, UnicodeDecodeError, OverflowError)


class TableReader:
    """Reads all rows of one table that can be read.

    Attributes:
        lost: something could not be read; it holds once all rows were read.
    """

    def __init__(self, connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> None:
        self.lost = False
        self._connection = connection
        self._table = table
        self._columns = ", ".join(f'"{column}"' for column in columns)
        self._after = f"SELECT rowid, {self._columns} FROM {table} NOT INDEXED WHERE rowid > ? ORDER BY rowid"

    def read(self, key: Sequence[str] = ()) -> Iterator[Row]:
        """The rows; a table without rowids is read by its `key`, and may give a row twice."""
        return self._read_by_key(key) if key else self._read_by_rowid()

    def _read_by_rowid(self) -> Iterator[Row]:
        last = -_FARTHEST
        while True:
            try:
                for row in self._connection.execute(self._after, (last,)):
                    if row[0] <= last:  # pages that lead back to others
                        self.lost = True
                        return
                    last = row[0]
                    yield row[1:]
            except _ERRORS:
                self.lost = True
            else:
                return
            found = self._find_after(last)
            if found is None:
                return
            last = found[0]
            yield found[1:]

    def _find_after(self, last: int) -> Row | None:
        """The first row behind a broken place that can be read, None where there is none.

        That may be the very next: sqlite3 reads ahead, and has not given the last row before the place.
        """
        step, start = 1, max(last, 0)
        while (found := self._probe(start + step)) is None:
            if start + step > _FARTHEST // 2:
                return None
            step *= 2
        broken, whole = start + step // 2, start + step
        while whole - broken > 1:
            middle = (broken + whole) // 2
            nearer = self._probe(middle)
            if nearer is None:
                broken = middle
            else:
                whole, found = middle, nearer
        return found

    def _probe(self, rowid: int) -> Row | None:
        try:
            row: Row | None = self._connection.execute(f"{self._after} LIMIT 1", (rowid - 1,)).fetchone()
        except _ERRORS:
            return None
        return None if row is None or row[0] < rowid else row

    def _read_by_key(self, key: Sequence[str]) -> Iterator[Row]:
        seen: set[Row] = set()
        for order in ("ASC", "DESC"):
            keys = ", ".join(f'"{column}" {order}' for column in key)
            sql = f"SELECT {self._columns} FROM {self._table} ORDER BY {keys}"
            given = 0
            try:
                for row in self._connection.execute(sql):
                    if row in seen:
                        self.lost |= order == "ASC"  # pages that lead back to others
                        break
                    seen.add(row)
                    given += 1
                    yield row
            except _ERRORS:
                self.lost = True
                # sqlite3 reads ahead, and has not given the last row before the broken place.
                with suppress(*_ERRORS):
                    yield from self._connection.execute(f"{sql} LIMIT 1 OFFSET {given}").fetchall()
            if not self.lost:
                return


def open_damaged(path: Path) -> sqlite3.Connection:
    """A connection to a file that may be damaged; texts that are none come with signs for what is broken.

    Raises:
        LibraryUnusable: it is not broken, but made to hurt.
    """
    connection = sqlite3.connect(path, isolation_level=None)
    connection.text_factory = lambda text: text.decode("utf-8", "replace")
    try:
        with suppress(sqlite3.DatabaseError):  # the first row that is asked for says so again
            connection.execute("PRAGMA trusted_schema = 0")
            connection.execute("PRAGMA writable_schema = 1")
            find_tables(path, connection.execute)
    except LibraryUnusable:
        connection.close()
        raise
    return connection


def mend_header(path: Path) -> None:
    """Write what is wrong in the first hundred bytes of a library anew.

    https://www.sqlite.org/fileformat2.html#the_database_header: the size of the file counts where the number
    of its pages is not said.
    """
    wal = path.with_name(path.name + "-wal")
    version = bytes((2 if wal.exists() and wal.stat().st_size else 1,))
    with path.open("rb+") as file:
        header = bytearray(file.read(HEADER).ljust(HEADER, b"\0"))
        if header[:16] != MAGIC or header[16:18] != PAGE.to_bytes(2, "big"):
            header = bytearray(HEADER)
            header[:18] = MAGIC + PAGE.to_bytes(2, "big")
        header[28:32] = bytes(4)
        for start, allowed in _FIELDS:
            ends = start + len(allowed[0])
            if header[start:ends] not in allowed:
                header[start:ends] = version if start in _VERSIONS else allowed[0]
        file.seek(0)
        file.write(header)
