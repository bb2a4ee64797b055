"""A person's library that follows a site, and what the person is told."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from pressmark.model import (
    ImageChoice,
    Offer,
    Post,
    PostRow,
    PostStatus,
    Progress,
    Site,
    SyncReport,
)
from pressmark.query import EVERYTHING
from pressmark.store import Store
from pressmark.store.sites import add_site
from pressmark.sync import SyncOptions, sync_site
from pressmark.wordpress import Transport, discover
from pressmark.wordpress.manners import Manners
from tests.faults.faulty_site import FaultySite
from tests.faults.notes import keeps_notes, write_notes

QUICK = SyncOptions(manners=Manners(first_pause=0.01))
"""Usual manners, without the waiting."""


class Reader:
    """One library with one site."""

    def __init__(self, folder: Path) -> None:
        self.store = Store(folder)
        self.cancelled = threading.Event()
        self.on_progress: Callable[[Progress], None] = lambda _progress: None

    def add(self, site: FaultySite, images: ImageChoice = ImageChoice.ALL, user: str = "") -> Offer:
        """Find a site and add all of it that can be read."""
        with Transport() as transport:
            offer = discover(site.home, transport)
        types = [post_type.slug for post_type in offer.readable_types]
        self.store.write(add_site(offer, types, images, user)).result()
        return offer

    @property
    def site(self) -> Site:
        """The site as the library has it now."""
        return self.store.sites.read_all()[0]

    def sync(
        self, options: SyncOptions = QUICK, password: str | None = None, **changes: object
    ) -> SyncReport:
        """Sync it; whatever comes of that, what the person wrote on articles is there afterwards."""
        with keeps_notes(self.store):
            report = sync_site(
                self.store,
                self.site,
                on_progress=lambda progress: self.on_progress(progress),
                cancelled=self.cancelled,
                options=replace(options, **changes),
                password=password,
            )
        write_notes(self.store)
        return report

    def rows(self, kind: str = "post") -> dict[int, PostRow]:
        """All articles of a type, by the site's numbers."""
        rows = [
            row
            for row in self.store.posts.read_rows(self.store.search.read_ids(EVERYTHING))
            if row.type == kind
        ]
        found = {row.remote_id: row for row in rows}
        assert len(found) == len(rows), "an article is there twice"
        return found

    def read(self, remote_id: int) -> Post:
        """One article with its text."""
        return self.store.posts.read(self.rows()[remote_id].id)

    def live(self, kind: str = "post") -> set[int]:
        """What is there and on the site, as far as the library knows."""
        shown = (PostStatus.LIVE, PostStatus.PROTECTED)
        return {number for number, row in self.rows(kind).items() if row.status in shown}

    def close(self) -> None:
        """Close the library."""
        self.store.close()
