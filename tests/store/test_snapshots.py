"""Snapshots of what the reader wrote: when they are made, what they hold, and which are kept."""

import gzip
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from pressmark.errors import LibraryDamaged, LibraryUnusable
from pressmark.model import Changes
from pressmark.store import Store
from pressmark.store.marks import mark_read, star
from pressmark.store.notes.annotating import delete_annotations, edit_annotations
from pressmark.store.searches import save_search
from pressmark.store.snapshots.keeping import (
    FOLDER,
    KEPT,
    SnapshotsKept,
    Why,
    keep_snapshot,
    list_snapshots,
    measure_snapshots,
    read_snapshot,
)
from pressmark.store.snapshots.rows import reader_rows
from pressmark.store.snapshots.working import MANY, WorkKeeper
from tests.library import SmallLibrary, make_post
from tests.store.annotated import READER, change, fill, read_notes, read_tables


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    made = fill(tmp_path / "library")
    yield made
    made.store.close()


def list_names(folder: Path) -> list[str]:
    return sorted(file.name.split("-")[-1] for file in (folder / FOLDER).glob("*"))


def test_a_snapshot_holds_all_that_the_reader_wrote_and_the_texts_it_is_on(library: SmallLibrary) -> None:
    snapshot = keep_snapshot(library.store, Why.IMPORT)
    assert snapshot is not None
    assert (snapshot.why, snapshot.annotations, snapshot.posts) == ("import", 20, 11)
    file = library.store.path
    assert read_tables(snapshot.path, READER) == read_tables(file, READER)
    texts = ("body", "revision")
    annotated = "SELECT post_id FROM annotation"
    with closing(sqlite3.connect(file)) as database:
        for table in texts:
            rows = database.execute(f"SELECT * FROM {table} WHERE post_id IN ({annotated})")  # noqa: S608
            assert sorted(rows.fetchall(), key=repr) == read_tables(snapshot.path, texts)[table]


def test_only_a_change_of_the_readers_data_makes_another(library: SmallLibrary) -> None:
    first = keep_snapshot(library.store, Why.IMPORT)
    library.take(make_post(40))
    assert keep_snapshot(library.store, Why.REMOVAL) == first
    library.store.write(star([1])).result()
    second = keep_snapshot(library.store, Why.REMOVAL)
    assert second is not None
    assert second != first
    assert list_snapshots(library.store.folder) == (second, first)


def test_the_first_write_of_a_day_makes_one_of_what_was_there_before(library: SmallLibrary) -> None:
    before = read_tables(library.store.path, READER)
    assert list_names(library.store.folder) == []  # nothing was there at this process's first write
    library.store.close()
    shutil.rmtree(library.store.folder / FOLDER)
    with closing(Store(library.store.folder)) as store:
        store.posts.count()
        assert list_names(store.folder) == []
        store.write(star([1])).result()
        store.write(star([3])).result()
        (snapshot,) = list_snapshots(store.folder)
    assert snapshot.why == "daily"
    assert read_tables(snapshot.path, READER) == before
    with closing(Store(library.store.folder)) as store:
        store.write(star([4])).result()
        assert store.snapshot_trouble is None
    assert list_names(library.store.folder) == ["daily.sqlite", "work.sqlite"]


def test_what_was_written_is_kept_when_the_library_is_closed(library: SmallLibrary) -> None:
    folder = library.store.folder
    library.store.close()
    (first,) = list_snapshots(folder)
    assert first.why == "work"
    assert read_tables(first.path, READER) == read_tables(library.store.path, READER)
    library = SmallLibrary(folder)
    library.take(make_post(40))
    library.store.close()
    assert list_snapshots(folder) == (first,)  # articles alone are no reason
    with closing(Store(folder)) as store:
        store.write(star([4])).result()
    (second,) = list_snapshots(folder)
    assert second != first
    assert read_tables(second.path, READER) == read_tables(library.store.path, READER)
    notes = list(read_notes(library.store.path))
    with closing(Store(folder)) as store:
        store.write(delete_annotations(notes[:5])).result()
    third, kept = list_snapshots(folder)
    assert (third.annotations, kept) == (15, second)  # it has more, and stays


