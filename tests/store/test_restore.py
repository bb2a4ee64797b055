"""What was kept comes back: articles, marks, tags and annotations as they were, wherever it is restored."""

import gzip
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.errors import (
    AlreadySyncing,
    LibraryDamaged,
    LibraryLocked,
    LibraryNewer,
    LibraryUnusable,
    UsageError,
)
from pressmark.query import EVERYTHING, parse
from pressmark.store import Store
from pressmark.store.marks import mark_read, star
from pressmark.store.media import image_stored
from pressmark.store.notes.annotating import delete_annotations, edit_annotations
from pressmark.store.safety.backup import IMAGES, write_backup
from pressmark.store.safety.check import check_library
from pressmark.store.safety.restore import has_content, restore, restore_reader
from pressmark.store.sites import remove_site
from pressmark.store.snapshots.about import FileKind
from pressmark.store.snapshots.keeping import Why, keep_snapshot
from pressmark.store.tags import tag_posts
from tests.library import SmallLibrary, make_post
from tests.store.annotated import ARCHIVE, READER, WAITING, change, fill, make_notes, read_notes, read_tables

ALL = ARCHIVE + READER + WAITING
PAGE = 4096
PICTURE = b"\x89PNG\r\n\x1a\n and the rest of a picture"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    made = fill(tmp_path / "library")
    yield made
    made.store.close()


def test_a_backup_makes_the_same_library_on_another_machine(library: SmallLibrary, tmp_path: Path) -> None:
    library.take(make_post(50, html='<p>Text.</p><img src="https://metals.example/a.png">'))
    name = library.store.media.keep(PICTURE, "png")
    library.store.write(image_stored(1, name, len(PICTURE))).result()
    file, there = tmp_path / "backup", tmp_path / "there"
    write_backup(library.store.path, file, library.store.media_folder)
    done = restore(there, file)
    assert (done.kind, done.posts, done.annotations, done.waiting, done.media, done.aside) == (
        FileKind.BACKUP,
        13,
        20,
        0,
        1,
        None,
    )
    assert read_tables(there / "library.sqlite", (*ALL, "media")) == read_tables(
        library.store.path, (*ALL, "media")
    )
    assert (there / "media" / name).read_bytes() == PICTURE
    with closing(Store(there)) as store:
        assert check_library(store).problems == ()
        for post_id in library.store.search.read_ids(EVERYTHING):
            assert store.posts.read(post_id) == library.store.posts.read(post_id)
            assert store.annotations.read(post_id) == library.store.annotations.read(post_id)
        assert list(store.search.read_ids(parse("note:alpha"))) == list(
            library.store.search.read_ids(parse("note:alpha"))
        )
        with closing(sqlite3.connect(store.path)) as database:
            names = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
    assert not names & {IMAGES, "pressmark_file"}
    assert sorted(path.name for path in there.iterdir()) == ["library.sqlite", "media"]


def test_images_that_are_not_in_a_backup_are_fetched_by_the_next_sync(
    library: SmallLibrary, tmp_path: Path
) -> None:
    library.take(make_post(50, html='<img src="https://metals.example/a.png">'))
    name = library.store.media.keep(PICTURE, "png")
    library.store.write(image_stored(1, name, len(PICTURE))).result()
    write_backup(library.store.path, tmp_path / "backup")
    assert restore(tmp_path / "there", tmp_path / "backup").media == 0
    with closing(Store(tmp_path / "there")) as store:
        assert check_library(store).problems == ()
        assert len(store.media.read_wanted(1, featured_only=False)) == 1


