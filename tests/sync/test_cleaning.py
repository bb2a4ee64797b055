"""Many posts are cleaned in processes of their own: what breaks it costs itself alone, and nothing stays."""

import subprocess
import sys
import threading
from contextlib import ExitStack
from pathlib import Path

import pytest

from pressmark.errors import BadResponse
from pressmark.model import PostStatus, RemotePost, SiteStatus
from pressmark.sync import SyncOptions, sync_sites
from pressmark.sync.apart import CannotStartError, CleaningProcess, find_command
from pressmark.sync.cleaning import Apart, Cleaner
from tests.bending_site import BendingSite
from tests.library import make_post
from tests.sync.conftest import Follower
from tests.sync.test_sync import titles

# A process in which HTML does what a broken parser would: end it, or never come to an end. It can also wait
# until another process has it too.
BRITTLE = """
import os, pathlib, signal, sys, time
from pressmark.article.serving import clean_post, main

def clean_one(post):
    once = pathlib.Path(sys.argv[1])
    if "BREAKS" in post[0] or "BREAKS-ONCE" in post[2] and not once.exists():
        once.touch()
        os.kill(os.getpid(), signal.SIGTERM)
    while "STALLS" in post[0]:
        if "DEAF" in post[0]:
            getattr(signal, "alarm", lambda seconds: None)(0)
    if "SLOW" in post[0]:
        (once.parent / f"here-{os.getpid()}").touch()
        time.sleep(0.01)
    if "MEETS" in post[0]:
        (once.parent / f"here-{os.getpid()}").touch()
        while len(list(once.parent.glob("here-*"))) < 2:
            time.sleep(0.01)
    return clean_post(post)

main(clean_one)
"""
PROGRAM = """
import os, pathlib, sys
from pressmark.article.serving import pack_posts
from pressmark.sync import SyncOptions, sync_sites
from pressmark.sync.apart import CleaningProcess

process = CleaningProcess()
process.exchange(pack_posts([], 9), 9)
print(pathlib.Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text(), flush=True)
sys.stdin.read()
"""
FINE = "<p>Fine.</p>"


@pytest.fixture
def brittle(tmp_path: Path) -> tuple[str, ...]:
    return sys.executable, "-c", BRITTLE, str(tmp_path / "once")


def say(site: BendingSite, remote_id: int, html: str) -> None:
    site.add(remote_id, content={"rendered": html, "protected": False})


def is_idle() -> bool:
    return not any(thread.name.startswith("sync cleaning") for thread in threading.enumerate())


def make_posts(*texts: str) -> list[RemotePost]:
    return [make_post(number, html=f"<p>{text}</p>") for number, text in enumerate(texts, 1)]


def read_texts(follower: Follower) -> dict[str, str]:
    store = follower.store
    rows = store.posts.read_rows(range(1, 1 + len(titles(follower))))
    return {row.title: store.revisions.read_text(store.revisions.read_all(row.id)[-1].id) for row in rows}


def test_a_library_is_the_same_wherever_it_was_cleaned(
    small_site: BendingSite, follower: Follower, tmp_path: Path
) -> None:
    small_site.add(*range(1, 121))
    other = Follower(tmp_path / "other", small_site.url)
    here, apart = follower.sync(apart=Apart(many=999)), other.sync(apart=Apart(many=1, waits=True))
    assert (here.added, here.status) == (apart.added, apart.status) == (120, SiteStatus.OK)
    assert read_texts(follower) == read_texts(other)
    assert len(read_texts(other)) == 120
    assert is_idle()
    other.store.close()


def test_html_that_ends_the_process_costs_its_own_post(
    small_site: BendingSite, follower: Follower, brittle: tuple[str, ...]
) -> None:
    say(small_site, 3, "<p>BREAKS</p>")
    report = follower.sync(apart=Apart(many=1, waits=True, command=brittle))
    assert (report.added, report.status) == (6, SiteStatus.PARTIAL)
    assert [(fault.code, fault.message) for fault in report.faults] == [
        ("post", "Post 3 could not be read: Its HTML ends the process that reads it.")
    ]
    # Whoever broke a process once is never let into this one.
    again = follower.sync(full=True, apart=Apart(many=999, command=brittle))
    assert [fault.code for fault in again.faults] == ["post"]
    say(small_site, 3, FINE)
    assert follower.sync(full=True, apart=Apart(command=brittle)).added == 1
    assert follower.store.cursors.read_failures(1, range(1, 8)) == {}


def test_a_process_that_is_ended_from_outside_costs_nothing(brittle: tuple[str, ...]) -> None:
    posts = [make_post(number, excerpt="<p>BREAKS-ONCE</p>") for number in (1, 2, 3)]
    cleaner = Cleaner("https://a.example", Apart(many=1, waits=True, command=brittle), threading.Event())
    cleaner.expect(3)
    batches = [cleaner.begin(posts), cleaner.begin(posts)]
    assert [one is not None for batch in batches for one in batch] == [True] * 6
    cleaner.close()


