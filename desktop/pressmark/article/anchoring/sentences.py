"""Where lines and sentences end."""

import re
from collections.abc import Iterator

_ENDS = ".!?…。！？।؟"
_CLOSING = "\"'”’»」』)"
_WIDE = "。！？」』"
_SIGNS = re.compile(rf"[{_ENDS}{re.escape(_CLOSING)}]")


def is_line_end(text: str, place: int) -> bool:
    """Tell whether a line ends at a place."""
    return text[place : place + 1] in ("", "\n")


def is_end(text: str, place: int) -> bool:
    """Tell whether a line or a sentence ends at a place; white space behind it belongs to the next one."""
    if is_line_end(text, place):
        return True
    before = text[max(place - 2, 0) : place].rstrip(_CLOSING)
    is_ended = bool(before) and before[-1] in _ENDS
    return is_ended and (text[place].isspace() or text[place - 1] in _WIDE)


def find_line_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Give where lines end in a part of a text, its end counted in."""
    place = text.find("\n", start, end + 1)
    while place >= 0:
        yield place
        place = text.find("\n", place + 1, end + 1)
    if end == len(text):
        yield end


def find_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Give where lines and sentences end in a part of a text, its end counted in."""
    likely = {found.end() for found in _SIGNS.finditer(text, start, end)}
    yield from sorted(
        {*find_line_ends(text, start, end), *(place for place in likely if is_end(text, place))}
    )
