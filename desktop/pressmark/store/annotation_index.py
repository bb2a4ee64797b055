"""The full-text index of annotations. A trigger forgets what is deleted; who writes one has it learned."""

from collections.abc import Sequence

from peewee import SqliteDatabase

from pressmark.store.segment import BETWEEN, segment
from pressmark.store.values import batches

_SOURCE = """
    SELECT number, COALESCE(exact, ''), note, (
        SELECT group_concat(tag, char(10)) FROM annotation_tag
        WHERE annotation_id = annotation.id)
    FROM annotation"""
_FORGET = "DELETE FROM annotation_index WHERE rowid IN ({numbers})"
_LEARN = "INSERT INTO annotation_index (rowid, quote, note, tags) VALUES (?, ?, ?, ?)"


def learn_annotations(database: SqliteDatabase, numbers: Sequence[int]) -> None:
    """Have the index know these annotations, by their numbers, as they stand in their rows now.

    It may have known them before, and otherwise. Those that are gone it forgets.
    """
    for batch in batches(numbers):
        marks = ", ".join("?" * len(batch))
        database.execute_sql(_FORGET.format(numbers=marks), batch)
        _learn(database, database.execute_sql(f"{_SOURCE} WHERE number IN ({marks})", batch).fetchall())


def learn_all_annotations(database: SqliteDatabase) -> None:
    """Have the index know every annotation and nothing else."""
    database.execute_sql("DELETE FROM annotation_index")
    _learn(database, database.execute_sql(_SOURCE).fetchall())


def _learn(database: SqliteDatabase, rows: Sequence[tuple[int, str, str, str | None]]) -> None:
    words = (
        (number, *map(segment, (exact, note, (tags or "").replace("\n", BETWEEN))))
        for number, exact, note, tags in rows
    )
    database.cursor().executemany(_LEARN, words)
