"""The open window: its memory, what it does when nobody does anything, how long a sync holds it up."""

import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

from tests.bench.archive import copy_archive
from tests.bench.figures import Figure, Say, Target, Unit
from tests.bench.measure import FEW, count_runs, read_cpu, read_memory
from tests.bench.screen import has_screen, open_screen
from tests.bench.serving import serve
from tests.bench.starting import started
from tests.bench.syncing import make_library, sync_once
from tests.bench.watching import FILLED, MAPPED

ARTICLES, _FEW_ARTICLES = 500, 30
TAKES = 3
_REST, _WATCHED = 5.0, 30  # seconds
_LOOKED_OVER = 30  # seconds after the start, when the library is looked over for damage, once
_MORE = 40  # MB that the program may have beyond the floor
EMPTY = "a window of a tree, a table and a text, all empty"
_FRAME = 16  # milliseconds
_SHARE = 5  # the libraries that a window lives with are so many times larger than those that are taken in


def bench_running(say: Say, count: int, folder: Path, shelf: Path) -> None:
    """A library of so many posts at rest; articles opened; a site of a fifth of them taken in."""
    if not has_screen():
        print("no Xvfb here: the open window is not measured")
        return
    copy_archive(shelf, folder / "many", count)
    with open_screen(folder / "home") as environment:
        _bench_rest(say, count, folder / "many", environment)
        _bench_opening(say, folder, environment, ARTICLES if count > FEW else _FEW_ARTICLES)
        _bench_blocks(say, count // _SHARE, folder, environment)


def weigh_floor(environment: dict[str, str]) -> float:
    """What a window of three empty views has at rest, in MB."""
    with started(environment, (), MAPPED) as (process, _):
        Event().wait(_REST)
        return read_memory(process.pid)


def weigh(environment: dict[str, str], library: Path) -> float:
    """What the window has at rest on a library, with an article open, in MB."""
    with started(environment, (str(library), "window", "--post", "1"), FILLED) as (process, _):
        Event().wait(_REST)
        return read_memory(process.pid)


def _bench_rest(say: Say, count: int, library: Path, environment: dict[str, str]) -> None:
    rest, floor = Event(), weigh_floor(environment)
    with started(environment, (str(library), "window", "--post", "1"), FILLED) as (process, _):
        rest.wait(_REST)
        own = read_memory(process.pid)
        target = Target(times=1, plus=_MORE)
        say(Figure("memory", "at rest, an article open", count, Unit.MB, own, floor, EMPTY, target))
        looked = _count_work(process.pid, rest, count_runs(_LOOKED_OVER, count))
        rest.wait(_REST)
        used = _count_work(process.pid, rest, count_runs(_WATCHED, count))
        title = f"work of the processor in {_WATCHED} s of rest"
        note = f"in the {_LOOKED_OVER} s before, with the look for damage, {looked:.2f} s"
        say(Figure("idle", title, count, Unit.S, used, target=Target(most=0.1), note=note))


def _count_work(process: int, rest: Event, time: float) -> float:
    """Seconds of the processor in so many of the clock."""
    before = read_cpu(process)
    rest.wait(time)
    return read_cpu(process) - before


def _bench_opening(say: Say, folder: Path, environment: dict[str, str], articles: int) -> None:
    with serve(articles) as url:
        store = make_library(url, folder / "articles")
        sync_once(store)
        store.close()
    memory = {}
    with _window(environment, folder / "articles", "open", str(articles)) as (process, told):
        for what, _ in told:
            memory[what] = read_memory(process.pid)
    title, against = f"after opening {articles} articles", "after the first twenty"
    target = Target(times=1.1)
    say(Figure("memory", title, articles, Unit.MB, memory["opened"], memory["warm"], against, target))


def bench_sorting(say: Say, count: int, library: Path, environment: dict[str, str]) -> None:
    """The longest turn of the window's thread while all posts are sorted by one column after the other."""
    turns, ready = {}, []
    with _window(environment, library, "sort", TAKES) as (_, told):
        for what, numbers in told:
            longest, shown = map(float, numbers.split())
            turns[what] = max(longest, turns.get(what, 0.0))
            ready.append(shown)
    slowest = max(turns, key=lambda what: turns[what])
    note = (
        f"by {slowest}, the usual column {statistics.median(turns.values()):.1f} ms, time of the processor in"
        f" this thread; listed after {statistics.median(ready):.0f} ms, at the latest {max(ready):.0f}"
    )
    title, target = "longest turn of the window's thread in sorting", Target(most=_FRAME)
    say(Figure("list", title, count, Unit.MS, turns[slowest], target=target, note=note))


def _bench_blocks(say: Say, count: int, folder: Path, environment: dict[str, str]) -> None:
    gaps = {}
    with serve(count) as url, _window(environment, folder / "synced", "sync", url) as (_, told):
        for what, numbers in told:
            gaps[what] = tuple(map(float, numbers.split()))
    longest, late = gaps["synced"]
    title, against = "longest block of the window during a sync", "the idle window"
    note = f"99 of 100 within {late:.1f} ms"
    target = Target(most=50)
    say(Figure("window", title, count, Unit.MS, longest, gaps["idle"][0], against, target, note=note))


@contextmanager
def _window(
    environment: dict[str, str], *words: object
) -> Iterator[tuple[subprocess.Popen[str], Iterator[tuple[str, str]]]]:
    """A window that does something, and what it tells of."""
    command = [sys.executable, "-m", "tests.bench.window_child", *map(str, words)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True) as process:
        yield process, _hear(process)
    assert process.returncode == 0, process.returncode


def _hear(process: subprocess.Popen[str]) -> Iterator[tuple[str, str]]:
    assert process.stdout
    assert process.stdin
    for line in process.stdout:
        what, _, numbers = line.strip().partition(" ")
        yield what, numbers
        process.stdin.write("\n")
        process.stdin.flush()
