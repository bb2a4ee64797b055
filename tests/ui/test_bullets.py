"""The signs of list items that are selected or marked are seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.reading import Reading
from pressmark.ui.article.geometry import find_line
from pressmark.ui.article.view import ArticleView
from pressmark.ui.theme import load_theme
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view

COLOURS = load_theme("light").colours
MARKUP = (
    "<p>Before.</p><ul><li>Disc<ul><li>Within<ul><li>Deep</li></ul></li></ul></li></ul>"
    "<ol><li>Number</li></ol><p>After.</p>"
)
ITEMS = ("Disc", "Within", "Deep", "Number")


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture(params=[False, True], ids=["plain", "mirrored"])
def view(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        made.setProperty("mirrored", request.param)
        yield made


def see(view: ArticleView, position: int, ground: str, ink: str) -> tuple[int, int]:
    """Of the room before the text of an item: how many points are like its ground, and like its ink."""
    QApplication.processEvents()
    drawn = view.viewport().grab().toImage()
    line = find_line(view.document(), position).translated(-view.highlighting.moved())
    wide = view.measures.scaled(1.1)
    left = round(line.right()) if view.property("mirrored") else round(line.left()) - wide
    across, down = range(left, left + wide), range(round(line.top()), round(line.bottom()))
    lights = [drawn.pixelColor(x, y).lightness() for x in across for y in down]
    near = [sum(abs(light - QColor(name).lightness()) < 60 for light in lights) for name in (ground, ink)]
    return near[0], near[1]


def test_a_selected_or_marked_item_keeps_its_sign(view: ArticleView, reading: Reading) -> None:
    markup = MARKUP.replace("<li>", '<li dir="rtl">') if view.property("mirrored") else MARKUP
    text = open_markup(view, reading, markup)
    set_whole(view)
    places = [view.setting.places.position(text.index(word)) for word in ITEMS]
    palette = view.palette()
    view.selectAll()
    for word, place in zip(ITEMS, places, strict=True):
        seen = see(view, place, palette.highlight().color().name(), palette.highlightedText().color().name())
        assert seen[0] > seen[1] > 5, word
    view.moveCursor(QTextCursor.MoveOperation.Start)
    view.marks.show("find", [view.marks.make(place, place + 3, COLOURS.mark) for place in places])
    for word, place in zip(ITEMS, places, strict=True):
        seen = see(view, place, COLOURS.mark, palette.text().color().name())
        assert seen[0] > seen[1] > 5, word
