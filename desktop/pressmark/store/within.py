"""Reading with the writer's connection, so that a work sees what its own transaction wrote."""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from peewee import SqliteDatabase


class Reads(Protocol):
    """Where rows are read from: a `ReadDatabase`, or `Within` a transaction."""

    def read(self, sql: str, values: Sequence[int | str] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a SELECT."""
        ...


class Within:
    """The rows of the library as they are in a transaction that is under way."""

    def __init__(self, database: SqliteDatabase) -> None:
        self._database = database

    def read(self, sql: str, values: Sequence[int | str] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a SELECT; all are read before the first is given, for more may be written between."""
        yield from self._database.execute_sql(sql, values).fetchall()
