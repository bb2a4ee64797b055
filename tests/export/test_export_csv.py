"""CSV files, read back by another's reader."""

import csv
import io
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pressmark.export import write_csv
from tests.export.hostile import FORMULAS, TABLES, TEXTS, find_formulas, keep, make_sheet

MARK = b"\xef\xbb\xbf"
in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def read_text(file: Path) -> str:
    return file.read_bytes().removeprefix(MARK).decode("utf-8")


def read_cells(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_a_file_has_the_form_of_the_standard(tmp_path: Path) -> None:
    file = tmp_path / "articles.csv"
    rows = [["Ein „Wort“", 12], ['He said "no", twice', -2.5], ["two\nlines", None]]
    write_csv(make_sheet(*rows, header=("Title", "Words")), file)
    assert (
        file.read_bytes()
        == MARK
        + (
            '"Title","Words"\r\n"Ein „Wort“",12\r\n"He said ""no"", twice",-2.5\r\n"two\nlines",""\r\n'
        ).encode()
    )


def test_every_kind_of_cell_is_said_in_a_way_that_spreadsheets_read(tmp_path: Path, local_zone: None) -> None:
    file = tmp_path / "articles.csv"
    kinds = [datetime(2026, 7, 1, 22, 30, 15, 999, UTC), date(2026, 7, 1), True, False, None, 0, 10**30]
    write_csv(make_sheet(kinds, [float("nan"), float("inf"), float("-inf"), 1e300]), file)
    assert read_cells(read_text(file)) == [
        ["2026-07-02 00:30:15", "2026-07-01", "TRUE", "FALSE", "", "0", str(10**30)],
        ["nan", "inf", "'-inf", "1e+300"],
    ]


def test_a_moment_that_has_no_local_time_is_written_as_it_is(tmp_path: Path, local_zone: None) -> None:
    file = tmp_path / "articles.csv"
    write_csv(make_sheet([datetime(9999, 12, 31, 23, 59, tzinfo=UTC)]), file)
    assert read_cells(read_text(file)) == [["9999-12-31 23:59:00"]]


def test_numbers_and_texts_that_are_one_stay_as_they_are(tmp_path: Path) -> None:
    file = tmp_path / "articles.csv"
    write_csv(make_sheet([-5, -0.5, "-5", "5"]), file)
    assert read_text(file) == '-5,-0.5,"-5","5"\r\n'


def test_without_rows_there_is_the_header_and_without_header_nothing(tmp_path: Path) -> None:
    write_csv(make_sheet(header=("Title",)), tmp_path / "header.csv")
    write_csv(make_sheet(), tmp_path / "nothing.csv")
    assert read_text(tmp_path / "header.csv") == '"Title"\r\n'
    assert read_text(tmp_path / "nothing.csv") == ""


@in_one_folder
@given(table=TABLES)
def test_what_is_written_is_read_back_but_for_apostrophes(tmp_path: Path, table: list[list[str]]) -> None:
    file = tmp_path / "articles.csv"
    write_csv(make_sheet(*table), file)
    wanted = [[keep(text) for text in row] for row in table]
    found = read_cells(read_text(file))
    assert [[text.replace("'", "") for text in row] for row in found] == [
        [text.replace("'", "") for text in row] for row in wanted
    ]


@pytest.mark.parametrize(
    "text", ["", "Plain words", "1-2", "a, -b", "Anna's =", "'", "x" * 100_000, "a;b", "日本語"]
)
def test_text_that_is_no_formula_is_written_as_it_is(tmp_path: Path, text: str) -> None:
    file = tmp_path / "articles.csv"
    write_csv(make_sheet(["first", text]), file)
    assert read_cells_without_limit(file) == [["first", text]]


def read_cells_without_limit(file: Path) -> list[list[str]]:
    before = csv.field_size_limit(10**9)
    try:
        return read_cells(read_text(file))
    finally:
        csv.field_size_limit(before)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("\tx", "'\tx"),
        ("\rx", "'\nx"),
        ("＝1+1", "'＝1+1"),
        ("a;=1+1", "a;'=1+1"),
        ('a\n "=1+1"', 'a\n\' "=1+1"'),
        ("a\n\nb", "a\n\nb"),
    ],
)
def test_an_apostrophe_stands_where_a_formula_might_begin(tmp_path: Path, text: str, written: str) -> None:
    file = tmp_path / "articles.csv"
    write_csv(make_sheet([text]), file)
    assert read_cells(read_text(file)) == [[written]]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@in_one_folder
@given(header=st.lists(TEXTS, max_size=3), table=TABLES)
@example(header=[], table=[["a", formula] for formula in FORMULAS])
@example(header=list(FORMULAS), table=[[formula, "a"] for formula in FORMULAS])
@example(header=["-0", ""], table=[])
def test_no_cell_is_a_formula_wherever_a_spreadsheet_parts_cells(
    tmp_path: Path, delimiter: str, header: list[str], table: list[list[str]]
) -> None:
    file = tmp_path / "articles.csv"
    write_csv(make_sheet(*table, header=tuple(header)), file)
    assert list(find_formulas(read_cells(read_text(file), delimiter))) == []


@pytest.mark.parametrize(("delimiter", "count"), [(",", 0), (";", 2)])
def test_the_eye_for_formulas_sees_what_semicolons_part(delimiter: str, count: int) -> None:
    """The attack without a guard: to a reader that parts at semicolons two cells are formulas."""
    text = '"a","b;=1+1"\r\n"a","b\n""=1+1"""\r\n'
    assert len(list(find_formulas(read_cells(text, delimiter)))) == count
    assert len(list(find_formulas([[formula] for formula in FORMULAS[:10]]))) == 10
