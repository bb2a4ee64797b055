"""When the window syncs by itself, and what it does so with."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressmark.model import ImageChoice, Site, SiteStatus
from pressmark.sample.site import SampleSite
from pressmark.settings import Settings, config_folder, load_settings
from pressmark.settings.way import Way
from pressmark.store import Store
from pressmark.store.names import make_site_key
from pressmark.store.reports import save_report
from pressmark.store.sites import add_site
from pressmark.ui.application import Session
from pressmark.ui.settings.sync import SyncPage
from pressmark.ui.site_sync import make_options
from pressmark.ui.syncing import AT_ONCE
from tests.bending_site import BendingSite
from tests.library import make_offer
from tests.servers import ByteServer
from tests.ui.changes import DONE
from tests.ui.conftest import OpenWindow
from tests.ui.settings_pages import open_page
from tests.ui.windows import press, settle, take_in

QUIET = Settings(read_after=None)
EAGER = Settings(read_after=None, sync_at_start=True)


@pytest.fixture
def followed(library: Path, sample: SampleSite) -> Path:
    """A library that has the sample archive, which has changed since."""
    store = Store(library)
    take_in(store, sample.url)
    store.close()
    sample.publish_later_changes()
    return library


def open_sync(qtbot: QtBot, session: Session) -> SyncPage:
    return open_page(qtbot, session, SyncPage)


def reports(session: Session) -> int:
    return len(session.store.reports.read_recent())


def test_every_choice_is_kept_at_once_and_the_clock_follows(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    schedule = session.window.sites.schedule
    settle(qtbot, session)
    assert (schedule.minutes, schedule.next) == (0, None)
    page = open_sync(qtbot, session)
    assert page.when.text() == "No automatic sync since Pressmark started. No further one is planned."
    page.at_start.click()
    page.every.setCurrentIndex(page.every.findText("3 hours"))
    page.images.setCurrentIndex(page.images.findText("Featured images only"))
    assert schedule.minutes == 180
    assert schedule.next is not None
    assert page.when.text().startswith("No automatic sync since Pressmark started. Next: ")
    settle(qtbot, session)
    kept = load_settings(config_folder())
    assert (kept.sync_at_start, kept.sync_every, kept.images) == (True, 180, ImageChoice.FEATURED)
    page.every.setCurrentIndex(page.every.findText("Never"))
    assert schedule.next is None
    # Another choice that is kept meanwhile takes none of these back.
    press(qtbot, session, "text-larger")
    kept = load_settings(config_folder())
    assert (kept.text_size, kept.sync_every) == (110, 0)


def test_a_page_shows_what_was_chosen_also_what_it_does_not_offer(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled, Settings(sync_every=45))
    page = open_sync(qtbot, session)
    assert [page.every.itemText(place) for place in range(page.every.count())] == [
        "Never", "15 minutes", "30 minutes", "45 minutes", "1 hour", "3 hours", "12 hours", "24 hours",
    ]  # fmt: skip
    assert page.every.currentText() == "45 minutes"


def test_a_site_may_be_left_out_of_what_happens_by_itself(
    qtbot: QtBot, followed: Path, open_window: OpenWindow
) -> None:
    session = open_window(followed, QUIET)
    page = open_sync(qtbot, session)
    (site,) = session.store.sites.read_all()
    box = page.sites.boxes[site.id]
    assert box.isChecked()
    box.click()
    settle(qtbot, session)
    assert not session.store.sites.read(site.id).automatic
    session.window.sites.schedule.due.emit()
    settle(qtbot, session)
    assert reports(session) == 1
    # Whoever asks for it gets it all the same.
    press(qtbot, session, "sync-all")
    assert reports(session) == 2
    asked: list[int] = []
    page.site_asked.connect(asked.append)
    page.sites.buttons[site.id].click()
    settle(qtbot, session)
    assert asked == [site.id]
    dialog = session.window.sites.settings.dialog
    assert dialog is not None
    dialog.close()


def test_what_a_sync_is_given() -> None:
    way, give_way = Way(user="who"), list[object]
    assert make_options(Settings(), way, give_way).image_space is None
    made = make_options(Settings(image_space=250), way, give_way)
    assert (made.image_space, made.way, made.give_way) == (250_000_000, way, give_way)


def test_the_sites_are_synced_at_start_where_that_is_wanted(
    qtbot: QtBot, followed: Path, open_window: OpenWindow
) -> None:
    session = open_window(followed, QUIET)
    assert reports(session) == 1
    session.close()
    session = open_window(followed, EAGER)
    qtbot.waitUntil(lambda: reports(session) == 2, timeout=20_000)
    settle(qtbot, session)
    assert "1 edited" in session.window.status.text()
    assert session.window.messages.text() == ""


def test_the_timer_syncs_all_sites_and_asks_for_nothing(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    store = Store(library)
    with BendingSite() as site:
        site.add(*range(1, 6))
        take_in(store, site.url)
    store.close()
    session = open_window(library, Settings(read_after=None, sync_every=15))
    assert session.window.sites.schedule.minutes == 15
    session.window.sites.schedule.due.emit()
    qtbot.waitUntil(lambda: reports(session) == 2, timeout=20_000)
    settle(qtbot, session)
    # It is gone: the window says so in its foot and beside the site's name, and nowhere else.
    assert "Small Site could not be synced" in session.window.status.text()
    assert session.window.messages.text() == ""
    site_of = session.store.sites.read_all()[0]
    assert site_of.status is SiteStatus.FAILED
    index = session.window.sidebar.tree.index_of(f"site={make_site_key(site_of.url)}")
    assert "gives no answer" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "The last sync failed" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_sync_that_somebody_asked_for_meanwhile_is_not_quiet(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    store = Store(library)
    with BendingSite() as site:
        site.add(1)
        take_in(store, site.url)
    store.close()
    session = open_window(library)
    sites = session.store.sites.read_all()
    session.window.sites.syncs.start(sites, quiet=True)
    session.window.sites.syncs.start(sites)
    settle(qtbot, session)
    assert reports(session) == 2
    assert session.window.messages.text().startswith("Small Site gives no answer.")


def test_who_wants_to_be_left_alone_is_not_asked_by_the_timer(
    qtbot: QtBot, followed: Path, open_window: OpenWindow
) -> None:
    store = Store(followed)
    later = DONE.started.replace(year=2031)
    store.write(save_report(store.sites.read_all()[0].id, DONE, not_before=later)).result()
    store.close()
    session = open_window(followed)
    session.window.sites.schedule.due.emit()
    settle(qtbot, session)
    assert reports(session) == 2


def test_a_site_that_another_program_syncs_is_said_in_the_foot_only(
    qtbot: QtBot, followed: Path, open_window: OpenWindow
) -> None:
    session = open_window(followed)
    other = Store(followed)
    site = other.sites.read_all()[0]
    with other.hold_sync(site.id):
        session.window.sites.syncs.start([site])
        settle(qtbot, session)
    other.close()
    assert "Another program is syncing Lode & Ledger" in session.window.status.text()
    assert session.window.messages.text() == ""
    assert reports(session) == 1


def test_two_sites_are_told_of_together(
    qtbot: QtBot, library: Path, sample: SampleSite, open_window: OpenWindow
) -> None:
    store = Store(library)
    with BendingSite() as site:
        site.add(*range(1, 6))
        take_in(store, sample.url)
        take_in(store, site.url)
        site.add(6, 7)
        store.close()
        session = open_window(library)
        standing: list[tuple[Site, str]] = []
        session.window.sites.syncing.progressed.connect(
            lambda site, _: standing.append((site, session.window.status.phase()))
        )
        session.window.sites.syncs.start(session.store.sites.read_all())
        settle(qtbot, session)
    assert "Synced 2 sites: 2 new" in session.window.status.text()
    assert any("and 1 more" in words for _, words in standing)


def test_of_many_sites_some_wait_for_their_turn_and_can_be_cancelled(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    store = Store(library)
    with ByteServer() as server:
        server.on("/", lambda exchange: exchange.wait_until_gone())
        for number in range(AT_ONCE + 3):
            home = f"{server.url}/{number}"
            server.on(f"/{number}/wp-json/", lambda exchange: exchange.wait_until_gone())
            store.write(add_site(make_offer(home, f"Site {number}"), ["report"])).result()
        store.close()
        session = open_window(library)
        syncing = session.window.sites.syncing
        left = []
        syncing.broke_off.connect(left.append)
        session.window.sites.sync_all()
        qtbot.waitUntil(lambda: len(syncing.running) == AT_ONCE + 3)
        qtbot.waitUntil(lambda: "and 8 more" in session.window.status.phase())
        # The last of them is removed before its turn comes.
        assert syncing.stop(session.store.sites.read_all()[-1].id) == ()
        assert len(syncing.running) == AT_ONCE + 2
        press(qtbot, session, "cancel-sync")
        assert len(left) == 2
        assert not syncing.running
    assert reports(session) == AT_ONCE


def test_settings_that_cannot_be_kept_are_said_and_hold_until_the_end(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    config_folder().parent.mkdir(parents=True, exist_ok=True)
    config_folder().write_text("no folder")
    page = open_sync(qtbot, session)
    page.every.setCurrentIndex(page.every.findText("1 hour"))
    settle(qtbot, session)
    assert session.window.messages.text().startswith("The settings cannot be kept:")
    assert session.window.sites.schedule.minutes == 60


def test_settings_hold_no_password(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    press(qtbot, session, "text-larger")
    document = json.loads((config_folder() / "settings.json").read_text("utf-8"))
    assert not [name for name in document if "password" in name]
