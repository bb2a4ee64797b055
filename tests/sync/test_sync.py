"""A sync takes all of a site once, then what changed, and goes on where it was stopped."""

import sqlite3
from contextlib import closing

import pytest

from pressmark.errors import LibraryLocked
from pressmark.model import Phase, PostStatus, Progress, SiteStatus
from pressmark.query import EVERYTHING, parse
from pressmark.store.site_choices import choose_types
from tests.bending_site import Answer, BendingSite, Values
from tests.library import wait_briefly
from tests.sync.conftest import Follower


def titles(follower: Follower) -> set[str]:
    ids = follower.store.search.read_ids(EVERYTHING)
    rows = follower.store.posts.read_rows(ids)
    assert len({row.remote_id for row in rows}) == len(rows)
    return {row.title for row in rows}


def status_of(follower: Follower, remote_id: int) -> PostStatus:
    ids = follower.store.search.read_ids(EVERYTHING)
    rows = follower.store.posts.read_rows(ids)
    return next(row.status for row in rows if row.remote_id == remote_id)


def test_a_first_sync_takes_everything_once(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 251))
    report = follower.sync()
    assert (report.status, report.added, report.updated, report.removed) == (SiteStatus.OK, 250, 0, 0)
    assert report.faults == ()
    assert report.totals == (("post", 250, 250),)
    assert titles(follower) == {f"Post {number}" for number in range(1, 251)}
    assert follower.store.reports.read_latest(follower.site.id) == report
    assert report.requests == len(small_site.asked) - discovery_requests(small_site)
    assert follower.site.status is SiteStatus.OK


def discovery_requests(site: BendingSite) -> int:
    # The follower found the site before; root and types are asked for again when its first sync begins.
    fronts = [at for at, path in enumerate(site.asked) if path.startswith("/wp-json/?") or "/types?" in path]
    return fronts[2]


def test_an_unchanged_site_changes_nothing(small_site: BendingSite, follower: Follower) -> None:
    follower.sync()
    small_site.asked.clear()
    report = follower.sync()
    assert (report.added, report.updated, report.removed, report.unchanged) == (0, 0, 0, 7)
    assert not [path for path in small_site.asked if "include=" in path and "/posts" in path]


def test_edits_additions_and_removals_are_exactly_seen(small_site: BendingSite, follower: Follower) -> None:
    follower.sync()
    edited = {"rendered": "<p>Other words.</p>", "protected": False}
    small_site.add(3, content=edited, modified_gmt="2026-05-01T00:00:00")
    small_site.add(4, colours=[1])
    small_site.add(8)
    small_site.withdrawn.add(5)
    del small_site.posts[6]
    report = follower.sync()
    assert (report.added, report.updated, report.removed, report.unchanged) == (1, 2, 2, 3)
    assert status_of(follower, 5) is PostStatus.WITHDRAWN
    assert status_of(follower, 6) is PostStatus.REMOVED
    (third,) = follower.store.search.read_ids(parse('"other words"'))
    assert follower.store.posts.read_rows([third])[0].versions == 2
    assert len(follower.store.search.read_ids(parse("red"))) == 1


def test_a_post_that_comes_back_is_restored(small_site: BendingSite, follower: Follower) -> None:
    follower.sync()
    small_site.withdrawn.add(5)
    follower.sync()
    small_site.withdrawn.clear()
    report = follower.sync()
    assert (report.restored, report.added, report.updated) == (1, 0, 0)
    assert status_of(follower, 5) is PostStatus.LIVE


def test_too_many_missing_posts_are_not_believed(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 61))
    follower.sync()
    for number in range(1, 31):
        del small_site.posts[number]
    report = follower.sync()
    assert (report.removed, report.status) == (0, SiteStatus.PARTIAL)
    assert "too many to believe" in report.faults[0].message
    assert follower.store.posts.count().removed == 0


