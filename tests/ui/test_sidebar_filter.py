"""The field that filters a long tree: what it leaves, and that it lasts."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from pressmark.ui.sidebar.contents import Marks
from pressmark.ui.sidebar.view import SidebarTree
from tests.ui.sidebars import go_to, make_many, make_rows, make_taxonomy, make_term, show_tree, shown

_Key = Qt.Key
TREE = (
    make_term(1, "Battery metals"),
    make_term(2, "Cobalt", 1),
    make_term(3, "Électrolytes", 1),
    make_term(4, "Rare earths"),
    make_term(5, "Heavy rare earths", 4),
    make_term(6, "Dysprosium", 5),
    *(make_term(number, f"Other {number}") for number in range(7, 20)),
)
MATERIAL = "taxonomy:material"


@pytest.fixture
def tree(qtbot: QtBot) -> SidebarTree:
    return show_tree(qtbot, make_rows(make_taxonomy(TREE)))


def line(tree: SidebarTree, heading: str = MATERIAL) -> QLineEdit:
    found = tree.filter_line(heading)
    assert isinstance(found, QLineEdit)
    return found


def terms(tree: SidebarTree) -> list[str]:
    return [key.removeprefix(f"{MATERIAL}=") for key in shown(tree) if key.startswith(f"{MATERIAL}=")]


@pytest.mark.parametrize("letters", ["electro", "ÉLECTRO", "lyTES", " electrolytes "])
def test_a_match_is_shown_with_what_it_stands_below(tree: SidebarTree, letters: str) -> None:
    line(tree).setText(letters)
    assert terms(tree) == ["battery-metals", "électrolytes"]


def test_a_match_deep_in_what_is_folded_is_shown_and_folded_away_after(
    qtbot: QtBot, tree: SidebarTree
) -> None:
    tree.collapse(tree.index_of(f"{MATERIAL}=rare-earths"))
    before = terms(tree)
    line(tree).setText("dyspro")
    assert terms(tree) == ["rare-earths", "heavy-rare-earths", "dysprosium"]
    qtbot.keyClick(line(tree), _Key.Key_Escape)
    assert line(tree).text() == ""
    assert terms(tree) == before
    assert tree.closed() == (f"{MATERIAL}=rare-earths",)


def test_where_nothing_matches_that_is_said(tree: SidebarTree) -> None:
    note = f"note:{MATERIAL}"
    assert note not in shown(tree)
    line(tree).setText("xyzzy " + "y" * 100)
    assert terms(tree) == []
    assert note in shown(tree)
    said = tree.index_of(note).data()
    assert said.startswith("No term has “xyzzy yyy")
    assert len(said) < 80
    assert line(tree).accessibleDescription() == said
    line(tree).setText("cobalt")
    assert note not in shown(tree)
    assert line(tree).accessibleDescription() == ""


def test_what_is_chosen_or_left_out_stays_in_sight(tree: SidebarTree) -> None:
    line(tree).setText("cobalt")
    tree.show_marks(Marks(frozenset({f"{MATERIAL}=other-9"}), frozenset({f"{MATERIAL}=dysprosium"})))
    assert terms(tree) == [
        "battery-metals", "cobalt", "rare-earths", "heavy-rare-earths", "dysprosium", "other-9",
    ]  # fmt: skip
    tree.show_marks(Marks())
    assert terms(tree) == ["battery-metals", "cobalt"]


def test_letters_and_focus_stay_while_rows_change(qtbot: QtBot, tree: SidebarTree) -> None:
    held = line(tree)
    held.setFocus()
    qtbot.keyClicks(held, "cob")
    tree.show_rows(make_rows(make_taxonomy([replace(term, count=99) for term in TREE])))
    more = (*TREE, make_term(50, "Cobaltite"), make_term(51, "Not this"))
    tree.show_rows(make_rows(make_taxonomy(more)))
    assert line(tree) is held
    assert held.hasFocus()
    assert held.text() == "cob"
    assert terms(tree) == ["battery-metals", "cobalt", "cobaltite"]
    qtbot.keyClicks(held, "altite")
    assert terms(tree) == ["cobaltite"]


def test_a_tree_that_becomes_short_loses_its_field_and_shows_all(tree: SidebarTree) -> None:
    line(tree).setText("cobalt")
    tree.show_rows(make_rows(make_taxonomy(TREE[:6])))
    assert tree.filter_line(MATERIAL) is None
    assert len(terms(tree)) == 6
    tree.show_rows(make_rows(make_taxonomy(TREE)))
    assert line(tree).text() == ""
    assert len(terms(tree)) == len(TREE)


def test_the_arrow_keys_lead_into_the_field_and_out_of_it(qtbot: QtBot, tree: SidebarTree) -> None:
    go_to(tree, MATERIAL)
    qtbot.keyClick(tree, _Key.Key_Down)
    assert line(tree).hasFocus()
    qtbot.keyClicks(line(tree), "rare")
    qtbot.keyClick(line(tree), _Key.Key_Down)
    assert tree.hasFocus()
    assert tree.currentIndex() == tree.index_of(f"{MATERIAL}=rare-earths")
    qtbot.keyClick(tree, _Key.Key_Up)
    assert line(tree).hasFocus()
    qtbot.keyClick(line(tree), _Key.Key_Up)
    assert tree.hasFocus()
    assert tree.currentIndex() == tree.index_of(MATERIAL)


def test_down_leads_nowhere_where_nothing_matches(qtbot: QtBot, tree: SidebarTree) -> None:
    line(tree).setFocus()
    qtbot.keyClicks(line(tree), "xyzzy")
    qtbot.keyClick(line(tree), _Key.Key_Down)
    assert line(tree).hasFocus()


def test_escape_clears_and_then_leaves(qtbot: QtBot, tree: SidebarTree) -> None:
    line(tree).setFocus()
    qtbot.keyClicks(line(tree), "a")
    qtbot.keyClick(line(tree), _Key.Key_Escape)
    assert line(tree).hasFocus()
    qtbot.keyClick(line(tree), _Key.Key_Escape)
    assert tree.hasFocus()


def test_letters_in_the_field_choose_nothing(qtbot: QtBot, tree: SidebarTree) -> None:
    spy = QSignalSpy(tree.facet_chosen)
    line(tree).setFocus()
    qtbot.keyClicks(line(tree), "a - b")
    assert line(tree).text() == "a - b"
    assert spy.count() == 0


def test_two_filters_at_once_do_not_open_what_the_other_closed(tree: SidebarTree) -> None:
    topics = replace(make_taxonomy(TREE, "topic"), key="taxonomy:topic")
    tree.show_rows(make_rows(make_taxonomy(TREE), topics))
    line(tree).setText("dyspro")
    line(tree, "taxonomy:topic").setText("cobalt")
    assert terms(tree) == ["rare-earths", "heavy-rare-earths", "dysprosium"]
    line(tree, "taxonomy:topic").clear()
    assert terms(tree) == ["rare-earths", "heavy-rare-earths", "dysprosium"]


def test_five_thousand_terms_are_filtered_as_one_types(qtbot: QtBot) -> None:
    tree = show_tree(qtbot, make_rows(make_many(5000)))
    field = line(tree, "taxonomy:tag")
    field.setText("warm up")
    field.clear()
    best = 1.0
    for letters in ("termino 0499", "termino 0498", "termino 0497"):
        start = time.thread_time()
        field.setText(letters)
        tree.executeDelayedItemsLayout()
        best = min(best, time.thread_time() - start)
        field.clear()
    assert best < 0.25
    field.setText("termino 0499")
    assert sum(key.startswith("taxonomy:tag=") for key in shown(tree)) == 10
