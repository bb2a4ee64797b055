"""How texts reach the full-text index: folded, and cut into pairs of signs where no spaces part the words.

The tokenizer ``unicode61`` takes a run of Chinese, Japanese or Korean signs for one word, in which nothing
could be found. Cut into pairs, a word of two signs is one token, a longer one a phrase of them, and a single
sign the beginning of a token, for the last sign of a run stands alone as well. Lucene does so too.
Thai, Lao, Khmer and Burmese are cut so too, less their signs for vowels and tones, which part words there.
"""

import re
from collections.abc import Sequence

from pressmark.query import has_letters
from pressmark.query.folding import fold_text, fold_with_places, list_others

SIGNS = (
    "\u1100-\u11ff\u3005-\u3007\u3040-\u3096\u3099\u309a\u309d-\u30fa\u30fc-\u30ff\u3130-\u318f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9d\U0001b000-\U0001b16f"
    "\U00020000-\U000323af"
    # Letters of Thai, Lao, Burmese, Khmer.
    "\u0e01-\u0e30\u0e32\u0e40-\u0e46\u0e81-\u0eb0\u0eb2\u0ebd\u0ec0-\u0ec6\u0ede\u0edf\u1000-\u102a\u103f"
    "\u1050-\u1055\u105a-\u105d\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081\u108e\ua9e0-\ua9e4\ua9e6-\ua9ef"
    "\ua9fa-\ua9fe\uaa60-\uaa76\uaa7a\uaa7e\uaa7f\u1780-\u17b3\u17d7\u17dc"
)
"""Signs that stand without spaces between words, as the inside of a set in a regular expression."""

_RUN = re.compile(f"[{SIGNS}]+")
_MARKS = re.compile(
    "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060"
    "\u1062-\u1064\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\ua9e5\uaa7b-\uaa7d"
    "\u17b4-\u17d3\u17dd]+"
)

BETWEEN = " \ue000 "
"""Stands between two cells of a table or two terms, so that no phrase is found across: no text has this word.

unicode61 takes signs for private use for letters: https://www.sqlite.org/fts5.html#unicode61_tokenizer
"""


def segment(text: str) -> str:
    """A text as the index learns it."""
    folded = fold_text(text)
    if folded.isascii():
        return folded
    # Most texts have some signs beyond ASCII, and none of these: the others, once each, are soon looked at.
    others = "".join(list_others(folded))
    if _MARKS.search(others):
        folded = _MARKS.sub("", folded)
    return _RUN.sub(_cut, folded) if _RUN.search(others) else folded


def fold_words(text: str) -> str:
    """A text as `segment` has it, before it is cut."""
    folded = fold_text(text)
    return folded if folded.isascii() else _MARKS.sub("", folded)


def fold_words_with_places(text: str) -> tuple[str, Sequence[int]]:
    """A text as `fold_words` has it, and where in `text` each of its characters, and its end, come from."""
    folded, places = fold_with_places(text)
    if folded.isascii() or not _MARKS.search(folded):
        return folded, places
    kept = [number for number, sign in enumerate(folded) if not _MARKS.match(sign)]
    return "".join(folded[number] for number in kept), [places[number] for number in (*kept, len(folded))]


def match_words(text: str, prefix: bool = False) -> str:
    """An FTS5 query for a word or phrase; with `prefix` the last word may go on.

    A quoted FTS5 string is data: nothing in it is an operator. https://www.sqlite.org/fts5.html section 3.1
    """
    pieces = _split(fold_words(text))
    while pieces and not has_letters(pieces[-1]):
        pieces.pop()
    if pieces and _RUN.fullmatch(pieces[-1]):
        last = pieces.pop()
        prefix = len(last) == 1
        pieces.append(" ".join(last[place : place + 2] for place in range(max(1, len(last) - 1))))
    cut = "".join(_RUN.sub(_cut, piece) for piece in pieces[:-1]) + " " + (pieces[-1] if pieces else "")
    return '"' + cut.strip().replace('"', '""') + '"' + ("*" if prefix else "")


def _split(text: str) -> list[str]:
    """A text cut before and behind every run."""
    pieces: list[str] = []
    place = 0
    for run in _RUN.finditer(text):
        pieces += [text[place : run.start()], run[0]]
        place = run.end()
    return [piece for piece in (*pieces, text[place:]) if piece]


def _cut(run: re.Match[str]) -> str:
    signs = run[0]
    return " " + " ".join(signs[place : place + 2] for place in range(len(signs))) + " "
