"""Sorting, filtering and adding up values of tables, without any window."""

import math
from array import array
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from pressmark.article.cells.columns import read_column, type_table
from pressmark.model import ColumnKind, DateUnit, Stack, StackedTable, Table, Value, ValueKind
from pressmark.ui.tables.arranging import Arrangement, Order, arrange, turn
from pressmark.ui.tables.conditions import Folded, fold_line, is_unfinished, read_condition, span_of
from pressmark.ui.tables.content import make_stack_content
from pressmark.ui.tables.cut import Block, Cut
from pressmark.ui.tables.list_columns import TABLE_COLUMNS, Part, fit_columns
from pressmark.ui.tables.sums import say_sums, sum_up
from tests.ui.table_windows import make_table

TONNES = ("15,500", "9,800", "120,000", "n/a", "500", "")
DATES = ("27 May 2025", "2 March 2024", "5 Jan 2023", "11 Dec 2024", "—")


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def ask(texts: Sequence[str], text: str) -> list[str]:
    """The cells of a column that fit a filter."""
    column = read_column(texts, "Name")
    rows = arrange([column], len(texts), Arrangement((), {0: text}), Folded([column]))
    return [texts[row] for row in rows]


def sort(texts: Sequence[str], *, down: bool = False) -> list[str]:
    """The cells of a column in order."""
    column = read_column(texts, "Name")
    rows = arrange([column], len(texts), Arrangement((Order(0, down),)), Folded([column]))
    return [texts[row] for row in rows]


def test_numbers_and_dates_sort_by_value_and_what_is_missing_comes_last_either_way() -> None:
    assert sort(TONNES) == ["500", "9,800", "15,500", "120,000", "n/a", ""]
    assert sort(TONNES, down=True) == ["120,000", "15,500", "9,800", "500", "n/a", ""]
    assert sort(DATES) == ["5 Jan 2023", "2 March 2024", "11 Dec 2024", "27 May 2025", "—"]
    assert sort(("$3.5m", "$12m", "$950k")) == ["$950k", "$3.5m", "$12m"]


def test_text_sorts_without_case_and_accents_and_by_the_numbers_in_it() -> None:
    assert sort(("mine 10", "Mine 2", "zinc", "Ébène", "eagle", "")) == [
        "eagle",
        "Ébène",
        "Mine 2",
        "mine 10",
        "zinc",
        "",
    ]


def test_text_among_numbers_follows_them() -> None:
    assert sort(("3", "none yet", "2", "1", "5", "4", "6"))[-2:] == ["6", "none yet"]


def test_a_filter_minds_units_and_currencies() -> None:
    assert ask(("500 kg", "2 t", "1 kt", "3 t"), "> 2,500 kg") == ["1 kt", "3 t"]
    assert ask(("$5", "€6", "$7", "€8"), "> $5") == ["$7"]
    assert ask(("$5", "€6", "$7", "€8"), "> 6") == ["$7", "€8"]
    assert ask(("1980s", "1990s", "2001"), ">= 1995") == ["1990s", "2001"]


def test_sums_stay_below_whichever_way_and_are_not_added() -> None:
    rows = [("b", "$ 100"), ("c", "300"), ("a", "200"), ("Total", "$ 600")]
    content = make_table(rows, ("Part", "Cost"))
    for order in (Order(0), Order(1, descending=True)):
        shown = arrange(content.columns, 4, Arrangement((order,)), Folded(content.columns), content.feet)
        assert list(shown)[3] == 3
    everything = Cut(content, array("q", range(4)), (1,), (Block(range(4), range(1, 2)),))
    assert list(say_sums(sum_up(everything.values())))[:2] == ["Count 3", "Sum 600 $"]
    alone = Cut(content, array("q", range(4)), (1,), (Block(range(3, 4), range(1, 2)),))
    assert say_sums(sum_up(alone.values()))[1] == "Sum 600 $"


def test_the_sums_of_stacked_tables_stay_below_all_rows() -> None:
    first, other = (replace(make_table().table, id=number) for number in (1, 2))
    rows = (("b", "2"), ("Total", "2"), ("a", "1"), ("c", "3"), ("Total", "4"))
    stacked = StackedTable(Table(1, "", ("", "n"), rows), (first, first, other, other, other))
    content = make_stack_content(Stack(("", "n"), (1, 2), 5), stacked, type_table(stacked.table))
    assert [column.name for column in content.columns[: content.lead]] == ["Article", "Date", "Table"]
    assert content.feet == {1, 4}
    shown = arrange(content.columns, 5, Arrangement((Order(4),)), Folded(content.columns), content.feet)
    assert list(shown) == [2, 0, 3, 1, 4]


