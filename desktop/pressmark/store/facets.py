"""Every way to divide the library, with counts under a query: drill-down facets."""

from collections.abc import Mapping, Sequence
from datetime import date

from pressmark.model import Facet, Facets, TermCount
from pressmark.query import Query
from pressmark.query.choices import AUTHOR, DATE, SITE, TAG, TAXONOMY, TYPE
from pressmark.store.archive import Archives, Division
from pressmark.store.conditions import Conditions
from pressmark.store.database import ReadDatabase
from pressmark.store.entries import Entry
from pressmark.store.facet_counts import Counts, count_posts
from pressmark.store.names import Names

_ENTRIES = ((SITE, "Sites"), (TYPE, "Types"), (AUTHOR, "Authors"))


class FacetCounts:
    """Counts terms, sites, types, authors, years and months.

    Args:
        database: the library.
        today: the day by which ``7d`` is counted, by default the local one.
        names: the library's, where some are kept already.
    """

    def __init__(
        self, database: ReadDatabase, today: date | None = None, *, names: Names | None = None
    ) -> None:
        self._database = database
        self._names = names or Names(database)
        self._archives = Archives(database, self._names)
        self._today = today

    def read(self, query: Query) -> Facets:
        """Every taxonomy that has a term, and what else divides the library, with counts under `query`.

        The counts of a facet ignore the query's own choice in it; a parent has its children's posts,
        each once.
        """
        archive = self._archives.read()
        conditions = Conditions(self._names, self._today)
        counts = count_posts(self._database, conditions, query, archive)
        facets = tuple(
            Facet(slug, own.name, own.hierarchical, _list_terms(own, found), TAXONOMY + slug)
            for slug, own in archive.taxonomies.items()
            for found in [counts.read_terms(TAXONOMY + slug, own.branches)]
        )
        others = [
            Facet(key, title, False, _list_entries(archive.entries[key], counts.read(key)), key)
            for key, title in _ENTRIES
        ]
        tags = Facet(TAG, "Tags", False, self._list_tags(counts), TAG)
        return Facets(counts.total(), facets, (tags, *others, _list_dates(counts)))

    def _list_tags(self, counts: Counts) -> tuple[TermCount, ...]:
        groups = self._names.read_tags().groups
        return tuple(
            TermCount(number, key, key, 0, counts.count_tagged(entry.name for entry in group), key)
            for number, (key, group) in enumerate(
                sorted(groups.items(), key=lambda one: one[0].casefold()), 1
            )
        )


def _list_terms(division: Division, counts: Mapping[int, int]) -> tuple[TermCount, ...]:
    return tuple(
        TermCount(head.id, head.name, head.slug, head.parent, counts[head.id], head.key)
        for head in division.heads
    )


def _list_entries(groups: Mapping[str, Sequence[Entry]], numbers: Mapping[int, int]) -> tuple[TermCount, ...]:
    if numbers.get(0):  # posts without an author that is known
        groups = {**groups, "": (*groups.get("", ()), Entry(0, "", ""))}
    found = (
        TermCount(group[0].id, group[0].name, group[0].others[0] if group[0].others else "", 0, count, value)
        for value, group in groups.items()
        for count in [sum(numbers.get(entry.id, 0) for entry in group)]
    )
    return tuple(sorted(found, key=lambda term: (term.name.casefold(), term.id)))


def _list_dates(counts: Counts) -> Facet:
    """Years, the latest first, with their months."""
    numbers = counts.read(DATE)
    months = sorted(set(counts.months.numbers), reverse=True)
    terms: list[TermCount] = []
    for year in dict.fromkeys(month // 100 for month in months):
        own = [month for month in months if month // 100 == year]
        total = sum(numbers.get(month, 0) for month in own)
        terms.append(TermCount(year, f"{year:04}", f"{year:04}", 0, total, f"{year:04}"))
        for month in own:
            value = f"{year:04}-{month % 100:02}"
            terms.append(TermCount(month, value, value, year, numbers.get(month, 0), value))
    return Facet(DATE, "Dates", True, tuple(terms), DATE)
