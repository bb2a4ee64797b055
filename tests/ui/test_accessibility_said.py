"""What is said away from the focus: how many were found, what was done, what went wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from pressmark.ui.message import Message
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article, press, titles, type_in

Said = list[tuple[str, str]]
_Tell = Callable[[object], None]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """What a screen reader was given to say, and how urgently; Qt's own way to it cannot be listened to."""
    heard: Said = []
    tell: _Tell = QAccessible.updateAccessibility

    def listen(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append((event.message(), event.politeness().name))
        tell(event)

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return heard


def test_results_and_faults_are_said(qtbot: QtBot, filled: Path, open_window: OpenWindow, said: Said) -> None:
    session = open_window(filled)
    window = session.window
    said.clear()
    type_in(qtbot, session, "lithium")
    count = window.model.rowCount()
    assert any(words.endswith(f"{count} articles") for words, _ in said)
    said.clear()
    open_article(qtbot, session, titles(session)[0])
    assert window.article.view.accessibleName() == f"Article: {titles(session)[0]}"
    press(qtbot, session, "toggle-star")
    window.messages.show_message(Message("The disk is full.", ""))
    window.messages.show_message(Message("All is well.", ""), "notice")
    window.status.note("")
    assert ("The disk is full.", "Assertive") in said
    assert ("All is well.", "Polite") in said
    assert all(words for words, _ in said)
