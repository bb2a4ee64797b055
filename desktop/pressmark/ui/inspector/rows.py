"""What a list of the inspector shows, as values."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from pressmark.model import Snippet
from pressmark.ui.words import number, translate

MOST = 200
"""Rows of a group; what is more is counted only: Qt measures each of them."""


class Kind(Enum):
    """What a row is. `HEADING` and `LABEL` name what follows, a `NOTE` says why there is no more."""

    HEADING = auto()
    LABEL = auto()
    ITEM = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class ToAnchor:
    """A place of the article by the name of its anchor."""

    name: str


@dataclass(frozen=True, slots=True)
class ToTable:
    """A table of the article by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class ToPost:
    """An article of the library."""

    post_id: int


@dataclass(frozen=True, slots=True)
class ToLink:
    """An address of the web."""

    url: str


@dataclass(frozen=True, slots=True)
class ToVersion:
    """A kept version of the article by its number."""

    number: int


@dataclass(frozen=True, slots=True)
class ToNote:
    """An annotation."""

    id: str


Target: TypeAlias = ToAnchor | ToTable | ToPost | ToLink | ToVersion | ToNote


@dataclass(frozen=True, slots=True)
class Copy:
    """What can be copied of a row, and what the menu calls it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        label: what `title` is, above it.
        words: what the person wrote on it, below.
        detail: more about it, below.
        snippet: a sentence, its hits bold.
        state: said to a screen reader, and seen by the form of the row.
        absent: it leads to a page that the library should have and has not.
        color: of an annotation, which has an edge in it; "" for any other row.
        warned: a sign before `label` asks for a look.
        copies: what can be copied, the usual first; the title where there is none.
    """

    title: str
    kind: Kind = Kind.ITEM
    label: str = ""
    words: str = ""
    detail: str = ""
    snippet: Snippet | None = None
    target: Target | None = None
    tip: str = ""
    state: str = ""
    absent: bool = False
    color: str = ""
    warned: bool = False
    copies: tuple[Copy, ...] = ()
    children: tuple["Row", ...] = ()


def bound(rows: tuple[Row, ...], count: int | None = None) -> tuple[Row, ...]:
    """The first rows of a group, and how many more there are of `count`."""
    rest = (len(rows) if count is None else count) - min(len(rows), MOST)
    if rest <= 0:
        return rows
    words = translate("words", "and %n more", "", rest).replace(str(rest), number(rest), 1)
    return (*rows[:MOST], Row(words, Kind.NOTE))


def say_row(row: Row) -> str:
    """All of a row for a screen reader."""
    sentence = row.snippet.text if row.snippet is not None else ""
    return ", ".join(filter(None, (row.label, row.title, row.words, row.detail, sentence, row.state)))
