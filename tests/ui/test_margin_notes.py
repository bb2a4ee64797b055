"""Notes in the margin: beside their passages, none over another, each reached by a click."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.reading import Reading
from pressmark.ui.article.cards import Card, CardLook, break_lines
from pressmark.ui.article.geometry import find_line
from pressmark.ui.article.highlights import Highlight
from pressmark.ui.article.stacking import Room, Want, stack
from pressmark.ui.article.view import ArticleView
from pressmark.ui.article.whole_notes import WholeNotes
from pressmark.ui.theme import load_theme
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view

NOTE = "A note that says something about these words, in more than one line of a card."
MARKUP = "".join(f"<p>Paragraph {number} has words that are worth a note.</p>" for number in range(120))
WIDE = (
    "<table>"
    + "".join(
        "<tr>" + "".join(f"<td>Unbreakablecell{row}{column}</td>" for column in range(9)) + "</tr>"
        for row in range(4)
    )
    + "</table>"
)


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        yield made


def show(view: ArticleView, reading: Reading, numbers: range, width: int = 1200) -> list[Highlight]:
    """Notes on words of the paragraphs with these numbers."""
    view.resize(width, 700)
    text = open_markup(view, reading, MARKUP)
    set_whole(view)
    marks = []
    for number in numbers:
        start = text.index(f"Paragraph {number} ")
        marks.append(Highlight(str(number), start, start + 15, "pink", NOTE, ("price",)))
    view.show_highlights(marks)
    view.viewport().grab()
    return marks


def boxes(view: ArticleView) -> dict[str, QRectF]:
    """Where the notes and signs are in the viewport; a click at each finds it."""
    found = {one.id: box for one, box in view.margin.boxes()}
    for name, box in found.items():
        at = view.margin.at(box.center())
        assert at is not None
        assert at.id == name
    assert view.margin.at(view.column_box().center()) is None
    return found


def test_each_note_is_beside_its_passage_and_none_covers_another(view: ArticleView, reading: Reading) -> None:
    show(view, reading, range(0, 12, 4))
    found = boxes(view)
    assert set(found) == {"0", "4", "8"}
    for name, box in found.items():
        one = view.highlighting.find(name)
        assert one is not None
        line = find_line(view.document(), view.highlighting.positions(one)[0])
        assert abs(box.top() - (line.top() - view.highlighting.moved().y())) <= 1
        assert box.left() > view.column_box().right()
        assert box.right() <= view.viewport().width()
    view.verticalScrollBar().setValue(30)
    view.viewport().grab()
    assert boxes(view)["4"].top() == pytest.approx(found["4"].top() - 30, abs=1)


def test_the_current_one_is_exact_and_others_give_way(view: ArticleView, reading: Reading) -> None:
    show(view, reading, range(6))
    view.choose_highlight("3")
    view.viewport().grab()
    found = boxes(view)
    one = view.highlighting.find("3")
    assert one is not None
    line = find_line(view.document(), view.highlighting.positions(one)[0])
    assert abs(found["3"].top() - line.top()) <= 1
    assert all(not a.intersects(b) for a, b in combinations(found.values(), 2))
    assert found["2"].bottom() < found["3"].top() < found["4"].top()


def test_the_column_makes_room_in_a_narrow_pane_and_small_signs_stand_in_a_narrower(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    show(view, reading, range(0, 12, 4), width=5000)
    middle = view.column_box().center().x() - view.viewport().width() / 2
    assert abs(middle) <= 1
    needed = view.margin.needed
    margin, column = view.measures.margin, view.column
    view.resize(column + needed + margin + 60, 700)
    view.viewport().grab()
    assert margin <= view.column_box().left() < (view.viewport().width() - column) / 2 - 5
    assert view.header.x() == view.column_box().left()
    assert all(box.width() > 60 for box in boxes(view).values())
    view.resize(column + 2 * margin, 700)
    view.viewport().grab()
    signs = boxes(view)
    assert set(signs) == {"0", "4", "8"}
    assert all(box.width() < view.measures.body for box in signs.values())
    assert all(box.right() <= view.viewport().width() for box in signs.values())
    view.show_highlights([])
    assert abs(view.column_box().center().x() - view.viewport().width() / 2) <= 1


def test_in_a_mirrored_window_notes_are_on_the_other_side(view: ArticleView, reading: Reading) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    show(view, reading, range(0, 12, 4), width=1000)
    cards = boxes(view)
    assert set(cards) == {"0", "4", "8"}
    assert all(box.left() >= 0 and box.right() < view.column_box().left() for box in cards.values())
    view.resize(view.column + 2 * view.measures.margin, 700)
    view.viewport().grab()
    assert all(box.left() >= 0 and box.right() < view.column_box().left() for box in boxes(view).values())


def test_a_click_chooses_a_double_click_opens_and_nothing_is_selected(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    show(view, reading, range(0, 12, 4))
    heard: list[tuple[str, str]] = []
    view.highlight_chosen.connect(lambda name: heard.append(("chosen", name)))
    view.highlight_opened.connect(lambda name: heard.append(("opened", name)))
    before = view.textCursor().position()
    place = boxes(view)["4"].center().toPoint()
    qtbot.mouseMove(view.viewport(), QPoint(2, 2))
    qtbot.mouseMove(view.viewport(), place)
    qtbot.waitUntil(lambda: view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard == [("chosen", "4"), ("opened", "4")]
    assert view.textCursor().position() == before


def test_no_note_lies_over_a_wide_table(view: ArticleView, reading: Reading) -> None:
    view.resize(1300, 700)
    text = open_markup(view, reading, f"<p>Before it.</p>{WIDE}<p>After it, for a while.</p>")
    set_whole(view)
    start, after = text.index("Unbreakablecell00"), text.index("After")
    marks = [
        Highlight("in", start, start + 5, "blue", NOTE * 3),
        Highlight("before", 0, 6, "green", NOTE * 3),
        Highlight("after", after, after + 5, "green", NOTE),
    ]
    view.show_highlights(marks)
    view.viewport().grab()
    (table,) = view.setting.marked.tables
    rect = view.document().documentLayout().frameBoundingRect(table.frame)
    assert view.column_box().left() + table.fitted.left >= 0
    assert view.column_box().left() + table.fitted.left + table.fitted.total <= view.viewport().width()
    band = QRectF(0, rect.top(), view.viewport().width(), rect.height())
    for box in boxes(view).values():
        assert not box.intersects(band) or box.width() < view.measures.body


def test_notes_on_the_whole_article_stand_above_it_and_the_by_line_counts(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    open_markup(view, reading, MARKUP)
    set_whole(view)
    before = view.header.height()
    notes = [Highlight(f"w{number}", -1, -1, "blue", f"About & it {number}", ("x",)) for number in range(7)]
    view.show_highlights([Highlight("bare", -1, -1, "blue"), *notes], 12)
    buttons = view.header.notes.findChildren(QPushButton)
    shown = [one for one in buttons if one.isVisibleTo(view.header)]
    assert [one.text() for one in shown][:2] == ["Note on the article", "About && it 0  #x"]
    assert len(shown) == 6, "of many the first, and how many more"
    assert view.header.height() > before
    assert view.setting.places.has(0)
    with qtbot.waitSignals([view.highlight_chosen, view.highlight_opened]):
        shown[1].click()
    assert view.current_highlight == "w0"
    byline = view.header.findChild(QLabel, "byline")
    assert isinstance(byline, QLabel)
    assert "12 annotations" in byline.text().replace("\u00a0", " ")
    view.show_highlights([])
    assert view.header.height() == before


def test_the_swatch_of_a_note_on_the_article_is_beside_its_words(qtbot: QtBot) -> None:
    colours = load_theme("light").colours
    font = QFont()
    for size in (13, 26):
        font.setPixelSize(size)
        notes = WholeNotes()
        qtbot.addWidget(notes)
        notes.show_notes([Highlight("one", -1, -1, "blue", "HHHH")], font, colours)
        notes.resize(300, notes.sizeHint().height())
        notes.fit(300)
        notes.show()
        (button,) = notes.findChildren(QPushButton)
        button.clearFocus()
        drawn = button.grab().toImage()
        rows: dict[str, list[int]] = {"swatch": [], "words": []}
        for y in range(drawn.height()):
            names = [drawn.pixelColor(x, y).name() for x in range(2, drawn.width() - 2)]
            rows["swatch"] += [y] if colours.note_blue in names else []
            rows["words"] += [y] if "#000000" in names or colours.text in names else []
        middles = [(min(some) + max(some)) / 2 for some in rows.values()]
        assert abs(middles[0] - middles[1]) <= 1, size


def test_a_card_shows_what_markdown_means(view: ArticleView) -> None:
    assert break_lines("**Bold** [link](https://a.example)\n\n- one", view.font(), 300) == [
        "Bold link",
        "• one",
    ]


def test_a_note_is_cut_to_lines_and_cannot_steer_them(qapp: object) -> None:
    font = QFont()
    font.setPixelSize(13)
    width = QFontMetricsF(font).averageCharWidth() * 20
    assert break_lines("Short", font, width) == ["Short"]
    assert break_lines("", font, width) == []
    assert break_lines("One\n\n\nTwo", font, width) == ["One", "Two"]
    hostile = [
        "x" * 10_000,
        "\u202e" * 50 + "abc",
        "😀" * 300,
        "a\n" * 500,
        "שלום " * 100,
        "<b>no markup</b>",
    ]
    for note in hostile:
        lines = break_lines(note, font, width)
        assert 1 <= len(lines) <= 4
        assert all(QFontMetricsF(font).horizontalAdvance(line) <= width * 1.05 for line in lines)
        assert "\u202e" not in "".join(lines)
    assert break_lines("word " * 100, font, width)[-1].endswith("…")


def test_a_card_has_room_for_its_lines_and_tags(view: ArticleView) -> None:
    look = CardLook(view.font(), view.measures, 200)
    bare, tagged = (
        Card(Highlight("1", 0, 1, "blue", "Short", tags), look) for tags in ((), ("a", "b" * 500))
    )
    assert tagged.height == bare.height + look.line


WANTS = st.lists(st.tuples(st.floats(0, 2000), st.floats(5, 300)), max_size=15)
TAKEN = st.lists(st.tuples(st.floats(0, 2000), st.floats(1, 300)), max_size=4)


@given(WANTS, TAKEN, st.integers(0, 14))
def test_stacked_notes_never_touch_and_are_never_far(
    tops: list[tuple[float, float]], others: list[tuple[float, float]], first: int
) -> None:
    wants = [Want(str(number), *one) for number, one in enumerate(sorted(tops))]
    taken = [(top, top + high) for top, high in others]
    placed = stack(wants, Room(4, 350, taken), str(first))
    known = {one.id: one for one in wants}
    spans = [(top, top + known[name].high) for name, top in placed.items()]
    for one, other in combinations(spans, 2):
        assert one[1] <= other[0] or other[1] <= one[0]
    for begin, end in spans:
        assert all(end <= low or begin >= high for low, high in taken)
    assert all(abs(top - known[name].top) <= 350 for name, top in placed.items())
    if str(first) in known and all(
        known[str(first)].top + known[str(first)].high <= low - 4 or known[str(first)].top >= high + 4
        for low, high in taken
    ):
        assert placed[str(first)] == known[str(first)].top
    if len(wants) == 1 and not taken:
        assert placed == {"0": wants[0].top}
