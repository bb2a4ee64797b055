"""Signing in at a site: in Add site, from its menu, and where only the password is missing."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from pressmark.model import SiteStatus
from pressmark.ui.sidebar.contents import Mood
from pressmark.ui.sites.add_dialog import AddSiteDialog
from tests.bending_site import BendingSite
from tests.keyrings import read_passwords, without_library
from tests.ui.conftest import OpenWindow
from tests.ui.signing import (
    PASSWORD,
    button,
    choose,
    fill,
    mood,
    said,
    the_dialog,
    the_site,
)
from tests.ui.windows import settle


def test_a_site_is_added_by_somebody_it_knows(
    qtbot: QtBot,
    library: Path,
    site: BendingSite,
    kept: None,
    open_window: OpenWindow,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG, "pressmark")
    session = open_window(library)
    session.window.sites.add()
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    dialog.findChild(QLineEdit).setText(site.url)  # type: ignore[union-attr]
    qtbot.mouseClick(button(dialog, "S&ign in…"), Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert dialog.findChild(QLineEdit, "signInName").hasFocus() or not dialog.isActiveWindow()  # type: ignore[union-attr]
    assert "Users › Profile › Application Passwords" in said(dialog)
    assert "kept in the keyring" in said(dialog)
    hidden = dialog.findChild(QLineEdit, "signInPassword")
    assert isinstance(hidden, QLineEdit)
    assert hidden.echoMode() is QLineEdit.EchoMode.Password
    fill(dialog, "anna", "wrong")
    qtbot.mouseClick(button(dialog, "&Find"), Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    fault = dialog.findChild(QLabel, "signInFault")
    assert isinstance(fault, QLabel)
    assert "does not accept" in fault.text()
    assert not button(dialog, "&Start").isEnabled()
    fill(dialog, "anna", PASSWORD)
    assert fault.text() == ""
    qtbot.keyClick(hidden, Qt.Key.Key_Return)
    settle(qtbot, session)
    assert "Signed in as anna." in said(dialog)
    qtbot.mouseClick(button(dialog, "&Start"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 5, timeout=20_000)
    settle(qtbot, session)
    assert the_site(session).user == "anna"
    assert list(read_passwords().values()) == [PASSWORD]
    session.close()
    # Nowhere else: neither in the library nor in a settings file nor in the log.
    for file in library.rglob("*"):
        assert not file.is_file() or PASSWORD.encode() not in file.read_bytes(), file
    assert PASSWORD not in caplog.text


def test_without_the_extra_it_is_not_said_that_the_system_has_no_keyring(
    qtbot: QtBot,
    known_site: Path,
    site: BendingSite,
    open_window: OpenWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_library(monkeypatch)
    session = open_window(known_site)
    choose(session, "Sign in…")
    dialog = the_dialog(session)
    settle(qtbot, session)
    assert 'pip install "pressmark[keyring]"' in said(dialog)
    assert "no keyring" not in said(dialog)
    dialog.reject()


def test_without_a_keyring_the_password_is_kept_until_the_program_ends(
    qtbot: QtBot, known_site: Path, site: BendingSite, open_window: OpenWindow
) -> None:
    session = open_window(known_site)
    choose(session, "Sign in…")
    dialog = the_dialog(session)
    settle(qtbot, session)
    assert "no keyring" in said(dialog)
    fill(dialog, "anna", PASSWORD)
    qtbot.mouseClick(button(dialog, "&Sign in"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 5, timeout=20_000)
    settle(qtbot, session)
    # A second sync asks for nothing, for it is known in this run of the program.
    session.window.sites.sync_all()
    settle(qtbot, session)
    assert session.window.sites.signing.dialog is None
    assert the_site(session).status is SiteStatus.OK
    session.close()

    again = open_window(known_site)
    again.window.sites.schedule.due.emit()
    settle(qtbot, again)
    # The timer asks nobody; the mark beside the site does.
    assert again.window.sites.signing.dialog is None
    assert mood(again) is Mood.LOCKED
    assert again.window.model.rowCount() == 5
    again.window.sites.sync_all()
    qtbot.waitUntil(lambda: again.window.sites.signing.dialog is not None)
    dialog = the_dialog(again)
    name = dialog.findChild(QLineEdit, "signInName")
    assert isinstance(name, QLineEdit)
    assert name.text() == "anna"
    fill(dialog, "anna", PASSWORD)
    qtbot.mouseClick(button(dialog, "&Sign in"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: the_site(again).status is SiteStatus.OK, timeout=20_000)
    settle(qtbot, again)
    assert mood(again) is Mood.GOOD


def test_a_wrong_password_is_told_beside_the_field_and_nothing_is_changed(
    qtbot: QtBot, known_site: Path, site: BendingSite, open_window: OpenWindow
) -> None:
    session = open_window(known_site)
    choose(session, "Sign in…")
    dialog = the_dialog(session)
    fill(dialog, "anna", "")
    qtbot.mouseClick(button(dialog, "&Sign in"), Qt.MouseButton.LeftButton)
    assert dialog.fields.fault() == ""
    fill(dialog, "anna", "wrong")
    qtbot.mouseClick(button(dialog, "&Sign in"), Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert "does not accept" in dialog.fields.fault()
    assert dialog.isVisible()
    assert the_site(session).user == ""
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert session.window.sites.signing.dialog is None


@pytest.mark.parametrize("scale", [1, 2])
def test_add_site_with_the_fields_of_signing_in_stays_on_the_screen(
    qtbot: QtBot, library: Path, site: BendingSite, open_window: OpenWindow, qapp: QApplication, scale: int
) -> None:
    large = QFont(qapp.font())
    large.setPointSizeF(large.pointSizeF() * scale)
    session = open_window(library)
    qapp.setFont(large)
    try:
        session.window.sites.add(site.url)
        dialog = session.window.sites.dialog
        assert isinstance(dialog, AddSiteDialog)
        settle(qtbot, session)
        screen = dialog.screen().availableGeometry()
        if scale > 1 and screen.height() < 700:
            pytest.skip("at twice the type size the dialog is made for screens of 800 pixels")
        dialog.move(20, screen.height() // 3)
        dialog.resize(dialog.width(), 300)
        qtbot.mouseClick(button(dialog, "S&ign in…"), Qt.MouseButton.LeftButton)
        settle(qtbot, session)
        qtbot.waitUntil(lambda: dialog.frameGeometry().bottom() <= screen.bottom())
        assert dialog.frameGeometry().top() >= screen.top()
        for words in ("&Start", "Cancel"):
            one = button(dialog, words)
            assert dialog.rect().contains(one.geometry())
        dialog.close()
    finally:
        qapp.setFont(QFont())


def test_looking_at_the_fields_of_signing_in_costs_nothing_that_was_found(
    qtbot: QtBot, library: Path, site: BendingSite, open_window: OpenWindow
) -> None:
    session = open_window(library)
    session.window.sites.add(site.url)
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    settle(qtbot, session)
    for _ in range(2):
        qtbot.mouseClick(button(dialog, "S&ign in…"), Qt.MouseButton.LeftButton)
        settle(qtbot, session)
        assert button(dialog, "&Start").isEnabled()
    dialog.close()


def test_a_name_without_a_password_is_not_passed_over(
    qtbot: QtBot, library: Path, site: BendingSite, open_window: OpenWindow
) -> None:
    session = open_window(library)
    session.window.sites.add()
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    dialog.findChild(QLineEdit).setText(site.url)  # type: ignore[union-attr]
    qtbot.mouseClick(button(dialog, "S&ign in…"), Qt.MouseButton.LeftButton)
    fill(dialog, "anna", "")
    qtbot.mouseClick(button(dialog, "&Find"), Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert "both" in said(dialog)
    assert not button(dialog, "&Start").isEnabled()
    dialog.close()


def test_the_menu_of_the_window_signs_in_and_out(
    qtbot: QtBot, known_site: Path, site: BendingSite, open_window: OpenWindow
) -> None:
    session = open_window(known_site)
    session.window.actions_["sign-in"].trigger()
    dialog = the_dialog(session)
    fill(dialog, "anna", PASSWORD)
    qtbot.mouseClick(button(dialog, "&Sign in"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: the_site(session).user == "anna", timeout=20_000)
    settle(qtbot, session)
    session.window.actions_["sign-out"].trigger()
    qtbot.waitUntil(lambda: the_site(session).user == "")
    settle(qtbot, session)
