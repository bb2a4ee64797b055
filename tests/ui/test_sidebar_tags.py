"""The reader's own tags in the sidebar: a facet whose values can have another name, and go."""

from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pressmark.model import Facet, TermCount
from pressmark.query import Name, Named, Not, Or
from pressmark.ui.sidebar.contents import Act, Kind, Marks, Row, mark_rows
from pressmark.ui.sidebar.facet_rows import LONG
from pressmark.ui.sidebar.view import SidebarTree
from pressmark.ui.words import articles
from tests.ui.sidebars import (
    OTHERS,
    acts,
    click,
    editor,
    find_editors,
    go_to,
    leave,
    make_rows,
    make_taxonomy,
    menu_entries,
    show_tree,
    shown,
    tick,
    trigger,
)

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
TAGS = {"Battery": 12, "later": 3, "solid state": 0}


def make_tags(tags: Iterable[tuple[str, int]]) -> Facet:
    terms = tuple(TermCount(at, tag, tag, 0, count, tag) for at, (tag, count) in enumerate(tags, 1))
    return Facet("tag", "Tags", hierarchical=False, terms=terms, key="tag")


def rows_with(tags: dict[str, int], *taxonomies: Facet) -> tuple[Row, ...]:
    return make_rows(*taxonomies, others=(make_tags(tags.items()), *OTHERS))


@pytest.fixture
def tree(qtbot: QtBot) -> SidebarTree:
    return show_tree(qtbot, rows_with(TAGS))


def tags(tree: SidebarTree) -> list[str]:
    return [key for key in shown(tree) if key.startswith("tag=")]


def test_the_tags_stand_after_the_saved_searches_and_before_the_sites() -> None:
    rows = rows_with(TAGS)
    assert [row.key for row in rows][:4] == ["library", "searches", "tag", "sites"]
    assert rows[2].title == "Tags"
    assert [(row.kind, row.title, row.count, row.value) for row in rows[2].children] == [
        (Kind.TAG, "Battery", 12, ("tag", "Battery")),
        (Kind.TAG, "later", 3, ("tag", "later")),
        (Kind.TAG, "solid state", 0, ("tag", "solid state")),
    ]


def test_without_a_tag_there_is_no_section() -> None:
    assert "tag" not in {row.key for row in rows_with({})}
    assert "tag" not in {row.key for row in make_rows()}


def test_a_taxonomy_of_the_same_name_is_told_apart() -> None:
    titles = [row.title for row in rows_with(TAGS, make_taxonomy(slug="post_tag", name="tags"))]
    assert "Your tags" in titles
    assert "tags" in titles
    assert "Your tags" not in {row.title for row in rows_with(TAGS, make_taxonomy((), "post_tag", "Tags"))}


def test_many_tags_have_a_field_to_filter_them(qtbot: QtBot) -> None:
    few = {f"tag {number:02}": number for number in range(LONG)}
    assert "filter:tag" not in {row.key for row in rows_with(few)[2].children}
    tree = show_tree(qtbot, rows_with(few | {"Batterie": 1, "Émail": 2}))
    line = tree.filter_line("tag")
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "emai")
    assert tags(tree) == ["tag=Émail"]
    qtbot.keyClicks(line, "l x")
    assert tags(tree) == []
    assert tree.index_of("note:tag").data() == "No tag has “email x”"


def test_a_renamed_tag_is_found_by_its_new_name(qtbot: QtBot) -> None:
    many = {f"tag {number:02}": number for number in range(LONG + 1)}
    tree = show_tree(qtbot, rows_with(many))
    line = tree.filter_line("tag")
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "03")
    rename(qtbot, tree, "tag 03", "03 and more")
    many["03 and more"] = many.pop("tag 03")
    tree.show_rows(rows_with(many))
    assert tags(tree) == ["tag=03 and more"]
    line.setFocus()
    qtbot.keyClick(line, _Key.Key_Down)
    assert tree.currentIndex() == tree.index_of("tag=03 and more")


@pytest.mark.parametrize(
    ("modifiers", "act"),
    [
        (_Modifier.NoModifier, Act.ONLY),
        (_Modifier.ControlModifier, Act.TOGGLE),
        (_Modifier.AltModifier, Act.EXCLUDE),
    ],
)
def test_clicks_do_what_they_do_on_terms(
    qtbot: QtBot, tree: SidebarTree, modifiers: Qt.KeyboardModifier, act: Act
) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    click(qtbot, tree, "tag=solid state", modifiers)
    tick(qtbot, tree, "tag=later")
    assert acts(spy) == [["tag", "solid state", act], ["tag", "later", Act.TOGGLE]]


