"""What goes when images may take only so much room, and what never goes."""

import os
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from pressmark.model import Changes
from pressmark.store.intake import save_posts
from pressmark.store.marks import star
from pressmark.store.media import DAY, KeptFile, image_stored
from pressmark.store.pruning import Room, delete_unnamed, prune_images, read_room
from pressmark.store.sites import remove_site
from tests.library import HOME, SmallLibrary, make_intake, make_post

SIZE = 1_000


class Gallery:
    """A library of posts that each show images of a thousand bytes."""

    def __init__(self, library: SmallLibrary) -> None:
        self.library = library
        self.store = library.store

    def show(self, number: int, *names: str, content: bytes = b"") -> int:
        """Take a post of that day of March with these images, fetched; the answer is its id."""
        html = "".join(f'<img src="{self.url(name)}">' for name in names)
        date = datetime(2026, 3, number, tzinfo=UTC)
        (post_id,) = self.library.take(make_post(number, html=f"<p>Words {number}.</p>{html}", date=date))
        for image in self.store.media.read_wanted(self.library.site.id, featured_only=False):
            data = content or image.url.encode().ljust(SIZE)
            file = self.store.media.keep(data, "png")
            self.store.write(image_stored(image.id, file, len(data))).result()
        return post_id

    def url(self, name: str) -> str:
        return f"{HOME}/{name}.png"

    def here(self, *names: str) -> list[str]:
        """Those of the images that are here, as files too."""
        found = {name: self.store.media.find(self.url(name)) for name in names}
        return [name for name, file in found.items() if file is not None and file.exists()]

    def files(self) -> list[Path]:
        return [path for path in self.store.media_folder.rglob("*") if path.is_file()]


@pytest.fixture
def gallery(library: SmallLibrary) -> Gallery:
    return Gallery(library)


def test_images_of_the_oldest_posts_go_first(gallery: Gallery) -> None:
    for number, name in ((3, "c"), (1, "a"), (4, "d"), (2, "b")):
        gallery.show(number, name)
    heard: list[Changes] = []
    gallery.store.subscribe(heard.append)
    assert prune_images(gallery.store, 2 * SIZE) == 2
    assert gallery.here(*"abcd") == ["c", "d"]
    assert len(gallery.files()) == 2
    assert gallery.store.media.count_bytes() == 2 * SIZE
    assert heard == [Changes.MEDIA]
    assert "taken away" in gallery.store.media.explain(gallery.url("a"))


def test_nothing_goes_while_there_is_room(gallery: Gallery) -> None:
    gallery.show(1, "a", "b")
    heard: list[Changes] = []
    gallery.store.subscribe(heard.append)
    assert prune_images(gallery.store, 2 * SIZE) == 0
    assert gallery.here("a", "b") == ["a", "b"]
    assert heard == []


def test_text_never_goes(gallery: Gallery) -> None:
    post_id = gallery.show(1, "a")
    before = gallery.store.posts.read(post_id)
    prune_images(gallery.store, 0)
    assert gallery.here("a") == []
    assert gallery.store.posts.read(post_id) == before


def annotate(gallery: Gallery, post_id: int) -> None:
    sql = """INSERT INTO annotation
        (id, post_id, revision_id, note, color, created, modified, state)
        VALUES (?, ?, 1, 'Mine.', '', 0, 0, 'anchored')"""

    def work(database: SqliteDatabase) -> Changes:
        database.execute_sql(sql, (f"note-{post_id}", post_id))
        return Changes.ANNOTATIONS

    gallery.store.write(work).result()


def test_images_with_a_star_or_notes_go_last(gallery: Gallery) -> None:
    starred, noted, _ = gallery.show(1, "a"), gallery.show(2, "b"), gallery.show(3, "c")
    gallery.store.write(star([starred])).result()
    annotate(gallery, noted)
    prune_images(gallery.store, 2 * SIZE)
    assert gallery.here(*"abc") == ["a", "b"]
    prune_images(gallery.store, SIZE)
    assert gallery.here(*"abc") == ["b"]


def test_a_file_is_as_dear_as_its_best_post(gallery: Gallery) -> None:
    gallery.show(1, "a", content=b"the same".ljust(SIZE))
    gallery.show(9, "z", content=b"the same".ljust(SIZE))
    gallery.show(5, "m")
    assert gallery.store.media.count_bytes() == 2 * SIZE
    prune_images(gallery.store, SIZE)
    assert gallery.here(*"amz") == ["a", "z"]
    prune_images(gallery.store, 0)
    assert gallery.here(*"amz") == []
    assert gallery.files() == []


