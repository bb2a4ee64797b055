"""Tables made regular: every place of the grid belongs to exactly one cell.

Spans are resolved by the rules of https://html.spec.whatwg.org/multipage/tables.html#forming-a-table, with what an author may do wrong put right:
a span ends where another cell stands, at the end of its row group and of the table; short rows are filled; columns and rows in which no
cell begins (``colspan="1000"`` over three columns) do not exist.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

_MOST_COLUMNS = 1_000
_GROUPS = {"thead": 0, "tbody": 1, "tfoot": 2}
_DECLARED = frozenset({"data", "tablepress", "wp-block-flexible-table-block-table", "wp-block-table"})
# What belongs into an article, not into a cell of figures.
_RICH = ["h1", "h2", "h3", "h4", "h5", "h6", "table", "iframe", "video", "figure", "blockquote", "pre", "hr"]
_is_rich = etree.XPath(
    f"boolean(descendant::*[{' or '.join(f'self::{tag}' for tag in _RICH)}])", smart_strings=False
)
_has_image = etree.XPath("boolean(descendant::img)", smart_strings=False)
_PROSE = 200


@dataclass(slots=True)
class Cell:
    """A cell and the places it covers; `element` is None for one that fills a short row."""

    element: etree._Element | None
    row: int
    column: int
    rows: int = 1
    columns: int = 1

    @property
    def is_header(self) -> bool:
        """Tell whether the author called it a header."""
        return self.element is not None and self.element.tag == "th"


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table by rows, each where it begins; `header` is the number of rows above the data."""

    rows: tuple[tuple[Cell, ...], ...]
    width: int
    header: int

    def spread(self, texts: Mapping[int, str]) -> tuple[tuple[str, ...], ...]:
        """Give a text for every place; `texts` is by ``id`` of the cell, and a cell's is repeated wherever it spans."""
        places = [[""] * self.width for _ in self.rows]
        for row in self.rows:
            for cell in row:
                for line in places[cell.row : cell.row + cell.rows]:
                    line[cell.column : cell.column + cell.columns] = [texts[id(cell)]] * cell.columns
        return tuple(map(tuple, places))


def read_grid(table: etree._Element) -> Grid | None:
    """Give the grid of a table, None for one that lays out a page or has no regular shape."""
    groups = _read_groups(table)
    cells = _place(groups)
    if not cells or table.get("role") in {"presentation", "none"}:
        return None
    if len(cells) == 1:
        return None
    rows = sorted({cell.row for cell in cells})
    columns = sorted({cell.column for cell in cells})
    _renumber(cells, rows, columns)
    lines = _fill(cells, len(rows), len(columns))
    head = sum(1 for at in rows if at < len(groups[0]))
    if not _is_data(table, cells, lines):
        return None
    return Grid(lines, len(columns), head or _count_header_rows(lines))


