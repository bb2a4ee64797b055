"""The tables of the archive: found by their articles and by their own words, read by page, stacked."""

import json
from array import array
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from pressmark.errors import NotFound
from pressmark.model import Snippet, Stack, StackedTable, Table, TableRow, TableSort, TableSortKey
from pressmark.query import And, InTable, Or, Query
from pressmark.query.folding import fold
from pressmark.store.conditions import Conditions, Sql
from pressmark.store.database import ReadDatabase
from pressmark.store.names import Names
from pressmark.store.segment import match_words
from pressmark.store.table_words import find_snippet, read_table_words
from pressmark.store.values import batches, moment, unpack

NEWEST_FIRST = TableSort()

_MATCH = "post_table.id IN (SELECT rowid FROM table_index WHERE table_index MATCH ?)"
_LISTED = "post_table.id IN (SELECT value FROM json_each(?))"
_JOIN = " JOIN post_table ON post_table.post_id = post.id WHERE "
_COLUMNS = """post_table.id, post_table.post_id, post_table.number, post_table.caption, post_table.header,
    post_table.row_count, post_table.column_count, post.title, post.link, site.url, post.date"""
_ROWS = f"""SELECT {_COLUMNS}{{more}} FROM post_table JOIN post ON post.id = post_table.post_id
    JOIN site ON site.id = post.site_id WHERE post_table.id IN (SELECT value FROM json_each(?))"""
_ORDERS = {
    TableSortKey.DATE: "post.date {way}",
    TableSortKey.TITLE: "post.title COLLATE NOCASE {way}, post.date DESC",
    TableSortKey.CAPTION: "NULLIF(post_table.caption, '') COLLATE NOCASE {way} NULLS LAST, post.date DESC",
    TableSortKey.ROWS: "post_table.row_count {way}, post.date DESC",
    TableSortKey.COLUMNS: "post_table.column_count {way}, post.date DESC",
}
_CAPTIONS = "SELECT id, caption FROM post_table WHERE caption != ''"


