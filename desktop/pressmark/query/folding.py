"""Texts and names as they sound: what differs in case, accents or the make of its letters alone is one.

The full-text index, the marks on what was found and the names of a library all fold by this. Accents go, and
the points of Hebrew and Arabic; й, ў, ї, ѓ and ќ stay letters of their own, as in the Unicode Collation
Algorithm (https://www.unicode.org/reports/tr10/), and so do voiced kana and the vowels of Indic scripts.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_OWN_LETTERS = frozenset("йўїѓќ")
# What NFKD does not take apart, and signs that are typed as another or not at all.
_TYPED_AS = str.maketrans(
    {
        **dict(zip("łøđðħŧıŋɓɗɖɛɔƙƴ", "loddhtinbddeoky", strict=True)),
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        **dict.fromkeys("‘’‚‛′ʼʻ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
        # Half rings of transliteration and tatweel.
        **dict.fromkeys("ʾʿ\u0640", ""),
        # Soft hyphen and what has no width: joiners, directions, variants of emoji.
        **dict.fromkeys("\xad\u034f\u061c\u180e\u200b\u200c\u200e\u200f\u2060\ufeff", ""),
        **dict.fromkeys(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))), ""),
        **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), ""),
    }
)
# A non-joiner parts the words of Persian, as Lucene's PersianCharFilter has it.
_PARTING = re.compile("(?<=[\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc])\u200c")
# A joiner before a picture makes another picture; one between letters is only a matter of their form.
_JOINING = re.compile("\u200d(?![\u2190-\u2bff\U0001f000-\U0001faff])")
# What `str.isalnum` takes for letters and numbers: ``\w`` is these and the underline.
_WORDS = re.compile(r"[^\W_]+")
_ASCII = bytes(range(128))
_FRACTION = "\u2044"
_FEW = 128


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """A name without case, accents and surplus white space: what is equal sounds equal."""
    return " ".join(fold_text(text).split())


def fold_text(text: str) -> str:
    """A text without case and accents, its white space as it was; folded again it stays the same."""
    return text.lower() if text.isascii() else _fold_settled(_settle_joiners(text))


def fold_with_places(text: str) -> tuple[str, Sequence[int]]:
    """A text as `fold_text` has it, and where in `text` each of its characters, and its end, come from.

    A letter and what belongs to it (`extends`) are folded together and come from where the letter stands.
    """
    folded = fold_text(text)
    if text.isascii():
        return folded, range(len(text) + 1)
    settled = _settle_joiners(text)
    clusters = _cluster_pattern(settled)
    if clusters is None and len(folded) == len(text):
        return folded, range(len(text) + 1)
    parts: list[str] = []
    places: list[int] = []
    end = 0
    for cluster in clusters.finditer(settled) if clusters else ():
        _add_even(settled[end : cluster.start()], end, parts, places)
        _add_cluster(cluster[0], cluster.start(), parts, places)
        end = cluster.end()
    _add_even(settled[end:], end, parts, places)
    return "".join(parts), [*places, len(text)]


def _add_even(text: str, place: int, parts: list[str], places: list[int]) -> None:
    """Add what folds one character to one."""
    folded = _fold_settled(text)
    if len(folded) == len(text):
        parts.append(folded)
        places.extend(range(place, place + len(text)))
    else:  # single parts of Hangul, which join when they are folded
        for number, sign in enumerate(text, place):
            _add_cluster(sign, number, parts, places)


def _add_cluster(cluster: str, place: int, parts: list[str], places: list[int]) -> None:
    folded = _fold_cluster(cluster)
    parts.append(folded)
    places.extend([place] * len(folded))


@lru_cache(maxsize=8192)
def extends(sign: str) -> bool:
    """Whether a character belongs to the one before it: a combining mark, a joiner, a part of Hangul.

    A soft hyphen does: it folds to nothing, and parts no letter from its mark.
    """
    return (
        unicodedata.category(sign)[0] == "M"
        or sign in "\u00ad\u200c\u200d\u0e33\u0eb3\uff9e\uff9f"
        or "\u1160" <= sign <= "\u11ff"
    )


def split_words(text: str) -> str:
    """Words with one space between them, whatever stood there."""
    return " ".join(_WORDS.findall(text))


def _settle_joiners(text: str) -> str:
    """Joiners as they count, one character for one: a space, nothing (a grapheme joiner), or themselves."""
    if "\u200c" in text:
        text = _PARTING.sub(" ", text)
    return _JOINING.sub("\u034f", text) if "\u200d" in text else text


def _fold_settled(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    others = {sign: folded for sign in list_others(composed) if (folded := _fold_sign(sign)) != sign}
    folded = _replace(composed, others)
    return folded.lower() if folded.isascii() else unicodedata.normalize("NFC", folded.casefold())


def list_others(text: str) -> list[str]:
    """The characters of a text that are not of ASCII, once each."""
    # In UTF-8 each byte of the others is beyond ASCII too. Several times as fast as a look at each character.
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return list(set(beyond.decode("utf-8", "surrogatepass")))


def _replace(text: str, others: dict[str, str]) -> str:
    if len(others) > _FEW:
        return text.translate({ord(sign): folded for sign, folded in others.items()})
    # Three times as fast where most is ASCII. What replaces a sign is never replaced in turn.
    for sign, folded in others.items():
        text = text.replace(sign, folded)
    return text


def _cluster_pattern(text: str) -> re.Pattern[str] | None:
    """Finds what does not fold one character to one; None where all of a text does."""
    signs = sorted(list_others(text))
    marks = "".join(filter(extends, signs))
    uneven = "".join(sign for sign in signs if len(_fold_sign(sign)) != 1)
    several = [f"(?s:.)[{marks}]+"] if marks else []
    return re.compile("|".join([*several, f"[{uneven}]"] if uneven else several)) if marks or uneven else None


@lru_cache(maxsize=8192)
def _fold_cluster(cluster: str) -> str:
    return _fold_settled(cluster)


@lru_cache(maxsize=8192)
def _fold_sign(sign: str) -> str:
    lowered = sign.casefold()
    if lowered in _OWN_LETTERS:
        return lowered
    apart = unicodedata.normalize("NFKD", sign)
    plain = "".join(part for part in apart if not _is_accent(part))
    folded = unicodedata.normalize("NFC", plain.casefold().translate(_TYPED_AS))
    return f" {folded}" if _FRACTION in folded and sign != _FRACTION else folded


def _is_accent(sign: str) -> bool:
    # Points of Hebrew have the classes from 10 on, signs of Arabic and Syriac up to 36, accents from 200 on;
    # others are nuktas, voiced kana, viramas and vowels: https://www.unicode.org/reports/tr44/ table 15.
    combining = unicodedata.combining(sign)
    return combining >= 200 or 10 <= combining <= 36
