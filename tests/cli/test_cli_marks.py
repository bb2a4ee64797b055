"""Marks and tags by the command line: on articles that are named, and on all that match."""

import shutil
from pathlib import Path

import pytest

from tests.cli import shapes
from tests.cli.sample_archive import ENTRIES
from tests.command_line import Result, run

MARK = {"act": str, "matched": int, "changed": int, "posts": [int]}
TAG = MARK | {"tags": [str]}
TAGS = {"tags": [{"tag": str, "posts": int}]}
DELETE = {"act": str, "tags": [str], "changed": int, "posts": [int]}
RENAME = {"act": str, "tag": str, "new": str, "changed": int, "posts": [int]}


@pytest.fixture
def copied(library: Path, tmp_path: Path) -> Path:
    """A copy of the library, to be written to."""
    return shutil.copytree(library, tmp_path / "library")


def find(library: Path, *query: str) -> list[int]:
    found = run("search", "--json", "--", *query, library=library)
    assert found.code == 0
    return [post["id"] for post in found.document["posts"]]


def tags_of(library: Path, post: int) -> list[str]:
    tags: list[str] = run("show", post, "--json", library=library).document["tags"]
    return tags


def refused(told: Result, *parts: str) -> bool:
    assert told.code == 2
    assert told.out == "" or set(told.document) == {"error"}
    assert told.err.count("\n") == 1
    return all(part in told.err for part in parts)


def test_articles_are_marked_by_number_and_address_and_told_by_what_changed(copied: Path) -> None:
    one, two, three = run("search", "", "--json", library=copied).document["posts"][:3]
    told = run("mark", "read", two["id"], "--json", library=copied)
    shapes.check(told.document, MARK)
    assert (told.code, told.err) == (0, "")
    assert told.document == {"act": "read", "matched": 1, "changed": 1, "posts": [two["id"]]}
    named = ["mark", "read", one["link"], two["id"], one["id"], three["id"]]
    told = run(*named, "--json", library=copied)
    assert told.document == {"act": "read", "matched": 3, "changed": 2, "posts": [one["id"], three["id"]]}
    assert sorted(find(copied, "is:read")) == sorted(post["id"] for post in (one, two, three))
    assert run(*named, "--json", library=copied).document["posts"] == []


@pytest.mark.parametrize(
    ("give", "take", "state", "done"),
    [
        ("read", "unread", "is:read", "marked as read"),
        ("unread", "read", "is:unread", "marked as unread"),
        ("star", "unstar", "is:starred", "starred"),
        ("unstar", "star", "-is:starred", "unstarred"),
    ],
)
def test_every_act_has_its_opposite(copied: Path, give: str, take: str, state: str, done: str) -> None:
    assert run("mark", take, "--query", "", library=copied).code == 0
    assert find(copied, state) == []
    told = run("mark", give, "--query", "magnet", library=copied)
    found = find(copied, "magnet")
    assert (told.code, told.err) == (0, "")
    assert told.out == f"{len(found)} articles {done}.\n"
    assert find(copied, state) == found
    again = run("mark", give, "--query", "", "--json", library=copied).document
    assert (again["matched"], again["changed"]) == (len(ENTRIES), len(ENTRIES) - len(found))


@pytest.mark.parametrize(
    ("before", "query", "said"),
    [
        ([], "zyzzyva", "No article matches."),
        ([1], "", "40 of 41 articles starred; the others were so already."),
        (list(range(1, 42)), "", "0 of 41 articles starred; they were so already."),
    ],
)
def test_counts_are_said_in_a_sentence(copied: Path, before: list[int], query: str, said: str) -> None:
    if before:
        run("mark", "star", *before, library=copied)
    told = run("mark", "star", "--query", query, library=copied, terminal=True)
    assert (told.code, told.out, told.err) == (0, f"{said}\n", "")


def test_one_that_was_so_already_is_said(copied: Path) -> None:
    run("mark", "star", 1, library=copied)
    assert run("mark", "star", 1, library=copied).out == "0 of 1 article starred; it was so already.\n"
    assert run("mark", "unstar", 1, library=copied).out == "1 article unstarred.\n"


def test_a_query_may_ask_for_what_terms_and_dates_there_are(copied: Path) -> None:
    for query in ("type:page", "before:2026-03", "-is:starred type:dispatch", "type:page OR neodymium"):
        told = run("mark", "read", f"--query={query}", "--json", library=copied).document
        assert sorted(told["posts"]) == sorted(find(copied, query))
        assert told["posts"]
        run("mark", "unread", "--query", "", library=copied)


