"""Passages keep to their words, whatever else is written around them."""

import random
from itertools import pairwise

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from pressmark.article.anchoring import Anchorer, Found, describe, find_quote, reconcile
from pressmark.article.anchoring.graphemes import fit
from pressmark.model.annotation import AnnotationState, Selector
from tests.article.anchoring_corpora import read_articles
from tests.article.anchoring_edits import join, write_article
from tests.article.anchoring_texts import PARAGRAPHS

_WORDS = [
    "ore",
    "the",
    "of",
    "“x”",
    "it's",
    "1,204.5",
    "価格",
    "표현",
    "हिन्दी",
    "น้ำ",
    "é",
    "e\u0301",
    "e\u0301\u0302\u0323",
]
_WORDS += [
    "שָׁלוֹם",
    "مَرحبا",
    "\u202eabc",
    "👩\u200d👩\u200d👧",
    "🇩🇪",
    "👍🏿",
    "—",
    "...",
    "\u0600",
    "\u00ad",
    "\u0301",
]
texts = st.one_of(
    st.lists(st.sampled_from([*_WORDS, " ", " ", "\n"]), max_size=60).map("".join),
    st.text(max_size=40),
    st.text("ab \n", max_size=40),
)
WRITTEN = [join(write_article(language, random.Random(language)))[0] for language in PARAGRAPHS]  # noqa: S311


@st.composite
def passages(draw: st.DrawFn) -> tuple[str, Selector]:
    """A text and a passage of it."""
    text = draw(texts.filter(lambda text: describe(text, 0, len(text)) is not None))
    start = draw(st.integers(0, len(text) - 1))
    quote = describe(text, start, draw(st.integers(start + 1, len(text)))) or describe(text, 0, len(text))
    assert quote
    return text, quote


def edges(text: str) -> set[int]:
    """The places between graphemes."""
    return {0, *(found.end() for found in regex.finditer(r"\X", text))}


def check(text: str, quote: Selector) -> None:
    assert 0 <= quote.start < quote.end <= len(text)
    assert quote.exact == text[quote.start : quote.end] == quote.exact.strip()
    before, after = quote.start - len(quote.prefix), quote.end + len(quote.suffix)
    assert (quote.prefix, quote.suffix) == (text[before : quote.start], text[quote.end : after])
    assert max(len(quote.prefix), len(quote.suffix)) <= 64
    assert {before, quote.start, quote.end, after} <= edges(text)


@given(texts, st.integers(-2, 60), st.integers(-2, 60))
def test_a_passage_is_whole_graphemes_without_white_space_at_its_ends(
    text: str, start: int, end: int
) -> None:
    quote = describe(text, start, end)
    if quote is None:
        # Nothing but white space, and what is drawn on it.
        chosen = [
            text[one:other]
            for one, other in pairwise(sorted(edges(text)))
            if max(start, 0) < other and one < min(end, len(text)) and start < end
        ]
        assert all(each[0].isspace() or each[-1].isspace() for each in chosen)
        return
    check(text, quote)
    assert describe(text, quote.start, quote.end) == quote


def test_context_is_64_characters_and_no_half_of_one() -> None:
    family = "👩\u200d👩\u200d👧"
    quote = describe(family * 20 + " here " + "e\u0301" * 80, 101, 105)
    assert quote
    assert (quote.exact, quote.suffix) == ("here", " " + "e\u0301" * 31)
    assert quote.prefix == family * 12 + " "


@given(passages())
@example(("a a a", Selector("a", "a ", " a", 2, 3)))
def test_in_the_same_text_a_passage_is_where_it_was(given: tuple[str, Selector]) -> None:
    text, quote = given
    same = Found(AnnotationState.ANCHORED, quote, 1.0)
    assert Anchorer(text, text).place(quote.start, quote.end) == same
    assert find_quote(text, quote) == same
    # The same, found through a difference.
    found = Anchorer(text, f"{text}\n\n").place(quote.start, quote.end).quote
    assert found is None or (found.start, found.end) == (quote.start, quote.end)


@given(passages(), texts)
def test_a_passage_in_another_text_is_one(given: tuple[str, Selector], other: str) -> None:
    text, quote = given
    for found in (Anchorer(text, other).place(quote.start, quote.end), find_quote(other, quote)):
        assert (found.quote is None) == (found.state is AnnotationState.ORPHANED)
        assert 0.0 <= found.keep <= 1.0
        if found.quote:
            check(other, found.quote)


ARTICLES = [*WRITTEN, *read_articles()]


