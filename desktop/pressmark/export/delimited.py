"""Rows as text with separators: CSV files, and TSV for the clipboard."""

import codecs
import csv
import io
import re
import threading
from pathlib import Path

from pressmark.export.harmless import CSV_EDGES, TSV_EDGES, make_harmless
from pressmark.export.sheet import Cell, Sheet, is_number, read_rows, say
from pressmark.export.whole import whole_file

_NEW_CELL = re.compile("[\t\n\x85\u2028\u2029]+")


def write_csv(sheet: Sheet, path: Path, *, cancelled: threading.Event | None = None) -> None:
    """Write a sheet as RFC 4180 has it: commas, CRLF, all but numbers in quotation marks.

    UTF-8 with a byte order mark, without which Excel takes it for the code page of the machine. Text that
    might be a formula has an apostrophe in front.

    Raises:
        ExportFailed: the file cannot be written there; what was there before is kept.
        Cancelled: the person asked to stop.
    """
    with whole_file(path) as stream:
        _write(sheet, codecs.getwriter("utf-8-sig")(stream), cancelled)


def to_csv(sheet: Sheet) -> str:
    """A sheet as `write_csv` writes it, without the mark at its beginning."""
    text = io.StringIO(newline="")
    _write(sheet, text, None)
    return text.getvalue()


def to_tsv(sheet: Sheet) -> str:
    r"""A sheet as text to be pasted: a line a row, ``\t`` between cells, ``\n`` between lines.

    Tabs and line breaks within a cell become spaces. What is copied is mostly pasted into a spreadsheet,
    which reads formulas there as it does in a CSV file: so an apostrophe stands in front of what might be
    one. From a quotation mark that begins a cell it also reads on to the next mark, over tabs and lines: such
    a cell is quoted, its marks doubled.
    """
    lines = [[_flatten(name) for name in sheet.header]] if sheet.header else []
    lines += [
        [str(value) if is_number(value) else _flatten(value) for value in row] for row in read_rows(sheet)
    ]
    return "\n".join(map("\t".join, lines))


def _write(sheet: Sheet, text: codecs.StreamWriter | io.StringIO, cancelled: threading.Event | None) -> None:
    writer = csv.writer(text, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    if sheet.header:
        writer.writerow([_defuse(name) for name in sheet.header])
    for row in read_rows(sheet, cancelled):
        writer.writerow([value if is_number(value) else _defuse(value) for value in row])


def _defuse(value: Cell) -> str:
    return make_harmless(say(value), CSV_EDGES)


def _flatten(value: Cell) -> str:
    text = make_harmless(_NEW_CELL.sub(" ", say(value)), TSV_EDGES)
    return '"' + text.replace('"', '""') + '"' if text.startswith('"') else text
