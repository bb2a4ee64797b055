"""Highlights of a long article found again in its next version, against the standard library's difference."""

import difflib
import random
from collections.abc import Callable, Sequence
from functools import partial
from time import process_time

from pressmark.article.anchoring import Anchorer
from pressmark.article.difference.tokens import read_tokens
from tests.bench.measure import show

TAKES = 5
HIGHLIGHTS = 200
SIZES = (10, 60, 200, 600)
# Words that an edit replaces, puts in or leaves out.
RATE = 0.1


def bench_anchoring() -> None:
    """What `Anchorer` takes for all highlights of an article, against `difflib` for the difference alone."""
    print(f"{HIGHLIGHTS} highlights, {RATE:.0%} of the words changed")
    # The standard library takes time by the square of the text: it is asked about 20,000 characters.
    compare(20_000, "<= 0.33 x")
    for length, limit in ((100_000, 0.5), (1_000_000, 5)):
        old, new, spans = make_article(length)
        ours = [measure(partial(place_all, old, new, spans)) for _ in range(TAKES)]
        show(f"{length:,} characters, of {limit} s", ours, [limit], "<= 1 x")


def measure(work: Callable[[], object]) -> float:
    """How long the processor works: the limits are of a machine that does nothing else."""
    start = process_time()
    work()
    return process_time() - start


def compare(length: int, target: str) -> None:
    """Show both on the same words."""
    old, new, spans = make_article(length)
    ours = [measure(partial(place_all, old, new, spans)) for _ in range(TAKES)]
    before, after = read_tokens(old).words, read_tokens(new).words
    floor = [measure(partial(match, before, after)) for _ in range(TAKES)]
    show(f"{length:,} characters, of difflib", ours, floor, target)


def match(before: Sequence[str], after: Sequence[str]) -> None:
    """The difference of the standard library, exactly."""
    difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def place_all(old: str, new: str, spans: Sequence[tuple[int, int]]) -> None:
    """Find all highlights again."""
    anchorer = Anchorer(old, new)
    for span in spans:
        anchorer.place(*span)


def make_article(length: int) -> tuple[str, str, list[tuple[int, int]]]:
    """Two versions of an article, the same ones each time, and highlights of the old one."""
    chance = random.Random(length)  # noqa: S311 - the same text each time
    vocabulary = [f"w{number}" for number in range(4_000)]
    weights = [1 / (number + 1) for number in range(4_000)]
    words = chance.choices(vocabulary, weights, k=length // 4)
    lines = [word + "\n" * (chance.random() < 1 / 50) for word in words]
    edited = [
        chance.choice(vocabulary) if chance.random() < RATE else word
        for word in lines
        if chance.random() > RATE / 3
    ]
    old = " ".join(lines)[:length]
    starts = [chance.randrange(len(old)) for _ in range(HIGHLIGHTS)]
    return old, " ".join(edited), [(start, start + chance.choice(SIZES)) for start in starts]
