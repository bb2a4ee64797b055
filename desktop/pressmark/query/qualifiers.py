"""Qualifiers: which names there are, and what ``name:value`` means."""

import re
from collections.abc import Iterable, Mapping

from pressmark.query.dates import read_when
from pressmark.query.value import (
    COLORS,
    NOTE,
    Amount,
    Comparison,
    Counted,
    Dated,
    Field,
    Has,
    InNote,
    InTable,
    InTerm,
    Is,
    Leaf,
    Name,
    Named,
    Phrase,
    Relation,
    State,
    TablePart,
    Thing,
    Word,
)

Taxonomies = Mapping[str, str]
"""The slugs of a library's taxonomies by every name they go by, in lower case (`name_taxonomies`)."""

QUALIFIERS: tuple[str, ...] = (
    *(field.value for field in Field if field),
    *(name.value for name in Name),
    *(relation.value for relation in Relation),
    "is",
    "has",
    *(amount.value for amount in Amount),
    *(part.value for part in TablePart),
    NOTE,
)
"""The names that are the same in every library."""

TAXONOMY = "taxonomy-"
"""What goes before the slug of a taxonomy that has the name of one of `QUALIFIERS`."""

_COUNT = re.compile(r"(?P<comparison><=|>=|<|>|=)?(?P<number>[0-9]{1,9})")
_LETTER = re.compile(r"[^\W_]|[\ue000-\uf8ff]")


def name_taxonomies(known: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """What taxonomies, given as (slug, name, REST base), can be called; a slug wins over names of others."""
    several = [(slug, ("-".join(name.split()), base)) for slug, name, base in known]
    names: dict[str, str] = {}
    for slug, others in several:
        for other in others:
            names.setdefault(other.lower(), slug)
    return names | {slug.lower(): slug for slug, _ in several}


def find_taxonomy(name: str, taxonomies: Taxonomies) -> str | None:
    """The slug of the taxonomy that a qualifier means, if it means one."""
    lowered = name.lower()
    if lowered in QUALIFIERS:
        return None
    spellings = (lowered, "-".join(lowered.split()), lowered.removeprefix(TAXONOMY))
    return next((taxonomies[one] for one in spellings if one in taxonomies), None)


def is_qualifier(name: str, taxonomies: Taxonomies) -> bool:
    """Whether a name followed by a colon is more than text."""
    return name.lower() in QUALIFIERS or find_taxonomy(name, taxonomies) is not None


def has_letters(text: str) -> bool:
    """Whether there is a letter or digit in a text: else no word of it can be found."""
    return _LETTER.search(text) is not None


def read_qualified(name: str, value: str, quoted: bool, taxonomies: Taxonomies) -> Leaf | None:
    """What ``name:value`` asks for; None where the value makes no sense for this name."""
    taxonomy = find_taxonomy(name, taxonomies)
    if taxonomy is not None:
        return InTerm(taxonomy, value)
    lowered = name.lower()
    if lowered in set(Name):
        return _read_name(Name(lowered), value)
    if lowered in (Field.TITLE, Field.TEXT):
        return read_words(value, quoted, Field(lowered))
    if lowered == NOTE or lowered in set(TablePart):
        return _read_part(lowered, value if quoted else value.rstrip("*"), value)
    if lowered in set(Relation):
        when = read_when(value)
        return Dated(Relation(lowered), when) if when else None
    return _read_fixed(lowered, value)


def read_words(text: str, quoted: bool, field: Field = Field.ANYWHERE) -> Word | Phrase | None:
    """A word, or the words of a phrase; a star behind a word asks for a beginning."""
    if quoted:
        words = " ".join(text.split())
        return Phrase(words, field=field) if has_letters(words) else None
    word = text.rstrip("*")
    return Word(word, word != text, field) if has_letters(word) else None


def _read_part(name: str, words: str, value: str) -> InTable | InNote | None:
    if not has_letters(words):
        return None
    prefix = words != value
    return InNote(words, prefix) if name == NOTE else InTable(TablePart(name), words, prefix)


def _read_name(kind: Name, value: str) -> Named | None:
    if kind is not Name.COLOR:
        return Named(kind, value)
    # An import may bring colours of other names.
    color = value.lower() if value.lower() in COLORS else value
    return Named(kind, color) if has_letters(color) else None


def _read_fixed(name: str, value: str) -> Leaf | None:
    lowered = value.lower()
    if name == "is":
        return Is(State(lowered)) if lowered in set(State) else None
    if name == "has":
        singular = lowered.removesuffix("s")
        return Has(Thing(singular)) if singular in set(Thing) else None
    count = _COUNT.fullmatch(value)
    if count is None:
        return None
    return Counted(Amount(name), Comparison(count["comparison"] or "="), int(count["number"]))
