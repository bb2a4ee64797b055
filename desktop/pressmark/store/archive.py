"""What divides the archive, and how it divides all of it: the same until a site's writing changes.

Reading it takes longer than any question about it, so it is kept (`Archives`).
"""

import json
import threading
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pressmark.query import Name
from pressmark.query.choices import AUTHOR, DATE, SITE, TYPE
from pressmark.store.carriers import Carriers
from pressmark.store.database import ReadDatabase
from pressmark.store.names import Entry, Names, TermEntry, Tree, find_entries, group_by_key, make_tree
from pressmark.store.numbering import Columns, Numbering

_DATES = "SELECT json_group_array(date) FROM (SELECT date FROM post WHERE date IS NOT NULL ORDER BY date)"
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
    terms: list[TermEntry]
    tree: Tree
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
        found = find_entries(own.terms, term) if own else []
        return self.carriers.read(own.tree.find_below(entry.key for entry in found)) if own else frozenset()


class KnownNames(Names):
    """The names of an archive, known already."""

    def __init__(self, database: ReadDatabase, archive: Archive) -> None:
        super().__init__(database)
        self._archive = archive

    def read_terms(self, taxonomy: str) -> list[TermEntry]:
        """The terms of a taxonomy (slug), of all sites."""
        own = self._archive.taxonomies.get(taxonomy)
        return own.terms if own else []


class _Seen(threading.local):
    """What each thread saw of the library last: its connection, and its version there."""

    version: tuple[object, int] | None = None


class Archives:
    """Reads the archive, and keeps it until something is written to the library."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database
        self._names = Names(database)
        self._guard = threading.Lock()
        self._kept: Archive | None = None
        self._seen = _Seen()

    def read(self) -> Archive:
        """The archive as it is now."""
        with self._guard:
            # What another thread has kept since is younger, and the same: this one saw nothing written since.
            unwritten = self._is_unwritten()
            if self._kept is None or not unwritten:
                self._kept = self._read()
            return self._kept

    def _is_unwritten(self) -> bool:
        """Whether nothing was written since this thread asked; a connection has versions of its own.

        https://www.sqlite.org/pragma.html#pragma_data_version
        """
        connection: object = self._database.connection()  # type: ignore[no-untyped-call]
        now = (connection, int(next(self._database.read("PRAGMA data_version"))[0]))
        before, self._seen.version = self._seen.version, now
        return before == now

    def _read(self) -> Archive:
        numbers = {facet: self._count(_COLUMNS[facet]) for facet in _KINDS}
        entries = {facet: group_by_key(self._names.read(kind)) for facet, kind in _KINDS.items()}
        divisions = {
            slug: _divide(name, terms, hierarchical=hierarchical)
            for slug, (name, hierarchical) in self._names.read_titles().items()
            if (terms := self._names.read_terms(slug))
        }
        dates = array("q", json.loads(next(self._database.read(_DATES))[0]))
        total = sum(numbers[TYPE].values())
        numbering = Numbering(self._database)
        carriers = Carriers(self._database, numbering)
        columns = Columns(self._database, numbering, _COLUMNS)
        return Archive(total, divisions, entries, numbers, dates, numbering, carriers, columns)

    def _count(self, column: str) -> dict[int, int]:
        return {number or 0: count for number, count in self._database.read(_COUNT.format(column=column))}


def _divide(name: str, terms: list[TermEntry], *, hierarchical: bool) -> Division:
    tree = make_tree(terms)
    first = {key: group[0] for key, group in tree.groups.items()}
    heads = [
        Head(head.id, key, head.name, head.slug, first[above[0]].id if above else 0)
        for key, head in first.items()
        for above in [tree.parents[key]]
    ]
    heads.sort(key=lambda head: (head.name.casefold(), head.id))
    branches = {head.id: tree.find_below([key]) for key, head in first.items()}
    return Division(name, hierarchical, terms, tree, heads, branches)