def test_a_sum_of_some_says_so() -> None:
    assert sums("5 t", "0", "7 t")[:2] == ["Count 3", "Sum 12 t"]
    assert sums("10 %", "0", "5 %")[1] == "Sum 15 %"
    assert sums("1", "2", "none yet")[:2] == ["Count 3", "Sum of 2: 3"]
    assert sums("$5", "€6") == ["Count 2"]


def test_a_second_order_decides_where_the_first_does_not() -> None:
    columns = [read_column(("b", "a", "b", "a")), read_column(("1", "2", "3", "4"))]
    orders = (Order(0), Order(1, descending=True))
    assert list(arrange(columns, 4, Arrangement(orders), Folded(columns))) == [3, 1, 2, 0]


@given(st.lists(st.text(max_size=8) | st.integers(-999, 999).map(str), max_size=30), st.booleans())
def test_sorting_keeps_every_row_and_what_is_alike_in_place(texts: list[str], down: bool) -> None:
    column = read_column(texts)
    rows = list(arrange([column], len(texts), Arrangement((Order(0, down),)), Folded([column])))
    assert sorted(rows) == list(range(len(texts)))
    for one, other in pairwise(rows):
        if column.values[one] == column.values[other]:
            assert one < other


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("> 9800", ["15,500", "120,000"]),
        (">=9,800", ["15,500", "9,800", "120,000"]),
        ("<500", []),
        ("<= 500", ["500"]),
        ("500..15500", ["15,500", "9,800", "500"]),
        ("15500..500", ["15,500", "9,800", "500"]),
        ("..9800", ["9,800", "500"]),
        ("20000..", ["120,000"]),
        ("= 500", ["500"]),
        ("<> 500", ["15,500", "9,800", "120,000"]),
        ("≠500", ["15,500", "9,800", "120,000"]),
        ("=", ["n/a", ""]),
        ("<>", ["15,500", "9,800", "120,000", "500"]),
        ("00", ["15,500", "9,800", "120,000", "500"]),
        (">", list(TONNES)),
        ("> x", list(TONNES)),
        ("..", list(TONNES)),
        ("1..x", list(TONNES)),
        ("  ", list(TONNES)),
    ],
)
def test_filters_of_numbers(text: str, found: list[str]) -> None:
    assert ask(TONNES, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("= 2024", ["2 March 2024", "11 Dec 2024"]),
        ("> 2024", ["27 May 2025"]),
        ("<2024", ["5 Jan 2023"]),
        (">= 2 March 2024", ["27 May 2025", "2 March 2024", "11 Dec 2024"]),
        ("= May 2025", ["27 May 2025"]),
        ("= Q4 2024", ["11 Dec 2024"]),
        ("2023..2024", ["2 March 2024", "5 Jan 2023", "11 Dec 2024"]),
        ("dec", ["11 Dec 2024"]),
        ("> 5", list(DATES)),
        ("=", ["—"]),
    ],
)
def test_filters_of_dates(text: str, found: list[str]) -> None:
    assert ask(DATES, text) == found


def test_filters_of_ranges_of_text_and_of_units() -> None:
    assert ask(("10–20", "30–40", "5–9"), "15") == []
    assert ask(("10–20", "30–40", "5–9"), "= 15") == ["10–20"]
    assert ask(("2019–2021", "2022–2024", "2010–2012"), "> 2021") == ["2022–2024"]
    assert ask(("$3.5m", "$12m", "$950k"), "> $1m") == ["$3.5m", "$12m"]
    assert ask(("1,5", "2,25", "3,75"), ">2,0") == ["2,25", "3,75"]
    assert ask(("Ébène", "eben  tree", "oak"), "EBEN") == ["Ébène", "eben  tree"]
    assert ask(("Ébène", "eben  tree", "oak"), "eben tree") == ["eben  tree"]
    assert ask(("oak", "oak tree", ""), "=OAK") == ["oak"]
    assert ask(("oak", "oak tree", ""), "<> oak") == ["oak tree", ""]
    assert ask(("a > b", "b"), "> b") == ["a > b"]


