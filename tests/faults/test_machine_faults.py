"""Faults of the machine: kills, full disks, locks, clocks, libraries of other versions."""

import json
import sqlite3
import subprocess
import threading
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from pressmark.errors import AlreadySyncing, LibraryLocked, LibraryUnusable
from pressmark.model import Changes
from pressmark.store import Work
from pressmark.store.reports import save_report
from tests.command_line import run, start
from tests.faults.faulty_site import POSTS, Answer, FaultySite, Matches
from tests.faults.misbehaviour import bodies, say, with_post
from tests.faults.notes import keeps_notes
from tests.faults.outcomes import assert_complete, assert_plain, assert_told_nothing
from tests.faults.reader import Reader
from tests.faults.table import Table
from tests.library import wait_briefly
from tests.servers import Exchange

TABLE = Table()
YEAR = timedelta(days=365)
HOUR = timedelta(hours=1)


def hold(site: FaultySite, matches: Matches, skip: int = 0) -> tuple[threading.Event, threading.Event]:
    """Hold one answer with articles back; the first event says that it is held, the second lets it go."""
    held, release = threading.Event(), threading.Event()

    def act(exchange: Exchange, answer: Answer) -> None:
        held.set()
        release.wait(60)
        exchange.send(answer.to_bytes())

    site.spoil(matches, act, times=1, skip=skip)
    return held, release


def end(process: subprocess.Popen[str]) -> str:
    """Kill it, unless it has ended; what it said."""
    process.kill()
    return process.communicate()[0]


def kill_syncs(site: FaultySite, folder: Path, skips: Sequence[int]) -> None:
    """Have syncs die, before their first articles come or before the next do."""
    for skip in skips:
        held, release = hold(site, bodies, skip)
        process = start("sync", library=folder)
        try:
            assert held.wait(30)
        finally:
            end(process)
            release.set()


def edit_all(site: FaultySite, words: str) -> None:
    """Give every article another text, which has the former one in it."""
    for number in POSTS:
        html = site.posts[number]["content"]["rendered"]
        site.write(number, f"<p>{words} {number}.</p>{html}", modified_gmt="2026-05-01T00:00:00")


