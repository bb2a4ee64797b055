"""The HTML of a clean article as a tree."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TypeAlias

from pressmark.cli.layout import many_lines

Content: TypeAlias = "Node | str"
_VOID = frozenset({"br", "hr", "img"})


@dataclass(slots=True)
class Node:
    """An element: its tag, its attributes, and what is in it. Texts are safe for a terminal."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Content] = field(default_factory=list)

    def find(self, *tags: str) -> Iterator["Node"]:
        """The children with one of these tags."""
        return (child for child in self.children if isinstance(child, Node) and child.tag in tags)


def read_markup(html: str) -> Node:
    """Read HTML as a clean article has it; the node at the root has no tag."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: many_lines(value or "") for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if any(node.tag == tag for node in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(many_lines(data))
