"""The reader's own tags, on articles and on annotations.

Spellings that fold to the same are one tag, as in the query language (`query.folding`); the one that was used
first stays, until the tag is renamed or nowhere any more.
"""

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from peewee import SqliteDatabase

from pressmark.model import Changes
from pressmark.query.folding import fold
from pressmark.store.act import Act
from pressmark.store.annotation_index import learn_annotations
from pressmark.store.database import ReadDatabase
from pressmark.store.values import batches

LONGEST = 100
"""Code points that a tag may have."""

COMMAS = re.compile("[,،、，]")
"""What separates tags on one line, in the scripts that have a sign of their own for it."""

T = TypeVar("T")

Notes: TypeAlias = Mapping[str, int]
"""Annotations by their ids, with the ids of their posts."""

_Carriers: TypeAlias = tuple[Sequence[int], Notes]
"""Posts and annotations that a tag is on."""

_Plan: TypeAlias = Callable[[SqliteDatabase], tuple[Mapping[str, _Carriers], Mapping[str, _Carriers]]]

# Controls, lone surrogates, what reorders the text around it (UAX 9). Joiners stay: emoji have some.
_UNSOUND = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SEEN = "LNPS"  # letters, numbers, punctuation, symbols

_ALL = Changes.STATE | Changes.ANNOTATIONS
_TAGS = "SELECT tag FROM post_tag UNION SELECT tag FROM annotation_tag ORDER BY tag"
_TAGGED = """
    SELECT post_id, tag FROM post_tag UNION
    SELECT post_id, tag FROM annotation_tag JOIN annotation ON annotation.id = annotation_id"""
_COUNTS = f"SELECT tag, COUNT(*) FROM ({_TAGGED}) GROUP BY tag ORDER BY tag"
_COUNT = f"SELECT COUNT(DISTINCT post_id) FROM ({_TAGGED}) WHERE tag IN ({{tags}})"
_OWN = "SELECT post_id, tag FROM post_tag WHERE post_id IN ({ids})"
_POSTS = "SELECT post_id FROM post_tag WHERE tag = ?"
_NOTES = """
    SELECT annotation.id, post_id FROM annotation_tag JOIN annotation ON annotation.id = annotation_id
    WHERE tag = ?"""
_NUMBERS = "SELECT number FROM annotation WHERE id IN ({ids})"
_GIVE = """
    INSERT INTO post_tag (post_id, tag) SELECT id, ? FROM post WHERE id IN ({ids})
    ON CONFLICT DO NOTHING RETURNING post_id"""
_TAKE = "DELETE FROM post_tag WHERE tag = ? AND post_id IN ({ids}) RETURNING post_id"
_GIVE_NOTES = """
    INSERT INTO annotation_tag (annotation_id, tag) SELECT id, ? FROM annotation WHERE id IN ({ids})
    ON CONFLICT DO NOTHING RETURNING annotation_id"""
_TAKE_NOTES = "DELETE FROM annotation_tag WHERE tag = ? AND annotation_id IN ({ids}) RETURNING annotation_id"


@dataclass(frozen=True, slots=True)
class TagMarks:
    """How the tags of posts and annotations were changed; each tag that was given or taken is a key.

    Attributes:
        added: the ids of posts that had not a tag and got it, by tag.
        removed: the ids of posts that had a tag and lost it, by tag.
        added_notes: the annotations that had not a tag and got it, by tag.
        removed_notes: the annotations that had a tag and lost it, by tag.
    """

    added: "Mapping[str, array[int]]"
    removed: "Mapping[str, array[int]]"
    added_notes: Mapping[str, Notes] = field(default_factory=dict)
    removed_notes: Mapping[str, Notes] = field(default_factory=dict)

    def posts(self) -> list[int]:
        """The ids of all posts with another set of tags than before, or such annotations, in order."""
        return self._find_posts((*self.added, *self.removed))

    def posts_with(self, tag: str) -> list[int]:
        """The ids of the posts that got or lost this tag, or whose annotations did, in order."""
        return self._find_posts((tag,))

    def _find_posts(self, tags: Iterable[str]) -> list[int]:
        found: set[int] = set()
        for tag in tags:
            for ids in (self.added.get(tag), self.removed.get(tag)):
                found.update(ids or ())
            for notes in (self.added_notes.get(tag), self.removed_notes.get(tag)):
                found.update((notes or {}).values())
        return sorted(found)


