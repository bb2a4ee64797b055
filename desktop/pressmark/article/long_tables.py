"""Long tables made short: a table of thousands of rows would keep a page from opening.

Where changes are marked, rows that have some stay, with an empty row for what is missing before them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pressmark.article.text import text_of

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)
_NUMBER = re.compile(r'<a name="table-(\d+)"></a>')
_ROW_END = re.compile(r"</tr>\n?")
_CHANGE = re.compile(r'<a name="change-\d+"></a>')
_GONE = '<tr class="removed"'
_CELL = re.compile(r'<t[dh]\b(?:[^>]*? colspan="(\d+)")?')
# So many times as many rows as a table may have stay for what has changed in them.
_CHANGED = 5
# Fewer rows than these are not worth a gap.
_FEWEST = 3
_SPAN = re.compile(r'(<t[dh]\b[^>]*?) rowspan="(\d+)"')


@dataclass(frozen=True, slots=True)
class Hidden:
    """Rows of a table that were left out.

    Attributes:
        number: of the table in its article, from 1.
        rows_total: how many rows it has below its headings, without those that are marked as gone.
        at: where the text that was left out begins in the text of the whole, in code points.
        length: how long that text is, line ends included; without it the text is that of the shortened HTML.
    """

    number: int
    rows_total: int
    at: int
    length: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """What to leave out: from `start` to `end`, with `ending` in its place.

    The rows that are shown before it begin at `body`.
    """

    number: int
    rows_total: int
    body: int
    start: int
    end: int
    ending: str


def shorten_tables(html: str, rows: int = 100, shown: int = 50) -> tuple[str, tuple[Hidden, ...]]:
    """Leave of tables with more than `rows` rows their headings and the first `shown` rows.

    A cell that spans rows which are left out ends where they begin. Of the other rows those stay in which a
    change is marked, with the rows that their cells span, but not without end: the names of changes that are
    left out stand in the gap.

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
        total = len(ends) - html.count(_GONE, table.start(), table.end())
        if head <= shown:
            total += html.count(_GONE, table.start(), max(body, table.start())) - head
            yield from _cut_rows(html, _Rows(number, total, body, head + shown, ends), rows * _CHANGED)
        else:  # headings without end are no headings
            start, end = ends[shown - 1], table.end()
            names = _write_gap(html[table.start() : ends[0]], html[start:end])
            yield _Cut(number, total, table.start(), start, end, f"{names}</thead>\n</table>")


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of a table: where each ends; all from `first` on may be left out."""

    number: int
    total: int
    body: int
    first: int
    ends: list[int]


def _cut_rows(html: str, rows: _Rows, most: int) -> Iterator[_Cut]:
    """Cut what is between rows that stay."""
    ends, first, body = rows.ends, rows.first, rows.body
    stay = sorted(_find_changed(html, rows, most)) if "<a name=" in html[ends[first - 1] : ends[-1]] else []
    head = html[html.rfind("<tr", 0, ends[0]) : ends[0]]
    for row in (*stay, len(ends)):
        start, end = ends[first - 1], ends[row - 1]
        if row - first >= _FEWEST or (row == len(ends) and row > first):
            left = html[start:end]
            gap = _write_gap(head, left) if row < len(ends) or "<a name=" in left else ""
            yield _Cut(rows.number, rows.total, body, start, end, gap)
            body = end
        first = row + 1


def _find_changed(html: str, rows: _Rows, most: int) -> set[int]:
    """Give the rows in which changes are marked, and those that are tied to them by cells that span rows."""
    ends = rows.ends
    groups = _find_groups(html, rows)
    changed: set[int] = set()
    for found in _CHANGE.finditer(html, ends[rows.first - 1], ends[-1]):
        row = bisect_right(ends, found.start())
        if row in changed:
            continue
        place = bisect_right(groups, row)
        group = range(max(groups[place - 1], rows.first), groups[place])
        if len(changed) + len(group) > most:
            break
        changed.update(group)
    return changed


def _find_groups(html: str, rows: _Rows) -> list[int]:
    """Give the rows at which no cell of a row before reaches over, and the number of rows."""
    ends = rows.ends
    if " rowspan=" not in html[ends[0] : ends[-1]]:
        return list(range(len(ends) + 1))
    groups, far, start = [0], 0, rows.body
    for row, end in enumerate(ends):
        if row >= far:
            groups.append(row)
        spans = (int(found[2]) for found in _SPAN.finditer(html, start, end))
        far = max(far, row + max(spans, default=1))
        start = end
    return [*groups, len(ends)]


def _write_gap(head: str, left: str) -> str:
    """Write an empty row that has the names of the changes in what is left out."""
    columns = sum(int(found[1] or 1) for found in _CELL.finditer(head))
    return f'<tr><td colspan="{max(columns, 1)}">{"".join(_CHANGE.findall(left))}</td></tr>\n'


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
