"""What the window does with sites that the library has already."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton, QTreeWidget
from pytestqt.qtbot import QtBot

from pressmark.model import ImageChoice
from pressmark.sample.site import SampleSite
from pressmark.store import Store
from pressmark.store.sites import add_site
from pressmark.ui.sites.add_dialog import AddSiteDialog
from pressmark.ui.sites.finding import find_offer
from pressmark.ui.sites.remove_dialog import RemoveSiteDialog
from tests.library import SmallLibrary, make_post
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, settle, take_in


@pytest.fixture
def two(library: Path, sample: SampleSite) -> Path:
    """A library of two sites."""
    made = SmallLibrary(library)
    made.take(make_post(1, "Of the small site", "<p>Text.</p>"))
    take_in(made.store, sample.url)
    made.store.close()
    return library


def test_removing_takes_the_site_of_the_article_that_is_open(
    qtbot: QtBot, two: Path, open_window: OpenWindow
) -> None:
    session = open_window(two)
    open_article(qtbot, session, "A share is not a lever")
    press(qtbot, session, "remove-site")
    dialog = session.window.sites.dialog
    assert isinstance(dialog, RemoveSiteDialog)
    assert "Lode & Ledger" in dialog.text()
    dialog.reject()


def test_removing_asks_which_site_where_nothing_tells(
    qtbot: QtBot, two: Path, open_window: OpenWindow
) -> None:
    session = open_window(two)
    press(qtbot, session, "remove-site")
    menu = session.window.sites.menu
    assert menu is not None
    names = [action.text() for action in menu.actions()]
    assert len(names) == 2
    next(action for action in menu.actions() if "Lode" in action.text()).trigger()
    menu.close()
    settle(qtbot, session)
    dialog = session.window.sites.dialog
    assert isinstance(dialog, RemoveSiteDialog)
    assert "Lode & Ledger" in dialog.text()
    dialog.reject()


def test_a_site_that_is_known_says_so_and_is_ticked_as_it_was_chosen(
    qtbot: QtBot, library: Path, sample: SampleSite, open_window: OpenWindow
) -> None:
    store = Store(library)
    site = take_in(store, sample.url)
    offer = find_offer(sample.url, Event())
    store.write(add_site(offer, ["page"], ImageChoice.NONE)).result()
    assert store.sites.read(site.id).types == ("page",)
    store.close()
    session = open_window(library)
    session.window.sites.add(sample.url)
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    settle(qtbot, session)
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("already in your library" in text for text in said)
    tree = dialog.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    items = tree.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive)
    ticked = [item.text(0) for item in items if item.checkState(0) is Qt.CheckState.Checked]
    assert ticked == ["Pages"]
    chosen = [button.text() for button in dialog.findChildren(QRadioButton) if button.isChecked()]
    assert chosen == ["&No images"]
    dialog.close()


def test_a_site_that_is_new_says_nothing_of_the_kind(
    qtbot: QtBot, library: Path, sample: SampleSite, open_window: OpenWindow
) -> None:
    session = open_window(library)
    session.window.sites.add(sample.url)
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    settle(qtbot, session)
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert not any("already in your library" in text for text in said)
    dialog.close()
