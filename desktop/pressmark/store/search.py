"""A `Query` to the ids of posts: SQL with bound values only, ids only; rows are read by page."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from pressmark.model import Sort, SortKey
from pressmark.query import And, InTerm, LibraryView, Nothing, OnSite, Phrase, Query, View, Word
from pressmark.store.database import ReadDatabase
from pressmark.store.schema import BodyTable, PostTable
from pressmark.store.snippets import make_snippet
from pressmark.store.values import batches, unpack

# A hit in the title is worth more than one in the text: title, excerpt, text, terms, author.
_RANK = "bm25(post_index, 10.0, 4.0, 1.0, 5.0, 3.0)"

_SUBTREE = """post.id IN (SELECT post_id FROM post_term WHERE term_id IN (
    WITH RECURSIVE subtree (id, taxonomy_id, remote_id) AS (
        SELECT id, taxonomy_id, remote_id FROM term WHERE id = ?
        UNION
        SELECT term.id, term.taxonomy_id, term.remote_id FROM term
        JOIN subtree ON term.taxonomy_id = subtree.taxonomy_id AND term.parent = subtree.remote_id)
    SELECT id FROM subtree))"""

NEWEST_FIRST = Sort()

_VIEWS = {
    LibraryView.UNREAD: "post.id NOT IN (SELECT post_id FROM post_state WHERE read IS NOT NULL)",
    LibraryView.STARRED: "post.id IN (SELECT post_id FROM post_state WHERE starred IS NOT NULL)",
    LibraryView.ANNOTATED: "post.id IN (SELECT post_id FROM annotation)",
    LibraryView.CHANGED: "post.versions > 1",
    LibraryView.REMOVED: "post.status IN ('removed', 'withdrawn')",
}

_STATE = "LEFT JOIN post_state ON post_state.post_id = post.id"
_ORDERS = {
    SortKey.DATE: ("", "post.date"),
    SortKey.TITLE: ("", "post.title COLLATE NOCASE"),
    SortKey.MODIFIED: ("", "post.modified"),
    SortKey.WORDS: ("", "post.words"),
    SortKey.TABLES: ("", "post.tables"),
    SortKey.NOTES: ("", "(SELECT COUNT(*) FROM annotation WHERE annotation.post_id = post.id)"),
    SortKey.AUTHOR: ("LEFT JOIN author ON author.id = post.author_id", "author.name COLLATE NOCASE"),
    SortKey.TYPE: ("JOIN post_type ON post_type.id = post.type_id", "post_type.name COLLATE NOCASE"),
    SortKey.UNREAD: (_STATE, "post_state.read IS NULL"),
    SortKey.STARRED: (_STATE, "post_state.starred IS NOT NULL"),
}


@dataclass(frozen=True, slots=True)
class Condition:
    """A query as SQL.

    Attributes:
        where: an expression over ``post`` and, with `match`, ``post_index``.
        values: what its question marks stand for, in order.
        match: the FTS5 query, "" for none.
    """

    where: str
    values: tuple[int | str, ...]
    match: str = ""

    def from_where(self) -> tuple[str, tuple[int | str, ...]]:
        """The FROM and WHERE of a SELECT over the posts that match, with its values."""
        if not self.match:
            return f"FROM post WHERE {self.where}", self.values
        source = "FROM post_index JOIN post ON post.id = post_index.rowid"
        return f"{source} WHERE post_index MATCH ? AND {self.where}", (self.match, *self.values)


class Search:
    """Finds posts."""

    def __init__(self, database: ReadDatabase) -> None:
        self._database = database

    def read_ids(self, query: Query, sort: Sort = NEWEST_FIRST) -> "array[int]":
        """The ids of all posts that match, in order.

        Sorting by relevance puts the best first whatever `sort.descending` says; where no word is asked
        for it sorts by date.
        """
        sql, values = _order(to_condition(query), sort)
        found = array("q")
        found.extend(row[0] for row in self._database.read(sql, values))
        return found

    def count(self, query: Query) -> int:
        """How many posts match."""
        source, values = to_condition(query).from_where()
        return int(next(self._database.read(f"SELECT COUNT(*) {source}", values))[0])

    def read_snippets(self, query: Query, ids: Sequence[int]) -> dict[int, str]:
        """For each post a line of its text around the first word asked for; else its excerpt."""
        words = tuple(part.text for part in _parts(query) if isinstance(part, (Word, Phrase)))
        snippets = {}
        for batch in batches(ids):
            rows = (
                BodyTable.select(BodyTable.post_id, BodyTable.text, PostTable.excerpt)
                .join(PostTable, on=PostTable.id == BodyTable.post_id)
                .where(BodyTable.post_id.in_(batch))
                .tuples()
            )
            for post_id, text, excerpt in rows.execute(self._database):
                snippets[post_id] = make_snippet(unpack(text), words) or excerpt
        return snippets


def to_condition(query: Query) -> Condition:
    """The SQL of a query; all words and phrases become one FTS5 query."""
    where: list[str] = []
    values: list[int | str] = []
    match: list[str] = []
    for part in _parts(query):
        match_part = _to_match(part)
        if match_part:
            match.append(match_part)
            continue
        sql, value = _to_sql(part)
        where.append(sql)
        values.extend(value)
    return Condition(" AND ".join(where) or "1", tuple(values), " AND ".join(match))


def _order(condition: Condition, sort: Sort) -> tuple[str, tuple[int | str, ...]]:
    source, values = condition.from_where()
    if sort.key is SortKey.RELEVANCE and condition.match:
        return f"SELECT post.id {source} ORDER BY {_RANK}, post.date DESC, post.id DESC", values
    join, column = _ORDERS.get(sort.key, _ORDERS[SortKey.DATE])
    way = "DESC" if sort.descending else "ASC"
    source = source.replace(" WHERE ", f" {join} WHERE ", 1) if join else source
    second = "" if sort.key is SortKey.DATE else "post.date DESC, "
    return f"SELECT post.id {source} ORDER BY {column} {way}, {second}post.id {way}", values


def _parts(query: Query) -> tuple[Query, ...]:
    if not isinstance(query, And):
        return (query,)
    return tuple(leaf for part in query.parts for leaf in _parts(part))


def _to_match(part: Query) -> str:
    # A quoted FTS5 string is data: nothing in it is an operator. https://www.sqlite.org/fts5.html section 3.1
    if isinstance(part, Word):
        return _quote(part.text) + ("*" if part.prefix else "")
    return _quote(part.text) if isinstance(part, Phrase) else ""


def _quote(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _to_sql(part: Query) -> tuple[str, tuple[int | str, ...]]:
    match part:
        case InTerm(_, term_id):
            return _SUBTREE, (term_id,)
        case OnSite(site_id):
            return "post.site_id = ?", (site_id,)
        case View(view):
            return _VIEWS[view], ()
        case Nothing():
            return "0", ()
    raise TypeError(f"no SQL for {part!r}")
