"""Ratios against floors measured in the same run: ``make bench``, ``make bench N=1000``.

All parts write ``docs/benchmarks.md`` and its ``docs/benchmarks.json``; some of them, named, only print and
write ``build/bench.json``, and with ``--page`` take their place among the others on the page, which says what
was measured when.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pressmark.turns import take_short_turns
from tests.bench.anchoring import bench_anchoring
from tests.bench.browse import bench_browse, bench_lists
from tests.bench.cleaning import bench_cleaning
from tests.bench.figures import Figure, Say
from tests.bench.growth import bench_growth
from tests.bench.opening import bench_open
from tests.bench.peers import bench_peers
from tests.bench.report import (
    Measured,
    describe_machine,
    name_commit,
    read_json,
    tell,
    write_json,
    write_markdown,
)
from tests.bench.running import bench_running
from tests.bench.serving import serve
from tests.bench.starting import bench_starting
from tests.bench.syncing import bench_census, bench_sync
from tests.bench.tables import bench_tables
from tests.bench.taking import bench_taking
from tests.bench.wordpress import bench_wordpress

ROOT = Path(__file__).parents[2]
JSON, PAGE = ROOT / "build" / "bench.json", ROOT / "docs" / "benchmarks.md"
PAGE_JSON = PAGE.with_suffix(".json")
POSTS = 10_000
_FOUND_IN = {
    "list": ("sort",),
    "browse": ("search", "facets"),
    "running": ("memory", "idle", "block"),
    "take": ("size",),
    "anchoring": ("anchor",),
}
"""What else somebody may call a part."""
Part = Callable[[Say, int, Path], None]


def main() -> None:
    """Measure everything, or the parts that are named, and print a line each."""
    take_short_turns()  # as the program does
    with tempfile.TemporaryDirectory(prefix="bench-") as shelf:
        _measure(list_parts(Path(shelf)))


def _measure(parts: dict[str, Part]) -> None:
    read = _read_words(parts)
    machine, commit = describe_machine(), name_commit()
    print(*machine.values(), commit, f"load {os.getloadavg()[0]:.1f}", sep=", ")
    if read.posts != POSTS:
        print(
            f"The targets are for {POSTS:,} posts; with others a figure may be met or missed for no reason."
        )
    measured: list[Measured] = []
    for part in read.parts or parts:
        print(f"- {part}", flush=True)
        figures: list[Figure] = []
        begun = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            parts[part](partial(_say, figures), read.posts, Path(folder))
        print(f"{'':53}  took {time.monotonic() - begun:.0f} s", flush=True)
        measured.append(Measured(part, commit, machine, tuple(figures)))
        # After each: a run that is cut short leaves what it measured.
        write_json(read.json, measured)
    if read.page or (not read.parts and read.posts == POSTS):
        _write_page(parts, [*(read_json(PAGE_JSON) if read.parts else ()), *measured])


def _read_words(parts: dict[str, Part]) -> argparse.Namespace:
    aliases = "; ".join(f"{', '.join(words)} in {part}" for part, words in _FOUND_IN.items())
    words = argparse.ArgumentParser(prog="make bench", epilog=f"Where what is measured: {aliases}.")
    words.add_argument("--posts", type=int, default=POSTS)
    words.add_argument("--json", type=Path, default=JSON, help="where the figures go")
    words.add_argument("--page", action="store_true", help="put the parts that are measured on the page")
    words.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(parts)}; default: all")
    read = words.parse_args()
    if read.posts < 1:
        words.error("with fewer posts than one nothing can be measured")
    part_of = {alias: part for part, aliases in _FOUND_IN.items() for alias in aliases}
    read.parts = list(dict.fromkeys(part_of.get(part, part) for part in read.parts))
    if unknown := [part for part in read.parts if part not in parts]:
        words.error(f"no such part: {', '.join(unknown)}; there are {', '.join([*parts, *part_of])}")
    return read


def _say(figures: list[Figure], figure: Figure) -> None:
    figures.append(figure)
    print(tell(figure), flush=True)


def _write_page(parts: dict[str, Part], measured: list[Measured]) -> None:
    """Write the page; of a part that is there twice the later one."""
    known = {one.part: one for one in measured if one.part in parts and one.figures}
    ordered = [known[part] for part in parts if part in known]
    write_json(PAGE_JSON, ordered)
    write_markdown(PAGE, ordered, [part for part in parts if part not in known])


def list_parts(shelf: Path) -> dict[str, Part]:
    """What is measured, each with the number of posts and a folder of its own; on the shelf are libraries.

    The targets are about libraries of several sizes (10,000 to take in, 50,000 to live with, 100,000 to
    list): the number of posts scales all of them.
    """
    return {
        "start": lambda say, posts, folder: bench_starting(say, 5 * posts, folder, shelf),
        "running": lambda say, posts, folder: bench_running(say, 5 * posts, folder, shelf),
        "list": lambda say, posts, folder: bench_lists(say, 10 * posts, folder),
        "browse": lambda say, posts, folder: bench_browse(say, 5 * posts, folder, shelf),
        "open": lambda say, posts, _folder: bench_open(say, posts),
        "tables": lambda say, posts, folder: bench_tables(say, posts // 5, folder),
        "clean": lambda say, _posts, _folder: bench_cleaning(say),
        "anchoring": lambda say, posts, _folder: bench_anchoring(say, posts),
        "take": bench_taking,
        "sync": _bench_memory,
        "census": lambda say, posts, folder: bench_census(say, 2 * posts, folder),
        "wordpress": lambda say, posts, folder: bench_wordpress(say, posts // 5, folder),
        "growth": bench_growth,
        "peers": lambda say, posts, folder: bench_peers(say, posts, folder, shelf),
    }


def _bench_memory(say: Say, posts: int, folder: Path) -> None:
    with serve(posts // 5) as url:
        bench_sync(say, url, folder, "sync from memory", posts // 5, None)


if __name__ == "__main__":
    main()
