"""Counting for facets.

A choice in a facet does not shut a post out of that facet's own counts. So there is one set of posts for all
facets without a choice, those that match the whole query, and one for each facet with a choice, those that
match the rest. What the whole library counts is known (`Archive`).
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from pressmark.query import EVERYTHING, InTerm, Query, split_all
from pressmark.query.choices import AUTHOR, DATE, SITE, TAG, TYPE, split_facets, without_facet
from pressmark.store.archive import Archive, Branches
from pressmark.store.conditions import Conditions
from pressmark.store.database import ReadDatabase
from pressmark.store.months import Months, find_months
from pressmark.store.numbering import UNKNOWN, Found

# A click chooses in one more facet; who writes a query for more than these has the others counted strictly.
_MOST_CHOICES = 30

_WHOLE = "WHOLE QUERY"
_TAGS = """SELECT tag, json_group_array(post_id) FROM (SELECT post_id, tag FROM post_tag UNION ALL
    SELECT annotation.post_id, tag FROM annotation_tag JOIN annotation ON annotation.id = annotation_id)
    GROUP BY tag"""


@dataclass(frozen=True, slots=True)
class Part:
    """Posts that are counted.

    Attributes:
        found: which; None for all of the library.
        numbers: by site, type and author, 0 for those without; by month.
    """

    total: int
    found: Found | None
    numbers: Mapping[str, Mapping[int, int]]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many posts there are of each number: of a site, a type, an author, a month, a term.

    Attributes:
        parts: the posts that match the whole query, and those of each facet with a choice.
        tagged: by tag, its posts.
    """

    archive: Archive
    months: Months
    parts: Mapping[str, Part]
    tagged: Mapping[str, frozenset[int]]

    def read(self, facet: str) -> Mapping[int, int]:
        """The counts of sites, types or authors, 0 for those without one; of dates by month."""
        return self._find_part(facet).numbers[facet]

    def read_terms(self, facet: str, branches: Branches) -> dict[int, int]:
        """The counts of a taxonomy's terms: of those that carry one or one below it, each post once."""
        found = self._find_part(facet).found
        return {head: self.archive.carriers.count(members, found) for head, members in branches.items()}

    def count_tagged(self, spellings: Iterable[str]) -> int:
        """The posts with a tag, however it is spelled."""
        tagged = frozenset[int]().union(*(self.tagged.get(one, ()) for one in spellings))
        return self.archive.carriers.count_these(tagged, self._find_part(TAG).found)

    def total(self) -> int:
        """How many posts match the whole query."""
        return self.parts[_WHOLE].total

    def _find_part(self, facet: str) -> Part:
        return self.parts.get(facet, self.parts[_WHOLE])


def count_posts(database: ReadDatabase, conditions: Conditions, query: Query, archive: Archive) -> Counts:
    """Count what matches a query."""
    chosen = list(split_facets(query)[1])[:_MOST_CHOICES]
    sets = {_WHOLE: query} | {facet: without_facet(query, facet) for facet in chosen}
    months = find_months(archive.dates)

    def read_part(facet: str, part: Query) -> Part:
        if part == EVERYTHING:
            return Part(archive.total, None, {**archive.numbers, DATE: months.count(archive.dates)})
        carried: Collection[int] | None = _find_carried(part, archive)
        if carried is None:
            carried = database.read_numbers(*conditions.read(part).select_ids())
        found = archive.numbering.find(carried)
        kinds = [kind for kind in (SITE, TYPE, AUTHOR) if facet in (_WHOLE, kind)]
        numbers = {kind: _count(kind, found, archive) for kind in kinds}
        if facet in (_WHOLE, DATE):
            numbers[DATE] = months.count(sorted(archive.columns.read(DATE, found)))
        return Part(len(carried), found, numbers)

    parts = {facet: read_part(facet, part) for facet, part in sets.items()}
    tagged = {tag: frozenset(json.loads(ids)) for tag, ids in database.read(_TAGS)}
    return Counts(archive, months, parts, tagged)


def _find_carried(query: Query, archive: Archive) -> frozenset[int] | None:
    """The ids of the posts that match, where a query asks for terms alone."""
    sets = [
        archive.find_carriers(part.taxonomy, part.term)
        for part in split_all(query)
        if isinstance(part, InTerm) and part.term
    ]
    return frozenset.intersection(*sets) if len(sets) == len(split_all(query)) else None


def _count(kind: str, found: Found, archive: Archive) -> dict[int, int]:
    own = archive.numbers[kind]
    if len(own) == 1:  # all posts have it
        return dict.fromkeys(own, len(found.numbers))
    counts = Counter(archive.columns.read(kind, found))
    return {0 if one == UNKNOWN else one: count for one, count in counts.items()}
