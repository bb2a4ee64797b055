"""What the reader wrote on articles."""

from collections.abc import Iterable
from typing import Any

from pressmark.model import EPOCH, Annotation, AnnotationState
from pressmark.store.database import ReadDatabase
from pressmark.store.tags import sort_key
from pressmark.store.values import moment

_OF_POST = """
    SELECT id, post_id, revision_id, COALESCE(exact, ''), COALESCE(prefix, ''), COALESCE(suffix, ''),
        "start", "end", note, color, created, modified, state
    FROM annotation WHERE post_id = ?
    ORDER BY "start" IS NOT NULL, state = 'orphaned', "start", "end", created, id"""
_TAGS = """
    SELECT annotation_id, tag FROM annotation_tag
    WHERE annotation_id IN (SELECT id FROM annotation WHERE post_id = ?)"""


class Annotations:
    """Reads annotations."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read(self, post_id: int) -> tuple[Annotation, ...]:
        """The annotations of a post in the order of its text.

        Those on the whole article come first, those whose words are gone last.
        """
        tags: dict[str, list[str]] = {}
        for annotation_id, tag in self._database.read(_TAGS, (post_id,)):
            tags.setdefault(annotation_id, []).append(tag)
        return tuple(
            _to_annotation(row, tags.get(row[0], ())) for row in self._database.read(_OF_POST, (post_id,))
        )


def _to_annotation(row: tuple[Any, ...], tags: Iterable[str]) -> Annotation:
    number, post, revision, exact, prefix, suffix, start, end, note, color, created, modified, state = row
    return Annotation(
        id=number,
        post_id=post,
        revision_id=revision,
        exact=exact,
        prefix=prefix,
        suffix=suffix,
        start=start,
        end=end,
        note=note,
        color=color,
        created=moment(created) or EPOCH,
        modified=moment(modified) or EPOCH,
        state=AnnotationState(state),
        tags=tuple(sorted(tags, key=sort_key)),
    )
