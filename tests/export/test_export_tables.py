"""Tables of articles as files and as text, read back by other readers."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as reader

from pressmark.article.cells.columns import type_table
from pressmark.errors import Cancelled
from pressmark.export import SourceLabels, TableFormat, table_to_text, write_table
from pressmark.model import Table, TableRow, TypedTable
from tests.export.hostile import CHARACTERS, FORMULAS, find_formulas, keep

CSV, TSV, XLSX, MARKDOWN, HTML, JSON = TableFormat
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
PLAIN = Table(
    1,
    "Output & price",
    ("Metal", "t", "Share", "Price"),
    (
        ("Nd | Pr", "1,234", "12.5%", "US$ 3.50"),
        ("two\nlines", "-0.50", "7 %", "USD 1,200"),
        ("*", "n/a", "", "€4"),
    ),
)


def make_typed(*columns: list[str], header: tuple[str, ...] = (), caption: str = "") -> TypedTable:
    rows = tuple(zip(*columns, strict=True))
    return type_table(Table(1, caption, header or ("",) * len(columns), rows))


def test_text_formats_have_every_cell_as_it_is_written() -> None:
    typed = type_table(PLAIN)
    assert table_to_text(typed, TSV) == (
        "Metal\tt\tShare\tPrice\nNd | Pr\t1,234\t12.5%\tUS$ 3.50\n"
        "two lines\t-0.50\t7 %\tUSD 1,200\n*\tn/a\t\t€4"
    )
    assert table_to_text(typed, CSV) == (
        '"Metal","t","Share","Price"\r\n"Nd | Pr","1,234","12.5%","US$ 3.50"\r\n'
        '"two\nlines","-0.50","7 %","USD 1,200"\r\n"*","n/a","","€4"\r\n'
    )
    assert table_to_text(typed, MARKDOWN) == (
        "| Metal | t | Share | Price |\n| --- | ---: | ---: | ---: |\n"
        "| Nd \\| Pr | 1,234 | 12.5% | US$ 3.50 |\n| two<br>lines | -0.50 | 7 % | USD 1,200 |\n"
        "| \\* | n/a |  | €4 |"
    )
    assert json.loads(table_to_text(typed, JSON)) == {
        "caption": "Output & price",
        "header": ["Metal", "t", "Share", "Price"],
        "rows": [list(row) for row in PLAIN.rows],
        "source": None,
    }
    with pytest.raises(ValueError):
        table_to_text(typed, XLSX)


SIGNED = ["-3%", "+9 %", "-5 €", "-1.234,50", "1.234,50", "-$8.50", "-5 kt", "+1.2e-5", "-5 – -2", "-1'234"]


@pytest.mark.parametrize("kind", [CSV, TSV, HTML])
def test_a_figure_with_a_sign_is_as_it_is_written_and_what_could_be_worked_out_is_not(
    kind: TableFormat,
) -> None:
    assert "'-" not in table_to_text(make_typed(SIGNED), kind).replace("&#x27;", "'")
    for text in (
        "-cmd|' /C calc'!A0",
        "-5-2",
        "+1+1",
        "-5/t",
        "-5 A1",
        "-2+3 kt",
        "@5",
        "-foo",
        "-5*A1",
        "=5",
    ):
        written = table_to_text(make_typed([text]), kind).replace("&#x27;", "'").replace("&quot;", '"')
        assert f"'{text}" in written


def test_html_is_one_element_to_paste_and_a_page_to_keep(tmp_path: Path) -> None:
    element = table_to_text(type_table(PLAIN), HTML)
    assert element.startswith(
        '<table>\n<caption dir="auto">Output &amp; price</caption>\n<thead><tr><th scope="col"'
    )
    assert '<td dir="auto">two<br>lines</td><td class="n">-0.50</td>' in element
    file = tmp_path / "table.html"
    write_table(type_table(PLAIN), file, HTML, SOURCE, labels=SourceLabels("Quelle"))
    page = reader.fromstring(file.read_bytes())
    assert page.findtext(".//title") == "Output & price"
    assert page.xpath("string(//p)") == "Quelle: A <title> | [x], 2025-05-27"
    assert page.xpath("//a/@href") == ["https://a.example/x?a=1&b=2"]
    assert [cell.text_content() for cell in page.iter("td")][:4] == list(PLAIN.rows[0])
    assert element in file.read_text("utf-8")


def test_a_file_of_markdown_and_json_says_where_the_table_is_from(tmp_path: Path) -> None:
    file = tmp_path / "table"
    write_table(type_table(PLAIN), file, MARKDOWN, SOURCE)
    text = file.read_text("utf-8")
    assert text.startswith("**Output & price**\n\n| Metal |")
    assert text.endswith(
        "\n\nSource: [A \\<title\\> \\| \\[x\\]](<https://a.example/x?a=1&b=2>), 2025-05-27\n"
    )
    write_table(type_table(PLAIN), file, JSON, SOURCE)
    assert json.loads(file.read_text("utf-8"))["source"] == {
        "id": "12.2",
        "title": "A <title> | [x]",
        "link": "https://a.example/x?a=1&b=2",
        "site": "https://a.example",
        "date": "2025-05-27T12:00:00Z",
    }


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        'https://a.example/"><script>',
        "https://a\n.example/",
        "",
        "https://a.example/>x",
    ],
)
def test_a_source_links_to_the_web_only(link: str, tmp_path: Path) -> None:
    source = TableRow(1, 1, 1, "", ("",), 1, 1, "", link, "", None)
    file = tmp_path / "table"
    write_table(make_typed(["a"]), file, HTML, source)
    assert reader.fromstring(file.read_bytes()).xpath("//a | //script") == []
    write_table(make_typed(["a"]), file, MARKDOWN, source)
    assert "](" not in file.read_text("utf-8")
    write_table(make_typed(["a"]), file, JSON, source)
    assert json.loads(file.read_text("utf-8"))["source"]["date"] is None


def test_files_for_spreadsheets_have_a_mark_of_their_encoding(tmp_path: Path) -> None:
    for kind in (CSV, TSV):
        write_table(make_typed(["é"], header=("ü",)), tmp_path / kind.value, kind)
        text = (tmp_path / kind.value).read_bytes().decode("utf-8-sig")
        assert (tmp_path / kind.value).read_bytes().startswith(b"\xef\xbb\xbf")
        assert text.replace('"', "").split() == ["ü", "é"]


def test_what_is_stopped_or_fails_leaves_what_was_there(tmp_path: Path) -> None:
    stopped = Event()
    stopped.set()
    for kind in TableFormat:
        file = tmp_path / f"table.{kind.value}"
        file.write_text("before")
        with pytest.raises(Cancelled):
            write_table(make_typed(["a"]), file, kind, cancelled=stopped)
        assert file.read_text() == "before"
    assert len(list(tmp_path.iterdir())) == len(TableFormat)


TEXTS = (
    st.text(CHARACTERS, max_size=20)
    | st.sampled_from(FORMULAS)
    | st.text(st.sampled_from("|\\`*_[]<>&~#-=+@ \n1a.:/"), max_size=12)
)


@given(table=st.lists(st.lists(TEXTS, min_size=2, max_size=2), min_size=1, max_size=3))
@example(table=[[formula, "-5"] for formula in FORMULAS])
def test_no_text_of_a_site_breaks_a_format(table: list[list[str]]) -> None:
    typed = type_table(Table(1, table[0][0], ("=x", "y"), tuple(map(tuple, table))))
    for kind, between in ((TSV, "\t"), (CSV, ",")):
        rows = csv.reader(io.StringIO(table_to_text(typed, kind), newline=""), delimiter=between)
        assert list(find_formulas(rows)) == []
    assert json.loads(table_to_text(typed, JSON))["rows"] == [list(map(keep, row)) for row in table]
    lines = table_to_text(typed, MARKDOWN).split("\n")
    assert len(lines) == len(table) + 2
    assert all(line.replace("\\\\", "").replace("\\|", "").count("|") == 3 for line in lines)
    element = reader.fromstring(table_to_text(typed, HTML))
    assert len(element.findall(".//td")) == 2 * len(table)
    tags = {"table", "caption", "thead", "tbody", "tr", "th", "td", "br"}
    assert {node.tag for node in element.iter()} <= tags
    shown = ([cell.text_content() for cell in row.iter("td", "th")] for row in element.iter("tr"))
    assert list(find_formulas(shown)) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a*b*", "a\\*b\\*"),
        ("[x](y)", "\\[x\\](y)"),
        ("<b>", "\\<b\\>"),
        ("a\\|b", "a\\\\\\|b"),
        ("&amp; & b", "\\&amp; & b"),
        ("https://a.example", "https:\\//a.example"),
        ("a\n\u2028b", "a<br>b"),
        (" a  b ", "a b"),
    ],
)
def test_nothing_in_a_cell_is_mark_up(text: str, written: str) -> None:
    assert table_to_text(make_typed([text]), MARKDOWN).split("\n")[-1] == f"| {written} |"
