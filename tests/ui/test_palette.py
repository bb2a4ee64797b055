"""The palette in the window: found, walked, done where the keys were."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QListView, QMainWindow, QTextEdit
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings
from pressmark.store.searches import save_search
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import Session
from pressmark.ui.palette.items import PaletteItem
from pressmark.ui.palette.popup import Palette
from pressmark.ui.palette.sources import SETTINGS_PAGES
from tests.ui.conftest import OpenWindow
from tests.ui.windows import go_to_list, press, settle

_Key = Qt.Key


class Bench:
    """A window with a field that has the focus, and a palette over it."""

    def __init__(self, qtbot: QtBot, appearance: Appearance) -> None:
        self.done: list[str] = []
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.window.resize(700, 500)
        self.field = QTextEdit()
        self.window.setCentralWidget(self.field)
        names = [f"Command {number}" for number in range(40)]
        items = [PaletteItem(name, name, lambda name=name: self.do(name)) for name in names]
        off = PaletteItem("off", "Never today", lambda: self.do("off"), place="Menu", enabled=False)
        self.palette = Palette((lambda: items, lambda: [off]), appearance, self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.field.setFocus()

    def do(self, name: str) -> None:
        self.done.append(f"{name} {'here' if self.field.hasFocus() else 'elsewhere'}")

    @property
    def chosen(self) -> str:
        offer = self.palette.chosen
        return offer.item.title if offer is not None else ""


@pytest.fixture
def bench(qtbot: QtBot, appearance: Appearance) -> Bench:
    return Bench(qtbot, appearance)


def test_it_is_walked_with_the_keys_and_does_what_is_chosen_where_they_were(
    qtbot: QtBot, bench: Bench
) -> None:
    bench.palette.open()
    field = bench.palette.field
    assert field.hasFocus()
    walk = (
        (_Key.Key_Down, "Command 1"), (_Key.Key_Up, "Command 0"), (_Key.Key_Up, "Never today"),
        (_Key.Key_Down, "Command 0"), (_Key.Key_PageDown, "Command 11"), (_Key.Key_PageUp, "Command 0"),
        (_Key.Key_End, "Never today"), (_Key.Key_Home, "Command 0"), (_Key.Key_Tab, "Command 0"),
    )  # fmt: skip
    for key, expected in walk:
        qtbot.keyClick(field, key)
        assert bench.chosen == expected, key
        assert field.hasFocus()
    qtbot.keyClicks(field, "cmd 7")
    assert bench.chosen == "Command 7"
    assert field.accessibleDescription() == "Command 7, 1 of 4"
    qtbot.keyClick(field, _Key.Key_Return)
    assert bench.done == ["Command 7 here"]
    assert bench.palette.isHidden()
    bench.palette.open()
    assert (bench.chosen, field.text()) == ("Command 7", "")
    assert bench.palette.recent == ("Command 7",)


def test_escape_the_command_once_more_and_the_focus_elsewhere_put_it_away(qtbot: QtBot, bench: Bench) -> None:
    for leave in (
        lambda: qtbot.keyClick(bench.palette.field, _Key.Key_Escape),
        bench.palette.open,
        bench.field.setFocus,
    ):
        bench.palette.open()
        assert bench.palette.isVisible()
        leave()
        assert bench.palette.isHidden()
        assert bench.field.hasFocus()
    assert bench.done == []


def test_what_cannot_be_done_now_says_so_and_is_not_done(qtbot: QtBot, bench: Bench) -> None:
    bench.palette.open()
    qtbot.keyClicks(bench.palette.field, "never")
    assert bench.palette.field.accessibleDescription() == "Never today, Menu, not now, 1 of 1"
    qtbot.keyClick(bench.palette.field, _Key.Key_Return)
    assert bench.palette.isVisible()
    assert bench.done == []


def test_letters_that_fit_nothing_are_answered(qtbot: QtBot, bench: Bench) -> None:
    bench.palette.open()
    qtbot.keyClicks(bench.palette.field, "xyz")
    assert bench.chosen == ""
    for key in (_Key.Key_Down, _Key.Key_End, _Key.Key_Return):
        qtbot.keyClick(bench.palette.field, key)
    assert bench.palette.field.accessibleDescription() == "No command has these letters in this order"
    bench.palette.field.clear()
    assert bench.chosen == "Command 0"


def test_a_click_does_it_and_rows_are_read_out(qtbot: QtBot, bench: Bench) -> None:
    bench.palette.open()
    view = bench.palette.findChild(QListView)
    assert view is not None
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(QAccessible.Text.Name) == "Commands"
    row = view.visualRect(view.model().index(2, 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert bench.done == ["Command 2 here"]


def test_it_stays_within_a_small_window_and_bold_letters_are_seen(qtbot: QtBot, bench: Bench) -> None:
    bench.palette.open()
    bench.window.resize(420, 260)
    assert bench.window.rect().contains(bench.palette.geometry())
    view = bench.palette.findChild(QListView)
    assert view is not None

    def draw(typed: str) -> QImage:
        bench.palette.field.setText(typed)
        assert bench.chosen == "Command 0"
        row = view.visualRect(view.currentIndex())
        return view.viewport().grab(row).toImage()

    assert draw("command 0") != draw("c0")


@pytest.fixture
def session(filled: Path, open_window: OpenWindow) -> Session:
    return open_window(filled, Settings(read_after=None, shortcuts={"next": ("Ctrl+J",)}))


def test_it_leads_to_commands_searches_and_sites(qtbot: QtBot, session: Session) -> None:
    session.tasks.write(save_search("Batteries", "battery", "Ctrl+Alt+1"))
    qtbot.waitUntil(lambda: bool(session.window.browsing.overview.searches))  # type: ignore[union-attr]
    go_to_list(qtbot, session)
    palette = session.window.keys.palette
    press(qtbot, session, "palette")
    offers = {offer.item.title: offer.item for offer in palette.offers}
    assert offers["Next article"].keys == "Ctrl+J"
    assert offers["Next article"].place == "Go"
    assert not offers["Back"].enabled
    assert (offers["Light"].checked, offers["Dark"].checked, offers["Back"].checked) == (True, False, None)
    assert "Find a command" not in offers
    qtbot.keyClicks(palette.field, "gt btrs")
    qtbot.keyClick(palette.field, _Key.Key_Return)
    settle(qtbot, session)
    assert session.window.browsing.filter.title() == "Batteries"
    press(qtbot, session, "palette")
    qtbot.keyClicks(palette.field, "go to lode")
    qtbot.keyClick(palette.field, _Key.Key_Return)
    settle(qtbot, session)
    assert session.window.browsing.filter.text.startswith("site:")
    assert session.window.focusWidget() is session.window.posts.faces.view
    # What is left for the palette has the keys again when the command is done.
    press(qtbot, session, "palette")
    qtbot.keyClicks(palette.field, "select all")
    qtbot.keyClick(palette.field, _Key.Key_Return)
    table = session.window.posts.faces.view
    assert len(table.selectionModel().selectedRows()) == session.window.model.rowCount() > 1


def test_it_names_commands_as_their_keys_do_and_leads_to_the_settings(qtbot: QtBot, session: Session) -> None:
    palette = session.window.keys.palette
    go_to_list(qtbot, session)
    # Named as where their keys are told, whatever the menu says of the article that is shown.
    press(qtbot, session, "palette")
    assert "Mark as read or unread" in {offer.item.title for offer in palette.offers}
    palette.leave()
    settings = session.window.settings
    for typed, page in (("settings backup", "backup"), ("remove images", "storage")):
        press(qtbot, session, "palette")
        qtbot.keyClicks(palette.field, typed)
        qtbot.keyClick(palette.field, _Key.Key_Return)
        assert settings.page == page
        settings.close()
    dialog = settings.dialog
    assert dialog is not None
    assert {name: page.title for name, page in dialog.pages.items()} == SETTINGS_PAGES
