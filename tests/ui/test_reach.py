"""Everybody can use it: names for screen readers, large type, the keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pressmark.sample.site import SampleSite
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, settle, titles

_Role = QAccessible.Role
_CONTROLS = {
    _Role.Button, _Role.PushButton, _Role.CheckBox, _Role.RadioButton, _Role.EditableText, _Role.ComboBox,
    _Role.Table, _Role.Tree, _Role.List, _Role.ProgressBar, _Role.Document,
}  # fmt: skip


def walk(interface: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    yield interface
    # What is inside a table or a tree are its rows; they are looked at by themselves.
    if depth > 30 or interface.role() in (_Role.Table, _Role.Tree, _Role.List):
        return
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid():
            yield from walk(child, depth + 1)


def unnamed(widget: QWidget) -> list[str]:
    found = []
    for one in walk(QAccessible.queryAccessibleInterface(widget)):
        state = one.state()
        if one.role() in _CONTROLS and not state.invisible and not one.text(QAccessible.Text.Name):  # type: ignore[attr-defined]
            found.append(f"{one.role()} {one.object()}")
    return found


def test_every_control_of_the_window_has_a_name(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    open_article(qtbot, session, titles(session)[0])
    press(qtbot, session, "find")
    assert unnamed(session.window) == []


def test_every_control_of_the_dialogs_has_a_name(
    qtbot: QtBot, library: Path, sample: SampleSite, open_window: OpenWindow
) -> None:
    session = open_window(library)
    assert unnamed(session.window) == []
    session.window.sites.add(sample.url)
    dialog = session.window.sites.dialog
    assert dialog is not None
    settle(qtbot, session)
    assert unnamed(dialog) == []
    dialog.close()


def test_a_row_is_read_out_with_all_that_its_signs_say(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    press(qtbot, session, "next", "toggle-star")
    table = session.window.posts.faces.view
    interface = QAccessible.queryAccessibleInterface(table)
    said = [interface.child(place).text(QAccessible.Text.Name) for place in range(interface.childCount())]
    first = next(text for text in said if text.startswith(titles(session)[0]))
    assert "unread" in first
    assert "starred" in first


@pytest.fixture
def normal_type(qapp: QApplication) -> Iterator[QFont]:
    """The font of the program, which is given back after the test."""
    yield qapp.font()
    qapp.setFont(QFont())


def find_cut_off(window: QWidget) -> list[str]:
    """The words that are higher than their place."""
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if label.isVisible() and label.text() and not label.wordWrap()
        if label.height() < label.fontMetrics().height()
    ]


def test_at_twice_the_type_size_everything_grows_and_nothing_is_cut_off(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, normal_type: QFont, qapp: QApplication
) -> None:
    session = open_window(filled)
    window = session.window
    open_article(qtbot, session, titles(session)[0])
    row = window.posts.faces.view.rowHeight(0)
    line = window.sidebar.tree.rowHeight(window.sidebar.tree.index_of("view:all"))
    body = window.article.view.document().defaultFont().pixelSize()
    large = QFont(qapp.font())
    large.setPointSizeF(large.pointSizeF() * 2)
    qapp.setFont(large)
    settle(qtbot, session)
    qtbot.waitUntil(lambda: window.posts.faces.view.rowHeight(0) >= 1.8 * row)
    assert window.sidebar.tree.rowHeight(window.sidebar.tree.index_of("view:all")) >= 1.8 * line
    assert window.article.view.document().defaultFont().pixelSize() >= 1.8 * body
    qtbot.waitUntil(lambda: find_cut_off(window) == [])


def test_a_site_is_added_by_keyboard_alone(
    qtbot: QtBot, library: Path, sample: SampleSite, open_window: OpenWindow
) -> None:
    session = open_window(library)
    session.window.sites.add(sample.url)
    dialog = session.window.sites.dialog
    assert dialog is not None
    settle(qtbot, session)
    reached = set()
    for _ in range(12):
        dialog.focusNextChild()
        widget = dialog.focusWidget()
        reached.add(type(widget).__name__ + (widget.text() if hasattr(widget, "text") else ""))
    assert {"TypeList", "QRadioButtonAll &images", "QPushButton&Start", "QPushButtonCancel"} <= reached
    dialog.close()
