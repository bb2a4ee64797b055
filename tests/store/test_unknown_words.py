"""Words of columns that no version of the program wrote: one flipped bit must not end every start."""

import sqlite3
from contextlib import closing

import pytest

from pressmark.model import ImageChoice, PostStatus, SiteStatus
from pressmark.query import EVERYTHING
from tests.library import SmallLibrary, make_post


@pytest.fixture
def library(tmp_path):
    library = SmallLibrary(tmp_path / "library")
    library.take(make_post(1))
    yield library
    library.store.close()


def spoil(library: SmallLibrary, statement: str) -> None:
    with closing(sqlite3.connect(library.store.path)) as database, database:
        assert database.execute(statement).rowcount


def test_a_site_of_unknown_state_is_new(library: SmallLibrary) -> None:
    spoil(library, "INSERT OR REPLACE INTO site_sync (site_id, status, message) VALUES (1, 'oj', '')")
    assert library.store.sites.read_all()[0].status is SiteStatus.NEW


def test_a_site_of_unknown_choice_takes_all_images(library: SmallLibrary) -> None:
    spoil(library, "UPDATE site_choice SET images = 'alm'")
    assert library.store.sites.read_all()[0].images is ImageChoice.ALL


def test_an_article_of_unknown_state_is_live(library: SmallLibrary) -> None:
    spoil(library, "UPDATE post SET status = 'lize'")
    (number,) = library.store.search.read_ids(EVERYTHING)
    assert library.store.posts.read_rows([number])[0].status is PostStatus.LIVE
    assert library.store.posts.read(number).row.status is PostStatus.LIVE
