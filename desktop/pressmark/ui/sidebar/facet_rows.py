"""Facets as rows of the sidebar: one tree each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from PySide6.QtCore import QLocale

from pressmark.model import Facet, Facets, TermCount
from pressmark.query.choices import AUTHOR, DATE, SITE, TAG, TYPE
from pressmark.query.folding import fold
from pressmark.ui.sidebar.rows import FILTER, NOTE, Kind, Row, facet_key
from pressmark.ui.words import one_line, translate

LONG = 12
"""A facet of more terms than this has a field to filter them."""
DEEPEST = 8
"""Terms below terms are nested no deeper; further ones stand beside each other."""
TOP = -1
"""What terms stand below that stand below no other; 0 is the id of those without a known author."""
_LONGEST = 300

_Inside = Mapping[int, Sequence[TermCount]]


def list_facets(facets: Facets) -> tuple[Row, ...]:
    """The trees of all facets but those of tags and sites: taxonomies, then what divides every library."""
    others = {facet.key: facet for facet in facets.others}
    rows = [
        _make_tree(facet, clean_name(facet.name) or facet.slug) for facet in facets.taxonomies if facet.terms
    ]
    for key, title in ((TYPE, translate("words", "Type")), (AUTHOR, translate("words", "Author"))):
        if key in others and len(others[key].terms) > 1:
            rows.append(_make_tree(others[key], title))
    if DATE in others and others[DATE].terms:
        rows.append(_make_dates(others[DATE]))
    return tuple(rows)


def list_tags(facets: Facets) -> tuple[Row, ...]:
    """The tree of the reader's own tags, if there are any."""
    title = translate("words", "Tags")
    # A taxonomy of WordPress is called so too.
    if any(facet.terms and fold(facet.name) == fold(title) for facet in facets.taxonomies):
        title = translate("words", "Your tags")
    return tuple(_make_tree(facet, title) for facet in facets.others if facet.key == TAG and facet.terms)


def find_sites(facets: Facets) -> dict[str, TermCount]:
    """The counts of the sites by what the query language calls them."""
    return {term.value: term for facet in facets.others if facet.key == SITE for term in facet.terms}


@lru_cache(maxsize=65_536)
def clean_name(text: str) -> str:
    """A name that a site gave, fit for one line; "" where nothing of it can be seen."""
    line = one_line(text, _LONGEST)
    return line if any(sign.isprintable() and not sign.isspace() for sign in line) else ""


def nest(terms: Sequence[TermCount]) -> dict[int, list[TermCount]]:
    """Terms by the id of the one that they stand below, `TOP` for none.

    Every term is there once: one whose parent is not there stands at the top, and so does one of those whose
    parents go in a circle.
    """
    known = {term.id: term for term in terms}
    depths: dict[int, int] = {}
    above: dict[int, int] = {}
    for term in terms:
        path: dict[int, TermCount] = {}
        at: TermCount | None = term
        while at is not None and at.id not in depths and at.id not in path:
            path[at.id] = at
            at = known.get(at.parent)
        for one in reversed(path.values()):
            up = one.parent if one.parent in depths else TOP
            deep = up != TOP and depths[up] >= DEEPEST
            above[one.id] = above[up] if deep else up
            depths[one.id] = depths.get(above[one.id], 0) + 1
    inside: defaultdict[int, list[TermCount]] = defaultdict(list)
    for term in terms:
        inside[above[term.id]].append(term)
    return inside


def _make_tree(facet: Facet, title: str) -> Row:
    inside: _Inside = nest(facet.terms) if facet.hierarchical else {TOP: facet.terms}
    rows = _make_terms(facet.key, inside, TOP)
    if len(facet.terms) > LONG:
        rows = (
            Row(FILTER + facet.key, Kind.FILTER, title),
            Row(NOTE + facet.key, Kind.NOTE, ""),
            *rows,
        )
    return Row(facet.key, Kind.HEADING, title, children=rows)


def _make_terms(facet: str, inside: _Inside, parent: int) -> tuple[Row, ...]:
    return tuple(
        Row(
            facet_key(facet, term.value),
            Kind.TAG if facet == TAG else Kind.TERM,
            clean_name(term.name) or _name_nameless(facet, term),
            (facet, term.value),
            term.count,
            children=_make_terms(facet, inside, term.id) if term.id in inside else (),
        )
        for term in inside.get(parent, ())
    )


def _name_nameless(facet: str, term: TermCount) -> str:
    if facet == AUTHOR and not term.value:
        return translate("words", "Unknown author")
    return clean_name(term.slug) or clean_name(term.value) or translate("words", "No name")


def _make_dates(facet: Facet) -> Row:
    """Years with their months, folded."""
    inside = nest(facet.terms)
    years = tuple(
        Row(
            facet_key(DATE, year.value),
            Kind.TERM,
            clean_name(year.name),
            (DATE, year.value),
            year.count,
            folded=True,
            children=tuple(
                Row(facet_key(DATE, one.value), Kind.TERM, _say_month(one), (DATE, one.value), one.count)
                for one in inside.get(year.id, ())
            ),
        )
        for year in inside.get(TOP, ())
    )
    return Row(DATE, Kind.HEADING, translate("words", "Date"), children=years)


def _say_month(term: TermCount) -> str:
    """The name of a month, as it stands alone; `TermCount.id` is as 202505."""
    month = term.id % 100
    return QLocale().standaloneMonthName(month) if 1 <= month <= 12 else clean_name(term.name)
