"""How texts reach the full-text index: Chinese, Japanese and Korean runs as pairs of neighbouring signs.

The tokenizer ``unicode61`` takes a run of such signs for one word, in which nothing could be found. Cut into
pairs, a word of two signs is one token, a longer one a phrase of them, and a single sign the beginning of a
token, for the last sign of a run stands alone as well. Lucene's CJKBigramFilter does the same.
"""

import re
import unicodedata

from pressmark.query import has_letters

_SIGNS = (
    "\u1100-\u11ff\u3005-\u3007\u3040-\u3096\u3099\u309a\u309d-\u30fa\u30fc-\u30ff\u3130-\u318f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9d\U0001b000-\U0001b16f"
    "\U00020000-\U000323af"
)
_RUN = re.compile(f"[{_SIGNS}]+")

BETWEEN = " \ue000 "
"""Stands between two cells of a table or two terms, so that no phrase is found across: no text has this word.

unicode61 takes signs for private use for letters: https://www.sqlite.org/fts5.html#unicode61_tokenizer
"""


def segment(text: str) -> str:
    """A text as the index learns it."""
    # Composed, as what is asked for: a title or a name may come in letters with their accents apart.
    return _RUN.sub(_cut, unicodedata.normalize("NFC", text)) if not text.isascii() else text


def match_words(text: str, prefix: bool = False) -> str:
    """An FTS5 query for a word or phrase; with `prefix` the last word may go on.

    A quoted FTS5 string is data: nothing in it is an operator. https://www.sqlite.org/fts5.html section 3.1
    """
    words = unicodedata.normalize("NFC", text)
    pieces = _split(words)
    while pieces and not has_letters(pieces[-1]):
        pieces.pop()
    if pieces and _RUN.fullmatch(pieces[-1]):
        last = pieces.pop()
        prefix = len(last) == 1
        pieces.append(" ".join(last[place : place + 2] for place in range(max(1, len(last) - 1))))
    cut = " ".join(map(segment, pieces[:-1])) + " " + (pieces[-1] if pieces else "")
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


def has_signs(text: str) -> bool:
    """Whether some of a text is written in signs that stand without spaces between words."""
    return _RUN.search(text) is not None
