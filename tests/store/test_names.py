"""Whom a name in a query means."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pressmark.model import RemoteTerm
from pressmark.query import InTerm, Name, Named, Not, Or, Word, all_of
from pressmark.query.folding import extends, fold, fold_text, fold_with_places
from pressmark.store.names import make_key, make_site_key
from pressmark.store.terms import save_terms
from tests.library import COBALT, METALS, SmallLibrary, make_post

TERMS = (
    RemoteTerm(1, "China", "china-2"),
    RemoteTerm(2, "People’s Republic", "china"),
    RemoteTerm(3, "中国", "%e4%b8%ad%e5%9b%bd"),
    RemoteTerm(4, "Côte d’Ivoire", "cote-divoire"),
    RemoteTerm(5, 'The "Old" World', "old-world"),
    RemoteTerm(6, "No slug", ""),
    RemoteTerm(7, "Łódź Voivodeship", "pl-ld"),
)


@pytest.fixture
def regions(library: SmallLibrary) -> SmallLibrary:
    library.store.write(save_terms(library.site.id, "region", TERMS)).result()
    return library


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("china", [2]),
        ("China", [2]),
        ("china-2", [1]),
        ("中国", [3]),
        ("%e4%b8%ad%e5%9b%bd", [3]),
        ("cote d’ivoire", [4]),
        ("CÔTE", [4]),
        ("ivoire", [4]),
        ("d’iv", [4]),
        ('the "old" world', [5]),
        ("world", [5]),
        ("orld", []),
        ("no slug", [6]),
        ("people", [2]),
        ("nowhere", []),
        ("lodz", [7]),
        ("—", []),
    ],
)
def test_a_name_is_a_slug_then_a_name_then_a_beginning(
    regions: SmallLibrary, name: str, found: list[int]
) -> None:
    terms = regions.store.names.read_terms("region").find(name)
    assert [term.remote_id for term in terms] == found


def test_what_means_one_thing_is_settled_and_what_means_several_stays(library: SmallLibrary) -> None:
    library.take(make_post(1, metals=[COBALT]), make_post(2, metals=[METALS]))
    names = library.store.names
    query = all_of((Word("x"), Not(InTerm("metal", "battery")), Named(Name.AUTHOR, "FERN")))
    assert names.settle(query) == all_of(
        (Word("x"), Not(InTerm("metal", "battery-metals")), Named(Name.AUTHOR, "ada fern"))
    )
    several = Or((InTerm("metal", ""), InTerm("metal", "gold"), Named(Name.TAG, "FERN")))
    assert names.settle(several) == several
    assert names.settle(Named(Name.SITE, "metals desk")) == Named(Name.SITE, "metals.example")
    assert names.settle(Named(Name.TYPE, "reports")) == Named(Name.TYPE, "report")


def test_names_are_compared_without_case_and_accents_but_not_without_sounds() -> None:
    assert fold("  Côte\t d’IVOIRE ") == fold("cote d’ivoire")
    assert fold("Straße") == fold("STRASSE")
    assert fold("ガス") != fold("カス")
    assert fold("мой") != fold("мои")
    assert fold("हिन्दी") != fold("हन्दा")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łukasz Żółć", "lukasz zolc"),
        ("Ærø", "AERO"),
        ("Ёлкин", "елкин"),
        ("שָׁלוֹם", "שלום"),
        ("كِتَابٌ", "كتاب"),
        ("Ｆｉｒｍ", "ﬁrm"),
        ("Conan O’Neil", "conan o'neil"),
        ("co\xadbalt\u200b", "cobalt"),
        ("❤\ufe0f", "❤"),
    ],
)
def test_names_are_written_as_they_can_be_typed(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_pictures_that_are_joined_are_other_pictures() -> None:
    assert fold("👩\u200d🌾") != fold("👩🌾")
    assert fold("क\u094d\u200dष") == fold("क\u094dष")


@given(st.text())
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


LETTERS = st.text(
    st.sampled_from([*"aZ éÉßﬁŁйё½…ｶﾞガ한中ก\u0e33", *"\u0301\u0306\u3099\u05b8\u200c\u200d\xad👩🌾"])
)


@given(LETTERS)
@example("ｶ\xadﾞ")
def test_every_folded_letter_comes_from_where_it_stood(text: str) -> None:
    folded, places = fold_with_places(text)
    assert folded == fold_text(text)
    assert len(places) == len(folded) + 1
    assert list(places) == sorted(places)
    assert places[-1] == len(text)
    for place in set(places[:-1]):
        end = place + 1
        while end < len(text) and extends(text[end]):
            end += 1
        here = "".join(sign for sign, where in zip(folded, places, strict=False) if where == place)
        # Whether a joiner counts is told by what comes behind it.
        assert here.strip("\u200d") == fold_text(text[place:end])


def test_keys_are_readable() -> None:
    assert make_key("%e4%b8%ad%e5%9b%bd", "China") == "中国"
    assert make_key("", "No  Slug") == "no slug"
    assert make_site_key("https://www.Example.org:8080/News/") == "example.org:8080/News"
    assert make_site_key("https://[broken/") == "https://[broken/"
