"""How syncs are said: what they do, did, and could not do."""

import json
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from pressmark.errors import (
    BadResponse,
    NotWordPress,
    SignInFailed,
    SiteBusy,
    SiteFailing,
    SiteRefused,
    SiteUnreachable,
)
from pressmark.model import KeptReport, Phase, Progress, Site, SiteStatus, SyncFault, SyncReport
from pressmark.model.library import EPOCH, ImageChoice
from pressmark.store.reports import parse_report
from pressmark.ui import sync_ends as ends
from pressmark.ui import sync_words as words
from pressmark.ui.application import make_application
from pressmark.ui.message import Message
from pressmark.ui.sites.changes_contents import Sync, build_lines, describe_sync, explain_no_lines
from pressmark.ui.sync_board import Pace, SyncBoard

NOW = datetime.now(UTC)
FAULT = SyncFault("bad-response", "The page is no JSON.", "https://a.example/x", "Try later.")
DONE = SyncReport("https://a.example", SiteStatus.OK, NOW)


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    make_application()


def make_site(number: int, name: str) -> Site:
    return Site(number, "", "", name, ImageChoice.ALL, EPOCH, None, SiteStatus.OK, "", 0, ())


def test_a_report_says_what_was_done_and_nothing_else() -> None:
    done = replace(DONE, added=3, removed=3, withdrawn=2, updated=1, restored=1, media=2)
    said = "Synced A: 3 new, 1 edited, 1 back again, 2 withdrawn, 1 removed, 2 images"
    assert words.describe_report(done, "A") == said
    assert words.describe_report(DONE, "A") == "Synced A: nothing new"
    stopped = replace(DONE, status=SiteStatus.PARTIAL, added=3, cancelled=True)
    assert "what was taken is kept" in words.describe_report(stopped, "A")
    assert words.describe_kept(stopped) == "Stopped: 3 new"
    assert words.describe_kept(replace(stopped, added=0)) == "Stopped: nothing new"
    partial = replace(DONE, status=SiteStatus.PARTIAL, added=3, faults=(FAULT, FAULT))
    assert words.describe_report(partial, "A") == "Synced A: 3 new, 2 failed"
    assert words.describe_kept(replace(DONE, status=SiteStatus.FAILED)) == "Could not be synced"


def test_annotations_that_are_to_be_checked_are_said() -> None:
    touched = replace(DONE, updated=1, annotations=5, attention=2)
    assert words.describe_report(touched, "A") == "Synced A: 1 edited, 2 annotations need your attention"
    several = [("A", touched), ("B", replace(DONE, updated=1, attention=1))]
    assert ends.describe_all(several) == "Synced 2 sites: 2 edited, 3 annotations need your attention"
    assert "attention" not in words.describe_report(replace(touched, attention=0), "A")


def test_a_first_sync_is_said_as_such() -> None:
    first = replace(DONE, first=True, added=6044, media=3)
    assert words.describe_kept(first) == "First sync: 6,044 articles taken"
    assert words.describe_report(first, "A") == "First sync of A: 6,044 articles taken"


def test_how_complete_the_library_is() -> None:
    report = replace(DONE, totals=(("news", 6044, 6044), ("page", 2, 3), ("memo", 1, None)))
    assert words.describe_totals(report, {"news": "News"}) == "News 6,044 of 6,044  ·  page 2 of 3"
    assert words.describe_total(report) == "6,046 of 6,047 on the site"
    assert words.describe_total(DONE) == ""
    assert ends.describe_all([("A", report)]) == "Synced A: nothing new, 6,046 of 6,047 on the site"
    gone = replace(report, removed=1)
    said = "Synced A: 1 removed, 6,046 of 6,047 on the site, what was removed there is kept here"
    assert ends.describe_all([("A", gone)]) == said


def test_several_sites_are_said_in_one_line() -> None:
    ended = [
        ("A", replace(DONE, added=3, updated=1)),
        ("B", replace(DONE, added=2)),
        ("C", replace(DONE, status=SiteStatus.FAILED, faults=(FAULT,))),
    ]
    assert ends.describe_all(ended) == "Synced 2 sites, 1 failed (C): 5 new, 1 edited"


