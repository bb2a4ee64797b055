"""The headings of the list: sorting, arranging columns, and columns that come later."""

from array import array
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from pressmark.model import Sort, SortKey
from pressmark.query import EVERYTHING, Word
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.layout import ListLayout, ShownColumn
from pressmark.ui.posts.wording import ListNames
from pressmark.ui.program import speak
from tests.ui.postlists import (
    choose,
    click_heading,
    click_row,
    entries,
    follow_sorts,
    numbers,
    open_list,
    open_menu,
    shown,
)

METALS = ListNames(taxonomies=(("metal", "Metals"),))
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def appearance(qapp: object) -> Iterator[Appearance]:
    app = make_application()
    speak(app, "en")  # else names of months are those of the machine
    made = Appearance(app, "light")
    yield made
    made.stop_following()


@pytest.fixture
def posts(qtbot: QtBot, appearance: Appearance) -> PostsList:
    return open_list(qtbot, appearance)[0]


def test_headings_sort_and_turn(qtbot: QtBot, posts: PostsList) -> None:
    asked = follow_sorts(posts)
    click_heading(qtbot, posts, "title")
    click_heading(qtbot, posts, "title")
    click_heading(qtbot, posts, "tables", CONTROL)
    click_heading(qtbot, posts, "tables", CONTROL)
    click_heading(qtbot, posts, "date")
    assert asked == [
        (Sort(SortKey.TITLE, False),),
        (Sort(SortKey.TITLE, True),),
        (Sort(SortKey.TITLE, True), Sort(SortKey.TABLES, True)),
        (Sort(SortKey.TITLE, True), Sort(SortKey.TABLES, False)),
        (Sort(SortKey.DATE, True),),
    ]


def test_the_menu_of_a_heading_sorts_moves_and_hides(qtbot: QtBot, posts: PostsList) -> None:
    asked = follow_sorts(posts)
    menus = posts.menus
    menus.offer_column("tables", QPoint(10, 10))
    choose(open_menu(), "Then by this")
    assert asked == [(Sort(SortKey.DATE), Sort(SortKey.TABLES))]
    menus.offer_column("tables", QPoint(10, 10))
    choose(open_menu(), "Do not sort by this")
    assert asked[-1] == (Sort(SortKey.DATE),)
    menus.offer_column("tables", QPoint(10, 10))
    with qtbot.waitSignal(posts.layout_changed):
        choose(open_menu(), "Move to the front")
    assert shown(posts) == ["unread", "starred", "title", "tables", "date", "notes"]
    menus.offer_column("tables", QPoint(10, 10))
    choose(open_menu(), "Hide")
    assert shown(posts) == ["unread", "starred", "title", "date", "notes"]
    menus.offer_column("date", QPoint(10, 10))
    choose(open_menu(), "Author")
    assert "author" in shown(posts)
    menus.offer_column("date", QPoint(10, 10))
    choose(open_menu(), "Reset columns")
    assert posts.list_layout().columns == ListLayout().columns


def test_columns_that_come_and_are_not_shown_have_no_scroll_bar(posts: PostsList) -> None:
    bar = posts.view.horizontalScrollBar()
    assert bar.maximum() == 0
    # What Qt measures later is too late: the bar is painted before.
    posts.model.show_names(METALS)
    assert bar.maximum() == 0


def test_all_of_it_is_in_the_menu_for_the_keyboard(qtbot: QtBot, posts: PostsList) -> None:
    posts.model.show_names(METALS)
    asked = follow_sorts(posts)
    posts.menus.offer_columns()
    menu = open_menu()
    headings = [column.heading for column in posts.model.columns if column.key != "title"]
    assert list(entries(menu)) == [*headings, "Reset columns", "Sort by", "Then by", "Arrange"]
    choose(menu, "Sort by", "Metals")
    posts.menus.offer_columns()
    choose(open_menu(), "Then by", "Title")
    assert asked[-1] == (Sort(SortKey.TERMS, False, "metal"), Sort(SortKey.TITLE, False))
    width = posts.view.columnWidth(3)
    posts.menus.offer_columns()
    choose(open_menu(), "Arrange", "Date", "Wider")
    assert posts.view.columnWidth(3) > width
    posts.menus.offer_columns()
    choose(open_menu(), "Metals")
    assert shown(posts)[-1] == "taxonomy:metal"


@pytest.mark.parametrize("words", [True, False])
def test_relevance_is_offered_while_words_are_searched_for(
    qtbot: QtBot, posts: PostsList, words: bool
) -> None:
    asked = follow_sorts(posts)
    posts.show_found(numbers(5), Word("article") if words else EVERYTHING, 0, keep_place=False)
    posts.set_face(True)
    posts.menus.offer_orders(QPoint(10, 10))
    menu = open_menu()
    assert ("Relevance" in entries(menu)) is words
    if words:
        choose(menu, "Relevance")
        assert asked == [(Sort(SortKey.RELEVANCE),)]
    menu.close()


