"""A look at the whole library finds what is wrong with it, and nothing where nothing is."""

import gzip
import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.errors import Cancelled, LibraryError
from pressmark.store import Store
from pressmark.store.media import image_stored
from pressmark.store.safety.check import MOST_TOLD, check_library, check_quickly
from pressmark.store.safety.findings import find_broken_images
from tests.library import SmallLibrary, make_post
from tests.store.stopping import StopAtLook, make_long
from tests.store.test_trouble import PAGE, fill

NOTE = """INSERT INTO annotation
    (id, post_id, revision_id, exact, prefix, suffix, "start", "end", note, color, created, modified, state,
    number, place_revision_id, place_exact, place_prefix, place_suffix, place_start, place_end)
    SELECT 'a', 5, MAX(id), 'After', '', '.', 0, 5, 'Why?', 'yellow', 1, 1, 'anchored',
    1, MAX(id), 'After', '', '.', 0, 5 FROM revision WHERE post_id = 5"""
LEARNED = "INSERT INTO annotation_index (rowid, quote, note, tags) VALUES (1, 'After', 'Why?', '')"
PICTURE = b"\x89PNG\r\n\x1a\n and the rest of a picture"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    """Five articles, one of them with two versions and an annotation, and an image."""
    made = SmallLibrary(tmp_path / "library")
    made.take(*(make_post(number) for number in (1, 2, 3, 4)))
    made.take(make_post(5, html='<p>Before.</p><img src="https://metals.example/a.png">'))
    made.take(make_post(5, html='<p>After.</p><img src="https://metals.example/a.png">'))
    name = made.store.media.keep(PICTURE, "png")
    made.store.write(image_stored(1, name, len(PICTURE))).result()
    change(made, NOTE, LEARNED)
    yield made
    made.store.close()


def change(library: SmallLibrary, *statements: str) -> None:
    """Write past the program, without its foreign keys."""
    with closing(sqlite3.connect(library.store.path)) as database, database:
        for statement in statements:
            database.execute(statement)


def read_problems(library: SmallLibrary) -> tuple[str, ...]:
    result = check_library(library.store)
    assert result.ok is (not result.problems)
    return result.problems


def test_a_whole_library_has_no_problem(library: SmallLibrary) -> None:
    result = check_library(library.store)
    assert result.problems == ()
    assert (result.ok, result.posts, result.annotations, result.media) == (True, 5, 1, 1)


def test_an_empty_library_has_no_problem(tmp_path: Path) -> None:
    with closing(Store(tmp_path)) as store:
        assert check_library(store).ok


def test_a_library_of_version_0_1_0_is_whole(tmp_path: Path) -> None:
    packed = Path(__file__).parent / "libraries" / "0.1.0.sqlite.gz"
    (tmp_path / "library.sqlite").write_bytes(gzip.decompress(packed.read_bytes()))
    with closing(Store(tmp_path)) as store:
        result = check_library(store)
        assert (result.posts, result.annotations, result.media) == (41, 2, 8)
        assert len([problem for problem in result.problems if "image" in problem]) == 8
        # Its annotations were written by hand: on words that no article has, one in a state of its own.
        by_hand = ("image", "words", "state that is unknown: placed")
        assert [text for text in result.problems if not any(word in text for word in by_hand)] == []


NO_CURRENT = "Article 2 has no current version."
DISORDER = "The versions of article 2 are not numbered in order."
OTHER_TEXT = "The text of article 2, version 1, is not what it was."
NOT_INDEXED = "Article 3 is not in the search index."
UNREADABLE = "The search index cannot be read"
DAMAGES: dict[str, str | tuple[str, ...]] = {
    "DELETE FROM body WHERE post_id = 2": "Article 2 has no text.",
    "UPDATE body SET revision_id = 99 WHERE post_id = 2": NO_CURRENT,
    "UPDATE body SET revision_id = 1 WHERE post_id = 2": NO_CURRENT,
    "UPDATE revision SET number = 7 WHERE post_id = 2": DISORDER,
    "UPDATE post SET versions = 3 WHERE id = 2": DISORDER,
    "UPDATE revision SET html = NULL WHERE post_id = 5": "Article 5 has 1 former versions without a text.",
    "UPDATE revision SET title = 'Another' WHERE post_id = 2": OTHER_TEXT,
    "UPDATE body SET text = (SELECT text FROM body WHERE post_id = 5) WHERE post_id = 2": OTHER_TEXT,
    "UPDATE body SET html = x'00' WHERE post_id = 2": OTHER_TEXT,
    "UPDATE body SET extra = x'00' WHERE post_id = 2": OTHER_TEXT,
    "UPDATE revision SET text_hash = x'00' WHERE post_id = 5 AND number = 1": (
        "The text of article 5, version 1, is not what it was."
    ),
    "DELETE FROM post_index_docsize WHERE id = 3": NOT_INDEXED,
    "DELETE FROM indexed WHERE post_id = 3": NOT_INDEXED,
    "INSERT INTO post_index_docsize SELECT 77, sz FROM post_index_docsize WHERE id = 1": (
        "The search index has an article 77 that the library has not."
    ),
    "UPDATE post SET status = 'livd' WHERE id = 4": "Article 4 is in a state that is unknown: livd.",
    "UPDATE annotation SET revision_id = 1": "Annotations on a version of an article that is not there: 1.",
    "UPDATE annotation SET number = NULL, id = 'b'": (
        "Annotation b has no number of its own.",
        "The search index has an annotation number 1 that the library has not.",
    ),
    "UPDATE annotation SET state = 'lost'": "Annotation a is in a state that is unknown: lost.",
    """UPDATE annotation SET "end" = 4""": (
        "Annotation a quotes words that are not in its version of the article."
    ),
    "UPDATE annotation SET place_start = 900, place_end = 905": (
        "Annotation a is at a place where its words are not."
    ),
    "DELETE FROM annotation_index": "Annotation a is not in the search index.",
    "INSERT INTO post_state (post_id, read) VALUES (44, 1), (45, 1)": (
        "Rows of the table post_state that name a post which is not there: 2."
    ),
    "DELETE FROM post_index_data WHERE id > 10": f"{UNREADABLE}: database disk image is malformed.",
    "DROP TABLE post_index_config": (
        "The table post_index_config is missing.",
        f"{UNREADABLE}: no such table: library.post_index_config.",
    ),
    "DROP INDEX annotation_by_post": "The index annotation_by_post is missing.",
    "DROP TRIGGER annotation_gone": "The trigger annotation_gone is missing.",
    "ALTER TABLE post_tag ADD COLUMN more TEXT": "The table post_tag is not what it was.",
    "CREATE TRIGGER forget AFTER DELETE ON post BEGIN DELETE FROM annotation; END": (
        "There is a trigger forget which is none of Pressmark."
    ),
    "CREATE TABLE more (words TEXT)": (),
}


