"""The numbers of the sidebar: everything that has a count, read at once."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pressmark.model import Facets, LibraryCounts, SavedSearch, Site, SiteStatus, SyncReport
from pressmark.query import Leaf, Query
from pressmark.query.choices import make_choice
from pressmark.query.vocabulary import Vocabulary
from pressmark.store import Store
from pressmark.store.vocabulary import read_vocabulary
from pressmark.ui.sidebar.facet_rows import clean_name, list_facets
from pressmark.ui.sidebar.rows import Row
from pressmark.ui.words import translate


@dataclass(frozen=True, slots=True)
class Overview:
    """What the sidebar shows.

    Attributes:
        reports: the last one of each site that is not well.
        vocabulary: what the search field can propose.
        named: what every value of a facet is called.
        trees: the rows of `facets` (`list_facets`): with thousands of terms they take longer than a key may.
    """

    counts: LibraryCounts
    sites: tuple[Site, ...]
    facets: Facets
    searches: tuple[SavedSearch, ...] = ()
    reports: dict[int, SyncReport] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    named: Mapping[Leaf, str] = field(default_factory=dict)
    trees: tuple[Row, ...] = ()

    def names(self) -> Mapping[Leaf, str]:
        """What every value of a facet is called; no two of a facet alike."""
        return self.named

    def taxonomies(self) -> tuple[tuple[str, str], ...]:
        """The taxonomies of the library: slug and name."""
        return tuple((facet.slug, facet.name) for facet in self.facets.taxonomies)


def update_overview(store: Store, query: Query, former: Overview | None, *, stale: bool) -> Overview:
    """The facets under a query, and all else where it is stale; in a worker."""
    if former is None or stale:
        return read_overview(store, query, former)
    return count_facets(store, query, former)


def count_facets(store: Store, query: Query, known: Overview) -> Overview:
    """The same library under another query; in a worker."""
    facets = store.facets.read(query)
    return _show_facets(store, known, facets, known)


def read_overview(store: Store, query: Query, former: Overview | None = None) -> Overview:
    """Count everything, the facets under `query`; in a worker. What is as it was in `former` is that."""
    sites = store.sites.read_all()
    unwell = (site.id for site in sites if site.status in (SiteStatus.PARTIAL, SiteStatus.FAILED))
    reports = {one: report for one in unwell if (report := store.reports.read_latest(one)) is not None}
    searches = store.searches.read_all()
    counted = {
        search.id: store.search.count(store.search.read_text(search.query).query) for search in searches
    }
    counts = replace(
        store.posts.count(),
        searches=counted,
        notebook=store.annotations.count() + store.annotations.count_waiting(),
        attention=store.annotations.count_attention(),
    )
    facets = store.facets.read(query)
    return _show_facets(store, Overview(counts, sites, facets, searches, reports), facets, former)


def name_values(facets: Facets) -> dict[Leaf, str]:
    """What every value of a facet is called.

    Where several of one facet have the same name, the one above them or their value stands in brackets.
    """
    named: dict[Leaf, str] = {}
    for facet in facets.taxonomies:
        title = clean_name(facet.name) or facet.slug
        named[make_choice(facet.key, "")] = translate("words", "no {taxonomy}").format(taxonomy=title)
    for facet in (*facets.taxonomies, *facets.others):
        same = Counter(term.name.casefold() for term in facet.terms)
        above = {term.id: term.name for term in facet.terms} if facet.hierarchical else {}
        places = Counter((term.name.casefold(), above.get(term.parent, "")) for term in facet.terms)
        for term in facet.terms:
            name = clean_name(term.name) or clean_name(term.slug) or clean_name(term.value)
            if same[term.name.casefold()] > 1:
                up = above.get(term.parent, "")
                alone = places[term.name.casefold(), up] == 1
                name = f"{name} ({clean_name(up) if up and alone else clean_name(term.value)})"
            named[make_choice(facet.key, term.value)] = name
    return named


def _show_facets(store: Store, counted: Overview, facets: Facets, former: Overview | None) -> Overview:
    """An overview with what is made of facets."""
    vocabulary = read_vocabulary(store.names, facets, store.tags.read_all())
    made = replace(counted, facets=facets, vocabulary=vocabulary)
    if former is not None and former.facets == facets:
        return replace(made, named=former.named, trees=former.trees)
    return replace(made, named=name_values(facets), trees=list_facets(facets))
