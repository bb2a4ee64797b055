"""How a text of the query language may go on at the cursor."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from pressmark.query.choices import TAXONOMY
from pressmark.query.parser import make_sound, parse
from pressmark.query.qualifiers import QUALIFIERS, Taxonomies, read_qualified
from pressmark.query.scanner import QUOTES, Kind, Piece, Scanner
from pressmark.query.value import InTerm, Leaf
from pressmark.query.vocabulary import Entry, Vocabulary, make_key
from pressmark.query.writer import quote, write_name, write_taxonomy

MOST = 12
"""Names that are proposed at once."""

LONGEST_LABEL = 120
"""Code points of a label."""

_YEAR = 4
# Control characters, marks that turn the direction of a line, halves of characters.
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to go on.

    Attributes:
        text: what to write, with a space behind it where it is whole.
        label: what it is called, on one line.
        group: the name of its taxonomy where the text does not say it already; "" for none.
        count: of its posts, None where there is no such number.
    """

    text: str
    label: str
    group: str = ""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """What may be written in place of the code points from `start` to `end`."""

    start: int
    end: int
    proposals: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    """The word at the cursor.

    Attributes:
        typed: what of it stands before the cursor, without its qualifier.
        name: of its qualifier, "" for none.
        written: the qualifier as it is written.
        valued: it is the name of a qualifier that has its value already.
    """

    start: int
    end: int
    typed: str = ""
    name: str = ""
    written: str = ""
    valued: bool = False


def complete(text: str, cursor: int, vocabulary: Vocabulary, *, asked: bool = False) -> Completion:
    """The ways to go on in a text.

    Args:
        text: anything.
        cursor: a place in it, counted in code points.
        vocabulary: the library's.
        asked: the person wants to see what there is; else fewer than two letters bring nothing.
    """
    text = make_sound(text)
    cursor = max(0, min(cursor, len(text)))
    word = _find_word(text, cursor, vocabulary.names)
    if word is None:
        return Completion(cursor, cursor)
    found = _propose_values(word, vocabulary) if word.name else _propose_words(word, vocabulary, asked)
    new = [one for one in found if one.text.rstrip() != text[word.start : word.end]]
    if text[word.end : word.end + 1].isspace():
        new = [replace(one, text=one.text.rstrip()) for one in new]
    return Completion(word.start, word.end, tuple(new))


def make_label(name: str, longest: int = LONGEST_LABEL) -> str:
    """A name from anywhere, on one line that is not too long."""
    label = " ".join(_UNSHOWN.sub(" ", name[: 4 * longest]).split())
    return label if len(label) <= longest else f"{label[: longest - 1]}…"


def _find_word(text: str, cursor: int, taxonomies: Taxonomies) -> _Word | None:
    """The word at the cursor; None where nothing can be written."""
    before, last = None, None
    for piece in _scan(text[:cursor], taxonomies):
        before, last = last, piece
    if last is None or last.end < cursor or last.kind in (Kind.OPEN, Kind.MINUS):
        return _Word(cursor, cursor)
    glued = before is not None and before.end == last.start and before.kind not in (Kind.OPEN, Kind.MINUS)
    if glued or last.kind is Kind.CLOSE or (last.quoted and (last.closed or not last.name)):
        return None
    rest = text[last.start :]
    whole = next(_scan(rest, taxonomies), last)
    if whole.name and not last.name:
        return _Word(last.start, last.start + len(whole.name) + 1, last.text, valued=True)
    end = last.start + _find_end(rest, cursor - last.start, last, whole)
    written = quote(last.name) if text[last.start] in QUOTES else last.name
    return _Word(last.start, end, last.text, last.name, written)


def _scan(text: str, taxonomies: Taxonomies) -> Iterator[Piece]:
    scanner = Scanner(text, taxonomies)
    while (piece := scanner.next()) is not None:
        yield piece


