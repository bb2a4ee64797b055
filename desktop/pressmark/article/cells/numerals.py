"""Numbers as people write them: thousands and decimals parted by either sign, in groups of any custom.

What cannot be told from one number alone (``1,234``) is told from others beside it (`find_decimal`).
"""

import re
import unicodedata
from collections.abc import Iterable

NUMERAL = r"(?:\d[\d.,' ]*\d|\d|[.,]\d+)(?: ?[¼-¾⅐-⅞])?|[¼-¾⅐-⅞]"
"""What may be a number, in a text that `plain` made; without sign and exponent."""

_SPACES = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_UNSEEN = (
    0xAD,
    0x61C,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    0x2060,
    *range(0x2066, 0x206A),
    0xFEFF,
    0xFE0F,
)
_PLAIN = str.maketrans(
    {
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(map(chr, _UNSEEN), ""),
        **dict.fromkeys("−‐‑﹣－⁻", "-"),
        **dict.fromkeys("—‒―〜～", "–"),
        **dict.fromkeys("’‘ʼ′٬＇", "'"),
        **dict.fromkeys("％٪﹪", "%"),
        **dict.fromkeys("＄﹩", "$"),
        "￥": "¥",
        "＋": "+",
        "٫": ".",
        "，": ",",
        "．": ".",
        "（": "(",
        "）": ")",
    }
)
_GROUPS = {
    sign: re.compile(
        rf"\d{{1,3}}(?:{re.escape(sign)}\d{{3}})+|\d{{1,3}}(?:{re.escape(sign)}\d{{2}})+{re.escape(sign)}\d{{3}}"
    )
    for sign in ".,' "
}
_FRACTION = re.compile("[¼-¾⅐-⅞]$")
_FOUND = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)+(?![\w.,]*\d)")
_MOST_DIGITS = 15  # of a decimal number that a float gives back as it was


def plain(text: str) -> str:
    """A text on one line with the signs of ASCII for digits, minus, apostrophe and spaces."""
    if not text.isascii():
        text = text.translate(_PLAIN)
        text = "".join(
            str(unicodedata.decimal(sign)) if sign > "\x7f" and sign.isdecimal() else sign for sign in text
        )
    return " ".join(text.split())


def read_numeral(text: str, decimal: str) -> tuple[float, bool] | None:
    """The number that a text is, and whether a float holds all its digits; None for no number.

    Args:
        text: digits with signs between them; a fraction such as ½ may end it.
        decimal: ``.`` or ``,``, the sign that parts decimals where it cannot be told.
    """
    fraction = 0.0
    if _FRACTION.search(text):
        fraction = unicodedata.numeric(text[-1])
        text = text[:-1].rstrip()
        if not text:
            return fraction, True
        if not text.isdigit():
            return None
    digits = _to_digits(text, decimal)
    if digits is None:
        return None
    whole, _, rest = digits.partition(".")
    is_code = len(whole) > 1 and whole[0] == "0"
    return float(digits) + fraction, not is_code and len((whole + rest).lstrip("0")) <= _MOST_DIGITS


def find_decimal(texts: Iterable[str]) -> str:
    """The sign that parts decimals in these texts, "" where none of them tells.

    ``2,5``, ``0,125`` and ``1.234.567`` tell; ``1,234`` does not.
    """
    return name_decimal(sum(map(score_decimal, map(plain, texts))))


def score_decimal(text: str) -> int:
    """How often a plain text tells that a point parts decimals, less how often it tells that a comma does."""
    if "." not in text and "," not in text:
        return 0
    told = list(map(_tell_decimal, _FOUND.findall(text)))
    return told.count(".") - told.count(",")


def name_decimal(score: int) -> str:
    """The sign that parts decimals in texts with this `score_decimal` together."""
    return "." if score > 0 else "," if score < 0 else ""


def _tell_decimal(number: str) -> str:
    signs = [sign for sign in number if sign in ".,"]
    last = signs[-1]
    if len(set(signs)) == 2:
        return last if signs.count(last) == 1 else ""
    if len(signs) > 1:
        return (",." if last == "." else ".,")[0] if _GROUPS[last].fullmatch(number) else ""
    return "" if _is_unclear(number, last) else last


def _to_digits(text: str, decimal: str) -> str | None:
    """The number as Python writes it, None for what is none."""
    for blank in "' ":
        if blank in text:
            whole, sign, rest = _split_last(text)
            if not _GROUPS[blank].fullmatch(whole) or (sign and not rest.isdigit()):
                return None
            return f"{whole.replace(blank, '')}.{rest or 0}"
    signs = [sign for sign in text if sign in ".,"]
    if not signs:
        return text if text.isdigit() else None
    last = signs[-1]
    whole, _, rest = text.rpartition(last)
    if signs.count(last) == 1 and not (len(signs) == 1 and last != decimal and _is_unclear(text, last)):
        other = "," if last == "." else "."
        if other in whole and not _GROUPS[other].fullmatch(whole):
            return None
        return f"{whole.replace(other, '') or 0}.{rest}"
    return text.replace(last, "") if _GROUPS[last].fullmatch(text) else None


def _split_last(text: str) -> tuple[str, str, str]:
    """What stands before the last point or comma, that sign, what stands behind it."""
    sign = next((sign for sign in reversed(text) if sign in ".,"), "")
    return text.rpartition(sign) if sign else (text, "", "")


def _is_unclear(number: str, sign: str) -> bool:
    """Whether the one sign in a number may part thousands as well as decimals."""
    whole, _, rest = number.partition(sign)
    return len(rest) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0"
