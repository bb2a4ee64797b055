"""Versions of an article: what changed from one to another, and which of them the person has read."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from pressmark.errors import NotFound
from pressmark.model import Changes
from pressmark.reading.versions import read_comparison, seen_version
from pressmark.store.marks import mark_read, remember_place
from tests.library import SmallLibrary, make_post

OLD = '<p>Prices rose by 4 per cent. See <a href="/reports/2/">more</a>.</p>'
NEW = '<p>Prices rose by 7 per cent. See <a href="/reports/2/">more</a>.</p>'


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SmallLibrary]:
    small = SmallLibrary(tmp_path / "library")
    yield small
    small.store.close()


@pytest.fixture
def post_id(library: SmallLibrary) -> int:
    """An article of three versions."""
    (post_id,) = library.take(make_post(1, "Before", OLD))
    library.take(make_post(1, "After", NEW))
    library.take(make_post(1, "After", NEW + "<p>And more.</p>"))
    return post_id


def set_times(library: SmallLibrary, post_id: int, seen: list[int], read: int | None) -> None:
    """Say when each version came, and when the article was read."""

    def work(database: SqliteDatabase) -> Changes:
        for number, when in enumerate(seen, 1):
            database.execute_sql(
                "UPDATE revision SET seen = ? WHERE post_id = ? AND number = ?", (when, post_id, number)
            )
        database.execute_sql("UPDATE post_state SET read = ? WHERE post_id = ?", (read, post_id))
        return Changes.NOTHING

    library.store.write(mark_read([post_id])).result()
    library.store.write(work).result()


def test_a_version_is_read_with_what_changed_since_another(library: SmallLibrary, post_id: int) -> None:
    comparison = read_comparison(library.store, post_id, 1, 2)
    assert (comparison.old.number, comparison.new.number, comparison.reading.version) == (1, 2, 2)
    assert "<del>4 </del><ins>7</ins> per cent" in comparison.marked.html
    assert comparison.reading.article.text == "Prices rose by 7 per cent. See more."
    assert comparison.is_renamed


def test_the_current_version_is_meant_where_none_is_named(library: SmallLibrary, post_id: int) -> None:
    comparison = read_comparison(library.store, post_id, 2)
    assert comparison.new.current
    assert (comparison.marked.added, comparison.marked.removed) == (2, 0)
    assert not comparison.is_renamed


def test_the_later_version_may_be_compared_with_the_earlier(library: SmallLibrary, post_id: int) -> None:
    comparison = read_comparison(library.store, post_id, 3, 1)
    assert "<del>7 </del><ins>4</ins> per cent" in comparison.marked.html
    assert comparison.marked.html.endswith("<del>And more.</del></p>\n")


def test_a_version_differs_in_nothing_from_itself(library: SmallLibrary, post_id: int) -> None:
    assert read_comparison(library.store, post_id, 2, 2).marked.changes == 0


@pytest.mark.parametrize(("old", "new"), [(4, 1), (1, 4), (-1, 1)])
def test_a_version_that_is_not_kept_is_not_found(
    library: SmallLibrary, post_id: int, old: int, new: int
) -> None:
    with pytest.raises(NotFound):
        read_comparison(library.store, post_id, old, new)
    with pytest.raises(NotFound):
        read_comparison(library.store, post_id + 1, 1, 2)


@pytest.mark.parametrize(
    ("read", "version"), [(None, 0), (50, 1), (100, 1), (199, 1), (200, 2), (299, 2), (300, 3), (999, 3)]
)
def test_what_was_read_is_what_was_current_then(
    library: SmallLibrary, post_id: int, read: int | None, version: int
) -> None:
    set_times(library, post_id, [100, 200, 300], read)
    assert seen_version(library.store, post_id) == version


def test_what_was_never_opened_was_never_read(library: SmallLibrary, post_id: int) -> None:
    assert seen_version(library.store, post_id) == 0
    assert seen_version(library.store, post_id + 1) == 0
    library.store.write(mark_read([post_id])).result()
    assert seen_version(library.store, post_id) == 3


def test_reading_one_article_says_nothing_of_another(library: SmallLibrary, post_id: int) -> None:
    (other,) = library.take(make_post(2, "Other"))
    library.store.write(mark_read([other])).result()
    assert seen_version(library.store, post_id) == 0
    assert seen_version(library.store, other) == 1
    assert library.store.revisions.read_all(other)[0].seen <= datetime.now(UTC)


def test_what_was_open_since_then_was_read_too(library: SmallLibrary, post_id: int) -> None:
    set_times(library, post_id, [100, 200, 300], 150)
    second = library.store.revisions.read_all(post_id)[1]
    library.store.write(remember_place(post_id, 5, second.id, 0.5)).result()
    assert seen_version(library.store, post_id) == 2
