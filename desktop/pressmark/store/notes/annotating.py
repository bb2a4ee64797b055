"""What the reader does to annotations: makes them, changes them, says where they belong; and back again.

`modified` moves with what the reader does, never with what a sync does.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from peewee import SqliteDatabase

from pressmark.model import AnnotationState, Draft, Selector
from pressmark.query.folding import fold
from pressmark.store.act import Act
from pressmark.store.anchorage import (
    Anchorage,
    Finder,
    Placing,
    read_current,
    read_selector,
    read_text,
)
from pressmark.store.notes.changes import (
    PLACE_COLUMNS,
    QUOTE_COLUMNS,
    Columns,
    KeptNote,
    NoteMarks,
    Plan,
    change_notes,
    read_columns,
    read_tags,
)
from pressmark.store.notes.settling import find_same
from pressmark.store.notes.words import clean_color, clean_note
from pressmark.store.reanchoring import spread
from pressmark.store.renewal import renew
from pressmark.store.tags import clean_tag
from pressmark.store.values import now
from pressmark.store.within import Within

__all__ = [
    "NoteMarks",
    "accept_places",
    "annotate",
    "delete_annotations",
    "edit_annotations",
    "keep_on_version",
    "put_on",
]

_REVISION = "SELECT post_id, COALESCE(modified, seen) FROM revision WHERE id = ?"


@dataclass(frozen=True, slots=True)
class _Version:
    """A version of a post's text; `date` is when the site had last changed it, in seconds since 1970 UTC."""

    post_id: int
    date: int
    text: str


def annotate(drafts: Sequence[Draft]) -> Act[NoteMarks]:
    """Make annotations. Those on posts that are gone are left out.

    One that was begun on a text which was replaced meanwhile is made on that text, and found in the new one.
    One on words of an old version that are not in the current text stays there.

    The act raises ValueError where a quote is not in its version, in its context: a bug of the caller.
    """

    def plan(database: SqliteDatabase) -> Plan:
        # The words that are shown are those of the newest cleaner.
        renew(database, sorted({draft.post_id for draft in drafts}))
        maker = _Maker(database)
        return Plan(insert=[note for note in map(maker.make, drafts) if note is not None])

    return change_notes(plan)


def edit_annotations(
    ids: Sequence[str],
    *,
    note: str | None = None,
    color: str | None = None,
    add_tags: Iterable[str] = (),
    remove_tags: Iterable[str] = (),
    tags: Sequence[str] | None = None,
) -> Act[NoteMarks]:
    """Change what the reader says; None leaves it. `tags` are all there are to be, but for the other two."""
    wanted = {} if note is None else {"note": clean_note(note)}
    wanted |= {} if color is None else {"color": clean_color(color)}
    more, less = _fold(add_tags), _fold(remove_tags)
    whole = None if tags is None else _fold(tags)
    when = now()

    def plan(database: SqliteDatabase) -> Plan:
        own = read_tags(database, list(dict.fromkeys(ids)))
        columns: dict[str, Columns] = {}
        given: list[tuple[str, str]] = []
        taken: list[tuple[str, str]] = []
        for annotation_id, row in read_columns(database, ids).items():
            had = {fold(tag): tag for tag in own.get(annotation_id, ())}
            base = had if whole is None else whole
            target = {key: tag for key, tag in base.items() if key not in less} | more
            given += [(annotation_id, tag) for key, tag in target.items() if key not in had]
            taken += [(annotation_id, tag) for key, tag in had.items() if key not in target]
            if had.keys() != target.keys() or any(row[name] != value for name, value in wanted.items()):
                columns[annotation_id] = {**wanted, "modified": when}
        return Plan(columns=columns, tags=given, untags=taken)

    return change_notes(plan)


def delete_annotations(ids: Sequence[str]) -> Act[NoteMarks]:
    """Delete annotations."""
    return change_notes(lambda _database: Plan(delete=tuple(ids)))


def accept_places(ids: Sequence[str]) -> Act[NoteMarks]:
    """Say that annotations whose words changed belong where they are. The others of these are left alone."""

    def accept(row: Columns, database: SqliteDatabase) -> Columns | None:
        if row["state"] != AnnotationState.MOVED or row["place_start"] is None or row["kept"]:
            return None
        words = {name: row[place] for name, place in zip(QUOTE_COLUMNS, PLACE_COLUMNS, strict=True)}
        revision_id = row["place_revision_id"]
        row_of = Within(database).read(_REVISION, (revision_id,))
        source = {"revision_id": revision_id, "source_date": next(row_of)[1]}
        return words | source | {"state": AnnotationState.ANCHORED}

    return _decide(ids, accept)


def keep_on_version(ids: Sequence[str]) -> Act[NoteMarks]:
    """Leave annotations on the version they were made on: they are not looked for in other texts any more."""
    kept = {"kept": 1, "state": AnnotationState.ORPHANED, "place_revision_id": None}
    nowhere = dict.fromkeys(PLACE_COLUMNS)

    def keep(row: Columns, _database: SqliteDatabase) -> Columns | None:
        return None if row["start"] is None or row["kept"] else kept | nowhere

    return _decide(ids, keep)


def put_on(annotation_id: str, revision_id: int, quote: Selector) -> Act[NoteMarks]:
    """Say on which words of a version an annotation belongs; it stays there if the current text lacks them.

    The act raises ValueError where these words are not in that text, in their context.
    """

    def put(row: Columns, database: SqliteDatabase) -> Columns | None:
        columns = _Maker(database).describe(row["post_id"], revision_id, quote)
        return columns | {"kept": int(_is_gone(columns))}

    return _decide([annotation_id], put)


