"""The sheet of keys: those of the pane first, all commands, and what panes promise is so."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from pressmark.store.searches import save_search
from pressmark.ui.application import Session
from pressmark.ui.commands import COMMANDS, Menu
from pressmark.ui.keymap import read_keymap
from pressmark.ui.shortcuts.panes import PANE_KEYS, PaneKeys, find_pane, say_keys
from pressmark.ui.shortcuts.sheet import ShortcutsSheet, find_half
from tests.ui.conftest import OpenWindow
from tests.ui.windows import go_to_list, open_article, press, settle, term_key, titles

_Key = Qt.Key


def shown(sheet: ShortcutsSheet) -> list[str]:
    """The words that are seen, in the order of the screen."""
    labels = [one for one in sheet.findChildren(QLabel) if one.isVisible() and one.text()]
    return [one.text() for one in sorted(labels, key=lambda one: one.mapTo(sheet, one.rect().topLeft()).y())]


def open_sheet(qtbot: QtBot, sheet: ShortcutsSheet) -> ShortcutsSheet:
    qtbot.addWidget(sheet)
    sheet.show()
    qtbot.waitExposed(sheet)
    sheet.activateWindow()
    qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def find(name: str) -> PaneKeys:
    return next(pane for pane in PANE_KEYS if pane.name == name)


def test_the_keys_of_the_pane_come_first_then_all_menus(qtbot: QtBot) -> None:
    keymap = read_keymap({"next": ("Ctrl+J",), "open": ("Ctrl+Return",)})
    sheet = open_sheet(qtbot, ShortcutsSheet(keymap, find("postsTable")))
    words = shown(sheet)
    assert words[0] == "In the list"
    assert {"Ctrl+J", "Ctrl+Return", "Next annotation", "Find a command", "? or F1"} <= set(words)
    menus = ["File", "Edit", "View", "Go", "Site", "Article", "Annotate", "Tools", "Help"]
    assert set(menus) <= set(words)
    assert len(menus) == len(Menu)
    assert "About Pressmark" not in words, "it has no key"


def test_the_pane_stands_in_a_column_as_all_others_do(qtbot: QtBot) -> None:
    sheet = open_sheet(qtbot, ShortcutsSheet(read_keymap({}), find("postsTable")))
    parts = {label.text(): label.parentWidget() for label in sheet.findChildren(QLabel, "viewTitle")}
    assert parts["In the list"].width() == parts["Go"].width()
    # On a small screen there is one column.
    beside = parts["Annotate"].x() > parts["In the list"].geometry().right()
    assert beside or parts["Annotate"].x() == parts["In the list"].x()


@pytest.mark.parametrize(
    ("heights", "half"),
    [([], 0), ([5], 0), ([9, 9, 12, 12, 5, 17, 12, 7, 4, 3], 5), ([30, 2, 2], 1), ([2, 2, 30], 2)],
)
def test_columns_are_as_short_as_can_be(heights: list[int], half: int) -> None:
    assert find_half(heights) == half


def test_words_narrow_it_to_commands_without_keys_too(qtbot: QtBot) -> None:
    sheet = open_sheet(qtbot, ShortcutsSheet(read_keymap({})))
    qtbot.keyClicks(sheet.field, "about")
    qtbot.waitUntil(lambda: shown(sheet) == ["Help", "About Pressmark"])
    sheet.field.setText("ctrl+e")
    qtbot.waitUntil(lambda: "Export the list" in shown(sheet))
    assert "Next article" not in shown(sheet)
    sheet.field.setText("nothing of that kind")
    qtbot.waitUntil(lambda: shown(sheet) == ["No key does that"])


def test_the_keys_scroll_it_and_escape_closes(qtbot: QtBot) -> None:
    sheet = open_sheet(qtbot, ShortcutsSheet(read_keymap({})))
    sheet.resize(sheet.width(), 300)
    bar = sheet.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for key, moves in ((_Key.Key_Down, 1), (_Key.Key_PageDown, 1), (_Key.Key_PageUp, -1), (_Key.Key_Up, -1)):
        before = bar.value()
        qtbot.keyClick(sheet.field, key)
        assert (bar.value() - before) * moves > 0, key
    spy = QSignalSpy(sheet.change_asked)
    qtbot.keyClick(sheet.field, _Key.Key_Escape)
    assert not sheet.isVisible()
    assert spy.count() == 0


def test_it_says_that_single_keys_are_off(qtbot: QtBot) -> None:
    sheet = open_sheet(qtbot, ShortcutsSheet(read_keymap({}, single_keys=False)))
    assert any(words.startswith("Single keys are switched off") for words in shown(sheet))
    assert "Next article" not in shown(sheet)
    assert "F1" in shown(sheet)


@pytest.mark.parametrize("pane", PANE_KEYS, ids=lambda pane: pane.name)
def test_every_key_of_a_pane_can_be_pressed(qapp: QApplication, pane: PaneKeys) -> None:
    names = {command.name for command in COMMANDS}
    for key in pane.keys:
        assert key.keys or key.command
        assert not key.command or key.command in names
        assert all(QKeySequence(one).toString() for one in key.keys)
        assert say_keys(key, read_keymap({}))


# What is asked for by the menu key is tested where the menus are; the Tab key where links are.
_ELSEWHERE = {"Menu", "Shift+F10", "Tab", "Shift+Tab"}
# In an order in which each has something to do.
PRESSED = {
    "searchField": ("Ctrl+Space", "Esc", "Return", "Down"),
    "timelineBar": (
        *("Home", "Right", "Left", "PgDown", "PgUp", "End", "Home", "Shift+Right", "Shift+Left"),
        *("Return", "Esc", "Space", "Del"),
    ),
    "postsTable": ("Down", "Up", "PgDown", "PgUp", "End", "Home", "Shift+Down", "Shift+Up"),
    "sidebarTree": (
        *("Down", "Up", "Return", "Space", "Ctrl+Return", "-", "Alt+Return", "Left", "Right"),
        *("F2", "Alt+Shift+Down", "Alt+Shift+Up", "Del"),
    ),
}


def test_what_panes_promise_they_do(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    bench = Bench(qtbot, open_window(filled))
    for name, presses in PRESSED.items():
        promised = {one for key in find(name).keys for one in key.keys}
        assert promised - _ELSEWHERE == set(presses)
        bench.begin(name)
        assert find_pane(QApplication.focusWidget()) is find(name)
        for key in presses:
            bench.prepare(key)
            before = bench.state()
            bench.press(key)
            assert bench.state() != before, f"{name}: {key}"


class Bench:
    """A window that has all that the keys of its panes need."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot, self.session, self.window = qtbot, session, session.window
        self.panes: dict[str, QWidget] = {
            "searchField": self.window.posts.search,
            "timelineBar": self.window.posts.timeline,
            "postsTable": self.window.posts.faces.view,
            "sidebarTree": self.window.sidebar.tree,
        }
        self.widget = self.panes["postsTable"]
        for search in ("One", "Two"):
            session.tasks.write(save_search(search, "cobalt", ""))
        overviewed = self.window.browsing
        qtbot.waitUntil(lambda: overviewed.overview is not None and len(overviewed.overview.searches) == 2)
        settle(qtbot, session)

    def begin(self, name: str) -> None:
        """Go to a pane."""
        go_to_list(self.qtbot, self.session)
        press(self.qtbot, self.session, "go-all", "clear-filters")
        self.window.posts.faces.choose_row(0)
        self.widget = self.panes[name]
        self.widget.setFocus()

    def prepare(self, key: str) -> None:
        """Have the focus, and what the key is for, where they are to be."""
        self.widget.setFocus()
        if self.widget is self.window.sidebar.tree:
            row = (
                "search:1" if key in ("F2", "Del") or "Alt+Shift" in key else term_key(self.session, "Cobalt")
            )
            row = term_key(self.session, "Battery metals") if key in ("Left", "Right") else row
            self.window.sidebar.tree.setCurrentIndex(self.window.sidebar.tree.index_of(row))

    def press(self, keys: str) -> None:
        chord = QKeySequence(keys)[0]  # type: ignore[index]
        self.qtbot.keyClick(self.widget, chord.key(), chord.keyboardModifiers())
        settle(self.qtbot, self.session)

    def state(self) -> tuple[object, ...]:
        """All that keys of these panes change."""
        window, tree = self.window, self.window.sidebar.tree
        view, overview = window.posts.faces.view, window.browsing.overview
        folded = tree.isExpanded(tree.index_of(term_key(self.session, "Battery metals")))
        return (
            *(view.currentIndex().row(), len(view.selectionModel().selectedRows())),
            *(window.browsing.filter, window.posts.timeline.accessibleDescription()),
            *(window.posts.search.completion.popup.isVisible(), window.focusWidget()),
            *(tree.currentIndex().row(), folded, tree.state()),
            overview.searches if overview is not None else (),
        )


def test_the_pane_that_has_the_focus_is_on_the_sheet(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    window = session.window
    go_to_list(qtbot, session)
    for widget, title in ((window.sidebar.tree, "In the sidebar"), (window.posts.faces.view, "In the list")):
        widget.setFocus()
        press(qtbot, session, "shortcuts")
        sheet = window.keys.sheet
        assert sheet is not None
        assert shown(sheet)[0] == title
        QTest.keyClick(sheet.field, _Key.Key_Escape)


def test_a_window_with_a_table_has_the_sheet_too(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    window = session.window
    with_table = next(title for title in titles(session) if "one table" in title)
    open_article(qtbot, session, with_table)
    press(qtbot, session, "article-tables")
    (table,) = window.reader.windows.windows
    table.activateWindow()
    qtbot.waitUntil(table.isActiveWindow)
    qtbot.keyClick(table, _Key.Key_F1)
    sheet = window.keys.sheet
    assert sheet is not None
    assert sheet.parent() is table
    assert shown(sheet)[0] == "In a table"
    asked = QSignalSpy(window.keys.change_asked)
    sheet.change_asked.emit()
    assert asked.count() == 1
    sheet.close()