def test_what_no_post_shows_any_more_goes_before_all(gallery: Gallery) -> None:
    gallery.show(1, "a")
    gallery.show(9, "z")
    gallery.show(9)
    prune_images(gallery.store, SIZE)
    assert gallery.here("a", "z") == ["a"]


def test_an_image_larger_than_the_space_takes_no_other_with_it(gallery: Gallery) -> None:
    gallery.show(1, "a")
    gallery.show(9, "z", content=b"z" * 3 * SIZE)
    prune_images(gallery.store, 2 * SIZE)
    assert gallery.here("a", "z") == ["a"]


def test_what_was_taken_away_is_wanted_again(gallery: Gallery) -> None:
    gallery.show(1, "a")
    prune_images(gallery.store, 0)
    (image,) = gallery.store.media.read_wanted(gallery.library.site.id, featured_only=False)
    assert (image.url, image.bytes) == (gallery.url("a"), SIZE)
    gallery.show(2)
    assert gallery.here("a") == ["a"]
    assert gallery.store.media.explain(gallery.url("a")) == ""


def test_posts_without_a_date_are_the_oldest(gallery: Gallery) -> None:
    undated = replace(make_post(8, html=f'<img src="{gallery.url("u")}">'), date=None)
    library = gallery.library
    library.store.write(save_posts(library.site.id, library.type_id, [make_intake(undated)])).result()
    gallery.show(1, "a")
    prune_images(gallery.store, SIZE)
    assert gallery.here("a", "u") == ["a"]


def test_room_is_for_what_is_dearer_than_what_is_there() -> None:
    room = Room(2_500, [KeptFile("new", 1_000, 9), KeptFile("old", 1_000, 1)])
    assert room.has_place(10, 2_500)
    assert not room.has_place(10, 2_501)
    assert room.has_place(5, 1_500)
    assert not room.has_place(5, 1_501)
    assert room.has_place(0, 0)
    room.take(KeptFile("more", 600, 5))
    assert not room.has_place(0, 0)
    room.take(KeptFile("more", 600, 4))
    assert not room.has_place(5, 901)
    room.take(KeptFile("more", 600, 6))
    assert room.has_place(6, 900)
    assert not room.has_place(6, 901)
    room.drop("more")
    assert room.has_place(6, 1_500)
    assert room.is_too_small(2_501)


def test_without_a_limit_there_is_always_room(gallery: Gallery) -> None:
    gallery.show(1, "a")
    room = read_room(gallery.store, None)
    assert room.has_place(-1, 10**15)
    assert not room.is_too_small(10**15)
    assert not read_room(gallery.store, 2 * SIZE).has_place(-1, SIZE + 1)


def age(path: Path, seconds: float) -> None:
    then = time.time() - seconds
    os.utime(path, (then, then))


def test_images_of_a_removed_site_go_after_a_day(gallery: Gallery) -> None:
    gallery.show(1, "a")
    gallery.show(2, "b", content=b"young".ljust(SIZE))
    kept = gallery.store.media.keep(b"named again", "png")
    old = gallery.store.media.find(gallery.url("a"))
    assert old is not None
    age(old, DAY + 60)
    assert delete_unnamed(gallery.store) == 0
    gallery.store.write(remove_site(gallery.library.site.id)).result()
    assert delete_unnamed(gallery.store) == 1
    assert not old.exists()
    assert len(gallery.files()) == 2
    assert gallery.store.media.has(kept)


def test_only_what_pressmark_made_is_deleted(gallery: Gallery) -> None:
    folder = gallery.store.media_folder / "ab"
    folder.mkdir()
    mine, part, fresh = folder / "holiday.png", folder / "tmp1.part", folder / "tmp2.part"
    for path in (mine, part, fresh, gallery.store.media_folder / "notes.txt"):
        path.write_bytes(b"x")
        age(path, 10 * DAY)
    age(fresh, 60)
    assert delete_unnamed(gallery.store) == 1
    assert not part.exists()
    assert (mine.exists(), fresh.exists()) == (True, True)
    assert len(gallery.files()) == 3


def test_a_file_that_is_named_again_meanwhile_stays(gallery: Gallery) -> None:
    gallery.show(1, "a")
    (file,) = gallery.files()
    name = file.relative_to(gallery.store.media_folder).as_posix()

    def name_again(_changes: Changes) -> None:
        # Another program had just the same bytes on its way.
        with closing(sqlite3.connect(gallery.store.path)) as connection, connection:
            connection.execute("UPDATE media SET state = 'stored', file = ?", (name,))

    gallery.store.subscribe(name_again)
    prune_images(gallery.store, 0)
    assert gallery.here("a") == ["a"]
