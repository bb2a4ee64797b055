"""Doors for databases: a library, a snapshot or a backup with other bytes, or rows that no program writes.

What is given is a list of small edits, so that a mutator comes past SQLite's own checks; a whole database is
taken as it is.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from pressmark.errors import LibraryError, NotFound
from pressmark.model import Grouping, Sort
from pressmark.query import EVERYTHING
from pressmark.reading import read_article
from pressmark.reading.notes import read_notes
from pressmark.store import Store
from pressmark.store.notes.annotating import annotate
from pressmark.store.safety.backup import IMAGES, write_backup
from pressmark.store.safety.check import check_library, check_quickly
from pressmark.store.safety.repair import repair
from pressmark.store.safety.restore import look_at, restore
from pressmark.store.snapshots.files import MAGIC
from pressmark.store.snapshots.keeping import FOLDER, Why, keep_snapshot, list_snapshots
from tests.fuzz.limits import SECONDS, Fuzz, limited, list_tree
from tests.notes import draft_on
from tests.store.annotated import fill

FILE = "library.sqlite"
EDIT = 8
"""Bytes of one edit: what, where (three), how much (two), which."""

_MOST_EDITS = 12
_PAGE = 4096
_SLOW = SECONDS * 3
_VALUES: tuple[object, ...] = (
    *(None, 0, 1, -1, 2**63 - 1, -(2**63), 1e300, -1e300, float("inf"), "", "x", "1", "\x00", "\u202e", b""),
    *(
        b"\xff\xfe",
        "../../../escaped.png",
        "/escaped.png",
        "[",
        "{}",
        "[1]",
        '{"a": {}}',
        "null",
        "a" * 50_000,
    ),
    *(
        "<p>x</p>",
        "<script>",
        "javascript:x",
        "https://[",
        "stored",
        "live",
        "yellow",
        "ab/" + "0" * 64 + ".png",
    ),
)
_NO_TEXT = "CAST(X'fffe61' AS TEXT)"


@contextmanager
def open_library(folder: Path) -> Iterator[Fuzz]:
    """The file of a library with other bytes: opened, read, looked at and mended."""
    source = _make_source(folder / "source")
    whole = (source / FILE).read_bytes()

    def fuzz_library(data: bytes) -> None:
        with _copied(source, folder / "used") as place:
            (place / FILE).write_bytes(_edit_bytes(whole, data))
            _try_library(place)

    yield fuzz_library


@contextmanager
def open_rows(folder: Path) -> Iterator[Fuzz]:
    """A library with rows that no program writes: opened, read, looked at and mended."""
    source = _make_source(folder / "source")

    def fuzz_rows(data: bytes) -> None:
        with _copied(source, folder / "used") as place:
            _edit_rows(place / FILE, data)
            _try_library(place)

    yield fuzz_rows


@contextmanager
def open_backup(folder: Path) -> Iterator[Fuzz]:
    """A backup, with other bytes or other rows, in the place of a library that is there and of none."""
    source = _make_source(folder / "source")
    backup = folder / "backup.sqlite"
    write_backup(source / FILE, backup, source / "media")
    whole = backup.read_bytes()

    def fuzz_backup(data: bytes) -> None:
        with _copied(source, folder / "used") as place:
            given = folder / "given.sqlite"
            _make_given(given, whole, data)
            _try_restore(place, given)
            with _copied(None, folder / "new") as new:
                _try_restore(new, given)

    yield fuzz_backup


@contextmanager
def open_snapshot(folder: Path) -> Iterator[Fuzz]:
    """A snapshot, with other bytes or other rows: among those of a library, and restored."""
    source = _make_source(folder / "source")
    (made,) = (source / FOLDER).glob("*.sqlite")
    whole = made.read_bytes()

    def fuzz_snapshot(data: bytes) -> None:
        with _copied(source, folder / "used") as place:
            given = place / FOLDER / made.name
            _make_given(given, whole, data)
            with limited(LibraryError, seconds=_SLOW):
                list_snapshots(place)
                Store(place).close()
            _try_restore(place, given)

    yield fuzz_snapshot


def _make_source(folder: Path) -> Path:
    with closing(fill(folder, 4, 6).store) as store:
        assert keep_snapshot(store, Why.DAILY) is not None
    snapshots = sorted((folder / FOLDER).glob("*.sqlite"))
    for other in snapshots[1:]:
        other.unlink()
    return folder


@contextmanager
def _copied(source: Path | None, place: Path) -> Iterator[Path]:
    """A folder for one run; nothing may be written beside it."""
    shutil.rmtree(place, ignore_errors=True)
    if source is not None:
        shutil.copytree(source, place)
    else:
        place.mkdir()
    outside = frozenset(name for name in list_tree(place.parent) if not name.startswith(place.name))
    yield place
    now = frozenset(name for name in list_tree(place.parent) if not name.startswith(place.name))
    # A database that is read may have its own files beside it for a while.
    strangers = {name for name in now - outside if not name.startswith("given.sqlite-")}
    assert strangers <= {"given.sqlite", "new"}, f"something was written elsewhere: {strangers}"
    shutil.rmtree(place)


def _use(folder: Path) -> None:
    """What the window does in a minute."""
    with closing(Store(folder)) as store:
        for site in store.sites.read_all():
            store.reports.read_all(site.id)
        store.tags.read_all()
        store.searches.read_all()
        store.facets.read(EVERYTHING)
        query = store.search.read_text("word12 OR note:alpha").query
        ids = store.search.read_ids(EVERYTHING, Sort())
        store.posts.read_rows(ids)
        store.search.read_snippets(query, store.search.read_ids(query))
        store.notebook.read_rows(store.notebook.read_numbers(EVERYTHING))
        for grouping in Grouping:
            store.notebook.read_groups(EVERYTHING, grouping)
        store.tables.read_ids(EVERYTHING)
        for post_id in ids:
            with suppress(NotFound):
                reading = read_article(store, post_id)
                read_notes(store, post_id, reading.shown, reading.article.text)
                store.write(annotate([draft_on(store, post_id, None, note="A new one")])).result()


def _try_library(place: Path) -> None:
    with limited(LibraryError, seconds=_SLOW):
        _use(place)
    with limited(LibraryError, seconds=_SLOW), closing(Store(place)) as store:
        result = check_library(store)
        assert result.ok == (not result.problems)
        check_quickly(store)
    with limited(LibraryError, seconds=_SLOW):
        mended = repair(place)
        assert mended.result.problems == ()
        _use(place)


def _try_restore(place: Path, given: Path) -> None:
    before = given.read_bytes()
    with limited(LibraryError, seconds=_SLOW):
        look_at(given)
    with limited(LibraryError, seconds=_SLOW):
        restore(place, given)
        _use(place)
    assert given.read_bytes() == before, "what was restored was changed"


def _make_given(given: Path, whole: bytes, data: bytes) -> None:
    """By the first bit of the first byte: other rows, or other bytes."""
    given.unlink(missing_ok=True)
    if data[:1] and not data.startswith(MAGIC) and data[0] & 1:
        given.write_bytes(whole)
        _edit_rows(given, data)
    else:
        given.write_bytes(_edit_bytes(whole, data))


def _edits(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    for start in range(1, min(len(data), _MOST_EDITS * EDIT + 1), EDIT):
        edit = data[start : start + EDIT].ljust(EDIT, b"\0")
        yield edit[0], int.from_bytes(edit[1:4], "big"), int.from_bytes(edit[4:6], "big"), edit[6]


def _edit_bytes(whole: bytes, data: bytes) -> bytes:
    """A database with its bytes changed; one that is given whole is taken as it is."""
    if data.startswith(MAGIC):
        return data
    content = bytearray(whole)
    for what, where, much, which in _edits(data):
        if not content:
            break
        # Half of all edits are in the header and the list of tables, which much hangs on.
        place = where % (100 if what & 16 else _PAGE if what & 32 else len(content))
        place %= len(content)
        match what % 8:
            case 0 | 1 | 2:
                content[place] = which
            case 3:
                content[place] ^= 1 << which % 8
            case 4:
                content[place : place + much] = bytes([which]) * min(much, len(content) - place)
            case 5:
                other = much * _PAGE % len(content)
                content[place : place + _PAGE] = content[other : other + _PAGE]
            case 6:
                del content[place:]
            case _:
                content[place:place] = bytes([which]) * much
    return bytes(content)


def _edit_rows(file: Path, data: bytes) -> None:
    """A database with its rows changed; by the second bit its tables take any type."""
    if data[:1] and data[0] & 2:
        with closing(sqlite3.connect(file, isolation_level=None)) as database:
            database.execute("PRAGMA writable_schema = 1")
            database.execute("UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')')")
    with closing(sqlite3.connect(file, isolation_level=None)) as database:
        database.execute("PRAGMA ignore_check_constraints = 1")
        database.execute("PRAGMA synchronous = 0")
        tables = [
            (name, [row[1] for row in database.execute(f"PRAGMA table_info({name})")])
            for (name,) in database.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%index%'"
                " AND name NOT LIKE 'sqlite%' ORDER BY name"
            )
        ]
        for edit in _edits(data):
            with suppress(sqlite3.DatabaseError, OverflowError):
                _edit_row(database, tables, *edit)


def _edit_row(
    database: sqlite3.Connection,
    tables: list[tuple[str, list[str]]],
    what: int,
    where: int,
    much: int,
    which: int,
) -> None:
    name, columns = tables[where % len(tables)]
    column = columns[(where >> 8) % len(columns)]
    value, mark = _VALUES[which % len(_VALUES)], "?" if which < 240 else _NO_TEXT
    values = [value] if mark == "?" else []
    row = f"(SELECT rowid FROM {name} LIMIT 1 OFFSET {much % 8})"  # noqa: S608
    if what % 8 == 7 and (IMAGES, ["file", "bytes"]) in tables:
        database.execute(f"INSERT INTO {IMAGES} VALUES (?, ?)", [value, _VALUES[much % len(_VALUES)]])  # noqa: S608
    elif what % 8 == 6:
        database.execute(f"DELETE FROM {name} WHERE rowid = {row}")  # noqa: S608
    elif what % 8 == 5:
        database.execute(f"DROP TABLE {name}")
    elif what % 8 == 4:
        database.execute(f"UPDATE {name} SET {column} = {mark}", values)  # noqa: S608
    else:
        database.execute(f"UPDATE {name} SET {column} = {mark} WHERE rowid = {row}", values)  # noqa: S608