class TableSearch:
    """Finds and reads tables of the articles' current texts.

    Args:
        database: the library.
        today: the day by which ``7d`` is counted, by default the local one.
    """

    def __init__(self, database: ReadDatabase, today: date | None = None) -> None:
        self._database = database
        self._names = Names(database)
        self._today = today

    def read_ids(self, query: Query, words: str = "", sort: TableSort = NEWEST_FIRST) -> "array[int]":
        """The ids of the tables of all posts that match, in order.

        Where the query asks for words in headers or cells, a table must have all of them itself.

        Args:
            query: for the posts.
            words: beginnings of words, all of which stand in the caption, the header or a cell; more of this
                in `table_words.read_table_words`.
            sort: their order.
        """
        way = "DESC" if sort.descending else "ASC"
        order = f"{_ORDERS[sort.key].format(way=way)}, post.id {way}, post_table.number"
        source, values = self._from_where(query, words)
        return self._database.read_numbers(f"SELECT post_table.id {source} ORDER BY {order}", values)

    def read_of(self, post_id: int) -> "array[int]":
        """The ids of an article's tables, in its order."""
        sql = "SELECT id FROM post_table WHERE post_id = ? ORDER BY number"
        return self._database.read_numbers(sql, (post_id,))

    def count(self, query: Query, words: str = "") -> int:
        """How many tables `read_ids` would find."""
        source, values = self._from_where(query, words)
        return int(next(self._database.read(f"SELECT COUNT(*) {source}", values))[0])

    def find(self, post_id: int, number: int) -> int:
        """The id of a table by its article and its place there, from 1.

        Raises:
            NotFound: the article has no such table.
        """
        sql = "SELECT id FROM post_table WHERE post_id = ? AND number = ?"
        for row in self._database.read(sql, (post_id, number)):
            return int(row[0])
        raise NotFound(f"Article {post_id} of this library has no table {number}.")

    def read_rows(self, ids: Sequence[int]) -> list[TableRow]:
        """The tables with these ids, in this order, without their cells; unknown ids are left out."""
        found = {row[0]: _to_row(row) for row in self._read(ids)}
        return [found[table_id] for table_id in ids if table_id in found]

    def read(self, table_id: int) -> tuple[TableRow, Table]:
        """A table with what there is to know of it.

        Raises:
            NotFound: the library has no such table, or no longer.
        """
        for found in self._read_whole([table_id]):
            return found
        raise NotFound("This table is no longer in the library: its article has changed.")

    def read_snippets(self, ids: Sequence[int], words: str) -> dict[int, Snippet]:
        """For each of these tables the first cell, heading or caption in which one of `words` stands."""
        wanted = read_table_words(words)
        found = (
            (row.id, find_snippet(table, wanted)) for row, table in self._read_whole(ids if wanted else ())
        )
        return {table_id: snippet for table_id, snippet in found if snippet is not None}

    def read_stacks(self, query: Query, words: str = "") -> tuple[Stack, ...]:
        """Those of the tables that `read_ids` finds which have a header in common, the most tables first.

        Headers are the same when their names are, in the same order, whatever their case and white space.
        """
        source, values = self._from_where(query, words)
        sql = f"SELECT header, post_table.id, row_count {source} ORDER BY post.date, post.id"
        spellings: dict[str, tuple[str, ...]] = {}
        groups: dict[tuple[str, ...], list[tuple[str, int, int]]] = {}
        for header, table_id, rows in self._database.read(f"{sql}, post_table.number", values):
            if header not in spellings:
                spellings[header] = tuple(map(fold, json.loads(header)))
            groups.setdefault(spellings[header], []).append((header, table_id, rows))
        stacks = [
            Stack(
                tuple(json.loads(tables[0][0])),
                tuple(one[1] for one in tables),
                sum(one[2] for one in tables),
            )
            for names, tables in groups.items()
            if any(names) and len(tables) > 1
        ]
        return tuple(sorted(stacks, key=lambda stack: (-len(stack.tables), -stack.rows)))

    def read_stack(self, stack: Stack) -> StackedTable:
        """The tables of a stack as one; those that are gone meanwhile are left out."""
        names = tuple(map(fold, stack.header))
        rows: list[tuple[str, ...]] = []
        sources: list[TableRow] = []
        for row, table in self._read_whole(stack.tables):
            if tuple(map(fold, table.header)) == names:
                rows += table.rows
                sources += [row] * len(table.rows)
        return StackedTable(Table(1, "", stack.header, tuple(rows)), tuple(sources))

    def _from_where(self, query: Query, words: str) -> Sql:
        """The FROM and WHERE of a SELECT over the tables that match, with its values."""
        conditions = Conditions(self._names, self._today)
        source, values = conditions.read(query).from_where()
        source = source.replace(" WHERE ", _JOIN, 1)
        own = [_read_own(query, conditions), *self._find_words(words)]
        for sql, more in filter(None, own):
            source += f" AND {sql}"
            values += more
        return source, values

    def _find_words(self, words: str) -> Iterator[Sql]:
        """What each of the words asks of a table. Captions are few, and not in the index."""
        wanted = read_table_words(words)
        if words.strip() and not wanted:
            yield "0", ()
        captions = list(self._database.read(_CAPTIONS)) if wanted else []
        for word in wanted:
            named = [number for number, caption in captions if word.is_in_caption(caption)]
            either: list[Sql] = [(_MATCH, (word.match,))] if word.match else []
            if named or not either:
                either.append((_LISTED, (json.dumps(named),)))
            yield _join(" OR ", either)

    def _read(self, ids: Sequence[int], more: str = "") -> Iterator[tuple[Any, ...]]:
        sql = _ROWS.format(more=more)
        for batch in batches(ids):
            yield from self._database.read(sql, (json.dumps(batch),))

    def _read_whole(self, ids: Sequence[int]) -> Iterator[tuple[TableRow, Table]]:
        """Tables with their cells, in this order."""
        for batch in batches(ids):
            found = {row[0]: row for row in self._read(batch, ", post_table.cells")}
            for row in (found[table_id] for table_id in batch if table_id in found):
                shown = _to_row(row)
                rows = tuple(map(tuple, json.loads(unpack(row[-1]))))
                yield shown, Table(shown.number, shown.caption, shown.header, rows)


def _read_own(query: Query, conditions: Conditions) -> Sql | None:
    """What a query asks of the table itself: its words for headers and cells, but those it excludes."""
    match query:
        case InTable(part, text, prefix):
            column = "cells" if part == "cell" else part
            return _MATCH, (f"{{{column}}} : {match_words(text, prefix)}",)
        case And(parts):
            several = [own for own in (_read_own(part, conditions) for part in parts) if own]
            return _join(" AND ", several) if several else None
        case Or(parts):
            either = [(part, _read_own(part, conditions)) for part in parts]
            if not any(own for _, own in either):
                return None
            # A table of an article that another part finds need not have the words.
            return _join(" OR ", [own or conditions.read_expression(part) for part, own in either])
    return None


def _join(link: str, several: Sequence[Sql]) -> Sql:
    return f"({link.join(sql for sql, _ in several)})", tuple(one for _, values in several for one in values)


def _to_row(row: Sequence[Any]) -> TableRow:
    table_id, post_id, number, caption, header, rows, columns, title, link, site, published = row[:11]
    names = tuple(json.loads(header))
    return TableRow(
        table_id, post_id, number, caption, names, rows, columns, title, link, site, moment(published)
    )