@pytest.mark.parametrize(
    "words",
    [["mark", "read"], ["tag", "add", "tin"], ["tag", "remove", "tin"], ["tag", "add", "tin", "iron"]],
)
def test_articles_or_a_query_it_has_to_be_one(copied: Path, words: list[str]) -> None:
    before = find(copied, "is:unread")
    assert refused(run(*words, library=copied), "--query", "one of the two")
    posts = ["1"] if words[0] == "mark" else ["--post", "1"]
    assert refused(run(*words, *posts, "--query", "", library=copied), "one of the two")
    assert find(copied, "is:unread") == before
    assert run("tag", "list", "--json", library=copied).document == {"tags": []}


@pytest.mark.parametrize("query", ["-is:starrd", "magnet before:yesterday", "is:orange", "colour:blue"])
def test_a_query_that_is_misunderstood_changes_nothing(copied: Path, query: str) -> None:
    told = run("mark", "read", f"--query={query}", library=copied)
    assert refused(told, "not understood", query.split()[-1].lstrip("-"))
    assert refused(run("tag", "add", "x", f"--query={query}", "--json", library=copied), "not understood")
    assert find(copied, "is:read") == []
    assert find(copied, "has:tag") == []


def test_what_is_not_in_the_library_changes_nothing(copied: Path) -> None:
    assert refused(run("mark", "read", 1, 999_999, library=copied), "999999")
    assert refused(run("tag", "add", "x", "--post", 1, "x\udcff", library=copied), "x?")
    assert refused(run("mark", "read", "--query", "color:orange", library=copied), "color:orange")
    assert find(copied, "is:read") == []
    assert find(copied, "has:tag") == []


def test_tags_are_given_taken_and_found(copied: Path) -> None:
    told = run("tag", "add", "Solid state", "#battery", "BATTERY", "--post", 1, 2, "--json", library=copied)
    shapes.check(told.document, TAG)
    assert (told.code, told.err) == (0, "")
    expected = {"act": "add", "tags": ["Solid state", "battery"], "matched": 2, "changed": 2, "posts": [1, 2]}
    assert told.document == expected
    assert tags_of(copied, 1) == ["battery", "Solid state"]
    assert sorted(find(copied, "tag:BATTERY")) == sorted(find(copied, 'tag:"solid state"')) == [1, 2]
    told = run("tag", "add", "Battery", "--post", 2, "--post", 3, "--json", library=copied)
    assert told.document == expected | {"tags": ["battery"], "posts": [3], "changed": 1}
    told = run("tag", "remove", "BATTERY", "none", "--query", "tag:battery", "--json", library=copied)
    found = {"tags": ["battery", "none"], "matched": 3, "changed": 3}
    assert told.document | {"posts": sorted(told.document["posts"])} == {
        "act": "remove",
        "posts": [1, 2, 3],
        **found,
    }
    assert tags_of(copied, 1) == ["Solid state"]
    posts = run("search", "", "--json", library=copied).document["posts"]
    assert {post["id"]: post["tags"] for post in posts if post["tags"]} == {
        1: ["Solid state"],
        2: ["Solid state"],
    }


def test_tags_are_said_in_a_sentence(copied: Path) -> None:
    assert run("tag", "add", "tin", "--post", 1, library=copied).out == "1 article tagged.\n"
    told = run("tag", "add", "tin", "--query", "", library=copied)
    assert told.out == "40 of 41 articles tagged; the others were so already.\n"
    assert run("tag", "remove", "tin", "--post", 3, library=copied).out == "1 article untagged.\n"
    told = run("tag", "remove", "tin", "--query", "", library=copied)
    assert told.out == "40 of 41 articles untagged; the other did not have it.\n"
    assert run("tag", "add", "tin, lead", "--post", 1, library=copied).out == "1 article tagged.\n"
    told = run("tag", "remove", "tin", "lead", "--query", "", library=copied)
    assert told.out == "1 of 41 articles untagged; the others did not have any of them.\n"


def test_who_takes_away_what_no_article_has_is_told_so(copied: Path) -> None:
    assert run("tag", "remove", "none", "--post", 1, library=copied).out == "No article had it.\n"
    told = run("tag", "remove", "none, other", "--query", "", library=copied)
    assert (told.code, told.out, told.err) == (0, "No article had any of them.\n", "")
    told = run("tag", "remove", "none", "--query", "zyzzyva", library=copied)
    assert told.out == "No article matches.\n"
    told = run("tag", "remove", "none", "--post", 1, "--json", library=copied)
    assert told.document == {"act": "remove", "tags": ["none"], "matched": 1, "changed": 0, "posts": []}


def test_a_comma_separates_tags(copied: Path) -> None:
    told = run("tag", "add", "two words, third", "#Third,fourth", "--post", 1, "--json", library=copied)
    assert told.document["tags"] == ["two words", "third", "fourth"]
    assert tags_of(copied, 1) == ["fourth", "third", "two words"]
    told = run("tag", "remove", "THIRD，two words", "--post", 1, "--json", library=copied)
    assert told.document["tags"] == ["third", "two words"]
    assert tags_of(copied, 1) == ["fourth"]
    assert refused(run("tag", "rename", "fourth", "a, b", library=copied), "several tags", "comma")
    assert tags_of(copied, 1) == ["fourth"]


