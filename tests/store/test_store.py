"""The library as a file: who may open it, who may write, what is told when it goes wrong."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import peewee
import pytest

from pressmark.errors import LibraryError, LibraryLocked, LibraryNewer, LibraryUnusable
from pressmark.model import Changes
from pressmark.query import EVERYTHING, parse
from pressmark.store import Store, schema
from pressmark.store.marks import mark_read
from pressmark.store.safety.backup import back_up, name_backup
from pressmark.store.sites import add_site, remove_site
from tests.library import COBALT, SmallLibrary, make_offer, make_post, wait_briefly


def test_what_was_written_is_there_after_opening_again(tmp_path: Path) -> None:
    library = SmallLibrary(tmp_path)
    (one,) = library.take(make_post(1))
    library.store.close()
    store = Store(tmp_path)
    assert store.posts.read(one).row.title == "A title"
    store.close()


def test_the_models_know_exactly_the_columns_of_the_tables(library: SmallLibrary) -> None:
    with closing(sqlite3.connect(library.store.path)) as connection:
        for name in schema.__all__:
            meta = getattr(schema, name)._meta
            rows = connection.execute(f"PRAGMA table_info({meta.table_name})")
            assert {row[1] for row in rows} == set(meta.columns), name


def test_a_library_and_its_pictures_are_the_owners_alone(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "library"
    Store(folder).close()
    assert folder.stat().st_mode & 0o077 == 0


def test_readers_cannot_write(library: SmallLibrary) -> None:
    with pytest.raises(peewee.OperationalError, match="readonly"):
        schema.PostTable.delete().execute(library.store.posts._database)


def test_listeners_hear_what_each_commit_touched(library: SmallLibrary) -> None:
    heard: list[Changes] = []
    unsubscribe = library.store.subscribe(heard.append)
    (one,) = library.take(make_post(1))
    library.store.write(mark_read([one])).result()
    unsubscribe()
    library.store.write(mark_read([one])).result()
    assert heard == [Changes.POSTS | Changes.TERMS, Changes.STATE]


def test_works_are_written_together_or_not_at_all(library: SmallLibrary) -> None:
    def fail(database: peewee.SqliteDatabase) -> Changes:
        raise LibraryUnusable(library.store.path, "The second work fails.")

    (one,) = library.take(make_post(1))
    with pytest.raises(LibraryUnusable):
        library.store.write(mark_read([one]), fail).result()
    assert library.store.posts.read_rows([one])[0].unread


def test_every_thread_reads_and_gives_its_connection_back(library: SmallLibrary) -> None:
    library.take(make_post(1))
    found: list[int] = []

    def read() -> None:
        found.extend(library.store.search.read_ids(EVERYTHING))
        library.store.release_thread()
        library.store.release_thread()

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4


def test_a_thread_can_read_one_state_while_others_write(library: SmallLibrary) -> None:
    library.take(make_post(1))
    with library.store.unchanging():
        assert library.store.posts.count().all == 1
        writer = threading.Thread(target=library.take, args=[make_post(2)])
        writer.start()
        writer.join()
        assert library.store.posts.count().all == 1
        assert len(library.store.search.read_ids(EVERYTHING, ())) == 1
    assert library.store.posts.count().all == 2


def test_closing_twice_is_no_error(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.close()
    store.close()


def test_a_file_is_no_library_folder(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("not a folder")
    for folder in (path, path / "below"):
        with pytest.raises(LibraryUnusable, match="This is a file"):
            Store(folder)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnusable, match="cannot be made"):
        Store(tmp_path / ("x" * 300))


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"This is a letter. " * 500)
    with pytest.raises(LibraryUnusable, match="damaged or is no library"):
        Store(tmp_path)


def test_a_library_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    Store(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as connection, connection:
        connection.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030-01-01')")
    with pytest.raises(LibraryNewer, match="newer version"):
        Store(tmp_path)


@contextmanager
def held(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


def test_another_program_that_does_not_let_go_is_told(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1))
    wait_briefly(library.store)
    with held(library.store.path), pytest.raises(LibraryLocked, match="Another program"):
        library.store.write(mark_read([one])).result()
    assert library.store.write(mark_read([one])).result() is Changes.STATE


def test_a_full_disk_is_told_and_costs_nothing_that_was_saved(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1, html="<p>Kept.</p>"))

    def limit(database: peewee.SqliteDatabase) -> Changes:
        pages = database.execute_sql("PRAGMA page_count").fetchone()[0]
        database.execute_sql(f"PRAGMA max_page_count = {pages + 2}")
        return Changes.NOTHING

    library.store.write(limit).result()
    large = "".join(f"<p>word{number} {number * 7919}</p>" for number in range(20_000))
    with pytest.raises(LibraryError, match="disk is full"):
        library.take(make_post(2, html=large))
    assert list(library.store.search.read_ids(EVERYTHING)) == [one]
    assert library.store.posts.read(one).text == "Kept."


def test_a_wrong_query_is_a_bug_and_no_library_error(library: SmallLibrary) -> None:
    def wrong(database: peewee.SqliteDatabase) -> Changes:
        database.execute_sql("SELECT * FROM no_such_table")
        return Changes.NOTHING

    with pytest.raises(peewee.OperationalError, match="no such table"):
        library.store.write(wrong).result()


def test_a_removed_site_leaves_nothing_behind_and_others_alone(library: SmallLibrary) -> None:
    library.store.write(add_site(make_offer("https://other.example", "Other"), ["report"])).result()
    library.take(make_post(1, html="<p>Gallium.</p>", metals=[COBALT]))
    library.store.write(remove_site(library.site.id)).result()
    assert [site.name for site in library.store.sites.read_all()] == ["Other"]
    assert list(library.store.search.read_ids(parse("gallium"))) == []
    with closing(sqlite3.connect(library.store.path)) as connection:
        for table in ("post", "body", "revision", "post_term", "indexed", "term"):
            rows = connection.execute(f"SELECT COUNT(*) FROM {table}")  # noqa: S608
            assert rows.fetchone() == (0,), table


def test_a_backup_is_a_whole_library(library: SmallLibrary, tmp_path: Path) -> None:
    (one,) = library.take(make_post(1))
    file = back_up(library.store.path, name_backup(library.store.folder, "before-removal"))
    assert file.parent.name == "backups"
    again = tmp_path / "again"
    again.mkdir()
    (again / "library.sqlite").write_bytes(file.read_bytes())
    store = Store(again)
    assert store.posts.read(one).row.title == "A title"
    store.close()


def test_a_backup_that_cannot_be_written_is_told(library: SmallLibrary, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(LibraryUnusable, match="backup cannot be written"):
        back_up(library.store.path, tmp_path / "file" / "backup.sqlite")
