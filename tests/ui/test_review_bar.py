"""The bar for annotations whose words changed or went: what it shows, and what it asks for."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from pressmark.model import Annotation, AnnotationState
from pressmark.ui.annotations.quote_box import LONGEST
from pressmark.ui.annotations.review_bar import ReviewBar
from pressmark.ui.appearance import Appearance
from tests.ui.annotated import NEW, OLD, make_annotation, make_moved, make_orphan
from tests.ui.timelines import lend_appearance


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    yield from lend_appearance(qapp)


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(900, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def bar(pane: QWidget, appearance: Appearance) -> ReviewBar:
    made = ReviewBar(appearance)
    layout = pane.layout()
    assert layout is not None
    layout.addWidget(made)
    layout.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding))
    return made


def offered(bar: ReviewBar) -> list[str]:
    """What can be pressed, as it is said."""
    buttons = (one for one in bar.findChildren(QAbstractButton) if one.isVisibleTo(bar))
    return [(one.accessibleName() or one.text()).replace("&", "") for one in buttons]


def press(bar: ReviewBar, name: str) -> None:
    button = next(
        one
        for one in bar.findChildren(QAbstractButton)
        if one.isVisibleTo(bar) and name in (one.text().replace("&", ""), one.accessibleName())
    )
    assert button.isEnabled()
    button.click()


def read(bar: ReviewBar) -> list[tuple[str, str]]:
    """The texts that stand there, each with the words in it that are marked."""
    boxes = [box for box in bar.findChildren(QTextEdit) if box.isVisibleTo(bar)]
    return [(box.toPlainText(), find_marked(box)) for box in boxes]


def find_marked(box: QTextEdit) -> str:
    block, found = box.document().begin(), []
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            look = part.charFormat()
            if look.background().style() is not Qt.BrushStyle.NoBrush:
                # Whoever cannot tell the ground apart sees a line.
                assert look.fontStrikeOut() or look.fontUnderline()
                found.append(part.text())
            parts += 1
        block = block.next()
    return "|".join(found)


def test_changed_words_stand_beside_the_old_ones_with_what_differs(bar: ReviewBar) -> None:
    bar.show_annotation(make_moved(), version=3, current=5)
    assert bar.words() == "Text changed, please check"
    assert read(bar) == [
        ("As we wrote: Prices rose by 4 per cent in May, miners said. The end of it.", "4|May"),
        ("As we wrote: Prices rose by 7 per cent in June, miners said. The end of it.", "7|June"),
    ]
    assert [box.accessibleName() for box in bar.findChildren(QTextEdit) if box.isVisible()] == [
        "Your words, version 3",
        "Now, version 5",
    ]
    accepted, kept, looked = (QSignalSpy(one) for one in (bar.accepted, bar.kept, bar.version_asked))
    replaced, following = QSignalSpy(bar.replaced), QSignalSpy(bar.next_asked)
    press(bar, "Accept")
    press(bar, "Keep on version 3")
    press(bar, "Show version 3")
    press(bar, "Next")
    assert [spy.at(0)[0] for spy in (accepted, kept, looked)] == ["moved", "moved", 3]
    assert following.count() == 1
    assert not bar.acts.put.isEnabled()
    bar.set_selection(True)
    press(bar, "Put on the selection")
    assert replaced.at(0) == ["moved", None]


def test_gone_words_have_places_offered_one_by_one_and_none_is_taken(bar: ReviewBar) -> None:
    other = replace(NEW, exact="A & B\nwith more " * 20, start=300, end=400)
    bar.show_annotation(make_orphan(), (NEW, other), version=3, current=5)
    assert bar.words() == "Its words are gone"
    # What is offered can be judged: it stands in its context, with what differs from the words that are gone.
    words = "As we wrote: Prices rose by 7 per cent in June, miners said. The end of it."
    assert read(bar)[1] == (words, "7|June")
    assert "Accept" not in offered(bar)
    asked, replaced = QSignalSpy(bar.candidate_asked), QSignalSpy(bar.replaced)
    press(bar, "Show this place")
    assert (asked.at(0), replaced.count()) == ([NEW.start, NEW.end], 0)
    assert any(one.text() == "Perhaps here, 1 of 2" for one in bar.findChildren(QLabel))
    press(bar, "The next place")
    press(bar, "Put it here")
    assert replaced.at(0) == ["gone", other]
    press(bar, "The next place")
    press(bar, "Put it here")
    assert replaced.at(1) == ["gone", NEW]
    bar.show_annotation(make_orphan("other", revision_id=0), ())
    assert not {"Put it here", "The next place", "Show this place"} & set(offered(bar))
    assert "Keep as it is" in offered(bar)
    assert not any(words.startswith("Show version") for words in offered(bar))
    assert any("Nothing like these words" in one.text() for one in bar.findChildren(QLabel))


def test_one_that_was_left_on_its_version_can_be_looked_for_again(bar: ReviewBar) -> None:
    bar.show_annotation(make_orphan(kept=True), version=2, current=5)
    sought = QSignalSpy(bar.sought)
    assert bar.words() == "Left on an old version"
    bar.set_waiting(0)
    assert offered(bar) == [
        "Close; it waits until you have looked",
        *("Look for it again", "Put on the selection", "Show version 2"),
    ]
    press(bar, "Look for it again")
    assert sought.at(0) == ["gone"]
    bar.set_waiting(2)
    assert "Next" in offered(bar)


@pytest.mark.parametrize(
    ("annotation", "said", "texts"),
    [
        (make_orphan(), "In the current version its words are gone", 0),
        (make_moved(), "In the current version this text changed, please check", 2),
        (make_orphan(kept=True), "Left on this old version", 0),
    ],
)
def test_on_the_version_it_was_made_on_its_words_are_not_said_to_be_gone(
    bar: ReviewBar, annotation: Annotation, said: str, texts: int
) -> None:
    bar.show_annotation(annotation, version=3, current=5, old=True, own=True)
    assert (bar.words(), len(read(bar))) == (said, texts)
    asked = QSignalSpy(bar.version_asked)
    assert "Show version 3" not in offered(bar)
    press(bar, "Show version 5")
    assert asked.at(0) == [5]


def test_the_bar_shows_what_the_reader_wrote(bar: ReviewBar) -> None:
    bar.show_annotation(make_moved(note="Ask **them**\n- again"), version=3, current=5)
    notes = [one for one in bar.findChildren(QLabel) if one.accessibleName().startswith("Your note")]
    assert [one.text() for one in notes if one.isVisible()] == ["Your note: Ask them • again"]
    bar.show_annotation(make_moved(note="<b>x</b> {number} " * 400), version=3, current=5)
    assert notes[0].text().startswith("Your note: <b>x</b> {number} <b>")
    assert notes[0].text().endswith("…")
    bar.show_annotation(make_moved(), version=3, current=5)
    assert not notes[0].isVisible()


def test_a_low_pane_has_a_low_bar_with_one_row_of_buttons(
    qtbot: QtBot, bar: ReviewBar, pane: QWidget
) -> None:
    text = "Nothing is said of it here either. " * 30
    old, new = replace(OLD, exact=f"{text}A"), replace(NEW, exact=f"{text}B")
    bar.show_annotation(make_annotation("x", old, new, AnnotationState.MOVED), version=1, current=2)
    pane.resize(900, 1_000)
    qtbot.waitUntil(lambda: not find_misfits(bar))
    before = bar.height()
    pane.resize(900, 360)
    qtbot.waitUntil(lambda: bar.height() < before and not find_misfits(bar))
    pane.resize(420, 360)
    qtbot.waitUntil(lambda: bar.acts.more.isVisible() and not find_misfits(bar))
    assert bar.height() < 360 // 2
    assert bar.acts.height() < 2 * bar.acts.accept.height()
    looked = QSignalSpy(bar.version_asked)
    menu = bar.acts.more.menu()
    menu.aboutToShow.emit()
    next(act for act in menu.actions() if act.text().replace("&", "") == "Show version 1").trigger()
    assert looked.at(0) == [1]


def test_one_on_its_words_needs_no_bar(bar: ReviewBar) -> None:
    bar.show_annotation(make_moved(), version=3, current=5)
    assert bar.annotation == "moved"
    bar.show_annotation(make_annotation())
    assert bar.annotation == ""
    bar.show_annotation(make_annotation(quote=None))
    assert not bar.isVisible()


def test_the_keyboard_begins_at_the_usual_answer_and_escape_leaves(qtbot: QtBot, bar: ReviewBar) -> None:
    closed = QSignalSpy(bar.closed)
    bar.show_annotation(make_moved(), version=3, current=5)
    bar.setFocus()
    assert bar.acts.accept.hasFocus()
    qtbot.keyClick(bar.acts.accept, Qt.Key.Key_X)
    assert closed.count() == 0
    qtbot.keyClick(bar.acts.accept, Qt.Key.Key_Escape)
    bar.show_annotation(make_orphan(), version=3, current=5)
    bar.setFocus()
    assert bar.acts.keep.hasFocus()
    press(bar, "Close; it waits until you have looked")
    assert closed.count() == 2


def find_misfits(bar: ReviewBar) -> list[QWidget]:
    """What is cut off, or lower than a line of its words."""
    shown = [one for one in bar.findChildren(QWidget) if one.isVisible()]
    return [
        part
        for part in shown
        if isinstance(part, QAbstractButton | QLabel | QTextEdit)
        and (
            not bar.rect().contains(QRect(part.mapTo(bar, QPoint(0, 0)), part.size()))
            or part.height() < part.fontMetrics().height()
        )
    ]


@pytest.mark.parametrize(("width", "scale"), [(400, 1), (400, 2), (900, 2)])
def test_it_fits_at_every_size(qtbot: QtBot, bar: ReviewBar, pane: QWidget, width: int, scale: int) -> None:
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    QApplication.setFont(font)
    long = replace(OLD, exact="Prices rose by 4 per cent. " * 400)
    for annotation in (make_moved(), make_orphan(), replace(make_moved(), exact=long.exact)):
        bar.show_annotation(annotation, (NEW, long), version=3, current=5)
        pane.resize(width, 900)
        qtbot.waitUntil(lambda: not find_misfits(bar), timeout=2_000)
        assert pane.width() == width
        assert bar.height() < bar.fontMetrics().height() * 34


def test_hostile_words_are_shown_as_words(bar: ReviewBar) -> None:
    hostile = "<b>bold</b> \u202e&amp;\x00 " + "x" * LONGEST * 3
    bar.show_annotation(replace(make_moved(), exact=hostile, place=replace(NEW, exact="<i>y</i>")), version=1)
    (old, _), (new, _) = read(bar)
    assert "<b>bold</b>  &amp;" in old
    assert "<i>y</i>" in new
    assert len(old) < LONGEST + 200