@TABLE.row("SIGKILL at any moment")
def killed(site: FaultySite, reader: Reader) -> None:
    for skips in ((0, 1), (1,)):
        if reader.rows():
            edit_all(site, "Words that came later")
        with keeps_notes(reader.store):
            kill_syncs(site, reader.store.folder, skips)
        assert_told_nothing(reader.sync())
        assert_complete(reader, site)
    with closing(sqlite3.connect(reader.store.path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def allow_pages(count: int) -> Work:
    """Have the library grow to so many more pages at most, as on a disk that is nearly full."""

    def work(database: SqliteDatabase) -> Changes:
        pages = next(database.execute_sql("PRAGMA page_count"))[0]
        database.execute_sql(f"PRAGMA max_page_count = {pages + count}")
        return Changes.NOTHING

    return work


def fill_disk(reader: Reader) -> int:
    """Have a sync find the disk full, and make room afterwards; how many articles are there."""
    reader.store.write(allow_pages(100)).result()
    with pytest.raises(LibraryUnusable) as caught:
        reader.sync()
    assert "The disk is full. Make room and try again" in caught.value.reason
    assert_plain(caught.value.reason)
    kept = len(reader.rows("post"))
    reader.store.write(allow_pages(100_000)).result()
    return kept


@TABLE.row("disk full")
def no_room_left(site: FaultySite, reader: Reader) -> None:
    for number in range(1, 131):
        words = " ".join(f"word{number * place % 9_973}" for place in range(1_000))
        site.write(number, f"<p>{words}</p>")
    kept = fill_disk(reader)
    assert kept < 130
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)
    edit_all(site, "Words that came later")
    assert fill_disk(reader) == 130
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


@TABLE.row("database locked")
def somebody_else_writes(site: FaultySite, reader: Reader) -> None:
    wait_briefly(reader.store)
    for edit in range(2):
        if edit:
            edit_all(site, "Words that came later")
        with closing(sqlite3.connect(reader.store.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(LibraryLocked) as caught:
                reader.sync()
            other.execute("ROLLBACK")
        assert "Another program is writing to this library." in caught.value.reason
        assert_plain(caught.value.reason)
        assert_told_nothing(reader.sync())
        assert_complete(reader, site)


def wait_for_articles(reader: Reader, patience: float = 10.0) -> int:
    """How many articles a second program finds, as soon as the first has saved some."""
    pause = threading.Event()
    for _ in range(int(patience / 0.05)):
        found = run("search", "", "--json", library=reader.store.folder)
        assert found.code == 0
        if found.document["total"]:
            break
        pause.wait(0.05)
    return int(found.document["total"])


@TABLE.row("two programs at once (the second reads, does not sync)")
def two_programs(site: FaultySite, reader: Reader) -> None:
    folder, asked = reader.store.folder, len(site.asked)
    # The oldest articles come last, when others have been saved.
    held, release = hold(site, with_post(1))
    process = start("sync", "--json", library=folder)
    try:
        assert held.wait(30)
        with pytest.raises(AlreadySyncing) as caught:
            reader.sync()
        assert "Another Pressmark is syncing this site now" in caught.value.reason
        assert_plain(caught.value.reason)
        told = run("sync", "--json", library=folder)
        assert (told.code, told.document["sites"][0]["errors"][0]["code"]) == (5, "already-syncing")
        assert 0 < wait_for_articles(reader) < len(POSTS)
    finally:
        release.set()
        said, errors = process.communicate(timeout=30)
    assert process.returncode == 0, errors
    (report,) = json.loads(said)["sites"]
    assert report["requests"] == len(site.asked) - asked, "only the first program asked"
    assert_complete(reader, site)
    assert_told_nothing(reader.sync())


def nothing_is_lost(site: FaultySite, reader: Reader) -> None:
    """Edits, new posts and removals are found, and all reports stay."""
    assert_told_nothing(reader.sync())
    site.write(5, "<p>Other words.</p>", modified_gmt="2026-05-01T00:00:00")
    site.add([131])
    site.add([12], status="trash")
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)
    assert reader.rows()[12].status == "withdrawn"
    assert len(reader.store.reports.read_all(reader.site.id)) == 2


@TABLE.row("clock wrong by a year", "the site's is ahead")
def the_site_is_ahead(site: FaultySite, reader: Reader) -> None:
    site.clock = YEAR
    nothing_is_lost(site, reader)


@TABLE.row("clock wrong by a year", "the site's is behind")
def the_site_is_behind(site: FaultySite, reader: Reader) -> None:
    site.clock = -YEAR
    nothing_is_lost(site, reader)


@TABLE.row("clock wrong by a year", "the site's was ahead: a change without a trace")
def the_site_was_ahead(site: FaultySite, reader: Reader) -> None:
    site.clock = YEAR
    assert_told_nothing(reader.sync())
    site.terms.append({"id": 2, "name": "Views", "slug": "views", "parent": 0, "count": 1})
    site.add([5], categories=[2])
    site.clock = HOUR
    assert_told_nothing(reader.sync())
    site.clock = HOUR * 26
    assert_told_nothing(reader.sync())
    (terms,) = reader.store.posts.read_terms([reader.rows()[5].id]).values()
    assert [term.name for term in terms] == ["Views"]


@TABLE.row("clock wrong by a year", "the site's was ahead: a post set aside")
def a_retry_is_not_put_off_for_a_year(site: FaultySite, reader: Reader) -> None:
    site.clock = YEAR
    site.spoil(with_post(33), say("", 500))
    assert reader.sync().status == "partial"
    site.mend()
    site.clock = HOUR * 2
    assert_told_nothing(reader.sync())
    assert_complete(reader, site)


@TABLE.row("clock wrong by a year", "the site's was ahead: it asks to be left alone")
def a_rest_is_not_a_year(site: FaultySite, reader: Reader) -> None:
    reader.sync()
    site.clock = -YEAR
    site.spoil(bodies, say("", 429, Retry_After="Fri, 31 Dec 2027 23:59:59 GMT"))
    site.add([200])
    reader.sync()
    until = reader.site.not_before
    assert until is not None
    assert until - reader.store.reports.read_all(reader.site.id)[0].started < timedelta(days=2)


@TABLE.row("clock wrong by a year", "this machine's was ahead")
def this_machine_was_ahead(site: FaultySite, reader: Reader) -> None:
    first = reader.sync()
    later = replace(first, started=first.started + YEAR)
    reader.store.write(save_report(reader.site.id, later)).result()
    reader.sync()
    started = {report.started for report in reader.store.reports.read_all(reader.site.id)}
    assert {first.started, later.started} <= started


@TABLE.row("library newer than the program")
def a_newer_library(site: FaultySite, reader: Reader) -> None:
    assert_told_nothing(reader.sync())
    folder, path = reader.store.folder, reader.store.path
    reader.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030-01-01')")
    site.asked.clear()
    told = run("sync", "--json", library=folder)
    assert (told.code, told.document["error"]["code"]) == (5, "library-newer")
    assert "Update Pressmark to open it." in told.document["error"]["message"]
    assert site.asked == []


@pytest.mark.parametrize("play", TABLE.parameters())
def test_machine(play: Callable[..., None], site: FaultySite, reader: Reader) -> None:
    play(site, reader)
