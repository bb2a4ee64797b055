"""``pressmark check``: the whole library, in words for a person and for a program."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.shapes import check
from tests.command_line import call, run

CHECK = {"ok": bool, "posts": int, "annotations": int, "media": int, "problems": [str]}


@pytest.fixture
def copied(library: Path, tmp_path: Path) -> Path:
    """A copy of the library, to be damaged."""
    return shutil.copytree(library, tmp_path / "library")


def test_a_whole_library_is_praised(library: Path) -> None:
    told = run("check", "--json", library=library)
    check(told.document, CHECK)
    assert told.document == {"ok": True, "posts": 41, "annotations": 0, "media": 9, "problems": []}
    assert told.code == 0
    plain = run("check", library=library)
    assert (plain.code, plain.err) == (0, "")
    assert plain.out == "The library is whole: 41 articles, 0 annotations, 9 images.\n"


def test_problems_are_told_and_make_the_command_fail(copied: Path) -> None:
    image = next((copied / "media").rglob("*.png"))
    image.unlink()
    with closing(sqlite3.connect(copied / "library.sqlite")) as database, database:
        database.execute("DELETE FROM body WHERE post_id = 7")
    told = run("check", "--json", library=copied)
    check(told.document, CHECK)
    assert (told.code, told.document["ok"], told.err) == (5, False, "")
    name = image.relative_to(copied / "media").as_posix()
    problems = ["Article 7 has no text.", f"The image {name} is missing."]
    assert told.document["problems"] == problems
    assert run("check", library=copied).out.splitlines() == problems


def test_a_file_that_is_damaged_all_over_is_told_in_one_line(copied: Path) -> None:
    file = copied / "library.sqlite"
    content = file.read_bytes()
    file.write_bytes(content[:100] + bytes(len(content) - 100))
    told = call("check", library=copied)
    assert (told.code, told.out) == (5, "")
    assert "The file is damaged or is no library. `pressmark check --repair` mends" in told.err
    assert told.err.count("\n") == 1
    assert "Traceback" not in told.err


def test_there_has_to_be_a_library(tmp_path: Path) -> None:
    assert run("check", library=tmp_path / "absent").code == 2
    assert not (tmp_path / "absent").exists()
