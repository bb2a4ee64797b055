"""A table as a sheet: by mouse, by keyboard, at any size."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from pressmark.ui.appearance import Appearance
from pressmark.ui.tables.arranging import Order
from pressmark.ui.tables.content import EMPTY
from pressmark.ui.tables.sheet import TableSheet
from pressmark.ui.tasks import Tasks
from tests.ui.postlists import choose, entries, open_menu
from tests.ui.table_windows import (
    HEADER,
    HOSTILE,
    ask,
    cells,
    click_heading,
    make_large,
    make_table,
    open_sheet,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
IN_ORDER = ["Mountain Pass", "Lynas", "Bayan Obo", "Ébène", "Kvanefjeld"]


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def sheet(qtbot: QtBot, tasks: Tasks, appearance: Appearance) -> Iterator[TableSheet]:
    made = open_sheet(qtbot, tasks, appearance, make_table())
    yield made
    made.stop()


def foot(sheet: TableSheet) -> tuple[str, str]:
    """What the foot says of rows, and of the cells that are chosen."""
    return sheet.foot.rows.text(), sheet.foot.sums.accessibleName()


def button(sheet: TableSheet, name: str) -> QToolButton:
    return next(one for one in sheet.findChildren(QToolButton) if one.accessibleName() == name)


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_headings_sort_up_down_and_not_at_all(qtbot: QtBot, sheet: TableSheet) -> None:
    click_heading(qtbot, sheet, 1)
    assert cells(sheet, 1) == ["500", "9,800", "15,500", "120,000", "n/a"]
    click_heading(qtbot, sheet, 1)
    assert cells(sheet, 1) == ["120,000", "15,500", "9,800", "500", "n/a"]
    described = sheet.model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert described == "Tonnes — numbers — sorted: Greatest first"
    click_heading(qtbot, sheet, 0, CONTROL)
    assert sheet.model.arrangement.orders == (Order(1, descending=True), Order(0))
    click_heading(qtbot, sheet, 0)
    click_heading(qtbot, sheet, 0)
    click_heading(qtbot, sheet, 0)
    assert cells(sheet) == IN_ORDER
    numbers = [sheet.model.headerData(row, Qt.Orientation.Vertical) for row in range(5)]
    assert numbers == ["1", "2", "3", "4", "5"]


def test_filters_are_typed_below_the_headings(qtbot: QtBot, sheet: TableSheet) -> None:
    ask(qtbot, sheet, 4, "> 10")
    assert cells(sheet) == ["Mountain Pass", "Bayan Obo", "Kvanefjeld"]
    assert foot(sheet)[0].startswith("3 of 5")
    ask(qtbot, sheet, 0, "zebra")
    assert cells(sheet) == []
    assert foot(sheet)[0].startswith("0 of 5")
    clear = next(one for one in sheet.findChildren(QPushButton) if one.isVisible())
    qtbot.mouseClick(clear, LEFT)
    assert cells(sheet) == IN_ORDER
    assert not clear.isVisible()
    field = sheet.view.header.filters.field(1)
    ask(qtbot, sheet, 1, ">")
    assert cells(sheet) == IN_ORDER
    assert field.accessibleDescription().startswith("A number is missing")
    assert field.accessibleName() == "Filter Tonnes"


def test_the_keyboard_alone_filters_and_comes_back(qtbot: QtBot, sheet: TableSheet) -> None:
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    sheet.view.setFocus()
    sheet.view.setCurrentIndex(sheet.model.index(2, 3))
    qtbot.keyClick(sheet.view, Qt.Key.Key_F, CONTROL)
    filters = sheet.view.header.filters
    assert QApplication.focusWidget() is filters.field(3)
    qtbot.keyClick(filters.field(3), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is filters.field(4)
    qtbot.keyClick(filters.field(4), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is filters.field(3)
    qtbot.keyClicks(filters.field(3), "2024")
    qtbot.keyClick(filters.field(3), Qt.Key.Key_Return)
    assert cells(sheet) == ["Lynas", "Ébène"]
    assert sheet.view.hasFocus()
    filters.field(3).setFocus()
    qtbot.keyClick(filters.field(3), Qt.Key.Key_Escape)
    assert filters.field(3).text() == ""
    qtbot.keyClick(filters.field(3), Qt.Key.Key_Escape)
    assert sheet.view.hasFocus()
    qtbot.keyClick(sheet.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    choose(open_menu(), "Latest first")
    assert len(sheet.model.arrangement.orders) == 1


def test_tab_leads_from_the_bar_through_the_fields_to_the_cells(sheet: TableSheet) -> None:
    named, one = [], sheet.first
    while one is not sheet.view and len(named) < 30:
        if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            named.append(one.accessibleName())
        one = one.nextInFocusChain()
    fields = [f"Filter {name}" for name in HEADER]
    assert named == ["Columns", "Wrap text", "Copy as", "Export…", *fields]


def test_menus_sort_by_several_columns_and_by_none(qtbot: QtBot, sheet: TableSheet) -> None:
    for column, words in ((3, "Latest first"), (0, "Then by this: Z to A")):
        sheet.view.setCurrentIndex(sheet.model.index(0, column))
        place = sheet.view.visualRect(sheet.view.currentIndex()).center()
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place, sheet.view.viewport().mapToGlobal(place)
        )
        QApplication.sendEvent(sheet.view.viewport(), event)
        choose(open_menu(), words)
        open_menu().close()
    assert sheet.model.arrangement.orders == (Order(3, descending=True), Order(0, descending=True))
    assert cells(sheet)[0] == "Mountain Pass"
    sheet.menus.offer_cell(QPoint(0, 0))
    choose(open_menu(), "In the table's own order")
    assert cells(sheet) == IN_ORDER
    sheet.menus.offer_cell(QPoint(0, 0))
    choose(open_menu(), "Copy as", "Markdown")
    assert copied().startswith("| ")


def test_the_current_row_stays_the_current_one(qtbot: QtBot, sheet: TableSheet) -> None:
    sheet.view.setCurrentIndex(sheet.model.index(2, 1))
    click_heading(qtbot, sheet, 1)
    current = sheet.view.currentIndex()
    assert (current.row(), current.column(), current.data()) == (3, 1, "120,000")


def test_columns_are_hidden_and_shown_again_and_what_is_hidden_asks_nothing(
    qtbot: QtBot, sheet: TableSheet
) -> None:
    ask(qtbot, sheet, 0, "o")
    header = sheet.view.header
    middle = QPoint(header.sectionViewportPosition(0) + 5, 5)
    header.customContextMenuRequested.emit(middle)
    choose(open_menu(), "Hide column")
    assert sheet.view.isColumnHidden(0)
    assert cells(sheet, 0) == IN_ORDER
    assert sheet.cut_shown().columns == (1, 2, 3, 4)
    qtbot.mouseClick(button(sheet, "Columns"), LEFT)
    assert list(entries(open_menu()))[:2] == ["Mine", "Tonnes"]
    choose(open_menu(), "Mine")
    assert not sheet.view.isColumnHidden(0)


def test_the_last_column_cannot_be_hidden(sheet: TableSheet) -> None:
    for column in (1, 2, 3, 4):
        sheet.show_column(column, False)
    sheet.menus.offer_columns(QPoint(0, 0))
    first = open_menu().actions()[0]
    assert first.isChecked()
    assert not first.isEnabled()
    open_menu().close()


def test_chosen_numbers_are_added_up(sheet: TableSheet) -> None:
    assert foot(sheet)[0].startswith("5 row")
    assert foot(sheet)[1] == ""
    sheet.view.setCurrentIndex(sheet.model.index(0, 1))
    sheet.menus.offer_cell(QPoint(0, 0))
    choose(open_menu(), "Choose whole column")
    assert foot(sheet)[1] == "Count 4   ·   Sum 145,800   ·   Average 36,450   ·   Min 500   ·   Max 120,000"
    sheet.view.setCurrentIndex(sheet.model.index(0, 0))
    assert foot(sheet)[1] == ""


def test_hostile_cells_are_cut_said_plainly_and_wrapped(qtbot: QtBot, sheet: TableSheet) -> None:
    rows = [(HOSTILE, "5", "שלום"), ("x\ny\nz", "-12", "short"), ("", "", "")] * 40
    sheet.show_content(make_table(rows, (HOSTILE, "", "עברית")))
    shown = str(sheet.model.index(0, 0).data())
    assert len(shown) <= 300
    assert "\u202e" not in shown + sheet.model.content.heading(0)
    tip = str(sheet.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))
    assert "<img" not in tip
    assert "&lt;img" in tip
    assert sheet.model.content.heading(1) == "Column 2"
    missing = sheet.model.index(2, 0)
    assert missing.data() == "—"
    assert missing.data(Qt.ItemDataRole.AccessibleTextRole).endswith(": empty")
    height = sheet.view.rowHeight(0)
    wrap = button(sheet, "Wrap text")
    qtbot.mouseClick(wrap, LEFT)
    qtbot.waitUntil(lambda: sheet.view.rowHeight(1) > height)
    assert sheet.view.rowHeight(0) > sheet.view.rowHeight(1)
    assert sheet.view.rowHeight(119) == height
    sheet.grab()
    qtbot.mouseClick(wrap, LEFT)
    assert sheet.view.rowHeight(0) == height


def test_a_large_table_is_arranged_beside_the_window_and_the_last_wish_counts(
    qtbot: QtBot, sheet: TableSheet, tasks: Tasks
) -> None:
    sheet.show_content(make_large(6000))
    with qtbot.waitSignal(sheet.arranged):
        click_heading(qtbot, sheet, 1)
        assert sheet.busy
        sheet.set_orders((Order(0, descending=True),))
    assert not sheet.busy
    assert cells(sheet)[0] == "Mine 976"
    sheet.view.selectAll()
    qtbot.waitUntil(lambda: foot(sheet)[1].startswith("Count 12,000"))
    with qtbot.waitSignal(sheet.copying.said) as said:
        sheet.copying.copy(sheet.cut_chosen(), None)
    assert said.args[0].startswith("Copied 12,000")
    assert copied().count("\n") == 5999
    sheet.set_orders(())
    sheet.show_content(make_table())
    qtbot.waitUntil(lambda: not tasks.busy)
    assert cells(sheet) == IN_ORDER


def test_many_columns_make_only_the_fields_in_sight(sheet: TableSheet) -> None:
    sheet.show_content(make_table([["1"] * 300] * 2, [f"H{n}" for n in range(300)]))
    sheet.view.header.filters.place()
    assert 0 < len(sheet.view.header.filters.findChildren(QLineEdit)) < 60
    sheet.view.go_to_filter(299)
    assert sheet.view.header.filters.field(299).visibleRegion().boundingRect().width() > 20


def test_an_empty_table_says_so_and_a_right_to_left_window_is_drawn(sheet: TableSheet) -> None:
    sheet.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not sheet.grab().isNull()
    # Columns follow the language of the table, whatever the window speaks.
    assert not sheet.view.header.isRightToLeft()
    sheet.show_content(
        make_table(
            [["\u05d1\u05e8\u05d6\u05dc", "1"]] * 30, ("\u05de\u05d9\u05df", "\u05de\u05e1\u05e4\u05e8")
        )
    )
    assert sheet.view.header.isRightToLeft()
    assert not sheet.grab().isNull()
    sheet.show_content(make_table((), ("A", "B")))
    assert foot(sheet)[0].startswith("0 row")
    sheet.grab()
    sheet.show_content(EMPTY)
    assert cells(sheet) == []


def test_the_whole_sheet_has_names_for_those_who_do_not_see_it(sheet: TableSheet) -> None:
    named = [*sheet.findChildren(QToolButton), *sheet.findChildren(QLineEdit), sheet.view, sheet.view.header]
    assert [one for one in named if not one.accessibleName()] == []
    face = QAccessible.queryAccessibleInterface(sheet.view)
    assert face is not None
    assert sheet.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Tonnes: 15,500"


def test_the_sheet_follows_font_and_theme(sheet: TableSheet, appearance: Appearance) -> None:
    height, wide = sheet.view.rowHeight(0), sheet.view.columnWidth(0)
    font = sheet.view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    sheet.view.setFont(font)
    assert sheet.view.rowHeight(0) > height * 1.5
    assert sheet.view.columnWidth(0) > wide * 1.5
    before = sheet.view.grab().toImage()
    appearance.choose("dark")
    assert sheet.view.grab().toImage() != before
