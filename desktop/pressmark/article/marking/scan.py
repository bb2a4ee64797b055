"""Clean HTML read as what a person sees: blocks of signs.

Places count signs, that is characters but white space: HTML, article text and what is on the screen have the
same ones in the same order.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from operator import not_

TOKEN = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>|[^<]+")
CELLS = frozenset({"td", "th"})
ITEMS = frozenset({"li", "dt", "dd"})
LISTS = frozenset({"ul", "ol", "dl"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
BLOCKS = CELLS | ITEMS | LISTS | _HEADINGS | {"p", "pre", "blockquote", "table", "thead", "tbody", "tr", "hr"}
VOID = frozenset({"br", "hr", "img"})
_SPAN = re.compile(r' (col|row)span="(\d+)"')
_SIGNS = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Block:
    """A line of an article or several: what stands between two edges of elements that begin a line.

    Attributes:
        tag: of the cell or the item that it stands in, else its own.
        text: with the white space that the HTML has; breaks are line ends.
        start: the place of its first sign.
        row: the number of its table's row in the article, 0 outside of tables.
        cell: the number of its cell in the article, 0 outside of tables.
    """

    tag: str
    text: str
    start: int
    signs: tuple[int, ...]
    row: int = 0
    cell: int = 0

    @property
    def end(self) -> int:
        """The place after its last sign."""
        return self.start + len(self.signs)

    def cut(self, start: int, end: int) -> tuple[str, str, str]:
        """Give the white space before a part, the part, and the white space after it."""
        first, last = start - self.start, end - self.start
        before = self.signs[first - 1] + 1 if first else self.signs[0]
        after = self.signs[last] if last < len(self.signs) else self.signs[-1] + 1
        core, core_end = self.signs[first], self.signs[last - 1] + 1
        return self.text[before:core], self.text[core:core_end], self.text[core_end:after]


def unescape(html: str) -> str:
    """Give text as it is read; clean HTML has no other entities."""
    if "&" not in html:
        return html
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")


def count_signs(text: str) -> list[int]:
    """Give how many signs stand before each place of a text, and before its end."""
    return list(accumulate(map(not_, map(str.isspace, text)), initial=0))


def find_signs(text: str) -> list[int]:
    """Give the place of each sign in a text."""
    return list(chain.from_iterable(range(*found.span()) for found in _SIGNS.finditer(text)))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `start` and `end` are places, the same ones where it is empty.

    Attributes:
        number: of the cell in the article, from 1.
        column: its first column in its table, from 0.
        columns: how many columns it has.
        rows: how many rows it has.
    """

    number: int
    start: int
    end: int
    column: int
    columns: int
    rows: int


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        number: of the row in the article, from 1.
        heads: it names the columns.
        cells: those that begin in it.
    """

    number: int
    heads: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Clean HTML as a person sees it: blocks that have text, and the rows of each table."""

    blocks: tuple[Block, ...]
    tables: tuple[tuple[Row, ...], ...]


def read_page(html: str) -> Page:
    """Read clean HTML."""
    reader = _Reader()
    blocks = tuple(reader.read(html))
    return Page(blocks, tuple(tuple(rows) for rows in reader.tables if rows))


@dataclass(slots=True)
class _Reader:
    open: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    place: int = 0
    row: int = 0
    cell: int = 0
    tables: list[list[Row]] = field(default_factory=list)
    _cells: list[Cell] = field(default_factory=list)
    _begun: tuple[int, int, int, int, int] = (0, 0, 0, 1, 1)
    _busy: dict[int, int] = field(default_factory=dict)  # how many more rows a column is taken for

    def read(self, html: str) -> Iterator[Block]:
        for found in TOKEN.finditer(html):
            closing, tag = found[1], found[2]
            if not tag:
                self.parts.append(unescape(found[0]))
            elif tag in BLOCKS:
                if self.parts:
                    yield from self._end()
                if closing:
                    self._note_end(tag)
                elif tag not in VOID:
                    self._note(tag, found[3])
            elif tag == "br":
                self.parts.append("\n")
        yield from self._end()

    def _note(self, tag: str, attributes: str) -> None:
        self.open.append(tag)
        if tag == "table":
            self.tables.append([])
            self._busy = {}
        elif tag == "tr":
            self.row += 1
            self._cells.clear()
        elif tag in CELLS:
            self.cell += 1
            columns, rows = _read_spans(attributes)
            column = self._cells[-1].column + self._cells[-1].columns if self._cells else 0
            while column in self._busy:
                column += 1
            self._begun = self.cell, self.place, column, columns, rows

    def _note_end(self, tag: str) -> None:
        self.open.pop()
        if tag in CELLS:
            number, start, column, columns, rows = self._begun
            self._cells.append(Cell(number, start, self.place, column, columns, rows))
        elif tag == "tr":
            self.tables[-1].append(Row(self.row, "thead" in self.open, tuple(self._cells)))
            if self._busy:
                self._busy = {column: left - 1 for column, left in self._busy.items() if left > 1}
            for cell in self._cells:
                if cell.rows > 1:
                    self._busy.update(
                        dict.fromkeys(range(cell.column, cell.column + cell.columns), cell.rows - 1)
                    )

    def _end(self) -> Iterator[Block]:
        text = "".join(self.parts)
        self.parts.clear()
        signs = tuple(find_signs(text))
        if signs:
            row = self.row if "tr" in self.open else 0
            cell = self.cell if row and not CELLS.isdisjoint(self.open) else 0
            yield Block(_name(self.open), text, self.place, signs, row, cell)
            self.place += len(signs)


def _read_spans(attributes: str) -> tuple[int, int]:
    """Give how many columns and rows a cell has."""
    if "span=" not in attributes:
        return 1, 1
    spans = dict(_SPAN.findall(attributes))
    return int(spans.get("col", 1)), int(spans.get("row", 1))


def _name(tags: Sequence[str]) -> str:
    own = tags[-1] if tags else "p"
    return next((tag for tag in reversed(tags) if tag in CELLS or tag in ITEMS), own) if own == "p" else own
