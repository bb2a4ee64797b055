"""Which words of an old text are which of a new one: those that are the same, and beside them those alike."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pressmark.article.anchoring.likeness import pair_words
from pressmark.article.anchoring.link import Link, count_ink
from pressmark.article.anchoring.sliding import slide
from pressmark.article.difference import Difference, Kind


class Gap(NamedTuple):
    """What lies on one side of a link as far as the next one, in each text: what went, and what came."""

    old: int
    old_end: int
    new: int
    new_end: int


_START = Link(0, 0, 0, 0)


class Links:
    """The links of two texts.

    Those of a replaced passage, whose words are alike, are found when they are asked for.
    """

    def __init__(self, old: str, new: str, difference: Difference) -> None:
        self._old, self._new = old, new
        same = [
            Link(piece.old_start, piece.old_end, piece.new_start, piece.new_end).strip(old, new)
            for piece in difference.in_old_order()
            if piece.kind is not Kind.REMOVED
        ]
        self._links, self._doubtful = slide(same, old, new)
        self._starts = [link.old for link in self._links]
        self._new_spans = sorted((link.new, link.new_end) for link in self._links)
        self._whole: dict[int, list[Link]] = {}
        self._alike: dict[int, list[Link]] = {}

    def read(self, start: int, end: int) -> Iterator[Link]:
        """Give the links of a part of the old text, in its order, as far as they are in that part."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = max(bisect_left(self._starts, end), first)
        for number in range(first, last + 1):
            for link in self._read_alike(number):
                if link.old < end and link.old_end > start:
                    yield link
            if number < last:
                link = self._links[number]
                is_whole = start <= link.old and link.old_end <= end
                yield from self._read_whole(number) if is_whole else self._cut(link, start, end)

    def is_doubtful(self, start: int, end: int) -> bool:
        """Tell whether an edge of a part of the old text is in words that are as well gone as others."""
        return any(first <= start < last or first < end <= last for first, last in self._doubtful)

    def find_gap(self, link: Link, step: int) -> Gap:
        """Give what lies before a link (`step` is -1), or behind it (1)."""
        number = bisect_right(self._starts, link.old) if step > 0 else bisect_left(self._starts, link.old)
        alike = self._read_alike(number)
        if step > 0:
            old = len(self._old) if number == len(self._links) else self._starts[number]
            old = min([old, *(other.old for other in alike if other.old >= link.old_end)])
            new = self._find_next(link.new_end)
            new = min([new, *(other.new for other in alike if other.new >= link.new_end)])
            return Gap(link.old_end, old, link.new_end, new)
        old = self._links[number - 1].old_end if number else 0
        old = max([old, *(other.old_end for other in alike if other.old_end <= link.old)])
        new = self._find_last(link.new)
        new = max([new, *(other.new_end for other in alike if other.new_end <= link.new)])
        return Gap(old, link.old, new, link.new)

    def find_free(self, start: int, end: int) -> list[tuple[int, int]]:
        """Give the parts of the new text that are no words of the old, but for those of one part of it."""
        others = [*self._read_others(start, end), Link(0, 0, len(self._new), len(self._new))]
        edges = [(0, 0), *sorted((link.new, link.new_end) for link in others)]
        return [(one[1], other[0]) for one, other in pairwise(edges) if one[1] < other[0]]

    def _read_others(self, start: int, end: int) -> Iterator[Link]:
        """Give the links of all but a part of the old text."""
        for link in self._links:
            yield from self._cut(link, 0, start)
            yield from self._cut(link, end, len(self._old))

    def find_between(self, start: int, end: int) -> tuple[int, int] | None:
        """Give what stands in the new text between the words around a part of the old; None if nothing."""
        last, first = 0, len(self._new)
        for link in self._read_others(start, end):
            if link.old >= end:
                first = link.new
                break
            last = link.new_end
        return (last, first) if (last, first) in self.find_free(start, end) else None

    def _read_whole(self, number: int) -> list[Link]:
        """Give the link that has a number, counted once; nothing where it has no words."""
        found = self._whole.get(number)
        if found is None:
            link = self._links[number]
            found = self._whole[number] = list(self._cut(link, link.old, link.old_end))
        return found

    def _cut(self, link: Link, start: int, end: int) -> Iterator[Link]:
        old, old_end, new, new_end = link[:4]
        if start > old:
            old, new = start, new + start - old
        if end < old_end:
            old_end, new_end = end, min(new + end - old, new_end)
        if old < old_end and new < new_end:
            kept = count_ink(self._old[old:old_end])
            yield Link(old, old_end, new, new_end, kept, kept, link.old_end - link.old)

    def _read_alike(self, number: int) -> list[Link]:
        """Give the links of what lies before that link which has a number, in both texts."""
        found = self._alike.get(number)
        if found is None:
            found = self._alike[number] = self._find_alike(number)
        return found

    def _find_alike(self, number: int) -> list[Link]:
        """Pair what went between two links with what came: between them, or where one of them is now."""
        last = self._links[number - 1] if number else _START
        old_end, new_end = len(self._old), len(self._new)
        if number < len(self._links):
            old_end, new_end = self._links[number].old, self._links[number].new
        gap = Gap(last.old_end, old_end, last.new_end, self._find_next(last.new_end))
        if gap.new_end == new_end:
            return self._pair(gap)
        behind = self._pair(self._cut_lines(gap, 1))
        before = self._pair(self._cut_lines(Gap(gap.old, old_end, self._find_last(new_end), new_end), -1))
        if behind and before and behind[-1].old_end > before[0].old:
            return max(behind, before, key=lambda links: sum(link.kept for link in links))
        return behind + before

    def _cut_lines(self, gap: Gap, step: int) -> Gap:
        """Give the part of a gap that is in the line of the link before it (1), or behind it (-1)."""
        old, old_end, new, new_end = gap
        if step > 0:
            end, end_new = self._old.find("\n", old, old_end), self._new.find("\n", new, new_end)
            return Gap(old, end if end >= 0 else old_end, new, end_new if end_new >= 0 else new_end)
        start, start_new = self._old.rfind("\n", old, old_end), self._new.rfind("\n", new, new_end)
        return Gap(max(old, start), old_end, max(new, start_new), new_end)

    def _pair(self, gap: Gap) -> list[Link]:
        old, old_end, new, new_end = gap
        return [
            Link(old + left, old + left_end, new + right, new + right_end, kept, same)
            for left, left_end, right, right_end, kept, same in pair_words(
                self._old[old:old_end], self._new[new:new_end]
            )
        ]

    def _find_next(self, place: int) -> int:
        """Give where the next words of the new text are that have a link."""
        number = bisect_left(self._new_spans, (place, 0))
        return self._new_spans[number][0] if number < len(self._new_spans) else len(self._new)

    def _find_last(self, place: int) -> int:
        """Give the end of the last words of the new text, before a place, that have a link."""
        number = bisect_left(self._new_spans, (place, 0)) - 1
        return self._new_spans[number][1] if number >= 0 else 0
