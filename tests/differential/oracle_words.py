"""Which texts have a word or phrase: letters and digits are words, Chinese and Japanese signs stand alone."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SIGN = ("CJK UNIFIED", "KATAKANA", "HIRAGANA", "HANGUL")


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
    composed = unicodedata.normalize("NFC", text)
    spaced = "".join(sign if unicodedata.category(sign)[0] in "LN" else " " for sign in composed)
    for run in re.findall(r"\S+", spaced):
        for signs, word in re.findall(_split_pattern(), run):
            units += [Unit(sign, True, place == len(signs)) for place, sign in enumerate(signs, 1)]
            units += [Unit(_bare(word))] if word else []
    return tuple(units)


@lru_cache(maxsize=1)
def _split_pattern() -> str:
    sign = "".join(
        chr(code) for code in range(0x3040, 0xD7A4) if unicodedata.name(chr(code), "").startswith(_SIGN)
    )
    return f"([{sign}]+)|([^{sign}]+)"


def _bare(word: str) -> str:
    """Without case; without accents where the letter is one of A to Z."""
    letters = []
    for letter in word.lower():
        base = unicodedata.normalize("NFD", letter)[0]
        letters.append(base if base.isascii() else letter)
    return "".join(letters)


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
