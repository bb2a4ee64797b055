"""Taking in an archive from a server that answers from memory: time, memory, size on disk."""

import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event

from pressmark.store import Store
from tests.bench import bare_library
from tests.bench.figures import Figure, Say, Target, Unit
from tests.bench.measure import Turns, count_runs, list_children, read_memory, seconds
from tests.bench.running import EMPTY, weigh_floor
from tests.bench.screen import has_screen, open_screen
from tests.bench.serving import serve
from tests.bench.syncing import make_library, sync_once

PART = "take in"
AGAINST = "the same rows in the same tables by the standard library alone, in one thread"
TAKES = 5
_MORE = 5  # times as many articles, for what grows
_LOOK = 0.05  # seconds between two looks at the memory
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Taken:
    """One first sync in a process of its own.

    Attributes:
        own: MB of the process at its highest.
        whole: MB with the processes that it started, at their highest.
    """

    seconds: float
    own: float
    whole: float


def bench_taking(say: Say, count: int, folder: Path) -> None:
    """First syncs into empty libraries, of so many articles and of five times as many."""
    floor = None
    if has_screen():
        with open_screen(folder / "home") as environment:
            floor = weigh_floor(environment)
    each, peak = _take(say, count, folder / "some", count_runs(TAKES, count), floor)
    more, highest = _take(say, _MORE * count, folder / "more", 1, floor)
    title, against = "each article, in a larger archive", f"each of {count:,}"
    say(Figure(PART, title, _MORE * count, Unit.MS, more, each, against, Target(times=1.15)))
    title, against = "highest in a larger archive", f"highest in that of {count:,}"
    say(Figure("memory", title, _MORE * count, Unit.MB, highest, peak, against, Target(times=1.1)))


def _take(say: Say, count: int, folder: Path, runs: int, empty: float | None) -> tuple[float, float]:
    """Milliseconds an article and the highest memory, after all that was measured is told.

    Args:
        say: told each figure.
        count: articles.
        folder: for the libraries.
        runs: how often.
        empty: MB of three empty views, where there is a screen for them.
    """
    ours, floor = [], []
    with serve(count) as url:
        bare_library.ask_all(url)  # or the floor would wait for answers that are made for it
        for run in range(runs):
            make_library(url, folder / f"floor-{run}").close()
            floor.append(seconds(partial(bare_library.take_in, url, folder / f"floor-{run}")))
            ours.append(take_apart(url, folder / f"ours-{run}"))
    turns = Turns(tuple(one.seconds for one in ours), tuple(floor))
    whole = turns.figure(PART, "first sync", count, against=AGAINST, target=Target(times=1.25))
    say(whole)
    peak = _say_memory(say, count, ours, empty)
    _say_size(say, count, folder / "ours-0")
    return whole.value / count, peak


def _say_memory(say: Say, count: int, ours: list[Taken], empty: float | None) -> float:
    """The highest of the program's own process, in MB."""
    peak = statistics.median(one.own for one in ours)
    title, target = "highest in a first sync", Target(most=150)
    say(Figure("memory", title, count, Unit.MB, peak, empty, EMPTY, target))
    whole = statistics.median(one.whole for one in ours)
    if whole > peak:
        title = "highest in a first sync, with the processes that clean"
        say(Figure("memory", title, count, Unit.MB, whole, empty, EMPTY))
    return peak


def _say_size(say: Say, count: int, folder: Path) -> None:
    store = Store(folder)
    html = sum(len(store.posts.read(number).html.encode()) for number in range(1, count + 1))
    store.close()
    size = sum(file.stat().st_size for file in folder.glob("library.sqlite*"))
    against, target = "bytes of the articles' HTML", Target(times=1.2)
    say(Figure("size", "library on disk", count, Unit.MB, size / _MB, html / _MB, against, target))


def take_apart(url: str, folder: Path) -> Taken:
    """Sync into a new library in a process of its own, watched from here."""
    command = [sys.executable, "-m", "tests.bench.taking", url, str(folder)]
    pause, highest, whole = Event(), 0.0, 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            try:
                helpers = sum(map(read_memory, list_children(process.pid)))
                own = read_memory(process.pid)
            except (FileNotFoundError, ProcessLookupError, AssertionError):
                continue  # it is just ending
            highest, whole = max(highest, own), max(whole, own + helpers)
            pause.wait(_LOOK)
        assert process.stdout
        words = process.stdout.read()
    assert process.returncode == 0, words
    return Taken(float(words), highest, whole)


def _sync_here(url: str, folder: Path) -> None:
    store = make_library(url, folder)
    start = time.perf_counter()
    sync_once(store)
    print(time.perf_counter() - start)
    store.close()


if __name__ == "__main__":
    _sync_here(sys.argv[1], Path(sys.argv[2]))
