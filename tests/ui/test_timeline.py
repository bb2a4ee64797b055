"""The timeline by mouse, by key and for ears."""

from collections.abc import Iterator
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAction, QHelpEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip
from pytestqt.qtbot import QtBot

from pressmark.model import BinUnit, Histogram
from pressmark.ui.appearance import Appearance
from pressmark.ui.timeline import TimelineBar
from tests.ui.timelines import (
    AROUND,
    EMPTY,
    YEAR,
    MakeBar,
    Range,
    drag,
    focus,
    lay_out,
    lend_appearance,
    listen,
    make_histogram,
    month,
    said,
    show_bar,
    spot,
)

NO_RANGE: Range = (None, None)
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    yield from lend_appearance(qapp)


@pytest.fixture
def make_bar(qtbot: QtBot, appearance: Appearance) -> MakeBar:
    return partial(show_bar, qtbot, appearance)


def test_a_drag_chooses_whole_bars(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    told = listen(bar)
    drag(qtbot, bar, 2, 5)
    drag(qtbot, bar, 5, 2)
    assert told == [(month(3), month(7))] * 2
    assert said(bar) == "March – June 2025, 57 articles, chosen"


def test_a_drag_beyond_the_end_goes_to_the_end(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    told = listen(bar)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=spot(bar, 10))
    qtbot.mouseMove(bar, QPoint(5_000, 5))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(5_000, 5))
    assert told == [(month(11), month(1, 2026))]


def test_a_click_chooses_one_bar_though_the_hand_trembles(qtbot: QtBot, make_bar: MakeBar) -> None:
    histogram = make_histogram(BinUnit.MONTH, date(2016, 1, 1), *[3] * 120)
    bar = make_bar(histogram, width=300)
    told = listen(bar)
    place = spot(bar, 60, histogram)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(bar, place + QPoint(3, 1))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=place + QPoint(3, 1))
    assert told == [(date(2021, 1, 1), date(2021, 2, 1))]


def test_what_has_no_article_is_not_chosen(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    told = listen(bar)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=spot(bar, 1))
    qtbot.mouseClick(bar, Qt.MouseButton.RightButton, pos=spot(bar, 3))
    assert told == []
    drag(qtbot, bar, 1, 2)
    assert told == [(month(2), month(4))]


def test_escape_stops_a_drag(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    told = listen(bar)
    before = bar.grab().toImage()
    drag(qtbot, bar, 2, 5, release=False)
    assert said(bar) == "March – June 2025, 57 articles"
    assert bar.grab().toImage() != before
    qtbot.keyClick(bar, Key.Key_Escape)
    qtbot.mouseMove(bar, spot(bar, 7))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=spot(bar, 7))
    assert told == []


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Backspace, Key.Key_Delete])
def test_a_key_takes_the_range_away(qtbot: QtBot, make_bar: MakeBar, key: Qt.Key) -> None:
    bar = make_bar()
    told = listen(bar)
    qtbot.keyClick(bar, key)
    assert told == []
    bar.show_range(month(3), month(7))
    assert told == []
    qtbot.keyClick(bar, key)
    assert told == [NO_RANGE]
    assert "chosen" not in said(bar)


def test_the_range_can_be_taken_away_where_nothing_matches(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar(EMPTY)
    told = listen(bar)
    bar.show_range(month(3), None)
    qtbot.keyClick(bar, Key.Key_Escape)
    assert told == [NO_RANGE]


def test_a_double_click_takes_the_range_away(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    told = listen(bar)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=spot(bar, 3))
    qtbot.mouseDClick(bar, Qt.MouseButton.LeftButton, pos=spot(bar, 3))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=spot(bar, 3))
    assert told[-1] == NO_RANGE
    assert len(told) == 2


