"""The list of a library's tables, found again where its first page or one behind it is lost.

The list is a table itself, ``sqlite_schema``: its root is page 1, and its rows say at which page each other
table begins. They stand on pages behind the first, and are known by their form there
(https://www.sqlite.org/fileformat2.html#storage_of_the_sql_database_schema). Of rows that are lost too, the
pages are those of a new library, if all others are at the pages where a new one has them.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from pressmark.store.safety.salvage_rows import HEADER, PAGE, open_damaged
from pressmark.store.safety.shape import ShapeRow, read_shape
from pressmark.store.upgrade import list_steps

_LEAF, _INTERIOR = 13, 5  # pages of a table
_KEY_LEAF, _KEY_INTERIOR = 10, 2  # pages of an index, or of a table without rowids
_KINDS = ("table", "index", "trigger", "view")
_MOST_LOCAL = PAGE - 35  # bytes of a row that stand on its own page
_EMPTY_PAGE = bytes((_LEAF, 0, 0, 0, 0, PAGE >> 8, PAGE & 255, 0))
_WIDTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)  # of numbers, by the type that a row's head gives
_LOOKED_AT = 3
_SQL = "SELECT sql FROM sqlite_master WHERE type = ? AND name = ?"
_DESCRIBE = "UPDATE sqlite_master SET sql = ? WHERE type = ? AND name = ?"
_COLUMNS = "SELECT COUNT(*) FROM pragma_table_info(?)"
_INSERT = "INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, ?, ?)"


@dataclass(frozen=True, slots=True)
class _Found:
    rowid: int
    row: ShapeRow


def mend_schema(path: Path) -> None:
    """Write the list of tables anew where it cannot be read; what cannot be found stays as it is."""
    with closing(open_damaged(path)) as database:
        if _is_readable(database):
            _mend_words(database)
            return
    content = path.read_bytes()
    rows = _fill({(found.row.type, found.row.name): found for found in _scan(content)}, content)
    if rows:
        _write(path, rows)


def _is_readable(database: sqlite3.Connection) -> bool:
    try:
        names = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
        database.execute("SELECT name FROM schema_migration").fetchall()
    except (sqlite3.Error, UnicodeDecodeError):
        return False
    return "post" in names


def _mend_words(database: sqlite3.Connection) -> None:
    """Have tables be described as the steps did it, where only the words are broken and not the rows."""
    with suppress(sqlite3.Error, UnicodeDecodeError):
        taken = {name for (name,) in database.execute("SELECT name FROM schema_migration")}
        steps = [step for step in list_steps() if step in taken]
        for row in read_shape(steps[-1]) if steps else ():
            there = database.execute(_SQL, (row.type, row.name)).fetchone()
            if row.type == "table" and there and there[0] != row.sql and _has_as_many(database, row):
                database.execute(_DESCRIBE, (row.sql, row.type, row.name))


def _has_as_many(database: sqlite3.Connection, row: ShapeRow) -> bool:
    """Whether a table has as many columns as it should; one that SQLite does not understand has none."""
    (count,) = database.execute(_COLUMNS, (row.name,)).fetchone()
    with closing(sqlite3.connect(":memory:")) as new:
        new.execute(row.sql or "")
        return count in (0, new.execute(_COLUMNS, (row.name,)).fetchone()[0])


def _scan(content: bytes) -> Iterator[_Found]:
    """The rows of lists of tables, wherever they stand, by their numbers."""
    found: list[_Found] = []
    for start in range(PAGE, len(content) - PAGE + 1, PAGE):
        if content[start] == _LEAF:
            found += _read_page(content[start : start + PAGE])
    yield from sorted(found, key=lambda one: one.rowid)


def _read_page(page: bytes) -> list[_Found]:
    count = int.from_bytes(page[3:5], "big")
    places = [int.from_bytes(page[at : at + 2], "big") for at in range(8, min(8 + 2 * count, PAGE), 2)]
    if not any(_read_cell(page, place) for place in places[:_LOOKED_AT]):
        return []
    return [found for place in places if (found := _read_cell(page, place))]


def _read_cell(page: bytes, place: int) -> _Found | None:
    """A row of the list of tables: kind, name, table, page, SQL."""
    try:
        size, at = _read_number(page, place)
        rowid, start = _read_number(page, at)
        head, at = _read_number(page, start)
        kinds = []
        while at < start + head:
            kind, at = _read_number(page, at)
            kinds.append(kind)
        if size > _MOST_LOCAL or len(kinds) != len(ShapeRow._fields) or start + size > PAGE:
            return None
        values = []
        for kind in kinds:
            value, at = _read_value(page, at, kind)
            values.append(value)
    except (IndexError, UnicodeDecodeError):
        return None
    kind_of, name, table, root, sql = values
    if kind_of not in _KINDS or not isinstance(root, int) or isinstance(sql, int):
        return None
    return _Found(rowid, ShapeRow(str(kind_of), str(name), str(table), root, sql))


def _read_number(page: bytes, at: int) -> tuple[int, int]:
    """A number of 1 to 9 bytes, and where it ends: https://www.sqlite.org/fileformat2.html#varint."""
    number = 0
    for place in range(at, at + 8):
        number = number << 7 | page[place] & 127
        if page[place] < 128:
            return number, place + 1
    return number << 8 | page[at + 8], at + 9


def _read_value(page: bytes, at: int, kind: int) -> tuple[str | int | None, int]:
    if kind >= len(_WIDTHS):
        ends = at + (kind - 12) // 2
        return (page[at:ends].decode() if kind % 2 else None), ends
    ends = at + _WIDTHS[kind]
    number = 1 if kind == len(_WIDTHS) - 1 else int.from_bytes(page[at:ends], "big", signed=True)
    return (number if kind else None), ends


def _fill(found: Mapping[tuple[str, str], _Found], content: bytes) -> list[ShapeRow]:
    """The rows that were found, and those of a new library that is at the same pages as all of them."""
    rows = {key: one.row for key, one in found.items()}
    for step in reversed(list_steps()):
        new = [row for row in read_shape(step) if row.rootpage * PAGE <= len(content)]
        known = {(row.type, row.name): row for row in new}
        if all(known.get(key) == row for key, row in rows.items()) and all(
            _fits(row, content) for row in new
        ):
            return new if any(row.rootpage for row in new) else []
    return list(rows.values())


def _fits(row: ShapeRow, content: bytes) -> bool:
    """Whether a table can begin at the page that a new library has it at, or that page is lost too."""
    start = (row.rootpage - 1) * PAGE
    if not row.rootpage or not any(content[start : start + PAGE]):
        return True
    by_key = row.type == "index" or "WITHOUT ROWID" in (row.sql or "").upper()
    return content[start] in ((_KEY_LEAF, _KEY_INTERIOR) if by_key else (_LEAF, _INTERIOR))


def _write(path: Path, rows: list[ShapeRow]) -> None:
    with path.open("rb+") as file:
        file.seek(32)
        file.write(bytes(8))  # no free pages: they may be none
        file.seek(HEADER)
        file.write(_EMPTY_PAGE)
    with suppress(sqlite3.Error), closing(open_damaged(path)) as database:
        database.execute("BEGIN")
        database.executemany(_INSERT, rows)
        database.execute("COMMIT")
