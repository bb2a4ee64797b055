"""Excel workbooks, by XlsxWriter (https://xlsxwriter.readthedocs.io).

It writes rows to files of its own as they come, and packs those at the end. The limits are those of Excel
(https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3).
"""

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, Self

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from pressmark.errors import ExportFailed
from pressmark.export.sheet import (
    Cell,
    Sheet,
    clean,
    is_number,
    localise,
    raise_if_cancelled,
    read_rows,
    say,
)
from pressmark.export.whole import whole_file

_MOST_COLUMNS = 16_384
_LONGEST_TEXT = 32_767  # UTF-16 units
_LONGEST_NAME = 31  # UTF-16 units
_LONGEST_TITLE = 255  # UTF-16 units
_FIRST_DAY = date(1900, 3, 1)  # to Excel 1900 was a leap year, to others it was not
_LARGEST = 10**15  # Excel keeps 15 digits
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_NAMELESS = "Sheet"
_RESERVED = "history"
_NARROWEST, _WIDEST = 8, 60  # characters
_BUTTON = 3  # what covers the end of a heading, in characters
_MEASURED_ROWS = 1_000
_OPTIONS = {
    "constant_memory": True,
    "use_zip64": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write_workbook(
    sheet: Sheet, path: Path, cancelled: threading.Event | None, most_rows: int, more: Sequence[Sheet] = ()
) -> None:
    """What `pressmark.export.write_xlsx` promises."""
    with (
        whole_file(path) as stream,
        # An open file of a page that could not be finished cannot be removed on Windows.
        TemporaryDirectory(prefix="pressmark-", ignore_cleanup_errors=True) as folder,
        _open_workbook(stream, folder, cancelled) as book,
    ):
        if sheet.name:
            book.set_properties({"title": _cut(clean(sheet.name), _LONGEST_TITLE)})
        for each in (sheet, *more):
            _write_sheet(book, each, _check_rows(each, path, cancelled), most_rows)


def _write_sheet(book: Any, sheet: Sheet, rows: Iterable[Sequence[Cell]], most_rows: int) -> None:
    looks = _Looks.make(book, sheet.formats)
    page = _Page(book, looks, sheet, 1)
    for row in rows:
        if page.length == most_rows:
            page.finish()
            page = _Page(book, looks, sheet, page.number + 1)
        page.add(row)
    page.finish()


def name_page(name: str, number: int) -> str:
    r"""A name that Excel allows for a page of a sheet, with a number from the second page on.

    At most 31 UTF-16 units, none of ``[]:*?/\``, no apostrophe at an end, not empty, not "History".
    """
    mark = f" ({number})" if number > 1 else ""
    shown = "".join(character if character.isprintable() else " " for character in clean(name))
    words = " ".join(_FORBIDDEN_IN_NAMES.sub(" ", shown).split())
    short = _cut(words, _LONGEST_NAME - len(mark)).strip("' ")
    return (_NAMELESS if short.lower() in ("", _RESERVED) else short) + mark


class _Sink:
    """The file as `zipfile` sees it: packing can be stopped, and what comes after the end goes nowhere.

    A `ZipFile` that was given up in the middle still writes its end when it is disposed of, some time later.
    """

    def __init__(self, stream: BinaryIO, cancelled: threading.Event | None) -> None:
        self._stream = stream
        self._cancelled = cancelled
        self._closed = False
        self._place = 0

    def write(self, data: bytes) -> int:
        if not self._closed:
            raise_if_cancelled(self._cancelled)
            return self._stream.write(data)
        self._place += len(data)
        return len(data)

    def tell(self) -> int:
        return self._place if self._closed else self._stream.tell()

    def seek(self, offset: int) -> int:
        self._place = offset
        return offset if self._closed else self._stream.seek(offset)

    def flush(self) -> None:
        if not self._closed:
            self._stream.flush()

    def close(self) -> None:
        """Take no more; the stream stays open."""
        self._closed = True


@contextmanager
def _open_workbook(stream: BinaryIO, folder: str, cancelled: threading.Event | None) -> Iterator[Any]:
    """A workbook that is packed into the stream at the end of the block, if that ends well."""
    sink = _Sink(stream, cancelled)
    book = Workbook(sink, _OPTIONS | {"tmpdir": folder})
    try:
        yield book
        book.close()
    except FileCreateError as error:
        raise error.args[0] from error  # the OSError that it hides
    finally:
        sink.close()
        for tab in book.worksheets():
            for file in (tab.row_data_fh, tab.fh):
                # A full disk has been told already, and refuses these rows again.
                with suppress(OSError):
                    file.close()


@dataclass(frozen=True, slots=True)
class _Looks:
    """The formats of cells."""

    heading: Any
    day: Any
    moment: Any
    numbers: tuple[Any, ...]

    @classmethod
    def make(cls, book: Any, formats: Sequence[str]) -> Self:
        return cls(
            heading=book.add_format({"bold": True}),
            day=book.add_format({"num_format": "yyyy-mm-dd"}),
            moment=book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
            numbers=tuple(book.add_format({"num_format": each}) if each else None for each in formats),
        )


class _Page:
    """As much of a sheet as one sheet of a workbook holds, under the header of them all."""

    def __init__(self, book: Any, looks: _Looks, sheet: Sheet, number: int) -> None:
        self.number = number
        self.length = 0
        self._looks = looks
        taken = {tab.name.lower() for tab in book.worksheets()}
        name = name_page(sheet.name, number)
        # A table may be called as the page beside it is.
        self._tab = book.add_worksheet(name_page(f"{name[:27]} –", number) if name.lower() in taken else name)
        self._headings = len(sheet.header)
        self._widths: list[int] = []
        if sheet.header:
            self._tab.freeze_panes(1, 0)
            for column, name in enumerate(sheet.header):
                self._tab.write_string(0, column, _fit(name), looks.heading)
                self._widths.append(_measure(name) + _BUTTON)
            self.length = 1

    def add(self, row: Sequence[Cell]) -> None:
        """Write the next row."""
        for column, value in enumerate(row):
            self._put(column, value)
        if self.length <= _MEASURED_ROWS:
            self._widths += [0] * (len(row) - len(self._widths))
            for column, value in enumerate(row):
                self._widths[column] = max(self._widths[column], _measure(value))
        self.length += 1

    def finish(self) -> None:
        """Set what depends on all rows."""
        if self._headings:
            self._tab.autofilter(0, 0, self.length - 1, self._headings - 1)
        for column, width in enumerate(self._widths):
            self._tab.set_column(column, column, min(max(width + 1, _NARROWEST), _WIDEST))

    def _put(self, column: int, value: Cell) -> None:
        row, tab, numbers = self.length, self._tab, self._looks.numbers
        if isinstance(value, bool):
            tab.write_boolean(row, column, value)
        elif isinstance(value, int | float) and is_number(value) and abs(value) < _LARGEST:
            tab.write_number(row, column, value, numbers[column] if column < len(numbers) else None)
        elif isinstance(value, datetime) and (local := localise(value)).date() >= _FIRST_DAY:
            tab.write_datetime(row, column, local, self._looks.moment)
        elif isinstance(value, date) and not isinstance(value, datetime) and value >= _FIRST_DAY:
            tab.write_datetime(row, column, value, self._looks.day)
        elif text := _fit(say(value)):
            tab.write_string(row, column, text)


def _check_rows(sheet: Sheet, path: Path, cancelled: threading.Event | None) -> Iterator[Sequence[Cell]]:
    too_wide = ExportFailed(path, f"A spreadsheet has at most {_MOST_COLUMNS:,} columns. Export it as CSV.")
    if len(sheet.header) > _MOST_COLUMNS:
        raise too_wide
    for row in read_rows(sheet, cancelled):
        if len(row) > _MOST_COLUMNS:
            raise too_wide
        yield row


def _fit(text: str) -> str:
    """A text that a cell can hold."""
    cleaned = clean(text)
    # XlsxWriter takes a text between these for mark-up of its own, and writes it as it is.
    return _cut(" " + cleaned if cleaned.startswith("<r>") else cleaned, _LONGEST_TEXT)


def _cut(text: str, most: int) -> str:
    """A text with at most so many UTF-16 units, the last one an ellipsis where more are cut."""
    if 2 * len(text) <= most:
        return text
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * most else units[: 2 * most - 2].decode("utf-16-le", "ignore") + "…"


def _measure(value: Cell) -> int:
    """How wide a cell wants to be, in characters: its first line; what is written full-width counts twice."""
    line = say(value).partition("\n")[0][:_WIDEST]
    return len(line) + sum(unicodedata.east_asian_width(character) in "WF" for character in line)
