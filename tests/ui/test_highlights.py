"""Highlights in the text: on exactly their words, told apart without hue, reached by pointer and by keys."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from unicodedata import bidirectional

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.reading import Reading
from pressmark.sample.archive import read_archive
from pressmark.settings import Typography
from pressmark.ui.article.geometry import find_pieces
from pressmark.ui.article.highlights import Highlight
from pressmark.ui.article.spans import Spans
from pressmark.ui.article.view import ArticleView
from tests.ui.articles import make_reading, open_markup, shown_view
from tests.ui.highlights import MARKUP, find_boxes, mark, show

BLOCKS = Path(__file__).parents[3] / "shared" / "corpora" / "wordpress" / "64-block-test-data.xml"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
LONG = MARKUP + "".join(f"<p>Paragraph {number} has words.</p>" for number in range(200))


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        yield made


def click(qtbot: QtBot, view: ArticleView, name: str, at: float = 0.5) -> None:
    box = find_boxes(view, name)[0]
    place = QPoint(round(box.left() + box.width() * at), round(box.center().y()))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def link_box(view: ArticleView, text: str) -> QRectF:
    """Where the link is in the viewport."""
    places, start = view.setting.places, text.index("link within")
    pieces = find_pieces(view.document(), places.position(start), places.position(start + 4))
    return pieces[0].box.translated(-view.highlighting.moved())


def click_link(qtbot: QtBot, view: ArticleView, text: str) -> None:
    place = link_box(view, text).center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def find_strays(view: ArticleView, text: str) -> list[str]:
    """Characters that are not where their rectangle is: those of parts of the text, one by one."""
    strays = []
    document, places = view.document(), view.setting.places
    shown = document.toRawText().encode("utf-16-le", "surrogatepass")
    for start in range(0, len(text), max(1, len(text) // 25)):
        begin, end = places.position(start), places.end_position(min(len(text), start + 9))
        pieces = find_pieces(document, begin, end)
        seen = shown[2 * begin : 2 * end].decode("utf-16-le", "replace")
        if any(letter.isalnum() for letter in seen) and not pieces:
            strays.append(f"nothing is drawn for {seen!r}")
        for piece in pieces:
            if piece.is_image:
                continue
            for share in (0.02, 0.5, 0.98):
                spot = QPointF(piece.box.left() + share * piece.box.width(), piece.box.center().y())
                if spot.x() < view.column_box().left():
                    # Where a table reaches into that margin Qt itself finds something else.
                    continue
                hit = document.documentLayout().hitTest(spot, Qt.HitTestAccuracy.FuzzyHit)
                # Where letters run from right to left Qt's own answer is one beside it at some edges.
                near = any(bidirectional(letter) in ("R", "AL", "NSM") for letter in seen)
                if not begin - near <= hit <= end + near:
                    strays.append(f"{seen!r} is drawn where {hit} is, not {begin} to {end}")
    return strays


@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_drawn_is_where_the_words_are(view: ArticleView, reading: Reading, percent: int) -> None:
    view.set_typography(Typography(size=percent))
    items = [entry.html for entry in read_archive().entries]
    if BLOCKS.exists():  # the corpora are beside the repository
        items += [item.findtext(CONTENT, "") for item in ET.parse(BLOCKS).iter("item")]  # noqa: S314
    strays = []
    for number, markup in enumerate(items):
        if number % 2 == (percent == 200):
            strays += [(number, stray) for stray in find_strays(view, show(view, reading, markup))]
    assert strays == []


def test_each_character_has_its_own_rectangle_whatever_its_direction(
    view: ArticleView, reading: Reading
) -> None:
    text = show(view, reading)
    places = view.setting.places
    for start in range(text.index("He said"), text.index("def")):
        if text[start].isspace():
            continue
        begin, end = places.position(start), places.end_position(start + 1)
        (piece,) = find_pieces(view.document(), begin, end)
        hit = view.document().documentLayout().hitTest(piece.box.center(), Qt.HitTestAccuracy.FuzzyHit)
        assert begin <= hit <= end, text[start]
    line = find_pieces(
        view.document(), places.position(text.index("He")), places.end_position(text.index("😀"))
    )
    whole = find_pieces(
        view.document(), places.position(text.index("שלום")), places.end_position(text.index(" and left"))
    )
    assert len(line) == 1
    assert len(whole) == 1, "words of one direction stand together"


def test_no_rectangle_is_drawn_for_what_is_empty(view: ArticleView, reading: Reading) -> None:
    text = show(view, reading)
    assert find_pieces(view.document(), 3, 3) == []
    gap = view.setting.places.end_position(text.index("One") + 3)
    assert find_pieces(view.document(), gap, gap + 1) == []
    assert find_pieces(QTextDocument(), 0, 1) == []


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=25), st.integers(0, 70))
def test_what_overlaps_has_lines_at_different_heights(places: list[tuple[int, int]], start: int) -> None:
    marks = [Highlight(str(at), low, low + long, "yellow") for at, (low, long) in enumerate(places)]
    spans = Spans([*marks, Highlight("whole", -1, -1, "blue")])
    assert {one.id for one in spans.items} == {one.id for one in marks}
    for (at, one), (other_at, other) in combinations(enumerate(spans.items), 2):
        if one.start < other.end and other.start < one.end:
            assert spans.levels[at] != spans.levels[other_at]
    expected = [at for at, one in enumerate(spans.items) if one.start < start + 5 and one.end > start]
    assert spans.between(start, start + 5) == expected
    assert all(spans.items[spans.find(one.id)] is one for one in marks)
    assert spans.find("whole") == -1
    assert all(one.start >= start for one in spans.items[spans.first_from(start) :])


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_clicks_go_through_what_overlaps_from_the_shortest(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    text = show(view, reading)
    marks = [
        mark(text, "One", "seven", "long"),
        mark(text, "two", "five", "middle"),
        mark(text, "three", name="short"),
    ]
    view.show_highlights(marks)
    heard: list[str] = []
    view.highlight_chosen.connect(heard.append)
    for _ in range(4):
        click(qtbot, view, "short")
        QApplication.processEvents()
        qtbot.wait(QApplication.doubleClickInterval() + 20)
    assert heard == ["short", "middle", "long", "short"]
    assert view.current_highlight == "short"
    click(qtbot, view, "long", 0.03)
    assert heard[-1] == "long"
    place = QPoint(
        round(find_boxes(view, "long")[0].right()) + 60, round(find_boxes(view, "long")[0].center().y())
    )
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (heard[-1], view.current_highlight) == ("", "")


def test_a_double_click_and_enter_open_and_escape_leaves(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    text = show(view, reading)
    view.show_highlights([mark(text, "three")])
    opened: list[str] = []
    view.highlight_opened.connect(opened.append)
    place = find_boxes(view, "three")[0].center().toPoint()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == ["three"]
    assert not view.textCursor().hasSelection()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["three", "three"]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.current_highlight == ""
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert len(opened) == 2
    places = view.setting.places
    six = find_pieces(
        view.document(), places.position(text.index("six")), places.end_position(text.index("seven"))
    )
    elsewhere = (six[0].box.center() - view.highlighting.moved()).toPoint()
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=elsewhere)
    assert len(opened) == 2
    assert view.textCursor().hasSelection(), "elsewhere a double click selects a word"


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_a_link_within_a_highlight_opens_and_a_drag_selects(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    text = show(view, reading)
    view.show_highlights([mark(text, "Words", "after", "all"), mark(text, "before", "a link", "part")])
    with qtbot.waitSignal(view.anchorClicked):
        click_link(qtbot, view, text)
    assert view.current_highlight == ""
    box = find_boxes(view, "all")[0]
    viewport, y = view.viewport(), round(box.center().y())
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(round(box.left()) + 1, y))
    qtbot.mouseMove(viewport, QPoint(round(box.left()) + 60, y))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(round(box.left()) + 60, y))
    assert view.textCursor().selectedText().startswith("Words")
    assert view.current_highlight == ""


@pytest.mark.qt_log_ignore("not accepted by receiving widget")
def test_a_highlight_with_no_words_but_a_link_is_chosen_first_and_followed_then(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    text = show(view, reading)
    view.show_highlights([mark(text, "Words", "after", "all"), mark(text, "link within", name="link")])
    heard: list[str] = []
    view.anchorClicked.connect(lambda url: heard.append(url.toString()))
    view.highlight_opened.connect(lambda name: heard.append(f"opened {name}"))
    click_link(qtbot, view, text)
    assert (view.current_highlight, heard) == ("link", [])
    qtbot.wait(QApplication.doubleClickInterval() + 20)
    click_link(qtbot, view, text)
    assert (view.current_highlight, heard) == ("link", ["https://out.example/a"])
    heard.clear()
    view.choose_highlight("")
    place = link_box(view, text).center().toPoint()
    qtbot.wait(QApplication.doubleClickInterval() + 20)
    click_link(qtbot, view, text)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (view.current_highlight, heard) == ("link", ["opened link"])
    assert not view.textCursor().hasSelection()


def test_stepping_goes_from_what_is_in_sight_and_scrolls(view: ArticleView, reading: Reading) -> None:
    text = show(view, reading, LONG)
    assert not view.step_highlight(1)
    first, last = mark(text, "two"), mark(text, "Paragraph 180")
    view.show_highlights([first, last, Highlight("whole", -1, -1, "blue")])
    heard: list[str] = []
    view.highlight_chosen.connect(heard.append)
    assert not view.step_highlight(-1)
    assert view.step_highlight(1)
    assert view.verticalScrollBar().value() == 0
    assert view.step_highlight(1)
    assert heard == ["two", "Paragraph 180"]
    (box,) = find_boxes(view, "Paragraph 180")
    assert 0 < box.top() < view.viewport().height()
    assert not view.step_highlight(1)
    assert "Paragraph 180" in view.accessibleDescription()
    view.choose_highlight("whole")
    assert view.verticalScrollBar().value() == 0
    view.choose_highlight("nobody")
    assert view.current_highlight == ""
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert view.step_highlight(-1)
    assert view.current_highlight == "Paragraph 180"


def test_what_is_not_set_yet_is_shown_when_it_is(qtbot: QtBot, view: ArticleView, reading: Reading) -> None:
    markup = "".join(f"<p>Paragraph {number} has so many words in it.</p>" for number in range(2000))
    text = open_markup(view, reading, markup)
    assert not view.setting.whole
    far = mark(text, "Paragraph 1900")
    view.show_highlights([far])
    assert view.highlighting.shown_in(view.viewport().rect()) == []
    view.choose_highlight(far.id)
    qtbot.waitUntil(lambda: bool(view.highlighting.shown_in(view.viewport().rect())))
    (piece,) = find_pieces(view.document(), *view.highlighting.positions(far))
    assert piece.box.width() > 0


def test_rows_that_a_short_table_hides_have_no_highlight(view: ArticleView, reading: Reading) -> None:
    rows = "".join(f"<tr><td>Row {number}</td><td>{number}</td></tr>" for number in range(900))
    text = show(view, reading, f"<table><tr><th>A<th>B</tr>{rows}</table><p>End.</p>")
    shown, hidden = mark(text, "Row 3\n"), mark(text, "Row 850")
    view.show_highlights([shown, hidden])
    assert find_pieces(view.document(), *view.highlighting.positions(hidden)) == []
    assert find_boxes(view, "Row 3\n")


def test_another_article_has_none_of_the_highlights_of_the_last(view: ArticleView, reading: Reading) -> None:
    text = show(view, reading)
    view.show_highlights([mark(text, "two")])
    view.choose_highlight("two")
    view.set_typography(Typography(size=150))
    view.setting.reach_end()
    assert view.current_highlight == "two", "the same text in another size keeps them"
    view.highlighting.show([])
    assert view.current_highlight == ""
