"""What the library knows of posts before a sync takes them in again."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from peewee import fn

from pressmark.model import ChangeKind, PostChange, PostStatus, RemotePost
from pressmark.store.anchorage import Prepared, prepare_places, read_annotated, read_current
from pressmark.store.database import ReadDatabase
from pressmark.store.schema import (
    AnnotationTable,
    AuthorTable,
    TaxonomyTable,
    TermTable,
)
from pressmark.store.values import batches, moment, pack, word_of
from pressmark.store.within import Reads

# Built once: with a hundred bound numbers, peewee takes longer to write this than SQLite to answer it.
_KNOWN = """
    SELECT post.id, post.remote_id, post.fingerprint, post.status, revision.text_hash,
        LENGTH(body.html) > ?, post.modified, post.link
    FROM post JOIN body ON body.post_id = post.id JOIN revision ON revision.id = body.revision_id
    WHERE post.type_id = ? AND post.remote_id IN (SELECT value FROM json_each(?))"""
_STATES = "SELECT id, state FROM annotation WHERE post_id IN ({}) AND NOT kept"
_WAITING = "SELECT id FROM waiting_annotation"
_ATTACHED = """
    SELECT COUNT(*) FROM annotation JOIN post ON post.id = annotation.post_id
    WHERE post.site_id = ? AND annotation.id IN ({})"""


@dataclass(frozen=True, slots=True)
class KnownPost:
    """What the library knows of a post of the site.

    Attributes:
        fingerprint: digest of the fingerprint of what was last taken.
        text_hash: of the current revision; has_text is False for a post that was protected from the first.
        modified: as the site said when it was last taken.
    """

    id: int
    remote_id: int
    fingerprint: str
    status: PostStatus
    text_hash: bytes
    has_text: bool
    modified: datetime | None = None
    link: str = ""

    def keeps_text(self, post: RemotePost) -> bool:
        """Whether a password hides now what the library has already: then that stays."""
        return post.protected and self.has_text


class IntakeReader:
    """Reads what a sync must know of posts before it decides."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_known(self, type_id: int, remote_ids: Sequence[int]) -> dict[int, KnownPost]:
        """What the library has of these posts, by remote id."""
        return read_known_posts(self._database, type_id, remote_ids)

    def read_author_ids(self, site_id: int) -> tuple[int, ...]:
        """Remote ids of the site's authors the library has."""
        query = AuthorTable.select(AuthorTable.remote_id).where(AuthorTable.site_id == site_id)
        return tuple(row[0] for row in query.order_by(AuthorTable.remote_id).tuples().execute(self._database))

    def read_placeholders(self, site_id: int) -> tuple[str, ...]:
        """Taxonomies (slugs) of a site with terms whose names it has not said yet."""
        query = (
            TaxonomyTable.select(TaxonomyTable.slug)
            .join(TermTable, on=TermTable.taxonomy_id == TaxonomyTable.id)
            .where(TaxonomyTable.site_id == site_id, TermTable.placeholder == 1)
            .distinct()
        )
        return tuple(row[0] for row in query.tuples().execute(self._database))

    def read_changes(
        self, kinds: Mapping[tuple[int, int], ChangeKind], new_texts: Collection[tuple[int, int]]
    ) -> dict[int, PostChange]:
        """What happened to posts, given by post type and remote id, under the library's own numbers."""
        changes: dict[int, PostChange] = {}
        for type_id in sorted({type_id for type_id, _ in kinds}):
            remote_ids = [remote_id for each, remote_id in kinds if each == type_id]
            for known in self.read_known(type_id, remote_ids).values():
                key = (type_id, known.remote_id)
                notes = self._count_annotations(known.id) if key in new_texts else 0
                changes[known.id] = PostChange(kinds[key], known.id, annotations=notes)
        return changes

    def read_note_states(self, post_ids: Iterable[int]) -> dict[str, str]:
        """The states of annotations of these posts, by their ids, without those that are kept."""
        return {
            annotation_id: state
            for batch in batches(list(post_ids))
            for annotation_id, state in self._database.read(
                _STATES.format(", ".join("?" * len(batch))), batch
            )
        }

    def read_waiting(self) -> tuple[str, ...]:
        """The ids of the annotations that wait for their article."""
        return tuple(row[0] for row in self._database.read(_WAITING))

    def count_attached(self, site_id: int, waiting: Iterable[str]) -> int:
        """How many of these annotations, which waited, are on articles of a site now."""
        found = (
            next(self._database.read(_ATTACHED.format(", ".join("?" * len(batch))), (site_id, *batch)))[0]
            for batch in batches(list(waiting))
        )
        return sum(found)

    def has_text(self, post_id: int, text: str) -> bool:
        """Whether this is the text that a post has, whatever its title."""
        current = read_current(self._database, post_id)
        return current is not None and current.text == text

    def read_annotated(self, post_ids: Sequence[int]) -> set[int]:
        """Which of these posts have annotations on words of theirs."""
        return read_annotated(self._database, post_ids)

    def prepare_places(self, post_id: int, text: str) -> Prepared | None:
        """Find a post's annotations in a text that it gets; None where that changes nothing."""
        return prepare_places(self._database, post_id, text)

    def _count_annotations(self, post_id: int) -> int:
        own = AnnotationTable.select(fn.COUNT(AnnotationTable.id)).where(AnnotationTable.post_id == post_id)
        return int(own.scalar(self._database))


def read_known_posts(database: Reads, type_id: int, remote_ids: Sequence[int]) -> dict[int, KnownPost]:
    """What the library has of the posts of a type with these remote ids, by remote id."""
    known = {}
    for row in database.read(_KNOWN, (len(pack("")), type_id, json.dumps([*remote_ids]))):
        post_id, remote_id, fingerprint, status, text_hash, has_text, modified, link = row
        known[remote_id] = KnownPost(
            post_id,
            remote_id,
            fingerprint,
            word_of(PostStatus, status, PostStatus.LIVE),
            text_hash,
            bool(has_text),
            moment(modified),
            link,
        )
    return known
