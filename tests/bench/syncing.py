"""Syncs against the bare requests they make: from a server that answers from memory, and from WordPress."""

import sqlite3
import statistics
import threading
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from pressmark.model import ImageChoice, SyncReport
from pressmark.store import Store
from pressmark.store.sites import add_site
from pressmark.sync import SyncOptions, sync_site
from pressmark.wordpress import Transport, discover
from tests.bench.figures import Figure, Say, Target, Unit
from tests.bench.measure import Turns, count_runs, seconds
from tests.bench.replay import Asked, ask_again, noted_requests
from tests.bench.serving import serve

TAKES = 5
BARE = "the same requests, so many at once, their answers thrown away"
WORDPRESS_PAUSE = 25  # milliseconds
_SHORT = 300  # bytes of an article of which only the id and the time are asked for
_A_LONG_TIME_AGO = 1


@dataclass
class Runs:
    """What several runs of a sync cost.

    Attributes:
        wall: seconds of each.
        cpu: seconds of this process' own work in each.
        bare: seconds of the same requests alone.
    """

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    requests: int = 0
    types: int = 0

    def take(self, store: Store) -> SyncReport:
        """Sync once, then ask the same without us."""
        with noted_requests() as asked:
            wall, cpu = time.perf_counter(), time.process_time()
            report = sync_once(store)
            self.wall.append(time.perf_counter() - wall)
            self.cpu.append(time.process_time() - cpu)
        self.bare.append(_measure_bare(asked))
        self.requests, self.types = len(asked), len(report.totals)
        return report

    def figure(self, part: str, title: str, scale: int, target: Target | None = None) -> Figure:
        """The medians, and how many requests it were."""
        note = f"{self.requests} requests, {statistics.median(self.cpu) * 1000:.0f} ms of own work"
        turns = Turns(tuple(self.wall), tuple(self.bare))
        return turns.figure(part, title, scale, against=BARE, target=target, note=note)


def bench_sync(say: Say, url: str, folder: Path, part: str, count: int, target: Target | None) -> None:
    """First sync, unchanged site, census alone, all in libraries of their own below `folder`."""
    first, unchanged, census = Runs(), Runs(), Runs()
    _take_first(url, folder / "warm", Runs()).close()
    for run in range(count_runs(TAKES, count)):
        store = _take_first(url, folder / f"{run}", first)
        unchanged.take(store)
        _forget_census(store)
        report = census.take(store)
        store.close()
        assert report.census, report
    say(first.figure(part, "first sync", count, target))
    say(unchanged.figure(part, "nothing has changed", count))
    say(_count_requests(part, count, unchanged))
    say(census.figure(part, "comparing all ids", count, Target(times=1.1) if target else None))


def bench_census(say: Say, count: int, folder: Path) -> None:
    """Comparing so many ids, with a site that takes as long for a hundred as a WordPress does.

    A real one with so many posts takes minutes to be read once; how long it needs for ids is known.
    """
    census = Runs()
    with serve(count, "--bytes", str(_SHORT), "--pause", str(WORDPRESS_PAUSE)) as url:
        store = make_library(url, folder / "library")
        sync_once(store)
        for turn in range(count_runs(TAKES, count) + 1):
            _forget_census(store)
            report = (census if turn else Runs()).take(store)
            assert report.census, report
        store.close()
    part = f"a site that takes {WORDPRESS_PAUSE} ms, as a real WordPress does for a hundred ids"
    say(census.figure(part, "comparing all ids", count, Target(times=1.1)))


def _count_requests(part: str, count: int, runs: Runs) -> Figure:
    title, most = "requests where nothing has changed", Target(most=2 * runs.types + 3)
    return Figure(part, title, count, Unit.NUMBER, runs.requests, target=most)


def sync_once(store: Store) -> SyncReport:
    """Sync the one site of a library."""
    report = sync_site(
        store,
        store.sites.find("1"),
        on_progress=lambda _progress: None,
        cancelled=threading.Event(),
        options=SyncOptions(media=False),
    )
    assert not report.faults, report.faults
    return report


def make_library(url: str, folder: Path) -> Store:
    """A library with the site and without its articles."""
    with Transport() as transport:
        offer = discover(url, transport)
    store = Store(folder)
    types = [post_type.slug for post_type in offer.readable_types if post_type.total]
    store.write(add_site(offer, types, ImageChoice.NONE)).result()
    return store


def _take_first(url: str, folder: Path, runs: Runs) -> Store:
    store = make_library(url, folder)
    runs.take(store)
    return store


def _forget_census(store: Store) -> None:
    """Have the next sync compare everything, as it does once a day."""
    with closing(sqlite3.connect(store.path)) as database, database:
        database.execute("UPDATE sync_cursor SET census_at = ?", (_A_LONG_TIME_AGO,))


def _measure_bare(asked: Sequence[Asked]) -> float:
    return seconds(lambda: ask_again(asked))
