"""What is read of the library for a window or a list; may be called in any thread."""

from array import array
from dataclasses import dataclass

from pressmark.article.cells.columns import type_table
from pressmark.model import Stack, TableSort
from pressmark.query import Query
from pressmark.store.table_search import TableSearch
from pressmark.ui.tables.content import SheetContent, make_content, make_stack_content


@dataclass(frozen=True, slots=True)
class OpenedTable:
    """A table, or a stack of them, ready to be shown.

    Attributes:
        total: how many tables the article has, 0 for a stack.
    """

    content: SheetContent
    total: int = 0


@dataclass(frozen=True, slots=True)
class FoundTables:
    """What a list shows: tables in order, or stacks where these were asked for."""

    ids: "array[int]"
    stacks: tuple[Stack, ...] | None = None


def read_table(tables: TableSearch, post_id: int, number: int) -> OpenedTable:
    """A table by its article and its place there.

    Raises:
        NotFound: the article has no such table, or no longer.
    """
    row, table = tables.read(tables.find(post_id, number))
    return OpenedTable(make_content(row, type_table(table)), len(tables.read_of(post_id)))


def read_stack(tables: TableSearch, stack: Stack) -> OpenedTable:
    """Tables with the same headings as one."""
    stacked = tables.read_stack(stack)
    return OpenedTable(make_stack_content(stack, stacked, type_table(stacked.table)))


def find_tables(tables: TableSearch, query: Query, words: str, sort: TableSort | None) -> FoundTables:
    """The tables of the articles that match which have the words; without a `sort`, stacks of them."""
    if sort is None:
        return FoundTables(array("q"), tables.read_stacks(query, words))
    return FoundTables(tables.read_ids(query, words, sort))
