"""Which tables, indexes and triggers a library has to have: those that the steps make."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import NamedTuple

from peewee import SqliteDatabase

from pressmark.store.upgrade import take_steps

_SHAPE = "SELECT type, name, tbl_name, rootpage, sql FROM {}.sqlite_master ORDER BY rowid"
# A later SQLite may put names into quotes where it changes a table.
_BESIDE = re.compile(r"[\s\"'`\[\]]")


class ShapeRow(NamedTuple):
    """A row of https://www.sqlite.org/schematab.html."""

    type: str
    name: str
    tbl_name: str
    rootpage: int
    sql: str | None


def read_shape(until: str | None = None) -> list[ShapeRow]:
    """What a new library has after the step `until`, after all for None."""
    with closing(SqliteDatabase(":memory:")) as new:
        take_steps(new, until)
        return [ShapeRow(*row) for row in new.execute_sql(_SHAPE.format("main")).fetchall()]


def find_changed_shape(database: sqlite3.Connection) -> Iterator[str]:
    """What the library that is attached has not, or has otherwise; more tables than it needs are no harm."""
    rows = [ShapeRow(*row) for row in database.execute(_SHAPE.format("library"))]
    there = {(row.type, row.name): row for row in rows}
    new = {(row.type, row.name): row for row in read_shape()}
    for key, row in new.items():
        if key not in there:
            yield f"The {row.type} {row.name} is missing."
        elif _normalize(there[key].sql) != _normalize(row.sql):
            yield f"The {row.type} {row.name} is not what it was."
    for kind, name in there:
        if kind == "trigger" and (kind, name) not in new:
            yield f"There is a trigger {name} which is none of Pressmark."


def drop_foreign_triggers(database: sqlite3.Connection) -> None:
    """Take away every trigger that no step makes: it would act on what the reader writes next."""
    ours = {(row.name, _normalize(row.sql)) for row in read_shape() if row.type == "trigger"}
    triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    for name, sql in database.execute(triggers).fetchall():
        if (name, _normalize(sql)) not in ours:
            quoted = str(name).replace('"', '""')
            database.execute(f'DROP TRIGGER "{quoted}"')


def _normalize(sql: str | None) -> str:
    return _BESIDE.sub("", sql or "")
