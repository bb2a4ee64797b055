"""Saved searches in the sidebar: another name, another place, gone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from pressmark.model import SavedSearch
from pressmark.ui.sidebar.view import SidebarTree
from tests.ui.sidebars import (
    COUNTS,
    SEARCHES,
    acts,
    click,
    editor,
    go_to,
    leave,
    make_rows,
    menu_entries,
    places,
    show_tree,
    shown,
    trigger,
)

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_MOVE = _Modifier.AltModifier | _Modifier.ShiftModifier


@pytest.fixture
def tree(qtbot: QtBot) -> SidebarTree:
    return show_tree(qtbot, make_rows())


def searches(tree: SidebarTree) -> list[str]:
    return [key for key in shown(tree) if key.startswith("search:")]


def test_another_name_is_written_in_place(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.search_renamed)
    go_to(tree, "search:2")
    qtbot.keyClick(tree, _Key.Key_F2)
    assert editor(tree).text() == "Long reads"
    assert "Long reads" in editor(tree).accessibleName()
    qtbot.keyClicks(editor(tree), "  Slow   reads ")
    leave(qtbot, tree, _Key.Key_Return)
    assert acts(spy) == [[2, "Slow reads"]]
    assert tree.index_of("search:2").data() == "Slow reads"


@pytest.mark.parametrize("written", ["", "   ", "Long reads"])
def test_no_name_or_the_same_changes_nothing(qtbot: QtBot, tree: SidebarTree, written: str) -> None:
    spy = QSignalSpy(tree.search_renamed)
    go_to(tree, "search:2")
    qtbot.keyClick(tree, _Key.Key_F2)
    editor(tree).clear()
    qtbot.keyClicks(editor(tree), written)
    leave(qtbot, tree, _Key.Key_Return)
    assert spy.count() == 0
    assert tree.index_of("search:2").data() == "Long reads"


def test_escape_leaves_the_name(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.search_renamed)
    go_to(tree, "search:2")
    qtbot.keyClick(tree, _Key.Key_F2)
    qtbot.keyClicks(editor(tree), "Other")
    leave(qtbot, tree, _Key.Key_Escape)
    assert spy.count() == 0
    assert tree.hasFocus()


def test_new_numbers_leave_what_is_being_written(qtbot: QtBot, tree: SidebarTree) -> None:
    go_to(tree, "search:2")
    qtbot.keyClick(tree, _Key.Key_F2)
    held = editor(tree)
    qtbot.keyClicks(held, "Slow")
    changed = replace(SEARCHES[1], query="words:>4000")
    tree.show_rows(make_rows(searches=(SEARCHES[0], changed, SEARCHES[2], SavedSearch(9, "New", "new"))))
    assert held.text() == "Slow"
    assert held.hasFocus()


def test_only_saved_searches_are_renamed(qtbot: QtBot, tree: SidebarTree) -> None:
    for key in ("view:all", "taxonomy:material=lithium", "searches"):
        go_to(tree, key)
        qtbot.keyClick(tree, _Key.Key_F2)
        assert tree.viewport().findChildren(QLineEdit) == []


def test_keys_move_it_by_one_as_far_as_there_is_room(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.search_moved)
    go_to(tree, "search:1")
    qtbot.keyClick(tree, _Key.Key_Up, _MOVE)
    qtbot.keyClick(tree, _Key.Key_Down, _MOVE)
    assert acts(spy) == [[1, 1]]
    assert tree.currentIndex() == tree.index_of("search:1")
    tree.show_rows(make_rows(searches=(SEARCHES[1], SEARCHES[0], SEARCHES[2])))
    assert searches(tree) == ["search:2", "search:1", "search:3"]
    assert tree.currentIndex() == tree.index_of("search:1")


def drag(qtbot: QtBot, tree: SidebarTree, key: str, to: QPoint, *, drop: bool = True) -> None:
    view = tree.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=places(tree, key).rect.center())
    for place in (places(tree, key).rect.center() + QPoint(0, 3), to):
        QTest.mouseMove(view, place)
    if drop:
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=to)


@pytest.mark.parametrize(
    ("key", "onto", "below", "told"),
    [
        ("search:1", "search:3", True, [[1, 2]]),
        ("search:1", "search:2", True, [[1, 1]]),
        ("search:3", "search:1", False, [[3, 0]]),
        ("search:3", "search:2", False, [[3, 1]]),
        ("search:2", "search:1", True, []),
        ("search:2", "search:3", False, []),
        ("search:1", "taxonomy:material=tin", True, [[1, 2]]),
        ("search:3", "view:all", False, [[3, 0]]),
    ],
)
def test_it_is_dragged_to_another_place_of_its_section(
    qtbot: QtBot, tree: SidebarTree, key: str, onto: str, below: bool, told: list[list[int]]
) -> None:
    moved, chosen = QSignalSpy(tree.search_moved), QSignalSpy(tree.search_chosen)
    rect = places(tree, onto).rect
    drag(qtbot, tree, key, QPoint(rect.center().x(), rect.bottom() - 2 if below else rect.top() + 2))
    assert acts(moved) == told
    assert chosen.count() == 0


def test_escape_leaves_what_is_being_dragged(qtbot: QtBot, tree: SidebarTree) -> None:
    moved, chosen = QSignalSpy(tree.search_moved), QSignalSpy(tree.search_chosen)
    to = places(tree, "search:3").rect.center() + QPoint(0, 5)
    drag(qtbot, tree, "search:1", to, drop=False)
    qtbot.keyClick(tree, _Key.Key_Escape)
    QTest.mouseRelease(tree.viewport(), Qt.MouseButton.LeftButton, pos=to)
    assert moved.count() == chosen.count() == 0


def test_a_search_that_goes_while_it_is_dragged_does_no_harm(qtbot: QtBot, tree: SidebarTree) -> None:
    moved, chosen = QSignalSpy(tree.search_moved), QSignalSpy(tree.search_chosen)
    to = places(tree, "search:3").rect.center()
    drag(qtbot, tree, "search:1", to, drop=False)
    tree.show_rows(make_rows(searches=SEARCHES[1:]))
    QTest.mouseMove(tree.viewport(), to + QPoint(0, 4))
    QTest.mouseRelease(tree.viewport(), Qt.MouseButton.LeftButton, pos=to)
    assert moved.count() == chosen.count() == 0


def test_the_delete_key_asks_for_it_to_go_and_the_next_is_current(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.search_removed)
    go_to(tree, "search:2")
    qtbot.keyClick(tree, _Key.Key_Delete)
    assert acts(spy) == [[2]]
    tree.show_rows(make_rows(searches=(SEARCHES[0], SEARCHES[2])))
    assert searches(tree) == ["search:1", "search:3"]
    assert tree.currentIndex().isValid()


def test_delete_on_another_row_removes_nothing(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.search_removed)
    go_to(tree, "view:all")
    qtbot.keyClick(tree, _Key.Key_Delete)
    assert spy.count() == 0


def test_the_menu_has_every_deed(qtbot: QtBot, tree: SidebarTree) -> None:
    spies = [
        QSignalSpy(signal)
        for signal in (
            tree.search_updated,
            tree.search_shortcut_asked,
            tree.search_moved,
            tree.search_removed,
        )
    ]
    for title in ("Change to the present search", "Shortcut…", "Move down", "Delete"):
        go_to(tree, "search:1")
        qtbot.keyClick(tree, _Key.Key_F10, _Modifier.ShiftModifier)
        assert menu_entries() == {
            "Rename": True,
            "Change to the present search": True,
            "Shortcut…": True,
            "Move up": False,
            "Move down": True,
            "Delete": True,
        }
        trigger(title)
    assert [acts(spy) for spy in spies] == [[[1]], [[1]], [[1, 1]], [[1]]]
    qtbot.keyClick(tree, _Key.Key_F10, _Modifier.ShiftModifier)
    trigger("Rename")
    assert editor(tree).text() == SEARCHES[0].name


def test_a_search_that_goes_while_its_menu_is_open_does_no_harm(qtbot: QtBot, tree: SidebarTree) -> None:
    moved = QSignalSpy(tree.search_moved)
    for title in ("Rename", "Move down"):
        tree.show_rows(make_rows())
        go_to(tree, "search:1")
        qtbot.keyClick(tree, _Key.Key_F10, _Modifier.ShiftModifier)
        tree.show_rows(make_rows(searches=SEARCHES[1:]))
        trigger(title)
    assert moved.count() == 0
    assert tree.viewport().findChildren(QLineEdit) == []


def test_the_present_search_is_kept_by_a_button_beside_the_heading(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.search_kept)
    button = tree.viewport().findChild(QToolButton)
    assert isinstance(button, QToolButton)
    assert button.accessibleName() == button.toolTip() == "Keep the present search"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    button.setFocus()
    qtbot.keyClick(button, _Key.Key_Space)
    go_to(tree, "searches")
    qtbot.keyClick(tree, _Key.Key_F10, _Modifier.ShiftModifier)
    trigger("Keep the present search")
    assert spy.count() == 3
    assert tree.isExpanded(tree.index_of("searches"))


def test_the_button_lies_over_no_other_part_of_the_heading(qtbot: QtBot, tree: SidebarTree) -> None:
    rect = places(tree, "searches").rect
    under = tree.viewport().childAt(rect.left() + 20, rect.center().y())
    assert under is None
    click(qtbot, tree, "searches")
    assert searches(tree) == []


def test_the_section_comes_with_the_first_and_goes_with_the_last(qtbot: QtBot, tree: SidebarTree) -> None:
    tree.show_rows(make_rows(searches=()))
    assert "searches" not in shown(tree)
    tree.show_rows(make_rows(searches=SEARCHES[:1]))
    assert searches(tree) == ["search:1"]
    index = tree.index_of("searches")
    assert tree.indexWidget(index) is not None
    assert COUNTS.searches[1] == tree.index_of("search:1").data(Qt.ItemDataRole.UserRole).count
