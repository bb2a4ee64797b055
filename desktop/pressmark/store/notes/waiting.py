"""Annotations that wait for their article: they came out of a file before it came from its site."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from peewee import SqliteDatabase

from pressmark.model import EPOCH, Annotation, Incoming, Selector
from pressmark.store.anchorage import read_state
from pressmark.store.notes.changes import PLACE_COLUMNS, QUOTE_COLUMNS
from pressmark.store.notes.words import clean_color, clean_note, clean_quote, clean_words, scrub
from pressmark.store.reanchoring import spread
from pressmark.store.rows import delete, upsert
from pressmark.store.schema import WaitingAnnotationTable
from pressmark.store.tags import clean_tag
from pressmark.store.values import batches, link_key, moment, seconds

_SAID = (
    "id",
    "link",
    "title",
    "note",
    "color",
    "tags",
    "created",
    "modified",
    "state",
    "kept",
    "source_date",
)
_NAMES = (*_SAID, *QUOTE_COLUMNS, *PLACE_COLUMNS)
_SELECT = 'SELECT "{}" FROM waiting_annotation WHERE {{}} IN ({{}})'.format('", "'.join(_NAMES))


def read_waiting(database: SqliteDatabase, ids: Sequence[str]) -> dict[str, Incoming]:
    """Those of these annotations that wait, by id."""
    return {one.annotation.id: one for one in _read(database, "id", ids)}


def read_waiting_for(database: SqliteDatabase, links: Sequence[str]) -> list[Incoming]:
    """The annotations that wait for the articles with these addresses, as they stand in the library."""
    return _read(database, "link", links)


def keep_waiting(database: SqliteDatabase, waiting: Iterable[Incoming]) -> None:
    """Have annotations wait for their article; those that do already are as they are here from now on."""
    for one in waiting:
        annotation, link = one.annotation, scrub(one.link)
        place = annotation.place
        said = {
            "link": link,
            "link_key": link_key(link),
            "title": scrub(one.title),
            "note": clean_note(annotation.note),
            "color": clean_color(annotation.color),
            "tags": json.dumps([tag for tag in map(clean_tag, annotation.tags) if tag], ensure_ascii=False),
            "created": seconds(annotation.created),
            "modified": seconds(annotation.modified),
            "state": annotation.state,
            "kept": int(annotation.kept),
            "source_date": seconds(annotation.source_date),
            **dict(zip(QUOTE_COLUMNS, spread(clean_quote(annotation)), strict=True)),
            **dict(zip(PLACE_COLUMNS, spread(place and clean_words(place)), strict=True)),
        }
        upsert(database, WaitingAnnotationTable, {"id": scrub(annotation.id)}, said)


def drop_waiting(database: SqliteDatabase, ids: Iterable[str]) -> None:
    """Have annotations wait no more."""
    for annotation_id in ids:
        delete(database, WaitingAnnotationTable, {"id": annotation_id})


def _read(database: SqliteDatabase, column: str, keys: Sequence[str]) -> list[Incoming]:
    found: list[Incoming] = []
    for batch in batches(keys):
        sql = _SELECT.format(column, ", ".join("?" * len(batch)))
        rows = database.execute_sql(sql, batch).fetchall()
        found += [_to_incoming(dict(zip(_NAMES, row, strict=True))) for row in rows]
    return found


def _to_incoming(row: dict[str, Any]) -> Incoming:
    quote = _to_words([row[name] for name in QUOTE_COLUMNS])
    words = quote or Selector("", "", "", 0, 0)
    annotation = Annotation(
        id=row["id"],
        post_id=0,
        revision_id=0,
        exact=words.exact,
        prefix=words.prefix,
        suffix=words.suffix,
        start=None if quote is None else quote.start,
        end=None if quote is None else quote.end,
        note=row["note"],
        color=row["color"],
        created=moment(row["created"]) or EPOCH,
        modified=moment(row["modified"]) or EPOCH,
        state=read_state(row["state"]),
        tags=tuple(json.loads(row["tags"])),
        place=_to_words([row[name] for name in PLACE_COLUMNS]),
        kept=bool(row["kept"]),
        source_date=moment(row["source_date"]),
    )
    return Incoming(annotation, row["link"], row["title"])


def _to_words(row: Sequence[Any]) -> Selector | None:
    exact, prefix, suffix, start, end = row
    known = start is not None and end is not None
    return Selector(exact or "", prefix or "", suffix or "", start, end) if known else None
