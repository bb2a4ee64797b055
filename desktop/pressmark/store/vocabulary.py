"""What the queries of a library can name, and what of a query names nothing there."""

from collections.abc import Iterable, Iterator

from pressmark.model import Facet, Facets
from pressmark.query import COLORS, And, InTerm, Leaf, Name, Named, Not, Note, NoteKind, Or, Query, write
from pressmark.query.choices import AUTHOR, DATE, SITE, TYPE
from pressmark.query.vocabulary import DATES, Entry, Vocabulary, sort_entries
from pressmark.store.names import Names

_LISTED = (AUTHOR, SITE, TYPE)


def read_vocabulary(names: Names, facets: Facets, tags: Iterable[tuple[str, int]]) -> Vocabulary:
    """The names for completion.

    Args:
        names: the library's, read here.
        facets: read already; their counts are shown.
        tags: with their numbers of articles (`Tags.read_all`).
    """
    own = [Entry(tag, tag, count) for tag, count in tags]
    listed = (*facets.taxonomies, *(facet for facet in facets.others if facet.key in _LISTED))
    entries = {facet.key: sort_entries(_make_entries(facet)) for facet in listed}
    dates = [entry for facet in facets.others if facet.key == DATE for entry in _make_entries(facet)]
    # Years before months: what is proposed first stands first.
    entries |= {
        Name.TAG.value: sort_entries(own),
        Name.COLOR.value: tuple(Entry(one, one) for one in names.read_colors() if one not in COLORS),
        DATES: tuple(sorted(dates, key=lambda one: len(one.value))),
    }
    titles = tuple((facet.slug, facet.name) for facet in facets.taxonomies)
    return Vocabulary(names.taxonomies(), titles, entries)


def find_unknown(names: Names, query: Query) -> tuple[Note, ...]:
    """The names in a query, of terms, authors, tags and so on, that nothing in the library has."""

    def is_unknown(leaf: Leaf) -> bool:
        match leaf:
            case InTerm(taxonomy, term):
                return term != "" and not names.read_terms(taxonomy).find_keys(term)
            case Named(Name.TAG, name):
                return name != "" and not names.read_tags().find_keys(name)
            case Named(Name.COLOR, name):
                return name not in COLORS and name not in names.read_colors()
            case Named(Name.AUTHOR | Name.SITE | Name.TYPE as kind, name):
                return name != "" and not names.read(kind).find_keys(name)
        return False

    unknown = dict.fromkeys(leaf for leaf in _find_leaves(query) if is_unknown(leaf))
    return tuple(Note(NoteKind.UNKNOWN_TERM, write(leaf)) for leaf in unknown)


def _make_entries(facet: Facet) -> tuple[Entry, ...]:
    return tuple(Entry(term.value, term.name, term.count) for term in facet.terms if term.value)


def _find_leaves(query: Query) -> Iterator[Leaf]:
    match query:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _find_leaves(part)
        case Not(part):
            yield from _find_leaves(part)
        case _:
            yield query
