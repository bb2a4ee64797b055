"""What the sidebar says, decided from values: sections and their rows."""

from collections.abc import Collection, Mapping, Sequence

from pressmark.model import Facets, LibraryCounts, SavedSearch, Site, SiteStatus, SyncReport
from pressmark.query.choices import SITE
from pressmark.store.names import make_site_key
from pressmark.ui.sidebar.facet_rows import clean_name, find_sites, list_facets, list_tags
from pressmark.ui.sidebar.rows import (
    LIBRARY,
    SEARCHES,
    Act,
    Kind,
    Marks,
    Mood,
    Row,
    facet_key,
    mark_rows,
    row_key,
)
from pressmark.ui.sidebar.views import VIEWS, view_title
from pressmark.ui.sync_words import describe_fault, needs_sign_in
from pressmark.ui.words import translate

__all__ = [
    "Act",
    "Kind",
    "Marks",
    "Mood",
    "Row",
    "build_rows",
    "mark_rows",
    "row_key",
]


def build_rows(
    counts: LibraryCounts,
    sites: Sequence[Site],
    facets: Facets,
    searches: Sequence[SavedSearch],
    syncing: Collection[int],
    reports: Mapping[int, SyncReport],
    trees: Sequence[Row] | None = None,
) -> tuple[Row, ...]:
    """All sections.

    Args:
        counts: of views and saved searches.
        sites: of the library.
        facets: with the counts of tags and sites.
        searches: that are kept.
        syncing: the sites under way.
        reports: the last one of each site that is not well.
        trees: those of the facets (`list_facets`), where they are made already.
    """
    library = tuple(
        Row(f"view:{view or 'all'}", Kind.VIEW, view_title(view), view, getattr(counts, view or "all"), icon)
        for view, _, icon in VIEWS
    )
    rows = [Row(LIBRARY, Kind.HEADING, translate("words", "Library"), children=library)]
    if searches:
        kept = tuple(_make_search(search, counts) for search in searches)
        rows.append(Row(SEARCHES, Kind.HEADING, translate("words", "Saved searches"), children=kept))
    rows += list_tags(facets)
    if sites:
        made = _list_sites(sites, facets, syncing, reports)
        rows.append(Row("sites", Kind.HEADING, translate("words", "Sites"), children=made))
    return (*rows, *(list_facets(facets) if trees is None else trees))


def _make_search(search: SavedSearch, counts: LibraryCounts) -> Row:
    title = clean_name(search.name) or clean_name(search.query) or translate("words", "No name")
    tip = "\n".join(filter(None, (search.name, search.query, search.shortcut)))
    return Row(
        f"search:{search.id}", Kind.SEARCH, title, search.id, counts.searches.get(search.id), "search", tip
    )


def _list_sites(
    sites: Sequence[Site], facets: Facets, syncing: Collection[int], reports: Mapping[int, SyncReport]
) -> tuple[Row, ...]:
    counts = find_sites(facets)
    rows: dict[str, Row] = {}
    for site in sites:
        value = make_site_key(site.url)
        key = facet_key(SITE, value)
        # The query language knows sites by host and path: two of one host are chosen together.
        key = f"{key}\n{site.id}" if key in rows else key
        mood, words = _find_mood(site, site.id in syncing, reports.get(site.id))
        rows[key] = Row(
            key,
            Kind.SITE,
            clean_name(site.name) or value,
            (SITE, value),
            counts[value].count if value in counts else None,
            "site",
            _explain(site, words, site.id in syncing, reports.get(site.id)),
            mood,
            words,
            site.id,
        )
    return tuple(rows.values())


def _explain(site: Site, words: str, syncing: bool, report: SyncReport | None) -> str:
    why = ""
    if report is not None and report.faults and not syncing:
        why = describe_fault(report.faults[0], report, site.name, site.not_before)
    return "\n".join(filter(None, (site.name, site.url, words, why)))


def _find_mood(site: Site, syncing: bool, report: SyncReport | None) -> tuple[Mood, str]:
    if syncing:
        return Mood.BUSY, translate("words", "Syncing")
    if (site.status is SiteStatus.NEW and site.posts) or (report is not None and report.cancelled):
        return Mood.NONE, translate("words", "Stopped; sync again to go on")
    if report is not None and needs_sign_in(report.faults):
        return Mood.LOCKED, translate("words", "Waits for you to sign in")
    return {
        SiteStatus.NEW: (Mood.NONE, translate("words", "Not synced yet")),
        SiteStatus.OK: (Mood.GOOD, translate("words", "Synced")),
        SiteStatus.PARTIAL: (Mood.HALF, translate("words", "Synced, some of it failed")),
        SiteStatus.FAILED: (Mood.BAD, translate("words", "The last sync failed")),
    }[site.status]
