"""From the command to the window: mapped, and its list painted, against a window of three empty views."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

from pressmark.store import Store
from tests.bench.archive import copy_archive
from tests.bench.figures import Say, Target
from tests.bench.measure import Turns, count_runs
from tests.bench.screen import has_screen, open_screen
from tests.bench.watching import FILLED, MAPPED, WHOLE

PART, AGAINST = "start", "a window of a tree, a table and a text, all empty, mapped"
TAKES, _WHOLE_TAKES = 7, 5
_PATIENCE = 60.0
_MAPPED, _FILLED = Target(times=1.3), Target(times=1.8)


def bench_starting(say: Say, count: int, folder: Path, shelf: Path) -> None:
    """A library without a post, and one of so many."""
    if not has_screen():
        print("no Xvfb here: the window's start is not measured")
        return
    Store(folder / "none").close()
    copy_archive(shelf, folder / "many", count)
    takes = count_runs(TAKES, count)
    with open_screen(folder / "home") as environment:
        measure(environment, (), MAPPED)
        for name, scale in (("none", 0), ("many", count)):
            wanted = FILLED if scale else MAPPED
            words = (str(folder / name),)
            measure(environment, words, wanted)  # compiles, and makes what a first start makes
            pairs = [
                (measure(environment, (), MAPPED), measure(environment, words, wanted)) for _ in range(takes)
            ]
            _say(say, scale, [pair[1] for pair in pairs], [pair[0] for pair in pairs])
        words = (str(folder / "many"), "window", "--post", "1")
        pairs = [
            (measure(environment, (), MAPPED), measure(environment, words, WHOLE))
            for _ in range(count_runs(_WHOLE_TAKES, count))
        ]
        turns = Turns(tuple(own[WHOLE] for _, own in pairs), tuple(floor[MAPPED] for floor, _ in pairs))
        say(turns.figure(PART, "window whole, an article shown", count, against=AGAINST))


def _say(say: Say, scale: int, runs: list[dict[str, float]], empty: list[dict[str, float]]) -> None:
    floor = tuple(run[MAPPED] for run in empty)
    library = "" if scale else ", empty library"
    for what, target in ((MAPPED, _MAPPED), (FILLED, _FILLED)):
        if all(what in run for run in runs):
            turns = Turns(tuple(run[what] for run in runs), floor)
            title = f"window {what}{library}" if what == MAPPED else f"list {what}"
            say(turns.figure(PART, title, scale, against=AGAINST, target=target))


def measure(environment: dict[str, str], words: tuple[str, ...], until: str) -> dict[str, float]:
    """Start a program and end it again; seconds until each thing it told of."""
    with started(environment, words, until) as (_, told):
        return told


@contextmanager
def started(
    environment: dict[str, str], words: tuple[str, ...], until: str
) -> Iterator[tuple[subprocess.Popen[str], dict[str, float]]]:
    """Pressmark with these words, or the floor without any: has told of `until`, and ends with the block."""
    command = [sys.executable, "-m", f"tests.bench.{'start' if words else 'empty'}_child", *words]
    begun = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        told: dict[str, float] = {}
        with _at_most(_PATIENCE, process.kill):
            while until not in told:
                line = process.stdout.readline()
                assert line, f"the program ended with {process.wait()} before it was {until}"
                what, moment = line.split()
                told[what] = (int(moment) - begun) / 1e9
        yield process, told
        with _at_most(_PATIENCE, process.kill):
            # The floor knows nothing of politeness.
            process.send_signal(signal.SIGTERM)
            process.wait()


@contextmanager
def _at_most(limit: float, end: Callable[[], None]) -> Iterator[None]:
    timer = Timer(limit, end)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
