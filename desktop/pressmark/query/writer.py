"""A `Query` to the text that is read as it again: `parse(write(query)) == query`."""

import re

from pressmark.query.qualifiers import QUALIFIERS, TAXONOMY
from pressmark.query.value import (
    NOTE,
    And,
    Counted,
    Dated,
    Has,
    InNote,
    InTable,
    InTerm,
    Is,
    Leaf,
    Named,
    Not,
    Nothing,
    Or,
    Phrase,
    Query,
    Word,
)

NOTHING = "+"
"""A text that finds nothing: it has no letter."""

_PLAIN = re.compile(r"[^\s\"“”„()\\*]+")


def write(query: Query) -> str:
    """The words that ask for this; "" for everything."""
    if isinstance(query, And):
        return " ".join(map(_write_in_all, query.parts))
    if isinstance(query, Or):
        return " OR ".join(map(_write_in_any, query.parts))
    return _write_in_all(query)


def _write_in_all(query: Query) -> str:
    if isinstance(query, Not):
        return f"-{_write_in_all(query.part)}"
    return _bracket(write(query)) if isinstance(query, And | Or) else _write_leaf(query)


def _write_in_any(query: Query) -> str:
    return write(query) if isinstance(query, And) else _write_in_all(query)


def _bracket(text: str) -> str:
    last = text.rsplit(" ", 1)[-1]
    # A word that opens a bracket of its own would take ours for its end.
    return f"({text} )" if last.count("(") > last.count(")") else f"({text})"


def _write_leaf(leaf: Leaf) -> str:
    match leaf:
        case Word(text, prefix, field):
            return _qualify(field, text) + "*" * prefix
        case Phrase(text, prefix, field):
            return _qualify(field, quote(text)) + "*" * prefix
        case InTerm(taxonomy, term):
            return f"{write_taxonomy(taxonomy)}:{write_name(term)}"
        case Named(kind, name):
            return f"{kind}:{write_name(name)}"
        case InTable(part, text, prefix):
            return f"{part}:{write_name(text)}" + "*" * prefix
        case InNote(text, prefix):
            return f"{NOTE}:{write_name(text)}" + "*" * prefix
        case _:
            return _write_fixed(leaf)


def _write_fixed(leaf: Is | Has | Dated | Counted | Nothing) -> str:
    match leaf:
        case Is(state):
            return f"is:{state}"
        case Has(thing):
            return f"has:{thing}"
        case Dated(relation, when):
            return f"{relation}:{when}"
        case Counted(amount, comparison, number):
            return f"{amount}:{'' if comparison == '=' else comparison}{number}"
        case Nothing():
            return NOTHING


def _qualify(name: str, text: str) -> str:
    return f"{name}:{text}" if name else text


def write_taxonomy(slug: str) -> str:
    """The qualifier that means this taxonomy."""
    if slug.lower() in QUALIFIERS:
        return TAXONOMY + slug
    return slug if _PLAIN.fullmatch(slug) and ":" not in slug and slug[0] != "-" else quote(slug)


def write_name(name: str) -> str:
    """The name of a term, an author, a tag, in quotation marks where it needs them."""
    return name if _PLAIN.fullmatch(name) else quote(name)


def quote(text: str) -> str:
    """A text in quotation marks."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
