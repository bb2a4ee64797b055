"""Which annotations a query finds, by plain Python: what they say themselves, and of their articles."""

from pressmark.query import (
    And,
    Field,
    Has,
    InNote,
    Is,
    Leaf,
    Name,
    Named,
    Not,
    Or,
    Phrase,
    Query,
    State,
    Thing,
    Word,
)
from tests.differential.facts import Annotation, Post, Site
from tests.differential.oracle import Oracle
from tests.differential.oracle_names import find_named
from tests.differential.oracle_words import has_phrase


def find_notes(oracle: Oracle, query: Query) -> list[tuple[Site, Post, int]]:
    """The annotations, by their places on their posts."""
    return [
        (site, post, place)
        for site, post in oracle.library.posts()
        for place, note in enumerate(post.annotations)
        if _matches(oracle, query, site, post, note)
    ]


def _matches(oracle: Oracle, query: Query, site: Site, post: Post, note: Annotation) -> bool:
    match query:
        case And(parts):
            return all(_matches(oracle, part, site, post, note) for part in parts)
        case Or(parts):
            return any(_matches(oracle, part, site, post, note) for part in parts)
        case Not(part):
            return not _matches(oracle, part, site, post, note)
    own = _ask_note(oracle, query, post, note)
    return oracle.matches(query, site, post) if own is None else own


def _ask_note(oracle: Oracle, leaf: Leaf, post: Post, note: Annotation) -> bool | None:
    """What the annotation says itself; None where the article is asked."""
    tags = {*post.tags, *note.tags}
    match leaf:
        case Word(text, prefix, Field.ANYWHERE) | Phrase(text, prefix, Field.ANYWHERE):
            return any(has_phrase(one, text, prefix) for one in (*note.texts, post.title))
        case InNote(text, prefix):
            return any(has_phrase(one, text, prefix) for one in note.texts)
        case Named(Name.TAG, name):
            return bool(tags & {one.name for one in find_named(oracle.tags(), name)}) if name else not tags
        case Named(Name.COLOR, color):
            return note.color == color
        case Has(Thing.NOTE):
            return bool(note.note)
        case Has(Thing.TAG):
            return bool(tags)
        case Is(State.ANNOTATED):
            return True
        case Is(State.ATTENTION):
            return note.in_need
        case Is(State.MOVED | State.ORPHANED as state):
            return note.state == state
    return None
