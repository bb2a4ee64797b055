"""The editor of tags: all by keyboard, one answer, nothing by accident."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.ui.appearance import Appearance
from pressmark.ui.tags.rows import Share, TagRow, make_tag_rows
from tests.ui.tag_editor import EVERY, ROWS, Open, lend_look, make_opener

Key = Qt.Key
Checks = Qt.CheckState


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    yield from lend_look(qapp)


@pytest.fixture
def open_editor(qtbot: QtBot, appearance: Appearance) -> Open:
    return make_opener(qtbot, appearance)


def test_what_chosen_articles_have_comes_first() -> None:
    every = [("apatite", 1), ("battery", 3), ("cell", 9), ("zinc", 2)]
    chosen = {7: ("battery", "zinc"), 9: ("battery",)}
    assert make_tag_rows(every, chosen, 2) == (
        TagRow("battery", 3, Share.ALL),
        TagRow("zinc", 2, Share.SOME),
        TagRow("apatite", 1, Share.NONE),
        TagRow("cell", 9, Share.NONE),
    )
    assert make_tag_rows(every, chosen, 3)[0] == TagRow("battery", 3, Share.SOME)
    assert make_tag_rows([], {}, 1) == ()


def test_tags_are_shown_with_what_the_chosen_articles_have(open_editor: Open) -> None:
    editor = open_editor()
    assert "Tags of 41 articles" in editor.texts()
    assert editor.rows() == ROWS
    states = [editor.item(tag).checkState(0) for tag in editor.rows()]
    assert states == [Checks.Checked, Checks.PartiallyChecked, Checks.Unchecked, Checks.Unchecked]
    assert editor.item("solid state").text(1) == "1,204"
    assert editor.dialog.focusWidget() is editor.dialog.field
    editor.press(Key.Key_Escape)
    assert editor.wait_closed() == []
    assert "Tags of this article" in open_editor(EVERY, {1: ("battery",)}, 1).texts()


def test_a_new_tag_is_typed_and_entered(open_editor: Open) -> None:
    editor = open_editor()
    editor.type("#rare  earth,")
    assert any("Enter makes “rare earth” a new tag." in text for text in editor.texts())
    assert editor.rows() == []
    editor.press(Key.Key_Return)
    assert editor.dialog.field.text() == ""
    assert editor.rows() == ["rare earth", *ROWS]
    editor.press(Key.Key_Return)
    assert editor.wait_closed() == [(("rare earth",), ())]


def test_a_comma_separates_tags(open_editor: Open) -> None:
    editor = open_editor()
    editor.type("two words, EMAIL,third , two Words,")
    assert any("Enter ticks “two words” and 2 more." in text for text in editor.texts())
    editor.press(Key.Key_Return)
    assert editor.dialog.field.text() == ""
    assert editor.rows() == ["two words", "third", *ROWS]
    assert editor.item("Émail").checkState(0) is Checks.Checked
    assert editor.dialog.list.currentItem() is editor.item("two words")
    editor.press(Key.Key_Return)
    assert editor.wait_closed() == [(("two words", "third", "Émail"), ())]


@pytest.mark.parametrize("comma", [",", "、", "，", "،"])
def test_the_list_shows_what_the_last_tag_finds(open_editor: Open, comma: str) -> None:
    editor = open_editor()
    editor.type(f"new{comma} AT")
    assert editor.rows() == ["battery", "apatite", "solid state"]
    editor.qtbot.mouseClick(editor.button("Apply"), Qt.MouseButton.LeftButton)
    assert editor.wait_closed() == [(("new", "AT"), ())]


def test_many_tags_have_room_in_the_field(open_editor: Open) -> None:
    editor = open_editor((), {})
    tags = [f"{number:02}" + "x" * 98 for number in range(15)]
    editor.dialog.field.insert(", ".join(tags))
    editor.press(Key.Key_Return, Key.Key_Return)
    assert editor.wait_closed() == [(tuple(tags), ())]


def test_what_is_typed_narrows_the_list_and_enter_ticks_the_tag_of_that_name(open_editor: Open) -> None:
    editor = open_editor()
    editor.type("AT")
    assert editor.rows() == ["battery", "apatite", "solid state"]
    editor.dialog.field.clear()
    editor.type("emaíl")
    assert editor.rows() == ["Émail"]
    assert any("Enter ticks “Émail”." in text for text in editor.texts())
    editor.press(Key.Key_Enter)
    assert editor.item("Émail").checkState(0) is Checks.Checked
    assert editor.rows() == ROWS
    editor.press(Key.Key_Enter)
    assert editor.wait_closed() == [(("Émail",), ())]


def test_the_list_is_walked_and_ticked_by_keyboard(open_editor: Open) -> None:
    editor = open_editor()
    editor.press(Key.Key_Down)
    assert editor.dialog.focusWidget() is editor.dialog.list
    assert editor.dialog.list.selectedItems() == [editor.item("battery")]
    editor.press(Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space)
    editor.dialog.list.setCurrentItem(editor.item("solid state"), 1)
    editor.press(Key.Key_Space)
    editor.press(Key.Key_Up, Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert editor.dialog.focusWidget() is editor.dialog.field
    editor.press(Key.Key_Down, Key.Key_Return)
    assert editor.wait_closed() == [(("apatite", "solid state"), ("battery",))]


def test_a_tag_that_some_have_goes_round_and_others_do_not(open_editor: Open) -> None:
    editor = open_editor()
    editor.press(Key.Key_Down, Key.Key_Down)
    seen = []
    for _ in range(3):
        editor.press(Key.Key_Space)
        seen.append(editor.item("Émail").checkState(0))
    assert seen == [Checks.Checked, Checks.Unchecked, Checks.PartiallyChecked]
    editor.press(Key.Key_Up)
    for state in (Checks.Unchecked, Checks.Checked):
        editor.press(Key.Key_Space)
        assert editor.item("battery").checkState(0) is state
    editor.press(Key.Key_Return)
    assert editor.wait_closed() == []


def test_a_new_tag_can_be_unticked_again(open_editor: Open) -> None:
    editor = open_editor()
    editor.type("new")
    editor.press(Key.Key_Return, Key.Key_Down)
    assert editor.dialog.list.currentItem() is editor.item("new")
    editor.press(Key.Key_Space, Key.Key_Return)
    assert editor.wait_closed() == []


def test_escape_empties_the_field_and_then_leaves_all_as_it_was(open_editor: Open) -> None:
    editor = open_editor()
    editor.press(Key.Key_Down, Key.Key_Space)
    editor.type("x")
    editor.dialog.field.setFocus()
    editor.press(Key.Key_Escape)
    assert (editor.dialog.field.text(), editor.results) == ("", [])
    editor.press(Key.Key_Escape)
    assert editor.wait_closed() == []


@pytest.mark.parametrize("text", ["#", "  ,", "´"])
def test_what_is_no_tag_makes_none_and_closes_nothing(open_editor: Open, text: str) -> None:
    editor = open_editor()
    editor.type(text)
    editor.press(Key.Key_Return)
    assert editor.rows() == ROWS
    if text.strip():
        assert editor.results == []
        editor.press(Key.Key_Escape)
    editor.press(Key.Key_Escape)
    assert editor.wait_closed() == []


def test_a_click_beside_it_applies_what_was_ticked_and_not_what_was_typed(open_editor: Open) -> None:
    editor = open_editor()
    editor.press(Key.Key_Down, Key.Key_Space)
    editor.dialog.field.setFocus()
    editor.type("half typ")
    editor.qtbot.mousePress(editor.dialog, Qt.MouseButton.LeftButton, pos=QPoint(-20, -20))
    assert editor.wait_closed() == [((), ("battery",))]


def test_the_buttons_apply_and_cancel(open_editor: Open) -> None:
    editor = open_editor()
    editor.type("typed alone")
    editor.qtbot.mouseClick(editor.button("Apply"), Qt.MouseButton.LeftButton)
    assert editor.wait_closed() == [(("typed alone",), ())]
    editor = open_editor()
    editor.type("apa")
    editor.press(Key.Key_Down, Key.Key_Space)
    editor.button("Apply").setFocus()
    editor.press(Key.Key_Return)
    # What was typed found the tag: it is not one itself.
    assert editor.wait_closed() == [(("apatite",), ())]
    editor = open_editor()
    editor.press(Key.Key_Down, Key.Key_Space)
    editor.qtbot.mouseClick(editor.button("Cancel"), Qt.MouseButton.LeftButton)
    assert editor.wait_closed() == []


def test_tab_reaches_everything_in_order(open_editor: Open) -> None:
    editor = open_editor()
    reached = []
    for _ in range(4):
        editor.press(Key.Key_Tab)
        reached.append(editor.dialog.focusWidget())
    names = [editor.dialog.list, editor.button("Cancel"), editor.button("Apply"), editor.dialog.field]
    assert reached == names


def test_without_any_tag_it_says_what_to_do(open_editor: Open) -> None:
    editor = open_editor((), {})
    assert "No tags yet. Type one and press Enter." in editor.texts()
    assert not editor.dialog.list.isVisible()
    editor.press(Key.Key_Down)
    assert editor.dialog.focusWidget() is not None
    editor.type("first")
    editor.press(Key.Key_Return)
    assert editor.rows() == ["first"]
    assert editor.dialog.list.isVisible()
    editor.press(Key.Key_Return)
    assert editor.wait_closed() == [(("first",), ())]
