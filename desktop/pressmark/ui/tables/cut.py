"""Cells that are taken out of a sheet, to be copied or exported."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QItemSelection, QItemSelectionModel

from pressmark.model import Table, TypedTable, Value, ValueKind
from pressmark.ui.tables.content import SheetContent

_NOTHING = Value(ValueKind.MISSING, "")


@dataclass(frozen=True, slots=True)
class Block:
    """Cells that lie together, by where they are shown."""

    rows: range
    columns: range


@dataclass(frozen=True, slots=True)
class Cut:
    """Some cells of a table.

    Attributes:
        rows: rows of the table by their numbers, as they are shown.
        columns: columns by their numbers, as they are shown.
        blocks: the cells that are meant, by their places among all rows shown; None for all.
    """

    content: SheetContent
    rows: "array[int]"
    columns: tuple[int, ...]
    blocks: tuple[Block, ...] | None = None

    def count(self) -> int:
        """How many cells there are, some of them maybe twice."""
        if self.blocks is None:
            return len(self.rows) * len(self.columns)
        return sum(len(block.rows) * len(block.columns) for block in self.blocks)

    def values(self) -> Iterable[Value]:
        """All that the cells say, block by block; without sums beside what they add up."""
        wanted, feet = set(self.columns), self.content.feet
        blocks = self.blocks or (Block(range(len(self.rows)), range(len(self.content.columns))),)
        if feet and all(self.rows[row] in feet for block in blocks for row in block.rows):
            feet = frozenset()
        for block in blocks:
            rows = [row for row in map(self.rows.__getitem__, block.rows) if row not in feet]
            for column in block.columns:
                if column in wanted:
                    values = self.content.columns[column].values
                    yield from map(values.__getitem__, rows)

    def make_table(self) -> TypedTable:
        """The cells as a table of their own: where they leave holes in it, nothing stands."""
        if self.blocks is None:
            return _make(self, self.rows, self.columns, None)
        chosen: dict[int, set[int]] = {}
        for block in self.blocks:
            for row in block.rows:
                chosen.setdefault(row, set()).update(block.columns)
        rows = sorted(chosen)
        used = set().union(*chosen.values()) if chosen else set()
        columns = tuple(column for column in self.columns if column in used)
        numbers = array("q", (self.rows[row] for row in rows))
        return _make(self, numbers, columns, [chosen[row] for row in rows])


def read_blocks(selection: QItemSelectionModel) -> tuple[Block, ...]:
    """The chosen cells, without asking each."""
    return tuple(_find_blocks(selection.selection()))


def _find_blocks(selection: QItemSelection) -> Iterable[Block]:
    for place in range(selection.count()):
        part = selection.at(place)
        if part.isValid():
            yield Block(range(part.top(), part.bottom() + 1), range(part.left(), part.right() + 1))


def _make(
    cut: Cut, rows: Sequence[int], columns: Sequence[int], chosen: Sequence[set[int]] | None
) -> TypedTable:
    content = cut.content
    typed = []
    for column in columns:
        own = content.columns[column]
        values = tuple(
            own.values[row] if chosen is None or column in chosen[place] else _NOTHING
            for place, row in enumerate(rows)
        )
        typed.append(replace(own, values=values))
    header = tuple(column.name for column in typed)
    cells = tuple(zip(*((value.text for value in column.values) for column in typed), strict=True))
    caption, number = (content.table.caption, content.table.number) if content.table else ("", 1)
    return TypedTable(Table(number, caption, header, cells), tuple(typed))


def without_header(typed: TypedTable) -> TypedTable:
    """A table whose headings say nothing: cells alone are to be pasted."""
    return replace(typed, table=replace(typed.table, header=("",) * len(typed.table.header)))


def cut_all(content: SheetContent) -> Cut:
    """A whole table as it stands."""
    return Cut(content, array("q", range(content.height)), tuple(range(len(content.columns))))
