"""Clean HTML read as what a person sees: blocks of signs.

Places count signs, that is characters but white space: HTML, article text and what is on the screen have the
same ones in the same order.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

TOKEN = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>|[^<]+")
CELLS = frozenset({"td", "th"})
ITEMS = frozenset({"li", "dt", "dd"})
LISTS = frozenset({"ul", "ol", "dl"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
BLOCKS = CELLS | ITEMS | LISTS | _HEADINGS | {"p", "pre", "blockquote", "table", "thead", "tbody", "tr", "hr"}
VOID = frozenset({"br", "hr", "img"})
SIGN = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Block:
    """A line of an article or several: what stands between two edges of elements that begin a line.

    Attributes:
        tag: of the cell or the item that it stands in, else its own.
        text: with the white space that the HTML has; breaks are line ends.
        start: the place of its first sign.
        row: the number of its table's row in the article, 0 outside of tables.
    """

    tag: str
    text: str
    start: int
    signs: tuple[int, ...]
    row: int = 0

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
    return list(accumulate((not character.isspace() for character in text), initial=0))


def read_blocks(html: str) -> list[Block]:
    """Give the blocks of clean HTML that have text."""
    return list(_Reader().read(html))


@dataclass(slots=True)
class _Reader:
    open: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    place: int = 0
    row: int = 0

    def read(self, html: str) -> Iterator[Block]:
        for found in TOKEN.finditer(html):
            closing, tag = found[1], found[2]
            if not tag:
                self.parts.append(unescape(found[0]))
            elif tag in BLOCKS:
                yield from self._end()
                self._note(tag, bool(closing))
            elif tag == "br":
                self.parts.append("\n")
        yield from self._end()

    def _note(self, tag: str, closing: bool) -> None:
        self.row += tag == "tr" and not closing
        if closing:
            self.open.pop()
        elif tag not in VOID:
            self.open.append(tag)

    def _end(self) -> Iterator[Block]:
        text = "".join(self.parts)
        self.parts.clear()
        signs = tuple(found.start() for found in SIGN.finditer(text))
        if signs:
            row = self.row if "tr" in self.open else 0
            yield Block(_name(self.open), text, self.place, signs, row)
            self.place += len(signs)


def _name(tags: Sequence[str]) -> str:
    own = tags[-1] if tags else "p"
    return next((tag for tag in reversed(tags) if tag in CELLS or tag in ITEMS), own) if own == "p" else own
