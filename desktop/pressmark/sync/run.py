"""The sync of one site, from the first request to its report."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from pressmark.errors import Cancelled, SiteError, SiteRefused, SiteUnreachable
from pressmark.model import (
    Changes,
    Offer,
    Phase,
    PostStatus,
    Progress,
    Site,
    SyncFault,
    SyncReport,
)
from pressmark.store import Store, Work
from pressmark.store.cursors import Cursor, close_sweep, save_census
from pressmark.store.intake import set_status
from pressmark.store.reports import save_report
from pressmark.store.sites import refresh_site
from pressmark.store.terms import save_terms
from pressmark.sync import plan
from pressmark.sync.images import fetch_images
from pressmark.sync.posts import BodyFetcher, TypeInHand
from pressmark.sync.report import Tally
from pressmark.wordpress import Client, Transport


@dataclass(frozen=True, slots=True)
class SyncOptions:
    """How much a sync does: `full` takes every body anew, `media` takes images too."""

    full: bool = False
    media: bool = True


_USUAL = SyncOptions()


def sync_site(
    store: Store,
    site: Site,
    *,
    on_progress: Callable[[Progress], None],
    cancelled: threading.Event,
    options: SyncOptions = _USUAL,
) -> SyncReport:
    """Take what is new or changed of a site into the library, in the calling thread.

    What the site does wrong is in the report. Every network answer and where the sync then stands are
    written in one transaction: stopped anywhere, the next sync goes on from there.

    Raises:
        LibraryError: the library cannot be written.
    """
    tally = Tally(site.url)
    with Transport(cancelled=cancelled) as transport:
        run = _Run(store, site, Client(site.api, transport), tally, on_progress, options)
        try:
            run.sync()
        except Cancelled:
            tally.cancelled = True
        except SiteError as error:
            tally.add_fault(error)
        finally:
            run.finish_writing()
            store.release_thread()
        report = tally.to_report(transport.requests, transport.bytes)
    store.write(save_report(site.id, report)).result()
    on_progress(Progress(site.url, Phase.DONE))
    return report


class _Run:
    def __init__(
        self,
        store: Store,
        site: Site,
        client: Client,
        tally: Tally,
        on_progress: Callable[[Progress], None],
        options: SyncOptions,
    ) -> None:
        self._store = store
        self._site = site
        self._client = client
        self._tally = tally
        self._on_progress = on_progress
        self._options = options
        self._fetcher = BodyFetcher(store, site, client, tally)
        self._writing: Future[Changes] | None = None
        # What failed once in this run is asked for again in the next.
        self._tried: dict[int, set[int]] = {}

    def sync(self) -> None:
        """Do all of it.

        Raises:
            SiteError: the site as a whole fails.
            Cancelled: the person asked to stop.
        """
        self._tell(Phase.CONNECTING)
        offer = self._client.read_offer()
        self._write(refresh_site(self._site.id, offer))
        hands = self._take_types(offer)
        self._sync_terms(hands)
        self._write(*self._fetcher.refresh_authors())
        for hand in hands:
            try:
                self._sync_type(hand)
                self._tally.types_done += 1
            except SiteUnreachable:
                raise
            except SiteError as error:
                self._tally.add_fault(error)
        if self._options.media:
            self._sync_images()

    def finish_writing(self) -> None:
        """Wait for what is being written."""
        if self._writing is not None:
            self._writing.result()
            self._writing = None

    def _take_types(self, offer: Offer) -> list[TypeInHand]:
        self.finish_writing()
        hands = []
        for post_type in offer.types:
            type_id = self._store.cursors.read_type_id(self._site.id, post_type.slug)
            if post_type.slug not in self._site.types or type_id is None:
                continue
            if not post_type.readable:
                reason = f"{post_type.name} cannot be read now: {post_type.reason}"
                self._tally.faults.append(SyncFault(SiteRefused.code, reason, post_type.items_url))
                continue
            own = tuple(t for t in offer.taxonomies if t.readable and t.slug in post_type.taxonomies)
            hands.append(TypeInHand(type_id, post_type, own))
        return hands

    def _sync_terms(self, hands: Sequence[TypeInHand]) -> None:
        taxonomies = {taxonomy.slug: taxonomy for hand in hands for taxonomy in hand.taxonomies}
        for taxonomy in taxonomies.values():
            page, more = 1, True
            while more:
                self._tell(Phase.TERMS, taxonomy.name)
                answer = self._client.read_terms(taxonomy, page)
                self._write(save_terms(self._site.id, taxonomy.slug, answer.terms))
                total = answer.total if answer.total is not None else page * plan.CENSUS_PAGE + 1
                more = bool(answer.terms) and page * plan.CENSUS_PAGE < total
                page += 1

    def _sync_type(self, hand: TypeInHand) -> None:
        resumed = self._store.cursors.read(hand.id).open
        cursor = self._sweep(hand)
        if resumed:
            # The sweep began in another run: what changed at its front since is found by a new one.
            cursor = self._sweep(hand)
        self._settle_vanished(hand, cursor)
        self._tally.seen += self._store.cursors.count_seen(hand.id, cursor.sweep)
        self._tally.totals.append((hand.type.slug, self._store.cursors.count_posts(hand.id), cursor.total))

    def _sweep(self, hand: TypeInHand) -> Cursor:
        self._fetch_wanted(hand, self._store.cursors.read(hand.id).total)
        cursor = plan.open_sweep(self._store.cursors.read(hand.id))
        while cursor.open:
            self._tell(Phase.CENSUS, hand.type.name, cursor.offset, cursor.total or 0)
            page = self._client.read_census_page(hand.type, hand.taxonomies, cursor.offset, plan.CENSUS_PAGE)
            step = plan.take_page(cursor, page.rows, page.total)
            fresh = [row for row in step.rows if not cursor.last_id or row.remote_id < cursor.last_id]
            known = self._store.intake.read_known(hand.id, [row.remote_id for row in fresh])
            wanted = plan.choose_wanted(fresh, known, self._options.full)
            cursor = step.cursor
            self._write(save_census(hand.id, cursor, step.rows, wanted))
            self._fetch_wanted(hand, cursor.total)
        self._write(close_sweep(hand.id, cursor.sweep))
        self.finish_writing()
        return cursor

    def _fetch_wanted(self, hand: TypeInHand, total: int | None) -> None:
        self.finish_writing()
        tried = self._tried.setdefault(hand.id, set())
        wanted = [
            remote_id for remote_id in self._store.cursors.read_wanted(hand.id) if remote_id not in tried
        ]
        tried.update(wanted)
        again = len(self._store.intake.read_known(hand.id, wanted))
        done = self._store.cursors.count_posts(hand.id) - again
        for start in range(0, len(wanted), plan.BODY_BATCH):
            self._tell(Phase.POSTS, hand.type.name, done + start, max(total or 0, done + len(wanted)))
            batch = wanted[start : start + plan.BODY_BATCH]
            self._write(*self._fetcher.fetch(hand, batch))
        self.finish_writing()

    def _settle_vanished(self, hand: TypeInHand, cursor: Cursor) -> None:
        vanished = self._store.cursors.read_vanished(hand.id, cursor.sweep)
        known = self._store.cursors.count_posts(hand.id)
        if vanished and not plan.may_vanish(len(vanished), known, cursor.total):
            message = (
                f"{len(vanished)} of {known} articles are missing on the site. That is too many to believe; "
                "nothing was marked as removed. If it is true, sync again later."
            )
            self._tally.faults.append(SyncFault("too-many-missing", message, hand.type.items_url))
            return
        gone: dict[PostStatus, list[int]] = {PostStatus.WITHDRAWN: [], PostStatus.REMOVED: []}
        for post in vanished[: plan.ASKED_SINGLY]:
            gone.get(self._client.ask_status(hand.type, post.remote_id), []).append(post.id)
        for status, post_ids in gone.items():
            if post_ids:
                self._write(set_status(post_ids, status))
                self._tally.removed += len(post_ids)
        self.finish_writing()

    def _sync_images(self) -> None:
        self.finish_writing()
        self._tally.media = fetch_images(
            self._store,
            self._site,
            self._client,
            lambda done, total: self._tell(Phase.IMAGES, "", done, total),
        )

    def _tell(self, phase: Phase, what: str = "", done: int = 0, total: int = 0) -> None:
        self._on_progress(Progress(self._site.url, phase, what, done, total))

    def _write(self, *works: Work) -> None:
        # One transaction is written while the next answer is awaited.
        self.finish_writing()
        if works:
            self._writing = self._store.write(*works)
