"""Annotations by the command line: made, listed, written to files."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from pressmark.cli.passages import find_passages
from pressmark.store import Store
from pressmark.store.notes.annotating import keep_on_version
from tests.cli import shapes
from tests.command_line import Result, run
from tests.library import SmallLibrary, make_post

TEXT = "One two three. “One” two – three four.\nAnd one two three again."
HTML = "<p>One two three. “One” two – three four.</p><p>And one two three again.</p>"
PLACE = {"exact": str, "prefix": str, "suffix": str, "start": (int, type(None)), "end": (int, type(None))}
ANNOTATION = PLACE | {
    "id": str,
    "post": {"id": (int, type(None)), "link": str, "title": str},
    "note": str,
    "tags": [str],
    "color": str,
    "created": shapes.TIME,
    "modified": shapes.TIME,
    "state": str,
    "version": (int, type(None)),
    "original": PLACE | {"version": (int, type(None))},
    "kept": bool,
}
LIST = {
    "total": int,
    "annotations": [ANNOTATION],
    "waiting": [ANNOTATION | {"waiting": bool}],
    "file": (str, type(None)),
}


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with two articles; nobody may change it."""
    folder = tmp_path_factory.mktemp("annotations") / "library"
    small = SmallLibrary(folder)
    small.take(make_post(1, "First", HTML), make_post(2, "Second", "<p>Other words.</p>", metals=[5]))
    small.store.close()
    return folder


@pytest.fixture
def library(untouched: Path, tmp_path: Path) -> Path:
    return shutil.copytree(untouched, tmp_path / "library")


def annotate(library: Path, *words: object, post: int = 1) -> dict[str, Any]:
    told = run("annotate", post, *words, "--json", library=library)
    assert (told.code, told.err) == (0, "")
    shapes.check(told.document, ANNOTATION)
    return told.document


def listed(library: Path, *query: str) -> dict[str, Any]:
    told = run("annotations", "--json", *query, library=library)
    assert told.code == 0
    shapes.check(told.document, LIST)
    return told.document


def refused(told: Result, *parts: str) -> bool:
    assert told.code == 2
    assert told.out == ""
    assert told.err.count("\n") == 1
    return all(part in told.err for part in parts)


def change(library: Path, html: str) -> None:
    small = SmallLibrary(library)
    small.take(make_post(1, "First", html))
    small.store.close()


def test_words_are_highlighted_and_found_where_show_prints_them(library: Path) -> None:
    made = annotate(
        library, "--quote", "two - three four", "--note", "- Why?", "--tag", "ask, b", "--color", "pink"
    )
    text = run("show", 1, "--json", library=library).document["text"]
    assert text == TEXT
    assert made["exact"] == "two – three four" == text[made["start"] : made["end"]]
    assert text.startswith(made["prefix"] + made["exact"] + made["suffix"])
    assert (made["note"], made["tags"], made["color"]) == ("- Why?", ["ask", "b"], "pink")
    assert (made["state"], made["version"], made["kept"], made["post"]["id"]) == ("anchored", 1, False, 1)
    assert made["original"] == {key: made[key] for key in PLACE} | {"version": 1}
    assert listed(library) == {"total": 1, "annotations": [made], "waiting": [], "file": None}


def test_a_note_on_the_whole_article_has_no_words(library: Path) -> None:
    made = annotate(library, "--note", "-word")
    assert (made["exact"], made["start"], made["end"], made["note"]) == ("", None, None, "-word")
    assert annotate(library, "--tag=-minus")["tags"] == ["-minus"]
    told = run("annotate", 2, "--tag", "later", library=library)
    assert told.out.startswith("Noted on Second.\nIts id: ")


def test_a_person_is_told_what_was_highlighted(library: Path) -> None:
    assert refused(run("annotate", 1, "--quote", "", "--note", "x", library=library), "there are none")
    told = run("annotate", 1, "--quote", "And one", library=library)
    assert re.fullmatch(r'Highlighted in First: "And one"\nIts id: [0-9a-f-]{36}\n', told.out)
    told = run("annotate", 1, "--quote", TEXT, library=library)
    assert 'One two three. “One” two – three four. And one two three aga…"' in told.out


