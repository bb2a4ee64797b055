"""An article made ready for the view, away from the window's thread: parts, short tables, counts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape

from pressmark.article.long_tables import Hidden, shorten_tables
from pressmark.article.parts import split
from pressmark.article.text import text_of
from pressmark.model import Image
from pressmark.ui.article.deep import cut_deep, part_lines
from pressmark.ui.article.pictured import find_left_out, find_signs, number_left_out, strip_sizes
from pressmark.ui.article.places import Gap, Ranks, close_gaps, count_characters, find_deletions
from pressmark.ui.article.runs import cut_runs

_PART = 4_000  # characters of HTML that are set at once
_LONG = 3  # parts; a block that is longer is cut within what is in it
_ROWS, _SHOWN = 100, 50
_CELLS, _WIDE_CELLS = 800, 300  # of a table, and of one with many columns, which costs more
_WIDE = 20  # columns
_LEAST_ROWS = 3
_IN_A_LINE = 100  # characters, more than a column has
_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<t[dh]\b")
_NAME = re.compile(r'(?: id| name)="((?:h|table|ref|change)-\d+)"')
_MATH = re.compile(r'<img src="([^"]*)"[^>]*\bclass="[^"]*\bmath\b')


@dataclass(frozen=True, slots=True)
class Slice:
    """HTML that is set at once.

    Attributes:
        rank: how many characters of the document come before its end, white space not counted.
        names: the anchors in it.
        hidden: what its tables lack.
    """

    html: str
    rank: int
    names: tuple[str, ...] = ()
    hidden: tuple[Hidden, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a view needs to show an article bit by bit.

    Attributes:
        article: counts in the article text.
        hidden: what short tables lack of it.
        extra: what the HTML has beyond it.
        math: addresses of pictures of formulas.
        signs: of images that are small or stand in a line of text.
        left_out: images that are not kept.
        lines: how many it has at least, however wide it is set.
    """

    slices: tuple[Slice, ...]
    article: Ranks
    hidden: tuple[Gap, ...] = ()
    extra: tuple[Gap, ...] = ()
    math: frozenset[str] = frozenset()
    signs: frozenset[str] = frozenset()
    left_out: tuple[Image, ...] = ()
    lines: int = 0


def prepare(html: str, text: str) -> Prepared:
    """Make HTML of an article ready: clean HTML, or such with its changes marked (``ins``, ``del``)."""
    html = number_left_out(html)
    signs, html = find_signs(html), strip_sizes(html)
    slices: list[Slice] = []
    gaps: list[Gap] = []
    before = full = 0
    for part in _cut(html):
        short, hidden = _shorten(part)
        text_here = text_of(part)
        ranks = Ranks(text_here) if hidden else Ranks()
        missing = [_find_gap(ranks, one) for one in hidden]
        gaps += [Gap(full + gap.rank, gap.length) for gap in missing]
        total = count_characters(text_here)
        full += total
        before += total - sum(gap.length for gap in missing)
        slices.append(Slice(short, before, tuple(_NAME.findall(short)), hidden))
    deleted = find_deletions(html) if "<del" in html else ()
    return Prepared(
        tuple(slices) or (Slice("", 0),),
        Ranks(text),
        tuple(_translate(gap, deleted) for gap in gaps),
        tuple(gap for gap in (_translate(gap, gaps) for gap in deleted) if gap.length),
        frozenset(unescape(url) for url in _MATH.findall(html)),
        signs,
        find_left_out(html),
        before // _IN_A_LINE + sum(one.html.count("<tr") for one in slices),
    )


def _cut(html: str) -> Iterator[str]:
    for part in split(cut_runs(part_lines(html)), _PART):
        if len(part.html) > _LONG * _PART:
            yield from cut_deep(part.html, _PART)
        else:
            yield part.html


def _shorten(html: str) -> tuple[str, tuple[Hidden, ...]]:
    """Tables with few rows, and fewer where a row has very many cells."""
    if "<table" not in html:
        return html, ()
    widest = max((len(_CELL.findall(_find_row(table))) for table in _TABLE.findall(html)), default=1)
    most = _CELLS if widest <= _WIDE else _WIDE_CELLS
    rows = _ROWS if html.count("<td") < most else min(_ROWS, max(_LEAST_ROWS, most // max(1, widest)))
    return shorten_tables(html, rows, min(rows, _SHOWN))


def _find_row(table: str) -> str:
    found = _ROW.search(table)
    return found[0] if found else ""


def _find_gap(ranks: Ranks, hidden: Hidden) -> Gap:
    start = ranks.rank(hidden.at)
    return Gap(start, ranks.rank(hidden.at + hidden.length) - start)


def _translate(gap: Gap, others: Sequence[Gap]) -> Gap:
    """The same gap in a text without the other gaps."""
    start = close_gaps(gap.rank, others)
    return Gap(start, close_gaps(gap.rank + gap.length, others) - start)
