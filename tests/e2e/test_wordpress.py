"""A real WordPress by the command line: all of it arrives, and of later changes exactly those."""

from collections.abc import Iterator
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.command_line import run
from tests.wordpress_fixture import WordPressSite, find_fixture, start_wordpress

pytestmark = [
    pytest.mark.wordpress,
    pytest.mark.skipif(find_fixture() is None, reason="the scripts of ../shared/wordpress are not here"),
]
TAXONOMIES = ("news-type", "organization", "regions")


@pytest.fixture(scope="module")
def wordpress() -> Iterator[WordPressSite]:
    with start_wordpress(posts=50) as site:
        yield site


@pytest.fixture
def library(wordpress: WordPressSite, tmp_path: Path) -> Path:
    """A library that has taken the site in, found by the address of its home page."""
    folder = tmp_path / "library"
    assert run("add", wordpress.url, library=folder).code == 0
    told = run("sync", "--json", library=folder)
    assert told.code == 0
    (report,) = told.document["sites"]
    assert (report["status"], report["errors"]) == ("ok", [])
    assert all(each["have"] == each["total"] for each in report["types"])
    return folder


def _ask(site: WordPressSite, collection: str) -> list[dict[str, Any]]:
    """All of a collection, as any other client would read it."""
    found: list[dict[str, Any]] = []
    page, pages = 1, 1
    with httpx2.Client(headers={"Accept": "application/json"}) as client:
        while page <= pages:
            query = {"per_page": "100", "orderby": "id", "page": str(page)}
            answer = client.get(f"{site.api}wp/v2/{collection}", params=query)
            answer.raise_for_status()
            found += answer.json()
            page, pages = page + 1, int(answer.headers["X-WP-TotalPages"])
    return found


def _read_found(library: Path) -> dict[int, dict[str, Any]]:
    """The articles of the custom type in the library, by the site's numbers."""
    found = run("search", "", "--json", library=library).document["posts"]
    return {post["remote_id"]: post for post in found if post["type"] == "news-archive"}


def _sync(library: Path) -> dict[str, int]:
    (report,) = run("sync", "--json", library=library).document["sites"]
    assert (report["status"], report["errors"]) == ("ok", [])
    return {name: report[name] for name in ("added", "updated", "removed")}


def test_every_post_is_there_with_its_title_dates_and_author(wordpress: WordPressSite, library: Path) -> None:
    users = {user["id"]: unescape(user["name"]) for user in _ask(wordpress, "users")}
    posts = {post["id"]: post for post in _ask(wordpress, "news-archive")}
    assert len(posts) == 50
    found = _read_found(library)
    assert set(found) == set(posts)
    for number, post in posts.items():
        assert found[number]["link"] == post["link"]
        assert found[number]["date"] == f"{post['date_gmt']}Z"
        assert found[number]["modified"] == f"{post['modified_gmt']}Z"
        assert found[number]["author"] == users[post["author"]]
        assert found[number]["state"] == ("protected" if post["content"]["protected"] else "live")
        assert "<em>" not in found[number]["title"]
        assert "&amp;" not in found[number]["title"]


def test_every_article_has_the_text_of_its_post(wordpress: WordPressSite, library: Path) -> None:
    found = _read_found(library)
    for post in _ask(wordpress, "news-archive"):
        shown = run("show", found[post["id"]]["id"], "--json", library=library).document
        assert len(shown["tables"]) == found[post["id"]]["tables"]
        assert bool(shown["text"]) == bool(post["content"]["rendered"].strip())
        assert len(shown["versions"]) == 1


def test_every_term_is_there_with_its_name_and_count(wordpress: WordPressSite, library: Path) -> None:
    facets = run("facets", "--json", library=library).document["taxonomies"]
    found = _read_found(library)
    posts = _ask(wordpress, "news-archive")
    for taxonomy in TAXONOMIES:
        terms = {term["id"]: term for term in _ask(wordpress, taxonomy)}
        assert {term["slug"] for term in facets[taxonomy]} == {term["slug"] for term in terms.values()}
        names = {term["slug"]: term["name"] for term in facets[taxonomy]}
        assert names == {term["slug"]: unescape(term["name"]) for term in terms.values()}
        for post in posts:
            carried = {unescape(terms[number]["name"]) for number in post[taxonomy]}
            assert set(found[post["id"]]["terms"].get(taxonomy, [])) == carried


def test_nothing_changed_means_nothing_is_reported(library: Path) -> None:
    assert _sync(library) == {"added": 0, "updated": 0, "removed": 0}


def test_of_later_changes_exactly_those_arrive(wordpress: WordPressSite, library: Path) -> None:
    before = _read_found(library)
    text = "<p>A wholly new paragraph about gallium.</p>"
    moment = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}"
    wordpress.ctl("edit", "1010", "--title=Edited by a test", f"--content={text}", f"--at={moment}")
    wordpress.ctl("trash", "1020")
    wordpress.ctl("delete", "1021")
    wordpress.ctl("add", "2")
    assert _sync(library) == {"added": 2, "updated": 1, "removed": 2}
    after = _read_found(library)
    assert len(after) == len(before) + 2
    changed = {number for number, post in before.items() if after[number] != post}
    assert changed == {1010, 1020, 1021}
    assert (after[1020]["state"], after[1021]["state"]) == ("withdrawn", "removed")
    assert after[1010]["title"] == "Edited by a test"
    shown = run("show", after[1010]["id"], "--json", library=library).document
    assert "gallium" in shown["text"]
    assert [version["title"] for version in shown["versions"]] == [before[1010]["title"], "Edited by a test"]
    kept = run("show", after[1021]["id"], "--json", library=library).document
    assert len(kept["text"]) > 100
    assert _sync(library) == {"added": 0, "updated": 0, "removed": 0}