def test_words_that_stand_in_several_places_need_what_stands_around_them(library: Path) -> None:
    assert refused(run("annotate", 1, "--quote", "two three", library=library), "in 2 places", "--prefix")
    assert annotate(library, "--quote", "two three", "--prefix", "And  one ")["start"] == TEXT.rindex(
        "two three"
    )
    assert annotate(library, "--quote", "two three", "--suffix", '. "One')["start"] == TEXT.index("two three")
    both = ["--prefix", "One", "--suffix", "again"]
    assert refused(run("annotate", 1, "--quote", "two three", *both, library=library), "between what is said")


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ([1, "--quote", "no such words"], 'These words are not in the article: "no such words"'),
        ([1, "--quote", "ONE  TWO"], 'other capitals, and case counts: "One two"'),
        ([1, "--quote", "one TWO", "--prefix", "x"], "not in the article between what is said"),
        ([1], "--quote"),
        ([1, "--note", " "], "--note"),
        ([1, "--prefix", "One"], "--quote names"),
        ([1, "--quote", " ", "--note", "a"], "--quote names"),
        ([9, "--note", "a"], "no article"),
        ([1, "--note", "a", "--color", "red"], "--color"),
        ([1, "--tag", ","], "no tag"),
        ([1, "--note", "a" * 100_001], "100,000 characters"),
    ],
)
def test_what_makes_no_annotation_is_told(words: list[object], part: str, untouched: Path) -> None:
    assert refused(run("annotate", *words, library=untouched), part)
    assert run("annotations", library=untouched).err == "No annotation matches.\n"


@pytest.mark.parametrize(
    ("text", "quote", "places"),
    [
        ("aaa", "aa", [(0, 2), (1, 3)]),
        ("a  b\nc", "a b c", [(0, 6)]),
        ("the rapist, a therapist", "the rapist", [(0, 10)]),
        ("a therapist", "the rapist", [(2, 11)]),
        ("稀土 元素", "稀土元素", [(0, 5)]),
        ("«a» — ‘b’", "\"a\" - 'b'", [(0, 9)]),
        ("cafe\u0301".replace("e\u0301", "é"), "cafe\u0301", [(0, 4)]),
        ("a.b", "a.b", [(0, 3)]),
        ("axb", "a.b", []),
        ("a", "\u200b", []),
    ],
)
def test_spaces_and_typography_make_no_difference(
    text: str, quote: str, places: list[tuple[int, int]]
) -> None:
    assert find_passages(text, quote) == places


def test_the_query_says_which_are_listed(library: Path) -> None:
    first = annotate(library, "--quote", "And one", "--note", "magnet", "--tag", "x")
    second = annotate(library, "--note", "ore", "--color", "blue", post=2)
    for query, found in (
        (["magnet"], [first]),
        (["-has:tag"], [second]),
        (["color:blue"], [second]),
        (["metal:cobalt"], [second]),
        (["and", "one"], [first]),
        (["nowhere"], []),
    ):
        assert [one["id"] for one in listed(library, *query)["annotations"]] == [one["id"] for one in found]
    told = run("annotations", "is:purple", library=library)
    assert "searched for as text" in told.err


def test_a_text_that_changed_gives_the_place_in_the_new_one_and_the_words_of_then(library: Path) -> None:
    made = annotate(library, "--quote", "And one two three again.")
    gone = annotate(library, "--quote", "three four")
    change(library, "<p>New here.</p>" + HTML.replace(" two – three four", ""))
    by_id = {one["id"]: one for one in listed(library)["annotations"]}
    text = run("show", 1, "--json", library=library).document["text"]
    now = by_id[made["id"]]
    assert now["start"] != made["start"]
    assert text[now["start"] : now["end"]] == now["exact"] == made["exact"]
    assert (now["version"], now["original"]) == (2, made["original"])
    lost = by_id[gone["id"]]
    assert (lost["state"], lost["version"], lost["start"]) == ("orphaned", 1, gone["start"])
    assert listed(library, "is:attention")["total"] == 1


