"""The library file: one writer thread, any number of readers that cannot write.

WAL lets readers go on while the writer works (https://www.sqlite.org/wal.html).
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import reduce
from operator import or_
from pathlib import Path
from typing import Any

import peewee
from peewee import SqliteDatabase

from pressmark.errors import LibraryError, LibraryLocked, LibraryUnusable
from pressmark.model import Changes

Work = Callable[[SqliteDatabase], Changes]
"""A piece of writing: gets the writer's database inside a transaction and says what it touched."""

_BUSY_SECONDS = 10
_PRAGMAS = {"cache_size": -16_000, "foreign_keys": 1, "temp_store": 2}
_WRITER_PRAGMAS = {**_PRAGMAS, "journal_mode": "wal", "synchronous": 1, "journal_size_limit": 32_000_000}
_READER_PRAGMAS = {**_PRAGMAS, "query_only": 1}


class ReadDatabase(SqliteDatabase):
    """A connection a thread, all of them ``PRAGMA query_only``, all closed together."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path), pragmas=_READER_PRAGMAS, timeout=_BUSY_SECONDS, check_same_thread=False)
        self._opened: list[sqlite3.Connection] = []
        self._guard = threading.Lock()

    # The one place where peewee makes a connection; its own subclasses override it too.
    def _connect(self) -> sqlite3.Connection:
        connection: sqlite3.Connection = super()._connect()  # type: ignore[misc]
        with self._guard:
            self._opened.append(connection)
        return connection

    def read(self, sql: str, values: Sequence[int | str] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a SELECT."""
        rows: Iterator[tuple[Any, ...]] = self.execute_sql(sql, values)  # type: ignore[no-untyped-call]
        return rows

    def release_thread(self) -> None:
        """Close the calling thread's connection; it opens again when it is needed."""
        if self.is_closed():
            return
        connection: sqlite3.Connection = self.connection()  # type: ignore[no-untyped-call]
        self.close()
        with self._guard:
            self._opened = [other for other in self._opened if other is not connection]

    def close_all(self) -> None:
        """Close every thread's connection. No other thread may be reading."""
        with self._guard:
            opened, self._opened = self._opened, []
        for connection in opened:
            connection.close()


class Writer:
    """The one thread that writes."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._database = SqliteDatabase(
            str(path), pragmas=_WRITER_PRAGMAS, timeout=_BUSY_SECONDS, check_same_thread=False
        )
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library-writer")
        self._listeners: list[Callable[[Changes], None]] = []
        self._closed = False

    def run(self, work: Callable[[SqliteDatabase], None]) -> None:
        """Do something outside a transaction in the writer thread and wait for it."""
        self._thread.submit(self._run, work).result()

    def write(self, *works: Work) -> "Future[Changes]":
        """All works in one transaction; the future says what they touched, or carries a `LibraryError`."""
        return self._thread.submit(self._transact, works)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Have `listener` told, in the writer thread, what each commit touched; the answer undoes this."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def close(self) -> None:
        """Do what is waiting, then close. May come twice."""
        if self._closed:
            return
        self._closed = True
        self._thread.submit(self._database.close)
        self._thread.shutdown(wait=True)

    def _run(self, work: Callable[[SqliteDatabase], None]) -> None:
        with database_errors(self._path):
            work(self._database)

    def _transact(self, works: tuple[Work, ...]) -> Changes:
        with database_errors(self._path), self._database.transaction("IMMEDIATE"):
            changes = reduce(or_, (work(self._database) for work in works), Changes.NOTHING)
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)
        return changes


@contextmanager
def database_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file at `path` into a `LibraryError`; a wrong query stays a bug."""
    try:
        yield
    except (peewee.DatabaseError, sqlite3.DatabaseError) as error:
        told = _tell(path, _first_error(error))
        if told is None:
            raise
        raise told from error


def _first_error(error: BaseException) -> BaseException:
    # A failed rollback hides the disk that was full: the cause is the first of the chain.
    while isinstance(error.__context__, (peewee.DatabaseError, sqlite3.DatabaseError)):
        error = error.__context__
    return error


def _tell(path: Path, error: BaseException) -> LibraryError | None:
    words = str(error).lower()
    if "locked" in words or "busy" in words:
        return LibraryLocked(path, "Another program is writing to this library. Close it and try again.")
    if "not a database" in words or "malformed" in words:
        return LibraryUnusable(path, "The file is damaged or is no library.")
    if "full" in words:
        return LibraryUnusable(
            path, "The disk is full. Make room and try again; what was saved before is kept."
        )
    if "unable to open" in words or "readonly" in words or "disk i/o" in words:
        return LibraryUnusable(path, "The file cannot be opened for writing. Check the disk and your rights.")
    return None
