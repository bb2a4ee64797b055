"""Annotations taken in by the command line: ours and those of others, none twice."""

import json
from pathlib import Path

import pytest

from pressmark.store import Store
from pressmark.store.snapshots.keeping import list_snapshots
from tests.cli import shapes
from tests.command_line import run
from tests.export.notes import hypothesis_row
from tests.library import HOME, SmallLibrary, make_post

TAKEN = {"added": int, "updated": int, "known": int, "waiting": int, "failed": [str], "changed": [str]}
HTML = "<p>The rare earth is not so rare: <b>cerium</b> 🧲 is.</p><p>稀土元素 and more.</p>"


def make_library(folder: Path, *, with_posts: bool = True) -> Path:
    small = SmallLibrary(folder)
    if with_posts:
        small.take(make_post(1, "First", HTML), make_post(2, "Second", "<p>Other words.</p>"))
    small.store.close()
    return folder


def take_in(file: Path, library: Path, code: int = 0) -> dict[str, object]:
    told = run("import", file, "--json", library=library)
    assert told.code == code
    shapes.check(told.document, TAKEN)
    return told.document


def export(library: Path, file: Path) -> list[str]:
    """All annotations as JSON-LD, without the line that has the time of the export."""
    assert run("annotations", "--export", file, library=library).code == 0
    return [line for line in file.read_text("utf-8").splitlines() if '"generated"' not in line]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A library with annotations on words that stay, change and go, and on a whole article."""
    library = make_library(tmp_path / "source")
    for words in (
        ["--quote", "cerium 🧲 is", "--note", "**Why?**\n\n- a", "--tag", "ask, to read", "--color", "green"],
        ["--quote", "rare earth is not so rare"],
        ["--quote", "稀土元素 and more.", "--color", "pink"],
        ["--note", "on all"],
    ):
        assert run("annotate", 1, *words, library=library).code == 0
    assert run("annotate", 2, "--quote", "Other words", library=library).code == 0
    return library


def count(added: int = 0, known: int = 0, waiting: int = 0) -> dict[str, object]:
    return {"added": added, "updated": 0, "known": known, "waiting": waiting, "failed": [], "changed": []}


@pytest.mark.parametrize("changed", [False, True])
def test_out_in_and_out_again_is_the_same_file_with_articles_and_without(
    changed: bool, source: Path, tmp_path: Path
) -> None:
    html = HTML
    if changed:
        html = "<p>New.</p>" + HTML.replace("not so rare", "by no means so rare").replace(
            "稀土元素 and more.", "Gone."
        )
        small = SmallLibrary(source)
        small.take(make_post(1, "First", html))
        small.store.close()
    file = tmp_path / "all.jsonld"
    first = export(source, file)
    assert ('"pressmark:place": [' in "".join(first)) is changed
    here, away = (
        make_library(tmp_path / "here", with_posts=False),
        make_library(tmp_path / "away", with_posts=False),
    )
    small = SmallLibrary(here)
    small.take(make_post(1, "First", html), make_post(2, "Second", "<p>Other words.</p>"))
    small.store.close()
    for library, expected in ((here, count(added=5)), (away, count(waiting=5))):
        assert take_in(file, library) == expected
        assert export(library, tmp_path / "again.jsonld") == first
        assert take_in(file, library) == count(known=5)
        assert export(library, tmp_path / "again.jsonld") == first
    small = SmallLibrary(away)
    small.take(make_post(1, "First", html), make_post(2, "Second", "<p>Other words.</p>"))
    small.store.close()
    assert run("annotations", "--json", library=away).document["waiting"] == []
    assert export(away, tmp_path / "again.jsonld") == first


def test_those_without_their_article_wait_and_are_listed_apart(source: Path, tmp_path: Path) -> None:
    export(source, tmp_path / "all.jsonld")
    fresh = tmp_path / "fresh"
    told = run("import", tmp_path / "all.jsonld", library=fresh)
    assert told.out == "Annotations: 5 waiting for their articles.\n"
    listed = run("annotations", "--json", library=fresh).document
    assert (listed["total"], listed["annotations"], len(listed["waiting"])) == (0, [], 5)
    assert {one["post"]["id"] for one in listed["waiting"]} == {None}
    assert {one["post"]["link"] for one in listed["waiting"]} == {f"{HOME}/reports/{n}/" for n in (1, 2)}
    assert all(one["waiting"] for one in listed["waiting"])
    lines = run("annotations", library=fresh)
    assert lines.out.count("\twaiting\t") == 5
    assert lines.err == "0 annotations; 5 more wait for their articles\n"
    assert run("annotations", "words", "--json", library=fresh).document["waiting"] == []


def test_what_hypothesis_exports_is_put_on_its_words(tmp_path: Path) -> None:
    library = make_library(tmp_path / "library")
    link = f"{HOME}/reports/1/"
    words = {"type": "TextQuoteSelector", "exact": "The rare\n  earth", "prefix": "", "suffix": " is"}
    row = hypothesis_row(uri=link, target=[{"source": link, "selector": [words]}])
    lost = hypothesis_row(
        "lost", uri=link, target=[{"source": link, "selector": [words | {"exact": "x" * 30}]}]
    )
    file = tmp_path / "rows.json"
    file.write_text(json.dumps({"total": 2, "rows": [row, lost]}))
    assert take_in(file, library) == count(added=2)
    by_state = {
        one["state"]: one for one in run("annotations", "--json", library=library).document["annotations"]
    }
    assert by_state["anchored"]["exact"] == "The rare earth"
    assert by_state["anchored"]["original"]["exact"] == words["exact"]
    assert by_state["anchored"]["original"]["version"] is None
    assert by_state["orphaned"]["exact"] == "x" * 30


def test_what_cannot_be_taken_is_told_and_the_rest_is_taken(tmp_path: Path) -> None:
    library = make_library(tmp_path / "library")
    file = tmp_path / "mixed.json"
    file.write_text(json.dumps([3, {"target": f"{HOME}/reports/1/", "bodyValue": "a"}, {"target": "x"}]))
    taken = take_in(file, library, 1)
    assert taken["added"] == 1
    assert taken["failed"] == [
        "Number 1: it is no annotation.",
        "Number 3: it does not say the web address of its article.",
    ]
    told = run("import", file, library=library)
    assert (told.code, told.out) == (1, "Annotations: 1 known already, 2 not taken.\n")
    assert told.err.splitlines() == taken["failed"]
    file.write_text(json.dumps([3] * 25))
    assert run("import", file, library=library).err.splitlines()[-1] == "And 5 more."


def test_what_is_taken_in_part_is_told(tmp_path: Path) -> None:
    target = {"source": f"{HOME}/reports/1/", "styleClass": "#f00"}
    tags = [{"value": f"{number} {'x' * 100}", "purpose": "tagging"} for number in range(300)]
    file = tmp_path / "much.json"
    file.write_text(json.dumps([{"target": target, "body": tags}]))
    taken = take_in(file, make_library(tmp_path / "library"))
    assert taken["added"] == 1
    assert taken["changed"] == [
        "Number 1: it has more tags than can be taken: 200 of them are; a tag is longer than 100 characters: "
        "its beginning is taken; its colour is not known: it is yellow here."
    ]
    told = run("import", file, library=tmp_path / "other")
    assert (told.code, told.err.splitlines()) == (0, taken["changed"])


@pytest.mark.parametrize("content", [b"no", b"{}", None])
def test_a_file_of_something_else_is_told_and_nothing_is_made(content: bytes | None, tmp_path: Path) -> None:
    file = tmp_path / "file"
    if content is not None:
        file.write_bytes(content)
    told = run("import", file, "--json", library=tmp_path / "library")
    there = content is not None
    assert told.code == (1 if there else 2)
    assert told.document["error"]["code"] == ("import-failed" if there else "not-found")
    assert not (tmp_path / "library").exists()


def test_a_file_may_come_on_standard_input(source: Path, tmp_path: Path) -> None:
    export(source, tmp_path / "all.jsonld")
    told = run(
        "import", "-", "--json", library=tmp_path / "new", typed=(tmp_path / "all.jsonld").read_bytes()
    )
    assert told.document == count(waiting=5)


def test_before_an_import_what_the_reader_wrote_is_kept(source: Path, tmp_path: Path) -> None:
    file = tmp_path / "note.json"
    file.write_text(json.dumps({"target": f"{HOME}/reports/1/", "bodyValue": "new"}))
    assert take_in(file, source) == count(added=1)
    assert 5 in {one.annotations for one in list_snapshots(source)}
    store = Store(source)
    assert store.annotations.count() == 6
    store.close()
