"""How well passages are found again after real edits and made ones, and how long that takes."""

import difflib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from time import process_time
from typing import TypeAlias

import pytest

from pressmark.article.anchoring import Anchorer, describe, find_quote
from pressmark.article.difference.tokens import read_tokens
from pressmark.model.annotation import AnnotationState
from tests.article.anchoring_corpora import REVISIONS, read_revisions
from tests.article.anchoring_edits import (
    Article,
    Case,
    Edit,
    delete,
    edit_heavily,
    edit_lightly,
    make_cases,
    move,
    move_and_edit,
    rewrite,
    set_type,
    split,
)
from tests.article.anchoring_rows import make_row_cases, make_section_cases
from tests.article.anchoring_texts import PARAGRAPHS
from tests.article.test_difference_figures import edit, measure, write

Span: TypeAlias = tuple[int, int]
# Where a passage is, and whether that is said without asking the reader to check it.
Answer: TypeAlias = tuple[Span | None, bool]
Method: TypeAlias = Callable[[str, str], Callable[[int, int], Answer]]
NOT_FOUND: Answer = None, False
COLUMNS = ("correct", "near", "wrong", "orphaned", "attached")


def by_difference(old: str, new: str) -> Callable[[int, int], Answer]:
    anchorer = Anchorer(old, new)

    def place(start: int, end: int) -> Answer:
        found = anchorer.place(start, end)
        is_sure = found.state is AnnotationState.ANCHORED
        return ((found.quote.start, found.quote.end), is_sure) if found.quote else NOT_FOUND

    return place


def by_search(old: str, new: str) -> Callable[[int, int], Answer]:
    """As without the old version."""

    def place(start: int, end: int) -> Answer:
        quote = describe(old, start, end)
        found = find_quote(new, quote) if quote else None
        if found is None or found.quote is None:
            return NOT_FOUND
        return (found.quote.start, found.quote.end), found.state is AnnotationState.ANCHORED

    return place


def by_exact_search(old: str, new: str) -> Callable[[int, int], Answer]:
    def place(start: int, end: int) -> Answer:
        before = max(start - 32, 0)
        found = new.find(old[before : end + 32])
        first = found + start - before if found >= 0 else new.find(old[start:end])
        return ((first, first + end - start), True) if first >= 0 else NOT_FOUND

    return place


