"""Excel workbooks, read back part by part."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pressmark.errors import ExportFailed
from pressmark.export import Cell, Sheet, write_xlsx
from pressmark.export.xlsx import MOST_ROWS
from tests.export.hostile import CHARACTERS, FORMULAS, TABLES, keep, make_sheet
from tests.export.workbooks import Page, read_pages

LONGEST = 32_767
in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def write(folder: Path, *rows: list[Cell], header: tuple[str, ...] = (), name: str = "Articles") -> Page:
    """The only page of a workbook with these rows."""
    file = folder / "articles.xlsx"
    write_xlsx(make_sheet(*rows, header=header, name=name), file)
    (page,) = read_pages(file)
    assert page.formulas == 0
    return page


def count_units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def to_moment(serial: float) -> datetime:
    """The moment that Excel shows for a number, which is right from March 1900 on."""
    return datetime(1899, 12, 30) + timedelta(seconds=round(serial * 86400))


def test_a_sheet_can_be_worked_with_at_once(tmp_path: Path) -> None:
    page = write(tmp_path, ["One", 1], ["Two", 2], header=("Title", "Words"), name="My articles")
    assert page.values == [["Title", "Words"], ["One", 1], ["Two", 2]]
    assert [[cell.bold for cell in row] for row in page.cells] == [
        [True, True],
        [False, False],
        [False, False],
    ]
    assert (page.name, page.frozen_rows, page.filtered) == ("My articles", 1, "A1:B3")


def test_every_kind_of_cell_has_its_type(tmp_path: Path, local_zone: None) -> None:
    kinds = ["text", 12, -2.5, True, False, datetime(2026, 7, 1, 22, 30, 15, 999, UTC), date(2026, 7, 1)]
    page = write(tmp_path, [*kinds, None, "", "last"])
    (row,) = page.cells
    assert [cell.kind for cell in row] == [
        *("text", "number", "number", "truth", "truth", "yyyy-mm-dd hh:mm", "yyyy-mm-dd", "text")
    ]
    assert [cell.value for cell in row[:5]] == ["text", 12, -2.5, 1, 0]
    assert to_moment(float(row[5].value)) == datetime(2026, 7, 2, 0, 30, 15)
    assert to_moment(float(row[6].value)) == datetime(2026, 7, 1)
    assert page.places == (("A1", "B1", "C1", "D1", "E1", "F1", "G1", "J1"),)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (10**15, "1000000000000000"),
        (-(10**400), "-1" + 400 * "0"),
        (1e300, "1e+300"),
        (float("nan"), "nan"),
        (float("-inf"), "-inf"),
        (date(1900, 2, 28), "1900-02-28"),
        (date(1, 1, 1), "0001-01-01"),
        (datetime(1900, 2, 27, 12, tzinfo=UTC), "1900-02-27 13:00:00"),
    ],
)
def test_what_excel_cannot_hold_as_a_number_is_text(
    tmp_path: Path, local_zone: None, value: Cell, text: str
) -> None:
    page = write(tmp_path, [value])
    assert [(cell.value, cell.kind) for cell in page.cells[0]] == [(text, "text")]


def test_the_first_and_the_last_date_of_excel_are_dates(tmp_path: Path, local_zone: None) -> None:
    last = datetime(9999, 12, 31, 23, 59, tzinfo=UTC)
    page = write(
        tmp_path, [date(1900, 3, 1), date(9999, 12, 31), datetime(1900, 3, 1, tzinfo=UTC), last, 10**15 - 1]
    )
    found = [to_moment(float(cell.value)) for cell in page.cells[0][:4]]
    assert found[:2] == [datetime(1900, 3, 1), datetime(9999, 12, 31)]
    assert found[2:] == [datetime(1900, 3, 1, 1), datetime(9999, 12, 31, 23, 59)]
    assert page.cells[0][4].value == 10**15 - 1


def test_text_is_text_whatever_it_looks_like(tmp_path: Path) -> None:
    looks = [
        *FORMULAS,
        "12",
        "-5",
        "http://a.example",
        "mailto:a@b.example",
        "internal:Sheet1!A1",
        "TRUE",
        "{=1}",
    ]
    page = write(tmp_path, *[[text] for text in looks])
    assert page.values == [[keep(text)] for text in looks]
    assert {cell.kind for row in page.cells for cell in row} == {"text"}


@in_one_folder
@given(table=TABLES)
@example(table=[["_x0041_", "_x000D_", "<b>&amp;</b>", "]]>"]])
@example(table=[["\ud800", "\udfff\ud800", "\0", "\ufffe\uffff"]])
def test_what_is_written_is_read_back(tmp_path: Path, table: list[list[str]]) -> None:
    page = write(tmp_path, ["first"], *table)
    written = [[keep(text) for text in row] for row in table]
    assert page.values == [["first"], *filter(None, ([text for text in row if text] for row in written))]


@pytest.mark.parametrize("text", ["<r></r>", "<r><evil></r>", "<r>" + "x" * (LONGEST - 7) + "</r>"])
def test_text_that_looks_like_the_mark_up_of_a_workbook_is_text(tmp_path: Path, text: str) -> None:
    """XlsxWriter writes what stands between these as it is; a space in front keeps it from that."""
    (found,) = write(tmp_path, [text]).values[0]
    assert str(found)[:-1] == f" {text}"[: len(str(found)) - 1]
    assert count_units(str(found)) <= LONGEST


@pytest.mark.parametrize("text", ["x" * LONGEST, "😀" * (LONGEST // 2), "x" * (LONGEST - 2) + "😀"])
def test_the_longest_text_of_a_cell_is_kept_whole(tmp_path: Path, text: str) -> None:
    assert write(tmp_path, [text]).values == [[text]]


@pytest.mark.parametrize("text", ["x" * 100_000, "😀" * 40_000, "x" + "😀" * 16_384, "x" * (LONGEST + 1)])
def test_a_longer_text_ends_with_an_ellipsis(tmp_path: Path, text: str) -> None:
    ((found,),) = write(tmp_path, [text]).values
    assert str(found).endswith("…")
    assert text.startswith(str(found)[:-1])
    assert LONGEST - 1 <= count_units(str(found)) <= LONGEST


def test_columns_are_as_wide_as_what_they_hold(tmp_path: Path) -> None:
    page = write(
        tmp_path, ["x" * 30, "日本語日本語日本語", 1, "x" * 500, "extra"], ["x"], header=("a", "b", "c", "d")
    )
    assert [round(width) for width in page.widths] == [32, 20, 9, 61, 9]
    assert round(write(tmp_path, [1], header=("A long heading",)).widths[0]) == 19


def test_rows_that_do_not_fit_go_on_in_the_next_sheet(tmp_path: Path) -> None:
    file = tmp_path / "articles.xlsx"
    rows = [[f"row {number}", number] for number in range(7)]
    write_xlsx(make_sheet(*rows, header=("Title", "Words"), name="x" * 40), file, most_rows=4)
    pages = read_pages(file)
    assert [page.values[1:] for page in pages] == [rows[:3], rows[3:6], rows[6:]]
    assert {tuple(page.values[0]) for page in pages} == {("Title", "Words")}
    assert [page.name for page in pages] == ["x" * 30 + "…", "x" * 26 + "… (2)", "x" * 26 + "… (3)"]
    assert [page.filtered for page in pages] == ["A1:B4", "A1:B4", "A1:B2"]
    write_xlsx(make_sheet(*rows), file, most_rows=7)
    assert [page.values for page in read_pages(file)] == [rows]


def test_a_sheet_holds_as_many_rows_as_excel_does() -> None:
    assert xlsxwriter.worksheet.Worksheet().xls_rowmax == MOST_ROWS


@pytest.mark.parametrize("wide", [1, 2])
def test_more_columns_than_excel_has_are_refused(tmp_path: Path, wide: int) -> None:
    file = tmp_path / "articles.xlsx"
    header, row = ("x",) * 16_384, ["y"] * 16_384
    write_xlsx(Sheet("Articles", header, [row]), file)
    before = file.read_bytes()
    with pytest.raises(ExportFailed, match="at most 16,384 columns"):
        write_xlsx(Sheet("Articles", header * wide, [[*row, "z"]]), file)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("", "Sheet"),
        ("'", "Sheet"),
        ("History", "Sheet"),
        ("[]:*?/\\", "Sheet"),
        ("\0", "Sheet"),
        ("'Anna's'", "Anna's"),
        ("a/b\nc\u202ed", "a b c d"),
        ("=1+1", "=1+1"),
        ('<a> & "b"', '<a> & "b"'),
        ("x" * 31, "x" * 31),
        ("x" * 29 + "' yz", "x" * 29 + "'…"),
        ("x" * 30 + "'", "x" * 30),
        ("😀" * 20, "😀" * 15 + "…"),
    ],
)
def test_a_sheet_has_a_name_that_excel_allows(tmp_path: Path, name: str, shown: str) -> None:
    assert write(tmp_path, ["a"], header=("b",), name=name).name == shown


@in_one_folder
@given(name=st.text(CHARACTERS | st.sampled_from("[]:*?/\\' 😀"), max_size=60), rows=st.integers(1, 5))
def test_whatever_a_sheet_is_called_excel_allows_the_names_of_its_pages(
    tmp_path: Path, name: str, rows: int
) -> None:
    file = tmp_path / "articles.xlsx"
    write_xlsx(make_sheet(*[["a"]] * rows, header=("b",), name=name), file, most_rows=2)
    names = [page.name for page in read_pages(file)]
    assert len({name.lower() for name in names}) == rows
    for each in names:
        assert 0 < count_units(each) <= 31
        assert not set("[]:*?/\\") & set(each)
        assert each == each.strip("'")
        assert each.lower() != "history"
        assert each.isprintable()


def test_neither_csv_nor_the_window_waits_for_the_library_of_workbooks() -> None:
    program = "import pressmark.export, sys; sys.exit('xlsxwriter' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
