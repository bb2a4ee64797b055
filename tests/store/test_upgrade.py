"""A library of a former version, opened by this one: nothing of it is lost, and it goes on."""

import gzip
import hashlib
import json
import sqlite3
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pressmark import sample
from pressmark.article import clean
from pressmark.errors import LibraryDamaged
from pressmark.model import PostStatus, SiteStatus
from pressmark.query import EVERYTHING, Is, State, parse
from pressmark.sample.site import SampleSite
from pressmark.store import Store
from pressmark.store.links import hash_key, hash_tail
from pressmark.store.safety.check import check_library
from pressmark.store.values import unpack as read_packed
from pressmark.sync import sync_site
from pressmark.sync.run import make_texts_anew

LIBRARIES = Path(__file__).parent / "libraries"
FORMER_HOME = "127.0.0.1:47821"
ADDRESSES = {
    "site": ("url", "api"),
    "post_type": ("items_url",),
    "taxonomy": ("items_url",),
    "post": ("link", "link_key"),
    "media": ("url",),
}
Tables = dict[str, list[tuple[Any, ...]]]


def unpack(place: Path, name: str) -> Path:
    folder = place / "library"
    folder.mkdir()
    packed = (LIBRARIES / f"{name}.sqlite.gz").read_bytes()
    (folder / "library.sqlite").write_bytes(gzip.decompress(packed))
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The library of version 0.1.0, with its images."""
    folder = unpack(tmp_path, "0.1.0")
    for image in (Path(sample.__file__).parent / "images").iterdir():
        digest = hashlib.sha256(image.read_bytes()).hexdigest()
        kept = folder / "media" / digest[:2] / f"{digest}{image.suffix}"
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(image.read_bytes())
    return folder


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with closing(Store(folder)) as opened:
        yield opened


# A hash of the words, without white space since the second step; `check_library` compares it with the text.
MADE_ANEW = ("text_hash",)


def read_tables(file: Path, like: Tables | None = None) -> Tables:
    """The rows of every table; of the tables and columns that `like` has, if it is given."""
    with closing(sqlite3.connect(file)) as database:
        names = [row[0] for row in database.execute("SELECT name FROM pragma_table_list WHERE strict")]
        columns = {
            name: [
                row[1] for row in database.execute(f"PRAGMA table_info({name})") if row[1] not in MADE_ANEW
            ]
            for name in names
        }
        if like is not None:
            columns = {name: list(rows[0]) for name, rows in like.items()}
        return {name: [tuple(own), *_select(database, name, own)] for name, own in columns.items()}


def _select(database: sqlite3.Connection, table: str, columns: list[str]) -> "sqlite3.Cursor":
    names = ", ".join(f'"{column}"' for column in columns)
    return database.execute(f"SELECT {names} FROM {table} ORDER BY {names}")  # noqa: S608


def unpack_texts(rows: list[tuple[Any, ...]]) -> list[dict[str, Any]]:
    """The rows of versions with their texts as they read, however they are packed."""
    named = [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
    for row in named:
        if row["html"] is not None:
            row["text"] = read_packed(row["text"])
            row["html"] = read_packed(row["html"], row["text"])
    return sorted(named, key=lambda row: int(row["id"]))


def read_problems(store: Store) -> list[str]:
    """What a check finds, but for images, which are not there, and annotations written by hand."""
    by_hand = ("image", "words", "state that is unknown")
    return [text for text in check_library(store).problems if not any(word in text for word in by_hand)]


def read_one(store: Store, sql: str) -> tuple[Any, ...]:
    with closing(sqlite3.connect(store.path)) as database:
        found: tuple[Any, ...] = database.execute(sql).fetchone()
    return found


def test_no_row_and_no_value_of_a_former_library_is_lost(folder: Path) -> None:
    file = folder / "library.sqlite"
    before = read_tables(file)
    Store(folder).close()
    assert read_tables(file, like=before) == before
    assert len(before["post"]) == 1 + 41
    assert len(before["revision"]) == 1 + 42
    for name in ("annotation", "annotation_tag", "saved_search", "post_state", "type_choice", "site_choice"):
        assert len(before[name]) > 1, name


def test_what_a_former_library_did_not_know_has_its_default(store: Store) -> None:
    expected = {
        "SELECT DISTINCT visibility FROM post": ("publish",),
        "SELECT DISTINCT verified FROM body": (None,),
        "SELECT DISTINCT width, height, failures, next_try FROM media": (0, 0, 0, None),
        "SELECT DISTINCT user FROM site_choice": ("",),
        "SELECT DISTINCT signature FROM site_sync": ("",),
        "SELECT DISTINCT batch, by_page, stepped_back FROM sync_cursor": (50, 0, 0),
        "SELECT DISTINCT knows_modified_after, verified_at FROM sync_cursor": (None, None),
        "SELECT COUNT(*) FROM report_post": (0,),
        "PRAGMA integrity_check": ("ok",),
    }
    assert {sql: read_one(store, sql) for sql in expected} == expected
    assert store.sites.read_all()[0].user == ""


def test_programs_that_open_a_former_library_at_once_all_find_it_whole(folder: Path) -> None:
    before = read_tables(folder / "library.sqlite")
    command = [sys.executable, "-m", "pressmark", "--library", str(folder), "sites", "--json"]
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    told = [json.loads(program.communicate()[0])["sites"][0]["posts"] for program in programs]
    assert told == [41, 41, 41]
    assert read_tables(folder / "library.sqlite", like=before) == before


def test_a_former_library_reads_as_before(store: Store) -> None:
    assert len(store.search.read_ids(EVERYTHING)) == 41
    (removed,) = store.search.read_ids(Is(State.REMOVED))
    assert store.posts.read(removed).row.status is PostStatus.REMOVED
    price = next(iter(store.search.read_ids(parse('"third quarter" basket'))))
    assert store.posts.read(price).position == 0.4
    former, current = store.revisions.read_all(price)
    assert store.revisions.read_html(former.id) != store.revisions.read_html(current.id)
    assert store.reports.read_latest(store.sites.read_all()[0].id) is not None
    assert store.posts.count().starred == 6


def move(file: Path, home: str) -> None:
    """Say of a library's site that it is at another port."""
    with closing(sqlite3.connect(file)) as database, database:
        for table, columns in ADDRESSES.items():
            for column in columns:
                sql = f"UPDATE {table} SET {column} = replace({column}, ?, ?)"  # noqa: S608
                database.execute(sql, (FORMER_HOME, home))