def test_lines_for_programs_have_tabs_and_those_for_people_columns(library: Path) -> None:
    one = annotate(library, "--quote", "And one", "--note", "a\tb\nc", "--tag", "x")
    annotate(library, "--note", "whole", post=2)
    told = run("annotations", library=library)
    rows = [line.split("\t") for line in told.out.splitlines()]
    link = one["post"]["link"]
    assert [one["id"], "anchored", "yellow", "And one", "a b c", "x", "First", link] in rows
    assert told.err == "2 annotations\n"
    shown = run("annotations", "--limit", "1", library=library, terminal=True)
    assert shown.out.splitlines()[0].split() == ["MADE", "STATE", "QUOTE", "NOTE", "ARTICLE"]
    assert len(shown.out.splitlines()) == 2
    assert "2 annotations; 1 is shown" in shown.err
    assert "(whole article)" in run("annotations", library=library, terminal=True).out


def test_those_left_on_their_version_say_so(library: Path) -> None:
    made = annotate(library, "--quote", "And one")
    store = Store(library)
    store.write(keep_on_version([made["id"]])).result()
    store.close()
    assert listed(library)["annotations"][0]["kept"]
    assert "\tkept\t" in run("annotations", library=library).out


@pytest.mark.parametrize(
    ("name", "named", "begins"),
    [
        ("a.md", None, "---\ntitle"),
        ("a.jsonld", None, "{\n"),
        ("a.json", None, "{\n"),
        ("a.csv", None, "\ufeff"),
        ("a.HTML", None, "<!DOCTYPE"),
        ("notes", "csv", "\ufeff"),
        ("-a.md", "html", "<!DOCTYPE"),
    ],
)
def test_they_are_written_to_a_file(
    name: str, named: str | None, begins: str, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    annotate(library, "--quote", "And one")
    options = ["--format", named] if named else []
    told = run("annotations", "--export", name, *options, library=library)
    assert (told.code, told.out, told.err) == (0, f"1 annotation written to {name}.\n", "")
    assert (tmp_path / name).read_text("utf-8").startswith(begins)
    told = run("annotations", "--json", "--export", name, *options, library=library)
    assert (told.document["total"], told.document["file"]) == (1, name)


def test_a_folder_gets_a_file_for_each_article(library: Path, tmp_path: Path) -> None:
    annotate(library, "--quote", "And one")
    annotate(library, "--note", "whole", post=2)
    (tmp_path / "there").mkdir()
    for folder in (f"{tmp_path}/new/", tmp_path / "there"):
        assert run("annotations", "--export", folder, library=library).code == 0
        assert {file.name for file in Path(folder).iterdir()} == {"First.md", "Second.md"}
    told = run("annotations", "--export", tmp_path / "there", library=library)
    assert (told.code, "something in this folder" in told.err) == (1, True)


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--format", "csv"], "--export"),
        (["--export", "a.pdf"], "--format md, jsonld, csv or html"),
        (["--export", "a/", "--format", "csv"], "is a folder"),
        (["--export", ""], "the name is empty"),
        (["--export", "a.md", "nothing"], "nothing was written"),
        (["--limit", "x"], "no number of annotations"),
    ],
)
def test_what_cannot_be_written_is_told(words: list[str], part: str, library: Path) -> None:
    annotate(library, "--note", "whole")
    assert refused(run("annotations", *words, library=library), part)


def test_a_file_has_author_and_terms_of_the_articles(library: Path, tmp_path: Path) -> None:
    annotate(library, "--note", "whole", post=2)
    run("annotations", "--export", tmp_path / "a.md", library=library)
    assert "Ada Fern · Metals Desk\\\n" in (tmp_path / "a.md").read_text("utf-8")
    assert "Metals: Cobalt\n" in (tmp_path / "a.md").read_text("utf-8")
    run("annotations", "whole", "--export", tmp_path / "a.jsonld", library=library)
    assert json.loads((tmp_path / "a.jsonld").read_text("utf-8"))["label"] == "Annotations"
    run("annotations", "whole", "--export", tmp_path / "b.md", library=library)
    assert 'query: "whole"\n' in (tmp_path / "b.md").read_text("utf-8")
