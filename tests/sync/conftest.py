"""A small site on loopback and a library that follows it."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from pressmark.model import ImageChoice, Progress, Site, SyncReport
from pressmark.store import Store
from pressmark.store.sites import add_site
from pressmark.sync import SyncOptions, sync_site
from pressmark.wordpress import Manners, Transport, discover
from tests.bending_site import BendingSite


class Follower:
    """A library that follows a site."""

    def __init__(self, folder: Path, url: str) -> None:
        self.store = Store(folder)
        self.cancelled = threading.Event()
        self.progress: list[Progress] = []
        self.on_progress: Callable[[Progress], None] = self.progress.append
        self.follow(url)

    def follow(self, url: str) -> None:
        """Follow one more."""
        with Transport() as transport:
            offer = discover(url, transport)
        types = [post_type.slug for post_type in offer.readable_types]
        self.store.write(add_site(offer, types, ImageChoice.ALL)).result()

    @property
    def site(self) -> Site:
        """The site as the library has it now."""
        return self.store.sites.read_all()[0]

    def sync(self, password: str | None = None, **options: Any) -> SyncReport:
        """Sync it; a site in trouble is asked again after a moment only."""
        return sync_site(
            self.store,
            self.site,
            on_progress=lambda progress: self.on_progress(progress),
            cancelled=self.cancelled,
            options=SyncOptions(**{"manners": Manners(first_pause=0.01), **options}),
            password=password,
        )


@pytest.fixture
def small_site() -> Iterator[BendingSite]:
    with BendingSite() as site:
        site.add(*range(1, 8))
        yield site


@pytest.fixture
def follower(small_site: BendingSite, tmp_path: Path) -> Iterator[Follower]:
    made = Follower(tmp_path / "library", small_site.url)
    yield made
    made.store.close()