def join_header(rows: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Give one heading a column out of several rows of them."""
    return tuple(
        " ".join(dict.fromkeys(filter(None, column))).replace("\n", " ") for column in zip(*rows, strict=True)
    )


def _read_groups(table: etree._Element) -> tuple[list[etree._Element], list[list[etree._Element]]]:
    head: list[etree._Element] = []
    bodies: list[list[etree._Element]] = []
    feet: list[list[etree._Element]] = []
    for part in table:
        if part.tag == "thead" and not bodies:
            head += part.findall("tr")
        elif part.tag in {"tbody", "tfoot", "thead"}:
            (feet if part.tag == "tfoot" else bodies).append(part.findall("tr"))
    return head, bodies + feet


def _place(groups: tuple[list[etree._Element], list[list[etree._Element]]]) -> list[Cell]:
    """Give every cell its place; a cell never reaches into another, nor beyond its row group.

    Too wide or too sparse a table has no cells: a hostile one can claim a million rows of a thousand columns.
    """
    cells: list[Cell] = []
    row = 0
    for group in (groups[0], *groups[1]):
        taken: list[int] = []  # rows that a cell from above still covers, by column
        for left, line in zip(range(len(group), 0, -1), group, strict=True):
            _place_row(line, row, left, taken, cells)
            row += 1
            if len(taken) > _MOST_COLUMNS or len(taken) * row > 20 * len(cells) + 10_000:
                return []
    return cells


def _place_row(line: etree._Element, row: int, left: int, taken: list[int], cells: list[Cell]) -> None:
    column = 0
    for element in line.iterchildren("td", "th"):
        while column < len(taken) and taken[column]:
            column += 1
        span = _span(element, "colspan", _MOST_COLUMNS)
        free = 1
        while free < span and not (column + free < len(taken) and taken[column + free]):
            free += 1
        tall = _span(element, "rowspan", left)
        taken[column : column + free] = [tall] * free
        cells.append(Cell(element, row, column, tall, free))
        column += free
    taken[:] = [rows - 1 if rows else 0 for rows in taken]


def _span(element: etree._Element, name: str, most: int) -> int:
    value = (element.get(name) or "1").strip()
    if not (value.isascii() and value.isdigit()):
        return 1
    number = int(value[:6])
    return most if number == 0 and name == "rowspan" else max(1, min(number, most))


def _renumber(cells: list[Cell], rows: list[int], columns: list[int]) -> None:
    """Forget rows and columns in which no cell begins."""
    for cell in cells:
        below = bisect_left(rows, cell.row + cell.rows)
        right = bisect_left(columns, cell.column + cell.columns)
        cell.row, cell.column = bisect_left(rows, cell.row), bisect_left(columns, cell.column)
        cell.rows, cell.columns = below - cell.row, right - cell.column


def _fill(cells: list[Cell], height: int, width: int) -> tuple[tuple[Cell, ...], ...]:
    """Give the cells by rows, with empty ones where no cell is."""
    covered = [bytearray(width) for _ in range(height)]
    lines: list[list[Cell]] = [[] for _ in range(height)]
    for cell in cells:
        lines[cell.row].append(cell)
        for places in covered[cell.row : cell.row + cell.rows]:
            places[cell.column : cell.column + cell.columns] = b"\1" * cell.columns
    for row, (line, places) in enumerate(zip(lines, covered, strict=True)):
        missing = [Cell(None, row, column) for column, taken in enumerate(places) if not taken]
        if missing:
            line += missing
            line.sort(key=lambda cell: cell.column)
    return tuple(map(tuple, lines))


def _is_data(table: etree._Element, cells: list[Cell], lines: tuple[tuple[Cell, ...], ...]) -> bool:
    """Tell figures from page layout, as screen readers do: by what the author declared, else by what is inside."""
    text = "".join(table.itertext())
    if not text.strip():
        return False
    parent = table.getparent()
    classes = f"{table.get('class', '')} {parent.get('class', '') if parent is not None else ''}".split()
    if (
        any(cell.is_header for cell in cells)
        or table.find("thead") is not None
        or table.find("caption") is not None
    ):
        return True
    if not _DECLARED.isdisjoint(classes):
        return True
    if _is_rich(table):
        return False
    is_strip = len(lines) == 1 or (len(lines[0]) == 1 and all(len(line) == 1 for line in lines))
    return not (is_strip and (_has_image(table) or len(text) > _PROSE * len(cells)))


def _count_header_rows(lines: tuple[tuple[Cell, ...], ...]) -> int:
    """Count the rows of headings where the author has no ``thead``: all ``th``, or a first row all in bold."""
    count = 0
    while count < len(lines) and all(cell.is_header or cell.element is None for cell in lines[count]):
        count += 1
    if count == len(lines) or (count == 0 and len(lines) > 1 and all(map(_is_bold, lines[0]))):
        count = 1
    reach = max((cell.row + cell.rows for line in lines[:count] for cell in line), default=0)
    return count if reach == count else 0


def _is_bold(cell: Cell) -> bool:
    if cell.element is None:
        return True
    bold = "".join("".join(part.itertext()) for part in cell.element.iter("strong", "b"))
    text = "".join("".join(cell.element.itertext()).split())
    return bool(text) and "".join(bold.split()) == text
