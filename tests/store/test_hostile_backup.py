"""Images of a backup made to hurt: they come under their own names into their own folder, or not at all."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.store.safety.backup import IMAGES, write_backup
from pressmark.store.safety.restore import restore
from pressmark.store.snapshots.files import IMAGE
from tests.store.annotated import change, fill

PICTURE = b"\x89PNG\r\n\x1a\n and the rest of a picture"
SUM = hashlib.sha256(PICTURE).hexdigest()
NAME = f"{SUM[:2]}/{SUM}.png"


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup of a small library, without images."""
    library, file = fill(tmp_path / "library", 2, 2), tmp_path / "backup"
    write_backup(library.store.path, file)
    library.store.close()
    return file


def put_in(backup: Path, name: str, content: bytes = PICTURE) -> None:
    with closing(sqlite3.connect(backup)) as database, database:
        database.execute(f"INSERT INTO {IMAGES} VALUES (?, ?)", (name, content))  # noqa: S608


def list_files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


# Each has the sum of its bytes where a name has it, so that nothing but the pattern of names refuses it.
LEADING_OUT = {
    "above": f"../{SUM}.png",
    "above, no ending": f"../{SUM}",
    "above, behind": f"{SUM[:2]}/{SUM}/../../../evil.png",
    "above, behind a name": f"{SUM[:2]}/{SUM}.png/../../../../evil",
    "the folder itself": f"././{SUM[:60]}.png",
    "above, for Windows": f"..\\{SUM}.png",
    "behind, for Windows": f"{SUM[:2]}\\{SUM}.png\\..\\..\\..\\evil.png",
    "a disk": f"C:/{SUM}.png",
    "a disk, for Windows": f"C:\\{SUM}.png",
    "a stream of a file": f"{SUM[:2]}/{SUM}.png:evil.exe",
    "a program": f"{SUM[:2]}/{SUM}.exe",
    "a drawing": f"{SUM[:2]}/{SUM}.svg",
    "a line more": f"{NAME}\n",
    "capitals": f"{SUM[:2].upper()}/{SUM}.PNG",
    "other numerals": f"\u0661\u0662/{SUM}.png",
    "below": f"ab/{SUM}/x.png",
}


@pytest.mark.parametrize("name", LEADING_OUT.values(), ids=LEADING_OUT)
def test_an_image_of_a_hostile_backup_goes_nowhere_else(backup: Path, tmp_path: Path, name: str) -> None:
    put_in(backup, name)
    before = list_files(tmp_path)
    assert restore(tmp_path / "a" / "b" / "there", backup).media == 0
    made = list_files(tmp_path) - before
    assert made - {"a/b/there/media"} == {"a", "a/b", "a/b/there", "a/b/there/library.sqlite"}


@pytest.mark.parametrize("name", [f"/x/{SUM}.png", f"//x{SUM}.png", f"///{SUM}.png", f"/{SUM[:2]}/{SUM}.png"])
def test_a_name_from_the_root_is_none(name: str) -> None:
    """Looked at alone: what is not refused would be written there."""
    assert IMAGE.fullmatch(NAME)
    assert IMAGE.fullmatch(name) is None


@pytest.mark.parametrize(
    ("name", "content"),
    [(f"ab/{'ab' * 32}.png", PICTURE), (NAME, PICTURE + b"."), (NAME, b"")],
    ids=["another sum", "other bytes", "no bytes"],
)
def test_other_bytes_than_the_name_says_are_left_out(
    backup: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    put_in(backup, name, content)
    assert restore(tmp_path / "there", backup).media == 0
    assert list(tmp_path.rglob("*.png")) == []


def test_what_is_named_by_its_bytes_comes(backup: Path, tmp_path: Path) -> None:
    put_in(backup, NAME)
    assert restore(tmp_path / "there", backup).media == 1
    assert (tmp_path / "there" / "media" / NAME).read_bytes() == PICTURE


def test_what_is_no_image_in_a_hostile_backup_is_left_out(backup: Path, tmp_path: Path) -> None:
    rows = f"(x'00', x'00'), (NULL, NULL), (7, 'text'), ('ab/{'ab' * 32}.png', 'text')"
    change(
        backup,
        f"DROP TABLE {IMAGES}",
        f"CREATE TABLE {IMAGES} (file, bytes)",
        f"INSERT INTO {IMAGES} VALUES {rows}",  # noqa: S608
    )
    assert restore(tmp_path / "there", backup).media == 0
