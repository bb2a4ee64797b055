"""Pictures within a limit: the newest stay, none is fetched only to be taken away."""

from pathlib import Path

from pressmark.model import Changes, ImageChoice
from pressmark.store.marks import star
from tests.bending_site import BendingSite
from tests.pictures import make_large_png
from tests.sync.conftest import Follower
from tests.sync.gallery import ask_pictures, bend_pictures, choose

SIZE = 10_000


def serve_gallery(site: BendingSite, size: int = SIZE) -> None:
    """Seven articles, one a day, each with a picture of its own of so many bytes."""
    for number in range(1, 8):
        html = f'<p>Words.</p><img src="{site.url}/{number}.png">'
        content = {"rendered": html, "protected": False}
        site.add(number, date_gmt=f"2026-03-{10 + number}T08:00:00", content=content)
    kind = {"Content-Type": "image/png"}
    bend_pictures(
        site, lambda path, _answer: (200, make_large_png(size, int(path[1:].partition(".")[0])), kind)
    )


def find_here(follower: Follower, site: BendingSite) -> list[int]:
    found = follower.store.media.find
    return [number for number in range(20) if found(f"{site.url}/{number}.png")]


def test_only_as_many_pictures_come_as_there_is_room_for(small_site: BendingSite, follower: Follower) -> None:
    serve_gallery(small_site)
    follower.sync(image_space=3 * SIZE + 500)
    assert find_here(follower, small_site) == [5, 6, 7]
    # One more was on its way, or showed that nothing more would fit.
    assert len(ask_pictures(small_site)) <= 5
    small_site.asked.clear()
    follower.sync(image_space=3 * SIZE + 500)
    assert len(ask_pictures(small_site)) <= 1
    assert follower.store.media.count_bytes() == 3 * SIZE


def test_new_pictures_take_the_room_of_the_oldest(small_site: BendingSite, follower: Follower) -> None:
    serve_gallery(small_site)
    follower.sync(image_space=7 * SIZE)
    for number in (8, 9):
        html = f'<p>Words.</p><img src="{small_site.url}/{number}.png">'
        content = {"rendered": html, "protected": False}
        small_site.add(number, date_gmt=f"2026-03-{10 + number}T08:00:00", content=content)
    assert follower.sync(full=True, image_space=7 * SIZE).media == 2
    assert find_here(follower, small_site) == [3, 4, 5, 6, 7, 8, 9]
    files = [path for path in follower.store.media_folder.rglob("*") if path.is_file()]
    assert len(files) == 7


def test_a_smaller_limit_takes_pictures_away_and_a_larger_one_brings_them_back(
    small_site: BendingSite, follower: Follower
) -> None:
    serve_gallery(small_site)
    follower.sync()
    choose(follower, ImageChoice.NONE)
    follower.sync(image_space=2 * SIZE)
    assert find_here(follower, small_site) == [6, 7]
    choose(follower, ImageChoice.ALL)
    small_site.asked.clear()
    follower.sync(image_space=2 * SIZE)
    assert ask_pictures(small_site) == []
    follower.sync(image_space=4 * SIZE)
    assert find_here(follower, small_site) == [4, 5, 6, 7]
    assert len(ask_pictures(small_site)) == 2
    follower.sync()
    assert find_here(follower, small_site) == [1, 2, 3, 4, 5, 6, 7]


def test_pictures_of_starred_articles_have_their_room_first(
    small_site: BendingSite, follower: Follower
) -> None:
    serve_gallery(small_site)
    choose(follower, ImageChoice.NONE)
    follower.sync()
    first = follower.store.posts.find(f"{small_site.url}/post-1/")
    follower.store.write(star([first])).result()
    choose(follower, ImageChoice.ALL)
    follower.sync(image_space=2 * SIZE)
    assert find_here(follower, small_site) == [1, 7]


def test_room_is_looked_at_again_while_large_pictures_come(
    small_site: BendingSite, follower: Follower
) -> None:
    serve_gallery(small_site, size=9_000_000)
    follower.sync(image_space=40_000_000)
    assert find_here(follower, small_site) == [4, 5, 6, 7]
    assert len(ask_pictures(small_site)) <= 6


def test_a_file_that_another_program_takes_away_meanwhile_is_written_again(
    small_site: BendingSite, follower: Follower
) -> None:
    serve_gallery(small_site)
    taken: list[Path] = []

    def take_away(changes: Changes) -> None:
        if changes is Changes.MEDIA and not taken:
            taken.extend(follower.store.media_folder.rglob("*.png"))
            for path in taken:
                path.unlink()

    follower.store.subscribe(take_away)
    follower.sync()
    assert taken
    files = [follower.store.media.find(f"{small_site.url}/{number}.png") for number in range(1, 8)]
    assert all(file is not None and file.exists() for file in files)
