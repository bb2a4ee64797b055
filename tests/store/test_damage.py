"""A library's bytes are damaged at many places: it works or says so, and no annotation is lost.

Every place is opened and read as the window does; every tenth is rescued too, which takes longer.
"""

import random
import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from pressmark.errors import LibraryDamaged, LibraryError, NotFound
from pressmark.model import Draft
from pressmark.query import EVERYTHING, parse
from pressmark.store import Store
from pressmark.store.notes.annotating import annotate
from pressmark.store.safety.check import check_library, check_quickly
from pressmark.store.safety.repair import repair
from pressmark.store.safety.salvage import rescue
from pressmark.store.snapshots.keeping import FOLDER, Why, keep_snapshot
from tests.store.annotated import change, fill, read_notes

PLACES = 120
RESCUED = 10
PARTS = 6
PAGE = 4096
Damage = Callable[[random.Random, bytearray], None]


def flip(chance: random.Random, content: bytearray) -> None:
    content[chance.randrange(len(content))] ^= chance.randrange(1, 256)


def scribble(chance: random.Random, content: bytearray) -> None:
    start = chance.randrange(len(content) - 3_000)
    content[start : start + chance.randrange(2, 3_000)] = chance.randbytes(chance.randrange(2, 3_000))


def zero(chance: random.Random, content: bytearray) -> None:
    start = chance.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = bytes(PAGE)


def cut(chance: random.Random, content: bytearray) -> None:
    del content[chance.randrange(len(content)) :]


def clear_header(_chance: random.Random, content: bytearray) -> None:
    content[:100] = bytes(100)


def spoil_schema(chance: random.Random, content: bytearray) -> None:
    content[chance.randrange(100, PAGE * 5)] ^= chance.randrange(1, 256)


