"""Adding, syncing and removing sites in the window."""

import logging
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from pressmark.sample.site import SampleSite
from pressmark.store import Store
from pressmark.ui.application import Session
from pressmark.ui.sites.add_dialog import AddSiteDialog
from pressmark.ui.sites.remove_dialog import RemoveSiteDialog
from tests.servers import ByteServer, Exchange, reply
from tests.ui.conftest import OpenWindow
from tests.ui.watchdog import Watchdog
from tests.ui.windows import press, settle, sidebar_rows, take_in

LONGEST_BLOCK = 0.25  # seconds


def open_dialog(session: Session, address: str = "") -> AddSiteDialog:
    session.window.sites.add(address)
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    return dialog


def fault(dialog: AddSiteDialog) -> str:
    label = dialog.findChild(QLabel, "fieldFault")
    assert isinstance(label, QLabel)
    return label.text()


def start_button(dialog: AddSiteDialog) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.property("primary"))


@pytest.mark.parametrize(
    ("typed", "said"), [("no address at all", "address"), ("http://127.0.0.1:9/", "refuses the connection")]
)
def test_what_went_wrong_stands_under_the_field(
    qtbot: QtBot, library: Path, open_window: OpenWindow, typed: str, said: str
) -> None:
    session = open_window(library)
    dialog = open_dialog(session, typed)
    settle(qtbot, session)
    assert said in fault(dialog)
    assert "Traceback" not in fault(dialog)
    assert not start_button(dialog).isEnabled()
    assert dialog.focusWidget() is dialog.findChild(QLineEdit)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_X)
    assert fault(dialog) == ""
    dialog.close()


@pytest.mark.parametrize("scale", [1, 2])
def test_a_long_sentence_about_what_went_wrong_is_shown_whole(
    qtbot: QtBot, library: Path, open_window: OpenWindow, qapp: QApplication, scale: int
) -> None:
    large = QFont(qapp.font())
    large.setPointSizeF(large.pointSizeF() * scale)
    session = open_window(library)
    qapp.setFont(large)
    try:
        dialog = open_dialog(session)
        field = dialog.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        for address in ("no address", "http://127.0.0.1:9/" + "a-long-way/" * 30):
            field.setText(address)
            qtbot.keyClick(field, Qt.Key.Key_Return)
            settle(qtbot, session)
            label = dialog.findChild(QLabel, "fieldFault")
            assert isinstance(label, QLabel)
            qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
            assert label.geometry().bottom() < dialog.height()
        dialog.close()
    finally:
        qapp.setFont(QFont())


