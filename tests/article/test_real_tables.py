"""The tables of the one real post, cell by cell as another reader of its HTML has them."""

import json

import pytest
from lxml import html as reader

from pressmark.article import clean
from pressmark.article.cells.columns import type_table
from pressmark.model import ColumnKind
from tests.seed_site import SEED

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed folder is not beside the repository")


def test_every_cell_of_both_tables_is_there() -> None:
    answer = json.loads(SEED.read_text("utf-8"))
    post = answer[0] if isinstance(answer, list) else answer
    content = post["content"]["rendered"]
    page = reader.fragment_fromstring(content, create_parent=True)
    for hidden in page.find_class("sr-only"):  # "opens in a new tab"
        hidden.drop_tree()
    expected = [
        [[" ".join(cell.text_content().split()) for cell in row.iter("td", "th")] for row in table.iter("tr")]
        for table in page.iter("table")
    ]
    tables = clean(content, post["link"]).tables
    assert [[list(table.header), *map(list, table.rows)] for table in tables] == expected
    assert [len(rows) for rows in expected] == [4, 6]
    assert {column.kind for table in tables for column in type_table(table).columns} == {ColumnKind.TEXT}
