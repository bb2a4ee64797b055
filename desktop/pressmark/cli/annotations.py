"""``annotations``: what the reader wrote on articles, listed or written to a file."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pressmark.cli.call import Call
from pressmark.cli.faults import DONE
from pressmark.cli.interrupt import asked_to_stop
from pressmark.cli.layout import Column, count_things, say_day, say_number, say_rest, set_table
from pressmark.cli.library import open_library
from pressmark.cli.output import Output, say_time
from pressmark.cli.posts import read_query, read_query_of
from pressmark.errors import NotFound, UsageError
from pressmark.export.notes.source import Notes
from pressmark.export.notes.writing import write_notes
from pressmark.model import Annotation, NoteRow, Selector
from pressmark.query import EVERYTHING
from pressmark.settings import NoteFormat
from pressmark.store import Store

_ON_A_TERMINAL = 40
_PAGE = 500
_ENDINGS = {
    ".md": NoteFormat.MARKDOWN,
    ".markdown": NoteFormat.MARKDOWN,
    ".jsonld": NoteFormat.JSON_LD,
    ".json": NoteFormat.JSON_LD,
    ".csv": NoteFormat.CSV,
    ".html": NoteFormat.HTML,
    ".htm": NoteFormat.HTML,
}
_COLUMNS = (
    Column("MADE"),
    Column("STATE"),
    Column("QUOTE", least=20),
    Column("NOTE", least=12),
    Column("ARTICLE", least=16),
)


@dataclass(frozen=True, slots=True)
class _Found:
    """Annotations that match.

    Attributes:
        rows: those to list or write.
        total: how many match.
        waiting: those that wait for their articles; there are none under a query.
    """

    rows: Sequence[NoteRow]
    total: int
    waiting: tuple[NoteRow, ...]


def list_annotations(call: Call) -> int:
    """List annotations, or write them to a file.

    Raises:
        UsageError: the format of the file is not said, or there is none.
        NotFound: there are none to write.
    """
    words, output = call.words, call.output
    if words.format and words.export is None:
        raise UsageError("--format is for files: say with --export which one it is to be.")
    with open_library(words) as store:
        found = _find(store, call)
        if words.export is not None:
            _write(store, found, call)
        if output.as_json:
            output.say_document(_describe(store, found, words.export))
        elif words.export is None:
            _say(output, found)
    return DONE


def describe_row(row: NoteRow, version: int) -> dict[str, object]:
    """The ``--json`` shape of an annotation.

    Args:
        row: the annotation.
        version: the number of its article's current version.
    """
    one = row.annotation
    now = one.place or one.quote
    counted = version if one.place is not None else row.version
    return {
        "id": one.id,
        "post": {"id": one.post_id or None, "link": row.link, "title": row.title},
        **_describe_words(now),
        "note": one.note,
        "tags": list(one.tags),
        "color": one.color,
        "created": say_time(one.created),
        "modified": say_time(one.modified),
        "state": one.state.value,
        "version": counted or None,
        "original": {**_describe_words(one.quote), "version": row.version or None},
        "kept": one.kept,
    }


def _describe_words(words: Selector | None) -> dict[str, object]:
    if words is None:
        return {"exact": "", "prefix": "", "suffix": "", "start": None, "end": None}
    return {
        "exact": words.exact,
        "prefix": words.prefix,
        "suffix": words.suffix,
        "start": words.start,
        "end": words.end,
    }


def _find(store: Store, call: Call) -> _Found:
    words, output = call.words, call.output
    query = read_query_of(store, read_query(words.query), output)
    numbers = store.notebook.read_numbers(query)
    shown = numbers[: _find_limit(call) or len(numbers)]
    rows = [row for start in range(0, len(shown), _PAGE) for row in _read_page(store, shown, start)]
    waiting = store.annotations.read_waiting() if query == EVERYTHING else ()
    return _Found(rows, len(numbers), waiting)


def _read_page(store: Store, numbers: Sequence[int], start: int) -> tuple[NoteRow, ...]:
    return store.notebook.read_rows(numbers[start : start + _PAGE])


def _find_limit(call: Call) -> int:
    """How many to list or write; 0 for all. A person at a terminal is spared thousands of lines."""
    words, output = call.words, call.output
    if words.limit is not None:
        return int(words.limit)
    return _ON_A_TERMINAL if output.out.isatty() and not output.as_json and words.export is None else 0


def _describe(store: Store, found: _Found, file: str | None) -> dict[str, object]:
    versions = {post.id: post.versions for post in store.posts.read_rows(_list_posts(found.rows))}
    described = (describe_row(row, versions.get(row.annotation.post_id, 0)) for row in found.rows)
    waiting = ({**describe_row(row, 0), "waiting": True} for row in found.waiting)
    return {
        "total": found.total,
        "annotations": list(described),
        "waiting": list(waiting),
        "file": None if file is None else str(Path(file)),
    }


def _list_posts(rows: Sequence[NoteRow]) -> list[int]:
    return list(dict.fromkeys(row.annotation.post_id for row in rows))


def _write(store: Store, found: _Found, call: Call) -> None:
    words, output = call.words, call.output
    rows = (*found.rows, *found.waiting)
    path, note_format, folder = _find_place(words.export, words.format)
    if not rows:
        raise NotFound("No annotation matches; nothing was written.")
    posts = _list_posts(found.rows)
    notes = Notes(
        title="Annotations",
        rows=rows,
        made=datetime.now(UTC),
        posts={post.id: post for post in store.posts.read_rows(posts)},
        terms=store.posts.read_terms(posts),
        query=read_query(words.query).strip(),
    )
    with asked_to_stop() as asked:
        write_notes(notes, path, note_format, folder=folder, cancelled=asked)
    if not output.as_json:
        output.say_lines([f"{count_things(len(rows), 'annotation')} written to {path}."])


def _find_place(name: str, named: str | None) -> tuple[Path, NoteFormat, bool]:
    """The file or folder, the format, and whether it is a folder.

    Raises:
        UsageError: neither the words nor the name of the file say the format, or only Markdown has folders.
    """
    path = Path(name).expanduser()
    folder = path.is_dir() or name.endswith(("/", os.sep))
    found = (
        NoteFormat(named) if named else NoteFormat.MARKDOWN if folder else _ENDINGS.get(path.suffix.lower())
    )
    if found is None:
        raise UsageError(f"{path} does not tell the format. Say it: --format md, jsonld, csv or html.")
    if folder and found is not NoteFormat.MARKDOWN:
        raise UsageError(f"{path} is a folder, and {found.value} is one file. Name the file.")
    return path, found, folder


def _say(output: Output, found: _Found) -> None:
    width = output.find_width()
    rows = (*found.rows, *found.waiting)
    if not rows:
        output.tell("No annotation matches.")
        return
    if width is None:
        output.say_rows(map(_set_row, rows))
    else:
        output.say_lines(set_table(_COLUMNS, list(_set_lines(rows)), width))
    rest = say_rest(len(found.rows), found.total)
    waits = f"; {say_number(len(found.waiting))} more wait for their articles" if found.waiting else ""
    output.tell(f"{count_things(found.total, 'annotation')}{rest}{waits}")


def _set_row(row: NoteRow) -> tuple[str, ...]:
    one = row.annotation
    tags = ", ".join(one.tags)
    return one.id, _say_state(one), one.color, _quote_of(one), one.note, tags, row.title, row.link


def _set_lines(rows: Sequence[NoteRow]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        one = row.annotation
        tags = " ".join(f"#{tag}" for tag in one.tags)
        said = " ".join(filter(None, (one.note, tags)))
        quote = _quote_of(one) or "(whole article)"
        yield say_day(one.created), _say_state(one), quote, said, row.title or "(no title)"


def _quote_of(one: Annotation) -> str:
    return one.place.exact if one.place is not None else one.exact


def _say_state(one: Annotation) -> str:
    if not one.post_id:
        return "waiting"
    return "kept" if one.kept else one.state.value
