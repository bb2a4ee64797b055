"""``pressmark backup``, ``restore`` and ``check --repair``, for a person and for a program."""

import os
import shutil
from pathlib import Path

import pytest

from tests.cli.shapes import check
from tests.command_line import call, run

BACKUP = {"path": str, "bytes": int, "posts": int, "annotations": int, "media": int}
RESTORED = {
    "path": str,
    "kind": str,
    "made": str,
    "posts": int,
    "annotations": int,
    "waiting": int,
    "gone": int,
    "media": int,
}
REPAIRED = {
    "ok": bool,
    "posts": int,
    "annotations": int,
    "media": int,
    "problems": [str],
    "repaired": [str],
}


@pytest.fixture
def copied(library: Path, tmp_path: Path) -> Path:
    """A copy of the library, to be changed."""
    return shutil.copytree(library, tmp_path / "library")


def test_a_library_goes_to_a_file_and_comes_back_elsewhere(library: Path, tmp_path: Path) -> None:
    file, there = tmp_path / "all.backup", tmp_path / "there"
    told = run("backup", file, "--json", library=library)
    check(told.document, BACKUP)
    counts = {"posts": 41, "annotations": 0, "media": 9}
    assert told.document == {"path": str(file), "bytes": file.stat().st_size} | counts
    back = run("restore", file, "--json", library=there)
    check({key: value for key, value in back.document.items() if key != "aside"}, RESTORED)
    assert (back.document["kind"], back.document["aside"], back.code) == ("backup", None, 0)
    assert run("check", library=there).out == "The library is whole: 41 articles, 0 annotations, 9 images.\n"
    found = [run("search", "", "--json", library=place).document["posts"] for place in (library, there)]
    assert found[0] == found[1]


def test_a_person_is_told_what_is_in_a_backup(library: Path, tmp_path: Path) -> None:
    file = tmp_path / "text.backup"
    told = run("backup", file, "--no-media", library=library)
    assert told.out == f"{file}: 41 articles, 0 annotations, 0 images, {file.stat().st_size:,} bytes.\n"
    said = run("restore", file, library=tmp_path / "there").out.splitlines()
    assert said[0].startswith(f"{file} is a backup of 20")
    assert said[1] == "The library is restored: 41 articles, 0 annotations, 0 images."


def test_a_library_with_something_in_it_is_replaced_only_on_demand(copied: Path, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    run("backup", file, library=copied)
    assert run("mark", "star", "1", library=copied).code == 0
    refused = run("restore", file, library=copied)
    assert refused.code == 2
    assert "`--yes` restores all the same" in refused.err
    done = run("restore", file, "--yes", "--json", library=copied)
    assert done.code == 0
    assert Path(done.document["aside"]).parent == copied / "backups"
    assert run("search", "is:starred", "--json", library=copied).document["total"] == 0


def test_a_file_that_is_no_backup_is_told_and_changes_nothing(copied: Path, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("not a database " * 99)
    told = run("restore", tmp_path / "text", "--yes", library=copied)
    assert (told.code, told.out) == (5, "")
    assert "This file is no backup, no snapshot and no library of Pressmark, or" in told.err
    assert run("restore", tmp_path / "absent", library=copied).code == 2
    run("backup", tmp_path / "short", library=copied)
    os.truncate(tmp_path / "short", 50_000)
    told = run("restore", tmp_path / "short", "--yes", library=copied)
    assert told.code == 5
    assert "This file is damaged; nothing was changed." in told.err
    assert run("check", library=copied).code == 0


def test_a_backup_takes_the_place_of_no_other_file(copied: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_bytes(b"a thesis")
    told = run("backup", tmp_path / "thesis.docx", library=copied)
    assert told.code == 2
    assert "no backup of Pressmark, so it is not replaced" in told.err
    assert (tmp_path / "thesis.docx").read_bytes() == b"a thesis"
    assert run("backup", tmp_path / "none" / "backup", library=copied).code == 2
    assert not (tmp_path / "none").exists()


def test_a_snapshot_is_restored_and_said_to_be_one(copied: Path, tmp_path: Path) -> None:
    assert run("mark", "star", "1", library=copied).code == 0
    (made,) = (copied / "snapshots").iterdir()
    snapshot = shutil.copy(made, tmp_path / "snapshot")  # the next of the day takes its place
    assert run("mark", "star", "2", library=copied).code == 0
    assert run("annotate", "1", "--note", "Later", library=copied).code == 0
    done = run("restore", snapshot, "--yes", library=copied)
    assert done.code == 0
    assert "is a snapshot of what you wrote" in done.out
    assert "Annotations that were in the library and are not any more: 1." in done.out
    assert run("search", "is:starred", "--json", library=copied).document["total"] == 1


def test_a_damaged_library_is_repaired(copied: Path) -> None:
    assert run("mark", "star", "1", library=copied).code == 0
    assert run("mark", "star", "2", library=copied).code == 0
    file = copied / "library.sqlite"
    os.truncate(file, file.stat().st_size // 2)
    told = call("check", library=copied)
    assert told.code == 5
    assert "`pressmark check --repair` mends" in told.err
    assert "Traceback" not in told.err
    done = run("check", "--repair", "--json", library=copied)
    check({key: done.document[key] for key in REPAIRED}, REPAIRED)
    assert (done.code, done.document["ok"], done.document["problems"]) == (0, True, [])
    assert Path(done.document["aside"]).is_file()
    plain = run("check", "--repair", library=copied)
    assert plain.code == 0
    assert plain.out.startswith("The library is whole:")
    assert run("check", "--repair", library=copied / "absent").code == 2
