"""What tests of the settings do: open them over a real window, use them, see what was kept."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from pressmark.settings import config_folder
from pressmark.ui.application import Session
from pressmark.ui.settings.dialog import SettingsDialog
from pressmark.ui.settings.page_area import PageArea
from tests.library import SmallLibrary, make_post
from tests.ui.windows import press, settle

NOTED = "<p>Cobalt is dear this year.</p>" + "<p>Nothing more is said of it.</p>" * 40


def fill_recent(library: Path) -> None:
    """A small library with an article of today, one of yesterday and one of long ago."""
    made = SmallLibrary(library)
    today = datetime.now(UTC).astimezone().replace(hour=0, minute=30)
    made.take(
        make_post(1, "Of today", NOTED, date=today),
        make_post(2, "Of yesterday", date=today - timedelta(days=1)),
        make_post(3, "Of long ago", excerpt="<p>" + "Many words in short. " * 40 + "</p>"),
    )
    made.store.close()


def open_settings(qtbot: QtBot, session: Session, page: str = "") -> SettingsDialog:
    """The dialog, at a page."""
    press(qtbot, session, "settings")
    dialog = session.window.settings.dialog
    assert dialog is not None
    # A window manager does so; else keys would be heard by the window.
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.waitUntil(lambda: len(dialog.findChildren(PageArea)) == len(dialog.pages))
    if page:
        dialog.open_page(page)
    settle(qtbot, session)
    return dialog


def tick(qtbot: QtBot, box: QAbstractButton) -> None:
    """Click a check box, or a button."""
    at = box.width() - 8 if box.isRightToLeft() else 8
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(at, box.height() // 2))


def choose(box: QComboBox, words: str) -> None:
    """Choose what is said so."""
    place = box.findText(words)
    assert place >= 0, [box.itemText(number) for number in range(box.count())]
    box.setCurrentIndex(place)


def read_kept(qtbot: QtBot, session: Session) -> dict[str, Any]:
    """What the file of the settings says, once everything is written."""
    settle(qtbot, session)
    document = json.loads((config_folder() / "settings.json").read_text("utf-8"))
    assert isinstance(document, dict)
    return document
