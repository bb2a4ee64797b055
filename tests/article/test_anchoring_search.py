"""Quotes from elsewhere, whose version nobody has: found by their words, never by guessing."""

from itertools import pairwise

import pytest

from pressmark.article.anchoring import describe, find_candidates, find_quote
from pressmark.model.annotation import Selector

TEXT = (
    "The mine was opened in 1962.\nIts ore is “rich” in cerium – and in lanthanum…\n"
    "For years nobody wanted the neodymium that came with it, and it was sold for next to nothing.\n"
    "Today the price is ten times as high.\nThe mine was closed in 1985. The mine was opened again in 2012."
)


def quote(exact: str, prefix: str = "", suffix: str = "", start: int = 0) -> Selector:
    return Selector(exact, prefix, suffix, start, start + len(exact) if start else 0)


@pytest.mark.parametrize(
    ("sought", "state", "start", "found"),
    [
        (quote("neodymium"), "anchored", 105, "neodymium"),
        # White space, typographic signs and signs that nobody sees may differ.
        (
            quote('ore  is\n\t"rich" in cer\u00adium -- and in lanthanum...'),
            "anchored",
            33,
            "ore is “rich” in cerium – and in lanthanum…",
        ),
        (quote("lanthanum..."), "anchored", 66, "lanthanum…"),
        (quote("1962. \n Its"), "anchored", 23, "1962.\nIts"),
        # Of several the one in its context, else the one nearest to its position.
        (quote("The mine was", "as high.\n", " closed in"), "anchored", 209, "The mine was"),
        (quote("The mine was", "1985.   ", "  opened again"), "anchored", 238, "The mine was"),
        (quote("The mine was", start=207), "moved", 209, "The mine was"),
        (quote("The mine was", start=238), "anchored", 238, "The mine was"),
        # Few words in a context that is not theirs.
        (quote("neodymium", "prices of ", " fell"), "moved", 105, "neodymium"),
        (quote("neodynium"), "orphaned", None, None),
        # Changed words.
        (
            quote(
                "For years nobody needed the neodymium that came along with it, and it was sold",
                "lanthanum…\n",
                " for next to",
            ),
            "moved",
            77,
            "For years nobody wanted the neodymium that came with it, and it was sold",
        ),
        (
            quote("Nobody knows what the price of cerium will be after the next two winters"),
            "orphaned",
            None,
            None,
        ),
        (
            quote("Today the prices are ten times as high", start=175),
            "moved",
            171,
            "Today the price is ten times as high",
        ),
        (quote(""), "orphaned", None, None),
        (quote(" \u00ad"), "orphaned", None, None),
    ],
)
def test_a_quote_is_found_by_its_words(
    sought: Selector, state: str, start: int | None, found: str | None
) -> None:
    result = find_quote(TEXT, sought)
    assert result.state == state
    assert (result.quote and result.quote.exact) == found
    assert (result.quote and result.quote.start) == start


def test_what_others_have_is_taken_last() -> None:
    sought = quote("The mine was")
    first = find_quote(TEXT, sought).quote
    assert first
    second = find_quote(TEXT, sought, [(first.start, first.end)]).quote
    assert second
    assert second.start != first.start
    everywhere = [(0, len(TEXT))]
    assert find_quote(TEXT, sought, everywhere).quote == first
    changed = quote("For years nobody needed the neodymium that came along with it")
    assert find_quote(TEXT, changed).quote
    assert find_quote(TEXT, changed, everywhere).quote is None


def test_letters_and_marks_may_be_apart() -> None:
    found = find_quote("Das Café in Łódź ist zu.", quote("Cafe\u0301 in")).quote
    assert found
    assert found.exact == "Café in"


def test_a_quote_without_spaces_is_found_when_it_changed() -> None:
    text = (
        "清晨的码头上只有几个渔民在整理渔网，海面平静得像一面镜子。老李每天都会把水位记在一个蓝色的本子里。"
    )
    found = find_quote(text, quote("码头上只有三个渔民正在整理渔网，海面平静得像一面镜")).quote
    assert found
    assert found.exact == "码头上只有几个渔民在整理渔网，海面平静得像一面镜"


@pytest.mark.parametrize(
    "text", ["a" * 200_000, "ab " * 60_000, "\u0301" * 50_000, "字" * 100_000, " " * 100_000, ""]
)
def test_hostile_texts_and_quotes_end(text: str) -> None:
    for sought in (
        quote("a" * 30),
        quote("a"),
        quote("ab " * 5_000 + "c"),
        quote("字" * 25, "字" * 64, "好"),
    ):
        find_quote(text, sought)


