"""Annotations as they stand in the library."""

from pathlib import Path

from peewee import SqliteDatabase

from pressmark.model import AnnotationState, Changes
from tests.library import SmallLibrary, make_post

_ROW = """
    INSERT INTO annotation (
        id, post_id, revision_id, exact, prefix, suffix, "start", "end", note, color, created, modified,
        state)
    VALUES (?, ?, 1, ?, 'before', NULL, ?, ?, ?, 'green', 60, 120, ?)"""


def test_annotations_come_in_the_order_of_the_text(tmp_path: Path) -> None:
    library = SmallLibrary(tmp_path)
    first, second = library.take(make_post(1), make_post(2))
    rows = [
        ("gone", first, "gone", 1, 5, "", "orphaned"),
        ("late", first, "late", 30, 34, "why", "moved"),
        ("early", first, "early", 2, 7, "", "anchored"),
        ("whole", first, None, None, None, "on all", "anchored"),
        ("other", second, "x", 0, 1, "", "anchored"),
    ]

    def work(database: SqliteDatabase) -> Changes:
        for row in rows:
            database.execute_sql(_ROW, row)
        for tag in ("b", "A"):
            database.execute_sql("INSERT INTO annotation_tag VALUES ('late', ?)", (tag,))
        return Changes.ANNOTATIONS

    library.store.write(work).result()
    found = library.store.annotations.read(first)
    assert [one.id for one in found] == ["whole", "early", "late", "gone"]
    assert (found[0].exact, found[0].start, found[0].note) == ("", None, "on all")
    late = found[2]
    assert (late.exact, late.prefix, late.suffix, late.start, late.end) == ("late", "before", "", 30, 34)
    assert (late.tags, late.color, late.state) == (("A", "b"), "green", AnnotationState.MOVED)
    assert (late.created.timestamp(), late.modified.timestamp()) == (60, 120)
    assert library.store.annotations.read(99) == ()
    library.store.close()
