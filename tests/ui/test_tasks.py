"""The bridge between threads and Qt."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pressmark.errors import Cancelled, PressmarkError, UsageError
from pressmark.model import Changes
from pressmark.store import Store
from pressmark.store.marks import mark_read
from pressmark.store.searches import save_search
from pressmark.ui.tasks import Tasks


@pytest.fixture
def tasks(library: Path, qapp: object) -> Iterator[Tasks]:
    store = Store(library)
    made = Tasks(store)
    yield made
    made.close()
    store.close()


def raiser(error: BaseException) -> None:
    raise error


def test_work_is_done_elsewhere_and_its_answer_used_here(qtbot: QtBot, tasks: Tasks) -> None:
    used: list[tuple[threading.Thread, threading.Thread]] = []
    tasks.run(threading.current_thread, lambda worker: used.append((worker, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(used))
    worker, user = used[0]
    assert worker is not threading.main_thread()
    assert user is threading.main_thread()


def test_an_answer_that_was_overtaken_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    asked_again = threading.Event()
    used: list[str] = []

    def slow() -> str:
        asked_again.wait(10)
        return "old"

    tasks.run_latest("list", slow, used.append)
    tasks.run_latest("other", lambda: "other", used.append)
    tasks.run_latest("list", lambda: "new", used.append)
    asked_again.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert sorted(used) == ["new", "other"]


def test_an_expected_error_goes_to_its_own_ear_or_to_all(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[PressmarkError] = []
    own: list[PressmarkError] = []
    tasks.failed.connect(heard.append)
    tasks.run(lambda: raiser(UsageError("first")))
    tasks.run(lambda: raiser(UsageError("second")), failed=own.append)
    tasks.run(lambda: raiser(Cancelled("nobody wants to know")))
    qtbot.waitUntil(lambda: not tasks.busy)
    assert [str(error) for error in heard] == ["first"]
    assert [str(error) for error in own] == ["second"]


def test_a_bug_is_raised_in_the_thread_of_qt(qtbot: QtBot, tasks: Tasks) -> None:
    with qtbot.captureExceptions() as caught:
        tasks.run(lambda: raiser(ZeroDivisionError("a bug")))
        qtbot.waitUntil(lambda: not tasks.busy)
    assert [str(value) for _, value, _ in caught] == ["a bug"]


def test_a_write_is_told_to_all_in_the_thread_of_qt(qtbot: QtBot, tasks: Tasks) -> None:
    heard: list[tuple[Changes, threading.Thread]] = []
    tasks.changed.connect(lambda changes: heard.append((changes, threading.current_thread())))
    tasks.write(save_search("Magnets", "magnet"))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [(Changes.SEARCHES, threading.main_thread())]


def test_a_write_tells_its_own_ears(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[object] = []
    heard: list[PressmarkError] = []
    tasks.failed.connect(heard.append)
    tasks.write(save_search("Magnets", "magnet"), then=told.append, failed=heard.append)
    tasks.write(lambda _database: raiser(UsageError("no")), then=told.append, failed=told.append)
    qtbot.waitUntil(lambda: not tasks.busy)
    assert [str(one) for one in told] == [str(Changes.SEARCHES), "no"]
    assert heard == []


def test_after_the_end_nothing_is_started_or_used(qtbot: QtBot, tasks: Tasks) -> None:
    used: list[object] = []
    tasks.run(lambda: 1, used.append)
    tasks.close()
    tasks.close()
    tasks.run(lambda: 2, used.append)
    tasks.write(mark_read([1]))
    qtbot.waitUntil(lambda: not tasks.busy)
    assert used == []
