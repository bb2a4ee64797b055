"""Rows written by table and values. The SQL of each is built once.

A sync writes a dozen rows a post, always of the same shapes. Building their SQL anew each time with peewee
took two thirds of the time of taking a post in (docs/decisions/0003-store.md); reading stays with peewee.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from peewee import Model, SqliteDatabase

Values = Mapping[str, object]
"""Columns and what they hold: int, float, str, bytes or None."""


def insert(database: SqliteDatabase, table: type[Model], values: Values) -> int:
    """Add a row; the answer is its rowid."""
    sql = _insert(_name(table), tuple(values))
    return int(database.execute_sql(sql, tuple(values.values())).lastrowid)


def insert_missing(database: SqliteDatabase, table: type[Model], values: Values) -> None:
    """Add a row unless one with its key is there."""
    sql = f"{_insert(_name(table), tuple(values))} ON CONFLICT DO NOTHING"
    database.execute_sql(sql, tuple(values.values()))


def insert_all_missing(
    database: SqliteDatabase, table: type[Model], columns: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    """Add rows that hold these columns, in one call; those whose key is there are left out."""
    sql = f"{_insert(_name(table), tuple(columns))} ON CONFLICT DO NOTHING"
    database.cursor().executemany(sql, rows)


def upsert(database: SqliteDatabase, table: type[Model], key: Values, values: Values) -> None:
    """Have the row with this key hold these values, whether it is there or not."""
    sql = _upsert(_name(table), tuple(key), tuple(values))
    database.execute_sql(sql, (*key.values(), *values.values()))


def update(database: SqliteDatabase, table: type[Model], key: Values, values: Values) -> None:
    """Change the rows with this key."""
    sql = _update(_name(table), tuple(key), tuple(values))
    database.execute_sql(sql, (*values.values(), *key.values()))


def delete(database: SqliteDatabase, table: type[Model], key: Values) -> None:
    """Remove the rows with this key."""
    database.execute_sql(_delete(_name(table), tuple(key)), tuple(key.values()))


def _name(table: type[Model]) -> str:
    return str(table._meta.table_name)


@cache
def _insert(table: str, columns: Sequence[str]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    return f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})'


@cache
def _upsert(table: str, key: tuple[str, ...], columns: tuple[str, ...]) -> str:
    target = ", ".join(f'"{column}"' for column in key)
    changes = ", ".join(f'"{column}" = excluded."{column}"' for column in columns)
    return f"{_insert(table, key + columns)} ON CONFLICT ({target}) DO UPDATE SET {changes}"


@cache
def _update(table: str, key: tuple[str, ...], columns: tuple[str, ...]) -> str:
    changes = ", ".join(f'"{column}" = ?' for column in columns)
    return f'UPDATE "{table}" SET {changes} WHERE {_where(key)}'


@cache
def _delete(table: str, key: tuple[str, ...]) -> str:
    return f'DELETE FROM "{table}" WHERE {_where(key)}'


def _where(key: tuple[str, ...]) -> str:
    return " AND ".join(f'"{column}" = ?' for column in key)
