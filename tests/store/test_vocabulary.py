"""What the queries of a library can name, read from a real one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressmark.query import (
    COLORS,
    EVERYTHING,
    InTerm,
    Name,
    Named,
    Note,
    NoteKind,
    all_of,
    any_of,
    negate,
    parse,
)
from pressmark.query.completion import complete
from pressmark.query.vocabulary import Vocabulary
from pressmark.store.vocabulary import find_unknown, read_vocabulary
from tests.library import COBALT, EUROPE, LITHIUM, SmallLibrary, make_post
from tests.store.noting import write_note


@pytest.fixture
def small(tmp_path: Path) -> Iterator[SmallLibrary]:
    made = SmallLibrary(tmp_path)
    made.take(
        make_post(1, metals=[COBALT], regions=[EUROPE]),
        make_post(2, metals=[LITHIUM]),
        make_post(3, metals=[LITHIUM]),
    )
    yield made
    made.store.close()


def read(small: SmallLibrary, *tags: tuple[str, int]) -> Vocabulary:
    return read_vocabulary(small.store.names, small.store.facets.read(EVERYTHING), tags)


def propose(vocabulary: Vocabulary, text: str) -> list[tuple[str, int | None]]:
    return [(one.text, one.count) for one in complete(text, len(text), vocabulary).proposals]


def test_terms_authors_sites_types_and_dates_are_there_with_their_counts(small: SmallLibrary) -> None:
    vocabulary = read(small)
    assert vocabulary.taxonomies == (("metal", "Metals"), ("region", "Regions"))
    assert propose(vocabulary, "cob") == [("metal:cobalt ", 1)]
    assert propose(vocabulary, "turkiye") == [("region:europe ", 1)]
    assert propose(vocabulary, "metals:") == [
        ("metals:battery-metals ", 3),
        ("metals:lithium ", 2),
        ("metals:cobalt ", 1),
    ]
    assert propose(vocabulary, "author:") == [('author:"ada fern" ', 3)]
    assert propose(vocabulary, "site:desk") == [("site:metals.example ", 3)]
    assert propose(vocabulary, "type:") == [("type:report ", 3)]
    assert propose(vocabulary, "on:") == [("on:2026 ", 3)]
    assert propose(vocabulary, "on:2026-") == [("on:2026-01 ", 3)]


def test_tags_of_articles_and_annotations_are_one_list(small: SmallLibrary) -> None:
    vocabulary = read(small, ("later", 1), ("to quote", 4))
    assert propose(vocabulary, "tag:") == [('tag:"to quote" ', 4), ("tag:later ", 1)]
    assert len(propose(read(small), "tag:")) == 0


def test_colours_that_an_import_brought_are_proposed_and_known(small: SmallLibrary) -> None:
    write_note(small.store, 1, "a", color="green")
    write_note(small.store, 2, "b", color="dark red")
    assert propose(read(small), "color:d") == [('color:"dark red" ', None)]
    assert len(propose(read(small), "color:")) == len(COLORS) + 1
    query = parse('color:"Dark blue" color:"dark red" color:PINK')
    assert find_unknown(small.store.names, query) == (Note(NoteKind.UNKNOWN_TERM, 'color:"Dark blue"'),)


def test_what_is_proposed_finds_what_it_says(small: SmallLibrary) -> None:
    vocabulary = read(small)
    for text in ("metal:", "region:", "author:", "site:", "type:", "on:2026"):
        found = propose(vocabulary, text)
        assert found
        for proposed, count in found:
            query = parse(proposed, small.store.names.taxonomies())
            assert len(small.store.search.read_ids(query, ())) == count


def test_names_that_nothing_bears_are_told(small: SmallLibrary) -> None:
    names = small.store.names
    known = (InTerm("metal", "cobalt"), InTerm("metal", ""), Named(Name.AUTHOR, "ada"), Named(Name.TAG, ""))
    lost = InTerm("metal", "unobtainium")
    nobody = Named(Name.AUTHOR, "no body")
    others = (Named(Name.SITE, "x"), Named(Name.TYPE, "y"), Named(Name.TAG, "z"))
    query = all_of((*known, negate(lost), any_of((nobody, lost)), *others))
    texts = ("metal:unobtainium", 'author:"no body"', "site:x", "type:y", "tag:z")
    assert find_unknown(names, query) == tuple(Note(NoteKind.UNKNOWN_TERM, text) for text in texts)
    assert find_unknown(names, all_of(known)) == ()
    assert find_unknown(names, EVERYTHING) == ()
