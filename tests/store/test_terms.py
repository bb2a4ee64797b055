"""Terms, authors and the facets counted over them."""

from pressmark.model import Facet, RemoteAuthor, RemoteTerm
from pressmark.query import EVERYTHING, InTerm, both, parse
from pressmark.store.intake import save_authors
from pressmark.store.terms import save_terms
from tests.library import COBALT, EUROPE, LITHIUM, METALS, SmallLibrary, make_post


def count(library: SmallLibrary, taxonomy: str, query: object = EVERYTHING) -> dict[str, int]:
    facets = library.store.facets.read(query)  # type: ignore[arg-type]
    found: Facet = next(facet for facet in facets.taxonomies if facet.slug == taxonomy)
    return {term.name: term.count for term in found.terms}


def test_a_parent_counts_each_post_of_its_children_once(library: SmallLibrary) -> None:
    library.take(
        make_post(1, metals=[COBALT, LITHIUM]),
        make_post(2, metals=[LITHIUM]),
        make_post(3, metals=[METALS, COBALT]),
    )
    assert count(library, "metal") == {"Battery metals": 3, "Cobalt": 2, "Lithium": 2}


def test_a_taxonomy_ignores_its_own_choice_and_others_do_not(library: SmallLibrary) -> None:
    library.take(make_post(1, metals=[COBALT], regions=[EUROPE]), make_post(2, metals=[LITHIUM]))
    chosen = InTerm("metal", "lithium")
    assert count(library, "metal", chosen) == {"Battery metals": 2, "Cobalt": 1, "Lithium": 1}
    assert count(library, "region", chosen) == {"Europe & Türkiye": 0}
    assert library.store.facets.read(chosen).total == 1


def test_counts_follow_the_words_asked_for(library: SmallLibrary) -> None:
    library.take(
        make_post(1, html="<p>magnets</p>", metals=[COBALT]), make_post(2, html="<p>ore</p>", metals=[COBALT])
    )
    assert count(library, "metal", parse("magnets"))["Cobalt"] == 1


def test_choosing_a_parent_finds_the_posts_of_its_children(library: SmallLibrary) -> None:
    one, two, _ = library.take(make_post(1, metals=[COBALT]), make_post(2, metals=[METALS]), make_post(3))
    chosen = InTerm("metal", "Battery metals")
    assert sorted(library.store.search.read_ids(chosen)) == [one, two]
    assert list(library.store.search.read_ids(both(chosen, parse("nothing")))) == []


def test_terms_that_are_each_others_parents_end(library: SmallLibrary) -> None:
    circle = [RemoteTerm(METALS, "A", "a", COBALT), RemoteTerm(COBALT, "B", "b", METALS)]
    library.store.write(save_terms(library.site.id, "metal", circle)).result()
    (one,) = library.take(make_post(1, metals=[COBALT]))
    assert count(library, "metal") == {"A": 1, "B": 1, "Lithium": 0}
    assert list(library.store.search.read_ids(InTerm("metal", "a"))) == [one]


def test_a_renamed_term_is_found_by_its_new_name_only(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1, metals=[COBALT]))
    library.store.write(
        save_terms(library.site.id, "metal", [RemoteTerm(COBALT, "Kobold ore", "cobalt", METALS)])
    ).result()
    assert list(library.store.search.read_ids(parse("kobold"))) == [one]
    assert list(library.store.search.read_ids(parse("cobalt"))) == []


def test_a_renamed_author_is_found_by_the_new_name_only(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1))
    library.store.write(save_authors(library.site.id, [RemoteAuthor(7, "Bea Birch")])).result()
    assert list(library.store.search.read_ids(parse("birch"))) == [one]
    assert list(library.store.search.read_ids(parse("fern"))) == []


def test_an_unknown_term_gets_a_place_named_after_its_class(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1, metals=[COBALT, 99], class_list=["metal-cobalt", "metal-rare-earths"]))
    assert {term.name for term in library.store.posts.read(one).terms} == {"Cobalt", "Rare earths"}
    library.store.write(
        save_terms(library.site.id, "metal", [RemoteTerm(99, "Rare Earths (all)", "rare-earths")])
    ).result()
    assert {term.name for term in library.store.posts.read(one).terms} == {"Cobalt", "Rare Earths (all)"}


def test_an_unknown_term_without_a_class_is_called_so(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1, metals=[98]))
    assert [term.name for term in library.store.posts.read(one).terms] == ["Unknown term"]


def test_terms_a_post_lost_are_no_longer_its_own(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1, metals=[COBALT, LITHIUM]))
    library.take(make_post(1, metals=[LITHIUM]))
    assert [term.name for term in library.store.posts.read(one).terms] == ["Lithium"]
    assert list(library.store.search.read_ids(parse("cobalt"))) == []


def test_terms_of_a_taxonomy_the_site_does_not_have_are_left_out(library: SmallLibrary) -> None:
    library.store.write(save_terms(library.site.id, "colour", [RemoteTerm(1, "Red", "red")])).result()
    assert {facet.slug for facet in library.store.facets.read(EVERYTHING).taxonomies} == {"metal", "region"}
