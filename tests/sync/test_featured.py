"""Featured images: named by number in the posts, told by the site when asked, or not."""

from collections.abc import Collection

from pressmark.model import ImageChoice, SiteStatus
from pressmark.query import EVERYTHING
from pressmark.store.media import HOUR, WEEK
from pressmark.wordpress import Manners
from tests.bending_site import Answer, BendingSite, Values
from tests.sync.conftest import Follower
from tests.sync.gallery import choose, pass_time


def serve_media(site: BendingSite, poison: int = 0, hidden: Collection[int] = ()) -> list[list[int]]:
    """Have attachments be told; the answer is which were asked for, question by question."""
    questions: list[list[int]] = []

    def bend(path: str, values: Values, answer: Answer) -> Answer:
        if not path.endswith("/media"):
            return answer
        numbers = [int(word) for word in values["include"].split(",")]
        questions.append(numbers)
        if poison in numbers:
            return 500, b"<p>There has been a critical error on this website.", {"Content-Type": "text/html"}
        told = [number for number in numbers if number not in hidden]
        covers = [
            {"id": n, "source_url": f"{site.url}/cover-{n}.png", "alt_text": f"Cover {n}"} for n in told
        ]
        return 200, covers, {"X-WP-Total": str(len(covers))}

    site.bend = bend
    return questions


def read_covers(follower: Follower) -> dict[int, str]:
    """The words of the featured images that are here, by the site's numbers of their posts."""
    ids = follower.store.search.read_ids(EVERYTHING)
    posts = [follower.store.posts.read(post_id) for post_id in ids]
    found = follower.store.media.find
    return {post.remote_id: post.featured.alt for post in posts if post.featured and found(post.featured.url)}


def test_featured_images_come_when_they_are_chosen_later(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(1, 2, featured_media=44)
    small_site.add(3, featured_media=45)
    questions = serve_media(small_site)
    choose(follower, ImageChoice.NONE)
    assert follower.sync().media == 0
    assert questions == []
    choose(follower, ImageChoice.FEATURED)
    follower.sync()
    assert read_covers(follower) == {1: "Cover 44", 2: "Cover 44", 3: "Cover 45"}
    questions.clear()
    follower.sync()
    assert questions == []


def test_hidden_featured_images_are_asked_about_once_a_week(
    small_site: BendingSite, follower: Follower
) -> None:
    small_site.add(1, featured_media=44)
    small_site.add(2, featured_media=45)
    questions = serve_media(small_site, hidden={44})
    report = follower.sync()
    assert (report.status, report.faults) == (SiteStatus.OK, ())
    assert read_covers(follower) == {2: "Cover 45"}
    questions.clear()
    follower.sync()
    assert questions == []
    pass_time(follower, WEEK)
    serve_media(small_site)
    follower.sync()
    assert read_covers(follower) == {1: "Cover 44", 2: "Cover 45"}


def test_an_attachment_that_breaks_the_answer_costs_no_other(
    small_site: BendingSite, follower: Follower
) -> None:
    for number in range(1, 8):
        small_site.add(number, featured_media=40 + number)
    serve_media(small_site, poison=44)
    assert follower.sync().status is SiteStatus.OK
    assert sorted(read_covers(follower)) == [1, 2, 3, 5, 6, 7]
    questions = serve_media(small_site)
    follower.sync()
    assert questions == []
    pass_time(follower, HOUR)
    follower.sync()
    assert questions == [[44]]
    assert sorted(read_covers(follower)) == [1, 2, 3, 4, 5, 6, 7]


def test_a_site_that_goes_away_is_asked_about_the_rest_next_time(
    small_site: BendingSite, follower: Follower
) -> None:
    for number in range(1, 8):
        small_site.add(number, featured_media=40 + number)
    asked: list[str] = []

    def hang_up(path: str, values: Values, answer: Answer) -> Answer:
        if not path.endswith("/media"):
            return answer
        asked.append(values["include"])
        return -1, b"", {}

    choose(follower, ImageChoice.NONE)
    follower.sync()
    choose(follower, ImageChoice.ALL)
    small_site.bend = hang_up
    assert follower.sync(manners=Manners(tries=1)).status is SiteStatus.OK
    # A connection that broke is tried a second time.
    assert asked == ["41,42,43,44,45,46,47"] * 2
    serve_media(small_site)
    follower.sync()
    assert len(read_covers(follower)) == 7
