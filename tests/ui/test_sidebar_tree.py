"""The tree by mouse and by key: only this, beside others, all but this; folding; menus."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from pressmark.query import State
from pressmark.ui.sidebar.contents import Act, Marks
from pressmark.ui.sidebar.view import SidebarTree
from tests.ui.sidebars import (
    MATERIALS,
    acts,
    click,
    go_to,
    make_many,
    make_rows,
    make_taxonomy,
    make_term,
    menu_entries,
    places,
    press_at,
    show_tree,
    shown,
    tick,
    trigger,
)

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
LITHIUM = "taxonomy:material=lithium"
RARE = "taxonomy:material=rare-earths"


@pytest.fixture
def tree(qtbot: QtBot) -> SidebarTree:
    return show_tree(qtbot, make_rows())


@pytest.mark.parametrize(
    ("modifiers", "act"),
    [
        (_Modifier.NoModifier, Act.ONLY),
        (_Modifier.ControlModifier, Act.TOGGLE),
        (_Modifier.AltModifier, Act.EXCLUDE),
    ],
)
def test_a_click_says_what_it_means(
    qtbot: QtBot, tree: SidebarTree, modifiers: Qt.KeyboardModifier, act: Act
) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    click(qtbot, tree, LITHIUM, modifiers)
    assert acts(spy) == [["taxonomy:material", "lithium", act]]


def test_a_click_on_the_tick_box_adds(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    tick(qtbot, tree, LITHIUM)
    tick(qtbot, tree, "site=metals.example")
    assert acts(spy) == [
        ["taxonomy:material", "lithium", Act.TOGGLE],
        ["site", "metals.example", Act.TOGGLE],
    ]


def test_the_second_click_of_a_double_click_takes_nothing_back(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    place = places(tree, LITHIUM).rect.center()
    press_at(qtbot, tree, place)
    qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    only = [act for *_, act in acts(spy)]
    assert only.count(Act.ONLY) <= 2
    qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=places(tree, LITHIUM).box().center())
    assert acts(spy)[-1][2] is Act.TOGGLE


@pytest.mark.parametrize(
    ("key", "modifiers", "act"),
    [
        (_Key.Key_Return, _Modifier.NoModifier, Act.ONLY),
        (_Key.Key_Enter, _Modifier.KeypadModifier, Act.ONLY),
        (_Key.Key_Space, _Modifier.NoModifier, Act.TOGGLE),
        (_Key.Key_Return, _Modifier.AltModifier, Act.EXCLUDE),
        (_Key.Key_Minus, _Modifier.NoModifier, Act.EXCLUDE),
    ],
)
def test_keys_do_what_clicks_do(
    qtbot: QtBot, tree: SidebarTree, key: Qt.Key, modifiers: Qt.KeyboardModifier, act: Act
) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    go_to(tree, RARE)
    qtbot.keyClick(tree, key, modifiers)
    assert acts(spy) == [["taxonomy:material", "rare-earths", act]]
    assert tree.isExpanded(tree.index_of(RARE))


@pytest.mark.parametrize("key", [_Key.Key_Return, _Key.Key_Space])
def test_a_view_and_a_saved_search_are_chosen_by_key(qtbot: QtBot, tree: SidebarTree, key: Qt.Key) -> None:
    views, searches = QSignalSpy(tree.view_chosen), QSignalSpy(tree.search_chosen)
    go_to(tree, "view:attention")
    qtbot.keyClick(tree, key)
    go_to(tree, "view:all")
    qtbot.keyClick(tree, key)
    go_to(tree, "search:3")
    qtbot.keyClick(tree, key)
    assert acts(views) == [[State.ATTENTION], [None]]
    assert acts(searches) == [[3]]


def test_a_view_and_a_saved_search_are_chosen_by_a_click(qtbot: QtBot, tree: SidebarTree) -> None:
    views, searches = QSignalSpy(tree.view_chosen), QSignalSpy(tree.search_chosen)
    click(qtbot, tree, "view:starred")
    click(qtbot, tree, "search:2", _Modifier.ControlModifier)
    assert acts(views) == [[State.STARRED]]
    assert acts(searches) == [[2]]


def test_a_minus_leaves_views_alone(qtbot: QtBot, tree: SidebarTree) -> None:
    views, facets = QSignalSpy(tree.view_chosen), QSignalSpy(tree.facet_chosen)
    go_to(tree, "view:starred")
    qtbot.keyClick(tree, _Key.Key_Minus)
    qtbot.keyClick(tree, _Key.Key_Return, _Modifier.AltModifier)
    assert views.count() == facets.count() == 0


@pytest.mark.parametrize(
    ("direction", "closing", "opening"),
    [
        (Qt.LayoutDirection.LeftToRight, _Key.Key_Left, _Key.Key_Right),
        (Qt.LayoutDirection.RightToLeft, _Key.Key_Right, _Key.Key_Left),
    ],
)
def test_arrow_keys_fold_and_unfold(
    qtbot: QtBot, tree: SidebarTree, direction: Qt.LayoutDirection, closing: Qt.Key, opening: Qt.Key
) -> None:
    tree.setLayoutDirection(direction)
    index = go_to(tree, RARE)
    qtbot.keyClick(tree, closing)
    assert not tree.isExpanded(index)
    qtbot.keyClick(tree, opening)
    assert tree.isExpanded(index)


def test_a_heading_and_an_arrow_fold_by_a_click_and_are_remembered(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    click(qtbot, tree, "taxonomy:material")
    assert LITHIUM not in shown(tree)
    click(qtbot, tree, "taxonomy:material")
    place = places(tree, RARE)
    press_at(qtbot, tree, place.fold(tree.index_of(RARE).data(Qt.ItemDataRole.UserRole).kind).center())
    assert not tree.isExpanded(tree.index_of(RARE))
    assert tree.closed() == (RARE,)
    assert spy.count() == 0


def test_years_are_folded_until_one_opens_them_and_stay_so(qtbot: QtBot, tree: SidebarTree) -> None:
    assert "date=2026-01" not in shown(tree)
    go_to(tree, "date=2026")
    qtbot.keyClick(tree, _Key.Key_Right)
    assert "date=2026-01" in shown(tree)
    again = show_tree(qtbot, ())
    again.set_closed(tree.closed())
    again.show_rows(make_rows())
    assert "date=2026-01" in shown(again)
    assert "date=2025-12" not in shown(again)


def test_the_first_click_into_a_scrolled_tree_chooses_the_row_under_it(qtbot: QtBot) -> None:
    tree = show_tree(qtbot, make_rows(make_many(300)))
    tree.resize(260, 400)
    tree.setCurrentIndex(tree.index_of("view:all"))
    tree.clearFocus()
    spy = QSignalSpy(tree.facet_chosen)
    click(qtbot, tree, "taxonomy:tag=término-00250")
    assert acts(spy) == [["taxonomy:tag", "término-00250", Act.ONLY]]


def test_the_library_never_folds(qtbot: QtBot, tree: SidebarTree) -> None:
    click(qtbot, tree, "library")
    go_to(tree, "library")
    for key in (_Key.Key_Left, _Key.Key_Right, _Key.Key_Minus, _Key.Key_Return, _Key.Key_Space):
        qtbot.keyClick(tree, key)
        assert "view:all" in shown(tree)
    assert tree.closed() == ()


def test_a_minus_folds_another_heading(qtbot: QtBot, tree: SidebarTree) -> None:
    go_to(tree, "taxonomy:material")
    qtbot.keyClick(tree, _Key.Key_Minus)
    assert LITHIUM not in shown(tree)


def test_new_rows_leave_the_current_row_and_the_place_as_they_were(qtbot: QtBot) -> None:
    tree = show_tree(qtbot, make_rows(make_many(300)))
    tree.resize(260, 400)
    go_to(tree, "taxonomy:tag=término-00200")
    tree.scrollTo(tree.currentIndex())
    before = tree.visualRect(tree.currentIndex()).top()
    tree.show_rows(make_rows(make_taxonomy(), make_many(301)))
    assert tree.currentIndex() == tree.index_of("taxonomy:tag=término-00200")
    assert tree.visualRect(tree.currentIndex()).top() == before


def test_five_thousand_terms_take_new_numbers_while_nobody_notices(qtbot: QtBot) -> None:
    tree = show_tree(qtbot, make_rows(make_many(5000, number=1)))
    best = 1.0
    for number in range(2, 7):
        start = time.thread_time()
        tree.show_rows(make_rows(make_many(5000, number=number)))
        best = min(best, time.thread_time() - start)
    # The rows are made of their values within this time as well.
    assert best < 0.1


def test_terms_without_a_match_keep_their_places(qtbot: QtBot, tree: SidebarTree) -> None:
    before = shown(tree)
    none = [make_term(term.id, term.name, term.parent, 0, term.value) for term in MATERIALS]
    tree.show_rows(make_rows(make_taxonomy(none)))
    assert shown(tree) == before


def test_the_menu_of_a_term_does_what_clicks_with_keys_do(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    for title in ("Only this", "Add", "Exclude"):
        go_to(tree, LITHIUM)
        qtbot.keyClick(tree, _Key.Key_F10, _Modifier.ShiftModifier)
        assert menu_entries() == {"Only this": True, "Add": True, "Exclude": True, "Take out": False}
        trigger(title)
    assert [act for *_, act in acts(spy)] == [Act.ONLY, Act.TOGGLE, Act.EXCLUDE]


@pytest.mark.parametrize(
    ("marks", "entries", "act"),
    [
        (
            Marks(frozenset({LITHIUM})),
            {"Only this": False, "Add": False, "Exclude": True, "Take out": True},
            Act.TOGGLE,
        ),
        (
            Marks(frozenset({LITHIUM, RARE})),
            {"Only this": True, "Add": False, "Exclude": True, "Take out": True},
            Act.TOGGLE,
        ),
        (
            Marks(frozenset(), frozenset({LITHIUM})),
            {"Only this": True, "Add": True, "Exclude": False, "Take out": True},
            Act.EXCLUDE,
        ),
    ],
)
def test_what_is_chosen_or_left_out_can_be_taken_out(
    qtbot: QtBot, tree: SidebarTree, marks: Marks, entries: dict[str, bool], act: Act
) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    tree.show_marks(marks)
    go_to(tree, LITHIUM)
    qtbot.keyClick(tree, _Key.Key_F10, _Modifier.ShiftModifier)
    assert menu_entries() == entries
    trigger("Take out")
    assert acts(spy) == [["taxonomy:material", "lithium", act]]


def test_the_dots_of_a_site_ask_for_its_menu_and_so_does_the_menu_of_its_row(
    qtbot: QtBot, tree: SidebarTree
) -> None:
    spy = QSignalSpy(tree.site_menu_asked)
    press_at(qtbot, tree, places(tree, "site=metals.example").menu().center())
    go_to(tree, "site=metals.example")
    qtbot.keyClick(tree, _Key.Key_F10, _Modifier.ShiftModifier)
    trigger("More for this site")
    assert [number for number, _ in acts(spy)] == [1, 1]


def test_views_and_headings_of_facets_have_no_menu(qtbot: QtBot, tree: SidebarTree) -> None:
    for key in ("view:all", "taxonomy:material"):
        go_to(tree, key)
        qtbot.keyClick(tree, _Key.Key_F10, _Modifier.ShiftModifier)
        assert tree.menu is None


def test_a_click_beside_all_rows_does_nothing(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    press_at(qtbot, tree, QPoint(20, tree.viewport().height() - 2))
    assert spy.count() == 0


def test_coming_by_tab_one_is_at_what_is_chosen(qtbot: QtBot, tree: SidebarTree) -> None:
    tree.show_marks(Marks(frozenset({"view:unread"})))
    tree.clearFocus()
    tree.setCurrentIndex(tree.index_of("library"))
    tree.setFocus(Qt.FocusReason.TabFocusReason)
    assert tree.currentIndex() == tree.index_of("view:unread")
