"""The rows of the list: choosing them, and what stays when it is read anew."""

from array import array
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.query import EVERYTHING
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.posts.faces import PostsList
from pressmark.ui.posts.model import PostsModel
from pressmark.ui.posts.painting import Run, paint_line
from pressmark.ui.posts.wording import ListNames
from tests.ui.postlists import (
    CountingLibrary,
    cell,
    click_row,
    numbers,
    open_list,
)

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def appearance(qapp: object) -> Iterator[Appearance]:
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()


@pytest.fixture
def posts(qtbot: QtBot, appearance: Appearance) -> PostsList:
    return open_list(qtbot, appearance)[0]


def test_many_are_chosen_at_once(qtbot: QtBot, appearance: Appearance) -> None:
    posts, library = open_list(qtbot, appearance, 100_000)
    posts.view.setFocus()
    qtbot.keyClick(posts.view, Qt.Key.Key_A, CONTROL)
    before = len(library.rows)
    assert posts.selected_ids() == numbers(100_000)
    assert len(library.rows) == before


class AskedModel(PostsModel):
    """Counts how often it is asked about a cell."""

    asked = 0

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        self.asked += 1
        return super().flags(index)


def test_choosing_all_looks_at_no_row_even_for_a_screen_reader(qtbot: QtBot, appearance: Appearance) -> None:
    model = AskedModel(CountingLibrary().reader)
    posts = PostsList(model, appearance)
    model.setParent(posts)
    qtbot.addWidget(posts)
    model.refresh(numbers(20_000))
    with qtbot.waitExposed(posts):
        posts.show()
    QAccessible.setActive(True)
    posts.view.selectAll()
    posts.model.show_names(ListNames(taxonomies=(("metal", "Metals"),)))
    assert not posts.view.grab().isNull()
    assert len(posts.selected_ids()) == 20_000
    assert model.asked < 5_000


def test_rows_are_chosen_by_mouse_and_keyboard(qtbot: QtBot, posts: PostsList) -> None:
    told: list[int] = []
    posts.chosen.connect(told.append)
    click_row(qtbot, posts, 6, Qt.KeyboardModifier.NoModifier)
    click_row(qtbot, posts, 2)
    click_row(qtbot, posts, 4)
    assert posts.selected_ids() == array("q", [3, 5, 7])
    posts.view.setFocus()
    qtbot.keyClick(posts.view, Qt.Key.Key_Down, SHIFT)
    assert posts.selected_ids() == array("q", [3, 5, 6, 7])
    assert told == [7, 3, 5, 6]


def test_a_post_is_chosen_without_telling_and_without_losing_the_others(
    qtbot: QtBot, posts: PostsList
) -> None:
    click_row(qtbot, posts, 1)
    click_row(qtbot, posts, 3)
    with qtbot.assertNotEmitted(posts.chosen):
        assert posts.choose_post(2)
        assert posts.selected_ids() == array("q", [2, 4])
        assert posts.choose_post(9)
        assert posts.selected_ids() == array("q", [9])
        assert not posts.choose_post(1000)
        assert posts.selected_ids() == array("q")
    with qtbot.waitSignal(posts.chosen) as told:
        posts.choose_row(0)
    assert told.args == [1]


def test_focus_chooses_nothing(qtbot: QtBot, posts: PostsList) -> None:
    posts.window().activateWindow()
    qtbot.waitUntil(posts.window().isActiveWindow)
    with qtbot.assertNotEmitted(posts.chosen):
        posts.setFocus()
    qtbot.waitUntil(posts.has_focus)
    assert posts.current_row() == -1


def test_what_is_chosen_stays_when_other_posts_come(qtbot: QtBot, posts: PostsList) -> None:
    click_row(qtbot, posts, 1)
    click_row(qtbot, posts, 3)
    with qtbot.assertNotEmitted(posts.chosen):
        posts.show_found(array("q", [200, 4, 201, 2, 3]), EVERYTHING, 4, keep_place=True)
    assert posts.selected_ids() == array("q", [4, 2])
    assert posts.current_row() == 1
    with qtbot.assertNotEmitted(posts.chosen):
        posts.show_found(array("q", [2, 3]), EVERYTHING, 4, keep_place=True)
    assert posts.selected_ids() == array("q", [2])
    assert posts.current_row() == -1


def test_more_than_a_thousand_are_not_chosen_again(qtbot: QtBot, appearance: Appearance) -> None:
    posts, _ = open_list(qtbot, appearance, 1001)
    posts.view.selectAll()
    posts.show_found(numbers(1002), EVERYTHING, 0, keep_place=True)
    assert posts.selected_ids() == array("q")
    posts.show_found(numbers(1000), EVERYTHING, 0, keep_place=True)
    posts.view.selectAll()
    posts.show_found(numbers(1002), EVERYTHING, 0, keep_place=True)
    assert posts.selected_ids() == numbers(1000)


@pytest.mark.parametrize("cards", [True, False])
@pytest.mark.parametrize("last", [True, False])
def test_the_current_row_stays_in_sight_where_the_list_becomes_lower(
    qtbot: QtBot, appearance: Appearance, cards: bool, last: bool
) -> None:
    posts, _ = open_list(qtbot, appearance)
    posts.set_face(cards)
    view, bar = posts.view, posts.view.verticalScrollBar()
    posts.choose_row(posts.model.rowCount() - 1 if last else view.rowAt(view.viewport().height()) - 1)
    for high in (400, 300):
        posts.resize(posts.width(), high)
        qtbot.waitUntil(lambda: view.viewport().rect().contains(view.visualRect(view.currentIndex())))
    # What is not in sight is not brought there.
    bar.setValue(0 if last else bar.maximum())
    place = bar.value()
    posts.resize(posts.width(), 250)
    assert bar.value() == place