def test_tags_are_deleted_from_every_article(copied: Path) -> None:
    run("tag", "add", "Solid state", "tin", "--post", 1, 2, library=copied)
    run("tag", "add", "Émail", "--post", 2, 3, 4, library=copied)
    told = run("tag", "delete", "solid STATE, emaíl", "email", "--json", library=copied)
    shapes.check(told.document, DELETE)
    assert (told.code, told.err) == (0, "")
    assert told.document == {
        "act": "delete",
        "tags": ["Solid state", "Émail"],
        "changed": 4,
        "posts": [1, 2, 3, 4],
    }
    assert run("tag", "list", library=copied).out == "tin\t2\n"
    run("tag", "add", "lead", "--post", 5, library=copied)
    told = run("tag", "delete", "Tin", "lead", library=copied, terminal=True)
    assert told.out == '"tin" is gone from 2 articles.\n"lead" is gone from 1 article.\n'
    assert run("tag", "list", "--json", library=copied).document == {"tags": []}


def test_where_one_tag_is_not_known_none_is_deleted(copied: Path) -> None:
    run("tag", "add", "tin", "--post", 1, library=copied)
    for words in (["tin", "none"], ["tin, none"], ["none"]):
        assert refused(run("tag", "delete", *words, library=copied), '"none"', "tag list")
    assert refused(run("tag", "delete", "tin", " ,", library=copied), "no tag")
    assert refused(run("tag", "delete", library=copied), "TAG")
    assert refused(run("tag", "delete", "none", "--json", library=copied), "none")
    assert tags_of(copied, 1) == ["tin"]


def test_all_tags_are_listed_by_name(copied: Path) -> None:
    told = run("tag", "list", library=copied)
    assert (told.code, told.out, told.err) == (0, "", "No article has a tag yet.\n")
    run("tag", "add", "zinc", "--query", "", library=copied)
    run("tag", "add", "Émail", "apatite", "--post", 1, library=copied)
    told = run("tag", "list", "--json", library=copied)
    shapes.check(told.document, TAGS)
    rows = [("apatite", 1), ("Émail", 1), ("zinc", 41)]
    assert told.document == {"tags": [{"tag": tag, "posts": posts} for tag, posts in rows]}
    assert run("tag", "list", library=copied).out == "apatite\t1\nÉmail\t1\nzinc\t41\n"
    shown = run("tag", "list", library=copied, terminal=True).out.splitlines()
    assert [line.split() for line in shown] == [
        ["TAG", "ARTICLES"],
        ["apatite", "1"],
        ["Émail", "1"],
        ["zinc", "41"],
    ]


def test_a_tag_is_renamed_respelled_and_made_one_with_another(copied: Path) -> None:
    run("tag", "add", "EV", "--post", 1, 2, library=copied)
    run("tag", "add", "Electric cars", "--post", 2, 3, library=copied)
    told = run("tag", "rename", "ev", "#eV", "--json", library=copied)
    shapes.check(told.document, RENAME)
    assert told.document == {"act": "rename", "tag": "EV", "new": "eV", "changed": 2, "posts": [1, 2]}
    told = run("tag", "rename", "ev", "electric CARS", library=copied)
    assert (told.code, told.out) == (0, '"eV" is "Electric cars" now, on 2 articles.\n')
    assert run("tag", "list", "--json", library=copied).document["tags"] == [
        {"tag": "Electric cars", "posts": 3}
    ]
    assert refused(run("tag", "rename", "ev", "x", library=copied), "ev", "tag list")


@pytest.mark.parametrize("word", ["", " ", "#", ",", "\u200d", "\x1b"])
def test_what_cannot_be_seen_is_no_tag(copied: Path, word: str) -> None:
    for words in (["add", word, "--post", "1"], ["remove", "x", word, "--query", ""], ["rename", "x", word]):
        assert refused(run("tag", *words, library=copied), "no tag")
    assert run("tag", "list", "--json", library=copied).document == {"tags": []}


def test_what_steers_a_terminal_comes_into_no_tag(copied: Path) -> None:
    told = run("tag", "add", "\x1b]0;x\x07\u202eevil\n\x9b2J", "--post", 1, "--json", library=copied)
    assert told.document["tags"] == ["]0;xevil 2J"]
    assert run("tag", "list", library=copied).out == "]0;xevil 2J\t1\n"


def test_no_library_is_made_for_marks(tmp_path: Path) -> None:
    for words in (["mark", "read", "1"], ["tag", "list"], ["tag", "add", "x", "--query", ""]):
        told = run(*words, library=tmp_path / "absent")
        assert told.code == 2
        assert "There is no library" in told.err
    assert not (tmp_path / "absent").exists()
