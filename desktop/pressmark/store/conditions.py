"""A `Query` as SQL over ``post``: every value is bound, and every condition is 0 or 1, never null.

What is asked for in words becomes FTS5 queries. As far as words stand beside each other at the top they are
one, by which posts can be ranked; elsewhere each is a subquery.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from pressmark.query import (
    Amount,
    And,
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
    Not,
    Nothing,
    Or,
    Phrase,
    Query,
    Relation,
    State,
    Thing,
    Word,
    find_bounds,
    has_letters,
    split_all,
)
from pressmark.store.names import Names
from pressmark.store.segment import match_words

Values = tuple[int | str, ...]
Sql = tuple[str, Values]

_NONE: Sql = ("0", ())
_MATCH = "post.id IN (SELECT rowid FROM post_index WHERE post_index MATCH ?)"
_MATCH_TABLE = """post.id IN (SELECT post_id FROM post_table WHERE id IN (
    SELECT rowid FROM table_index WHERE table_index MATCH ?))"""
_MATCH_NOTE = """post.id IN (SELECT annotation.post_id FROM annotation WHERE annotation.number IN (
    SELECT rowid FROM annotation_index WHERE annotation_index MATCH ?))"""
_IN_TERMS = """post.id IN (SELECT post_id FROM post_term WHERE term_id IN (SELECT value FROM json_each(?)))"""
_NO_TERM = """post.id NOT IN (SELECT post_id FROM post_term JOIN term ON term.id = post_term.term_id
    JOIN taxonomy ON taxonomy.id = term.taxonomy_id WHERE taxonomy.slug = ?)"""
_TAGGED = """(post.id IN (SELECT post_id FROM post_tag WHERE tag IN (SELECT value FROM json_each(?)))
    OR post.id IN (SELECT annotation.post_id FROM annotation
        JOIN annotation_tag ON annotation_tag.annotation_id = annotation.id
        WHERE annotation_tag.tag IN (SELECT value FROM json_each(?))))"""
_HAS_TAG = """(post.id IN (SELECT post_id FROM post_tag) OR post.id IN (
    SELECT post_id FROM annotation JOIN annotation_tag ON annotation_tag.annotation_id = annotation.id))"""
_COLUMNS = {Name.AUTHOR: "author_id", Name.SITE: "site_id", Name.TYPE: "type_id"}

IN_NEED = "annotation.state != 'anchored' AND NOT annotation.kept"
"""An annotation whose words changed or went, and of which the reader has not said anything since."""

IN_STATE = {
    State.ATTENTION: IN_NEED,
    # As `store.anchorage` reads a state that nobody knows.
    State.MOVED: "annotation.state NOT IN ('anchored', 'orphaned')",
    State.ORPHANED: "annotation.state = 'orphaned'",
}
"""The states that an annotation has by itself."""

STATES = {
    State.UNREAD: "post.id NOT IN (SELECT post_id FROM post_state WHERE read IS NOT NULL)",
    State.READ: "post.id IN (SELECT post_id FROM post_state WHERE read IS NOT NULL)",
    State.STARRED: "post.id IN (SELECT post_id FROM post_state WHERE starred IS NOT NULL)",
    State.ANNOTATED: "post.id IN (SELECT post_id FROM annotation)",
    State.CHANGED: "post.versions > 1",
    State.REMOVED: "post.status IN ('removed', 'withdrawn')",
    **{one: f"post.id IN (SELECT post_id FROM annotation WHERE {own})" for one, own in IN_STATE.items()},
}
_THINGS = {
    Thing.TABLE: "post.tables > 0",
    Thing.NOTE: "post.id IN (SELECT post_id FROM annotation WHERE note != '')",
    Thing.IMAGE: "(post.featured_media > 0 OR post.id IN (SELECT post_id FROM post_media))",
    Thing.TAG: _HAS_TAG,
    Thing.DATE: "post.date IS NOT NULL",
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A query as SQL.

    Attributes:
        where: an expression over ``post``.
        values: what its question marks stand for, in order.
        match: an FTS5 query that must match too, "" for none.
    """

    where: str
    values: Values
    match: str = ""

    def from_where(self) -> Sql:
        """The FROM and WHERE of a SELECT over the posts that match, with its values."""
        if not self.match:
            return f"FROM post WHERE {self.where}", self.values
        source = "FROM post_index JOIN post ON post.id = post_index.rowid"
        return f"{source} WHERE post_index MATCH ? AND {self.where}", (self.match, *self.values)

    def select_ids(self) -> Sql:
        """A SELECT of the ids of the posts that match, in no order."""
        if self.match and self.where == "1":  # of the posts themselves nothing need be read
            return "SELECT rowid FROM post_index WHERE post_index MATCH ?", (self.match,)
        source, values = self.from_where()
        return f"SELECT post.id {source}", values


