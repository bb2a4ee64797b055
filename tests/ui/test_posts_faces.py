"""The list as table and as cards: what is drawn, read out and clicked."""

from array import array
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.model import PostStatus, Snippet, Sort, SortKey
from pressmark.query import EVERYTHING, Word
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.posts.columns import COLUMNS
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.layout import ListLayout, ShownColumn
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.pages import RowReader
from pressmark.ui.posts.wording import ListNames
from tests.ui.postlists import (
    cell,
    choose,
    follow_sorts,
    make_row,
    numbers,
    open_list,
    open_menu,
    shown,
)

METALS = ListNames(taxonomies=(("metal", "Metals"),))
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def appearance(qapp: object) -> Iterator[Appearance]:
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()


@pytest.fixture
def posts(qtbot: QtBot, appearance: Appearance) -> PostsList:
    return open_list(qtbot, appearance)[0]


def test_both_faces_share_what_is_current_and_chosen(qtbot: QtBot, posts: PostsList) -> None:
    for row in (50, 52):
        posts.view.scrollTo(posts.model.index(row, 3))
        qtbot.mouseClick(posts.view.viewport(), LEFT, CONTROL, cell(posts, row, "date"))
    with qtbot.assertNotEmitted(posts.chosen), qtbot.waitSignal(posts.layout_changed):
        posts.set_face(True)
    assert posts.list_layout().cards
    assert posts.selected_ids() == array("q", [51, 53])
    assert posts.view.viewport().rect().contains(posts.view.visualRect(posts.view.currentIndex()))
    posts.view.setFocus()
    with qtbot.waitSignal(posts.chosen) as told:
        qtbot.keyClick(posts.view, Qt.Key.Key_Down)
    assert told.args == [54]
    posts.set_face(False)
    assert shown(posts) == [one.key for one in ListLayout().columns]
    assert posts.current_row() == 53


def test_cards_have_a_menu_for_their_order(qtbot: QtBot, posts: PostsList) -> None:
    asked = follow_sorts(posts)
    posts.set_face(True)
    assert posts.view.horizontalHeader().isHidden()
    bar = posts._bar
    assert bar.isVisible()
    assert bar._button.accessibleName() == "Sorted by Date, descending"
    qtbot.mouseClick(bar._button, LEFT)
    choose(open_menu(), "Title")
    assert asked == [(Sort(SortKey.TITLE, False),)]
    assert bar._button.text() == "Sorted by Title"


@pytest.mark.parametrize("cards", [True, False])
def test_a_click_on_a_star_chooses_nothing(qtbot: QtBot, posts: PostsList, cards: bool) -> None:
    posts.set_face(cards)
    view = posts.view
    place = cell(posts, 2, "starred")
    if cards:
        card = view.visualRect(posts.model.index(2, 2))
        # Beside the title.
        tall = view.fontMetrics().lineSpacing()
        place = QPoint(card.right() - view.fontMetrics().averageCharWidth() * 3, card.top() + tall)
    with qtbot.waitSignal(posts.star_clicked) as told, qtbot.assertNotEmitted(posts.chosen):
        qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    assert told.args == [3]
    assert posts.selected_ids() == array("q")


def test_a_double_click_opens_but_not_on_a_star(qtbot: QtBot, posts: PostsList) -> None:
    with qtbot.assertNotEmitted(posts.activated):
        qtbot.mouseClick(posts.view.viewport(), LEFT, pos=cell(posts, 2, "starred"))
        qtbot.mouseDClick(posts.view.viewport(), LEFT, pos=cell(posts, 2, "starred"))
    with qtbot.waitSignal(posts.activated):
        qtbot.mouseClick(posts.view.viewport(), LEFT, pos=cell(posts, 2, "title"))
        qtbot.mouseDClick(posts.view.viewport(), LEFT, pos=cell(posts, 2, "title"))


def test_cards_tell_what_is_in_sight(qtbot: QtBot, posts: PostsList) -> None:
    seen: list[list[int]] = []
    posts.view.in_sight.connect(seen.append)
    posts.view.verticalScrollBar().setValue(100)
    assert seen == []
    posts.set_face(True)
    posts.view.verticalScrollBar().setValue(posts.view.rowHeight(0) * 10)
    assert seen[-1][0] == 11
    assert 4 <= len(seen[-1]) <= 12
    posts.show_found(numbers(2), EVERYTHING, 0, keep_place=True)
    assert seen[-1] == [1, 2]


@pytest.mark.parametrize("cards", [True, False])
def test_a_row_is_read_out(qtbot: QtBot, posts: PostsList, cards: bool) -> None:
    posts.set_face(cards)
    interface = QAccessible.queryAccessibleInterface(posts.view)
    said = [interface.child(place).text(QAccessible.Text.Name) for place in range(40)]
    first = next(text for text in said if text.startswith("Article 2,"))
    assert "unread" in first
    assert "2 annotation" in first


