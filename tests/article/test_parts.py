"""Articles in parts, and long tables made short: nothing is lost, and every place is known."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.article import clean
from pressmark.article.long_tables import Hidden, shorten_tables
from pressmark.article.marking import mark_changes
from pressmark.article.parts import Part, split
from pressmark.article.text import text_of
from tests.article.markup import LINK, html, inspect

_DEL = re.compile(r"</?(?:del|ins)>")


def join(parts: tuple[Part, ...]) -> str:
    return "\n".join(filter(None, (text_of(part.html) for part in parts)))


@given(html, st.integers(1, 400))
def test_parts_say_what_the_article_says_and_where(markup: str, size: int) -> None:
    article = clean(markup, LINK)
    parts = split(article.html, size)
    assert join(parts) == article.text
    for part in parts:
        assert inspect(part.html).faults == []
        assert article.text[part.start : part.end] == text_of(part.html)
    assert [part.start for part in parts] == sorted(part.start for part in parts)


def test_what_is_short_is_one_part_and_stays_as_it_is() -> None:
    article = clean("<h2>a</h2><ol start=3><li>b<li>c</ol><p>d</p>", LINK)
    assert split(article.html) == (Part(article.html, 0, len(article.text)),)
    assert split("") == ()
    assert split("<p>a</p>\nb") == (Part("<p>a</p>\nb", 0, 3),)


def test_parts_are_cut_between_blocks_and_hold_what_they_can() -> None:
    parts = split("<p>aaaa</p>\n<p>b</p>\n<hr>\n<p>cccc</p>\n", 22)
    assert [part.html for part in parts] == ["<p>aaaa</p>\n<p>b</p>\n", "<hr>\n<p>cccc</p>\n"]
    assert [(part.start, part.end) for part in parts] == [(0, 6), (7, 11)]


def test_a_long_list_goes_on_with_its_numbers() -> None:
    markup = "<ol type=a start=4>" + "".join(f"<li>item<ul><li>{n}</ul>" for n in range(4)) + "</ol>"
    parts = split(clean(markup, LINK).html, 120)
    assert [part.html.partition(">")[0] for part in parts] == [
        '<ol type="a" start="4"',
        '<ol type="a" start="6"',
    ]
    assert [part.html.count("item") for part in parts] == [2, 2]


def test_quotations_are_cut_and_terms_stay_with_what_is_said_of_them() -> None:
    quote = clean("<blockquote class=wp-block-pullquote>" + "<p>words</p>" * 9 + "</blockquote>", LINK).html
    assert all(part.html.startswith("<blockquote") for part in split(quote, 60))
    terms = clean("<dl>" + "<dt>term<dd>one<dd>two" * 5 + "</dl>", LINK).html
    assert all(part.html.startswith("<dl><dt>") for part in split(terms, 70))
    assert len(split(terms, 70)) == 5


def test_a_table_is_never_cut() -> None:
    table = clean("<table>" + "<tr><td><ul><li>a</ul><td>b" * 50 + "</table>", LINK).html
    assert [part.html for part in split(table, 100)] == [table]


def test_pictures_are_parts_without_words() -> None:
    markup = (
        "<p>a</p>\n" + '<p class="figure"><img src="https://e.example/i.png" alt=""></p>\n' * 2 + "<p>b</p>\n"
    )
    assert [(part.start, part.end) for part in split(markup, 70)] == [(0, 1), (1, 1), (1, 1), (2, 3)]


def test_a_book_is_cut_in_a_moment() -> None:
    book = "<p>words of it</p>\n" * 200_000 + "<ul>" + "<li>x</li>\n" * 200_000 + "</ul>\n"
    start = time.process_time()
    parts = split(book)
    assert time.process_time() - start < 5
    assert max(len(part.html) for part in parts) <= 30_000


def make_table(rows: list[list[int]], head: int = 1) -> str:
    lines = ["".join(f"<td rowspan={span}>{n}" for span in row) for n, row in enumerate(rows)]
    above = "".join(f"<tr><th>h{n}<th>i" for n in range(head))
    return f"<table><thead>{above}</thead>" + "".join(f"<tr>{line}" for line in lines) + "</table>"


@given(
    st.lists(st.lists(st.integers(1, 5), min_size=2, max_size=3), min_size=1, max_size=12),
    st.integers(1, 6),
    st.integers(0, 4),
    st.sampled_from(["", "<p>before</p>"]),
    st.sampled_from(["", "after"]),
)
def test_what_is_hidden_is_all_that_is_missing(
    rows: list[list[int]], shown: int, head: int, before: str, after: str
) -> None:
    article = clean(before + make_table(rows, min(head, shown)) * 2 + after, LINK)
    short, hidden = shorten_tables(article.html, shown, shown)
    assert inspect(short).faults == []
    text, gone = article.text, 0
    for one in hidden:
        at = one.at - gone
        text, gone = text[:at] + text[at + one.length :], gone + one.length
    assert text == text_of(short)
    again = clean(short, LINK)
    assert again.html == short
    assert len(again.tables) == len(article.tables)
    for table, whole in zip(again.tables, article.tables, strict=True):
        assert len(table.rows) <= shown
        assert table.header == whole.header
        assert table.rows == whole.rows[: len(table.rows)]
        of_it = [one for one in hidden if one.number == whole.number]
        assert [one.rows_total for one in of_it] == [len(whole.rows)] * (len(whole.rows) > shown)


def test_short_tables_are_left_alone() -> None:
    table = clean(make_table([[1, 1]] * 100), LINK).html
    assert shorten_tables(table) == (table, ())


def test_a_long_table_keeps_its_head_and_fifty_rows() -> None:
    article = clean("<p>one</p>" + make_table([[1, 1]] * 101) + "<p>two</p>", LINK)
    short, (hidden,) = shorten_tables(article.html)
    assert (hidden.number, hidden.rows_total) == (1, 101)
    assert article.text[: hidden.at].endswith("\n49\n49")
    assert article.text[hidden.at :].startswith("\n50\n50")
    assert article.text[hidden.at + hidden.length :] == "\ntwo"
    assert short.count("<tr>") == 51


def test_text_that_looks_like_a_span_is_text() -> None:
    article = clean(
        '<table><tr><td rowspan=3>a<td>b rowspan="9"<tr><td>c<tr><td>d<tr><td>e<td>f</table>', LINK
    )
    short, _ = shorten_tables(article.html, 1, 2)
    assert '<td rowspan="2">' in short
    assert 'b rowspan="9"' in short


@pytest.mark.parametrize("group", ["thead", "tbody"])
def test_headings_without_end_are_cut_too(group: str) -> None:
    table = f'<table class="data"><{group}>' + "<tr><th>a</th></tr>\n" * 300 + f"</{group}>\n</table>\n"
    short, (hidden,) = shorten_tables(f"{table}<p>b</p>\n")
    assert hidden == Hidden(1, 300, 99, 500)
    assert inspect(short).faults == []
    assert text_of(short) == "a\n" * 50 + "b"


def test_rows_without_words_before_those_that_are_hidden() -> None:
    rows = "".join(f"<tr><td>{text}</td></tr>\n" for text in ("", "a", "b"))
    table = f'<table class="data"><tbody>{rows}</tbody>\n</table>\n'
    assert shorten_tables(f"{table}<p>c</p>\n", 1, 1)[1] == (Hidden(1, 3, 0, 4),)
    assert shorten_tables(table, 1, 1)[1] == (Hidden(1, 3, 0, 3),)


def test_a_table_of_twenty_thousand_cells_is_shortened_in_a_moment() -> None:
    table = clean("<table>" + "<tr><td>a<td rowspan=2>b<td>c<td>d" * 5_000 + "</table>", LINK).html
    start = time.process_time()
    short, hidden = shorten_tables(table * 4)
    assert time.process_time() - start < 2
    assert len(hidden) == 4
    assert len(short) < 20_000


def compare(rows: list[list[str]], changed: dict[int, str], gone: int = -1) -> str:
    """A table with its changes marked, as the view gets it: some second cells are others, one row is gone."""

    def write(lines: list[list[str]]) -> str:
        return "<table><tr><th>a<th>b" + "".join(f"<tr>{''.join(line)}" for line in lines) + "</table>"

    new = [[row[0], f"<td>{changed[n]}"] if n in changed else row for n, row in enumerate(rows)]
    new = [row for n, row in enumerate(new) if n != gone]
    return mark_changes(clean(write(rows), LINK), clean(write(new), LINK)).html


PLAIN = [[f"<td>Item {n}", f"<td>{n * 10}"] for n in range(300)]


def test_rows_of_a_long_table_that_have_changed_stay() -> None:
    marked = compare(PLAIN, {249: "other", 252: "other"}, gone=100)
    short, hidden = shorten_tables(marked)
    assert inspect(_DEL.sub("", short)).faults == ["attribute class of tr"]
    assert [name for name in ("change-1", "change-2", "change-3") if f'name="{name}"' in short] == [
        "change-1",
        "change-2",
        "change-3",
    ]
    lines = re.findall(r"Item \d+", short)
    assert lines[:50] == [f"Item {n}" for n in range(50)]
    # Two rows are not worth a gap.
    assert lines[50:] == [f"Item {n}" for n in (100, 249, 250, 251, 252)]
    assert short.count('<tr><td colspan="2"></td></tr>') == 2
    assert {one.rows_total for one in hidden} == {299}
    check_hidden(marked, short, hidden)


def check_hidden(marked: str, short: str, hidden: tuple[Hidden, ...]) -> None:
    text, gone = text_of(marked), 0
    for one in hidden:
        at = one.at - gone
        text, gone = text[:at] + text[at + one.length :], gone + one.length
    assert text == text_of(short)


def test_a_row_that_stays_brings_those_that_its_cells_span() -> None:
    rows = [
        [f"<td rowspan=3>Item {n}" if n % 3 == 0 else "", f"<td>{n * 10}"] if n < 150 else row
        for n, row in enumerate(PLAIN)
    ]
    marked = compare(rows, dict.fromkeys((50, 100, 101), "other"))
    short, hidden = shorten_tables(marked)
    # The first rows end within a cell that goes on.
    shown = [int(number) // 10 for number in re.findall(r">(\d+) ?<", short)]
    assert shown == [*range(51), 99, 100, 101]
    assert re.findall(r'rowspan="(\d)"', short)[-2:] == ["3", "3"]
    check_hidden(marked, short, hidden)


def test_where_very_much_has_changed_the_rest_is_in_the_gap() -> None:
    marked = compare(PLAIN, dict.fromkeys(range(300), "other"))
    short, hidden = shorten_tables(marked, 20, 10)
    assert len(re.findall(r"Item \d+", short)) == 10 + 5 * 20
    assert set(re.findall(r"change-\d+", short)) == set(re.findall(r"change-\d+", marked))
    check_hidden(marked, short, hidden)
    heads = marked.replace("tbody>", "thead>").replace("</thead>\n<thead>", "")
    short, hidden = shorten_tables(heads, 20, 10)
    assert short.count("<tr>") == 11
    assert set(re.findall(r"change-\d+", short)) == set(re.findall(r"change-\d+", marked))
    check_hidden(heads, short, hidden)
