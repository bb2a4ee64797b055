"""Text of the search field to a `Query`. No text is an error: what does not parse is text, and is told.

::

    query  = all { ( "OR" | "|" ) all }     what stands side by side binds closer than OR
    all    = part { [ "AND" ] part }
    part   = ( "-" | "NOT" ) part | [ name ":" ] ( "(" query ")" | word [ "*" ] | '"' words '"' [ "*" ] )
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from pressmark.query.qualifiers import Taxonomies, has_letters, read_qualified, read_words
from pressmark.query.scanner import OPERATORS, Kind, Piece, Scanner
from pressmark.query.value import (
    EVERYTHING,
    InNote,
    InTable,
    Leaf,
    Nothing,
    Phrase,
    Query,
    Word,
    all_of,
    any_of,
    negate,
)

MOST_PARTS = 400
"""Words and qualifiers that one query may have; what comes after is not read."""

LONGEST = 40_000
"""Characters of a text that are read; what comes after is not: a phrase of very many is slow to find."""

DEEPEST = 12
"""Brackets within brackets; further ones are passed over."""

_TOLD = 100  # characters of what was not read

# FTS5 reads a query up to the first NUL; a lone surrogate (a broken byte of a command line) is no text.
_UNSOUND = re.compile("[\x00\ud800-\udfff]")
_SIGNS = re.compile(r"[\s()\-\"“”„]+")
_LOOKS_QUALIFIED = re.compile(r"[^\W\d_][\w-]*:(?!//)[^\s:]")


class NoteKind(StrEnum):
    """Why a part of a text was not taken as it may have been meant."""

    UNKNOWN_NAME = "unknown-name"
    WRONG_VALUE = "wrong-value"
    TOO_LONG = "too-long"
    UNKNOWN_TERM = "unknown-term"


@dataclass(frozen=True, slots=True)
class Note:
    """A part of a text that was read as plain words or left out (`TOO_LONG`), or that names nothing."""

    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as it was understood."""

    query: Query
    notes: tuple[Note, ...] = ()


def parse(text: str, taxonomies: Taxonomies | None = None) -> Query:
    """What a text asks for. `taxonomies` are the library's; without them their qualifiers are text."""
    return read(text, taxonomies).query


def make_sound(text: str) -> str:
    """The text with a space for each sign that no text has; every other one keeps its place."""
    return _UNSOUND.sub(" ", text)


def read(text: str, taxonomies: Taxonomies | None = None, *, unfinished: bool = False) -> Reading:
    """What a text asks for, and what of it was not understood.

    Beside others, a word without letter or digit is left out; where all are such, nothing is what they find.

    Args:
        text: anything.
        taxonomies: the library's.
        unfinished: it is still being typed: its last word may be the beginning of one, and a qualifier at its
            end that has no value yet is left out.
    """
    reading = _Parser(make_sound(text[:LONGEST]), taxonomies or {}, unfinished).read()
    if len(text) <= LONGEST:
        return reading
    return replace(reading, notes=(*reading.notes, Note(NoteKind.TOO_LONG, text[LONGEST:][:_TOLD])))


