"""Queries for hypothesis: all kinds, about what is in a library and what is not, names in other spellings."""

import re
import unicodedata
from urllib.parse import unquote

from hypothesis import strategies as st

from pressmark.model import Sort, SortKey
from pressmark.query import (
    EVERYTHING,
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
    Nothing,
    Phrase,
    Query,
    Relation,
    State,
    TablePart,
    Thing,
    Word,
    all_of,
    any_of,
    has_letters,
    negate,
)
from tests.differential.facts import Library
from tests.differential.libraries import CELLS, COLORS, NAMES, SLUGS, TAGS, TAXONOMIES, TYPES, WORDS
from tests.differential.oracle_letters import spell

_WHENS = (
    *("2024", "2025", "2024-12", "2025-01", "2025-02", "2025-05", "2025-05-27", "2018-11-04", "1965-06"),
    *("1965", "1970", "2040-12", "0d", "1d", "7d", "1w", "3m", "5m", "1y"),
)
_NEITHER = ("zz", "!", "cobalt zz", "ba", "metals earth", "国")
_SPELLINGS = (
    str,
    str,
    str.upper,
    str.swapcase,
    unquote,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFD", text)),
    spell,
    lambda text: text[:3],
    lambda text: text.partition(" ")[2],
    lambda text: text.replace(" ", "  "),
    lambda text: text.replace(" ", "-"),
)


def spellings(texts: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Names as people write them: in capitals, without accents, or half of one."""
    return st.builds(lambda text, spell: spell(text), st.sampled_from(texts), st.sampled_from(_SPELLINGS))


_signs = st.sampled_from(("国", "人", "中国", "国中", "ス", "ไ", "ไท", "ยไ"))
# Beside others these are operators: the parser never gives them as words there.
_OPERATORS = ("OR", "AND", "NOT")
_words = _signs | spellings(WORDS).filter(
    lambda text: has_letters(text) and text not in _OPERATORS and " " not in text
)
_phrases = st.lists(_words, min_size=1, max_size=3).map(" ".join) | st.sampled_from(
    (
        "ore cobalt",
        "metals cafe",
        "line unknown",
        "cobalt apple",
        "term Unknown",
        "rare earth",
        "x AND",
        "NOT a",
    )
)
_cell_phrases = st.lists(st.sampled_from(CELLS), min_size=1, max_size=2).map(" ".join)
_prefix = st.booleans()
_NUMBERS = (0, 1, 2, 800)
_field = st.sampled_from((Field.ANYWHERE, Field.ANYWHERE, Field.TITLE, Field.TEXT))


def queries(library: Library) -> st.SearchStrategy[Query]:
    """What may be asked of a library, as the parser would give it."""
    leaf = _leaves(library)
    part = st.recursive(
        leaf, lambda inner: _several(inner).map(all_of) | _several(inner).map(any_of) | _not(inner)
    )
    alike = st.one_of(*(st.lists(one, min_size=2, max_size=3).map(any_of) for one in _choices(library)))
    kinds = (leaf, leaf, leaf, part, alike, _not(leaf), _not(alike), st.just(EVERYTHING))
    parts = st.sampled_from(kinds).flatmap(lambda kind: kind)
    return st.lists(parts, min_size=1, max_size=4).map(all_of)


def sorts(library: Library) -> st.SearchStrategy[tuple[Sort, ...]]:
    """One or two orders."""
    slugs = tuple(dict.fromkeys(kind.slug for site in library.sites for kind in site.taxonomies)) or (
        "metal",
    )
    one = st.builds(Sort, st.sampled_from(SortKey), st.booleans(), st.sampled_from(slugs))
    return st.lists(one, min_size=1, max_size=2).map(tuple)


def _several(inner: st.SearchStrategy[Query]) -> st.SearchStrategy[list[Query]]:
    return st.lists(inner, min_size=2, max_size=3)


def _not(inner: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    return inner.map(negate)


def _leaves(library: Library) -> st.SearchStrategy[Leaf]:
    """One kind is as likely as another, however many choices it has."""
    words = (
        st.builds(Word, _words, _prefix, _field),
        st.builds(Phrase, _phrases, _prefix, _field),
        st.builds(InTable, st.sampled_from(TablePart), _phrases, _prefix),
        st.builds(InNote, _phrases, _prefix),
        st.builds(InTable, st.sampled_from(TablePart), _cell_phrases, _prefix),
    )
    others = (
        st.builds(Is, st.sampled_from(State)),
        st.builds(Has, st.sampled_from(Thing)),
        st.builds(Named, st.just(Name.TAG), spellings((*TAGS, ""))),
        st.builds(Named, st.just(Name.COLOR), st.sampled_from(COLORS)),
        st.builds(Counted, st.sampled_from(Amount), st.sampled_from(Comparison), st.sampled_from(_NUMBERS)),
        st.just(Nothing()),
    )
    return st.sampled_from((words, others, _choices(library))).flatmap(lambda kinds: st.one_of(*kinds))


def _choices(library: Library) -> list[st.SearchStrategy[Leaf]]:
    """What can be chosen in each facet."""
    known = {kind.slug for site in library.sites for kind in site.taxonomies}
    terms = {
        slug: [text for site in library.sites for term in site.terms for text in (term.name, term.slug)]
        for slug in (kind.slug for kind in TAXONOMIES if kind.slug in known)
    }
    authors = [text for site in library.sites for one in site.authors for text in (one.name, one.slug)]
    sites = [text for site in library.sites for text in (site.name, site.url, site.url.partition("//")[2])]
    types = [text for kind in TYPES for text in (kind.slug, kind.rest_base, kind.name)]
    return [
        *(st.builds(InTerm, st.just(slug), _names(own)) for slug, own in terms.items()),
        st.builds(Named, st.just(Name.AUTHOR), _names(authors)),
        st.builds(Named, st.just(Name.SITE), _names([*sites, "ores.example/blog", "metals"])),
        st.builds(Named, st.just(Name.TYPE), _names(types)),
        st.builds(Dated, st.sampled_from(Relation), st.sampled_from(_WHENS)),
    ]


def _names(own: list[str]) -> st.SearchStrategy[str]:
    others = st.sampled_from((*NAMES, *SLUGS, *_NEITHER))
    return spellings(tuple(own)) | spellings(tuple(own)) | others if own else others
