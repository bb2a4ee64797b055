"""The numbers of the window while the library is written to."""

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from pressmark.ui.application import Session
from pressmark.ui.overview import Overview
from tests.library import SmallLibrary, make_post
from tests.ui.conftest import OpenWindow
from tests.ui.windows import press, settle, sidebar_rows, type_in

_POSTS = 200


def open_small(library: Path, open_window: OpenWindow) -> tuple[SmallLibrary, Session]:
    """A library of ten posts and a window on it, by which the posts that the library takes are written."""
    small = SmallLibrary(library)
    small.take(*map(make_post, range(1, 11)))
    small.store.close()
    session = open_window(library)
    small.store = session.store
    return small, session


def test_list_and_sidebar_say_the_same_number_all_through_a_sync(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    small, session = open_small(library, open_window)
    seen: list[tuple[int, int]] = []
    done = threading.Event()

    def write() -> None:
        for number in range(11, _POSTS):
            small.take(make_post(number))
        done.set()

    def note(overview: Overview) -> None:
        seen.append((session.window.model.rowCount(), overview.counts.all))

    session.window.browsing.overviewed.connect(note)
    writer = threading.Thread(target=write)
    writer.start()
    qtbot.waitUntil(done.is_set, timeout=60_000)
    writer.join()
    qtbot.waitUntil(lambda: session.window.model.rowCount() == _POSTS - 1, timeout=20_000)
    settle(qtbot, session)
    assert [listed for listed, _ in seen] == [counted for _, counted in seen]
    assert len(seen) > 2
    assert seen[-1] == (_POSTS - 1, _POSTS - 1)


def test_what_is_typed_and_marked_while_numbers_are_on_their_way_is_counted(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    small, session = open_small(library, open_window)
    session.window.posts.faces.choose_row(0)
    settle(qtbot, session)
    small.take(make_post(11, title="Magnets"))
    # The commit is heard of and the list is about to be read when these come.
    qtbot.waitUntil(lambda: session.window.browsing.waiting)
    qtbot.waitUntil(lambda: not session.window.browsing.waiting)
    press(qtbot, session, "toggle-star")
    type_in(qtbot, session, "magnets")
    assert session.window.model.rowCount() == 1
    rows = sidebar_rows(session)
    assert (rows["view:all"], rows["view:starred"]) == (11, 1)