@pytest.mark.parametrize(
    ("key", "modifiers", "act"),
    [
        (_Key.Key_Return, _Modifier.NoModifier, Act.ONLY),
        (_Key.Key_Space, _Modifier.NoModifier, Act.TOGGLE),
        (_Key.Key_Return, _Modifier.AltModifier, Act.EXCLUDE),
        (_Key.Key_Minus, _Modifier.NoModifier, Act.EXCLUDE),
    ],
)
def test_keys_do_what_they_do_on_terms(
    qtbot: QtBot, tree: SidebarTree, key: Qt.Key, modifiers: Qt.KeyboardModifier, act: Act
) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    go_to(tree, "tag=later")
    qtbot.keyClick(tree, key, modifiers)
    assert acts(spy) == [["tag", "later", act]]


def test_a_query_marks_tags_and_they_say_so(tree: SidebarTree) -> None:
    battery, later, solid = (Named(Name.TAG, tag) for tag in TAGS)
    tree.show_marks(mark_rows("", Or((battery, later))))
    said = [str(tree.index_of(key).data(Qt.ItemDataRole.AccessibleTextRole)) for key in tags(tree)]
    assert said == [
        f"Battery, {articles(12)}, chosen",
        f"later, {articles(3)}, chosen",
        f"solid state, {articles(0)}, not chosen",
    ]
    assert mark_rows("", Not(solid)) == Marks(frozenset(), frozenset({"tag=solid state"}))


def rename(qtbot: QtBot, tree: SidebarTree, tag: str, name: str) -> None:
    go_to(tree, f"tag={tag}")
    qtbot.keyClick(tree, _Key.Key_F2)
    editor(tree).clear()
    editor(tree).insert(name)
    leave(qtbot, tree, _Key.Key_Return)


def test_a_tag_is_renamed_in_place_and_stays_the_current_row(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.tag_renamed)
    go_to(tree, "tag=Battery")
    qtbot.keyClick(tree, _Key.Key_F2)
    assert editor(tree).text() == "Battery"
    assert editor(tree).accessibleName() == "Name of the tag Battery"
    leave(qtbot, tree, _Key.Key_Escape)
    rename(qtbot, tree, "Battery", " #Solid,  Cells ")
    assert acts(spy) == [["Battery", "Solid Cells"]]
    assert tree.currentIndex().data() == "Solid Cells"
    # The library has it in its place among the others.
    tree.show_rows(rows_with({"later": 3, "Solid Cells": 12, "solid state": 0}))
    assert tags(tree) == ["tag=later", "tag=Solid Cells", "tag=solid state"]
    assert tree.currentIndex() == tree.index_of("tag=Solid Cells")


def test_keys_in_the_editor_are_for_it_alone(qtbot: QtBot, tree: SidebarTree) -> None:
    spies = [
        QSignalSpy(signal)
        for signal in (tree.facet_chosen, tree.search_chosen, tree.tag_removed, tree.search_removed)
    ]
    for key, end in (
        ("tag=later", _Key.Key_Return),
        ("search:2", _Key.Key_Enter),
        ("tag=later", _Key.Key_Escape),
    ):
        go_to(tree, key)
        qtbot.keyClick(tree, _Key.Key_F2)
        line = editor(tree)
        for pressed in (_Key.Key_Up, _Key.Key_Down, _Key.Key_F2, _Key.Key_Delete, _Key.Key_Space):
            qtbot.keyClick(line, pressed)
        qtbot.keyClick(line, _Key.Key_F10, _Modifier.ShiftModifier)
        assert editor(tree) is line
        assert tree.menu is None
        leave(qtbot, tree, end)
        assert tree.currentIndex() == tree.index_of(key)
    assert [spy.count() for spy in spies] == [0] * 4


