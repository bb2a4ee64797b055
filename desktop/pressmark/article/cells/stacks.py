"""Tables with the same header as one table, with columns for where its rows come from."""

from collections.abc import Sequence

from pressmark.model import StackedTable, Table, TableRow


def has_siblings(sources: Sequence[TableRow]) -> bool:
    """Whether several of the tables are of one article, so that it does not tell them apart."""
    tables = {row.id: row.post_id for row in sources}
    return len(set(tables.values())) < len(tables)


def add_sources(stacked: StackedTable, names: Sequence[str]) -> Table:
    """A stack with the article, its day and its address before each row.

    Where an article has several of the tables, what each is called stands there too: its caption, else its
    number.

    Args:
        stacked: the tables.
        names: what the four columns are called, in the reader's language.
    """
    count = len(names) if has_siblings(stacked.sources) else len(names) - 1
    before = {row.id: _say_source(row)[:count] for row in stacked.sources}
    rows = (
        (*before[source.id], *row) for source, row in zip(stacked.sources, stacked.table.rows, strict=True)
    )
    table = stacked.table
    return Table(table.number, table.caption, (*names[:count], *table.header), tuple(rows))


def _say_source(row: TableRow) -> tuple[str, ...]:
    day = row.date.astimezone().date().isoformat() if row.date else ""
    return row.post_title, day, row.post_link, row.caption.strip() or str(row.number)
