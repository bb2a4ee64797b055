"""What the reader wrote on articles."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pressmark.errors import NotFound
from pressmark.model import EPOCH, Annotation, NoteRow, Selector
from pressmark.store.anchorage import read_selector, read_state
from pressmark.store.conditions import IN_NEED
from pressmark.store.database import ReadDatabase
from pressmark.store.tags import sort_key
from pressmark.store.values import batches, moment

COLUMNS = """annotation.id, annotation.post_id, annotation.revision_id,
    COALESCE(annotation.exact, ''), COALESCE(annotation.prefix, ''), COALESCE(annotation.suffix, ''),
    annotation."start", annotation."end", annotation.note, annotation.color,
    annotation.created, annotation.modified, annotation.state,
    COALESCE(annotation.place_exact, ''), COALESCE(annotation.place_prefix, ''),
    COALESCE(annotation.place_suffix, ''), annotation.place_start, annotation.place_end,
    annotation.kept, annotation.source_date, annotation.number"""
"""What `to_annotation` reads, in its order."""

WIDTH = 21
"""How many `COLUMNS` there are."""

TEXT_ORDER = """annotation."start" IS NOT NULL, annotation.state = 'orphaned',
    COALESCE(annotation.place_start, annotation."start"), COALESCE(annotation.place_end, annotation."end"),
    annotation.created, annotation.id"""
"""The order of the annotations of one article."""

_OF_POST = f"SELECT {COLUMNS} FROM annotation WHERE annotation.post_id = ? ORDER BY {TEXT_ORDER}"
_BY_ID = f"SELECT {COLUMNS} FROM annotation WHERE annotation.id IN (SELECT value FROM json_each(?))"
_TAGS = """SELECT annotation_id, tag FROM annotation_tag
    WHERE annotation_id IN (SELECT value FROM json_each(?))"""
_WAITING = """
    SELECT id, 0, 0, COALESCE(exact, ''), COALESCE(prefix, ''), COALESCE(suffix, ''), "start", "end", note,
        color, created, modified, state, COALESCE(place_exact, ''), COALESCE(place_prefix, ''),
        COALESCE(place_suffix, ''), place_start, place_end, kept, source_date, 0, tags, title, link
    FROM waiting_annotation
    ORDER BY title COLLATE NOCASE, link_key, "start" IS NOT NULL, "start", "end", created, id"""


class Annotations:
    """Reads annotations."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read(self, post_id: int) -> tuple[Annotation, ...]:
        """The annotations of a post in the order of its current text.

        Those on the whole article come first, those whose words are gone last.
        """
        return self._read(_OF_POST, [post_id])

    def read_one(self, annotation_id: str) -> Annotation:
        """An annotation.

        Raises:
            NotFound: the library has no such annotation, or no longer.
        """
        for annotation in self.read_many([annotation_id]):
            return annotation
        raise NotFound("This annotation is not in the library.")

    def read_many(self, ids: Sequence[str]) -> tuple[Annotation, ...]:
        """The annotations with these ids, in this order; unknown ids are left out."""
        found: dict[str, Annotation] = {}
        for batch in batches(ids):
            found.update({one.id: one for one in self._read(_BY_ID, [json.dumps(batch)])})
        return tuple(found[one] for one in ids if one in found)

    def count(self) -> int:
        """How many annotations there are on the articles of the library."""
        return self._count("SELECT COUNT(*) FROM annotation")

    def count_attention(self) -> int:
        """How many of them have words that changed or went, of which the reader has not said anything yet."""
        return self._count(f"SELECT COUNT(*) FROM annotation WHERE {IN_NEED}")

    def count_waiting(self) -> int:
        """How many came out of a file and wait for their articles."""
        return self._count("SELECT COUNT(*) FROM waiting_annotation")

    def read_waiting(self) -> tuple[NoteRow, ...]:
        """Those that wait for their articles, by the articles' titles."""
        return tuple(
            NoteRow(to_annotation(row[:WIDTH], json.loads(row[WIDTH])), title=row[-2], link=row[-1])
            for row in self._database.read(_WAITING)
        )

    def _read(self, sql: str, values: Sequence[int | str]) -> tuple[Annotation, ...]:
        rows = list(self._database.read(sql, values))
        tags = read_tags(self._database, [row[0] for row in rows])
        return tuple(to_annotation(row, tags.get(row[0], ())) for row in rows)

    def _count(self, sql: str) -> int:
        return int(next(self._database.read(sql))[0])


def read_tags(database: ReadDatabase, ids: Sequence[str]) -> dict[str, list[str]]:
    """The tags of those of these annotations that have some, in no order."""
    tags: dict[str, list[str]] = {}
    for batch in batches(ids):
        for annotation_id, tag in database.read(_TAGS, (json.dumps(batch),)):
            tags.setdefault(annotation_id, []).append(tag)
    return tags


def to_annotation(row: Sequence[Any], tags: Iterable[str]) -> Annotation:
    """An annotation of its `COLUMNS`.

    Raises:
        LibraryDamaged: a value is of another type than was written.
    """
    _to_place(*row[3:8])
    values: Iterator[Any] = iter(row)
    return Annotation(
        id=next(values),
        post_id=next(values),
        revision_id=next(values),
        exact=next(values),
        prefix=next(values),
        suffix=next(values),
        start=next(values),
        end=next(values),
        note=next(values),
        color=next(values),
        created=moment(next(values)) or EPOCH,
        modified=moment(next(values)) or EPOCH,
        state=read_state(next(values)),
        place=_to_place(*(next(values) for _ in range(5))),
        kept=bool(next(values)),
        source_date=moment(next(values)),
        number=next(values),
        tags=tuple(sorted(tags, key=sort_key)),
    )


def _to_place(exact: str, prefix: str, suffix: str, start: int | None, end: int | None) -> Selector | None:
    return None if start is None or end is None else read_selector((exact, prefix, suffix, start, end))
