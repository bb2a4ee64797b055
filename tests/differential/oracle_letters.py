"""How the letters that are generated can be typed, letter by letter: no rule of Unicode but composition."""

import unicodedata

_TYPED = {
    **dict.fromkeys("áäåàâ", "a"),
    **dict.fromkeys("éèë", "e"),
    **dict.fromkeys("ïıí", "i"),
    **dict.fromkeys("óöøồ", "o"),
    "ü": "u",
    "ł": "l",
    "ź": "z",
    "ć": "c",
    "đ": "d",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ﬁ": "fi",
    "ё": "е",
    "ά": "α",
    "ή": "η",
    "ς": "σ",
    "ｶ": "カ",
    "½": " 1⁄2",
    "₂": "2",
    "\u0640": "",
    "\xad": "",
    **{wide: chr(ord("a") + place) for place, wide in enumerate(map(chr, range(0xFF41, 0xFF5B)))},
    "’": "'",
    "–": "-",
    "\u200b": "",
    # Fatha, kasra, sukun; qamats, holam, the dot of shin.
    **dict.fromkeys("\u064e\u0650\u0652\u05b8\u05b9\u05c1", ""),
}
# Accents that no letter takes in.
_STRAY = dict.fromkeys("\u0300\u0301\u0302\u0306\u0308", "")


def spell(text: str) -> str:
    """A text in the letters that one would type for it."""
    typed = unicodedata.normalize("NFC", text).lower()
    return "".join((_TYPED | _STRAY).get(letter, letter) for letter in unicodedata.normalize("NFC", typed))
