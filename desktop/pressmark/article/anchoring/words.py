"""The words of two passages as they are compared: in small letters, without marks, compounds as one."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pressmark.article.difference.tokens import is_word, strip_marks

# Words that are written as one, with the signs between them.
_MOST_PARTS = 8


class Word(NamedTuple):
    """A word as it is compared, and where it is, in code points."""

    bare: str
    start: int
    end: int


def read_words(text: str, tokens: Sequence[str], starts: Sequence[int]) -> list[Word]:
    """Give the words of a text that was cut into tokens, without the white space around them."""
    words = []
    for word, (start, end) in zip(tokens, pairwise(starts), strict=True):
        token = text[start:end]
        bare = strip_marks(word.casefold()) or word
        words.append(Word(bare, end - len(token.lstrip()), start + len(token.rstrip())))
    return words


def join_words(old: Sequence[Word], new: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Make one word of those that the other passage writes as one, with hyphens, or apart."""
    return _join(old, new), _join(new, old)


def _join(words: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    if len(words) < 2:
        return list(words)
    wholes = {other.bare for other in others}
    joined: list[Word] = []
    place = 0
    while place < len(words):
        word, parts = _read_compound(words, place, wholes)
        joined.append(word)
        place += parts
    return joined


def _read_compound(words: Sequence[Word], place: int, wholes: set[str]) -> tuple[Word, int]:
    """Give the longest word that begins at a place, and how many it is made of."""
    first = words[place]
    found = first, 1
    bare = first.bare
    if not is_word(bare):
        return found
    for parts, word in enumerate(words[place + 1 : place + _MOST_PARTS], 2):
        if word.bare == "-":
            continue
        if not is_word(word.bare):
            break
        bare += word.bare
        if bare in wholes:
            found = Word(bare, first.start, word.end), parts
    return found
