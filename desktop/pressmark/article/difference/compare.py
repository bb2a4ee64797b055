"""The difference of two versions of a text, word by word: what stayed, went, came, or went elsewhere.

White space is no difference, nor are typographic quotes and dashes instead of plain ones. Serves the view of
versions, and finds places of one version in another.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import chain, pairwise
from typing import NamedTuple

from pressmark.article.difference.alignment import Run, join, longest_rise
from pressmark.article.difference.known import Known, align_known, find_known, find_rest
from pressmark.article.difference.moves import find_moves
from pressmark.article.difference.tidying import drop_chance, grow
from pressmark.article.difference.tokens import Tokens, read_tokens, strip_marks

_LONG_LINE = 40
_NOTHING = Known()


class Kind(Enum):
    """What became of words."""

    SAME = auto()
    REMOVED = auto()
    ADDED = auto()
    MOVED = auto()


class Piece(NamedTuple):
    """Words that share a fate; places are code points.

    What was removed has an empty place in the new text, where it would stand; what was added has one in the
    old. What is the same or moved has the same length on both sides but for white space, dots and marks at
    its end.
    """

    kind: Kind
    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class Difference:
    """How a new text came of an old one.

    Attributes:
        pieces: in the order of the new text, all of it; what was removed stands before what came instead.
    """

    pieces: tuple[Piece, ...]
    _by_old: tuple[Piece, ...] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_old = sorted(
            (piece for piece in self.pieces if piece.old_end > piece.old_start),
            key=lambda piece: piece.old_start,
        )
        object.__setattr__(self, "_by_old", tuple(by_old))
        object.__setattr__(self, "_starts", tuple(piece.old_start for piece in by_old))

    def in_old_order(self) -> tuple[Piece, ...]:
        """Give the pieces that have words of the old text, in its order: all of it."""
        return self._by_old

    def map(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Give where the words of a part of the old text are in the new one, in their old order.

        Words that are gone have no place; what is still together is one.
        """
        spans: list[tuple[int, int]] = []
        first = max(bisect_right(self._starts, start) - 1, 0)
        for number in range(first, len(self._by_old)):
            piece = self._by_old[number]
            if piece.old_start >= end:
                break
            if piece.kind is Kind.REMOVED or piece.old_end <= start:
                continue
            new_start = _shift(piece, max(start, piece.old_start))
            new_end = piece.new_end if end >= piece.old_end else _shift(piece, end)
            if spans and spans[-1][1] == new_start:
                spans[-1] = spans[-1][0], new_end
            elif new_end > new_start:
                spans.append((new_start, new_end))
        return tuple(spans)

    def map_place(self, place: int) -> int:
        """Give the place of the new text that is nearest to one of the old."""
        number = bisect_right(self._starts, place) - 1
        if number < 0:
            return 0
        piece = self._by_old[number]
        if place >= piece.old_end:
            return self.pieces[-1].new_end
        return _shift(piece, place)


def _shift(piece: Piece, place: int) -> int:
    return min(piece.new_start + place - piece.old_start, piece.new_end)


def compare(old: str, new: str, known: Known = _NOTHING, *, for_places: bool = False) -> Difference:
    """Find out how a new text came of an old one.

    Args:
        old: the one text.
        new: the other one.
        known: places that are known to belong together.
        for_places: not to be shown: words that differ in accents, niqqud or harakat alone are the same, and
            short lines that are there once, the names of rows, decide what belongs together.
    """
    before, after = read_tokens(old), read_tokens(new)
    left, right = _number(_read_words(before, for_places), _read_words(after, for_places))
    sure = find_known(known, (before, after), left, right)
    shortest = 1 if for_places else _LONG_LINE
    runs = align_known(left, right, sure, _find_lines((before, after), left, right, shortest))
    away = find_rest(sure, runs) if sure else []
    runs = drop_chance(grow(runs, left, right, (before, after)), before, after)
    moved = find_moves([*runs, *away], left, right, (before.lines, after.lines))
    runs, moved = _settle(runs, sorted([*moved, *away], key=lambda run: run.new))
    return Difference(tuple(_Cutter(before, after, moved).cut(runs)))


def _read_words(tokens: Tokens, for_places: bool) -> Sequence[str]:
    if not for_places or tokens.text.isascii():
        return tokens.words
    bare = {word: strip_marks(word) or word for word in set(tokens.words)}
    return [bare[word] for word in tokens.words]


