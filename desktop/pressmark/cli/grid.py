"""A table of an article as lines of plain text: columns aligned, long cells on several lines."""

from collections.abc import Sequence
from itertools import zip_longest

from pressmark.cli.layout import count_cells, pad, wrap

_BETWEEN = " | "
_CROSSING = "-+-"
_LONGEST_RULE = 40
# Cells that a column keeps while the table is too wide: of its longest word first, of anything then.
_LEAST = (16, 4)


def set_grid(rows: Sequence[Sequence[str]], heads: int, width: int | None) -> list[str]:
    """The lines of a table.

    Args:
        rows: as many cells each; a cell may have lines.
        heads: how many of the rows are headings.
        width: cells of the terminal to keep within, as far as there are not too many columns; None: as wide
            as it comes.
    """
    cells = [[cell.split("\n") for cell in row] for row in rows]
    widths = [
        max(count_cells(line) for cell in column for line in cell) for column in zip(*cells, strict=True)
    ]
    if width is not None:
        widths = _narrow(widths, cells, width - len(_BETWEEN) * (len(widths) - 1))
        cells = [
            [_wrap_cell(cell, cells_of) for cell, cells_of in zip(row, widths, strict=True)] for row in cells
        ]
    blocks = [_set_row(row, widths) for row in cells]
    rule = _CROSSING.join("-" * each for each in [*widths[:-1], min(widths[-1], _LONGEST_RULE)])
    is_tall = any(len(block) > 1 for block in blocks[heads:])
    lines: list[str] = []
    for number, block in enumerate(blocks):
        if number and (number == heads or (is_tall and number > heads)):
            lines.append(rule)
        lines += block
    return lines


def _narrow(widths: Sequence[int], cells: Sequence[Sequence[Sequence[str]]], room: int) -> list[int]:
    """Take the cells that are too many from the widest column that may give one."""
    narrowed = [min(each, room) for each in widths]
    words = [
        max(count_cells(word) for cell in column for line in cell for word in line.split(" "))
        for column in zip(*cells, strict=True)
    ]
    for most in _LEAST:
        least = [min(word, most) for word in words]
        while sum(narrowed) > room:
            givers = [number for number, each in enumerate(narrowed) if each > least[number]]
            if not givers:
                break
            narrowed[max(givers, key=narrowed.__getitem__)] -= 1
    return narrowed


def _wrap_cell(lines: Sequence[str], width: int) -> list[str]:
    return [part for line in lines for part in wrap(line, max(width, 1), hard=True) or [""]]


def _set_row(row: Sequence[Sequence[str]], widths: Sequence[int]) -> list[str]:
    return [
        _BETWEEN.join(pad(part, width) for part, width in zip(parts, widths, strict=True)).rstrip()
        for parts in zip_longest(*row, fillvalue="")
    ]
