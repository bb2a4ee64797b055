"""Tables with too many columns for a page, cut into several: each has the first column and some others."""

import re
from collections.abc import Callable, Iterator, Sequence
from html import unescape

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"(<tr\b[^>]*>)(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[dh])\b[^>]*>.*?</\1>", re.DOTALL)
_SPAN = re.compile(r'<t[dh]\b[^>]*\b(?:row|col)span="')
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r' id="[^"]*"')
_MOST = 12  # columns that are set smaller together, whatever they need
_LEAST = 3  # characters of a column
_LONGEST = 18
_PADDING = 2  # characters that lines and padding of a column take
_ROOM = 104  # characters of a line in type that is small, but can still be read


def slice_tables(html: str, name: Callable[[int, int, int], str]) -> str:
    """The HTML of an article for paper with its wide tables cut.

    A table with cells over several rows or columns stays whole, as any cut might go through them.

    Args:
        html: without tables in tables.
        name: what stands above a part, by its first and its last column, from 1, and how many there are.
    """
    return _TABLE.sub(lambda found: _slice(found[0], name), html) if "<table" in html else html


def _slice(table: str, name: Callable[[int, int, int], str]) -> str:
    if table.count("<td") + table.count("<th") <= _MOST or _SPAN.search(table):
        return table
    rows = [[cell[0] for cell in _CELL.finditer(row[2])] for row in _ROW.finditer(table)]
    count = len(rows[0]) if rows else 0
    if count <= _MOST or any(len(row) != count for row in rows):
        return table
    widths = [max(map(_measure, column)) + _PADDING for column in zip(*rows, strict=True)]
    if sum(widths) <= _ROOM:
        return table
    parts = list(_choose(widths))
    return "".join(
        # A heading is never left alone at the foot of a page.
        f'<h6 class="part">{name(part.start + 1, part.stop, count)}</h6>{_take(table, part)}'
        for part in parts
    )


def _measure(cell: str) -> int:
    """How many characters the longest word of a cell has, within limits."""
    words = unescape(_TAG.sub(" ", cell)).split()
    return min(max(_LEAST, *map(len, words)), _LONGEST) if words else _LEAST


def _choose(widths: Sequence[int]) -> Iterator[range]:
    """The columns of each part without the first of all: as many as there is room for."""
    start, room = 1, _ROOM - widths[0]
    for column in range(1, len(widths)):
        room -= widths[column]
        if room < 0 and column > start:
            yield range(start, column)
            start, room = column, _ROOM - widths[0] - widths[column]
    yield range(start, len(widths))


def _take(table: str, part: range) -> str:
    """A table with the first column and those of a part; an anchor is only in the first part."""

    def write(row: re.Match[str]) -> str:
        cells = [cell[0] for cell in _CELL.finditer(row[2])]
        return f"{row[1]}{cells[0]}{''.join(cells[part.start : part.stop])}</tr>"

    taken = _ROW.sub(write, table)
    return taken if part.start == 1 else _ID.sub("", taken)
