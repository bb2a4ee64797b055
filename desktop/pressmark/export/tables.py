"""Tables of articles given to the world: as files, and as text for the clipboard."""

import json
import re
import threading
from datetime import UTC
from enum import StrEnum
from html import escape
from pathlib import Path

from pressmark.article.cells.columns import stands_right
from pressmark.export.delimited import to_csv, to_tsv, write_csv
from pressmark.export.harmless import TSV_EDGES, make_harmless
from pressmark.export.sheet import clean, localise, raise_if_cancelled
from pressmark.export.table_source import SourceLabels, to_source_sheet
from pressmark.export.typed import to_text_sheet, to_typed_sheet
from pressmark.export.whole import whole_file
from pressmark.export.xlsx import write_xlsx
from pressmark.model import Table, TableRow, TypedTable

_BREAKS = re.compile("[\n\x0b\x0c\x85\u2028\u2029]+")
# What GitHub's Markdown takes for mark-up within a cell (https://github.github.com/gfm/).
_MARKUP = re.compile(r"[\\`*_\[\]<>|~#]|&(?=#?\w)|(?<=\w)@(?=\w)|(?<=:)/(?=/)|(?<=www)\.")
ENGLISH = SourceLabels()
_WEB = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)
# Whatever came through against all expectation may load nothing and run nothing.
_HEAD = """<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font-family: system-ui, sans-serif; margin: 2em; }}
table {{ border-collapse: collapse; }}
caption {{ font-weight: bold; margin-bottom: .5em; text-align: start; }}
th, td {{ border: 1px solid #888; padding: .3em .6em; text-align: start; vertical-align: top; }}
td.n {{ font-variant-numeric: tabular-nums; text-align: end; }}
</style>
</head>
<body>
"""


class TableFormat(StrEnum):
    """What a table can be written as; the value is the ending of a file's name."""

    CSV = "csv"
    TSV = "tsv"
    XLSX = "xlsx"
    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"


def write_table(
    typed: TypedTable,
    path: Path,
    kind: TableFormat,
    source: TableRow | None = None,
    *,
    labels: SourceLabels = ENGLISH,
    cancelled: threading.Event | None = None,
) -> None:
    """Write a table to a file, whole or not at all.

    In a workbook numbers, per cents, money and dates are such; everywhere else all is as it is written.

    Args:
        typed: the table.
        path: the file.
        kind: its format.
        source: where the table is from; CSV and TSV have no place for it, a workbook has a page of its own.
        labels: what stands before the parts of the source.
        cancelled: set when the person asks to stop.

    Raises:
        ExportFailed: the file cannot be written there; what was there before is kept.
        Cancelled: the person asked to stop.
    """
    if kind is TableFormat.CSV:
        write_csv(to_text_sheet(typed, ""), path, cancelled=cancelled)
    elif kind is TableFormat.XLSX:
        sheet = to_typed_sheet(typed, name_table(typed.table, source))
        more = () if source is None else (to_source_sheet(source, labels),)
        write_xlsx(sheet, path, cancelled=cancelled, more=more)
    else:
        with whole_file(path) as stream:
            # Excel takes TSV without a byte order mark for the code page of the machine.
            encoding = "utf-8-sig" if kind is TableFormat.TSV else "utf-8"
            text = _to_document(typed, kind, source, labels.source)
            raise_if_cancelled(cancelled)
            stream.write(text.encode(encoding))


def table_to_text(typed: TypedTable, kind: TableFormat) -> str:
    """A table as text to be pasted, in any format but a workbook's; HTML is the bare element.

    What a spreadsheet could take for a formula has an apostrophe in front, but in Markdown and JSON, which
    none reads so.

    Raises:
        ValueError: a workbook is no text.
    """
    match kind:
        case TableFormat.CSV:
            return to_csv(to_text_sheet(typed, ""))
        case TableFormat.TSV:
            return to_tsv(to_text_sheet(typed, ""))
        case TableFormat.MARKDOWN:
            return _to_pipes(typed)
        case TableFormat.HTML:
            return _to_element(typed, harmless=True)
        case TableFormat.JSON:
            return _to_json(typed.table, None)
    raise ValueError(kind)


def name_table(table: Table, source: TableRow | None = None) -> str:
    """What a table is called: its caption, else the title of its article, else ""."""
    return " ".join(clean(table.caption or (source.post_title if source else "")).split())


