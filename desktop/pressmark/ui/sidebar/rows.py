"""A row of the sidebar as a value, and how it is marked."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from pressmark.query import Dated, InTerm, Leaf, Named, Query, Relation
from pressmark.query.choices import find_facet, read_chosen, read_excluded
from pressmark.ui.sidebar.views import View

FILTER, NOTE = "filter:", "note:"
"""How the keys of rows of these kinds begin; the key of their heading follows."""
LIBRARY, SEARCHES = "library", "searches"
"""The keys of the headings above the views, which never folds, and above the saved searches."""


class Kind(Enum):
    """What a row stands for."""

    HEADING = auto()
    VIEW = auto()
    SEARCH = auto()
    TAG = auto()
    SITE = auto()
    TERM = auto()
    FILTER = auto()
    NOTE = auto()


class Mood(Enum):
    """The state of a site, shown as a dot and said in words."""

    NONE = auto()
    GOOD = auto()
    HALF = auto()
    BAD = auto()
    BUSY = auto()
    LOCKED = auto()


class Act(Enum):
    """What a click does with a value of a facet (`query.choices`)."""

    ONLY = auto()
    TOGGLE = auto()
    EXCLUDE = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `key` is the same as long as the row means the same.

    Attributes:
        value: the `View` of a view, the number of a saved search, else a facet and its value.
        count: None for no number.
        state: how a site is, in a word or two.
        site: the number of a site in the library, 0 for no site.
        folded: what is inside is hidden until the person unfolds it.
    """

    key: str
    kind: Kind
    title: str
    value: View | int | tuple[str, str] = None
    count: int | None = None
    icon: str = ""
    tip: str = ""
    mood: Mood = Mood.NONE
    state: str = ""
    site: int = 0
    folded: bool = False
    children: tuple["Row", ...] = ()

    @property
    def mark(self) -> str:
        """By what `Marks` knows it; sites of one name in the query language share it."""
        return facet_key(*self.value) if isinstance(self.value, tuple) else self.key

    @property
    def facet(self) -> str:
        """The facet that it is a value of, "" for none."""
        return self.value[0] if isinstance(self.value, tuple) else ""


@dataclass(frozen=True, slots=True)
class Marks:
    """Which rows (`Row.mark`) make up what is shown, and which are left out of it."""

    chosen: frozenset[str] = frozenset()
    excluded: frozenset[str] = frozenset()

    def all(self) -> frozenset[str]:
        """Every mark of both kinds."""
        return self.chosen | self.excluded


def facet_key(facet: str, value: str) -> str:
    """The key of a value of a facet."""
    return f"{facet}={value}"


def row_key(leaf: Leaf) -> str:
    """The key of the row for this part of a settled query; "" where no row stands for it."""
    facet = find_facet(leaf)
    match leaf:
        case InTerm(_, value) | Named(_, value) | Dated(Relation.ON, value) if facet:
            return facet_key(facet, value)
    return ""


def mark_rows(place: str, query: Query) -> Marks:
    """The marks for a view or saved search, by the key of its row, and a settled query."""
    chosen = _find_keys(read_chosen(query))
    return Marks(chosen | {place} if place else chosen, _find_keys(read_excluded(query)))


def _find_keys(leaves: Iterable[Leaf]) -> frozenset[str]:
    return frozenset(key for leaf in leaves if (key := row_key(leaf)))
