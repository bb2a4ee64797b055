"""A caret in the article: it walks, selects, follows links, and leaves the rest of the keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from pressmark.ui.article.highlights import Highlight
from pressmark.ui.article.view import ArticleView
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view

MARKUP = (
    "<p>One two three.</p><p>Four five six.</p>"
    "<table><tr><th>Metal<th>Price</tr><tr><td>Cobalt<td>7</tr></table>"
    '<p>Go <a href="https://out.example/a">to a link</a> and on.</p>'
) + "".join(f"<p>Paragraph {number} has words.</p>" for number in range(80))
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        open_markup(made, make_reading(tmp_path), MARKUP)
        set_whole(made)
        yield made


def chosen(view: ArticleView) -> str:
    return view.textCursor().selectedText()


def put(view: ArticleView, word: str, length: int = 0) -> None:
    """Put the cursor before a word, or select some of it."""
    start = view.text.index(word)
    cursor = view.textCursor()
    cursor.setPosition(view.setting.places.position(start))
    if length:
        end = view.setting.places.end_position(start + length)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_it_begins_in_sight_and_selects_across_blocks_and_cells(qtbot: QtBot, view: ArticleView) -> None:
    heard: list[bool] = []
    view.caret_changed.connect(heard.append)
    view.set_caret(True)
    view.set_caret(True)
    assert view.viewport().rect().contains(view.cursorRect().center())
    assert view.cursorWidth() >= 2
    put(view, "One")
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT | CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert chosen(view) == "One t"
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert chosen(view) == "One two three.\u2029Four five six."
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert chosen(view) == ""
    put(view, "Metal")
    for _ in range(8):
        qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    start = view.text.index("Metal")
    assert view.selected_passage() == (start, view.text.index("Price") + len("Price"))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not view.caret.on
    assert heard == [True, False]


def test_scrolling_follows_it_and_space_still_pages(qtbot: QtBot, view: ArticleView) -> None:
    view.set_caret(True)
    put(view, "Paragraph 9")
    before = view.verticalScrollBar().value()
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > before
    assert view.viewport().rect().contains(view.cursorRect().center())
    before = view.verticalScrollBar().value()
    qtbot.keyClick(view, Qt.Key.Key_Space, SHIFT)
    assert view.verticalScrollBar().value() < before
    view.set_caret(False)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.set_caret(True)
    assert view.viewport().rect().contains(view.cursorRect().center()), "it begins where the person reads"


def test_without_it_arrows_scroll_but_go_on_with_a_selection(qtbot: QtBot, view: ArticleView) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() > 0
    assert chosen(view) == ""
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert chosen(view) == ""
    put(view, "two", 3)
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert chosen(view) in {"two three", "two three."}
    qtbot.keyClick(view, Qt.Key.Key_Home, SHIFT)
    assert chosen(view) == "One "
    assert not view.caret.on


def test_enter_follows_the_link_at_it_and_opens_the_highlight_around_it(
    qtbot: QtBot, view: ArticleView
) -> None:
    view.set_caret(True)
    put(view, "a link")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    with qtbot.waitSignal(view.anchorClicked) as followed:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert followed.args[0].toString() == "https://out.example/a"
    long, short = view.text.index("Four"), view.text.index("five")
    view.show_highlights(
        [Highlight("long", long, long + 13, "yellow"), Highlight("short", short, short + 4, "blue")]
    )
    heard: list[str] = []
    view.highlight_chosen.connect(heard.append)
    put(view, "Four")
    put(view, "five")
    qtbot.keyClick(view, Qt.Key.Key_Right)
    put(view, "six")
    put(view, "Go ")
    assert heard == ["long", ""]
    put(view, "five")
    assert heard[-1] == "short"
    with qtbot.waitSignal(view.highlight_opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["short"]
    put(view, "Go ")
    qtbot.keyClick(view, Qt.Key.Key_Return)
