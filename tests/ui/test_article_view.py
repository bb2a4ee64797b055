"""The article on the screen: its own images only, no door to files or network, links checked at the click."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.model import Image
from pressmark.ui.article.history import History, Visit
from pressmark.ui.article.page import find_tables
from pressmark.ui.article.places import Place
from pressmark.ui.article.view import Opened
from tests.library import SmallLibrary, make_post
from tests.servers import ByteServer
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, settle, titles

IMAGE = QTextDocument.ResourceType.ImageResource
PAGE = """
<p>Words before.</p>
<p><img src="{secret}" alt="A secret"><img src="{server}/pixel.png" alt="A tracker"></p>
<p style="background-image: url({server}/ground.png)">Ground.</p>
<link rel="stylesheet" href="{server}/style.css"><style>@import url({server}/more.css);</style>
<iframe src="{server}/frame"></iframe><script src="{server}/script.js"></script>
<object data="{server}/thing"></object><video src="{server}/film.mp4" poster="{server}/poster.png"></video>
<p><a href="{secret}">file</a> <a href="javascript:alert(1)">script</a> <a href="{server}/page">out</a></p>
<p><img src="//192.0.2.1/share/unc.png"><img src="data:image/svg+xml,%3Csvg/%3E"></p>
<p>Words after.</p>
"""


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A picture of the person's that no article may show."""
    file = tmp_path / "secret.png"
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x123456)
    assert image.save(str(file))
    return file


class Desk(QObject):
    """Takes what would go to the desktop."""

    def __init__(self, opened: list[str]) -> None:
        super().__init__()
        self._opened = opened

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self._opened.append(url.toString())


def test_a_hostile_article_loads_nothing(
    qtbot: QtBot, library: Path, secret: Path, open_window: OpenWindow
) -> None:
    with ByteServer() as server:
        page = PAGE.format(secret=secret.as_uri(), server=server.url)
        made = SmallLibrary(library)
        made.take(make_post(1, "Hostile", page))
        made.store.close()
        session = open_window(library)
        open_article(qtbot, session, "Hostile")
        view = session.window.article.view
        view.grab()
        assert "Words after." in view.toPlainText()
        for address in (secret.as_uri(), f"{server.url}/pixel.png", "//192.0.2.1/share/unc.png", str(secret)):
            shown = view.document().resource(IMAGE.value, QUrl(address))
            assert isinstance(shown, QImage)
            assert shown.pixelColor(20, 15).rgb() & 0xFFFFFF != 0x123456
        for kind in QTextDocument.ResourceType:
            if kind is not IMAGE:
                given = view.loadResource(kind.value, QUrl(secret.as_uri()))
                assert bytes(given.data()).strip() == b""  # type: ignore[attr-defined]
        assert server.connections == 0


def test_only_web_and_mail_links_reach_the_desktop(
    qtbot: QtBot, library: Path, open_window: OpenWindow, tmp_path: Path
) -> None:
    opened: list[str] = []
    desk = Desk(opened)
    for scheme in ("http", "https", "mailto", "file", "smb"):
        QDesktopServices.setUrlHandler(scheme, desk, "take")
    try:
        made = SmallLibrary(library)
        made.take(make_post(1, "Links", "<p>Text.</p>"))
        made.store.close()
        session = open_window(library)
        open_article(qtbot, session, "Links")
        good = ["https://example.org/a", "mailto:a@example.org"]
        letter = "mailto:a@example.org?attach=/etc/passwd&Subject=Metals&ATTACHMENT=x"
        session.window.article.view.anchorClicked.emit(QUrl(letter))
        assert opened.pop() == "mailto:a@example.org?Subject=Metals"
        for address in (*good, tmp_path.as_uri(), "smb://host/x", "javascript:1", "vbscript:1", ""):
            session.window.article.view.anchorClicked.emit(QUrl(address))
        assert opened == good
        press(qtbot, session, "open-original")
        assert opened[2:] == [session.store.posts.read_rows([1])[0].link]
    finally:
        for scheme in ("http", "https", "mailto", "file", "smb"):
            QDesktopServices.unsetUrlHandler(scheme)


def test_the_image_of_the_library_is_shown_and_no_wider_than_the_column(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, "A share is not a lever")
    view = session.window.article.view
    reading = session.window.article.reading
    assert reading is not None
    image = view.document().resource(IMAGE.value, QUrl(reading.article.images[0].url))
    assert isinstance(image, QImage)
    assert 100 < image.deviceIndependentSize().width() <= view.column


def test_an_image_that_is_not_here_is_a_frame_with_its_words(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = SmallLibrary(library)
    made.take(make_post(1, "Frame", '<p><img src="https://metals.example/far.png" alt="A far mine"></p>'))
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, "Frame")
    view = session.window.article.view
    image = view.document().resource(IMAGE.value, QUrl("https://metals.example/far.png"))
    assert isinstance(image, QImage)
    # On a small screen the column is narrower than it is meant to be.
    assert image.deviceIndependentSize().width() == view.header.width() <= view.column


def test_the_frame_of_a_missing_image_is_as_wide_and_high_as_its_words_need(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    far = "https://metals.example/far.png"
    made = SmallLibrary(library)
    made.take(make_post(1, "Frame", f'<p><img src="{far}" alt="{"A far mine. " * 60}"></p>'))
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, "Frame")
    view = session.window.article.view
    heights = []
    for width in (900, 420):
        view.setFixedWidth(width)
        settle(qtbot, session)
        image = view.document().resource(IMAGE.value, QUrl(far))
        assert isinstance(image, QImage)
        # Drawn as wide as it is shown: nothing scales its words down.
        assert round(image.deviceIndependentSize().width()) == view.header.width()
        heights.append(image.height())
    assert heights[1] > heights[0] > 100
    assert "next syncs" in view.accessibleDescription()
    assert "A far mine." in view.accessibleDescription()


