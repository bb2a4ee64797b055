"""How blocks of an article stand to one another: quotations, lists, headings, captions, tables."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFontMetrics, QImage, QTextBlock
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from pressmark.article import clean
from pressmark.reading import Reading, dress_links
from pressmark.reading.links import LinkKind, ReadLink
from pressmark.ui.article.columns import Needs, fit
from pressmark.ui.article.formats import is_listed
from pressmark.ui.article.header import break_words
from pressmark.ui.article.view import ArticleView, Opened
from tests.article.markup import LINK
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view

LISTS = (
    "<ul><li>one</li><li>two<ul><li>inner</li></ul></li><li><p>three</p><p>more</p></li><li>four</li></ul>"
    "<ul><li>other</li></ul><p>After.</p>"
)
QUOTE = (
    "<blockquote><p>First.</p><ul><li>Item<ul><li>Inner</li></ul></li></ul><p>Last.</p></blockquote>"
    "<p>End.</p>"
)


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        yield made


def blocks(view: ArticleView) -> dict[str, QTextBlock]:
    """All blocks by their words."""
    found, block = {}, view.document().begin()
    while block.isValid():
        found[block.text()] = block
        block = block.next()
    return found


def test_items_of_a_list_stand_evenly_whatever_holds_them(view: ArticleView, reading: Reading) -> None:
    open_markup(view, reading, LISTS)
    found = blocks(view)
    below = {words: block.blockFormat().bottomMargin() for words, block in found.items()}
    small, gap = view.measures.scaled(0.4), view.measures.gap
    assert {below[words] for words in ("one", "two", "inner", "three", "more")} == {small}
    assert (below["four"], below["other"]) == (gap, gap)
    assert not is_listed(found["After."])
    # In a cell nothing comes below that needs room.
    open_markup(
        view, reading, "<table><tr><td><ul><li>In a cell</li></ul><td>x</tr><tr><td>a<td>b</tr></table>"
    )
    assert blocks(view)["In a cell"].blockFormat().bottomMargin() < gap


def find_bars(view: ArticleView, reading: Reading, markup: str, words: str) -> list[int]:
    """Where bars are painted beside a paragraph, from the edge of the column, in pixels."""
    open_markup(view, reading, markup)
    set_whole(view)
    image = view.viewport().grab().toImage()
    layout = view.document().documentLayout()
    rect = layout.blockBoundingRect(blocks(view)[words])
    y, left = round(rect.center().y()), round(view.column_box().left())
    bar = QColor(view._appearance.colours.line_strong)
    return [x - left for x in range(left, left + 120) if image.pixelColor(x, y) == bar]


def test_the_bar_of_a_quotation_runs_straight_beside_lists_and_quotations_in_it(
    view: ArticleView, reading: Reading
) -> None:
    first = find_bars(view, reading, QUOTE, "First.")
    assert first
    assert first[0] <= 1
    for words in ("Item", "Inner", "Last."):
        assert find_bars(view, reading, QUOTE, words) == first
    nested = "<blockquote><p>A</p><blockquote><p>B</p></blockquote><p>C</p></blockquote>"
    assert find_bars(view, reading, nested, "C") == first
    assert len(find_bars(view, reading, nested, "B")) == 2 * len(first)
    # In an item of a list it begins where the words of the item do.
    within = find_bars(view, reading, "<ul><li>Item<blockquote><p>Said</p></blockquote></li></ul>", "Said")
    assert within[0] > view.measures.body
    assert find_bars(view, reading, "<dl><dt>Term</dt><dd>Said</dd></dl>", "Said") == []


def test_very_deep_quotations_leave_room_for_words(view: ArticleView, reading: Reading) -> None:
    deep = "<p>x</p>"
    for number in range(9, 0, -1):
        deep = f"<blockquote><p>q{number}</p>{deep}</blockquote>"
    html = clean(f"{deep}<p>After.</p>", LINK)
    view.open(Opened(replace(reading, article=html)))
    found = blocks(view)
    margins = [
        found[f"q{number}"].blockFormat().leftMargin() for number in range(1, 10) if f"q{number}" in found
    ]
    assert margins == sorted(margins)
    assert max(margins) == 6 * view.measures.quote_indent
    assert found["After."].blockFormat().leftMargin() == 0


def test_headings_of_low_levels_are_told_apart(view: ArticleView, reading: Reading) -> None:
    open_markup(
        view, reading, "".join(f"<h{level}>Level {level}</h{level}><p>x</p>" for level in range(2, 7))
    )
    looks = set()
    for level in range(2, 7):
        form = blocks(view)[f"Level {level}"].begin().fragment().charFormat()
        looks.add((form.font().pixelSize(), form.fontItalic(), form.foreground().color().name()))
    assert len(looks) == 5


def test_a_caption_is_nearer_to_its_card_than_to_what_follows(view: ArticleView, reading: Reading) -> None:
    card = '<p class="embed video"><a href="https://v.example/a">Film</a></p>\n'
    caption = '<p class="caption">Of the mine</p>\n'
    for html, near in ((f"{card}{caption}<p>After.</p>", True), (f"{card}<p>After.</p>", False)):
        view.open(Opened(replace(reading, article=replace(clean("<p>x</p>", LINK), html=html, text=""))))
        form = blocks(view)["Film"].blockFormat()
        assert (form.bottomMargin() <= view.measures.card_pad + view.measures.gap) is near


def test_links_out_look_different_from_those_within_the_library(view: ArticleView, reading: Reading) -> None:
    markup = "".join(f'<p><a href="https://a.example/{kind}">{kind}</a></p>' for kind in LinkKind)
    article = clean(markup, LINK)
    links = [ReadLink(f"https://a.example/{kind}", "", None, kind=kind) for kind in LinkKind]
    view.open(Opened(replace(reading, article=article), html=dress_links(article.html, links)))
    looks = {}
    for kind in LinkKind:
        form = blocks(view)[kind.value].begin().fragment().charFormat()
        looks[kind] = form.fontUnderline(), form.foreground().color().name()
    assert len(set(looks.values())) == 3
    assert looks[LinkKind.LIBRARY][0]
    assert not looks[LinkKind.OUT][0]


def test_an_article_without_text_says_so(view: ArticleView, reading: Reading) -> None:
    open_markup(view, reading, "")
    assert view.header.notice() == "This article has no text on the site."
    open_markup(view, reading, "<p>Text.</p>")
    assert view.header.notice() == ""


def test_the_line_below_the_title_breaks_between_its_parts_only(view: ArticleView, reading: Reading) -> None:
    open_markup(view, reading, "<p>Text.</p>")
    said = view.header._byline.text()
    assert "2\u00a0January\u00a02026" in said
    metrics = QFontMetrics(view.font())
    wide = metrics.horizontalAdvance("an author")
    assert break_words("an\u00a0author with\u00a0names", metrics, wide) == "an\u00a0author with names"


def test_a_table_begins_where_the_text_does_while_there_is_room() -> None:
    needs = Needs((100.0,) * 6, (100.0,) * 6, 10)
    assert fit(needs, 700, 900).left == 0
    wider = fit(needs, 600, 900)
    assert (wider.total > 600, wider.left) == (True, 0)
    widest = fit(needs, 500, 640)
    assert widest.left < 0
    assert widest.left >= -(640 - 500) // 2


def test_a_bar_stays_within_the_pane_and_says_thousands(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    head = "".join(f"<th>Gadolinium{number:03}" for number in range(30))
    rows = "".join(f"<tr><td>row {number}<td>{number}</tr>" for number in range(2_000))
    open_markup(view, reading, f"<p>x</p><table><tr>{head}</tr>{rows}</table>")
    set_whole(view)

    def bars() -> list[QWidget]:
        return [one for one in view.findChildren(QWidget, "tableBar") if one.isVisible()]

    qtbot.waitUntil(lambda: len(bars()) == 1)
    for value in (0, view.horizontalScrollBar().maximum()):
        view.horizontalScrollBar().setValue(value)
        qtbot.waitUntil(lambda: [view.viewport().rect().contains(one.geometry()) for one in bars()] == [True])
    assert view.horizontalScrollBar().maximum() > 0
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: view.findChild(QToolButton, "allRows") is not None)
    more = view.findChild(QToolButton, "allRows")
    assert isinstance(more, QToolButton)
    assert "2,000" in more.text()
    assert not more.autoRaise()


def test_no_word_of_a_cell_is_broken_because_another_has_more_letters(
    view: ArticleView, reading: Reading
) -> None:
    rows = "<tr><td>WWWWWWWWWWWW<td>a</tr><tr><td>illlllllllllli<td>b</tr>"
    open_markup(view, reading, f"<table>{rows * 2}</table>")
    assert blocks(view)["WWWWWWWWWWWW"].layout().lineCount() == 1
    assert isinstance(view.grab().toImage(), QImage)
