"""A clean article as plain text: paragraphs, lists, quotations and tables as a terminal can show them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from pressmark.cli.grid import set_grid
from pressmark.cli.layout import count_cells, wrap
from pressmark.cli.markup import Content, Node, read_markup

_SPACES = re.compile("[ \t\n\r]+")
_MORE_SPACES = re.compile("  +")
_AROUND_BREAKS = re.compile(" *\n *")
_NUMBER = re.compile("-?[0-9]{1,9}")
_INDENT = "    "
_NARROWEST = 20
_LARGEST_SPAN = 1000
_BOXES = frozenset(
    ["p", "div", "figure", "figcaption", "section", "article", "aside", "details", "summary", "caption"]
)
_LISTS = frozenset({"ul", "ol"})


def set_plain(html: str, width: int | None) -> str:
    """The text of a clean article.

    Args:
        html: of the article.
        width: cells that a line may take; None: no line is broken.
    """
    return "\n".join(_set_blocks(read_markup(html).children, width))


def _set_blocks(children: Sequence[Content], width: int | None, *, in_item: bool = False) -> list[str]:
    """The blocks, a blank line between them; a list follows the text of its item at once."""
    lines: list[str] = []
    for block in _find_blocks(children):
        more = _SETTERS.get(block.tag, _set_box)(block, width)
        if lines and more and not (in_item and block.tag in _LISTS):
            lines.append("")
        lines += more
    return lines


def _find_blocks(children: Sequence[Content]) -> Iterator[Node]:
    """The blocks among what an element has; what stands between them is a paragraph."""
    loose: list[Content] = []
    for child in children:
        if isinstance(child, Node) and (child.tag in _SETTERS or child.tag in _BOXES):
            yield Node("text", children=loose)
            yield child
            loose = []
        else:
            loose.append(child)
    yield Node("text", children=loose)


def _set_box(box: Node, width: int | None) -> list[str]:
    return _set_blocks(box.children, width)


def _set_text(text: Node, width: int | None) -> list[str]:
    said = _AROUND_BREAKS.sub("\n", "".join(_read_text(text.children))).strip(" \n")
    lines = _MORE_SPACES.sub(" ", said).split("\n") if said else []
    if width is None:
        return lines
    return [part for line in lines for part in wrap(line, width) or [""]]


def _read_text(children: Sequence[Content]) -> Iterator[str]:
    for child in children:
        if isinstance(child, str):
            yield _SPACES.sub(" ", child)
        elif child.tag == "br":
            yield "\n"
        elif child.tag == "img":
            yield f"[{alt}]" if (alt := _SPACES.sub(" ", child.attributes.get("alt", "")).strip()) else ""
        else:
            yield from _read_text(child.children)


def _set_heading(heading: Node, width: int | None) -> list[str]:
    lines = _set_text(heading, width)
    sign = "=" if heading.tag in ("h1", "h2") else "-"
    return [*lines, sign * max(map(count_cells, lines))] if lines else []


def _set_list(items: Node, width: int | None) -> list[str]:
    found = list(items.find("li"))
    markers = ["• "] * len(found)
    if items.tag == "ol":
        start = items.attributes.get("start", "")
        first = int(start) if _NUMBER.fullmatch(start) else 1
        numbers = [f"{number}. " for number in range(first, first + len(found))]
        markers = [number.rjust(max(map(len, numbers))) for number in numbers]
    return [
        line
        for marker, item in zip(markers, found, strict=True)
        for line in _hang(marker, _set_blocks(item.children, _narrow(width, len(marker)), in_item=True))
    ]


def _set_definitions(definitions: Node, width: int | None) -> list[str]:
    lines: list[str] = []
    for part in definitions.find("dt", "dd"):
        if part.tag == "dd":
            lines += _indent(part, width)
        else:
            lines += [""] * bool(lines) + _set_blocks(part.children, width)
    return lines


def _indent(block: Node, width: int | None) -> list[str]:
    return _hang(_INDENT, _set_blocks(block.children, _narrow(width, len(_INDENT))))


def _set_preformatted(block: Node, _width: int | None) -> list[str]:
    text = "".join(_read_raw(block.children)).strip("\n")
    return [f"{_INDENT}{line}".rstrip() for line in text.expandtabs().split("\n")] if text else []


def _read_raw(children: Sequence[Content]) -> Iterator[str]:
    for child in children:
        if isinstance(child, str):
            yield child
        elif child.tag == "br":
            yield "\n"
        else:
            yield from _read_raw(child.children)


def _set_rule(_rule: Node, _width: int | None) -> list[str]:
    return ["* * *"]


def _set_table(table: Node, width: int | None) -> list[str]:
    groups = [*table.find("thead"), *table.find("tbody", "tfoot")]
    rows = [row for group in groups or [table] for row in group.find("tr")]
    heads = sum(len(list(group.find("tr"))) for group in table.find("thead"))
    texts = _read_grid(rows)
    return set_grid(texts, heads, width) if texts and texts[0] else []


def _read_grid(rows: Sequence[Node]) -> list[list[str]]:
    """The texts of the cells, a spanned place empty, all rows as long."""
    below: dict[int, int] = {}
    texts: list[list[str]] = []
    for row in rows:
        line: list[str] = []
        for cell in row.find("td", "th"):
            _skip_spanned(line, below)
            start, columns = len(line), _read_span(cell, "colspan")
            line += [_read_cell(cell)] + [""] * (columns - 1)
            below |= dict.fromkeys(range(start, start + columns), _read_span(cell, "rowspan") - 1)
        _skip_spanned(line, below)
        texts.append(line)
    longest = max(map(len, texts), default=0)
    return [line + [""] * (longest - len(line)) for line in texts]


def _skip_spanned(line: list[str], below: dict[int, int]) -> None:
    while below.get(len(line), 0) > 0:
        below[len(line)] -= 1
        line.append("")


def _read_cell(cell: Node) -> str:
    return "\n".join(line for line in _set_blocks(cell.children, None, in_item=True) if line)


def _read_span(cell: Node, name: str) -> int:
    span = cell.attributes.get(name, "")
    return min(max(int(span), 1), _LARGEST_SPAN) if _NUMBER.fullmatch(span) else 1


def _hang(marker: str, lines: Sequence[str]) -> list[str]:
    """The lines with the marker before the first, and as much room before the others."""
    room = " " * len(marker)
    return [f"{room if number else marker}{line}".rstrip() for number, line in enumerate(lines or [""])]


def _narrow(width: int | None, cells: int) -> int | None:
    return None if width is None else max(width - cells, _NARROWEST)


_Setter: TypeAlias = Callable[[Node, int | None], list[str]]
_SETTERS: Mapping[str, _Setter] = {
    "text": _set_text,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _set_heading),
    **dict.fromkeys(("ul", "ol"), _set_list),
    "dl": _set_definitions,
    "blockquote": _indent,
    "pre": _set_preformatted,
    "hr": _set_rule,
    "table": _set_table,
}
