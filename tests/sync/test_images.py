"""Pictures are taken as the reader chose, two at a time, and stopped like everything else."""

import sqlite3
import threading
import time
from contextlib import closing

import pytest

from pressmark.errors import LibraryUnusable
from pressmark.model import ImageChoice, Phase, SiteStatus
from tests.bending_site import Answer, BendingSite, Values
from tests.pictures import make_png
from tests.sync.conftest import Follower
from tests.sync.gallery import ask_pictures, bend_pictures, choose, show_pictures


def test_what_is_no_picture_costs_nothing_else(small_site: BendingSite, follower: Follower) -> None:
    show_pictures(small_site, "page.png", "good.png")

    def bend(path: str, _values: Values, answer: Answer) -> Answer:
        return (200, b"<html>", {"Content-Type": "image/png"}) if path == "/page.png" else answer

    small_site.bend = bend
    report = follower.sync()
    assert (report.media, report.status) == (1, SiteStatus.OK)
    assert follower.store.media.find(f"{small_site.url}/page.png") is None


def test_a_sync_stops_between_two_pictures(small_site: BendingSite, follower: Follower) -> None:
    show_pictures(small_site, "a.png", "b.png", "c.png")

    def stop(path: str, _values: Values, answer: Answer) -> Answer:
        if path == "/c.png":
            follower.cancelled.set()
        return answer

    small_site.bend = stop
    assert follower.sync().cancelled
    follower.cancelled.clear()
    small_site.bend = lambda _path, _values, answer: answer
    report = follower.sync()
    assert not report.cancelled
    here = [follower.store.media.find(f"{small_site.url}/{name}.png") for name in "abc"]
    assert None not in here


def with_featured(site: BendingSite) -> None:
    site.add(2, featured_media=44)

    def bend(path: str, _values: Values, answer: Answer) -> Answer:
        if path.endswith("/media"):
            cover = {"id": 44, "source_url": f"{site.url}/cover.png", "alt_text": "A mine"}
            return 200, [cover], {"X-WP-Total": "1"}
        return answer

    site.bend = bend


def test_featured_media_comes_with_its_alternative_text(small_site: BendingSite, follower: Follower) -> None:
    with_featured(small_site)
    assert follower.sync().media == 1
    post = follower.store.posts.read(follower.store.posts.find(f"{small_site.url}/post-2/"))
    assert post.featured is not None
    assert post.featured.alt == "A mine"
    assert follower.store.media.find(post.featured.url) is not None


@pytest.mark.parametrize(
    ("choice", "count"), [(ImageChoice.ALL, 2), (ImageChoice.FEATURED, 1), (ImageChoice.NONE, 0)]
)
def test_the_reader_chooses_which_pictures_come(
    small_site: BendingSite, follower: Follower, choice: ImageChoice, count: int
) -> None:
    with_featured(small_site)
    show_pictures(small_site, "inside.png")
    choose(follower, choice)
    assert follower.sync().media == count
    asked = [path for path in small_site.asked if ".png" in path]
    assert len(asked) == count


def test_no_picture_is_asked_for_twice(small_site: BendingSite, follower: Follower) -> None:
    show_pictures(small_site, "a.png", "missing.gif")
    follower.sync()
    small_site.asked.clear()
    report = follower.sync()
    assert report.media == 0
    assert not [path for path in small_site.asked if ".png" in path or ".gif" in path]
    assert [one.phase for one in follower.progress][-1] is Phase.DONE


def test_two_pictures_come_at_a_time(small_site: BendingSite, follower: Follower) -> None:
    show_pictures(small_site, "a.png", "b.png", "c.png", "d.png")
    together = threading.Barrier(2)

    def meet(_path: str, answer: Answer) -> Answer:
        together.wait(timeout=10)
        return answer

    bend_pictures(small_site, meet)
    assert follower.sync().media == 4


def test_those_of_new_articles_come_first(small_site: BendingSite, follower: Follower) -> None:
    for number, name in ((1, "c"), (2, "a"), (3, "e"), (4, "b"), (5, "d")):
        html = f'<p>Words.</p><img src="{small_site.url}/{name}.png">'
        small_site.add(
            number,
            date_gmt=f"2026-03-{10 + number}T08:00:00",
            content={"rendered": html, "protected": False},
        )
    follower.sync()
    asked = ask_pictures(small_site)
    # Two are on their way at a time, and either may be the first to arrive.
    assert asked.index("/d.png") < asked.index("/a.png")
    assert asked.index("/b.png") < asked.index("/c.png")


def test_a_stop_ends_both_at_once(small_site: BendingSite, follower: Follower) -> None:
    show_pictures(small_site, "a.png", "b.png", "c.png")
    asked, over = threading.Barrier(3), threading.Event()

    def hang(_path: str, answer: Answer) -> Answer:
        asked.wait(timeout=10)
        over.wait(timeout=10)
        return answer

    bend_pictures(small_site, hang)
    moments: list[float] = []

    def stop() -> None:
        asked.wait(timeout=10)
        moments.append(time.monotonic())
        follower.cancelled.set()

    stopper = threading.Thread(target=stop)
    stopper.start()
    try:
        assert follower.sync().cancelled
        assert time.monotonic() - moments[0] < 0.5
        assert [thread for thread in threading.enumerate() if thread.name.startswith("images")] == []
    finally:
        over.set()
        stopper.join()


def test_a_picture_that_cannot_be_written_ends_the_sync(small_site: BendingSite, follower: Follower) -> None:
    show_pictures(small_site, "a.png", "b.png")
    follower.store.media_folder.rmdir()
    follower.store.media_folder.write_text("in the way")
    with pytest.raises(LibraryUnusable, match="image cannot be kept"):
        follower.sync()
    assert follower.store.posts.count().all == 7


def test_pictures_that_are_in_the_text_itself_are_not_fetched(
    small_site: BendingSite, follower: Follower
) -> None:
    pixel = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
    html = f'<p>Words.</p><img src="{pixel}"><img src="{pixel}" data-src="{small_site.url}/a.png">'
    small_site.add(1, content={"rendered": html, "protected": False})
    assert follower.sync().media == 1
    assert ask_pictures(small_site) == ["/a.png"]


def test_how_large_a_picture_is_is_kept(small_site: BendingSite, follower: Follower) -> None:
    show_pictures(small_site, "a.png")
    bend_pictures(small_site, lambda _path, _answer: (200, make_png(40, 30), {"Content-Type": "image/png"}))
    follower.sync()
    with closing(sqlite3.connect(follower.store.path)) as connection:
        rows = connection.execute("SELECT width, height, state FROM media").fetchall()
    assert rows == [(40, 30, "stored")]
