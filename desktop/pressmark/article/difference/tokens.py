"""A text as the tokens that two versions of it are compared by.

A token is a word, a number with its marks, or any other single sign; scripts that write no spaces give a
token a letter. White space is no token: where a line ends is no change of what is said.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

# Typographic signs and what a keyboard has for them, one character each, so that no place moves.
_FOLDED = {
    **dict.fromkeys("‘’‚‛′´`‹›", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "\u200b": " ",
}
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003fffd"
)
_FLAGS = "\U0001f1e6-\U0001f1ff"
_SKINS = "\U0001f3fb-\U0001f3ff"
_JOINER = "\u200d"
# Behind Latin letters accents, and wherever they are those of Hebrew and Arabic, with the stroke that only
# stretches a word.
_MARKS = re.compile(
    "(?<=[A-Za-z\u00c0-\u024f\u0300-\u036f])[\u0300-\u036f]+"
    "|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]+"
)
_NUMBER = r"\d++(?:[.,]\d++)*+(?!\w)"
_SEVERAL = r"-{2,3}|\.{3}"
_ASCII = re.compile(rf"(?:{_NUMBER}|\w++(?:'\w++)*+|{_SEVERAL}|\S)\s*+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text.

    Attributes:
        text: with signs folded; places are those of the text itself.
        words: each token as it is compared; of a text of white space alone one that is empty.
        starts: where each begins, the first at 0, and last the length of the text: white space belongs to the
            token before it.
        lines: the number of the line that each token stands in.
    """

    text: str
    words: list[str]
    starts: list[int]
    lines: list[int]

    def __len__(self) -> int:
        return len(self.words)


def fold_signs(text: str) -> str:
    """Write typographic quotes and dashes as a keyboard has them; places stay."""
    if text.isascii():
        return text.replace("`", "'")
    for sign in _FOLDED.keys() & set(text):
        text = text.replace(sign, _FOLDED[sign])
    return text


def strip_marks(word: str) -> str:
    """Leave out accents, niqqud and harakat, which texts are written with and without.

    Marks of other scripts are letters of their own.
    """
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", word)))


def read_tokens(text: str) -> Tokens:
    """Cut a text into tokens."""
    text = fold_signs(text)
    words, starts = cut_words(text)
    lines = _number_lines(text, starts[: len(words)])
    starts[0] = 0
    return Tokens(text, words, starts, lines)


def cut_words(text: str) -> tuple[list[str], list[int]]:
    """Give the words of a text with folded signs, and where each begins, last the length of the text."""
    # The white space behind a token comes with it, so that lengths tell where each begins.
    found = _pattern(text).findall(text)
    words = [token.rstrip() for token in found]
    starts = list(accumulate(map(len, found), initial=len(text) - sum(map(len, found))))
    if "..." in text or "--" in text:
        words = list(map(_settle, words))
    return (words, starts) if words or not text else ([""], [0, len(text)])


def is_word(token: str) -> bool:
    """Tell a word or a number from a sign."""
    return token[:1].isalnum()


def _number_lines(text: str, starts: list[int]) -> list[int]:
    lines: list[int] = []
    end, line = text.find("\n"), 0
    while end >= 0:
        before = bisect_left(starts, end, len(lines))
        lines += [line] * (before - len(lines))
        end, line = text.find("\n", end + 1), line + 1
    return lines + [line] * (len(starts) - len(lines))


def _settle(word: str) -> str:
    """Give a token as it is compared: WordPress makes dashes of hyphens, and an ellipsis of points."""
    if word[0] == "-":
        return "-"
    return "…" if word == "..." else word


def _pattern(text: str) -> re.Pattern[str]:
    """Find tokens; a mark never leaves the letter that it stands on."""
    if text.isascii():
        return _ASCII
    marks = re.escape("".join(sorted(filter(_is_mark, set(text)))))
    inner = f"[{marks}{_SKINS}]*+"
    letters = rf"(?:[^\W{_UNSPACED}]++{inner})++"
    joined = rf"\S{inner}(?:{_JOINER}(?!\s).{inner})*+"
    return re.compile(rf"(?:{_NUMBER}|{letters}(?:'{letters})*+|[{_FLAGS}]{{2}}|{_SEVERAL}|{joined})\s*+")


def _is_mark(sign: str) -> bool:
    """Tell whether a sign is drawn on the one before it, or joins it to the next within a word."""
    if sign == _JOINER:
        return False
    return sign in "\u200c\u2060" or unicodedata.category(sign)[0] == "M"
