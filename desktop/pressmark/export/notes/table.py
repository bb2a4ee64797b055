"""Annotations as a CSV file, a row each."""

import threading
from collections.abc import Iterator
from pathlib import Path

from pressmark.export.delimited import write_csv
from pressmark.export.naming import one_line, web_link
from pressmark.export.notes.facts import name_color
from pressmark.export.notes.jsonld import say_moment
from pressmark.export.notes.source import Notes
from pressmark.export.sheet import Cell, Sheet


def write_table(notes: Notes, path: Path, cancelled: threading.Event | None) -> None:
    """What `pressmark.export.notes.writing.write_notes` promises, as CSV."""
    write_csv(
        Sheet(one_line(notes.title), notes.labels.columns, _make_rows(notes)), path, cancelled=cancelled
    )


def _make_rows(notes: Notes) -> Iterator[tuple[Cell, ...]]:
    for row in notes.rows:
        one = row.annotation
        yield (
            one_line(row.title),
            web_link(row.link),
            one_line(row.site),
            say_moment(row.date) if row.date else "",
            one.exact,
            one.note,
            ", ".join(map(one_line, one.tags)),
            name_color(one, notes.labels),
            one.state.value,
            "" if one.place is None or one.place.exact == one.exact else one.place.exact,
            say_moment(one.created),
            say_moment(one.modified),
            row.version or None,
            one.id,
        )
