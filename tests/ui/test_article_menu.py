"""The menu of the article: for words, links, images and tables, with the mouse and the keys."""

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDesktopServices,
    QGuiApplication,
    QImage,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.ui.application import Session
from tests.library import HOME, SmallLibrary, make_post
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, settle


def make_picture() -> str:
    """A small picture that stands in the page itself."""
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    for x in range(48):
        for y in range(48):
            image.setPixelColor(x, y, QColor(x * 5, y * 5, x * y % 256))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")
    return f"data:image/png;base64,{base64.b64encode(buffer.data().data()).decode()}"


PIXEL = make_picture()
PAGE = (
    f'<p>Words with <a href="{HOME}/?p=2">a link within</a>'
    ' and <a href="https://out.example/a">one out</a>.</p>'
    f'<p><img src="{PIXEL}" alt="A pixel"></p>'
    "<table><tr><th>Metal<th>Price</tr><tr><td>Cobalt<td>7</tr></table>"
)


class Desk(QObject):
    """Takes what would go to the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def session(qtbot: QtBot, library: Path, open_window: OpenWindow) -> Session:
    made = SmallLibrary(library)
    made.take(make_post(2, "Other", "<p>Other text.</p>"), make_post(1, "Page", PAGE))
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, "Page")
    qtbot.waitUntil(lambda: session.window.article.view.setting.whole)
    return session


def ask(session: Session, place: QPoint | None) -> list[str]:
    """Ask for the menu at a place, or with the key for it; gives what it has."""
    view = session.window.article.view
    if place is None:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
        QApplication.sendEvent(view, event)
    else:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
    menu = session.window.article.menu.menu
    assert menu is not None
    menu.hide()
    return [one.text() for one in menu.actions() if one.text() and one.isEnabled()]


def choose(qtbot: QtBot, session: Session, words: str) -> None:
    menu = session.window.article.menu.menu
    assert menu is not None
    next(one for one in menu.actions() if one.text() == words).trigger()
    settle(qtbot, session)


def spot(session: Session, words: str) -> QPoint:
    view = session.window.article.view
    found = view.document().find(words)
    found.setPosition(found.selectionStart() + 2)
    return view.cursorRect(found).center()


def test_words_are_copied_found_and_chosen(qtbot: QtBot, session: Session) -> None:
    view = session.window.article.view
    assert ask(session, spot(session, "Words")) == ["Find in article", "Select all"]
    choose(qtbot, session, "Select all")
    assert ask(session, spot(session, "Words"))[:3] == ["Highlight", "Note…", "Copy"]
    choose(qtbot, session, "Copy")
    assert "Words with a link" in QGuiApplication.clipboard().text()
    choose(qtbot, session, "Find in article")
    assert session.window.article.find_bar.isVisible()
    assert view.textCursor().document() is view.document()


def test_a_link_is_followed_and_its_address_copied(qtbot: QtBot, session: Session) -> None:
    desk = Desk()
    QDesktopServices.setUrlHandler("https", desk, "take")
    try:
        out = ask(session, spot(session, "one out"))
        assert out[:2] == ["Open in the browser", "Copy address"]
        choose(qtbot, session, "Open in the browser")
        assert desk.opened == ["https://out.example/a"]
        choose(qtbot, session, "Copy address")
        assert QGuiApplication.clipboard().text() == "https://out.example/a"
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert ask(session, spot(session, "a link within"))[0] == "Open in the library"
    choose(qtbot, session, "Open in the library")
    assert session.window.article.row is not None
    assert session.window.article.row.title == "Other"


def test_an_image_and_a_table_are_opened_and_copied(qtbot: QtBot, session: Session) -> None:
    view = session.window.article.view
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.setting.marked.images[0])
    # Copied as it is, whatever the theme makes of it.
    session.window.article.view._appearance.choose("dark")
    place = view.cursorRect(cursor).topLeft() + QPoint(10, 10)
    assert ask(session, place)[:2] == ["Open larger", "Copy image"]
    choose(qtbot, session, "Copy image")
    assert QGuiApplication.clipboard().image().size() == view.pictures.original(PIXEL).size()  # type: ignore[union-attr]
    with qtbot.waitSignal(view.image_asked):
        choose(qtbot, session, "Open larger")
    assert ask(session, spot(session, "Cobalt"))[:2] == ["Open table 1", "Copy table 1"]
    for words, signal in (("Open table 1", view.table_asked), ("Copy table 1", view.table_copied)):
        with qtbot.waitSignal(signal) as told:
            choose(qtbot, session, words)
        assert told.args == [1]
    assert "Cobalt" in QGuiApplication.clipboard().text()


def test_the_key_for_menus_asks_for_what_the_keys_are_at(qtbot: QtBot, session: Session) -> None:
    view = session.window.article.view
    view.moveCursor(QTextCursor.MoveOperation.Start)
    assert "Open table 1" in ask(session, None)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert "Open in the browser" in ask(session, None)
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert "Open larger" in ask(session, None)
