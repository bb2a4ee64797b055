"""What went from one place of a text to another: found among what an alignment leaves over."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeAlias

from pressmark.article.difference.alignment import Run, align, find_unique, join
from pressmark.article.difference.likeness import pair_alike

_LONG = 6
# Paragraphs are the same one, edited, when they share this much of their pairs of tokens.
_ALIKE = 0.25
_SHORTEST = 3
_NOWHERE = -1

Pairs: TypeAlias = set[tuple[int, int]]


def find_moves(
    runs: Sequence[Run], old: Sequence[int], new: Sequence[int], lines: tuple[Sequence[int], Sequence[int]]
) -> list[Run]:
    """Give runs of equal tokens outside of `runs`, in the order of the new text; they cross others.

    Args:
        runs: what is aligned.
        old: the tokens of the old text.
        new: the tokens of the new one.
        lines: the numbers of the lines that the tokens stand in.
    """
    search = _Search(old, new, _mark(runs, len(old), 0), _mark(runs, len(new), 1))
    search.take_sequences()
    search.take_paragraphs(*lines)
    return sorted(join(sorted(search.found)), key=lambda run: run.new)


def _mark(runs: Sequence[Run], length: int, side: int) -> bytearray:
    """Give for each token whether it is taken."""
    taken = bytearray(length)
    for run in runs:
        taken[run[side] : run[side] + run.length] = b"\1" * run.length
    return taken


@dataclass(slots=True)
class _Search:
    old: Sequence[int]
    new: Sequence[int]
    old_taken: bytearray
    new_taken: bytearray
    found: list[Run] = field(default_factory=list)

    def take_sequences(self) -> None:
        """Take what says the same for long, and is there once on both sides."""
        before = _find_free(self.old, self.old_taken)
        after = _find_free(self.new, self.new_taken)
        for gram, old in before.items():
            if gram in after:
                run = self._widen(old, after[gram])
                if run.length >= _LONG:
                    self._take(run)

    def take_paragraphs(self, old_lines: Sequence[int], new_lines: Sequence[int]) -> None:
        """Take of paragraphs that are left what they share, the most alike first."""
        left = list(_read_paragraphs(old_lines, self.old_taken))
        come = list(_read_paragraphs(new_lines, self.new_taken))
        for old, new in pair_alike(_read_pairs(self.old, left), _read_pairs(self.new, come), _ALIKE):
            start, start_new = left[old].start, come[new].start
            inside = align(
                self.old[start : left[old].stop],
                self.new[start_new : come[new].stop],
            )
            for run in inside:
                if run.length >= _SHORTEST:
                    self._take(Run(start + run.old, start_new + run.new, run.length))

    def _widen(self, old: int, new: int) -> Run:
        end, end_new = old, new
        while self._is_free(old - 1, new - 1):
            old, new = old - 1, new - 1
        while self._is_free(end, end_new):
            end, end_new = end + 1, end_new + 1
        return Run(old, new, end - old)

    def _is_free(self, old: int, new: int) -> bool:
        return (
            0 <= old < len(self.old)
            and 0 <= new < len(self.new)
            and not self.old_taken[old]
            and not self.new_taken[new]
            and self.old[old] == self.new[new]
        )

    def _take(self, run: Run) -> None:
        self.found.append(run)
        self.old_taken[run.old : run.old + run.length] = b"\1" * run.length
        self.new_taken[run.new : run.new + run.length] = b"\1" * run.length


def _find_free(tokens: Sequence[int], taken: bytearray) -> dict[bytes, int]:
    """Give the sequences that are there once in what is left, and where; some reach over an edge."""
    places: list[int] = []
    start = taken.find(0)
    while start >= 0:
        end = taken.find(1, start)
        places += range(start, len(taken) if end < 0 else end)
        places.append(_NOWHERE)
        start = taken.find(0, end) if end >= 0 else -1
    left = [_NOWHERE if place < 0 else tokens[place] for place in places]
    return {gram: places[place] for gram, place in find_unique(left, _LONG).items()}


def _read_paragraphs(lines: Sequence[int], taken: bytearray) -> Iterator[range]:
    """Give what is left of each line in one piece; a line of which nothing is left has none."""
    start = taken.find(0)
    while start >= 0:
        edge = bisect_right(lines, lines[start], start)
        end = taken.find(1, start, edge)
        end = edge if end < 0 else end
        if end - start >= _SHORTEST:
            yield range(start, end)
        start = taken.find(0, end)


def _read_pairs(tokens: Sequence[int], paragraphs: Iterable[range]) -> list[Pairs]:
    return [set(pairwise(tokens[each.start : each.stop])) for each in paragraphs]
