"""Ratios against floors measured in the same run: ``make bench``, ``make bench N=10000``.

A machine is shared and noisy: a ratio says more than a time. Every figure is the median of several runs.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import nh3

from pressmark.article import clean
from pressmark.model import Sort, SortKey
from pressmark.query import EVERYTHING, parse
from pressmark.store import Store
from tests.bench import floors
from tests.bench.anchoring import bench_anchoring
from tests.bench.browse import bench_browse
from tests.bench.measure import seconds, show
from tests.bench.opening import bench_open
from tests.bench.site import make_archive
from tests.bench.syncing import bench_sync, make_library, sync_once
from tests.wordpress_fixture import find_fixture, start_wordpress

TAKES, LOOKS = 3, 15
FAR_AWAY = 200
PARTS = ("library", "sync", "browse", "open", "anchoring", "wordpress")
WORD = "magnet"
IDS_BY_DATE = "SELECT id FROM post ORDER BY date DESC, id DESC"
IDS_BY_RANK = "SELECT rowid FROM post_index WHERE post_index MATCH ? ORDER BY bm25(post_index)"
ROWS = "SELECT * FROM post ORDER BY date DESC, id DESC LIMIT 100"
TERM_COUNTS = "SELECT term_id, COUNT(*) FROM post_term GROUP BY term_id"


def main() -> None:
    """Measure everything, or the parts that are named, and print a line each."""
    words = argparse.ArgumentParser(prog="make bench")
    words.add_argument("--posts", type=int, default=2000)
    words.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; default: all")
    read = words.parse_args()
    parts = read.parts or PARTS
    print("medians; the machine may have other work: a ratio says more than a time; lower is better")
    if "library" in parts or "sync" in parts:
        with tempfile.TemporaryDirectory(prefix="bench-") as name, serve(read.posts) as url:
            bench_from_memory(url, read.posts, Path(name), parts)
    if "browse" in parts:
        with tempfile.TemporaryDirectory(prefix="bench-") as name:
            bench_browse(read.posts, Path(name))
    if "open" in parts:
        bench_open()
    if "anchoring" in parts:
        bench_anchoring()
    if "wordpress" in parts:
        bench_wordpress(read.posts)


def bench_from_memory(url: str, count: int, folder: Path, parts: Sequence[str]) -> None:
    """What a site that answers from memory can show."""
    print(f"{count} articles of 10 KB")
    if "library" in parts:
        bench_reads(bench_take_in(url, count, folder))
        bench_clean()
    if "sync" in parts:
        bench_sync(url, folder / "sync", "memory", "see take in")


def bench_wordpress(count: int) -> None:
    """The syncs of a real WordPress, where its scripts are."""
    if find_fixture() is None:
        print("no real WordPress here: ../shared/wordpress is missing")
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as name, start_wordpress(posts=count) as site:
        print(f"a real WordPress of {count} articles, on the same processor as the library")
        bench_sync(site.url, Path(name) / "near", "WordPress", "<= 1.10 x")
        site.ctl("fault", "delay-ms", str(FAR_AWAY))
        print(f"the same, {FAR_AWAY} ms away: so its work and the library's do not compete all the time")
        bench_sync(site.url, Path(name) / "far", "a distant WordPress", "<= 1.10 x")


@contextmanager
def serve(count: int) -> Iterator[str]:
    """A site of so many articles in a process of its own; its address."""
    command = [sys.executable, "-m", "tests.bench.site", str(count)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process.stdout.readline().strip()
        process.communicate()


def bench_take_in(url: str, count: int, folder: Path) -> Path:
    """First sync into an empty library, against fetching and indexing the same posts; gives a library."""
    ours, floor = [], []
    for run in range(TAKES):
        floor.append(seconds(partial(floors.take_in, url, "notes", folder / f"{run}.sqlite")))
        ours.append(seconds(partial(sync_all, url, folder / str(run), count)))
    show(f"take in {count} articles", ours, floor, "<= 1.25 x at 10,000")
    return folder / "0"


def sync_all(url: str, library: Path, count: int) -> None:
    """Add the site to a new library and sync it."""
    store = make_library(url, library)
    report = sync_once(store)
    store.close()
    assert report.added == count, report


def bench_reads(library: Path) -> None:
    """Lists, counts and searches, against the barest statement that gives the same."""
    store = Store(library)
    found = parse(WORD)
    relevant = Sort(SortKey.RELEVANCE)
    compare("list all ids by date", store, lambda: store.search.read_ids(EVERYTHING), IDS_BY_DATE)
    compare("search a word, ranked", store, lambda: store.search.read_ids(found, relevant), IDS_BY_RANK, WORD)
    compare("count all terms", store, lambda: store.facets.read(EVERYTHING), TERM_COUNTS)
    ids = store.search.read_ids(EVERYTHING)
    compare("read 100 rows", store, lambda: store.posts.read_rows(ids[:100]), ROWS)
    size = sum(file.stat().st_size for file in library.glob("library.sqlite*"))
    html = sum(len(store.posts.read(number).html) for number in ids[:100]) * len(ids) / 100
    store.close()
    print(f"{'library on disk':36} {size / html:6.2f} x   its articles' HTML ({html / 1e6:.1f} MB)")


def compare(title: str, store: Store, work: Callable[[], object], statement: str, *values: object) -> None:
    """Show a read of the store beside a statement on the same file."""
    ours = [seconds(work) for _ in range(LOOKS)]
    show(title, ours, [seconds(lambda: floors.ask(store.path, statement, *values)) for _ in range(LOOKS)])


def bench_clean() -> None:
    """Cleaning an article, against making its HTML safe and no more."""
    articles = [post["content"]["rendered"] for post in make_archive(100).posts]
    ours = [seconds(partial(clean, html, "https://notes.invalid/")) for html in articles]
    show("clean an article", ours, [seconds(partial(nh3.clean, html)) for html in articles])


if __name__ == "__main__":
    main()
