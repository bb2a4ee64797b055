"""The inspector says what is known of an article, and leads where its rows say."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.reading import read_article
from pressmark.ui.appearance import Appearance
from pressmark.ui.inspector.pane import DETAILS, LINKS, NOTES, OUTLINE, TABLES, VERSIONS, InspectorPane
from pressmark.ui.inspector.texts import Text, measure_text, place_text
from tests.library import HOME, SmallLibrary, make_post
from tests.ui.inspectors import (
    HTML,
    choose,
    click,
    find,
    make_appearance,
    open_library,
    open_pane,
    place_of,
    say,
    show,
    walk,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    with open_library(tmp_path) as made:
        yield made


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    with make_appearance() as made:
        yield made


@pytest.fixture
def pane(qtbot: QtBot, appearance: Appearance, library: SmallLibrary) -> InspectorPane:
    return open_pane(qtbot, appearance, library)


def test_the_outline_is_a_tree_that_leads_to_headings(qtbot: QtBot, pane: InspectorPane) -> None:
    view = choose(pane, OUTLINE)
    assert say(view) == ["Ores", "  Cobalt", "Prices"]
    asked = QSignalSpy(pane.anchor_asked)
    click(qtbot, view, "Cobalt")
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [asked.at(n)[0] for n in range(asked.count())] == ["h-2", "h-3"]


def test_the_heading_in_sight_is_marked_and_the_keys_stay_where_they_are(
    qtbot: QtBot, pane: InspectorPane
) -> None:
    view = choose(pane, OUTLINE)
    view.setCurrentIndex(find(view, "Ores"))
    before = view.viewport().grab().toImage()
    pane.show_heading("h-3")
    marked = view.viewport().grab().toImage()
    assert marked != before
    assert view.currentIndex() == find(view, "Ores")
    choose(pane, LINKS)
    pane.show_heading("")
    choose(pane, OUTLINE)
    assert view.viewport().grab().toImage() == before


def test_a_click_goes_to_a_table_and_two_clicks_enter_or_the_button_open_it(
    qtbot: QtBot, pane: InspectorPane
) -> None:
    view = choose(pane, TABLES)
    assert [(row.label, row.title) for _, _, row in walk(view)] == [
        ("Table 1", "By country"),
        ("Table 2", "Metal · Price"),
    ]
    button = pane.sections[TABLES].button
    assert not button.isEnabled()
    went, opened = QSignalSpy(pane.anchor_asked), QSignalSpy(pane.table_asked)
    click(qtbot, view, "Metal · Price")
    assert ([went.at(0)[0], went.count()], opened.count()) == (["table-2", 1], 0)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "Metal · Price"))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [opened.at(n)[0] for n in range(opened.count())] == [2, 2, 2]


def test_versions_are_read_and_compared(qtbot: QtBot, pane: InspectorPane, library: SmallLibrary) -> None:
    view, button = choose(pane, VERSIONS), pane.sections[VERSIONS].button
    assert not button.isVisible()
    for change in (2, 3):
        library.take(make_post(1, "First", f"{HTML}<p>{change}</p>"))
    show(pane, library)
    assert say(view) == ["Version 3", "Version 2", "Version 1"]
    read, compared = QSignalSpy(pane.version_asked), QSignalSpy(pane.comparison_asked)
    button.click()
    click(qtbot, view, "Version 1")
    button.click()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, control, place_of(view, "Version 2"))
    assert button.text() == "Compare 1 with 2"
    button.click()
    assert [compared.at(n) for n in range(compared.count())] == [[2, 3], [1, 3], [1, 2]]
    assert [read.at(n)[0] for n in range(read.count())] == [1]
    view.selectAll()
    assert not button.isEnabled()


def test_details_tell_what_is_known(pane: InspectorPane) -> None:
    view = choose(pane, DETAILS)
    told = {row.label: row.title for _, _, row in walk(view)}
    assert told["Author"] == "Ada Fern"
    assert told["Metals"] == "Battery metals, Cobalt"
    assert told["Link"] == f"{HOME}/reports/1/"
    assert told["State"] == "On the site, unread"
    assert told["Revisions on the site"] == "12"
    assert told["kind"] == "memo"
    assert len(told["note"]) <= 1_000


@pytest.mark.parametrize(
    ("name", "sentence"),
    [(OUTLINE, "No headings in this article"), (TABLES, "No data tables in this article")],
)
def test_an_empty_section_says_why(
    pane: InspectorPane, library: SmallLibrary, name: str, sentence: str
) -> None:
    choose(pane, name)
    nothing = pane.sections[name].nothing
    assert not nothing.isVisible()
    pane.show_reading(read_article(library.store, 2))
    assert (nothing.isVisible(), nothing.text()) == (True, sentence)
    pane.show_nothing()
    assert nothing.text() == "No article chosen"


def test_the_arrow_keys_go_from_section_to_section(qtbot: QtBot, pane: InspectorPane) -> None:
    pane.restore("nonsense")
    assert pane.state() == OUTLINE
    button = pane.tabs.button(OUTLINE)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Right)
    assert pane.state() == NOTES
    assert pane.tabs.button(NOTES).isChecked()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_no_row_is_wider_than_a_narrow_pane(
    qtbot: QtBot,
    appearance: Appearance,
    library: SmallLibrary,
    scale: float,
    direction: Qt.LayoutDirection,
) -> None:
    pane = InspectorPane(appearance)
    qtbot.addWidget(pane)
    font = pane.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    pane.setFont(font)
    pane.setLayoutDirection(direction)
    width = pane.fontMetrics().averageCharWidth() * 26
    pane.resize(width, 500)
    pane.show()
    show(pane, library)
    for name in (OUTLINE, NOTES, TABLES, LINKS, VERSIONS, DETAILS):
        view = choose(pane, name)
        assert pane.minimumSizeHint().width() <= width
        assert view.horizontalScrollBar().maximum() == 0
        assert all(view.sizeHintForIndex(index).height() > 0 for _, index, _ in walk(view))
    tabs = [pane.tabs.button(name).geometry() for name in (OUTLINE, NOTES, TABLES, LINKS, VERSIONS, DETAILS)]
    assert all(pane.tabs.rect().contains(tab) for tab in tabs)
    assert not any(one.intersects(other) for one in tabs for other in tabs if one != other)


@pytest.mark.parametrize("word", ["word ", "W" * 70, "\U0001f600\U0001f600 ", "مقال "])
def test_a_long_text_is_cut_at_its_last_line_and_bold_words_are_where_they_are(
    appearance: Appearance, word: str
) -> None:
    text = Text(word * 30, QApplication.font(), "#000000", 2, ((1, 3),))
    placed = place_text(text, 150, Qt.AlignmentFlag.AlignLeft)
    assert placed.layout.lineCount() == 2
    assert placed.layout.text().endswith("…")
    assert measure_text(text, 150) == placed.height
    (bold,) = placed.layout.formats()
    skipped = len(word[0].encode("utf-16-le")) // 2
    assert (bold.start, bold.length) == (skipped, len((word * 3)[1:3].encode("utf-16-le")) // 2)


def test_a_theme_is_followed(pane: InspectorPane, appearance: Appearance) -> None:
    view = choose(pane, DETAILS)
    light = view.viewport().grab().toImage()
    appearance.choose("dark")
    dark = view.viewport().grab().toImage()
    assert dark.pixelColor(1, 1).name() == appearance.colours.sidebar != light.pixelColor(1, 1).name()


def test_what_is_unknown_has_no_row(pane: InspectorPane, library: SmallLibrary) -> None:
    reading = read_article(library.store, 2)
    row = replace(reading.post.row, author="", link="", date=None, words=0)
    pane.show_reading(replace(reading, post=replace(reading.post, row=row, terms=())))
    labels = {row.label for _, _, row in walk(choose(pane, DETAILS))}
    assert not {"Author", "Link", "Published", "Length", "Your tags"} & labels