def test_the_title_takes_the_rest(qtbot: QtBot, posts: PostsList) -> None:
    view = posts.view

    def widths() -> int:
        return sum(view.columnWidth(place) for place in range(len(posts.model.columns)))

    assert widths() == view.viewport().width()
    posts.resize(900, 600)
    qtbot.waitUntil(lambda: widths() == view.viewport().width())
    view.setColumnWidth(3, view.columnWidth(3) + 50)
    assert widths() == view.viewport().width()


def test_a_dragged_width_and_order_are_kept_and_come_back(
    qtbot: QtBot, posts: PostsList, appearance: Appearance
) -> None:
    header = posts.view.horizontalHeader()
    with qtbot.waitSignal(posts.layout_changed):
        posts.view.setColumnWidth(3, 200)
    with qtbot.waitSignal(posts.layout_changed):
        header.moveSection(header.visualIndex(3), 0)
    kept = posts.list_layout()
    assert [one.key for one in kept.columns] == ["date", "unread", "starred", "title", "tables", "notes"]
    other, _ = open_list(qtbot, appearance)
    other.show_layout(ListLayout.from_json(kept.to_json()))
    assert shown(other) == ["date", "unread", "starred", "title", "tables", "notes"]
    assert abs(other.view.columnWidth(3) - 200) <= 1
    assert other.list_layout() == kept


def test_columns_of_taxonomies_that_come_later_take_their_places(qtbot: QtBot, posts: PostsList) -> None:
    layout = ListLayout(
        (ShownColumn("taxonomy:metal", 30), ShownColumn("title"), ShownColumn("taxonomy:gone")),
        (Sort(SortKey.TITLE, False),),
    )
    posts.show_layout(layout)
    assert shown(posts) == ["title"]
    posts.model.show_names(METALS)
    assert shown(posts) == ["taxonomy:metal", "title"]
    assert posts.list_layout() == layout
    posts.view.board.toggle("date", shown=True)
    assert ShownColumn("taxonomy:gone") in posts.list_layout().columns


def test_new_columns_change_neither_selection_nor_place(qtbot: QtBot, posts: PostsList) -> None:
    told: list[int] = []
    click_row(qtbot, posts, 1)
    click_row(qtbot, posts, 3)
    posts.chosen.connect(told.append)
    bar = posts.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    for names in (METALS, ListNames(taxonomies=(("a", "A"), ("b", "B"))), ListNames()):
        posts.model.show_names(names)
        assert posts.selected_ids() == array("q", [2, 4])
        last = posts.model.index(1, posts.model.columnCount() - 1)
        assert posts.view.selectionModel().isSelected(last)
        assert bar.value() == place
    assert posts.current_row() == 3
    assert told == []


@pytest.mark.parametrize("key", ["date", "modified"])
def test_a_date_has_the_room_that_dates_need_and_not_much_more(
    qtbot: QtBot, posts: PostsList, key: str
) -> None:
    posts.show_layout(ListLayout((ShownColumn("title"), ShownColumn(key))))
    place = next(i for i, column in enumerate(posts.model.columns) if column.key == key)
    metrics = posts.view.fontMetrics()
    needed = metrics.horizontalAdvance("28 Sept 2022") + 2 * metrics.averageCharWidth()
    assert needed <= posts.view.columnWidth(place) <= needed + 3 * metrics.averageCharWidth()


def test_what_nobody_asked_for_gives_way_where_there_is_little_room(posts: PostsList) -> None:
    view, letters = posts.view, posts.view.fontMetrics().averageCharWidth()
    place = next(i for i, column in enumerate(posts.model.columns) if column.key == "notes")
    assert not view.isColumnHidden(place)
    posts.resize(letters * 66, 600)
    assert view.isColumnHidden(place)
    assert "notes" not in [column.key for column in view.board.columns()]
    kept = posts.list_layout()
    assert ShownColumn("notes", spare=True) in kept.columns
    posts.menus.offer_columns()
    choose(open_menu(), "Notes")  # asked for now
    assert not view.isColumnHidden(place)
    assert ShownColumn("notes") in posts.list_layout().columns
    posts.show_layout(ListLayout.from_json(kept.to_json()))
    assert view.isColumnHidden(place)
    posts.resize(letters * 110, 600)
    assert not view.isColumnHidden(place)
    view.setColumnWidth(place, view.columnWidth(place) + 20)
    posts.resize(letters * 66, 600)
    assert not view.isColumnHidden(place)


def test_a_title_keeps_some_room_before_the_table_scrolls_sideways(qtbot: QtBot, posts: PostsList) -> None:
    view, letters = posts.view, posts.view.fontMetrics().averageCharWidth()
    bar = view.horizontalScrollBar()
    posts.resize(letters * 66, 600)
    assert [column.key for column in view.board.columns()] == ["unread", "starred", "title", "date"]
    posts.resize(letters * 40, 600)  # what nobody asked for goes, the last column first
    assert [column.key for column in view.board.columns()] == ["unread", "starred", "title"]
    assert bar.maximum() == 0
    assert view.columnWidth(2) >= letters * 28
    view.board.toggle("date", shown=True)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert view.columnWidth(2) == letters * 28
    # The row chosen comes into sight without what stands before its title going out of it.
    view.choose_row(view.model().rowCount() - 1)
    view.scrollTo(view.currentIndex())
    assert bar.value() == 0
