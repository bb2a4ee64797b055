"""What each sync did and changed, and how long that is kept."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressmark.model import (
    ChangeKind,
    PostChange,
    SiteStatus,
    SyncFault,
    SyncReport,
)
from pressmark.store import Store
from pressmark.store.reports import parse_report, save_report
from pressmark.store.sites import add_site, remove_site
from tests.library import SmallLibrary, make_offer, make_post

NOW = datetime.now(UTC).replace(microsecond=0)
YEAR, DAY = timedelta(days=365), timedelta(days=1)
# Version 0.1.0 did not write these.
NEW_KEYS = {"withdrawn", "annotations", "first", "census"}


def make_report(**facts: object) -> SyncReport:
    report = SyncReport("https://metals.example", SiteStatus.OK, NOW, added=3)
    return replace(report, **facts)  # type: ignore[arg-type]


def save(library: SmallLibrary, report: SyncReport, *changes: PostChange) -> None:
    library.store.write(save_report(library.site.id, report, changes)).result()


def read_starts(library: SmallLibrary) -> list[datetime]:
    return [kept.report.started for kept in library.store.reports.read_recent()]


def count_named(library: SmallLibrary) -> int:
    with sqlite3.connect(library.store.path) as database:
        (count,) = database.execute("SELECT COUNT(*) FROM report_post").fetchone()
    database.close()
    return int(count)


def test_a_report_comes_back_as_it_was(library: SmallLibrary) -> None:
    first = make_report(started=NOW - timedelta(hours=1), totals=(("report", 3, None),))
    fault = SyncFault("refused", "It needs a login.", "https://metals.example/x", "Sign in.")
    note = SyncFault("image", "2 images could not be had: They are gone.")
    facts = {"withdrawn": 1, "annotations": 2, "first": True, "census": True}
    second = make_report(status=SiteStatus.PARTIAL, faults=(fault,), notes=(note,), **facts)
    save(library, first)
    save(library, second)
    reports = library.store.reports
    assert reports.read_latest(library.site.id) == second
    assert reports.read_all(library.site.id) == (second, first)
    assert [kept.report for kept in reports.read_recent()] == [second, first]
    assert [kept.report for kept in reports.read_recent(1, library.site.id)] == [second]
    assert library.site.status is SiteStatus.PARTIAL
    assert library.site.message == "It needs a login. Sign in."


def test_the_latest_report_is_the_one_written_last_whatever_the_clock_said(library: SmallLibrary) -> None:
    save(library, make_report(started=NOW + YEAR))
    save(library, make_report(started=NOW))
    assert read_starts(library) == [NOW, NOW + YEAR]


def test_reports_of_all_sites_are_read_together_and_of_one_alone(library: SmallLibrary) -> None:
    library.store.write(add_site(make_offer("https://other.example"), ["report"])).result()
    other = next(site for site in library.store.sites.read_all() if site.id != library.site.id)
    save(library, make_report())
    library.store.write(save_report(other.id, make_report(site=other.url))).result()
    assert [kept.site_id for kept in library.store.reports.read_recent()] == [other.id, library.site.id]
    assert [kept.site_id for kept in library.store.reports.read_recent(site_id=other.id)] == [other.id]


def test_a_failed_sync_leaves_the_time_of_the_last_good_one(library: SmallLibrary) -> None:
    save(library, make_report())
    synced = library.site.synced
    assert synced is not None
    save(library, make_report(status=SiteStatus.FAILED))
    assert (library.site.synced, library.site.status) == (synced, SiteStatus.FAILED)


def test_a_site_that_asks_to_be_left_alone_is_until_a_sync_says_otherwise(library: SmallLibrary) -> None:
    until = NOW + timedelta(hours=1)
    library.store.write(save_report(library.site.id, make_report(), not_before=until)).result()
    assert library.site.not_before == until
    save(library, make_report())
    assert library.site.not_before is None


def test_a_report_names_the_posts_by_the_titles_they_have_now(library: SmallLibrary) -> None:
    first, second, third = library.take(*(make_post(number, f"Title {number}") for number in (1, 2, 3)))
    changes = [
        PostChange(ChangeKind.REMOVED, first),
        PostChange(ChangeKind.ADDED, second, "a title of its own"),
        PostChange(ChangeKind.ADDED, third),
        PostChange(ChangeKind.UPDATED, third, annotations=2),
        PostChange(ChangeKind.UPDATED, third, annotations=2),
    ]
    save(library, make_report(), *changes)
    save(library, make_report())
    library.take(make_post(3, "Another title"))
    latest, kept = library.store.reports.read_recent()
    assert library.store.reports.read_changes(latest.id) == ()
    assert library.store.reports.read_changes(kept.id) == (
        PostChange(ChangeKind.ADDED, third, "Another title"),
        PostChange(ChangeKind.ADDED, second, "Title 2"),
        PostChange(ChangeKind.UPDATED, third, "Another title", 2),
        PostChange(ChangeKind.REMOVED, first, "Title 1"),
    )
    assert library.store.reports.read_changes(999) == ()


def test_a_post_that_is_gone_does_not_cost_the_report(library: SmallLibrary) -> None:
    (post,) = library.take(make_post(1))
    changes = [PostChange(ChangeKind.ADDED, 999), PostChange(ChangeKind.ADDED, post)]
    save(library, make_report(), *changes)
    (kept,) = library.store.reports.read_recent()
    assert [change.post_id for change in library.store.reports.read_changes(kept.id)] == [post]


def test_what_a_report_names_goes_with_the_post_and_with_the_report(library: SmallLibrary) -> None:
    posts = library.take(make_post(1), make_post(2))
    save(library, make_report(started=NOW - 92 * DAY), *(PostChange(ChangeKind.ADDED, one) for one in posts))
    save(library, make_report(started=NOW - DAY), PostChange(ChangeKind.UPDATED, posts[0]))
    assert count_named(library) == 3
    save(library, make_report())
    assert count_named(library) == 1
    library.store.write(remove_site(library.site.id)).result()
    assert (count_named(library), library.store.reports.read_recent()) == (0, ())


def test_a_site_that_was_removed_meanwhile_gets_no_report(library: SmallLibrary) -> None:
    site_id = library.site.id
    library.store.write(remove_site(site_id)).result()
    library.store.write(save_report(site_id, make_report())).result()
    assert library.store.reports.read_recent() == ()


def test_reports_are_kept_ninety_days(library: SmallLibrary) -> None:
    for days in (120, 92, 89, 1, 0):
        save(library, make_report(started=NOW - days * DAY))
    assert read_starts(library) == [NOW, NOW - DAY, NOW - 89 * DAY]


def test_a_clock_that_is_a_year_ahead_once_deletes_nothing(library: SmallLibrary) -> None:
    # The clock of this machine is right here and the reports are a year old: for a sync that is the same.
    starts = [NOW - YEAR - days * DAY for days in (80, 40, 0)]
    for started in starts:
        save(library, make_report(started=started))
    save(library, make_report(started=NOW))
    assert read_starts(library) == [NOW, *reversed(starts)]


def test_a_clock_that_was_a_year_behind_costs_only_what_it_dated(library: SmallLibrary) -> None:
    save(library, make_report(started=NOW - DAY))
    save(library, make_report(started=NOW - YEAR))
    save(library, make_report(started=NOW))
    assert read_starts(library) == [NOW, NOW - DAY]


def test_a_report_from_the_future_makes_no_other_old(library: SmallLibrary) -> None:
    starts = [NOW - 89 * DAY, NOW + YEAR, NOW]
    for started in starts:
        save(library, make_report(started=started))
    assert read_starts(library) == list(reversed(starts))


def test_a_report_of_the_first_version_and_one_of_a_later_are_read(library: SmallLibrary) -> None:
    save(library, make_report(faults=(SyncFault("refused", "No.", "https://metals.example/x"),)))
    (kept,) = library.store.reports.read_recent()
    _rewrite(library.store.path, lambda said: {key: said[key] for key in said.keys() - NEW_KEYS})
    (old,) = library.store.reports.read_recent()
    assert old == kept
    _rewrite(library.store.path, lambda said: said | {"colour": "green"})
    assert library.store.reports.read_recent() == (kept,)


def _rewrite(path: Path, change: object) -> None:
    assert callable(change)
    with sqlite3.connect(path) as database:
        (text,) = database.execute("SELECT report FROM report").fetchone()
        said = json.loads(text)
        for fault in said["faults"]:
            fault.pop("advice", None)
        database.execute("UPDATE report SET report = ?", [json.dumps(change(said))])
    database.close()


def test_every_field_of_a_report_is_kept(library: SmallLibrary) -> None:
    save(library, make_report())
    with sqlite3.connect(library.store.path) as database:
        (text,) = database.execute("SELECT report FROM report").fetchone()
    database.close()
    assert set(json.loads(text)) == set(asdict(make_report()))


def test_syncs_that_found_nothing_can_be_left_out(library: SmallLibrary) -> None:
    found = make_report(added=0, notes=(SyncFault("image", "Gone."),))
    failed = make_report(added=0, status=SiteStatus.FAILED)
    for report in (make_report(), make_report(added=0), found, failed, make_report(added=0)):
        save(library, report)
    kept = library.store.reports.read_recent(quiet=False)
    assert [one.report for one in kept] == [failed, found, make_report()]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.just("\ud800"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
KEYS = [*asdict(make_report()), "other"]
FAULTS = st.lists(JSON | st.dictionaries(st.sampled_from(list(asdict(SyncFault("", "")))), JSON), max_size=3)
SAID = st.dictionaries(st.sampled_from(KEYS), JSON | FAULTS | st.datetimes().map(str), max_size=8)


@example("[" * 100_000)
@example('{"started": "9999-12-31T23:59:59"}')
@example('{"started":' * 100_000)
@given(st.one_of(st.text(), JSON.map(json.dumps), SAID.map(json.dumps)))
def test_any_text_is_a_report(text: str) -> None:
    report = parse_report(text)
    assert report.status in SiteStatus
    assert report.started.tzinfo is not None
    assert report.started.astimezone(timezone(timedelta(hours=14))) == report.started
    counts = [report.added, report.media, report.attached, *(have for _, have, _ in report.totals)]
    assert all(type(count) is int and 0 <= count < 2**31 for count in counts)
    assert 0 <= report.seconds < float("inf")
    faults = (*report.faults, *report.notes)
    words = [report.site, *(word for fault in faults for word in (fault.code, fault.message, fault.url))]
    assert all(isinstance(word, str) and word.encode() is not None for word in words)


NONE = [
    *("", "[1", "[" * 100_000, "9" * 5_000, '"x"', '{"faults": {}, "added": {}}', '{"started": 1}'),
    *(
        '{"started": "never", "faults": [{"code": "x"}]}',
        f'{{"started": "2026-01-02", "added": {"9" * 5_000}}}',
    ),
]


@pytest.mark.parametrize("text", NONE)
def test_a_report_that_is_none_is_left_out(library: SmallLibrary, text: str) -> None:
    for added in (4, 5):
        save(library, make_report(added=added))
    library.store.close()
    with sqlite3.connect(library.store.path) as database:
        database.execute("UPDATE report SET report = ? WHERE id = 2", (text,))
    database.close()
    with closing(Store(library.store.folder)) as store:
        for quiet in (True, False):
            assert [kept.report.added for kept in store.reports.read_recent(quiet=quiet)] == [4]


def test_the_latest_report_is_the_latest_that_can_be_read(library: SmallLibrary) -> None:
    for added in (4, 5):
        save(library, make_report(added=added))
    library.store.close()
    with sqlite3.connect(library.store.path) as database:
        database.execute("UPDATE report SET report = '{' WHERE id = 2")
    database.close()
    with closing(Store(library.store.folder)) as store:
        latest = store.reports.read_latest(1)
        assert latest is not None
        assert latest.added == 4


def test_a_report_is_taken_as_far_as_it_makes_sense() -> None:
    fault = {"code": "refused", "message": 3, "url": "\ud83d", "advice": None, "other": 1}
    said = {
        "site": "a",
        "status": "x",
        "started": "2026-01-02",
        "added": 10**30,
        "removed": -1,
        "bytes": 2**40,
    }
    lists = {"faults": [fault, 3, {}], "totals": [["a", 1, None], ["b", 2, "x"], [1]], "seconds": 1e300}
    assert parse_report(json.dumps(said | lists)) == SyncReport(
        "a",
        SiteStatus.OK,
        datetime(2026, 1, 2, tzinfo=UTC),
        added=10**9,
        bytes=2**40,
        faults=(SyncFault("refused", "", "?"),),
        totals=(("a", 1, None), ("b", 2, 0)),
    )
