"""A library of 50,000 articles in the window: whatever one does, it answers, also while a sync writes."""

import gc
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from pressmark.model import Sort, SortKey
from pressmark.store import Store
from pressmark.store.names import make_site_key
from pressmark.store.sites import add_site
from pressmark.ui.application import Session, spare_collector
from pressmark.ui.sidebar.rows import Act
from pressmark.ui.sites.finding import find_offer
from tests.bench.archive import MEDIUM, make_archive
from tests.ui.conftest import OpenWindow
from tests.ui.watchdog import Watchdog
from tests.ui.windows import press, settle, sidebar_rows, type_in

COUNT = 50_000
COMING = 1500
MOST_TRIES = 5
LONGEST = 0.100  # seconds that the thread of the window may be busy at a stretch


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive") / "library"
    make_archive(folder, COUNT).close()
    return folder


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    yield
    gc.unfreeze()


@pytest.fixture
def large(archive: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "large"
    shutil.copytree(archive, folder)
    return folder


@contextmanager
def serve() -> Iterator[str]:
    """A site in a process of its own, as sites are."""
    command = [sys.executable, "-m", "tests.bench.site", str(COMING)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process.stdout.readline().strip()
        process.communicate()


def test_everything_answers_while_a_sync_writes(qtbot: QtBot, large: Path, open_window: OpenWindow) -> None:
    with serve() as url:
        store = Store(large)
        offer = find_offer(url, Event())
        store.write(add_site(offer, [one.slug for one in offer.readable_types])).result()
        store.close()
        session = open_window(large)
        spare_collector()
        session.window.browsing.choose("site", make_site_key(offer.url))
        settle(qtbot, session)
        session.window.actions_["sync"].trigger()
        qtbot.waitUntil(lambda: bool(session.window.sites.syncing.running))
        # Other programs slow all of this down at times; what stands still by itself does so each time.
        pauses = [press_on(qtbot, session)]
        while min(pauses)[0] >= LONGEST and len(pauses) < MOST_TRIES and session.window.sites.syncing.running:
            pauses.append(press_on(qtbot, session))
        assert session.window.sites.syncing.running, "the sync ended before it was looked at"
        assert min(pauses)[0] < LONGEST, pauses
        qtbot.waitUntil(lambda: not session.window.sites.syncing.running, timeout=60_000)
        settle(qtbot, session)
        assert sidebar_rows(session)["view:all"] == COUNT + COMING


def press_on(qtbot: QtBot, session: Session) -> tuple[float, str]:
    """Do what a person does; gives the longest time that the window stood still, and at what."""
    window, faces = session.window, session.window.posts.faces
    dog = Watchdog()

    def do(name: str) -> None:
        dog.doing = name

    do("clear")
    window.browsing.show(window.browsing.filter.cleared())
    qtbot.waitUntil(lambda: window.model.rowCount() >= COUNT)
    do("type")
    qtbot.keyClicks(window.posts.search, MEDIUM, delay=20)
    qtbot.waitUntil(lambda: 0 < window.model.rowCount() < COUNT // 5)
    do("tick")
    for value in ("company-3", "company-30", "company-150"):
        window.browsing.choose("taxonomy:company", value, Act.TOGGLE)
        qtbot.waitUntil(lambda: not session.tasks.busy)
    do("type")
    window.posts.search.clear()
    qtbot.waitUntil(lambda: window.model.rowCount() >= COUNT)
    for key in (SortKey.TITLE, SortKey.AUTHOR, SortKey.WORDS, SortKey.DATE):
        do(f"sort by {key}")
        window.browsing.sort_by([Sort(key), Sort(SortKey.UNREAD)])
        qtbot.waitUntil(lambda: not session.tasks.busy)
    do("scroll")
    bar = faces.view.verticalScrollBar()
    for place in (0.1, 0.5, 0.9, 1.0, 0.3):
        bar.setValue(round(bar.maximum() * place))
        qtbot.wait(30)
    do("faces")
    for _ in range(4):
        window.actions_["cards"].trigger()
        qtbot.wait(50)
    do("select")
    faces.view.selectAll()
    assert len(faces.selected_ids()) >= COUNT
    window.actions_["mark-all-read"].trigger()
    qtbot.waitUntil(lambda: not session.tasks.busy)
    return dog.stop()


def test_the_last_row_is_reached_and_read(qtbot: QtBot, large: Path, open_window: OpenWindow) -> None:
    session = open_window(large)
    view = session.window.posts.faces.view
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    session.window.posts.faces.choose_row(COUNT - 1)
    settle(qtbot, session)
    row = session.window.article.row
    assert row is not None
    assert row.id == session.window.model.rows.ids[-1]
    press(qtbot, session, "cards")
    assert view.viewport().rect().intersects(view.visualRect(view.currentIndex()))


def test_a_large_library_is_searched_as_one_types(qtbot: QtBot, large: Path, open_window: OpenWindow) -> None:
    session = open_window(large)
    type_in(qtbot, session, "zirconium kind:kind-1 ")
    query = session.store.search.read_text("zirconium kind:kind-1").query
    assert session.window.model.rowCount() == session.store.search.count(query) < 50
