"""What the reader says in annotations, as the library can keep it."""

import re

from pressmark.model import Annotation, Color, Selector

LONGEST_NOTE = 100_000
"""Code points that a note may have."""

_LONGEST_COLOR = 100
_LARGEST = 2**53  # what other programs can still count
# NUL ends a text for half of the programs that read SQLite, and half of a surrogate pair has no UTF-8.
_UNSOUND = re.compile("[\x00\ud800-\udfff]")


def scrub(text: str) -> str:
    """A text without what no column can hold."""
    return _UNSOUND.sub("", text)


def clean_note(text: str) -> str:
    """A note as the library keeps it."""
    return scrub(text)[:LONGEST_NOTE]


def clean_color(color: str) -> str:
    """A colour as the library keeps it."""
    return scrub(color)[:_LONGEST_COLOR] or Color.YELLOW


def clean_quote(annotation: Annotation) -> Selector | None:
    """The words that an annotation out of a file is on, as they can be kept; None for the whole article.

    Where the file does not say at which place they stand, they have that of nothing: `find_quote`.
    """
    if annotation.quote is not None:
        return clean_words(annotation.quote)
    exact = scrub(annotation.exact)
    return Selector(exact, scrub(annotation.prefix), scrub(annotation.suffix), 0, 0) if exact else None


def clean_words(words: Selector) -> Selector:
    """Words out of a file, as the library can keep them."""
    start, end = (min(max(place, 0), _LARGEST) for place in (words.start, words.end))
    return Selector(scrub(words.exact), scrub(words.prefix), scrub(words.suffix), start, end)
