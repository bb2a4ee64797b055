"""Everybody can use the sidebar: screen readers, large type, a mirrored window."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QHelpEvent, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from pressmark.model import Facets
from pressmark.ui.appearance import Appearance
from pressmark.ui.sidebar.contents import Act, Marks, build_rows
from pressmark.ui.sidebar.model import ROW_ROLE
from pressmark.ui.sidebar.view import SidebarTree
from pressmark.ui.words import articles
from tests.ui.sidebars import (
    COUNTS,
    MATERIALS,
    go_to,
    make_many,
    make_rows,
    make_taxonomy,
    make_term,
    places,
    press_at,
    show_tree,
    shown,
    tick,
)

LITHIUM, HEAVY = "taxonomy:material=lithium", "taxonomy:material=heavy-rare-earths"
MARKS = Marks(frozenset({"view:unread", LITHIUM, "date=2026-01"}), frozenset({HEAVY}))
RTL = Qt.LayoutDirection.RightToLeft


@pytest.fixture
def tree(qtbot: QtBot) -> SidebarTree:
    return show_tree(qtbot, make_rows())


@pytest.fixture
def normal_type(qapp: QApplication) -> Iterator[QFont]:
    """The font of the program, which is given back after the test."""
    yield qapp.font()
    qapp.setFont(QFont())


def say(tree: SidebarTree, key: str) -> str:
    return str(tree.index_of(key).data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_row_says_title_number_and_whether_it_is_chosen(tree: SidebarTree) -> None:
    tree.show_marks(MARKS)
    assert say(tree, LITHIUM) == f"Lithium, {articles(7)}, chosen"
    assert say(tree, HEAVY) == f"Heavy rare earths, {articles(9)}, left out"
    assert say(tree, "taxonomy:material=cobalt") == f"Cobalt, {articles(4)}, not chosen"
    assert say(tree, "date=2026") == f"2026, {articles(21)}, something inside is chosen or left out"
    assert say(tree, "view:unread") == f"Unread, {articles(38)}, chosen"
    assert say(tree, "view:all") == f"All articles, {articles(412)}"
    assert say(tree, "site=metals.example") == f"Metals Desk, {articles(41)}, Synced, not chosen"
    assert say(tree, "taxonomy:material") == "Materials, something inside is chosen or left out"


def test_a_screen_reader_meets_ticks_and_folds(tree: SidebarTree) -> None:
    tree.show_marks(MARKS)
    interface = QAccessible.queryAccessibleInterface(tree)
    found = {}
    for place, key in enumerate(shown(tree)):
        child = interface.child(place + 1)  # the first is the header, which is hidden
        assert child.text(QAccessible.Text.Name) == say(tree, key)
        found[key] = child.state()
    assert found[LITHIUM].checkable  # type: ignore[attr-defined]
    assert found[LITHIUM].checked  # type: ignore[attr-defined]
    assert not found["taxonomy:material=cobalt"].checked  # type: ignore[attr-defined]
    assert not found["view:all"].checkable  # type: ignore[attr-defined]
    assert found["taxonomy:material"].expanded  # type: ignore[attr-defined]
    assert found["date=2026"].expandable  # type: ignore[attr-defined]
    assert not found["date=2026"].expanded  # type: ignore[attr-defined]


def test_a_screen_reader_that_listens_hears_of_new_numbers(qtbot: QtBot, tree: SidebarTree) -> None:
    listened = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        tree.edit(go_to(tree, "search:1"))
        tree.show_rows(make_rows(make_taxonomy([replace(term, count=99) for term in MATERIALS])))
        tree.show_marks(MARKS)
    finally:
        QAccessible.setActive(listened)
    assert say(tree, LITHIUM) == f"Lithium, {articles(99)}, chosen"


def test_every_field_and_button_in_it_has_a_name(qtbot: QtBot) -> None:
    tree = show_tree(qtbot, make_rows(make_many(30)))
    line = tree.filter_line("taxonomy:tag")
    assert line is not None
    assert line.accessibleName() == "Filter Tags"
    assert tree.accessibleName()


@pytest.mark.parametrize("mirrored", [False, True])
def test_tick_box_arrow_and_dots_are_where_they_are_drawn(
    qtbot: QtBot, tree: SidebarTree, mirrored: bool
) -> None:
    if mirrored:
        tree.setLayoutDirection(RTL)
    spy, sites = QSignalSpy(tree.facet_chosen), QSignalSpy(tree.site_menu_asked)
    row = places(tree, "taxonomy:material=rare-earths")
    middle = tree.viewport().width() // 2
    assert (row.box().center().x() > middle) is mirrored
    assert (places(tree, "site=metals.example").menu().center().x() < middle) is mirrored
    tick(qtbot, tree, "taxonomy:material=rare-earths")
    assert spy.at(0) == ["taxonomy:material", "rare-earths", Act.TOGGLE]
    kind = tree.index_of("taxonomy:material=rare-earths").data(ROW_ROLE).kind
    press_at(qtbot, tree, row.fold(kind).center())
    assert not tree.isExpanded(tree.index_of("taxonomy:material=rare-earths"))
    press_at(qtbot, tree, places(tree, "site=metals.example").menu().center())
    assert sites.count() == 1


@pytest.mark.parametrize("key", [LITHIUM, "date=2026", "site=metals.example", "searches"])
def test_a_mirrored_row_is_the_mirror_image(tree: SidebarTree, key: str) -> None:
    plain = places(tree, key)
    tree.setLayoutDirection(RTL)
    other = places(tree, key)
    assert other.mirrored
    assert plain.rect.width() == other.rect.width()
    width = plain.rect.width()
    kind = tree.index_of(key).data(ROW_ROLE).kind
    for one, two in (
        (plain.box(), other.box()),
        (plain.text(30), other.text(30)),
        (plain.fold(kind), other.fold(kind)),
        (plain.menu(), other.menu()),
        (plain.at_end(20, 5), other.at_end(20, 5)),
        (plain.heading(), other.heading()),
    ):
        assert (two.left(), two.right()) == (width - 1 - one.right(), width - 1 - one.left())


def test_nothing_of_a_row_lies_over_another_part(tree: SidebarTree) -> None:
    for key in shown(tree):
        row = places(tree, key)
        kind = tree.index_of(key).data(ROW_ROLE).kind
        if row.depth:
            assert not row.box().intersects(row.text(30))
            assert not row.text(30).intersects(row.at_end(30))
            assert row.fold(kind).center().x() < row.box().left()


def colours_of(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }  # fmt: skip


def grab_row(tree: SidebarTree, key: str) -> QImage:
    return tree.viewport().grab(places(tree, key).rect).toImage()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_what_is_left_out_is_told_apart_without_colour(qtbot: QtBot, qapp: QApplication, theme: str) -> None:
    tree = show_tree(qtbot, make_rows(), theme)
    grey = QImage.Format.Format_Grayscale8
    plain = grab_row(tree, HEAVY).convertToFormat(grey)
    tree.show_marks(Marks(frozenset({HEAVY})))
    chosen = grab_row(tree, HEAVY).convertToFormat(grey)
    tree.show_marks(Marks(frozenset(), frozenset({HEAVY})))
    excluded = grab_row(tree, HEAVY).convertToFormat(grey)
    assert plain != chosen != excluded != plain


def test_a_chosen_row_has_a_tick_of_the_accent(qtbot: QtBot, qapp: QApplication) -> None:
    tree = show_tree(qtbot, make_rows())
    accent = QColor(Appearance(qapp, "light").colours.accent).name()
    assert accent not in colours_of(grab_row(tree, "taxonomy:material=cobalt"))
    tree.show_marks(Marks(frozenset({"taxonomy:material=cobalt"})))
    assert accent in colours_of(grab_row(tree, "taxonomy:material=cobalt"))


def test_the_number_of_what_waits_for_the_person_stands_out(qtbot: QtBot, qapp: QApplication) -> None:
    facets = Facets(41, (make_taxonomy(),))
    counts = [build_rows(replace(COUNTS, attention=count), (), facets, (), (), {}) for count in (0, 12)]
    tree = show_tree(qtbot, counts[0])
    ink = QColor(Appearance(qapp, "light").colours.ink).name()
    assert ink not in colours_of(grab_row(tree, "view:attention"))
    tree.show_rows(counts[1])
    assert ink in colours_of(grab_row(tree, "view:attention"))
    assert ink not in colours_of(grab_row(tree, "view:unread"))


def test_at_twice_the_type_size_everything_grows(
    qtbot: QtBot, qapp: QApplication, normal_type: QFont
) -> None:
    tree = show_tree(qtbot, make_rows(make_many(30)), width=600)
    key = "taxonomy:tag=término-00001"
    high, box = tree.visualRect(tree.index_of(key)).height(), places(tree, key).box().width()
    line = tree.filter_line("taxonomy:tag")
    assert isinstance(line, QLineEdit)
    large = QFont(normal_type)
    large.setPointSizeF(normal_type.pointSizeF() * 2)
    qapp.setFont(large)
    qtbot.waitUntil(lambda: tree.visualRect(tree.index_of(key)).height() >= 1.8 * high)
    assert places(tree, key).box().width() >= 1.8 * box
    tree.scrollTo(tree.index_of("filter:taxonomy:tag"))
    qtbot.waitUntil(lambda: line.height() >= line.fontMetrics().height())
    rect = tree.visualRect(tree.index_of("filter:taxonomy:tag"))
    assert line.mapTo(tree.viewport(), QPoint()).y() >= rect.top()
    assert line.height() <= rect.height()


def ask_tip(tree: SidebarTree, key: str) -> bool:
    """Whether the delegate leaves the tip to Qt, which shows it."""
    rect = places(tree, key).rect
    option = QStyleOptionViewItem()
    option.initFrom(tree)
    option.rect = rect  # type: ignore[assignment]
    event = QHelpEvent(QHelpEvent.Type.ToolTip, rect.center(), tree.viewport().mapToGlobal(rect.center()))
    return tree.itemDelegate().helpEvent(event, tree, option, tree.index_of(key))


def test_a_name_that_is_cut_off_has_a_tip(qtbot: QtBot) -> None:
    name = "A term with a very long name that says all there is to say, and then some"
    tree = show_tree(qtbot, make_rows(make_taxonomy([make_term(1, name, value="long")])))
    tip = tree.index_of("taxonomy:material=long").data(Qt.ItemDataRole.ToolTipRole)
    assert name in tip
    assert ask_tip(tree, "taxonomy:material=long")


def test_the_keyboard_reaches_every_row(qtbot: QtBot) -> None:
    tree = show_tree(qtbot, make_rows(make_taxonomy()))
    go_to(tree, "library")
    reached = []
    for _ in shown(tree):
        reached.append(tree.currentIndex().data(ROW_ROLE).key)
        qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert reached == shown(tree)
