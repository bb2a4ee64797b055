"""*Settings of a site*: what of it is taken, when and as whom; every choice holds at once."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pressmark.model import ImageChoice
from pressmark.settings import Typography
from pressmark.store import Store
from pressmark.store.removal import remove_images
from pressmark.store.site_choices import sign_in
from pressmark.store.sites import remove_site
from pressmark.store.storage import RemovalRule
from pressmark.store.typography import choose_typography
from pressmark.ui.application import Session
from pressmark.ui.settings.site_dialog import SiteDialog
from tests.ui.conftest import OpenWindow
from tests.ui.windows import press, settle


def open_site(qtbot: QtBot, session: Session) -> SiteDialog:
    press(qtbot, session, "site-settings")
    dialog = session.window.sites.settings.dialog
    assert dialog is not None
    return dialog


def untick(dialog: SiteDialog, name: str) -> None:
    (item,) = dialog.types.findItems(name, Qt.MatchFlag.MatchExactly)
    item.setCheckState(0, Qt.CheckState.Unchecked)


def test_choices_hold_at_once(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    (before,) = session.store.sites.read_all()
    dialog = open_site(qtbot, session)
    assert dialog.images.option() is ImageChoice.ALL
    assert " are here: " in dialog.images.accessibleDescription()
    dialog.images.show_option(ImageChoice.NONE)
    dialog.automatic.click()
    untick(dialog, "Pages")
    settle(qtbot, session)
    site = session.store.sites.read(before.id)
    assert (site.images, site.automatic) == (ImageChoice.NONE, False)
    assert set(before.types) - set(site.types) == {"page"}
    qtbot.waitUntil(lambda: dialog.images.accessibleDescription().startswith("None are fetched."))
    assert "Articles that are here already stay." in dialog.types.accessibleDescription()
    # Nothing of it goes, and the sync that is offered leaves it alone.
    posts = site.posts
    dialog.sync_now.click()
    settle(qtbot, session)
    assert session.store.sites.read(before.id).posts == posts
    assert len(session.store.reports.read_recent()) == 3
    dialog.close()
    assert session.window.sites.settings.dialog is None


def test_one_type_is_always_taken(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    (site,) = session.store.sites.read_all()
    dialog = open_site(qtbot, session)
    for name in ("Dispatches", "Posts", "Pages"):
        untick(dialog, name)
    for item in dialog.types.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
        if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            item.setCheckState(0, Qt.CheckState.Unchecked)
    settle(qtbot, session)
    assert len(session.store.sites.read(site.id).types) == 1
    assert dialog.types.accessibleDescription().startswith("Choose at least one.")
    dialog.close()


def test_images_that_were_removed_are_taken_again(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    store = session.store
    (site,) = store.sites.read_all()
    here = store.storage.count_images(site.id).here
    names = store.storage.choose_images(site.id, RemovalRule(dear=True)).names
    remove_images(store, site.id, names)
    press(qtbot, session, "sync")
    assert store.storage.count_images(site.id).here == 0
    dialog = open_site(qtbot, session)
    assert dialog.again.isVisible()
    assert not dialog.remove.isEnabled()
    dialog.again.click()
    settle(qtbot, session)
    assert store.storage.count_images(site.id).here == here
    qtbot.waitUntil(lambda: not dialog.again.isVisible() and dialog.remove.isEnabled())
    dialog.remove.click()
    settle(qtbot, session)
    removal = session.window.sites.settings.storage.dialog
    assert removal is not None
    removal.close()
    dialog.close()


def test_a_typography_of_its_own_is_given_up(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    store = Store(filled)
    (site,) = store.sites.read_all()
    store.write(choose_typography(site.id, Typography(size=150))).result()
    store.close()
    session = open_window(filled)
    dropped: list[int] = []
    session.window.sites.settings.typography_dropped.connect(dropped.append)
    dialog = open_site(qtbot, session)
    assert dialog.as_all.isEnabled()
    dialog.as_all.click()
    assert dropped == [site.id]
    assert not dialog.as_all.isEnabled()
    dialog.close()


def test_who_one_is_there_is_said_and_can_be_changed(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    store = Store(filled)
    (site,) = store.sites.read_all()
    store.write(sign_in(site.id, "anna\u202e\nx")).result()
    store.close()
    session = open_window(filled)
    dialog = open_site(qtbot, session)
    assert dialog.sign_out.isVisible()
    dialog.sign_out.click()
    settle(qtbot, session)
    assert session.store.sites.read(site.id).user == ""
    qtbot.waitUntil(lambda: not dialog.sign_out.isVisible())
    dialog.sign_in.click()
    settle(qtbot, session)
    assert session.window.sites.signing.dialog is not None
    session.window.sites.signing.dialog.reject()
    dialog.close()


def test_a_site_that_is_removed_has_no_settings(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    (site,) = session.store.sites.read_all()
    open_site(qtbot, session)
    session.tasks.write(remove_site(site.id))
    qtbot.waitUntil(lambda: session.window.sites.settings.dialog is None)
    settle(qtbot, session)


def test_the_menu_of_a_site_leads_there(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    sites = session.window.sites
    sites.show_menu(sites.sites()[0].id, session.window.rect().center())
    menu = sites.menu
    assert isinstance(menu, QMenu)
    action = next(one for one in menu.actions() if one.text() == "Settings of the site…")
    menu.close()
    action.trigger()
    settle(qtbot, session)
    assert sites.settings.dialog is not None
    sites.settings.dialog.close()