def test_much_work_and_long_work_is_kept_before_the_library_is_closed(library: SmallLibrary) -> None:
    store, now = library.store, 0.0
    assert list_snapshots(store.folder) == ()
    for number in range(MANY):
        store.write(mark_read([4], number % 2 == 0)).result()
    store.write(star([5])).result()
    assert len(list_snapshots(store.folder)) == 1
    keeper = WorkKeeper(store, lambda: now)
    assert not keeper.note(Changes.POSTS)
    assert not keeper.note(Changes.STATE)
    now = 3_599.0
    assert not keeper.note(Changes.ANNOTATIONS)
    now = 3_600.0
    assert keeper.note(Changes.ANNOTATIONS)
    keeper.keep()
    assert not keeper.note(Changes.ANNOTATIONS)
    assert len(list_snapshots(store.folder)) == 1


def test_a_snapshot_that_takes_too_long_is_told(library: SmallLibrary) -> None:
    with pytest.raises(LibraryUnusable, match="too long"):
        keep_snapshot(library.store, Why.WORK, -1.0)
    assert list_snapshots(library.store.folder) == ()
    change(library.store.path, "DROP TABLE revision")
    with (
        pytest.raises(sqlite3.OperationalError, match="no such column"),
        reader_rows(library.store.path, 9.0) as rows,
    ):
        rows.execute("SELECT absent")


def test_the_last_of_each_day_stays_whatever_else_is_made(library: SmallLibrary) -> None:
    folder, days = library.store.folder, []
    for day in range(1, KEPT + 3):
        for why in (Why.DAILY, Why.WORK):
            library.store.write(save_search(f"{why} {day}", "words")).result()
            made = keep_snapshot(library.store, why)
            assert made is not None
            days.append(
                made.path.rename(made.path.with_name(f"202601{day:02}-120000-{len(days):06}-{why}.sqlite"))
            )
    for number in range(KEPT + 2):
        library.store.write(save_search(f"search {number}", "words")).result()
        assert keep_snapshot(library.store, Why.IMPORT) is not None
    kept = [snapshot.path for snapshot in list_snapshots(folder)]
    assert kept[KEPT:] == [path for path in reversed(days) if "work" in path.name][: KEPT - 1]
    assert all("import" in path.name for path in kept[:KEPT])


def test_as_many_days_stay_as_the_person_wants_or_all(library: SmallLibrary) -> None:
    store = library.store

    def make(day: int) -> None:
        store.write(save_search(f"of {day}", "words")).result()
        made = keep_snapshot(store, Why.WORK)
        assert made is not None
        made.path.rename(made.path.with_name(f"202601{day:02}-120000-000000-work.sqlite"))

    store.snapshots_kept = None
    for day in range(1, KEPT + 4):
        make(day)
    assert len(list_snapshots(store.folder)) == KEPT + 3
    store.snapshots_kept = 2
    make(20)
    store.write(save_search("the last", "words")).result()
    last = keep_snapshot(store, Why.WORK)
    assert last is not None
    whole = list_snapshots(store.folder)
    assert [snapshot.path.name[:8] for snapshot in whole] == [last.path.name[:8], "20260120"]
    kept = measure_snapshots(store.folder)
    assert (kept.count, kept.days, kept.bytes) == (2, 2, sum(one.path.stat().st_size for one in whole))
    assert kept.newest is not None
    assert abs(kept.newest - last.made) < timedelta(seconds=2)
    assert measure_snapshots(store.folder / "nowhere") == SnapshotsKept(0, 0, None)


def test_a_reader_who_wrote_nothing_needs_none(tmp_path: Path) -> None:
    library = SmallLibrary(tmp_path / "library")
    (one,) = library.take(make_post(1))
    assert keep_snapshot(library.store, Why.IMPORT) is None
    library.store.write(mark_read([one])).result()
    assert keep_snapshot(library.store, Why.IMPORT) is not None
    library.store.close()


