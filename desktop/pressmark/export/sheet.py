"""What is exported, as a value, and how its cells are said in every format."""

import math
import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pressmark.errors import Cancelled

Cell = str | int | float | bool | date | datetime | None

_NEW_LINE = re.compile("\r\n?")
_SURROGATE = re.compile("[\ud800-\udfff]")
# What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets), and DEL. To many programs NUL ends a text.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to export.

    Attributes:
        name: what it is called; a workbook shows it on the tab.
        header: the names of the columns; with none there is no such line.
        rows: read once, one after the other, so they may come out of a generator. A datetime is aware and is
            written as local time, one without a zone as it is, None as an empty cell.
        formats: how a workbook shows the numbers of each column, "" for as usual; none at all is that too.
    """

    name: str
    header: tuple[str, ...]
    rows: Iterable[Sequence[Cell]]
    formats: tuple[str, ...] = ()


def read_rows(sheet: Sheet, cancelled: threading.Event | None = None) -> Iterator[Sequence[Cell]]:
    """The rows of a sheet without its header.

    Raises:
        Cancelled: the person asked to stop.
    """
    for row in sheet.rows:
        raise_if_cancelled(cancelled)
        yield row


def raise_if_cancelled(cancelled: threading.Event | None) -> None:
    """Stop where the person asked to.

    Raises:
        Cancelled: the person asked to stop.
    """
    if cancelled is not None and cancelled.is_set():
        raise Cancelled("The export was stopped.")


def clean(text: str) -> str:
    """A text without what no file can hold; a line ends with a line feed, half a surrogate pair is U+FFFD."""
    return _FORBIDDEN.sub("", _NEW_LINE.sub("\n", _SURROGATE.sub("\ufffd", text)))


def localise(when: datetime) -> datetime:
    """A moment in local time, to the second and without its zone, as spreadsheets know no zones.

    One without a zone is what somebody wrote, and stays as it is.
    """
    if when.tzinfo is None:
        return when.replace(microsecond=0)
    try:
        local = when.astimezone()
    except (OverflowError, OSError, ValueError):
        # Near the years 1 and 9999 there may be no local time, on Windows before 1970: it stays as it is.
        local = when
    return local.replace(microsecond=0, tzinfo=None)


def is_number(value: Cell) -> bool:
    """Whether a cell is a number to a spreadsheet; a truth value and what is not finite are none."""
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)


def say(value: Cell) -> str:
    """A cell in characters: numbers and dates in the way that spreadsheets read whatever the language."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return localise(value).isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    return clean(str(value))
