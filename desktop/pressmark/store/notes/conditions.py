"""A `Query` as SQL over ``annotation`` and its ``post``: what an annotation says itself, and of its article.

Words are looked for in quote, note and tags of the annotation and in the title of its article. Notes, tags,
colours, and what became of its words are its own, its tags those of its article too. Everything else asks
the article. As in `store.conditions` every value is bound and every condition is 0 or 1, never null.
"""

import json
from collections.abc import Iterable
from datetime import date

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
from pressmark.store.conditions import IN_STATE, Conditions, Sql
from pressmark.store.names import Names
from pressmark.store.segment import match_words

_IN_NOTE = "annotation.number IN (SELECT rowid FROM annotation_index WHERE annotation_index MATCH ?)"
_IN_TITLE = "annotation.post_id IN (SELECT rowid FROM post_index WHERE post_index MATCH ?)"
_TAGGED = """(annotation.id IN (
        SELECT annotation_id FROM annotation_tag WHERE tag IN (SELECT value FROM json_each(?)))
    OR annotation.post_id IN (SELECT post_id FROM post_tag WHERE tag IN (SELECT value FROM json_each(?))))"""
_HAS_TAG = """(annotation.id IN (SELECT annotation_id FROM annotation_tag)
    OR annotation.post_id IN (SELECT post_id FROM post_tag))"""


class NoteConditions:
    """Makes conditions; names are looked up in the library.

    Args:
        names: of the library.
        today: the day by which ``7d`` is counted, by default the local one.
    """

    def __init__(self, names: Names, today: date | None = None) -> None:
        self._names = names
        self._posts = Conditions(names, today)

    def read(self, query: Query) -> Sql:
        """A query as an expression over ``annotation`` joined with its ``post``."""
        match query:
            case And(parts):
                sql, values = self._join(" AND ", parts)
                return (f"({sql})", values) if sql else ("1", ())
            case Or(parts):
                sql, values = self._join(" OR ", parts)
                return f"({sql})", values
            case Not(part):
                sql, values = self.read(part)
                # No brackets of its own: SQLite's parser goes a hundred steps deep.
                return f"NOT {sql}", values
        return self._read_leaf(query)

    def _join(self, link: str, parts: Iterable[Query]) -> Sql:
        several = [self.read(part) for part in parts]
        return link.join(sql for sql, _ in several), tuple(one for _, values in several for one in values)

    def _read_leaf(self, leaf: Leaf) -> Sql:
        match leaf:
            case Word(text, prefix, Field.ANYWHERE) | Phrase(text, prefix, Field.ANYWHERE):
                return _read_words(text, prefix)
            case InNote(text, prefix):
                return _IN_NOTE, (match_words(text, prefix),)
            case Named(Name.COLOR, color):
                return "annotation.color = ?", (color,)
            case Named(Name.TAG, tag):
                return self._read_tag(tag)
            case Has(Thing.NOTE):
                return "annotation.note != ''", ()
            case Has(Thing.TAG):
                return _HAS_TAG, ()
            case Is(State.ANNOTATED):
                return "1", ()
            case Is(state) if state in IN_STATE:
                return f"({IN_STATE[state]})", ()
        return self._posts.read_expression(leaf)

    def _read_tag(self, name: str) -> Sql:
        if not name:
            return f"NOT {_HAS_TAG}", ()
        found = [entry.name for entry in self._names.read_tags().find(name)]
        return (_TAGGED, (json.dumps(found),) * 2) if found else ("0", ())


def _read_words(text: str, prefix: bool) -> Sql:
    match = match_words(text, prefix)
    return f"({_IN_NOTE} OR {_IN_TITLE})", (match, f"{{title}} : {match}")
