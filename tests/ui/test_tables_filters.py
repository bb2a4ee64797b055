"""The fields below the headings of a sheet."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from pressmark.ui.appearance import Appearance
from pressmark.ui.tables.sheet import TableSheet
from pressmark.ui.tasks import Tasks
from tests.ui.postlists import choose, open_menu
from tests.ui.table_windows import cells, make_table, open_sheet

IN_ORDER = ["Mountain Pass", "Lynas", "Bayan Obo", "Ébène", "Kvanefjeld"]


@pytest.fixture
def sheet(qtbot: QtBot, tasks: Tasks, appearance: Appearance) -> Iterator[TableSheet]:
    made = open_sheet(qtbot, tasks, appearance, make_table())
    yield made
    made.stop()


def test_only_rows_like_this(qtbot: QtBot, sheet: TableSheet) -> None:
    for row, column, expected in ((3, 0, ["Ébène"]), (3, 4, ["Ébène"]), (2, 1, ["Bayan Obo"])):
        sheet.view.header.filters.clear()
        sheet.view.setCurrentIndex(sheet.model.index(row, column))
        sheet.menus.offer_cell(QPoint(0, 0))
        choose(open_menu(), "Only rows like this")
        assert cells(sheet) == expected


def test_a_field_offers_what_is_hard_to_guess(qtbot: QtBot, sheet: TableSheet) -> None:
    for words, expected in (
        ("Only empty cells", ["Ébène"]),
        ("Only filled cells", IN_ORDER[:3] + IN_ORDER[4:]),
    ):
        field = sheet.view.header.filters.field(4)
        field.customContextMenuRequested.emit(QPoint(1, 1))
        with qtbot.waitSignal(sheet.arranged):
            choose(open_menu(), words)
        assert cells(sheet) == expected
        open_menu().close()


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        (1, "> x", "Tonnes: “x” is no number; this filter is off."),
        (1, ">", "Tonnes: A number is missing; this filter is off."),
        (1, "..", "Tonnes: A number is missing; this filter is off."),
        (1, "5..y", "Tonnes: “y” is no number; this filter is off."),
        (3, "< soon", "Opened: “soon” is no date; this filter is off."),
        (1, "> 500", ""),
    ],
)
def test_a_filter_that_is_not_understood_says_why(
    qtbot: QtBot, sheet: TableSheet, column: int, text: str, words: str
) -> None:
    sheet.view.header.filters.ask(column, text)
    assert sheet.foot.sums.text() == words
    tip = sheet.view.header.filters.field(column).toolTip()
    assert words.partition(": ")[2] in tip


def test_every_field_has_room_for_its_hint(qtbot: QtBot, sheet: TableSheet) -> None:
    for column in range(5):
        field = sheet.view.header.filters.field(column)
        hint = field.fontMetrics().horizontalAdvance(field.placeholderText())
        assert field.contentsRect().width() > hint
