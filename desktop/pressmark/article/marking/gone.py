"""What is not where it was in a text, and where a person looks for it in the new one."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pressmark.article.difference import Difference, Kind, Piece
from pressmark.article.marking.grids import Grids, Slot
from pressmark.article.marking.scan import CELLS, Block, Page, Row


@dataclass(frozen=True, slots=True)
class Part:
    """Signs of the old text that stood together; `moved` tells that they are elsewhere now."""

    start: int
    end: int
    moved: bool


@dataclass(frozen=True, slots=True)
class Gone:
    """What went from one block of the old text.

    Attributes:
        at: it stood before this sign of the new text.
        whole: nothing is left of the block there.
        closes: it belongs to what ends there, not to what begins there.
        inline: it has a place within a block of the new text.
        cell: the number of the new cell that it stands in, where that is empty; else 0.
    """

    at: int
    block: Block
    parts: tuple[Part, ...]
    whole: bool = False
    closes: bool = False
    inline: bool = True
    cell: int = 0


@dataclass(frozen=True, slots=True)
class Span:
    """Signs of the new text of one kind."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Gap:
    """What went between two places that stayed; in the new text other words may stand there now."""

    at: int
    end: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """A difference in signs.

    Attributes:
        spans: the new text in order.
        gone: what stood before which sign, in order.
        rows: what went from tables that are still there, row by row, with its columns.
        stops: the numbers of the rows that are looked at apart from what is before them.
    """

    spans: tuple[Span, ...]
    gone: tuple[Gone, ...]
    rows: Mapping[Slot, Sequence[Sequence[tuple[int, Gone]]]]
    stops: frozenset[int]


def find_changes(
    difference: Difference,
    signs: tuple[Sequence[int], Sequence[int]],
    old: Page,
    new: Page,
    grids: Grids,
) -> Changes:
    """Say a difference in signs.

    Args:
        difference: of the article texts.
        signs: for each place of the old and of the new text how many signs stand before it.
        old: the old text as it is seen.
        new: the new one.
        grids: tables that are in both.
    """
    spans = tuple(
        Span(signs[1][piece.new_start], signs[1][piece.new_end], piece.kind)
        for piece in difference.pieces
        if signs[1][piece.new_start] < signs[1][piece.new_end]
    )
    placer = _Placer(old.blocks, new.blocks, grids)
    pieces = difference.in_old_order()
    gone = [one for gap in _read_gaps(pieces, *signs) for one in placer.place(gap)]
    gone += [one for gap in _read_cuts(pieces, *signs) for one in placer.place_in_tables(gap)]
    rows: dict[Slot, list[list[tuple[int, Gone]]]] = {}
    for number, cells in placer.rows.items():
        rows.setdefault(grids.slots[number], []).append(cells)
    stops = frozenset(_find_stops(new, grids, spans, rows))
    return Changes(spans, tuple(sorted(gone, key=lambda one: one.at)), rows, stops)


def _read_gaps(pieces: Sequence[Piece], old: Sequence[int], new: Sequence[int]) -> Iterator[_Gap]:
    at = 0
    parts: list[Part] = []
    for piece in pieces:
        if piece.kind is not Kind.SAME:
            parts.append(Part(old[piece.old_start], old[piece.old_end], piece.kind is Kind.MOVED))
            continue
        if parts:
            yield _Gap(at, new[piece.new_start], tuple(parts))
            parts = []
        at = new[piece.new_end]
    if parts:
        yield _Gap(at, new[-1], tuple(parts))


def _read_cuts(pieces: Sequence[Piece], old: Sequence[int], new: Sequence[int]) -> Iterator[_Gap]:
    """Give the same for what stays or moves with its row."""
    at = 0
    for piece in pieces:
        if piece.kind is Kind.REMOVED:
            yield _Gap(at, at, (Part(old[piece.old_start], old[piece.old_end], moved=False),))
        else:
            at = new[piece.new_end]


