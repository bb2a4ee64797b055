"""Which rows of the settings say what somebody looks for."""

from collections.abc import Sequence

from pressmark.query.folding import fold


def says_all(text: str, wanted: str) -> bool:
    """Whether `text` has all words of `wanted`, in any order, whole or as parts; case and accents are one."""
    folded = fold(text)
    return all(word in folded for word in fold(wanted).split())


def find_hits(texts: Sequence[str], wanted: str, around: str = "") -> list[int]:
    """The places of those `texts` that say `wanted`; words that `around` says (a title) need not be repeated.

    One word at least is the text's own. Nothing is wanted: nothing is found.
    """
    words = fold(wanted).split()
    title = fold(around)
    return [place for place, text in enumerate(texts) if _says(fold(text), words, title)]


def _says(text: str, words: Sequence[str], title: str) -> bool:
    own = [word in text for word in words]
    return any(own) and all(here or word in title for here, word in zip(own, words, strict=True))
