"""Which way text runs: as the author says, else as its first letter does (``dir="auto"`` of HTML).

A direction is written once, at the outermost element that begins with the text it comes from, so that the
bullets of a list and the bar of a quotation stand on the right side. Tables keep their order of columns.
https://html.spec.whatwg.org/multipage/dom.html#the-dir-attribute
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_LETTER = re.compile(r"&(?:amp|lt|gt|quot);|([A-Za-z\u00aa-\U0010ffff])")
_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}
_GRIDS = frozenset({"", "table", "thead", "tbody", "tr"})


@dataclass(slots=True)
class Container:
    """An element that holds blocks, in the making.

    Attributes:
        direction: "ltr", "rtl", or "" where nothing was written of it, here or around.
        filled: something has been written into it.
        content: which part is the first of its content, for cells.
        at: which part its start tag is.
        settled: its first text has told which way it runs.
    """

    tag: str
    attributes: str = ""
    direction: str = ""
    filled: bool = False
    content: int = -1
    at: int = -1
    settled: bool = False

    def open(self, above: "Container", at: int) -> str:
        """Give the start tag, inside of another container."""
        self.at = at
        self.settled = self.tag in _GRIDS
        if self.direction == above.direction or (not above.direction and self.direction == "ltr"):
            self.direction = above.direction
            return self.start("")
        self.direction = self.direction or above.direction
        return self.start("" if self.direction == above.direction else self.direction)

    def start(self, direction: str) -> str:
        """Give the start tag with a direction in it."""
        said = f' dir="{direction}"' if direction else ""
        return f"<{self.tag}{self.attributes}{said}>"


@dataclass(slots=True)
class Block:
    """A paragraph or its like, in the making.

    Attributes:
        tag: "" for text that needs none in its container.
        direction: what the author says; "" for nothing.
        at: which part its start tag is.
        opened: how many of the inline elements have begun in it.
    """

    tag: str
    attributes: str
    direction: str
    at: int
    opened: int = 0


def direct(parts: list[str], containers: Sequence[Container], block: Block) -> None:
    """Write into a start tag which way a block runs, where that is not the way of what is around it."""
    own = ""
    if block.tag != "pre" or "verse" in block.attributes:
        own = next(filter(None, map(read_direction, parts[block.at + 1 :])), "")
    wanted = block.direction or own
    container = containers[-1]
    if not wanted or wanted == container.direction:
        return
    begun: list[Container] = []
    if not container.direction:
        begun = _settle(containers)
        if wanted == "ltr":
            if own != "rtl":
                return
            begun = []
    if not begun and not block.tag:
        begun = [container]
    if begun:
        parts[begun[-1].at] = begun[-1].start(wanted)
        for one in begun:
            one.direction = wanted
    else:
        parts[block.at] = f'<{block.tag}{block.attributes} dir="{wanted}">'


def read_direction(html: str) -> str:
    """Give the direction of the first letter of a text as it is written; "" for none, and for a tag."""
    first = html[:1]
    if first.isalpha() and first.isascii():
        return "ltr"
    if first == "<":  # texts are written with their entities
        return ""
    for found in _LETTER.finditer(html):
        direction = _DIRECTIONS.get(unicodedata.bidirectional(found[1])) if found[1] else None
        if direction:
            return direction
    return ""


def _settle(containers: Sequence[Container]) -> list[Container]:
    """Give the containers of which a text is the first, inner before outer; of the next it is not."""
    begun: list[Container] = []
    while not (container := containers[-1 - len(begun)]).settled:  # the outermost always is
        container.settled = True
        begun.append(container)
    return begun
