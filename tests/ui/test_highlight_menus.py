"""What menus and tips say of highlights."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from pressmark.model import AnnotationState
from pressmark.reading import Reading
from pressmark.ui.article.highlights import Highlight, say_highlight
from pressmark.ui.article.marking_menu import add_highlight, add_passage
from pressmark.ui.article.menu import ArticleMenu
from pressmark.ui.article.view import ArticleView
from tests.ui.articles import make_reading, shown_view
from tests.ui.highlights import find_boxes, mark, show


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        yield made


def test_menus_offer_what_can_be_done_and_tips_say_what_is_noted(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    text = show(view, reading)
    note = "Check <b>this</b>\nand that"
    moved = AnnotationState.MOVED
    view.show_highlights([mark(text, "three", note=note, tags=("price",), color="green", state=moved)])
    menu = ArticleMenu(view, lambda _url: False)
    place = find_boxes(view, "three")[0].center().toPoint()
    assert menu.find(place).highlight == "three"
    asked: list[object] = []
    view.recolour_asked.connect(lambda name, color: asked.append((name, color)))
    view.delete_asked.connect(asked.append)
    view.highlight_opened.connect(asked.append)
    view.highlight_asked.connect(asked.append)
    view.note_asked.connect(lambda: asked.append("note"))
    made = QMenu()
    qtbot.addWidget(made)
    add_highlight(made, view, "three")
    add_highlight(made, view, "nobody")
    cursor = view.textCursor()
    cursor.select(cursor.SelectionType.Document)
    view.setTextCursor(cursor)
    add_passage(made, view)
    actions = {action.text(): action for action in made.actions()}
    within = {
        name: {one.text(): one for one in actions[name].menu().actions()} for name in ("Colour", "Highlight")
    }
    assert within["Colour"]["Green"].isChecked()
    within["Colour"]["Pink"].trigger()
    within["Highlight"]["Blue"].trigger()
    for words in ("Edit note…", "Delete highlight", "Copy quote", "Note…"):
        actions[words].trigger()
    assert asked == [("three", "pink"), "blue", "three", "three", "note"]
    assert QGuiApplication.clipboard().text() == "three"
    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QHelpEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    )
    assert QToolTip.text() == (
        "Check &lt;b&gt;this&lt;/b&gt;<br>and that<br>#price<br>The text changed here: please check."
    )
    assert say_highlight(Highlight("x", 0, 1, "mauve"), "words") == "Highlight, mauve. words"
    QToolTip.hideText()
