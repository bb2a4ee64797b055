"""Which posts carry which terms, kept in memory: an intersection of two sets for each term that is counted.

A set of many posts is an integer with a bit for each, so that an intersection is one AND; of few it is an
array of their numbers.
"""

import json
from array import array
from collections.abc import Collection, Iterable
from functools import reduce
from operator import or_

from pressmark.store.database import ReadDatabase
from pressmark.store.numbering import Found, Numbering, Posts, to_bits

_PAIRS = "SELECT term_id, COUNT(*), group_concat(post_id) FROM post_term GROUP BY term_id"

# A bit for each of so many posts takes as much room as half an id, and is counted in a tenth of the time.
_MANY = 128


class Carriers:
    """The posts of each term, as they were when this was made."""

    def __init__(self, database: ReadDatabase, numbering: Numbering) -> None:
        self._numbering = numbering
        self._totals: dict[tuple[int, ...], int] = {}
        self._texts: dict[int, str] = {}
        for term, carrying, ids in database.read(_PAIRS):
            self._totals[(term,)], self._texts[term] = carrying, ids
        self._sets: dict[tuple[int, ...], Posts] = {}

    def read(self, terms: Iterable[int]) -> frozenset[int]:
        """The ids of the posts that carry one of these terms at least."""
        return frozenset(json.loads(f"[{','.join(self._texts[one] for one in terms if one in self._texts)}]"))

    def count_these(self, ids: frozenset[int], found: Found | None) -> int:
        """How many of these posts are found; None for all."""
        return len(ids) if found is None else len(found.numbers.intersection(self._numbering.read(ids)))

    def count(self, terms: Iterable[int], found: Found | None) -> int:
        """How many posts carry one of these terms at least, of those found; None for all."""
        carried = tuple(term for term in terms if term in self._texts)
        if not carried:
            return 0
        if found is not None:
            return found.count(self._unite(carried))
        if len(carried) > 1 and carried not in self._totals:
            # Bits are made when there is something to count among: while a sync fills the library, never.
            union = frozenset[str]().union(*(self._texts[term].split(",") for term in carried))
            self._totals[carried] = len(union)
        return self._totals[carried]

    def _unite(self, terms: tuple[int, ...]) -> Posts:
        if terms not in self._sets:
            self._sets[terms] = self._make(terms)
        return self._sets[terms]

    def _make(self, terms: tuple[int, ...]) -> Posts:
        if len(terms) == 1:
            return self._pack(self._numbering.read(json.loads(f"[{self._texts[terms[0]]}]")))
        several = [self._unite((term,)) for term in terms]
        few = frozenset[int]().union(*(posts for posts in several if not isinstance(posts, int)))
        many = [posts for posts in several if isinstance(posts, int)]
        return reduce(or_, many, to_bits(few)) if many else self._pack(few)

    def _pack(self, numbers: Collection[int]) -> Posts:
        return to_bits(numbers) if len(numbers) * _MANY > self._numbering.highest else array("q", numbers)
