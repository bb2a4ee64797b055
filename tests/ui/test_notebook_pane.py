"""The notebook: all annotations in groups, found and walked through."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHoverEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from pressmark.query import parse
from pressmark.ui.appearance import Appearance
from pressmark.ui.notebook.deeds import Deed
from pressmark.ui.notebook.model import PAGE
from pressmark.ui.notebook.words import GROUPINGS
from tests.ui.notebooks import Book, Keys, fill_book

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def book(qtbot: QtBot, library: Path, appearance: Appearance) -> Iterator[Book]:
    with fill_book(qtbot, library, appearance) as made:
        yield made


@pytest.fixture
def keys(book: Book) -> Keys:
    return book.keys


def test_annotations_stand_in_groups_and_those_that_wait_at_the_end(book: Book, keys: Keys) -> None:
    assert set(book.headings()) == {
        "מחירי קובלט",
        "Lithium from brine",
        "Cobalt prices",
        "Waiting for their article",
    }
    assert book.headings()[-1] == "Waiting for their article"
    cobalt = book.rows().index("Cobalt prices")
    assert "A good overview" in book.rows()[cobalt + 1]  # the whole article is first
    model, role = book.pane.view.model(), Qt.ItemDataRole.AccessibleTextRole
    said = model.index(book.row_of(keys["brine"]), 0).data(role)
    assert "Pink, Lithium comes from brine., Salt <b>water</b>, Lithium from brine" in said
    heading = model.index(cobalt, 0).data(role)
    assert heading == "Cobalt prices, 3 annotations, unfolded"


@pytest.mark.parametrize(
    ("grouping", "headings"),
    [
        ("term", ["Metals › Cobalt", "Metals › Lithium", "Without terms", "Waiting for their article"]),
        ("tag", ["read again", "supply", "Without tags", "Waiting for their article"]),
        ("color", ["Yellow", "Green", "Blue", "Pink", "Waiting for their article"]),
    ],
)
def test_they_are_grouped_as_is_asked_for(book: Book, grouping: str, headings: list[str]) -> None:
    places = [one.value for one in GROUPINGS]
    book.pane.grouping.setCurrentIndex(places.index(grouping))
    book.settle()
    assert book.headings() == headings
    assert book.pane.state() == grouping
    assert not book.pane.grab().isNull()


def test_the_grouping_is_remembered(book: Book) -> None:
    book.pane.restore("month")
    book.settle()
    assert len(book.headings()) == 2
    assert book.headings()[0].split()[1].isdecimal()
    book.pane.restore("nonsense")
    assert book.pane.state() == "month"


def test_the_query_of_the_list_filters(qtbot: QtBot, book: Book) -> None:
    with qtbot.waitSignal(book.pane.counted) as counted:
        book.show(parse("color:pink"))
    assert counted.args == [1]
    assert book.headings() == ["Lithium from brine"]
    book.show(parse("zebra"))
    clear = next(one for one in book.pane.findChildren(QPushButton) if one.text().startswith("Clear"))
    assert clear.isVisible()
    with qtbot.waitSignal(book.pane.clear_asked):
        clear.click()


def test_an_empty_notebook_says_how_to_begin(qtbot: QtBot, library: Path, appearance: Appearance) -> None:
    with fill_book(qtbot, library, appearance, empty=True) as book:
        assert "Select words in an article and press H." in texts(book)
        book.show(attention=True)
        assert "All annotations are on their words" in texts(book)
        assert not book.pane.exporting.isEnabled()
        book.pane.setFocus()
        assert book.pane.grouping.hasFocus()


def texts(book: Book) -> set[str]:
    """What the pane says outside of its rows."""
    return {label.text() for label in book.pane.findChildren(QLabel) if label.isVisible()}


def test_the_keyboard_walks_folds_and_opens(qtbot: QtBot, book: Book, keys: Keys) -> None:
    view, rows = book.pane.view, book.pane.view.model().rows
    chosen: list[tuple[int, str]] = []
    book.pane.note_chosen.connect(lambda post, key: chosen.append((post, key)))
    book.press(Qt.Key.Key_Home)
    assert view.currentIndex().row() == 0
    assert not chosen
    book.press(Qt.Key.Key_J)
    assert chosen == [(book.library.posts[2], keys["hebrew"])]
    with qtbot.waitSignal(book.pane.entered):
        book.press(Qt.Key.Key_Return)
    assert len(chosen) == 2
    book.press(Qt.Key.Key_Left)
    assert view.currentIndex().row() == 0
    before = len(rows)
    book.press(Qt.Key.Key_Left)
    assert len(view.model().rows) == before - 1
    book.press(Qt.Key.Key_Right)
    assert len(view.model().rows) == before
    book.press(Qt.Key.Key_Right)
    assert view.currentIndex().row() == 1
    book.press(Qt.Key.Key_K)
    book.press(Qt.Key.Key_Return)
    assert view.model().rows.is_folded(0)
    book.press(Qt.Key.Key_End)
    assert view.currentIndex().row() == len(view.model().rows) - 1
    last = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(last)


def test_a_click_goes_to_the_passage_and_one_on_a_heading_folds(qtbot: QtBot, book: Book, keys: Keys) -> None:
    with qtbot.waitSignal(book.pane.note_chosen) as chosen:
        book.click(book.row_of(keys["brine"]))
    assert chosen.args == [book.library.posts[1], keys["brine"]]
    heading = book.rows().index("Lithium from brine")
    book.click(heading)
    assert book.pane.view.model().rows.is_folded(heading)
    assert book.pane.view.currentIndex().row() == heading


def test_the_row_under_the_pointer_lights_up(book: Book) -> None:
    view = book.pane.view
    before = view.grab(view.visualRect(view.model().index(1, 0))).toImage()
    place = QPointF(book.spot(1))
    QApplication.sendEvent(view.viewport(), QHoverEvent(QEvent.Type.HoverMove, place, place, QPointF(0, 0)))
    assert view.property("hoveredRow") == 1
    assert view.grab(view.visualRect(view.model().index(1, 0))).toImage() != before
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert view.property("hoveredRow") == -1


def test_the_place_in_the_list_stays_when_it_is_read_anew(book: Book, keys: Keys) -> None:
    for _ in range(12):
        book.library.mark(1, "It takes a year to dry.", note="A note\nof\nthree lines")
    book.show()
    view = book.pane.view
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = view.rowAt(0)
    seen = view.model().rows.spot(top), view.rowViewportPosition(top)
    book.library.mark(2, "בשנה שעברה")
    book.show()
    top = view.rowAt(0)
    assert (view.model().rows.spot(top), view.rowViewportPosition(top)) == seen
    heights = [view.rowHeight(row) for row in range(top, view.rowAt(view.viewport().height() - 1) + 1)]
    assert heights == [view.delegate.row_height(row) for row in range(top, top + len(heights))]


def test_what_is_changed_in_a_list_does_not_scroll_it(book: Book, keys: Keys) -> None:
    for _ in range(12):
        book.library.mark(1, "It takes a year to dry.", note="A note\nof\nthree lines")
    book.show()
    bar = book.pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    book.library.mark(1, "The sun does most of the work.")  # the list is read anew, and stays at its end
    book.show()
    assert bar.value() > bar.maximum() // 2
    bar.setValue(0)
    book.choose(keys["brine"])
    book.press(Qt.Key.Key_2)
    assert bar.value() == 0


def test_another_question_is_answered_from_the_top(book: Book, keys: Keys) -> None:
    for _ in range(12):
        book.library.mark(0, "Nobody knows why.", note="A note\nof\nthree lines")
    book.library.rewrite(1, "All of it is new, from the first word to the last one.")
    view, bar = book.pane.view, book.pane.view.verticalScrollBar()
    book.show(attention=True)
    book.show()
    assert view.model().rows.heading(book.row_of(keys["brine"])) > 1
    assert bar.value() == 0
    assert not view.currentIndex().isValid()
    book.show(attention=True)
    book.choose(keys["brine"])
    book.show()
    assert view.currentIndex().row() == book.row_of(keys["brine"])
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_many_to_be_checked_can_be_accepted_without_a_look_at_each(book: Book, keys: Keys) -> None:
    for _ in range(PAGE):
        book.library.mark(1, "It takes a year to dry.")
    book.library.rewrite(1, "All of it is new, from the first word to the last one.")
    book.show(attention=True)
    book.choose(keys["brine"])
    assert book.pane.view.decisions() == (Deed.KEEP,)
    book.press(Qt.Key.Key_A, CONTROL)
    assert book.pane.view.decisions() == (Deed.ACCEPT, Deed.KEEP)


def test_buttons_of_the_head_that_belong_together_stay_so(book: Book) -> None:
    pane = book.pane
    pane.resize(pane.minimumSizeHint().width(), 500)
    tops = [one.mapTo(pane, QPoint()).y() for one in (pane.grouping, pane.exporting, pane.importing)]
    assert tops[0] < tops[1] == tops[2]


def test_a_click_beside_the_rows_does_nothing(qtbot: QtBot, book: Book) -> None:
    book.show(parse("color:pink"))
    view = book.pane.view
    below = QPoint(10, view.viewport().height() - 2)
    with qtbot.assertNotEmitted(book.pane.note_chosen, wait=20):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=below)
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert book.field() is None


def test_another_theme_draws_everything_anew(book: Book, appearance: Appearance) -> None:
    before = book.pane.view.grab().toImage()
    appearance.choose("dark")
    assert book.pane.view.grab().toImage() != before
    assert book.pane.view.delegate.card(1).texts[0].colour == appearance.colours.text
