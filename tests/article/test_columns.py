"""Columns of tables: what one cell leaves open the others tell."""

import time
from datetime import UTC, datetime

import pytest

from pressmark.article.cells.columns import read_column, sort_rows, type_table
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
        (["12 kt", "3 GWh"], TEXT, "", [None, None]),
        (["3 kt", "4", "5 kt", "6"], NUMBER, "", [3, 4, 5, 6]),
        (["$ 5", "6", "7"], NUMBER, "", [5, 6, 7]),
        (["$5", "€6", "7"], TEXT, "", [None, None, None]),
        (["$5", "€6"], MONEY, "", [5, 6]),
        (["5%", "6"], TEXT, "", [None, None]),
        (["5%", "1 ‰", "n/a", ""], PERCENT, "%", [5, 0.1, None, None]),
        (["10–20", "30", "40-50"], NUMBER, "", [10, 30, 40]),
        (["10–20 %", "30-35%"], RANGE, "%", [10, 30]),
        (["x", "1", "2", "3", "4"], NUMBER, "", [None, 1, 2, 3, 4]),
        (["x", "1", "2", "3"], TEXT, "", [None] * 4),
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


def test_rows_sort_by_value_and_those_without_stay_last() -> None:
    typed = type_table(make_table(["9", "n/a", "10–20", "10", "", "x", "10–15", "1.5", "2", "3", "4"]))
    assert typed.columns[0].kind is NUMBER
    # 1.5 2 3 4 9 10 10-15 10-20 x, then what is missing
    assert sort_rows(typed, 0) == (7, 8, 9, 10, 0, 3, 6, 2, 5, 1, 4)
    assert sort_rows(typed, 0, descending=True) == (5, 2, 6, 3, 0, 10, 9, 8, 7, 1, 4)


def test_texts_sort_whatever_their_case() -> None:
    assert sort_rows(type_table(make_table(["b", "A", "", "a"])), 0) == (1, 3, 0, 2)


def test_a_large_hostile_table_is_read_in_no_time() -> None:
    table = make_table(["1-" * 32] * 400, ["9" * 100_000] * 400, ["1.2" * 21] * 400)
    begun = time.perf_counter()
    assert [column.kind for column in type_table(table).columns] == [TEXT, TEXT, TEXT]
    assert time.perf_counter() - begun < 5


def test_a_stack_says_where_its_rows_come_from() -> None:
    first = TableRow(
        1, 7, 1, "", ("a",), 2, 1, "One", "https://a.example/1", "", datetime(2025, 5, 27, 12, tzinfo=UTC)
    )
    other = TableRow(2, 8, 3, "", ("a",), 1, 1, "Two", "https://a.example/2", "", None)
    table = Table(1, "", ("a",), (("x",), ("y",), ("z",)))
    assert add_sources(StackedTable(table, (first, first, other)), ("Article", "Date", "Link")) == Table(
        1,
        "",
        ("Article", "Date", "Link", "a"),
        (
            ("One", "2025-05-27", "https://a.example/1", "x"),
            ("One", "2025-05-27", "https://a.example/1", "y"),
            ("Two", "", "https://a.example/2", "z"),
        ),
    )
