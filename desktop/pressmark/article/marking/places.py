"""Where between two signs of clean HTML something can be written."""

from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.article.marking.scan import BLOCKS, CELLS, LISTS, TOKEN, VOID

# What may hold a paragraph, "" for the article. Cells may too, but what went from a cell stays in its line.
_FLOW = frozenset({"", "blockquote", "li", "dd"})

_CELLS = frozenset(("", name) for name in CELLS)


@dataclass(frozen=True, slots=True)
class Place:
    """A place before one of the tags; `context` is the element that it is in."""

    before: int
    context: str


@dataclass(frozen=True, slots=True)
class Places:
    """The places among the tags between two signs.

    Attributes:
        closing: in the line that ends there; the same as `opening` where none does.
        opening: in the line that begins there.
        note: the same, but within the mark of a footnote that begins there.
        block: for a block, None where there may be none.
        item: for an item of a list, None where no list is open.
        is_line: both signs are in one line.
        is_row: a row of a table ends there.
        cells: within the cells that begin there.
    """

    closing: int
    opening: int
    note: int
    block: Place | None
    item: Place | None
    is_line: bool
    is_row: bool
    cells: tuple[int, ...]


def find_places(tags: Sequence[str], around: Sequence[str]) -> Places:
    """Give the places among tags and white space; `around` are the elements open before them."""
    opening = len(tags)
    while opening and _opens_inline(tags[opening - 1]):
        opening -= 1
    names = [_read(tag) for tag in tags]
    edges = [place for place, (_, name) in enumerate(names) if name in BLOCKS]
    contexts = _read_contexts(names, around)
    flow = [(depth, place) for place, (depth, name) in enumerate(contexts) if name in _FLOW or name in LISTS]
    items = [place for place, (_, name) in enumerate(contexts) if name in LISTS]
    block = min(flow)[1] if flow else None
    return Places(
        closing=edges[0] if edges else opening,
        opening=opening,
        note=len(tags) if "<sup>" in tags[opening:] else opening,
        block=None if block is None else Place(block, contexts[block][1]),
        item=Place(items[0], contexts[items[0]][1]) if items else None,
        is_line=not edges,
        is_row=("/", "tr") in names,
        cells=tuple(place for place, name in enumerate(names, 1) if name in _CELLS),
    )


def _read(tag: str) -> tuple[str, str]:
    found = TOKEN.fullmatch(tag)
    return (found[1] or "", found[2] or "") if found else ("", "")


def _opens_inline(tag: str) -> bool:
    closing, name = _read(tag)
    return bool(name) and not closing and name not in BLOCKS and name not in VOID


def _read_contexts(names: Sequence[tuple[str, str]], around: Sequence[str]) -> list[tuple[int, str]]:
    """Give the innermost element before each tag and after the last, and how deep it is."""
    open_tags = list(around)
    contexts = [(len(open_tags), open_tags[-1] if open_tags else "")]
    for closing, name in names:
        if closing:
            open_tags.pop()
        elif name and name not in VOID:
            open_tags.append(name)
        contexts.append((len(open_tags), open_tags[-1] if open_tags else ""))
    return contexts
