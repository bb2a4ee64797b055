"""Finding and reading the articles of the sample site by the command line: search, show, facets."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.cli import shapes
from tests.cli.sample_archive import ARCHIVE, ENTRIES
from tests.command_line import run


def test_an_empty_query_finds_every_article_newest_first(library: Path) -> None:
    told = run("search", "", "--json", library=library)
    assert (told.code, told.err) == (0, "")
    shapes.check(told.document, shapes.SEARCH)
    posts = told.document["posts"]
    assert told.document["total"] == len(posts) == len(ENTRIES)
    assert {post["remote_id"] for post in posts} == {entry.id for entry in ENTRIES}
    assert [post["date"] for post in posts] == sorted((post["date"] for post in posts), reverse=True)
    assert {post["author"] for post in posts} == {author.name for author in ARCHIVE.authors}
    assert all(post["unread"] and not post["starred"] for post in posts)
    protected = {entry.id for entry in ENTRIES if entry.protected}
    assert {post["remote_id"] for post in posts if post["state"] == "protected"} == protected
    assert {post["state"] for post in posts if post["remote_id"] not in protected} == {"live"}


def test_a_post_carries_its_terms_by_name(library: Path) -> None:
    names = {(term.taxonomy, term.slug): term.name for term in ARCHIVE.terms}
    expected = {
        entry.id: {
            taxonomy: {names[taxonomy, slug] for slug in slugs} for taxonomy, slugs in entry.terms if slugs
        }
        for entry in ENTRIES
    }
    posts = run("search", "", "--json", library=library).document["posts"]
    assert {
        p["remote_id"]: {slug: set(terms) for slug, terms in p["terms"].items()} for p in posts
    } == expected


def test_a_search_can_be_limited_and_sorted(library: Path) -> None:
    told = run("search", "", "--limit", "2", "--json", library=library).document
    assert (told["total"], len(told["posts"])) == (len(ENTRIES), 2)
    titles = [
        post["title"]
        for post in run("search", "", "--sort", "title", "--json", library=library).document["posts"]
    ]
    assert [title.lower() for title in titles] == sorted(title.lower() for title in titles)
    assert run("search", "magnet", "--sort", "relevance", "--json", library=library).document["total"] > 0


def test_a_search_lists_articles_for_a_person(library: Path) -> None:
    told = run("search", "neodymium", "iron", library=library, terminal=True)
    found = run("search", "neodymium iron", "--json", library=library).document
    assert told.out.splitlines()[0].split() == ["ID", "DATE", "TITLE", "AUTHOR"]
    assert len(told.out.splitlines()) == found["total"] + 1
    assert f"{found['total']} article" in told.err
    assert max(map(len, told.out.splitlines())) <= 80


def test_a_search_lists_articles_for_a_program_a_line_each_with_tabs(library: Path) -> None:
    told = run("search", "", library=library)
    found = run("search", "", "--json", library=library).document["posts"]
    rows = [line.split("\t") for line in told.out.splitlines()]
    assert [(int(number), title, author) for number, _day, title, author in rows] == [
        (post["id"], post["title"], post["author"]) for post in found
    ]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for _number, day, _title, _author in rows)


@pytest.mark.parametrize("query", ["???", "🚆", "*"])
def test_a_query_without_any_word_is_told_so(query: str, library: Path) -> None:
    told = run("search", query, library=library)
    assert (told.code, told.out, told.err) == (0, "", f"Nothing to search for in {query!r}.\n")


def test_nothing_found_is_no_failure(library: Path) -> None:
    told = run("search", "zyzzyva", library=library)
    assert (told.code, told.out, told.err) == (0, "", "No article matches.\n")
    assert run("search", "zyzzyva", "--json", library=library).document["posts"] == []


def test_bytes_that_are_no_text_are_searched_for_without_a_complaint(library: Path) -> None:
    told = run("search", "tin\udcff", "--json", library=library)
    assert (told.code, told.document["query"]) == (0, "tin?")


def test_show_gives_an_article_by_number_and_by_address(library: Path) -> None:
    post = run("search", "magnet", "--json", library=library).document["posts"][0]
    by_number = run("show", post["id"], "--json", library=library)
    assert (by_number.code, by_number.err) == (0, "")
    shapes.check(by_number.document, shapes.SHOW)
    assert by_number.document == run("show", post["link"], "--as", "json", library=library).document
    own = ("tables", "snippet", "hits")
    assert {key: by_number.document[key] for key in post if key not in own} == {
        key: value for key, value in post.items() if key not in own
    }
    assert len(by_number.document["tables"]) == post["tables"]


def test_show_says_which_links_stay_in_the_library(library: Path) -> None:
    posts = run("search", "", "--json", library=library).document["posts"]
    ids = {post["link"]: post["id"] for post in posts}
    for post in posts:
        for link in run("show", post["id"], "--json", library=library).document["links"]:
            assert link["post"] == ids.get(link["url"].partition("#")[0])


def test_show_gives_tables_whole(library: Path) -> None:
    posts = run("search", "", "--json", library=library).document["posts"]
    post = next(post for post in posts if post["tables"])
    for table in run("show", post["id"], "--json", library=library).document["tables"]:
        assert re.fullmatch(rf"{post['id']}\.\d+", table["id"])
        assert table["rows"]
        assert {len(row) for row in table["rows"]} == {len(table["header"])}


def test_show_gives_text_html_and_markdown(library: Path) -> None:
    post = run("search", "magnet", "--json", library=library).document["posts"][0]
    article = run("show", post["id"], "--json", library=library).document
    text = run("show", post["id"], library=library).out
    assert text.startswith(f"{article['title']}\n")
    assert article["author"] in text
    assert article["link"] in text
    assert set(re.findall(r"\w+", article["text"])) <= set(re.findall(r"\w+", text))
    assert run("show", post["id"], "--as", "html", library=library).out.strip() == article["html"].strip()
    markdown = run("show", post["id"], "--as", "markdown", library=library).out
    assert markdown.startswith(f"# {article['title']}\n")
    assert "<p" not in markdown
    wrapped = run("show", post["id"], library=library, terminal=True).out
    assert max(map(len, wrapped.splitlines())) <= 80
    assert sorted(re.findall(r"\w+", wrapped)) == sorted(re.findall(r"\w+", text))


def test_facets_count_every_term_of_every_taxonomy(library: Path) -> None:
    told = run("facets", "--json", library=library)
    assert (told.code, told.err) == (0, "")
    shapes.check(told.document, shapes.FACETS)
    assert told.document["total"] == len(ENTRIES)
    used = {slug for entry in ENTRIES for slug, terms in entry.terms if terms}
    assert used <= set(told.document["taxonomies"])
    parents = {(term.taxonomy, term.slug): term.parent for term in ARCHIVE.terms}
    for slug, terms in told.document["taxonomies"].items():
        by_id = {term["id"]: term["slug"] for term in terms}
        for term in terms:
            assert by_id.get(term["parent"], "") == parents.get((slug, term["slug"]), "")
            assert term["count"] == len(_find_in_branch(slug, term["slug"], parents))


def _find_in_branch(taxonomy: str, slug: str, parents: dict[tuple[str, str], str]) -> set[int]:
    def reaches(term: str) -> bool:
        return term == slug or (bool(term) and reaches(parents[taxonomy, term]))

    return {entry.id for entry in ENTRIES if any(map(reaches, dict(entry.terms).get(taxonomy, ())))}


def test_facets_can_be_counted_under_a_query(library: Path) -> None:
    found = run("search", "magnet", "--json", library=library).document
    told = run("facets", "magnet", "--json", library=library).document
    assert told["total"] == found["total"]
    for slug, terms in told["taxonomies"].items():
        counts = Counter(name for post in found["posts"] for name in post["terms"].get(slug, ()))
        leaves = {
            term["name"]: term["count"] for term in terms if term["id"] not in {t["parent"] for t in terms}
        }
        assert leaves == {name: counts[name] for name in leaves}


def test_facets_set_the_terms_as_a_tree_for_a_person(library: Path) -> None:
    told = run("facets", library=library)
    assert told.code == 0
    for taxonomy in ARCHIVE.taxonomies:
        if any(term.taxonomy == taxonomy.slug for term in ARCHIVE.terms):
            assert taxonomy.name in told.out.splitlines()
    for term in ARCHIVE.terms:
        assert re.search(
            rf"^ *\d+  {'  ' if term.parent else ''} *{re.escape(term.name)}$", told.out, re.MULTILINE
        )


def test_every_document_stands_alone_on_standard_output(library: Path) -> None:
    for words in (["sites"], ["sync"], ["search", ""], ["show", "1"], ["facets"]):
        told = run(*words, "--json", library=library)
        assert told.err == ""
        assert told.out.endswith("\n")
        assert json.loads(told.out)
