"""What is wrong with a library file is told in plain words, by readers and by the writer."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from peewee import OperationalError

from pressmark.errors import LibraryError, LibraryNewer, LibraryUnusable, NotFound
from pressmark.query import EVERYTHING, parse
from pressmark.store import Store
from pressmark.store.marks import mark_read
from tests.library import SmallLibrary, make_post

OPENER = """
import sys
from pathlib import Path
from pressmark.store import Store

Store(Path(sys.argv[1])).close()
"""
PAGE = 4096


def read_all(store: Store) -> int:
    """Read what the window reads, of every post; the answer counts them."""
    ids = store.search.read_ids(EVERYTHING)
    store.posts.read_rows(ids)
    store.posts.count()
    store.facets.read(EVERYTHING)
    store.search.read_snippets(parse("words"), ids)
    store.search.read_ids(parse("words"))
    for post_id in ids:
        post = store.posts.read(post_id)
        store.revisions.read_html(post.revision_id)
    return len(ids)


def fill(library: SmallLibrary, count: int = 60) -> Path:
    """Take posts in and close; the answer is the library file."""
    texts = (" ".join(f"word{number * place}" for place in range(300)) for number in range(count))
    library.take(*(make_post(number + 1, html=f"<p>Words: {text}</p>") for number, text in enumerate(texts)))
    library.store.close()
    return library.store.path


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_page_is_told_or_not_met_and_never_a_traceback(library: SmallLibrary, seed: int) -> None:
    file = fill(library)
    pages = file.stat().st_size // PAGE
    with file.open("r+b") as opened:
        for page in range(1 + seed, pages, 12):
            opened.seek(page * PAGE)
            opened.write(bytes((place * 7 + seed) % 256 for place in range(PAGE)))
    with pytest.raises(LibraryUnusable, match="damaged"), closing(Store(file.parent)) as store:
        read_all(store)


def test_a_file_cut_short_is_told(library: SmallLibrary) -> None:
    file = fill(library)
    os.truncate(file, file.stat().st_size // 3)
    with pytest.raises(LibraryUnusable, match="damaged"), closing(Store(file.parent)) as store:
        read_all(store)


def test_damage_that_shows_only_after_many_rows_is_told(library: SmallLibrary) -> None:
    file = fill(library, 400)
    with closing(sqlite3.connect(file)) as database:
        (root,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'body'").fetchone()
    with file.open("r+b") as opened:
        opened.seek(root * PAGE - 4)
        opened.write(b"\xff\xff")  # a pointer of the table's uppermost page: its first leaves are whole
    with closing(Store(file.parent)) as store, pytest.raises(LibraryError, match="damaged"):
        read_all(store)


def test_a_text_that_is_no_text_any_more_is_told(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1))
    with closing(sqlite3.connect(library.store.path)) as database, database:
        database.execute("UPDATE post SET title = CAST(x'41ff42' AS TEXT)")
    with pytest.raises(LibraryUnusable, match="damaged"):
        library.store.posts.read_rows([one])
    with closing(sqlite3.connect(library.store.path)) as database, database:
        database.execute("UPDATE post SET title = 'A title'")
        database.execute("UPDATE body SET text = x'0102030405'")
    with pytest.raises(LibraryUnusable, match="damaged"):
        library.store.posts.read(one)


def test_a_schema_that_is_no_text_any_more_is_told(library: SmallLibrary) -> None:
    file = fill(library, 1)
    content = file.read_bytes()
    file.write_bytes(content.replace(b"CREATE TABLE post_type (", b"CREATE TABLE post_\xc7ype ("))
    with pytest.raises(LibraryUnusable, match="damaged"), closing(Store(file.parent)) as store:
        read_all(store)


def test_a_wrong_query_of_a_reader_is_a_bug_and_no_library_error(library: SmallLibrary) -> None:
    with pytest.raises(OperationalError, match="full_name"):
        list(library.store.posts._database.read("SELECT full_name FROM post"))


def test_what_the_library_has_not_is_no_damage(library: SmallLibrary) -> None:
    with pytest.raises(NotFound):
        library.store.posts.read(12)


def test_a_library_that_goes_while_it_is_open_is_told_and_no_other_made(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1))
    for file in library.store.folder.glob("library.sqlite*"):
        file.unlink()
    with pytest.raises(LibraryUnusable, match="moved or deleted"):
        library.store.write(mark_read([one])).result()
    told: list[LibraryError] = []

    def read() -> None:
        try:
            library.store.search.read_ids(EVERYTHING)
        except LibraryUnusable as error:
            told.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert [error.path for error in told] == [library.store.path]
    assert list(library.store.folder.glob("library.sqlite*")) == []


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite"
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("CREATE TABLE song (title TEXT)")
    before = file.read_bytes()
    with pytest.raises(LibraryUnusable, match="another program"):
        Store(tmp_path)
    assert file.read_bytes() == before


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_a_library_of_a_later_version_keeps_every_byte(tmp_path: Path, journal: str) -> None:
    Store(tmp_path).close()
    file = tmp_path / "library.sqlite"
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2030-01-01')")
        database.commit()
        database.execute(f"PRAGMA journal_mode = {journal}")
    before = file.read_bytes()
    with pytest.raises(LibraryNewer, match="newer version"):
        Store(tmp_path)
    assert file.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["library.sqlite"]


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").touch()
    with closing(Store(tmp_path)) as store:
        assert store.sites.read_all() == ()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_library_that_may_not_be_written_is_told(library: SmallLibrary) -> None:
    (one,) = library.take(make_post(1))
    library.store.close()
    library.store.path.chmod(0o400)
    with closing(Store(library.store.folder)) as store:
        assert list(store.search.read_ids(EVERYTHING)) == [one]
        with pytest.raises(LibraryUnusable, match="your rights"):
            store.write(mark_read([one])).result()


def test_programs_that_make_one_library_at_once_make_one(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPENER, str(tmp_path / "library")]
    programs = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    complaints = [program.communicate()[1] for program in programs]
    assert [program.returncode for program in programs] == [0] * 4, complaints
    with closing(Store(tmp_path / "library")) as store:
        assert store.sites.read_all() == ()


def test_a_folder_with_odd_signs_in_its_name_is_a_folder(tmp_path: Path) -> None:
    odd: Callable[[str], Path] = (tmp_path / "50% of ü? #1 & more").joinpath
    Store(odd("library")).close()
    with closing(Store(odd("library"))) as store:
        assert store.posts.count().all == 0
    assert odd("library", "library.sqlite").is_file()