def test_what_was_stopped_failed_or_left_out_is_not_said_to_be_synced() -> None:
    good = ("A", replace(DONE, added=2265))
    stopped = replace(DONE, status=SiteStatus.PARTIAL, cancelled=True)
    failed = ("C", replace(DONE, status=SiteStatus.FAILED, faults=(FAULT,)))
    partly = ("D", replace(DONE, status=SiteStatus.PARTIAL, faults=(FAULT,)))
    many = [good, partly, ("B", stopped), ("E", ends.Missed.STOPPED), failed]
    said = "Synced 2 sites, 1 only in part (D), 2 stopped (B and 1 more), 1 failed (C): 2,265 new"
    assert ends.describe_all(many) == said
    assert ends.describe_all([("B", stopped), failed]) == "No site synced, 1 stopped (B), 1 failed (C)"
    assert ends.describe_all([failed, failed]) == "No site synced, 2 failed (C and 1 more)"
    left = [good, ("F", ends.Missed.ELSEWHERE), ("G" * 50, ends.Missed.UNKNOWN)]
    said = f"Synced 1 site, 1 without a sign-in ({'G' * 39}…), 1 by another program (F): 2,265 new"
    assert ends.describe_all(left) == said
    assert ends.describe_all(left[1:2]) == "Another program is syncing F"


def test_why_sites_were_not_synced_is_said_of_each() -> None:
    stopped = replace(DONE, status=SiteStatus.PARTIAL, cancelled=True)
    failed = replace(DONE, status=SiteStatus.FAILED, faults=(replace(FAULT, code="unreachable"),))
    ended: list[tuple[str, ends.End]] = [
        ("A", DONE),
        ("B", stopped),
        ("C", failed),
        ("D", ends.Missed.UNKNOWN),
    ]
    assert ends.explain_all(ended).splitlines() == [
        "Sync of B stopped; what was taken is kept",
        "C gives no answer. Check your connection, or sync again later.",
        "D was not synced: nobody signed in",
    ]
    assert ends.explain_all(ended[:1] * 2) == ends.explain_all(ended[2:3]) == ""
    assert ends.explain_all([("C", failed)] * 12).splitlines()[7:] == [
        "C gives no answer. Check your connection, or sync again later.",
        "and 4 more",
    ]


def test_faults_are_one_sentence_with_the_own_words_of_the_program_as_details() -> None:
    some = words.describe_faults(replace(DONE, status=SiteStatus.PARTIAL, faults=(FAULT,)), "A")
    assert some == Message(
        "Synced A, but 1 thing failed. A part of A could not be read. It is tried again by the next sync.",
        "The page is no JSON. Try later. https://a.example/x",
    )
    other = SyncFault("post", "Post 3 could not be read.")
    two = words.describe_faults(replace(DONE, status=SiteStatus.PARTIAL, faults=(FAULT, other)), "A")
    assert two is not None
    assert two.text == "Synced A, but 2 things failed. The rest is complete."
    all_of_it = words.describe_faults(replace(DONE, status=SiteStatus.FAILED, faults=(FAULT,)), "A")
    assert all_of_it is not None
    assert all_of_it.text.startswith("A gave an answer that makes no sense. Sync again later")
    assert words.describe_faults(DONE, "A") is None


CODES = {
    *(kind.code for kind in (SiteUnreachable, SiteRefused, SignInFailed, SiteBusy, SiteFailing)),
    *(BadResponse.code, NotWordPress.code, "too-many-missing", "post", "type", "image"),
}


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_kind_of_failure_has_its_own_words_and_says_what_comes_next(code: str) -> None:
    failed = replace(DONE, status=SiteStatus.FAILED)
    said = words.describe_fault(SyncFault(code, "MESSAGE"), failed, "Metals Desk")
    assert "MESSAGE" not in said
    assert "{" not in said
    assert len(said.split(". ")) + len(said.split("; ")) > 2


def test_a_failure_of_another_kind_has_the_words_of_the_program() -> None:
    said = words.describe_fault(SyncFault("strange", "It broke.", "", "Mend it."), DONE, "A")
    assert said == "It broke. Mend it."


def test_a_busy_site_is_said_with_the_time_when_it_may_be_asked_again() -> None:
    fault = SyncFault("busy", "Asked too often.")
    failed = replace(DONE, status=SiteStatus.FAILED, faults=(fault,))
    assert "for a while" in words.describe_fault(fault, failed, "A")
    local = datetime.now().astimezone().replace(hour=14, minute=30)
    assert "until 14:30." in words.describe_fault(fault, failed, "A", local)
    later = datetime(2031, 5, 12, 14, 30).astimezone()
    assert "until 12 May 2031, 14:30." in words.describe_fault(fault, failed, "A", later)


