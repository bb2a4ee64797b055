"""Tables made regular: every place of the grid belongs to exactly one cell.

Spans are resolved by the rules of https://html.spec.whatwg.org/multipage/tables.html#forming-a-table, with
what an author may do wrong put right: a span ends where another cell stands and at the end of its row
group; short rows are filled; columns and rows in which no cell begins (``colspan="1000"`` over three
columns) do not exist.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from pressmark.article.tree import holder, text_in
from pressmark.article.vocabulary import HEADINGS

_MOST_COLUMNS = 1_000
_DECLARED = frozenset({"data", "tablepress", "wp-block-flexible-table-block-table", "wp-block-table"})
# What belongs into an article, not into a cell of figures.
_is_rich = holder({"table", "iframe", "video", "figure", "blockquote", "pre", "hr"} | HEADINGS)
_has_image = holder({"img"})
_PROSE = 200  # characters a cell


@dataclass(slots=True)
class Cell:
    """A cell and the places it covers.

    Attributes:
        element: None for one that fills a short row.
        is_header: the author called it one.
    """

    element: etree._Element | None
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    is_header: bool = False


Lines = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table by rows, each where it begins; `header` is the number of rows above the data."""

    lines: Lines
    width: int
    header: int

    def spread(self, texts: Mapping[int, str]) -> tuple[tuple[str, ...], ...]:
        """Give a text for every place, `texts` by ``id`` of the cell: a cell is in all places it spans."""
        places = [[""] * self.width for _ in self.lines]
        for line in self.lines:
            for cell in line:
                if cell.rows == cell.columns == 1:
                    places[cell.row][cell.column] = texts[id(cell)]
                    continue
                for row in places[cell.row : cell.row + cell.rows]:
                    row[cell.column : cell.column + cell.columns] = [texts[id(cell)]] * cell.columns
        return tuple(map(tuple, places))


def read_grid(table: etree._Element) -> Grid | None:
    """Give the grid of a table, None for one that lays out a page or has no regular shape."""
    if table.get("role") in {"presentation", "none"}:
        return None
    groups = _read_groups(table)
    cells = _place(groups)
    if len(cells) < 2:
        return None
    head = len({cell.row for cell in cells if cell.row < len(groups[0])})
    lines = _make_regular(cells)
    if not _is_data(table, cells, lines):
        return None
    width = sum(cell.columns for cell in lines[0])
    return Grid(lines, width, head or _count_header_rows(lines))


def join_header(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Give one heading a column out of several rows of them."""
    columns = (dict.fromkeys(filter(None, column)) for column in zip(*rows, strict=True))
    return tuple(" ".join(column).replace("\n", " ") for column in columns)


def _read_groups(table: etree._Element) -> list[list[etree._Element]]:
    """Give the rows by groups: first the head, empty where there is none, last the feet."""
    head: list[etree._Element] = []
    bodies: list[list[etree._Element]] = []
    feet: list[list[etree._Element]] = []
    for part in table.iterchildren("thead", "tbody", "tfoot"):
        if part.tag == "thead" and not bodies:
            head += part.findall("tr")
        else:
            (feet if part.tag == "tfoot" else bodies).append(part.findall("tr"))
    return [head, *bodies, *feet]


def _place(groups: list[list[etree._Element]]) -> list[Cell]:
    """Give every cell its place; a cell never reaches into another, nor beyond its row group.

    Too wide or too sparse a table has no cells: a hostile one can claim a million rows of a thousand columns.
    """
    cells: list[Cell] = []
    row = 0
    for group in groups:
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
        span = _read_span(element, "colspan", _MOST_COLUMNS)
        free = 1
        while free < span and not (column + free < len(taken) and taken[column + free]):
            free += 1
        tall = _read_span(element, "rowspan", left)
        taken[column : column + free] = [tall] * free
        cells.append(Cell(element, row, column, tall, free, element.tag == "th"))
        column += free
    taken[:] = [rows - 1 if rows else 0 for rows in taken]


def _read_span(element: etree._Element, name: str, most: int) -> int:
    value = element.get(name)
    if value is None or not value.strip().isdecimal():
        return 1
    number = int(value.strip()[:6])
    return most if number == 0 and name == "rowspan" else max(1, min(number, most))


def _make_regular(cells: list[Cell]) -> Lines:
    """Forget rows and columns in which no cell begins, and fill the places where no cell is."""
    rows = sorted({cell.row for cell in cells})
    columns = sorted({cell.column for cell in cells})
    covered = [bytearray(len(columns)) for _ in rows]
    lines: list[list[Cell]] = [[] for _ in rows]
    for cell in cells:
        top, left = bisect_left(rows, cell.row), bisect_left(columns, cell.column)
        lines[top].append(cell)
        if cell.rows == cell.columns == 1:
            covered[top][left] = 1
        else:
            cell.rows = bisect_left(rows, cell.row + cell.rows) - top
            cell.columns = bisect_left(columns, cell.column + cell.columns) - left
            for places in covered[top : top + cell.rows]:
                places[left : left + cell.columns] = b"\1" * cell.columns
        cell.row, cell.column = top, left
    for row, (line, places) in enumerate(zip(lines, covered, strict=True)):
        if not all(places):
            line += [Cell(None, row, column) for column, taken in enumerate(places) if not taken]
            line.sort(key=lambda cell: cell.column)
    return tuple(map(tuple, lines))


def _is_data(table: etree._Element, cells: list[Cell], lines: Lines) -> bool:
    """Tell figures from page layout as screen readers do: by what is declared, else by what is inside."""
    text = text_in(table)
    if not text.strip():
        return False
    parent = table.getparent()
    classes = f"{table.get('class')} {'' if parent is None else parent.get('class')}".split()
    if any(cell.is_header for cell in cells) or not _DECLARED.isdisjoint(classes):
        return True
    if table.find("thead") is not None or table.find("caption") is not None:
        return True
    if _is_rich(table):
        return False
    is_strip = len(lines) == 1 or all(len(line) == 1 for line in lines)
    return not (is_strip and (_has_image(table) or len(text) > _PROSE * len(cells)))


def _count_header_rows(lines: Lines) -> int:
    """Count the rows of headings where there is no ``thead``: all ``th``, or a first row all in bold."""
    count = 0
    while count < len(lines) and all(cell.is_header or cell.element is None for cell in lines[count]):
        count += 1
    if count == len(lines) or (count == 0 and _has_bold_head(lines)):
        count = 1
    reach = max((cell.row + cell.rows for line in lines[:count] for cell in line), default=0)
    return count if reach == count else 0


def _has_bold_head(lines: Lines) -> bool:
    """Tell whether the first row is bold throughout and the others are not."""
    found = False
    for cell in lines[0]:
        bold = _is_bold(cell)
        if bold is False:
            return False
        found = found or bold is True
    return found and any(_is_bold(cell) is False for line in lines[1:] for cell in line)


def _is_bold(cell: Cell) -> bool | None:
    """Tell whether all text of a cell is bold; None where there is none."""
    text = "" if cell.element is None else "".join(text_in(cell.element).split())
    if cell.element is None or not text:
        return None
    return text == "".join("".join(map(text_in, cell.element.iter("strong", "b"))).split())
