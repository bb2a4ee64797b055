"""Which things of two versions are the same ones: those that have most in common."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence, Set
from itertools import chain

# What so many things have tells nothing.
_COMMON = 20


def pair_alike(
    old: Sequence[Set[Hashable]], new: Sequence[Set[Hashable]], least: float
) -> list[tuple[int, int]]:
    """Pair sets of marks, each with one at most, the most alike first.

    Args:
        old: the marks of each thing in the old version.
        new: the same in the new one.
        least: the share of their marks that both must have, 0.0 to 1.0.
    """
    chosen: dict[int, int] = {}
    gone: set[int] = set()
    for _, number, other in sorted(_score(old, new, least)):
        if number not in chosen and other not in gone:
            chosen[number] = other
            gone.add(other)
    return sorted(chosen.items())


def _score(
    old: Sequence[Set[Hashable]], new: Sequence[Set[Hashable]], least: float
) -> Iterator[tuple[float, int, int]]:
    """Give what is alike, by their numbers, with what sorts the most alike first."""
    where: dict[Hashable, list[int]] = {}
    for number, marks in enumerate(new):
        for mark in marks:
            where.setdefault(mark, []).append(number)
    rare = {mark: numbers for mark, numbers in where.items() if len(numbers) <= _COMMON}
    for number, marks in enumerate(old):
        shared = Counter(chain.from_iterable(rare[mark] for mark in marks if mark in rare))
        for other, count in shared.items():
            alike = count / max(len(marks), len(new[other]))
            if alike >= least:
                yield -alike, number, other