def _to_document(typed: TypedTable, kind: TableFormat, source: TableRow | None, label: str) -> str:
    """What a file of a format holds."""
    title = name_table(typed.table, source)
    if kind is TableFormat.TSV:
        return to_tsv(to_text_sheet(typed, "")) + "\n"
    if kind is TableFormat.JSON:
        return _to_json(typed.table, source) + "\n"
    if kind is TableFormat.MARKDOWN:
        parts = [f"**{_escape(typed.table.caption)}**"] if typed.table.caption.strip() else []
        parts.append(_to_pipes(typed))
        if source is not None:
            parts.append(f"{_escape(label)}: {_link_in_markdown(source)}")
        return "\n\n".join(parts) + "\n"
    page = _HEAD.format(title=escape(title or label)) + _to_element(typed, harmless=False)
    if source is not None:
        page += f"\n<p>{escape(label)}: {_link_in_html(source)}</p>"
    return f"{page}\n</body>\n</html>\n"


def _to_json(table: Table, source: TableRow | None) -> str:
    document = {
        "caption": clean(table.caption),
        "header": list(map(clean, table.header)),
        "rows": [list(map(clean, row)) for row in table.rows],
        "source": None if source is None else _describe_source(source),
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def _describe_source(row: TableRow) -> dict[str, object]:
    when = row.date.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z") if row.date else None
    return {
        "id": f"{row.post_id}.{row.number}",
        "title": clean(row.post_title),
        "link": clean(row.post_link),
        "site": clean(row.site),
        "date": when,
    }


def _to_pipes(typed: TypedTable) -> str:
    """A table as GitHub's Markdown has it; one without a header has an empty one, for there must be one."""
    rule = ["---:" if stands_right(column) else "---" for column in typed.columns]
    lines = [list(map(_escape, typed.table.header)), rule]
    lines += [list(map(_escape, row)) for row in typed.table.rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _escape(text: str) -> str:
    lines = (_MARKUP.sub(r"\\\g<0>", " ".join(line.split())) for line in _BREAKS.split(clean(text)))
    return "<br>".join(lines)


def _link_in_markdown(row: TableRow) -> str:
    title = _escape(" ".join(row.post_title.split()) or row.post_link)
    return f"[{title}](<{row.post_link}>){_say_day(row)}" if _is_web(row.post_link) else title + _say_day(row)


def _link_in_html(row: TableRow) -> str:
    title = f"<bdi>{escape(clean(' '.join(row.post_title.split()) or row.post_link))}</bdi>"
    if not _is_web(row.post_link):
        return title + _say_day(row)
    return f'<a href="{escape(row.post_link)}" rel="noreferrer">{title}</a>{_say_day(row)}'


def _is_web(url: str) -> bool:
    return _WEB.fullmatch(clean(url)) is not None and clean(url) == url


def _say_day(row: TableRow) -> str:
    return f", {localise(row.date).date().isoformat()}" if row.date else ""


def _to_element(typed: TypedTable, *, harmless: bool) -> str:
    """A table as HTML."""
    table = typed.table
    lines = ["<table>"]
    if table.caption.strip():
        lines.append(f'<caption dir="auto">{_to_html(table.caption, harmless=harmless)}</caption>')
    if any(table.header):
        names = (_to_html(name, harmless=harmless) for name in table.header)
        row = "".join(f'<th scope="col" dir="auto">{name}</th>' for name in names)
        lines.append(f"<thead><tr>{row}</tr></thead>")
    opened = ['<td class="n">' if stands_right(column) else '<td dir="auto">' for column in typed.columns]
    lines.append("<tbody>")
    for values in zip(*(column.values for column in typed.columns), strict=True):
        cells = (_to_html(value.text, harmless=harmless) for value in values)
        row = "".join(f"{tag}{cell}</td>" for tag, cell in zip(opened, cells, strict=True))
        lines.append(f"<tr>{row}</tr>")
    return "\n".join((*lines, "</tbody>", "</table>"))


def _to_html(text: str, *, harmless: bool) -> str:
    shown = make_harmless(clean(text), TSV_EDGES) if harmless else clean(text)
    return "<br>".join(map(escape, _BREAKS.split(shown)))
