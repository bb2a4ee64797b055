"""Rows in sight are painted anew after a list was read anew only where they look otherwise."""

from array import array
from collections.abc import Iterator
from itertools import cycle

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressmark.model import Sort, SortKey
from pressmark.ui.appearance import Appearance
from pressmark.ui.application import make_application
from pressmark.ui.posts.faces import PostsList
from tests.ui.postlists import CountingLibrary, numbers, open_list

_TURNS = 5  # of the loop: a view lays out its rows in one of them and paints them in another


class Paintings(QObject):
    """Counts how often the rows of a list are painted."""

    def __init__(self, posts: PostsList) -> None:
        super().__init__(posts)
        self._count = 0
        posts.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let everything pass."""
        self._count += event.type() is QEvent.Type.Paint
        return super().eventFilter(watched, event)

    def take(self) -> int:
        """How many there were since the last question."""
        for _ in range(_TURNS):
            QApplication.processEvents()
        count, self._count = self._count, 0
        return count


@pytest.fixture
def appearance(qapp: object) -> Iterator[Appearance]:
    made = Appearance(make_application(), "light")
    yield made
    made.stop_following()


@pytest.fixture(params=[False, True], ids=["table", "cards"])
def opened(
    request: pytest.FixtureRequest, qtbot: QtBot, appearance: Appearance
) -> tuple[PostsList, CountingLibrary, Paintings]:
    posts, library = open_list(qtbot, appearance, 200)
    posts.set_face(request.param)
    paintings = Paintings(posts)
    qtbot.waitUntil(lambda: paintings.take() == 0)
    return posts, library, paintings


Opened = tuple[PostsList, CountingLibrary, Paintings]


def test_what_comes_out_of_sight_has_nothing_painted(opened: Opened) -> None:
    posts, _, paintings = opened
    posts.choose_row(2)
    assert paintings.take()
    for count in (300, 300, 250):
        posts.model.refresh(numbers(count))
        assert posts.view.verticalScrollBar().maximum() > 0
        assert paintings.take() == 0
    assert posts.view.viewport().updatesEnabled()


def test_what_comes_above_has_nothing_painted_where_one_reads(opened: Opened) -> None:
    posts, _, paintings = opened
    posts.model.refresh(numbers(200, first=11))
    posts.view.verticalScrollBar().setValue(50 * posts.view.rowHeight(0))
    assert paintings.take()
    posts.model.refresh(numbers(210))
    assert posts.view.rowAt(0) == 60
    assert paintings.take() == 0


def test_a_row_in_sight_that_changed_is_painted(opened: Opened) -> None:
    posts, library, paintings = opened
    library.gone.add(2)
    posts.model.refresh(numbers(300))
    assert paintings.take()
    library.gone.clear()
    posts.model.refresh(numbers(300))
    assert paintings.take()


def test_a_list_that_grows_or_shrinks_in_sight_is_painted(opened: Opened) -> None:
    posts, _, paintings = opened
    for count in (3, 4, 0, 1):
        posts.model.refresh(numbers(count))
        assert paintings.take(), count


def test_what_is_no_longer_chosen_is_painted(opened: Opened) -> None:
    posts, _, paintings = opened
    posts.view.selectAll()
    posts.model.refresh(numbers(1500))
    assert paintings.take()
    posts.view.selectAll()
    assert paintings.take()
    posts.model.refresh(numbers(1600))
    assert not posts.selected_ids()
    assert paintings.take()


def test_what_waits_to_be_painted_is_painted(opened: Opened) -> None:
    posts, _, paintings = opened
    posts.view.viewport().update()
    posts.model.refresh(numbers(300))
    assert paintings.take()


def test_tags_of_a_row_in_sight_are_seen_at_once(qtbot: QtBot, appearance: Appearance) -> None:
    said = cycle([("to read",), ("done",)])
    posts, library = open_list(qtbot, appearance, 200)
    reader = library.reader
    posts.model.rows.reader = type(reader)(
        reader.rows, reader.terms, lambda ids: dict.fromkeys(ids, next(said))
    )
    posts.view.board.toggle("tags", shown=True)
    paintings = Paintings(posts)
    qtbot.waitUntil(lambda: paintings.take() == 0)
    posts.model.refresh(numbers(200))
    assert paintings.take()


def test_another_order_has_the_rows_painted_when_they_have_come_and_not_before(opened: Opened) -> None:
    posts, _, paintings = opened
    posts.show_sorts([Sort(SortKey.TITLE)])
    assert paintings.take() == 0
    posts.model.refresh(array("q", reversed(numbers(200))))
    assert paintings.take() == 1
    assert posts.view.viewport().updatesEnabled()


def test_what_comes_in_another_order_is_read_in_one_turn_and_painted_in_the_next(opened: Opened) -> None:
    posts, library, paintings = opened
    library.rows.clear()
    posts.model.refresh(array("q", reversed(numbers(200))))
    assert library.rows
    library.rows.clear()
    assert paintings.take() == 1
    assert not library.rows


def test_a_list_that_is_hidden_is_not_looked_at(qtbot: QtBot, appearance: Appearance) -> None:
    posts, library = open_list(qtbot, appearance, 200)
    posts.hide()
    before = len(library.rows)
    posts.model.refresh(numbers(300))
    assert len(library.rows) == before