def test_a_missing_featured_image_leaves_a_frame_with_the_reason(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = SmallLibrary(library)
    made.take(make_post(1, "Frame"))
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, "Frame")
    reading, view = session.window.article.reading, session.window.article.view
    assert reading is not None
    plain, url = view.header.height(), "https://metals.example/top.png"
    post = replace(reading.post, featured=Image(url, alt="A mine"))
    view.open(Opened(replace(reading, post=post), {}, {url: "It is gone."}))
    assert view.header.height() > plain + 40
    assert view.accessibleDescription() == "A mine It is gone."


def test_text_is_set_in_a_measured_column_in_the_middle(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled, size=(1900, 1000))
    open_article(qtbot, session, "A share is not a lever")
    view = session.window.article.view
    for width in (500, 900, 1600):
        view.setFixedWidth(width)
        settle(qtbot, session)
        form = view.document().rootFrame().frameFormat()
        room = view.viewport().width()
        column = room - form.leftMargin() - form.rightMargin()
        # Half a pixel cannot be halved: an odd rest widens the column by one.
        assert column <= view.column + 1
        assert form.leftMargin() == form.rightMargin() > 0
        assert abs(view.header.width() - column) <= 1


def test_tables_have_borders_a_shaded_header_and_numbers_flush_right(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, "A share is not a lever")
    table = find_tables(session.window.article.view.document().rootFrame())[0]
    assert table.format().border() == 1
    head, body = table.cellAt(0, 1).format(), table.cellAt(1, 1).format()
    assert head.background().color() != body.background().color()
    number = table.cellAt(1, 1).firstCursorPosition().blockFormat()
    words = table.cellAt(1, 0).firstCursorPosition().blockFormat()
    assert number.alignment() != words.alignment()


def test_code_keeps_its_lines_and_its_own_face(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    open_article(qtbot, session, "A share is not a lever")
    view = session.window.article.view
    block = view.document().begin()
    while "def hhi" not in block.text():
        block = block.next()
    assert block.next().text().startswith("    ")
    families = block.begin().fragment().charFormat().property(QTextFormat.Property.FontFamilies.value)
    assert "Mono" in families[0]


def test_a_protected_article_says_why_it_is_empty(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    title = next(title for title in titles(session) if title.startswith("Members"))
    open_article(qtbot, session, title)
    assert "password" in session.window.article.view.header.notice()


def test_hovering_a_link_says_where_it_leads(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    open_article(qtbot, session, "A share is not a lever")
    session.window.article.view.highlighted.emit(QUrl("https://example.org/there"))
    assert session.window.status.text() == "https://example.org/there"
    session.window.article.view.highlighted.emit(QUrl())
    assert "Synced" in session.window.status.text()


def test_the_address_of_a_link_goes_when_the_pointer_or_the_article_goes(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = SmallLibrary(library)
    made.take(make_post(1, "Links", '<p><a href="https://example.org/there">There it leads.</a></p>'))
    made.take(make_post(2, "None", "<p>Text.</p>"))
    made.store.close()
    session = open_window(library)
    view, status = session.window.article.view, session.window.status
    for leave in ("pointer", "article", "pane"):
        open_article(qtbot, session, "Links")
        view.moveCursor(QTextCursor.MoveOperation.Start)
        spot = view.cursorRect().center() + QPoint(20, 0)
        qtbot.mouseMove(view.viewport(), spot)
        qtbot.waitUntil(lambda: status.text() == "https://example.org/there")
        if leave == "pointer":
            QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
        elif leave == "article":
            session.window.opening.open(session.window.model.post_id(titles(session).index("None")))
            settle(qtbot, session)
        else:
            session.window.article.close_article()
        assert status.text() != "https://example.org/there", leave
        qtbot.mouseMove(session.window.posts.search)


def test_history_goes_back_and_forward_and_forgets_what_was_ahead() -> None:
    history = History().visit(1).note(Place(50)).visit(2).visit(3)
    assert history.back().back().current == Visit(1, Place(50))
    assert history.back().back().back() == history.back().back()
    assert history.back().forward() == history
    assert history.forward() is history
    assert history.back().visit(9).after == ()
    assert history.visit(3) is history


def test_history_keeps_the_place_from_which_a_link_led_to_another_of_the_same_article() -> None:
    history = History().visit(1).jump(Place(7)).note(Place(90))
    assert history.back().current == Visit(1, Place(7))
    assert history.back().forward().current == Visit(1, Place(90))
    assert History().jump(Place(7)) == History()


@pytest.mark.parametrize("width", [1280, 1437, 1700])
def test_no_article_of_the_sample_is_wider_than_its_pane(
    qtbot: QtBot, filled: Path, open_window: OpenWindow, width: int
) -> None:
    session = open_window(filled)
    session.window.resize(width, 700)
    view = session.window.article.view
    wide = []
    for title in titles(session):
        open_article(qtbot, session, title)
        if view.horizontalScrollBar().maximum():
            wide.append((title, view.horizontalScrollBar().maximum()))
    assert wide == []