class Tags:
    """Reads tags."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read(self, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
        """The tags of those of these posts that have some, in the order of their names."""
        found: dict[int, list[str]] = {}
        for batch in batches(ids):
            own = _OWN.format(ids=", ".join("?" * len(batch)))
            for post_id, tag in self._database.read(own, batch):
                found.setdefault(post_id, []).append(tag)
        return {post_id: tuple(sorted(tags, key=sort_key)) for post_id, tags in found.items()}

    def read_all(self) -> tuple[tuple[str, int], ...]:
        """Every tag with the number of its articles, in the order of their names.

        Those count that have it themselves and those with an annotation that has it, each once.
        """
        spellings: dict[str, list[tuple[str, int]]] = {}
        for tag, count in self._database.read(_COUNTS):
            spellings.setdefault(fold(tag), []).append((tag, count))
        tags = ((own[0][0], own[0][1] if len(own) == 1 else self._count(own)) for own in spellings.values())
        return tuple(sorted(tags, key=lambda row: sort_key(row[0])))

    def _count(self, spellings: Sequence[tuple[str, int]]) -> int:
        tags = [tag for tag, _ in spellings]
        return int(next(self._database.read(_COUNT.format(tags=", ".join("?" * len(tags))), tags))[0])


def clean_tag(text: str) -> str:
    """The tag that a person means by a text; "" where nothing is left that can be seen.

    One line without commas, control characters and signs that steer the direction of writing, in the
    composed form (NFC), without the ``#`` before it, at most `LONGEST` code points.
    """
    sound = unicodedata.normalize("NFC", _UNSOUND.sub("", COMMAS.sub(" ", text)))
    tag = " ".join(sound.split()).lstrip("# ")[:LONGEST].rstrip()
    return tag if any(unicodedata.category(sign)[0] in _SEEN for sign in fold(tag)) else ""


def split_tags(text: str) -> list[str]:
    """The tags that a person means by a text in which commas separate them, each once, as first spelled."""
    tags: dict[str, str] = {}
    for tag in map(clean_tag, COMMAS.split(text)):
        if tag:
            tags.setdefault(fold(tag), tag)
    return list(tags.values())


def sort_key(tag: str) -> tuple[str, str]:
    """What tags are sorted by."""
    return fold(tag), tag


def tag_posts(ids: Sequence[int], add: Iterable[str] = (), remove: Iterable[str] = ()) -> Act[TagMarks]:
    """Give posts tags and take others away; what is in both is given. Posts that are gone are left out.

    The tags of their annotations stay.
    """
    added = _clean_all(add)
    removed = [tag for tag in _clean_all(remove) if fold(tag) not in set(map(fold, added))]
    wanted: _Carriers = (array("q", ids), {})
    return _change(
        lambda _database: (dict.fromkeys(added, wanted), dict.fromkeys(removed, wanted)), Changes.STATE
    )


def rename_tag(old: str, new: str) -> Act[TagMarks]:
    """Call a tag otherwise on every article and annotation; where there is such a tag, both become one."""
    name = clean_tag(new)

    def plan(database: SqliteDatabase) -> tuple[Mapping[str, _Carriers], Mapping[str, _Carriers]]:
        carriers = _read_carriers(database, old)
        if not name or list(carriers) == [name]:
            return {}, {}
        posts = [post_id for ids, _ in carriers.values() for post_id in ids]
        notes = {note: post_id for _, own in carriers.values() for note, post_id in own.items()}
        return ({name: (posts, notes)} if carriers else {}), carriers

    return _change(plan)


def remove_tag(*tags: str) -> Act[TagMarks]:
    """Take tags from every article and annotation."""

    def plan(database: SqliteDatabase) -> tuple[Mapping[str, _Carriers], Mapping[str, _Carriers]]:
        return {}, {name: own for tag in tags for name, own in _read_carriers(database, tag).items()}

    return _change(plan)


def restore_tags(marks: TagMarks) -> Act[TagMarks]:
    """Give posts and annotations back the tags that they had. Those that are gone are left out."""
    add = {tag: (ids, marks.removed_notes.get(tag, {})) for tag, ids in marks.removed.items()}
    remove = {tag: (ids, marks.added_notes.get(tag, {})) for tag, ids in marks.added.items()}
    changes = _ALL if marks.added_notes or marks.removed_notes else Changes.STATE
    return _change(lambda _database: (add, remove), changes)


def _read_spellings(database: SqliteDatabase) -> dict[str, list[str]]:
    """The tags of articles and annotations as they are written, by what they fold to."""
    known: dict[str, list[str]] = {}
    for (tag,) in database.execute_sql(_TAGS).fetchall():
        known.setdefault(fold(tag), []).append(tag)
    return known


def _clean_all(texts: Iterable[str]) -> list[str]:
    """The tags that are meant by texts, each once, as first spelled, in the order of their names."""
    by_name = {fold(tag): tag for tag in map(clean_tag, reversed(list(texts))) if tag}
    return sorted(by_name.values(), key=sort_key)


def _change(plan: _Plan, changes: Changes = _ALL) -> Act[TagMarks]:
    """Take tags away and give others, as `plan` says within the transaction: what to add, what to remove."""

    def do(database: SqliteDatabase) -> TagMarks | None:
        add, remove = plan(database)
        known = _read_spellings(database)
        added: dict[str, _Carriers] = {}
        removed: dict[str, _Carriers] = {}
        for tag, carriers in remove.items():
            for spelling in known.get(fold(tag), ()):
                _note(removed, spelling, _move(database, (_TAKE, _TAKE_NOTES), spelling, carriers))
        known = _read_spellings(database) if removed else known
        for tag, carriers in add.items():
            spellings = known.get(fold(tag), [tag])
            spelling = tag if tag in spellings else spellings[0]
            _note(added, spelling, _move(database, (_GIVE, _GIVE_NOTES), spelling, carriers))
        marks = _make_marks(added, removed)
        if marks is not None:
            _learn_notes(database, marks)
        return marks

    return Act(changes, do, restore_tags)


def _move(database: SqliteDatabase, sql: tuple[str, str], tag: str, carriers: _Carriers) -> _Carriers:
    """Give or take a tag; the answer is whom that changed."""
    (of_posts, of_notes), (posts, notes) = sql, carriers
    changed = array("q", _run(database, of_posts, tag, posts))
    return changed, {note: notes[note] for note in _run(database, of_notes, tag, list(notes))}


def _note(changed: dict[str, _Carriers], tag: str, more: _Carriers) -> None:
    posts, notes = changed.get(tag, ((), {}))
    changed[tag] = (array("q", [*posts, *more[0]]), {**notes, **more[1]})


def _run(database: SqliteDatabase, sql: str, tag: str, ids: Sequence[T]) -> list[T]:
    changed: list[T] = []
    for batch in batches(ids):
        statement = sql.format(ids=", ".join("?" * len(batch)))
        changed += [row[0] for row in database.execute_sql(statement, (tag, *batch)).fetchall()]
    return changed


def _make_marks(added: Mapping[str, _Carriers], removed: Mapping[str, _Carriers]) -> TagMarks | None:
    """What was changed; None for nothing."""
    sides = [{tag: own for tag, own in side.items() if any(own)} for side in (added, removed)]
    if not any(sides):
        return None
    added_posts, removed_posts = ({tag: array("q", ids) for tag, (ids, _) in side.items()} for side in sides)
    added_notes, removed_notes = ({tag: own for tag, (_, own) in side.items() if own} for side in sides)
    return TagMarks(added_posts, removed_posts, added_notes, removed_notes)


def _learn_notes(database: SqliteDatabase, marks: TagMarks) -> None:
    changed = (*marks.added_notes.values(), *marks.removed_notes.values())
    ids = list(dict.fromkeys(note for notes in changed for note in notes))
    for batch in batches(ids):
        numbers = _NUMBERS.format(ids=", ".join("?" * len(batch)))
        learn_annotations(database, [row[0] for row in database.execute_sql(numbers, batch).fetchall()])


def _read_carriers(database: SqliteDatabase, tag: str) -> dict[str, _Carriers]:
    """The posts and annotations that have a tag, by how it is written."""

    def read(sql: str, spelling: str) -> list[tuple[Any, ...]]:
        return list(database.execute_sql(sql, (spelling,)).fetchall())

    return {
        spelling: ([row[0] for row in read(_POSTS, spelling)], dict(read(_NOTES, spelling)))
        for spelling in _read_spellings(database).get(fold(tag), ())
    }
