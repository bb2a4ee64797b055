"""What is in a damaged library, and what of it can be read as what it was: a row alone is no article."""

import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from pressmark.store.safety.expanding import find_missing
from pressmark.store.safety.mended_texts import has_words
from pressmark.store.safety.salvage_rows import Row, TableReader
from pressmark.store.snapshots.files import open_to_read
from pressmark.store.trouble import database_errors

_POST = ("id", "site_id", "type_id", "title", "link", "excerpt", "status")
_BODY = ("post_id", "html", "text")
_NOTE = ("id", "post_id", "exact", "note")
# All that have every article, and the column that each begins with.
_INDEXES = (
    ("post_by_link", "link_key"),
    ("post_by_slug", "slug"),
    ("post_by_date", "date"),
    ("post_by_site", "site_id"),
    ("post_by_author", "author_id"),
)
# A broken page may give anything for the number of an annotation.
_NUMBER = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Known:
    """Articles and annotations of a damaged library, by their numbers.

    Attributes:
        posts: of which there is a row, a text, or an entry in an index: broken pages seldom have all of them.
        annotations: of which there is a row, or its entry in an index.
        readable: articles with a row, a site and words.
        written: annotations of which all can be read.
        whole: nothing was missing in any table that was looked at.
    """

    posts: frozenset[int]
    annotations: frozenset[str]
    readable: frozenset[int]
    written: frozenset[str]
    whole: bool


class _Tables:
    """Reads tables of a damaged library; `lost` where something of one could not be read."""

    def __init__(self, source: sqlite3.Connection) -> None:
        self.lost = False
        self._source = source

    def read(self, table: str, columns: Sequence[str]) -> Iterator[Row]:
        """Its rows; None for each column that is lost as such."""
        there = [one for one in columns if one not in find_missing(self._source, table, columns)]
        reader = TableReader(self._source, table, there)
        for row in reader.read():
            values = dict(zip(there, row, strict=True))
            yield tuple(values.get(one) for one in columns)
        self.lost |= reader.lost

    def read_entries(self, table: str, index: str, columns: Sequence[str]) -> Iterator[Row]:
        """The entries of an index that has these columns, the first of which need not be its key."""
        yield from TableReader(self._source, f"{table} INDEXED BY {index}", columns).read(columns[-1:])


def read_known(source: sqlite3.Connection) -> Known:
    """Read all of it; takes as long as to read the whole file."""
    tables = _Tables(source)
    sites = {row[0] for row in tables.read("site", ("id",))}
    types = {row[0] for row in tables.read("post_type", ("id",))}
    bodies = {post_id: has_words(*blobs) for post_id, *blobs in tables.read("body", _BODY)}
    rows = {row[0]: row[1] in sites and row[2] in types for row in tables.read("post", _POST)}
    written = {row[0] for row in tables.read("annotation", _NOTE)}
    posts = {
        row[0] for index, column in _INDEXES for row in tables.read_entries("post", index, ("id", column))
    }
    entries = {row[0] for row in tables.read_entries("annotation", "sqlite_autoindex_annotation_1", ("id",))}
    return Known(
        frozenset(one for one in (*rows, *posts, *bodies) if isinstance(one, int)),
        frozenset(one for one in (*written, *entries) if isinstance(one, str) and _NUMBER.fullmatch(one)),
        frozenset(post_id for post_id, homed in rows.items() if homed and bodies.get(post_id)),
        frozenset(one for one in written if isinstance(one, str)),
        not tables.lost,
    )


def count_lost(known: Known, made: Path) -> tuple[int, int]:
    """How many of the articles and annotations a library has not that was made of a damaged one.

    Raises:
        LibraryError: it cannot be read.
    """
    with closing(open_to_read(made)) as library, database_errors(made):
        posts = {post_id for (post_id,) in library.execute("SELECT id FROM post")}
        sql = "SELECT id FROM annotation UNION SELECT id FROM waiting_annotation"
        annotations = {number for (number,) in library.execute(sql)}
    return len(known.posts - posts), len(known.annotations - annotations)
