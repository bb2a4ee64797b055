"""What another program writes into the library shows in the window."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from pressmark.model import Changes
from pressmark.store import Store
from pressmark.store.marks import mark_read, remember_place, star
from tests.ui.conftest import OpenWindow
from tests.ui.windows import settle, sidebar_rows


def test_what_this_program_writes_is_not_taken_for_another_s(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    heard: list[Changes] = []
    session.tasks.changed.connect(heard.append)
    version = session.store.read_version()
    session.tasks.write(remember_place(1, 0, 1, 0.5))
    qtbot.waitUntil(lambda: session.store.read_version() != version)
    qtbot.waitUntil(lambda: session.tasks._version == session.store.read_version(), timeout=10_000)
    assert heard == []


def test_what_another_program_marks_is_counted_soon(
    qtbot: QtBot, filled: Path, open_window: OpenWindow
) -> None:
    session = open_window(filled)
    ids = list(session.window.model.rows.ids)
    other = Store(filled)
    other.write(mark_read(ids[:10]), star(ids[:3])).result()
    other.close()
    qtbot.waitUntil(lambda: sidebar_rows(session)["view:starred"] == 3, timeout=10_000)
    settle(qtbot, session)
    assert sidebar_rows(session)["view:unread"] == len(ids) - 10
    first = session.window.model.post(0)
    assert first is not None
    assert first.starred
