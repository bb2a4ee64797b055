"""What is said to be readable in a damaged library is what is saved of it, and what is lost is told."""

import logging
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.store import Store
from pressmark.store.safety.repair import repair
from pressmark.store.safety.salvage import look, rescue
from pressmark.store.snapshots.keeping import FOLDER, Why, keep_snapshot
from tests.store.annotated import change, fill

NO_WORDS = "UPDATE body SET html = x'00', text = x'00' WHERE post_id IN (8, 9)"
NO_BODY = "DELETE FROM body WHERE post_id IN (8, 9)"
NO_TYPE = "UPDATE post SET type_id = 99 WHERE id IN (8, 9)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of ten articles, with six annotations on the first three, and no snapshot."""
    library = fill(tmp_path / "library", 10, 6)
    library.store.close()
    shutil.rmtree(library.store.folder / FOLDER)
    return library.store.folder


def break_annotations(file: Path) -> None:
    """Write over the one page that has their rows."""
    break_page(file, "annotation")


def break_page(file: Path, name: str) -> None:
    """Write over the one page of a small table or index."""
    with closing(sqlite3.connect(file)) as database:
        sql = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        start = (database.execute(sql, (name,)).fetchone()[0] - 1) * 4096
    content = bytearray(file.read_bytes())
    content[start : start + 4096] = b"\x5a" * 4096
    file.write_bytes(content)


@pytest.mark.parametrize("damage", [NO_WORDS, NO_BODY, NO_TYPE])
def test_a_row_without_words_or_a_home_is_no_article_that_can_be_read(folder: Path, damage: str) -> None:
    change(folder / "library.sqlite", damage)
    seen, done = look(folder), rescue(folder)
    assert (seen.posts, seen.lost_posts, seen.annotations, seen.lost_annotations) == (8, 2, 6, 0)
    assert (done.posts, done.lost_posts, done.lost_annotations) == (8, 2, 0)


def test_what_was_saved_and_lost_is_told_in_the_log(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "pressmark")
    change(folder / "library.sqlite", NO_WORDS)
    done = rescue(folder)
    words = (
        "A damaged library was saved. Articles: 8 saved, 2 lost. Annotations: 6 saved, 0 lost. "
        "The damaged file is kept as "
    )
    assert [line for line in caplog.messages if "saved" in line] == [f"{words}{done.aside}"]


def test_an_article_with_html_or_text_alone_can_be_read(folder: Path) -> None:
    change(folder / "library.sqlite", "UPDATE body SET html = x'00' WHERE post_id = 3")
    seen, done = look(folder), rescue(folder)
    assert (seen.posts, seen.lost_posts) == (done.posts, done.lost_posts) == (10, 0)


def test_rows_that_only_an_index_still_knows_are_counted_as_lost(folder: Path) -> None:
    break_annotations(folder / "library.sqlite")
    seen, done = look(folder), rescue(folder)
    assert (seen.annotations, seen.lost_annotations) == (0, 6)
    assert (done.annotations, done.waiting, done.lost_annotations) == (0, 0, 6)


@pytest.mark.parametrize(
    "broken", [("post_by_link",), ("post_by_link", "body"), ("post_by_slug", "post_by_link")]
)
def test_articles_whose_row_and_address_are_both_broken_are_counted_as_lost(
    folder: Path, broken: tuple[str, ...]
) -> None:
    for name in ("post", *broken):
        break_page(folder / "library.sqlite", name)
    seen, done = look(folder), rescue(folder)
    assert (seen.posts, seen.lost_posts) == (0, 10)
    assert done.posts + done.lost_posts == 10


def test_what_came_from_the_snapshot_is_not_lost_and_what_is_lost_is_told(folder: Path) -> None:
    with closing(Store(folder)) as store:
        keep_snapshot(store, Why.DAILY)
    file = folder / "library.sqlite"
    change(file, NO_WORDS)
    break_annotations(file)
    done = repair(folder)
    assert done.rescued is not None
    assert (done.rescued.lost_posts, done.rescued.lost_annotations) == (2, 0)
    assert "What could not be read: articles 2, annotations 0." in done.repaired[0]
