"""Ratios against floors measured in the same run: ``make bench``, ``make bench N=10000``.

A machine is shared and noisy: a ratio says more than a time. Every figure is the median of several runs.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import nh3

from pressmark.article import clean
from pressmark.model import ImageChoice, Sort, SortKey
from pressmark.query import EVERYTHING, parse
from pressmark.store import Store
from pressmark.store.sites import add_site
from pressmark.sync import SyncOptions, sync_site
from pressmark.wordpress import Transport, discover
from tests.bench import floors
from tests.bench.site import make_archive

TAKES, LOOKS = 3, 15
WORD = "magnet"
IDS_BY_DATE = "SELECT id FROM post ORDER BY date DESC, id DESC"
IDS_BY_RANK = "SELECT rowid FROM post_index WHERE post_index MATCH ? ORDER BY bm25(post_index)"
ROWS = "SELECT * FROM post ORDER BY date DESC, id DESC LIMIT 100"
TERM_COUNTS = "SELECT term_id, COUNT(*) FROM post_term GROUP BY term_id"


def main() -> None:
    """Measure everything and print a line each."""
    words = argparse.ArgumentParser(prog="make bench")
    words.add_argument("--posts", type=int, default=2000)
    count = words.parse_args().posts
    with tempfile.TemporaryDirectory(prefix="bench-") as name, serve(count) as url:
        folder = Path(name)
        print(f"{count} articles of 10 KB, medians; the lower the ratio the better")
        library = bench_take_in(url, count, folder)
        bench_reads(library)
    bench_clean()


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
        floor.append(seconds(lambda file=folder / f"{run}.sqlite": floors.take_in(url, "notes", file)))
        ours.append(seconds(lambda library=folder / str(run): sync_all(url, library, count)))
    show(f"take in {count} articles", ours, floor)
    return folder / "0"


def sync_all(url: str, library: Path, count: int) -> None:
    """Add the site to a new library and sync it."""
    with Transport() as transport:
        offer = discover(url, transport)
    store = Store(library)
    store.write(add_site(offer, ["notes"], ImageChoice.NONE)).result()
    report = sync_site(
        store,
        store.sites.find("1"),
        on_progress=lambda _progress: None,
        cancelled=threading.Event(),
        options=SyncOptions(media=False),
    )
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
    print(f"{'library on disk':32} {size / html:6.2f} x   its articles' HTML ({html / 1e6:.1f} MB)")


def compare(title: str, store: Store, work: Callable[[], object], statement: str, *values: object) -> None:
    """Show a read of the store beside a statement on the same file."""
    ours = [seconds(work) for _ in range(LOOKS)]
    show(title, ours, [seconds(lambda: floors.ask(store.path, statement, *values)) for _ in range(LOOKS)])


def bench_clean() -> None:
    """Cleaning an article, against making its HTML safe and no more."""
    articles = [post["content"]["rendered"] for post in make_archive(100).posts]
    ours = [seconds(lambda html=html: clean(html, "https://notes.invalid/")) for html in articles]
    show("clean an article", ours, [seconds(lambda html=html: nh3.clean(html)) for html in articles])


def seconds(work: Callable[[], object]) -> float:
    """How long a work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def show(title: str, ours: list[float], floor: list[float]) -> None:
    """One line: the ratio of the medians, and both."""
    mine, least = statistics.median(ours), statistics.median(floor)
    print(f"{title:32} {mine / least:6.2f} x   {mine * 1000:9.2f} ms against {least * 1000:9.2f} ms")


if __name__ == "__main__":
    main()
