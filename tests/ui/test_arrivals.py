"""What comes from outside is shown, asked about, and nothing more."""

import pytest
from PySide6.QtCore import Qt
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


def test_an_unknown_address_is_asked_about_and_nothing_is_added(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow, site: BendingSite
) -> None:
    small.store.close()
    session = open_window(small.store.folder, links=(f"{site.url}/2024/03/post-1/",))
    dialog = session.window.sites.dialog
    assert isinstance(dialog, AddSiteDialog)
    asked = f"pressmark://add?url={site.url}"
    follow(qtbot, session, *[asked] * 30)
    assert session.window.sites.dialog is dialog
    qtbot.waitUntil(lambda: any("wp-json" in path for path in site.asked))
    settle(qtbot, session)
    assert [one.url for one in session.store.sites.read_all()] == [HOME]
    dialog.reject()


def test_links_that_are_none_do_nothing(qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow) -> None:
    small.store.close()
    session = open_window(small.store.folder)
    follow(qtbot, session, "file:///etc/passwd", "pressmark://remove?url=x", "words")
    assert session.window.sites.dialog is None
    assert (shown(session), field(session)) == ("", "")
    follow(qtbot, session, *["pressmark://search?q=one"] * MOST_LINKS, "pressmark://search?q=two")
    assert field(session) == "one"
