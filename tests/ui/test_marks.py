"""What is marked: sites that are not well, articles that their site took back, images that are not here."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressmark.model import PostStatus, SiteStatus, SyncFault, SyncReport
from pressmark.store.intake import set_status
from pressmark.store.media import image_failed
from pressmark.store.reports import save_report
from pressmark.ui.article.opening import read_opened
from pressmark.ui.sidebar.contents import Mood
from tests.library import SmallLibrary, make_post
from tests.ui.conftest import OpenWindow
from tests.ui.windows import open_article

DONE = SyncReport("https://metals.example", SiteStatus.OK, datetime.now(UTC))
POST = SyncFault("post", "Post 3 could not be read.")
REFUSED = SyncFault("sign-in", "The password is not there.")


@pytest.mark.parametrize(
    ("report", "mood", "words"),
    [
        (DONE, Mood.GOOD, "Synced"),
        (replace(DONE, status=SiteStatus.PARTIAL, faults=(POST,)), Mood.HALF, "Synced, some of it failed"),
        (replace(DONE, status=SiteStatus.PARTIAL, cancelled=True), Mood.NONE, "Stopped; sync again to go on"),
        (replace(DONE, status=SiteStatus.FAILED, faults=(POST,)), Mood.BAD, "The last sync failed"),
        (replace(DONE, status=SiteStatus.FAILED, faults=(REFUSED,)), Mood.LOCKED, "Waits for you to sign in"),
    ],
)
def test_a_site_says_how_its_last_sync_ended(
    qtbot: QtBot, library: Path, open_window: OpenWindow, report: SyncReport, mood: Mood, words: str
) -> None:
    made = SmallLibrary(library)
    made.take(make_post(1))
    made.store.write(save_report(made.site.id, report)).result()
    made.store.close()
    session = open_window(library)
    index = session.window.sidebar.tree.index_of("site=metals.example")
    assert index.data(Qt.ItemDataRole.UserRole).mood is mood
    assert words in index.data(Qt.ItemDataRole.ToolTipRole)
    assert words in index.data(Qt.ItemDataRole.AccessibleTextRole)
    session.window.browsing.mark_syncing(frozenset({1}))
    assert index.data(Qt.ItemDataRole.UserRole).mood is Mood.BUSY
    assert "Syncing" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_marks_differ_in_shape_not_in_colour_alone(
    qtbot: QtBot, library: Path, open_window: OpenWindow
) -> None:
    made = SmallLibrary(library)
    made.take(make_post(1))
    made.store.write(save_report(made.site.id, DONE)).result()
    made.store.close()
    session = open_window(library)
    tree = session.window.sidebar.tree

    def outline() -> set[tuple[int, int]]:
        picture = tree.viewport().grab(tree.visualRect(tree.index_of("site=metals.example"))).toImage()
        ground = picture.pixelColor(picture.width() // 2, 1)
        return {
            (x, y)
            for x in range(picture.width() // 2, picture.width())
            for y in range(picture.height())
            if picture.pixelColor(x, y) != ground
        }

    shapes = [outline()]
    for faults in ((POST,), (REFUSED,)):
        failed = replace(DONE, status=SiteStatus.FAILED, faults=faults)
        session.store.write(save_report(1, failed)).result()
        before = shapes[-1]
        qtbot.waitUntil(lambda before=before: outline() != before)
        shapes.append(outline())
    assert len(shapes[1] - shapes[0]) > 20
    assert len(shapes[2] - shapes[0]) > 20


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (PostStatus.WITHDRAWN, "not public since"),
        (PostStatus.REMOVED, "Removed from the site on"),
        (PostStatus.PROTECTED, "Protected by a password since"),
    ],
)
def test_an_article_says_since_when_its_site_took_it_back(
    qtbot: QtBot, library: Path, open_window: OpenWindow, status: PostStatus, words: str
) -> None:
    made = SmallLibrary(library)
    ids = made.take(make_post(1, "Gone"))
    made.store.write(set_status(ids, status)).result()
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, "Gone")
    notice = session.window.article.view.header.notice()
    assert words in notice
    assert str(datetime.now().astimezone().year) in notice
    assert "your copy is kept" in notice


def test_an_image_that_is_not_here_says_why(qtbot: QtBot, library: Path, open_window: OpenWindow) -> None:
    made = SmallLibrary(library)
    address = "https://metals.example/a.png"
    (number,) = made.take(make_post(1, "With a picture", f'<p>Text.</p><img src="{address}" alt="A mine">'))
    (wanted,) = made.store.media.read_wanted(made.site.id, featured_only=False)
    made.store.write(image_failed(wanted.id, "The site has no such picture (404).")).result()
    opened = read_opened(made.store, number, 600, 1.0)
    assert opened.reasons[address].startswith("The site has no such picture (404). It is asked for again")
    made.store.close()
    session = open_window(library)
    open_article(qtbot, session, "With a picture")
    assert session.window.article.row is not None
