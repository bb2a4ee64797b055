"""Text to the smallest pieces of the query language: words, quotations, brackets, minus, OR."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from pressmark.query.qualifiers import Taxonomies, is_qualifier

QUOTES = {'"': '"', "“": '”“"', "„": '“”"'}
"""Marks that open a quotation, and those that close it."""

_SPACE = re.compile(r"\s+")
_BARE = re.compile(r"[^\s\"“„]+")
_NAME = re.compile(r"(?P<name>[^\s\"“„”():]{1,100}):")
_VALUE = re.compile(r"\S*")
_ESCAPED = re.compile(r"\\([\"\\])")


class Kind(Enum):
    """What a piece is."""

    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    OR = auto()
    AND = auto()
    NOT = auto()
    WORDS = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a query's text.

    Attributes:
        start: its first character.
        end: the one behind its last.
        text: without quotation marks.
        name: the qualifier before the colon, "" for none; of a bracket, that of all words inside.
        quoted: it stood in quotation marks.
        closed: the quotation, if it is one, has its end.
        starred: a star follows the quotation.
    """

    kind: Kind
    start: int
    end: int
    text: str = ""
    name: str = ""
    quoted: bool = False
    closed: bool = True
    starred: bool = False


OPERATORS = {"OR": Kind.OR, "AND": Kind.AND, "NOT": Kind.NOT}
"""Words in capitals that are none; in quotation marks they are."""


class Scanner:
    """Cuts a text into pieces, from left to right."""

    def __init__(self, text: str, taxonomies: Taxonomies) -> None:
        self._text = text
        self._taxonomies = taxonomies
        self._place = 0
        self._open = 0

    def next(self) -> Piece | None:
        """The next piece; None at the end."""
        space = _SPACE.match(self._text, self._place)
        if space:
            self._place = space.end()
        if self._place >= len(self._text):
            return None
        piece = self._take()
        self._place = piece.end
        self._open += (piece.kind is Kind.OPEN) - (piece.kind is Kind.CLOSE)
        return piece

    def _take(self) -> Piece:
        start, sign = self._place, self._text[self._place]
        if sign == "(":
            return Piece(Kind.OPEN, start, start + 1, sign)
        if sign == "|":
            return Piece(Kind.OR, start, start + 1, sign)
        if sign == ")":
            return Piece(Kind.CLOSE, start, start + 1, sign)
        if sign == "-":
            return Piece(Kind.MINUS, start, start + 1, sign)
        if sign in QUOTES:
            return self._take_quotation(start)
        name = _NAME.match(self._text, start)
        if name and is_qualifier(name["name"], self._taxonomies):
            return self._take_value(start, name.end(), name["name"])
        return self._take_bare(start)

    def _take_quotation(self, start: int) -> Piece:
        text, end, closed = self._read_quotation(start)
        if closed and self._text.startswith(":", end) and is_qualifier(text, self._taxonomies):
            return self._take_value(start, end + 1, text)
        starred = closed and self._text.startswith("*", end)
        return Piece(Kind.WORDS, start, end + starred, text, "", True, closed, starred)

    def _take_value(self, start: int, place: int, name: str) -> Piece:
        if self._text.startswith("(", place):
            return Piece(Kind.OPEN, start, place + 1, "(", name)
        if self._text[place : place + 1] in QUOTES and place < len(self._text):
            text, end, closed = self._read_quotation(place)
            starred = closed and self._text.startswith("*", end)
            return Piece(Kind.WORDS, start, end + starred, text, name, True, closed, starred)
        value = _VALUE.match(self._text, place)
        end = self._before_closing(place, value.end() if value else place)
        return Piece(Kind.WORDS, start, end, self._text[place:end], name)

    def _take_bare(self, start: int) -> Piece:
        bare = _BARE.match(self._text, start)
        end = self._before_closing(start, bare.end() if bare else start + 1)
        text = self._text[start:end]
        return Piece(OPERATORS.get(text, Kind.WORDS), start, end, text)

    def _before_closing(self, start: int, end: int) -> int:
        """Where a bare word ends: brackets at its end that close none of its own are not its own."""
        while end > start and self._text[end - 1] == ")":
            if self._text.count("(", start, end) >= self._text.count(")", start, end):
                break
            end -= 1
        return end

    def _read_quotation(self, start: int) -> tuple[str, int, bool]:
        """What stands between quotation marks, the place behind them, and whether the second is there."""
        closing = QUOTES[self._text[start]]
        place = start + 1
        while place < len(self._text) and self._text[place] not in closing:
            place += (
                2 if self._text[place] == "\\" and self._text[place + 1 : place + 2] in ('"', "\\") else 1
            )
        inner = _ESCAPED.sub(r"\1", self._text[start + 1 : place])
        closed = place < len(self._text)
        return inner, min(place, len(self._text)) + closed, closed
