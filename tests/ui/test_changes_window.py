"""The ways to *What changed*, and how it looks."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.model import ChangeKind, PostChange
from pressmark.sample.site import SampleSite
from pressmark.settings import Settings
from pressmark.store import Store
from tests.library import SmallLibrary
from tests.ui.changes import DONE, lines, open_changes, report
from tests.ui.conftest import OpenWindow
from tests.ui.windows import press, settle, take_in


def test_the_status_bar_and_the_message_bar_lead_there(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    store = Store(library)
    with SampleSite(0) as site:
        take_in(store, site.url)
        store.close()
        session = open_window(library)
        press(qtbot, session, "sync-all")
        status = session.window.status
        assert "Synced Lode & Ledger: nothing new, 41 of 41" in status.text()
        news = status.findChild(QPushButton, "news")
        assert isinstance(news, QPushButton)
        assert "Dispatches 36 of 36" in news.toolTip()
        qtbot.mouseClick(news, Qt.MouseButton.LeftButton)
        dialog = session.window.sites.syncs.changes
        assert dialog is not None
        assert dialog.isVisible()
        dialog.close()
        session.window.status.show_link("https://a.example")
        assert news.isHidden()
        session.window.status.show_link("")
        assert news.isVisible()
    session.window.sites.syncs.start(session.store.sites.read_all())
    settle(qtbot, session)
    assert session.window.messages.text().startswith("Lode & Ledger gives no answer.")
    lead = next(
        one for one in session.window.messages.findChildren(QPushButton) if one.text() == "What changed"
    )
    qtbot.mouseClick(lead, Qt.MouseButton.LeftButton)
    settle(qtbot, session)
    assert dialog.isVisible()
    assert lines(dialog)[0] == "Failed  1"
    dialog.close()


def test_everything_fits_with_type_twice_as_large(
    qtbot: QtBot, small: SmallLibrary, open_window: OpenWindow, qapp: QApplication
) -> None:
    report(small, replace(DONE, updated=1), [PostChange(ChangeKind.UPDATED, 1, "", 2)])
    small.store.close()
    large = QFont(qapp.font())
    large.setPointSizeF(large.pointSizeF() * 2)
    session = open_window(small.store.folder, Settings(read_after=None))
    qapp.setFont(large)
    try:
        dialog = open_changes(qtbot, session)
        for label in dialog.findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
        for button in dialog.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width()
        dialog.close()
    finally:
        qapp.setFont(QFont())
