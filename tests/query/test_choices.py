"""What a click in a facet makes of a query: OR inside, AND between, NOT."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.query import EVERYTHING, InTerm, Query, Word, parse, write
from pressmark.query.choices import (
    between,
    choose_only,
    drop,
    exclude,
    find_facet,
    make_choice,
    read_chosen,
    read_excluded,
    split_facets,
    toggle,
    without_facet,
)

TAXONOMIES = {"metal": "metal", "region": "region"}
COBALT, LITHIUM = InTerm("metal", "cobalt"), InTerm("metal", "lithium")
CHINA = InTerm("region", "china")


def read(text: str) -> Query:
    return parse(text, TAXONOMIES)


def test_a_click_chooses_one_value_and_a_second_click_takes_it_back() -> None:
    one = choose_only(read("magnets"), COBALT)
    assert write(one) == "magnets metal:cobalt"
    assert write(choose_only(one, LITHIUM)) == "magnets metal:lithium"
    assert write(choose_only(choose_only(one, CHINA), COBALT)) == "magnets region:china"


def test_values_of_one_facet_are_alternatives_and_facets_go_together() -> None:
    two = toggle(toggle(toggle(EVERYTHING, COBALT), LITHIUM), CHINA)
    assert write(two) == "(metal:cobalt OR metal:lithium) region:china"
    assert write(toggle(two, COBALT)) == "metal:lithium region:china"
    assert read_chosen(two) == {COBALT, LITHIUM, CHINA}


def test_excluding_stands_beside_choosing() -> None:
    query = exclude(toggle(read("magnets"), LITHIUM), COBALT)
    assert write(query) == "magnets metal:lithium -metal:cobalt"
    assert read_excluded(query) == {COBALT}
    assert write(exclude(query, COBALT)) == "magnets metal:lithium"
    assert write(exclude(query, LITHIUM)) == "magnets -metal:cobalt -metal:lithium"
    assert write(toggle(query, COBALT)) == "magnets (metal:lithium OR metal:cobalt)"
    assert write(drop(drop(query, LITHIUM), COBALT)) == "magnets"


def test_a_choice_next_to_an_or_of_words_is_put_in_brackets() -> None:
    assert write(toggle(read("a OR b"), COBALT)) == "(a OR b) metal:cobalt"


def test_a_mixture_is_no_choice_in_a_facet() -> None:
    query = read("(metal:cobalt OR region:china) -(metal:lithium x)")
    assert read_chosen(query) == frozenset() == read_excluded(query)
    rest, own = split_facets(query)
    assert (rest, own) == (query, {})


@pytest.mark.parametrize(
    ("text", "toggled", "excluded"),
    [
        (
            "metal:cobalt OR -metal:tin",
            "(metal:cobalt OR -metal:tin) metal:lithium",
            "(metal:cobalt OR -metal:tin) -metal:lithium",
        ),
        (
            "metal:cobalt metal:tin",
            "metal:cobalt metal:tin metal:lithium",
            "metal:cobalt metal:tin -metal:lithium",
        ),
        (
            "-(metal:cobalt OR metal:lithium)",
            "-metal:cobalt metal:lithium",
            "-metal:cobalt",
        ),
        ("metal:cobalt OR after:2025", "(metal:cobalt OR after:2025) metal:lithium", None),
    ],
)
def test_a_click_never_changes_what_else_is_asked_for(text: str, toggled: str, excluded: str | None) -> None:
    query = read(text)
    assert write(toggle(query, LITHIUM)) == toggled
    if excluded is not None:
        assert write(exclude(query, LITHIUM)) == excluded


def test_a_value_that_is_asked_for_at_once_with_another_is_taken_out_alone() -> None:
    assert write(toggle(read("metal:cobalt metal:lithium x"), LITHIUM)) == "metal:cobalt x"
    assert write(drop(read("-(metal:cobalt OR metal:lithium) x"), LITHIUM)) == "-metal:cobalt x"


def test_a_range_of_days_replaces_another() -> None:
    query = between(read("after:2024 on:2025-01 x"), "2025-03", "2025-05")
    assert write(query) == "x after:2025-03 before:2025-05"
    assert write(between(query, "", "")) == "x"
    assert write(toggle(query, make_choice("date", "2025"))) == "x on:2025"


def test_every_facet_has_its_part_of_a_query() -> None:
    for facet in ("taxonomy:metal", "site", "type", "author", "date"):
        assert find_facet(make_choice(facet, "2025")) == facet


CHOICES = st.sampled_from([COBALT, LITHIUM, CHINA, make_choice("date", "2025"), make_choice("author", "")])
ACTS = st.lists(st.tuples(st.sampled_from([toggle, exclude, choose_only, drop]), CHOICES), max_size=8)


@given(ACTS)
def test_whatever_is_clicked_can_be_written_and_leaves_the_words_alone(acts: list) -> None:  # type: ignore[type-arg]
    query: Query = Word("ore")
    for act, choice in acts:
        query = act(query, choice)
        assert read(write(query)) == query
        assert not read_chosen(query) & read_excluded(query)
    for facet in ("taxonomy:metal", "taxonomy:region", "date", "author"):
        query = without_facet(query, facet)
    assert query == Word("ore")
