"""Images as the library keeps them: what is wanted and when, whose they are, what they take."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pressmark.errors import LibraryUnusable
from pressmark.model import Image, ImageChoice, RemoteMedia
from pressmark.store.database import ReadDatabase
from pressmark.store.featured import save_featured
from pressmark.store.intake import save_posts
from pressmark.store.marks import star
from pressmark.store.media import DAY, HOUR, WEEK, Media, MediaSize, WantedImage, image_failed, image_stored
from pressmark.store.sites import add_site
from tests.library import HOME, SmallLibrary, make_intake, make_offer, make_post

HIDDEN = "The site does not tell where this image is."


def show(*names: str) -> str:
    """The HTML of an article with these images."""
    return "".join(f'<p><img src="{HOME}/{name}.png" alt="{name}"></p>' for name in names)


def day(number: int) -> datetime:
    return datetime(2026, 3, number, tzinfo=UTC)


def read_wanted(library: SmallLibrary, *, featured_only: bool = False) -> list[str]:
    """The names of the images to be fetched, in their order."""
    wanted = library.store.media.read_wanted(library.site.id, featured_only)
    return [Path(image.url).stem for image in wanted]


def find_wanted(library: SmallLibrary, name: str) -> WantedImage:
    wanted = library.store.media.read_wanted(library.site.id, featured_only=False)
    return next(image for image in wanted if Path(image.url).stem == name)


def store_image(library: SmallLibrary, name: str, content: bytes) -> str:
    file = library.store.media.keep(content, "png")
    image = find_wanted(library, name)
    library.store.write(image_stored(image.id, file, len(content), 3, 2)).result()
    return file


def ask(library: SmallLibrary, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(library.store.path)) as connection:
        return connection.execute(sql).fetchall()


def turn_back(library: SmallLibrary, seconds: int) -> None:
    """Have all that is put off be put off for less."""
    with closing(sqlite3.connect(library.store.path)) as connection, connection:
        connection.execute("UPDATE media SET next_try = next_try - ?", (seconds,))


def test_images_of_the_newest_posts_are_wanted_first(library: SmallLibrary) -> None:
    library.take(
        make_post(1, html=show("old", "shared"), date=day(1)),
        make_post(3, html=show("middle"), date=day(5)),
        make_post(2, html=show("new", "shared"), date=day(9)),
    )
    assert read_wanted(library) == ["shared", "new", "middle", "old"]


def test_images_of_starred_posts_are_wanted_before_all_others(library: SmallLibrary) -> None:
    old, _ = library.take(
        make_post(1, html=show("old"), date=day(1)), make_post(2, html=show("new"), date=day(2))
    )
    library.store.write(star([old])).result()
    assert read_wanted(library) == ["old", "new"]


@pytest.mark.parametrize(("failures", "pause"), [(0, HOUR), (1, DAY), (2, WEEK), (9, WEEK)])
def test_a_failed_image_is_wanted_again_when_its_time_comes(
    library: SmallLibrary, failures: int, pause: int
) -> None:
    library.take(make_post(1, html=show("a")))
    library.store.write(image_failed(find_wanted(library, "a").id, "It failed.", failures)).result()
    turn_back(library, pause - 30)
    assert read_wanted(library) == []
    turn_back(library, 31)
    assert find_wanted(library, "a").failures == failures + 1


def test_a_reason_that_lasts_puts_an_image_off_for_a_week(library: SmallLibrary) -> None:
    library.take(make_post(1, html=show("a")))
    library.store.write(image_failed(find_wanted(library, "a").id, "No picture.", lasting=True)).result()
    turn_back(library, WEEK - 30)
    assert read_wanted(library) == []
    turn_back(library, 31)
    assert read_wanted(library) == ["a"]


def test_a_clock_that_was_wrong_by_a_year_puts_no_image_off_for_a_year(library: SmallLibrary) -> None:
    library.take(make_post(1, html=show("a")))
    library.store.write(image_failed(find_wanted(library, "a").id, "It failed.")).result()
    turn_back(library, -365 * DAY)
    assert read_wanted(library) == ["a"]


def test_the_reader_is_told_why_an_image_is_not_here(library: SmallLibrary) -> None:
    library.take(make_post(1, html=show("a")))
    media, url = library.store.media, f"{HOME}/a.png"
    assert media.explain(url) == "It comes with one of the next syncs."
    image = find_wanted(library, "a")
    library.store.write(image_failed(image.id, "There is nothing at this address.")).result()
    assert media.explain(url).startswith(
        "There is nothing at this address. It is asked for again by a sync after"
    )
    library.store.write(image_stored(image.id, media.keep(b"x", "png"), 1, 3, 2)).result()
    assert media.explain(url) == ""
    said = "SELECT state, failures, next_try, width, height FROM media"
    assert ask(library, said) == [("stored", 0, None, 3, 2)]


def test_one_file_counts_once_however_many_show_it(library: SmallLibrary) -> None:
    library.take(make_post(1, html=show("a", "b", "c")))
    store_image(library, "a", b"12345")
    store_image(library, "b", b"12345")
    store_image(library, "c", b"123")
    assert library.store.media.count_bytes() == 8
    assert library.store.media.sizes() == (MediaSize(library.site.id, 2, 8),)


def test_a_library_without_images_takes_nothing(library: SmallLibrary) -> None:
    assert library.store.media.count_bytes() == 0
    assert library.store.media.sizes() == ()


@contextmanager
def small_disk() -> Iterator[None]:
    """No file of this process can grow beyond a thousand bytes, the one that the tests report to included."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_picture_that_cannot_be_written_whole_leaves_nothing(tmp_path: Path) -> None:
    media = Media(ReadDatabase(tmp_path / "library.sqlite"), tmp_path)
    with pytest.raises(LibraryUnusable, match="image cannot be kept"), small_disk():
        media.keep(b"bytes of a picture" * 1_000, "png")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert media.has(media.keep(b"bytes of a picture", "png"))


