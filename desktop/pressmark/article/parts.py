"""Clean HTML in parts: what is long is shown bit by bit, and each bit is HTML by itself.

A cut is made between blocks. A list or a quotation that alone is longer than a part is cut between its
items and goes on in the next part; a table is never cut (`long_tables` makes it shorter).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressmark.article.text import text_of

_BLOCK = re.compile(r"<(/?)(?:blockquote|dd|dl|dt|h[1-6]|li|ol|p|pre|table|ul|(hr))\b[^>]*>")
_DIVISIBLE = re.compile(r"<(blockquote|dl|ol|ul)\b([^>]*)>")
_START = re.compile(r' start="(\d+)"')


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an article.

    Attributes:
        html: well formed by itself.
        start: where its text begins in the article text, in code points.
        end: where it ends; the same as `start` for a part without words.
    """

    html: str
    start: int
    end: int


def split(html: str, size: int = 30_000) -> tuple[Part, ...]:
    """Cut clean HTML between blocks into parts of at most `size` characters, where its blocks allow that.

    Returns:
        The parts in their order; their texts, one a line where there is one, are the text of `html`.
    """
    pieces = (piece for block in _read_blocks(html) for piece in _divide(block, size))
    parts: list[Part] = []
    end = 0
    for group in _gather(pieces, size):
        content = "".join(group)
        length = len(text_of(content))
        start = end + 1 if end and length else end
        end = start + length
        parts.append(Part(content, start, end))
    return tuple(parts)


def _read_blocks(html: str) -> Iterator[str]:
    """Give the outermost blocks, each with the line end behind it; nothing of `html` is left out."""
    depth = begin = 0
    for found in _BLOCK.finditer(html):
        closes, is_void = found[1], found[2]
        depth += 0 if is_void else -1 if closes else 1
        if depth == 0 and (closes or is_void):
            end = found.end() + html.startswith("\n", found.end())
            yield html[begin:end]
            begin = end
    if begin < len(html):
        yield html[begin:]


def _divide(block: str, size: int) -> Iterator[str]:
    """Give a block that is too long as several of its kind, where it can be cut."""
    opening = _DIVISIBLE.match(block)
    if len(block) <= size or opening is None:
        yield block
        return
    tag, attributes = opening[1], opening[2]
    end = block.rfind(f"</{tag}>")
    children = _read_blocks(block[opening.end() : end])
    items = _join_terms(children) if tag == "dl" else children
    said = _START.search(attributes)
    number = int(said[1]) if said else 1
    for group in _gather(items, size - len(opening[0])):
        begin = f' start="{number}"' if number > 1 and tag == "ol" else ""
        yield f"<{tag}{_START.sub('', attributes)}{begin}>{''.join(group)}</{tag}>\n"
        number += len(group)


def _join_terms(items: Iterable[str]) -> Iterator[str]:
    """Give terms together with what is said of them."""
    entry: list[str] = []
    for item in items:
        if entry and item.startswith("<dt"):
            yield "".join(entry)
            entry = []
        entry.append(item)
    yield "".join(entry)


def _gather(pieces: Iterable[str], size: int) -> Iterator[list[str]]:
    """Give groups of pieces that are at most `size` characters long together; a longer one stands alone."""
    group: list[str] = []
    length = 0
    for piece in pieces:
        if group and length + len(piece) > size:
            yield group
            group, length = [], 0
        group.append(piece)
        length += len(piece)
    if group:
        yield group
