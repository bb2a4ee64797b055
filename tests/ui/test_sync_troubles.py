"""The message of syncs that went wrong: none hides another, and a good sync takes away its site's."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import SiteStatus, SyncFault
from pressmark.store import Store
from tests.bending_site import BendingSite
from tests.ui.changes import DONE
from tests.ui.conftest import OpenWindow
from tests.ui.windows import settle, take_in

FAILED = replace(DONE, status=SiteStatus.FAILED, faults=(SyncFault("unreachable", "No."),))


def test_several_failures_are_counted_and_go_when_their_sites_are_well(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    store = Store(library)
    with BendingSite() as one, BendingSite() as two:
        for site in (one, two):
            site.add(1)
            take_in(store, site.url)
        store.close()
        session = open_window(library)
        settle(qtbot, session)
        first, second = session.store.sites.read_all()
        messages, syncing = session.window.messages, session.window.sites.syncing
        for site in (first, second):
            syncing.finished.emit(site, FAILED)
            settle(qtbot, session)
        assert messages.text() == "2 of 2 sites could not be synced."
        syncing.finished.emit(first, DONE)
        settle(qtbot, session)
        assert f"{second.name} gives no answer" in messages.text()
        syncing.finished.emit(second, DONE)
        settle(qtbot, session)
        assert messages.text() == ""


def test_the_status_bar_names_what_was_stopped_and_its_tip_says_why(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    store = Store(library)
    with BendingSite() as one, BendingSite() as two:
        for site in (one, two):
            site.add(1)
            take_in(store, site.url)
    store.close()
    session = open_window(library)
    first, second = (
        replace(site, name=f"{site.id} < {site.id}<i>") for site in session.store.sites.read_all()
    )
    syncing, status = session.window.sites.syncing, session.window.status
    syncing.finished.emit(first, DONE)
    syncing.stopped.emit(second)
    settle(qtbot, session)
    assert status.text().endswith(f"Synced 1 site, 1 stopped ({second.name}): nothing new")
    news = status.findChild(QPushButton, "news")
    assert isinstance(news, QPushButton)
    why = f"Sync of {second.name} stopped; what was taken is kept\nSee what changed"
    assert news.accessibleDescription() == why
    assert QTextDocumentFragment.fromHtml(news.toolTip()).toPlainText() == why
