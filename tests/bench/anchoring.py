"""Highlights of a long article found again in its next version, against the standard library's difference."""

import difflib
import random
from collections.abc import Sequence
from functools import partial

from pressmark.article.anchoring import Anchorer
from pressmark.article.difference.tokens import read_tokens
from tests.bench.figures import Say, Target
from tests.bench.measure import FEW, Turns, count_runs, cpu_seconds, take_turns

PART = "anchoring"
FLOOR = "`difflib.SequenceMatcher` on the same words, the difference alone"
TAKES = 5
HIGHLIGHTS = 200
SIZES = (10, 60, 200, 600)
# Words that an edit replaces, puts in or leaves out.
RATE = 0.1
# Characters, how often, what is wanted. In a short article, to place all highlights takes longer than the
# whole of so small a difference. The standard library takes time by the square of the text: 5 s for 100,000.
_COMPARED = (
    (5_000, TAKES, Target()),
    (20_000, TAKES, Target(times=1 / 3)),
    (100_000, 3, Target(times=1 / 3, most=500)),
)
_LONGEST = 1_000_000  # of which the standard library is not asked
_SHORT = 50  # times shorter, only to be seen that it can be measured


def bench_anchoring(say: Say, posts: int) -> None:
    """What `Anchorer` takes for all highlights of an article, against `difflib` for the difference alone."""
    note = f"{HIGHLIGHTS} highlights, {RATE:.0%} of the words changed; time of the processor"
    share = 1 if posts > FEW else _SHORT
    for usual, takes, target in _COMPARED:
        length = usual // share
        old, new, spans = make_article(length)
        before, after = read_tokens(old).words, read_tokens(new).words
        work, floor = partial(place_all, old, new, spans), partial(match, before, after)
        turns = take_turns(work, floor, count_runs(takes, posts), cpu_seconds)
        title = f"{length:,} characters"
        say(turns.figure(PART, title, against=FLOOR, target=target, note=note))
    length = _LONGEST // share
    old, new, spans = make_article(length)
    times = tuple(cpu_seconds(partial(place_all, old, new, spans)) for _ in range(count_runs(TAKES, posts)))
    title, most = f"{length:,} characters", Target(most=5_000)
    say(Turns(times, ()).figure(PART, title, against="", target=most))


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