def count_colour(image: QImage, colour: str) -> int:
    wanted = QColor(colour)
    return sum(
        image.pixelColor(x, y) == wanted
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    )


@pytest.mark.parametrize("cards", [True, False])
def test_what_was_searched_for_is_marked(
    qtbot: QtBot, posts: PostsList, appearance: Appearance, cards: bool
) -> None:
    posts.set_face(cards)
    mark = appearance.colours.mark
    assert count_colour(posts.view.grab().toImage(), mark) == 0
    posts.model.finds.search((Word("article"),))
    in_titles = count_colour(posts.view.grab().toImage(), mark)
    assert in_titles > 0
    posts.model.finds.take({1: Snippet("… an article it is", ((5, 12),))})
    assert (count_colour(posts.view.grab().toImage(), mark) > in_titles) is cards


def test_cards_begin_at_the_top_whatever_they_hold(qtbot: QtBot, appearance: Appearance) -> None:
    long = "word " * 200
    rows = {
        1: make_row(1, title="Short", excerpt=long),
        2: make_row(2, title=long, excerpt=long),
        3: make_row(3, title="Short", excerpt=""),
    }
    model = PostsModel(RowReader(lambda ids: [rows[number] for number in ids]))
    posts = PostsList(model, appearance)
    model.setParent(posts)
    qtbot.addWidget(posts)
    posts.set_face(True)
    model.refresh(array("q", rows))
    posts.resize(500, 600)
    posts.show()
    image = posts.view.viewport().grab().toImage()
    metrics = posts.view.fontMetrics()
    inked = []
    for row in range(3):
        card = posts.view.visualRect(model.index(row, 2))
        left = card.left() + metrics.averageCharWidth() * 4
        lines = [
            y - card.top()
            for y in range(card.top(), card.bottom() - 1)
            if any(
                image.pixelColor(x, y) != QColor(appearance.colours.list)
                for x in range(left, left + metrics.averageCharWidth() * 30)
            )
        ]
        inked.append((lines[0], lines[-1] - lines[0]))
    # A word without letters that go up begins a little lower.
    assert max(above for above, _ in inked) < metrics.lineSpacing()
    short, full, bare = (tall / metrics.lineSpacing() for _, tall in inked)
    assert full - short == pytest.approx(1, abs=0.3)
    assert short - bare == pytest.approx(2, abs=0.5)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("cards", [True, False])
def test_every_kind_of_post_is_drawn(
    qtbot: QtBot, appearance: Appearance, cards: bool, direction: Qt.LayoutDirection
) -> None:
    odd = "\U0001f600\u202e" + "long " * 2000
    rows = {
        1: make_row(1, title="", excerpt="", date=None, author=""),
        2: make_row(2, title=odd, excerpt=odd, author=odd, status=PostStatus.REMOVED),
        3: make_row(3, title="معادن " * 30, excerpt="كلمات " * 90, visibility="private", starred=True),
        4: make_row(4, title="a\nb\tc", excerpt="x" * 5000, status=PostStatus.PROTECTED),
    }
    model = PostsModel(RowReader(lambda ids: [rows[number] for number in ids]))
    posts = PostsList(model, appearance)
    model.setParent(posts)
    qtbot.addWidget(posts)
    posts.setLayoutDirection(direction)
    model.show_names(METALS)
    posts.show_layout(ListLayout(tuple(ShownColumn(column.key) for column in COLUMNS), cards=cards))
    model.finds.search((Word("long"), Word("a"), Word("معادن")))
    model.finds.take({2: Snippet("\U0001f600\U0001f600 hit", ((3, 6),)), 4: Snippet("hit", ((0, 99),))})
    model.refresh(array("q", rows))
    posts.resize(900, 700)
    posts.show()
    posts.view.setProperty("hoveredRow", 1)
    ground = appearance.colours.list
    image = posts.view.viewport().grab().toImage()
    assert count_colour(image, ground) < image.width() * image.height() / 4


@pytest.fixture
def normal_type(qapp: QApplication) -> Iterator[QFont]:
    yield qapp.font()
    qapp.setFont(QFont())


@pytest.mark.parametrize("cards", [True, False])
def test_rows_and_columns_grow_with_the_type(
    qtbot: QtBot, posts: PostsList, cards: bool, normal_type: QFont, qapp: QApplication
) -> None:
    posts.set_face(cards)
    row, date = posts.view.rowHeight(0), posts.view.columnWidth(3)
    large = QFont(normal_type)
    large.setPointSizeF(large.pointSizeF() * 2)
    qapp.setFont(large)
    qtbot.waitUntil(lambda: posts.view.rowHeight(0) >= 1.8 * row)
    assert cards or posts.view.columnWidth(3) >= 1.8 * date
    assert posts.list_layout().columns == ListLayout().columns
