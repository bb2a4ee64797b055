"""Which tokens of two texts are the same ones, in the same order.

What occurs once on both sides is sure; the rest is found between. Time grows with the texts nearly linearly:
where that would need more comparisons than are allowed, nothing is the same.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

_MOST_TOKENS = 5
_WIDTH = array("i").itemsize
_DEEPEST = 12
# Comparisons of two tokens, one bit each.
_MOST_CELLS = 60_000_000
_MOST_CELLS_IN_ALL = 600_000_000


class Run(NamedTuple):
    """Tokens that follow each other in both texts: where they begin, how many they are."""

    old: int
    new: int
    length: int


def align(old: Sequence[int], new: Sequence[int], sure: Sequence[Run] = ()) -> list[Run]:
    """Give runs of equal tokens in their order, none of which crosses another; `sure` are some of them."""
    aligner = _Aligner(old, new, list(sure))
    for span in _gaps(_Span(0, len(old), 0, len(new)), sure):
        aligner.align(span)
    return join(sorted(aligner.runs))


def join(runs: Sequence[Run]) -> list[Run]:
    """Make one of runs that continue each other."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.old + last.length == run.old and last.new + last.length == run.new:
            joined[-1] = Run(last.old, last.new, last.length + run.length)
        else:
            joined.append(run)
    return joined


class _Span(NamedTuple):
    """A part of both texts."""

    old: int
    old_end: int
    new: int
    new_end: int
    depth: int = 0


@dataclass(slots=True)
class _Aligner:
    old: Sequence[int]
    new: Sequence[int]
    runs: list[Run] = field(default_factory=list)
    _cells: int = 0

    def align(self, whole: _Span) -> None:
        """Find the runs of a part: what begins and ends alike, what is there once, the most of the rest."""
        spans = [whole]
        while spans:
            span = self._trim(spans.pop())
            old, new = self.old[span.old : span.old_end], self.new[span.new : span.new_end]
            if set(old).isdisjoint(new):
                continue
            anchors = _find_anchors(old, new) if span.depth < _DEEPEST else []
            if anchors:
                found = [Run(span.old + run.old, span.new + run.new, run.length) for run in anchors]
                self.runs += found
                spans += _gaps(span, found)
            else:
                self._take_common(span, old, new)

    def _trim(self, span: _Span) -> _Span:
        old, old_end, new, new_end, depth = span
        most = min(old_end - old, new_end - new)
        head = 0
        while head < most and self.old[old + head] == self.new[new + head]:
            head += 1
        tail = 0
        while tail < most - head and self.old[old_end - tail - 1] == self.new[new_end - tail - 1]:
            tail += 1
        if head:
            self.runs.append(Run(old, new, head))
        if tail:
            self.runs.append(Run(old_end - tail, new_end - tail, tail))
        return _Span(old + head, old_end - tail, new + head, new_end - tail, depth)

    def _take_common(self, span: _Span, old: Sequence[int], new: Sequence[int]) -> None:
        cells = len(old) * len(new)
        if cells <= min(_MOST_CELLS, _MOST_CELLS_IN_ALL - self._cells):
            self._cells += cells
            self.runs += [
                Run(span.old + place, span.new + other, 1) for place, other in find_common(old, new)
            ]


def _find_anchors(old: Sequence[int], new: Sequence[int]) -> list[Run]:
    """Give what is there once on both sides, as long as can be, and follows in the same order."""
    if set(pairwise(old)).isdisjoint(pairwise(new)):
        return []
    for size in _read_sizes(old, new):
        before, after = find_unique(old, size), find_unique(new, size)
        pairs = [(place, after[gram]) for gram, place in before.items() if gram in after]
        if pairs:
            return _overlay(longest_rise(pairs), size)
    return []


def _read_sizes(old: Sequence[int], new: Sequence[int]) -> Iterator[int]:
    """Give how many tokens to look for, the most first: after that no more than both sides may have alike."""
    yield _MOST_TOKENS
    shared = set(pairwise(old)).intersection(pairwise(new))
    longest = length = 1
    for pair in pairwise(old):
        length = length + 1 if pair in shared else 1
        longest = max(longest, length)
    yield from range(min(longest, _MOST_TOKENS - 1), 1, -1)


def _gaps(span: _Span, anchors: Sequence[Run]) -> list[_Span]:
    first = Run(span.old, span.new, 0)
    last = Run(span.old_end, span.new_end, 0)
    return [
        _Span(one.old + one.length, other.old, one.new + one.length, other.new, span.depth + 1)
        for one, other in pairwise([first, *anchors, last])
        if one.old + one.length < other.old and one.new + one.length < other.new
    ]


def find_unique(tokens: Sequence[int], size: int) -> dict[bytes, int]:
    """Give the sequences of `size` tokens that are there once, and where, in their order."""
    raw = array("i", tokens).tobytes()
    width = size * _WIDTH
    places: dict[bytes, int] = {}
    again = [
        gram
        for place, start in enumerate(range(0, len(raw) - width + 1, _WIDTH))
        if places.setdefault(gram := raw[start : start + width], place) != place
    ]
    for gram in again:
        places.pop(gram, None)
    return places


def longest_rise(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the most of these pairs, sorted by their first place, whose second places rise too."""
    if all(one[1] < other[1] for one, other in pairwise(pairs)):
        return list(pairs)
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_, new) in enumerate(pairs):
        rank = bisect_left(tails, new)
        before.append(ends[rank - 1] if rank else -1)
        if rank == len(tails):
            tails.append(new)
            ends.append(number)
        else:
            tails[rank], ends[rank] = new, number
    rising = []
    number = ends[-1] if ends else -1
    while number >= 0:
        rising.append(pairs[number])
        number = before[number]
    return rising[::-1]


def _overlay(pairs: Sequence[tuple[int, int]], size: int) -> list[Run]:
    """Make runs of the places of sequences of `size` tokens, which may overlap."""
    runs: list[Run] = []
    start = start_new = end = end_new = 0
    for old, new in pairs:
        if new - old == start_new - start and old < end:
            end, end_new = old + size, new + size
            continue
        if end > start:
            runs.append(Run(start, start_new, end - start))
        # Both places are further on than those before, so something is left.
        taken = max(end - old, end_new - new, 0)
        start, start_new, end, end_new = old + taken, new + taken, old + size, new + size
    if end > start:
        runs.append(Run(start, start_new, end - start))
    return runs


def find_common(old: Sequence[int], new: Sequence[int]) -> list[tuple[int, int]]:
    """Give the places of a longest common subsequence.

    One row of the usual table is one number with a bit for each token of `old`: H. Hyyrö, Bit-parallel
    LCS-length computation revisited, 2004.
    """
    where: dict[int, int] = {}
    for place, token in enumerate(old):
        where[token] = where.get(token, 0) | 1 << place
    full = (1 << len(old)) - 1
    row, rows = full, []
    for token in new:
        met = row & where.get(token, 0)
        row = (row + met | row - met) & full
        rows.append(row)
    return _trace(rows, len(old))


def _trace(rows: list[int], length: int) -> list[tuple[int, int]]:
    """Follow the rows back: a bit is 0 where the common part grows with this token of `old`."""
    pairs = []
    old, new = length - 1, len(rows) - 1
    while old >= 0 and new >= 0:
        if rows[new] >> old & 1:
            old -= 1
        elif new and not rows[new - 1] >> old & 1:
            new -= 1
        else:
            pairs.append((old, new))
            old -= 1
            new -= 1
    return pairs[::-1]
