"""Rows of a table, and sections, that have a cell or a sentence in common: where one of them begins.

Of "2021, Board; 2022, Board; 2023, Board" one is gone with the words "2022, Board" or with "Board, 2022": the
text that is left is the same. What names the first and the last of them tells.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from rapidfuzz.distance import Indel

# How far around is looked, in characters, and how much of a name.
_AROUND, _NAME = 4_000, 80
# How much more alike names must be, to tell.
_CLEAR = 0.2


class Choice(NamedTuple):
    """Where a row begins."""

    place: int
    is_sure: bool


class _Rows(NamedTuple):
    """Parts of a text where the same ones (`size` of them) come again after `step` parts."""

    parts: Sequence[str]
    first: int
    last: int
    size: int
    step: int

    @property
    def common(self) -> Sequence[str]:
        return self.parts[self.first : self.first + self.size]

    def read_name(self, start: int) -> Sequence[str]:
        """Give the parts that come between those that all have; fewer at an end of the text."""
        return self.parts[max(start, 0) : max(start + self.step - self.size, 0)]


def choose(
    text: str, places: Sequence[int], length: int, find_edges: Callable[[str, int, int], Iterable[int]]
) -> Choice | None:
    """Choose the place where a row, or several, of so many characters begins; None where all are the same.

    Args:
        text: one that has more rows than the other text.
        places: those where rows may begin, all edges from the first to the last of them.
        length: of the rows, from any of these places.
        find_edges: gives where parts end in a part of the text.
    """
    rows = _find_rows(text, places, length, find_edges)
    if rows is None:
        return None
    for skip in range(1, rows.size):
        if _is_cut(rows, skip):
            return Choice(places[skip], True)
    names = [rows.read_name(start + rows.size) for start in range(rows.first, rows.last, rows.step)]
    before, after = rows.read_name(rows.first - rows.step + rows.size), rows.read_name(rows.last + rows.size)
    more = _compare(before, names) - _compare(after, names)
    # Rows begin with their name where nothing tells.
    return Choice(places[0] if more < -_CLEAR else places[-1], abs(more) > _CLEAR)


def _find_rows(
    text: str, places: Sequence[int], length: int, find_edges: Callable[[str, int, int], Iterable[int]]
) -> _Rows | None:
    begin, end = max(places[0] - _AROUND, 0), min(places[-1] + length + _AROUND, len(text))
    edges = sorted({*([] if begin else [0]), *find_edges(text, begin, end)})
    parts = [text[one:other].strip() for one, other in pairwise(edges)]
    start, size = edges.index(places[0]), len(places) - 1
    whole = sum(places[0] < edge <= places[0] + length for edge in edges)
    common = parts[start : start + size]

    def is_row(place: int) -> bool:
        return place >= 0 and parts[place : place + size] == common

    step = next((step for step in range(1, whole) if is_row(start + step)), whole)
    if step <= size:
        return None
    before = list(takewhile(is_row, range(start, -1, -step)))
    behind = list(takewhile(is_row, range(start + whole, len(parts), step)))
    return _Rows(parts, before[-1], behind[-1], size, step) if behind else None


def _is_cut(rows: _Rows, skip: int) -> bool:
    """Tell whether rows begin within what they have in common: the first and the last have only a part."""
    name = rows.step - rows.size
    before = rows.first - name
    after = rows.last + rows.step
    return (
        before >= rows.size - skip
        and rows.parts[before - rows.size + skip : before] == rows.common[skip:]
        and rows.parts[after : after + skip] == rows.common[:skip]
    )


def _compare(name: Sequence[str], names: Sequence[Sequence[str]]) -> float:
    """Give how much a name looks like one of others, 0.0 to 1.0."""
    look = _look(name)
    return (
        max((Indel.normalized_similarity(look, _look(other)) for other in names), default=0.0)
        if look
        else 0.0
    )


def _look(name: Sequence[str]) -> str:
    """Give what a name looks like: where digits, capitals, small letters, others, spaces and signs are."""
    return "\n".join("".join(map(_classify, part[:_NAME])) for part in name)


def _classify(sign: str) -> str:
    if sign.isdigit():
        return "0"
    if not sign.isalpha():
        return sign
    return "A" if sign.isupper() else "a" if sign.islower() else "l"
