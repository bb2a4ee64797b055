"""What another program writes into the library shows in the window."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from pressmark.store import Store
from pressmark.store.marks import mark_read, star
from tests.ui.conftest import OpenWindow
from tests.ui.windows import settle, sidebar_rows


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
