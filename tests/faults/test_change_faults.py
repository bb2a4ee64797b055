"""Faults of what changes between two syncs: crowded seconds, clocks of the site, caches."""

from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from pressmark.model import PostStatus
from tests.faults.faulty_site import POSTS, FaultySite
from tests.faults.outcomes import assert_complete, assert_told_nothing, change_text, follows, stamp
from tests.faults.reader import Reader
from tests.faults.table import Table

TABLE = Table()
CHICAGO = ZoneInfo("America/Chicago")


@TABLE.row("300 posts in one second")
def three_hundred_in_one_second(site: FaultySite, reader: Reader) -> None:
    site.add(range(200, 500), date_gmt="2026-04-01T12:00:00", modified_gmt="2026-04-01T12:00:00")
    follows(site, reader)
    for number in range(200, 500):
        change_text(site, number, "2026-05-01T12:00:00", f"Imported anew: {number}.")
    report = reader.sync()
    assert_told_nothing(report)
    assert (report.added, report.updated) == (0, 300)
    assert_complete(reader, site)


@TABLE.row("scheduled post", "goes live")
def a_scheduled_post_goes_live(site: FaultySite, reader: Reader) -> None:
    now = datetime.now(UTC)
    soon = stamp(now + timedelta(hours=1))
    site.add([131], status="future", date_gmt=soon, modified_gmt=stamp(now - timedelta(days=20)))
    change_text(site, 3, now)
    follows(site, reader)
    assert 131 not in reader.rows()
    site.clock += timedelta(hours=2)
    site.add([131], status="publish")
    follows(site, reader)
    assert 131 in reader.live()


@TABLE.row("scheduled post", "goes live while another goes")
def a_scheduled_post_goes_live_unseen(site: FaultySite, reader: Reader) -> None:
    now = datetime.now(UTC)
    site.add([131], status="future", date_gmt=stamp(now + timedelta(hours=1)), modified_gmt=stamp(now))
    follows(site, reader)
    site.clock += timedelta(hours=2)
    site.add([131], status="publish")
    site.add([12], status="trash")
    site.clock += timedelta(hours=25)
    follows(site, reader)


def edits_are_seen(site: FaultySite, reader: Reader) -> None:
    """Edits and new posts of the last hours, by the wall clock of the site's zone, are found at once."""
    follows(site, reader)
    now = datetime.now(UTC)
    for number, hours in ((5, 3.0), (6, 1.0), (7, 0.02)):
        change_text(site, number, now - timedelta(hours=hours), f"Edited {hours} hours ago.")
        follows(site, reader)
    site.add([131], date_gmt=stamp(now), modified_gmt=stamp(now))
    follows(site, reader)


@TABLE.row("UTC-6 and +13, repeated hour", "UTC-6")
def six_hours_behind(site: FaultySite, reader: Reader) -> None:
    site.rules.zone = timezone(timedelta(hours=-6))
    edits_are_seen(site, reader)


@TABLE.row("UTC-6 and +13, repeated hour", "UTC+13")
def thirteen_hours_ahead(site: FaultySite, reader: Reader) -> None:
    site.rules.zone = timezone(timedelta(hours=13))
    edits_are_seen(site, reader)


@TABLE.row("UTC-6 and +13, repeated hour", "repeated hour")
def the_repeated_hour(site: FaultySite, reader: Reader) -> None:
    site.rules.zone = CHICAGO
    # On the 1st of November 2026 it is 01:30 there twice, at 06:30 and at 07:30 UTC.
    first = datetime(2026, 11, 1, 6, 50, tzinfo=UTC)
    site.clock = first + timedelta(minutes=1) - datetime.now(UTC)
    change_text(site, 5, first, "Before the clock was put back.")
    follows(site, reader)
    later = first + timedelta(minutes=15)
    site.clock += timedelta(minutes=15)
    change_text(site, 6, later, "After the clock was put back.")
    site.add([131], date_gmt=stamp(later), modified_gmt=stamp(later))
    follows(site, reader)


@TABLE.row("`modified` in 2099")
def modified_in_the_far_future(site: FaultySite, reader: Reader) -> None:
    site.add([4], modified_gmt="2099-01-01T00:00:00", date_gmt="2099-01-01T00:00:00")
    follows(site, reader)
    change_text(site, 5, datetime.now(UTC), "Edited today.")
    site.add([131], date_gmt=stamp(datetime.now(UTC)))
    follows(site, reader)
    change_text(site, 4, datetime.now(UTC), "Edited today, with its time put right.")
    follows(site, reader)


@TABLE.row("`modified_after` ignored", "without a word")
def modified_after_is_ignored(site: FaultySite, reader: Reader) -> None:
    site.rules.knows_modified_after = False
    edits_are_seen(site, reader)


@TABLE.row("`modified_after` ignored", "by a site where little is new")
def modified_after_is_ignored_by_an_old_site(site: FaultySite, reader: Reader) -> None:
    site.rules.knows_modified_after = False
    site.add(POSTS, modified_gmt="2019-01-01T00:00:00", date_gmt="2019-01-01T00:00:00")
    follows(site, reader)
    change_text(site, 5, datetime(2019, 6, 1, tzinfo=UTC))
    follows(site, reader)
    asked = len(site.asked)
    follows(site, reader)
    assert len(site.asked) - asked < 25


STALE = "stale list from a cache (no downgrade without a single GET)"


@TABLE.row(STALE, "an old text")
def a_cache_keeps_an_old_text(site: FaultySite, reader: Reader) -> None:
    follows(site, reader)
    old = deepcopy(site.posts)
    change_text(site, 5, "2026-05-01T00:00:00", "What it says now.")
    follows(site, reader)
    site.cached = old
    for full in (False, True):
        report = reader.sync(full=full)
        assert_told_nothing(report)
        assert report.updated == 0
        assert_complete(reader, site)
    assert reader.rows()[5].versions == 2


@TABLE.row(STALE, "that does not know what is new")
def a_cache_does_not_know_what_is_new(site: FaultySite, reader: Reader) -> None:
    follows(site, reader)
    site.cached = deepcopy(site.posts)
    site.add([131])
    site.add([12], status="trash")
    assert_told_nothing(reader.sync())
    assert reader.live() == set(POSTS)
    site.cached = None
    follows(site, reader)
    assert reader.rows()[12].status is PostStatus.WITHDRAWN


@TABLE.row(STALE, "that forgot what was new")
def a_cache_forgot_what_was_new(site: FaultySite, reader: Reader) -> None:
    follows(site, reader)
    site.cached = deepcopy(site.posts)
    site.add([131])
    lists, site.cached = site.cached, None
    follows(site, reader)
    site.cached = lists
    report = reader.sync()
    assert (report.removed, report.withdrawn) == (0, 0), "the post itself answers"
    assert_complete(reader, site)


@TABLE.row(STALE, "an old text that is true")
def an_old_text_comes_back(site: FaultySite, reader: Reader) -> None:
    follows(site, reader)
    before = deepcopy(site.posts[5])
    change_text(site, 5, "2026-05-01T00:00:00", "A mistake.")
    follows(site, reader)
    site.posts[5] = before
    site.clock += timedelta(hours=25)
    follows(site, reader)
    assert reader.rows()[5].versions == 3


@pytest.mark.parametrize("play", TABLE.parameters())
def test_changes(play: Callable[..., None], site: FaultySite, reader: Reader) -> None:
    play(site, reader)
