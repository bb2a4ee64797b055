"""Articles to export, as values: what the contents know of all, and how one after the other is read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from pressmark.export.sheet import localise
from pressmark.model import Annotation, Article, Post

FindImage = Callable[[str], Path | None]
"""The local file of an image by its address, None where there is none."""


def iso_day(moment: datetime) -> str:
    """The local day of a moment, as every program reads it."""
    return localise(moment).date().isoformat()


@dataclass(frozen=True, slots=True)
class Labels:
    """The words that an export adds, in the reader's language.

    Attributes:
        day: says the day of a moment.
    """

    contents: str = "Contents"
    notes: str = "Notes"
    links: str = "Links"
    source: str = "Source"
    retrieved: str = "Retrieved"
    changed: str = "changed"
    no_title: str = "(no title)"
    no_image: str = "Image not in the library"
    words_gone: str = "These words are not in the article any more."
    words_changed: str = "The text has changed. There it says now:"
    day: Callable[[datetime], str] = iso_day


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as a table of contents has it, before it is read."""

    id: int
    title: str
    link: str


@dataclass(frozen=True, slots=True)
class Piece:
    """An article with all that is said of it.

    Attributes:
        retrieved: when this version of its text was taken from the site.
        tags: the reader's own.
        targets: which of its links lead to articles of the library, and to which.
        annotations: those that are to be exported, in the order of the text.
    """

    post: Post
    article: Article
    retrieved: datetime
    tags: tuple[str, ...] = ()
    targets: Mapping[str, int] = field(default_factory=dict)
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles that are exported together.

    Attributes:
        title: what the whole is called; of a single article its own title.
        entries: the articles in their order, each once.
        read: reads one of them by its id, in any thread; asked for one after the other, so that a large
            collection is never in memory.
        find_image: see `FindImage`.
        made: when it was exported.
    """

    title: str
    entries: Sequence[Entry]
    read: Callable[[int], Piece]
    find_image: FindImage
    made: datetime
    labels: Labels = Labels()
