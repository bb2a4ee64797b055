"""Opening: versions, jumps that lead back, a word while a long article comes, an image in its own window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pressmark.model import Image
from pressmark.ui.article.larger import LargerImage
from pressmark.ui.article.opening import read_opened
from pressmark.ui.article.places import Place
from pressmark.ui.article.waiting import Waiting
from tests.library import SmallLibrary, make_post
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, settle

NOTE = '<p>Up<sup><a href="#n">1</a></sup>.</p>' + "<p>Words.</p>" * 120 + '<p id="n">The note.</p>'
IMAGES = (Image("https://a.example/1.png", "One"), Image("https://a.example/2.png", ""))


def test_back_leads_to_where_a_link_within_the_article_was_followed(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = SmallLibrary(library)
    made.take(make_post(1, "Notes", NOTE))
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, "Notes")
    opening, view = session.window.opening, session.window.article.view
    opening.note_jump()
    view.go_to_anchor("ref-1")
    assert view.verticalScrollBar().value() > 0
    press(qtbot, session, "back")
    assert view.verticalScrollBar().value() == 0
    press(qtbot, session, "forward")
    assert view.verticalScrollBar().value() > 0


def test_a_version_is_read_as_it_was_and_changes_are_marked(library: Path) -> None:
    made = SmallLibrary(library)
    (post,) = made.take(make_post(1, "Text", "<p>One two three.</p>"))
    made.take(make_post(1, "Text", "<p>One four three.</p>"))
    old = read_opened(made.store, post, 600, 1.0, 1)
    assert (old.reading.version, old.reading.article.text) == (1, "One two three.")
    compared = read_opened(made.store, post, 600, 1.0, 2, 1)
    assert compared.reading.article.text == "One four three."
    assert "two" in compared.html
    assert "four" in compared.html
    assert compared.prepared is not None
    assert [gap.length for gap in compared.prepared.extra] == [3]
    made.store.close()


def test_what_takes_long_is_announced_and_what_comes_soon_is_not(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = SmallLibrary(library)
    made.take(make_post(1, "Text"))
    made.store.close()
    session = open_window(library)
    place = session.window.article.view.parentWidget()
    waiting = place.findChild(Waiting)
    assert isinstance(waiting, Waiting)
    waiting.begin("A <b>title</b>")
    assert waiting.isHidden()
    qtbot.waitUntil(waiting.isVisible)
    assert waiting.text() == "Opening “A <b>title</b>”…"
    assert waiting.size() == place.size()
    open_article(qtbot, session, "Text")
    settle(qtbot, session)
    assert waiting.isHidden()


@pytest.fixture
def larger(qtbot: QtBot) -> LargerImage:
    picture = QImage(4_000, 2_000, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)

    def read(url: str, then: Callable[[QImage | str], None]) -> None:
        then(picture if url == IMAGES[0].url else "It is gone.")

    window = LargerImage(IMAGES, read)
    window.resize(500, 400)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(window)
    window.show_image(IMAGES[0].url)
    return window


def test_an_image_in_its_window_is_fitted_enlarged_and_followed_by_the_next(
    qtbot: QtBot, larger: LargerImage
) -> None:
    fitted = larger.area.scale
    assert 0 < fitted < 0.2
    qtbot.keyClick(larger, Qt.Key.Key_1)
    assert larger.area.scale == 1
    qtbot.keyClick(larger, Qt.Key.Key_Plus)
    assert larger.area.scale > 1
    qtbot.keyClick(larger, Qt.Key.Key_Minus)
    qtbot.keyClick(larger, Qt.Key.Key_0)
    assert larger.area.scale == fitted
    assert larger.words.text() == "One"
    qtbot.keyClick(larger, Qt.Key.Key_Right)
    assert larger.words.text() == "Image 2 of 2"
    assert not larger.grab().isNull()
    qtbot.keyClick(larger, Qt.Key.Key_Right)
    qtbot.keyClick(larger, Qt.Key.Key_Left)
    assert larger.words.text() == "One"
    qtbot.keyClick(larger, Qt.Key.Key_Escape)
    assert larger.isHidden()


def test_the_image_asked_for_is_shown_over_the_window(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    open_article(qtbot, session, "A share is not a lever")
    reading = session.window.article.reading
    assert reading is not None
    session.window.opening.show_larger(reading.article.images[0].url)
    window = session.window.findChild(LargerImage)
    assert isinstance(window, LargerImage)
    qtbot.waitUntil(lambda: window.area.scale != 1.0 or not window.area._image.isNull())
    window.close()
    session.window.opening.open(reading.post.id, Place(anchor="table-1"))
    settle(qtbot, session)
    assert session.window.article.view.table_in_sight() == 1