class ByWords:
    """The difference of the standard library, on the same words as ours."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = read_tokens(old), read_tokens(new)

    @cached_property
    def _blocks(self) -> list[difflib.Match]:
        return difflib.SequenceMatcher(None, self._old.words, self._new.words).get_matching_blocks()

    def __call__(self, start: int, end: int) -> Answer:
        old, new = self._old.starts, self._new.starts
        pairs = [
            (old[block.a + skip], old[block.a + skip + 1], new[block.b + skip], new[block.b + skip + 1])
            for block in self._blocks
            for skip in range(block.size)
            if old[block.a + skip] < end and old[block.a + skip + 1] > start
        ]
        kept = sum(min(last, end) - max(first, start) for first, last, _, _ in pairs)
        if 2 * kept < end - start:
            return NOT_FOUND
        return (min(pair[2] for pair in pairs), max(pair[3] for pair in pairs)), True


def compare(span: Span, truth: Span) -> float:
    """What two places share as a part of both together."""
    shared = max(0, min(span[1], truth[1]) - max(span[0], truth[0]))
    return shared / (max(span[1], truth[1]) - min(span[0], truth[0]))


def judge(answer: Answer, truth: Span | None) -> Iterator[str]:
    span, is_sure = answer
    if truth is None:
        yield "gone"
        yield from ["attached"] * bool(span) + ["silent"] * (bool(span) and is_sure)
        return
    yield "there"
    like = compare(span, truth) if span else 0.0
    result = "orphaned" if span is None else "correct" if like >= 0.8 else "near" if like >= 0.3 else "wrong"
    yield result
    yield from ["silent"] * (result == "wrong" and is_sure)


def count(method: Method, cases: Iterable[Case]) -> Counter[str]:
    """Cases of one pair of texts stand together."""
    counts: Counter[str] = Counter()
    texts, place = ("", ""), method("", "")
    for case in cases:
        if texts != (case.old, case.new):
            texts = case.old, case.new
            place = method(*texts)
        counts.update(judge(place(case.start, case.end), case.truth))
    return counts


def share(counts: Counter[str], what: str) -> float:
    """Percent: of the passages that are there, of those that are gone, or of all."""
    of = {"attached": counts["gone"], "silent": counts["there"] + counts["gone"]}.get(what, counts["there"])
    return 100 * counts[what] / of if of else 0.0


def show(rows: Iterable[tuple[str, Counter[str]]]) -> None:
    print(f"\n{'':32}" + "".join(f"{column:>10}" for column in (*COLUMNS, "silent")))
    for name, counts in rows:
        print(f"{name:32}" + "".join(f"{share(counts, column):9.2f}%" for column in (*COLUMNS, "silent")))


def read_cases(step: int) -> Iterator[Case]:
    """The passages of every so many pairs."""
    for pair in read_revisions()[::step]:
        for case in pair["cases"]:
            truth = tuple(case["truth"]) if case["truth"] else None
            yield Case("English", pair["old"], pair["new"], case["start"], case["end"], truth)


@pytest.mark.skipif(not REVISIONS.exists(), reason="the corpora are not beside the repository")
def test_passages_of_real_revisions_are_found_again() -> None:
    # What is slow is shown for some of them.
    methods: dict[str, tuple[Method, int]] = {
        "exact prefix + quote + suffix": (by_exact_search, 1),
        "difflib on words, a seventh": (ByWords, 7),
        "without the old version, half": (by_search, 2),
        "difference": (by_difference, 1),
    }
    rows = {name: count(method, read_cases(step)) for name, (method, step) in methods.items()}
    show(rows.items())
    ours, searched = rows["difference"], rows["without the old version, half"]
    assert (ours["there"], ours["gone"]) == (741, 144)
    # 98.2, 0.1, 0.3 and 1.4 when this was written: the targets, with a margin of a quote or two.
    assert share(ours, "correct") >= 98
    assert share(ours, "wrong") <= 0.3
    assert share(ours, "orphaned") <= 0.5
    assert share(ours, "attached") <= 3
    # What is wrong and says so is one thing; one quote of 885 was wrong silently.
    assert share(ours, "silent") <= 0.3
    # Without the old version 95.1 were correct, one wrong, none gone.
    assert share(searched, "correct") >= 94
    assert share(searched, "wrong") + share(searched, "attached") + share(searched, "silent") <= 0.3


COUNT, SEED = 25, 20
EDITS: dict[str, Callable[[Edit], Article] | None] = {
    "light": edit_lightly,
    "heavy, 15 % of words": edit_heavily,
    "typographic": set_type,
    "moved": move,
    "moved and edited": move_and_edit,
    "split": split,
    "deleted": delete,
    "rewritten": rewrite,
    "a lookalike stays": None,
}


def test_passages_are_found_again_after_edits_in_nine_languages() -> None:
    rows = {
        name: count(
            by_difference,
            (case for language in PARAGRAPHS for case in make_cases(change, language, COUNT, SEED)),
        )
        for name, change in EDITS.items()
    }
    show(rows.items())
    # No margin: this is promised.
    assert rows["deleted"]["attached"] == rows["a lookalike stays"]["attached"] == 0
    assert rows["a lookalike stays"]["gone"] == rows["deleted"]["gone"] == COUNT * len(PARAGRAPHS)
    # 100 each when this was written.
    assert min(share(rows[name], "correct") for name in ("typographic", "moved", "split")) >= 98
    # 99.9 and 99.2.
    assert share(rows["light"], "correct") >= 99
    assert share(rows["heavy, 15 % of words"], "correct") >= 97.5
    # 99.2.
    moved = rows["moved and edited"]
    assert share(moved, "correct") + share(moved, "near") >= 97
    # A word or two, which the new sentence has as well: 1.7, of these two of three say so.
    assert share(rows["rewritten"], "attached") <= 4
    assert all(row["wrong"] <= 2 for row in rows.values())
    # 0 in each: what is not sure says so.
    assert max(share(row, "silent") for row in rows.values()) <= 0.3


@pytest.mark.parametrize("cases", [make_row_cases, make_section_cases])
def test_of_rows_that_have_cells_in_common_the_deleted_one_is_gone(
    cases: Callable[[], Iterator[Case]],
) -> None:
    row = count(by_difference, cases())
    assert row["gone"] > 100
    # Never, and nothing that stayed is lost with it.
    assert row["attached"] == row["silent"] == 0
    assert row["correct"] == row["there"]


def spans(length: int) -> list[Span]:
    return [
        (start, start + size) for size in (9, 60, 250, 700) for start in range(0, length - size, length // 50)
    ][:200]


def test_a_long_article_and_200_highlights_are_quick() -> None:
    words = write(24_000)
    old, new = " ".join(words), " ".join(edit(words, 0.1))
    assert len(old) >= 100_000

    def place_all() -> None:
        anchorer = Anchorer(old, new)
        assert sum(anchorer.place(*span).quote is not None for span in spans(len(old))) > 150

    # 0.27 s when this was written; the rest is for machines that are busy.
    assert measure(place_all) < 0.5 * 3


def test_it_is_quicker_than_the_standard_library() -> None:
    words = write(3_000)
    old, new = " ".join(words), " ".join(edit(words, 0.1))
    before, after = read_tokens(old).words, read_tokens(new).words

    def place_all() -> None:
        anchorer = Anchorer(old, new)
        for span in spans(len(old))[:20]:
            anchorer.place(*span)

    # It is four times as quick and more; the rest is for machines that are busy.
    assert measure(place_all) * 2 < measure(
        lambda: difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("b " + "a " * 49_999 + "c", "a " * 25_000 + "d " + "a " * 25_000),
        ("a b " * 25_000, "b a c " * 16_000),
        ("x" * 1_000_000, "x" * 999_999 + "y"),
        ("\u0301" * 100_000, "\u0301" * 99_999 + "a"),
        ("🇦" * 100_000, "🇦" * 99_999),
        ("字" * 100_000, "字" * 50_000 + "好" + "字" * 50_000),
        (
            "\n".join(f"a{n} x" for n in range(20_000)),
            "\n".join(f"a{n * 7 % 20_000} x" for n in range(20_000)),
        ),
    ],
)
def test_hostile_texts_take_no_longer(old: str, new: str) -> None:
    start = process_time()
    anchorer = Anchorer(old, new)
    for span in spans(len(old)):
        anchorer.place(*span)
    assert process_time() - start < 4
