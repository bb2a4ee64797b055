"""Whole posts come in batches that fit the site; one that breaks it costs itself alone, for a while."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from pressmark.model import SiteStatus
from tests.bending_site import Answer, BendingSite, Values
from tests.sync.conftest import Follower
from tests.sync.test_sync import titles

POSTS = 260


@pytest.fixture
def big_site(small_site: BendingSite) -> Iterator[BendingSite]:
    small_site.add(*range(1, POSTS + 1))
    return small_site


def batches(site: BendingSite) -> list[int]:
    """How many posts each question for bodies named."""
    asked = [path for path in site.asked if "/posts?include=" in path and "content" in path]
    return [path.split("include=")[1].split("&")[0].count(",") + 1 for path in asked]


def show_time(site: BendingSite, moment: datetime) -> None:
    """Have the site's clock stand there."""
    stamp = format_datetime(moment.astimezone(UTC), usegmt=True)
    site.bend = lambda _path, _values, answer: (answer[0], answer[1], {**answer[2], "Date": stamp})


def test_batches_grow_while_the_site_is_quick(big_site: BendingSite, follower: Follower) -> None:
    big_site.add(*range(1, 701))
    follower.sync()
    assert max(batches(big_site)) > 90


def test_a_broken_post_is_found_by_ever_smaller_batches(big_site: BendingSite, follower: Follower) -> None:
    big_site.poison.add(120)
    report = follower.sync()
    assert (report.added, report.status) == (POSTS - 1, SiteStatus.PARTIAL)
    assert [(fault.code, fault.message[:23]) for fault in report.faults] == [
        ("post", "Post 120 could not be r")
    ]
    assert report.faults[0].advice
    assert {20, 5, 1} <= set(batches(big_site))
    assert len(batches(big_site)) < 30


def test_a_nest_of_broken_posts_holds_up_no_other(big_site: BendingSite, follower: Follower) -> None:
    big_site.poison |= set(range(100, 130))
    report = follower.sync()
    assert report.added >= POSTS - 60
    for _ in range(8):
        follower.sync(full=True)
    assert len(titles(follower)) == POSTS - 30


def test_a_post_that_failed_is_tried_after_an_hour_a_day_a_week(
    big_site: BendingSite, follower: Follower
) -> None:
    big_site.poison.add(120)
    follower.sync()
    began = datetime.now(UTC)

    def tries_at(after: timedelta) -> bool:
        big_site.asked.clear()
        show_time(big_site, began + after)
        report = follower.sync()
        assert any(fault.code == "post" for fault in report.faults)
        return any("include=120&" in path for path in big_site.asked)

    assert not tries_at(timedelta(minutes=50))
    assert tries_at(timedelta(minutes=70))
    assert not tries_at(timedelta(hours=24))
    assert tries_at(timedelta(hours=26))
    assert not tries_at(timedelta(days=7))
    assert tries_at(timedelta(days=9))


def test_a_post_that_failed_is_tried_at_once_when_it_changes(
    big_site: BendingSite, follower: Follower
) -> None:
    big_site.poison.add(120)
    follower.sync()
    big_site.poison.clear()
    assert follower.sync().added == 0
    big_site.add(120, modified_gmt="2026-05-01T00:00:00")
    report = follower.sync()
    assert (report.added, report.faults) == (1, ())


def test_an_answer_that_is_too_late_is_asked_for_in_parts(big_site: BendingSite, follower: Follower) -> None:
    def break_large(path: str, values: Values, answer: Answer) -> Answer:
        large = path.endswith("/posts") and values.get("include", "").count(",") >= 10
        return (-1, b"", {}) if large else answer

    big_site.bend = break_large
    report = follower.sync()
    assert (report.added, report.faults) == (POSTS, ())


def test_an_encode_error_at_200_is_asked_for_in_parts(big_site: BendingSite, follower: Follower) -> None:
    error = {"code": "rest_encode_error", "message": "Malformed UTF-8", "data": {"status": 500}}

    def break_one(path: str, values: Values, answer: Answer) -> Answer:
        return (200, error, {}) if "77" in values.get("include", "").split(",") else answer

    big_site.bend = break_one
    report = follower.sync()
    assert (report.added, len(report.faults)) == (POSTS - 1, 1)


def test_posts_from_a_cache_are_asked_for_singly(big_site: BendingSite, follower: Follower) -> None:
    words = {"rendered": "<p>The newest words.</p>", "protected": False}
    big_site.add(250, content=words, modified_gmt="2026-05-01T00:00:00")
    follower.sync()
    former = big_site.make(250) | {"content": {"rendered": "<p>Former words.</p>", "protected": False}}
    # The list of fingerprints is fresh, the list of whole posts comes from a cache.
    big_site.add(250, modified_gmt="2026-05-02T00:00:00", title={"rendered": "Newest"})

    def cache(path: str, values: Values, answer: Answer) -> Answer:
        whole = path.endswith("/posts") and values.get("include") == "250"
        return (200, [former], {}) if whole else answer

    big_site.bend = cache
    assert follower.sync().updated == 1
    assert {"Newest"} <= titles(follower)


def test_a_post_that_went_while_a_cache_still_lists_it_is_left(
    big_site: BendingSite, follower: Follower
) -> None:
    big_site.add(250, modified_gmt="2026-05-01T00:00:00")
    follower.sync()
    former = big_site.make(250)

    def cache(path: str, values: Values, answer: Answer) -> Answer:
        status, said, headers = answer
        if path.endswith("/posts/250"):
            return 404, {"code": "rest_post_invalid_id", "message": "No.", "data": {"status": 404}}, {}
        if not path.endswith("/posts") or not isinstance(said, list):
            return answer
        old = [{name: former[name] for name in post} if post["id"] == 250 else post for post in said]
        return status, old, headers

    big_site.bend = cache
    report = follower.sync(full=True)
    assert (report.updated, report.removed) == (0, 0)


def test_authors_that_cannot_be_asked_for_cost_nothing(big_site: BendingSite, follower: Follower) -> None:
    big_site.bend = lambda path, _values, answer: (500, b"", {}) if path.endswith("/users") else answer
    assert follower.sync().added == POSTS


def test_a_wrong_clock_of_the_site_hides_no_change(big_site: BendingSite, follower: Follower) -> None:
    for year in (2016, 2036):
        show_time(big_site, datetime(year, 1, 1, tzinfo=UTC))
        big_site.add(50, title={"rendered": f"In {year}"}, modified_gmt=f"2026-05-01T00:00:{year % 100}")
        follower.sync()
        assert f"In {year}" in titles(follower)
    big_site.bend = lambda _path, _values, answer: answer
    big_site.add(50, colours=[1])
    assert follower.sync().census
