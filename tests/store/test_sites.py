"""Sites of a library: found by any name a person may give them."""

import pytest

from pressmark.errors import NotFound
from pressmark.model import ImageChoice, SiteStatus
from pressmark.store.site_choices import choose_types
from pressmark.store.sites import add_site, refresh_site
from tests.library import SmallLibrary, make_offer


def test_a_new_site_says_what_was_chosen(library: SmallLibrary) -> None:
    site = library.site
    assert (site.name, site.status, site.types, site.images) == (
        "Metals Desk",
        SiteStatus.NEW,
        ("report",),
        ImageChoice.ALL,
    )
    assert site.synced is None
    assert [t.slug for t in library.store.sites.read_types(site.id) if t.readable] == ["report"]
    assert [t.slug for t in library.store.sites.read_taxonomies(site.id)] == ["metal", "region"]
    assert library.store.sites.read_type_names() == {"report": "Reports", "memo": "Memos"}
    assert library.store.sites.count_annotations(site.id) == 0


@pytest.mark.parametrize(
    "words",
    [
        "1",
        "https://metals.example",
        "https://metals.example/",
        "http://www.metals.example",
        "metals.example",
        "metals desk",
    ],
)
def test_a_site_is_found_by_number_address_host_or_name(library: SmallLibrary, words: str) -> None:
    assert library.store.sites.find(words) == library.site


def test_an_unknown_site_is_said_to_be_missing(library: SmallLibrary) -> None:
    with pytest.raises(NotFound, match="no site"):
        library.store.sites.find("elsewhere.example")
    with pytest.raises(NotFound):
        library.store.sites.read(77)


def test_words_that_fit_two_sites_are_not_guessed(library: SmallLibrary) -> None:
    library.store.write(add_site(make_offer("https://metals.example/archive"), ["report"])).result()
    with pytest.raises(NotFound, match="could be any of"):
        library.store.sites.find("metals desk")


def test_adding_a_site_again_changes_the_choice_only(library: SmallLibrary) -> None:
    library.store.write(add_site(make_offer(), ["report", "memo"], ImageChoice.NONE)).result()
    assert len(library.store.sites.read_all()) == 1
    assert set(library.site.types) == {"report", "memo"}
    assert library.site.images is ImageChoice.NONE
    library.store.write(choose_types(library.site.id, ["memo"])).result()
    assert library.site.types == ("memo",)


def test_a_site_that_renames_itself_keeps_its_address_in_the_library(library: SmallLibrary) -> None:
    moved = make_offer("https://www.metals.example", "Metals & More")
    library.store.write(refresh_site(library.site.id, moved)).result()
    assert (library.site.name, library.site.url) == ("Metals & More", "https://metals.example")
    assert library.site.api == "https://www.metals.example/wp-json/"
