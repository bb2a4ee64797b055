"""Columns of tables: what one cell leaves open the others tell."""

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pressmark.article.cells.columns import is_numeric, read_column, type_table
from pressmark.article.cells.stacks import add_sources
from pressmark.model import ColumnKind, StackedTable, Table, TableRow, ValueKind

NUMBER, PERCENT, MONEY, DATE, RANGE, TEXT = ColumnKind


def make_table(*columns: list[str], header: tuple[str, ...] = ()) -> Table:
    return Table(1, "", header or ("",) * len(columns), tuple(zip(*columns, strict=True)))


@pytest.mark.parametrize(
    ("texts", "kind", "unit", "numbers"),
    [
        (["1,5", "2,25", "1.234"], NUMBER, "", [1.5, 2.25, 1234]),
        (["2.5", "1,234", "1.234"], NUMBER, "", [2.5, 1234, 1.234]),
        (["1.234.567", "1.234"], NUMBER, "", [1234567, 1234]),
        (["1,234.5", "1.234"], NUMBER, "", [1234.5, 1.234]),
        (["1.234,5", "1.234"], NUMBER, "", [1234.5, 1234]),
        (["0,125", "1,234"], NUMBER, "", [0.125, 1.234]),
        (["1,23.4.5", "1,234"], TEXT, "", [None, None]),
        (["1.2.3", "1,234", "5", "6", "7"], NUMBER, "", [None, 1234, 5, 6, 7]),
        (["€1.200", "€950,50"], MONEY, "EUR", [1200, 950.5]),
        (["€1.799", "€2.5"], MONEY, "EUR", [1.799, 2.5]),
        (["1990", "850", "3,100"], NUMBER, "", [1990, 850, 3100]),
        (["12 kt", "3 kt", "0"], NUMBER, "kt", [12, 3, 0]),
        (["1 Ton", "2 tons"], NUMBER, "Ton", [1, 2]),
        (["1 mW", "2 MW"], TEXT, "", [None, None]),
        (["500 kg", "2 t", "1 kt", "3 t"], NUMBER, "t", [0.5, 2, 1000, 3]),
        (["1h 30m", "2h", "45m"], NUMBER, "h", [1.5, 2, 0.75]),
        (["500 kg", "2 t", "3"], NUMBER, "kg", [500, 2000, None]),
        (["12 kt", "3 GWh"], TEXT, "", [None, None]),
        (["3 kt", "4", "5 kt", "6"], NUMBER, "", [3, 4, 5, 6]),
        (["$ 5", "6", "7"], MONEY, "$", [5, 6, 7]),
        (["$ 100", "200", "300", "$ 600"], MONEY, "$", [100, 200, 300, 600]),
        (["-5 €", "7 €", "(3 €)", "1", "0"], MONEY, "EUR", [-5, 7, -3, 1, 0]),
        (["5", "6", "7", "$ 8", "9"], NUMBER, "", [5, 6, 7, None, 9]),
        (["10 %", "0", "5 %"], PERCENT, "%", [10, 0, 5]),
        (["0", "0", "0%"], PERCENT, "%", [0, 0, 0]),
        (["5 t", "0", "7 t"], NUMBER, "t", [5, 0, 7]),
        (["1.500", "12.750", "900", "1.250"], NUMBER, "", [1500, 12750, 900, 1250]),
        (["1.500", "12.750", "1.250"], NUMBER, "", [1.5, 12.75, 1.25]),
        (["1.500", "12.750", "900", "1500"], NUMBER, "", [1.5, 12.75, 900, 1500]),
        (["1.500 t", "900 t", "250 t", "1.250 t"], NUMBER, "t", [1500, 900, 250, 1250]),
        (["$5.2 million", "$300,000", "Undisclosed", "$1 billion"], MONEY, "$", [5.2e6, 3e5, None, 1e9]),
        (["27 May", "28 May", "3 June"], TEXT, "", [None] * 3),
        (["1st", "2nd", "10th"], NUMBER, "", [1, 2, 10]),
        (["5 wt%", "3.5 wt%"], NUMBER, "wt%", [5, 3.5]),
        (["$5", "€6", "7"], MONEY, "", [5, 6, None]),
        (["$5", "€6"], MONEY, "", [5, 6]),
        (["5%", "6"], TEXT, "", [None, None]),
        (["5%", "1 ‰", "n/a", ""], PERCENT, "%", [5, 0.1, None, None]),
        (["10–20", "30", "40-50"], NUMBER, "", [10, 30, 40]),
        (["10–20 %", "30-35%"], RANGE, "%", [10, 30]),
        (["x", "1", "2", "3", "4"], NUMBER, "", [None, 1, 2, 3, 4]),
        (["x", "1", "2"], NUMBER, "", [None, 1, 2]),
        (["x", "1", "2", "y"], TEXT, "", [None] * 4),
        (["10:30", "14:00"], DATE, "clock", [37800, 50400]),
        (["10:30", "14 May 2025"], TEXT, "", [None, None]),
        (["a", "b"], TEXT, "", [None, None]),
        (["", "–"], TEXT, "", [None, None]),
        ([], TEXT, "", []),
    ],
)
def test_a_column_has_a_kind(
    texts: list[str], kind: ColumnKind, unit: str, numbers: list[float | None]
) -> None:
    column = read_column(texts, "name")
    assert (column.name, column.kind, column.unit) == ("name", kind, unit)
    assert [value.number for value in column.values] == numbers
    assert [value.text for value in column.values] == texts
    if kind is TEXT:
        assert {value.kind for value in column.values} <= {ValueKind.TEXT, ValueKind.MISSING}


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        (["05/06/2025", "27/05/2025"], datetime(2025, 6, 5)),
        (["05/06/2025", "05/27/2025"], datetime(2025, 5, 6)),
        (["05.06.2025", "05.07.2025"], datetime(2025, 6, 5)),
        (["05/06/2025", "1990"], datetime(2025, 5, 6)),
    ],
)
def test_other_dates_tell_what_the_day_is(texts: list[str], day: datetime) -> None:
    column = read_column(texts)
    assert column.kind is DATE
    assert column.values[0].number == day.replace(tzinfo=UTC).timestamp()


