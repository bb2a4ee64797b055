"""Tables of figures come out regular; tables that lay out a page do not come out as tables."""

import re

import pytest

from pressmark.article import clean
from pressmark.model import Table
from tests.article.markup import LINK

Rows = tuple[tuple[str, ...], ...]


def read(markup: str) -> tuple[Table, ...]:
    return clean(markup, LINK).tables


def rows(markup: str) -> Rows:
    """Give header, if there is one, and rows of the only table."""
    (table,) = read(f"<table>{markup}</table>")
    return (*((table.header,) if any(table.header) else ()), *table.rows)


def shape(markup: str) -> list[list[tuple[int, int]]]:
    """Give the spans (across, down) of every cell as the HTML has them."""
    html = clean(f"<table>{markup}</table>", LINK).html
    return [
        [
            (
                int((re.findall(r'colspan="(\d+)"', cell) or ["1"])[0]),
                int((re.findall(r'rowspan="(\d+)"', cell) or ["1"])[0]),
            )
            for cell in re.findall(r"<t[dh]\b[^>]*>", row)
        ]
        for row in re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    ]


def test_a_table_with_a_head() -> None:
    markup = (
        "<figure class='wp-block-table'><table><thead><tr><th>Metal</th><th>t</th></tr></thead>"
        "<tbody><tr><td>Nd</td><td>1,200</td></tr></tbody><tfoot><tr><td>Sum</td><td>1,200</td></tr></tfoot></table>"
        "<figcaption>Output <b>2025</b></figcaption></figure>"
    )
    assert read(markup) == (Table(1, "Output 2025", ("Metal", "t"), (("Nd", "1,200"), ("Sum", "1,200"))),)
    assert clean(markup, LINK).html == (
        '<table class="data"><thead><tr><th><a name="table-1"></a>Metal</th><th>t</th></tr>\n</thead>\n'
        "<tbody><tr><td>Nd</td><td>1,200</td></tr>\n<tr><td>Sum</td><td>1,200</td></tr>\n</tbody>\n</table>\n"
        '<p class="caption">Output <strong>2025</strong></p>\n'
    )


def test_a_caption_stands_before_its_table() -> None:
    article = clean("<table><caption>Out<br>put</caption><tr><td>1<td>2</table>", LINK)
    assert article.tables[0].caption == "Out put"
    assert article.html.startswith('<p class="caption">Out<br>put</p>\n<table class="data">')


@pytest.mark.parametrize(
    ("markup", "header"),
    [
        ("<tr><th>a<th>b<tr><td>1<td>2", ("a", "b")),
        ("<tr><td><b>a</b><td><strong>b</strong><tr><td>1<td>2", ("a", "b")),
        ("<tr><td><td><b>b</b><tr><td>1<td>2", ("", "b")),
        ("<tr><td><b>a</b>x<td><b>b</b><tr><td>1<td>2", ("", "")),
        ("<tr><td><b>a</b><td><b>b</b><tr><td><b>1</b><td><b>2</b>", ("", "")),
        ("<tr><td><b>a</b><td><b>b</b>", ("", "")),
        ("<tr><td><b>a</b><tr><td>1<td>2", ("a", "")),
        ("<tr><th>a<td>1<tr><th>b<td>2", ("", "")),
        ("<tr><th>a<th>b<tr><th>c<th>d", ("a", "b")),
        ("<tr><th rowspan=2>a<th colspan=2>b<tr><th>c<th>d<tr><td>1<td>2<td>3", ("a", "b c", "b d")),
        ("<tr><th rowspan=3>a<th>b<tr><td>1<tr><td>2", ("", "")),
        ("<thead><tr><td>a<td>b</thead><tbody><tr><td>1<td>2", ("a", "b")),
        ("<thead><tr><th>a<br>b<th>c</thead><tbody><tr><td>1<td>2", ("a b", "c")),
        ("<thead><tr></tr></thead><tbody><tr><td>1<td>2", ("", "")),
        ("<tbody><tr><td>1<td>2</tbody><thead><tr><td>a<td>b</thead>", ("", "")),
    ],
)
def test_headers_are_found(markup: str, header: tuple[str, ...]) -> None:
    assert read(f"<table>{markup}</table>")[0].header == header


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<tr><td>1<td>2<tr><td>3", (("1", "2"), ("3", ""))),
        ("<tr><td>1<tr><td>2<td>3", (("1", ""), ("2", "3"))),
        ("<tr><td colspan=2>1<tr><td>2<td>3", (("1", "1"), ("2", "3"))),
        ("<tr><td rowspan=2>1<td>2<tr><td>3", (("1", "2"), ("1", "3"))),
        ("<tr><td rowspan=0>1<td>2<tr><td>3<tr><td>4", (("1", "2"), ("1", "3"), ("1", "4"))),
        ("<tr><td rowspan=99>1<td>2<tr><td>3", (("1", "2"), ("1", "3"))),
        ("<tr><td colspan=100000>1<tr><td>2<td>3<td>4", (("1", "1", "1"), ("2", "3", "4"))),
        ("<tr><td colspan=0>1<td colspan=x>2<td colspan=-3>3", (("1", "2", "3"),)),
        ("<tr><td rowspan=2>1<td rowspan=2>2<tr><tr><td>3<td>4", (("1", "2"), ("3", "4"))),
        ("<tr><td>1<td rowspan=2>2<tr><td colspan=2>3", (("1", "2"), ("3", "2"))),
        ("<tr><td>1<td>2<td rowspan=2>3<tr><td>4", (("1", "2", "3"), ("4", "", "3"))),
        ("<tbody><tr><td rowspan=5>1<td>2<tbody><tr><td>3<td>4", (("1", "2"), ("3", "4"))),
        ("<tfoot><tr><td>9<td>8<tbody><tr><td>1<td>2", (("1", "2"), ("9", "8"))),
        ("<tr><td>1<td>2<tr></tr><tr><td>3<td>4", (("1", "2"), ("3", "4"))),
        ("<tr><td>1<td><form></form>2", (("1", "2"),)),
    ],
)
def test_grids_are_regular(markup: str, expected: Rows) -> None:
    assert rows(markup) == expected
    width = len(expected[0])
    assert sum(across * down for row in shape(markup) for across, down in row) == width * len(expected)


