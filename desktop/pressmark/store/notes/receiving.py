"""Annotations that come in, from a file or with their article: new ones, newer ones, known ones.

An annotation that the library has, on an article or waiting, is never there twice; a newer one brings its
note, colour and tags, and leaves where it is to the library.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from peewee import SqliteDatabase

from pressmark.model import Annotation, Incoming
from pressmark.query.folding import fold
from pressmark.store.notes.attaching import attach_all
from pressmark.store.notes.changes import (
    Columns,
    KeptNote,
    NoteMarks,
    Plan,
    carry_out,
    read_columns,
    read_tags,
)
from pressmark.store.notes.waiting import keep_waiting, read_waiting
from pressmark.store.notes.words import clean_color, clean_note
from pressmark.store.tags import clean_tag
from pressmark.store.values import seconds


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of annotations that came in, by their ids.

    Attributes:
        added: on their articles now.
        updated: known ones that were newer.
        known: those that were as new as what came.
        waiting: those whose article is not here.
        marks: what was changed of annotations on articles, as it was before.
        waited: what was changed of those that wait, as it was before; None for one that was not there.
    """

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    marks: NoteMarks | None = None
    waited: Mapping[str, Incoming | None] = field(default_factory=dict)

    @property
    def changes_something(self) -> bool:
        """Not all of it was known."""
        return bool(self.added or self.updated or self.waiting)


@dataclass(frozen=True, slots=True)
class _Newer:
    """What is to be changed of annotations on articles; `there` are the ids of those that there are."""

    there: tuple[str, ...]
    columns: Mapping[str, Columns]
    tags: Sequence[tuple[str, str]]
    untags: Sequence[tuple[str, str]]


def receive(database: SqliteDatabase, incoming: Sequence[Incoming], posts: Mapping[str, int]) -> Taken:
    """Take annotations in, within a transaction; `posts` are the articles that are here, by address."""
    chosen: dict[str, Incoming] = {}
    twice: list[str] = []
    for one in incoming:
        key = one.annotation.id
        twice += [key] if key in chosen else []
        if key not in chosen or one.annotation.modified > chosen[key].annotation.modified:
            chosen[key] = one
    newer = _find_newer(database, chosen)
    waiting = read_waiting(database, list(chosen))
    late = {key: one for key, one in waiting.items() if _age(chosen[key]) > _age(one)}
    fresh = [one for key, one in chosen.items() if key not in newer.there and key not in waiting]
    notes, patient = _attach(database, fresh, posts)
    plan = Plan(insert=notes, columns=newer.columns, tags=newer.tags, untags=newer.untags)
    marks = carry_out(database, plan)
    keep_waiting(database, [*patient, *(_update(one, chosen[key].annotation) for key, one in late.items())])
    updated = (*newer.columns, *late)
    known = (key for key in (*newer.there, *waiting) if key not in updated)
    return Taken(
        () if marks is None else marks.made,
        updated,
        (*known, *twice),
        tuple(one.annotation.id for one in patient),
        marks,
        {**dict.fromkeys(one.annotation.id for one in patient), **late},
    )


def _find_newer(database: SqliteDatabase, chosen: Mapping[str, Incoming]) -> _Newer:
    rows = read_columns(database, list(chosen))
    columns: dict[str, Columns] = {}
    for key, row in rows.items():
        one = chosen[key].annotation
        if _age(chosen[key]) > row["modified"]:
            said = {"note": clean_note(one.note), "color": clean_color(one.color)}
            columns[key] = {**said, "modified": _age(chosen[key])}
    own = read_tags(database, list(columns))
    tags: list[tuple[str, str]] = []
    untags: list[tuple[str, str]] = []
    for key in columns:
        had = {fold(tag): tag for tag in own.get(key, ())}
        wanted = {fold(tag): tag for tag in map(clean_tag, chosen[key].annotation.tags) if tag}
        tags += [(key, tag) for name, tag in wanted.items() if name not in had]
        untags += [(key, tag) for name, tag in had.items() if name not in wanted]
    return _Newer(tuple(rows), columns, tags, untags)


def _attach(
    database: SqliteDatabase, fresh: Sequence[Incoming], posts: Mapping[str, int]
) -> tuple[list[KeptNote], list[Incoming]]:
    """Those that can be put on their article, and those that must wait for it, or for its text."""
    by_post: dict[int, list[Annotation]] = {}
    for one in fresh:
        if one.link in posts:
            by_post.setdefault(posts[one.link], []).append(one.annotation)
    notes: list[KeptNote] = []
    patient = {one.annotation.id for one in fresh if one.link not in posts}
    for post_id, annotations in by_post.items():
        attached, waiting = attach_all(database, post_id, annotations)
        notes += attached
        patient.update(one.id for one in waiting)
    return notes, [one for one in fresh if one.annotation.id in patient]


def _update(one: Incoming, newer: Annotation) -> Incoming:
    said = replace(
        one.annotation, note=newer.note, color=newer.color, tags=newer.tags, modified=newer.modified
    )
    return replace(one, annotation=said)


def _age(one: Incoming) -> int:
    return (seconds(one.annotation.modified) or 0) if one.dated else 0
