"""Writes what is gone, so that it can be read where it was."""

from collections.abc import Sequence

from pressmark.article.marking.gone import Gone
from pressmark.article.marking.scan import CELLS, ITEMS, LISTS, Block
from pressmark.article.writer import escape

_FIRST_WORDS = 6
_LONGEST_START = 60


def write_inline(
    gone: Gone, *, keeps: bool = False, lead: bool = False, trail: bool = False, parts: bool = False
) -> str:
    """Write what is gone within a line.

    Args:
        gone: from one block.
        keeps: white space counts there.
        lead: white space before it comes along.
        trail: white space after it comes along.
        parts: a space is wanted after it in any case.
    """
    marks = []
    for number, part in enumerate(gone.parts):
        before, text, after = gone.block.cut(part.start, part.end)
        is_last = number == len(gone.parts) - 1
        said = _shorten(text) if part.moved else text
        head = before if lead and number == 0 else ""
        tail = after if trail or not is_last else ""
        tail = tail or " " * (parts and is_last)
        words = escape(f"{_settle(head, keeps)}{said}{_settle(tail, keeps)}")
        words = words if keeps else words.replace("\n", "<br>")
        marks.append(f'<del class="moved">{words}</del>' if part.moved else f"<del>{words}</del>")
    return "".join(marks)


def _settle(space: str, keeps: bool) -> str:
    """Give white space as it is written where it may not count."""
    if keeps or not space:
        return space
    return "\n" if "\n" in space else " "


def write_blocks(gone: Sequence[Gone], context: str, anchor: str) -> str:
    """Write what is gone as blocks of their own.

    Args:
        gone: what went from one block, from the cells of one row, or from items that follow each other.
        context: the element that it comes into, "" for the article.
        anchor: what is written before its words.
    """
    tag = gone[0].block.tag
    if context in LISTS or tag in ITEMS:
        return _write_items(gone, context, anchor)
    own = "pre" if tag == "pre" else "p"
    words = " ".join(write_inline(one, keeps=own == "pre") for one in gone)
    if tag.startswith("h"):
        words = f"<strong>{words}</strong>"
    return f'<{own} class="removed">{anchor}{words}</{own}>'


def write_row(gone: Sequence[tuple[int, Gone]], columns: int, anchor: str) -> str:
    """Write a row of a table that is gone.

    Args:
        gone: what it had, with its columns.
        columns: how many the table has; what stood beyond stands in the last.
        anchor: what is written before its words.
    """
    cells = [""] * max(columns, 1)
    for column, one in gone:
        place = min(column, len(cells) - 1)
        space = " " if cells[place] else ""
        cells[place] += f"{space}{anchor}{write_inline(one)}"
        anchor = ""
    written = "".join(f"<td>{words}</td>" for words in cells)
    return f'<tr class="removed">{written}</tr>'


def _write_items(gone: Sequence[Gone], context: str, anchor: str) -> str:
    box = context if context in LISTS else "ul" if gone[0].block.tag == "li" else "dl"
    items = []
    for one in gone:
        tag = "li" if box != "dl" else one.block.tag if one.block.tag in {"dt", "dd"} else "dd"
        items.append(f'<{tag} class="removed">{anchor}{write_inline(one)}</{tag}>')
        anchor = ""
    written = "".join(items)
    return written if context in LISTS else f'<{box} class="removed">{written}</{box}>'


def group(gone: Sequence[Gone]) -> list[list[Gone]]:
    """Put the cells of a row together, and items that follow each other."""
    groups: list[list[Gone]] = []
    for one in gone:
        if groups and _belongs(groups[-1][-1].block, one.block):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _belongs(last: Block, block: Block) -> bool:
    if last.tag in ITEMS and block.tag in ITEMS:
        return last.end == block.start and (last.tag == "li") == (block.tag == "li")
    return last.row == block.row != 0 and last.tag in CELLS and block.tag in CELLS


def is_item(gone: Gone) -> bool:
    """Tell whether it was an item of a list."""
    return gone.block.tag in ITEMS


def _shorten(text: str) -> str:
    words = text.split()
    start = " ".join(words[:_FIRST_WORDS])
    if len(words) <= _FIRST_WORDS and len(start) <= _LONGEST_START:
        return start
    return f"{start[:_LONGEST_START].rstrip()}…"
