"""What divides the archive, and how it divides all of it: the same until a site's writing changes.

Reading it takes longer than any question about it, so it is kept (`Archives`).
"""

import threading
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pressmark.query import Name
from pressmark.query.choices import AUTHOR, DATE, SITE, TYPE
from pressmark.store.carriers import Carriers
from pressmark.store.database import ReadDatabase
from pressmark.store.edition import Edition, read_edition
from pressmark.store.entries import Entry, Terms
from pressmark.store.names import Names
from pressmark.store.numbering import Columns, Numbering

# A library may come from anybody: dates may be of other types, and of those texts come after all numbers.
_DATES = "SELECT CAST(date AS INTEGER) FROM post WHERE date < '' ORDER BY date"
_COUNT = "SELECT {column}, COUNT(*) FROM post GROUP BY {column}"
_KINDS = {SITE: Name.SITE, TYPE: Name.TYPE, AUTHOR: Name.AUTHOR}
_COLUMNS = {SITE: "site_id", TYPE: "type_id", AUTHOR: "author_id", DATE: "date"}

Branches: TypeAlias = Mapping[int, Sequence[int]]
"""For the first term of each key, by id, all terms whose posts are its own: those of its key and below it."""


@dataclass(frozen=True, slots=True)
class Head:
    """A term as a facet shows it: the first one of its key, with the id of the one above, 0 for none."""

    id: int
    key: str
    name: str
    slug: str
    parent: int


@dataclass(frozen=True, slots=True)
class Division:
    """A taxonomy of all sites; its heads in the order of their names."""

    name: str
    hierarchical: bool
    terms: Terms
    heads: Sequence[Head]
    branches: Branches


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that posts are counted by.

    Attributes:
        taxonomies: those that have a term, by slug.
        entries: sites, types and authors by their keys.
        numbers: how many posts each site, type and author has, by id; 0 for none.
        dates: of all posts that have one, sorted, in seconds since 1970 UTC.
    """

    total: int
    taxonomies: Mapping[str, Division]
    entries: Mapping[str, Mapping[str, Sequence[Entry]]]
    numbers: Mapping[str, Mapping[int, int]]
    dates: "array[int]"
    numbering: Numbering
    carriers: Carriers
    columns: Columns

    def find_carriers(self, taxonomy: str, term: str) -> frozenset[int]:
        """The ids of the posts in a term, as a query names it, or in one below it."""
        own = self.taxonomies.get(taxonomy)
        return self.carriers.read(own.terms.find_below(own.terms.find_keys(term))) if own else frozenset()


class Archives:
    """Reads the archive, and keeps it until a site's writing changes."""

    def __init__(self, database: ReadDatabase, names: Names) -> None:
        self._database = database
        self._names = names
        self._guard = threading.Lock()
        self._kept: tuple[Edition, Archive] | None = None

    def read(self) -> Archive:
        """The archive as it is now."""
        with self._guard:
            edition = read_edition(self._database)
            if self._kept is None or self._kept[0] != edition:
                self._kept = edition, self._read()
            return self._kept[1]

    def _read(self) -> Archive:
        numbers = {facet: self._count(_COLUMNS[facet]) for facet in _KINDS}
        entries = {facet: self._names.read(kind).groups for facet, kind in _KINDS.items()}
        divisions = {
            slug: _divide(name, terms, hierarchical=hierarchical)
            for slug, (name, hierarchical) in self._names.read_titles().items()
            if (terms := self._names.read_terms(slug))
        }
        dates = self._database.read_numbers(_DATES)
        total = sum(numbers[TYPE].values())
        numbering = Numbering(self._database)
        carriers = Carriers(self._database, numbering)
        columns = Columns(self._database, numbering, _COLUMNS)
        return Archive(total, divisions, entries, numbers, dates, numbering, carriers, columns)

    def _count(self, column: str) -> dict[int, int]:
        return {number or 0: count for number, count in self._database.read(_COUNT.format(column=column))}


def _divide(name: str, terms: Terms, *, hierarchical: bool) -> Division:
    first = {key: group[0] for key, group in terms.groups.items()}
    heads = [
        Head(head.id, key, head.name, head.slug, first[above[0]].id if above else 0)
        for key, head in first.items()
        for above in [terms.parents[key]]
    ]
    heads.sort(key=lambda head: (head.name.casefold(), head.id))
    branches = {head.id: terms.find_below([key]) for key, head in first.items()}
    return Division(name, hierarchical, terms, heads, branches)
