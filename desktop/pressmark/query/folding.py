"""Names as they sound: what differs in case, accents or white space alone is one name."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """A text without case, accents and surplus white space: what is equal sounds equal."""
    if text.isascii():
        return " ".join(text.lower().split())
    # Accents have classes from 200 on; below are voiced kana, vowels of Hebrew, Arabic and Indic scripts.
    apart = unicodedata.normalize("NFKD", text)
    plain = "".join(sign for sign in apart if unicodedata.combining(sign) < 200)
    return " ".join(unicodedata.normalize("NFC", plain.casefold()).split())


def split_words(text: str) -> str:
    """Words with one space between them, whatever stood there."""
    return " ".join(_words(text))


def _words(text: str) -> Iterator[str]:
    word = ""
    for sign in text:
        if sign.isalnum():
            word += sign
        elif word:
            yield word
            word = ""
    if word:
        yield word
