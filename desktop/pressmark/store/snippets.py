"""A line of an article's text around a word, with the hits marked: without case and accents, as the index."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from pressmark.model import Snippet
from pressmark.query import Phrase, Word
from pressmark.store.segment import has_signs

_LENGTH = 180
_BEFORE = 60
_MOST_WORDS = 20


def make_snippet(text: str, words: Sequence[Word | Phrase]) -> Snippet | None:
    """About 180 characters of `text` around the first of `words` that stands in it, with … where it was cut.

    The answer is None when no word is asked for or none is found.
    """
    pattern = _make_pattern(words)
    if pattern is None:
        return None
    folded = _fold(text)
    first = pattern.search(folded)
    if first is None:
        return None
    start = _to_word(text, max(0, first.start() - _BEFORE))
    end = min(len(text), start + _LENGTH)
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + _LENGTH // 2)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    line, places = _collapse(text[start:end])
    hits = []
    for hit in pattern.finditer(folded, start, end):
        span = (places[hit.start() - start] + len(before), places[hit.end() - start] + len(before))
        hits.append(span)
    return Snippet(before + line + after, tuple(hits))


def find_hits(text: str, words: Sequence[Word | Phrase]) -> tuple[tuple[int, int], ...]:
    """Where in a text, a title say, the words stand that were asked for."""
    pattern = _make_pattern(words)
    return () if pattern is None else tuple(hit.span() for hit in pattern.finditer(_fold(text)))


def _make_pattern(words: Sequence[Word | Phrase]) -> re.Pattern[str] | None:
    parts = [part for word in words[:_MOST_WORDS] if (part := _one_pattern(word))]
    return re.compile("|".join(sorted(parts, key=len, reverse=True))) if parts else None


def _one_pattern(word: Word | Phrase) -> str:
    pieces = re.findall(r"[^\W_]+", _fold(word.text))
    if not pieces:
        return ""
    inner = r"[\W_]+".join(map(re.escape, pieces))
    # Chinese and Japanese are found within what looks like one long word.
    start = "" if has_signs(pieces[0][0]) else r"(?<![^\W_])"
    end = r"[^\W_]*" if word.prefix else ("" if has_signs(pieces[-1][-1]) else r"(?![^\W_])")
    return f"{start}{inner}{end}"


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
    return place if space < 0 else space + 1


def _fold(text: str) -> str:
    # One character for one, so that a place in the folded text is the same place in the text.
    return "".join(map(_fold_sign, text)) if not text.isascii() else text.lower()


@lru_cache(maxsize=8192)
def _fold_sign(sign: str) -> str:
    if sign.isascii():
        return sign.lower()
    return unicodedata.normalize("NFKD", sign)[0].lower()[:1] or sign
