"""Which tables, rows and cells of two versions are the same ones."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pressmark.article.difference.alignment import align
from pressmark.article.difference.likeness import pair_alike
from pressmark.article.difference.tokens import fold_signs

# Tables are the same one when they share this much of their cells, rows and columns this much of theirs.
_TABLES, _ROWS, _COLUMNS = 0.3, 0.5, 0.5
_MOST = 0.6

Cells: TypeAlias = Sequence[str]
Grid: TypeAlias = Sequence[Cells]


@dataclass(frozen=True, slots=True)
class RowPair:
    """A row of both versions, by its places in their tables; `cells` are pairs of places in the rows."""

    old: int
    new: int
    cells: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class TablePair:
    """A table of both versions, by its places among their tables."""

    old: int
    new: int
    rows: tuple[RowPair, ...]


def pair_tables(old: Sequence[Grid], new: Sequence[Grid]) -> list[TablePair]:
    """Pair the tables of two versions of an article, then their rows, then the cells of these.

    A table has rows, the first of which names its columns or not; a row has the texts of its cells. Pairs may
    cross: tables, rows and columns change their places.
    """
    before, after = ([_settle(grid) for grid in grids] for grids in (old, new))
    pairs = _Pairs()
    pairs.take(
        pair_alike([_read_cells(grid) for grid in before], [_read_cells(grid) for grid in after], _TABLES)
    )
    pairs.take_equal([tuple(grid[0]) for grid in before], [tuple(grid[0]) for grid in after])
    return [
        TablePair(one, other, tuple(_pair_rows(before[one], after[other])))
        for one, other in sorted(pairs.chosen.items())
    ]


def _settle(grid: Grid) -> Grid:
    return [[" ".join(fold_signs(cell).split()) for cell in row] for row in grid]


def _read_cells(rows: Grid) -> set[str]:
    return {cell for row in rows for cell in row}


class _Pairs:
    """Pairs of places, each of which has one partner at most."""

    def __init__(self) -> None:
        self.chosen: dict[int, int] = {}
        self.back: dict[int, int] = {}

    def take(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Take pairs of places that are free."""
        for old, new in pairs:
            self.chosen[old], self.back[new] = new, old

    def take_in_order(self, old: Sequence[object], new: Sequence[object]) -> None:
        """Take what is equal and in the same order."""
        numbers: dict[object, int] = {}
        left, right = ([numbers.setdefault(key, len(numbers)) for key in keys] for keys in (old, new))
        for run in align(left, right):
            self.take((run.old + skip, run.new + skip) for skip in range(run.length))

    def take_equal(self, old: Sequence[object], new: Sequence[object]) -> None:
        """Take what is equal, wherever it is; the first of several with the first."""
        free: defaultdict[object, deque[int]] = defaultdict(deque)
        for place, key in enumerate(new):
            if place not in self.back:
                free[key].append(place)
        for place, key in enumerate(old):
            if place not in self.chosen and free.get(key):
                self.take([(place, free[key].popleft())])

    def take_named(self, old: Sequence[str], new: Sequence[str]) -> None:
        """Take what alone has its name on both sides; "" is no name."""
        left = [(place, name) for place, name in enumerate(old) if place not in self.chosen]
        right = [(place, name) for place, name in enumerate(new) if place not in self.back]
        counts, others = (Counter(name for _, name in side) for side in (left, right))
        where = {name: place for place, name in right if name and others[name] == 1}
        self.take((place, where[name]) for place, name in left if name in where and counts[name] == 1)

    def take_alike(self, old: Sequence[set[str]], new: Sequence[set[str]], least: float) -> None:
        """Take of what is left that which is alike."""
        left = [place for place in range(len(old)) if place not in self.chosen]
        right = [place for place in range(len(new)) if place not in self.back]
        found = pair_alike([old[place] for place in left], [new[place] for place in right], least)
        self.take((left[one], right[other]) for one, other in found)

    def take_next(self, old: int, new: int, agree: Callable[[int, int], bool]) -> None:
        """Take of `old` and `new` places those that follow a pair, or come first, and agree."""
        for place in range(old):
            after = self.chosen.get(place - 1, -2) + 1 if place else 0
            if 0 <= after < new and place not in self.chosen and after not in self.back:
                self.take([(place, after)] if agree(place, after) else [])


def _pair_rows(old: Grid, new: Grid) -> list[RowPair]:
    pairs = _Pairs()
    keys, others = [tuple(row) for row in old], [tuple(row) for row in new]
    pairs.take_in_order(keys, others)
    pairs.take_equal(keys, others)
    marks, other_marks = [set(row) - {""} for row in old], [set(row) - {""} for row in new]
    pairs.take_alike(marks, other_marks, _MOST)
    pairs.take_named(_name_rows(old), _name_rows(new))
    pairs.take_alike(marks, other_marks, _ROWS)
    pairs.take_next(len(old), len(new), lambda one, other: _is_like(old[one], new[other]))
    columns = _pair_columns(old, new)
    return [
        RowPair(one, other, tuple(cells))
        for one, other in sorted(pairs.chosen.items())
        if (cells := _pair_cells(old, new, (one, other), columns))
    ]


def _name_rows(grid: Grid) -> list[str]:
    """Give what a row is of: its first cell, or the second where the first ones count."""
    firsts = [row[0] if row else "" for row in grid[1:]]
    place = int(firsts in ([str(number) for number in range(start, start + len(firsts))] for start in (0, 1)))
    return [row[place] if len(row) > place else "" for row in grid]


def _is_like(old: Cells, new: Cells) -> bool:
    """Tell whether rows have a word in common; of those that are one cell none is asked for."""
    if len(old) == len(new) == 1:
        return True
    return not set(" ".join(old).split()).isdisjoint(" ".join(new).split())


def _pair_columns(old: Grid, new: Grid) -> list[tuple[int, int]]:
    """Pair columns by their first cells, then by all."""
    pairs = _Pairs()
    pairs.take_in_order(old[0], new[0])
    pairs.take_named(old[0], new[0])
    pairs.take_alike(_read_columns(old), _read_columns(new), _COLUMNS)
    pairs.take_next(len(old[0]), len(new[0]), lambda _, __: True)
    return sorted(pairs.chosen.items())


def _read_columns(grid: Grid) -> list[set[str]]:
    width = len(grid[0])
    whole = [row for row in grid if len(row) == width]
    return [{row[place] for row in whole} - {""} for place in range(width)]


def _pair_cells(
    old: Grid, new: Grid, rows: tuple[int, int], columns: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    one, other = old[rows[0]], new[rows[1]]
    if len(one) == len(old[0]) and len(other) == len(new[0]):
        return columns
    return _pair_columns([one], [other])
