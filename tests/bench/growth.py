"""What grows with the library and what does not: the same at a tenth, at the size asked for, at ten times."""

import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pressmark.query import EVERYTHING
from pressmark.reading import read_article
from pressmark.store import Store
from tests.bench.archive import COMMON, MEDIUM, RARE, make_archive
from tests.bench.figures import Figure, Say, Target, Unit
from tests.bench.measure import seconds

PART, AGAINST = "growth", "the same in the smallest library"
LOOKS = 15
_STEPS = (0.1, 1, 10)
_CONSTANT = Target(times=1.5, plus=0.05)


def bench_growth(say: Say, count: int, folder: Path) -> None:
    """Costs per post and per visible row are to be constant: what is not, has its reason in its note."""
    smallest: dict[str, float] = {}
    for scale in (max(10, int(count * step)) for step in _STEPS):
        for title, (cost, note) in _measure_all(folder / str(scale), scale).items():
            floor = smallest.setdefault(title, cost)
            say(Figure(PART, title, scale, Unit.MS, cost, floor, AGAINST, _CONSTANT, note=note))


def _measure_all(folder: Path, scale: int) -> dict[str, tuple[float, str]]:
    """Milliseconds and a note for each thing that is done in a library of so many posts."""
    begun = time.perf_counter()
    store = make_archive(folder, scale)
    costs = {"writing a post": ((time.perf_counter() - begun) / scale * 1000, "")}
    for title, (work, per, note) in _looks(store, scale).items():
        costs[title] = (_measure(work) / per * 1000, note)
    store.close()
    return costs


def _measure(work: Callable[[], object]) -> float:
    return statistics.median(seconds(work) for _ in range(LOOKS))


def _looks(store: Store, scale: int) -> dict[str, tuple[Callable[[], object], float, str]]:
    """What is done, how many things it is divided by, and why it may grow."""
    search, thousand = store.search, scale / 1000
    ids = search.read_ids(EVERYTHING)
    middle = ids[len(ids) // 2 :][:100]

    def find(words: str) -> Callable[[], object]:
        return lambda: search.read_ids(search.read_text(words, unfinished=True).query)

    return {
        "a page of 100 rows": (partial(store.posts.read_rows, middle), 1, ""),
        "reading an article": (partial(read_article, store, middle[0]), 1, ""),
        "typing a rare word": (find(RARE), 1, "the number of hits grows with the library"),
        "typing a word in every tenth, per 1,000 posts": (find(MEDIUM), thousand, ""),
        "typing a word in nearly all, per 1,000 posts": (find(COMMON), thousand, ""),
        "list by date, per 1,000 posts": (partial(search.read_ids, EVERYTHING), thousand, ""),
        "counts of the sidebar, per 1,000 posts": (partial(store.facets.read, EVERYTHING), thousand, ""),
    }
