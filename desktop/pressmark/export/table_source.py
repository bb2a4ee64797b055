"""Where a table is from, as a page of its own beside it in a workbook."""

from dataclasses import dataclass

from pressmark.export.sheet import Cell, Sheet, clean, localise
from pressmark.model import TableRow


@dataclass(frozen=True, slots=True)
class SourceLabels:
    """The words that an export adds to a table, in the reader's language."""

    source: str = "Source"
    article: str = "Article"
    link: str = "Link"
    table: str = "Table"
    date: str = "Date"
    site: str = "Site"


def to_source_sheet(row: TableRow, labels: SourceLabels) -> Sheet:
    """The article, its address and date, and what the table is called there, a line each."""
    caption = " ".join(clean(row.caption).split())
    facts: tuple[tuple[str, Cell], ...] = (
        (labels.article, " ".join(clean(row.post_title).split())),
        (labels.link, row.post_link),
        (labels.table, f"{row.number}: {caption}" if caption else row.number),
        (labels.date, localise(row.date).date() if row.date else None),
        (labels.site, row.site),
    )
    return Sheet(labels.source, (), [fact for fact in facts if fact[1]])
