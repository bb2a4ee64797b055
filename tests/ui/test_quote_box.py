"""Words of an annotation in what stands around them: what is marked, what is cut, what is in sight."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.ui.annotations.quote_box import QuoteBox, find_own
from pressmark.ui.appearance import Appearance
from tests.ui.annotated import OLD
from tests.ui.timelines import lend_appearance


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    yield from lend_appearance(qapp)


@pytest.fixture
def box(qtbot: QtBot, appearance: Appearance) -> QuoteBox:
    made = QuoteBox(appearance, old=True)
    qtbot.addWidget(made)
    made.resize(400, 100)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_words_that_are_the_same_by_chance_do_not_break_a_change() -> None:
    old, new = "It was sold to the smelters of Holm.", "It was given by the fishermen of Holm."
    gone, come = find_own(old, new)
    assert [old[start:end] for start, end in gone] == ["sold to the smelters"]
    assert [new[start:end] for start, end in come] == ["given by the fishermen"]
    gone, come = find_own("Prices rose by 4 per cent in May.", "Prices rose by 7 per cent in June.")
    assert (len(gone), len(come)) == (2, 2)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=80), st.text(max_size=80))
def test_what_differs_lies_within_its_words(old: str, new: str) -> None:
    for text, spans in zip((old, new), find_own(old, new), strict=True):
        ends = [place for span in spans for place in span]
        assert ends == sorted(ends)
        assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize(
    ("prefix", "suffix", "shown"),
    [
        ("", " ends.\nNext", "{quote} ends."),
        ("Another.\nAs we wrote: ", "", "As we wrote: {quote}"),
        (
            "begins in the middle of words that go on and on until the quote ",
            "",
            "…of words that go on and on until the quote {quote}",
        ),
        (
            "",
            " and what comes after it stops in the very middle of a word tha",
            "{quote} and what comes after it stops in the very…",
        ),
        ("字" * 64, "", "…" + "字" * 48 + "{quote}"),
    ],
)
def test_what_stands_around_begins_and_ends_with_whole_words_of_its_paragraph(
    box: QuoteBox, prefix: str, suffix: str, shown: str
) -> None:
    box.show_quote(replace(OLD, prefix=prefix, suffix=suffix))
    assert box.toPlainText() == shown.format(quote=OLD.exact)


@pytest.mark.parametrize("lines", [1, 3])
def test_words_that_changed_far_down_are_in_sight_and_no_line_is_cut(
    qtbot: QtBot, box: QuoteBox, lines: int
) -> None:
    text = "Nothing is said of it here either. " * 30
    words = f"{text}Then it came. {text}"
    start = words.index("Then")
    box.bound(lines)
    box.show_quote(replace(OLD, exact=words), [(start, start + 4)])
    qtbot.waitUntil(lambda: box.verticalScrollBar().value() > 0)
    found = box.cursorRect(box.document().find("Then"))
    assert box.viewport().rect().contains(found.center())
    # As many whole lines as there is room for, the first at the upper edge.
    assert box.viewport().height() == pytest.approx(lines * found.height(), abs=1)
    assert found.top() % found.height() in (0, 1, found.height() - 1)
    box.show_quote(replace(OLD, exact="Short."))
    qtbot.waitUntil(lambda: box.viewport().height() == pytest.approx(found.height(), abs=1))
    assert box.verticalScrollBar().value() == 0
