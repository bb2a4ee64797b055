"""Which texts have a word or phrase: letters and digits are words, signs of Asian scripts stand alone."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from tests.differential.oracle_letters import spell

_SIGN = ("CJK UNIFIED", "KATAKANA", "HIRAGANA", "HANGUL", "THAI CHARACTER")
_THAI_MARKS = "\u0e31\u0e34\u0e35\u0e49"


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or one sign of a run of them; `ends` where it is the last of its run."""

    text: str
    is_sign: bool = False
    ends: bool = True


@lru_cache(maxsize=4096)
def read_units(text: str) -> tuple[Unit, ...]:
    """A text as what can be found in it."""
    units: list[Unit] = []
    letters = (sign for sign in spell(text) if sign not in _THAI_MARKS)
    spaced = "".join(sign if unicodedata.category(sign)[0] in "LN" else " " for sign in letters)
    for run in re.findall(r"\S+", spaced):
        for signs, word in re.findall(_split_pattern(), run):
            units += [Unit(sign, True, place == len(signs)) for place, sign in enumerate(signs, 1)]
            units += [Unit(word)] if word else []
    return tuple(units)


@lru_cache(maxsize=1)
def _split_pattern() -> str:
    sign = "".join(
        chr(code)
        for code in (*range(0x0E00, 0x0E80), *range(0x3040, 0xD7A4))
        if unicodedata.name(chr(code), "").startswith(_SIGN)
    )
    return f"([{sign}]+)|([^{sign}]+)"


def has_phrase(text: str, phrase: str, prefix: bool) -> bool:
    """Whether the words of a phrase stand in a text in this order; with `prefix` the last may go on."""
    units, wanted = read_units(text), read_units(phrase)
    return any(
        _fits(units[place : place + len(wanted)], wanted, prefix)
        for place in range(len(units) - len(wanted) + 1)
        if wanted
    )


def _fits(units: tuple[Unit, ...], wanted: tuple[Unit, ...], prefix: bool) -> bool:
    *inner, last = zip(units, wanted, strict=True)
    if not all(here == there for here, there in inner):
        return False
    here, there = last
    return here.text == there.text or (prefix and not there.is_sign and here.text.startswith(there.text))
