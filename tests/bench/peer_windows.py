"""The windows of other programs: how soon they are seen, and what memory they have at rest."""

import shutil
import statistics
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

from tests.bench.archive import copy_archive
from tests.bench.figures import Figure, Say, Target, Unit
from tests.bench.liferea import await_articles, is_here, open_liferea
from tests.bench.measure import list_tree, read_memory
from tests.bench.running import weigh
from tests.bench.screen import has_screen, open_screen

PART = "peers"
TAKES = 5
_REST, _PATIENCE = 5.0, 60.0  # seconds
_SHARE = 5  # a library that a window lives with is so many times larger than one that is taken in
_RIVAL = "RSS Guard with an empty library"
_LESS = Target(times=1)
# Its web engine does not start for root otherwise, nor does its window then.
_FOR_ROOT = {"QTWEBENGINE_DISABLE_SANDBOX": "1"}


def bench_peer_windows(say: Say, count: int, folders: tuple[Path, Path], feed: str, ours: float) -> None:
    """Start and memory, where the others are installed.

    Args:
        say: told each figure.
        count: articles of the feed.
        folders: for their homes, and the shelf of libraries.
        feed: its address.
        ours: seconds that we take for the same articles.
    """
    rival = shutil.which("rssguard")
    if not has_screen() or not shutil.which("xdotool"):
        print("windows of others are not measured: Xvfb or xdotool is not installed")
        return
    folder, shelf = folders
    many = copy_archive(shelf, folder / "many", _SHARE * count)
    with open_screen(folder / "home") as environment:
        own = weigh(environment, many)
        if rival:
            _bench_rival(
                say, _SHARE * count, many, [rival, "--data", str(folder / "rival")], environment, own
            )
        else:
            print("RSS Guard is not installed here")
    if is_here():
        with open_screen(folder / "liferea") as environment:
            _bench_liferea(say, count, environment, feed, (ours, own))
    else:
        print("Liferea is not installed here, or nothing that speaks D-Bus")


def _bench_rival(
    say: Say, count: int, library: Path, rival: Sequence[str], environment: dict[str, str], own: float
) -> None:
    program = shutil.which("pressmark", path=str(Path(__file__).parents[2] / ".venv" / "bin"))
    assert program
    environment |= _FOR_ROOT
    mine, its, memory = [], [], 0.0
    try:
        for take in range(TAKES + 1):
            with _seen(environment, [program, "--library", str(library)], "Pressmark") as (_, one):
                pass
            with _seen(environment, rival, "RSS Guard") as (process, two):
                if take == TAKES:
                    memory = weigh_tree(process)
            if take:  # the first makes what a first start makes
                mine.append(one * 1000)
                its.append(two * 1000)
    except TimeoutError as error:
        print(f"{error}; it is not measured")
        return
    values = statistics.median(mine), statistics.median(its)
    say(
        Figure(PART, "window mapped, against RSS Guard's", count, Unit.MS, *values, _RIVAL, Target(times=1.2))
    )
    say(Figure(PART, "memory at rest, against RSS Guard", count, Unit.MB, own, memory, _RIVAL, _LESS))


def _bench_liferea(
    say: Say, count: int, environment: dict[str, str], feed: str, ours: tuple[float, float]
) -> None:
    peer = f"Liferea with {count:,} articles"
    try:
        with open_liferea(environment, feed) as process:
            took = await_articles(environment, count)
            memory = weigh_tree(process)
    except TimeoutError as error:
        print(f"{error}; it is not measured")
        return
    note = "with the start of its window, as there is no other way"
    title = "take in, against Liferea, which has no index"
    say(Figure(PART, title, count, Unit.S, ours[0], took, "Liferea", _LESS, note=note))
    title = "memory at rest, against Liferea"
    say(Figure(PART, title, _SHARE * count, Unit.MB, ours[1], memory, peer, _LESS))


def weigh_tree(process: int) -> float:
    """What a process and its helpers have at rest, in MB."""
    Event().wait(_REST)
    total = 0.0
    for one in list_tree(process):
        with suppress(FileNotFoundError, ProcessLookupError, AssertionError):  # it is just ending
            total += read_memory(one)
    return total


@contextmanager
def _seen(environment: dict[str, str], command: Sequence[str], title: str) -> Iterator[tuple[int, float]]:
    """A program until the block ends: its process, and seconds until a window with this title was seen.

    Raises:
        TimeoutError: there is none.
    """
    begun, quiet = time.perf_counter(), subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet) as one:
        try:
            _look_for(title, environment)
            yield one.pid, time.perf_counter() - begun
        finally:
            one.terminate()


def _look_for(title: str, environment: dict[str, str]) -> None:
    """Wait for a window with this title.

    Raises:
        TimeoutError: there is none.
    """
    look = ["xdotool", "search", "--sync", "--onlyvisible", "--name", title]
    end = time.monotonic() + _PATIENCE
    while (left := end - time.monotonic()) > 0:
        with suppress(subprocess.TimeoutExpired):
            # It fails where a window goes while it looks: of a splash screen, or of the program before.
            if subprocess.run(look, env=environment, capture_output=True, timeout=left).returncode == 0:
                return
    raise TimeoutError(f"no window called {title} was seen")