@pytest.mark.parametrize("statement", DAMAGES)
def test_what_is_wrong_in_the_tables_is_found(library: SmallLibrary, statement: str) -> None:
    change(library, statement)
    told = DAMAGES[statement]
    assert read_problems(library) == ((told,) if isinstance(told, str) else told)


def test_a_duplicate_is_found_where_the_index_against_it_is_broken(library: SmallLibrary) -> None:
    library.store.close()
    with closing(sqlite3.connect(library.store.path)) as database, database:
        database.execute("PRAGMA writable_schema = 1")
        sql = "UPDATE sqlite_master SET sql = replace(sql, ', UNIQUE (type_id, remote_id)', '')"
        database.execute(f"{sql} WHERE name = 'post'")
        database.execute("DELETE FROM sqlite_master WHERE name = 'sqlite_autoindex_post_1'")
    with closing(sqlite3.connect(library.store.path)) as database, database:
        database.execute("UPDATE post SET remote_id = 1 WHERE id = 2")
    with closing(Store(library.store.folder)) as store:
        problems = check_library(store).problems
    assert "The site's article 1 of the type 1 is in the library 2 times." in problems


def test_images_that_are_missing_or_others_are_found(library: SmallLibrary) -> None:
    digest = hashlib.sha256(PICTURE).hexdigest()
    name = f"{digest[:2]}/{digest}.png"
    file = library.store.media_folder / name
    file.write_bytes(PICTURE[:-1])
    assert read_problems(library) == (f"The image {name} is not what it was when it came.",)
    file.unlink()
    assert read_problems(library) == (f"The image {name} is missing.",)
    change(library, "UPDATE media SET state = 'pruned', file = ''")
    assert read_problems(library) == ()


def test_many_problems_of_one_kind_are_counted(library: SmallLibrary) -> None:
    library.take(*(make_post(number) for number in range(100, 150)))
    change(library, "DELETE FROM body WHERE post_id > 5")
    problems = read_problems(library)
    assert len(problems) == MOST_TOLD + 1
    assert problems[-1] == f"And {50 - MOST_TOLD} more like the last."


def test_a_check_sees_one_state_and_holds_up_no_writer(library: SmallLibrary) -> None:
    with closing(sqlite3.connect(library.store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM body")
        assert check_library(library.store).ok
        other.execute("ROLLBACK")


def test_a_check_writes_nothing(library: SmallLibrary) -> None:
    library.store.close()
    before = {path: path.read_bytes() for path in library.store.folder.rglob("*") if path.is_file()}
    with closing(Store(library.store.folder)) as store:
        check_library(store)
    after = {path: path.read_bytes() for path in library.store.folder.rglob("*") if path.is_file()}
    assert before == after


@pytest.mark.parametrize("look", [1, 2, 4, 8])
def test_a_check_can_be_stopped_between_what_it_looks_at(library: SmallLibrary, look: int) -> None:
    with pytest.raises(Cancelled):
        check_library(library.store, StopAtLook(look))


def test_a_check_can_be_stopped_while_sqlite_is_busy(library: SmallLibrary) -> None:
    make_long(library.store.path)
    # The second look is the first of SQLite; an interruption is no damage.
    for check in (check_library, check_quickly):
        with pytest.raises(Cancelled):
            check(library.store, StopAtLook(2))
    assert check_quickly(library.store, StopAtLook(1_000_000))


def test_a_check_stops_between_two_images(library: SmallLibrary) -> None:
    shutil.rmtree(library.store.media_folder)
    with closing(sqlite3.connect("")) as database:
        database.execute("ATTACH ? AS library", (str(library.store.path),))
        found = find_broken_images(database, library.store.media_folder, StopAtLook(1))
        assert list(found) == []


@pytest.mark.parametrize("seed", range(8))
def test_flipped_bytes_are_found_and_never_a_traceback(tmp_path: Path, seed: int) -> None:
    file = fill(SmallLibrary(tmp_path / "library"))
    content = bytearray(file.read_bytes())
    for place in range(PAGE + seed * 511, len(content), 20_011):
        content[place] ^= 0x55
    file.write_bytes(content)
    assert complain(file.parent)


def complain(folder: Path) -> tuple[str, ...]:
    try:
        with closing(Store(folder)) as store:
            return check_library(store).problems
    except LibraryError as error:
        return (error.reason,)
