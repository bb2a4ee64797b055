"""What Qt's style sheets cannot say is written into the HTML: that costs least.

Looks of tables, flush lines, the side on which a quotation is set in, and a number for each block behind
which something is painted: Qt keeps no classes, but it keeps ``-qt-user-state``.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import nlargest
from html import unescape

from PySide6.QtGui import QFont, QFontMetricsF

from pressmark.article.cells.columns import is_numeric
from pressmark.ui.article.columns import Fit, Needs, fit
from pressmark.ui.article.quotes import Ground, mark_quotes
from pressmark.ui.article.runs import CUT
from pressmark.ui.measures import Measures
from pressmark.ui.theme import Colours

TABLE_PADDING = 0.46
CELL_TYPE = 0.86
_LONGEST_WORD, _LONGEST_TEXT = 28, 80  # characters
_TRIED = 4  # words of a column that are measured
_ZEBRA_FROM = 5
_TABLE = re.compile(r"(<table\b.*?</table>\n?)", re.DOTALL)
_ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[dh])\b([^>]*)>(.*?)</\1>", re.DOTALL)
_SPAN = re.compile(r'(row|col)span="(\d+)"')
_TAG = re.compile(r"<[^>]*>")
_GONE = re.compile(r"<del\b[^>]*>.*?</del>", re.DOTALL)
_BLOCK = re.compile(r"<(?:p|h[1-6]|ul|ol|dl|pre|blockquote|hr|table)\b")
_CLASSED = re.compile(r'<(p|pre) class="([^"]*)"')
_PLAIN = re.compile(r"<(p|li|dd)(?= dir=| id=| data-|>)")
_VERSE = re.compile(r'<pre( class="verse"[^>]*>.*?)</pre>', re.DOTALL)
_CUT = re.compile(rf"<p\b([^>]*){CUT}>")
_CAPTIONED = re.compile(
    r'(<p class="(?:embed|button)[^>]*style="-qt-user-state:\d+)'
    r'("[^>]*>(?:(?!</p>).)*</p>\s*<p class="caption")'
)
_CODE = re.compile(r"<pre\b(?![^>]*\bclass=)")


# A block of code in the language with the number that is left over.
LANGUAGE = 1_000
_CARDS = {
    "button": Ground.BUTTON,
    "audio": Ground.AUDIO,
    "video": Ground.VIDEO,
    "file": Ground.FILE,
    "frame": Ground.FRAME,
    "embed": Ground.CARD,
}
_SUMMARY = "summary"


@dataclass(slots=True)
class Dresser:
    """Dresses the HTML of one article.

    Attributes:
        column: how wide images may be, in logical pixels.
        room: how wide a table may be.
        bar: how much room there is above a table.
        font: of the text.
        languages: of code, in the order of their numbers.
        tables: what the tables dressed so far need, and how they were fitted.
    """

    colours: Colours
    measures: Measures
    column: int
    room: int
    bar: int
    font: QFont
    justified: bool = False
    languages: list[str] = field(default_factory=list)
    tables: list[tuple[Needs, Fit]] = field(default_factory=list)

    def dress(self, html: str, long_tables: frozenset[int] = frozenset()) -> str:
        """Write all this into HTML; tables in `long_tables` (numbers of those in it) leave room below."""
        pieces = _TABLE.split(html)
        for at, piece in enumerate(pieces):
            if at % 2:
                follows = pieces[at + 1].lstrip().startswith('<p class="caption"')
                pieces[at] = self._dress_table(piece, close=follows, below=at // 2 in long_tables)
            elif piece:
                pieces[at] = self._dress_text(piece)
        # Without a direction of its own a block would keep that of the block before.
        return f'<div dir="ltr">{"".join(pieces)}</div>'

    def _dress_text(self, html: str) -> str:
        if self.justified:
            html = _PLAIN.sub(r'<\1 align="justify"', html)
        html = _VERSE.sub(r"<p\1</p>", html)
        if "<blockquote" in html:
            html = mark_quotes(html, self.measures.quote_indent)
        html = _CODE.sub(f'<pre style="-qt-user-state:{Ground.CODE.value}"', html)
        html = _CLASSED.sub(self._write_ground, html)
        if CUT in html:
            html = _CUT.sub(_close_up, html)
        if '<p class="caption"' in html:
            near = self.measures.card_pad + self.measures.scaled(0.3)
            html = _CAPTIONED.sub(rf"\1;margin-bottom:{near}px\2", html)
        return html

    def _write_ground(self, found: re.Match[str]) -> str:
        tag, classes = found[1], found[2].split()
        ground = self._find_ground(tag, classes)
        return found[0] if ground is None else f'{found[0]} style="-qt-user-state:{ground}"'

    def _find_ground(self, tag: str, classes: Iterable[str]) -> int | None:
        names = set(classes)
        if tag == "pre":
            return None if "verse" in names else self._find_language(names)
        if tag == "p":
            cards = next((ground.value for name, ground in _CARDS.items() if name in names), None)
            if cards is not None:
                return cards
        return Ground.SUMMARY.value if tag == "p" and _SUMMARY in names else None

    def _find_language(self, names: set[str]) -> int:
        name = next((name.partition("-")[2] for name in names if name.startswith("language-")), "")
        if not name:
            return Ground.CODE.value
        if name not in self.languages:
            self.languages.append(name)
        return LANGUAGE + self.languages.index(name)

    def _dress_table(self, html: str, *, close: bool, below: bool) -> str:
        grid = _read_grid(html)
        columns = max((cell.column + cell.columns for row in grid for cell in row), default=1)
        heads = _count_heads(grid)
        needs = self._measure(grid, columns)
        fitted = fit(needs, self.column, self.room)
        self.tables.append((needs, fitted))
        look = _Look(len(grid), heads, _find_numbers(grid, columns), fitted)
        rows = iter(grid)

        def write_row(found: re.Match[str]) -> str:
            cells = [self._write_cell(cell, look) for cell in next(rows)]
            start = found[0][: found.start(1) - found.start()]
            return f"{start}{''.join(cells)}</tr>"

        html = _ROW.sub(write_row, html)
        if "<img" in html:
            html = html.replace("<img ", f'<img style="max-width:{self._image(columns)}px" ')
        return html.replace("<table", self._begin_table(fitted, close=close, below=below), 1)

    def _measure(self, grid: list[list["_Cell"]], columns: int) -> Needs:
        """The longest word and the longest text of each column."""
        font = QFont(self.font)
        font.setPixelSize(self.measures.scaled(CELL_TYPE))
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        pad = 2 * self.measures.scaled(TABLE_PADDING) + 4
        words: list[set[str]] = [set() for _ in range(columns)]
        texts = [""] * columns
        images: set[int] = set()
        for cell in (cell for row in grid for cell in row if cell.columns == 1):
            at = cell.column
            words[at].update(cell.text.split())
            texts[at] = max(texts[at], cell.text, key=len)
            if "<img" in cell.content:
                images.add(at)
        # The widest word is among the longest, but need not have most letters.
        least = [
            max(
                (metrics.horizontalAdvance(word[:_LONGEST_WORD]) for word in nlargest(_TRIED, some, len)),
                default=0.0,
            )
            for some in words
        ]
        most = [metrics.horizontalAdvance(text[:_LONGEST_TEXT]) for text in texts]
        for at in images:
            least[at] = max(least[at], float(self._image(columns)))
        return Needs(tuple(least), tuple(map(max, least, most)), pad)

    def _image(self, columns: int) -> int:
        return max(16, self.column // max(1, columns) - 2 * self.measures.scaled(TABLE_PADDING) - 4)

    def _begin_table(self, fitted: Fit, *, close: bool, below: bool) -> str:
        measures = self.measures
        foot = measures.scaled(0.2 if close else 1.1) + (self.bar if below else 0)
        wide = f' width="{fitted.total}"' if fitted.widths else ""
        return (
            f'<table border="1" cellspacing="0" cellpadding="{measures.scaled(TABLE_PADDING)}"{wide}'
            f' style="border-collapse:collapse;border-style:solid;border-color:{self.colours.line};'
            f'margin-top:{self.bar}px;margin-bottom:{foot}px;margin-left:{fitted.left}px"'
        )

    def _write_cell(self, cell: "_Cell", look: "_Look") -> str:
        striped = look.rows >= _ZEBRA_FROM and cell.row >= look.heads and (cell.row - look.heads) % 2 == 1
        colour = self.colours.shade if cell.row < look.heads else self.colours.zebra if striped else ""
        ground = f' bgcolor="{colour}"' if colour else ""
        alone = cell.columns == 1
        wide = f' width="{look.fitted.widths[cell.column]}"' if alone and look.fitted.widths else ""
        size = self.measures.scaled(CELL_TYPE * look.fitted.scale)
        small = f' style="font-size:{size}px"' if look.fitted.scale < 1 else ""
        right = ' align="right"' if cell.column in look.numbers and alone else ""
        return f"<{cell.tag}{cell.attributes}{ground}{wide}>{_wrap(cell.content, right, small)}</{cell.tag}>"


@dataclass(frozen=True, slots=True)
class _Look:
    rows: int
    heads: int
    numbers: frozenset[int]
    fitted: Fit


@dataclass(frozen=True, slots=True)
class _Cell:
    tag: str
    attributes: str
    content: str
    text: str
    row: int
    column: int
    columns: int


def _read_grid(html: str) -> list[list[_Cell]]:
    grid: list[list[_Cell]] = []
    held: dict[int, int] = {}  # columns that a cell above reaches into, and for how many more rows
    for at, row in enumerate(_ROW.findall(html)):
        cells: list[_Cell] = []
        column = 0
        spans: dict[int, int] = {}
        for tag, attributes, content in _CELL.findall(row):
            while held.get(column, 0):
                column += 1
            reach = {name: int(count) for name, count in _SPAN.findall(attributes)}
            width = reach.get("col", 1)
            text = _TAG.sub("", _GONE.sub("", content)).strip()
            cells.append(_Cell(tag, attributes, content, text, at, column, width))
            if reach.get("row", 1) > 1:
                spans |= dict.fromkeys(range(column, column + width), reach["row"] - 1)
            column += width
        held = {place: count - 1 for place, count in held.items() if count > 1} | spans
        grid.append(cells)
    return grid


def _count_heads(grid: list[list[_Cell]]) -> int:
    """How many rows are headings; a first row all in bold is one."""
    heads = 0
    while heads < len(grid) and grid[heads] and all(cell.tag == "th" for cell in grid[heads]):
        heads += 1
    if not heads and grid and grid[0]:
        return int(all(cell.content.startswith(("<strong>", "<p><strong>")) for cell in grid[0]))
    return heads if heads < len(grid) else 1


def _find_numbers(grid: list[list[_Cell]], columns: int) -> frozenset[int]:
    """Columns of numbers, which are set flush right so that they can be compared down the page."""
    found = set()
    for column in range(columns):
        said = [cell.text for row in grid for cell in row if cell.column == column and cell.columns == 1]
        filled = [unescape(text) for text in said[1:] if text]
        if len(filled) > 1 and is_numeric(filled):
            found.add(column)
    return frozenset(found)


def _close_up(found: re.Match[str]) -> str:
    """No room between the pieces of what was one paragraph."""
    close = ' style="margin-top:0px;margin-bottom:0px;'
    if ' style="' in found[1]:
        return f"<p{found[1]}>".replace(' style="', close, 1)
    return f'<p{found[1]}{close}">'


def _wrap(content: str, align: str, small: str) -> str:
    """Text of a cell becomes a paragraph: bare text has no line height and no side of its own."""
    found = _BLOCK.search(content)
    bare, rest = (content[: found.start()], content[found.start() :]) if found else (content, "")
    if align or small:
        rest = rest.replace("<p>", f"<p{align}{small}>")
    return f"<p{align}{small}>{bare}</p>{rest}" if bare.strip() or not rest else rest