def take_featured(library: SmallLibrary, *remote_ids: int, media: int = 44) -> list[int]:
    """Take posts whose featured image has the number 44, without resolving it."""
    return library.take(*(replace(make_post(number), featured_media=media) for number in remote_ids))


def read_featured(library: SmallLibrary, post_id: int) -> Image | None:
    return library.store.posts.read(post_id).featured


def test_featured_images_without_an_address_are_asked_about(library: SmallLibrary) -> None:
    take_featured(library, 1, 2)
    library.take(replace(make_post(3, date=day(20)), featured_media=50), make_post(4))
    site_id = library.site.id
    assert library.store.media.read_unresolved(site_id) == (50, 44)
    assert library.store.media.read_unresolved(site_id, limit=1) == (50,)


def test_what_the_site_tells_belongs_to_every_post_that_names_it(library: SmallLibrary) -> None:
    one, two = take_featured(library, 1, 2)
    told = RemoteMedia(44, f"{HOME}/cover.png", "A mine", "Cobalt mine, 2026")
    library.store.write(save_featured(library.site.id, [44], [told], HIDDEN)).result()
    assert library.store.media.read_unresolved(library.site.id) == ()
    expected = Image(f"{HOME}/cover.png", "A mine")
    assert (read_featured(library, one), read_featured(library, two)) == (expected, expected)
    said = "SELECT remote_id, alt, caption, state FROM media"
    assert ask(library, said) == [(44, "A mine", "Cobalt mine, 2026", "wanted")]
    assert read_wanted(library, featured_only=True) == ["cover"]


def test_what_the_site_hides_is_not_asked_about_at_every_sync(library: SmallLibrary) -> None:
    (post_id,) = take_featured(library, 1)
    site_id, media = library.site.id, library.store.media
    library.store.write(save_featured(site_id, [44], [], HIDDEN)).result()
    assert media.read_unresolved(site_id) == ()
    assert read_wanted(library) == []
    assert read_featured(library, post_id) is None
    turn_back(library, WEEK + 1)
    assert media.read_unresolved(site_id) == (44,)
    told = RemoteMedia(44, f"{HOME}/cover.png", "A mine")
    library.store.write(save_featured(site_id, [44], [told], HIDDEN)).result()
    assert ask(library, "SELECT url FROM media") == [(f"{HOME}/cover.png",)]


def test_an_attachment_that_breaks_the_site_is_asked_about_sooner(library: SmallLibrary) -> None:
    take_featured(library, 1)
    site_id = library.site.id
    for pause in (HOUR, DAY, WEEK, WEEK):
        library.store.write(save_featured(site_id, [44], [], "It fails.", lasting=False)).result()
        turn_back(library, pause - 30)
        assert library.store.media.read_unresolved(site_id) == ()
        turn_back(library, 31)
        assert library.store.media.read_unresolved(site_id) == (44,)


def test_hidden_images_of_two_sites_are_two(library: SmallLibrary) -> None:
    take_featured(library, 1)
    elsewhere = add_site(make_offer("https://other.example", "Other"), ["report"])
    library.store.write(elsewhere).result()
    other = library.store.sites.find("other.example")
    library.store.write(save_featured(other.id, [44], [], HIDDEN)).result()
    assert library.store.media.read_unresolved(library.site.id) == (44,)


def test_words_for_those_who_cannot_see_are_kept(library: SmallLibrary) -> None:
    cover = Image(f"{HOME}/cover.png", "A mine")
    featured = replace(make_intake(make_post(1)), featured=cover)
    library.store.write(save_posts(library.site.id, library.type_id, [featured])).result()
    library.take(make_post(2, html=f'<img src="{cover.url}" alt=""><img src="{HOME}/b.png">'))
    library.take(make_post(3, html=f'<img src="{cover.url}" alt="other"><img src="{HOME}/b.png" alt="B">'))
    assert ask(library, "SELECT alt FROM media ORDER BY id") == [("A mine",), ("B",)]


@pytest.mark.parametrize(("choice", "said"), [("none", "no images"), ("featured", "only featured images")])
def test_an_image_that_was_not_chosen_says_so(library: SmallLibrary, choice: str, said: str) -> None:
    library.take(make_post(1, html=show("a")))
    library.store.write(add_site(make_offer(), ["report"], ImageChoice(choice))).result()
    why = library.store.media.explain(f"{HOME}/a.png")
    assert f"You chose to take {said} from this site." in why
    assert "settings of the site" in why
