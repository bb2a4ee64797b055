"""How annotations are changed, and what it takes to change them back: the engine of all acts on them.

An act says what it wants within its transaction as a `Plan`; what the plan changed is a `NoteMarks`, of which
the plan that undoes it is made. Only columns that an act changed are ever put back.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from peewee import SqliteDatabase

from pressmark.model import Changes
from pressmark.query.folding import fold
from pressmark.store.act import Act
from pressmark.store.annotation_index import learn_annotations
from pressmark.store.notes.settling import read_texts, settle
from pressmark.store.rows import insert
from pressmark.store.schema import AnnotationTable
from pressmark.store.tags import clean_tag
from pressmark.store.values import batches

T = TypeVar("T", int, str)

Columns: TypeAlias = Mapping[str, Any]
"""Columns of ``annotation`` and what they hold."""

Tagged: TypeAlias = tuple[tuple[str, str], ...]
"""Annotations, by their ids, and a tag of each."""

QUOTE_COLUMNS = ("exact", "prefix", "suffix", "start", "end")
PLACE_COLUMNS = tuple(f"place_{name}" for name in QUOTE_COLUMNS)
_NAMES = (
    *("id", "post_id", "revision_id", *QUOTE_COLUMNS, "note", "color", "created", "modified", "state"),
    *("number", "place_revision_id", *PLACE_COLUMNS, "kept", "source_date"),
)
_SELECT = 'SELECT "{}" FROM annotation WHERE id IN ({{}})'.format('", "'.join(_NAMES))
_TAGS = "SELECT annotation_id, tag FROM annotation_tag WHERE annotation_id IN ({}) ORDER BY tag"
_SPELLINGS = "SELECT tag FROM post_tag UNION SELECT tag FROM annotation_tag ORDER BY tag DESC"
_GIVE = """
    INSERT INTO annotation_tag (tag, annotation_id) SELECT ?, id FROM annotation WHERE id = ?
    ON CONFLICT DO NOTHING RETURNING tag"""
_TAKE = "DELETE FROM annotation_tag WHERE tag = ? AND annotation_id = ? RETURNING tag"
_INDEXED = frozenset({"exact", "note"})
_PLACED = frozenset({"revision_id", "state", "kept", "place_revision_id", *QUOTE_COLUMNS, *PLACE_COLUMNS})


@dataclass(frozen=True, slots=True)
class KeptNote:
    """All that the library has of an annotation.

    Attributes:
        text_id: the version of its post's text that was current when this was so; 0 where that is not known.
    """

    columns: Columns
    tags: tuple[str, ...] = ()
    text_id: int = 0

    @property
    def id(self) -> str:
        """The annotation's."""
        return str(self.columns["id"])


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to become of annotations. What is gone is left out; so is what is there already.

    Attributes:
        delete: ids.
        insert: annotations that are not there.
        columns: what is to stand in columns, by id.
        tags: tags that annotations are to have.
        untags: tags that they are not to have.
        text_ids: the versions of texts that places in `columns` were true of, by id; other annotations that
            it changes are where they are to be.
    """

    delete: Sequence[str] = ()
    insert: Sequence[KeptNote] = ()
    columns: Mapping[str, Columns] = field(default_factory=dict)
    tags: Iterable[tuple[str, str]] = ()
    untags: Iterable[tuple[str, str]] = ()
    text_ids: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoteMarks:
    """What an act changed of annotations, as it was before.

    Attributes:
        ids: of all that it changed, made or deleted.
        made: the ids of those that were not there.
        deleted: those that are not there any more.
        columns: what stood in the columns that changed, by id.
        tagged: tags that were given.
        untagged: tags that were taken.
        text_ids: the versions of texts that places in `columns` were true of, by id.
    """

    ids: tuple[str, ...]
    made: tuple[str, ...] = ()
    deleted: tuple[KeptNote, ...] = ()
    columns: Mapping[str, Columns] = field(default_factory=dict)
    tagged: Tagged = ()
    untagged: Tagged = ()
    text_ids: Mapping[str, int] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.ids)

    def to_undoing(self) -> Plan:
        """The plan that takes all of it back."""
        return Plan(self.made, self.deleted, self.columns, self.untagged, self.tagged, self.text_ids)


def change_notes(plan: Callable[[SqliteDatabase], Plan]) -> Act[NoteMarks]:
    """The act of a plan that is made within its transaction."""
    changes = Changes.ANNOTATIONS | Changes.STATE
    return Act(changes, lambda database: carry_out(database, plan(database)), restore_notes)


def restore_notes(marks: NoteMarks) -> Act[NoteMarks]:
    """Change annotations back. What is brought back is looked for where its text is another one now."""
    return change_notes(lambda _database: marks.to_undoing())


def carry_out(database: SqliteDatabase, plan: Plan) -> NoteMarks | None:
    """Change annotations in a transaction that is under way; None where there was nothing to change."""
    deleted = read_kept(database, plan.delete)
    for batch in batches([note.id for note in deleted]):
        database.execute_sql(f"DELETE FROM annotation WHERE id IN ({_marks(batch)})", batch)
    known = read_spellings(database)
    made = _insert(database, plan.insert, known)
    former, text_ids = _set_columns(database, plan.columns)
    untagged = _untag(database, plan.untags)
    tagged = _tag(database, plan.tags, known)
    settle(
        database, {note.id: note.text_id for note in made if note.text_id} | _choose(former, plan.text_ids)
    )
    told = {annotation_id for annotation_id, columns in former.items() if _INDEXED & columns.keys()}
    _learn(database, told.union((note.id for note in made), (key for key, _ in (*tagged, *untagged))))
    changed = (
        *(note.id for note in (*deleted, *made)),
        *former,
        *(key for key, _ in (*untagged, *tagged)),
    )
    ids = tuple(dict.fromkeys(changed))
    made_ids = tuple(note.id for note in made)
    return NoteMarks(ids, made_ids, tuple(deleted), former, tagged, untagged, text_ids) if ids else None


def read_kept(database: SqliteDatabase, ids: Sequence[str]) -> list[KeptNote]:
    """All that the library has of these annotations, in no order; of those that are gone nothing."""
    kept: list[KeptNote] = []
    for batch in batches(list(dict.fromkeys(ids))):
        tags = read_tags(database, batch)
        rows = [dict(zip(_NAMES, row, strict=True)) for row in _execute(database, _SELECT, batch)]
        texts = read_texts(database, [row["id"] for row in rows])
        kept += [KeptNote(row, tuple(tags.get(row["id"], ())), texts.get(row["id"], 0)) for row in rows]
    return kept


def read_columns(database: SqliteDatabase, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    """What stands in the columns of these annotations, by id."""
    found: dict[str, dict[str, Any]] = {}
    for batch in batches(list(dict.fromkeys(ids))):
        rows = (dict(zip(_NAMES, row, strict=True)) for row in _execute(database, _SELECT, batch))
        found |= {row["id"]: row for row in rows}
    return found


def read_tags(database: SqliteDatabase, ids: Sequence[str]) -> dict[str, list[str]]:
    """The tags of those of these annotations that have some."""
    found: dict[str, list[str]] = {}
    for batch in batches(ids):
        for annotation_id, tag in _execute(database, _TAGS, batch):
            found.setdefault(annotation_id, []).append(tag)
    return found


def read_spellings(database: SqliteDatabase) -> dict[str, str]:
    """The tags of articles and annotations as they are written, by what they fold to."""
    return {fold(tag): tag for (tag,) in database.execute_sql(_SPELLINGS).fetchall()}


def _insert(database: SqliteDatabase, notes: Sequence[KeptNote], known: dict[str, str]) -> list[KeptNote]:
    """Add those whose article is there and that are not there themselves; each has the number it had."""
    posts = _find(
        database, "SELECT id FROM post WHERE id IN ({})", {note.columns["post_id"] for note in notes}
    )
    there = _find(database, "SELECT id FROM annotation WHERE id IN ({})", {note.id for note in notes})
    wanted = {note.columns["number"] for note in notes} - {None}
    taken = _find(database, "SELECT number FROM annotation WHERE number IN ({})", wanted)
    (last,) = database.execute_sql("SELECT COALESCE(MAX(number), 0) FROM annotation").fetchone()
    last = max(last, *wanted, 0)
    made = {}
    for note in notes:
        if note.columns["post_id"] not in posts or note.id in there:
            continue
        number = note.columns["number"]
        if number is None or number in taken:
            number = last = last + 1
        taken.add(number)
        there.add(note.id)
        insert(database, AnnotationTable, {**note.columns, "number": number})
        made[note.id] = note
    _tag(database, [(note.id, tag) for note in made.values() for tag in note.tags], known)
    return list(made.values())


def _set_columns(
    database: SqliteDatabase, wanted: Mapping[str, Columns]
) -> tuple[dict[str, Columns], dict[str, int]]:
    """Have columns hold these values; the answer is what they held, and the texts that places were in."""
    former: dict[str, Columns] = {}
    shapes: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    for annotation_id, row in read_columns(database, list(wanted)).items():
        new = {name: value for name, value in wanted[annotation_id].items() if row[name] != value}
        if new:
            former[annotation_id] = {name: row[name] for name in new}
            shapes.setdefault(tuple(new), []).append((*new.values(), annotation_id))
    text_ids = read_texts(database, [key for key, columns in former.items() if _PLACED & columns.keys()])
    for names, rows in shapes.items():
        changes = ", ".join(f'"{name}" = ?' for name in names)
        database.cursor().executemany(f"UPDATE annotation SET {changes} WHERE id = ?", rows)
    return former, text_ids


def _tag(database: SqliteDatabase, wanted: Iterable[tuple[str, str]], known: dict[str, str]) -> Tagged:
    """Give annotations tags, as `known` spells them; the answer is those that were given."""
    spelled = [
        (annotation_id, known.setdefault(fold(tag), tag))
        for annotation_id, text in wanted
        if (tag := clean_tag(text))
    ]
    return _change_tags(database, _GIVE, spelled)


def _untag(database: SqliteDatabase, unwanted: Iterable[tuple[str, str]]) -> Tagged:
    return _change_tags(database, _TAKE, unwanted)


def _change_tags(database: SqliteDatabase, sql: str, pairs: Iterable[tuple[str, str]]) -> Tagged:
    return tuple(pair for pair in pairs if database.execute_sql(sql, pair[::-1]).fetchone() is not None)


def _learn(database: SqliteDatabase, ids: Iterable[str]) -> None:
    numbers = _find(database, "SELECT number FROM annotation WHERE id IN ({})", set(ids))
    learn_annotations(database, sorted(numbers))


def _find(database: SqliteDatabase, sql: str, keys: Collection[T]) -> set[Any]:
    """The only column of the rows with these keys."""
    rows = (row for batch in batches(list(keys)) for row in _execute(database, sql, batch))
    return {value for (value,) in rows}


def _execute(database: SqliteDatabase, sql: str, keys: Sequence[T]) -> list[tuple[Any, ...]]:
    """The rows with these keys, which are as many as a statement may have."""
    found: list[tuple[Any, ...]] = database.execute_sql(sql.format(_marks(keys)), keys).fetchall()
    return found


def _marks(keys: Sequence[object]) -> str:
    return ", ".join("?" * len(keys))


def _choose(changed: Iterable[str], text_ids: Mapping[str, int]) -> dict[str, int]:
    return {key: text_ids[key] for key in changed if key in text_ids}
