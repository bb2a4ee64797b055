"""Posts as numbers that can be bits of a set and places in a list: their ids, if these are close together."""

import json
from array import array
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pressmark.store.database import ReadDatabase

_SPAN = "SELECT COALESCE(MIN(id), 0), COALESCE(MAX(id), 0), COUNT(*) FROM post"
_IDS = "SELECT id FROM post"
_COLUMN = "SELECT json_group_array(id), json_group_array({}) FROM post"

# Ids that are spread wider than this would fill the memory with noughts; then posts are numbered anew.
_WIDEST = 50
_ANYWAY = 100_000

UNKNOWN = -(1 << 63)
"""Before all dates, and no id."""

Posts: TypeAlias = "int | array[int]"
"""A set of posts: bits, or numbers."""


@dataclass(frozen=True, slots=True)
class Found:
    """Posts among which is counted, as bits and as numbers."""

    bits: int
    numbers: frozenset[int]

    def count(self, posts: Posts) -> int:
        """How many of these there are."""
        if isinstance(posts, int):
            return (self.bits & posts).bit_count()
        return len(self.numbers.intersection(posts))


class Numbering:
    """How posts are numbered: by their ids, or one after the other where ids are too far apart."""

    def __init__(self, database: ReadDatabase) -> None:
        lowest, self.highest, count = next(database.read(_SPAN))
        self._known: dict[int, int] | None = None
        if lowest < 0 or self.highest > count * _WIDEST + _ANYWAY:
            ids = database.read_numbers(_IDS)
            self._known, self.highest = {one: number for number, one in enumerate(ids)}, count

    def place(self, post_id: int) -> int | None:
        """The number of a post by its id; None for one that came later."""
        if self._known is not None:
            return self._known.get(post_id)
        return post_id if post_id <= self.highest else None

    def read(self, ids: Collection[int]) -> Collection[int]:
        """The numbers of posts by their ids, less those that came later."""
        if self._known is None and max(ids, default=0) <= self.highest:
            return ids
        return [number for one in ids if (number := self.place(one)) is not None]

    def find(self, ids: Collection[int]) -> Found:
        """Posts by their ids, to count among."""
        numbers = self.read(ids)
        return Found(to_bits(numbers), frozenset(numbers))


class Columns:
    """A number that each post has, of its site say, by the number of the post."""

    def __init__(self, database: ReadDatabase, numbering: Numbering, columns: Mapping[str, str]) -> None:
        self._database = database
        self._numbering = numbering
        self._columns = columns
        self._read: dict[str, array[int]] = {}

    def read(self, kind: str, found: Found) -> Iterable[int]:
        """Those of the posts found, `UNKNOWN` for one that has none."""
        if kind not in self._read:
            self._read[kind] = self._make(kind)
        return map(self._read[kind].__getitem__, found.numbers)

    def _make(self, kind: str) -> "array[int]":
        sql = _COLUMN.format(self._columns[kind])
        ids, values = map(json.loads, next(self._database.read(sql)))
        column: array[int] = array("q", [UNKNOWN]) * (self._numbering.highest + 1)
        for one, value in zip(ids, values, strict=True):
            number = self._numbering.place(one)
            if number is not None and value is not None:
                column[number] = value
        return column


def to_bits(numbers: Collection[int]) -> int:
    """A set of posts as bits."""
    field = bytearray((max(numbers, default=0) >> 3) + 1)
    for one in numbers:
        field[one >> 3] |= 1 << (one & 7)
    return int.from_bytes(field, "little")
