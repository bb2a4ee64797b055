"""What a person asks for, as a value: comparable, hashable, without a word of SQL."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """Where a word may stand: anywhere (title, text, excerpt, terms, author), or in one place."""

    ANYWHERE = ""
    TITLE = "title"
    TEXT = "text"


class State(StrEnum):
    """What the reader did with an article, or what became of it and of the annotations on it."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    ANNOTATED = "annotated"
    CHANGED = "changed"
    REMOVED = "removed"
    ATTENTION = "attention"
    MOVED = "moved"
    ORPHANED = "orphaned"


class Thing(StrEnum):
    """What an article can have."""

    TABLE = "table"
    NOTE = "note"
    IMAGE = "image"
    TAG = "tag"
    DATE = "date"


class Name(StrEnum):
    """What an article can be asked for by name, beside its terms."""

    AUTHOR = "author"
    SITE = "site"
    TYPE = "type"
    TAG = "tag"
    COLOR = "color"


class Relation(StrEnum):
    """How a date stands to a period: `AFTER` from its first day on, `BEFORE` up to that day, `ON` within."""

    BEFORE = "before"
    AFTER = "after"
    ON = "on"


class Amount(StrEnum):
    """What of an article is counted."""

    WORDS = "words"
    TABLES = "tables"


class Comparison(StrEnum):
    """How a count stands to a number."""

    LESS = "<"
    AT_MOST = "<="
    EQUAL = "="
    AT_LEAST = ">="
    MORE = ">"


class TablePart(StrEnum):
    """Where in a table a word may stand."""

    HEADER = "header"
    CELL = "cell"


NOTE = "note"
"""The qualifier of words that an annotation has."""

COLORS = ("yellow", "green", "blue", "pink", "purple")
"""The colours of highlights."""


@dataclass(frozen=True, slots=True)
class Word:
    """Posts that have this word; with `prefix`, one that begins so."""

    text: str
    prefix: bool = False
    field: Field = Field.ANYWHERE


@dataclass(frozen=True, slots=True)
class Phrase:
    """Posts that have these words in this order; with `prefix`, the last may go on."""

    text: str
    prefix: bool = False
    field: Field = Field.ANYWHERE


@dataclass(frozen=True, slots=True)
class InTerm:
    """Posts that carry this term (its slug or name), or one below it; "": none of this taxonomy (a slug)."""

    taxonomy: str
    term: str


@dataclass(frozen=True, slots=True)
class Named:
    """Posts by an author, of a site or type, with a tag or colour; "": by no known author, without a tag."""

    kind: Name
    name: str


@dataclass(frozen=True, slots=True)
class Is:
    """Posts in a state."""

    state: State


@dataclass(frozen=True, slots=True)
class Has:
    """Posts with at least one of a thing."""

    thing: Thing


@dataclass(frozen=True, slots=True)
class Dated:
    """Posts by date of publication; `when` is a year, a month, a day or ``7d``, as `read_when` gives it."""

    relation: Relation
    when: str


@dataclass(frozen=True, slots=True)
class Counted:
    """Posts by a count."""

    amount: Amount
    comparison: Comparison
    number: int


@dataclass(frozen=True, slots=True)
class InTable:
    """Posts with a table that has these words, in this order, in one header or cell."""

    part: TablePart
    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class InNote:
    """Posts with an annotation that has these words, in this order, in its quote, its note or a tag."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """No post: what is asked for has no letter and no digit, so no text can have it."""


@dataclass(frozen=True, slots=True)
class Not:
    """Posts that do not match."""

    part: "Query"


@dataclass(frozen=True, slots=True)
class And:
    """Posts that match every part; no part at all: every post."""

    parts: tuple["Query", ...] = ()


@dataclass(frozen=True, slots=True)
class Or:
    """Posts that match any part."""

    parts: tuple["Query", ...]


Leaf = Word | Phrase | InTerm | Named | Is | Has | Dated | Counted | InTable | InNote | Nothing
Query = Leaf | Not | And | Or

EVERYTHING = And()


def all_of(parts: Iterable[Query]) -> Query:
    """A query for all parts, without needless nesting."""
    flat = tuple(inner for part in parts for inner in split_all(part))
    return flat[0] if len(flat) == 1 else And(flat)


def any_of(parts: Iterable[Query]) -> Query:
    """A query for any of at least one part, without needless nesting."""
    flat = tuple(inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,)))
    return flat[0] if len(flat) == 1 else Or(flat)


def negate(part: Query) -> Query:
    """A query for what does not match; twice is not at all."""
    return part.part if isinstance(part, Not) else Not(part)


def both(one: Query, other: Query) -> Query:
    """A query that asks for both, without needless nesting."""
    return all_of((one, other))


def split_all(query: Query) -> tuple[Query, ...]:
    """The parts that must all match."""
    return query.parts if isinstance(query, And) else (query,)
