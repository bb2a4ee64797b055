"""Changes in tables are marked where a reader looks for them: in their rows and cells."""

import re

import pytest

from pressmark.article import clean
from pressmark.article.marking import mark_changes
from tests.article.markup import LINK


def say(old: str, new: str) -> str:
    """The tables of a comparison, a row a line: +came+, -went-, ~moved~, | where a change begins."""
    html = "".join(
        re.findall(r"<table.*</table>", mark_changes(clean(old, LINK), clean(new, LINK)).html, re.DOTALL)
    )
    for pattern, sign in (
        (r"</?ins>", "+"),
        (r"<(span) class=.moved.>(.*?)</\1>", r"~\2~"),
        (r"<del>(.*?) ?</del>", r"-\1-"),
        (r'<a name="change-\d+"></a>', "|"),
        (r"</t[dh]><t[dh][^>]*>", ", "),
        (r"<[^>]*>", ""),
    ):
        html = re.sub(pattern, sign, html)
    return "; ".join(html.split("\n")[:-2]).replace("; ;", ";").strip("; ")


HEAD = "<table><thead><tr><th>Metal<th>Price<th>Note</thead>"
METALS = {"Nd": "60", "Dy": "300", "Tb": "900", "Pr": "70"}


def list_prices(metals: str, prices: dict[str, str] = METALS) -> str:
    rows = (f"<tr><td>{metal}<td>{prices[metal]}<td>as of {metal}" for metal in metals.split())
    return HEAD + "".join(rows) + "</table>"


RAISED = {**METALS, "Nd": "62", "Tb": "950"}
LONG = "<p>A paragraph that is long enough to be known again wherever it stands.</p>"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            list_prices("Nd Dy Tb"),
            list_prices("Nd Tb"),
            "Nd, 60, as of Nd; |-Dy-, -300-, -as of Dy-; Tb, 900, as of Tb",
        ),
        (list_prices("Nd Dy"), list_prices("Dy"), "|-Nd-, -60-, -as of Nd-; Dy, 300, as of Dy"),
        (list_prices("Nd Dy"), list_prices("Nd"), "Nd, 60, as of Nd; |-Dy-, -300-, -as of Dy-"),
        # Changes in different rows are different ones.
        (
            list_prices("Nd Dy Tb"),
            list_prices("Nd Dy Tb", RAISED),
            "Nd, |-60-+62+, as of Nd; Dy, 300, as of Dy; Tb, |-900-+950+, as of Tb",
        ),
        # Rows that came, or moved, one after the other are one.
        (
            list_prices("Nd"),
            list_prices("Nd Dy Tb"),
            "Nd, 60, as of Nd; |+Dy+, +300+, +as of Dy+; +Tb+, +900+, +as of Tb+",
        ),
        (
            list_prices("Nd Dy Tb"),
            list_prices("Tb Dy Nd", RAISED),
            "|~Tb~, -900-+950+, ~as of Tb~; Dy, 300, as of Dy; |~Nd~, -60-+62+, ~as of Nd~",
        ),
        # What stands instead of a row that went is looked at with it.
        (
            list_prices("Nd Dy"),
            list_prices("Nd").replace("</table>", "<tr><td>x<td>y<td>z</table>"),
            "Nd, 60, as of Nd; |-Dy-, -300-, -as of Dy-; +x+, +y+, +z+",
        ),
        # The table stays, the paragraph goes.
        (
            list_prices("Nd Dy Tb") + LONG,
            LONG + list_prices("Nd Dy Tb", RAISED),
            "Nd, |-60-+62+, as of Nd; Dy, 300, as of Dy; Tb, |-900-+950+, as of Tb",
        ),
    ],
)
def test_rows_of_a_table_are_compared_with_their_like(old: str, new: str, said: str) -> None:
    assert say(old, new).removeprefix("Metal, Price, Note; ") == said


def test_a_row_that_went_breaks_no_cell_that_spans_rows() -> None:
    table = "<table><tr><th>a<th>b<tr><td rowspan={}>one<td>two{}<tr><td>three<tr><td>four<td>five</table>"
    said = say(table.format(3, "<tr><td>gone"), table.format(2, ""))
    assert said == "a, b; one, two; three; , |-gone-; four, five"


def test_what_went_from_a_cell_that_is_empty_now_stands_there() -> None:
    assert say(list_prices("Nd"), list_prices("Nd", {"Nd": ""})) == "Metal, Price, Note; Nd, |-60-, as of Nd"
