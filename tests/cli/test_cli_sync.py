"""What a sync of several sites says, shows and ends with, and what the last syncs changed."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from pressmark.cli.output import Output
from pressmark.cli.progress import Speed, say_speed, shown_progress
from pressmark.cli.reports import decide_exit_code, say_counts, say_report
from pressmark.model import EPOCH, Phase, Progress, SiteStatus, SyncFault, SyncReport
from pressmark.settings import Settings, config_folder, save_settings
from pressmark.store import Store
from tests.bending_site import BendingSite
from tests.cli import shapes
from tests.command_line import Result, run
from tests.library import SmallLibrary


@pytest.fixture
def sites() -> Iterator[list[BendingSite]]:
    """Two sites of seven posts each, on two hosts."""
    with ExitStack() as stack:
        made = [stack.enter_context(BendingSite()) for _ in range(2)]
        for site in made:
            site.add(*range(1, 8))
        yield made


@pytest.fixture
def library(sites: list[BendingSite], tmp_path: Path) -> Path:
    """A library that follows both."""
    folder = tmp_path / "library"
    for site in sites:
        assert run("add", site.url, library=folder).code == 0
    return folder


def sync(library: Path, *words: str) -> Result:
    return run("sync", "--json", *words, library=library)


def fail(site: BendingSite) -> None:
    # Not Implemented is not asked for again.
    site.bend = lambda _path, _values, _answer: (501, b"", {})


def test_sites_are_reported_in_their_order_and_by_the_promised_shape(
    sites: list[BendingSite], library: Path
) -> None:
    told = sync(library)
    assert (told.code, told.err) == (0, "")
    shapes.check(told.document, shapes.SYNC)
    listed = [site["site"] for site in run("sites", "--json", library=library).document["sites"]]
    reports = told.document["sites"]
    assert [report["site"] for report in reports] == listed
    assert {(report["added"], report["first"], report["census"]) for report in reports} == {(7, True, True)}
    assert [report["types"] for report in reports] == [[{"slug": "post", "have": 7, "total": 7}]] * 2


def test_a_person_is_told_counts_and_how_complete_each_type_is(
    sites: list[BendingSite], library: Path
) -> None:
    told = run("sync", library=library)
    assert told.code == 0
    lines = told.out.splitlines()
    assert [line.split(" (")[0] for line in lines] == ["Small Site: 7 new", "  Posts: have 7 of 7"] * 2
    assert told.err.count("taking articles (Posts)") >= 2


def test_what_fails_is_told_with_what_to_do_and_the_others_go_on(
    sites: list[BendingSite], library: Path
) -> None:
    fail(sites[0])
    told = sync(library)
    assert told.code == 1
    assert sorted(report["status"] for report in told.document["sites"]) == ["failed", "ok"]
    (report,) = (report for report in told.document["sites"] if report["status"] == "failed")
    (error,) = report["errors"]
    assert error["advice"]
    assert f"pressmark: Small Site: {error['message']} {error['advice']}\n" in told.err
    alone = run("sync", sites[0].url, library=library)
    assert (alone.code, alone.out) == (3, f"Small Site: failed: {error['message']} {error['advice']}\n")


def test_a_site_that_another_program_syncs_is_told_as_such(sites: list[BendingSite], library: Path) -> None:
    store = Store(library)
    with store.hold_sync(store.sites.find(sites[0].url).id):
        alone = sync(library, sites[0].url)
        both = sync(library)
    store.close()
    assert alone.code == 5
    shapes.check(alone.document, shapes.SYNC)
    assert alone.document["sites"][0]["errors"][0]["code"] == "already-syncing"
    assert "Another Pressmark is syncing this site now" in alone.err
    assert str(library) not in alone.err
    assert both.code == 1
    assert sorted(report["added"] for report in both.document["sites"]) == [0, 7]


def test_a_site_that_asks_to_be_left_alone_is(sites: list[BendingSite], library: Path) -> None:
    sites[0].bend = lambda _path, _values, _answer: (429, b"", {"Retry-After": "3600"})
    busy = sync(library, sites[0].url)
    assert (busy.code, busy.document["sites"][0]["errors"][0]["code"]) == (3, "busy")
    asked = len(sites[0].asked)
    again = sync(library, sites[0].url)
    assert (again.code, again.document["sites"][0]["requests"]) == (3, 0)
    assert len(sites[0].asked) == asked
    listed = run("sites", "--json", library=library).document
    shapes.check(listed, shapes.SITES)
    (until,) = (site["not_before"] for site in listed["sites"] if site["not_before"])
    assert timedelta(0) < datetime.fromisoformat(until) - datetime.now(UTC) <= timedelta(hours=1)
    plain = run("sites", library=library).out
    assert "Small Site asks to be left alone until " in plain
    assert {"busy", "new"} <= set(plain.split())


def test_the_settings_say_how_much_is_asked_at_once_and_how_much_room_images_have(
    sites: list[BendingSite], library: Path
) -> None:
    save_settings(Settings(requests_at_once=1, image_space=1), config_folder())
    assert sync(library).code == 0


def test_several_sites_have_a_bar_each_at_a_terminal(sites: list[BendingSite], library: Path) -> None:
    shown = run("sync", library=library, terminal=True)
    assert shown.code == 0
    assert "Small Site" in shown.err
    assert "\x1b" not in shown.out


def test_changes_lists_what_the_syncs_changed_with_the_articles(
    sites: list[BendingSite], library: Path
) -> None:
    one = sites[0]
    sync(library)
    sync(library)
    one.add(8)
    one.add(3, title={"rendered": "Another title"}, modified_gmt="2026-03-01T08:00:00")
    one.withdrawn.add(4)
    del one.posts[5]
    sync(library, "--full")
    told = run("changes", "--json", library=library)
    assert (told.code, told.err) == (0, "")
    shapes.check(told.document, shapes.CHANGES)
    latest, *first = told.document["reports"]
    counts = (latest["added"], latest["updated"], latest["removed"], latest["withdrawn"])
    assert (latest["site"], counts) == (one.url, (1, 1, 2, 1))
    assert [(post["kind"], post["title"], post["link"]) for post in latest["posts"]] == [
        ("added", "Post 8", f"{one.url}/post-8/"),
        ("updated", "Another title", f"{one.url}/post-3/"),
        ("withdrawn", "Post 4", f"{one.url}/post-4/"),
        ("removed", "Post 5", f"{one.url}/post-5/"),
    ]
    # The syncs without news are left out, and a first sync names nothing.
    assert [(report["first"], report["added"], report["posts"]) for report in first] == [(True, 7, [])] * 2
    assert len(run("changes", one.url, "--json", library=library).document["reports"]) == 2
    assert len(run("changes", "--limit", "1", "--json", library=library).document["reports"]) == 1
    assert len(run("changes", "--limit", "0", "--json", library=library).document["reports"]) == 3
    plain = run("changes", "--limit", "1", library=library).out.splitlines()
    assert plain[0].endswith("Small Site: 1 new, 1 changed, 1 withdrawn, 1 removed, 4 unchanged")
    assert [line.split()[0] for line in plain[1:]] == ["new", "changed", "withdrawn", "removed"]
    assert [line.split("  ")[-1] for line in plain[1:]] == ["Post 8", "Another title", "Post 4", "Post 5"]


def test_changes_tells_failures_and_that_there_is_nothing(sites: list[BendingSite], library: Path) -> None:
    nothing = run("changes", library=library)
    assert (nothing.code, nothing.out) == (0, "")
    assert "No sync has changed anything yet." in nothing.err
    assert run("changes", "--json", library=library).document == {"reports": []}
    fail(sites[0])
    sync(library, sites[0].url)
    assert "  failed: " in run("changes", library=library).out
    assert run("changes", "nowhere.invalid", library=library).code == 2


def test_a_terminal_is_spared_hundreds_of_articles(tmp_path: Path) -> None:
    with BendingSite() as site:
        site.add(1)
        run("add", site.url, library=tmp_path)
        sync(tmp_path)
        site.add(*range(2, 52))
        sync(tmp_path, "--full")
    shown = run("changes", "--limit", "1", library=tmp_path, terminal=True).out.splitlines()
    assert (len(shown), shown[-1]) == (42, "  and 10 more; `--json` lists all")
    assert len(run("changes", "--limit", "1", library=tmp_path).out.splitlines()) == 51


def make_report(status: SiteStatus = SiteStatus.OK, *codes: str, **facts: int) -> SyncReport:
    faults = tuple(SyncFault(code, "It failed.", "", "Wait.") for code in codes)
    return SyncReport("https://metals.example", status, EPOCH, faults=faults, **facts)  # type: ignore[arg-type]


FAILED = SiteStatus.FAILED


@pytest.mark.parametrize(
    ("reports", "code"),
    [
        ([], 0),
        ([make_report()], 0),
        ([make_report(SiteStatus.PARTIAL, "post")], 1),
        ([make_report(), make_report(FAILED, "unreachable")], 1),
        ([make_report(FAILED, "unreachable"), make_report(FAILED, "unreachable")], 1),
        ([make_report(FAILED, "unreachable")], 3),
        ([make_report(FAILED, "failing")], 3),
        ([make_report(FAILED, "busy")], 3),
        ([make_report(FAILED, "refused")], 4),
        ([make_report(FAILED, "sign-in")], 4),
        ([make_report(FAILED, "not-wordpress")], 4),
        ([make_report(FAILED, "bad-response")], 4),
        ([make_report(FAILED, "already-syncing")], 5),
        ([make_report(FAILED, "library-unusable")], 5),
        ([make_report(FAILED, "library-unusable"), make_report(FAILED, "already-syncing")], 5),
        ([make_report(FAILED, "library-unusable"), make_report()], 1),
    ],
)
def test_the_exit_code_says_what_became_of_the_sites(reports: list[SyncReport], code: int) -> None:
    assert decide_exit_code(reports) == code
    assert decide_exit_code(reports, interrupted=True) == 130


def test_withdrawn_articles_are_told_apart_from_removed_ones() -> None:
    report = make_report(
        added=1200, updated=3, removed=5, withdrawn=2, restored=1, unchanged=9, media=1, annotations=2
    )
    assert say_counts(report) == (
        "1,200 new, 3 changed, 2 withdrawn, 3 removed, 1 back again, 9 unchanged, 1 image,"
        " 2 annotations on changed articles"
    )


def test_a_sync_that_failed_late_tells_what_it_had_done() -> None:
    (line,) = say_report("Metals", make_report(FAILED, "failing", added=3), {})
    assert line == "Metals: failed: It failed. Wait. Before that: 3 new."


@pytest.mark.parametrize(("speed", "words"), [(None, ""), (0.42, "0.4 a second"), (1234.5, "1,234 a second")])
def test_a_speed_is_said_in_words(speed: float | None, words: str) -> None:
    assert say_speed(speed) == words


def test_speed_counts_articles_of_one_type_over_the_last_seconds() -> None:
    times = iter([0.0, 1.0, 2.0, 20.0, 21.0, 30.0, 31.0, 32.0])
    speed = Speed(lambda: next(times))

    def note(done: int, what: str = "Posts", phase: Phase = Phase.POSTS) -> float | None:
        return speed.note(Progress("", phase, what, done))

    assert note(100) is None
    assert note(150) == 50
    assert note(10, phase=Phase.CENSUS) is None
    assert note(200) == 50
    assert note(218) == 1
    assert note(238) == 2
    assert note(5, "Pages") is None
    assert note(6, "Pages") == 1
    assert note(2, "Pages") is None


def test_lines_of_several_sites_do_not_silence_each_other(tmp_path: Path) -> None:
    stream = TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True)
    one = SmallLibrary(tmp_path)
    site = one.site
    one.store.close()
    with shown_progress(Output(stream, stream)) as show:
        for phase in (Phase.CONNECTING, Phase.POSTS, Phase.POSTS, Phase.IMAGES, Phase.DONE):
            show(site, Progress(site.url, phase, "", 1, 2))
    text = stream.buffer.getvalue().decode()  # type: ignore[attr-defined]
    assert text.splitlines() == [
        "Metals Desk: connecting 1 of 2",
        "Metals Desk: taking articles 1 of 2",
        "Metals Desk: taking images 1 of 2",
    ]
