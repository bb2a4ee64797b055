"""Marks the columns of figures in the tables of an article, so that they stand flush right in a file."""

import re
from collections.abc import Iterator
from html import unescape

from pressmark.article.cells.columns import is_numeric

NUMBER = ' class="number"'
"""What a cell of such a column has; a sheet of styles says how it looks."""

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[dh])\b([^>]*)>(.*?)</\1>", re.DOTALL)
_SPAN = re.compile(r'\b(row|col)span="(\d+)"')
_TAG = re.compile(r"<[^>]*>")
_MOST = 1_000  # columns that a cell reaches over at most, as in `article.tables`


def mark_numbers(html: str) -> str:
    """The HTML of a clean article with a class on the cells of figures; its tables have none inside."""
    return _TABLE.sub(lambda found: _mark(found[0]), html) if "<table" in html else html


def _mark(table: str) -> str:
    columns: dict[int, list[str]] = {}
    places: dict[int, list[int]] = {}
    for place, column, text in _read_cells(table):
        places.setdefault(column, []).append(place)
        if text is not None:
            columns.setdefault(column, []).append(text)
    marked = [place for column, texts in columns.items() if is_numeric(texts) for place in places[column]]
    pieces, end = [], 0
    for place in sorted(marked):
        pieces += [table[end:place], NUMBER]
        end = place
    return "".join([*pieces, table[end:]])


def _read_cells(table: str) -> Iterator[tuple[int, int, str | None]]:
    """Where the attributes of a cell of one column begin, the column, its text (None for a heading)."""
    held: dict[int, int] = {}  # columns that a cell above reaches into, and for how many more rows
    for row in _ROW.finditer(table):
        column = 0
        below: dict[int, int] = {}
        for cell in _CELL.finditer(table, row.start(1), row.end(1)):
            while held.get(column):
                column += 1
            reach = {name: int(count) for name, count in _SPAN.findall(cell[2])}
            width = min(reach.get("col", 1), _MOST)
            if width == 1:
                text = unescape(_TAG.sub("", cell[3])).strip() if cell[1] == "td" else None
                yield cell.start(2), column, text
            if reach.get("row", 1) > 1:
                below |= dict.fromkeys(range(column, column + width), reach["row"] - 1)
            column += width
        held = {place: count - 1 for place, count in held.items() if count > 1} | below