def test_two_batches_are_cleaned_at_once(brittle: tuple[str, ...], tmp_path: Path) -> None:
    apart = Apart(many=1, waits=True, processes=2, command=brittle)
    cleaner = Cleaner("https://a.example", apart, threading.Event())
    cleaner.expect(3)
    assert cleaner.ahead == 2
    batches = [cleaner.begin(make_posts("MEETS", str(number))) for number in range(3)]
    assert [one and one[0].text for batch in batches for one in batch] == [
        "MEETS", "0", "MEETS", "1", "MEETS", "2"
    ]  # fmt: skip
    assert len(list(tmp_path.glob("here-*"))) == 2
    cleaner.close()
    assert is_idle()


@pytest.mark.parametrize(("hosts", "processes"), [(1, 2), (2, 2), (3, 3)])
def test_sites_share_the_processes(
    small_site: BendingSite,
    follower: Follower,
    brittle: tuple[str, ...],
    tmp_path: Path,
    hosts: int,
    processes: int,
) -> None:
    with ExitStack() as stack:
        sites = [small_site, *(stack.enter_context(BendingSite()) for _ in range(hosts - 1))]
        for site in sites:
            site.add(*range(1, 161), content={"rendered": "<p>SLOW</p>", "protected": False})
        for site in sites[1:]:
            follower.follow(site.url)
        sync_sites(
            follower.store,
            follower.store.sites.read_all(),
            on_progress=lambda _site, _progress: None,
            cancelled=follower.cancelled,
            options=SyncOptions(apart=Apart(many=1, waits=True, processes=2, command=brittle)),
        )
    assert len(list(tmp_path.glob("here-*"))) == processes


@pytest.mark.parametrize("text", ["STALLS", "STALLS DEAF"])
def test_html_without_end_is_given_up(brittle: tuple[str, ...], text: str) -> None:
    cleaner = Cleaner(
        "https://a.example", Apart(many=1, waits=True, patience=1, command=brittle), threading.Event()
    )
    cleaner.expect(1)
    assert list(cleaner.begin(make_posts(text))) == [None]
    cleaner.close()
    assert is_idle()


def test_a_site_whose_html_breaks_too_much_is_given_up(brittle: tuple[str, ...]) -> None:
    cleaner = Cleaner(
        "https://a.example", Apart(many=1, waits=True, most_broken=1, command=brittle), threading.Event()
    )
    cleaner.expect(3)
    cleaned = cleaner.begin(make_posts("BREAKS", "BREAKS", "BREAKS"))
    assert next(cleaned) is None
    with pytest.raises(BadResponse, match="Many of its articles"):
        next(cleaned)
    cleaner.close()


def test_what_came_is_kept_when_the_site_fails(
    small_site: BendingSite, follower: Follower, brittle: tuple[str, ...]
) -> None:
    small_site.add(*range(1, 301))
    for number in (160, 170, 180):
        say(small_site, number, "BREAKS")
    report = follower.sync(apart=Apart(many=1, waits=True, most_broken=2, command=brittle))
    assert report.faults[-1].message.startswith("Posts could not be read to the end: Many of its articles")
    assert 50 < report.added == len(titles(follower))


def test_a_sync_stops_though_html_has_no_end(
    small_site: BendingSite, follower: Follower, brittle: tuple[str, ...]
) -> None:
    say(small_site, 7, "STALLS")
    # The sync waits for nobody but the process then.
    report = follower.sync(apart=Apart(many=1, waits=True, command=brittle), give_way=follower.cancelled.set)
    assert report.cancelled
    assert is_idle()


@pytest.mark.parametrize("command", [("/nowhere/at/all",), (sys.executable, "-c", "")])
def test_where_no_process_can_be_had_posts_are_cleaned_here(
    small_site: BendingSite, follower: Follower, command: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    small_site.add(*range(1, 151))
    report = follower.sync(apart=Apart(many=1, waits=True, command=command))
    assert (report.added, report.status) == (150, SiteStatus.OK)
    assert [record.message for record in caplog.records] == [
        "The process that cleans cannot be started; this one does it."
    ]
    assert {row.status for row in follower.store.posts.read_rows(range(1, 151))} == {PostStatus.LIVE}


def test_posts_are_cleaned_here_until_the_process_is_there(
    small_site: BendingSite, follower: Follower
) -> None:
    report = follower.sync(apart=Apart(many=1))
    assert (report.added, report.status) == (7, SiteStatus.OK)
    assert is_idle()


def test_a_process_that_was_stopped_is_not_started_again() -> None:
    process = CleaningProcess()
    process.stop()
    with pytest.raises(CannotStartError):
        process.exchange(b"", 9)
    process.close()


def test_a_packaged_program_is_its_own_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert find_command() == (sys.executable, "--serve-cleaning")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="It looks into /proc.")
def test_the_process_ends_with_a_program_that_is_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        child = int(running.stdout.readline())
        assert not has_ended(child)
        running.kill()
    pause = threading.Event()
    while not has_ended(child):
        pause.wait(0.01)


def has_ended(pid: int) -> bool:
    """Also where nobody has asked how it did."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except FileNotFoundError:
        return True
