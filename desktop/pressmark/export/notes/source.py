"""Annotations to export, as values."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from pressmark.export.collection import iso_day
from pressmark.model import AnnotationState, Color, NoteRow, PostRow, PostTerm

_ORDER = {AnnotationState.ANCHORED: 0, AnnotationState.MOVED: 0, AnnotationState.ORPHANED: 1}


def _name_colors() -> Mapping[str, str]:
    return {color.value: color.value for color in Color}


@dataclass(frozen=True, slots=True)
class NoteLabels:
    """The words that an export of annotations adds, in the reader's language.

    Attributes:
        colors: the names of colours.
        columns: the headings of a table, in the order of `pressmark.export.notes.table`.
        day: says the day of a moment.
    """

    contents: str = "Contents"
    whole: str = "On the whole article"
    note: str = "Note"
    moved: str = "The text has changed. There it says now:"
    gone: str = "These words are not in the article any more."
    kept: str = "Left on the version it was made on."
    waiting: str = "This article is not in the library."
    no_title: str = "(no title)"
    colors: Mapping[str, str] = field(default_factory=_name_colors)
    columns: tuple[str, ...] = (
        "Article",
        "Link",
        "Site",
        "Published",
        "Quote",
        "Note",
        "Tags",
        "Color",
        "State",
        "Now",
        "Created",
        "Modified",
        "Version",
        "ID",
    )
    day: Callable[[datetime], str] = iso_day


@dataclass(frozen=True, slots=True)
class Notes:
    """Annotations that are exported together.

    Attributes:
        title: what the whole is called.
        rows: in the order wanted; those whose article is not in the library have 0 as its number.
        made: when they are exported.
        posts: their articles, by number, as far as more than the row is to be said of them.
        terms: of the articles.
        query: what was looked for, as it was typed; "" for all.
    """

    title: str
    rows: Sequence[NoteRow]
    made: datetime
    posts: Mapping[int, PostRow] = field(default_factory=dict)
    terms: Mapping[int, tuple[PostTerm, ...]] = field(default_factory=dict)
    labels: NoteLabels = field(default_factory=NoteLabels)
    query: str = ""


def group_by_article(rows: Iterable[NoteRow]) -> list[list[NoteRow]]:
    """The annotations of each article in the order of its text, the articles as they come first."""
    groups: dict[tuple[int, str], list[NoteRow]] = {}
    for row in rows:
        post_id = row.annotation.post_id
        groups.setdefault((post_id, "" if post_id else row.link), []).append(row)
    return [sorted(group, key=_place_of) for group in groups.values()]


def _place_of(row: NoteRow) -> tuple[bool, int, int, datetime, str]:
    one = row.annotation
    start = one.place.start if one.place is not None else one.start
    return (not one.is_whole, _ORDER[one.state], start or 0, one.created, one.id)
