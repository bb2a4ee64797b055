"""A backup is the whole library in one file, made while it is in use, or it is not there."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.errors import LibraryDamaged, LibraryError, LibraryUnusable, UsageError
from pressmark.store import Store
from pressmark.store.marks import star
from pressmark.store.media import image_stored
from pressmark.store.safety.backup import IMAGES, write_backup
from pressmark.store.safety.check import check_library
from pressmark.store.snapshots.keeping import Why, keep_snapshot
from tests.library import make_post
from tests.store.annotated import ARCHIVE, READER, fill, read_tables

PICTURE = b"\x89PNG\r\n\x1a\n and the rest of a picture"


def test_a_backup_has_everything_while_another_writes(tmp_path: Path) -> None:
    library = fill(tmp_path / "library")
    library.take(make_post(50, html='<p>Text.</p><img src="https://metals.example/a.png">'))
    name = library.store.media.keep(PICTURE, "png")
    library.store.write(image_stored(1, name, len(PICTURE))).result()
    file = tmp_path / "far" / "away.sqlite"
    file.parent.mkdir()
    before = read_tables(library.store.path, ARCHIVE + READER)
    with closing(sqlite3.connect(library.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM annotation")
        made = write_backup(library.store.path, file, library.store.media_folder)
        other.execute("ROLLBACK")
    library.store.close()
    assert (made.path, made.bytes) == (file, file.stat().st_size)
    assert (made.posts, made.annotations, made.media) == (13, 20, 1)
    assert read_tables(file, ARCHIVE + READER) == before
    assert read_tables(file, [IMAGES])[IMAGES] == [(name, PICTURE)]
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_images_that_are_no_more_what_came_are_left_out(tmp_path: Path) -> None:
    library = fill(tmp_path / "library", 2, 2)
    library.take(make_post(50, html='<img src="https://metals.example/a.png">'))
    name = library.store.media.keep(PICTURE, "png")
    library.store.write(image_stored(1, name, len(PICTURE))).result()
    image = library.store.media_folder / name
    file = tmp_path / "backup"
    image.write_bytes(b"another")
    assert write_backup(library.store.path, file, library.store.media_folder).media == 0
    image.unlink()
    assert write_backup(library.store.path, file, library.store.media_folder).media == 0
    library.store.close()


def test_a_backup_is_a_library_too_and_can_be_backed_up(tmp_path: Path) -> None:
    library = fill(tmp_path / "library", 3, 4)
    library.store.close()
    (tmp_path / "again").mkdir()
    write_backup(library.store.path, tmp_path / "again" / "library.sqlite")
    with closing(Store(tmp_path / "again")) as store:
        assert check_library(store).ok
        assert write_backup(store.path, tmp_path / "second").annotations == 4


def test_a_damaged_library_replaces_no_good_backup(tmp_path: Path) -> None:
    library = fill(tmp_path / "library")
    library.store.close()
    file = tmp_path / "backup.sqlite"
    write_backup(library.store.path, file)
    good = file.read_bytes()
    content = bytearray(library.store.path.read_bytes())
    content[8192:65_536] = bytes(57_344)
    library.store.path.write_bytes(content)
    with pytest.raises(LibraryDamaged):
        write_backup(library.store.path, file)
    assert file.read_bytes() == good
    os.truncate(library.store.path, 50)
    with pytest.raises(LibraryError):
        write_backup(library.store.path, file)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup.sqlite", "library"]
    assert file.read_bytes() == good


def test_a_library_is_not_its_own_backup(tmp_path: Path) -> None:
    library = fill(tmp_path / "library", 1, 1)
    with pytest.raises(UsageError, match="the library itself"):
        write_backup(library.store.path, library.store.path)
    library.store.close()
    with pytest.raises(LibraryUnusable):
        write_backup(tmp_path / "nowhere.sqlite", tmp_path / "backup")
    assert not (tmp_path / "nowhere.sqlite").exists()


def test_nothing_but_a_former_backup_is_replaced_and_no_folder_made(tmp_path: Path) -> None:
    library = fill(tmp_path / "library", 2, 2)
    places = {name: tmp_path / name for name in ("thesis.docx", "other.sqlite", "library.sqlite", "folder")}
    places["thesis.docx"].write_bytes(b"PK and a whole thesis" * 99)
    with closing(sqlite3.connect(places["other.sqlite"])) as other, other:
        other.execute(
            "CREATE TABLE pressmark_file (kind, why, made, program, digest, posts, annotations, media)"
        )
        other.execute("INSERT INTO pressmark_file (kind) VALUES ('song')")
    snapshot = keep_snapshot(library.store, Why.IMPORT)
    assert snapshot is not None
    places["snapshot"] = snapshot.path
    places["folder"].mkdir()
    library.store.close()
    shutil.copy(library.store.path, places["library.sqlite"])
    before = {path: path.read_bytes() for path in places.values() if path.is_file()}
    for place in (*places.values(), tmp_path / "none" / "backup", Path(os.devnull)):
        with pytest.raises(UsageError):
            write_backup(library.store.path, place)
    assert before == {path: path.read_bytes() for path in before}
    assert not (tmp_path / "none").exists()
    (tmp_path / "new").touch()
    for _ in range(2):
        assert write_backup(library.store.path, tmp_path / "new").annotations == 2
    with pytest.raises(LibraryUnusable, match="backup cannot be written"):
        write_backup(library.store.path, tmp_path / ("long" * 99))


def write_a_backup(store: Store, file: Path) -> None:
    write_backup(store.path, file)


def write_once_more(store: Store, _file: Path) -> None:
    with closing(Store(store.folder)) as other:
        other.write(star([2])).result()


@pytest.mark.parametrize("act", [write_a_backup, write_once_more], ids=["backup", "another writer"])
def test_the_locks_of_the_open_library_stay(tmp_path: Path, act: Callable[[Store, Path], None]) -> None:
    """Else the next program that ends takes itself for the last one, and deletes the WAL under this one."""
    program = "import sys, pathlib, pressmark.store as s; s.Store(pathlib.Path(sys.argv[1])).close()"
    with closing(fill(tmp_path / "library", 2, 2).store) as store:
        store.posts.count()
        log = store.path.with_name("library.sqlite-wal")
        before = log.stat().st_ino
        act(store, tmp_path / "backup")
        subprocess.run([sys.executable, "-c", program, str(store.folder)], check=True)
        assert log.stat().st_ino == before
        store.write(star([1])).result()
        with closing(sqlite3.connect(store.path)) as other:
            assert other.execute("SELECT starred FROM post_state WHERE post_id = 1").fetchone()[0]
