"""How quick the difference of two texts is found, and how well it finds passages of real revisions again."""

import difflib
import gzip
import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time

import pytest

from pressmark.article.difference import Difference, compare
from pressmark.article.difference.tokens import read_tokens

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "anchoring" / "rust-book.json.gz"


def write(count: int, seed: int = 7) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - the same text each time
    vocabulary = [f"w{number}" for number in range(4_000)]
    weights = [1 / (number + 1) for number in range(4_000)]
    return [word + "\n" * (chance.random() < 0.02) for word in chance.choices(vocabulary, weights, k=count)]


def edit(words: Sequence[str], rate: float) -> list[str]:
    chance = random.Random(3)  # noqa: S311 - the same text each time
    return [
        chance.choice(words) if chance.random() < rate else word
        for word in words
        if chance.random() > rate / 3
    ]


def measure(do: Callable[[], object]) -> float:
    times = []
    for _ in range(2):
        start = process_time()
        do()
        times.append(process_time() - start)
    return min(times)


def test_it_is_quicker_than_the_standard_library() -> None:
    words = write(3_000)
    old, new = " ".join(words), " ".join(edit(words, 0.1))
    before, after = read_tokens(old).words, read_tokens(new).words
    # It is four times as quick and more; the rest is for machines that are busy.
    assert measure(lambda: compare(old, new)) * 2 < measure(
        lambda: difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a " * 50_000, "a " * 40_000 + "b"),
        ("b " + "a " * 49_999 + "c", "a " * 25_000 + "d " + "a " * 25_000),
        (" ".join(f"a{n}" for n in range(20_000)), " ".join(f"b{n}" for n in range(20_000))),
        ("a b " * 25_000, "b a c " * 16_000),
        (" ".join(f"a{n}" for n in range(20_000)), " ".join(f"a{n}" for n in reversed(range(20_000)))),
        ("." * 100_000, "," * 50_000 + "."),
        ("x" * 100_000, "x" * 99_999 + "y"),
    ],
)
def test_hostile_texts_take_no_longer(old: str, new: str) -> None:
    start = process_time()
    compare(old, new)
    assert process_time() - start < 3


def cluster(spans: Sequence[tuple[int, int]], reach: int) -> tuple[int, int, int]:
    """The largest group of spans that are not further apart than `reach`, and how much they hold."""
    groups: list[list[tuple[int, int]]] = []
    for span in sorted(spans):
        if groups and span[0] - groups[-1][-1][1] <= reach:
            groups[-1].append(span)
        else:
            groups.append([span])
    best = max(groups, key=lambda group: sum(end - start for start, end in group), default=[(0, 0)])
    return best[0][0], best[-1][1], sum(end - start for start, end in best)


def overlap(difference: Difference, new: str, start: int, end: int, truth: tuple[int, int]) -> float:
    """How well the place that is found agrees with the true one, 0.0 to 1.0."""
    first, last, kept = cluster(difference.map(start, end), end - start)
    if kept * 2 < end - start:
        return 0.0
    found = new[first:last]
    first, last = first + len(found) - len(found.lstrip()), last - len(found) + len(found.rstrip())
    shared = max(0, min(last, truth[1]) - max(first, truth[0]))
    return shared / (max(last, truth[1]) - min(first, truth[0]))


@pytest.mark.skipif(not CORPUS.exists(), reason="the corpora are not beside the repository")
def test_passages_of_real_revisions_are_found_again() -> None:
    found = []
    for pair in json.loads(gzip.decompress(CORPUS.read_bytes())):
        difference = compare(pair["old"], pair["new"])
        found += [
            overlap(difference, pair["new"], case["start"], case["end"], case["truth"])
            for case in pair["cases"]
            if case["truth"] is not None
        ]
    assert len(found) == 741
    assert sum(each >= 0.8 for each in found) / len(found) >= 0.97