class _Parser:
    def __init__(self, text: str, taxonomies: Taxonomies, unfinished: bool) -> None:
        self._text = text
        self._taxonomies = taxonomies
        self._unfinished = unfinished
        self._scanner = Scanner(text, taxonomies)
        self._piece = self._scanner.next()
        self._notes: list[Note] = []
        self._count = 0
        self._name = ""  # the qualifier before the bracket that is open
        self._awaits = False  # at the end stands a qualifier that will make sense yet

    def read(self) -> Reading:
        parts = []
        while self._piece is not None:
            part = self._read_any(0)
            if part is not None:
                parts.append(part)
            if self._stands(Kind.CLOSE):  # it closes nothing
                self._skip()
        query = all_of(parts)
        if query == EVERYTHING and _SIGNS.sub("", self._text) and not self._says_nothing_yet():
            alone = self._text.strip()
            query = Word(alone) if alone in OPERATORS else Nothing()
        return Reading(query, tuple(self._notes))

    def _says_nothing_yet(self) -> bool:
        return self._awaits or (self._unfinished and self._text.rstrip().endswith("("))

    def _skip(self) -> None:
        self._piece = self._scanner.next()

    def _read_any(self, depth: int) -> Query | None:
        parts = []
        while self._piece is not None and self._piece.kind is not Kind.CLOSE:
            if self._piece.kind is Kind.OR:
                self._skip()
                continue
            part = self._read_all(depth)
            if part is not None:
                parts.append(part)
        return any_of(parts) if parts else None

    def _read_all(self, depth: int) -> Query | None:
        parts = []
        while self._piece is not None and self._piece.kind not in (Kind.CLOSE, Kind.OR):
            if self._piece.kind is Kind.AND:
                self._skip()
                continue
            part = self._read_part(depth)
            if part is not None:
                parts.append(part)
        return all_of(parts) if parts else None

    def _read_part(self, depth: int) -> Query | None:
        minus = False
        while self._piece is not None and self._piece.kind in (Kind.MINUS, Kind.NOT):
            minus = not minus
            sign = self._piece
            self._skip()
            if self._piece is None or (sign.kind is Kind.MINUS and self._piece.start != sign.end):
                return None  # a dash between words
        part = self._read_group(depth) if self._stands(Kind.OPEN) else self._read_leaf()
        return negate(part) if part is not None and minus else part

    def _stands(self, kind: Kind) -> bool:
        return self._piece is not None and self._piece.kind is kind

    def _read_group(self, depth: int) -> Query | None:
        around = self._name
        self._name = (self._piece.name if self._piece else "") or around
        self._skip()
        part = self._read_any(depth + 1) if depth < DEEPEST else None
        self._name = around
        if depth < DEEPEST and self._stands(Kind.CLOSE):
            self._skip()
        return part

    def _read_leaf(self) -> Query | None:
        piece = self._piece
        if piece is None or piece.kind is not Kind.WORDS:
            return None  # a minus before OR or a closing bracket
        self._skip()
        piece = replace(piece, name=piece.name or self._name)
        self._count += 1
        if self._count > MOST_PARTS:
            self._note(NoteKind.TOO_LONG, piece)
            self._piece = None
            return None
        leaf = self._read_qualified(piece) if piece.name else self._read_words(piece, piece.text)
        return self._leave_open(leaf, piece)

    def _read_qualified(self, piece: Piece) -> Leaf | None:
        bare_end = not piece.text and not piece.quoted
        value = piece.text + ("*" if piece.starred else "")
        words = replace(piece, starred=False)
        leaf = None
        if not bare_end:
            leaf = read_qualified(piece.name, piece.text, piece.quoted, self._taxonomies)
        if leaf is None and self._unfinished and piece.end == len(self._text):
            self._awaits = True
            return None
        if leaf is None and (has_letters(value) or not piece.quoted):
            self._note(NoteKind.WRONG_VALUE, piece)
        if leaf is None:
            spaced = piece.quoted or not piece.name.isprintable() or " " in piece.name
            return self._read_words(replace(words, quoted=spaced), f"{piece.name}:{piece.text}")
        return _star(leaf) if piece.starred else leaf

    def _read_words(self, piece: Piece, text: str) -> Leaf | None:
        if not piece.quoted and not piece.name and _LOOKS_QUALIFIED.match(text):
            self._note(NoteKind.UNKNOWN_NAME, piece)
        leaf = read_words(text, piece.quoted)
        return _star(leaf) if piece.starred and leaf is not None else leaf

    def _leave_open(self, leaf: Leaf | None, piece: Piece) -> Leaf | None:
        """A last word that is still being typed may go on."""
        at_end = self._unfinished and piece.end == len(self._text)
        if at_end and (not piece.quoted or not piece.closed) and leaf is not None:
            return _star(leaf)
        return leaf

    def _note(self, kind: NoteKind, piece: Piece) -> None:
        self._notes.append(Note(kind, self._text[piece.start : piece.end]))


def _star(leaf: Leaf) -> Leaf:
    return replace(leaf, prefix=True) if isinstance(leaf, Word | Phrase | InTable | InNote) else leaf