def test_a_site_that_is_no_wordpress_is_told_apart(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    with ByteServer() as server:
        server.on("/", reply("<html><title>Shop</title><p>Welcome."))
        session = open_window(library)
        dialog = open_dialog(session, server.url)
        settle(qtbot, session)
        assert "WordPress" in fault(dialog)
        dialog.close()
    assert session.store.sites.read_all() == ()


def test_a_site_that_does_not_answer_blocks_nothing_and_can_be_left(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    asked = []

    def say_nothing(exchange: Exchange) -> None:
        asked.append(exchange.request.path)
        exchange.wait_until_gone()

    with ByteServer() as server:
        server.on("/", say_nothing)
        server.on("/wp-json/", say_nothing)
        session = open_window(library)
        dialog = open_dialog(session, server.url)
        qtbot.waitUntil(lambda: bool(asked))
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        started = monotonic()
        settle(qtbot, session)
        assert monotonic() - started < 5
    assert session.window.messages.text() == ""


def test_the_checklist_proposes_what_the_site_publishes_and_folds_its_design_away(
    qtbot: QtBot, library: Path, sample: SampleSite, open_window: OpenWindow
) -> None:
    session = open_window(library)
    dialog = open_dialog(session, sample.url)
    settle(qtbot, session)
    tree = dialog.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    tops = [tree.topLevelItem(place) for place in range(tree.topLevelItemCount())]
    lines = {item.text(0): item for item in tops if item is not None}
    checked = [name for name, item in lines.items() if item.checkState(0) is Qt.CheckState.Checked]
    assert checked == ["Dispatches", "Posts", "Pages"]
    assert lines["Dispatches"].text(1) == "36"
    design = lines["Not articles"]
    assert design.childCount() > 0
    assert not design.isExpanded()
    for item in lines.values():
        item.setCheckState(0, Qt.CheckState.Unchecked)
    assert not start_button(dialog).isEnabled()
    dialog.close()


def test_the_welcome_page_shows_the_sample_with_something_changed_and_removed(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    session = open_window(library)
    links = [one for one in session.window.welcome.findChildren(QPushButton) if one.property("link")]
    qtbot.mouseClick(links[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.window.sites.tour.underway)
    settle(qtbot, session)
    rows = sidebar_rows(session)
    assert (rows["view:all"], rows["view:changed"], rows["view:removed"]) == (41, 1, 1)
    session.close()
    # Its site runs again whenever a later window syncs it, and has nothing new to tell.
    again = open_window(library)
    press(qtbot, again, "sync-all")
    report = again.store.reports.read_latest(again.store.sites.read_all()[0].id)
    assert report is not None
    assert (report.added, report.updated, report.removed, report.faults) == (0, 0, 0, ())


def test_enter_presses_the_button_of_the_welcome_page_that_has_the_focus(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    session = open_window(library)
    sample = next(one for one in session.window.welcome.findChildren(QPushButton) if one.property("link"))
    sample.setFocus()
    with qtbot.waitSignal(session.window.welcome.sample_asked):
        qtbot.keyClick(sample, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert session.window.model.rowCount() == 41


def test_a_sync_can_be_cancelled_and_done_again(
    qtbot: QtBot, library: Path, sample: SampleSite, open_window: OpenWindow
) -> None:
    session = open_window(library)
    sites = session.window.sites

    def stop(_site: object, _progress: object) -> None:
        sites.syncing.cancel()

    sites.syncing.progressed.connect(stop)
    dialog = open_dialog(session, sample.url)
    settle(qtbot, session)
    with qtbot.waitSignal(sites.syncing.finished, timeout=20_000) as ended:
        start_button(dialog).click()
    assert ended.args is not None
    assert ended.args[1].cancelled
    settle(qtbot, session)
    assert not session.window.status.busy
    assert session.window.messages.text() == ""
    sites.syncing.progressed.disconnect(stop)
    press(qtbot, session, "sync")
    assert session.window.model.rowCount() == 41


def test_the_window_answers_while_a_sync_writes(
    qtbot: QtBot, library: Path, sample: SampleSite, open_window: OpenWindow
) -> None:
    session = open_window(library)
    dialog = open_dialog(session, sample.url)
    settle(qtbot, session)
    watchdog = Watchdog()
    start_button(dialog).click()
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 41, timeout=20_000)
    settle(qtbot, session)
    longest, _ = watchdog.stop()
    assert len(watchdog.pauses) > 20
    assert longest < LONGEST_BLOCK


def test_a_site_that_is_gone_is_said_in_a_sentence_and_its_articles_stay(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    store = Store(library)
    with SampleSite(0) as site:
        take_in(store, site.url)
    store.close()
    session = open_window(library)
    session.window.sites.syncing.start(session.store.sites.read_all())
    settle(qtbot, session)
    assert "Lode & Ledger" in session.window.messages.text()
    assert session.window.model.rowCount() == 41


def test_removing_a_site_says_what_goes_and_makes_a_backup_first(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "pressmark")
    session = open_window(filled)
    press(qtbot, session, "remove-site")
    dialog = session.window.sites.dialog
    assert isinstance(dialog, RemoveSiteDialog)
    assert "41 articles and 0 annotations" in dialog.informativeText()
    assert dialog.defaultButton().text().replace("&", "") == "Cancel"
    remove = next(one for one in dialog.buttons() if "remove" in one.text())
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert session.store.sites.read_all() == ()
    assert session.window.welcome.isVisible()
    backups = list((filled / "backups").iterdir())
    assert len(backups) == 1
    (line,) = (line for line in caplog.messages if line.startswith("The site "))
    assert line.endswith(f" was removed: 41 articles. Backup: {backups[0]}")
    kept = Store(filled.parent / "restored")
    kept.close()
    backups[0].replace(kept.path)
    restored = Store(kept.folder)
    assert restored.posts.count().all == 41
    restored.close()


def test_nothing_is_removed_when_the_person_thinks_better_of_it(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    press(qtbot, session, "remove-site")
    dialog = session.window.sites.dialog
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settle(qtbot, session)
    assert len(session.store.sites.read_all()) == 1
    assert not (filled / "backups").exists()
