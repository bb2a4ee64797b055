"""Annotations to export, made to order, and files of them to be read."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from pressmark.export.notes.parse import Parsed, parse_notes
from pressmark.export.notes.source import Notes
from pressmark.export.notes.writing import write_notes
from pressmark.export.sheet import clean
from pressmark.model import (
    Annotation,
    AnnotationState,
    Color,
    Incoming,
    NoteRow,
    PostRow,
    PostStatus,
    PostTerm,
    Selector,
)
from pressmark.settings import NoteFormat

NOW = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
HOME = "https://metals.example"
LINK = f"{HOME}/1/"
WORDS = {"type": "TextQuoteSelector", "exact": "rare earth", "prefix": "the ", "suffix": " is"}
PLACE = {"type": "TextPositionSelector", "start": 4, "end": 14}
QUOTE = Selector("rare earth", "the ", " is", 4, 14)


def make_id(number: int) -> str:
    return str(UUID(int=number + 2**100))


def make_row(
    number: int = 1,
    exact: str = "Some words",
    note: str = "Why?",
    *,
    tags: Sequence[str] = ("ask",),
    color: str = "yellow",
    state: AnnotationState = AnnotationState.ANCHORED,
    place: Selector | None = None,
    kept: bool = False,
    post_id: int = 1,
    title: str = "A title",
    source_date: datetime | None = NOW,
) -> NoteRow:
    """An annotation with its article; one without words is on the whole of it."""
    quote = Selector(exact, "before ", " behind", 7, 7 + len(exact)) if exact else None
    annotation = Annotation(
        id=make_id(number),
        post_id=post_id,
        revision_id=post_id,
        exact=exact,
        prefix=quote.prefix if quote else "",
        suffix=quote.suffix if quote else "",
        start=quote.start if quote else None,
        end=quote.end if quote else None,
        note=note,
        color=color,
        created=NOW.replace(minute=number % 60),
        modified=NOW.replace(hour=20),
        state=state,
        tags=tuple(tags),
        place=place,
        kept=kept,
        number=number,
        source_date=source_date,
    )
    return NoteRow(annotation, title, f"{HOME}/{post_id}/", "Metals Desk", NOW, 1)


def make_notes(*rows: NoteRow, title: str = "Annotations", made: datetime = NOW) -> Notes:
    """Annotations that are exported together; article 1 has an author and a term."""
    post = PostRow(
        id=1,
        site_id=1,
        remote_id=1,
        title="A title",
        link=f"{HOME}/1/",
        date=NOW,
        modified=NOW,
        author="Ada Fern",
        type="report",
        excerpt="",
        words=2,
        tables=0,
        notes=1,
        versions=1,
        unread=False,
        starred=False,
        status=PostStatus.LIVE,
    )
    terms = (PostTerm(1, "metal", "Metals", "Cobalt", "cobalt"),)
    return Notes(title, rows, made, {1: post}, {1: terms})


def write(notes: Notes, path: Path, note_format: NoteFormat) -> bytes:
    """Write annotations to a file; gives its bytes."""
    write_notes(notes, path, note_format)
    return path.read_bytes()


def parse(data: bytes) -> Parsed:
    return parse_notes(data, Path("notes.jsonld"), NOW)


def read(document: object) -> Parsed:
    """What is made of a document."""
    return parse(json.dumps(document).encode())


def hypothesis_row(name: str = "Q1w2E3r4T5y6U7i8O9p0aA", **more: Any) -> dict[str, Any]:
    """An annotation as https://api.hypothes.is/api/search gives it."""
    ranges = {"type": "RangeSelector", "startContainer": "/div[1]", "endContainer": "/div[1]"}
    return {
        "id": name,
        "created": "2024-02-03T04:05:06.789012+00:00",
        "updated": "2024-02-04T04:05:06.789012+00:00",
        "user": "acct:ada@hypothes.is",
        "uri": LINK,
        "text": "So *that* is why",
        "tags": ["magnets", "to read"],
        "group": "__world__",
        "permissions": {"read": ["group:__world__"]},
        "target": [{"source": LINK, "selector": [ranges, PLACE, WORDS]}],
        "document": {"title": ["India’s bid"]},
        "links": {"html": "https://hypothes.is/a/x"},
        "flagged": False,
    } | more


def wait(incoming: Incoming) -> NoteRow:
    """What a library without the article lists of an annotation."""
    return NoteRow(incoming.annotation, incoming.title, incoming.link)


_TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
_MOMENTS = st.integers(0, 10**9).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
_WORDS = _TEXTS.filter(lambda text: bool(text.strip()))
_SELECTORS = st.builds(
    lambda exact, prefix, suffix, start: Selector(exact, prefix, suffix, start, start + len(exact)),
    _WORDS.map(clean).filter(str.strip),
    st.just("before "),
    st.sampled_from(["", " behind", "\u202e", "e\u0301"]),
    st.integers(0, 10**6),
)


@st.composite
def annotations(draw: st.DrawFn) -> NoteRow:
    """Any annotation that a library may have."""
    quote = draw(st.none() | _SELECTORS)
    state = draw(st.sampled_from(AnnotationState)) if quote else AnnotationState.ANCHORED
    annotation = Annotation(
        id=str(draw(st.uuids())),
        post_id=draw(st.integers(0, 2)),
        revision_id=draw(st.integers(0, 2)),
        exact=quote.exact if quote else "",
        prefix=quote.prefix if quote else "",
        suffix=quote.suffix if quote else "",
        start=quote.start if quote else None,
        end=quote.end if quote else None,
        note=draw(st.just("") | _WORDS),
        color=draw(st.sampled_from([*(color.value for color in Color), "teal"])),
        created=draw(_MOMENTS),
        modified=draw(_MOMENTS),
        state=state,
        tags=tuple(draw(st.lists(st.sampled_from(["a", "Ä b", "日本", "#c", "🔥"]), unique=True))),
        place=draw(st.none() | _SELECTORS) if quote and state is not AnnotationState.ORPHANED else None,
        kept=draw(st.booleans()) if quote else False,
        source_date=draw(st.none() | st.just(NOW)),
    )
    link = f"{HOME}/{annotation.post_id}/?q=é&lt;"
    return NoteRow(annotation, draw(_TEXTS), link)
