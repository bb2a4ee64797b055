"""A library, a backup or a snapshot may come from anybody: what is in it beside rows does nothing here."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.errors import LibraryDamaged, LibraryUnusable
from pressmark.model import Grouping
from pressmark.query import EVERYTHING
from pressmark.reading import read_article
from pressmark.store import Store
from pressmark.store.marks import remember_place
from pressmark.store.reanchoring import reanchor
from pressmark.store.safety.backup import write_backup
from pressmark.store.safety.check import check_library
from pressmark.store.safety.repair import repair
from pressmark.store.safety.restore import look_at, restore
from pressmark.store.safety.salvage import look, rescue
from pressmark.store.snapshots.keeping import Why, keep_snapshot
from tests.library import SmallLibrary
from tests.store.annotated import change, fill, read_notes

ENDLESS = "AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id FROM n"
TRAP = "AFTER INSERT ON annotation BEGIN DELETE FROM annotation; END"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    made = fill(tmp_path / "library")
    yield made
    made.store.close()


def list_triggers(file: Path) -> dict[str, str]:
    with closing(sqlite3.connect(file)) as database:
        return dict(database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))


def test_no_trigger_of_a_backup_acts_on_what_is_written_later(library: SmallLibrary, tmp_path: Path) -> None:
    file, there = tmp_path / "backup", tmp_path / "there"
    write_backup(library.store.path, file)
    change(file, f'CREATE TRIGGER "a ""trap" {TRAP}')
    restore(there, file)
    assert list_triggers(there / "library.sqlite") == list_triggers(library.store.path)
    with closing(Store(there)) as store:
        assert len(read_notes(store.path)) > 1
        assert check_library(store).ok


def test_no_trigger_of_a_snapshot_comes_along(library: SmallLibrary, tmp_path: Path) -> None:
    snapshot = keep_snapshot(library.store, Why.DAILY)
    assert snapshot is not None
    change(snapshot.path, f"CREATE TRIGGER trap {TRAP}")
    restore(tmp_path / "there", snapshot.path)
    assert list_triggers(tmp_path / "there" / "library.sqlite") == list_triggers(library.store.path)


@pytest.mark.parametrize("name", ["trap", "snapshot_post"])
def test_no_trigger_comes_along_when_a_library_is_saved(library: SmallLibrary, name: str) -> None:
    library.store.close()
    ours = list_triggers(library.store.path)
    change(library.store.path, f"CREATE TRIGGER {name} {TRAP}")
    rescue(library.store.folder)
    assert list_triggers(library.store.path) == ours


def test_a_question_without_end_is_no_table(library: SmallLibrary, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    write_backup(library.store.path, file)
    change(file, "DROP TABLE media", f"CREATE VIEW media {ENDLESS}")
    with pytest.raises(LibraryUnusable):
        look_at(file)
    library.store.close()
    change(library.store.path, "DROP TABLE census", f"CREATE VIEW Census {ENDLESS}")
    with pytest.raises(LibraryUnusable):
        Store(library.store.folder)


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TABLE media", f"CREATE VIEW trap {ENDLESS}", "CREATE VIRTUAL TABLE media {}"),
        ("DROP TABLE post_index", f"CREATE VIEW trap {ENDLESS}", "CREATE VIRTUAL TABLE post_index {}"),
        ("DROP TABLE post_index", f"CREATE VIEW post_index {ENDLESS}"),
        ("DROP TABLE schema_migration", f"CREATE VIEW schema_migration {ENDLESS}"),
        (f"CREATE VIEW snapshot_post {ENDLESS}",),
    ],
)
def test_nor_is_one_that_an_index_asks_or_that_has_another_name(
    library: SmallLibrary, tmp_path: Path, statements: tuple[str, ...]
) -> None:
    file = tmp_path / "backup"
    write_backup(library.store.path, file)
    change(file, *(words.format("USING fts5(id, content = 'trap')") for words in statements))
    with pytest.raises(LibraryUnusable):
        look_at(file)


@pytest.mark.parametrize("table", ["post", "schema_migration"])
@pytest.mark.parametrize("broken", [False, True])
def test_a_library_that_is_saved_asks_no_question_without_end(
    library: SmallLibrary, table: str, broken: bool
) -> None:
    library.store.close()
    file = library.store.path
    change(
        file,
        f"DROP TABLE {table}",
        f"CREATE VIEW {table} {ENDLESS.replace('AS id', 'AS name, i AS rowid, i AS id')}",
    )
    if broken:
        lie = "UPDATE sqlite_master SET type = 'table' WHERE type = 'view'"
        change(file, "PRAGMA writable_schema = 1", lie)
    for work in (look, rescue):
        with pytest.raises(LibraryUnusable) as caught:
            work(library.store.folder)
        assert caught.value.path == file


def test_a_view_of_the_persons_own_is_let_be(library: SmallLibrary) -> None:
    library.store.close()
    change(library.store.path, "CREATE VIEW mine AS SELECT title FROM post")
    with closing(Store(library.store.folder)) as store:
        assert check_library(store).ok


@pytest.mark.parametrize(
    "broken",
    [
        """UPDATE annotation SET "start" = X'00' WHERE "start" IS NOT NULL""",
        "UPDATE annotation SET place_start = X'00' WHERE place_start IS NOT NULL",
        "UPDATE annotation SET place_exact = X'00' WHERE place_start IS NOT NULL",
    ],
)
def test_a_place_of_another_type_is_told_as_damage(library: SmallLibrary, broken: str) -> None:
    library.store.close()
    file = library.store.path
    loosen = "UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE name = 'annotation'"
    change(file, "PRAGMA writable_schema = 1", loosen)
    change(file, broken)
    with closing(Store(library.store.folder)) as store:
        with pytest.raises(LibraryDamaged):
            store.notebook.read_rows(store.notebook.read_numbers(EVERYTHING))
        with pytest.raises(LibraryDamaged):
            store.write(reanchor(store.search.read_ids(EVERYTHING))).result()


def test_an_annotation_without_a_number_is_told_as_damage_and_gets_one(library: SmallLibrary) -> None:
    before = read_notes(library.store.path)
    library.store.close()
    change(library.store.path, "UPDATE annotation SET number = NULL WHERE rowid = 1")
    with closing(Store(library.store.folder)) as store:
        with pytest.raises(LibraryDamaged):
            store.notebook.read_numbers(EVERYTHING)
        for grouping in Grouping:
            with pytest.raises(LibraryDamaged):
                store.notebook.read_groups(EVERYTHING, grouping)
        assert not check_library(store).ok
    repair(library.store.folder)
    with closing(Store(library.store.folder)) as store:
        assert len(store.notebook.read_numbers(EVERYTHING)) == len(before) > 1
        assert check_library(store).ok


def test_dates_of_another_type_are_counted_or_left_out(library: SmallLibrary) -> None:
    library.store.close()
    file = library.store.path
    loosen = "UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE name = 'post'"
    change(file, "PRAGMA writable_schema = 1", loosen)
    change(
        file,
        "UPDATE post SET date = CASE id WHEN 1 THEN 'x' WHEN 2 THEN X'00' WHEN 3 THEN 1e300 ELSE 1.5 END",
    )
    with closing(Store(library.store.folder)) as store:
        assert store.facets.read(EVERYTHING).total == 12
        assert store.timeline.read(EVERYTHING, 60).undated == 2


def test_bytes_in_the_place_of_an_id_are_told_as_damage(library: SmallLibrary) -> None:
    library.store.close()
    loosen = """UPDATE sqlite_master
        SET sql = replace(replace(sql, ') STRICT', ')'), 'INTEGER PRIMARY KEY', 'BLOB')
        WHERE name = 'post_table'"""
    change(library.store.path, "PRAGMA writable_schema = 1", loosen)
    add = """INSERT INTO post_table
        SELECT X'00', post_id, 99, caption, header, cells, row_count, column_count FROM post_table LIMIT 1"""
    change(library.store.path, add)
    with closing(Store(library.store.folder)) as store, pytest.raises(LibraryDamaged):
        store.tables.read_ids(EVERYTHING)


def test_words_in_the_place_of_an_id_are_told_as_damage_by_a_snapshot(library: SmallLibrary) -> None:
    library.store.close()
    loosen = "UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE name = 'post'"
    change(library.store.path, "PRAGMA writable_schema = 1", loosen)
    change(library.store.path, "UPDATE post SET remote_id = 'x' || id")
    with closing(Store(library.store.folder)) as store, pytest.raises(LibraryDamaged):
        keep_snapshot(store, Why.DAILY)


@pytest.mark.parametrize("strange", ["x", b"", float("inf")])
def test_where_one_was_costs_no_article(library: SmallLibrary, strange: float | str | bytes) -> None:
    library.store.write(remember_place(1, 20, 1, 0.5))
    library.store.close()
    loosen = "UPDATE sqlite_master SET sql = replace(sql, ') STRICT', ')') WHERE name = 'post_state'"
    change(library.store.path, "PRAGMA writable_schema = 1", loosen)
    for revision in (1, None, 77):
        with closing(sqlite3.connect(library.store.path)) as database, database:
            values = (strange, strange, revision)
            database.execute("UPDATE post_state SET position = ?, place = ?, place_revision = ?", values)
        with closing(Store(library.store.folder)) as store:
            reading = read_article(store, 1)
            assert 0 <= reading.progress <= 1
            assert 0 <= reading.place <= len(reading.article.text)