def look_again(ids: Sequence[str]) -> Act[NoteMarks]:
    """Look in the current texts for annotations again that were left on the versions they were made on."""

    def seek(row: Columns, database: SqliteDatabase) -> Columns | None:
        return {**_Maker(database).seek(row), "kept": 0} if row["kept"] else None

    return _decide(ids, seek)


class _Maker:
    """Makes the columns of annotations: many on few texts, each of which is read once."""

    def __init__(self, database: SqliteDatabase) -> None:
        self._rows = Within(database)
        self._versions: dict[int, _Version | None] = {}
        self._finders: dict[int, tuple[int, Finder] | None] = {}

    def make(self, draft: Draft) -> KeptNote | None:
        """Make an annotation; None where its post is gone."""
        finder = self._find_finder(draft.post_id)
        if finder is None:
            return None
        when = now()
        columns = {
            "id": str(uuid4()),
            "post_id": draft.post_id,
            "note": clean_note(draft.note),
            "color": clean_color(draft.color),
            "created": when,
            "modified": when,
            "number": None,
            "kept": 0,
        }
        if draft.quote is None:
            return KeptNote(columns | self._describe_whole(draft.post_id, draft.revision_id), draft.tags)
        columns |= self.describe(draft.post_id, draft.revision_id, draft.quote)
        columns["kept"] = int(draft.on_old and _is_gone(columns))
        return KeptNote(columns, draft.tags)

    def describe(self, post_id: int, revision_id: int, quote: Selector) -> dict[str, Any]:
        """The columns that say on which words of a version an annotation is, and where it is now.

        Raises:
            ValueError: these words are not in that version of this post.
        """
        own, finder = self._read(revision_id), self._find_finder(post_id)
        if own is None or finder is None or own.post_id != post_id:
            raise ValueError(f"Post {post_id} has no version {revision_id}.")
        # White space of a version may be another than it was when these words were chosen.
        words = find_same(own.text, quote)
        if words is None:
            raise ValueError(f"The version {revision_id} has other words at {quote.start}.")
        return {
            "revision_id": revision_id,
            **dict(zip(QUOTE_COLUMNS, spread(words), strict=True)),
            **self._place(finder, revision_id, words),
            "source_date": own.date,
        }

    def seek(self, row: Columns) -> dict[str, Any]:
        """The columns that say where an annotation is in the current text of its post."""
        quote = read_selector([row[name] for name in QUOTE_COLUMNS])
        finder = self._find_finder(row["post_id"])
        return {} if finder is None else self._place(finder, row["revision_id"], quote)

    def _place(self, finder: tuple[int, Finder], revision_id: int, quote: Selector) -> dict[str, Any]:
        current, find = finder[0], finder[1].find
        placing = (
            Placing(AnnotationState.ANCHORED, quote)
            if revision_id == current
            else find(Anchorage("", revision_id, quote, None, None, AnnotationState.ANCHORED))
        )
        return {
            "state": placing.state,
            "place_revision_id": None if placing.place is None else current,
            **dict(zip(PLACE_COLUMNS, spread(placing.place), strict=True)),
        }

    def _describe_whole(self, post_id: int, revision_id: int) -> dict[str, Any]:
        own = self._read(revision_id)
        known = own is not None and own.post_id == post_id
        return dict.fromkeys((*QUOTE_COLUMNS, *PLACE_COLUMNS, "place_revision_id")) | {
            "revision_id": revision_id if known else 0,
            "source_date": own.date if known and own else None,
            "state": AnnotationState.ANCHORED,
        }

    def _read(self, revision_id: int) -> "_Version | None":
        if revision_id not in self._versions:
            text = read_text(self._rows, revision_id)
            rows = self._rows.read(_REVISION, (revision_id,))
            found = None if text is None else next((_Version(row[0], row[1], text) for row in rows), None)
            self._versions[revision_id] = found
        return self._versions[revision_id]

    def _find_finder(self, post_id: int) -> tuple[int, Finder] | None:
        """The current version of a post and what finds words in it; None where the post is gone."""
        if post_id not in self._finders:
            current = read_current(self._rows, post_id)
            found = None if current is None else (current.revision_id, Finder(self._read_text, current.text))
            self._finders[post_id] = found
        return self._finders[post_id]

    def _read_text(self, revision_id: int) -> str | None:
        version = self._read(revision_id)
        return None if version is None else version.text


def _is_gone(columns: Columns) -> bool:
    return bool(columns["state"] == AnnotationState.ORPHANED)


def _decide(
    ids: Sequence[str], choose: Callable[[Columns, SqliteDatabase], Columns | None]
) -> Act[NoteMarks]:
    """The act of the reader's word on where annotations belong: new columns of each, None to leave it."""
    when = now()

    def plan(database: SqliteDatabase) -> Plan:
        chosen = {key: choose(row, database) for key, row in read_columns(database, ids).items()}
        return Plan(columns={key: {**new, "modified": when} for key, new in chosen.items() if new})

    return change_notes(plan)


def _fold(tags: Iterable[str]) -> dict[str, str]:
    """Tags by what they fold to."""
    return {fold(tag): tag for tag in map(clean_tag, tags) if tag}
