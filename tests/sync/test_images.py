"""Pictures are taken as the reader chose, two at a time, and stopped like everything else."""

import pytest

from pressmark.model import ImageChoice, Phase, SiteStatus
from pressmark.store.sites import add_site
from tests.bending_site import Answer, BendingSite, Values
from tests.library import make_offer
from tests.sync.conftest import Follower


def show_pictures(site: BendingSite, *names: str) -> None:
    html = "".join(f'<img src="{site.url}/{name}">' for name in names)
    site.add(1, content={"rendered": f"<p>Words.</p>{html}", "protected": False})


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


def choose(follower: Follower, images: ImageChoice) -> None:
    offer = make_offer(follower.site.url)
    follower.store.write(add_site(offer, follower.site.types, images)).result()


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