def drop_state(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """Rows of annotations, the names of the columns first, without their last column."""
    assert rows[0][-1] == "state"
    return [row[:-1] for row in rows]


def test_a_former_library_goes_on_with_the_sync_that_was_stopped(folder: Path) -> None:
    before = read_tables(folder / "library.sqlite")
    with SampleSite(port=0) as site:
        site.publish_later_changes()
        move(folder / "library.sqlite", site.url.split("/")[2])
        with closing(Store(folder)) as store:
            report = sync_site(
                store,
                store.sites.read_all()[0],
                on_progress=lambda _progress: None,
                cancelled=threading.Event(),
            )
            assert (report.status, report.faults) == (SiteStatus.OK, ())
            assert (report.added, report.updated, report.removed, report.restored) == (0, 0, 0, 0)
            assert report.totals == (("post", 4, 4), ("page", 1, 1), ("dispatch", 35, 35))
            assert len(store.search.read_ids(EVERYTHING)) == 41
            assert read_one(store, "SELECT COUNT(*) FROM census WHERE wanted") == (0,)
            assert read_one(store, "SELECT COUNT(*) FROM sync_cursor WHERE open") == (0,)
    reader = ("annotation", "annotation_tag", "saved_search", "post_state", "type_choice", "site_choice")
    # Where annotations are is found anew, for in the library it is not said; all that the reader said stays.
    before["annotation"] = drop_state(before["annotation"])
    after = read_tables(folder / "library.sqlite", like=before)
    assert [after[name] for name in reader] == [before[name] for name in reader]
    assert unpack_texts(after["revision"]) == unpack_texts(before["revision"])


def test_the_hashes_of_a_former_library_are_those_of_today(folder: Path) -> None:
    with closing(Store(folder)) as store:
        assert [text for text in check_library(store).problems if "hash" in text or "text" in text] == []


FORMER = ["0.1.0", "steps-2", "steps-3", "steps-4", "steps-5", "steps-6", "steps-7"]


@pytest.mark.parametrize("name", FORMER)
def test_every_article_of_a_former_library_is_indexed_as_one_that_comes_today(
    name: str, tmp_path: Path
) -> None:
    folder = unpack(tmp_path, name)
    before = read_tables(folder / "library.sqlite")
    with closing(Store(folder)) as store:
        assert read_tables(folder / "library.sqlite", like=before) == before
        assert read_problems(store) == []
        ids = store.search.read_ids(EVERYTHING)
        rows = {row.id: row.tables for row in store.posts.read_rows(ids)}
        counted = dict.fromkeys(ids, 0) | dict(read_pairs(store, COUNT_TABLES))
        assert counted == rows
        assert sum(rows.values()) > 20
        found = {words: len(store.search.read_ids(store.search.read_text(words).query)) for words in FOUND}
        assert found == FOUND


@pytest.mark.parametrize("name", FORMER)
def test_texts_of_a_former_library_are_made_anew_as_those_of_an_article_that_comes_today(
    name: str, tmp_path: Path
) -> None:
    with closing(Store(unpack(tmp_path, name))) as store:
        notes = read_tables(store.path)["annotation"]
        make_texts_anew(store, threading.Event())
        assert store.renewal.read_stale() == ()
        expected = set()
        for post_id in store.search.read_ids(EVERYTHING):
            post = store.posts.read(post_id)
            article = clean(post.html, post.row.link)
            assert (post.text, post.row.tables) == (article.text, len(article.tables))
            for link in article.links:
                if link.url.startswith("http") and (tail := hash_tail(link.url)) is not None:
                    expected.add((post_id, tail, hash_key(link.url)))
        assert set(read_pairs(store, "SELECT post_id, tail, target FROM post_link")) == expected
        assert len(expected) > 20
        assert read_tables(store.path)["annotation"] == notes
        kept = (
            ((300, 40), ('{"size": 120}',))
            if name in ("steps-4", "steps-5", "steps-6", "steps-7")
            else ((0, None), ("",))
        )
        assert read_one(store, f"{PLACES} ORDER BY place DESC LIMIT 1") == kept[0]
        assert read_one(store, "SELECT DISTINCT typography FROM site_choice") == kept[1]
        assert read_problems(store) == []


# Two signs of a longer word, a word of a cell and of a heading, and what stands in rows of their own.
FOUND = {
    "鉱山": 1,
    "都市": 1,
    "土": 1,
    "鉱都": 0,
    "cell:dysprosium": 5,
    "header:question": 1,
    "has:table": 32,
}

PLACES = "SELECT place, place_revision FROM post_state"
COUNT_TABLES = "SELECT post_id, COUNT(*) FROM post_table GROUP BY post_id"


def read_pairs(store: Store, sql: str) -> list[tuple[int, int]]:
    with closing(sqlite3.connect(store.path)) as database:
        return database.execute(sql).fetchall()


def test_annotations_of_a_former_library_are_found_by_their_words(tmp_path: Path) -> None:
    with closing(Store(unpack(tmp_path, "steps-4"))) as store:
        rows = (
            "SELECT number, place_revision_id, place_start, place_end, kept FROM annotation ORDER BY number"
        )
        with closing(sqlite3.connect(store.path)) as database:
            placed = database.execute(rows).fetchall()
            words = database.execute("SELECT rowid FROM annotation_index('note : check OR tags : prices')")
            assert words.fetchall() == [(1,)]
        assert [row[0] for row in placed] == [1, 2, 3, 4]
        assert [row[1:] for row in placed if row[1] is not None] == [(42, 10, 40, 0)]


@pytest.mark.parametrize("name", ["0.1.0", "steps-2"])
def test_a_text_of_a_former_library_that_is_a_bomb_is_told_as_damage(name: str, tmp_path: Path) -> None:
    folder = unpack(tmp_path, name)
    with closing(sqlite3.connect(folder / "library.sqlite")) as database, database:
        database.execute("UPDATE body SET text = ?", (zlib.compress(bytes(128_000_001)),))
    with pytest.raises(LibraryDamaged):
        Store(folder)
