"""Terms and authors are read when there is reason to, and nothing is lost where they cannot be."""

from typing import Any

from pressmark.model import SiteStatus
from pressmark.query import EVERYTHING
from tests.bending_site import Answer, BendingSite, Values
from tests.sync.conftest import Follower


def names(follower: Follower) -> set[str]:
    (facet,) = follower.store.facets.read(EVERYTHING).taxonomies
    return {term.name for term in facet.terms}


def serve_terms(site: BendingSite, terms: list[dict[str, Any]], *, says_total: bool = True) -> list[str]:
    """Have the site serve these terms a hundred a page; gives the list of pages that are asked for."""
    pages: list[str] = []

    def bend(path: str, values: Values, answer: Answer) -> Answer:
        if not path.endswith("/colours"):
            return answer
        pages.append(values.get("page", ""))
        size, start = int(values["per_page"]), (int(values.get("page", "1")) - 1) * int(values["per_page"])
        headers = {"X-WP-Total": str(len(terms))} if says_total else {}
        return 200, terms[start : start + size], headers

    site.bend = bend
    return pages


def make_terms(count: int) -> list[dict[str, Any]]:
    return [
        {"id": number, "name": f"Colour {number}", "slug": f"c-{number}"} for number in range(1, count + 1)
    ]


def test_a_large_taxonomy_comes_whole(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(1, colours=list(range(1, 1_001)))
    serve_terms(small_site, make_terms(1_000))
    assert follower.sync().faults == ()
    assert len(names(follower)) == 1_000


def test_a_taxonomy_without_totals_comes_whole(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(1, colours=list(range(1, 251)))
    serve_terms(small_site, make_terms(250), says_total=False)
    follower.sync()
    assert names(follower) == {f"Colour {number}" for number in range(1, 251)}


def test_a_taxonomy_whose_pages_are_all_the_same_ends(small_site: BendingSite, follower: Follower) -> None:
    terms = make_terms(100)
    small_site.bend = lambda path, _values, answer: (200, terms, {}) if path.endswith("/colours") else answer
    assert follower.sync().faults == ()


def test_terms_that_nobody_has_named_are_asked_for_between_two_censuses(
    small_site: BendingSite, follower: Follower
) -> None:
    follower.sync()
    small_site.add(9, colours=[2], date_gmt="2026-05-01T00:00:00", modified_gmt="2026-05-01T00:00:00")
    pages = serve_terms(small_site, make_terms(2))
    report = follower.sync()
    assert (report.added, report.census) == (1, False)
    assert "Colour 2" in names(follower)
    assert pages
    pages.clear()
    follower.sync()
    assert pages == []


def test_a_renamed_term_is_found_by_the_census(small_site: BendingSite, follower: Follower) -> None:
    small_site.add(1, colours=[1])
    follower.sync()
    assert "Red" in names(follower)
    serve_terms(small_site, [{"id": 1, "name": "Crimson &amp; gold", "slug": "red"}])
    follower.sync(full=True)
    assert names(follower) == {"Crimson & gold"}


def test_a_taxonomy_in_trouble_costs_no_article_and_no_term(
    small_site: BendingSite, follower: Follower
) -> None:
    small_site.add(1, colours=[1])
    follower.sync()
    small_site.bend = lambda path, _values, answer: (500, b"", {}) if path.endswith("/colours") else answer
    small_site.add(20)
    report = follower.sync(full=True)
    assert (report.added, report.updated, report.status) == (1, 0, SiteStatus.PARTIAL)
    assert [fault.code for fault in report.faults] == ["failing"]
    assert names(follower) == {"Red"}


def test_authors_that_cannot_be_asked_for_are_a_fault_of_the_census(
    small_site: BendingSite, follower: Follower
) -> None:
    follower.sync()
    small_site.bend = lambda path, _values, answer: (500, b"", {}) if path.endswith("/users") else answer
    report = follower.sync(full=True)
    assert [fault.code for fault in report.faults] == ["failing"]
    assert report.unchanged == 7