OLD = (
    "An introduction that stays.\nThe committee met on Monday and decided to buy the old mill.\n"
    "Short end.\nAll others went home."
)


def candidates(new: str, words: str, taken: tuple[tuple[int, int], ...] = ()) -> list[str]:
    start = OLD.index(words)
    return [found.exact for found in find_candidates(OLD, new, start, start + len(words), taken)]


def test_what_stands_in_its_place_comes_before_what_is_as_much_alike() -> None:
    gone = "The committee met on Monday and decided to buy the old mill."
    there = "The committee met on Tuesday and decided to sell its new boat."
    new = OLD.replace(gone, there) + "\nOn Monday a committee meets, to decide who buys an old mill."
    assert candidates(new, gone) == [
        there,
        "On Monday a committee meets, to decide who buys an old mill.",
    ]


@pytest.mark.parametrize(
    "there",
    [
        "Nothing was bought in the end.",
        "Nobody remembers who planted the pear trees behind the long sheds.",
        "Each of these ferries has room for forty people and for two horses.",
    ],
)
def test_what_has_only_come_where_the_words_stood_is_not_offered(there: str) -> None:
    gone = "The committee met on Monday and decided to buy the old mill."
    assert candidates(OLD.replace(gone, there), gone) == []
    assert candidates(f"{OLD.replace(gone, '')}\n{there}", gone) == []


def test_few_words_that_came_instead_of_few_are_offered_when_they_are_like_them() -> None:
    assert candidates(OLD.replace("Short end.", "Shorter ends."), "Short end.") == ["Shorter ends."]
    assert candidates(OLD.replace("Short end.", "Quite new."), "Short end.") == []


def test_candidates_are_of_new_text_that_is_nobody_elses() -> None:
    gone = "The committee met on Monday and decided to buy the old mill."
    other = "A committee meeting on Monday decided to buy the mill."
    new = OLD.replace(gone, other)
    assert candidates(new, gone) == [other]
    start = new.index(other)
    assert candidates(new, gone, ((start, start + len(other)),)) == []
    assert candidates(OLD.replace(f"{gone}\n", ""), gone) == []


def test_few_words_are_searched_for_as_they_are() -> None:
    new = OLD.replace("Short end.\n", "") + "\nQuite another line, shortly ended."
    assert candidates(new, "Short end.") == []
    assert candidates(f"{new}\nA very Short end. Indeed.", "Short end.") == ["Short end."]


def test_there_are_no_more_than_five_candidates_and_no_two_share_words() -> None:
    gone = "The committee met on Monday and decided to buy the old mill."
    lines = [f"The committee met on day {number} and decided to buy mill {number}." for number in range(9)]
    found = find_candidates(
        OLD, OLD.replace(gone, "") + "\n" + "\n".join(lines), OLD.index(gone), OLD.index("\nShort")
    )
    assert len(found) == 5
    places = sorted((each.start, each.end) for each in found)
    assert all(one[1] <= other[0] for one, other in pairwise(places))
    assert find_candidates(OLD, OLD, 27, 28) == ()
    assert describe(OLD, 27, 28) is None


def test_a_long_line_is_searched_in() -> None:
    gone = "The committee met on Monday and decided to buy the old mill."
    new = OLD.replace(
        gone, "x " * 300 + "the committees meet on Mondays and decide to buy old mills " + "y " * 900
    )
    (found,) = candidates(new, gone)
    assert "committees meet on Mondays and decide to buy old" in found


def test_a_candidate_is_whole_words() -> None:
    gone = "The committee met on Monday and decided to buy the old mill."
    new = OLD.replace(
        gone, "x " * 200 + "bathe committee met on Monday and decided to buy the old millstones"
    )
    (found,) = candidates(new, gone)
    assert found == "bathe committee met on Monday and decided to buy the old millstones"


def test_the_end_of_a_text_has_candidates_too() -> None:
    gone = "All others went home."
    assert candidates(OLD.replace(gone, "All the rest went away."), gone) == ["All the rest went away."]


def test_only_so_much_is_looked_through() -> None:
    gone = "The committee met on Monday and decided to buy the old mill."
    long = "\n".join(f"line {number}" for number in range(20_000))
    assert (
        candidates(f"{OLD.replace(gone, '')}\n{long}\nThe committee met and decided to buy the mill.", gone)
        == []
    )
