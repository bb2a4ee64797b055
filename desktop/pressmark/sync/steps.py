"""The steps of one site's sync in their order: where its API is, what is due, type by type, images last."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from pressmark.errors import (
    BadResponse,
    NotWordPress,
    SignInFailed,
    SiteBusy,
    SiteError,
    SiteFailing,
    SiteRefused,
    SiteUnreachable,
)
from pressmark.model import Offer, Phase, PostType, SyncFault
from pressmark.store.cursors import save_cursor, save_signature
from pressmark.store.intake import save_authors
from pressmark.store.sites import refresh_site
from pressmark.sync import plan
from pressmark.sync.ahead import Ahead
from pressmark.sync.census import Pages, ask_first_page, take_census
from pressmark.sync.images import fetch_images
from pressmark.sync.job import Job, TypeInHand
from pressmark.sync.posts import Bodies
from pressmark.sync.quick import look_quickly
from pressmark.sync.terms import choose_taxonomies, sweep_terms, sweep_unknown
from pressmark.sync.vanished import settle_vanished
from pressmark.wordpress import Client, discover

_CLOSED = (401, 403, 404, 410)
_MOVED = "Open the site in a browser: it may have moved, closed, or switched its REST API off."


class Steps:
    """The steps of a sync in their order."""

    def __init__(self, job: Job, ahead: Ahead) -> None:
        self._job = job
        self._ahead = ahead
        self._to_come: list[TypeInHand] = []  # of which all ids are compared
        self._pages: dict[int, Pages] = {}

    def sync(self) -> None:
        """Do all of it.

        Raises:
            SiteError: the site as a whole fails.
            Cancelled: the person asked to stop.
        """
        job = self._job
        job.tell(Phase.CONNECTING)
        job.verify()
        hands, closed = self._find_hands()
        # By the clock of this machine; what is due is known by the site's, once it has answered.
        likely = bool(closed) or any(self._is_due(hand, changed=False) for hand in hands)
        offer, signature = self._connect(offer_follows=likely)
        known = job.store.cursors.read_signature(job.site.id)
        moved = offer is not None
        due = {hand.id for hand in hands if self._is_due(hand, changed=bool(known) and signature != known)}
        if moved or due or closed:
            offer = offer or job.client.read_offer()
            job.verify()
            job.write(refresh_site(job.site.id, offer))
            hands, closed = self._find_hands()
            if moved:
                # With the API, the addresses of all articles have moved.
                due = job.retaken = {hand.id for hand in hands}
            self._to_come = [hand for hand in hands if hand.id in due]
            self._look_ahead()
            self._refresh_names(hands)
        job.tally.faults += closed
        closest = self._choose_closest(hands)
        for hand in hands:
            self._try_type(hand, census=hand.id in due, closely=hand.id == closest)
        sweep_unknown(job, self._ahead, hands)
        job.write(save_signature(job.site.id, signature))
        self._sync_images()

    def _connect(self, *, offer_follows: bool) -> tuple[Offer | None, str]:
        """The site's signature; and its offer, where its API is not where it was and had to be found anew."""
        job = self._job
        try:
            return None, job.client.read_signature(offer_follows=offer_follows)
        except (SiteRefused, SiteFailing):
            raise
        except BadResponse as error:
            try:
                offer = discover(job.site.url, job.transport)
            except NotWordPress as found:
                if not 200 <= error.status < 300:
                    raise error from None
                raise NotWordPress(job.site.url, error.reason, _MOVED, found.tried) from None
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

    def _look_ahead(self) -> None:
        """Ask for the first ids of the type that is compared next: the site would wait for us otherwise."""
        if self._to_come:
            hand = self._to_come.pop(0)
            self._pages[hand.id] = ask_first_page(self._job, self._ahead, hand)

    def _is_due(self, hand: TypeInHand, *, changed: bool) -> bool:
        cursor = self._job.store.cursors.read(hand.id)
        return changed or self._job.options.full or plan.needs_census(cursor, self._job.now())

    def _refresh_names(self, hands: Sequence[TypeInHand]) -> None:
        """Ask anew for terms, and for the names of the authors the library has."""
        job = self._job
        known = job.store.intake.read_author_ids(job.site.id)
        authors = self._ahead.ask(partial(job.client.read_authors, known))
        sweep_terms(job, self._ahead, choose_taxonomies(hands).values())
        try:
            job.write(save_authors(job.site.id, authors.result()))
        except SiteBusy:
            raise
        except BadResponse as error:
            job.tally.add_fault(error)

    def _choose_closest(self, hands: Sequence[TypeInHand]) -> int:
        """The type that one request more is spent on: the largest; none for a reader who was verified."""
        if self._job.site.user or not hands:
            return 0
        return max(hands, key=lambda hand: self._job.store.cursors.read(hand.id).total or 0).id

    def _try_type(self, hand: TypeInHand, *, census: bool, closely: bool) -> None:
        """Sync a type; what only it does wrong costs the others nothing."""
        job = self._job
        try:
            self._sync_type(hand, census=census, closely=closely)
            job.tally.types_done += 1
        except (SiteUnreachable, SiteBusy, SignInFailed):
            raise
        except BadResponse as error:
            job.verify()
            job.finish_writing()
            if error.status in _CLOSED:
                job.tally.faults.append(_tell_closed(replace(hand.type, reason=error.reason)))
            else:
                job.tally.add_fault(error, hand.type.name)

    def _sync_type(self, hand: TypeInHand, *, census: bool, closely: bool) -> None:
        job, cursors = self._job, self._job.store.cursors
        cursor, before = cursors.read(hand.id), len(job.tally.faults)
        bodies = Bodies(job, self._ahead, hand, cursor.batch)
        bodies.total = cursor.total or 0
        if not census:
            job.client.lists.limit(cursor.page_size)
        try:
            if census or not look_quickly(job, self._ahead, hand, bodies, closely=closely):
                self._take_census(hand, bodies)
        except SiteError:
            bodies.settle()
            raise
        job.finish_writing()
        self._tell_waiting(hand, before)
        self._tell_hidden(hand)
        job.tally.totals.append(
            (hand.type.slug, cursors.count_posts(hand.id, public=job.public), cursors.read(hand.id).total)
        )

    def _take_census(self, hand: TypeInHand, bodies: Bodies) -> None:
        job, cursors = self._job, self._job.store.cursors
        job.tally.census = True
        bodies.want(cursors.read_wanted(hand.id, job.now()))
        take_census(job, self._ahead, hand, bodies, self._pages.pop(hand.id, None))
        self._look_ahead()
        self._check_silent_changes(hand, bodies)
        if settle_vanished(job, hand, cursors.read(hand.id)):
            job.write(save_cursor(hand.id, replace(cursors.read(hand.id), census_at=job.now())))

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

    def _tell_hidden(self, hand: TypeInHand) -> None:
        """Say of posts that the site counts and shows to nobody that they are not lost (SYNC.md fact 9)."""
        cursors = self._job.store.cursors
        hidden = (cursors.read(hand.id).total or 0) - cursors.count_listed(hand.id)
        if hidden > 0:
            message = f"{hand.type.name}: the site counts {hidden:,} more than it shows."
            advice = "They may be hidden from you; sign in if you have an account there."
            self._job.tally.notes.append(SyncFault("hidden", message, hand.type.items_url, advice))

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
                lambda reason: job.tally.missing.update([reason]),
            )


def _tell_closed(post_type: PostType) -> SyncFault:
    reason = post_type.reason.removesuffix(".")
    message = f"{post_type.name} cannot be read now: {reason}. What was taken before stays."
    advice = "If it needs a login, sign in; else ask the site's owner."
    return SyncFault("type", message, post_type.items_url, advice)
