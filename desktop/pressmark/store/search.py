"""A `Query` to the ids of posts: SQL with bound values only, ids only; rows are read by page."""

from array import array
from collections.abc import Sequence
from datetime import date

from pressmark.model import Snippet, Sort
from pressmark.query import Query, Reading, read
from pressmark.store.conditions import Conditions, read_words
from pressmark.store.database import ReadDatabase
from pressmark.store.names import Names
from pressmark.store.orders import to_order
from pressmark.store.schema import BodyTable, PostTable
from pressmark.store.snippets import find_hits, make_snippet
from pressmark.store.values import batches, unpack

NEWEST_FIRST = (Sort(),)


class Search:
    """Finds posts.

    Args:
        database: the library.
        today: the day by which ``7d`` is counted, by default the local one.
        names: the library's, where some are kept already.
    """

    def __init__(
        self, database: ReadDatabase, today: date | None = None, *, names: Names | None = None
    ) -> None:
        self._database = database
        self._names = names or Names(database)
        self._today = today

    def read_text(self, text: str, *, unfinished: bool = False) -> Reading:
        """What a text asks for, where the library's taxonomies are qualifiers too (`query.read`)."""
        return read(text, self._names.taxonomies(), unfinished=unfinished)

    def read_ids(self, query: Query, sort: Sort | Sequence[Sort] = NEWEST_FIRST) -> "array[int]":
        """The ids of all posts that match, in order; of several sorts the first counts most.

        Sorting by relevance puts the best first whatever `descending` says; where no word is asked
        for it sorts by date.
        """
        condition = self._conditions().read(query)
        order = to_order((sort,) if isinstance(sort, Sort) else sort, ranked=bool(condition.match))
        source, values = condition.from_where()
        source = source.replace(" WHERE ", f" {order.joins} WHERE ", 1)
        sql = f"SELECT post.id {source} ORDER BY {order.columns}"
        return self._database.read_numbers(sql, (*values, *order.values))

    def read_dates(self, query: Query) -> "array[int]":
        """When the posts that match were published, in seconds since 1970 UTC, the earliest first."""
        source, values = self._conditions().read(query).from_where()
        # In a library that comes from anybody dates may be of other types: texts come after all numbers.
        sql = f"SELECT CAST(post.date AS INTEGER) {source} AND post.date < '' ORDER BY post.date"
        return self._database.read_numbers(sql, values)

    def count(self, query: Query) -> int:
        """How many posts match."""
        source, values = self._conditions().read(query).from_where()
        return int(next(self._database.read(f"SELECT COUNT(*) {source}", values))[0])

    def read_snippets(self, query: Query, ids: Sequence[int]) -> dict[int, Snippet]:
        """For each post a line of its text around the first word asked for; else its excerpt."""
        words = read_words(query)
        snippets = {}
        for batch in batches(ids):
            rows = (
                BodyTable.select(BodyTable.post_id, BodyTable.text, PostTable.excerpt)
                .join(PostTable, on=PostTable.id == BodyTable.post_id)
                .where(BodyTable.post_id.in_(batch))
                .tuples()
            )
            for post_id, text, excerpt in rows.execute(self._database):
                found = make_snippet(unpack(text), words) if words else None
                snippets[post_id] = found or Snippet(excerpt, find_hits(excerpt, words))
        return snippets

    def _conditions(self) -> Conditions:
        return Conditions(self._names, self._today)
