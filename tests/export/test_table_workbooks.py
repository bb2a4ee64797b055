"""Tables of articles as Excel workbooks, read back part by part."""

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pressmark.article.cells.columns import type_table
from pressmark.export import TableFormat, write_table
from pressmark.model import Table, TableRow, TypedTable
from tests.export.workbooks import Page, read_pages

XLSX = TableFormat.XLSX
SOURCE = TableRow(
    id=5,
    post_id=12,
    number=2,
    caption="",
    header=("",),
    rows=1,
    columns=1,
    post_title="A <title> | [x]",
    post_link="https://a.example/x?a=1&b=2",
    site="https://a.example",
    date=datetime(2025, 5, 27, 12, tzinfo=UTC),
)


def make_typed(*columns: list[str], header: tuple[str, ...] = (), caption: str = "") -> TypedTable:
    rows = tuple(zip(*columns, strict=True))
    return type_table(Table(1, caption, header or ("",) * len(columns), rows))


ALL_KINDS = (
    ["1,234", "-0.5", "~5", "007", "12345678901234567890", "10–20"],
    ["12.5%", "7 %", "<1%", "n/a", "", "3%"],
    ["US$ 3.50", "USD 1,200", "US$ 5m", "–", "USD 7", "USD 8"],
    ["5 kt", "0", "7 kt", "8 kt", "9 kt", "10 kt"],
    ["2025-05-27", "2025-05-28 10:30", "May 2025", "2024", "2024/25", "1 Jan 1850"],
    ["€4", "$5", "€6", "€7", "€8", "€9"],
    ["=1+1", "a", "1", "2", "c", "b"],
)


def test_a_workbook_has_values_in_the_format_of_their_column(tmp_path: Path) -> None:
    file = tmp_path / "table.xlsx"
    write_table(make_typed(*ALL_KINDS, header=("n", "p", "m", "u", "d", "x", "t")), file, XLSX, SOURCE)
    page, _ = read_pages(file)
    assert page.name == "A <title> | x"
    columns = _read_columns(page)
    assert columns[0] == [
        (1234, "number"),
        (-0.5, "number"),
        ("~5", "text"),
        ("007", "text"),
        ("12345678901234567890", "text"),
        ("10–20", "text"),
    ]
    assert columns[1][:4] == [(0.125, "0.0%"), (0.07, "0.0%"), ("<1%", "text"), ("n/a", "text")]
    assert columns[2][:4] == [
        (3.5, '#,##0.0 "USD"'),
        (1200, '#,##0.0 "USD"'),
        (5_000_000, '#,##0.0 "USD"'),
        ("–", "text"),
    ]
    assert columns[3][:2] == [(5, 'General" kt"'), (0, 'General" kt"')]
    assert columns[4] == [
        (45804, "yyyy-mm-dd"),
        (45805.4375, "yyyy-mm-dd hh:mm"),
        ("May 2025", "text"),
        (2024, "number"),
        ("2024/25", "text"),
        ("1850-01-01", "text"),
    ]
    assert columns[5][:2] == [("€4", "text"), ("$5", "text")]
    assert columns[6][:3] == [("=1+1", "text"), ("a", "text"), ("1", "text")]
    assert page.formulas == 0


def test_what_is_bare_among_money_and_per_cents_is_such_in_a_workbook(tmp_path: Path) -> None:
    file = tmp_path / "table.xlsx"
    columns = (["$ 100", "200", "300", "$ 600"], ["10 %", "0", "5 %", "1 %"], ["5 t", "0", "700 kg", "1 t"])
    write_table(make_typed(*columns, header=("a", "b", "c")), file, XLSX)
    money, share, mass = _read_columns(read_pages(file)[0])
    assert money == [(number, '#,##0 "$"') for number in (100, 200, 300, 600)]
    assert share == [(number, "0%") for number in (0.1, 0, 0.05, 0.01)]
    form = 'General" t"'
    assert mass == [(5, form), (0, form), ("700 kg", "text"), (1, form)]


def test_a_workbook_says_where_its_table_is_from(tmp_path: Path) -> None:
    file = tmp_path / "table.xlsx"
    named = make_typed(["a"], caption="Output & price")
    write_table(named, file, XLSX, replace(SOURCE, caption="Output & price"))
    page, source = read_pages(file)
    assert (page.name, source.name) == ("Output & price", "Source")
    assert source.values == [
        ["Article", "A <title> | [x]"],
        ["Link", "https://a.example/x?a=1&b=2"],
        ["Table", "2: Output & price"],
        ["Date", 45804],
        ["Site", "https://a.example"],
    ]
    with zipfile.ZipFile(file) as archive:
        assert b"<dc:title>Output &amp; price</dc:title>" in archive.read("docProps/core.xml")
    write_table(make_typed(["a"], caption="source"), file, XLSX, SOURCE)
    assert [page.name for page in read_pages(file)] == ["source", "Source –"]


def _read_columns(page: Page) -> list[list[tuple[object, str]]]:
    """What the cells of each column hold below the header, and how."""
    columns: dict[str, list[tuple[object, str]]] = {place[0]: [] for place in page.places[0]}
    for row, places in zip(page.cells[1:], page.places[1:], strict=True):
        for cell, place in zip(row, places, strict=True):
            columns[place[0]].append((cell.value, cell.kind))
    return list(columns.values())
