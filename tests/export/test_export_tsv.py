"""Text for the clipboard, as a spreadsheet takes it in."""

import csv
import io
from datetime import date

import pytest
from hypothesis import example, given

from pressmark.export import to_tsv
from tests.export.hostile import FORMULAS, TABLES, find_formulas, keep, make_sheet


def paste(text: str, delimiter: str = "\t") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_a_row_is_a_line_and_tabs_part_its_cells() -> None:
    sheet = make_sheet(
        ["One", 1, True, None], ["Two", -2.5, False, date(2026, 7, 1)], header=("a", "b", "c", "d")
    )
    assert to_tsv(sheet) == "a\tb\tc\td\nOne\t1\tTRUE\t\nTwo\t-2.5\tFALSE\t2026-07-01"


def test_one_cell_alone_is_its_text() -> None:
    assert to_tsv(make_sheet(["One, two; three"])) == "One, two; three"
    assert to_tsv(make_sheet()) == ""


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("two\nlines\r\nand\ta tab", "two lines and a tab"),
        ("\u2028one\x85two\u2029", " one two "),
        ("=1+1", "'=1+1"),
        ("\t=1+1", "' =1+1"),
        ("a,=1+1;@b", "a,'=1+1;'@b"),
        ('"quoted"', '"""quoted"""'),
        ('a "quoted" word', 'a "quoted" word'),
    ],
)
def test_a_text_keeps_to_its_cell(text: str, copied: str) -> None:
    assert to_tsv(make_sheet([text])) == copied


@given(table=TABLES)
def test_what_is_copied_is_pasted_cell_by_cell(table: list[list[str]]) -> None:
    pasted = paste(to_tsv(make_sheet(*table, header=("x", "y"))))
    assert [[_compare(text) for text in row] for row in pasted[1:]] == [
        [_compare(keep(text)) for text in row] for row in table
    ]


def _compare(text: str) -> str:
    """A text but for apostrophes and for how its words are parted."""
    return " ".join(text.replace("'", "").split())


@pytest.mark.parametrize("delimiter", ["\t", ";", ","])
@given(table=TABLES)
@example(table=[["a", formula] for formula in FORMULAS])
@example(table=[[formula, "a"] for formula in FORMULAS])
def test_no_cell_that_is_pasted_is_a_formula(delimiter: str, table: list[list[str]]) -> None:
    assert list(find_formulas(paste(to_tsv(make_sheet(*table)), delimiter))) == []