def test_what_was_there_is_kept_in_a_backup(library: SmallLibrary, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    write_backup(library.store.path, file)
    then = read_tables(library.store.path, ALL)
    library.store.write(delete_annotations(list(read_notes(library.store.path)))).result()
    library.store.close()
    now = read_tables(library.store.path, ALL)
    done = restore(library.store.folder, file)
    assert read_tables(library.store.path, ALL) == then
    assert done.aside is not None
    assert read_tables(done.aside, ALL) == now
    restore(library.store.folder, done.aside)
    assert read_tables(library.store.path, ALL) == now


@pytest.mark.parametrize("name", ["0.1.0", "steps-3"])
def test_a_file_of_a_former_version_is_brought_up_to_date(name: str, tmp_path: Path) -> None:
    packed = Path(__file__).parent / "libraries" / f"{name}.sqlite.gz"
    (tmp_path / "former").write_bytes(gzip.decompress(packed.read_bytes()))
    done = restore(tmp_path / "there", tmp_path / "former")
    assert (done.kind, done.made, done.posts) == (FileKind.LIBRARY, None, 41)
    with closing(Store(tmp_path / "there")) as store:
        assert len(store.search.read_ids(EVERYTHING)) == 41


def test_what_is_no_backup_changes_nothing(library: SmallLibrary, tmp_path: Path) -> None:
    library.store.close()
    before = library.store.path.read_bytes()
    write_backup(library.store.path, tmp_path / "newer")
    change(
        tmp_path / "newer", "INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030-01-01')"
    )
    write_backup(library.store.path, tmp_path / "short")
    os.truncate(tmp_path / "short", 50_000)
    (tmp_path / "text").write_text("no database at all" * 99)
    with closing(sqlite3.connect(tmp_path / "other")) as other, other:
        other.execute("CREATE TABLE song (title TEXT)")
    wrong = {
        "newer": LibraryNewer,
        "short": LibraryDamaged,
        "text": LibraryDamaged,
        "other": LibraryUnusable,
        "absent": UsageError,
    }
    for name, error in wrong.items():
        with pytest.raises(error):
            restore(library.store.folder, tmp_path / name)
    assert library.store.path.read_bytes() == before
    names = sorted(path.name for path in library.store.folder.iterdir())
    assert names == ["library.sqlite", "media", "snapshots"]


def test_a_backup_with_a_broken_page_changes_nothing(library: SmallLibrary, tmp_path: Path) -> None:
    """Wherever it is: all that a first look reads may be whole, and what is behind it gone."""
    file = tmp_path / "backup"
    write_backup(library.store.path, file)
    library.store.close()
    before, whole = library.store.path.read_bytes(), file.read_bytes()
    broken = 0
    for page in range(1, len(whole) // PAGE, 3):
        file.write_bytes(whole[: page * PAGE] + bytes(PAGE) + whole[(page + 1) * PAGE :])
        if is_whole(file):  # nothing was there
            continue
        broken += 1
        with pytest.raises(LibraryDamaged):
            restore(library.store.folder, file)
    assert broken > 10
    assert library.store.path.read_bytes() == before


def is_whole(file: Path) -> bool:
    """What SQLite itself says (https://www.sqlite.org/pragma.html#pragma_quick_check)."""
    try:
        with closing(sqlite3.connect(file)) as database:
            return [row[0] for row in database.execute("PRAGMA quick_check")] == ["ok"]
    except sqlite3.DatabaseError:
        return False


def test_nothing_is_restored_under_the_hands_of_another_program(
    library: SmallLibrary, tmp_path: Path
) -> None:
    write_backup(library.store.path, tmp_path / "backup")
    library.store.posts.count()
    with pytest.raises(LibraryLocked, match="Another program has this library open"):
        restore(library.store.folder, tmp_path / "backup")
    with library.store.hold_sync(1), pytest.raises(AlreadySyncing):
        restore(library.store.folder, tmp_path / "backup")
    assert library.store.posts.count().all == 12


def test_a_snapshot_takes_back_what_the_reader_did_and_leaves_the_articles(library: SmallLibrary) -> None:
    store = library.store
    snapshot = keep_snapshot(store, Why.IMPORT)
    assert snapshot is not None
    reader = read_tables(store.path, READER)
    notes = list(read_notes(store.path))
    (new,) = library.take(make_post(60, html="<p>It came later.</p>"))
    store.write(
        delete_annotations(notes[:5]),
        edit_annotations(notes[5:9], note="Another", add_tags=["beta"]),
        mark_read([1, 2, 3], False),
        star([7, new]),
        tag_posts([3], add=["late"]),
    ).result()
    store.write(restore_reader(snapshot.path, store.folder)).result()
    numbers = ("annotation", "saved_search")
    after = read_tables(store.path, READER)
    assert {table: rows for table, rows in after.items() if table not in numbers} == {
        table: rows for table, rows in reader.items() if table not in numbers
    }
    assert [row[:13] for row in after["annotation"]] == [row[:13] for row in reader["annotation"]]
    assert store.posts.read(new).row.title == "A title"
    assert check_library(store).problems == ()


def test_what_a_snapshot_takes_away_is_counted_and_kept(library: SmallLibrary) -> None:
    store = library.store
    notes = list(read_notes(store.path))
    store.write(delete_annotations(notes[:5])).result()
    snapshot = keep_snapshot(store, Why.IMPORT)
    assert snapshot is not None
    make_notes(store, 7, 12)
    store.close()
    done = restore(store.folder, snapshot.path)
    assert (done.annotations, done.gone) == (15, 7)
    assert done.aside is not None
    assert len(read_notes(done.aside)) == 22
    assert restore(store.folder, done.aside).gone == 0


def test_a_library_that_another_program_holds_is_not_looked_into(
    library: SmallLibrary, tmp_path: Path
) -> None:
    write_backup(library.store.path, tmp_path / "backup")
    folder = tmp_path / "there"
    restore(folder, tmp_path / "backup")
    with closing(sqlite3.connect(folder / "library.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LibraryLocked):
            has_content(folder)
        other.execute("ROLLBACK")


def test_a_snapshot_restores_a_library_that_is_gone(library: SmallLibrary, tmp_path: Path) -> None:
    store = library.store
    snapshot = keep_snapshot(store, Why.IMPORT)
    assert snapshot is not None
    there = tmp_path / "there"
    done = restore(there, snapshot.path)
    assert (done.kind, done.annotations, done.waiting) == (FileKind.SNAPSHOT, 20, 0)
    assert read_notes(there / "library.sqlite") == read_notes(store.path)
    with closing(Store(there)) as again:
        assert check_library(again).problems == ()
        assert [site.url for site in again.sites.read_all()] == [library.home]
        assert again.sites.read_all()[0].types == ("report",)
        for post_id in range(1, done.posts + 1):
            assert again.posts.read(post_id).text == store.posts.read(post_id).text
            assert again.annotations.read(post_id) == store.annotations.read(post_id)
        waiting = read_tables(again.path, WAITING)["waiting_state"]
    # The eleventh article was read, and has no annotation: its mark waits for it.
    assert [row[2] for row in waiting] == [f"Post {number}" for number in range(done.posts + 1, 12)]


def test_a_snapshot_brings_back_a_site_that_was_removed(library: SmallLibrary) -> None:
    store = library.store
    snapshot = keep_snapshot(store, Why.REMOVAL)
    assert snapshot is not None
    notes = read_notes(store.path)
    store.write(remove_site(1)).result()
    assert read_notes(store.path) == {}
    store.write(restore_reader(snapshot.path, store.folder)).result()
    assert read_notes(store.path) == notes
    assert check_library(store).problems == ()


def test_a_version_that_the_library_has_not_comes_back_with_its_annotations(
    library: SmallLibrary, tmp_path: Path
) -> None:
    """Restored where the site was synced anew: there the article has its last text only."""
    snapshot = keep_snapshot(library.store, Why.IMPORT)
    assert snapshot is not None
    there = fill(tmp_path / "there", 12, 0)
    change(there.store.path, "DELETE FROM revision WHERE number = 1 AND post_id < 4")
    change(there.store.path, "UPDATE revision SET number = 1", "UPDATE post SET versions = 1")
    there.store.close()
    assert has_content(there.store.folder)
    done = restore(there.store.folder, snapshot.path)
    assert (done.annotations, done.waiting) == (20, 0)
    assert read_notes(there.store.path) == read_notes(library.store.path)
    with closing(Store(there.store.folder)) as store:
        assert check_library(store).problems == ()
        assert [version.number for version in store.revisions.read_all(1)] == [1, 2]
