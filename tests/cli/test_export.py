"""``export`` on the command line."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.shapes import check
from tests.command_line import run
from tests.library import SmallLibrary, make_post

EXPORT = {"written": int, "articles": [int], "file": str}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    library = SmallLibrary(tmp_path / "library")
    library.take(*(make_post(number, f"Article {number}") for number in range(1, 4)))
    library.store.close()
    return tmp_path / "library"


def test_one_article_becomes_a_file_whose_name_says_the_format(small: Path, tmp_path: Path) -> None:
    done = run("export", 2, tmp_path / "a.md", "--json", library=small)
    assert done.code == 0
    check(done.document, EXPORT)
    assert done.document == {"written": 1, "articles": [2], "file": str(tmp_path / "a.md")}
    assert 'title: "Article 2"' in (tmp_path / "a.md").read_text("utf-8")
    assert done.err == ""


@pytest.mark.parametrize("words", [["title:Article"], [""], []])
def test_a_query_becomes_a_book(small: Path, tmp_path: Path, words: list[str]) -> None:
    done = run("export", *words, tmp_path / "a.EPUB", library=small)
    assert (done.code, done.out) == (0, f"3 articles written to {tmp_path / 'a.EPUB'}.\n")
    with ZipFile(tmp_path / "a.EPUB") as book:
        assert "OEBPS/a3.xhtml" in book.namelist()


def test_a_query_becomes_a_folder_also_where_it_finds_one(small: Path, tmp_path: Path) -> None:
    done = run("export", "on:2026-01-03", tmp_path / "all", "--format", "md", "--notes", library=small)
    assert done.code == 0
    assert [file.name for file in (tmp_path / "all").iterdir()] == ["Article 2.md"]


def test_a_query_may_begin_with_a_minus(small: Path, tmp_path: Path) -> None:
    assert run("export", "--", "-on:2026-01-03", tmp_path / "a.html", library=small).code == 0
    assert (
        run("export", "-on:2026-01-03", tmp_path / "a.html", "--json", library=small).document["written"] == 2
    )


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["1", "a"], 2, "--format md, html or epub"),
        (["99", "a.md"], 2, "no article"),
        (["is:starred", "a.md"], 2, "No article matches"),
        (["1", "nowhere/a.md"], 1, "folder for the file is not there"),
        (["", ""], 2, "the name is empty"),
    ],
)
def test_what_cannot_be_written_is_told(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], code: int, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("export", *words, library=small)
    assert done.code == code
    assert told in done.err
    assert [file.name for file in tmp_path.iterdir()] == ["library"]


def test_a_name_that_begins_with_a_minus_is_that_name(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("export", 2, "-a.md", library=small).code == 0
    assert (tmp_path / "-a.md").exists()
    done = run("search", "", "--limit", "-1", library=small)
    assert done.code == 2
    assert "'-1' is no number of articles" in done.err
