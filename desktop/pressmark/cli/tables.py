"""``tables``: those of one article, or of all that match a query, listed or written to files."""

import re
from array import array
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from pressmark.article.cells.columns import type_table
from pressmark.article.cells.stacks import add_sources
from pressmark.cli.call import Call
from pressmark.cli.faults import DONE
from pressmark.cli.layout import Column, count_things, say_rest, set_table
from pressmark.cli.library import open_library
from pressmark.cli.output import Output, say_time
from pressmark.cli.posts import read_query, read_query_of
from pressmark.errors import ExportFailed, UsageError
from pressmark.export import TableFormat, write_table
from pressmark.export.naming import name_file
from pressmark.model import Stack, Table, TableRow
from pressmark.store import Store

_ON_A_TERMINAL = 40
_PAGE = 500
_HEADINGS_NAMED = 4
_ARTICLE = re.compile(r"\d+|https?://\S+", re.IGNORECASE)
_SOURCES = ("Article", "Date", "Link", "Table")
_TABLES = (
    Column("ID", number=True),
    Column("ROWS", number=True),
    Column("COLS", number=True),
    Column("TABLE", least=20),
    Column("ARTICLE", least=20),
)
_STACKS = (Column("TABLES", number=True), Column("ROWS", number=True), Column("HEADER", least=20))


def list_tables(call: Call) -> int:
    """List tables or stacks of them, or write each to a file."""
    words = call.words
    if words.format and words.export is None:
        raise UsageError("--format is for files: say with --export in which folder they are to be.")
    with open_library(words) as store:
        if words.stack:
            _list_stacks(store, call)
        else:
            _list_tables(store, call)
    return DONE


def _list_tables(store: Store, call: Call) -> None:
    words, output = call.words, call.output
    is_article = _are_articles(words.query)
    if is_article:
        posts = dict.fromkeys(store.posts.find(name.strip()) for name in words.query)
        ids = array("q", (table for post_id in posts for table in store.tables.read_of(post_id)))
    else:
        ids = store.tables.read_ids(read_query_of(store, read_query(words.query), output))
    shown = ids[: _find_limit(call) or len(ids)]
    files = _write_tables(store, shown, call)
    if output.as_json:
        described = (
            _describe(row) | {"file": files.get(row.id)} | (_read_cells(store, row) if is_article else {})
            for row in _read_rows(store, shown)
        )
        output.say_document({"total": len(ids), "tables": list(described)})
    elif words.export is None and ids:
        _say(output, _TABLES, [_set_row(row) for row in _read_rows(store, shown)])
    if not output.as_json:
        _tell_count(call, len(ids), len(shown), "table")


def _list_stacks(store: Store, call: Call) -> None:
    words, output = call.words, call.output
    if _are_articles(words.query):
        raise UsageError("--stack is for the tables of many articles: give a query, or nothing for all.")
    stacks = store.tables.read_stacks(read_query_of(store, read_query(words.query), output))
    shown = stacks[: _find_limit(call) or len(stacks)]
    files = _write_stacks(store, shown, call)
    if output.as_json:
        described = (
            _describe_stack(store, stack) | {"file": files.get(number)}
            for number, stack in enumerate(shown, 1)
        )
        output.say_document({"total": len(stacks), "stacks": list(described)})
    elif words.export is None and stacks:
        rows = [(str(len(one.tables)), str(one.rows), _name_header(one.header)) for one in shown]
        _say(output, _STACKS, rows)
    if not output.as_json:
        _tell_count(call, len(stacks), len(shown), "stack")


def _are_articles(names: Sequence[str]) -> bool:
    """Whether articles are meant, each by its number or its address."""
    return bool(names) and all(_ARTICLE.fullmatch(name.strip()) for name in names)


def _find_limit(call: Call) -> int:
    """How many to list or write; 0 for all. A person at a terminal is spared thousands of lines."""
    words, output = call.words, call.output
    if words.limit is not None:
        return int(words.limit)
    return _ON_A_TERMINAL if output.out.isatty() and not output.as_json and words.export is None else 0