def test_the_tree_hears_keys_again_when_what_was_being_renamed_is_gone(
    qtbot: QtBot, tree: SidebarTree
) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    go_to(tree, "tag=later")
    qtbot.keyClick(tree, _Key.Key_F2)
    tree.show_rows(rows_with({"Battery": 12}))
    qtbot.waitUntil(lambda: find_editors(tree) == [])
    go_to(tree, "tag=Battery")
    qtbot.keyClick(tree, _Key.Key_Return)
    assert acts(spy) == [["tag", "Battery", Act.ONLY]]


def test_a_tag_that_gets_the_name_of_another_goes_once_they_are_one(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.tag_renamed)
    rename(qtbot, tree, "Battery", "later")
    assert acts(spy) == [["Battery", "later"]]
    assert tags(tree) == ["tag=Battery", "tag=later", "tag=solid state"]
    tree.show_rows(rows_with({"later": 14, "solid state": 0}))
    assert tags(tree) == ["tag=later", "tag=solid state"]


def test_what_could_not_be_renamed_is_shown_as_it_is(qtbot: QtBot, tree: SidebarTree) -> None:
    rename(qtbot, tree, "Battery", "Cells")
    tree.show_rows(rows_with(TAGS))
    assert tags(tree) == ["tag=Battery", "tag=later", "tag=solid state"]
    assert tree.index_of("tag=Battery").data() == "Battery"


@pytest.mark.parametrize("name", ["", " ", "#", ",", "\u200d", "Battery", " #Battery,"])
def test_no_name_or_the_same_changes_nothing(qtbot: QtBot, tree: SidebarTree, name: str) -> None:
    spy = QSignalSpy(tree.tag_renamed)
    rename(qtbot, tree, "Battery", name)
    assert spy.count() == 0
    assert tree.index_of("tag=Battery").data() == "Battery"


def test_new_numbers_leave_what_is_being_written(qtbot: QtBot, tree: SidebarTree) -> None:
    go_to(tree, "tag=later")
    qtbot.keyClick(tree, _Key.Key_F2)
    held = editor(tree)
    qtbot.keyClicks(held, "some day")
    tree.show_rows(rows_with(TAGS | {"later": 4, "aa": 1}))
    assert (held.text(), held.hasFocus()) == ("some day", True)


def test_the_delete_key_asks_for_it_to_go(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.tag_removed)
    go_to(tree, "tag=later")
    qtbot.keyClick(tree, _Key.Key_Delete)
    assert acts(spy) == [["later"]]
    tree.show_rows(rows_with({"Battery": 12, "solid state": 0}))
    assert tree.currentIndex().isValid()
    tree.show_rows(rows_with({}))
    assert "tag" not in shown(tree)


def test_only_tags_of_the_readers_own_are_deleted_and_renamed(qtbot: QtBot, tree: SidebarTree) -> None:
    spies = [QSignalSpy(tree.tag_removed), QSignalSpy(tree.tag_renamed)]
    for key in ("tag", "taxonomy:material=lithium", "site=metals.example", "type=news"):
        go_to(tree, key)
        for pressed in (_Key.Key_Delete, _Key.Key_F2):
            qtbot.keyClick(tree, pressed)
        assert tree.viewport().findChildren(QLineEdit) == []
    assert [spy.count() for spy in spies] == [0, 0]


def test_the_menu_has_what_terms_have_and_two_deeds_more(qtbot: QtBot, tree: SidebarTree) -> None:
    chosen, removed = QSignalSpy(tree.facet_chosen), QSignalSpy(tree.tag_removed)
    for title in ("Add", "Delete tag", "Rename…"):
        go_to(tree, "tag=later")
        qtbot.keyClick(tree, _Key.Key_F10, _Modifier.ShiftModifier)
        assert menu_entries() == {
            "Only this": True,
            "Add": True,
            "Exclude": True,
            "Take out": False,
            "Rename…": True,
            "Delete tag": True,
        }
        trigger(title)
    assert acts(chosen) == [["tag", "later", Act.TOGGLE]]
    assert acts(removed) == [["later"]]
    assert editor(tree).text() == "later"


def test_a_tag_that_goes_while_its_menu_is_open_does_no_harm(qtbot: QtBot, tree: SidebarTree) -> None:
    go_to(tree, "tag=later")
    qtbot.keyClick(tree, _Key.Key_F10, _Modifier.ShiftModifier)
    tree.show_rows(rows_with({"Battery": 12}))
    trigger("Rename…")
    assert tree.viewport().findChildren(QLineEdit) == []
