"""How much room is taken, which images the reader may remove, and that they stay away."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pressmark.errors import Cancelled, LibraryLocked
from pressmark.model import ImageChoice
from pressmark.store import Store
from pressmark.store.intake import save_posts
from pressmark.store.marks import star
from pressmark.store.media import image_stored
from pressmark.store.removal import remove_images, want_again
from pressmark.store.safety.compacting import compact
from pressmark.store.sites import add_site, remove_site
from pressmark.store.storage import RemovalRule
from tests.library import HOME, SmallLibrary, make_intake, make_offer, make_post
from tests.store.stopping import StopAtLook, make_long

SIZE = 1_000
OTHER = "https://other.example"


def show(store: Store, site_id: int, type_id: int, number: int, date: datetime, *names: str) -> None:
    """Take a post with these images, fetched: each is a thousand bytes of its name."""
    html = "".join(f'<img src="{HOME}/{name}.png">' for name in names)
    post = make_post(number, html=f"<p>Words {number}.</p>{html}", date=date)
    store.write(save_posts(site_id, type_id, [make_intake(post)])).result()
    for image in store.media.read_wanted(site_id, featured_only=False):
        data = image.url.encode().ljust(SIZE)
        store.write(image_stored(image.id, store.media.keep(data, "png"), len(data))).result()


def day(year: int) -> datetime:
    return datetime(year, 3, 1, tzinfo=UTC)


@pytest.fixture
def store(library: SmallLibrary) -> Store:
    """Images of 1960, 2020 and 2026; that of 1960 has a star; `d` is shown by another site too."""
    store, site = library.store, library.site
    for number, (year, names) in enumerate(((1960, "a"), (2020, "bd"), (2026, "c")), 1):
        show(store, site.id, library.type_id, number, day(year), *names)
    ids = store.intake.read_known(library.type_id, [1])
    store.write(star([ids[1].id])).result()
    store.write(add_site(make_offer(OTHER, "Other"), ["report"], ImageChoice.ALL)).result()
    other = store.sites.find(OTHER).id
    show(store, other, store.cursors.read_type_id(other, "report") or 0, 1, day(2026), "d")
    return store


def here(store: Store, *names: str) -> str:
    return "".join(name for name in names if store.media.find(f"{HOME}/{name}.png") is not None)


def test_what_each_site_takes(library: SmallLibrary, store: Store) -> None:
    library.take(make_post(2, html="<p>Edited: " + "other words " * 200))
    room = store.storage.measure()
    mine, other = room.sites
    assert (mine.name, other.name) == ("Metals Desk", "Other")
    assert (mine.posts, mine.files, mine.images, other.images) == (3, 4, 4 * SIZE, SIZE)
    assert mine.text > 0
    assert mine.versions > 0
    assert other.versions == 0
    assert mine.index > other.index > 0
    assert mine.total == mine.text + mine.versions + mine.index + mine.images
    assert room.media == 4 * SIZE
    assert room.file == store.path.stat().st_size
    assert room.wal > 0
    assert room.backups == 0
    (store.folder / "backups").mkdir()
    (store.folder / "backups" / "one.sqlite").write_bytes(b"x" * 77)
    again = store.storage.measure()
    assert again.backups == 77
    assert again.total == again.file + again.wal + again.media + again.snapshots + 77


def test_an_empty_library_takes_room_too(tmp_path: Path) -> None:
    store = Store(tmp_path)
    room = store.storage.measure()
    assert room.sites == ()
    assert room.total >= room.file > 0
    store.close()


@pytest.mark.parametrize(
    ("rule", "count", "size"),
    [
        (RemovalRule(), 3, 2 * SIZE),
        (RemovalRule(dear=True), 4, 3 * SIZE),
        (RemovalRule(before=day(2026)), 2, SIZE),
        (RemovalRule(before=day(2026), dear=True), 3, 2 * SIZE),
        (RemovalRule(before=day(1960)), 0, 0),
        (RemovalRule(before=day(1961), dear=True), 1, SIZE),
    ],
)
def test_what_would_go(library: SmallLibrary, store: Store, rule: RemovalRule, count: int, size: int) -> None:
    leaving = store.storage.choose_images(library.site.id, rule)
    assert (len(leaving.names), leaving.bytes) == (count, size)


def test_what_was_removed_stays_away_until_it_is_wanted_again(library: SmallLibrary, store: Store) -> None:
    site_id = library.site.id
    names = store.storage.choose_images(site_id, RemovalRule()).names
    told: list[tuple[int, int]] = []
    assert remove_images(store, site_id, names, lambda *at: told.append(at)) == 3
    assert told == [(0, 3), (3, 3)]
    # That of the other site is the same file, and stays.
    assert here(store, *"abcd") == "ad"
    assert len([path for path in store.media_folder.rglob("*.png") if path.is_file()]) == 2
    assert store.storage.count_removed(site_id) == (3, 3 * SIZE)
    assert store.media.read_wanted(site_id, featured_only=False) == ()
    assert store.media.explain(f"{HOME}/b.png").startswith("You removed it")
    store.write(want_again(site_id)).result()
    assert store.storage.count_removed(site_id) == (0, 0)
    assert len(store.media.read_wanted(site_id, featured_only=False)) == 3


def test_removing_can_be_stopped(library: SmallLibrary, store: Store) -> None:
    cancelled = threading.Event()
    cancelled.set()
    names = store.storage.choose_images(library.site.id, RemovalRule()).names
    assert remove_images(store, library.site.id, names, cancelled=cancelled) == 0
    assert here(store, *"abcd") == "abcd"


def test_the_file_becomes_smaller_when_nobody_has_it_open(tmp_path: Path) -> None:
    library = SmallLibrary(tmp_path / "shrinking")
    library.take(*(make_post(number, html=f"<p>{number} " + "word " * 4000) for number in range(1, 200)))
    library.store.write(remove_site(library.site.id)).result()
    assert library.store.storage.measure().free > 0
    with pytest.raises(LibraryLocked):
        compact(library.store.folder)
    library.store.close()
    whole = library.store.path.read_bytes()
    make_long(library.store.path)
    with pytest.raises(Cancelled):
        compact(library.store.folder, StopAtLook(1))
    assert library.store.path.stat().st_size > len(whole)
    library.store.path.write_bytes(whole)
    done = compact(library.store.folder)
    assert done.after < done.before
    again = Store(library.store.folder)
    assert again.storage.measure().free == 0
    again.close()
