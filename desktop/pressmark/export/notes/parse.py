"""Annotations out of a file: our own JSON-LD, that of others, and what Hypothesis' API gives.

The file is a stranger's. Its size and the number of its parts are bounded before it is read, types are
checked value by value, nothing in it is run and no address in it is asked.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pressmark.errors import ImportFailed
from pressmark.export.notes.hypothesis import convert_rows
from pressmark.export.notes.items import Cut, Flaw, FlawError, read_item
from pressmark.export.notes.values import read_list, read_object
from pressmark.model import Incoming

LARGEST_FILE = 64 * 2**20
"""Bytes that a file may have."""

MOST_ITEMS = 200_000
"""Annotations that a file may have."""

# A file of the largest size could hold so many of the smallest values that no memory holds them.
_MOST_PARTS = 8_000_000
_LONGEST_NUMBER = 30
_NO_JSON = "This is not JSON: a file of annotations is JSON-LD, or what Hypothesis exports."
_NO_ANNOTATIONS = "There are no annotations in it: a file of them is JSON-LD, or what Hypothesis exports."


@dataclass(frozen=True, slots=True)
class Refused:
    """An annotation that is not taken.

    Attributes:
        number: its place in the file, from 1.
        flaw: why.
    """

    number: int
    flaw: Flaw


@dataclass(frozen=True, slots=True)
class Shortened:
    """An annotation that is taken, but not all of it as the file says.

    Attributes:
        number: its place in the file, from 1.
        cuts: what of it is not.
    """

    number: int
    cuts: tuple[Cut, ...]


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file has.

    Attributes:
        incoming: each annotation once, as it was written last.
        refused: those that cannot be taken.
        shortened: those that are not taken as they are there.
    """

    incoming: tuple[Incoming, ...]
    refused: tuple[Refused, ...]
    shortened: tuple[Shortened, ...] = ()


def read_notes(path: Path, now: datetime | None = None) -> Parsed:
    """Read the annotations of a file; see `parse_notes`."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise ImportFailed(path, f"The file cannot be read: {error.strerror or error}.") from error
    return parse_notes(data, path, now)


def parse_notes(data: bytes, path: Path, now: datetime | None = None) -> Parsed:
    """Read the annotations of a file.

    Args:
        data: the file.
        path: what it is called.
        now: the time of annotations that say none.

    Raises:
        ImportFailed: it is too large, or no file of annotations.
    """
    items = convert_rows(_find_items(_load(data, path), path))
    if len(items) > MOST_ITEMS:
        raise ImportFailed(path, f"There are more than {MOST_ITEMS:,} annotations in it.")
    moment = now or datetime.now(UTC)
    found: dict[str, Incoming] = {}
    refused: list[Refused] = []
    shortened: list[Shortened] = []
    for number, item in enumerate(items, 1):
        try:
            incoming, cuts = read_item(item, moment)
        except FlawError as error:
            refused.append(Refused(number, error.flaw))
            continue
        if cuts:
            shortened.append(Shortened(number, cuts))
        known = found.get(incoming.annotation.id)
        if known is None or known.annotation.modified <= incoming.annotation.modified:
            found[incoming.annotation.id] = incoming
    return Parsed(tuple(found.values()), tuple(refused), tuple(shortened))


def _load(data: bytes, path: Path) -> object:
    if len(data) > LARGEST_FILE:
        raise ImportFailed(path, f"The file is larger than {LARGEST_FILE // 2**20} MB.")
    if sum(map(data.count, (b"{", b"[", b","))) > _MOST_PARTS:
        raise ImportFailed(path, "There is more in it than a file of annotations has.")
    if not data or data.isspace():
        raise ImportFailed(path, "The file is empty.")
    try:
        return json.loads(data, parse_int=_read_int, parse_float=_read_float, parse_constant=_read_constant)
    except RecursionError as error:
        raise ImportFailed(path, "It is nested deeper than a file of annotations is.") from error
    except ValueError as error:  # also of bytes that are no text
        raise ImportFailed(path, _NO_JSON) from error


def _read_int(digits: str) -> int | None:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else None


def _read_float(digits: str) -> float | None:
    return float(digits) if len(digits) <= _LONGEST_NUMBER else None


def _read_constant(_name: str) -> None:
    return None


def _find_items(document: object, path: Path) -> list[object]:
    """The annotations of a document: a list, a page, a collection of pages within, or a single one."""
    if isinstance(document, list):
        return document
    top = read_object(document)
    for name in ("rows", "annotations", "@graph"):
        if isinstance(rows := top.get(name), list):
            return rows
    if "target" in top or "uri" in top:
        return [top]
    pages = list(_list_pages(top))
    if not any("items" in page for page in pages):
        elsewhere = isinstance(top.get("first"), str)
        raise ImportFailed(
            path, "Its annotations are elsewhere, and nothing is fetched." if elsewhere else _NO_ANNOTATIONS
        )
    return [item for page in pages for item in read_list(page.get("items"))]


def _list_pages(top: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """A page and those that follow within it; a collection begins with its first one."""
    page = top if "items" in top else read_object(top.get("first"))
    while page:
        yield page
        page = read_object(page.get("next"))
