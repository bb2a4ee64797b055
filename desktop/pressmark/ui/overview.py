"""The numbers of the sidebar: everything that has a count, read at once."""

from dataclasses import dataclass, field, replace

from pressmark.model import Facets, LibraryCounts, SavedSearch, Site, SiteStatus, SyncReport
from pressmark.query import Leaf, Query
from pressmark.query.choices import make_choice
from pressmark.query.vocabulary import Vocabulary
from pressmark.store import Store
from pressmark.store.vocabulary import read_vocabulary


@dataclass(frozen=True, slots=True)
class Overview:
    """What the sidebar shows.

    Attributes:
        reports: the last one of each site that is not well.
        vocabulary: what the search field can propose.
    """

    counts: LibraryCounts
    sites: tuple[Site, ...]
    facets: Facets
    searches: tuple[SavedSearch, ...] = ()
    reports: dict[int, SyncReport] = field(default_factory=dict)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    def names(self) -> dict[Leaf, str]:
        """What every value of a facet is called."""
        return {
            make_choice(facet.key, term.value): term.name
            for facet in (*self.facets.taxonomies, *self.facets.others)
            for term in facet.terms
        }

    def taxonomies(self) -> tuple[tuple[str, str], ...]:
        """The taxonomies of the library: slug and name."""
        return tuple((facet.slug, facet.name) for facet in self.facets.taxonomies)


def count_facets(store: Store, query: Query, known: Overview) -> Overview:
    """The same library under another query; in a worker."""
    facets = store.facets.read(query)
    return replace(known, facets=facets, vocabulary=_read_vocabulary(store, facets))


def read_overview(store: Store, query: Query) -> Overview:
    """Count everything, the facets under `query`; in a worker."""
    sites = store.sites.read_all()
    unwell = (site.id for site in sites if site.status in (SiteStatus.PARTIAL, SiteStatus.FAILED))
    reports = {one: report for one in unwell if (report := store.reports.read_latest(one)) is not None}
    searches = store.searches.read_all()
    counted = {
        search.id: store.search.count(store.search.read_text(search.query).query) for search in searches
    }
    counts = replace(store.posts.count(), searches=counted)
    facets = store.facets.read(query)
    return Overview(counts, sites, facets, searches, reports, _read_vocabulary(store, facets))


def _read_vocabulary(store: Store, facets: Facets) -> Vocabulary:
    return read_vocabulary(store.names, facets, store.tags.read_all())
