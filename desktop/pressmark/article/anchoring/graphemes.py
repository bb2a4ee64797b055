"""Places of a text between two characters as readers know them: grapheme clusters.

Source: https://www.unicode.org/reports/tr29/.
"""

import unicodedata

import regex

_CLUSTER = regex.compile(r"\X")
# Letters, digits, spaces and punctuation: two of them are two graphemes,
_CATEGORIES = frozenset({"Lu", "Ll", "Lo", "Nd", "Zs", "Po", "Pd", "Ps", "Pe", "Pi", "Pf"})
# but for the letters of Korean syllables, two vowels, a letter that is written on the next, and rare scripts.
_HANGUL = (("\u1100", "\u11ff"), ("\ua960", "\ua97f"), ("\uac00", "\ud7ff"))
_JOINED = "\u0e33\u0eb3\u0d4e"
_RARE = ("\U00011000", "\U0001ffff")
# What is joined for longer is nothing that anybody reads, and is cut anywhere.
_LONGEST = 256


def snap_back(text: str, place: int) -> int:
    """Give the nearest place between two graphemes that is not behind `place`."""
    return place if _is_between(text, place) else _enclose(text, place)[0]


def snap_on(text: str, place: int) -> int:
    """Give the nearest place between two graphemes that is not before `place`."""
    return place if _is_between(text, place) else _enclose(text, place)[1]


def fit(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Give a part of a text in whole graphemes, no white space at its ends; None where nothing is left."""
    start, end = max(start, 0), min(end, len(text))
    if start >= end:
        return None
    start, end = snap_back(text, start), snap_on(text, end)
    while start < end and text[start].isspace():
        start = snap_on(text, start + 1)
    while start < end and text[end - 1].isspace():
        end = snap_back(text, end - 1)
    return (start, end) if start < end else None


def _is_between(text: str, place: int) -> bool:
    """Tell whether a place is between graphemes as can be seen from the two characters around it."""
    if place <= 0 or place >= len(text):
        return True
    before, after = text[place - 1], text[place]
    if before.isascii() and after.isascii():
        return before != "\r" or after != "\n"
    return _is_alone(before) and _is_alone(after)


def _is_alone(sign: str) -> bool:
    if sign.isascii():
        return sign != "\r"
    if sign in _JOINED or _RARE[0] <= sign <= _RARE[1] or unicodedata.category(sign) not in _CATEGORIES:
        return False
    return not any(first <= sign <= last for first, last in _HANGUL)


def _enclose(text: str, place: int) -> tuple[int, int]:
    """Give the places between graphemes that are next to a place on both sides; itself where it is one."""
    start = place - 1
    while not _is_between(text, start):
        start -= 1
        if place - start > _LONGEST:
            return place, place
    while True:
        found = _CLUSTER.match(text, start)
        # There is a character at `start`, and a grapheme has one at least.
        end = found.end() if found else start + 1
        if end >= place:
            return (place, place) if end == place else (start, end)
        start = end
