"""How a text may go on: what is proposed, in which order, and what becomes of the text."""

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressmark.query import (
    And,
    Dated,
    Is,
    Leaf,
    Name,
    Named,
    Not,
    Or,
    Query,
    Relation,
    State,
    name_taxonomies,
    parse,
)
from pressmark.query.completion import LONGEST_LABEL, MOST, Completion, Proposal, complete
from pressmark.query.vocabulary import DATES, Entry, Vocabulary, sort_entries

TAXONOMIES = (
    ("materials", "Materials"),
    ("title", "Titles"),
    ("my field", 'A "field"'),
    ("земля", "Страны"),
    ("空", ""),
)
LONG = "Endless " * 1250
VOCABULARY = Vocabulary(
    name_taxonomies((slug, name, f"{slug}s") for slug, name in TAXONOMIES),
    TAXONOMIES,
    {
        "taxonomy:materials": sort_entries([
            Entry("lithium", "Lithium", 7),
            Entry("rare-earths", "Rare earths", 20),
            Entry("earthenware", "Earthenware", 1),
            Entry("heavy-rare-earths", "Heavy rare earths", 9),
            Entry("lithium-ion", "Lithium ion", 12),
            Entry("neodyme", "Néodyme", 3),
            Entry("long", LONG, 1),
            Entry("希土類磁石", "希土類磁石", 2),
            Entry("nameless", "", 0),
            Entry("\x00", "Nothing that can be typed", 4),
        ]),
        "taxonomy:title": (Entry("dr", "Doctor", 2),),
        "taxonomy:my field": (Entry('the "first" one', 'The "first" one'), Entry("two\nlines", "Two\nlines")),
        "taxonomy:земля": (Entry("китай", "Китай", 5),),
        "taxonomy:空": (Entry("x", "Xylophone", 1),),
        "author": (
            Entry("jose arcadio", "José Arcadio", 4), Entry("ada fern", "Ada Fern", 3), Entry("(x", "x"),
        ),
        "site": (Entry("metals.example", "Metals Desk", 9),),
        "type": (Entry("report", "Reports", 9),),
        "color": (Entry("dark green", "dark green"),),
        "tag": (Entry("to read", "to read", 1), Entry("-", "-", 1), Entry('"odd"', '"odd"', None)),
        DATES: (Entry("2026", "2026", 5), Entry("2025", "2025", 4), Entry("2026-05", "2026-05", 2)),
    },
)  # fmt: skip


def propose(text: str, *, asked: bool = False) -> tuple[Proposal, ...]:
    """What is proposed where ``|`` stands."""
    before, _, after = text.partition("|")
    return complete(before + after, len(before), VOCABULARY, asked=asked).proposals


def labels(text: str, *, asked: bool = False) -> list[str]:
    return [one.label for one in propose(text, asked=asked)]


def accept(text: str, label: str, *, asked: bool = False) -> str:
    """The text after this was chosen where ``|`` stands."""
    before, _, after = text.partition("|")
    completion = complete(before + after, len(before), VOCABULARY, asked=asked)
    return put(before + after, completion, next(one for one in completion.proposals if one.label == label))


def put(text: str, completion: Completion, proposal: Proposal) -> str:
    return text[: completion.start] + proposal.text + text[completion.end :]


