"""Tables with the same header as one table, with columns for where its rows come from."""

from collections.abc import Sequence

from pressmark.model import StackedTable, Table, TableRow


def add_sources(stacked: StackedTable, names: Sequence[str]) -> Table:
    """A stack with the article, its day and its address before each row.

    Args:
        stacked: the tables.
        names: what the three columns are called, in the reader's language.
    """
    before = {row.id: _say_source(row) for row in stacked.sources}
    rows = (
        (*before[source.id], *row) for source, row in zip(stacked.sources, stacked.table.rows, strict=True)
    )
    table = stacked.table
    return Table(table.number, table.caption, (*names, *table.header), tuple(rows))


def _say_source(row: TableRow) -> tuple[str, str, str]:
    day = row.date.astimezone().date().isoformat() if row.date else ""
    return row.post_title, day, row.post_link
