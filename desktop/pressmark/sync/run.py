"""The sync of one site, from the first request to its report."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pressmark.errors import (
    BadResponse,
    Cancelled,
    NotWordPress,
    SignInFailed,
    SiteBusy,
    SiteError,
    SiteFailing,
    SiteRefused,
    SiteUnreachable,
)
from pressmark.model import Offer, Phase, PostType, Progress, Site, SyncFault, SyncReport
from pressmark.store import Store
from pressmark.store.cursors import save_cursor, save_signature, want_again
from pressmark.store.intake import save_authors
from pressmark.store.reports import save_report
from pressmark.store.sites import refresh_site
from pressmark.sync import plan
from pressmark.sync.ahead import Ahead
from pressmark.sync.census import take_census
from pressmark.sync.images import fetch_images
from pressmark.sync.job import Job, SyncOptions, TypeInHand
from pressmark.sync.posts import Bodies
from pressmark.sync.quick import look_quickly
from pressmark.sync.report import Tally
from pressmark.sync.terms import choose_taxonomies, sweep_terms, sweep_unknown
from pressmark.sync.vanished import settle_vanished
from pressmark.wordpress import Client, Credentials, Gates, Transport, discover, verify_sign_in

_USUAL = SyncOptions()
_LONGEST_REST = timedelta(days=1)


def sync_site(
    store: Store,
    site: Site,
    *,
    on_progress: Callable[[Progress], None],
    cancelled: threading.Event,
    options: SyncOptions = _USUAL,
    password: str | None = None,
    gates: Gates | None = None,
) -> SyncReport:
    """Take what is new or changed of a site into the library, in the calling thread.

    What the site does wrong is in the report. Every network answer and where the sync then stands are
    written in one transaction: stopped anywhere, the next sync goes on from there.

    Args:
        store: the library.
        site: as the library has it.
        on_progress: told how far it is, in this thread.
        cancelled: set by whoever wants it to stop.
        options: how much, and how.
        password: of the site's user, where it has one.
        gates: shared with other syncs, so that one host gets no more requests at once than it should.

    Raises:
        AlreadySyncing: another program is syncing this site into this library.
        LibraryError: the library cannot be written.
    """
    gates = gates or Gates()
    with store.hold_sync(site.id):
        try:
            credentials = _prepare(site, options, password)
        except SiteError as error:
            return _report_refusal(store, site, error, on_progress)
        with Transport(
            cancelled=cancelled,
            deadline=options.deadline,
            manners=options.manners,
            gates=gates,
            credentials=credentials,
        ) as transport:
            job = Job(store, site, transport, options, on_progress)
            return _run(job, Ahead(gates.in_flight))


def _prepare(site: Site, options: SyncOptions, password: str | None) -> Credentials | None:
    """The site's credentials, None for a stranger.

    Raises:
        SiteBusy: the site asked to be left alone for longer.
        SignInFailed: there is no password, or it may not be sent there.
    """
    now = datetime.now(UTC)
    # What lies farther off than anybody is told to wait comes from a clock that was wrong.
    if site.not_before and not options.full and now < site.not_before < now + _LONGEST_REST:
        reason = "The site asked to be left alone for a while."
        advice = "It is asked again afterwards; a full sync asks at once."
        raise SiteBusy(site.url, reason, advice, 429, site.not_before)
    if not site.user:
        return None
    if not password:
        reason = f"The password of {site.user} is not there, so the site was not asked."
        raise SignInFailed(site.url, reason, "Sign in again, or sign out to read what is public.")
    return Credentials.of(site.api, site.user, password)


def _report_refusal(
    store: Store, site: Site, error: SiteError, on_progress: Callable[[Progress], None]
) -> SyncReport:
    """The report of a sync that did not begin."""
    tally = Tally(site.url, first=site.synced is None)
    tally.add_fault(error)
    report = tally.to_report(0, 0, {})
    store.write(save_report(site.id, report, not_before=tally.not_before)).result()
    on_progress(Progress(site.url, Phase.DONE))
    return report


def _run(job: Job, ahead: Ahead) -> SyncReport:
    tally = job.tally
    try:
        _Sync(job, ahead).sync()
    except Cancelled:
        tally.cancelled = True
    except SiteError as error:
        tally.add_fault(error)
    finally:
        ahead.close()
        job.finish_writing()
        changes = {} if tally.first else job.store.intake.read_changes(tally.changes, tally.new_texts)
        job.store.release_thread()
    report = tally.to_report(job.transport.requests, job.transport.bytes, changes)
    save = save_report(job.site.id, report, tuple(changes.values()), tally.not_before)
    job.store.write(save).result()
    job.tell(Phase.DONE)
    return report


class _Sync:
    """The steps of a sync in their order."""

    def __init__(self, job: Job, ahead: Ahead) -> None:
        self._job = job
        self._ahead = ahead

    def sync(self) -> None:
        """Do all of it.

        Raises:
            SiteError: the site as a whole fails.
            Cancelled: the person asked to stop.
        """
        job = self._job
        job.tell(Phase.CONNECTING)
        if job.site.user:
            verify_sign_in(job.site.api, job.transport)
        offer, signature = self._connect()
        known = job.store.cursors.read_signature(job.site.id)
        if offer is not None:
            job.write(refresh_site(job.site.id, offer))
        hands, closed = self._find_hands()
        due = {hand.id for hand in hands if self._is_due(hand, changed=bool(known) and signature != known)}
        if due or closed:
            job.write(refresh_site(job.site.id, offer or job.client.read_offer()))
            hands, closed = self._find_hands()
            self._refresh_names(hands)
        job.tally.faults += closed
        for hand in hands:
            self._try_type(hand, census=hand.id in due)
        sweep_unknown(job, self._ahead, hands)
        job.write(save_signature(job.site.id, signature))
        self._sync_images()

    def _connect(self) -> tuple[Offer | None, str]:
        """The site's signature; and its offer, where its API is not where it was and had to be found anew."""
        job = self._job
        try:
            return None, job.client.read_signature()
        except (SiteRefused, SiteFailing):
            raise
        except BadResponse as error:
            try:
                offer = discover(job.site.url, job.transport)
            except NotWordPress:
                raise error from None
        job.client = Client(offer.api, job.transport, signed_in=bool(job.site.user))
        job.site = replace(job.site, api=offer.api)
        return offer, job.client.read_signature()

    def _find_hands(self) -> tuple[list[TypeInHand], list[SyncFault]]:
        """The types the reader chose, with their taxonomies, and a fault for each that cannot be read."""
        self._job.finish_writing()
        site, store = self._job.site, self._job.store
        chosen = [each for each in store.sites.read_types(site.id) if each.slug in site.types]
        taxonomies = [each for each in store.sites.read_taxonomies(site.id) if each.readable]
        hands = [
            TypeInHand(type_id, each, tuple(one for one in taxonomies if one.slug in each.taxonomies))
            for each in chosen
            if each.readable and (type_id := store.cursors.read_type_id(site.id, each.slug)) is not None
        ]
        return hands, [_tell_closed(each) for each in chosen if not each.readable]

    def _is_due(self, hand: TypeInHand, *, changed: bool) -> bool:
        cursor = self._job.store.cursors.read(hand.id)
        return changed or self._job.options.full or plan.needs_census(cursor, self._job.now())

    def _refresh_names(self, hands: Sequence[TypeInHand]) -> None:
        """Ask anew for terms, and for the names of the authors the library has."""
        job = self._job
        sweep_terms(job, self._ahead, choose_taxonomies(hands).values())
        known = job.store.intake.read_author_ids(job.site.id)
        try:
            job.write(save_authors(job.site.id, job.client.read_authors(known)))
        except SiteBusy:
            raise
        except BadResponse as error:
            job.tally.add_fault(error)

    def _try_type(self, hand: TypeInHand, *, census: bool) -> None:
        """Sync a type; what only it does wrong costs the others nothing."""
        job = self._job
        try:
            self._sync_type(hand, census=census)
            job.tally.types_done += 1
        except (SiteUnreachable, SiteBusy, SignInFailed):
            raise
        except BadResponse as error:
            if job.site.user:
                verify_sign_in(job.site.api, job.transport)
            job.tally.add_fault(error, hand.type.name)
            job.finish_writing()

    def _sync_type(self, hand: TypeInHand, *, census: bool) -> None:
        job, cursors = self._job, self._job.store.cursors
        cursor, before = cursors.read(hand.id), len(job.tally.faults)
        bodies = Bodies(job, self._ahead, hand, cursor.batch)
        bodies.total = cursor.total or 0
        if job.options.full:
            job.write(want_again(hand.id, cursors.read_wanted(hand.id, job.now())))
        if census or not look_quickly(job, self._ahead, hand, bodies):
            job.tally.census = True
            bodies.want(cursors.read_wanted(hand.id, job.now()))
            take_census(job, self._ahead, hand, bodies)
            self._check_silent_changes(hand, bodies)
            settle_vanished(job, hand, cursors.read(hand.id))
        job.finish_writing()
        self._tell_waiting(hand, before)
        job.tally.totals.append((hand.type.slug, cursors.count_posts(hand.id), cursors.read(hand.id).total))

    def _tell_waiting(self, hand: TypeInHand, before: int) -> None:
        """Say of posts that failed in former syncs that they are still missing; new failures are told."""
        waiting = self._job.store.cursors.count_put_off(hand.id, self._job.now())
        told = sum(fault.code == "post" for fault in self._job.tally.faults[before:])
        if waiting > told:
            message = (
                f"{hand.type.name}: {waiting - told:,} could not be read before and are still missing here."
            )
            advice = "They are tried again later; a full sync tries at once."
            self._job.tally.faults.append(SyncFault("post", message, hand.type.items_url, advice))

    def _check_silent_changes(self, hand: TypeInHand, bodies: Bodies) -> None:
        """Compare again the texts that were compared the longest ago: plugins change them without a word."""
        job, cursors = self._job, self._job.store.cursors
        cursor = cursors.read(hand.id)
        count = plan.count_checks(cursors.count_posts(hand.id), cursor.verified_at, job.now())
        if count == 0 and cursor.verified_at is not None:
            return
        bodies.want(cursors.read_oldest_checked(hand.id, count))
        bodies.drain()
        job.write(save_cursor(hand.id, replace(cursor, verified_at=job.now(), batch=bodies.size)))
        job.finish_writing()

    def _sync_images(self) -> None:
        job = self._job
        job.finish_writing()
        if job.options.media:
            job.tally.media = fetch_images(
                job.store,
                job.site,
                job.client,
                lambda done, total: job.tell(Phase.IMAGES, "", done, total),
                job.options.image_space,
            )


def _tell_closed(post_type: PostType) -> SyncFault:
    message = f"{post_type.name} cannot be read now: {post_type.reason}. What was taken before stays."
    advice = "If it needs a login, sign in; else ask the site's owner."
    return SyncFault("type", message, post_type.items_url, advice)
