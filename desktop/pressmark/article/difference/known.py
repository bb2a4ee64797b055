"""What is known of two texts before they are compared: which places belong together."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pressmark.article.difference.alignment import Run, align, longest_rise
from pressmark.article.difference.tokens import Tokens

Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Known:
    """Places of two texts, in code points, from and up to; none overlap.

    Attributes:
        pairs: an old and a new place: what is in one may be in the other and nowhere else.
        alone: places of the old, and of the new text, which have nothing in common with any other.
    """

    pairs: tuple[tuple[Span, Span], ...] = ()
    alone: tuple[tuple[Span, ...], tuple[Span, ...]] = ((), ())


def find_known(known: Known, texts: tuple[Tokens, Tokens], old: list[int], new: list[int]) -> list[Run]:
    """Give the tokens that are the same in places that belong together, in old order; runs may cross.

    Tokens in known places get new numbers in `old` and `new`, so that they are equal to their partners alone.
    """
    found: list[Run] = []
    if not (known.pairs or any(known.alone)):
        return found
    spans: tuple[list[Span], list[Span]] = ([], [])
    for side in (0, 1):
        spans[side].extend(_find_tokens(texts[side], span) for span in known.alone[side])
    for one, other in known.pairs:
        (start, end), (new_start, new_end) = _find_tokens(texts[0], one), _find_tokens(texts[1], other)
        spans[0].append((start, end))
        spans[1].append((new_start, new_end))
        if old[start:end] == new[new_start:new_end]:
            found.append(Run(start, new_start, end - start))
            continue
        inside = align(old[start:end], new[new_start:new_end])
        found += [Run(start + run.old, new_start + run.new, run.length) for run in inside]
    fresh = 1 + max(max(old, default=0), max(new, default=0))
    for numbers, places in ((old, spans[0]), (new, spans[1])):
        for start, end in places:
            numbers[start:end] = range(fresh, fresh + end - start)
            fresh += end - start
    for run in found:
        new[run.new : run.new + run.length] = old[run.old : run.old + run.length]
    return sorted(found)


def _find_tokens(tokens: Tokens, span: Span) -> Span:
    last = len(tokens)
    return bisect_left(tokens.starts, span[0], 0, last), bisect_left(tokens.starts, span[1], 0, last)


def align_known(
    old: Sequence[int], new: Sequence[int], known: Sequence[Run], sure: Sequence[Run]
) -> list[Run]:
    """Align; of what is known and crosses other text, that stays which keeps more where it is."""
    runs = align(old, new, sure)
    if not known:
        return runs
    order = {(run.old, run.new): run for run in known}
    kept = [order[pair] for pair in longest_rise([(run.old, run.new) for run in known])]
    if not find_rest(kept, runs):
        return runs
    other = align(old, new, kept)
    return other if _measure(other) >= _measure(runs) else runs


def find_rest(known: Sequence[Run], runs: Sequence[Run]) -> list[Run]:
    """Give what is known and not among aligned runs."""
    taken = bytearray(max((run.old + run.length for run in (*known, *runs)), default=0))
    for run in runs:
        taken[run.old : run.old + run.length] = b"\1" * run.length
    rest: list[Run] = []
    for run in known:
        end = run.old + run.length
        start = taken.find(0, run.old, end)
        while start >= 0:
            stop = taken.find(1, start, end)
            stop = end if stop < 0 else stop
            rest.append(Run(start, run.new + start - run.old, stop - start))
            start = taken.find(0, stop, end)
    return rest


def _measure(runs: Sequence[Run]) -> int:
    return sum(run.length for run in runs)
