"""What comes from outside is shown, asked about, and nothing more."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from pressmark.ui.application import Session
from pressmark.ui.sites.add_dialog import AddSiteDialog
from pressmark.ui.system.message import MOST_LINKS, Request
from tests.bending_site import BendingSite
from tests.library import HOME, SmallLibrary
from tests.ui.conftest import OpenWindow
from tests.ui.windows import field, settle, titles


def shown(session: Session) -> str:
    row = session.window.article.row
    return row.title if row is not None else ""


def follow(qtbot: QtBot, session: Session, *links: str) -> None:
    session.desktop.arrivals.take(Request(links=links))
    settle(qtbot, session)


@pytest.mark.parametrize(
    "link",
    [
        f"{HOME}/reports/3/",
        f"{HOME}/reports/3?utm_source=mail",
        f"{HOME}/?p=3",
        f"pressmark:{HOME}/reports/3/",
        "pressmark://open?url=https%3A%2F%2Fmetals.example%2Freports%2F3%2F",
    ],
)
def test_a_link_of_an_article_opens_it(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow, link: str
) -> None:
    small.store.close()
    session = open_window(small.store.folder, links=(link,))
    assert shown(session) == "Article 3"
    assert session.window.sites.dialog is None


def test_a_window_that_is_small_comes_back_with_what_was_asked_for(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    small.store.close()
    session = open_window(small.store.folder)
    session.window.showMinimized()
    session.desktop.arrivals.take(Request(2, "Article"))
    settle(qtbot, session)
    assert not session.window.windowState() & Qt.WindowState.WindowMinimized
    assert session.window.isVisible()
    assert (shown(session), field(session)) == ("Article 2", "Article")
    follow(qtbot, session, "pressmark://search?q=%22Article%205%22")
    assert titles(session) == ["Article 5"]
    assert shown(session) == "Article 2"


def test_an_unknown_address_waits_for_the_person_and_nothing_is_added(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow, site: BendingSite
) -> None:
    small.store.close()
    session = open_window(small.store.folder, links=(f"{site.url}/2024/03/post-1/",))
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    for link in ("pressmark://add?url=http://127.0.0.1:9/", f"pressmark://open?url={site.url}/"):
        follow(qtbot, session, *[link] * 30)
    assert session.window.sites.dialog is dialog
    address = dialog.findChild(QLineEdit)
    assert isinstance(address, QLineEdit)
    assert address.text() == f"{site.url}/"
    assert dialog.focusWidget() is address
    # Whatever would be asked is asked by now: the workers have nothing left to do.
    assert site.asked == []
    qtbot.keyClick(address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("wp-json" in path for path in site.asked))
    follow(qtbot, session, "pressmark://add?url=http://127.0.0.1:9/")
    assert address.text() == f"{site.url}/"
    assert [one.url for one in session.store.sites.read_all()] == [HOME]
    dialog.reject()


def test_an_empty_library_shows_the_address_where_it_welcomes(
    qtbot: QtBot, library: Path, open_window: OpenWindow, site: BendingSite
) -> None:
    session = open_window(library, links=(f"pressmark://open?url={site.url}/secret",))
    assert session.window.sites.dialog is None
    address = session.window.welcome.findChild(QLineEdit)
    assert isinstance(address, QLineEdit)
    assert address.text() == f"{site.url}/secret"
    assert session.window.focusWidget() is address
    address.setText("https://typed.example")
    follow(qtbot, session, f"pressmark://add?url={site.url}")
    assert address.text() == "https://typed.example"
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    dialog.reject()
    assert site.asked == []
    address.setText(f"{site.url}/")
    qtbot.keyClick(address, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: any("wp-json" in path for path in site.asked))
    assert isinstance(session.window.sites.dialog, AddSiteDialog)
    session.window.sites.dialog.reject()


def test_a_link_that_comes_as_an_event_is_followed(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow, qapp: QApplication
) -> None:
    small.store.close()
    session = open_window(small.store.folder)
    session.desktop.events.start(qapp)
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl(f"pressmark:{HOME}/reports/3/")))
    qtbot.waitUntil(lambda: shown(session) == "Article 3")
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl("pressmark://search?q=%22Article%205%22")))
    qtbot.waitUntil(lambda: titles(session) == ["Article 5"])
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl.fromLocalFile("/etc/passwd")))
    settle(qtbot, session)
    assert session.window.sites.dialog is None
    session.desktop.close()
    qapp.sendEvent(qapp, QFileOpenEvent(QUrl("pressmark://search?q=two")))
    assert field(session) == '"Article 5"'


def test_links_that_are_none_do_nothing(qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow) -> None:
    small.store.close()
    session = open_window(small.store.folder)
    follow(qtbot, session, "file:///etc/passwd", "pressmark://remove?url=x", "words")
    assert session.window.sites.dialog is None
    assert (shown(session), field(session)) == ("", "")
    follow(qtbot, session, *["pressmark://search?q=one"] * MOST_LINKS, "pressmark://search?q=two")
    assert field(session) == "one"
