"""The reader's own tags on articles.

Spellings that fold to the same are one tag, as in the query language (`query.folding`); the one that was used
first stays, until the tag is renamed or on no article any more.
"""

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from peewee import SqliteDatabase

from pressmark.model import Changes
from pressmark.query.folding import fold
from pressmark.store.act import Act
from pressmark.store.database import ReadDatabase
from pressmark.store.values import batches

LONGEST = 100
"""Code points that a tag may have."""

_Posts: TypeAlias = Mapping[str, Sequence[int]]
_Plan: TypeAlias = Callable[[SqliteDatabase], tuple[_Posts, _Posts]]

# What separates tags where they are written in one line, in the scripts that have a sign of their own for it.
_COMMAS = re.compile("[,،、，]")
# Controls, lone surrogates, what reorders the text around it (UAX 9). Joiners stay: emoji have some.
_UNSOUND = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_SEEN = "LNPS"  # letters, numbers, punctuation, symbols

_TAGS = "SELECT DISTINCT tag FROM post_tag ORDER BY tag"
_COUNTS = "SELECT tag, COUNT(*) FROM post_tag GROUP BY tag ORDER BY tag"
_OWN = "SELECT post_id, tag FROM post_tag WHERE post_id IN ({ids})"
_HOLDERS = "SELECT post_id FROM post_tag WHERE tag = ?"
_GIVE = """
    INSERT INTO post_tag (post_id, tag) SELECT id, ? FROM post WHERE id IN ({ids})
    ON CONFLICT DO NOTHING RETURNING post_id"""
_TAKE = "DELETE FROM post_tag WHERE tag = ? AND post_id IN ({ids}) RETURNING post_id"


@dataclass(frozen=True, slots=True)
class TagMarks:
    """How the tags of posts were changed.

    Attributes:
        added: the ids of posts that had not a tag and got it, by tag.
        removed: the ids of posts that had a tag and lost it, by tag.
    """

    added: "Mapping[str, array[int]]"
    removed: "Mapping[str, array[int]]"

    def posts(self) -> list[int]:
        """The ids of all posts with another set of tags than before, in order."""
        changed = (ids for tags in (self.added, self.removed) for ids in tags.values())
        return sorted({post_id for ids in changed for post_id in ids})


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
        """Every tag with the number of its articles, in the order of their names."""
        return tuple(sorted(self._database.read(_COUNTS), key=lambda row: sort_key(row[0])))


def clean_tag(text: str) -> str:
    """The tag that a person means by a text; "" where nothing is left that can be seen.

    One line without commas, control characters and signs that steer the direction of writing, in the
    composed form (NFC), without the ``#`` before it, at most `LONGEST` code points.
    """
    sound = unicodedata.normalize("NFC", _UNSOUND.sub("", _COMMAS.sub(" ", text)))
    tag = " ".join(sound.split()).lstrip("# ")[:LONGEST].rstrip()
    return tag if any(unicodedata.category(sign)[0] in _SEEN for sign in fold(tag)) else ""


def split_tags(text: str) -> list[str]:
    """The tags that a person means by a text in which commas separate them, each once, as first spelled."""
    tags: dict[str, str] = {}
    for tag in map(clean_tag, _COMMAS.split(text)):
        if tag:
            tags.setdefault(fold(tag), tag)
    return list(tags.values())


def sort_key(tag: str) -> tuple[str, str]:
    """What tags are sorted by."""
    return fold(tag), tag


def tag_posts(ids: Sequence[int], add: Iterable[str] = (), remove: Iterable[str] = ()) -> Act[TagMarks]:
    """Give posts tags and take others away; what is in both is given. Posts that are gone are left out."""
    added = _clean_all(add)
    removed = [tag for tag in _clean_all(remove) if fold(tag) not in set(map(fold, added))]
    wanted = array("q", ids)
    return _change(lambda _database: (dict.fromkeys(added, wanted), dict.fromkeys(removed, wanted)))


def rename_tag(old: str, new: str) -> Act[TagMarks]:
    """Call a tag otherwise on every article; where the new name is a tag already, both become one."""
    name = clean_tag(new)

    def plan(database: SqliteDatabase) -> tuple[_Posts, _Posts]:
        holders = _read_holders(database, old)
        if not name or list(holders) == [name]:
            return {}, {}
        return {name: [number for ids in holders.values() for number in ids]}, holders

    return _change(plan)


def remove_tag(*tags: str) -> Act[TagMarks]:
    """Take tags from every article."""

    def plan(database: SqliteDatabase) -> tuple[_Posts, _Posts]:
        return {}, {spelling: ids for tag in tags for spelling, ids in _read_holders(database, tag).items()}

    return _change(plan)


def restore_tags(marks: TagMarks) -> Act[TagMarks]:
    """Give posts back the tags that they had. Posts that are gone are left out."""
    return _change(lambda _database: (marks.removed, marks.added))


def _clean_all(texts: Iterable[str]) -> list[str]:
    by_name = {fold(tag): tag for tag in map(clean_tag, reversed(list(texts))) if tag}
    return sorted(by_name.values(), key=sort_key)


def _change(plan: _Plan) -> Act[TagMarks]:
    """Take tags away and give others, as `plan` says within the transaction: what to add, what to remove."""

    def do(database: SqliteDatabase) -> TagMarks | None:
        add, remove = plan(database)
        known = _read_spellings(database)
        removed = {
            spelling: _for_each(database, _TAKE, spelling, ids)
            for tag, ids in remove.items()
            for spelling in known.get(fold(tag), ())
        }
        known = _read_spellings(database) if removed else known
        added = {}
        for tag, ids in add.items():
            spelling = known.setdefault(fold(tag), [tag])[0]
            added[spelling] = _for_each(database, _GIVE, spelling, ids)
        marks = TagMarks(_drop_empty(added), _drop_empty(removed))
        return marks if marks.added or marks.removed else None

    return Act(Changes.STATE, do, restore_tags)


def _for_each(database: SqliteDatabase, sql: str, tag: str, ids: Sequence[int]) -> "array[int]":
    changed = array("q")
    for batch in batches(ids):
        statement = sql.format(ids=", ".join("?" * len(batch)))
        changed.extend(row[0] for row in database.execute_sql(statement, (tag, *batch)).fetchall())
    return changed


def _drop_empty(tags: "Mapping[str, array[int]]") -> "dict[str, array[int]]":
    return {tag: ids for tag, ids in tags.items() if ids}


def _read_spellings(database: SqliteDatabase) -> dict[str, list[str]]:
    """The tags as they are written, by what they fold to."""
    known: dict[str, list[str]] = {}
    for (tag,) in database.execute_sql(_TAGS).fetchall():
        known.setdefault(fold(tag), []).append(tag)
    return known


def _read_holders(database: SqliteDatabase, tag: str) -> dict[str, list[int]]:
    """The posts that have a tag, by how it is written."""
    return {
        spelling: [row[0] for row in database.execute_sql(_HOLDERS, (spelling,)).fetchall()]
        for spelling in _read_spellings(database).get(fold(tag), ())
    }