def test_spans_stay_where_they_are_sound() -> None:
    assert shape("<tr><td colspan=1000>1<tr><td>2<td rowspan=9>3<tr><td>4") == [
        [(2, 1)],
        [(1, 1), (1, 2)],
        [(1, 1)],
    ]


def test_lines_within_a_cell_stay_lines() -> None:
    markup = "<tr><td>a<br>b<td><p>c</p><ul><li>d<li>e</ul><td><pre>f\ng</pre><tr><td>1<td>2<td>3"
    assert rows(f"<tr><th>x<th>y<th>z{markup}")[1] == ("a\nb", "c\nd\ne", "f\ng")


def test_links_and_images_in_cells_stay() -> None:
    article = clean("<table><tr><th>a<th>b<tr><td><a href=/x>1</a><td><img src=/i.png>2</table>", LINK)
    assert (len(article.links), len(article.images)) == (1, 1)


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>one cell</table>",
        "<table role=presentation><tr><th>a<th>b</table>",
        "<table role=none><tr><td>a<td>b</table>",
        f"<table><tr><td><img src=/i.png><td>{'prose ' * 50}</table>",
        f"<table><tr><td>{'prose ' * 50}<tr><td>{'prose ' * 50}</table>",
        "<table><tr><td>a<tr><td><img src=/i.png>b</table>",
        "<table><tr><td><h2>a</h2>b<td>c<tr><td>d<td>e</table>",
        "<table><tr><td><table><tr><td>a</table><td>b<tr><td>c<td>d</table>",
        "<table><tr><td><iframe src=/v></iframe><td>b<tr><td>c<td>d</table>",
        "<table><tr><th><img src=/i.png><th></table>",
        "<table><tr></tr></table>",
        "<table></table>",
    ],
)
def test_tables_that_lay_out_a_page_are_unwrapped(markup: str) -> None:
    article = clean(markup, LINK)
    assert article.tables == ()
    assert "<table" not in article.html


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>1<td>2<td>3</table>",
        "<table><tr><td>1<tr><td>2</table>",
        f"<table class=tablepress><tr><td>{'prose ' * 50}<tr><td>b</table>",
        f"<figure class=wp-block-table><table><tr><td>{'prose ' * 50}<td><img src=/i.png></table></figure>",
        "<table><thead><tr><td><h3>a</h3><td>b</thead></table>",
        "<table><caption>c</caption><tr><td><hr>a<td>b</table>",
    ],
)
def test_tables_of_data_are_told_by_what_they_declare_or_hold(markup: str) -> None:
    assert len(read(markup)) == 1


def test_layout_gives_its_cells_in_order_and_its_inner_table() -> None:
    article = clean(
        "<table><tr><td>a<td><table><tr><th>b<th>c<tr><td>1<td>2</table><tr><td>d<td>e</table>", LINK
    )
    assert article.text == "a\nb\nc\n1\n2\nd\ne"
    assert article.tables == (Table(1, "", ("b", "c"), (("1", "2"),)),)


def test_a_table_in_a_cell_of_data_becomes_its_lines() -> None:
    (table,) = read("<table><tr><th>a<th>b<tr><td><table><tr><td>1<td>2</table><td>3</table>")
    assert table.rows == (("1\n2", "3"),)


def test_a_table_in_a_heading_is_text() -> None:
    assert clean("<h2>a<table><tr><th>b<th>c</table></h2>", LINK).text == "a\nb\nc"


def test_tables_are_numbered_and_named_in_order() -> None:
    article = clean("<table><tr><th>a<th>b</table><p>x</p><ul><li><table><tr><th>c<th>d</table></ul>", LINK)
    assert [table.number for table in article.tables] == [1, 2]
    assert (
        article.html.index('name="table-1"')
        < article.html.index("x</p>")
        < article.html.index('name="table-2"')
    )


def test_a_table_in_many_quotations_is_a_table_in_some() -> None:
    article = clean("<blockquote>" * 45 + "<table><caption>c</caption><tr><th>a<th>b</table>", LINK)
    assert len(article.tables) == 1
    assert article.html.count("<blockquote>") == 6
    assert article.text == "c\na\nb"


@pytest.mark.parametrize(
    "markup",
    [
        "<tr>" + "<td>x" * 1_200,
        "<tr><td colspan=1000>x<td>y" * 50,
        "<tr>" + "<td rowspan=60000>x" * 900 + "<tr><td>z" * 100,
    ],
)
def test_absurd_tables_are_text_and_lose_none(markup: str) -> None:
    article = clean(f"<table>{markup}</table>", LINK)
    assert article.tables == ()
    assert article.text.count("x") == markup.count("x")
