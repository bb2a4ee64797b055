"""What the sidebar says, decided from values: sections and their rows."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from pressmark.model import Facet, Facets, LibraryCounts, Site, SiteStatus, SyncReport, TermCount
from pressmark.query import LibraryView
from pressmark.ui.sync_words import describe_fault, needs_sign_in
from pressmark.ui.words import translate

VIEWS: tuple[tuple[LibraryView | None, str, str], ...] = (
    (None, str(QT_TRANSLATE_NOOP("sidebar", "All articles")), "all"),
    (LibraryView.UNREAD, str(QT_TRANSLATE_NOOP("sidebar", "Unread")), "unread"),
    (LibraryView.STARRED, str(QT_TRANSLATE_NOOP("sidebar", "Starred")), "star"),
    (LibraryView.ANNOTATED, str(QT_TRANSLATE_NOOP("sidebar", "Annotated")), "annotated"),
    (LibraryView.CHANGED, str(QT_TRANSLATE_NOOP("sidebar", "Changed")), "changed"),
    (LibraryView.REMOVED, str(QT_TRANSLATE_NOOP("sidebar", "Removed")), "removed"),
)


class Kind(Enum):
    """What a row stands for."""

    HEADING = auto()
    VIEW = auto()
    SITE = auto()
    TERM = auto()


class Mood(Enum):
    """The state of a site, shown as a dot and said in words."""

    NONE = auto()
    GOOD = auto()
    HALF = auto()
    BAD = auto()
    BUSY = auto()
    LOCKED = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row; `key` is the same as long as the row means the same.

    Attributes:
        value: the `LibraryView` or None, the site's id, or the term's (taxonomy, id).
        count: None for no number.
        state: how a site is, in a word or two.
    """

    key: str
    kind: Kind
    title: str
    value: LibraryView | int | tuple[str, int] | None = None
    count: int | None = None
    icon: str = ""
    tip: str = ""
    mood: Mood = Mood.NONE
    state: str = ""
    children: tuple["Row", ...] = ()


def view_title(view: LibraryView | None) -> str:
    """The name of a view of the library."""
    return next(QCoreApplication.translate("sidebar", title) for one, title, _ in VIEWS if one == view)


def build_rows(
    counts: LibraryCounts,
    sites: Sequence[Site],
    facets: Facets,
    syncing: Collection[int],
    reports: Mapping[int, SyncReport],
) -> tuple[Row, ...]:
    """All sections; `syncing` has the sites under way, `reports` the last one of each that is not well."""
    library = tuple(
        Row(f"view:{view or 'all'}", Kind.VIEW, view_title(view), view, getattr(counts, view or "all"), icon)
        for view, _, icon in VIEWS
    )
    rows = [Row("library", Kind.HEADING, translate("words", "Library"), children=library)]
    if sites:
        made = tuple(_site_row(site, site.id in syncing, reports.get(site.id)) for site in sites)
        rows.append(Row("sites", Kind.HEADING, translate("words", "Sites"), children=made))
    rows += [_facet_row(facet) for facet in facets.taxonomies if facet.terms]
    return tuple(rows)


def _site_row(site: Site, syncing: bool, report: SyncReport | None) -> Row:
    mood, words = _find_mood(site, syncing, report)
    why = ""
    if report is not None and report.faults and not syncing:
        why = describe_fault(report.faults[0], report, site.name, site.not_before)
    tip = "\n".join(filter(None, (site.url, words, why)))
    return Row(f"site:{site.id}", Kind.SITE, site.name, site.id, site.posts, "site", tip, mood, words)


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


def _facet_row(facet: Facet) -> Row:
    children: defaultdict[int, list[TermCount]] = defaultdict(list)
    known = {term.id for term in facet.terms}
    for term in facet.terms:
        # A parent that is not there, or is the term itself, must not make the term vanish.
        inside = facet.hierarchical and term.parent in known and term.parent != term.id
        children[term.parent if inside else 0].append(term)
    terms = _term_rows(facet.slug, children, 0)
    return Row(f"taxonomy:{facet.slug}", Kind.HEADING, facet.name, children=terms)


def _term_rows(taxonomy: str, children: dict[int, list[TermCount]], parent: int) -> tuple[Row, ...]:
    # Taken out of the dict before going down: parents in a circle end instead of going round.
    return tuple(
        Row(
            f"term:{taxonomy}:{term.id}",
            Kind.TERM,
            term.name,
            (taxonomy, term.id),
            term.count,
            children=_term_rows(taxonomy, children, term.id),
        )
        for term in children.pop(parent, [])
    )