@dataclass(slots=True)
class _Placer:
    """Places what is gone.

    Attributes:
        rows: for the number of an old row that is gone what it had, with its columns.
    """

    old: Sequence[Block]
    new: Sequence[Block]
    grids: Grids
    rows: dict[int, list[tuple[int, Gone]]] = field(default_factory=dict)
    _starts: list[int] = field(init=False)
    _new_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [block.start for block in self.old]
        self._new_starts = [block.start for block in self.new]

    def place(self, gap: _Gap) -> Iterator[Gone]:
        """Give what went in a gap block by block, each with its place."""
        edge = self._find_edge(gap.at, gap.end)
        for block, parts in self._by_block(gap.parts):
            if self._is_in_grid(block):
                continue
            whole = _is_whole(block, parts)
            if whole:
                at = gap.at if edge is None else edge
                closes = block.tag in CELLS
                yield Gone(at, block, parts, whole=True, closes=closes, inline=edge is None)
            elif parts[0].start == block.start:
                yield Gone(max(gap.at, self._find_start(gap.end)), block, parts)
            else:
                yield Gone(gap.at, block, parts, closes=True)

    def place_in_tables(self, gap: _Gap) -> Iterator[Gone]:
        """Give what went from cells whose rows are still there; `rows` gets what other rows had."""
        for block, parts in self._by_block(gap.parts):
            whole = _is_whole(block, parts)
            if block.row in self.grids.slots:
                column = self.grids.columns[block.cell]
                self.rows.setdefault(block.row, []).append((column, Gone(gap.at, block, parts, whole)))
            elif block.cell in self.grids.cells:
                stand = self.grids.cells[block.cell]
                cell = stand.cell
                at = gap.at if cell.start <= gap.at <= cell.end else cell.start
                at = cell.end if stand.at_end else at
                is_empty = cell.start == cell.end
                number = cell.number if is_empty else 0
                yield Gone(at, block, parts, whole, closes=is_empty or at > cell.start, cell=number)

    def _is_in_grid(self, block: Block) -> bool:
        return block.row in self.grids.slots or block.cell in self.grids.cells

    def _by_block(self, parts: Sequence[Part]) -> Iterator[tuple[Block, tuple[Part, ...]]]:
        place = bisect_right(self._starts, parts[0].start) - 1
        inside: list[Part] = []
        for part in parts:
            start = part.start
            while start < part.end:
                block = self.old[place]
                end = min(part.end, block.end)
                inside.append(Part(start, end, part.moved))
                start = end
                if end == block.end:
                    yield block, tuple(inside)
                    inside, place = [], place + 1
        if inside:
            yield self.old[place], tuple(inside)

    def _find_edge(self, start: int, end: int) -> int | None:
        """Give the first place from `start` to `end` where a block begins, or the text ends."""
        place = bisect_left(self._new_starts, start)
        last = self.new[-1].end if self.new else 0
        edge = self._new_starts[place] if place < len(self._new_starts) else last
        return edge if edge <= end else None

    def _find_start(self, at: int) -> int:
        """Give where the block begins that a sign stands in."""
        place = bisect_right(self._new_starts, at) - 1
        return self._new_starts[place] if place >= 0 and at < self.new[place].end else 0


def _is_whole(block: Block, parts: Sequence[Part]) -> bool:
    return parts[0].start == block.start and parts[-1].end == block.end


def _find_stops(page: Page, grids: Grids, spans: Sequence[Span], gone: Collection[Slot]) -> Iterator[int]:
    """Give the rows that one looks at apart: all but those that came, or moved, after others that did."""
    near = {(slot.row, slot.after) for slot in gone}
    for rows in page.tables:
        last: Kind | None = None
        for row in rows:
            kind = _read_kind(row, spans)
            kind = None if kind is Kind.ADDED and row.number in grids.kept else kind
            replaces = kind is Kind.ADDED and ((row.number, False) in near or (row.number - 1, True) in near)
            if not replaces and (kind is None or kind is not last):
                yield row.number
            last = kind


def _read_kind(row: Row, spans: Sequence[Span]) -> Kind | None:
    """Give what became of a row as a whole, None where not all of it had the same fate."""
    start, end = (row.cells[0].start, row.cells[-1].end) if row.cells else (0, 0)
    place = bisect_right(spans, start, key=lambda span: span.end)
    kinds = set()
    while place < len(spans) and spans[place].start < end:
        kinds.add(spans[place].kind)
        place += 1
    return kinds.pop() if len(kinds) == 1 and Kind.SAME not in kinds else None
