"""Numbers that words tell of: what is said has changed where one of them has."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from pressmark.article.difference.tokens import fold_signs

# Digits with what parts thousands and decimals, a sign before them that joins no words; Chinese numerals.
_NUMBER = re.compile(
    r"(?:(?<![\w)\]])[-+])?\d+(?:[.,'\u066b\u066c\u00a0\u2009\u202f]\d+)*"
    r"|[〇零一二两兩三四五六七八九十百千萬万億亿]+"
)
_THOUSANDS = re.compile(r"\D(?=\d{3}(?!\d))")


def has_changed_number(old: str, new: str) -> bool:
    """Tell whether a number of an old passage is not in the new one; other ways to write it are no change."""
    # No number has a space within; words that are on both sides need not be looked into.
    gone, come = _part(fold_signs(old).split(" "), fold_signs(new).split(" "))
    left = _NUMBER.findall(" ".join(gone))
    return bool(left) and bool(_part(map(_settle, left), map(_settle, _NUMBER.findall(" ".join(come))))[0])


def _part(old: Iterable[str], new: Iterable[str]) -> tuple[list[str], Iterator[str]]:
    """Give what is on either side alone, each as often as it is there more often."""
    rest = Counter(new)
    gone = []
    for each in old:
        if rest[each] > 0:
            rest[each] -= 1
        else:
            gone.append(each)
    return gone, rest.elements()


def _settle(number: str) -> str:
    if number.isascii() and number.isdecimal():
        return number
    sign = number[:1] if number[:1] in "+-" else ""
    plain = "".join(
        str(unicodedata.decimal(each)) if each.isdecimal() else each for each in number[len(sign) :]
    )
    plain = _THOUSANDS.sub("", plain) if plain[:1].isascii() else plain
    return ("-" if sign == "-" else "") + plain.replace("\u066b", ".").replace(",", ".")
