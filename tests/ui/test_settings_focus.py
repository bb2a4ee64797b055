"""The settings by keyboard and wheel: where the focus begins, what is in sight, nothing chosen by a slip."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QSlider, QWidget
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings
from pressmark.ui.application import Session
from pressmark.ui.settings.backup import BackupPage
from pressmark.ui.settings.page_area import PageArea
from pressmark.ui.settings.reading import ReadingPage
from pressmark.ui.shortcuts.page import ShortcutsPage
from pressmark.ui.translation import load_translators
from tests.ui.conftest import OpenWindow
from tests.ui.settings_windows import fill_recent, open_settings
from tests.ui.windows import settle

PLAIN = Settings(read_after=None)


@pytest.fixture
def session(library: Path, open_window: OpenWindow) -> Session:
    fill_recent(library)
    return open_window(library, PLAIN)


def turn(control: QWidget) -> None:
    """Turn the wheel over a control."""
    middle = QPointF(control.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(control.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(control, event)


def area_of(page: QWidget) -> PageArea:
    """Where a page is seen."""
    around = page.parentWidget().parentWidget()
    assert isinstance(around, PageArea)
    return around


def test_keys_go_to_the_list_of_pages_whenever_it_opens(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session, "backup")
    page = dialog.pages["backup"]
    assert isinstance(page, BackupPage)
    page.kept.setFocus()
    dialog.search.setText("backup")
    place = dialog.geometry().translated(30, 20)
    dialog.setGeometry(place)
    dialog.close()
    open_settings(qtbot, session)
    assert QApplication.focusWidget() is dialog.list
    assert (dialog.search.text(), dialog.geometry()) == ("", place)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Home)
    assert dialog.page.name == "general"
    assert session.window.preferences.settings == PLAIN
    # One that is open keeps the focus where it is.
    dialog.search.setFocus()
    session.window.settings.open("backup")
    assert dialog.search.hasFocus()


def test_the_wheel_chooses_nothing_on_the_way(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session, "reading")
    page = dialog.pages["reading"]
    assert isinstance(page, ReadingPage)
    for control in (page.read, page.size_.field, page.size_.slider, page.family):
        turn(control)
    assert session.window.preferences.settings == PLAIN
    # Of itself Qt gives the focus to what the wheel is turned over, and then the next key chooses.
    choosing = [one for kind in (QComboBox, QAbstractSpinBox, QSlider) for one in dialog.findChildren(kind)]
    assert len(choosing) > 8
    assert not [one for one in choosing if one.focusPolicy() is Qt.FocusPolicy.WheelFocus]


def test_what_the_keys_lead_to_is_in_sight(qtbot: QtBot, session: Session) -> None:
    dialog = open_settings(qtbot, session, "reading")
    dialog.resize(dialog.minimumWidth(), 360)
    settle(qtbot, session)
    page, area = dialog.page, area_of(dialog.page)
    assert area.verticalScrollBar().maximum() > 0
    dialog.list.setFocus()
    seen = set()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(40):
            held = QApplication.focusWidget()
            assert held is not None
            qtbot.keyClick(held, key)
            held = QApplication.focusWidget()
            if held is not None and page.isAncestorOf(held):
                seen.add(held)
                place = QRect(held.mapTo(area.viewport(), QPoint(0, 0)), held.size())
                assert area.viewport().rect().contains(place.center()), held
                assert area.viewport().rect().top() <= place.top(), held
    assert len(seen) >= 6


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_keys_fit_where_the_dialog_is_small(
    qtbot: QtBot, speak: QApplication, library: Path, open_window: OpenWindow, language: str
) -> None:
    fill_recent(library)
    session = open_window(library, Settings(read_after=None, language=language))
    load_translators(speak, language)
    dialog = open_settings(qtbot, session, "shortcuts")
    dialog.resize(840, 630)
    page = dialog.page
    assert isinstance(page, ShortcutsPage)
    page.table.choose("next")
    page.conflict.say(
        "J, K and L are for “Search the library” and “Previous unread” already. " * 2, takes=True
    )
    area = area_of(page)
    qtbot.waitUntil(lambda: page.conflict.height() > 0)
    settle(qtbot, session)
    assert area.verticalScrollBar().maximum() == area.horizontalScrollBar().maximum() == 0
    inside = area.viewport().rect()
    for part in (page.single, page.conflict.take, page.conflict.leave, page.table, page.reset_all):
        place = QRect(part.mapTo(area.viewport(), QPoint(0, 0)), part.size())
        assert inside.contains(place), part
        assert part.height() >= part.minimumSizeHint().height(), part
    current = page.table.visualRect(page.table.currentIndex())
    assert page.table.viewport().rect().contains(current)
    page.conflict.say("", takes=False)
    qtbot.waitUntil(lambda: page.table.height() > dialog.height() // 3)