DAMAGES: tuple[Damage, ...] = (flip, flip, flip, scribble, zero, cut, spoil_schema, spoil_schema)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with 50 posts, 60 annotations and a snapshot."""
    library = fill(tmp_path_factory.mktemp("damage") / "library", 50, 60)
    assert keep_snapshot(library.store, Why.DAILY) is not None
    library.store.close()
    return library.store.folder


def use(folder: Path, *, thoroughly: bool) -> None:
    """What the window does in a minute; a `LibraryError` is an answer."""
    with closing(Store(folder)) as store:
        store.sites.read_all()
        store.posts.count()
        store.facets.read(EVERYTHING)
        store.tags.read_all()
        ids = store.search.read_ids(EVERYTHING)
        store.posts.read_rows(ids)
        store.search.read_snippets(parse("word12"), store.search.read_ids(parse("word12 OR note:alpha")))
        store.notebook.read_rows(store.notebook.read_numbers(EVERYTHING))
        for post_id in ids:
            with suppress(NotFound):
                post = store.posts.read(post_id)
                store.annotations.read(post_id)
                store.revisions.read_all(post_id)
        if thoroughly:
            check_library(store)
        if ids:
            store.write(annotate([Draft(ids[0], post.revision_id, None, note="A new one")])).result()


HEADER = {(47, 0xFF), (47, 9), (59, 2), (59, 4), (59, 8), (59, 12), (55, 5), (31, 5), (20, 9), (104, 200)}


@pytest.mark.parametrize(("place", "value"), sorted(HEADER))
def test_one_wrong_byte_at_the_beginning_is_told_and_costs_nothing(
    source: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, place: int, value: int
) -> None:
    """Also without a snapshot: the rest of the file is as it was."""
    file = tmp_path / "library.sqlite"
    content = bytearray((source / "library.sqlite").read_bytes())
    assert content[place] != value
    content[place] = value
    file.write_bytes(content)
    with suppress(LibraryDamaged):
        use(tmp_path, thoroughly=False)
        with closing(Store(tmp_path)) as store:
            result = check_library(store)
            assert result.damaged
            assert not check_quickly(store) or place == 104
    shutil.rmtree(tmp_path / FOLDER, ignore_errors=True)
    file.write_bytes(content)
    rescued = repair(tmp_path)
    assert rescued.result.problems == ()
    assert all("No snapshot of what was written" in record.message for record in caplog.records)
    assert rescued.result.posts == 50
    assert read_notes(file) == read_notes(source / "library.sqlite")


def list_schema_pages(content: bytes) -> list[int]:
    pages = range(PAGE, len(content), PAGE)
    return [at for at in pages if content[at] == 13 and b"CREATE TABLE" in content[at : at + PAGE]]


@pytest.mark.parametrize("lost", ["the first page", "a page of the list", "all of them"])
def test_tables_are_found_again_without_the_list_of_them(source: Path, tmp_path: Path, lost: str) -> None:
    file = tmp_path / "library.sqlite"
    content = bytearray((source / "library.sqlite").read_bytes())
    listed = list_schema_pages(content)
    assert len(listed) > 2
    places = {"the first page": [0], "a page of the list": listed[1:2], "all of them": [0, *listed]}[lost]
    for at in places:
        content[at : at + PAGE] = random.Random(at).randbytes(PAGE)  # noqa: S311
    file.write_bytes(content)
    done = repair(tmp_path)
    assert (done.result.problems, done.result.posts) == ((), 50)
    assert read_notes(file) == read_notes(source / "library.sqlite")


@pytest.mark.parametrize(
    "words",
    ["CREATE TABLE annotation (", "modified INTEGER NOT NULL, state", "CREATE TABLE annotation_tag ("],
)
def test_a_broken_word_in_the_list_of_tables_costs_no_rows(source: Path, tmp_path: Path, words: str) -> None:
    file = tmp_path / "library.sqlite"
    content = (source / "library.sqlite").read_bytes()
    assert words.encode() in content
    file.write_bytes(content.replace(words.encode(), words[:-3].encode() + b"?" + words[-2:].encode(), 1))
    done = repair(tmp_path)
    assert (done.result.problems, done.result.posts) == ((), 50)
    assert read_notes(file) == read_notes(source / "library.sqlite")


@pytest.mark.parametrize("step", ["0001%", "0003%"])
def test_a_step_that_was_taken_and_is_not_known_any_more_is_damage(
    source: Path, tmp_path: Path, step: str
) -> None:
    shutil.copytree(source, tmp_path, dirs_exist_ok=True)
    change(tmp_path / "library.sqlite", f"DELETE FROM schema_migration WHERE name LIKE '{step}'")  # noqa: S608
    with pytest.raises(LibraryDamaged):
        Store(tmp_path)
    done = repair(tmp_path)
    assert (done.result.problems, done.result.posts) == ((), 50)
    assert read_notes(tmp_path / "library.sqlite") == read_notes(source / "library.sqlite")


@pytest.mark.parametrize("part", range(PARTS))
def test_damage_is_told_or_not_met_and_no_annotation_is_lost(source: Path, tmp_path: Path, part: int) -> None:
    chance = random.Random(f"damage {part}")  # noqa: S311
    whole = (source / "library.sqlite").read_bytes()
    notes = read_notes(source / "library.sqlite")
    snapshots = {file.name: file.read_bytes() for file in (source / FOLDER).iterdir()}
    for number in range(PLACES // PARTS):
        content = bytearray(whole)
        clear_header(chance, content) if number == part else chance.choice(DAMAGES)(chance, content)
        folder = tmp_path / str(number)
        shutil.copytree(source, folder)
        (folder / "library.sqlite").write_bytes(content)
        with suppress(LibraryError):
            use(folder, thoroughly=number % RESCUED == 0)
        if number % RESCUED == part % RESCUED:
            rescued = tmp_path / f"{number}-rescued"
            shutil.copytree(source, rescued)
            (rescued / "library.sqlite").write_bytes(content)
            rescue(rescued)
            assert read_notes(rescued / "library.sqlite") == notes
            with closing(Store(rescued)) as store:
                assert check_library(store).problems == ()
            folder = rescued
        assert {
            file.name: file.read_bytes() for file in (folder / FOLDER).iterdir()
        }.items() >= snapshots.items()
        shutil.rmtree(folder)


def test_a_table_that_takes_any_type_is_told_and_mended(source: Path, tmp_path: Path) -> None:
    shutil.copytree(source, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "library.sqlite"
    loosen = "UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE name = 'annotation'"
    change(file, "PRAGMA writable_schema = 1", loosen)
    change(file, "UPDATE annotation SET start = 'x' WHERE number = 1")
    with closing(Store(tmp_path)) as store:
        result = check_library(store)
    assert result.damaged
    assert any(problem.startswith("The list of annotations cannot be read") for problem in result.problems)
    assert repair(tmp_path).result.problems == ()
    assert read_notes(file) == read_notes(source / "library.sqlite")
