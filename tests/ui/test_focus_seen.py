"""Whatever takes the focus shows that it has it, in every theme."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QStringListModel, Qt
from PySide6.QtGui import QColor, QImage, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pressmark.ui.appearance import Appearance
from pressmark.ui.keymap import read_keymap
from pressmark.ui.pane_walk import walk_panes
from pressmark.ui.shortcuts.key_field import ShortcutEdit
from pressmark.ui.shortcuts.table import KeysTable
from pressmark.ui.shortcuts.table_model import KeysModel, filter_lines, list_lines
from pressmark.ui.theme import THEME_NAMES
from pressmark.ui.timeline.widget import TimelineBar
from tests.ui.conftest import OpenWindow
from tests.ui.windows import go_to_list, open_article, press, titles

Make = Callable[[Appearance], QWidget]
_CLEAR = 12  # of 255 that a colour of one dot must differ by
_DOTS = 12


def _push(*properties: str) -> Make:
    def make(_: Appearance) -> QWidget:
        button = QPushButton("Press")
        for name in properties:
            button.setProperty(name, True)
        return button

    return make


def _named(kind: type[QWidget], name: str) -> Make:
    def make(_: Appearance) -> QWidget:
        widget = kind()
        widget.setObjectName(name)
        return widget

    return make


def _checked(kind: type[QCheckBox] | type[QRadioButton]) -> Make:
    def make(_: Appearance) -> QWidget:
        box = kind("Choose")
        box.setChecked(True)
        return box

    return make


def _make_tool(_: Appearance) -> QWidget:
    button = QToolButton()
    button.setText("Tool")
    return button


def _make_combo(_: Appearance) -> QWidget:
    box = QComboBox()
    box.addItems(["One", "Two"])
    return box


def _make_list(name: str) -> Make:
    def make(_: Appearance) -> QWidget:
        view = QListView()
        view.setObjectName(name)
        view.setModel(QStringListModel(["One", "Two"], view))
        view.setCurrentIndex(view.model().index(0, 0))
        return view

    return make


def _make_keys(appearance: Appearance) -> QWidget:
    table = KeysTable(KeysModel(None), appearance)  # type: ignore[arg-type]
    table.show_lines(filter_lines(list_lines(read_keymap({}), (), ()), "", QKeySequence()))
    table.choose("next")
    return table


KINDS: dict[str, Make] = {
    "button": _push(),
    "primary button": _push("primary"),
    "link": _push("link"),
    "chip": _push("chip"),
    "term": _push("term"),
    "note line": _push("noteLine"),
    "tool button": _make_tool,
    "check box": lambda _: QCheckBox("Choose"),
    "check box that is on": _checked(QCheckBox),
    "radio button": lambda _: QRadioButton("Choose"),
    "radio button that is on": _checked(QRadioButton),
    "field": lambda _: QLineEdit("Words"),
    "number": lambda _: QSpinBox(),
    "slider": lambda _: QSlider(Qt.Orientation.Horizontal),
    "choice": _make_combo,
    "note": _named(QPlainTextEdit, "noteField"),
    "list of types": _make_list("typeList"),
    "list of tags": _make_list("tagList"),
    "timeline": TimelineBar,
    "keys": _make_keys,
    "field for keys": lambda _: ShortcutEdit(),
}


@pytest.fixture
def window(qtbot: QtBot, appearance: Appearance) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    for name, make in KINDS.items():
        control = make(appearance)
        control.setProperty("kind", name)
        control.setMaximumHeight(90)
        column.addWidget(control)
    away = QPushButton("Away")
    away.setObjectName("away")
    column.addWidget(away)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def draw(control: QWidget) -> QImage:
    """A control without the caret, which comes and goes."""
    return control.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def count_other_dots(one: QImage, other: QImage) -> int:
    """How many dots clearly have another colour."""
    assert one.size() == other.size()
    size: QSize = one.size()
    count = 0
    for y in range(size.height()):
        for x in range(size.width()):
            if one.pixel(x, y) != other.pixel(x, y):
                a, b = QColor(one.pixel(x, y)), QColor(other.pixel(x, y))
                parts = ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
                count += max(abs(first - second) for first, second in parts) >= _CLEAR
    return count


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_focus_is_seen(window: QWidget, appearance: Appearance, theme: str) -> None:
    appearance.choose(theme)
    QApplication.setCursorFlashTime(0)
    controls = [one for one in window.findChildren(QWidget) if one.property("kind")]
    assert len(controls) == len(KINDS)
    away = window.findChild(QPushButton, "away")
    assert away is not None
    unseen = []
    for control in controls:
        away.setFocus()
        before = draw(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert control.hasFocus()
        if isinstance(control, QLineEdit | QPlainTextEdit | QSpinBox):
            # What is selected is no sign of the focus: nothing may be in it.
            control.clear()
            away.setFocus()
            before = draw(control)
            control.setFocus()
        if count_other_dots(before, draw(control)) < _DOTS:
            unseen.append(str(control.property("kind")))
    assert unseen == []


def test_what_shows_no_focus_is_found(window: QWidget, appearance: Appearance) -> None:
    appearance.choose("light")
    window.setStyleSheet("QPushButton:focus { border-color: palette(window); }")
    button = next(one for one in window.findChildren(QPushButton) if one.property("kind") == "button")
    button.setStyleSheet("QPushButton, QPushButton:focus { border: 1px solid black; }")
    away = window.findChild(QPushButton, "away")
    assert away is not None
    away.setFocus()
    before = draw(button)
    button.setFocus()
    assert count_other_dots(before, draw(button)) < _DOTS


def test_the_panes_of_the_window_show_which_of_them_has_the_focus(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    window = session.window
    open_article(qtbot, session, titles(session)[0])
    press(qtbot, session, "inspector")
    go_to_list(qtbot, session)
    panes = (window.sidebar.tree, window.posts.faces.view, window.reader.inspector, window.article.view)
    unseen = []
    for pane in panes:
        window.posts.search.setFocus()
        before = draw(pane)
        walk_panes(window, (pane,), 1)
        QApplication.processEvents()
        if count_other_dots(before, draw(pane)) < _DOTS:
            unseen.append(pane.objectName())
    assert unseen == []
