"""Annotations as rows, for tests of how they are read."""

from collections.abc import Sequence

from peewee import SqliteDatabase

from pressmark.model import Changes
from pressmark.store import Store
from pressmark.store.annotation_index import learn_annotations
from pressmark.store.rows import insert
from pressmark.store.schema import AnnotationTable

_NUMBER = "SELECT COALESCE(MAX(number), 0) + 1 FROM annotation"
_REVISION = "SELECT revision_id FROM body WHERE post_id = ?"


def write_note(
    store: Store, post_id: int, annotation_id: str, tags: Sequence[str] = (), **columns: object
) -> int:
    """Write an annotation on the current version of a post, and have it learned; the answer is its number."""
    found: list[int] = []

    def work(database: SqliteDatabase) -> Changes:
        number = int(database.execute_sql(_NUMBER).fetchone()[0])
        revision = database.execute_sql(_REVISION, (post_id,)).fetchone()[0]
        made = {"note": "", "color": "yellow", "created": 60, "modified": 60, "state": "anchored"}
        row = {
            "id": annotation_id,
            "number": number,
            "post_id": post_id,
            "revision_id": revision,
            **made,
            **columns,
        }
        insert(database, AnnotationTable, row)
        for tag in tags:
            database.execute_sql("INSERT INTO annotation_tag VALUES (?, ?)", (annotation_id, tag))
        learn_annotations(database, [number])
        found.append(number)
        return Changes.ANNOTATIONS

    store.write(work).result()
    return found[0]
