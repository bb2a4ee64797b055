"""Tables of an old version and a new one: where each cell and each row is now, or where it would be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pressmark.article.difference import Known
from pressmark.article.difference.tables import RowPair, TablePair, pair_tables
from pressmark.article.marking.scan import Cell, Page, Row, find_signs


@dataclass(frozen=True, slots=True)
class Stand:
    """Where in a new table something of the old one stands: in a cell, from its start or after all of it."""

    cell: Cell
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """Where in a new table a row stands that is gone: before or after one of its rows."""

    row: int
    after: bool
    columns: int  # of the new table


@dataclass(slots=True)
class Grids:
    """Tables that are in both versions.

    Attributes:
        cells: for the number of an old cell the place of its text, if its row is there.
        slots: for the number of an old row its place, if it is gone.
        columns: for the number of a cell in such a row its column.
        kept: the numbers of rows in the new version that were in the old one.
    """

    cells: dict[int, Stand] = field(default_factory=dict)
    slots: dict[int, Slot] = field(default_factory=dict)
    columns: dict[int, int] = field(default_factory=dict)
    kept: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Text:
    """An article text, and where each sign is in it."""

    text: str
    places: Sequence[int]

    def cut(self, cell: Cell) -> str:
        """Give the text of a cell."""
        start, end = self.span(cell)
        return self.text[start:end]

    def span(self, cell: Cell) -> tuple[int, int]:
        """Give the place of a cell in the text."""
        if cell.start == cell.end:
            return 0, 0
        return self.places[cell.start], self.places[cell.end - 1] + 1


def find_grids(old: Page, new: Page, text: str, new_text: str) -> tuple[Grids, Known]:
    """Pair tables; gives what became of rows and cells, and what a comparison of the texts is to know."""
    grids = Grids()
    if not (old.tables and new.tables):
        return grids, Known()
    before, after = _Text(text, find_signs(text)), _Text(new_text, find_signs(new_text))
    pairs = pair_tables(_read_texts(old, before), _read_texts(new, after))
    known: list[tuple[Cell, Cell]] = []
    alone: tuple[list[Cell], list[Cell]] = ([], [])
    for pair in pairs:
        one, other = old.tables[pair.old], new.tables[pair.new]
        paired = list(_read_cells(pair, one, other))
        known += paired
        for side, rows in enumerate((one, other)):
            met = {cells[side].number for cells in paired}
            alone[side].extend(cell for row in rows for cell in row.cells if cell.number not in met)
        _note_rows(grids, pair, one, other)
    return grids, Known(
        tuple((before.span(cell), after.span(partner)) for cell, partner in known),
        (tuple(map(before.span, alone[0])), tuple(map(after.span, alone[1]))),
    )


def _read_texts(page: Page, signs: _Text) -> list[list[list[str]]]:
    return [[[signs.cut(cell) for cell in row.cells] for row in table] for table in page.tables]


def _read_cells(pair: TablePair, old: Sequence[Row], new: Sequence[Row]) -> Iterator[tuple[Cell, Cell]]:
    for row in pair.rows:
        for one, other in row.cells:
            yield old[row.old].cells[one], new[row.new].cells[other]


def _note_rows(grids: Grids, pair: TablePair, old: Sequence[Row], new: Sequence[Row]) -> None:
    columns = max((cell.column + cell.columns for row in new for cell in row.cells), default=0)
    crossed = _find_crossed(new)
    partners = {row.old: row for row in pair.rows}
    grids.kept |= {new[row.new].number for row in pair.rows}
    place = 0
    for number, row in enumerate(old):
        if number in partners:
            place = partners[number].new + 1
            _note_cells(grids, partners[number], row, new[place - 1])
            continue
        while place in crossed:
            place += 1
        grids.columns |= {cell.number: cell.column for cell in row.cells}
        grids.slots[row.number] = _make_slot(new, place, columns, heads=row.heads)


def _find_crossed(rows: Sequence[Row]) -> set[int]:
    """Give the places between rows that a cell reaches over."""
    crossed: set[int] = set()
    far = 0
    for place, row in enumerate(rows):
        if place < far:
            crossed.add(place)
        far = max(far, place + max((cell.rows for cell in row.cells), default=1))
    return crossed


def _make_slot(rows: Sequence[Row], place: int, columns: int, *, heads: bool) -> Slot:
    """Give a place before a row, or after the last, as one that is among rows of its kind if it can be."""
    before = rows[place - 1] if place else None
    after = rows[place] if place < len(rows) else None
    if after and (before is None or (before.heads != heads == after.heads)):
        return Slot(after.number, after=False, columns=columns)
    return Slot(before.number if before else 0, after=True, columns=columns)


def _note_cells(grids: Grids, pair: RowPair, old: Row, new: Row) -> None:
    """Give each cell its partner; one that has none stands behind the one before it."""
    partners = dict(pair.cells)
    first = new.cells[min(partners.values())]
    stand = Stand(first)
    for place, cell in enumerate(old.cells):
        if place in partners:
            own = new.cells[partners[place]]
            stand = Stand(own, at_end=True)
            grids.cells[cell.number] = Stand(own)
        else:
            grids.cells[cell.number] = stand
