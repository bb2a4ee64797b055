"""Plain text that a terminal can be trusted with: hostile signs gone, columns aligned by what is seen."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

# C0 and C1 move the cursor and change the terminal (ECMA-48); embeddings, overrides and isolates reorder what
# follows (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters); lone surrogates cannot be
# written. LRM, RLM and ALM stay: honest Hebrew and Arabic have them.
_HOSTILE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BREAKS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")
_INVISIBLE = ("Mn", "Me", "Cf")
_GAP = "  "


def one_line(text: str) -> str:
    """The text on one line, without anything that steers a terminal."""
    return _HOSTILE.sub("", _BREAKS.sub(" ", text))


def many_lines(text: str) -> str:
    """The text with its lines and tabs, without anything else that steers a terminal."""
    return _HOSTILE.sub("", text.replace("\r\n", "\n"))


def count_cells(text: str) -> int:
    """How many cells of a terminal the text takes (UAX 11 width; combining marks take none)."""
    return len(text) if text.isascii() else sum(_count_cells_of(sign) for sign in text)


def pad(text: str, cells: int, right: bool = False) -> str:
    """The text with spaces up to so many cells, after it or, flush right, before it."""
    space = " " * (cells - count_cells(text))
    return space + text if right else text + space


def wrap(text: str, cells: int, *, hard: bool = False) -> list[str]:
    """The text in lines of at most so many cells, broken at spaces; none for no text.

    A longer word has a line of its own, or several where it is `hard`.
    """
    lines: list[str] = []
    room = 0
    for word in filter(None, text.split(" ")):
        for piece in _cut(word, cells) if hard else (word,):
            needed = count_cells(piece)
            if lines and needed < room:
                lines[-1] += f" {piece}"
                room -= needed + 1
            else:
                lines.append(piece)
                room = cells - needed
    return lines


def shorten(text: str, cells: int) -> str:
    """The text, cut with an ellipsis where it takes more than so many cells."""
    if count_cells(text) <= cells:
        return text
    kept, taken = [], 1
    for sign in text:
        taken += _count_cells_of(sign)
        if taken > cells:
            break
        kept.append(sign)
    return "".join(kept).rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        number: set flush right.
        least: cells it may be narrowed to where the terminal is narrow; 0: it keeps its width.
    """

    heading: str
    number: bool = False
    least: int = 0


def set_table(columns: Sequence[Column], rows: Sequence[Sequence[str]], width: int | None) -> list[str]:
    """The lines of a table, its heading first.

    Args:
        columns: from left to right.
        rows: their cells; every one is made safe by `one_line`.
        width: cells to keep within as far as `Column.least` allows; None: as wide as it comes.
    """
    cells = [[column.heading for column in columns]] + [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(count_cells, texts)) for texts in zip(*cells, strict=True)]
    if width is not None:
        _narrow(widths, columns, width)
    return [_set_row(row, columns, widths) for row in cells]


def say_number(number: int) -> str:
    """A number as people read it: 6,044."""
    return f"{number:,}"


def count_things(number: int, one: str, many: str = "") -> str:
    """A number and its thing: ``1 article``, ``6,044 articles``."""
    return f"{say_number(number)} {one if number == 1 else many or one + 's'}"


def say_rest(shown: int, total: int) -> str:
    """That not all are shown, as it goes on behind their number; "" where they are."""
    if shown >= total:
        return ""
    return f"; {say_number(shown)} {'is' if shown == 1 else 'are'} shown, `--limit 0` shows all"


def say_day(moment: datetime | None) -> str:
    """The local day of a moment, "" for none."""
    return f"{moment.astimezone():%Y-%m-%d}" if moment else ""


def say_minute(moment: datetime | None) -> str:
    """The local minute of a moment, "" for none."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}" if moment else ""


def _cut(word: str, cells: int) -> list[str]:
    """The word in pieces of at most so many cells, a sign at least."""
    pieces, taken = [""], 0
    for sign in word:
        needed = _count_cells_of(sign)
        if pieces[-1] and taken + needed > cells:
            pieces.append("")
            taken = 0
        pieces[-1] += sign
        taken += needed
    return pieces


def _count_cells_of(sign: str) -> int:
    if unicodedata.category(sign) in _INVISIBLE:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _narrow(widths: list[int], columns: Sequence[Column], width: int) -> None:
    """Take the cells that are too many from the widest columns that may give some."""
    over = sum(widths) + len(_GAP) * (len(widths) - 1) - width
    while over > 0:
        givers = [i for i, column in enumerate(columns) if column.least and widths[i] > column.least]
        if not givers:
            return
        widest = max(givers, key=widths.__getitem__)
        widths[widest] -= 1
        over -= 1


def _set_row(row: Sequence[str], columns: Sequence[Column], widths: Sequence[int]) -> str:
    return _GAP.join(
        pad(shorten(cell, width), width, column.number)
        for cell, column, width in zip(row, columns, widths, strict=True)
    ).rstrip()
