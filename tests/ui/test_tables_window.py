"""Windows with tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from pressmark.query import EVERYTHING
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.tables.window import TableWindow
from pressmark.ui.tables.window_size import measure_columns
from pressmark.ui.tables.windows import TableWindows
from pressmark.ui.tasks import Tasks
from tests.library import SmallLibrary, make_post
from tests.ui.table_windows import cells, fill, html_table

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


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
def windows(archive: tuple[SmallLibrary, list[int]], appearance: Appearance) -> Iterator[TableWindows]:
    store = archive[0].store
    tasks = Tasks(store)
    made = TableWindows(store.tables, tasks, appearance)
    yield made
    made.close_all()
    tasks.close()


def wait_for(qtbot: QtBot, window: TableWindow, title: str) -> None:
    qtbot.waitUntil(lambda: window.windowTitle() == title and window.sheet.isVisible())


def says(window: TableWindow, text: str) -> bool:
    return any(text in label.text() for label in window.findChildren(QLabel) if label.isVisible())


def button(window: TableWindow, name: str) -> QToolButton:
    return next(one for one in window.findChildren(QToolButton) if one.accessibleName().startswith(name))


def test_a_table_says_what_it_is_and_leads_to_its_article(
    qtbot: QtBot, windows: TableWindows, archive: tuple[SmallLibrary, list[int]]
) -> None:
    window = windows.open_table(archive[1][0], 1)
    wait_for(qtbot, window, "Mines & more")
    assert window.sheet.view.isVisible()
    assert cells(window.sheet)[0] == "Mountain Pass"
    assert says(window, "Table 1 of 2")
    link = next(one for one in window.findChildren(QPushButton) if one.text() == "Where mines are")
    with qtbot.waitSignal(windows.post_asked) as asked:
        qtbot.mouseClick(link, LEFT)
    assert asked.args == [archive[1][0], 1]
    assert windows.open_table(archive[1][0], 1) is window
    assert len(windows.windows) == 1


def test_one_goes_on_to_the_next_table_by_button_and_by_key(
    qtbot: QtBot, windows: TableWindows, archive: tuple[SmallLibrary, list[int]]
) -> None:
    window = windows.open_table(archive[1][0], 1)
    wait_for(qtbot, window, "Mines & more")
    assert not button(window, "Previous").isEnabled()
    qtbot.mouseClick(button(window, "Next"), LEFT)
    wait_for(qtbot, window, "Metal · Price")
    assert window.shown == (archive[1][0], 2)
    assert not button(window, "Next").isEnabled()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    wait_for(qtbot, window, "Mines & more")
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    assert window.shown == (archive[1][0], 1)


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_W, CONTROL)]
)
def test_a_key_closes_and_the_next_window_has_the_same_size(
    qtbot: QtBot,
    windows: TableWindows,
    archive: tuple[SmallLibrary, list[int]],
    appearance: Appearance,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
) -> None:
    window = windows.open_table(archive[1][0], 1)
    wait_for(qtbot, window, "Mines & more")
    window.resize(431, 377)
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.sheet.view, key, modifier)
    assert windows.windows == []
    qtbot.waitUntil(lambda: not isValid(window))
    appearance.choose("dark")  # nothing of what is gone is drawn anew
    again = windows.open_table(archive[1][1], 1)
    assert (again.width(), again.height()) == (431, 377)
    second = windows.open_table(archive[1][3], 1)
    assert second.size() == again.size()
    assert len(windows.windows) == 2


def test_a_stack_is_one_sheet_with_the_article_of_each_row(
    qtbot: QtBot, windows: TableWindows, archive: tuple[SmallLibrary, list[int]]
) -> None:
    store, ids = archive[0].store, archive[1]
    window = windows.open_stack(store.tables.read_stacks(EVERYTHING)[0])
    wait_for(qtbot, window, "Metal · Price")
    sheet = window.sheet
    assert cells(sheet, 0) == ["Where mines are"] * 2 + ["Prices a year later"] * 2
    assert cells(sheet, 1)[0] == "2 January 2026"
    assert cells(sheet, 2) == ["Cobalt", "Lithium", "Nickel", "Cobalt"]
    assert says(window, "with the same headings")
    for column, shape in ((2, Qt.CursorShape.ArrowCursor), (0, Qt.CursorShape.PointingHandCursor)):
        place = sheet.view.visualRect(sheet.model.index(2, column)).center()
        qtbot.mouseMove(sheet.view.viewport(), place)
        qtbot.waitUntil(lambda shape=shape: sheet.view.viewport().cursor().shape() == shape)
    with qtbot.waitSignal(windows.post_asked) as asked:
        qtbot.mouseClick(sheet.view.viewport(), LEFT, pos=place)
    assert asked.args == [ids[1], 1]
    sheet.view.setCurrentIndex(sheet.model.index(0, 3))
    with qtbot.waitSignal(windows.post_asked) as asked:
        qtbot.keyClick(sheet.view, Qt.Key.Key_Return)
    assert asked.args == [ids[0], 2]


def test_a_window_follows_the_theme(
    qtbot: QtBot, windows: TableWindows, archive: tuple[SmallLibrary, list[int]], appearance: Appearance
) -> None:
    window = windows.open_table(archive[1][0], 1)
    wait_for(qtbot, window, "Mines & more")
    before = button(window, "Next").icon().cacheKey()
    appearance.choose("black")
    assert button(window, "Next").icon().cacheKey() != before


def test_a_table_that_is_gone_is_told(
    qtbot: QtBot, windows: TableWindows, archive: tuple[SmallLibrary, list[int]]
) -> None:
    library, ids = archive
    library.take(make_post(2, "Prices a year later", "<p>No more.</p>"))
    window = windows.open_table(ids[1], 1)
    qtbot.waitUntil(lambda: says(window, "This table cannot be shown"))
    assert not window.sheet.isVisible()


def test_all_close_while_a_table_is_being_read(
    windows: TableWindows, archive: tuple[SmallLibrary, list[int]]
) -> None:
    window = windows.open_table(archive[1][0], 1)
    windows.open_table(archive[1][0], 2)
    windows.close_all()
    windows.close_all()
    assert windows.windows == []
    assert not window.isVisible()


def test_a_long_title_has_several_lines_and_beyond_them_a_tip(
    qtbot: QtBot, windows: TableWindows, archive: tuple[SmallLibrary, list[int]]
) -> None:
    words = "What a mine in the north of the country took out of the ground month by month, as it said in May"
    table = html_table([("1", "2"), ("3", "4")], ("A", "B"), words)
    (post,) = archive[0].take(
        make_post(60, "Long", table + html_table([("1", "2"), ("3", "4")], ("A", "B"), words * 3))
    )
    window = windows.open_table(post, 1)
    qtbot.waitUntil(lambda: window.sheet.isVisible())
    window.resize(420, 400)
    title = window.findChildren(QLabel, "viewTitle")[0]
    qtbot.waitUntil(lambda: title.text() == words and title.height() >= 2 * title.fontMetrics().height())
    assert title.toolTip() == ""
    windows.open_table(post, 2)
    longer = windows.windows[-1]
    qtbot.waitUntil(lambda: longer.sheet.isVisible())
    longer.resize(420, 400)
    title = longer.findChildren(QLabel, "viewTitle")[0]
    qtbot.waitUntil(lambda: title.text().endswith("…"))
    assert title.toolTip().startswith(words)
    assert title.height() <= 3.5 * title.fontMetrics().height()


def test_a_window_opens_as_wide_as_its_columns_unless_the_person_chose_a_size(
    qtbot: QtBot, windows: TableWindows, archive: tuple[SmallLibrary, list[int]]
) -> None:
    headings = [f"The heading of column {n}" for n in range(6)]
    table = html_table([headings, headings], headings)
    (post,) = archive[0].take(make_post(61, "Wide", table + table))
    window = windows.open_table(post, 1)
    assert not window.isVisible()  # for a moment: it comes in its size
    qtbot.waitUntil(lambda: window.sheet.isVisible())
    screen = window.screen().availableSize().width()
    assert window.width() == min(screen - 80, measure_columns(window.sheet.view)) > 660
    window.close()
    small = windows.open_table(archive[1][1], 1)
    qtbot.waitUntil(lambda: small.sheet.isVisible())
    assert small.width() < screen - 80
    small.resize(400, 300)
    beside = windows.open_table(post, 2)
    qtbot.waitUntil(lambda: beside.sheet.isVisible())
    assert beside.width() == 400
    windows.close_all()
    again = windows.open_table(post, 1)
    qtbot.waitUntil(lambda: again.sheet.isVisible())
    assert again.width() == 400