def _write_tables(store: Store, ids: Sequence[int], call: Call) -> dict[int, str]:
    """Write each table to a file of its own; gives the paths by the ids, none where none is wanted."""
    if call.words.export is None:
        return {}
    folder, kind = _make_folder(call)
    files = {}
    for table_id in ids:
        row, table = store.tables.read(table_id)
        stem = name_file(f"{_name(row)} {row.caption or row.post_title}")
        path = folder / f"{stem}.{kind.value}"
        write_table(type_table(table), path, kind, row)
        files[table_id] = str(path)
    return files


def _write_stacks(store: Store, stacks: Sequence[Stack], call: Call) -> dict[int, str]:
    """Write each stack to a file of its own; gives the paths by their places, from 1."""
    if call.words.export is None:
        return {}
    folder, kind = _make_folder(call)
    files = {}
    for number, stack in enumerate(stacks, 1):
        table = add_sources(store.tables.read_stack(stack), _SOURCES)
        path = folder / f"{name_file(f'{number} {_name_header(stack.header)}')}.{kind.value}"
        write_table(type_table(table), path, kind)
        files[number] = str(path)
    return files


def _make_folder(call: Call) -> tuple[Path, TableFormat]:
    folder: Path = call.words.export.expanduser()
    try:
        # What a person types wrong must not grow into a tree of folders.
        with suppress(FileExistsError):
            folder.mkdir()
    except OSError as error:
        raise ExportFailed(folder, f"The folder cannot be made: {error.strerror or error}.") from error
    if not folder.is_dir():
        raise ExportFailed(folder, "This is a file; --export asks for a folder.")
    return folder, TableFormat(call.words.format or TableFormat.CSV)


def _read_rows(store: Store, ids: Sequence[int]) -> Iterator[TableRow]:
    for start in range(0, len(ids), _PAGE):
        yield from store.tables.read_rows(ids[start : start + _PAGE])


def _read_cells(store: Store, row: TableRow) -> dict[str, object]:
    table: Table = store.tables.read(row.id)[1]
    return {"cells": [list(line) for line in table.rows]}


def _describe(row: TableRow) -> dict[str, object]:
    return {
        "id": _name(row),
        "post": {"id": row.post_id, "link": row.post_link, "title": row.post_title},
        "site": row.site,
        "date": say_time(row.date),
        "caption": row.caption,
        "header": list(row.header),
        "rows": row.rows,
        "columns": row.columns,
    }


def _describe_stack(store: Store, stack: Stack) -> dict[str, object]:
    tables = [_name(row) for row in _read_rows(store, stack.tables)]
    return {"header": list(stack.header), "rows": stack.rows, "tables": tables}


def _name(row: TableRow) -> str:
    return f"{row.post_id}.{row.number}"


def _name_header(header: Sequence[str]) -> str:
    names = [name for name in header if name]
    return " · ".join(names[:_HEADINGS_NAMED]) + (" · …" if len(names) > _HEADINGS_NAMED else "")


def _set_row(row: TableRow) -> tuple[str, ...]:
    name = row.caption or _name_header(row.header) or "(no name)"
    return _name(row), str(row.rows), str(row.columns), name, row.post_title or "(no title)"


def _say(output: Output, columns: Sequence[Column], rows: Sequence[tuple[str, ...]]) -> None:
    width = output.find_width()
    if width is None:
        output.say_rows(rows)
    else:
        output.say_lines(set_table(columns, rows, width))


def _tell_count(call: Call, total: int, shown: int, thing: str) -> None:
    words, output = call.words, call.output
    if not total:
        output.tell(f"No {thing} is found.")
    elif words.export is not None:
        output.tell(f"Wrote {count_things(shown, thing)} to {words.export}.")
    else:
        output.tell(f"{count_things(total, thing)}{say_rest(shown, total)}")
