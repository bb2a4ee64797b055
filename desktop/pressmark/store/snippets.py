"""A line of an article's text around a word: as the index compares, without case and accents."""

import re
import unicodedata
from collections.abc import Sequence

_LENGTH = 180
_BEFORE = 60


def make_snippet(text: str, words: Sequence[str]) -> str:
    """About 180 characters of `text` around the first of `words` that stands in it, with … where it was cut.

    The answer is "" when no word is asked for or none is found.
    """
    place = _find(text, words)
    if place is None:
        return ""
    start = _to_word(text, max(0, place - _BEFORE))
    end = min(len(text), start + _LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + _LENGTH // 2)
    line = " ".join(text[start:end].split())
    return ("… " if start else "") + line + (" …" if end < len(text) else "")


def _find(text: str, words: Sequence[str]) -> int | None:
    folded = _fold(text)
    places = []
    for word in words:
        pattern = r"\W+".join(map(re.escape, re.findall(r"\w+", _fold(word))))
        found = re.search(rf"(?<!\w){pattern}", folded) if pattern else None
        if found:
            places.append(found.start())
    return min(places, default=None)


def _to_word(text: str, place: int) -> int:
    if place == 0:
        return 0
    space = text.find(" ", place, place + _BEFORE)
    return place if space < 0 else space + 1


def _fold(text: str) -> str:
    # One character for one, so that a place in the folded text is the same place in the text.
    return "".join(map(_fold_sign, text)) if not text.isascii() else text.lower()


def _fold_sign(sign: str) -> str:
    if sign.isascii():
        return sign.lower()
    return unicodedata.normalize("NFKD", sign)[0].lower()[:1] or sign
