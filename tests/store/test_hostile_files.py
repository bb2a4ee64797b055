"""A library, a backup or a snapshot may come from anybody: what is in it beside rows does nothing here."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.errors import LibraryUnusable
from pressmark.store import Store
from pressmark.store.safety.backup import write_backup
from pressmark.store.safety.check import check_library
from pressmark.store.safety.restore import look_at, restore
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


def test_a_question_without_end_is_no_table(library: SmallLibrary, tmp_path: Path) -> None:
    file = tmp_path / "backup"
    write_backup(library.store.path, file)
    change(file, "DROP TABLE media", f"CREATE VIEW media {ENDLESS}")
    with pytest.raises(LibraryUnusable):
        look_at(file)
    library.store.close()
    change(library.store.path, "DROP TABLE census", f"CREATE VIEW census {ENDLESS}")
    with pytest.raises(LibraryUnusable):
        Store(library.store.folder)


def test_a_view_of_the_persons_own_is_let_be(library: SmallLibrary) -> None:
    library.store.close()
    change(library.store.path, "CREATE VIEW mine AS SELECT title FROM post")
    with closing(Store(library.store.folder)) as store:
        assert check_library(store).ok
