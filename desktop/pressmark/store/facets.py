"""Every way to divide the library, with counts under a query: drill-down facets."""

from collections.abc import Mapping
from datetime import date

from pressmark.model import Facet, Facets, TermCount
from pressmark.query import Name, Query
from pressmark.query.choices import AUTHOR, DATE, SITE, TAG, TAXONOMY, TYPE
from pressmark.store.conditions import Conditions
from pressmark.store.database import ReadDatabase
from pressmark.store.facet_counts import Counts, count_posts
from pressmark.store.months import read_months
from pressmark.store.names import Entry, Names, Tree, group_by_key, make_tree

_ENTRIES = ((SITE, Name.SITE, "Sites"), (TYPE, Name.TYPE, "Types"), (AUTHOR, Name.AUTHOR, "Authors"))


class FacetCounts:
    """Counts terms, sites, types, authors, years and months.

    Args:
        database: the library.
        today: the day by which ``7d`` is counted, by default the local one.
    """

    def __init__(self, database: ReadDatabase, today: date | None = None) -> None:
        self._database = database
        self._names = Names(database)
        self._today = today

    def read(self, query: Query) -> Facets:
        """Every taxonomy that has a term, and what else divides the library, with counts under `query`.

        The counts of a facet ignore the query's own choice in it; a parent has its children's posts,
        each once.
        """
        taxonomies = self._names.read_titles()
        trees = {slug: make_tree(self._names.read_terms(slug)) for slug in taxonomies}
        branches = {TAXONOMY + slug: _find_branches(tree) for slug, tree in trees.items()}
        conditions = Conditions(self._names, self._today)
        counts = count_posts(self._database, conditions, query, branches, read_months(self._database))
        facets = tuple(
            Facet(slug, name, hierarchical, _list_terms(trees[slug], found), TAXONOMY + slug)
            for slug, (name, hierarchical) in taxonomies.items()
            if trees[slug].groups
            for found in [counts.read_terms(TAXONOMY + slug, branches[TAXONOMY + slug])]
        )
        others = [
            Facet(key, title, False, self._count_entries(key, kind, counts), key)
            for key, kind, title in _ENTRIES
        ]
        tags = Facet(TAG, "Tags", False, self._count_tags(counts), TAG)
        return Facets(counts.total(), facets, (tags, *others, self._count_dates(counts)))

    def _count_entries(self, key: str, kind: Name, counts: Counts) -> tuple[TermCount, ...]:
        numbers = counts.read(key)
        groups = dict(group_by_key(self._names.read(kind)))
        if numbers.get(0):  # posts without an author that is known
            groups[""] = [*groups.get("", ()), Entry(0, "", "")]
        found = (
            TermCount(
                group[0].id, group[0].name, group[0].others[0] if group[0].others else "", 0, count, value
            )
            for value, group in groups.items()
            for count in [sum(numbers.get(entry.id, 0) for entry in group)]
        )
        return tuple(sorted(found, key=_by_name))

    def _count_tags(self, counts: Counts) -> tuple[TermCount, ...]:
        groups = group_by_key(self._names.read_tags())
        return tuple(
            TermCount(number, key, key, 0, counts.count_tagged(entry.name for entry in group), key)
            for number, (key, group) in enumerate(
                sorted(groups.items(), key=lambda one: one[0].casefold()), 1
            )
        )

    def _count_dates(self, counts: Counts) -> Facet:
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


def _find_branches(tree: Tree) -> dict[int, list[int]]:
    """For the first term of each group all terms that count for it."""
    return {group[0].id: tree.find_below([key]) for key, group in tree.groups.items()}


def _list_terms(tree: Tree, counts: Mapping[int, int]) -> tuple[TermCount, ...]:
    heads = {key: group[0] for key, group in tree.groups.items()}
    found = (
        TermCount(head.id, head.name, head.slug, heads[above[0]].id if above else 0, counts[head.id], key)
        for key, head in heads.items()
        for above in [tree.parents[key]]
    )
    return tuple(sorted(found, key=_by_name))


def _by_name(term: TermCount) -> tuple[str, int]:
    return term.name.casefold(), term.id
