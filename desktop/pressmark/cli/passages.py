"""Words that a person names, found in an article as they stand there but for spaces and typography."""

import re

from pressmark.article.difference.tokens import fold_signs
from pressmark.article.parse import scrub

_ROOM = 4  # characters of the text, at most, for one of a prefix: the rest is white space


def find_passages(
    text: str, quote: str, prefix: str = "", suffix: str = "", *, any_case: bool = False
) -> list[tuple[int, int]]:
    """Every place of a quote in an article text, in code points, between what is said to stand around it.

    White space counts as one space, or as none where the quote is not found so; quotation marks and dashes
    are equal to those of a keyboard. Case counts, unless any will do: in the quote, and not around it.
    """
    folded = fold_signs(text)
    words = fold_signs(scrub(quote)).split()
    if not words:
        return []
    flags = re.IGNORECASE if any_case else re.NOFLAG
    places = _find(folded, r"\s+".join(map(re.escape, words)), flags)
    places = places or _find(folded, r"\s*".join(map(re.escape, "".join(words))), flags)
    before, after = _squeeze(prefix), _squeeze(suffix)
    return [
        (start, end)
        for start, end in places
        if _squeeze(text[max(start - _ROOM * len(before), 0) : start]).endswith(before)
        and _squeeze(text[end : end + _ROOM * len(after)]).startswith(after)
    ]


def _find(text: str, pattern: str, flags: re.RegexFlag) -> list[tuple[int, int]]:
    """All places of a pattern, also those that overlap."""
    return [found.span(1) for found in re.finditer(f"(?=({pattern}))", text, flags)]


def _squeeze(text: str) -> str:
    return "".join(fold_signs(scrub(text)).split())
