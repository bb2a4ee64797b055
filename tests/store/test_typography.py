"""A site's own typography: kept, given up, and never trusted."""

import json
from collections.abc import Iterator
from dataclasses import asdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from peewee import SqliteDatabase

from pressmark.model import Changes, ImageChoice
from pressmark.settings import Typography
from pressmark.store import Store
from pressmark.store.database import ReadDatabase, Work
from pressmark.store.sites import add_site, remove_site
from pressmark.store.typography import OwnTypography, Typographies, choose_typography
from tests.library import SmallLibrary, make_offer

OWN = Typography("Noto Naskh Arabic", 120, 62, 170, True)


@pytest.fixture
def typographies(library: SmallLibrary) -> Iterator[Typographies]:
    database = ReadDatabase(library.store.path)
    yield Typographies(database)
    database.close_all()


def put(text: str) -> Work:
    """Have the library say this of every site."""

    def work(database: SqliteDatabase) -> Changes:
        database.execute_sql("UPDATE site_choice SET typography = ?", (text,))
        return Changes.NOTHING

    return work


def write(store: Store, work: Work) -> Changes:
    return store.write(work).result()


def test_a_site_has_none_until_it_is_given_one(library: SmallLibrary, typographies: Typographies) -> None:
    site = library.site.id
    assert typographies.read(site) is None
    # Lists need not be read anew.
    assert write(library.store, choose_typography(site, OWN)) is Changes.NOTHING
    assert typographies.read(site) == OWN
    assert typographies.read(site + 1) is None
    write(library.store, choose_typography(site, None))
    assert typographies.read(site) is None


def test_all_that_have_one_are_found_by_name(library: SmallLibrary, typographies: Typographies) -> None:
    assert typographies.read_all() == ()
    write(library.store, choose_typography(library.site.id, OWN))
    assert typographies.read_all() == (OwnTypography(library.site.id, "Metals Desk", OWN),)
    write(library.store, put("{no JSON"))
    assert typographies.read_all() == ()


def test_it_outlasts_another_choice_of_what_is_taken_but_not_the_site(
    library: SmallLibrary, typographies: Typographies
) -> None:
    site = library.site.id
    write(library.store, choose_typography(site, OWN))
    write(library.store, add_site(make_offer(), ["report"], ImageChoice.NONE))
    assert typographies.read(site) == OWN
    write(library.store, remove_site(site))
    assert typographies.read(site) is None
    write(library.store, choose_typography(site, OWN))
    assert typographies.read(site) is None


@pytest.mark.parametrize("text", ["{", "[]", "null", '"serif"', "[" * 100_000, "\ud7ff"])
def test_what_is_no_typography_counts_for_nothing(
    library: SmallLibrary, typographies: Typographies, text: str
) -> None:
    write(library.store, put(text))
    assert typographies.read(library.site.id) is None


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"size": 130}, Typography(size=130)),
        ({"size": 10**400, "column": -1, "leading": "tall"}, Typography(size=400, column=30)),
        ({"family": "A\nB", "justified": 1, "colour": "pink"}, Typography()),
    ],
)
def test_a_value_without_sense_costs_only_itself(
    library: SmallLibrary, typographies: Typographies, document: object, expected: Typography
) -> None:
    write(library.store, put(json.dumps(document)))
    assert typographies.read(library.site.id) == expected


ANY = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.dictionaries(st.sampled_from([*asdict(OWN), "more"]), ANY))
def test_whatever_is_read_can_be_kept_and_comes_back(
    library: SmallLibrary, typographies: Typographies, document: object
) -> None:
    write(library.store, put(json.dumps(document)))
    read = typographies.read(library.site.id)
    assert read is not None
    assert (50 <= read.size <= 400, 30 <= read.column <= 200, 100 <= read.leading <= 300) == (True,) * 3
    write(library.store, choose_typography(library.site.id, read))
    assert typographies.read(library.site.id) == read