def test_a_library_of_a_former_version_is_kept_before_its_tables_change(tmp_path: Path) -> None:
    packed = Path(__file__).parent / "libraries" / "0.1.0.sqlite.gz"
    file = tmp_path / "library.sqlite"
    file.write_bytes(gzip.decompress(packed.read_bytes()))
    tables = ("annotation", "annotation_tag", "post_state", "saved_search", "site_choice", "type_choice")
    before = read_tables(file, tables)
    with closing(Store(tmp_path)) as store:
        (snapshot,) = list_snapshots(store.folder)
    assert (snapshot.why, snapshot.annotations) == ("migration", 2)
    assert read_tables(snapshot.path, tables) == before


def test_the_newest_are_kept_and_the_one_with_the_most_annotations(library: SmallLibrary) -> None:
    store = library.store
    richest = keep_snapshot(store, Why.IMPORT)
    assert richest is not None
    store.write(delete_annotations(list(read_notes(store.path))[:5])).result()
    names = []
    for number in range(KEPT + 3):
        store.write(save_search(f"search {number}", "words")).result()
        made = keep_snapshot(store, Why.IMPORT)
        assert made is not None
        names.append(made)
    kept = list_snapshots(store.folder)
    assert kept == (*reversed(names[-KEPT:]), richest)


def test_a_damaged_library_makes_none_and_costs_none(
    library: SmallLibrary, caplog: pytest.LogCaptureFixture
) -> None:
    store = library.store
    kept = keep_snapshot(store, Why.IMPORT)
    assert kept is not None
    content = kept.path.read_bytes()
    store.close()
    # The rows of a table and its index disagree, as after a lost page.
    change(
        store.path,
        "PRAGMA writable_schema = 1",
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'post_by_date')"
        " WHERE name = 'annotation_by_post'",
    )
    with closing(Store(store.folder)) as damaged:
        with pytest.raises(LibraryDamaged):
            keep_snapshot(damaged, Why.IMPORT)
        damaged.write(save_search("one", "more")).result()
        assert isinstance(damaged.snapshot_trouble, LibraryDamaged)
    assert "No snapshot of what was written" in caplog.text
    assert [snapshot.path for snapshot in list_snapshots(store.folder)] == [kept.path]
    assert kept.path.read_bytes() == content


def test_a_damaged_snapshot_is_none(library: SmallLibrary) -> None:
    kept = keep_snapshot(library.store, Why.IMPORT)
    assert kept is not None
    os.truncate(kept.path, kept.path.stat().st_size // 2)
    with pytest.raises(LibraryDamaged):
        read_snapshot(kept.path)
    assert list_snapshots(library.store.folder) == ()
    again = keep_snapshot(library.store, Why.IMPORT)
    assert again is not None
    assert again.path != kept.path
    with pytest.raises(LibraryDamaged, match="no snapshot"):
        read_snapshot(library.store.path)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM pressmark_file",
        "UPDATE pressmark_file SET kind = 'recipe'",
        "DROP TABLE pressmark_file; CREATE TABLE pressmark_file AS SELECT 'snapshot' AS kind, 'work' AS why,"
        " NULL AS made, '1' AS program, x'00' AS digest, 'many' AS posts, 1 AS annotations, 0 AS media",
    ],
)
def test_a_file_that_says_of_itself_what_none_says_is_no_snapshot(library: SmallLibrary, sql: str) -> None:
    kept = keep_snapshot(library.store, Why.IMPORT)
    assert kept is not None
    change(kept.path, *sql.split("; "))
    with pytest.raises(LibraryDamaged, match="is no library"):
        read_snapshot(kept.path)
    assert list_snapshots(library.store.folder) == ()


def test_a_snapshot_that_cannot_be_written_is_told_and_stops_no_writing(
    library: SmallLibrary, caplog: pytest.LogCaptureFixture
) -> None:
    (library.store.folder / FOLDER).write_text("in the way")
    with pytest.raises(LibraryUnusable, match="snapshot of your notes cannot be written"):
        keep_snapshot(library.store, Why.REMOVAL)
    library.store.close()
    with closing(Store(library.store.folder)) as store:
        (note, *_) = read_notes(store.path)
        store.write(edit_annotations([note], note="Changed")).result()
        assert isinstance(store.snapshot_trouble, LibraryUnusable)
        assert read_notes(store.path)[note][0] == "Changed"
    assert "No snapshot of what was written" in caplog.text
