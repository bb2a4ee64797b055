"""What is said of a link before it is followed, and the notes it leads to."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from pressmark.ui.appearance import Appearance
from pressmark.ui.application import Session, make_application
from pressmark.ui.article.view import ArticleView
from pressmark.ui.status import StatusBar, say_address
from tests.library import HOME, SmallLibrary, make_post
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, settle

WORDS = "lanthanum cerium praseodymium neodymium samarium europium gadolinium terbium. " * 3
NOTES = (
    '<p>A claim<sup><a href="#n" id="b">1</a></sup> and more of it.</p>'
    + f"<p>{WORDS}</p>" * 40
    + '<p id="n"><a href="#b">1</a> <b>The note</b> itself.</p>'
)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://example.org/there", "https://example.org/there"),
        ("https://пример.рф/путь?x=ю#z", "https://xn--e1afmkfd.xn--p1ai/путь?x=ю#z"),
        ("http://bank.example:pw@evil.example:8080/a", "http://evil.example:8080/a"),
        ("https://a.example/%E2%80%AEgpj.exe", "https://a.example/%E2%80%AEgpj.exe"),
        ("https://a.example?q=\u202eb", "https://a.example?q=%E2%80%AEb"),
        ("https://[::1]:8080/x", "https://[::1]:8080/x"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("Opens “A: b”", "Opens “A: b”"),
        ("", ""),
    ],
)
def test_an_address_says_the_host_that_is_asked(address: str, said: str) -> None:
    assert say_address(address) == said


def test_a_long_address_keeps_both_ends(qtbot: QtBot) -> None:
    bar = StatusBar(Appearance(make_application(), "light"))
    qtbot.addWidget(bar)
    bar.resize(600, 30)
    bar.show()
    bar.show_link(f"https://a.example/{'x' * 400}/end")
    assert bar.text().startswith("https://a.example/")
    assert bar.text().endswith("/end")
    assert "…" in bar.text()
    short = len(bar.text())
    bar.resize(1200, 30)
    assert len(bar.text()) > short
    bar.show_link("<b>A title</b>")
    assert bar.text() == "<b>A title</b>"
    assert bar._text.textFormat() is Qt.TextFormat.PlainText


@pytest.fixture
def notes(qtbot: QtBot, library: Path, open_window: OpenWindow) -> Session:
    made = SmallLibrary(library)
    made.take(
        make_post(1, "Notes", NOTES),
        make_post(2, "Review", f'<p>As <a href="{HOME}/?p=1">we said</a>.</p>'),
    )
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, "Notes")
    return session


def marked(view: ArticleView) -> list[str]:
    return [one.cursor.selectedText() for one in view.extraSelections()]  # type: ignore[attr-defined]


def test_a_link_says_the_title_or_the_note_it_leads_to(qtbot: QtBot, notes: Session) -> None:
    pane, status = notes.window.article, notes.window.status
    qtbot.waitUntil(lambda: pane.view.setting.whole)
    reading = pane.reading
    assert reading is not None
    names = [name for one in pane.view.setting._slices for name in one.names]
    pane.view.highlighted.emit(QUrl(f"#{names[-1]}"))
    assert status.text() == "1 The note itself."
    pane.view.highlighted.emit(QUrl("#nowhere"))
    assert "nowhere" not in status.text()
    notes.window.opening.open(2)
    settle(qtbot, notes)
    link = pane.internal_links()[0]
    pane.view.highlighted.emit(link)
    assert status.text() == "Opens “Notes” in the library"


def test_the_note_that_was_asked_for_is_marked_until_one_scrolls(qtbot: QtBot, notes: Session) -> None:
    view = notes.window.article.view
    qtbot.waitUntil(lambda: view.setting.whole)
    # A click beside the small mark is meant for it.
    cursor = view.document().find("claim1")
    end = QTextCursor(view.document())
    end.setPosition(cursor.selectionEnd())
    spot = view.cursorRect(end).center() + QPoint(view.measures.scaled(0.25), 0)
    assert not view.anchorAt(spot)
    qtbot.mouseMove(view.viewport(), spot)
    qtbot.waitUntil(lambda: view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert marked(view) == ["1 The note itself."]
    names = [name for one in view.setting._slices for name in one.names]
    view.go_to_anchor(names[0])
    (line,) = marked(view)
    assert line.startswith("A claim1 and more")
    view.verticalScrollBar().triggerAction(view.verticalScrollBar().SliderAction.SliderSingleStepAdd)
    assert marked(view) == []
