"""Whether a library is whole: the file, its rows and texts, the full-text index, the images. Reads only.

All tables are read in one transaction, so that a sync may write meanwhile
(https://www.sqlite.org/isolation.html).
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from pressmark.errors import LibraryDamaged, LibraryError
from pressmark.store.database import to_uri
from pressmark.store.safety.findings import (
    find_broken_images,
    find_broken_index,
    find_broken_notes,
    find_broken_references,
    find_broken_tables,
    find_broken_texts,
    find_broken_versions,
    find_damage,
    find_duplicates,
    find_unindexed,
    find_unknown_states,
)
from pressmark.store.safety.shape import find_changed_shape
from pressmark.store.store import Store
from pressmark.store.trouble import database_errors

MOST_TOLD = 20
"""Problems of one kind that are told one by one."""

# What each looks at, for when it cannot be read.
_FINDERS: tuple[tuple[str, Callable[[sqlite3.Connection], Iterator[str]]], ...] = (
    ("The rows that name others", find_broken_references),
    ("The list of articles", find_duplicates),
    ("The states of articles", find_unknown_states),
    ("The versions of articles", find_broken_versions),
    ("The texts of articles", find_broken_texts),
    ("The tables of articles", find_broken_tables),
    ("The list of annotations", find_broken_notes),
    ("The list of what is indexed", find_unindexed),
    ("The search index", find_broken_index),
)
_COUNTS = """SELECT (SELECT COUNT(*) FROM post), (SELECT COUNT(*) FROM annotation),
    (SELECT COUNT(DISTINCT file) FROM media WHERE state = 'stored')"""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a look at the whole library found.

    Attributes:
        ok: nothing is wrong.
        posts: how many articles there are.
        annotations: how many of the reader's.
        media: how many images are kept.
        problems: plain sentences.
        damaged: the file itself is, or its tables are not all there: not only what stands in its rows
            (`salvage`).
    """

    ok: bool
    posts: int
    annotations: int
    media: int
    problems: tuple[str, ...]
    damaged: bool = False


def check_library(store: Store) -> CheckResult:
    """Look at everything in a library. What is wrong with it is in the answer and never raised.

    Raises:
        LibraryUnusable: the file is not there any more.
    """
    try:
        opened = _open(store.path)
    except LibraryDamaged as error:
        return CheckResult(False, 0, 0, 0, (error.reason,), damaged=True)
    with closing(opened) as database:
        problems = list(_collect("The database", find_damage(database)))
        problems += _collect("The list of tables", find_changed_shape(database))
        damaged = bool(problems)
        problems += [problem for what, find in _FINDERS for problem in _collect(what, find(database))]
        counts = _count(database)
        if database.in_transaction:
            database.execute("ROLLBACK")
        # An image may be taken away meanwhile, so it is looked for when its row is read, not before.
        problems += _collect("The list of images", find_broken_images(database, store.media_folder))
    return CheckResult(not problems, *counts, tuple(dict.fromkeys(problems)), damaged)


def check_quickly(store: Store) -> bool:
    """Whether SQLite finds nothing wrong with the file at a quick look, which takes a second for 500 MB.

    https://www.sqlite.org/pragma.html#pragma_quick_check: it does not ask indexes.

    Raises:
        LibraryUnusable: the file is not there any more.
    """
    try:
        with closing(_open(store.path)) as database:
            return database.execute("PRAGMA library.quick_check(1)").fetchall() == [("ok",)]
    except (LibraryDamaged, sqlite3.DatabaseError):
        return False


def _open(path: Path) -> sqlite3.Connection:
    """A connection to nothing, with the library beside it, in a transaction that has not begun to read."""
    database = sqlite3.connect("", isolation_level=None, uri=True)
    # A text that is no UTF-8 any more is told by its article, not by an error of the whole list.
    database.text_factory = lambda text: text.decode("utf-8", "replace")
    try:
        with database_errors(path):
            database.execute("ATTACH ? AS library", (to_uri(path, "ro"),))
            database.execute("BEGIN")
    except LibraryError:
        database.close()
        raise
    return database


def _collect(what: str, found: Iterator[str]) -> Iterator[str]:
    number = 0
    try:
        for number, problem in enumerate(found, 1):
            if number <= MOST_TOLD:
                yield problem
    except (sqlite3.DatabaseError, OverflowError) as error:
        yield f"{what} cannot be read: {error}."
    if number > MOST_TOLD:
        yield f"And {number - MOST_TOLD} more like the last."


def _count(database: sqlite3.Connection) -> tuple[int, int, int]:
    with suppress(sqlite3.DatabaseError):  # what is wrong has been found before
        posts, annotations, images = database.execute(_COUNTS).fetchone()
        return posts, annotations, images
    return 0, 0, 0