def test_only_what_asks_for_nothing_is_unfinished() -> None:
    assert is_unfinished(">", ColumnKind.NUMBER)
    assert is_unfinished("> x", ColumnKind.NUMBER)
    assert is_unfinished("<", ColumnKind.TEXT)
    assert not is_unfinished("", ColumnKind.NUMBER)
    assert not is_unfinished("> 5", ColumnKind.MONEY)
    assert not is_unfinished("x", ColumnKind.DATE)


@given(
    st.text(max_size=30)
    | st.from_regex(r"\s*(<=?|>=?|=|<>|\.\.)?[\d.,/ -]{0,12}(\.\.)?[\d.]*", fullmatch=True)
)
def test_no_filter_breaks(text: str) -> None:
    for kind in ColumnKind:
        condition = read_condition(text, kind)
        if condition is not None:
            for value in read_column(("12", "3–5", "2024", "", "$5", "x")).values:
                assert condition.fits(value, fold_line(value.text)) in (True, False)


@pytest.mark.parametrize(
    ("unit", "seconds"),
    [
        (DateUnit.MINUTE, 60),
        (DateUnit.DAY, 86_400),
        (DateUnit.MONTH, 31 * 86_400),
        (DateUnit.QUARTER, 90 * 86_400),
    ],
)
def test_a_date_reaches_to_its_end(unit: DateUnit, seconds: int) -> None:
    assert span_of(Value(ValueKind.DATE, "", 0.0, unit=unit)) == (0.0, seconds - 1)


def test_dates_past_all_calendars_have_no_end() -> None:
    far = 253_402_300_799.0 - 86_400
    assert span_of(Value(ValueKind.DATE, "", far, unit=DateUnit.YEAR)) == (far, far)
    assert span_of(Value(ValueKind.DATE, "", 1e18, unit=DateUnit.MONTH)) == (1e18, 1e18)
    assert span_of(Value(ValueKind.DATE, "", 5.0, unit="")) == (5.0, 5.0)
    assert span_of(Value(ValueKind.NUMBER, "", math.nan)) is None


def test_clicks_on_headings_go_up_down_and_away() -> None:
    up, down = (Order(1),), (Order(1, descending=True),)
    assert turn((), 1, adds=False) == up
    assert turn(up, 1, adds=False) == down
    assert turn(down, 1, adds=False) == ()
    assert turn(up, 2, adds=False) == (Order(2),)
    assert turn(up, 2, adds=True) == (Order(1), Order(2))
    assert turn((Order(1), Order(2)), 2, adds=True) == (Order(1), Order(2, descending=True))
    assert turn((*up, Order(2, descending=True)), 2, adds=True) == up
    assert turn((*up, Order(2)), 2, adds=False) == (Order(2),)


def sums(*texts: str) -> list[str]:
    return list(say_sums(sum_up(read_column(texts).values)))


def test_sums_say_what_adds_up() -> None:
    assert sums("0.1", "0.2", "") == ["Count 2", "Sum 0.3", "Average 0.15", "Min 0.1", "Max 0.2"]
    assert sums("$3.5m", "$12m")[1:3] == ["Sum 15,500,000 $", "Average 7,750,000 $"]
    assert sums("5%", "10%")[1] == "Sum 15 %"
    assert sums("€5", "$5", "$7") == ["Count 3"]
    assert sums("a", "b", "") == ["Count 2"]
    assert sums("27 May 2025", "28 May 2025") == ["Count 2"]
    assert sums("", "") == []
    assert sums("1e300", "1e300")[1] == "Sum 2e+300"
    assert sums("0.0000000000001", "1")[0] == "Count 2"


def test_sums_of_what_no_float_holds_are_left_out() -> None:
    huge = Value(ValueKind.NUMBER, "1e308", 1.7e308)
    assert list(say_sums(sum_up([huge, huge]))) == ["Count 2"]


@given(st.integers(0, 3000), st.integers(1, 30))
def test_columns_fill_the_room_and_the_least_wanted_go_first(room: int, letter: int) -> None:
    widths = fit_columns(TABLE_COLUMNS, room, letter)
    assert {Part.ARTICLE, Part.FOUND, Part.ROWS} <= set(widths)
    if Part.COLUMNS in widths:
        assert len(widths) == len(TABLE_COLUMNS)
    least = sum(column.letters for column in TABLE_COLUMNS if column.part in widths) * letter
    assert sum(widths.values()) == max(room, least)
