"""Cursors and pictures: what a sync must find again."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from pressmark.errors import LibraryUnusable
from pressmark.model import EPOCH, Image
from pressmark.store.cursors import Cursor, close_sweep, save_census
from pressmark.store.intake import save_posts
from pressmark.store.media import image_failed, image_stored
from tests.library import SmallLibrary, make_intake, make_post

PICTURE = '<p><img src="https://metals.example/a.png" alt="A map"></p>'


def test_a_census_is_found_where_it_was_left(library: SmallLibrary) -> None:
    posts = [make_post(number) for number in (3, 2, 1)]
    cursor = Cursor(sweep=1, offset=95, total=120, open=True, last_id=1)
    rows = [post.fingerprint() for post in posts]
    library.store.write(save_census(library.type_id, cursor, rows, frozenset({3, 1}))).result()
    assert library.store.cursors.read(library.type_id) == cursor
    assert library.store.cursors.read_wanted(library.type_id, EPOCH) == (3, 1)
    library.take(posts[0])
    assert library.store.cursors.read_wanted(library.type_id, EPOCH) == (1,)
    assert library.store.cursors.count_posts(library.type_id) == 1


def test_what_a_sweep_did_not_see_has_vanished(library: SmallLibrary) -> None:
    posts = [make_post(number) for number in (3, 2, 1)]
    library.take(*posts)
    rows = [post.fingerprint() for post in posts]
    library.store.write(save_census(library.type_id, Cursor(sweep=1), rows)).result()
    library.store.write(save_census(library.type_id, Cursor(sweep=2), rows[:2])).result()
    (gone,) = library.store.cursors.read_vanished(library.type_id, 2)
    assert gone.remote_id == 1
    library.store.write(close_sweep(library.type_id, Cursor(sweep=2))).result()
    assert library.store.cursors.read_vanished(library.type_id, 2) == (gone,)


def test_an_unknown_type_has_no_number_and_no_cursor(library: SmallLibrary) -> None:
    assert library.store.cursors.read_type_id(library.site.id, "none") is None
    assert library.store.cursors.read(999) == Cursor()


def test_a_picture_is_wanted_then_here(library: SmallLibrary) -> None:
    library.take(make_post(1, html=PICTURE), make_post(2, html=PICTURE))
    (wanted,) = library.store.media.read_wanted(library.site.id, featured_only=False)
    assert library.store.media.read_wanted(library.site.id, featured_only=True) == ()
    assert library.store.media.find(wanted.url) is None
    name = library.store.media.keep(b"bytes of a picture", "png")
    assert library.store.media.keep(b"bytes of a picture", "png") == name
    library.store.write(image_stored(wanted.id, name, 18)).result()
    found = library.store.media.find(wanted.url)
    assert found is not None
    assert found.read_bytes() == b"bytes of a picture"
    assert found.is_relative_to(library.store.media_folder)
    assert [path.name for path in library.store.media_folder.rglob("*.part")] == []


def test_a_picture_that_cannot_be_kept_is_told(library: SmallLibrary) -> None:
    library.store.media_folder.rmdir()
    library.store.media_folder.write_text("in the way")
    with pytest.raises(LibraryUnusable, match="image cannot be kept"):
        library.store.media.keep(b"bytes of a picture", "png")


def test_programs_that_keep_the_same_picture_at_once_do_not_meet(library: SmallLibrary) -> None:
    with ThreadPoolExecutor(8) as threads:
        names = set(threads.map(lambda _: library.store.media.keep(b"the same" * 100_000, "png"), range(16)))
    (name,) = names
    assert (library.store.media_folder / name).stat().st_size == 800_000


def test_a_picture_that_failed_is_not_asked_for_again_at_once(library: SmallLibrary) -> None:
    library.take(make_post(1, html=PICTURE))
    (wanted,) = library.store.media.read_wanted(library.site.id, featured_only=False)
    library.store.write(image_failed(wanted.id, "It is gone.")).result()
    assert library.store.media.read_wanted(library.site.id, featured_only=False) == ()
    assert library.store.media.find(wanted.url) is None


def test_featured_media_belongs_to_its_post(library: SmallLibrary) -> None:
    intake = replace(make_intake(make_post(1)), featured=Image("https://metals.example/cover.png", "A mine"))
    library.store.write(save_posts(library.site.id, library.type_id, [intake])).result()
    known = library.store.intake.read_known(library.type_id, [1])
    assert library.store.posts.read(known[1].id).featured == intake.featured
    assert len(library.store.media.read_wanted(library.site.id, featured_only=True)) == 1


def test_the_media_folder_is_below_the_library(library: SmallLibrary, tmp_path: Path) -> None:
    assert library.store.media_folder == tmp_path / "library" / "media"
