"""The place where the reader was is found again, also in a text that changed meanwhile."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from pressmark.model import Changes
from pressmark.reading import read_article
from pressmark.store.marks import KeptPlace, remember_place, remember_position
from tests.library import SmallLibrary, make_post

LINES = [f"Line number {number} says something about metal {number * 7}." for number in range(40)]
MARK = "Line number 20"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    small = SmallLibrary(tmp_path / "library")
    yield small
    small.store.close()


def take(library: SmallLibrary, lines: list[str]) -> int:
    (post_id,) = library.take(make_post(1, html="".join(f"<p>{line}</p>" for line in lines)))
    return post_id


def remember(library: SmallLibrary, post_id: int, position: float = 0.5) -> int:
    """Leave the article at the marked line; gives the place."""
    reading = read_article(library.store, post_id)
    place = reading.article.text.index(MARK)
    work = remember_place(post_id, place, reading.versions[-1].id, position)
    assert library.store.write(work).result() is Changes.NOTHING
    return place


def test_an_article_never_read_begins_at_its_beginning(library: SmallLibrary) -> None:
    reading = read_article(library.store, take(library, LINES))
    assert (reading.place, reading.progress) == (0, 0.0)


def test_the_place_is_kept_with_its_version(library: SmallLibrary) -> None:
    post_id = take(library, LINES)
    place = remember(library, post_id, 7.0)
    reading = read_article(library.store, post_id)
    assert (reading.place, reading.progress) == (place, 1.0)
    kept = KeptPlace(place, reading.versions[-1].id, 1.0)
    assert library.store.posts.read_place(post_id) == kept


def test_the_place_moves_with_its_line_when_the_text_changes(library: SmallLibrary) -> None:
    post_id = take(library, LINES)
    remember(library, post_id)
    take(library, ["New at the top, and long enough to count."] * 9 + LINES[3:])
    reading = read_article(library.store, post_id)
    assert reading.article.text[reading.place :].startswith(MARK)
    former = read_article(library.store, post_id, 1)
    assert former.article.text[former.place :].startswith(MARK)


def test_another_title_leaves_the_place_alone(library: SmallLibrary) -> None:
    post_id = take(library, LINES)
    place = remember(library, post_id)
    library.take(make_post(1, "Another", "".join(f"<p>{line}</p>" for line in LINES)))
    assert read_article(library.store, post_id).place == place


def test_of_the_position_alone_the_line_there_is_taken(library: SmallLibrary) -> None:
    post_id = take(library, LINES)
    text = read_article(library.store, post_id).article.text
    share = (text.index(MARK) + 20) / len(text)
    library.store.write(remember_position(post_id, share)).result()
    reading = read_article(library.store, post_id)
    assert reading.article.text[reading.place :].startswith(MARK)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE revision SET html = X'00' WHERE number = 1",
        "DELETE FROM revision WHERE number = 1",
        "UPDATE post_state SET place = 4000000",
        "UPDATE post_state SET place = 0",
    ],
)
def test_a_place_that_makes_no_sense_any_more_never_keeps_an_article_shut(
    library: SmallLibrary, damage: str
) -> None:
    post_id = take(library, LINES)
    remember(library, post_id)
    take(library, LINES[3:])
    with closing(sqlite3.connect(library.store.path)) as database, database:
        database.execute(damage)
    reading = read_article(library.store, post_id)
    assert 0 <= reading.place <= len(reading.article.text)


def test_texts_too_long_to_compare_are_left_at_their_share(library: SmallLibrary) -> None:
    long = [f"{line} {number}" for number in range(110) for line in LINES]
    post_id = take(library, long)
    remember(library, post_id)
    take(library, long[10:])
    reading = read_article(library.store, post_id)
    assert 0 < reading.place < 4_000
