"""F6 leads to every pane and back, whichever are shown; panes are made wider without a mouse."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressmark.ui.application import Session
from pressmark.ui.pane_sizes import size_pane
from pressmark.ui.pane_walk import walk_panes
from tests.ui.conftest import OpenWindow
from tests.ui.windows import go_to_list, open_article, press, titles


class Bench:
    """A bar above two panes; over the second of them a field."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.bar, self.splitter = QWidget(), QSplitter()
        self.close = QPushButton("Close")
        QVBoxLayout(self.bar).addWidget(self.close)
        self.first, self.second, self.field = QLineEdit(), QLineEdit(), QLineEdit()
        self.beside = QWidget()
        column = QVBoxLayout(self.beside)
        column.addWidget(self.field)
        column.addWidget(self.second)
        self.splitter.addWidget(self.first)
        self.splitter.addWidget(self.beside)
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.bar)
        layout.addWidget(self.splitter)
        self.window.resize(600, 300)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def walk(self, step: int) -> QWidget | None:
        walk_panes(self.window, (self.bar, self.first, self.second, QLabel(self.window)), step)
        return self.window.focusWidget()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_it_goes_round_both_ways_and_into_what_has_no_focus_of_its_own(bench: Bench) -> None:
    bench.first.setFocus()
    assert [bench.walk(1) for _ in range(3)] == [bench.second, bench.close, bench.first]
    assert [bench.walk(-1) for _ in range(3)] == [bench.close, bench.second, bench.first]
    bench.bar.hide()
    assert [bench.walk(-1) for _ in range(2)] == [bench.second, bench.first]


def test_from_beside_a_pane_the_way_leads_into_it_or_to_the_one_before(bench: Bench) -> None:
    bench.field.setFocus()
    assert bench.walk(1) is bench.second
    bench.field.setFocus()
    assert bench.walk(-1) is bench.first


def test_where_nothing_is_shown_nothing_happens(bench: Bench) -> None:
    bench.field.setFocus()
    walk_panes(bench.window, (), 1)
    assert bench.window.focusWidget() is bench.field


def test_a_pane_is_made_wider_and_narrower_by_what_is_in_it(bench: Bench) -> None:
    bench.splitter.setSizes([300, 300])
    before = bench.splitter.sizes()
    assert size_pane(bench.first, 1)
    assert bench.splitter.sizes()[0] > before[0]
    assert size_pane(bench.field, 2)
    assert bench.splitter.sizes()[1] > before[1]
    assert size_pane(bench.field, -1)
    bench.first.hide()
    assert not size_pane(bench.second, 1), "there is nothing to take it from"
    assert not size_pane(bench.bar, 1)
    assert not size_pane(None, 1)


@pytest.fixture
def session(filled: Path, open_window: OpenWindow, qtbot: QtBot) -> Session:
    made = open_window(filled)
    open_article(qtbot, made, titles(made)[0])
    go_to_list(qtbot, made)
    return made


def test_the_panes_of_the_window_are_reached_in_their_order(qtbot: QtBot, session: Session) -> None:
    window = session.window
    press(qtbot, session, "inspector", "article-note")
    qtbot.waitUntil(window.reader.editor.isVisible)
    go_to_list(qtbot, session)
    expected = [window.article.view, window.reader.editor, window.reader.inspector, window.sidebar]
    for pane in expected:
        press(qtbot, session, "next-pane")
        held = QApplication.focusWidget()
        assert held is not None
        assert pane is held or pane.isAncestorOf(held), pane.objectName()
    for pane in reversed(expected[:-1]):
        press(qtbot, session, "previous-pane")
        held = QApplication.focusWidget()
        assert held is not None
        assert pane is held or pane.isAncestorOf(held), pane.objectName()
