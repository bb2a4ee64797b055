"""Facet counts by plain Python: a facet ignores the query's own choice in it, and nothing else."""

from collections.abc import Callable, Iterator

from pressmark.query import And, Dated, InTerm, Name, Named, Not, Or, Query, Relation
from tests.differential.facts import Post, Site
from tests.differential.oracle import Oracle, read_tags
from tests.differential.oracle_names import Named as Entry
from tests.differential.oracle_names import find_subtree

Counts = dict[str, int]
"""How many posts there are, by what the query language calls them."""


def count_facets(oracle: Oracle, query: Query) -> dict[str, Counts]:
    """All counts of all facets, by the facet's key."""
    facets: dict[str, Counts] = {}
    for taxonomy in read_taxonomies(oracle):
        found = _find(oracle, query, f"taxonomy:{taxonomy}")
        facets[f"taxonomy:{taxonomy}"] = count_terms(oracle, taxonomy, found)
    tagged = _find(oracle, query, "tag")
    facets["tag"] = {one.key: 0 for one in oracle.tags()}
    for key in facets["tag"]:
        own = {one.name for one in oracle.tags() if one.key == key}
        facets["tag"][key] = sum(bool(read_tags(post) & own) for _, post in tagged)
    tell = {
        "site": (Name.SITE, lambda site, post: (site.url, None)),
        "type": (Name.TYPE, lambda site, post: (site.url, post.type)),
        "author": (Name.AUTHOR, lambda site, post: (site.url, post.author)),
    }
    for facet, (kind, whose) in tell.items():
        facets[facet] = _count_named(oracle.entries(kind), whose, _find(oracle, query, facet))
    orphans = sum(1 for _, post in _find(oracle, query, "author") if not post.author)
    if orphans:
        facets["author"][""] = facets["author"].get("", 0) + orphans
    facets["date"] = _count_dates(oracle, _find(oracle, query, "date"))
    return facets


def read_taxonomies(oracle: Oracle) -> list[str]:
    """The taxonomies that have a term, each once."""
    slugs = dict.fromkeys(kind.slug for site in oracle.library.sites for kind in site.taxonomies)
    return [slug for slug in slugs if oracle.terms(slug)]


def count_terms(oracle: Oracle, taxonomy: str, found: list[tuple[Site, Post]]) -> Counts:
    entries = oracle.terms(taxonomy)
    counts = {}
    for key in dict.fromkeys(one.key for one in entries):
        wanted = find_subtree(entries, [one for one in entries if one.key == key])
        counts[key] = sum(
            any((site.url, number) in wanted for number in dict(post.terms).get(taxonomy, ()))
            for site, post in found
        )
    return counts


def find_parents(oracle: Oracle, taxonomy: str) -> dict[str, str | None]:
    """The key above each key of a taxonomy, as the first of its terms says that has one above it."""
    entries = oracle.terms(taxonomy)
    keys = {(one.what[0], one.what[1].remote_id): one.key for one in entries}
    parents: dict[str, str | None] = {one.key: None for one in entries}
    for one in entries:
        above = keys.get((one.what[0], one.what[1].parent)) if one.what[1].parent else None
        if parents[one.key] is None and above != one.key:
            parents[one.key] = above
    return parents


def _count_named(
    entries: list[Entry],
    whose: Callable[[Site, Post], tuple[str, object]],
    found: list[tuple[Site, Post]],
) -> Counts:
    counts = {one.key: 0 for one in entries}
    for place in (whose(site, post) for site, post in found):
        for one in entries:
            counts[one.key] += one.what == place
    return counts


def _count_dates(oracle: Oracle, found: list[tuple[Site, Post]]) -> Counts:
    def months(posts: Iterator[Post]) -> Iterator[str]:
        return (oracle.local_day(post.date).strftime("%Y-%m") for post in posts if post.date is not None)

    counts = {}
    for month in months(post for _, post in oracle.library.posts()):
        counts |= {month: 0, month[:4]: 0}
    for month in months(post for _, post in found):
        counts[month] += 1
        counts[month[:4]] += 1
    return counts


def _find(oracle: Oracle, query: Query, facet: str) -> list[tuple[Site, Post]]:
    """What matches a query less its choice in one facet."""
    parts = query.parts if isinstance(query, And) else (query,)
    rest = [part for part in parts if set(_facets(part)) != {facet}]
    return [
        (site, post)
        for site, post in oracle.library.posts()
        if all(oracle.matches(part, site, post) for part in rest)
    ]


def _facets(part: Query) -> Iterator[str]:
    """The facets of all values in a part; what can be no choice has the facet ""."""
    match part:
        case Not(inner):
            yield from _facets(inner)
        case Or(parts):
            for one in parts:
                end = isinstance(one, Dated) and one.relation is not Relation.ON
                yield from ("",) if end or isinstance(one, Not | Or) else _facets(one)
        case InTerm(taxonomy):
            yield f"taxonomy:{taxonomy}"
        case Named(Name.SITE | Name.TYPE | Name.AUTHOR | Name.TAG as kind):
            yield kind.value
        case Dated():
            yield "date"
        case _:
            yield ""
