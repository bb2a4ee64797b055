"""Between two censuses a sync asks little, and still finds what the site can tell."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime

import pytest

from pressmark.model import PostStatus, SiteStatus
from pressmark.query import EVERYTHING, parse
from tests.bending_site import Answer, BendingSite, Values
from tests.sync.conftest import Follower
from tests.sync.test_sync import status_of, titles

LATER = "2026-05-01T00:00:00"


def lists_asked(site: BendingSite) -> list[str]:
    return [path for path in site.asked if path.startswith("/wp-json/wp/v2/posts?")]


@pytest.fixture
def synced(small_site: BendingSite, follower: Follower) -> Follower:
    small_site.add(*range(1, 251))
    assert follower.sync().census
    small_site.asked.clear()
    return follower


def test_an_unchanged_site_is_asked_two_questions_a_type_and_three_more(
    small_site: BendingSite, synced: Follower
) -> None:
    report = synced.sync()
    assert len(small_site.asked) == report.requests == 5
    assert len(lists_asked(small_site)) == 3
    assert (report.status, report.census, report.unchanged) == (SiteStatus.OK, False, 250)
    assert report.totals == (("post", 250, 250),)


def test_an_edit_costs_one_question_more(small_site: BendingSite, synced: Follower) -> None:
    words = {"rendered": "<p>Other words.</p>", "protected": False}
    small_site.add(3, content=words, modified_gmt=LATER)
    report = synced.sync()
    assert (report.updated, report.census, len(lists_asked(small_site))) == (1, False, 4)
    assert len(synced.store.search.read_ids(parse('"other words"'))) == 1
    small_site.asked.clear()
    assert synced.sync().updated == 0
    assert len(lists_asked(small_site)) == 3


def at(moment: datetime) -> Callable[[str, Values, Answer], Answer]:
    """Every answer says that it is this moment at the site."""
    return lambda _path, _values, answer: (
        *answer[:2],
        answer[2] | {"Date": format_datetime(moment, usegmt=True)},
    )


def test_an_edit_within_the_second_of_the_last_one_is_found(
    small_site: BendingSite, synced: Follower
) -> None:
    # WordPress counts whole seconds: the second edit moves nothing that a list shows.
    small_site.bend = at(datetime(2026, 5, 1, tzinfo=UTC))
    small_site.add(3, content={"rendered": "<p>Other words.</p>", "protected": False}, modified_gmt=LATER)
    assert synced.sync().updated == 1
    small_site.add(3, content={"rendered": "<p>Words after those.</p>", "protected": False})
    assert synced.sync().updated == 1
    assert len(synced.store.search.read_ids(parse('"words after those"'))) == 1


def test_what_was_taken_in_the_second_of_its_change_is_asked_for_once_more(
    small_site: BendingSite, synced: Follower
) -> None:
    small_site.bend = at(datetime(2026, 5, 1, tzinfo=UTC))
    small_site.add(3, content={"rendered": "<p>Other words.</p>", "protected": False}, modified_gmt=LATER)
    small_site.add(4, content={"rendered": "", "protected": True}, modified_gmt=LATER)
    assert synced.sync().updated == 2
    small_site.bend = at(datetime(2026, 5, 1, 0, 1, tzinfo=UTC))
    asked = []
    for _ in range(2):
        small_site.asked.clear()
        assert synced.sync().updated == 0
        asked.append(sum("include=3&" in path or "include=4&" in path for path in small_site.asked))
    assert asked == [2, 0]


def test_a_new_post_and_one_that_was_scheduled_are_found(small_site: BendingSite, synced: Follower) -> None:
    small_site.add(300, date_gmt=LATER, modified_gmt=LATER)
    # A scheduled post went up: its id and its change are old, only its date is of today.
    small_site.add(251, date_gmt=LATER)
    report = synced.sync()
    assert (report.added, report.census) == (2, False)
    assert {"Post 251", "Post 300"} <= titles(synced)


def test_a_post_made_today_with_an_old_date_is_found(small_site: BendingSite, synced: Follower) -> None:
    small_site.add(400, date_gmt="2020-01-01T00:00:00", modified_gmt="2020-01-01T00:00:00")
    report = synced.sync()
    assert (report.added, report.census) == (1, False)


def test_more_than_a_hundred_new_posts_at_once_are_found(small_site: BendingSite, synced: Follower) -> None:
    small_site.add(*range(1001, 1181), date_gmt=LATER, modified_gmt=LATER)
    report = synced.sync()
    assert (report.added, report.totals) == (180, (("post", 430, 430),))


def test_a_removal_moves_the_total_and_brings_a_census(small_site: BendingSite, synced: Follower) -> None:
    del small_site.posts[120]
    report = synced.sync()
    assert (report.removed, report.census) == (1, True)
    assert status_of(synced, 120) is PostStatus.REMOVED
    assert not synced.sync().census


def test_a_removal_hidden_by_a_new_post_is_found_too(small_site: BendingSite, synced: Follower) -> None:
    del small_site.posts[120]
    small_site.add(300, date_gmt=LATER, modified_gmt=LATER)
    report = synced.sync()
    assert (report.added, report.removed, report.census) == (1, 1, True)


def test_a_removal_hidden_by_a_post_with_an_old_date_is_found_too(
    small_site: BendingSite, synced: Follower
) -> None:
    del small_site.posts[120]
    small_site.add(400, date_gmt="2020-01-01T00:00:00", modified_gmt="2020-01-01T00:00:00")
    report = synced.sync()
    assert (report.added, report.removed, report.census) == (1, 1, True)


def test_changed_permalinks_are_taken_over(small_site: BendingSite, synced: Follower) -> None:
    for number, post in small_site.posts.items():
        post["link"] = f"{small_site.url}/archive/{number}/"
    report = synced.sync()
    assert (report.census, report.updated, report.faults) == (True, 0, ())
    rows = synced.store.posts.read_rows(synced.store.search.read_ids(EVERYTHING))
    assert {row.link for row in rows} == {post["link"] for post in small_site.posts.values()}
    assert not synced.sync().census


def test_a_site_that_ignores_modified_after_is_always_counted(
    small_site: BendingSite, synced: Follower
) -> None:
    small_site.ignored.add("modified_after")
    small_site.add(250, modified_gmt=LATER)
    synced.sync()
    small_site.add(5, content={"rendered": "<p>Changed quietly.</p>"}, modified_gmt="2026-05-02T00:00:00")
    report = synced.sync()
    assert (report.updated, report.census) == (1, True)
    assert synced.sync().census


def test_changed_terms_of_an_old_post_wait_for_the_census(small_site: BendingSite, synced: Follower) -> None:
    small_site.add(4, colours=[1])
    assert synced.sync().updated == 0
    assert synced.sync(full=True).updated == 1
    assert len(synced.store.search.read_ids(parse("red"))) == 1


def test_a_date_in_2099_hides_no_later_change(small_site: BendingSite, synced: Follower) -> None:
    far = {"modified_gmt": "2099-01-01T00:00:00", "date_gmt": "2099-01-01T00:00:00"}
    small_site.add(9, title={"rendered": "From afar"}, **far)
    assert synced.sync().updated == 1
    small_site.add(10, title={"rendered": "Changed since"}, modified_gmt=LATER)
    assert synced.sync().updated == 1
    assert "Changed since" in titles(synced)


def test_a_list_from_a_cache_takes_nothing_back(small_site: BendingSite, synced: Follower) -> None:
    words = {"rendered": "<p>The newest words.</p>", "protected": False}
    small_site.add(249, content=words, modified_gmt=LATER)
    assert synced.sync().updated == 1
    former = small_site.make(249) | {"content": {"rendered": "<p>Words of post 249.</p>", "protected": False}}

    def cache(path: str, _values: Values, answer: Answer) -> Answer:
        status, said, headers = answer
        if not path.endswith("/posts") or not isinstance(said, list):
            return answer
        old = [{name: former[name] for name in post} if post["id"] == 249 else post for post in said]
        return status, old, headers

    small_site.bend = cache
    for full in (False, True):
        report = synced.sync(full=full)
        assert (report.updated, report.status) == (0, SiteStatus.OK)
    assert len(synced.store.search.read_ids(parse('"newest words"'))) == 1


def test_a_site_that_was_put_back_to_a_former_state_is_believed(
    small_site: BendingSite, synced: Follower
) -> None:
    small_site.add(*range(1, 31), modified_gmt=LATER, title={"rendered": "Later"})
    assert synced.sync().updated == 30
    for number in range(1, 31):
        small_site.posts[number] = small_site.make(number)
    report = synced.sync(full=True)
    assert report.updated == 30
    assert "Later" not in titles(synced)


def test_root_and_types_are_asked_for_once_in_a_sync(small_site: BendingSite, follower: Follower) -> None:
    small_site.asked.clear()
    assert follower.sync().census
    assert sum(path.startswith(("/wp-json/?", "/wp-json/wp/v2/types?")) for path in small_site.asked) == 2
