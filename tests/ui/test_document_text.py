"""The document on the screen says what the article text says: positions in one can be found in the other."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from pressmark.article import clean
from pressmark.article.parts import split
from pressmark.model import Article
from tests.article.markup import LINK, characters, html

BLOCKS = Path(__file__).parents[3] / "shared" / "corpora" / "wordpress" / "64-block-test-data.xml"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
OBJECT = "\ufffc"  # what a QTextDocument has in the place of an image


def show(article: Article) -> str:
    return show_html(article.html)


def show_html(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return characters(document.toPlainText().replace(OBJECT, ""))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(html)
def test_any_markup_is_shown_with_the_characters_of_its_text(qapp: QApplication, markup: str) -> None:
    article = clean(markup, LINK)
    assert show(article) == characters(article.text)


@pytest.mark.skipif(not BLOCKS.exists(), reason="the corpora are not beside the repository")
def test_every_kind_of_block_is_shown_with_the_characters_of_its_text(qapp: QApplication) -> None:
    contents = [item.findtext(CONTENT, "") for item in ET.parse(BLOCKS).iter("item")]  # noqa: S314 - a corpus
    for article in (clean(content, LINK) for content in contents):
        assert show(article) == characters(article.text)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(html)
def test_a_part_is_shown_with_the_characters_of_its_place(qapp: QApplication, markup: str) -> None:
    article = clean(markup, LINK)
    for part in split(article.html, 60):
        assert show_html(part.html) == characters(article.text[part.start : part.end])


@pytest.mark.parametrize(
    ("markup", "directions"),
    [
        ("<p>\u05d0 b</p><p>b \u05d0</p>", "RL"),
        ("<p dir=ltr>\u05d0</p><p dir=rtl>b</p>", "LR"),
        ("<ul><li>\u05d0<li>b<ul><li>\u05d1</ul></ul>", "RLR"),
        ("<blockquote><p>\u05d0</p><cite>b</cite></blockquote>", "RL"),
    ],
)
def test_blocks_run_the_way_they_are_said_to(qapp: QApplication, markup: str, directions: str) -> None:
    document = QTextDocument()
    document.setHtml(clean(markup, LINK).html)
    block, found = document.begin(), ""
    while block.isValid():
        found += "R" if block.textDirection() is Qt.LayoutDirection.RightToLeft else "L"
        block = block.next()
    assert found == directions


def test_a_list_that_counts_down_is_shown_counting_down(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml(clean("<ol reversed style='list-style:upper-roman'><li>a<li>b<li>c</ol>", LINK).html)
    blocks = [document.findBlockByNumber(number) for number in range(3)]
    assert [block.textList().itemText(block) for block in blocks] == ["III.", "II.", "I."]


@pytest.mark.parametrize("depth", [100, 1_500])
@pytest.mark.parametrize("start", ["<blockquote>x", "<ul><li>x", "<b><p>x", "<table><tr><td>x<td>y"])
def test_deep_markup_is_shown_whole(qapp: QApplication, start: str, depth: int) -> None:
    article = clean(start * depth, LINK)
    assert show(article) == characters(article.text)


def test_headings_tables_and_notes_can_be_scrolled_to(qtbot: QtBot) -> None:
    filler = "<p>" + "line<br>" * 60 + "</p>"
    markup = (
        f"{filler}<h2 id='top'>Title</h2>{filler}<table><tr><th>a<th>b</table>{filler}"
        f"<p>note <a href='#n'>1</a> <a href='#top'>up</a></p>{filler}<p id='n'>end</p>{filler}"
    )
    article = clean(markup, LINK)
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    browser.resize(300, 200)
    browser.show()
    browser.setHtml(article.html)
    places = []
    for name in ("h-1", "ref-2", "table-1", "ref-1"):
        browser.verticalScrollBar().setValue(0)
        browser.scrollToAnchor(name)
        places.append(browser.verticalScrollBar().value())
    assert 0 < places[0] == places[1] < places[2] < places[3]
