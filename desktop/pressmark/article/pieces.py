"""Pieces of text on their way into an article: their white space, and NFC across the tags between them."""

import re
import unicodedata

INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060"
"""Characters that alone are nothing to see."""

_SPACES = re.compile(r"\s{2,}|[\t\n\r]")
_COMBINING = re.compile("\\A[^\x00-\u02ff\\s]+")
# Composing again and again what hostile markup cuts into single marks would take quadratic time.
_LONGEST_COMPOSED = 1_000


def collapse_spaces(text: str) -> str:
    """Write runs of white space as one space; a single one that does not break stays."""
    if text.isprintable() and "  " not in text:  # of white space only spaces count as printable
        return text
    return _SPACES.sub(" ", text)


def read_whole(text: str) -> str:
    """Give what is seen of a text that is all there is of a block, in NFC; "" for nothing."""
    core = text.strip()
    if not core.isascii():
        core = unicodedata.normalize("NFC", core)
        if not core.strip(INVISIBLE):
            return ""
    return collapse_spaces(core)


def count_joining(last: str, core: str) -> int:
    """Count the characters at the start of `core` that belong to the last one before it.

    With them left behind a tag, the text of both would not be NFC, though each is.
    """
    if len(last) > _LONGEST_COMPOSED:
        return 0
    if not unicodedata.combining(core[0]) and unicodedata.is_normalized("NFC", last + core):
        return 0
    return len(core) - len(_COMBINING.sub("", core))
