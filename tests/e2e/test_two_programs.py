"""Two programs on one library: both read, search and write in turn; only one syncs a site."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from pressmark.errors import LibraryLocked
from pressmark.model import SiteStatus
from pressmark.query import EVERYTHING
from pressmark.store import Store
from pressmark.store.marks import mark_read
from pressmark.store.safety.check import check_library
from pressmark.sync import sync_site
from tests.command_line import call, run, start
from tests.library import wait_briefly
from tests.seed_site import SmallSite, make_archive

POSTS = 1_200
BEING_SYNCED = (
    "Another Pressmark is syncing this site now; its articles appear here too. Try again when it has ended."
)
MARKER = """
import sys
from pathlib import Path
from pressmark.store import Store
from pressmark.store.marks import mark_read

store = Store(Path(sys.argv[1]))
for post in map(int, sys.argv[2:]):
    store.write(mark_read([post])).result()
store.close()
"""


class HeldSite(SmallSite):
    """Gives some articles, then none until it is let go."""

    def __init__(self) -> None:
        super().__init__(make_archive(POSTS), self._wait)
        self.waits = threading.Event()
        self.released = threading.Event()

    def _wait(self, requests: int) -> None:
        if requests > 4:
            self.waits.set()
            self.released.wait(60)


@contextmanager
def syncing(site: HeldSite, library: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another program is in the middle of a sync while the block runs; it is let go at the end."""
    assert run("add", site.url, library=library).code == 0
    program = start("sync", "--json", library=library)
    try:
        assert site.waits.wait(60)
        wait_for_articles(library)
        yield program
    finally:
        site.released.set()
        program.communicate()


def wait_for_articles(library: Path) -> None:
    pause = threading.Event()
    with closing(Store(library)) as store:
        while not store.posts.count().all:
            pause.wait(0.02)


def test_the_second_program_reads_and_searches_while_the_first_syncs(tmp_path: Path) -> None:
    with HeldSite() as site, syncing(site, tmp_path) as first:
        found = call("search", "note", "--json", library=tmp_path)
        assert found.code == 0
        assert 0 < found.document["total"] < POSTS
        newest = call("show", found.document["posts"][0]["id"], library=tmp_path)
        assert "This is what note" in newest.out
        assert call("facets", library=tmp_path).code == 0
        assert call("sites", "--json", library=tmp_path).document["sites"][0]["status"] == "new"
        assert call("check", library=tmp_path).code == 0
        assert first.poll() is None
    assert first.returncode == 0
    assert run("search", "note", "--json", library=tmp_path).document["total"] == POSTS


def test_a_second_sync_of_the_site_is_refused_at_once_and_another_site_is_synced(tmp_path: Path) -> None:
    with HeldSite() as site, SmallSite(make_archive(30)) as other, syncing(site, tmp_path) as first:
        refused = call("sync", library=tmp_path)
        assert refused.code == 5
        assert refused.err.rstrip().endswith(BEING_SYNCED)
        assert run("add", other.url, library=tmp_path).code == 0
        told = call("sync", "--json", library=tmp_path)
        mine, others = told.document["sites"]
        assert told.code == 1
        assert (mine["status"], mine["requests"]) == ("failed", 0)
        assert [(error["code"], error["message"]) for error in mine["errors"]] == [
            ("already-syncing", BEING_SYNCED)
        ]
        assert (others["status"], others["added"]) == ("ok", 30)
        site.released.set()
        first.communicate()
        again = run("sync", "--json", library=tmp_path)
        assert [report["status"] for report in again.document["sites"]] == ["ok", "ok"]
    with closing(Store(tmp_path)) as store:
        assert check_library(store).problems == ()


def test_what_is_marked_in_one_program_while_another_syncs_is_kept(tmp_path: Path) -> None:
    with HeldSite() as site, syncing(site, tmp_path) as first, closing(Store(tmp_path)) as store:
        ids = list(store.search.read_ids(EVERYTHING))
        site.released.set()
        for post in ids:
            store.write(mark_read([post])).result()
        first.communicate()
        assert first.returncode == 0
        assert all(not row.unread for row in store.posts.read_rows(ids))
        counts = store.posts.count()
        assert (counts.all, counts.unread) == (POSTS, POSTS - len(ids))


def test_programs_that_mark_at_once_lose_nothing(tmp_path: Path) -> None:
    with SmallSite(make_archive(300)) as site:
        assert run("add", site.url, library=tmp_path).code == 0
        assert run("sync", library=tmp_path).code == 0
    with closing(Store(tmp_path)) as store:
        ids = sorted(store.search.read_ids(EVERYTHING))
        shares = [ids[number::3] for number in range(3)]
        commands = [[sys.executable, "-c", MARKER, str(tmp_path), *map(str, share)] for share in shares[:2]]
        programs = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for command in commands]
        for post in shares[2]:
            store.write(mark_read([post])).result()
        complaints = [program.communicate()[1] for program in programs]
        assert complaints == ["", ""]
        assert store.posts.count().unread == 0
        assert check_library(store).problems == ()


def sync(store: Store) -> SiteStatus:
    report = sync_site(
        store, store.sites.read_all()[0], on_progress=lambda _: None, cancelled=threading.Event()
    )
    return report.status


def test_a_program_that_holds_the_library_stops_a_sync_and_costs_nothing(tmp_path: Path) -> None:
    holds = threading.Event()
    gone: list[sqlite3.Connection] = []

    def gate(requests: int) -> None:
        # Some articles are in the library; now somebody else begins to write and does not end.
        if requests == 4 and not holds.is_set():
            holds.set()
            other = sqlite3.connect(
                tmp_path / "library.sqlite", isolation_level=None, check_same_thread=False
            )
            other.execute("PRAGMA busy_timeout = 10000")
            other.execute("BEGIN IMMEDIATE")
            gone.append(other)

    with SmallSite(make_archive(POSTS), gate) as site:
        assert run("add", site.url, library=tmp_path).code == 0
        with closing(Store(tmp_path)) as store:
            wait_briefly(store)
            with pytest.raises(LibraryLocked, match="Another program is writing"):
                sync(store)
            kept = list(store.search.read_ids(EVERYTHING))
            assert 0 < len(kept) < POSTS
            gone[0].close()
            assert sync(store) is SiteStatus.OK
            assert set(kept) < set(store.search.read_ids(EVERYTHING))
            assert check_library(store).problems == ()


def test_a_program_that_lets_go_in_time_is_waited_for(tmp_path: Path) -> None:
    with SmallSite(make_archive(20)) as site:
        assert run("add", site.url, library=tmp_path).code == 0
        with closing(sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            program = start("sync", "--json", library=tmp_path)
            with pytest.raises(subprocess.TimeoutExpired):
                program.wait(2)
            other.execute("ROLLBACK")
        out, _ = program.communicate()
        assert '"added": 20' in out
        assert program.returncode == 0


def test_a_program_that_never_lets_go_is_told_with_what_to_do(tmp_path: Path) -> None:
    with SmallSite(make_archive(20)) as site:
        assert run("add", site.url, library=tmp_path).code == 0
        with closing(sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            told = call("sync", library=tmp_path)
            other.execute("ROLLBACK")
        assert told.code == 5
        assert told.err.rstrip().endswith(
            "Another program is writing to this library. Close it and try again."
        )
        assert run("sync", library=tmp_path).code == 0
