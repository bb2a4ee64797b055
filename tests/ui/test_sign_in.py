"""Signing in at a site: in Add site, from its menu, and where only the password is missing."""

import logging
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from pressmark.keys import Keys
from pressmark.model import PostRow, Site, SiteStatus
from pressmark.store import Store
from pressmark.store.sites import sign_in
from pressmark.ui.application import Session
from pressmark.ui.passwords import Passwords
from pressmark.ui.sidebar.contents import Mood
from pressmark.ui.sites.add_dialog import AddSiteDialog
from pressmark.ui.sites.sign_in_dialog import SignInDialog
from tests.bending_site import Answer, BendingSite, Values
from tests.keyrings import FILE_VARIABLE, read_passwords
from tests.ui.conftest import OpenWindow
from tests.ui.windows import settle, take_in, titles

PASSWORD = "abcd EFGH 1234"  # noqa: S105 - of the test's own site


@pytest.fixture
def site() -> Iterator[BendingSite]:
    """Five posts, of which a stranger sees three."""
    with BendingSite() as made:
        made.password = PASSWORD
        made.add(*range(1, 6))
        made.add(2, status="draft")
        made.add(4, status="private")
        yield made


@pytest.fixture(autouse=True)
def _no_keyring() -> Iterator[None]:
    """The machine has none; the library remembers the first that it looked for."""
    before = keyring.get_keyring()
    keyring.set_keyring(keyring.core.load_keyring("keyring.backends.null.Keyring"))
    yield
    keyring.set_keyring(before)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine has a keyring that keeps things."""
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path / "keyring.json"))
    keyring.set_keyring(keyring.core.load_keyring("tests.keyrings.FileKeyring"))


@pytest.fixture
def followed(library: Path, site: BendingSite) -> Path:
    """A library that has what a stranger sees of the site."""
    store = Store(library)
    take_in(store, site.url)
    store.close()
    return library


def the_site(session: Session) -> Site:
    return session.store.sites.read_all()[0]


def the_dialog(session: Session) -> SignInDialog:
    dialog = session.window.sites.signing.dialog
    assert isinstance(dialog, SignInDialog)
    return dialog


def fill(dialog: AddSiteDialog | SignInDialog, user: str, password: str) -> None:
    for name, text in (("signInName", user), ("signInPassword", password)):
        field = dialog.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.setText(text)
        field.textEdited.emit(text)


def said(dialog: AddSiteDialog | SignInDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def button(dialog: AddSiteDialog | SignInDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == words)


def mood(session: Session) -> Mood:
    tree = session.window.sidebar.tree
    row = tree.index_of(f"site:{the_site(session).id}").data(Qt.ItemDataRole.UserRole)
    return Mood(row.mood)


def know_user(qtbot: QtBot, session: Session) -> None:
    """Have the library read the site as somebody from now on."""
    session.store.write(sign_in(the_site(session).id, "anna")).result()
    qtbot.waitUntil(lambda: session.window.sites.sites()[0].user == "anna")


def choose(session: Session, words: str) -> None:
    """Something of the menu of the site."""
    session.window.sites.show_menu(the_site(session).id, QPoint(50, 50))
    menu = session.window.sites.menu
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


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


def test_without_a_keyring_the_password_is_kept_until_the_program_ends(
    qtbot: QtBot, followed: Path, site: BendingSite, open_window: OpenWindow
) -> None:
    session = open_window(followed)
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

    again = open_window(followed)
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
    qtbot: QtBot, followed: Path, site: BendingSite, open_window: OpenWindow
) -> None:
    session = open_window(followed)
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


def test_who_signs_out_is_a_stranger_again_and_keeps_what_is_here(
    qtbot: QtBot, followed: Path, site: BendingSite, kept: None, open_window: OpenWindow
) -> None:
    session = open_window(followed)
    site_url = the_site(session).url
    Keys().save(site_url, "anna", PASSWORD)
    know_user(qtbot, session)
    session.window.sites.sync_all()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 5, timeout=20_000)
    settle(qtbot, session)
    choose(session, "Sign out anna")
    settle(qtbot, session)
    assert the_site(session).user == ""
    assert read_passwords() == {}
    assert Passwords(Keys()).find(the_site(session)) is None
    session.window.sites.sync_all()
    settle(qtbot, session)
    assert session.window.model.rowCount() == 5


def test_a_password_that_is_not_given_leaves_the_site_unsynced(
    qtbot: QtBot, followed: Path, site: BendingSite, open_window: OpenWindow
) -> None:
    store = Store(followed)
    store.write(sign_in(store.sites.read_all()[0].id, "anna")).result()
    store.close()
    session = open_window(followed)
    session.window.sites.sync_all()
    qtbot.waitUntil(lambda: session.window.sites.signing.dialog is not None)
    qtbot.keyClick(the_dialog(session), Qt.Key.Key_Escape)
    settle(qtbot, session)
    assert session.window.sites.signing.dialog is None
    assert len(session.store.reports.read_recent()) == 1


def test_a_password_that_was_taken_back_is_asked_for_from_the_message(
    qtbot: QtBot, followed: Path, site: BendingSite, kept: None, open_window: OpenWindow
) -> None:
    session = open_window(followed)
    Keys().save(the_site(session).url, "anna", "no longer")
    know_user(qtbot, session)
    session.window.sites.sync_all()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: bool(session.window.messages.text()), timeout=20_000)
    assert "needs your name and application password" in session.window.messages.text()
    lead = next(one for one in session.window.messages.findChildren(QPushButton) if "Sign in" in one.text())
    qtbot.mouseClick(lead, Qt.MouseButton.LeftButton)
    fill(the_dialog(session), "anna", PASSWORD)
    qtbot.mouseClick(button(the_dialog(session), "&Sign in"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 5, timeout=20_000)
    settle(qtbot, session)
    assert list(read_passwords().values()) == [PASSWORD]


def test_what_needs_a_sign_in_says_so(
    qtbot: QtBot, library: Path, site: BendingSite, open_window: OpenWindow
) -> None:
    def close_posts(path: str, _values: Values, answer: Answer) -> Answer:
        if not path.endswith("/posts"):
            return answer
        return 401, {"code": "rest_forbidden", "message": "No.", "data": {"status": 401}}, {}

    site.bend = close_posts
    session = open_window(library)
    session.window.sites.add(site.url)
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    settle(qtbot, session)
    assert "Some of it needs a sign-in." in said(dialog)
    tree = dialog.findChild(QTreeWidget)
    assert isinstance(tree, QTreeWidget)
    item = tree.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "needs a sign-in"
    assert "application password" in item.toolTip(0)
    dialog.close()


def test_drafts_and_private_articles_are_marked(
    qtbot: QtBot, followed: Path, site: BendingSite, kept: None, open_window: OpenWindow
) -> None:
    session = open_window(followed)
    Keys().save(the_site(session).url, "anna", PASSWORD)
    know_user(qtbot, session)
    session.window.sites.sync_all()
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 5, timeout=20_000)
    settle(qtbot, session)
    header = session.window.article.view.header
    seen = {}
    for place, title in enumerate(titles(session)):
        index = session.window.model.index(place, 2)
        session.window.posts.table.choose_row(place)
        settle(qtbot, session)
        byline = header.findChild(QLabel, "byline")
        assert isinstance(byline, QLabel)
        seen[title] = (
            index.data(Qt.ItemDataRole.ToolTipRole),
            byline.text().split("  ·")[0],
            header.notice(),
        )
    draft = ("Post 2\nDraft", "Draft", "A draft: it is not published yet.")
    private = ("Post 4\nPrivate", "Private", "A private article: others do not see it on the site.")
    assert (seen["Post 2"], seen["Post 4"]) == (draft, private)
    assert seen["Post 1"] == ("Post 1", "Ada Fern", "")
    # One that is published loses its mark also where it is open.
    session.window.opening.open(next(row.id for row in rows(session) if row.title == "Post 4"))
    settle(qtbot, session)
    site.add(4, status="publish", modified_gmt="2026-01-01T00:00:00")
    session.window.sites.sync_all()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: header.notice() == "", timeout=20_000)


def rows(session: Session) -> list[PostRow]:
    model = session.window.model
    return [row for row in map(model.post, range(model.rowCount())) if row is not None]
