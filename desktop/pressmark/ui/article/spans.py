"""Highlights in their order: which are in a part of the text, and how high each has its line."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from heapq import heappop, heappush
from itertools import accumulate

from pressmark.ui.article.highlights import Highlight


class Spans:
    """Highlights by their places; those on the whole article have none and are left out.

    Attributes:
        items: in the order of the text, the longer before the shorter where two begin together.
        levels: of each, from 0: no two that share a character have the same.
    """

    def __init__(self, highlights: Sequence[Highlight] = ()) -> None:
        placed = [one for one in highlights if 0 <= one.start < one.end]
        self.items = sorted(placed, key=lambda one: (one.start, -one.end, one.id))
        self._starts = [one.start for one in self.items]
        # How far anything reaches that begins no later: this never falls, so it can be bisected.
        self._reach = list(accumulate((one.end for one in self.items), max))
        self.levels = self._find_levels()
        self._at = {one.id: at for at, one in enumerate(self.items)}

    def __len__(self) -> int:
        return len(self.items)

    def find(self, name: str) -> int:
        """Where the highlight with an id stands in `items`, -1 if it does not."""
        return self._at.get(name, -1)

    def between(self, start: int, end: int) -> list[int]:
        """Which of `items` have a character between two places of the text."""
        low, high = bisect_right(self._reach, start), bisect_left(self._starts, end)
        return [at for at in range(low, high) if self.items[at].end > start]

    def first_from(self, start: int) -> int:
        """The first that begins at a place or behind it; how many there are if none does."""
        return bisect_left(self._starts, start)

    def _find_levels(self) -> list[int]:
        levels: list[int] = []
        under_way: list[tuple[int, int]] = []
        free: list[int] = []
        for one in self.items:
            while under_way and under_way[0][0] <= one.start:
                heappush(free, heappop(under_way)[1])
            level = heappop(free) if free else len(under_way)
            levels.append(level)
            heappush(under_way, (one.end, level))
        return levels
