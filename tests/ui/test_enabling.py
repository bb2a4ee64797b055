"""What would do nothing cannot be pressed."""

from pathlib import Path

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from pressmark.store import Store
from pressmark.store.site_choices import sign_in
from pressmark.store.sites import add_site
from pressmark.ui.application import Session
from tests.library import SmallLibrary, make_offer
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, settle, titles

MARKING = ("toggle-read", "toggle-star", "tags")


def find_enabled(session: Session, *names: str) -> list[bool]:
    return [session.window.actions_[name].isEnabled() for name in names]


def test_marks_want_an_article_or_chosen_rows(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    small.store.close()
    session = open_window(small.store.folder)
    settle(qtbot, session)
    assert session.window.model.rowCount() == 6
    assert find_enabled(session, *MARKING) == [False] * 3
    view = session.window.posts.faces.view
    view.selectAll()
    assert find_enabled(session, *MARKING) == [True] * 3
    view.clearSelection()
    assert find_enabled(session, *MARKING) == [False] * 3
    open_article(qtbot, session, titles(session)[0])
    view.clearSelection()
    assert find_enabled(session, *MARKING) == [True] * 3
    assert session.window.article.row is not None


def test_signing_out_wants_somebody_who_signed_in(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow
) -> None:
    small.store.write(add_site(make_offer("https://other.example"), ["posts"])).result()
    small.store.close()
    session = open_window(small.store.folder)
    settle(qtbot, session)
    assert find_enabled(session, "sign-in", "sign-out") == [True, False]
    site = session.store.sites.read_all()[0]
    session.store.write(sign_in(site.id, "anna")).result()
    qtbot.waitUntil(lambda: find_enabled(session, "sign-out") == [True])
    press(qtbot, session, "sign-out")
    menu = session.window.sites.menu
    assert isinstance(menu, QMenu)
    # Not the one that nobody signed in to.
    assert [one.text() for one in menu.actions()] == [site.name]
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: find_enabled(session, "sign-out") == [False])
    assert session.store.sites.read_all()[0].user == ""


def test_an_empty_library_has_no_site_to_sign_in_to(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    Store(library).close()
    session = open_window(library)
    settle(qtbot, session)
    assert find_enabled(session, "sign-in", "sign-out", *MARKING) == [False] * 5
