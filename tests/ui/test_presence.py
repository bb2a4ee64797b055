"""The tray: what closing the window means, what the icon says, and new articles that are told of."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from pressmark.settings import Settings
from pressmark.store import Store
from pressmark.store.searches import save_search
from pressmark.ui.application import Session, WindowOptions, make_application
from pressmark.ui.message import Message
from pressmark.ui.program import take_away
from tests.bending_site import BendingSite
from tests.library import SmallLibrary
from tests.ui.windows import press, settle, titles

IN_TRAY = Settings(read_after=None, tray=True, close_to_tray=True)
Opener = Callable[..., Session]


@pytest.fixture
def open_beside_tray(qtbot: QtBot, qapp: object) -> Iterator[Opener]:
    """Opens a window on a desktop that has a tray, as far as it is told."""
    app = make_application()
    sessions: list[Session] = []

    def opener(folder: Path, settings: Settings = IN_TRAY, *, there: bool = True) -> Session:
        options = WindowOptions(folder, theme="light")
        session = Session(app, options, settings, tray=lambda: there)
        # What ends the program would end the loops of all tests that come later.
        session.desktop.quit_asked.disconnect()
        session.desktop.quit_asked.connect(session.window.close)
        sessions.append(session)
        settle(qtbot, session)
        return session

    yield opener
    for session in sessions:
        session.close()
        take_away(session.window)
    assert app.quitOnLastWindowClosed()


def close_by_frame(session: Session) -> None:
    """As the person does it: the window system asks the window."""
    session.window.windowHandle().close()


def act(session: Session, words: str) -> QAction:
    menu = session.desktop.tray.menu
    assert isinstance(menu, QMenu)
    return next(one for one in menu.actions() if words in one.text())


def icon(session: Session) -> QSystemTrayIcon:
    (found,) = session.desktop.tray.findChildren(QSystemTrayIcon)
    return found


def test_closing_leaves_the_program_in_the_tray_and_quitting_ends_it(
    qtbot: QtBot, small: SmallLibrary, open_beside_tray: Opener
) -> None:
    small.store.close()
    session = open_beside_tray(small.store.folder)
    gone: list[bool] = []
    session.window.closing.connect(lambda: gone.append(True))
    close_by_frame(session)
    assert session.window.isHidden()
    assert not gone
    assert not QApplication.quitOnLastWindowClosed()
    act(session, "window").trigger()
    assert session.window.isVisible()
    assert QApplication.quitOnLastWindowClosed()
    close_by_frame(session)
    icon(session).activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert session.window.isVisible()
    close_by_frame(session)
    act(session, "Quit").trigger()
    assert gone


def test_the_command_quit_ends_it_and_closing_too_where_the_session_ends(
    qtbot: QtBot, small: SmallLibrary, open_beside_tray: Opener
) -> None:
    small.store.close()
    session = open_beside_tray(small.store.folder)
    gone: list[bool] = []
    session.window.closing.connect(lambda: gone.append(True))
    session.window.actions_["quit"].trigger()
    assert gone
    session.window.show()
    gone.clear()
    session.desktop.save()
    close_by_frame(session)
    assert gone


@pytest.mark.parametrize(
    ("settings", "there"),
    [
        (IN_TRAY, False),
        (replace(IN_TRAY, tray=False), True),
        (replace(IN_TRAY, close_to_tray=False), True),
    ],
    ids=["no tray", "no icon", "not wanted"],
)
def test_without_a_tray_closing_closes(
    small: SmallLibrary, open_beside_tray: Opener, settings: Settings, there: bool
) -> None:
    small.store.close()
    session = open_beside_tray(small.store.folder, settings, there=there)
    gone: list[bool] = []
    session.window.closing.connect(lambda: gone.append(True))
    close_by_frame(session)
    assert gone


def test_the_icon_comes_and_goes_with_its_setting_and_says_how_much_is_unread(
    qtbot: QtBot, small: SmallLibrary, open_beside_tray: Opener
) -> None:
    small.store.close()
    session = open_beside_tray(small.store.folder, Settings(read_after=None, close_to_tray=True))
    assert session.desktop.tray.menu is None
    assert not session.desktop.tray.there
    session.window.preferences.change(tray=True)
    assert session.desktop.tray.there
    assert "6 unread" in icon(session).toolTip()
    press(qtbot, session, "mark-all-read")
    qtbot.waitUntil(lambda: "0 unread" in icon(session).toolTip())
    close_by_frame(session)
    assert session.window.isHidden()
    # Who takes the icon away must not lose the window with it.
    session.window.preferences.change(tray=False)
    assert session.window.isVisible()
    assert session.desktop.tray.menu is None
    # That the program goes on there is said once, and never again.
    assert session.window.preferences.settings.tray_told


def test_quit_of_the_dock_ends_the_program_though_closing_would_not(
    small: SmallLibrary, open_beside_tray: Opener, qapp: QApplication
) -> None:
    small.store.close()
    session = open_beside_tray(small.store.folder)
    gone: list[bool] = []
    session.window.closing.connect(lambda: gone.append(True))
    events = session.desktop.events
    events.start(qapp)
    # Not sent: it would end the loops of all tests that come later.
    assert not events.eventFilter(session.window, QEvent(QEvent.Type.Quit))
    close_by_frame(session)
    assert not gone
    assert not events.eventFilter(qapp, QEvent(QEvent.Type.Quit))
    close_by_frame(session)
    assert gone


def keep(library: Path, *searches: str) -> None:
    with closing(Store(library)) as store:
        for name in searches:
            store.write(save_search(name, "", notify=True)).result()


def test_what_a_sync_brought_is_told_and_leads_to_its_search(
    qtbot: QtBot, known_site: Path, site: BendingSite, open_beside_tray: Opener
) -> None:
    keep(known_site, "All & <more>", "Two")
    site.add(11, 12)
    session = open_beside_tray(known_site, replace(IN_TRAY, notify=True))
    told: list[str] = []
    tray = session.desktop.tray
    tray.notified.connect(lambda notice: told.append(notice.title))
    close_by_frame(session)
    act(session, "Sync").trigger()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    settle(qtbot, session)
    assert [title.split(" new in ")[1] for title in told] == ["All & ‹more›", "Two"]
    icon(session).messageClicked.emit()
    assert session.window.isVisible()
    shown = session.window.browsing.filter.search
    assert shown is not None
    assert shown.name == "Two"


def test_without_a_tray_it_is_told_across_the_window(
    qtbot: QtBot, known_site: Path, site: BendingSite, open_beside_tray: Opener
) -> None:
    keep(known_site, "All & more")
    site.add(11, 12)
    session = open_beside_tray(known_site, Settings(read_after=None, notify=True), there=False)
    before = len(titles(session))
    press(qtbot, session, "sync-all")
    messages = session.window.messages
    qtbot.waitUntil(lambda: "new in All & more" in messages.text(), timeout=20_000)
    settle(qtbot, session)
    assert len(titles(session)) > before
    button = next(one for one in messages.findChildren(QPushButton) if one.text() == "Show All && more")
    button.click()
    assert session.window.browsing.filter.search is not None
    messages.show_message(Message("Something else."), "notice")
    assert button.isHidden()


def test_nothing_is_told_where_notifications_are_off(
    qtbot: QtBot, known_site: Path, site: BendingSite, open_beside_tray: Opener
) -> None:
    keep(known_site, "All")
    site.add(11, 12)
    session = open_beside_tray(known_site, Settings(read_after=None), there=False)
    press(qtbot, session, "sync-all")
    assert session.window.messages.text() == ""
