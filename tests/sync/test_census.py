"""A census finds every post of a list that moves, that is cut short, that cannot be asked by offset."""

import threading
from collections.abc import Callable

import pytest

from pressmark.model import PostStatus, SiteStatus
from tests.bending_site import Answer, BendingSite, Values
from tests.sync.conftest import Follower
from tests.sync.test_sync import status_of, titles

PATIENCE = 10.0


def refusal_of(name: str) -> dict[str, object]:
    said = f"Invalid parameter(s): {name}"
    return {"code": "rest_invalid_param", "message": said, "data": {"status": 400}}


def is_census(path: str, values: Values) -> bool:
    return path.endswith("/posts") and values.get("orderby") == "id" and "include" not in values


def refuse(name: str, condition: Callable[[Values], bool]) -> Callable[[str, Values, Answer], Answer]:
    def bend(path: str, values: Values, answer: Answer) -> Answer:
        return (400, refusal_of(name), {}) if is_census(path, values) and condition(values) else answer

    return bend


def expect_all(follower: Follower, count: int) -> None:
    report = follower.sync()
    assert (report.added, report.faults) == (count, ())
    assert len(titles(follower)) == count


@pytest.mark.parametrize("count", [99, 100, 101, 195, 196, 430])
def test_pages_are_stitched(small_site: BendingSite, follower: Follower, count: int) -> None:
    small_site.add(*range(1, count + 1))
    expect_all(follower, count)


@pytest.mark.parametrize("cap", [10, 20, 50])
@pytest.mark.parametrize("says_total", [True, False])
def test_a_site_that_gives_fewer_than_asked_for(
    small_site: BendingSite, follower: Follower, cap: int, says_total: bool
) -> None:
    small_site.cap, small_site.says_total = cap, says_total
    small_site.add(*range(1, 131))
    report = follower.sync()
    assert (report.added, report.faults) == (130, ())


def test_a_site_that_refuses_a_hundred(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 131))
    small_site.bend = refuse("per_page", lambda values: int(values["per_page"]) > 20)
    expect_all(follower, 130)


def test_a_site_that_forbids_offset_is_asked_by_page_number(
    small_site: BendingSite, follower: Follower
) -> None:
    small_site.add(*range(1, 331))
    small_site.bend = refuse("offset", lambda values: int(values.get("offset", 0)) > 0)
    expect_all(follower, 330)
    small_site.asked.clear()
    follower.sync(full=True)
    assert not [path for path in small_site.asked if "offset=" in path]


def test_a_site_that_forbids_offset_and_large_pages(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 331))

    def refuse_both(path: str, values: Values, answer: Answer) -> Answer:
        if is_census(path, values) and int(values["per_page"]) > 20:
            return 400, refusal_of("per_page"), {}
        return (400, refusal_of("offset"), {}) if is_census(path, values) and "offset" in values else answer

    small_site.bend = refuse_both
    expect_all(follower, 330)


@pytest.mark.parametrize("says_total", [True, False])
def test_a_site_that_ignores_offset_is_asked_by_page_number(
    small_site: BendingSite, follower: Follower, says_total: bool
) -> None:
    small_site.says_total = says_total
    small_site.ignored.add("offset")
    small_site.add(*range(1, 331))
    expect_all(follower, 330)


def test_a_site_that_ignores_page_and_offset_ends_in_a_plain_sentence(
    small_site: BendingSite, follower: Follower
) -> None:
    small_site.ignored |= {"offset", "page"}
    small_site.add(*range(1, 331))
    report = follower.sync()
    assert (report.added, report.status) == (100, SiteStatus.FAILED)
    assert "the same page of its list again and again" in report.faults[0].message
    assert follower.store.posts.count().removed == 0


@pytest.mark.parametrize("unreadable", [{250}, set(range(150, 240)), set(range(1, 120)), {7, 110, 111, 112}])
def test_posts_that_are_counted_but_not_shown_stop_nothing(
    small_site: BendingSite, follower: Follower, unreadable: set[int]
) -> None:
    small_site.add(*range(1, 251))
    small_site.unreadable |= unreadable
    report = follower.sync()
    assert (report.added, report.faults) == (250 - len(unreadable), ())
    assert [note.code for note in report.notes] == ["hidden"]
    assert f"{len(unreadable)} more than it shows" in report.notes[0].message
    assert not follower.sync().census


def test_a_post_removed_between_two_pages_hides_no_other(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 301))

    def remove(path: str, values: Values, answer: Answer) -> Answer:
        if is_census(path, values) and values.get("offset") == "0":
            for number in range(290, 300):
                small_site.posts.pop(number, None)
        return answer

    small_site.bend = remove
    report = follower.sync()
    assert set(titles(follower)) >= {f"Post {number}" for number in range(1, 290)}
    assert report.faults == ()


def test_a_post_published_between_two_pages_is_found(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 301))

    def publish(path: str, values: Values, answer: Answer) -> Answer:
        if is_census(path, values) and values.get("offset") == "95":
            small_site.add(301)
        return answer

    small_site.bend = publish
    expect_all(follower, 301)


def test_a_list_that_comes_empty_takes_nothing_away(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 251))
    follower.sync()
    small_site.bend = lambda path, _values, answer: (
        (200, [], {"X-WP-Total": "0"}) if path.endswith("/posts") else answer
    )
    report = follower.sync()
    assert (report.removed, report.status) == (0, SiteStatus.PARTIAL)
    assert report.faults[0].code == "too-many-missing"
    small_site.bend = lambda _path, _values, answer: answer
    report = follower.sync()
    assert (report.removed, report.faults, report.unchanged) == (0, (), 250)


def test_many_vanished_posts_are_asked_for_over_several_syncs(
    small_site: BendingSite, follower: Follower
) -> None:
    small_site.add(*range(1, 501))
    follower.sync()
    small_site.withdrawn |= set(range(1, 31))
    first, second, third = follower.sync(), follower.sync(), follower.sync()
    assert [report.removed for report in (first, second, third)] == [20, 10, 0]
    assert (first.withdrawn, second.census, third.census) == (20, True, False)
    assert status_of(follower, 17) is PostStatus.WITHDRAWN


def test_a_post_that_only_moved_out_of_the_list_is_asked_for_again(
    small_site: BendingSite, follower: Follower
) -> None:
    small_site.add(*range(1, 251))
    follower.sync()
    small_site.unreadable.add(120)
    follower.sync(full=True)
    assert status_of(follower, 120) is PostStatus.LIVE


@pytest.mark.parametrize(("kept", "meanwhile"), [("/types", "/taxonomies?"), ("/colours", "/posts?id")])
def test_what_needs_no_other_answer_is_asked_at_the_same_time(
    small_site: BendingSite, follower: Follower, kept: str, meanwhile: str
) -> None:
    small_site.asked.clear()
    asked, met = threading.Event(), list[bool]()

    def keep_back(path: str, values: Values, answer: Answer) -> Answer:
        question = f"{path}?{values.get('orderby', '')}"
        if question.endswith(meanwhile):
            asked.set()
        if path.endswith(kept) and values.get("_fields") != "id":  # else it is only counted
            met.append(asked.wait(PATIENCE))
        return answer

    small_site.bend = keep_back
    expect_all(follower, 7)
    assert met == [True]
    # Before anything else: a site that asks to be left alone is asked once.
    assert small_site.asked[0].startswith("/wp-json/?")
