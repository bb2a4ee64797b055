"""The query language on the command line: every qualifier, orders, and what is taken for plain text."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.sample_archive import ENTRIES
from tests.command_line import run


def search(library: Path, *words: str) -> list[dict[str, Any]]:
    told = run("search", "--json", *words, library=library)
    assert told.code == 0
    posts: list[dict[str, Any]] = told.document["posts"]
    return posts


def titles(library: Path, *words: str) -> list[str]:
    return [post["title"] for post in search(library, *words)]


def test_a_parent_term_has_the_articles_of_its_children(library: Path) -> None:
    parent = titles(library, "material:battery-metals")
    child = titles(library, 'materials:"lithium"')
    assert 0 < len(child) < len(parent)
    assert set(child) < set(parent)
    assert set(titles(library, "material:Battery-Metals -material:lithium")) == set(parent) - set(child)


def test_alternatives_in_one_taxonomy_and_both_of_two(library: Path) -> None:
    either = titles(library, "(region:china OR region:japan)")
    assert set(either) == {*titles(library, "region:china"), *titles(library, "region:japan")}
    together = titles(library, "(region:china OR region:japan) material:lithium")
    assert set(together) == set(either) & set(titles(library, "material:lithium"))


def test_dates_tables_authors_and_counts(library: Path) -> None:
    posts = search(library, "")
    before = [post for post in posts if post["date"] < "2026-05"]
    assert len(titles(library, "before:2026-05")) == len(before) > 0
    assert len(titles(library, "after:2026-05")) == len(posts) - len(before)
    assert len(titles(library, "on:2026")) == len([post for post in posts if post["date"].startswith("2026")])
    assert {post["author"] for post in search(library, "author:vrba")} == {"Tomáš Vrba"}
    assert len(titles(library, "tables:>=2")) == len([post for post in posts if post["tables"] >= 2])
    assert len(titles(library, "words:<300")) == len([post for post in posts if post["words"] < 300])
    assert len(titles(library, "-has:table")) == len([post for post in posts if not post["tables"]])
    assert "Nine months in one table" in titles(library, "header:question cell:lithium")
    assert titles(library, "type:page") == [entry.title for entry in ENTRIES if entry.type == "page"]


def test_words_of_two_japanese_signs_are_found_in_a_longer_one(library: Path) -> None:
    assert titles(library, "鉱山") == titles(library, "都市鉱山") == titles(library, '"鉱山"')
    assert len(titles(library, "鉱山")) == 1
    assert titles(library, "山鉱") == []


def test_a_snippet_has_its_hits_marked(library: Path) -> None:
    post = search(library, "dysprosium", "--limit", "1")[0]
    assert {post["snippet"][start:end].lower() for start, end in post["hits"]} == {"dysprosium"}


@pytest.mark.parametrize("key", ["words", "tables", "author", "title", "date", "modified", "type"])
def test_every_order_can_be_turned_round(library: Path, key: str) -> None:
    there = [post["id"] for post in search(library, "", "--sort", key)]
    back = [post["id"] for post in search(library, "", "--sort", key, "--reverse")]
    assert sorted(there) == sorted(back)
    assert there != back


def test_the_most_words_come_first(library: Path) -> None:
    words = [post["words"] for post in search(library, "", "--sort", "words")]
    assert words == sorted(words, reverse=True)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("colour:red", "colour:red"),
        ("after:2026-13", "after:2026-13"),
        ("is:nice", "is:nice"),
    ],
)
def test_what_is_no_qualifier_is_searched_for_as_text_and_told(library: Path, query: str, told: str) -> None:
    answer = run("search", query, "--json", library=library)
    assert answer.code == 0
    assert answer.document["total"] == 0
    assert f"{told}" in answer.err
    assert "searched for as text" in answer.err


def test_facets_are_counted_under_a_query_with_their_own_choice_left_out(library: Path) -> None:
    everything = run("facets", "--json", library=library).document
    china = run("facets", "region:china", "--json", library=library).document
    assert china["total"] == len(titles(library, "region:china"))
    assert china["taxonomies"]["region"] == everything["taxonomies"]["region"]
    for term in china["taxonomies"]["material"]:
        assert term["count"] == len(titles(library, f"region:china material:{term['value']}"))
    for kind in ("author", "type", "site"):
        for term in china["others"][kind]:
            assert term["count"] == len(titles(library, "region:china", f'{kind}:"{term["value"]}"'))
    for term in china["others"]["date"]:
        assert term["count"] == len(titles(library, "region:china", f"on:{term['value']}"))


@pytest.mark.parametrize("query", ["-region:chnia", "()", "-", '"', "is:starrd", "region:china tag:nosuch"])
def test_a_query_that_is_not_understood_marks_nothing(library: Path, query: str) -> None:
    before = search(library, "is:starred")
    told = run("mark", "star", "--query", query, library=library)
    assert (told.code, told.out) == (2, "")
    assert "othing was changed" in told.err or "nothing was changed" in told.err
    assert search(library, "is:starred") == before


def test_a_qualifier_before_brackets_is_for_all_inside(library: Path) -> None:
    either = titles(library, "title:(lithium OR cobalt)")
    assert set(either) == {*titles(library, "title:lithium"), *titles(library, "title:cobalt")}
    assert all("ithium" in title or "obalt" in title for title in either)


def test_what_database_people_type_is_understood(library: Path) -> None:
    assert titles(library, "lithium AND price") == titles(library, "lithium price")
    assert titles(library, "lithium NOT price") == titles(library, "lithium -price")
    assert titles(library, "lithium | price") == titles(library, "lithium OR price")
