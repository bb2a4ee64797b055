"""Words that became others: inflected, capitalised, corrected, written as one."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from rapidfuzz.distance import LCSseq

from pressmark.article.anchoring.words import Word, join_words, read_words
from pressmark.article.difference.tokens import cut_words, fold_signs, is_word

# Comparisons of two words; longer passages are not looked into.
_MOST_CELLS = 1_600
_LONGEST = 20_000
# Words shorter or longer are alike only when they are the same.
_SHORT_WORD, _LONG_WORD = 3, 200
# Words are alike which have this share of the longer one.
_ALIKE = 0.65
# The same word is worth more than one that is alike, and words together more than apart.
_LESS = 0.9
_TOGETHER = 0.2
# Words are paired by chance which are so many times as far from others as they are long.
_FAR = 4
_DIGITS = re.compile(r"\d+")

Place: TypeAlias = tuple[int, int]


class Pair(NamedTuple):
    """A word of an old passage and one of a new, in code points.

    `kept` characters are the same, `same` of these because the words are.
    """

    old: int
    old_end: int
    new: int
    new_end: int
    kept: int
    same: int


def pair_words(old: str, new: str) -> list[Pair]:
    """Pair the words of two passages, in order, so that as much as can be is the same."""
    if max(len(old), len(new)) > _LONGEST:
        return []
    if not old.strip() or not new.strip():
        return []
    tokens, new_tokens = cut_words(fold_signs(old)), cut_words(fold_signs(new))
    if len(tokens[0]) * len(new_tokens[0]) > _MOST_CELLS:
        return []
    before, after = join_words(read_words(old, *tokens), read_words(new, *new_tokens))
    left, right = ([word.bare for word in side] for side in (before, after))
    worth = [[_compare(word, other) for other in right] for word in left]
    if not any(map(any, worth)):
        return []
    return [
        _make_pair(before[place], after[other]) for place, other in _drop_chance(_trace(worth), before, after)
    ]


def _make_pair(old: Word, new: Word) -> Pair:
    is_same = old.bare == new.bare
    kept = len(old.bare) if is_same else LCSseq.similarity(old.bare, new.bare)
    return Pair(old.start, old.end, new.start, new.end, kept, kept if is_same else 0)


def _compare(word: str, other: str) -> float:
    if word == other:
        return len(word)
    if min(len(word), len(other)) < _SHORT_WORD or max(len(word), len(other)) > _LONG_WORD:
        return 0
    shared = LCSseq.similarity(word, other)
    if shared < _ALIKE * max(len(word), len(other)):
        return 0
    # Numbers with digits in common are others.
    return shared * _LESS if _DIGITS.findall(word) == _DIGITS.findall(other) else 0


def _trace(worth: list[list[float]]) -> list[Place]:
    """Give the pairs, each further on than the last on both sides, that are worth most together.

    Source: Needleman and Wunsch, 1970, without a price for what is left out.
    """
    best = [[0.0] * (len(worth[0]) + 1)]
    for place, row in enumerate(worth):
        above = best[-1]
        here = [0.0]
        for other, value in enumerate(row):
            if value and place and other and worth[place - 1][other - 1]:
                value += _TOGETHER
            here.append(max(above[other] + value if value else 0, above[other + 1], here[-1]))
        best.append(here)
    return list(_follow(best))[::-1]


def _follow(best: list[list[float]]) -> Iterator[Place]:
    old, new = len(best) - 1, len(best[0]) - 1
    while old and new:
        if best[old][new] == best[old - 1][new]:
            old -= 1
        elif best[old][new] == best[old][new - 1]:
            new -= 1
        else:
            old, new = old - 1, new - 1
            yield old, new


def _drop_chance(pairs: Sequence[Place], old: Sequence[Word], new: Sequence[Word]) -> list[Place]:
    """Leave out pairs far from any other, and signs beside no word of a pair: these are everywhere."""
    runs: list[list[Place]] = [[(-1, -1)]]
    for pair in pairs:
        if len(runs) > 1 and runs[-1][-1] == (pair[0] - 1, pair[1] - 1):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    kept: list[list[Place]] = []
    for run in [*runs, [(len(old), len(new))]]:
        kept.append(run)
        while len(kept) > 2 and _is_chance(kept[-3:], old, new):
            del kept[-2]
    return [pair for run in kept[1:-1] for pair in run]


def _is_chance(runs: Sequence[Sequence[Place]], old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Tell whether the second of three runs is there by chance."""
    (first, first_new), (last, last_new) = runs[1][0], runs[1][-1]
    if not any(is_word(word.bare) for word in old[first : last + 1]):
        return True
    size = max(_measure(old, first, last + 1), _measure(new, first_new, last_new + 1))
    edits = (
        max(_measure(old, one[-1][0] + 1, other[0][0]), _measure(new, one[-1][1] + 1, other[0][1]))
        for one, other in pairwise(runs)
    )
    return min(edits) > _FAR * size


def _measure(words: Sequence[Word], first: int, end: int) -> int:
    """Give how many characters there are from one word on, as far as another, or to the last one's end."""
    start, stop = (words[place].start if place < len(words) else words[-1].end for place in (first, end))
    return stop - start
