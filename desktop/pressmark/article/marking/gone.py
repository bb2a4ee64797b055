"""What is not where it was in a text, and where a person looks for it in the new one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pressmark.article.difference import Difference, Kind, Piece
from pressmark.article.marking.scan import CELLS, Block


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
    """

    at: int
    block: Block
    parts: tuple[Part, ...]
    whole: bool = False
    closes: bool = False
    inline: bool = True


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
    """

    spans: tuple[Span, ...]
    gone: tuple[Gone, ...]


def find_changes(
    difference: Difference,
    signs: tuple[Sequence[int], Sequence[int]],
    old: Sequence[Block],
    new: Sequence[Block],
) -> Changes:
    """Say a difference in signs.

    Args:
        difference: of the article texts.
        signs: for each place of the old and of the new text how many signs stand before it.
        old: the blocks of the old text.
        new: the blocks of the new one.
    """
    spans = tuple(
        Span(signs[1][piece.new_start], signs[1][piece.new_end], piece.kind)
        for piece in difference.pieces
        if signs[1][piece.new_start] < signs[1][piece.new_end]
    )
    placer = _Placer(old, new)
    gone = [one for gap in _read_gaps(difference.in_old_order(), *signs) for one in placer.place(gap)]
    return Changes(spans, tuple(sorted(gone, key=lambda one: one.at)))


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


@dataclass(slots=True)
class _Placer:
    old: Sequence[Block]
    new: Sequence[Block]
    _starts: list[int] = field(init=False)
    _new_starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [block.start for block in self.old]
        self._new_starts = [block.start for block in self.new]

    def place(self, gap: _Gap) -> Iterator[Gone]:
        """Give what went in a gap block by block, each with its place."""
        edge = self._find_edge(gap.at, gap.end)
        cells = iter(self._find_cells(gap))
        for block, parts in self._by_block(gap.parts):
            whole = parts[0].start == block.start and parts[-1].end == block.end
            cell = next(cells, None) if whole and block.tag in CELLS else None
            if cell is not None:
                yield Gone(cell.start, block, parts, whole=True)
                edge = self._find_edge(cell.end, gap.end)
            elif whole:
                at = gap.at if edge is None else edge
                closes = block.tag in CELLS
                yield Gone(at, block, parts, whole=True, closes=closes, inline=edge is None)
            elif parts[0].start == block.start:
                yield Gone(max(gap.at, self._find_start(gap.end)), block, parts)
            else:
                yield Gone(gap.at, block, parts, closes=True)

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

    def _find_cells(self, gap: _Gap) -> list[Block]:
        """Give the cells that are new in a gap."""
        place = bisect_left(self._new_starts, gap.at)
        found = []
        while place < len(self.new) and self.new[place].end <= gap.end:
            if self.new[place].tag in CELLS:
                found.append(self.new[place])
            place += 1
        return found
