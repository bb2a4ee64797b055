"""What is different for who has signed in: sync, signing out, articles that are not public."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidget
from pytestqt.qtbot import QtBot

from pressmark.keys import Keys
from pressmark.store import Store
from pressmark.store.site_choices import sign_in
from pressmark.ui.passwords import Passwords
from pressmark.ui.sites.add_dialog import AddSiteDialog
from tests.bending_site import Answer, BendingSite, Values
from tests.keyrings import read_passwords
from tests.ui.conftest import OpenWindow
from tests.ui.signing import PASSWORD, button, choose, fill, know_user, rows, said, the_dialog, the_site
from tests.ui.windows import settle, titles


def test_who_signs_out_is_a_stranger_again_and_keeps_what_is_here(
    qtbot: QtBot, known_site: Path, site: BendingSite, kept: None, open_window: OpenWindow
) -> None:
    session = open_window(known_site)
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
    assert "Signed out; the password is forgotten" in session.window.status.text()
    assert read_passwords() == {}
    assert Passwords(Keys()).find(the_site(session)) is None
    session.window.sites.sync_all()
    settle(qtbot, session)
    assert session.window.model.rowCount() == 5


def test_a_password_that_is_not_given_leaves_the_site_unsynced(
    qtbot: QtBot, known_site: Path, site: BendingSite, open_window: OpenWindow
) -> None:
    store = Store(known_site)
    store.write(sign_in(store.sites.read_all()[0].id, "anna")).result()
    store.close()
    session = open_window(known_site)
    session.window.sites.sync_all()
    qtbot.waitUntil(lambda: session.window.sites.signing.dialog is not None)
    qtbot.keyClick(the_dialog(session), Qt.Key.Key_Escape)
    settle(qtbot, session)
    assert session.window.sites.signing.dialog is None
    assert len(session.store.reports.read_recent()) == 1
    assert "was not synced: nobody signed in" in session.window.status.text()


def test_a_password_that_was_taken_back_is_asked_for_from_the_message(
    qtbot: QtBot, known_site: Path, site: BendingSite, kept: None, open_window: OpenWindow
) -> None:
    session = open_window(known_site)
    Keys().save(the_site(session).url, "anna", "no longer")
    know_user(qtbot, session)
    session.window.sites.sync_all()
    settle(qtbot, session)
    qtbot.waitUntil(lambda: bool(session.window.messages.text()), timeout=20_000)
    assert "does not accept your name and application password" in session.window.messages.text()
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
    qtbot: QtBot, known_site: Path, site: BendingSite, kept: None, open_window: OpenWindow
) -> None:
    session = open_window(known_site)
    Keys().save(the_site(session).url, "anna", PASSWORD)
    know_user(qtbot, session)
    session.window.sites.sync_all()
    qtbot.waitUntil(lambda: session.window.model.rowCount() == 5, timeout=20_000)
    settle(qtbot, session)
    header = session.window.article.view.header
    seen = {}
    for place, title in enumerate(titles(session)):
        index = session.window.model.index(place, 2)
        session.window.posts.faces.view.choose_row(place)
        settle(qtbot, session)
        byline = header.findChild(QLabel, "byline")
        assert isinstance(byline, QLabel)
        seen[title] = (
            index.data(Qt.ItemDataRole.ToolTipRole),
            byline.text().replace("\xa0", " ").split("  ·")[0],
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
