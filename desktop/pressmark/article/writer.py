"""Writes the HTML of a clean article.

Everything is written late: a container, a block or an inline element begins only when something visible
comes into it. So what is empty never appears, spaces stand between elements and never at the edge of a
block, and the HTML is the same however the author nested it.
"""

import unicodedata
from dataclasses import dataclass, field

from pressmark.article.direction import Block, Container, direct, read_direction
from pressmark.article.pieces import INVISIBLE, collapse_spaces, count_joining, read_whole

# Whose first paragraph needs no tag of its own.
_BARE = frozenset({"li", "td", "th", "dt", "dd"})
_CELLS = frozenset({"td", "th"})
_LISTS = frozenset({"dl", "ol", "ul"})
_NESTED = _LISTS | {"blockquote"}
_RULED = frozenset({"", "blockquote", "li", "td", "th", "dd"})
# More of a kind around each other would leave the text no room.
_MOST_QUOTES, _MOST_LISTS = 6, 8

PARAGRAPH = ("p", "")


def escape(text: str) -> str:
    """Write text as HTML."""
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def attribute(name: str, value: str) -> str:
    """Write an attribute with a space before it."""
    return f' {name}="{escape(value).replace(chr(34), "&quot;")}"'


@dataclass(slots=True)
class Writer:
    """HTML in the making.

    Attributes:
        kind: tag and attributes of the blocks that come next.
        solid: what would end a block only breaks its line (headings, captions).
        preformatted: white space counts.
        direction: which way the author lets text run, "" where the text itself tells.
        shown: how many pieces of text and images have been written.
    """

    kind: tuple[str, str] = PARAGRAPH
    solid: bool = False
    preformatted: bool = False
    direction: str = ""
    shown: int = 0
    _parts: list[str] = field(default_factory=list)
    _containers: list[Container] = field(default_factory=lambda: [Container("", settled=True)])
    _opened: int = 1  # how many of the containers have begun
    _inlines: list[tuple[str, str]] = field(default_factory=list)
    _block: Block | None = None
    _space: str = ""
    _breaks: int = 0
    _rule: bool = False
    _anchors: list[str] = field(default_factory=list)
    _last: str = ""
    _last_at: int = 0

    def add_text(self, text: str, *, whole: bool = False) -> None:
        """Write text; white space collapses but in preformatted blocks.

        Args:
            text: may be no more than white space.
            whole: it is all there is of a block, which it ends.
        """
        if whole:
            self._add_whole(text)
            return
        core = text.strip()
        if not core:
            self._add_space(text)
            return
        if not core.isascii():
            text = unicodedata.normalize("NFC", text)
            core = text.strip()
            if (self._block is None or self._breaks) and not core.strip(INVISIBLE):
                return
        before = after = ""
        if len(core) < len(text):
            before, _, after = text.partition(core)
            self._add_space(before)
        if core[0] > "\u02ff" and self._last and not (self._space or self._breaks):
            length = count_joining(self._last, core)
            if length:
                self._last = unicodedata.normalize("NFC", self._last + core[:length])
                self._parts[self._last_at] = escape(self._last)
                self.add_text(core[length:] + after)
                return
        if not self.preformatted:
            core = collapse_spaces(core)
        self._begin()
        self._last, self._last_at = core, len(self._parts)
        self._parts.append(escape(core))
        if after:
            self._add_space(after)

    def add_cell(self, tag: str, attributes: str, text: str) -> str:
        """Write a table cell that is no more than a text, as a forced container with a block; give it."""
        row, content = self._containers[-1], escape(read_whole(text))
        turns = not content.isascii() and read_direction(content) == "rtl"
        if turns or self.direction or row.direction or self._inlines or self._anchors:
            self.begin_container(tag, attributes, forced=True)
            self.add_text(text, whole=True)
            return self.end_container()
        row.filled = True
        self.shown += bool(content)
        self._parts.append(f"<{tag}{attributes}>{content}</{tag}>")
        return content

    def add_object(self, html: str) -> None:
        """Write an image: something visible that is no text."""
        self._begin()
        self._parts.append(html)
        self._last = ""

    def add_break(self) -> None:
        """Break the line; two breaks part paragraphs, those at the edge of a block vanish."""
        if self._block is None:
            return
        if self.preformatted:
            self._space += "\n"
        else:
            self._breaks += 1
            self._space = ""

    def add_rule(self) -> None:
        """Draw a line, if something comes before it and after it."""
        self.end_block()
        self._rule = bool(self._parts) and not self.solid

    def add_anchor(self, name: str) -> None:
        """Name the place of what comes next."""
        self._anchors.append(f'<a name="{name}"></a>')

    def begin_inline(self, tag: str, attributes: str = "") -> bool:
        """Begin an inline element; False where it is open already."""
        if self._inlines and any(tag == open_tag for open_tag, _ in self._inlines):
            return False
        self._inlines.append((tag, attributes))
        return True

    def end_inline(self) -> None:
        """End the inline element begun last."""
        tag, _ = self._inlines.pop()
        if self._block and self._block.opened > len(self._inlines):
            self._parts.append(f"</{tag}>")
            self._block.opened -= 1

    def end_block(self) -> None:
        """End the block that is open, if one is."""
        if self._block is None:
            self._space = ""
            return
        if self.solid:
            self._break_once()
            return
        if self._block.opened:
            for tag, _ in reversed(self._inlines[: self._block.opened]):
                self._parts.append(f"</{tag}>")
        direct(self._parts, self._containers, self._block)
        if self._block.tag:
            self._parts.append(f"</{self._block.tag}>\n")
        self._block = None
        self._space = self._last = ""
        self._breaks = 0

    def begin_container(self, tag: str, attributes: str = "", *, forced: bool = False) -> bool:
        """Begin what holds blocks; False where it would be too deep, or inside a solid block.

        Args:
            tag: its name.
            attributes: written, each with a space before it.
            forced: it appears even if nothing comes into it.
        """
        self.end_block()
        if self.solid or (tag in _NESTED and self._is_full(tag)):
            return False
        self._containers.append(Container(tag, attributes, self.direction))
        if forced:
            self._open_containers()
            if tag in _CELLS:
                self._containers[-1].content = len(self._parts)
        return True

    def _is_full(self, tag: str) -> bool:
        """Tell whether another of these would stand too deep."""
        if tag in _LISTS:
            return sum(one.tag in _LISTS for one in self._containers) >= _MOST_LISTS
        return sum(one.tag == tag for one in self._containers) >= _MOST_QUOTES

    def end_container(self) -> str:
        """End the container begun last; give what a cell holds."""
        self.end_block()
        container = self._containers.pop()
        self._rule = self._rule and container.tag in {"blockquote", "ul", "ol", "dl", "table"}
        content = "".join(self._parts[container.content :]) if container.content >= 0 else ""
        if self._opened > len(self._containers):
            self._opened -= 1
            self._parts.append(f"</{container.tag}>" + ("" if container.tag in _CELLS else "\n"))
        return content

    def read(self) -> str:
        """Give what has been written."""
        self.end_block()
        return "".join(self._parts)

    def _add_whole(self, text: str) -> None:
        """Do in one step what most blocks need, which hold no more than a text."""
        if self._block or self.solid or self.preformatted or self._inlines or self._anchors:
            self.add_text(text)
        elif core := read_whole(text):
            self.shown += 1
            self._open_block()
            self._parts.append(escape(core))
        self.end_block()

    def _add_space(self, text: str) -> None:
        if not text:
            return
        if self.preformatted:
            # Blank lines before the first line are dropped, its indentation stays.
            self._space = (
                (self._space + text).rpartition("\n")[2] if self._block is None else self._space + text
            )
        elif self._block and not self._breaks:
            self._space = " " if self._space or len(text) > 1 or text in "\t\n\r" else text

    def _break_once(self) -> None:
        if self.preformatted:
            self._space += "" if self._space.endswith("\n") else "\n"
        elif not self._breaks:
            self._breaks, self._space = 1, ""

    def _begin(self) -> None:
        """Open what must be open before something visible is written."""
        self.shown += 1
        if self._breaks > 1 and self.kind[0] == "p" and not self.solid:
            self.end_block()
        block = self._block or self._open_block()
        if self._breaks:
            self._parts.append("<br>")
            self._breaks = 0
            self._last = ""
        if self._space:
            self._parts.append(self._space)
            self._space = self._last = ""
        if self._anchors and all(tag != "a" for tag, _ in self._inlines[: block.opened]):
            self._parts += self._anchors
            self._anchors.clear()
        if block.opened < len(self._inlines):
            for tag, attributes in self._inlines[block.opened :]:
                self._parts.append(f"<{tag}{attributes}>")
            block.opened = len(self._inlines)

    def _open_block(self) -> Block:
        if self._rule or self._opened < len(self._containers):
            self._open_containers()
        container = self._containers[-1]
        tag, attributes = self.kind
        if self.kind == PARAGRAPH and container.tag in _BARE and not container.filled:
            tag = ""
        container.filled = True
        self._block = Block(tag, attributes, self.direction, len(self._parts))
        self._parts.append(f"<{tag}{attributes}>" if tag else "")
        return self._block

    def _open_containers(self) -> None:
        while self._opened < len(self._containers):
            above, container = self._containers[self._opened - 1], self._containers[self._opened]
            self._draw_rule(above)
            above.filled = True
            self._parts.append(container.open(above, len(self._parts)))
            self._opened += 1
        self._draw_rule(self._containers[-1])

    def _draw_rule(self, container: Container) -> None:
        if self._rule and container.tag in _RULED:
            self._parts.append("<hr>\n")
            container.filled = True
        self._rule = False
