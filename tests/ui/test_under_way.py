"""A jump to what is not set yet says that it is under way; a step of scrolling draws what is new, rightly."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractSlider, QApplication
from pytestqt.qtbot import QtBot

from pressmark.reading import Reading
from pressmark.ui.article.highlights import Highlight
from pressmark.ui.article.view import ArticleView
from tests.ui.articles import make_reading, open_markup, set_whole, shown_view

PARAGRAPHS = "".join(f"<p>Paragraph {number} has some words of its own.</p>" for number in range(6_000))


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    return make_reading(tmp_path)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    with shown_view(qtbot) as made:
        yield made


def test_a_jump_under_way_is_said_until_it_is_done_or_left(
    qtbot: QtBot, view: ArticleView, reading: Reading
) -> None:
    text = open_markup(view, reading, PARAGRAPHS)
    assert not view.under_way.isVisible()
    view.go_to_text(text.index("Paragraph 5900"))
    qtbot.waitUntil(view.under_way.isVisible)
    assert view.viewport().rect().contains(view.under_way.geometry())
    words = view.under_way.fontMetrics().horizontalAdvance(view.under_way.accessibleName())
    assert view.under_way.width() > words
    qtbot.waitUntil(lambda: not view.under_way.isVisible())
    assert view.going.wanted is None
    open_markup(view, reading, PARAGRAPHS)
    view.go_to_text(text.index("Paragraph 5900"))
    qtbot.waitUntil(view.under_way.isVisible)
    view.verticalScrollBar().triggerAction(QAbstractSlider.SliderAction.SliderSingleStepAdd)
    qtbot.waitUntil(lambda: not view.under_way.isVisible())
    # It was left: the article stays where the reader stepped to, also when all of it is set at last.
    assert view.going.wanted is None
    assert view.verticalScrollBar().value() < view.viewport().height()


def test_slices_that_are_awaited_are_set_together(qtbot: QtBot, view: ArticleView, reading: Reading) -> None:
    grown: list[int] = []
    text = open_markup(view, reading, PARAGRAPHS)
    view.setting.grown.connect(grown.append)
    slices = len(view.setting._slices)
    view.go_to_text(len(text) - 10)
    qtbot.waitUntil(lambda: view.setting.whole)
    assert slices > 40
    assert len(grown) < slices / 2
    shown = view.document().toPlainText().split("\n")
    assert [line for line in shown if line.strip()] == text.split("\n")
    assert all(view.setting.places.position(at) for at in range(1, len(text), 9_001))


def test_only_what_comes_into_sight_is_drawn(
    qtbot: QtBot, view: ArticleView, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = open_markup(view, reading, PARAGRAPHS[:20_000])
    set_whole(view)
    view.show_highlights([Highlight("one", 0, len(text), "green")])
    bar = view.verticalScrollBar()
    bar.setValue(2_000)
    QApplication.processEvents()
    drawn: list[int] = []
    paint = view.highlighting.paint
    monkeypatch.setattr(view.highlighting, "paint", lambda part: (drawn.append(part.height()), paint(part)))
    bar.setValue(2_040)
    QApplication.processEvents()
    assert drawn == [40]
