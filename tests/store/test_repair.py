"""What a check finds is mended, and no annotation is lost by it."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.errors import LibraryDamaged, LibraryLocked
from pressmark.query import parse
from pressmark.store import Store
from pressmark.store.media import image_stored
from pressmark.store.safety.check import check_library, check_quickly
from pressmark.store.safety.repair import Repaired, repair
from pressmark.store.safety.salvage import look, rescue
from pressmark.store.snapshots.keeping import Why, keep_snapshot
from tests.library import SmallLibrary, make_post
from tests.store.annotated import change, fill, read_notes, read_tables

PICTURE = b"\x89PNG\r\n\x1a\n and the rest of a picture"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    made = fill(tmp_path / "library")
    made.store.close()
    yield made
    made.store.close()


def mend(library: SmallLibrary) -> Repaired:
    """Repair it; nothing is wrong with it then, and it has all annotations."""
    notes = read_notes(library.store.path)
    done = repair(library.store.folder)
    assert done.result.problems == ()
    assert done.repaired
    now = read_notes(library.store.path)
    assert {note: words[0] for note, words in now.items()} == {
        note: words[0] for note, words in notes.items()
    }
    with closing(Store(library.store.folder)) as store:
        assert check_library(store).ok
    return done


DAMAGES = {
    "a text is lost": "DELETE FROM body WHERE post_id = 2",
    "a text and its HTML are broken": "UPDATE body SET html = x'00', text = x'00' WHERE post_id = 2",
    "a text is broken": "UPDATE body SET text = x'00' WHERE post_id = 2",
    "HTML is broken": "UPDATE body SET html = x'00', extra = x'00' WHERE post_id = 2",
    "what a site adds is broken": "UPDATE body SET extra = x'00' WHERE post_id = 2",
    "a former text is broken": "UPDATE revision SET text = x'00' WHERE post_id = 2 AND number = 1",
    "a former version is lost": (
        "UPDATE revision SET text = x'00', html = x'00' WHERE post_id = 2 AND number = 1"
    ),
    "a version is no text": "UPDATE revision SET html = NULL WHERE post_id = 2 AND number = 1",
    "the current version is lost": "DELETE FROM revision WHERE post_id = 2 AND number = 2",
    "the current version is another": "UPDATE body SET revision_id = 2 WHERE post_id = 2",
    "versions are not in order": "UPDATE revision SET number = 7 WHERE post_id = 2 AND number = 1",
    "a title is another": "UPDATE revision SET title = 'Another' WHERE post_id = 2",
    "a post is lost": "DELETE FROM post WHERE id = 2",
    "a state is unknown": "UPDATE post SET status = 'livd' WHERE id = 4",
    "a site is lost": "DELETE FROM post_type",
    "an author is lost": "DELETE FROM author",
    "rows name nothing": "INSERT INTO post_state (post_id, read) VALUES (44, 1), (45, 1)",
    "tags name nothing": "INSERT INTO annotation_tag VALUES ('none', 'alpha')",
    "tables are lost": "DELETE FROM post_table WHERE post_id = 3",
    "tables are broken": "UPDATE post_table SET cells = x'00' WHERE post_id = 3",
    "headings are broken": "UPDATE post_table SET header = '[1]' WHERE post_id = 3",
    "the index forgot an article": "DELETE FROM post_index_docsize WHERE id = 3",
    "the index forgot its terms": "DELETE FROM indexed WHERE post_id = 3",
    "the index is broken": "DELETE FROM post_index_data WHERE id > 10",
    "the index has no settings": "DROP TABLE post_index_config",
    "the index of annotations is empty": "DELETE FROM annotation_index",
    "an annotation has no number": "UPDATE annotation SET number = NULL WHERE number = 3",
    "an annotation is in no state": "UPDATE annotation SET state = 'lost' WHERE number < 5",
    "an annotation has no version": "UPDATE annotation SET revision_id = 77 WHERE number = 3",
    "a quote is elsewhere": """
        UPDATE annotation SET "start" = "start" + 5, "end" = "end" + 5 WHERE number = 3""",
    "a quote is nowhere": "UPDATE annotation SET exact = 'no such words' WHERE number = 3",
    "a place is elsewhere": "UPDATE annotation SET place_start = 900, place_end = 905 WHERE number = 3",
    "a place is nowhere": "UPDATE annotation SET place_exact = 'no such words' WHERE number = 3",
    "a place has no version": "UPDATE annotation SET place_revision_id = 77 WHERE number = 3",
}


@pytest.mark.parametrize("what", DAMAGES)
def test_what_is_wrong_in_the_tables_is_mended_without_a_snapshot(library: SmallLibrary, what: str) -> None:
    shutil.rmtree(library.store.folder / "snapshots")
    change(library.store.path, DAMAGES[what])
    mend(library)


def test_nothing_is_done_to_a_library_that_is_whole(library: SmallLibrary) -> None:
    with closing(Store(library.store.folder)) as store:
        assert check_quickly(store)
    before = library.store.path.read_bytes()
    done = repair(library.store.folder)
    assert (done.repaired, done.rescued, done.snapshot, done.result.ok) == ((), None, None, True)
    assert library.store.path.read_bytes() == before


@pytest.mark.parametrize("blobs", ["text = x'00'", "text = x'00', html = x'00'", "html = x'00'"])
def test_a_broken_text_that_annotations_are_on_comes_out_of_a_snapshot(
    library: SmallLibrary, blobs: str
) -> None:
    before = read_versions(library)
    assert len(before) == 2
    for table in ("body", "revision"):
        damage = f"UPDATE {table} SET {blobs} WHERE post_id = 2 AND html IS NOT NULL"  # noqa: S608
        change(library.store.path, damage)
    notes = read_tables(library.store.path, ["annotation"])
    assert mend(library).rescued is None
    assert read_versions(library) == before
    assert read_tables(library.store.path, ["annotation"]) == notes


def test_a_text_of_other_words_is_not_taken_out_of_a_snapshot(library: SmallLibrary) -> None:
    change(library.store.path, "UPDATE revision SET text_hash = x'00' WHERE post_id = 2")
    change(library.store.path, "UPDATE body SET html = x'00' WHERE post_id = 2")
    before = read_versions(library, "text")
    mend(library)
    assert read_versions(library, "text") == before
    assert "<p>" in read_versions(library)[-1]


def read_versions(library: SmallLibrary, what: str = "html") -> list[str]:
    with closing(Store(library.store.folder, None)) as store:
        read = store.revisions.read_text if what == "text" else store.revisions.read_html
        return [read(version.id) for version in store.revisions.read_all(2)]


def test_what_was_mended_is_found_again_and_the_site_is_asked(library: SmallLibrary) -> None:
    shutil.rmtree(library.store.folder / "snapshots")
    change(library.store.path, "UPDATE body SET text = x'00' WHERE post_id = 2")
    done = mend(library)
    assert done.snapshot is not None
    waiting = read_tables(library.store.path, ["waiting_annotation", "waiting_state", "census"])
    assert {row[3] for row in waiting["waiting_annotation"]} == {"Post 2"}
    assert [row[2] for row in waiting["waiting_state"]] == ["Post 2"]
    assert waiting["waiting_state"][0][6] == '["mine","yours"]'
    assert [(row[1], row[4] or row[5]) for row in waiting["census"]] == [(2, 1)]
    with closing(Store(library.store.folder)) as store:
        assert len(store.search.read_ids(parse("note:alpha"))) == 9


def test_images_are_put_right(library: SmallLibrary) -> None:
    with closing(Store(library.store.folder)) as store:
        library = SmallLibrary(store.folder)
        library.take(make_post(50, html='<img src="https://metals.example/a.png">'))
        name = store.media.keep(PICTURE, "png")
        store.write(image_stored(1, name, len(PICTURE))).result()
        (store.media_folder / name).write_bytes(b"another")
        digest = hashlib.sha256(b"old").hexdigest()
        unnamed = store.media_folder / digest[:2] / f"{digest}.png"
        unnamed.parent.mkdir(exist_ok=True)
        unnamed.write_bytes(b"old")
        os.utime(unnamed, (1, 1))
        library.store.close()
    mend(library)
    assert [file for file in library.store.media_folder.rglob("*") if file.is_file()] == []
    with closing(Store(library.store.folder)) as store:
        assert len(store.media.read_wanted(1, featured_only=False)) == 1


def test_a_file_that_is_damaged_is_made_anew_and_kept(library: SmallLibrary) -> None:
    with closing(Store(library.store.folder)) as store:
        snapshot = keep_snapshot(store, Why.IMPORT)
    assert snapshot is not None
    notes = read_notes(library.store.path)
    broken = library.store.path.read_bytes()[:70_000]
    library.store.path.write_bytes(broken)
    with pytest.raises(LibraryDamaged):
        Store(library.store.folder)
    seen = look(library.store.folder)
    assert (seen.whole, seen.snapshot) == (False, snapshot)
    done = repair(library.store.folder)
    assert done.result.problems == ()
    assert done.rescued is not None
    assert done.rescued.aside.read_bytes() == broken
    assert snapshot.path.name in done.repaired[0]
    assert read_notes(library.store.path) == notes


@pytest.mark.parametrize("left", [0, 50, 4_000])
def test_a_file_of_which_nothing_is_left_comes_back_from_the_snapshot(
    library: SmallLibrary, left: int
) -> None:
    with closing(Store(library.store.folder)) as store:
        assert keep_snapshot(store, Why.IMPORT) is not None
    notes = read_notes(library.store.path)
    os.truncate(library.store.path, left)
    with pytest.raises(LibraryDamaged):
        Store(library.store.folder)
    assert repair(library.store.folder).result.annotations == len(notes)
    assert read_notes(library.store.path) == notes


def test_what_was_deleted_since_the_snapshot_stays_deleted_where_that_can_be_known(
    library: SmallLibrary,
) -> None:
    with closing(Store(library.store.folder)) as store:
        assert keep_snapshot(store, Why.IMPORT) is not None
    change(library.store.path, "DELETE FROM annotation WHERE number < 6")
    notes = read_notes(library.store.path)
    assert rescue(library.store.folder).from_snapshot == 0
    assert read_notes(library.store.path) == notes
    # Not so where the table itself is broken: then nobody can tell.
    change(
        library.store.path,
        "PRAGMA writable_schema = 1",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'post_by_date')"
        " WHERE name = 'annotation_by_post'",
    )
    assert rescue(library.store.folder).from_snapshot == 5
    assert len(read_notes(library.store.path)) == 20


@pytest.mark.parametrize("what", ["TABLE annotation_tag", "INDEX annotation_by_post", "TABLE waiting_state"])
def test_a_table_that_is_missing_is_made_anew(library: SmallLibrary, what: str) -> None:
    tags = read_tables(library.store.path, ["annotation_tag"])
    change(library.store.path, f"DROP {what}")
    mend(library)
    assert read_tables(library.store.path, ["annotation_tag"]) == tags  # out of the snapshot, if need be


def test_a_column_that_is_missing_costs_no_row(library: SmallLibrary) -> None:
    change(library.store.path, "ALTER TABLE post DROP COLUMN tables")
    with closing(Store(library.store.folder)) as store, pytest.raises(LibraryDamaged):
        store.posts.read(1)
    assert mend(library).result.posts == 12


def test_the_later_of_two_wordings_stays(library: SmallLibrary) -> None:
    with closing(Store(library.store.folder)) as store:
        assert keep_snapshot(store, Why.IMPORT) is not None
    change(
        library.store.path,
        "UPDATE annotation SET note = 'Newer', modified = modified + 9 WHERE number = 1",
        "UPDATE annotation SET note = 'Older', modified = modified - 9 WHERE number = 2",
        "UPDATE annotation SET note = 'Broken' WHERE number = 3",
    )
    rescue(library.store.folder)
    rows = read_tables(library.store.path, ["annotation"])["annotation"]
    words = {row[8] for row in rows}
    assert "Newer" in words
    assert not {"Older", "Broken"} & words


def test_a_damaged_library_that_is_open_elsewhere_is_left_alone(library: SmallLibrary) -> None:
    with closing(Store(library.store.folder)) as store:
        store.posts.count()
        with pytest.raises(LibraryLocked):
            rescue(library.store.folder)
    assert [path.name for path in library.store.folder.glob("library.damaged*")] == []