def _find_end(text: str, cursor: int, typed: Piece, whole: Piece) -> int:
    """Where the word ends. The next quotation mark may open a phrase while our own is still to come."""
    if not whole.quoted:
        return whole.end
    inside = text[cursor : whole.end - 1 - whole.starred]
    foreign = typed.quoted and inside.isspace()
    return whole.end if whole.closed and not foreign else cursor


def _propose_values(word: _Word, vocabulary: Vocabulary) -> Iterator[Proposal]:
    fixed = [entry for entry in vocabulary.find_fixed(word.name) if _begins(entry, word.typed)]
    named = _find_entries([("", vocabulary.find_named(word.name))], word.typed)
    for entry in (*fixed[:MOST], *(entry for _, entry in named)):
        leaf = read_qualified(word.name, entry.value, True, vocabulary.names)
        yield from _propose(word.written, entry, leaf, vocabulary.names)


def _begins(entry: Entry, typed: str) -> bool:
    """Whether what was typed goes on so. Of dates that nobody began to type, the years are enough."""
    if not typed and entry.count is not None:
        return len(entry.value) == _YEAR
    return entry.value.startswith(typed.lower())


def _propose_words(word: _Word, vocabulary: Vocabulary, asked: bool) -> Iterator[Proposal]:
    if not asked and len(word.typed) < 2 and word.typed.isascii():
        return
    yield from _propose_qualifiers(word.typed, vocabulary)
    if not word.typed or word.valued:
        return
    titles = dict(vocabulary.taxonomies)
    groups = [(slug, vocabulary.entries.get(TAXONOMY + slug, ())) for slug in titles]
    for slug, entry in _find_entries(groups, word.typed):
        found = _propose(write_taxonomy(slug), entry, InTerm(slug, entry.value), vocabulary.names)
        yield from (replace(one, group=make_label(titles[slug]) or make_label(slug)) for one in found)


def _propose_qualifiers(typed: str, vocabulary: Vocabulary) -> Iterator[Proposal]:
    for name in QUALIFIERS:
        if name.startswith(typed.lower()):
            yield Proposal(f"{name}:", f"{name}:")
    for slug, title in vocabulary.taxonomies:
        written = write_taxonomy(slug)
        if written.lower().startswith(typed.lower()) or make_key(title).startswith(make_key(typed)):
            yield Proposal(f"{written}:", make_label(f"{written}:"), make_label(title))


def _find_entries(groups: Sequence[tuple[str, Sequence[Entry]]], typed: str) -> list[tuple[str, Entry]]:
    """The best of the entries whose names begin so, or a word in them; each with the slug it came with."""
    wanted = make_key(typed) if typed else ""
    second = f"\n{wanted}"
    tests: list[Callable[[str], bool]] = [
        lambda key: key.startswith(wanted) or second in key,
        lambda key: wanted in key,
    ]
    if not wanted.isascii():  # Chinese, Japanese and Thai set no spaces between their words
        tests.append(lambda key: wanted[1:] in key)
    found: dict[tuple[str, str], Entry] = {}
    for test in tests:
        hits = [
            (slug, entry)
            for slug, entries in groups
            for entry in islice((one for one in entries if test(one.key)), MOST + len(found))
        ]
        for slug, entry in sorted(hits, key=lambda hit: -(hit[1].count or 0)):
            found.setdefault((slug, entry.value), entry)
        if len(found) >= MOST:
            break
    return [(slug, entry) for (slug, _), entry in islice(found.items(), MOST)]


def _propose(written: str, entry: Entry, leaf: Leaf | None, names: Taxonomies) -> Iterator[Proposal]:
    """The entry behind a qualifier, if what would be written is read as it."""
    text = f"{written}:{write_name(entry.value)}"
    if leaf is not None and parse(text, names) == leaf:
        label = make_label(entry.name) or make_label(entry.value) or "…"
        yield Proposal(f"{text} ", label, "", entry.count)