def test_progress_says_the_phase_how_far_and_how_fast() -> None:
    posts = Progress("A", Phase.POSTS, "", 1200, 6044)
    assert words.describe_progress(posts) == "Taking articles 1,200 of 6,044"
    assert words.describe_progress(posts, 41.7) == "Taking articles 1,200 of 6,044, 42 a second"
    census = Progress("A", Phase.CENSUS, "", 300)
    assert words.describe_progress(census, 41.7) == "Looking for changes 300"
    assert words.describe_progress(Progress("A", Phase.CONNECTING)) == "Connecting"


def test_the_speed_is_that_of_the_last_seconds() -> None:
    pace = Pace()
    assert pace.speed() == 0.0
    pace.note(0, 100.0)
    pace.note(10, 100.5)
    assert pace.speed() == 0.0
    pace.note(40, 102.0)
    assert pace.speed() == 20.0
    pace.note(140, 110.0)
    pace.note(240, 112.0)
    assert pace.speed() == 50.0
    # The next type begins at nothing again.
    pace.note(5, 113.0)
    assert pace.speed() == 0.0


def test_the_sync_that_began_first_is_told_of_until_it_ends() -> None:
    board = SyncBoard()
    assert board.standing(1) is None
    one, two = make_site(1, "One"), make_site(2, "Two")
    board.note(one, Progress("", Phase.POSTS, "", 1, 9))
    board.note(two, Progress("", Phase.TERMS))
    standing = board.standing(3)
    assert standing is not None
    assert (standing.name, standing.others) == ("One", 2)
    board.keep(frozenset({2}))
    standing = board.standing(1)
    assert standing is not None
    assert (standing.name, standing.others) == ("Two", 0)


def test_a_site_that_does_not_answer_hides_none_that_moves() -> None:
    board = SyncBoard()
    board.note(make_site(1, "Hangs"), Progress("", Phase.CONNECTING))
    board.note(make_site(2, "Moves"), Progress("", Phase.POSTS, "", 1, 9))
    standing = board.standing(2)
    assert standing is not None
    assert (standing.name, standing.others) == ("Moves", 1)


def test_articles_are_told_of_while_more_are_looked_for() -> None:
    board = SyncBoard()
    one = make_site(1, "One")
    shown = []
    for progress in (
        Progress("", Phase.CENSUS, "News", 95, 200),
        Progress("", Phase.POSTS, "News", 50, 200),
        Progress("", Phase.CENSUS, "News", 190, 200),
        Progress("", Phase.POSTS, "News", 200, 200),
        Progress("", Phase.CENSUS, "Pages"),
    ):
        board.note(one, progress)
        standing = board.standing(1)
        assert standing is not None
        shown.append((standing.progress.phase, standing.progress.done))
    taking = [(Phase.POSTS, 50), (Phase.POSTS, 50), (Phase.POSTS, 200)]
    assert shown == [(Phase.CENSUS, 95), *taking, (Phase.CENSUS, 0)]


def test_yesterday_is_not_today() -> None:
    yesterday = NOW - timedelta(days=1)
    assert ":" in words.short_moment(NOW, NOW)
    assert ", " in words.short_moment(yesterday, NOW)


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.datetimes().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
_FAULTS = st.lists(st.fixed_dictionaries({}, optional=dict.fromkeys(asdict(FAULT), _ANY)), max_size=3)
_KEPT = dict.fromkeys(asdict(DONE), _ANY) | {"faults": _FAULTS | _ANY, "notes": _FAULTS}
_TOTALS = st.lists(st.tuples(st.text(), st.integers(), st.none() | st.integers()), max_size=2)


@given(st.fixed_dictionaries({}, optional=_KEPT | {"status": st.sampled_from(SiteStatus), "totals": _TOTALS}))
def test_whatever_a_library_has_for_a_report_can_be_said(kept: dict[str, object]) -> None:
    """The library may come from anybody; what Qt counts must fit its numbers."""
    report = parse_report(json.dumps(kept))
    said = [words.describe_report(report, "A"), words.describe_kept(report), words.describe_total(report)]
    assert all(said[:2])
    assert isinstance(words.describe_totals(report, {}), str)
    assert (words.describe_faults(report, "A") is None) == (not report.faults or report.cancelled)
    assert ends.describe_all([("A", report), ("B", report)])
    sync = Sync(KeptReport(1, 1, report), "A")
    assert describe_sync(sync)
    assert len(build_lines(sync, ())) <= len(report.faults) + len(report.notes) + 9
    assert explain_no_lines(report)
