"""The data tables of articles as rows of their own, and the index of their headers and cells.

The index is contentless like that of articles: to forget a table it is told again what it learned.
"""

import json
from collections.abc import Sequence

from peewee import Expression, SqliteDatabase

from pressmark.model import Table
from pressmark.store.rows import delete, insert
from pressmark.store.schema import PostTable, PostTableTable
from pressmark.store.segment import BETWEEN, segment
from pressmark.store.values import pack, unpack

_OF_POST = "SELECT id, header, cells FROM post_table WHERE post_id = ?"
_LEARN = "INSERT INTO table_index (rowid, header, cells) VALUES (?, ?, ?)"
_FORGET = "INSERT INTO table_index (table_index, rowid, header, cells) VALUES ('delete', ?, ?, ?)"


def save_tables(database: SqliteDatabase, post_id: int, tables: Sequence[Table]) -> None:
    """Have a post's current text have exactly these tables."""
    if _forget(database, database.execute_sql(_OF_POST, (post_id,)).fetchall()):
        delete(database, PostTableTable, {"post_id": post_id})
    for table in tables:
        kept = {
            "post_id": post_id,
            "number": table.number,
            "caption": table.caption,
            "header": json.dumps(table.header, ensure_ascii=False),
            "cells": pack(json.dumps(table.rows, ensure_ascii=False)),
            "row_count": len(table.rows),
            "column_count": len(table.header),
        }
        table_id = insert(database, PostTableTable, kept)
        database.execute_sql(_LEARN, (table_id, *_index_words(table.header, table.rows)))


def forget_tables(database: SqliteDatabase, condition: Expression) -> int:
    """Take the tables of all posts that fit out of the index; gives how many there were."""
    rows = (
        PostTableTable.select(PostTableTable.id, PostTableTable.header, PostTableTable.cells)
        .join(PostTable, on=PostTable.id == PostTableTable.post_id)
        .where(condition)
        .tuples()
    )
    return _forget(database, list(rows.execute(database)))


def _forget(database: SqliteDatabase, learned: Sequence[tuple[int, str, bytes]]) -> int:
    for table_id, header, cells in learned:
        words = _index_words(json.loads(header), json.loads(unpack(cells)))
        database.execute_sql(_FORGET, (table_id, *words))
    return len(learned)


def _index_words(header: Sequence[str], rows: Sequence[Sequence[str]]) -> tuple[str, str]:
    cells = BETWEEN.join(cell for row in rows for cell in row)
    return segment(BETWEEN.join(header)), segment(cells)