def leaves(query: Query) -> list[Leaf]:
    match query:
        case And(parts) | Or(parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case Not(part):
            return leaves(part)
    return [query]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lit|", ["Lithium ion", "Lithium"]),
        ("LIT|", ["Lithium ion", "Lithium"]),
        ("earth|", ["Earthenware", "Rare earths", "Heavy rare earths"]),
        ("rare-e|", ["Rare earths", "Heavy rare earths"]),
        ("neo|", ["Néodyme"]),
        ("néo|", ["Néodyme"]),
        ("ки|", ["Китай"]),
        ("磁|", ["希土類磁石"]),
        ("l|", []),
        ("|", []),
        ("be|", ["before:"]),
        ("mat|", ["materials:"]),
        ("стр|", ["земля:"]),
        ("cobalt -be|", ["before:"]),
        ("(be|", ["before:"]),
        ("x -(be|)", ["before:"]),
        ("cobalt|", []),
    ],
)
def test_a_word_may_become_a_qualifier_or_a_term(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("author:|", ["José Arcadio", "Ada Fern", "x"]),
        ("author:jos|", ["José Arcadio"]),
        ('author:"ada f|', ["Ada Fern"]),
        ('author:"ada f|"', ["Ada Fern"]),
        ("AUTHOR:arc|", ["José Arcadio"]),
        ("site:desk|", ["Metals Desk"]),
        ("site:metals|", ["Metals Desk"]),
        ("type:|", ["Reports"]),
        ("tag:|", ["to read", "-", '"odd"']),
        ("tag:rea|", ["to read"]),
        ("materials:heavy|", ["Heavy rare earths"]),
        ("materialss:nam|", ["nameless"]),
        ('"my field":|', ['The "first" one', "Two lines"]),
        ('"my field":"the \\"f|', ['The "first" one']),
        ("taxonomy-title:|", ["Doctor"]),
        ("is:|", [*State]),
        ("is:un|", ["unread"]),
        ("has:ta|", ["table", "tag"]),
        ("color:p|", ["pink", "purple"]),
        ("color:gr|", ["green", "dark green"]),
        ("words:>|", [">1000", ">500"]),
        ("after:|", ["7d", "30d", "3m", "1y", "2026", "2025"]),
        ("on:|", ["2026", "2025"]),
        ("on:2026|", ["2026-05"]),
        ("title:ear|", []),
        ("author:nobody|", []),
        ("is:unread|", []),
    ],
)
def test_behind_a_qualifier_its_values_are_proposed(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_who_asks_sees_every_qualifier() -> None:
    found = labels("|", asked=True)
    assert {"title:", "is:", "note:", "materials:", "taxonomy-title:", '"my field":'} <= set(found)
    assert labels("cobalt |", asked=True) == found
    assert labels("(|", asked=True) == found
    assert "is:" in labels("i|", asked=True)


@pytest.mark.parametrize(
    "text",
    ['"rare ear|', '"rare earths"|', "(lithium)|", "lithium |", 'author:"ada fern"|', '"x"lit|', ")lit|"],
)
def test_phrases_and_what_is_whole_stay_alone(text: str) -> None:
    assert labels(text) == []


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("lit|", "Lithium", "materials:lithium "),
        ("cobalt lit| x", "Lithium", "cobalt materials:lithium x"),
        ("-(lit|)", "Lithium", "-(materials:lithium )"),
        ("li|thiumish nickel", "Lithium", "materials:lithium nickel"),
        ("be|", "before:", "before:"),
        ("i|s:unread", "has:", ""),
        ("ti|tle:x", "taxonomy-title:", "taxonomy-title:x"),
        ('aut|"ada fern"', "author:", 'author:"ada fern"'),
        ("author:jo|", "José Arcadio", 'author:"jose arcadio" '),
        ('author:"jo|"', "José Arcadio", 'author:"jose arcadio" '),
        ('author:"jo| "rare earth"', "José Arcadio", 'author:"jose arcadio" "rare earth"'),
        ('author:"jo| x" y', "José Arcadio", 'author:"jose arcadio" y'),
        ('author:"jo| and more', "José Arcadio", 'author:"jose arcadio" and more'),
        ('"my field":th|', 'The "first" one', '"my field":"the \\"first\\" one" '),
        ("doct|", "Doctor", "taxonomy-title:dr "),
        ("🚆 кит|", "Китай", "🚆 земля:китай "),
    ],
)
def test_what_is_chosen_takes_the_place_of_the_word(text: str, label: str, expected: str) -> None:
    if expected:
        assert accept(text, label) == expected
    else:
        assert label not in labels(text)