@given(
    st.sampled_from(ARTICLES),
    st.randoms(use_true_random=False),
    st.sampled_from([*WRITTEN, "zzz", "\n", "Δ ", "字"]),
)
def test_what_is_inserted_elsewhere_moves_no_passage_off_its_words(
    text: str, chance: random.Random, come: str
) -> None:
    span = fit(text, start := chance.randrange(len(text)), start + chance.randrange(1, 200))
    if span is None:
        return
    start, end = span
    # A line of its own, so that no letter before it gets a mark.
    breaks = [place for place, sign in enumerate(text) if sign == "\n" and not start < place < end]
    place = chance.choice([0, len(text), *breaks])
    new = f"{text[:place]}\n{come}\n{text[place:]}"
    moved = len(come) + 2 if place <= start else 0
    found = Anchorer(text, new).place(start, end)
    assert found.keep == 1.0
    assert found.quote
    assert new[found.quote.start : found.quote.end] == text[start:end]
    # Where a text says the same more than once, the words may be those of another of these places.
    if text.count(text[max(start - 30, 0) : end + 30]) == 1 and come not in text:
        assert (found.quote.start, found.quote.end) == (start + moved, end + moved)


@given(st.sampled_from(ARTICLES), st.randoms(use_true_random=False))
def test_a_described_passage_of_any_article_is_found_again(text: str, chance: random.Random) -> None:
    start = chance.randrange(len(text))
    quote = describe(text, start, start + chance.randrange(1, 300))
    if quote:
        check(text, quote)
        assert find_quote(text, quote) == Found(AnnotationState.ANCHORED, quote, 1.0)
        longer = find_quote(f"{'An introduction that was not there. ' * 9}\n{text}", quote)
        assert longer.keep == 1.0


@pytest.mark.parametrize(
    ("old", "quote", "new", "state", "found"),
    [
        ("One two three.", "two", "One two three.", "anchored", "two"),
        ("It is “so” – yes. Really.", "“so” – yes", 'It is "so" - yes. Really.', "anchored", '"so" - yes'),
        # Of the same sentence twice, one is gone.
        (
            "A fox ran. It rained. A fox ran. It snowed.",
            "A fox",
            "It rained. A fox ran. It snowed.",
            "orphaned",
            None,
        ),
        # A replaced word at the edge belongs in.
        (
            "We saw the old brown house there.",
            "the old brown house",
            "We saw the old brown hut there.",
            "moved",
            "the old brown hut",
        ),
        (
            "Before. He came and went home late. After.",
            "He came and went home",
            "Before. She laughed and ate some cake. After.",
            "orphaned",
            None,
        ),
        (
            "Before. Sie hat die Briefe in der Küche gelassen. Danach.",
            "die Briefe in der Küche",
            "Before. Sie hat den Brief in ihrer Küche gelassen. Danach.",
            "moved",
            "den Brief in ihrer Küche",
        ),
        # What was put into a passage is in it, what was put beside it is not.
        (
            "Start. One two three four. End.",
            "One two three four",
            "Start. New words. One two and more three four. Others. End.",
            "anchored",
            "One two and more three four",
        ),
        (
            "Hier steht ein Satz.\nUnd hier der zweite Satz.",
            "Und hier der zweite Satz.",
            "Und hier der zweite Satz.\nHier steht ein Satz.",
            "anchored",
            "Und hier der zweite Satz.",
        ),
        ("Text.", "Text.", "", "orphaned", None),
    ],
)
def test_what_becomes_of_a_passage(old: str, quote: str, new: str, state: str, found: str | None) -> None:
    start = old.index(quote)
    result = Anchorer(old, new).place(start, start + len(quote))
    assert (result.state, result.quote and result.quote.exact) == (state, found)


def test_nothing_is_nowhere() -> None:
    assert Anchorer("a b", "a b").place(1, 2).quote is None
    assert Anchorer("a b", "a c").place(5, 9).quote is None


def at(start: int, end: int, state: str = "anchored", keep: float = 1.0) -> Found:
    return Found(AnnotationState(state), Selector("x", "", "", start, end), keep)


GONE = Found(AnnotationState.ORPHANED, None, 0.2)


@pytest.mark.parametrize(
    ("hop", "direct", "expected"),
    [
        (None, None, Found(AnnotationState.ORPHANED, None, 0.0)),
        (at(0, 9), None, at(0, 9)),
        (None, at(0, 9, "moved"), at(0, 9, "moved")),
        # A place that was to be checked is still to be checked though nothing changed since.
        (at(0, 9), at(0, 9, "moved", 0.6), at(0, 9, "moved", 0.6)),
        (at(0, 9, keep=0.9), at(0, 10), at(0, 9)),
        (at(0, 9), at(40, 49), at(0, 9, "moved")),
        (GONE, at(0, 9), at(0, 9, "moved")),
        (at(0, 9, keep=0.8), GONE, at(0, 9, "moved", 0.8)),
        (GONE, GONE, GONE),
    ],
)
def test_of_two_ways_to_a_place_one_is_taken(
    hop: Found | None, direct: Found | None, expected: Found
) -> None:
    assert reconcile(hop, direct) == expected
