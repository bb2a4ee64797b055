"""Opens pages of the settings that are about sites, room and network."""

from typing import TypeVar

from pytestqt.qtbot import QtBot

from pressmark.ui.application import Session
from pressmark.ui.preferences import Preferences
from pressmark.ui.settings.dialog import SettingsDialog
from pressmark.ui.settings.page import Page
from tests.ui.windows import settle

P = TypeVar("P", bound=Page)


def open_page(qtbot: QtBot, session: Session, kind: type[P]) -> P:
    """A page of this kind, shown in a dialog of its own that has no other."""
    sites = session.window.sites
    preferences = session.window.findChild(Preferences)
    assert preferences is not None
    pages = sites.settings.make_pages(sites.schedule)
    page = next(page for page in pages.values() if isinstance(page, kind))
    SettingsDialog([page], preferences, session.appearance, session.window).show()
    settle(qtbot, session)
    return page
