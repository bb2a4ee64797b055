"""The walk through the tree of a stranger's markup, and what it remembers on its way."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from pressmark.article import anchors
from pressmark.article.writer import PARAGRAPH, Writer
from pressmark.model import Table

_LONGEST_NAME = 300

Kind: TypeAlias = tuple[str, str]


@dataclass(slots=True)
class Composer:
    """Composes one article.

    Attributes:
        handlers: who writes an element, by its tag; an element without one is its content.
        link: the address of the article.
        shift: by how much headings are lowered.
        targets: places in the tree are named (`anchors.mark`).
        headings: how many there are so far.
        in_table: inside a data table, where no other begins.
        in_noscript: inside what is for browsers without scripts.
        anchors: the anchors of headings by the site's own ids, those just before a heading and those in it.
        waiting: ids behind which no heading has come yet, each with how much was shown before it.
        shown: images so far, by what their sizes have in common: those for all, those of ``noscript``.
    """

    handlers: Mapping[str, Callable[["Composer", etree._Element], None]]
    link: str
    shift: int = 0
    targets: bool = False
    out: Writer = field(default_factory=Writer)
    tables: list[Table] = field(default_factory=list)
    headings: int = 0
    in_table: bool = False
    in_noscript: bool = False
    anchors: dict[str, str] = field(default_factory=dict)
    waiting: list[tuple[str, int]] = field(default_factory=list)
    shown: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))

    def walk(self, element: etree._Element) -> None:
        """Write what is in an element."""
        add_text = self.out.add_text
        if element.text:
            add_text(element.text)
        for child in element:
            if self.targets:
                self.mark(child)
            name = child.get("id") or child.get("name")
            if name:
                self.waiting.append((name, self.out.shown))
            handle = self.handlers.get(child.tag)
            if handle:
                handle(self, child)
            else:
                self.walk(child)
            if child.tail:
                add_text(child.tail)

    def mark(self, element: etree._Element) -> None:
        """Name the place of an element if a link leads there."""
        name = element.get(anchors.NAME)
        if name:
            self.out.add_anchor(name)

    def name_heading(self, anchor: str, before: int) -> None:
        """Let ids lead to a heading: those since `before`, which is how much was shown above it."""
        for name, shown in self.waiting:
            if shown >= before and len(name) <= _LONGEST_NAME:
                self.anchors.setdefault(name, anchor)
        self.waiting.clear()

    def write_block(self, element: etree._Element, kind: Kind | None = None, *, solid: bool = False) -> None:
        """Write an element on lines of its own.

        Args:
            element: whose content is written.
            kind: what its text becomes; None leaves that to the block around it.
            solid: its text stays in one block.
        """
        out = self.out
        out.end_block()
        before = out.kind, out.solid, out.direction, out.preformatted
        self.turn(element)
        if kind and not out.solid:
            out.kind, out.solid, out.preformatted = kind, solid, kind[0] == "pre"
        if len(element):
            self.walk(element)
            out.solid = before[1]
            out.end_block()
        elif text := element.text:
            out.solid = before[1]
            out.add_text(text, whole=True)
        out.kind, out.solid, out.direction, out.preformatted = before

    def contain(self, tag: str, element: etree._Element, attributes: str = "") -> None:
        """Write an element as a container of paragraphs, or only these where there may be no container."""
        before = self.out.direction
        self.turn(element)
        begun = self.out.begin_container(tag, attributes)
        self.write_block(element, PARAGRAPH)
        if begun:
            self.out.end_container()
        self.out.direction = before

    def turn(self, element: etree._Element) -> None:
        """Let text run the way the element says."""
        said = element.get("dir")
        if said:
            direction = said.lower()
            self.out.direction = direction if direction in {"ltr", "rtl"} else ""