def test_keys_walk_mark_and_choose(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    told = listen(bar)
    focus(qtbot, bar)
    assert said(bar) == "December 2025, 13 articles"
    for key, expected in [
        (Key.Key_Right, "December 2025, 13 articles"),
        (Key.Key_Left, "November 2025, 8 articles"),
        (Key.Key_PageUp, "January 2025, 4 articles"),
        (Key.Key_PageDown, "November 2025, 8 articles"),
        (Key.Key_End, "December 2025, 13 articles"),
        (Key.Key_Home, "January 2025, 4 articles"),
        (Key.Key_Right, "February 2025, 0 articles"),
        (Key.Key_Right, "March 2025, 9 articles"),
    ]:
        qtbot.keyClick(bar, key)
        assert said(bar) == expected
    qtbot.keyClick(bar, Key.Key_Right, SHIFT)
    qtbot.keyClick(bar, Key.Key_Right, SHIFT)
    assert said(bar) == "March – May 2025, 56 articles"
    assert told == []
    qtbot.keyClick(bar, Key.Key_Return)
    assert told == [(month(3), month(6))]
    assert said(bar) == "March – May 2025, 56 articles, chosen"
    qtbot.keyClick(bar, Key.Key_Left)
    assert said(bar) == "April 2025, 16 articles, chosen"
    qtbot.keyClick(bar, Key.Key_Space)
    assert told[1:] == [(month(4), month(5))]


def test_escape_gives_up_what_is_marked_before_what_is_chosen(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    told = listen(bar)
    bar.show_range(month(3), month(4))
    assert said(bar) == "March 2025, 9 articles, chosen"
    qtbot.keyClick(bar, Key.Key_Right, SHIFT)
    assert said(bar) == "March – April 2025, 25 articles"
    qtbot.keyClick(bar, Key.Key_Escape)
    assert said(bar) == "April 2025, 16 articles"
    assert told == []
    qtbot.keyClick(bar, Key.Key_Escape)
    assert told == [NO_RANGE]


def test_the_cursor_goes_to_another_range_but_stays_with_the_same(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    bar.show_range(month(3), month(7))
    assert said(bar) == "June 2025, 1 article, chosen"
    qtbot.keyClick(bar, Key.Key_End)
    bar.show_histogram(YEAR)
    bar.show_range(month(3), month(7))
    assert said(bar) == "December 2025, 13 articles"
    bar.show_range(None, None)
    assert said(bar) == "December 2025, 13 articles"


def test_shortcuts_of_the_window_do_not_take_its_keys(
    qtbot: QtBot, appearance: Appearance, make_bar: MakeBar
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    bar = TimelineBar(appearance)
    bar.show_histogram(YEAR)
    window.setCentralWidget(bar)
    heard: list[str] = []
    for name in ("Space", "Return", "Left", "Shift+Left", "Escape", "Ctrl+Left"):
        action = QAction(name, window)
        action.setShortcut(name)
        action.triggered.connect(lambda _=False, name=name: heard.append(name))
        window.addAction(action)
    window.show()
    window.activateWindow()
    bar.setFocus()
    qtbot.waitUntil(bar.hasFocus)
    told = listen(bar)
    for key, held in [(Key.Key_Left, Qt.KeyboardModifier.NoModifier), (Key.Key_Left, SHIFT)]:
        qtbot.keyClick(window.windowHandle(), key, held)
    qtbot.keyClick(window.windowHandle(), Key.Key_Space)
    assert told == [(month(10), month(12))]
    qtbot.keyClick(window.windowHandle(), Key.Key_Escape)
    assert told[1:] == [NO_RANGE]
    assert heard == []
    # What means nothing here is the window's.
    qtbot.keyClick(window.windowHandle(), Key.Key_Escape)
    qtbot.keyClick(window.windowHandle(), Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["Escape", "Ctrl+Left"]


def test_time_runs_the_way_of_reading(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar(mirrored=True)
    told = listen(bar)
    assert spot(bar, 0).x() > spot(bar, 11).x()
    drag(qtbot, bar, 2, 5)
    assert told == [(month(3), month(7))]
    qtbot.keyClick(bar, Key.Key_Home)
    assert said(bar).startswith("January")
    qtbot.keyClick(bar, Key.Key_Left)
    assert said(bar).startswith("February")
    left = [label.left for label in lay_out(bar).labels]
    assert left == sorted(left, reverse=True)


def test_what_has_no_bar_is_shown_and_can_be_chosen(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar(AROUND)
    told = listen(bar)
    for place in (0, 4):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=spot(bar, place, AROUND))
    assert told == [(None, month(1)), (month(4), None)]
    qtbot.keyClick(bar, Key.Key_Home)
    assert said(bar) == "Before 2025, 2 articles"
    qtbot.keyClick(bar, Key.Key_End)
    assert said(bar) == "From April 2025 on, 3 articles, chosen"


def test_the_pointer_is_told_what_a_bar_is(qtbot: QtBot, make_bar: MakeBar, appearance: Appearance) -> None:
    bar = make_bar()
    place = spot(bar, 4)
    before = bar.grab().toImage()
    qtbot.mouseMove(bar, place)
    # In a real X server the pointer moves a moment later.
    qtbot.waitUntil(lambda: bar.grab().toImage() != before)
    QApplication.sendEvent(bar, QHelpEvent(QEvent.Type.ToolTip, place, bar.mapToGlobal(place)))
    assert QToolTip.text() == "May 2025\n31 articles"
    QToolTip.hideText()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert bar.grab().toImage() == before


def test_nothing_is_a_quiet_line(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar(EMPTY)
    told = listen(bar)
    drag_over = QPoint(100, 10)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=drag_over)
    for key in (Key.Key_Left, Key.Key_End, Key.Key_Return, Key.Key_Escape):
        qtbot.keyClick(bar, key)
    QApplication.sendEvent(bar, QHelpEvent(QEvent.Type.ToolTip, drag_over, bar.mapToGlobal(drag_over)))
    assert told == []
    assert said(bar) == "No articles"
    bar.show_histogram(Histogram(BinUnit.MONTH, (), undated=12))
    assert said(bar) == "12 articles without a date"
    bar.show_histogram(YEAR)
    assert said(bar) == "December 2025, 13 articles"


def test_a_sync_does_not_stop_a_drag(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    told = listen(bar)
    drag(qtbot, bar, 2, 5, release=False)
    bar.show_histogram(make_histogram(BinUnit.MONTH, date(2024, 12, 1), *[7] * 14))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=spot(bar, 5))
    assert told == [(month(3), month(7))]


def test_other_bars_do(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    told = listen(bar)
    drag(qtbot, bar, 2, 5, release=False)
    bar.show_histogram(make_histogram(BinUnit.WEEK, date(2025, 6, 2), *[7] * 14))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=spot(bar, 5))
    assert told == []
    assert said(bar) == "2 – 8 June 2025, 7 articles"


def test_it_has_a_name_and_is_reached_by_tab(qtbot: QtBot, make_bar: MakeBar) -> None:
    bar = make_bar()
    interface = QAccessible.queryAccessibleInterface(bar)
    assert interface.text(QAccessible.Text.Name) == "Articles by date"
    assert bar.focusPolicy() & Qt.FocusPolicy.TabFocus
