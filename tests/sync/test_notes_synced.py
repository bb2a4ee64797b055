"""A sync takes the reader's annotations along, says how many it touched, and brings those that wait."""

from pressmark.model import AnnotationState, Changes
from pressmark.query import EVERYTHING
from pressmark.store.notes.annotating import keep_on_version
from pressmark.store.notes.importing import take_in
from tests.bending_site import BendingSite
from tests.notes import mark, quote_of, read, write
from tests.store.cobalt import make_incoming
from tests.sync.conftest import Follower

HTML = "<p>The mill turns copper scrap into wire for the ferries.</p><p>Nobody planted the pear trees.</p>"


def find(follower: Follower, remote_id: int) -> int:
    """The library's number of an article."""
    rows = follower.store.posts.read_rows(follower.store.search.read_ids(EVERYTHING))
    return next(row.id for row in rows if row.remote_id == remote_id)


def edit(site: BendingSite, html: str, second: int) -> None:
    """Somebody edits article 3."""
    content = {"rendered": html, "protected": False}
    site.add(3, content=content, modified_gmt=f"2026-05-01T00:00:{second:02}")


def test_a_sync_says_how_many_annotations_it_touched(small_site: BendingSite, follower: Follower) -> None:
    edit(small_site, HTML, 1)
    assert follower.sync().attention == 0
    store, post_id = follower.store, find(follower, 3)
    copper, pears = (
        mark(store, post_id, "copper scrap into wire"),
        mark(store, post_id, "planted the pear trees"),
    )
    kept = mark(store, post_id, "Nobody")
    write(store, keep_on_version([kept]))
    edit(small_site, f"<p>News of the day.</p>{HTML.split('</p>')[0]}</p>", 2)
    told: list[Changes] = []
    end = store.subscribe(told.append)
    report = follower.sync()
    end()
    assert (report.annotations, report.attention) == (3, 1)
    assert any(changes & Changes.ANNOTATIONS for changes in told)
    assert read(store, copper).place == quote_of(store.posts.read(post_id).text, "copper scrap into wire")
    assert read(store, pears).state is AnnotationState.ORPHANED
    (latest,) = store.reports.read_all(follower.site.id, limit=1)
    assert (latest.annotations, latest.attention) == (3, 1)


def test_each_sync_counts_only_what_became_of_annotations_in_it(
    small_site: BendingSite, follower: Follower
) -> None:
    edit(small_site, HTML, 1)
    follower.sync()
    store, post_id = follower.store, find(follower, 3)
    mark(store, post_id, "planted the pear trees")
    mark(store, post_id, None, note="on all of it")
    gone = f"{HTML.split('</p>')[0]}</p>"
    edit(small_site, gone, 2)
    first = follower.sync()
    assert (first.annotations, first.attention) == (2, 1)
    # Only the title.
    small_site.add(
        3,
        title={"rendered": "Another title"},
        content={"rendered": gone, "protected": False},
        modified_gmt="2026-05-01T00:00:03",
    )
    second = follower.sync()
    assert store.posts.read(post_id).row.title == "Another title"
    assert (second.updated, second.annotations, second.attention) == (1, 0, 0)
    # The text, but what was gone is so already.
    edit(small_site, f"{gone}<p>News of the day.</p>", 4)
    third = follower.sync()
    assert (third.annotations, third.attention) == (2, 0)


def test_an_article_that_comes_gets_what_waits_for_it(small_site: BendingSite, follower: Follower) -> None:
    link = small_site.posts[3]["link"]
    edit(small_site, HTML, 1)
    waiting = make_incoming("a", None, exact="pear trees", link=link)
    other = make_incoming("b", None, link=f"{small_site.url}/?p=4")
    write(follower.store, take_in([waiting, other]))
    assert follower.store.annotations.count_waiting() == 2
    report = follower.sync()
    assert (report.attached, report.attention) == (2, 0)
    assert follower.store.annotations.count_waiting() == 0
    assert read(follower.store, "a").post_id == find(follower, 3)
    assert read(follower.store, "b").post_id == find(follower, 4)
    assert follower.sync().attached == 0
    (latest,) = follower.store.reports.read_recent(quiet=False)
    assert latest.report.attached == 2
