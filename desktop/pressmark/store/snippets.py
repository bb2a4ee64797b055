"""A line of an article's text around a word, with the hits marked: folded as the index is."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, takewhile

from pressmark.model import Snippet
from pressmark.query import Phrase, Word
from pressmark.query.folding import extends
from pressmark.store.segment import SIGNS, fold_words, fold_words_with_places

_LENGTH = 180
_BEFORE = 60
_MOST_WORDS = 20
_PIECE = re.compile(rf"[{SIGNS}]+|[^\W_{SIGNS}]+")
_VIRAMA = 9
"""The combining class of what ties a letter to the next: https://www.unicode.org/reports/tr44/ table 15."""


def make_snippet(text: str, words: Sequence[Word | Phrase]) -> Snippet | None:
    """About 180 characters of `text` around the first of `words` that stands in it, with … where it was cut.

    The answer is None when no word is asked for or none is found.
    """
    pattern = _make_pattern(words)
    if pattern is None:
        return None
    hits = _find(pattern, text)
    first = next(hits, None)
    if first is None:
        return None
    start = _to_word(text, max(0, first[0] - _BEFORE))
    end = min(len(text), start + _LENGTH)
    if end < len(text):
        end = _to_whole(text, max(text.rfind(" ", start, end), start + _LENGTH // 2))
    before, after = "… " if start else "", " …" if end < len(text) else ""
    line, places = _collapse(text[start:end])
    spans = []
    for hit in chain([first], takewhile(lambda one: one[0] < end, hits)):
        span = (places[hit[0] - start], places[min(hit[1], end) - start])
        spans.append((span[0] + len(before), min(span[1], len(line)) + len(before)))
    return Snippet(before + line + after, tuple(spans))


def find_hits(text: str, words: Sequence[Word | Phrase]) -> tuple[tuple[int, int], ...]:
    """Where in a text, a title say, the words stand that were asked for."""
    pattern = _make_pattern(words)
    return () if pattern is None else tuple(_find(pattern, text))


def _find(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Where the hits stand, none of which begins or ends within what is seen as one letter."""
    folded, places = fold_words_with_places(text)
    last = 0
    for hit in pattern.finditer(folded):
        start, end = places[hit.start()], _to_whole(text, places[hit.end() - 1] + 1)
        while start > last and not _is_border(text, start):
            start -= 1
        if end > last:
            yield max(start, last), end
            last = end


def _is_border(text: str, place: int) -> bool:
    tied = unicodedata.combining(text[place - 1]) == _VIRAMA and text[place].isalpha()
    return not tied and not extends(text[place])


def _to_whole(text: str, place: int) -> int:
    """This place, or the end of the letter that it is within."""
    while 0 < place < len(text) and not _is_border(text, place):
        place += 1
    return place


def _make_pattern(words: Sequence[Word | Phrase]) -> re.Pattern[str] | None:
    parts = [part for word in words[:_MOST_WORDS] if (part := _one_pattern(word))]
    return re.compile("|".join(sorted(parts, key=len, reverse=True))) if parts else None


def _one_pattern(word: Word | Phrase) -> str:
    folded = fold_words(word.text)
    pieces = list(_PIECE.finditer(folded))
    if not pieces:
        return ""
    inner = re.escape(pieces[0][0])
    for one, other in pairwise(pieces):
        # Signs and letters are words of their own even where nothing stands between them.
        inner += (r"[\W_]*" if one.end() == other.start() else r"[\W_]+") + re.escape(other[0])
    # What is written without spaces is found within what looks like one long word.
    start = "" if _has_sign(pieces[0][0]) else rf"(?<![^\W_{SIGNS}])"
    if _has_sign(pieces[-1][0]):
        return f"{start}{inner}"
    return f"{start}{inner}" + (rf"[^\W_{SIGNS}]*" if word.prefix else rf"(?![^\W_{SIGNS}])")


def _has_sign(piece: str) -> bool:
    return re.match(f"[{SIGNS}]", piece) is not None


def _collapse(text: str) -> tuple[str, list[int]]:
    """A text with white space collapsed, and where each of its characters, and its end, are now."""
    line: list[str] = []
    places: list[int] = []
    for sign in text:
        blank = sign.isspace()
        places.append(len(line))
        if not blank or (line and line[-1] != " "):
            line.append(" " if blank else sign)
    places.append(len(line))
    return "".join(line).rstrip(), places


def _to_word(text: str, place: int) -> int:
    if place == 0:
        return 0
    space = text.find(" ", place, place + _BEFORE)
    return _to_whole(text, place) if space < 0 else space + 1
