"""Counting for facets, in one statement.

A choice in a facet does not shut a post out of that facet's own counts. So there is one set of posts for all
facets without a choice, those that match the whole query, and one for each facet with a choice, those that
match the rest. Each set is found once; one that is the whole library is counted from indexes alone.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pressmark.query import EVERYTHING, Query
from pressmark.query.choices import AUTHOR, DATE, SITE, TAG, TYPE, split_facets, without_facet
from pressmark.store.conditions import Conditions, Sql, Values
from pressmark.store.database import ReadDatabase
from pressmark.store.months import Months

Branches = Mapping[int, Sequence[int]]
"""For each term of a taxonomy, by id, all terms whose posts are its own: itself and those below."""

# A statement has 32,766 values; who chooses in more facets than these has the others counted strictly.
_MOST_CHOICES = 30

_WHOLE = "WHOLE QUERY"
_NAMED = {SITE: "site_id", TYPE: "type_id", AUTHOR: "author_id"}
_TERM = "term"

_FOUND = """{found} AS MATERIALIZED (
    SELECT post.id, post.site_id, post.type_id, post.author_id, post.date {source})"""
_COUNT_NAMED = "SELECT ?, '{kind}', {column}, COUNT(*), '' FROM {found} GROUP BY {column}"
# Days are cheap to tell, months are not; only a day within which a month begins is told by the second.
_COUNT_MOMENTS = """SELECT ?, 'date', CASE WHEN day IN (SELECT value FROM json_each(?)) THEN date ELSE day END
    AS moment, COUNT(*), ''
    FROM (SELECT date, date - (date % 86400 + 86400) % 86400 AS day FROM {found} WHERE date IS NOT NULL)
    GROUP BY moment"""
_COUNT_ALL_MOMENTS = """SELECT ?, 'date', json_extract(value, '$[1]'), (SELECT COUNT(*) FROM post
    WHERE date >= json_extract(value, '$[1]') AND date < json_extract(value, '$[2]')), '' FROM json_each(?)"""
_COUNT_TAGS = """SELECT ?, 'tag', tag, COUNT(*), group_concat(post_id) FROM (
    SELECT post_id, tag FROM post_tag UNION
    SELECT annotation.post_id, tag FROM annotation_tag JOIN annotation ON annotation.id = annotation_id)
    {where} GROUP BY tag"""
_COUNT_TERMS = "SELECT ?, 'term', term_id, COUNT(*), {ids} FROM post_term {where} GROUP BY term_id"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many posts there are of each number: of a site, a type, an author, a month, a term.

    Attributes:
        sets: the facets with posts of their own.
        counted: by set, by what is counted, by number.
        carriers: by set, by term or tag, the ids of its posts with commas between them.
    """

    sets: frozenset[str]
    months: Months
    counted: dict[tuple[str, str], dict[int, int]] = field(default_factory=dict)
    carriers: dict[tuple[str, int | str], str] = field(default_factory=dict)

    def read(self, facet: str) -> dict[int, int]:
        """The counts of sites, types or authors, 0 for those without one; of dates by month."""
        counts = self.counted.get((self._find_set(facet), facet), {})
        return self.months.sum_up(counts.items()) if facet == DATE else counts

    def read_terms(self, facet: str, branches: Branches) -> dict[int, int]:
        """The counts of a taxonomy's terms: of those that carry one or one below it, each post once."""
        own = self._find_set(facet)
        single = self.counted.get((own, _TERM), {})
        return {head: self._unite(own, single, members) for head, members in branches.items()}

    def count_tagged(self, spellings: Iterable[str]) -> int:
        """The posts with a tag, however it is spelled."""
        own = self._find_set(TAG)
        carried = [ids for one in spellings if (ids := self.carriers.get((own, one)))]
        return len(set().union(*(ids.split(",") for ids in carried)))

    def total(self) -> int:
        """How many posts match the whole query."""
        return sum(self.counted.get((_WHOLE, TYPE), {}).values())

    def _find_set(self, facet: str) -> str:
        return facet if facet in self.sets else _WHOLE

    def _unite(self, own: str, single: Mapping[int, int], members: Sequence[int]) -> int:
        carried = [term for term in members if term in single]
        if len(carried) < 2:
            return sum(single[term] for term in carried)
        return len(set().union(*(self.carriers[own, term].split(",") for term in carried)))


def count_posts(
    database: ReadDatabase,
    conditions: Conditions,
    query: Query,
    taxonomies: Mapping[str, Branches],
    months: Months,
) -> Counts:
    """Count what matches a query; `taxonomies` are the terms by the facet's key."""
    chosen = list(split_facets(query)[1])[:_MOST_CHOICES]
    sets = {_WHOLE: query} | {facet: without_facet(query, facet) for facet in chosen}
    tables: list[Sql] = []
    selects: list[Sql] = []
    for place, (facet, part) in enumerate(sets.items()):
        found = "post" if part == EVERYTHING else f"found{place}"
        if part != EVERYTHING:
            source, values = conditions.read(part).from_where()
            tables.append((_FOUND.format(found=found, source=source), values))
        selects += _count(facet, found, taxonomies, months)
    counts = Counts(frozenset(chosen), months)
    for own, kind, number, count, ids in database.read(*_join(tables, selects)):
        counts.counted.setdefault((own, kind), {})[number or 0] = count
        if ids:
            counts.carriers[own, number] = ids
    return counts


def _count(facet: str, found: str, taxonomies: Mapping[str, Branches], months: Months) -> list[Sql]:
    """What is to be counted of the posts that are found for a facet."""
    named = _NAMED.items() if facet == _WHOLE else [(facet, _NAMED[facet])] if facet in _NAMED else []
    selects: list[Sql] = [
        (_COUNT_NAMED.format(kind=kind, column=column, found=found), (facet,)) for kind, column in named
    ]
    if facet in (_WHOLE, DATE):
        if found == "post":
            selects.append((_COUNT_ALL_MOMENTS, (facet, months.to_json())))
        else:
            selects.append((_COUNT_MOMENTS.format(found=found), (facet, months.find_border_days())))
    if facet in (_WHOLE, TAG):
        where = "" if found == "post" else f"WHERE post_id IN (SELECT id FROM {found})"
        selects.append((_COUNT_TAGS.format(where=where), (facet,)))
    if facet == _WHOLE or facet in taxonomies:
        selects.append(_count_terms(facet, found, taxonomies))
    return selects


def _count_terms(facet: str, found: str, taxonomies: Mapping[str, Branches]) -> Sql:
    wanted = list(taxonomies.values()) if facet == _WHOLE else [taxonomies[facet]]
    united = any(len(members) > 1 for branches in wanted for members in branches.values())
    where: list[str] = []
    values: Values = (facet,)
    if found != "post":
        where.append(f"post_id IN (SELECT id FROM {found})")
    if facet != _WHOLE:
        # The plus keeps SQLite from looking up every pair of a post found and a term, one by one.
        where.append(f"{'+' if where else ''}term_id IN (SELECT value FROM json_each(?))")
        values = (facet, json.dumps([term for members in wanted[0].values() for term in members]))
    condition = f"WHERE {' AND '.join(where)}" if where else ""
    return _COUNT_TERMS.format(ids="group_concat(post_id)" if united else "''", where=condition), values


def _join(tables: Sequence[Sql], selects: Sequence[Sql]) -> Sql:
    """One statement of all."""
    with_tables = f"WITH {', '.join(sql for sql, _ in tables)} " if tables else ""
    values = tuple(value for _, own in (*tables, *selects) for value in own)
    return with_tables + " UNION ALL ".join(sql for sql, _ in selects), values
