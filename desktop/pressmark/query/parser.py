"""Text of the search field to a `Query`: words, prefixes and phrases. No text is an error."""

import re

from pressmark.query.value import EVERYTHING, And, Nothing, Phrase, Query, Word

# A phrase may lack its closing quote: the person is still typing it.
_TOKEN = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)')
# FTS5 reads a query up to the first NUL; a lone surrogate (a broken byte of a command line) is no text.
_UNSOUND = re.compile("[\x00\ud800-\udfff]")


def parse(text: str) -> Query:
    """Read the words and "quoted phrases" of `text`; ``word*`` asks for a beginning.

    Beside others, a word without letter or digit is left out; where all are such, nothing is what they find.
    """
    sound = _UNSOUND.sub(" ", text)
    parts = tuple(part for part in map(_read_token, _TOKEN.finditer(sound)) if part is not None)
    if not parts:
        return Nothing() if sound.replace('"', " ").strip() else EVERYTHING
    return parts[0] if len(parts) == 1 else And(parts)


def _read_token(token: re.Match[str]) -> Query | None:
    phrase = token["phrase"]
    if phrase is not None:
        words = " ".join(phrase.split())
        return Phrase(words) if _says_something(words) else None
    word = token["word"]
    if not _says_something(word):
        return None
    return Word(word.rstrip("*"), prefix=True) if word.endswith("*") else Word(word)


def _says_something(text: str) -> bool:
    return any(sign.isalnum() for sign in text)
