"""The models of the lists of tables and stacks, without a library."""

from array import array
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt
from pytestqt.qtbot import QtBot

from pressmark.model import Snippet, Stack, TableRow, TableSort, TableSortKey
from pressmark.ui.tables.content import name_headings, name_table
from pressmark.ui.tables.list_columns import STACK_COLUMNS, TABLE_COLUMNS, Part
from pressmark.ui.tables.list_model import PAGE, SNIPPET_ROLE, StackListModel, TableListModel
from tests.ui.table_windows import MANY, CountingTables

DISPLAY, TIP = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
WHEN = datetime(2021, 5, 27, 12, tzinfo=UTC)
HEADER = ("Metal", "", "Price\n<b>", "C", "D", "E")
ROW = TableRow(3, 9, 2, "", HEADER, 1200, 6, "", "https://metals.example/9/", "metals.example", WHEN)


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def say(part: Part, role: Qt.ItemDataRole = DISPLAY, snippet: Snippet | None = None) -> object:
    model = TableListModel(lambda _: [ROW])
    model.refresh(array("q", [3]), TableSort())
    model.take_snippets({} if snippet is None else {3: snippet})
    place = next(place for place, column in enumerate(TABLE_COLUMNS) if column.part is part)
    return model.index(0, place).data(role)


def test_a_table_is_said_in_each_column() -> None:
    assert say(Part.ARTICLE) == "Untitled"
    assert say(Part.CAPTION) == ""
    assert say(Part.HEADINGS) == "Metal · Price <b> · C · D · E"
    assert say(Part.HEADINGS, TIP) == (
        "<p style='white-space: pre-wrap'>Metal\nPrice\n&lt;b&gt;\nC\nD\nE</p>"
    )
    assert (say(Part.ROWS), say(Part.COLUMNS)) == ("1,200", "6")
    assert (say(Part.DATE), say(Part.DATE, TIP)) == (
        "27 May 2021",
        "<p style='white-space: pre-wrap'>27 May 2021</p>",
    )
    spoken = str(say(Part.ARTICLE, SPOKEN)).replace("(s)", "s")
    assert spoken == "Metal · Price <b> · C · D …, 1,200 rows, 6 columns, 27 May 2021"
    assert say(Part.DATE, SPOKEN) == "27 May 2021"
    assert say(Part.FOUND) == ""
    found = Snippet("Cobalt", ((0, 6),))
    assert (say(Part.FOUND, DISPLAY, found), say(Part.FOUND, SNIPPET_ROLE, found)) == ("Cobalt", found)
    assert say(Part.ROWS, SNIPPET_ROLE, found) is None
    assert say(Part.ROWS, Qt.ItemDataRole.DecorationRole) is None


def test_a_table_is_named_by_what_it_has() -> None:
    assert name_table(ROW) == "Metal · Price <b> · C · D …"
    assert name_headings(("", " ")) == ""
    bare = TableRow(1, 1, 4, "", ("", ""), 1, 2, "", "", "", None)
    assert name_table(bare) == "Table 4"


def test_stacks_are_said_and_stay_while_they_are_the_same(qtbot: QtBot) -> None:
    model = StackListModel()
    stacks = (Stack(("Metal", "Price"), (1, 2), 1500),)
    with qtbot.waitSignal(model.modelReset):
        model.refresh(stacks)
    with qtbot.assertNotEmitted(model.modelReset):
        model.refresh(stacks)
    said = [model.index(0, place).data() for place in range(len(STACK_COLUMNS))]
    assert said == ["Metal · Price", "2", "1,500"]
    spoken = str(model.index(0, 0).data(SPOKEN)).replace("(s)", "s")
    assert spoken == "Metal · Price, 2 tables, 1,500 rows"
    assert "Metal\nPrice" in str(model.index(0, 0).data(TIP))
    assert model.index(0, 1).data(TIP) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


@pytest.mark.parametrize("make", [StackListModel, lambda: TableListModel(lambda _: [])])
def test_headings_are_words(make: Callable[[], StackListModel | TableListModel]) -> None:
    model = make()
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert "Headings" in [model.headerData(place, across) for place in range(model.columnCount())]
    assert model.headerData(0, down) is None
    assert model.headerData(99, across) is None
    assert model.headerData(0, across, TIP) is None


def test_a_hundred_thousand_tables_are_read_by_page(qtbot: QtBot) -> None:
    tables = CountingTables()
    model = TableListModel(tables.read_rows)
    model.refresh(MANY, TableSort(TableSortKey.DATE))
    for row in (0, 1, PAGE - 1, 50_000, 99_999):
        assert model.index(row, 0).data() == f"Article {row}"
    assert tables.asked == [PAGE] * 3
    assert model.table(100_000) is None
    tables.gone = {7}
    model.refresh(MANY, TableSort())
    assert model.index(6, 0).data() == "Article 6"
    assert model.index(7, 0).data() is None