def _number(old: Sequence[str], new: Sequence[str]) -> tuple[list[int], list[int]]:
    """Give each word a number, the same word the same one."""
    numbers = {word: number for number, word in enumerate(dict.fromkeys(chain(old, new)))}
    return [numbers[word] for word in old], [numbers[word] for word in new]


def _find_lines(
    texts: tuple[Tokens, Tokens], left: Sequence[int], right: Sequence[int], shortest: int
) -> list[Run]:
    """Give lines that are there once on both sides and not shorter than that: quicker than by tokens.

    None where they are less than half: what moved and what stayed is then not for a few lines to decide.
    """
    old, new = texts
    lines, new_lines = old.text.split("\n"), new.text.split("\n")
    counts, new_counts = Counter(lines), Counter(new_lines)
    where = {line: number for number, line in enumerate(new_lines)}
    pairs = [
        (number, where[line])
        for number, line in enumerate(lines)
        if len(line) >= shortest and counts[line] == 1 and new_counts[line] == 1
    ]
    runs = []
    for number, new_number in longest_rise(pairs):
        start, end = bisect_left(old.lines, number), bisect_right(old.lines, number)
        new_start = bisect_left(new.lines, new_number)
        # The same line may be known to be another one.
        if left[start:end] == right[new_start : new_start + end - start]:
            runs.append(Run(start, new_start, end - start))
    covered = sum(run.length for run in runs)
    return runs if 2 * covered >= min(len(old), len(new)) else []


def _settle(runs: Sequence[Run], moved: Sequence[Run]) -> tuple[list[Run], list[Run]]:
    """Give what stayed and what moved: what crosses nothing only stayed."""
    stayed = list(runs)
    gone = []
    for run in moved:
        place = bisect_right(stayed, run)
        before = stayed[place - 1] if place else Run(0, 0, 0)
        after = stayed[place] if place < len(stayed) else None
        if before.new + before.length <= run.new and (after is None or run.new + run.length <= after.new):
            insort(stayed, run)
        else:
            gone.append(run)
    return join(stayed), gone


@dataclass(slots=True)
class _Cutter:
    """Cuts two texts into pieces."""

    old: Tokens
    new: Tokens
    moved: Sequence[Run]

    def cut(self, runs: Sequence[Run]) -> Iterator[Piece]:
        """Give all pieces; `runs` is what stayed."""
        away = iter([*sorted(self.moved), Run(len(self.old), 0, 0)])
        here = iter([*self.moved, Run(0, len(self.new), 0)])
        gone, come = next(away), next(here)
        for before, run in pairwise([Run(0, 0, 0), *runs, Run(len(self.old), len(self.new), 0)]):
            old, new = before.old + before.length, before.new + before.length
            while gone.old < run.old:
                yield from self._remove(old, gone.old, new)
                old, gone = gone.old + gone.length, next(away)
            yield from self._remove(old, run.old, new)
            while come.new < run.new:
                yield from self._add(new, come.new, run.old)
                yield from self._keep(Kind.MOVED, come)
                new, come = come.new + come.length, next(here)
            yield from self._add(new, run.new, run.old)
            yield from self._keep(Kind.SAME, run)

    def _remove(self, start: int, end: int, new: int) -> Iterator[Piece]:
        if start < end:
            place = self.new.starts[new]
            yield Piece(Kind.REMOVED, self.old.starts[start], self.old.starts[end], place, place)

    def _add(self, start: int, end: int, old: int) -> Iterator[Piece]:
        if start < end:
            place = self.old.starts[old]
            yield Piece(Kind.ADDED, place, place, self.new.starts[start], self.new.starts[end])

    def _keep(self, kind: Kind, run: Run) -> Iterator[Piece]:
        """Give the pieces of a run: a new one wherever the texts before have grown apart."""
        starts, new_starts = self.old.starts, self.new.starts
        end, new_end = run.old + run.length, run.new + run.length
        cuts = [0] if run.length else []
        if (
            self.old.text[starts[run.old] : starts[end]]
            != self.new.text[new_starts[run.new] : new_starts[new_end]]
        ):
            apart = [
                there - here
                for here, there in zip(starts[run.old : end], new_starts[run.new : new_end], strict=True)
            ]
            cuts += [skip for skip in range(1, run.length) if apart[skip] != apart[skip - 1]]
        for skip, end in pairwise([*cuts, run.length]):
            old, new = run.old + skip, run.new + skip
            old_end, new_end = run.old + end, run.new + end
            yield Piece(kind, starts[old], starts[old_end], new_starts[new], new_starts[new_end])
