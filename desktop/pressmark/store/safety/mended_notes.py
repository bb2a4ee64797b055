"""Annotations that do not fit their texts or the library's numbers, made to fit. None is ever dropped."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from peewee import SqliteDatabase

from pressmark.errors import LibraryDamaged
from pressmark.model import AnnotationState
from pressmark.store.values import unpack
from pressmark.store.within import Reads, Within

STATES = ", ".join(f"'{state.value}'" for state in AnnotationState)
NUMBERLESS = """
    SELECT id FROM annotation WHERE number IS NULL OR number < 1 UNION
    SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY number ORDER BY id) AS place FROM annotation)
    WHERE place > 1 ORDER BY id"""
_NUMBER = "UPDATE annotation SET number = (SELECT COALESCE(MAX(number), 0) + 1 FROM annotation) WHERE id = ?"
_UNKNOWN_VERSION = """
    UPDATE annotation SET revision_id = 0 WHERE revision_id != 0 AND NOT EXISTS (
        SELECT 1 FROM revision WHERE revision.id = annotation.revision_id AND post_id = annotation.post_id)
    RETURNING id"""
_UNKNOWN_PLACE = """
    UPDATE annotation SET place_revision_id = NULL, place_exact = NULL, place_prefix = NULL,
        place_suffix = NULL, place_start = NULL, place_end = NULL
    WHERE (place_revision_id IS NULL) != (place_start IS NULL) OR (place_start IS NULL) != (place_end IS NULL)
        OR place_revision_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM revision
            WHERE revision.id = annotation.place_revision_id AND post_id = annotation.post_id)
    RETURNING id"""
# On what a state that is unknown falls back: the reader is asked to look.
_UNKNOWN_STATE = f"""
    UPDATE annotation SET state = CASE WHEN "start" IS NULL THEN 'anchored'
        WHEN place_start IS NULL THEN 'orphaned' ELSE 'moved' END
    WHERE state NOT IN ({STATES}) RETURNING id"""
_TEXT = """
    SELECT COALESCE(revision.text, body.text) FROM revision JOIN body ON body.post_id = revision.post_id
    WHERE revision.id = ?"""
QUOTES = """
    SELECT id, revision_id, exact, "start", "end" FROM annotation
    WHERE "start" IS NOT NULL AND EXISTS (SELECT 1 FROM revision
        WHERE revision.id = annotation.revision_id AND revision.post_id = annotation.post_id)
    ORDER BY revision_id"""
PLACES = """
    SELECT id, place_revision_id, place_exact, place_start, place_end FROM annotation
    WHERE place_start IS NOT NULL AND EXISTS (SELECT 1 FROM revision
        WHERE revision.id = annotation.place_revision_id AND revision.post_id = annotation.post_id)
    ORDER BY place_revision_id"""


def mend_notes(database: SqliteDatabase) -> list[str]:
    """Mend all annotations; the answer is what was done."""
    numberless = [row[0] for row in database.execute_sql(NUMBERLESS).fetchall()]
    for annotation_id in numberless:
        database.execute_sql("UPDATE annotation SET number = NULL WHERE id = ?", (annotation_id,))
    for annotation_id in numberless:
        database.execute_sql(_NUMBER, (annotation_id,))
    misplaced: set[str] = set()
    for sql in (_UNKNOWN_VERSION, _UNKNOWN_PLACE, _UNKNOWN_STATE):
        misplaced |= {row[0] for row in database.execute_sql(sql).fetchall()}
    misplaced |= _mend_quotes(database) | _mend_places(database)
    told = [f"{len(numberless)} annotations got a number of their own."] if numberless else []
    return told + ([f"The places of {len(misplaced)} annotations were put right."] if misplaced else [])


def find_misplaced(rows: Reads, sql: str) -> Iterator[tuple[str, str, str, int]]:
    """The annotations whose words are not where they are said to be: id, words, the text there, and where.

    `sql` is `QUOTES` or `PLACES`. Those in a text that is broken are left out.
    """
    known: int | None = None
    text: str | None = None
    for annotation_id, revision_id, exact, start, end in rows.read(sql):
        if revision_id != known:
            known, text = revision_id, _read_text(rows, revision_id)
        if text is not None and not (end is not None and 0 <= start <= end and text[start:end] == exact):
            yield annotation_id, exact or "", text, start


def find_near(text: str, words: str, place: int) -> int | None:
    """Where words stand in a text, of several places the one nearest to `place`."""
    if not words:
        return None
    behind = text.find(words, max(0, place))
    before = text.rfind(words, 0, max(0, place) + len(words))
    found = [one for one in (before, behind) if one >= 0]
    return min(found, key=lambda one: abs(one - place), default=None)


def _mend_quotes(database: SqliteDatabase) -> set[str]:
    """Words that are not in their version: that version is not known then, and the words are kept."""
    mended = set()
    for annotation_id, words, text, start in list(find_misplaced(Within(database), QUOTES)):
        found = find_near(text, words, start)
        changes: tuple[Any, ...] = (found, None if found is None else found + len(words), annotation_id)
        sql = 'UPDATE annotation SET "start" = ?, "end" = ? WHERE id = ?'
        if found is None:
            sql, changes = "UPDATE annotation SET revision_id = 0 WHERE id = ?", (annotation_id,)
        database.execute_sql(sql, changes)
        mended.add(annotation_id)
    return mended


def _mend_places(database: SqliteDatabase) -> set[str]:
    """Places that do not hold; without one it is looked for again (`reanchoring.reanchor`)."""
    mended = set()
    for annotation_id, words, text, start in list(find_misplaced(Within(database), PLACES)):
        found = find_near(text, words, start)
        if found is None:
            sql = """UPDATE annotation SET place_revision_id = NULL, place_exact = NULL, place_prefix = NULL,
                place_suffix = NULL, place_start = NULL, place_end = NULL WHERE id = ?"""
            database.execute_sql(sql, (annotation_id,))
        else:
            sql = "UPDATE annotation SET place_start = ?, place_end = ? WHERE id = ?"
            database.execute_sql(sql, (found, found + len(words), annotation_id))
        mended.add(annotation_id)
    return mended


def _read_text(rows: Reads, revision_id: int) -> str | None:
    for (text,) in rows.read(_TEXT, (revision_id,)):
        with suppress(LibraryDamaged):
            return unpack(text)
    return None
