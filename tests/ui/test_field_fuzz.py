"""Arbitrary signs in the search field of the window: no exception, no message, no statement but SELECT."""

import os
import random
import sys
import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.differential.test_search_fuzz import OPERATORS, Watch
from tests.ui.conftest import OpenWindow
from tests.ui.windows import settle

SECONDS = float(os.environ.get("PRESSMARK_FUZZ_SECONDS", "8"))
_ALPHABETS = (
    "abcdefgh ()\"-:*'",
    "".join(map(chr, range(0x20, 0x2FF))),
    "中国稀土金属レアアース",
    "אבגדابجد‏‮",
    "🐔👩‍🔬é̂\u0301",
)


def make_text(chance: random.Random) -> str:
    """A text as nobody types it."""
    parts = []
    for _ in range(chance.randint(1, 8)):
        kind = chance.random()
        if kind < 0.4:
            parts.append(chance.choice(OPERATORS))
        elif kind < 0.8:
            alphabet = chance.choice(_ALPHABETS)
            parts.append("".join(chance.choices(alphabet, k=chance.randint(1, 12))))
        else:
            parts.append(chr(chance.randint(1, sys.maxunicode)))
    # Qt holds text as UTF-16: half of a pair is no text there.
    return chance.choice(("", " ")).join(parts).encode("utf-8", "replace").decode()


def test_whatever_is_typed_the_window_goes_on(qtbot: QtBot, filled: Path, open_window: OpenWindow) -> None:
    session = open_window(filled)
    search = session.window.posts.search
    watch = Watch(session.store)
    chance = random.Random(4)  # noqa: S311 - the same texts in every run
    ends, asked = time.monotonic() + SECONDS, 0
    while time.monotonic() < ends:
        text = make_text(chance)
        search.clear()
        search.insert(text)
        search.setCursorPosition(chance.randint(0, len(search.text())))
        session.window.browsing.show(session.window.browsing.filter.typed(search.text()))
        qtbot.waitUntil(lambda: not session.tasks.busy)
        assert not session.window.messages.isVisible(), repr(text)
        asked += 1
    watch.check()
    assert asked > 20
    search.clear()
    session.window.browsing.show(session.window.browsing.filter.cleared())
    settle(qtbot, session)
    assert session.window.model.rowCount() == 41