class Conditions:
    """Makes conditions; names are looked up in the library.

    Args:
        names: of the library.
        today: the day by which ``7d`` is counted, by default the local one.
    """

    def __init__(self, names: Names, today: date | None = None) -> None:
        self._names = names
        self._today = today or datetime.now().astimezone().date()
        self._known: dict[Leaf, Sql] = {}

    def read(self, query: Query) -> Condition:
        """The whole of a query; its words become one FTS5 query."""
        parts = split_all(query)
        words = [match for match in map(to_match, parts) if match]
        sql, values = self._join(" AND ", (part for part in parts if not to_match(part)))
        return Condition(sql or "1", values, " AND ".join(words))

    def read_expression(self, query: Query) -> Sql:
        """A query as an expression over ``post`` and nothing else."""
        match query:
            case And(parts):
                sql, values = self._join(" AND ", parts)
                return (f"({sql})", values) if sql else ("1", ())
            case Or(parts):
                sql, values = self._join(" OR ", parts)
                return f"({sql})", values
            case Not(part):
                sql, values = self.read_expression(part)
                # No brackets of its own: SQLite's parser goes a hundred steps deep.
                return f"NOT {sql}", values
        if query not in self._known:  # facets ask for most parts more than once
            self._known[query] = self._read_leaf(query)
        return self._known[query]

    def _join(self, link: str, parts: Iterable[Query]) -> Sql:
        several = [self.read_expression(part) for part in parts]
        return link.join(sql for sql, _ in several), tuple(one for _, values in several for one in values)

    def _read_leaf(self, leaf: Leaf) -> Sql:
        match leaf:
            case Word() | Phrase() | InTable() | InNote():
                return _find_words(leaf)
            case InTerm(taxonomy, term):
                return self._read_term(taxonomy, term)
            case Named(kind, name):
                return self._read_name(kind, name)
            case Dated(relation, when):
                return self._read_date(relation, when)
            case Is(state):
                return STATES[state], ()
            case Has(thing):
                return _THINGS[thing], ()
            case Counted(amount, comparison, number):
                column = "post.words" if amount is Amount.WORDS else "post.tables"
                return f"{column} {comparison.value} ?", (number,)
            case Nothing():
                return _NONE

    def _read_term(self, taxonomy: str, term: str) -> Sql:
        if not term:
            return _NO_TERM, (taxonomy,)
        terms = self._names.read_terms(taxonomy)
        found = terms.find_below(terms.find_keys(term))
        return (_IN_TERMS, (json.dumps(found),)) if found else _NONE

    def _read_name(self, kind: Name, name: str) -> Sql:
        if kind is Name.COLOR:
            return "post.id IN (SELECT post_id FROM annotation WHERE color = ?)", (name,)
        if kind is Name.TAG:
            return self._read_tag(name)
        if kind is Name.AUTHOR and not name:
            return "(post.author_id IS NULL OR post.author_id IN (SELECT id FROM author WHERE name = ''))", ()
        found = [entry.id for entry in self._names.read(kind).find(name)] if name else []
        column = f"post.{_COLUMNS[kind]}"
        in_list = f"{column} IN (SELECT value FROM json_each(?))"
        return (f"({column} IS NOT NULL AND {in_list})", (json.dumps(found),)) if found else _NONE

    def _read_tag(self, name: str) -> Sql:
        if not name:
            return f"NOT {_HAS_TAG}", ()
        found = [entry.name for entry in self._names.read_tags().find(name)]
        return (_TAGGED, (json.dumps(found),) * 2) if found else _NONE

    def _read_date(self, relation: Relation, when: str) -> Sql:
        start, end = (seconds_at(day) for day in find_bounds(when, self._today))
        if relation is Relation.BEFORE:
            return "(post.date IS NOT NULL AND post.date < ?)", (start,)
        if relation is Relation.AFTER:
            return "(post.date IS NOT NULL AND post.date >= ?)", (start,)
        return "(post.date IS NOT NULL AND post.date >= ? AND post.date < ?)", (start, end)


def _find_words(leaf: Word | Phrase | InTable | InNote) -> Sql:
    """What asks an index."""
    match leaf:
        case InTable(part, text, prefix):
            column = "cells" if part == "cell" else part
            return _MATCH_TABLE, (f"{{{column}}} : {match_words(text, prefix)}",)
        case InNote(text, prefix):
            return _MATCH_NOTE, (match_words(text, prefix),)
    asked = to_match(leaf)
    return (_MATCH, (asked,)) if asked else _NONE


def to_match(query: Query) -> str:
    """An FTS5 query for what is made of words alone; "" for everything else."""
    match query:
        case Word(text, prefix, field) | Phrase(text, prefix, field) if has_letters(text):
            column = "" if field is Field.ANYWHERE else f"{{{field.value}}} : "
            return column + match_words(text, prefix)
        case And(parts) | Or(parts) if parts:
            several = [to_match(part) for part in parts]
            if all(several):
                return "(" + (" AND " if isinstance(query, And) else " OR ").join(several) + ")"
    return ""


def read_words(query: Query) -> tuple[Word | Phrase, ...]:
    """The words and phrases that a post may be found by: those that are not excluded."""
    match query:
        case Word() | Phrase():
            return (query,)
        case And(parts) | Or(parts):
            return _flatten(parts)
    return ()


def _flatten(parts: Sequence[Query]) -> tuple[Word | Phrase, ...]:
    return tuple(word for part in parts for word in read_words(part))


def seconds_at(day: date) -> int:
    """The moment at which a day begins here, in seconds since 1970 UTC."""
    midnight = datetime(day.year, day.month, day.day)
    try:
        return int(midnight.timestamp())
    except (OverflowError, ValueError, OSError):  # the first and last days there are, in some zones
        return int((midnight - datetime(1970, 1, 1)).total_seconds())


def moment_at(seconds: int) -> datetime:
    """A moment as an aware datetime; the first or the last there is where it lies beyond."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(tzinfo=UTC) if seconds > 0 else datetime.min.replace(tzinfo=UTC)
