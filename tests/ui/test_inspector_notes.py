"""The inspector's section of annotations: what it says of them, and what is asked for there."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QMenu
from pytestqt.qtbot import QtBot

from pressmark.article.anchoring import describe
from pressmark.model import Annotation, Color, Draft
from pressmark.reading import Notes, read_article
from pressmark.store.notes.annotating import annotate
from pressmark.ui.appearance import Appearance
from pressmark.ui.inspector.note_list import NoteList
from pressmark.ui.inspector.notes import MOST, list_notes
from pressmark.ui.inspector.pane import NOTES, OUTLINE, InspectorPane
from pressmark.ui.inspector.rows import Kind, ToNote, say_row
from pressmark.ui.inspector.texts import Text, measure_text, place_text
from tests.library import SmallLibrary
from tests.ui.annotated import NEW, OLD, make_annotation, make_moved, make_orphan
from tests.ui.inspectors import (
    choose,
    click,
    find,
    make_appearance,
    open_library,
    open_pane,
    place_of,
    say,
    walk,
)

GONE, SAID = replace(OLD, exact="Gone"), replace(OLD, exact="Said")
MIXED = (
    make_annotation("whole", None, note="Read **again**", tags=("talk",)),
    make_annotation("said", SAID, SAID, color="green"),
    make_moved(color="blue", note="So?"),
    make_annotation("lost", GONE, None, make_orphan().state),
    make_orphan("kept", kept=True),
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


def show(pane: InspectorPane, library: SmallLibrary, *annotations: Annotation) -> NoteList:
    """Show the first article as if it had these annotations."""
    reading = read_article(library.store, 1)
    own = (replace(one, revision_id=reading.versions[0].id) for one in annotations)
    pane.show_reading(replace(reading, notes=Notes(tuple(own))))
    choose(pane, NOTES)
    return pane.notes


def open_menu(qtbot: QtBot, view: NoteList, title: str) -> QMenu:
    view.setCurrentIndex(find(view, title))
    qtbot.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert view.menu is not None
    return view.menu


def find_act(menu: QMenu, words: str) -> QAction:
    return next(act for act in menu.actions() if act.text().replace("&", "") == words)


def hear(spy: QSignalSpy) -> list[object]:
    return [spy.at(n)[0] for n in range(spy.count())]


def test_an_article_without_notes_says_how_to_make_one(qtbot: QtBot, pane: InspectorPane) -> None:
    choose(pane, NOTES)
    section = pane.sections[NOTES]
    asked = QSignalSpy(pane.article_note_asked)
    assert section.nothing.text() == "No annotations on this article. Select words in it and press H."
    qtbot.mouseClick(section.button, Qt.MouseButton.LeftButton)
    assert asked.count() == 1
    pane.show_nothing()
    assert (section.nothing.text(), section.button.isVisible()) == ("No article chosen", False)


def test_what_is_in_the_library_is_listed(pane: InspectorPane, library: SmallLibrary) -> None:
    reading = read_article(library.store, 1)
    text = reading.article.text
    start = text.index("the second")
    quote = describe(text, start, start + len("the second"))
    version = reading.versions[0].id
    drafts = (Draft(1, version, quote, Color.PINK, "Check", ("talk",)), Draft(1, version, None, note="All"))
    library.store.write(annotate(drafts)).result()
    pane.show_reading(read_article(library.store, 1))
    assert say(choose(pane, NOTES)) == ["On the whole article", "the second"]


def test_what_needs_attention_comes_first_and_what_was_left_comes_last(
    pane: InspectorPane, library: SmallLibrary
) -> None:
    view = show(pane, library, *MIXED)
    assert say(view) == [
        "Needs attention",
        f"  {NEW.exact}",
        "  Gone",
        "On their words",
        "  On the whole article",
        "  Said",
        "Left on an old version",
        f"  {OLD.exact}",
    ]
    rows = {row.title: row for _, _, row in walk(view)}
    assert rows["Needs attention"].detail == "2"
    moved = rows[NEW.exact]
    assert (moved.label, moved.words, moved.warned) == ("Text changed, please check · version 1", "So?", True)
    assert say_row(moved) == f"Text changed, please check · version 1, {NEW.exact}, So?, Blue"
    assert say_row(rows["On the whole article"]) == "On the whole article, Read again, #talk, Yellow"
    assert not rows[OLD.exact].warned
    assert say(show(pane, library, *MIXED[:2])) == ["On the whole article", "Said"]


def test_a_click_goes_there_and_two_clicks_or_enter_open(
    qtbot: QtBot, pane: InspectorPane, library: SmallLibrary
) -> None:
    view = show(pane, library, *MIXED)
    went, opened = QSignalSpy(pane.note_asked), QSignalSpy(pane.note_opened)
    click(qtbot, view, "Gone")
    assert (hear(went), opened.count()) == (["lost"], 0)
    click(qtbot, view, "Said")
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, "Said"))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert hear(opened) == ["said", "said"]


def test_the_arrows_go_to_the_passage_and_numbers_colour_what_is_selected(
    qtbot: QtBot, pane: InspectorPane, library: SmallLibrary
) -> None:
    view = show(pane, library, *MIXED)
    went, coloured = QSignalSpy(pane.note_asked), QSignalSpy(view.recolour_asked)
    window = QAction(pane)
    window.setShortcut("2")
    pane.addAction(window)
    taken = QSignalSpy(window.triggered)
    click(qtbot, view, "Gone")
    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Up)
    # A heading is no annotation.
    assert hear(went) == ["lost", "moved"]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert hear(went) == ["lost", "moved", "moved"]
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    # To select more is not to go there.
    assert went.count() == 3
    qtbot.keyClick(view, Qt.Key.Key_2)
    assert (set(coloured.at(0)[0]), coloured.at(0)[1], taken.count()) == ({"moved", "lost"}, "green", 0)
    qtbot.keyClick(view, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert coloured.count() == 1


@pytest.mark.parametrize(("width", "scale"), [(320, 1), (220, 1), (400, 2)])
def test_the_name_of_a_section_is_never_cut(
    qtbot: QtBot, pane: InspectorPane, width: int, scale: int
) -> None:
    font = QFont(pane.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    pane.setFont(font)
    pane.resize(width, 700)
    for name in (NOTES, OUTLINE):
        choose(pane, name)
        (title,) = pane.tabs.findChildren(QLabel)
        qtbot.waitUntil(lambda title=title: title.width() >= title.sizeHint().width())
        assert pane.width() == width
        assert title.text() == {NOTES: "Annotations", OUTLINE: "Outline"}[name]
        assert pane.tabs.button(name).toolTip() == title.text()


def test_the_current_one_is_marked(pane: InspectorPane, library: SmallLibrary) -> None:
    view = show(pane, library, *MIXED[:2])
    before = view.viewport().grab().toImage()
    choose(pane, OUTLINE)
    pane.show_note("said")
    choose(pane, NOTES)
    assert view.viewport().grab().toImage() != before
    pane.show_note("")
    assert view.viewport().grab().toImage() == before


def test_delete_and_colours_are_for_all_that_are_selected(
    qtbot: QtBot, pane: InspectorPane, library: SmallLibrary
) -> None:
    view = show(pane, library, *MIXED)
    deleted, coloured = QSignalSpy(view.delete_asked), QSignalSpy(view.recolour_asked)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert deleted.count() == 0
    click(qtbot, view, "Gone")
    qtbot.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        place_of(view, "Said"),
    )
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    menu = open_menu(qtbot, view, "On the whole article")
    find_act(menu, "Delete").trigger()
    assert [set(ids) for ids in hear(deleted)] == [{"lost", "said"}, {"whole"}]  # type: ignore[call-overload]
    colours = find_act(menu, "Colour").menu()
    assert isinstance(colours, QMenu)
    assert [act.text() for act in colours.actions() if act.isChecked()] == ["Yellow"]
    find_act(colours, "Green").trigger()
    assert coloured.at(0) == [("whole",), "green"]
    view.menu.close() if view.menu else None


def test_the_menu_decides_and_copies(qtbot: QtBot, pane: InspectorPane, library: SmallLibrary) -> None:
    view = show(pane, library, *MIXED)
    opened = QSignalSpy(pane.note_opened)
    spies = [QSignalSpy(one) for one in (view.accept_asked, view.keep_asked, view.seek_asked)]
    where, keep, seek = "It is where it belongs", "Keep on the old version", "Look for it again"
    usual = ["Edit note…", "Colour", "Delete", "Copy quote"]
    for title, more in (
        (NEW.exact, [where, keep, "Copy note"]),
        ("Gone", [keep]),
        ("Said", []),
        (OLD.exact, [seek]),
    ):
        menu = open_menu(qtbot, view, title)
        words = [act.text().replace("&", "") for act in menu.actions() if act.text()]
        assert sorted(words) == sorted(usual + more)
        for choice in [one for one in more if one != "Copy note"]:
            find_act(menu, choice).trigger()
        find_act(menu, "Copy quote").trigger()
        assert QApplication.clipboard().text() == title
        find_act(menu, "Edit note…").trigger()
        menu.close()
    assert [hear(spy) for spy in spies] == [[("moved",)], [("moved",), ("lost",)], [("kept",)]]
    assert hear(opened) == ["moved", "lost", "said", "kept"]


def test_what_is_selected_stays_when_the_list_is_read_anew(
    pane: InspectorPane, library: SmallLibrary
) -> None:
    view = show(pane, library, *MIXED)
    view.selectionModel().setCurrentIndex(
        find(view, "Said"), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    show(pane, library, *MIXED[1:])
    row = view.current()
    assert row is not None
    assert row.target == ToNote("said")


def test_of_very_many_the_first_are_listed() -> None:
    many = [make_annotation(str(n)) for n in range(MOST)]
    rows = list_notes([*many, make_moved()], ())
    assert [(row.title, row.detail, len(row.children)) for row in rows] == [
        ("Needs attention", "1", 1),
        ("On their words", str(MOST), MOST),
    ]
    assert rows[1].children[-1].kind is Kind.NOTE
    assert rows[1].children[-1].title == "and 1 more"
    assert len(list_notes(many, ())) == MOST


@pytest.mark.parametrize("size", [8, 9, 10, 11, 13.5, 16.2, 20])
def test_a_row_is_as_high_as_its_texts_are_drawn(qapp: QApplication, size: float) -> None:
    font = QFont(qapp.font())
    font.setPointSizeF(size)
    for words in ("Short", "Not as short, for this one goes on and on over more than a line", "Zölle"):
        text = Text(words, font, "#000000", 2)
        assert measure_text(text, 200) == place_text(text, 200, Qt.AlignmentFlag.AlignLeft).height


@pytest.mark.parametrize("mirrored", [False, True])
def test_hostile_words_keep_to_their_rows(pane: InspectorPane, library: SmallLibrary, mirrored: bool) -> None:
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    hostile = "<b>x</b>\n\u202e\x00" + "y " * 5_000
    quote = replace(OLD, exact=hostile)
    own = make_annotation("x", quote, quote, note=hostile, tags=(hostile,) * 100, color=hostile)
    view = show(pane, library, own, make_moved())
    tallest = max(view.visualRect(index).height() for _, index, _ in walk(view))
    assert tallest < view.fontMetrics().height() * 10
    assert not view.grab().isNull()
    assert view.horizontalScrollBar().maximum() == 0
