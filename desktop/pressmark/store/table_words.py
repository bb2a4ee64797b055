"""The words that are looked for in tables, as a person types them into a field."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pressmark.model import Snippet, Table
from pressmark.query import Word, has_letters
from pressmark.store.segment import fold_words, match_words
from pressmark.store.snippets import find_hits, make_snippet

_PIECE = re.compile(
    r'(?:(?P<part>caption|header|cell):(?=\S))?(?:"(?P<quoted>[^"]+)"(?=\s|$)|(?P<word>\S+))', re.I
)
_COLUMNS = {"": "", "header": "{header} : ", "cell": "{cells} : "}
_LONG_NUMBER = re.compile(r"[1-9]\d{3,14}")


@dataclass(frozen=True, slots=True)
class TableWord:
    """A word, or several in quotation marks, that a table must have.

    Attributes:
        part: where it stands: ``caption``, ``header``, ``cell``; "" for any of these.
        spellings: what is as good; 1100 is also written 1,100.
    """

    part: str
    spellings: tuple[Word, ...]

    @property
    def match(self) -> str:
        """What the index is asked; "" where it does not know: captions are few, and not in it."""
        if self.part not in _COLUMNS:
            return ""
        either = " OR ".join(match_words(word.text, word.prefix) for word in self.spellings)
        return f"{_COLUMNS[self.part]}({either})"

    def is_in_caption(self, caption: str) -> bool:
        """Whether it stands in a caption."""
        return self.part in ("", "caption") and any(_has_word(caption, word) for word in self.spellings)


def read_table_words(text: str) -> tuple[TableWord, ...]:
    """What is written in a field: beginnings of words, and ``"words in this order"``.

    Before each may stand where it is: ``caption:``, ``header:`` or ``cell:``, as in the query language.
    """
    return tuple(_read(text))


def find_snippet(table: Table, wanted: Sequence[TableWord]) -> Snippet | None:
    """The first cell in which one of the words stands, else the heading, else the caption."""
    places = (
        ("cell", (cell for line in table.rows for cell in line)),
        ("header", table.header),
        ("caption", (table.caption,)),
    )
    for part, texts in places:
        words = tuple(word for one in wanted if one.part in ("", part) for word in one.spellings)
        pieces = [fold_words(re.split(r"\W", word.text)[0]) for word in words]
        for text in texts if words else ():
            folded = fold_words(text)
            if any(piece in folded for piece in pieces) and (found := make_snippet(text, words)):
                return found
    return None


def _read(text: str) -> Iterator[TableWord]:
    for found in _PIECE.finditer(text):
        quoted = found["quoted"]
        said = quoted or found["word"]
        if has_letters(said):
            words = [Word(said, prefix=quoted is None)]
            if _LONG_NUMBER.fullmatch(said):
                words.append(Word(f"{int(said):,}".replace(",", " "), prefix=quoted is None))
            yield TableWord((found["part"] or "").lower(), tuple(words))


def _has_word(caption: str, word: Word) -> bool:
    """Whether a word of a caption begins so."""
    folded, piece = fold_words(caption), fold_words(word.text)
    if not (word.prefix and folded.isascii() and piece.isalnum()):
        return bool(find_hits(caption, (word,)))
    place = folded.find(piece)
    while place > 0 and folded[place - 1].isalnum():
        place = folded.find(piece, place + 1)
    return place >= 0
