"""Cuts what nests too deep to be cut between its outermost blocks, so that no slice is long.

What is open at a cut is closed there and opened again behind it: an item of a list that goes on has a second
bullet, which only lists of hundreds of blocks in one item ever show.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TAG = re.compile(r"<(/?)(blockquote|dd|dl|dt|h[2-6]|li|ol|p|pre|table|ul)\b([^>]*)>")
_START = re.compile(r' start="(\d+)"')
_PARAGRAPH = re.compile(r"(<p\b[^>]*>)(.*?)</p>", re.DOTALL)
_MOST_LINES = 100
_HOLDERS = frozenset({"blockquote", "dd", "dl", "li", "ol", "ul"})


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: str
    items: int = 0

    def begin_again(self) -> str:
        """The tag with which it goes on; an item that was begun keeps its number."""
        if self.tag != "ol" or not self.items:
            return f"<{self.tag}{self.attributes}>"
        said = _START.search(self.attributes)
        number = (int(said[1]) if said else 1) + self.items - 1
        return f'<ol{_START.sub("", self.attributes)} start="{number}">'


def cut_deep(html: str, size: int) -> Iterator[str]:
    """Give clean HTML in pieces of about `size` characters, each well formed; tables stay whole."""
    opened: list[_Open] = []
    begin, again = 0, ""
    for found in _TAG.finditer(html):
        closes, tag, attributes = found.groups()
        if not closes:
            if tag == "li" and opened:
                opened[-1].items += 1
            opened.append(_Open(tag, attributes))
            continue
        opened.pop()
        if found.end() - begin < size or not all(one.tag in _HOLDERS for one in opened):
            continue
        closed = "".join(f"</{one.tag}>" for one in reversed(opened))
        yield f"{again}{html[begin : found.end()]}{closed}"
        begin, again = found.end(), "".join(one.begin_again() for one in opened)
    if html[begin:].strip():
        yield again + html[begin:]


def part_lines(html: str) -> str:
    """Make of a paragraph with hundreds of broken lines several: Qt needs quadratic time for lines of one."""
    return _PARAGRAPH.sub(_part, html) if html.count("<br>") > _MOST_LINES else html


def _part(found: re.Match[str]) -> str:
    opening, content = found[1], found[2]
    lines = content.split("<br>")
    if len(lines) <= _MOST_LINES:
        return found[0]
    pieces, depth, count = [lines[0]], _count_open(lines[0]), 1
    for line in lines[1:]:
        parts = depth == 0 and count >= _MOST_LINES
        pieces.append(f"</p>\n{opening}{line}" if parts else f"<br>{line}")
        count = 1 if parts else count + 1
        depth += _count_open(line)
    return f"{opening}{''.join(pieces)}</p>"


def _count_open(line: str) -> int:
    """How many elements of a line are open at its end, less those closed that were open before."""
    return line.count("<") - line.count("<img") - 2 * line.count("</")
