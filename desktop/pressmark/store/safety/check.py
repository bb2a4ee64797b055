"""Whether a library is whole: the file, its rows and texts, the full-text index, the images. Reads only.

All tables are read in one transaction, so that a sync may write meanwhile
(https://www.sqlite.org/isolation.html).
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from pressmark.errors import Cancelled, LibraryDamaged, LibraryError
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

_STEPS = 100_000  # of SQLite between two looks whether to stop

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


def check_library(store: Store, cancelled: Event | None = None) -> CheckResult:
    """Look at everything in a library. What is wrong with it is in the answer and never raised.

    Args:
        store: the library.
        cancelled: set when the person asks to stop.

    Raises:
        Cancelled: the person asked to stop.
        LibraryUnusable: the file is not there any more.
    """
    stop = cancelled or Event()
    try:
        opened = _open(store.path, stop)
    except LibraryDamaged as error:
        return CheckResult(False, 0, 0, 0, (error.reason,), damaged=True)
    with closing(opened) as database:
        problems = list(_collect("The database", find_damage(database), stop))
        problems += _collect("The list of tables", find_changed_shape(database), stop)
        damaged = bool(problems)
        problems += [problem for what, find in _FINDERS for problem in _collect(what, find(database), stop)]
        counts = _count(database)
        if database.in_transaction:
            database.execute("ROLLBACK")
        # An image may be taken away meanwhile, so it is looked for when its row is read, not before.
        images = find_broken_images(database, store.media_folder, stop)
        problems += _collect("The list of images", images, stop)
    return CheckResult(not problems, *counts, tuple(dict.fromkeys(problems)), damaged)


def check_quickly(store: Store, cancelled: Event | None = None) -> bool:
    """Whether SQLite finds nothing wrong with the file at a quick look, which takes a second for 500 MB.

    https://www.sqlite.org/pragma.html#pragma_quick_check: it does not ask indexes.

    Raises:
        Cancelled: the event was set.
        LibraryUnusable: the file is not there any more.
    """
    stop = cancelled or Event()
    try:
        with closing(_open(store.path, stop)) as database:
            well = database.execute("PRAGMA library.quick_check(1)").fetchall() == [("ok",)]
    except (LibraryDamaged, sqlite3.DatabaseError):
        well = False
    _stop_if(stop)
    return well


def _stop_if(cancelled: Event) -> None:
    if cancelled.is_set():
        raise Cancelled


def _open(path: Path, cancelled: Event) -> sqlite3.Connection:
    """A connection to nothing, with the library beside it, in a transaction that has not begun to read.

    A question that it is asked ends with an error when the event is set
    (https://www.sqlite.org/c3ref/progress_handler.html).
    """
    _stop_if(cancelled)
    database = sqlite3.connect("", isolation_level=None, uri=True)
    # A text that is no UTF-8 any more is told by its article, not by an error of the whole list.
    database.text_factory = lambda text: text.decode("utf-8", "replace")
    try:
        with database_errors(path):
            database.execute("ATTACH ? AS library", (to_uri(path, "ro"),))
            database.execute("BEGIN")
        database.set_progress_handler(cancelled.is_set, _STEPS)
    except LibraryError:
        database.close()
        raise
    return database


def _collect(what: str, found: Iterator[str], cancelled: Event) -> Iterator[str]:
    number = 0
    try:
        for number, problem in enumerate(found, 1):
            if number <= MOST_TOLD:
                yield problem
    except (sqlite3.DatabaseError, OverflowError, TypeError) as error:  # a table may be STRICT no more
        _stop_if(cancelled)  # that is the error
        yield f"{what} cannot be read: {error}."
    _stop_if(cancelled)
    if number > MOST_TOLD:
        yield f"And {number - MOST_TOLD} more like the last."


def _count(database: sqlite3.Connection) -> tuple[int, int, int]:
    with suppress(sqlite3.DatabaseError):  # what is wrong has been found before
        posts, annotations, images = database.execute(_COUNTS).fetchone()
        return posts, annotations, images
    return 0, 0, 0
