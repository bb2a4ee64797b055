"""The disk runs full in the middle of a sync: told in plain words, nothing lost, and it goes on with room."""

import gzip
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from pressmark.errors import LibraryUnusable
from pressmark.model import Changes, SiteStatus
from pressmark.query import EVERYTHING
from pressmark.store import Store, Work
from pressmark.store.safety.check import check_library
from pressmark.sync import sync_site
from tests.bending_site import PICTURE
from tests.command_line import run
from tests.disks import SmallDisk
from tests.loopback import Reply
from tests.seed_site import SmallSite, make_archive

POSTS = 1_000
FORMER = Path(__file__).parents[1] / "store" / "libraries" / "0.1.0.sqlite.gz"
FULL = "The disk is full. Make room and try again; what was saved before is kept."

LIMITED = """
import resource, sys
from pressmark.app import main

resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
sys.exit(main(sys.argv[1:]))
"""


class PictureSite(SmallSite):
    """Every tenth article shows a picture of its own, of 64 kilobytes."""

    def __init__(self, posts: int) -> None:
        archive = make_archive(posts)
        super().__init__(archive)
        for post in archive.posts[::10]:
            post["content"]["rendered"] += f'<p><img src="{self.url}/{post["id"]}.png" alt=""></p>'

    def respond(self, path: str, query: dict[str, str]) -> Reply:
        if not path.endswith(".png"):
            return super().respond(path, query)
        noise = random.Random(path).randbytes(64 * 1024)  # noqa: S311
        return 200, {"Content-Type": "image/png"}, PICTURE + noise


@pytest.fixture
def site() -> Iterator[SmallSite]:
    with SmallSite(make_archive(POSTS)) as opened:
        yield opened


def count_found(disk: SmallDisk, library: Path) -> int:
    found = disk.call("--library", library, "search", "note", "--json")
    assert found.code == 0, found.err
    return len(found.document["posts"])


def assert_whole(disk: SmallDisk, library: Path) -> None:
    told = disk.call("--library", library, "check")
    assert (told.code, told.out[:20]) == (0, "The library is whole"), told


def test_a_sync_stops_at_a_full_disk_and_goes_on_when_there_is_room(site: SmallSite, tmp_path: Path) -> None:
    with SmallDisk(tmp_path / "disk", 1_500) as disk:
        library = disk.folder / "library"
        assert disk.call("--library", library, "add", site.url).code == 0
        told = disk.call("--library", library, "sync")
        assert told.code == 5
        assert told.err.rstrip().endswith(FULL)
        assert "Traceback" not in told.err
        kept = count_found(disk, library)
        assert 0 < kept < POSTS
        assert_whole(disk, library)
        disk.fill()
        assert disk.call("--library", library, "sync").code == 5
        assert count_found(disk, library) == kept
        disk.empty()
        told = disk.call("--library", library, "sync", "--json")
        assert told.document["sites"][0]["added"] == POSTS - kept
        assert count_found(disk, library) == POSTS
        assert_whole(disk, library)


def test_a_disk_that_fills_up_with_images_keeps_the_articles(tmp_path: Path) -> None:
    with PictureSite(400) as site, SmallDisk(tmp_path / "disk", 3_500) as disk:
        library = disk.folder / "library"
        assert disk.call("--library", library, "add", site.url).code == 0
        told = disk.call("--library", library, "sync")
        assert told.code == 5
        assert told.err.rstrip().endswith(FULL)
        assert "Traceback" not in told.err
        assert count_found(disk, library) == 400
        assert_whole(disk, library)
        disk.empty()
        told = disk.call("--library", library, "sync", "--json")
        assert (told.code, told.document["sites"][0]["status"]) == (0, "ok")
        whole = disk.call("--library", library, "check", "--json").document
        assert (whole["ok"], whole["media"]) == (True, 40)


def test_a_disk_without_a_byte_free_is_told_by_every_command(site: SmallSite, tmp_path: Path) -> None:
    with SmallDisk(tmp_path / "disk", 1_000) as disk:
        library = disk.folder / "library"
        assert disk.call("--library", library, "add", site.url).code == 0
        disk.fill()
        for words in (["search", "note"], ["sync"], ["check"], ["add", site.url]):
            told = disk.call("--library", library, *words)
            assert (told.code, told.err.rstrip()[-len(FULL) :]) == (5, FULL), words
        disk.empty()
        assert disk.call("--library", library, "sync").code == 0
        assert_whole(disk, library)


def test_a_library_of_a_former_version_is_left_as_it_is_where_there_is_no_room(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite"
    file.write_bytes(gzip.decompress(FORMER.read_bytes()))
    with SmallDisk(tmp_path / "disk", 640) as disk:
        disk.put(file, file.name)
        disk.fill()
        told = disk.call("--library", disk.folder, "sites")
        assert (told.code, told.err.rstrip()[-len(FULL) :]) == (5, FULL)
        disk.empty()
        assert disk.call("--library", disk.folder, "search", "", "--json").document["total"] == 41
        assert disk.call("--library", disk.folder, "check", "--json").document["annotations"] == 2


def limit(pages: int) -> Work:
    """Have the writer's disk be full after so many more pages."""

    def work(database: SqliteDatabase) -> Changes:
        now = database.execute_sql("PRAGMA page_count").fetchone()[0]
        database.execute_sql(f"PRAGMA max_page_count = {now + pages}")
        return Changes.NOTHING

    return work


def sync(store: Store) -> SiteStatus:
    (site,) = store.sites.read_all()
    report = sync_site(store, site, on_progress=lambda _: None, cancelled=threading.Event())
    assert report.faults == ()
    return report.status


@pytest.mark.parametrize("pages", [3, 60, 120, 121, 122, 123, 124, 125])
def test_wherever_the_disk_is_full_what_was_committed_stays(
    site: SmallSite, tmp_path: Path, pages: int
) -> None:
    assert run("add", site.url, library=tmp_path).code == 0
    with closing(Store(tmp_path)) as store:
        store.write(limit(pages)).result()
        with pytest.raises(LibraryUnusable, match="disk is full"):
            sync(store)
        kept = list(store.search.read_ids(EVERYTHING))
        assert len(store.posts.read_rows(kept)) == len(kept) < POSTS
        assert check_library(store).problems == ()
        store.write(limit(100_000)).result()
        assert sync(store) is SiteStatus.OK
        assert set(kept) < set(store.search.read_ids(EVERYTHING))
        assert check_library(store).problems == ()


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no limit on the size of files")
def test_a_disk_that_refuses_to_write_is_told_and_costs_nothing_that_was_saved(
    site: SmallSite, tmp_path: Path
) -> None:
    """A limit on the size of files stands for a disk with a fault: SQLite gets an I/O error, not "full"."""
    assert run("add", site.url, library=tmp_path).code == 0
    command = [sys.executable, "-c", LIMITED, "--library", str(tmp_path), "sync"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 5
    assert done.stderr.rstrip().endswith("Check the disk and your rights.")
    assert "Traceback" not in done.stderr
    assert run("check", library=tmp_path).code == 0
    assert run("sync", library=tmp_path).code == 0
    assert run("check", "--json", library=tmp_path).document["posts"] == POSTS