@pytest.mark.parametrize("cards", [True, False])
def test_the_same_posts_stay_in_sight(qtbot: QtBot, appearance: Appearance, cards: bool) -> None:
    posts, _ = open_list(qtbot, appearance, 1000)
    posts.set_face(cards)
    view, bar = posts.view, posts.view.verticalScrollBar()
    bar.setValue(view.rowHeight(0) * 50 + 7)
    posts.show_found(array("q", [5000, 5001, *numbers(1000)]), EVERYTHING, 0, keep_place=True)
    assert posts.model.post_id(view.rowAt(0)) == 51
    assert view.rowViewportPosition(view.rowAt(0)) == -7
    posts.show_found(numbers(3), EVERYTHING, 0, keep_place=True)
    assert bar.value() == bar.maximum() == 0
    posts.show_found(numbers(1000), EVERYTHING, 0, keep_place=True)
    assert bar.value() == 0
    posts.show_found(numbers(999), EVERYTHING, 500, keep_place=False)
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    posts.show_found(numbers(998), EVERYTHING, 0, keep_place=False)
    assert bar.value() == 0


def test_a_current_row_that_is_in_sight_is_left_where_it_is(qtbot: QtBot, posts: PostsList) -> None:
    view = posts.view
    posts.show_found(numbers(100), EVERYTHING, 30, keep_place=False)
    assert posts.current_row() == 29
    place = view.verticalScrollBar().value()
    assert place > 0
    view.verticalScrollBar().setValue(place + 2 * view.rowHeight(0))
    posts.show_found(numbers(100), EVERYTHING, 30, keep_place=False)
    assert view.verticalScrollBar().value() == place + 2 * view.rowHeight(0)
    view.verticalScrollBar().setValue(0)
    posts.show_found(numbers(100), EVERYTHING, 60, keep_place=False)
    middle = view.visualRect(view.currentIndex()).center().y()
    assert abs(middle - view.viewport().height() // 2) < view.rowHeight(0)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Tantalum, tungsten and a long way to go", Qt.LayoutDirection.RightToLeft),
        ("מאמר ארוך מאוד על מתכות נדירות", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_the_dots_of_what_is_cut_stand_beside_the_last_letter(
    qapp: object, text: str, way: Qt.LayoutDirection
) -> None:
    """Drawn as the line runs, and as the letters do: with a mark behind them the dots stay with these."""
    picture = QImage(400, 30, QImage.Format.Format_RGB32)
    seen = []
    for shown in (way, None):
        picture.fill(Qt.GlobalColor.white)
        with QPainter(picture) as painter:
            run = Run(text, painter.font(), "#000000")
            paint_line(painter, QRect(0, 0, 120, 30), run, Qt.AlignmentFlag.AlignLeft, shown)
        seen.append(picture.copy())
    assert seen[0] == seen[1]


@pytest.mark.parametrize("cards", [True, False])
@pytest.mark.parametrize("held", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_home_and_end_choose_the_first_and_the_last(
    qtbot: QtBot, posts: PostsList, held: Qt.KeyboardModifier, cards: bool
) -> None:
    posts.set_face(cards)
    posts.choose_row(50)
    posts.view.setFocus()
    qtbot.keyClick(posts.view, Qt.Key.Key_End, held)
    assert (posts.current_row(), posts.selected_ids()) == (99, array("q", [100]))
    posts.choose_row(97)
    qtbot.keyClick(posts.view, Qt.Key.Key_End, held | SHIFT)
    assert posts.selected_ids() == array("q", [98, 99, 100])
    qtbot.keyClick(posts.view, Qt.Key.Key_Home, held)
    assert (posts.current_row(), posts.selected_ids()) == (0, array("q", [1]))
    assert posts.view.horizontalScrollBar().value() == 0


def ask_menu(posts: PostsList, row: int) -> None:
    """As a right click does on a platform that sends nothing else."""
    place = cell(posts, row, "title")
    port = posts.view.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(port, QContextMenuEvent(reason, place, port.mapToGlobal(place)))


def test_a_right_click_asks_for_a_menu_and_chooses_the_row_unless_it_is_chosen(
    qtbot: QtBot, posts: PostsList
) -> None:
    asked: list[QPoint] = []
    posts.menu_asked.connect(asked.append)
    click_row(qtbot, posts, 1, Qt.KeyboardModifier.NoModifier)
    click_row(qtbot, posts, 3)
    qtbot.mouseClick(posts.view.viewport(), Qt.MouseButton.RightButton, pos=cell(posts, 1, "title"))
    ask_menu(posts, 1)
    assert posts.selected_ids() == array("q", [2, 4])
    with qtbot.waitSignal(posts.chosen) as told:
        ask_menu(posts, 5)
    assert told.args == [6]
    assert posts.selected_ids() == array("q", [6])
    assert asked[1] == posts.view.viewport().mapToGlobal(cell(posts, 5, "title"))
    assert len(asked) == 2


def test_the_menu_key_asks_for_a_menu_below_the_current_row(qtbot: QtBot, posts: PostsList) -> None:
    asked: list[QPoint] = []
    posts.menu_asked.connect(asked.append)
    posts.view.setFocus()
    qtbot.keyClick(posts.view, Qt.Key.Key_F10, SHIFT)
    assert asked == []
    posts.choose_row(80)
    posts.view.verticalScrollBar().setValue(0)
    qtbot.keyClick(posts.view, Qt.Key.Key_F10, SHIFT)
    keyboard = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(posts.view, QContextMenuEvent(keyboard, QPoint(), QPoint()))
    row = posts.view.visualRect(posts.view.currentIndex())
    assert posts.view.viewport().rect().contains(row.center())
    assert asked == [posts.view.viewport().mapToGlobal(row.bottomLeft())] * 2
