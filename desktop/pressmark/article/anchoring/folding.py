"""Texts without what differs where the same words were written down by others: white space, typography.

The text of a web page has other spaces and line ends than the article text, and signs that nobody sees.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from pressmark.article.difference.tokens import fold_signs

_UNLIKE = re.compile("[\\s\u00ad\u200b\u2060\ufeff]+|…|-{2,}")
_WRITTEN = {"…": "...", "-": "-"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and where it came from.

    Attributes:
        text: no white space, plain signs, NFC.
    """

    text: str
    _places: list[int]
    _origins: list[int]

    def unfold(self, start: int, end: int) -> tuple[int, int]:
        """Give where a part of the folded text is in that which it was made of; it is not empty."""
        return self._trace(start), self._trace(end - 1) + 1

    def _trace(self, place: int) -> int:
        number = bisect_right(self._places, place) - 1
        origin = self._origins[number] + place - self._places[number]
        is_last = number + 1 == len(self._places)
        return origin if is_last else min(origin, self._origins[number + 1] - 1)


def fold(text: str) -> Folded:
    """Fold a text that is NFC."""
    text = fold_signs(text)
    parts: list[str] = []
    places, origins = [0], [0]
    end, length = 0, 0
    for found in _UNLIKE.finditer(text):
        part = text[end : found.start()]
        written = _WRITTEN.get(found[0][0], "")
        parts += part, written
        if written:
            places.append(length + len(part))
            origins.append(found.start())
        length += len(part) + len(written)
        end = found.end()
        if places[-1] == length:
            origins[-1] = end
        else:
            places.append(length)
            origins.append(end)
    parts.append(text[end:])
    return Folded("".join(parts), places, origins)


def fold_words(text: str) -> str:
    """Fold words from elsewhere, which may not be NFC."""
    return fold(unicodedata.normalize("NFC", text)).text