def test_a_full_sync_reads_every_body_once_more(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 121))
    follower.sync()
    small_site.asked.clear()
    small_site.add(9, content={"rendered": "<p>Silently other.</p>", "protected": False})
    report = follower.sync(full=True)
    assert (report.updated, report.unchanged) == (1, 119)
    asked = [path for path in small_site.asked if "include=" in path and "/posts" in path]
    ids = [word for path in asked for word in path.split("include=")[1].split("&")[0].split(",")]
    assert len(ids) == len(set(ids)) == 120


def test_one_post_that_breaks_the_site_costs_only_itself(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 61))
    small_site.poison.add(33)
    report = follower.sync()
    assert (report.added, report.status) == (59, SiteStatus.PARTIAL)
    assert len(report.faults) == 1
    assert "Post 33" in report.faults[0].message
    small_site.poison.clear()
    report = follower.sync()
    assert (report.added, report.faults[0].code) == (0, "post")
    assert "1 could not be read before" in report.faults[0].message
    assert follower.sync(full=True).added == 1
    assert follower.sync().faults == ()


def test_a_site_that_fails_altogether_is_left_after_a_few_tries(
    small_site: BendingSite, follower: Follower
) -> None:
    small_site.add(*range(1, 61))
    small_site.poison.update(small_site.posts)
    report = follower.sync()
    assert report.added == 0
    assert report.status is SiteStatus.FAILED
    assert len([path for path in small_site.asked if "include=" in path]) < 40


def test_a_post_that_is_listed_twice_is_one_post(small_site: BendingSite, follower: Follower) -> None:
    def double(path: str, _values: Values, answer: Answer) -> Answer:
        status, said, headers = answer
        return (
            (status, said + said, headers) if path.endswith("/posts") and isinstance(said, list) else answer
        )

    small_site.bend = double
    assert follower.sync().added == 7
    assert len(titles(follower)) == 7
    assert follower.sync().unchanged == 7


def test_a_site_without_totals_is_taken_whole(small_site: BendingSite, follower: Follower) -> None:
    small_site.says_total = False
    small_site.add(*range(1, 131))
    report = follower.sync()
    assert report.added == 130
    assert report.totals == (("post", 130, None),)


def test_a_stopped_sync_keeps_what_came_and_goes_on(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 261))

    def stop(progress: Progress) -> None:
        if progress.phase is Phase.POSTS and progress.done >= 100:
            follower.cancelled.set()

    follower.on_progress = stop
    report = follower.sync()
    assert report.cancelled
    assert (follower.site.status, follower.site.message) == (SiteStatus.NEW, "")
    kept = report.added
    assert 100 <= kept < 260
    assert len(titles(follower)) == kept
    follower.cancelled.clear()
    follower.on_progress = lambda _progress: None
    assert follower.sync().added == 260 - kept
    assert len(titles(follower)) == 260


def test_a_post_published_while_a_sync_was_stopped_is_found(
    small_site: BendingSite, follower: Follower
) -> None:
    small_site.add(*range(1, 261))
    follower.on_progress = lambda progress: follower.cancelled.set() if progress.done >= 100 else None
    follower.sync()
    small_site.add(261)
    follower.cancelled.clear()
    follower.on_progress = lambda _progress: None
    follower.sync()
    assert "Post 261" in titles(follower)


def test_progress_grows_to_the_total(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 131))
    follower.sync()
    phases = [progress.phase for progress in follower.progress]
    assert phases[0] is Phase.CONNECTING
    assert phases[-1] is Phase.DONE
    posts = [progress for progress in follower.progress if progress.phase is Phase.POSTS]
    assert [progress.done for progress in posts] == sorted(progress.done for progress in posts)
    assert all(progress.done <= progress.total for progress in posts)
    assert {progress.total for progress in posts} == {130}


def test_progress_of_a_full_sync_counts_each_article_once(
    small_site: BendingSite, follower: Follower
) -> None:
    follower.sync()
    follower.progress.clear()
    follower.sync(full=True)
    posts = [(one.done, one.total) for one in follower.progress if one.phase is Phase.POSTS]
    assert posts == [(0, 7)]


