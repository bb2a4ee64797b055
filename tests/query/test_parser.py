"""Text of the search field to a value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressmark.query import (
    EVERYTHING,
    And,
    InTerm,
    LibraryView,
    Nothing,
    OnSite,
    Phrase,
    Query,
    View,
    Word,
    both,
    parse,
    without_taxonomy,
)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("", EVERYTHING),
        ("   ", EVERYTHING),
        ("cobalt", Word("cobalt")),
        ("magnet*", Word("magnet", prefix=True)),
        ('"rare earth"', Phrase("rare earth")),
        ('"rare   earth', Phrase("rare earth")),
        ('cobalt "rare earth" x*', And((Word("cobalt"), Phrase("rare earth"), Word("x", prefix=True)))),
        ("- ... ()", Nothing()),
        ("🚆", Nothing()),
        ('"" "--"', Nothing()),
        ('"', EVERYTHING),
        ("cobalt -", Word("cobalt")),
        ("希土類", Word("希土類")),
        ("ore\x00s\udcff", And((Word("ore"), Word("s")))),
        ('ore"phrase"', And((Word("ore"), Phrase("phrase")))),
    ],
)
def test_words_prefixes_and_phrases(text: str, query: Query) -> None:
    assert parse(text) == query


@given(st.text())
def test_every_text_is_a_query(text: str) -> None:
    query = parse(text)
    for part in query.parts if isinstance(query, And) else (query,):
        if isinstance(part, Nothing):
            continue
        assert isinstance(part, (Word, Phrase))
        assert any(sign.isalnum() for sign in part.text)


def test_both_joins_without_needless_nesting() -> None:
    assert both(EVERYTHING, EVERYTHING) == EVERYTHING
    assert both(Word("a"), EVERYTHING) == Word("a")
    assert both(And((Word("a"), Word("b"))), OnSite(1)) == And((Word("a"), Word("b"), OnSite(1)))


def test_a_query_less_its_choice_in_a_taxonomy() -> None:
    query = And((Word("a"), InTerm("metal", 1), InTerm("region", 2), View(LibraryView.UNREAD)))
    assert without_taxonomy(query, "metal") == And((Word("a"), InTerm("region", 2), View(LibraryView.UNREAD)))
    assert without_taxonomy(InTerm("metal", 1), "metal") == EVERYTHING