def test_years_stay_years_beside_other_dates() -> None:
    assert read_column(["1990", "2001", "May 2025"]).kind is DATE
    assert read_column(["1990", "2001", "2025"]).unit == "year"


def test_other_columns_tell_what_parts_decimals() -> None:
    typed = type_table(make_table(["1.234", "5.678"], ["2,5", "3,75"], header=("t", "price")))
    assert [value.number for value in typed.columns[0].values] == [1234, 5678]
    assert [column.name for column in typed.columns] == ["t", "price"]
    assert [column.kind for column in type_table(make_table([], [])).columns] == [TEXT, TEXT]


@pytest.mark.parametrize(
    ("texts", "right"),
    [
        (["5%", "-3 %", "", "n/a"], True),
        (["$5", "€6–7"], True),
        (["2025", "2024"], False),
        (["a", "b"], False),
        ([str(number) for number in range(10_000)], True),
        (["x", "y", "z"] * 1000 + ["1"] * 900, False),
        ([], False),
    ],
)
def test_numbers_stand_right_and_years_and_words_do_not(texts: list[str], right: bool) -> None:
    assert is_numeric(texts) is right


def test_asking_whether_thousands_of_cells_are_numbers_takes_no_time() -> None:
    texts = [f"{number * 7919 % 100_000:,} kt" for number in range(20_000)]
    begun = time.process_time()
    assert is_numeric(texts)
    assert time.process_time() - begun < 0.1


def test_a_large_hostile_table_is_read_in_no_time() -> None:
    table = make_table(["1-" * 32] * 400, ["9" * 100_000] * 400, ["1.2" * 21] * 400)
    begun = time.thread_time()
    assert [column.kind for column in type_table(table).columns] == [TEXT, TEXT, TEXT]
    assert time.thread_time() - begun < 5


def test_a_stack_says_where_its_rows_come_from() -> None:
    first = TableRow(
        1, 7, 1, "", ("a",), 2, 1, "One", "https://a.example/1", "", datetime(2025, 5, 27, 12, tzinfo=UTC)
    )
    other = TableRow(2, 8, 3, "", ("a",), 1, 1, "Two", "https://a.example/2", "", None)
    table = Table(1, "", ("a",), (("x",), ("y",), ("z",)))
    assert add_sources(
        StackedTable(table, (first, first, other)), ("Article", "Date", "Link", "Table")
    ) == Table(
        1,
        "",
        ("Article", "Date", "Link", "a"),
        (
            ("One", "2025-05-27", "https://a.example/1", "x"),
            ("One", "2025-05-27", "https://a.example/1", "y"),
            ("Two", "", "https://a.example/2", "z"),
        ),
    )


def test_a_stack_says_which_table_a_row_is_from_where_an_article_has_several() -> None:
    first = TableRow(1, 7, 1, "In May", ("a",), 1, 1, "One", "https://a.example/1", "", None)
    other = replace(first, id=2, number=2, caption="")
    stacked = StackedTable(Table(1, "", ("a",), (("x",), ("y",))), (first, other))
    table = add_sources(stacked, ("Article", "Date", "Link", "Table"))
    assert table.header == ("Article", "Date", "Link", "Table", "a")
    assert [row[3] for row in table.rows] == ["In May", "2"]
