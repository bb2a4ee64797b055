"""What a person asks for, as a value: comparable, hashable, without a word of SQL."""

from dataclasses import dataclass
from enum import StrEnum


class LibraryView(StrEnum):
    """The views of the library that are not a site's doing."""

    UNREAD = "unread"
    STARRED = "starred"
    ANNOTATED = "annotated"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Word:
    """Posts that have this word; with `prefix`, a word that begins so."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Posts that have these words in this order."""

    text: str


@dataclass(frozen=True, slots=True)
class InTerm:
    """Posts that carry this term of the library, or a child of it."""

    taxonomy: str
    term_id: int


@dataclass(frozen=True, slots=True)
class OnSite:
    """Posts of one site of the library."""

    site_id: int


@dataclass(frozen=True, slots=True)
class View:
    """Posts in one of the library's own views."""

    view: LibraryView


@dataclass(frozen=True, slots=True)
class Nothing:
    """No post: what is asked for has no letter and no digit, so no text can have it."""


@dataclass(frozen=True, slots=True)
class And:
    """Posts that match every part; no part at all: every post."""

    parts: tuple["Query", ...] = ()


Query = Word | Phrase | InTerm | OnSite | View | Nothing | And

EVERYTHING = And()


def both(one: Query, other: Query) -> Query:
    """A query that asks for both, without needless nesting."""
    parts = (*_parts(one), *_parts(other))
    return parts[0] if len(parts) == 1 else And(parts)


def without_taxonomy(query: Query, taxonomy: str) -> Query:
    """The query less its choice in one taxonomy: what that taxonomy's own counts are made of."""
    kept = (part for part in _parts(query) if not (isinstance(part, InTerm) and part.taxonomy == taxonomy))
    return And(tuple(kept))


def _parts(query: Query) -> tuple[Query, ...]:
    return query.parts if isinstance(query, And) else (query,)
