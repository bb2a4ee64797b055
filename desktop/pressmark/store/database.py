"""The library file: one writer thread, any number of readers that cannot write.

WAL lets readers go on while the writer works (https://www.sqlite.org/wal.html).
"""

import json
import sqlite3
import threading
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from functools import reduce
from operator import or_
from os import fsencode
from pathlib import Path
from typing import Any, Literal, Protocol
from urllib.parse import quote

from peewee import SqliteDatabase

from pressmark.errors import LibraryDamaged, LibraryLocked, LibraryUnusable
from pressmark.model import Changes
from pressmark.settings import make_private_file
from pressmark.store.edition import change_edition
from pressmark.store.trouble import DAMAGED, database_errors

Work = Callable[[SqliteDatabase], Changes]
"""A piece of writing: gets the writer's database inside a transaction and says what it touched."""

_BUSY_SECONDS = 10
_PAUSE_SECONDS = 0.02
_PRAGMAS = {"cache_size": -16_000, "foreign_keys": 1, "temp_store": 2}
_WRITER_PRAGMAS = {**_PRAGMAS, "journal_mode": "wal", "synchronous": 1, "journal_size_limit": 32_000_000}
_READER_PRAGMAS = {**_PRAGMAS, "cache_size": -2_000, "query_only": 1}


class ReadDatabase(SqliteDatabase):
    """A connection a thread, all of them ``PRAGMA query_only``, all closed together.

    What is wrong with the file is a `LibraryError`, whichever row it is met at. A file that is not there is
    never made.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(
            to_uri(path, "rw"),
            pragmas=_READER_PRAGMAS,
            timeout=_BUSY_SECONDS,
            check_same_thread=False,
            uri=True,
        )
        self._path = path
        self._opened: list[sqlite3.Connection] = []
        self._guard = threading.Lock()

    # The one place where peewee makes a connection; its own subclasses override it too.
    def _connect(self) -> sqlite3.Connection:
        connection: sqlite3.Connection = super()._connect()  # type: ignore[misc]
        with self._guard:
            self._opened.append(connection)
        return connection

    def cursor(self, _name: None = None) -> sqlite3.Cursor:
        """A cursor of the calling thread's connection; peewee asks for one a query."""
        connection: sqlite3.Connection = self.connection()  # type: ignore[no-untyped-call]
        return connection.cursor(lambda own: _Cursor(own, self._path))

    def execute_sql(self, sql: str, params: Sequence[Any] | None = None) -> sqlite3.Cursor:
        """Run a statement; every read of the library comes through here."""
        with database_errors(self._path, reading=True):
            cursor: sqlite3.Cursor = super().execute_sql(sql, params)  # type: ignore[no-untyped-call]
        return cursor

    def read(self, sql: str, values: Sequence[int | str] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a SELECT."""
        with database_errors(self._path, reading=True):
            yield from self.execute_sql(sql, values)

    def read_numbers(self, sql: str, values: Sequence[int | str] = ()) -> "array[int]":
        """The numbers that a SELECT of one column finds, in its order.

        They come as one text: with a row for each, Python's lock would change hands at every number. What is
        put together so keeps the order within the brackets, which SQLite leaves out for `count`, `min` and
        `max` alone.

        Raises:
            LibraryDamaged: something else stands where nothing but numbers is written.
        """
        whole = f"WITH found (number) AS ({sql}) SELECT json_group_array(number) FROM found"
        (group,) = next(self.read(whole, values))
        return self.take_numbers(json.loads(group))

    def take_numbers(self, values: Iterable[int]) -> "array[int]":
        """Values that are numbers, as what is read so has to be.

        Raises:
            LibraryDamaged: something else is there.
        """
        try:
            return array("q", values)
        except (TypeError, OverflowError) as error:
            raise LibraryDamaged(self._path, DAMAGED) from error

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


class _Cursor(sqlite3.Cursor):
    """Gives peewee its rows one by one: damage may show only at the hundredth."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        super().__init__(connection)
        self._path = path

    def fetchone(self) -> Any:
        """The next row, None after the last."""
        try:
            return super().fetchone()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            # Asked for here and not around: a row that comes must cost nothing more.
            with database_errors(self._path, reading=True):
                raise


class WriteDatabase(SqliteDatabase):
    """A connection that may write. A file it makes is the person's alone, as is what is beside it."""

    # The one place where peewee makes a connection; its own subclasses override it too.
    def _connect(self) -> sqlite3.Connection:
        with suppress(OSError):  # SQLite says what is wrong there
            make_private_file(Path(self.database))
        connection: sqlite3.Connection = super()._connect()  # type: ignore[misc]
        return connection


class Keeper(Protocol):
    """Is told in the writer's thread of what happens, outside of transactions."""

    def begin(self) -> None:
        """Before each transaction."""

    def note(self, changes: Changes) -> bool:
        """After each commit; whether `keep` is to be called when there is time."""

    def keep(self) -> None:
        """What was asked for by `note`."""

    def end(self) -> None:
        """Before the library is closed."""


class Writer:
    """The one thread that writes; `keeper` keeps a second time what is written to the file at `path`."""

    def __init__(self, path: Path, keeper: Keeper) -> None:
        self._path = path
        self._keeper = keeper
        self._database = WriteDatabase(
            str(path), pragmas=_WRITER_PRAGMAS, timeout=_BUSY_SECONDS, check_same_thread=False
        )
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library-writer")
        self._pause = threading.Event()
        self._listeners: list[Callable[[Changes], None]] = []
        self._closed = False
        self.commits = 0

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
        self._thread.submit(self._keeper.end)
        self._thread.submit(self._database.close)
        self._thread.shutdown(wait=True)

    def _run(self, work: Callable[[SqliteDatabase], None]) -> None:
        """Do it; where another program makes the file just now, do it again.

        SQLite waits for nobody when it switches a file to WAL (sqlite3_busy_handler): it says at once that
        the file is locked.
        """
        ends = time.monotonic() + _BUSY_SECONDS
        while True:
            try:
                with database_errors(self._path):
                    work(self._database)
            except LibraryLocked:
                if time.monotonic() > ends:
                    raise
                self._database.close()
                self._pause.wait(_PAUSE_SECONDS)
            else:
                return

    def _transact(self, works: tuple[Work, ...]) -> Changes:
        self._miss_nothing()
        self._keeper.begin()
        with database_errors(self._path), self._database.transaction("IMMEDIATE"):
            changes = reduce(or_, (work(self._database) for work in works), Changes.NOTHING)
            change_edition(self._database, changes)
        self.commits += 1
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)
        if self._keeper.note(changes):
            with suppress(RuntimeError):  # it is being closed, and then `end` is called
                self._thread.submit(self._keeper.keep)
        return changes

    def _miss_nothing(self) -> None:
        # A file that was deleted under an open connection takes everything and keeps nothing.
        if not self._path.exists():
            raise LibraryUnusable(
                self._path, "The library is gone: its file was moved or deleted while it was open."
            )


def to_uri(path: Path, mode: Literal["ro", "rw"]) -> str:
    """How SQLite is told to open a file that is there, and never to make one.

    https://www.sqlite.org/uri.html: a drive needs a third slash, a share has two of its own.
    """
    place = quote(fsencode(path.absolute().as_posix()))
    return f"file://{'' if place.startswith('/') else '/'}{place}?mode={mode}"
