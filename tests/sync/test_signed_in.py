"""A reader who signs in gets what is not published, marked; a password that fails takes nothing away."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressmark.model import PostStatus, SiteStatus
from pressmark.query import EVERYTHING
from pressmark.store.site_choices import sign_in
from tests.bending_site import Answer, BendingSite, Values
from tests.sync.conftest import Follower
from tests.sync.test_sync import status_of

PASSWORD = "abcd EFGH 1234"  # noqa: S105 - of the test's own site


@pytest.fixture
def closed_site(small_site: BendingSite) -> Iterator[BendingSite]:
    small_site.password = PASSWORD
    small_site.add(*range(1, 61))
    small_site.add(3, status="draft", date_gmt=None)
    small_site.add(4, status="private")
    small_site.add(5, status="future")
    return small_site


@pytest.fixture
def reader(closed_site: BendingSite, follower: Follower) -> Follower:
    follower.store.write(sign_in(follower.site.id, "anna")).result()
    return follower


def visibilities(follower: Follower) -> dict[int, str]:
    rows = follower.store.posts.read_rows(follower.store.search.read_ids(EVERYTHING))
    return {row.remote_id: row.visibility for row in rows if row.visibility != "publish"}


def test_a_stranger_gets_what_is_published(closed_site: BendingSite, follower: Follower) -> None:
    report = follower.sync()
    assert (report.added, report.faults, visibilities(follower)) == (57, (), {})


def test_drafts_and_private_posts_come_and_are_marked(reader: Follower) -> None:
    report = reader.sync(password=PASSWORD)
    assert (report.added, report.totals, report.faults) == (60, (("post", 60, 60),), ())
    assert visibilities(reader) == {3: "draft", 4: "private", 5: "future"}
    assert reader.sync(password=PASSWORD).requests == 5


def test_a_draft_that_is_published_loses_its_mark(closed_site: BendingSite, reader: Follower) -> None:
    reader.sync(password=PASSWORD)
    closed_site.add(4, status="publish")
    assert reader.sync(password=PASSWORD, full=True).updated == 1
    assert visibilities(reader) == {3: "draft", 5: "future"}


@pytest.mark.parametrize("password", [None, "", "something else"])
def test_without_the_right_password_nothing_is_synced_and_nothing_lost(
    closed_site: BendingSite, reader: Follower, password: str | None
) -> None:
    reader.sync(password=PASSWORD)
    closed_site.asked.clear()
    report = reader.sync(password=password)
    assert (report.status, report.removed) == (SiteStatus.FAILED, 0)
    assert [fault.code for fault in report.faults] == ["sign-in"]
    assert report.faults[0].advice
    assert len(closed_site.asked) <= 1
    assert status_of(reader, 3) is PostStatus.LIVE


def test_a_password_taken_back_in_the_middle_takes_nothing_away(
    closed_site: BendingSite, reader: Follower
) -> None:
    reader.sync(password=PASSWORD)

    def revoke(path: str, _values: Values, answer: Answer) -> Answer:
        if path.endswith("/taxonomies"):
            closed_site.password = "another"  # noqa: S105
        return answer

    closed_site.bend = revoke
    report = reader.sync(password=PASSWORD, full=True)
    assert [fault.code for fault in report.faults] == ["sign-in"]
    assert report.removed == 0
    assert status_of(reader, 4) is PostStatus.LIVE


def test_the_password_is_nowhere(reader: Follower, tmp_path: Path) -> None:
    report = reader.sync(password=PASSWORD)
    reader.store.close()
    assert PASSWORD not in repr(report)
    found = [
        file for file in tmp_path.rglob("*") if file.is_file() and PASSWORD.encode() in file.read_bytes()
    ]
    assert found == []


def test_who_signs_out_keeps_what_strangers_never_saw(closed_site: BendingSite, reader: Follower) -> None:
    reader.sync(password=PASSWORD)
    reader.store.write(sign_in(reader.site.id, "")).result()
    closed_site.withdrawn.add(9)
    report = reader.sync()
    assert (report.removed, report.withdrawn, report.faults) == (1, 1, ())
    assert report.totals == (("post", 56, 56),)
    assert status_of(reader, 9) is PostStatus.WITHDRAWN
    assert {status_of(reader, number) for number in (3, 4, 5)} == {PostStatus.LIVE}
    assert not reader.sync().census