def test_a_term_is_proposed_with_its_taxonomy_and_its_number() -> None:
    assert propose("neod|") == (Proposal("materials:neodyme ", "Néodyme", "Materials", 3),)
    assert propose("xyl|") == (Proposal("空:x ", "Xylophone", "空", 1),)
    assert propose("materials:neod|") == (Proposal("materials:neodyme ", "Néodyme", "", 3),)


def test_an_endless_name_is_cut_for_the_eye_alone() -> None:
    (proposal,) = propose("endless|")
    assert len(proposal.label) == LONGEST_LABEL
    assert proposal.text == "materials:long "
    endless = Vocabulary({}, (), {"author": (Entry(LONG, LONG, 1),)})
    (proposal,) = complete("author:end", 10, endless).proposals
    assert parse(proposal.text) == Named(Name.AUTHOR, LONG)


def test_names_that_could_not_be_read_again_are_not_proposed() -> None:
    assert all("Nothing" not in label for label in labels("noth|"))
    assert len(labels("materials:|")) == 9


def test_an_empty_library_has_the_qualifiers_that_all_have() -> None:
    found = complete("is:un", 5, Vocabulary())
    assert found == Completion(0, 5, (Proposal("is:unread ", "unread"),))
    assert parse(found.proposals[0].text) == Is(State.UNREAD)
    assert complete("after:2", 7, Vocabulary()).proposals == ()


def test_thousands_of_terms_take_less_than_a_frame() -> None:
    terms = tuple(Entry(f"term-{n}", f"Word {n} of many", n) for n in range(5_000))
    vocabulary = Vocabulary(
        {"materials": "materials"}, (("materials", "Materials"),), {"taxonomy:materials": terms}
    )

    def measure(text: str) -> float:
        start = time.perf_counter()
        assert len(complete(text, len(text), vocabulary).proposals) >= MOST
        return time.perf_counter() - start

    for text in ("wor", "many", "materials:", "x " * 200 + "materials:wo"):
        assert min(measure(text) for _ in range(5)) < 0.010


PIECES = st.one_of(
    st.text(max_size=6),
    st.sampled_from(
        (" ", '"', "“", "(", ")", "-", "*", "\\", ":", "OR ", "lit", "li", "author:", "is:", "after:", "tag:",
         "taxonomy-title:", '"my field":', "земля:", "materials:", "ear", "空", "i", "🚆")
    ),
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@given(TEXTS, st.integers(-1, 60), st.booleans())
@example('author:"ada" "li', 16, False)
@example("a)", 2, True)
@example("(a)li", 5, True)
def test_whatever_stands_there_a_proposal_says_what_it_shows(text: str, cursor: int, asked: bool) -> None:
    completion = complete(text, cursor, VOCABULARY, asked=asked)
    assert 0 <= completion.start <= completion.end <= len(text)
    assert completion.start <= max(0, min(cursor, len(text))) <= completion.end
    for proposal in completion.proposals:
        if proposal.text.endswith(":"):
            continue
        expected = parse(proposal.text, VOCABULARY.names)
        assert expected != parse(proposal.text.rstrip() + "x", VOCABULARY.names)
        found = leaves(parse(put(text, completion, proposal), VOCABULARY.names))
        assert expected in found


@given(st.text(min_size=1, max_size=30))
def test_any_name_can_be_chosen(name: str) -> None:
    found = complete("tag:", 4, Vocabulary({}, (), {"tag": (Entry(name, name, 1),)})).proposals
    assert len(found) == ("\x00" not in name)
    for proposal in found:
        assert parse(proposal.text) == Named(Name.TAG, name)
        assert proposal.label
        assert "\n" not in proposal.label


def test_the_periods_of_dates_are_read() -> None:
    texts = [one.text for one in propose("before:|")]
    assert [parse(text) for text in texts] == [
        Dated(Relation.BEFORE, when) for when in ("7d", "30d", "3m", "1y", "2026", "2025")
    ]
