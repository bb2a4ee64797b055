"""Plain text on a terminal: nothing in it steers the terminal, and columns stand under each other."""

import json
import unicodedata
from datetime import UTC, datetime
from io import BytesIO, TextIOWrapper

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.cli.layout import (
    Column,
    count_cells,
    count_things,
    many_lines,
    one_line,
    say_day,
    say_minute,
    set_table,
    shorten,
)
from pressmark.cli.output import Output, say_time

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def _steers(sign: str) -> bool:
    return unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") or unicodedata.bidirectional(sign) in (
        "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
    )  # fmt: skip


@given(ANY_TEXT)
def test_one_line_is_one_line_and_steers_nothing(text: str) -> None:
    assert not any(map(_steers, one_line(text)))


@given(ANY_TEXT)
def test_many_lines_keeps_line_ends_and_tabs_alone(text: str) -> None:
    assert not any(
        map(
            _steers,
            many_lines(text).translate({ord("\n"): None, ord("\t"): None, 0x2028: None, 0x2029: None}),
        )
    )


def test_honest_text_is_left_alone() -> None:
    text = "Größe – naïve “quotes”, 稀土, אדמה\u200f, परीक्षा, 👩\u200d🔬"
    assert one_line(text) == text
    assert many_lines(text) == text


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("\x1b]0;title\x07red\x1b[31m", "]0;titlered[31m"),
        ("a\x9b2Jb", "a2Jb"),
        ("invoice\u202efdp.exe", "invoicefdp.exe"),
        ("two\r\nlines\u2028three", "two lines three"),
    ],
)
def test_escapes_and_overrides_are_taken_out(hostile: str, harmless: str) -> None:
    assert one_line(hostile) == harmless


@given(st.text(), st.integers(1, 30))
def test_a_shortened_text_fits(text: str, cells: int) -> None:
    assert count_cells(shorten(text, cells)) <= cells


@given(st.lists(st.tuples(st.text(), st.text(), st.integers(0, 10**6).map(str)), max_size=8))
def test_columns_stand_under_each_other_whatever_is_in_them(rows: list[tuple[str, str, str]]) -> None:
    columns = (Column("A", least=4), Column("B", least=4), Column("NUMBER", number=True))
    lines = set_table(columns, rows, 40)
    assert len(lines) == len(rows) + 1
    assert {count_cells(line) for line in lines} == {max(map(count_cells, lines))}
    assert max(map(count_cells, lines)) <= 40


def test_a_table_keeps_to_the_terminal_by_its_widest_columns() -> None:
    columns = (Column("ID", number=True), Column("TITLE", least=20), Column("AUTHOR", least=8))
    lines = set_table(columns, [("7", "Neodymium " * 12, "A. Person"), ("12", "稀土 news", "")], 60)
    assert lines == [
        "ID  TITLE                                          AUTHOR",
        " 7  Neodymium Neodymium Neodymium Neodymium Neod…  A. Person",
        "12  稀土 news",
    ]


def test_a_table_is_as_wide_as_it_comes_where_there_is_no_terminal() -> None:
    long = "word " * 60 + "end"
    assert set_table((Column("TITLE", least=5),), [(long,)], None)[1] == long


def test_numbers_and_times_are_said_as_people_read_them() -> None:
    moment = datetime(2025, 5, 28, 4, 32, 36, tzinfo=UTC)
    assert count_things(1, "article") == "1 article"
    assert count_things(6044, "article") == "6,044 articles"
    assert say_time(moment) == "2025-05-28T04:32:36Z"
    assert say_time(None) is None
    assert say_minute(moment) == f"{moment.astimezone():%Y-%m-%d %H:%M}"
    assert say_day(None) == say_minute(None) == ""


@given(st.dictionaries(ANY_TEXT, ANY_TEXT))
def test_json_says_the_same_and_steers_nothing(document: dict[str, str]) -> None:
    for encoding in ("utf-8", "ascii"):
        out = TextIOWrapper(BytesIO(), encoding=encoding, newline="\n")
        Output(out, out).say_document(document)
        out.seek(0)
        text = out.read()
        assert json.loads(text) == document
        assert not any(map(_steers, text.removesuffix("\n")))
