"""Twice as large letters: nothing is cut off, nothing lies over anything, every window fits the screen."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pressmark.sample.site import SampleSite
from pressmark.settings import Settings
from pressmark.ui.message import Message
from pressmark.ui.settings.dialog import SettingsDialog
from pressmark.ui.settings.switch import Switch
from pressmark.ui.translation import load_translators
from tests.ui.conftest import OpenWindow
from tests.ui.every_dialog import MAKERS, Bench
from tests.ui.fitting import find_lost_menus, find_outside, find_overlaps, find_squeezed
from tests.ui.windows import click_row, open_article, press, settle, titles, type_in

SMALL, USUAL = QSize(960, 600), QSize(1280, 800)


@pytest.fixture
def large(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A desktop that has letters of twice the size."""
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(20)  # the least that the program has otherwise, twice
    monkeypatch.setattr(QFontDatabase, "systemFont", lambda _: QFont(large))
    yield
    qapp.setFont(usual)


@pytest.fixture
def bench(large: None, qtbot: QtBot, filled: Path, sample: SampleSite, open_window: OpenWindow) -> Bench:
    """The program on that desktop."""
    return Bench(qtbot, open_window(filled), sample.url)


@pytest.fixture
def german(
    large: None, speak: QApplication, qtbot: QtBot, filled: Path, sample: SampleSite, open_window: OpenWindow
) -> Bench:
    """The same in the language whose words are the longest."""
    load_translators(speak, "de")
    return Bench(qtbot, open_window(filled, Settings(read_after=None, language="de")), sample.url)


def test_what_does_not_fit_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    label, button = QLabel("Words that are long"), QPushButton("A button of some width")
    for one in (label, button):
        row.addWidget(one)
    window.show()
    assert find_squeezed(window) == find_overlaps(window) == find_outside(window, USUAL) == []
    label.setFixedWidth(20)
    button.setFixedWidth(40)
    qtbot.waitUntil(lambda: label.width() == 20)
    assert len(find_squeezed(window)) == 2
    label.setToolTip(label.text())
    button.setGeometry(label.geometry())
    assert len(find_squeezed(window)) == 1
    assert len(find_overlaps(window)) == 1
    window.setMinimumSize(2_000, 20)
    assert len(find_outside(window, USUAL)) == 1


def test_controls_that_do_not_fit_are_found(qtbot: QtBot, bench: Bench) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    box, button, switch = QComboBox(), QToolButton(), Switch("Words that are &long")
    box.addItem("Words that are long")
    button.setIcon(bench.session.appearance.icon("star"))
    for one in (box, button, switch):
        row.addWidget(one)
    window.resize(1_200, 400)
    window.show()
    assert find_squeezed(window) == []
    box.setFixedWidth(60)
    button.setFixedWidth(8)
    switch.setFixedWidth(switch.minimumSizeHint().width())
    qtbot.waitUntil(lambda: button.width() == 8 and box.width() == 60)
    qtbot.waitUntil(lambda: len(find_squeezed(window)) == 2)
    assert len(switch.lines(switch.width())) > 1
    assert switch.height() > switch.sizeHint().height() * 1.5
    many = QMainWindow()
    qtbot.addWidget(many)
    for name in ("Apples", "Pears", "Plums"):
        many.menuBar().addMenu(name)
    many.resize(1_000, 200)
    many.show()
    assert find_lost_menus(many.menuBar()) == []
    many.setFixedWidth(200)
    qtbot.waitUntil(lambda: many.menuBar().width() == 200)
    further = many.menuBar().findChild(QToolButton, "qt_menubar_ext_button")
    assert further is not None
    further.setStyleSheet("padding: 1em")
    assert "Plums" in find_lost_menus(many.menuBar())


@pytest.mark.parametrize("room", [SMALL, USUAL])
def test_the_window_fits_with_large_letters(german: Bench, room: QSize) -> None:
    qtbot, session, window = german.qtbot, german.session, german.window
    found: dict[str, list[str]] = {}
    assert window.fontMetrics().height() > 30

    def look(state: str) -> None:
        settle(qtbot, session)
        window.resize(room)
        qtbot.waitUntil(lambda: window.size() == room or bool(find_outside(window, room)))
        found[state] = wait_for_faults(qtbot, window, room) + find_lost_menus(window.menuBar())

    look("list")
    press(qtbot, session, "cards")
    look("cards")
    open_article(qtbot, session, titles(session)[0])
    press(qtbot, session, "find")
    window.messages.show_message(Message("Something happened.", "In detail."), "notice", "Look")
    look("article")
    press(qtbot, session, "inspector")
    look("inspector")
    window.messages.dismiss()
    for view in ("tables", "notebook"):
        if not window.sidebar.isVisible():  # there is no room for all panes
            press(qtbot, session, "sidebar")
        click_row(qtbot, session, f"view:{view}")
        look(view)
    type_in(qtbot, session, "nothingis like:this")
    look("empty")
    assert_whole(found)


def test_every_dialog_fits_with_large_letters(bench: Bench) -> None:
    found: dict[str, list[str]] = {}
    # What is higher than a screen scrolls: the one here has no fewer lines than this.
    room = SMALL.expandedTo(QSize(0, bench.window.screen().availableGeometry().height()))
    for kind, makers in MAKERS.items():
        for make in makers:
            window = make(bench)
            window.show()
            settle(bench.qtbot, bench.session)
            if not isinstance(window, QMessageBox):
                window.resize(window.size().boundedTo(SMALL))
            settle(bench.qtbot, bench.session)
            faults = wait_for_faults(bench.qtbot, window, room)
            found.setdefault(kind.__name__, []).extend(faults)
            bench.put_away(window)
    assert_whole(found)


def test_every_page_of_the_settings_fits_with_large_letters(german: Bench) -> None:
    found: dict[str, list[str]] = {}
    (make,) = MAKERS[SettingsDialog]
    window = make(german)
    assert isinstance(window, SettingsDialog)
    window.resize(window.size().boundedTo(SMALL))
    for page in window.pages:
        window.open_page(page)
        settle(german.qtbot, german.session)
        found[page] = wait_for_faults(german.qtbot, window, USUAL)
    german.put_away(window)
    assert_whole(found)


def wait_for_faults(qtbot: QtBot, window: QWidget, room: QSize) -> list[str]:
    """What is wrong once everything is where it belongs; nothing as soon as nothing is."""
    # How Qt's own box lays its buttons out follows the screen, which is narrow here.
    laid = (lambda _: []) if isinstance(window, QMessageBox) else find_overlaps

    def look() -> list[str]:
        return [*find_squeezed(window), *laid(window), *find_outside(window, room)]

    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not look(), timeout=1_000)
    return look()


def assert_whole(found: dict[str, list[str]]) -> None:
    """Nothing is wrong anywhere; what is, is said in full."""
    said = [f"{where}: {fault}" for where, faults in found.items() for fault in faults]
    assert not said, "\n".join(said)