def test_a_type_that_is_no_longer_readable_is_told_and_kept(
    small_site: BendingSite, follower: Follower
) -> None:
    follower.sync()

    def refuse(path: str, _values: Values, answer: Answer) -> Answer:
        return (401, {"code": "rest_forbidden", "message": "No."}, {}) if path.endswith("/posts") else answer

    small_site.bend = refuse
    report = follower.sync()
    assert report.status is SiteStatus.FAILED
    assert report.faults[0].code == "type"
    assert "Posts cannot be read now" in report.faults[0].message
    assert len(titles(follower)) == 7


def test_a_site_that_is_gone_is_one_fault(small_site: BendingSite, follower: Follower) -> None:
    follower.sync()
    small_site.bend = lambda _path, _values, _answer: (
        200,
        b"<html>Parked.</html>",
        {"Content-Type": "text/html"},
    )
    report = follower.sync()
    assert (report.status, len(report.faults)) == (SiteStatus.FAILED, 1)
    assert report.faults[0].message
    assert follower.site.synced is not None


def test_pictures_are_taken_and_bad_ones_cost_nothing(small_site: BendingSite, follower: Follower) -> None:
    picture = f'<p>Words.</p><img src="{small_site.url}/good.png"><img src="{small_site.url}/none.gif">'
    small_site.add(1, content={"rendered": picture, "protected": False})
    assert follower.sync(media=False).media == 0
    report = follower.sync()
    assert (report.media, report.status) == (1, SiteStatus.OK)
    assert [note.code for note in report.notes] == ["image"]
    assert report.notes[0].message.startswith("1 image could not be had: ")
    file = follower.store.media.find(f"{small_site.url}/good.png")
    assert file is not None
    assert file.suffix == ".png"
    assert follower.store.media.find(f"{small_site.url}/none.gif") is None


def test_types_that_were_not_chosen_are_not_asked_for(small_site: BendingSite, follower: Follower) -> None:
    follower.store.write(choose_types(follower.site.id, [])).result()
    report = follower.sync()
    assert (report.added, report.status) == (0, SiteStatus.OK)


def test_a_library_that_cannot_be_written_stops_the_sync(small_site: BendingSite, follower: Follower) -> None:
    wait_briefly(follower.store)
    with closing(sqlite3.connect(follower.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryLocked):
            follower.sync()
        other.execute("ROLLBACK")
    assert follower.sync().added == 7


def test_bodies_that_are_refused_are_told_once(small_site: BendingSite, follower: Follower) -> None:
    def refuse(path: str, values: Values, answer: Answer) -> Answer:
        if path.endswith("/posts") and "include" in values:
            return 403, {"code": "blocked", "message": "Not allowed.", "data": {"status": 403}}, {}
        return answer

    small_site.bend = refuse
    report = follower.sync()
    assert (report.status, report.added, len(report.faults)) == (SiteStatus.FAILED, 0, 1)
    assert report.faults[0].code == "type"


def test_a_wrong_question_is_not_split(small_site: BendingSite, follower: Follower) -> None:
    def refuse(path: str, values: Values, answer: Answer) -> Answer:
        if path.endswith("/posts") and "include" in values:
            return 400, {"code": "rest_invalid_param", "message": "Wrong.", "data": {"status": 400}}, {}
        return answer

    small_site.bend = refuse
    report = follower.sync()
    assert report.status is SiteStatus.FAILED
    assert len([path for path in small_site.asked if "include=" in path]) <= 2


def test_a_site_that_goes_away_in_the_middle_is_left(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(*range(1, 121))
    small_site.bend = lambda path, values, answer: (
        (-1, b"", {}) if path.endswith("/posts") and "include" in values else answer
    )
    report = follower.sync()
    assert report.status is SiteStatus.FAILED
    assert [fault.code for fault in report.faults] == ["unreachable"]
    small_site.bend = lambda _path, _values, answer: answer
    assert follower.sync().added == 120
