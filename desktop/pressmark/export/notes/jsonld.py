"""Annotations as JSON-LD: a W3C AnnotationCollection with its one page (https://www.w3.org/TR/annotation-model/).

What the model has no words for stands under `PREFIX`: the state, where the words are in the current text, and
whether the reader leaves the annotation on its version. The same annotations give the same bytes, whatever
library they are in, but for the time of the export. Each stands on a line of its own.
"""

import json
import threading
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from pressmark.export.naming import one_line
from pressmark.export.notes.source import Notes
from pressmark.export.sheet import clean, raise_if_cancelled
from pressmark.export.whole import whole_file
from pressmark.model import Annotation, AnnotationState, NoteRow, Selector

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PREFIX = "pressmark"
_CONTEXTS = [CONTEXT, {PREFIX: "urn:pressmark:"}]


def write_jsonld(notes: Notes, path: Path, cancelled: threading.Event | None) -> None:
    """What `pressmark.export.notes.writing.write_notes` promises, as JSON-LD."""
    with whole_file(path) as stream:
        for piece in _set_collection(notes):
            raise_if_cancelled(cancelled)
            stream.write(piece.encode())


def _set_collection(notes: Notes) -> Iterator[str]:
    rows = sorted(notes.rows, key=lambda row: (say_moment(row.annotation.created), row.annotation.id))
    name = uuid5(NAMESPACE_URL, "\n".join(row.annotation.id for row in rows))
    head = {
        "@context": _CONTEXTS,
        "id": f"urn:uuid:{name}",
        "type": "AnnotationCollection",
        "label": one_line(notes.title),
        "generator": {"type": "Software", "name": "Pressmark"},
        "generated": say_moment(notes.made),
        "total": len(rows),
    }
    page = {"id": f"urn:uuid:{uuid5(name, 'first')}", "type": "AnnotationPage", "startIndex": 0}
    yield _open(head) + ',\n  "first": {\n    ' + _dump(page)[1:-1] + ',\n    "items": ['
    for place, row in enumerate(rows):
        yield ("," if place else "") + "\n      " + _dump(describe(row))
    yield ("\n    " if rows else "") + "]\n  }\n}\n"


def describe(row: NoteRow) -> dict[str, object]:
    """An annotation as an object of the W3C model."""
    one = row.annotation
    # A note of signs that no file can hold says nothing there.
    note = clean(one.note) if clean(one.note).strip() else ""
    described: dict[str, object] = {
        "id": f"urn:uuid:{one.id}",
        "type": "Annotation",
        "created": say_moment(one.created),
        "modified": say_moment(one.modified),
        "motivation": "commenting" if note else "tagging" if one.is_whole else "highlighting",
    }
    if bodies := list(_set_bodies(note, one.tags)):
        described["body"] = bodies
    return described | {"target": _set_target(row)} | _set_own(one)


def say_moment(moment: datetime) -> str:
    """A moment as ``xsd:dateTime`` in UTC, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _set_bodies(note: str, tags: Sequence[str]) -> Iterator[dict[str, str]]:
    if note:
        yield {
            "type": "TextualBody",
            "value": note,
            "format": "text/markdown",
            "purpose": "commenting",
        }
    for tag in sorted(tags, key=lambda tag: (tag.casefold(), tag)):
        yield {"type": "TextualBody", "value": clean(tag), "format": "text/plain", "purpose": "tagging"}


def _set_target(row: NoteRow) -> dict[str, object]:
    one = row.annotation
    target: dict[str, object] = {"type": "SpecificResource", "source": one_line(row.link)}
    if title := one_line(row.title):
        target["dcterms:title"] = title
    target["styleClass"] = one_line(one.color)
    if one.quote is not None:
        target["selector"] = _set_selectors(one.quote)
    if one.source_date is not None:
        target["state"] = {"type": "TimeState", "sourceDate": say_moment(one.source_date)}
    return target


def _set_selectors(words: Selector) -> list[dict[str, object]]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": clean(words.exact),
        "prefix": clean(words.prefix),
        "suffix": clean(words.suffix),
    }
    return [{**quote}, {"type": "TextPositionSelector", "start": words.start, "end": words.end}]


def _set_own(one: Annotation) -> dict[str, object]:
    """What the model has no words for, where it says anything."""
    own: dict[str, object] = {}
    if one.state is not AnnotationState.ANCHORED:
        own[f"{PREFIX}:state"] = one.state.value
    if one.kept:
        own[f"{PREFIX}:kept"] = True
    if one.place is not None and one.place != one.quote:
        own[f"{PREFIX}:place"] = _set_selectors(one.place)
    return own


def _open(head: dict[str, object]) -> str:
    """An object with a line for each of its values, up to its end."""
    return "{\n  " + ",\n  ".join(f"{_dump(name)}: {_dump(value)}" for name, value in head.items())


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
