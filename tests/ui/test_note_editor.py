"""The editor of annotations: what is written, what is asked for, and that nothing typed is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFont
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pressmark.model import Color
from pressmark.ui.annotations.editor import NoteEditor, NoteText
from pressmark.ui.annotations.words import name_color, name_line, say_annotation, say_made, say_quote
from pressmark.ui.appearance import Appearance
from tests.ui.annotated import DAY, NEW, OLD, make_annotation, make_moved, make_orphan
from tests.ui.timelines import lend_appearance

KNOWN = ("battery", "solid state", "Émail", "basalt")


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    yield from lend_appearance(qapp)


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def editor(pane: QWidget, appearance: Appearance) -> NoteEditor:
    layout = QVBoxLayout(pane)
    made = NoteEditor(appearance)
    layout.addWidget(made)
    return made


def button(editor: NoteEditor, name: str) -> QAbstractButton:
    (found,) = (
        one
        for one in editor.findChildren(QAbstractButton)
        if name in (one.text().replace("&", ""), one.accessibleName())
    )
    return found


def test_a_note_is_written_and_saved_with_the_keyboard_alone(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.start("Some words", Color.GREEN, KNOWN)
    saved, closed = QSignalSpy(editor.saved), QSignalSpy(editor.closed)
    assert not editor.unsaved
    editor.setFocus()
    assert QApplication.focusWidget() is editor.note
    qtbot.keyClicks(editor.note, "a *note*")
    qtbot.keyClick(editor.note, Qt.Key.Key_Tab)
    assert editor.tags.hasFocus()
    qtbot.keyClicks(editor.tags, "nickel, BATTERY")
    qtbot.keyClick(editor.tags, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert editor.unsaved
    qtbot.keyClick(editor.tags, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert saved.at(0)[0] == NoteText("a *note*", ("nickel", "battery"), Color.PINK)
    assert editor.foot.words() == "Saving…"
    editor.save()
    assert (saved.count(), closed.count()) == (1, 0)
    editor.show_saved("new-id")
    assert (editor.foot.words(), closed.count(), editor.edited) == ("Saved", 1, "new-id")
    assert not editor.unsaved
    editor.show_saved()
    assert closed.count() == 1


def test_what_was_typed_while_it_was_written_is_still_to_be_saved(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.edit(make_annotation(note="old"), KNOWN)
    closed = QSignalSpy(editor.closed)
    qtbot.keyClicks(editor.note, "er")
    editor.save()
    qtbot.keyClicks(editor.note, " still")
    editor.show_saved()
    assert (closed.count(), editor.unsaved, editor.text().note) == (0, True, "older still")
    editor.save()
    editor.show_failed("The disk is full.")
    assert (editor.foot.words(), editor.unsaved) == ("The disk is full.", True)
    assert editor.foot.save.isEnabled()


def test_escape_asks_before_it_gives_up_what_was_typed(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.edit(make_annotation(note="old", tags=("battery",)), KNOWN)
    closed = QSignalSpy(editor.closed)
    editor.setFocus()
    qtbot.keyClicks(editor.note, "er")
    for _ in range(2):
        qtbot.keyClick(editor.note, Qt.Key.Key_Escape)
        assert editor.foot.asking
        keep = button(editor, "Keep writing")
        assert keep.hasFocus()
        qtbot.keyClick(keep, Qt.Key.Key_Escape)
        assert not editor.foot.asking
        assert editor.note.hasFocus()
    assert (closed.count(), editor.text().note) == (0, "older")
    qtbot.keyClick(editor.note, Qt.Key.Key_Escape)
    button(editor, "Discard").click()
    assert closed.count() == 1
    editor.edit(make_annotation(), KNOWN)
    editor.save()
    qtbot.keyClick(editor.tags, Qt.Key.Key_Escape)
    assert closed.count() == 3


def test_a_note_on_the_whole_article_has_to_say_something(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.start("", Color.YELLOW, ())
    saved = QSignalSpy(editor.saved)
    assert editor.quote.words() == "On the whole article"
    qtbot.keyClicks(editor.note, "  ")
    editor.save()
    assert not editor.foot.save.isEnabled()
    editor.tags.setText("talk")
    assert editor.foot.save.isEnabled()
    editor.save()
    assert saved.at(0)[0].tags == ("talk",)
    editor.start("words", Color.YELLOW, ())
    editor.save()
    assert saved.at(1)[0] == NoteText()


def test_one_that_is_there_can_be_deleted_and_a_new_one_cannot(editor: NoteEditor) -> None:
    deleted = QSignalSpy(editor.deleted)
    editor.start("words", Color.YELLOW, ())
    delete = button(editor, "Delete")
    assert not delete.isVisible()
    editor.edit(make_annotation(quote=None), KNOWN)
    assert (delete.isVisible(), editor.quote.words()) == (True, "On the whole article")
    delete.click()
    assert deleted.count() == 1


def test_a_colour_of_another_program_stays_until_one_is_chosen(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.edit(make_annotation(color="orange"), ())
    assert not any(one.isChecked() for one in editor.foot.colors.buttons.values())
    assert (editor.text().color, editor.unsaved) == ("orange", False)
    qtbot.mouseClick(button(editor, "Blue"), Qt.MouseButton.LeftButton)
    assert (editor.text().color, editor.unsaved) == (Color.BLUE, True)


def test_tags_are_completed_where_the_cursor_is(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.edit(make_annotation(tags=("basalt", "nickel")), KNOWN)
    line, popup = editor.tags, editor.tags.popup
    line.setFocus()
    line.setCursorPosition(len("basalt"))
    qtbot.keyClicks(line, ", ema")
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "basalt, Émail, nickel"
    line.setCursorPosition(len(line.text()))
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (line.text(), popup.isVisible()) == ("basalt, Émail, nickel, ", False)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    assert [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == [
        "battery",
        "solid state",
    ]
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.keyClicks(line, "state")
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.tags() == ("basalt", "Émail", "nickel", "solid state")
    qtbot.keyClicks(line, "xyz")
    assert not popup.isVisible()
    saved = QSignalSpy(editor.saved)
    qtbot.keyClicks(line, ", bat")
    qtbot.keyClick(popup, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert (popup.isVisible(), saved.at(0)[0].tags[-1]) == (False, "bat")


def test_tab_completes_a_tag_and_leaves_when_nothing_is_proposed(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.start("words", Color.YELLOW, KNOWN)
    line, popup = editor.tags, editor.tags.popup
    line.setFocus()
    qtbot.keyClicks(line, "bas")
    assert popup.isVisible()
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert (line.text(), popup.isVisible(), line.hasFocus()) == ("basalt, ", False, True)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    # The keys go to the list, which gives them to the line.
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Tab)
    assert line.tags() == ("basalt", "solid state")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert not line.hasFocus()
    assert line.tags() == ("basalt", "solid state")


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_list_of_tags_covers_neither_colours_nor_buttons(
    qtbot: QtBot, editor: NoteEditor, pane: QWidget, way: Qt.LayoutDirection
) -> None:
    pane.setLayoutDirection(way)
    pane.move(40, 300)
    editor.start("words", Color.YELLOW, ("a", "ab", "abc", "abcd"))
    QApplication.processEvents()
    editor.tags.setFocus()
    qtbot.keyClicks(editor.tags, "a")
    popup, line = editor.tags.popup, editor.tags
    place = QRect(popup.mapToGlobal(QPoint(0, 0)), popup.size())
    own = QRect(line.mapToGlobal(QPoint(0, 0)), line.size())
    assert popup.isVisible()
    assert place.bottom() <= own.top()
    assert abs(place.left() - own.left()) <= 2
    assert popup.visualRect(popup.model().index(3, 0)).bottom() <= popup.viewport().height()


def test_the_field_grows_with_its_text_and_has_an_undo_of_its_own(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.start("words", Color.YELLOW, ())
    heights = []
    for lines in (1, 3, 6, 10, 40):
        editor.note.setPlainText("\n".join(["word"] * lines))
        heights.append(editor.note.sizeHint().height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]
    editor.start("words", Color.YELLOW, ())
    qtbot.keyClicks(editor.note, "typed")
    qtbot.keyClick(editor.note, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (editor.note.toPlainText(), editor.unsaved) == ("", False)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60), st.lists(st.text(max_size=30), max_size=4))
def test_what_is_only_looked_at_is_never_unsaved(editor: NoteEditor, note: str, tags: list[str]) -> None:
    editor.edit(make_annotation(note=note, tags=tuple(tags), quote=replace(OLD, exact=note)), tags)
    assert not editor.unsaved
    assert len(editor.quote.words().splitlines()) <= 1


@pytest.mark.parametrize(("width", "scale"), [(400, 1), (400, 2), (900, 1), (900, 2)])
def test_it_fits_at_every_size(editor: NoteEditor, pane: QWidget, width: int, scale: int) -> None:
    font = QFont(QApplication.font())
    font.setPointSizeF(font.pointSizeF() * scale)
    QApplication.setFont(font)
    editor.edit(make_annotation(note="A note\n" * 20, tags=("x" * 100,)), ())
    pane.resize(width, 100)
    QApplication.processEvents()
    for asks in (False, True):
        if asks:
            editor.note.setPlainText("")
            editor.cancel()
            QApplication.processEvents()
        assert pane.width() == width
        for part in editor.findChildren(QWidget):
            if part.isVisible() and isinstance(part, QAbstractButton | QLabel | QLineEdit):
                assert editor.rect().contains(QRect(part.mapTo(editor, QPoint(0, 0)), part.size())), part
                assert part.height() >= part.minimumSizeHint().height()


def test_it_is_said_to_those_who_cannot_see_it(editor: NoteEditor) -> None:
    editor.edit(make_annotation(), ())
    parts = [editor, editor.note, editor.tags, editor.quote, *editor.findChildren(QAbstractButton)]
    names = [QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name) for part in parts]
    assert all(names)
    assert names[0] == f"Note on: {OLD.exact}"
    assert [name_color(color) for color in (*Color, "or\nange")] == [
        *("Yellow", "Green", "Blue", "Pink", "Purple", "or ange")
    ]
    assert len({name_line(color) for color in Color}) == 5


def test_annotations_are_told_in_words() -> None:
    later = DAY + timedelta(days=3)
    assert say_made(make_annotation()) == "Made on 2 May 2026"
    assert say_made(make_annotation(modified=later)) == "Made on 2 May 2026, changed on 5 May 2026"
    assert say_quote(make_moved(), 400) == NEW.exact
    assert say_quote(make_orphan(), 10) == "Prices ro…"
    assert say_quote(make_annotation(quote=replace(OLD, exact="\u202e\n"), place=None), 9) == "(no words)"
    assert say_annotation(make_moved(note="So?", tags=("a", "b"))) == (
        f"Yellow, {NEW.exact}, So?, a, b, Text changed, please check"
    )
    assert say_annotation(make_orphan(kept=True)).endswith("Left on an old version")
