"""Long tables made short: a table of thousands of rows would keep a page from opening."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pressmark.article.text import text_of

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_NUMBER = re.compile(r'<a name="table-(\d+)"></a>')
_ROW_END = re.compile(r"</tr>\n?")
_SPAN = re.compile(r'(<t[dh]\b[^>]*?) rowspan="(\d+)"')


@dataclass(frozen=True, slots=True)
class Hidden:
    """Rows of a table that were left out.

    Attributes:
        number: of the table in its article, from 1.
        rows_total: how many rows it has below its headings.
        at: where the text that was left out begins in the text of the whole, in code points.
        length: how long that text is, line ends included; without it the text is that of the shortened HTML.
    """

    number: int
    rows_total: int
    at: int
    length: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """What to leave out: from `start` to `end`, with `ending` in its place; the rows begin at `body`."""

    number: int
    rows_total: int
    body: int
    start: int
    end: int
    ending: str


def shorten_tables(html: str, rows: int = 100, shown: int = 50) -> tuple[str, tuple[Hidden, ...]]:
    """Leave of tables with more than `rows` rows their headings and the first `shown` rows.

    A cell that spans rows which are left out ends where they begin.

    Returns:
        The HTML with tables that are short, and what is missing, in its order.
    """
    pieces: list[str] = []
    hidden: list[Hidden] = []
    done = length = 0
    for cut in _find_cuts(html, rows, shown):
        pieces += [html[done : cut.body], _end_spans(html[cut.body : cut.start]), cut.ending]
        place = _add(length, html[done : cut.start])
        length = _add(place, html[cut.start : cut.end])
        hidden.append(Hidden(cut.number, cut.rows_total, place, length - place))
        done = cut.end
    if not hidden:
        return html, ()
    pieces.append(html[done:])
    total = _add(length, html[done:])
    return "".join(pieces), tuple(_settle(one, total) for one in hidden)


def _find_cuts(html: str, rows: int, shown: int) -> Iterator[_Cut]:
    for count, table in enumerate(_TABLE.finditer(html), 1):
        ends = [found.end() for found in _ROW_END.finditer(html, table.start(), table.end())]
        body = html.find("<tbody>", table.start(), table.end())
        head = sum(end <= body for end in ends) if body >= 0 else len(ends)
        if max(head, len(ends) - head) <= rows:
            continue
        found = _NUMBER.search(html, table.start(), table.end())
        number = int(found[1]) if found else count
        if head <= shown:
            yield _Cut(number, len(ends) - head, body, ends[head + shown - 1], ends[-1], "")
        else:  # headings without end are no headings
            end = table.end()
            yield _Cut(number, len(ends), table.start(), ends[shown - 1], end, "</thead>\n</table>")


def _end_spans(markup: str) -> str:
    """Let no cell span more rows than there are."""
    if " rowspan=" not in markup:
        return markup
    lines = markup.split("</tr>")
    for at, line in enumerate(lines):
        left = len(lines) - 1 - at

        def write(found: re.Match[str], left: int = left) -> str:
            span = min(int(found[2]), left)
            return found[1] + (f' rowspan="{span}"' if span > 1 else "")

        lines[at] = _SPAN.sub(write, line)
    return "</tr>".join(lines)


def _add(length: int, markup: str) -> int:
    """Give how long a text is to which the text of some more blocks is added."""
    added = len(text_of(markup))
    return length + added + 1 if length and added else length + added


def _settle(hidden: Hidden, total: int) -> Hidden:
    """Where no text comes before it, the line end behind it goes too."""
    if hidden.at or not 0 < hidden.length < total:
        return hidden
    return replace(hidden, length=hidden.length + 1)
