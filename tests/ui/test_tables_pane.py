"""The list of all tables: found, sorted, stacked, opened."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHoverEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.query import EVERYTHING, parse
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.tables.list_columns import Part
from pressmark.ui.tables.list_model import SNIPPET_ROLE
from pressmark.ui.tables.pane import TablesPane
from pressmark.ui.tasks import Tasks
from tests.library import SmallLibrary, make_post
from tests.ui.postlists import choose, entries, open_menu
from tests.ui.table_windows import click_list_heading, column, fill, html_table, says, settle

LEFT = Qt.MouseButton.LeftButton
TITLES = [
    "כותרת של מאמר",
    "Bare cells & <b>bold</b>",
    "Prices a year later",
    "Where mines are",
    "Where mines are",
]


@pytest.fixture(autouse=True)
def _english() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


@pytest.fixture
def appearance(qapp: object) -> Iterator[Appearance]:
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()


@pytest.fixture
def archive(library: Path) -> Iterator[tuple[SmallLibrary, list[int]]]:
    made = fill(library)
    yield made
    made[0].store.close()


@pytest.fixture
def tasks(archive: tuple[SmallLibrary, list[int]]) -> Iterator[Tasks]:
    made = Tasks(archive[0].store)
    yield made
    made.close()


@pytest.fixture
def pane(
    qtbot: QtBot, archive: tuple[SmallLibrary, list[int]], tasks: Tasks, appearance: Appearance
) -> TablesPane:
    made = TablesPane(archive[0].store.tables, tasks, appearance)
    qtbot.addWidget(made)
    made.resize(1100, 500)
    with qtbot.waitExposed(made):
        made.show()
    with qtbot.waitSignal(made.counted):
        made.show_query(EVERYTHING)
    return made


def test_all_tables_are_listed_and_sorted_by_a_click(qtbot: QtBot, pane: TablesPane) -> None:
    assert column(pane.list, Part.ARTICLE) == TITLES
    assert column(pane.list, Part.CAPTION) == ["טבלה", "", "", "Mines & more", ""]
    assert column(pane.list, Part.HEADINGS)[2:] == [
        "metal · Price",
        "Mine · Tonnes · Cost · Opened · Share",
        "Metal · Price",
    ]
    with qtbot.waitSignal(pane.counted) as counted:
        click_list_heading(qtbot, pane.list, Part.ROWS)
    assert counted.args == [5]
    assert column(pane.list, Part.ROWS) == ["5", "3", "2", "2", "2"]
    with qtbot.waitSignal(pane.counted):
        click_list_heading(qtbot, pane.list, Part.ROWS)
    assert column(pane.list, Part.ROWS) == ["2", "2", "2", "3", "5"]
    with qtbot.waitSignal(pane.counted):
        click_list_heading(qtbot, pane.list, Part.ARTICLE)
    assert column(pane.list, Part.ARTICLE)[0] == "Bare cells & <b>bold</b>"
    with qtbot.assertNotEmitted(pane.counted, wait=50):
        click_list_heading(qtbot, pane.list, Part.HEADINGS)


def test_the_query_of_the_list_holds_for_tables(
    qtbot: QtBot, pane: TablesPane, archive: tuple[SmallLibrary, list[int]]
) -> None:
    with qtbot.waitSignal(pane.counted) as counted:
        pane.show_query(parse("title:prices"))
    assert counted.args == [1]
    assert column(pane.list, Part.ARTICLE) == ["Prices a year later"]
    with qtbot.waitSignal(pane.counted):
        pane.show_query(parse("title:alone"))
    assert says(pane, "No tables")


def test_words_find_cells_and_show_them(qtbot: QtBot, pane: TablesPane, tasks: Tasks) -> None:
    with qtbot.waitSignal(pane.counted) as counted:
        qtbot.keyClicks(pane.words, "cob")
    assert counted.args == [2]
    settle(qtbot, pane, tasks)
    assert column(pane.list, Part.FOUND) == ["Cobalt", "Cobalt"]
    place = next(place for place, one in enumerate(pane.list.model().columns) if one.part is Part.FOUND)
    assert not pane.list.isColumnHidden(place)
    assert pane.list.model().index(0, place).data(SNIPPET_ROLE).hits == ((0, 6),)
    assert not pane.grab().isNull()
    with qtbot.waitSignal(pane.counted):
        pane.words.setText("zebra")
    assert says(pane, "No table has these words")
    clear = next(one for one in pane.findChildren(QPushButton) if one.text() == "Clear the words")
    with qtbot.waitSignal(pane.counted):
        qtbot.mouseClick(clear, LEFT)
    assert column(pane.list, Part.ARTICLE) == TITLES
    assert pane.list.isColumnHidden(place)
    with qtbot.waitSignal(pane.counted):
        pane.words.setText("header:metal")
    settle(qtbot, pane, tasks)
    assert column(pane.list, Part.FOUND) == ["metal", "Metal"]


def test_the_keyboard_alone_finds_and_opens(
    qtbot: QtBot, pane: TablesPane, archive: tuple[SmallLibrary, list[int]]
) -> None:
    ids = archive[1]
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.words.setFocus()
    qtbot.keyClicks(pane.words, "mines")
    qtbot.keyClick(pane.words, Qt.Key.Key_Down)
    assert pane.list.hasFocus()
    qtbot.waitUntil(lambda: not pane.busy)
    with qtbot.waitSignal(pane.table_chosen) as chosen:
        qtbot.keyClick(pane.list, Qt.Key.Key_End)
    assert chosen.args == [ids[0], 1]
    with qtbot.waitSignal(pane.table_opened) as opened:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert opened.args == [ids[0], 1]
    pane.words.setFocus()
    qtbot.keyClick(pane.words, Qt.Key.Key_Escape)
    assert pane.words.text() == ""


def test_a_click_chooses_and_a_double_click_opens(
    qtbot: QtBot, pane: TablesPane, archive: tuple[SmallLibrary, list[int]]
) -> None:
    place = pane.list.visualRect(pane.list.model().index(4, 0)).center()
    with qtbot.waitSignal(pane.table_chosen) as chosen:
        qtbot.mouseClick(pane.list.viewport(), LEFT, pos=place)
    assert chosen.args == [archive[1][0], 2]
    with qtbot.waitSignal(pane.table_opened) as opened:
        qtbot.mouseDClick(pane.list.viewport(), LEFT, pos=place)
    assert opened.args == [archive[1][0], 2]
    with qtbot.assertNotEmitted(pane.table_chosen), qtbot.waitSignal(pane.counted):
        pane.refresh()
    assert pane.list.currentIndex().row() == 4


def test_tables_with_the_same_headings_are_stacked(qtbot: QtBot, pane: TablesPane) -> None:
    with qtbot.waitSignal(pane.counted) as counted:
        pane.stacking.click()
    assert counted.args == [1]
    assert column(pane.stacks, Part.HEADINGS) == ["Metal · Price"]
    assert column(pane.stacks, Part.TABLES) == ["2"]
    assert column(pane.stacks, Part.ROWS) == ["4"]
    assert not pane.grab().isNull()
    pane.stacks.choose_row(0)
    with qtbot.waitSignal(pane.stack_opened) as opened:
        qtbot.keyClick(pane.stacks, Qt.Key.Key_Enter)
    assert opened.args[0].rows == 4
    with qtbot.waitSignal(pane.acts.copying.said):
        qtbot.keyClick(pane.stacks, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Article\tDate\tMetal\tPrice\nWhere mines are\t")
    with qtbot.waitSignal(pane.counted):
        pane.show_query(parse("title:later"))
    assert says(pane, "No two tables have the same headings")


def test_the_pointer_lights_a_row_and_asks_for_its_menu_without_opening(
    qtbot: QtBot, pane: TablesPane
) -> None:
    view = pane.list.viewport()
    place = pane.list.visualRect(pane.list.model().index(1, 0)).center()
    for kind, row in ((QEvent.Type.HoverMove, 1), (QEvent.Type.HoverLeave, -1)):
        QApplication.sendEvent(
            view, QHoverEvent(kind, QPointF(place), QPointF(view.mapToGlobal(place)), QPointF())
        )
        assert pane.list.property("hoveredRow") == row
    with qtbot.assertNotEmitted(pane.table_chosen):
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(view, QContextMenuEvent(reason, place, view.mapToGlobal(place)))
    assert pane.list.currentIndex().row() == 1
    open_menu().close()


def test_the_menu_opens_copies_exports_and_sorts(
    qtbot: QtBot, pane: TablesPane, archive: tuple[SmallLibrary, list[int]], tmp_path: Path
) -> None:
    pane.list.choose_row(2)
    qtbot.keyClick(pane.list, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = open_menu()
    assert [words.split("\t")[0] for words in entries(menu)] == [
        "Open table",
        "Open article",
        "Copy table",
        "Export…",
        "Export all tables listed…",
        "Sort by",
    ]
    with qtbot.waitSignal(pane.table_opened):
        choose(menu, "Open table")
    with qtbot.waitSignal(pane.table_chosen) as chosen:
        choose(menu, "Open article")
    assert chosen.args == [archive[1][1], 1]
    with qtbot.waitSignal(pane.acts.copying.said):
        pane.acts.copy()
    assert QGuiApplication.clipboard().text() == "metal\tPrice\nNickel\t$15,900\nCobalt\t$31,200"
    choose(menu, "Export…")
    qtbot.waitUntil(lambda: pane.acts.copying.dialog is not None)
    dialog = pane.acts.copying.dialog
    assert dialog is not None
    with qtbot.waitSignal(pane.acts.copying.said):
        dialog.fileSelected.emit(str(tmp_path / "prices.csv"))
        dialog.close()
    assert "Nickel" in (tmp_path / "prices.csv").read_text("utf-8-sig")
    pane.acts.offer(QPoint(0, 0))
    with qtbot.waitSignal(pane.counted):
        choose(open_menu(), "Sort by", "Rows")
    assert column(pane.list, Part.ROWS)[0] == "5"


def test_a_narrow_pane_and_large_letters_leave_out_what_matters_least(qtbot: QtBot, pane: TablesPane) -> None:
    font = pane.list.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    height = pane.list.rowHeight(0)
    pane.list.setFont(font)
    pane.resize(600, 400)
    assert pane.list.rowHeight(0) > height * 1.5
    columns = pane.list.model().columns
    shown = [one.part for place, one in enumerate(columns) if not pane.list.isColumnHidden(place)]
    assert shown == [Part.ARTICLE, Part.HEADINGS, Part.ROWS]
    assert sum(pane.list.columnWidth(place) for place in range(len(columns))) == pane.list.viewport().width()
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert not pane.grab().isNull()


def test_reading_anew_keeps_place_current_row_and_what_was_found(
    qtbot: QtBot, pane: TablesPane, tasks: Tasks, archive: tuple[SmallLibrary, list[int]]
) -> None:
    library = archive[0]
    table = html_table([("Cobalt", "1")], ("Metal", "Tonnes"))
    library.take(*(make_post(number, f"Many {number}", table) for number in range(10, 60)))
    with qtbot.waitSignal(pane.counted):
        pane.words.setText("cobalt")
    settle(qtbot, pane, tasks)
    pane.list.choose_row(4)
    bar = pane.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    settle(qtbot, pane, tasks)
    here, place = pane.list.model().ids[4], bar.value()
    found = column(pane.list, Part.FOUND)
    assert found.count("Cobalt") > 10
    library.take(make_post(60, "One more", table, date=datetime(2019, 1, 1, tzinfo=UTC)))
    with qtbot.waitSignal(pane.counted) as counted:
        pane.refresh()
    assert counted.args == [53]
    assert pane.list.model().ids[pane.list.currentIndex().row()] == here
    assert bar.value() == place > 0
    assert column(pane.list, Part.FOUND)[:52] == found
    with qtbot.waitSignal(pane.counted), qtbot.assertNotEmitted(pane.list.model().modelReset):
        pane.refresh()


def test_a_row_is_said_in_a_sentence_and_hostile_words_are_tamed(
    qtbot: QtBot, pane: TablesPane, archive: tuple[SmallLibrary, list[int]]
) -> None:
    said = pane.list.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.replace("(s)", "s") == "Where mines are, Mines & more, 5 rows, 5 columns, 2 January 2026"
    tip = pane.list.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
    archive[0].take(make_post(5, "Gone", "<p>No table now.</p>"))
    model = pane.list.model()
    with qtbot.waitSignal(pane.counted):
        pane.refresh()
    assert model.rowCount() == 4
