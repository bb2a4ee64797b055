"""Every kind of block through the real view: it says what the article text says, and places map both ways."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from pressmark.reading import Reading
from pressmark.ui.article.view import ArticleView
from tests.article.markup import characters, html
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view

BLOCKS = Path(__file__).parents[3] / "shared" / "corpora" / "wordpress" / "64-block-test-data.xml"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
WIDTHS = (600, 1000, 2000)
SIGNS = dict.fromkeys(map(ord, "\ufffc\ufdd0\ufdd1"), " ")


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        yield made


def open_html(view: ArticleView, reading: Reading, markup: str) -> str:
    """Show markup, whole; gives the article text."""
    text = open_markup(view, reading, markup)
    set_whole(view)
    return text


def find_faults(view: ArticleView, text: str) -> list[str]:
    """What of the document does not say the text, or is not found again from there."""
    shown = view.document().toRawText().translate(SIGNS)
    places = view.setting.places
    faults = []
    if characters(shown) != characters(text):
        faults.append("other characters")
    units = shown.encode("utf-16-le")
    for start in range(0, len(text), max(1, len(text) // 40)):
        if text[start].isspace():
            continue
        position = places.position(start)
        if units[2 * position :].decode("utf-16-le")[0] != text[start]:
            faults.append(f"{start} is at {position}, which is something else")
        if places.start(position) != start:
            faults.append(f"{start} is at {position}, and that is {places.start(position)}")
        if places.end(places.end_position(start + 1)) != start + 1:
            faults.append(f"{start} does not end where it ends")
    return faults


@pytest.mark.skipif(not BLOCKS.exists(), reason="the corpora are not beside the repository")
def test_every_kind_of_block_is_shown_with_its_words_and_nothing_beyond_the_edge(
    view: ArticleView, reading: Reading
) -> None:
    items = [item.findtext(CONTENT, "") for item in ET.parse(BLOCKS).iter("item")]  # noqa: S314 - a corpus
    faults = []
    for number, markup in enumerate(items):
        view.resize(WIDTHS[number % len(WIDTHS)], 700)
        text = open_html(view, reading, markup)
        faults += [(number, fault) for fault in (*find_faults(view, text), *find_wide(view))]
    assert len(items) > 70
    assert faults == []


def find_wide(view: ArticleView) -> list[str]:
    """Blocks outside of tables whose lines reach beyond the column."""
    layout, box = view.document().documentLayout(), view.column_box()
    faults, block = [], view.document().begin()
    while block.isValid():
        rect = QRectF(layout.blockBoundingRect(block))
        lines = [block.layout().lineAt(at).naturalTextRect() for at in range(block.layout().lineCount())]
        reach = max((rect.left() + line.right() for line in lines), default=0)
        if QTextCursor(block).currentTable() is None and reach > box.right() + 1:
            faults.append(f"{block.text()[:30]} reaches {reach} of {box.right()}")
        block = block.next()
    return faults


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(html)
def test_any_markup_is_shown_with_its_words(view: ArticleView, reading: Reading, markup: str) -> None:
    text = open_html(view, reading, markup)
    assert find_faults(view, text) == []
