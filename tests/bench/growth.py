"""What grows with the library and what does not: the same at a tenth, at the size asked for, at ten times."""

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pressmark.query import EVERYTHING
from pressmark.reading import read_article
from pressmark.store import Store
from tests.bench.archive import COMMON, MEDIUM, make_archive
from tests.bench.figures import Figure, Say, Target, Unit
from tests.bench.measure import cpu_seconds
from tests.bench.running import weigh
from tests.bench.screen import has_screen, open_screen
from tests.bench.serving import serve
from tests.bench.starting import measure
from tests.bench.taking import take_apart
from tests.bench.watching import FILLED, MAPPED

PART, AGAINST = "growth", "the same in the smallest library"
LOOKS = 15
_STARTS = 3
_STEPS = (0.1, 1, 10)
_LEAST, _FEWEST = 10, 100  # posts of any library, and of one whose list has enough rows to be seen
_CONSTANT = Target(times=1.5, plus=0.05)
_MB, _THOUSAND = 1_000_000, 1_000


@dataclass(frozen=True, slots=True)
class Cost:
    """Of one thing, in a library of one size."""

    value: float
    unit: Unit = Unit.MS
    note: str = ""


def bench_growth(say: Say, count: int, folder: Path) -> None:
    """Costs per post and per visible row are to be constant."""
    smallest: dict[str, float] = {}
    scales = dict.fromkeys(max(_LEAST, int(count * step)) for step in _STEPS)
    least = min(scales)
    for scale in scales:
        for title, cost in _measure_all(folder / str(scale), scale, taken=scale <= max(_LEAST, count)):
            floor = smallest.setdefault(title, cost.value)
            # The smallest beside itself would be a target that nothing can miss.
            target = _CONSTANT if scale > least else Target()
            say(Figure(PART, title, scale, cost.unit, cost.value, floor, AGAINST, target, note=cost.note))


def _measure_all(folder: Path, scale: int, *, taken: bool) -> Iterator[tuple[str, Cost]]:
    """What each thing costs in a library of so many posts.

    In the largest nothing is `taken` in: that takes minutes, and `taking` has five times as many.
    """
    begun = time.process_time()
    store = make_archive(folder / "made", scale)
    yield "writing a post", Cost((time.process_time() - begun) / scale * _THOUSAND)
    for title, (work, per) in _looks(store, scale).items():
        yield title, Cost(_measure(work) / per * _THOUSAND)
    store.close()
    size = sum(file.stat().st_size for file in (folder / "made").glob("library.sqlite*"))
    yield "library on disk, per 1,000 posts", Cost(size / _MB / scale * _THOUSAND, Unit.MB)
    if taken:
        with serve(scale) as url:
            took = take_apart(url, folder / "taken").seconds
        note = "a first sync of articles of 10 KB; the start of a process that cleans is in it"
        yield "taking in an article", Cost(took / scale * _THOUSAND, note=note)
    if has_screen() and scale >= _FEWEST:
        yield from _measure_window(folder, scale)


def _measure_window(folder: Path, scale: int) -> Iterator[tuple[str, Cost]]:
    """The start, and what it has then; more than the list of ids is not to grow with the library."""
    library = folder / "made"
    with open_screen(folder / "home") as environment:
        words = (str(library),)
        measure(environment, words, FILLED)
        runs = [
            (measure(environment, (), MAPPED)[MAPPED], measure(environment, words, FILLED))
            for _ in range(_STARTS)
        ]
        empty = statistics.median(floor for floor, _ in runs)
        for what, title in ((MAPPED, "window mapped"), (FILLED, "list filled")):
            times = statistics.median(run[what] for _, run in runs) / empty
            yield f"start, {title}, against three empty views", Cost(times, Unit.TIMES)
        note = "every id listed takes 8 bytes, every post some in what is counted by"
        yield "memory at rest, an article open", Cost(weigh(environment, library), Unit.MB, note=note)


def _measure(work: Callable[[], object]) -> float:
    """In time of the processor: on a machine with other work a clock tells of that."""
    return statistics.median(cpu_seconds(work) for _ in range(LOOKS))


def _looks(store: Store, scale: int) -> dict[str, tuple[Callable[[], object], float]]:
    """What is done, and how many things it is divided by."""
    search, thousand = store.search, scale / _THOUSAND
    ids = search.read_ids(EVERYTHING)
    middle = ids[len(ids) // 2 :][:100]

    def find(words: str, *, unfinished: bool = True) -> Callable[[], object]:
        return lambda: search.read_ids(search.read_text(words, unfinished=unfinished).query)

    return {
        "a page of 100 rows": (partial(store.posts.read_rows, middle), 1),
        "reading an article": (partial(read_article, store, middle[0]), 1),
        "finding the word of a single article": (find(str(scale // 2), unfinished=False), 1),
        "typing a word in every tenth, per 1,000 posts": (find(MEDIUM), thousand),
        "typing a word in nearly all, per 1,000 posts": (find(COMMON), thousand),
        "list by date, per 1,000 posts": (partial(search.read_ids, EVERYTHING), thousand),
        "counts of the sidebar, per 1,000 posts": (partial(store.facets.read, EVERYTHING), thousand),
    }
