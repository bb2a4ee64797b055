"""The program is killed in the middle of its first sync; the next sync goes on from there."""

import sqlite3
import subprocess
import threading
from contextlib import closing
from pathlib import Path

from tests.command_line import run, start
from tests.seed_site import SmallSite, make_archive

POSTS = 1_500
KILLED_AFTER = 4  # answers with articles


def _wait_until_saved(library: Path, process: subprocess.Popen[str], patience: float = 60) -> int:
    """Look into the library file until articles are in it; the answer says how many."""
    pause = threading.Event()
    for _ in range(int(patience / 0.02)):
        with closing(sqlite3.connect(f"{library.as_uri()}?mode=ro", uri=True)) as database:
            (count,) = database.execute("SELECT COUNT(*) FROM post").fetchone()
        if count:
            return int(count)
        assert process.poll() is None, "the sync ended before it could be killed"
        pause.wait(0.02)
    raise AssertionError("nothing was saved in time")


def _kill_in_the_middle(library: Path, release: threading.Event) -> int:
    process = start("sync", library=library)
    try:
        saved = _wait_until_saved(library / "library.sqlite", process)
    finally:
        process.kill()
        process.communicate()
        release.set()
    return saved


def test_a_killed_first_sync_is_taken_up_and_every_article_is_there_once(tmp_path: Path) -> None:
    library, release = tmp_path / "library", threading.Event()

    def gate(requests: int) -> None:
        if requests > KILLED_AFTER:
            release.wait(60)

    with SmallSite(make_archive(POSTS), gate) as site:
        assert run("add", site.url, library=library).code == 0
        assert 0 < _kill_in_the_middle(library, release) < POSTS
        kept = run("search", "", "--json", library=library).document["posts"]
        told = run("sync", "--json", library=library)
        assert told.code == 0
        (report,) = told.document["sites"]
        assert (report["status"], report["added"]) == ("ok", POSTS - len(kept))
        found = run("search", "", "--json", library=library).document["posts"]
        assert sorted(post["remote_id"] for post in found) == list(range(1, POSTS + 1))
        ids = {post["remote_id"]: post["id"] for post in found}
        assert all(ids[post["remote_id"]] == post["id"] for post in kept)
        again = run("sync", "--json", library=library).document["sites"][0]
        assert (again["added"], again["updated"], again["unchanged"]) == (0, 0, POSTS)
    _check_library(library / "library.sqlite")


def _check_library(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in ("body", "revision"):
            (count,) = database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()  # noqa: S608
            assert count == POSTS
