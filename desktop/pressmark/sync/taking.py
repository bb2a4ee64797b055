"""Posts that came: cleaned, compared with what the library has, written, batch by batch in their order."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from pressmark.article.serving import Cleaned
from pressmark.errors import BadResponse, SiteError
from pressmark.model import ChangeKind, Image, RemotePost, SyncFault
from pressmark.store import Work
from pressmark.store.cursors import set_aside
from pressmark.store.intake import Intake, save_authors, save_posts
from pressmark.store.known_posts import KnownPost
from pressmark.sync import plan
from pressmark.sync.arrival import Arrival, ask_authors, ask_featured, prepare
from pressmark.sync.job import Job, TypeInHand

_KINDS = {
    plan.Verdict.ADDED: ChangeKind.ADDED,
    plan.Verdict.UPDATED: ChangeKind.UPDATED,
    plan.Verdict.RESTORED: ChangeKind.RESTORED,
}
_BREAKS = "Its HTML ends the process that reads it."


@dataclass(frozen=True, slots=True)
class _Batch:
    """Posts on their way into the library; `cleaned` has one for each, and may have to be waited for."""

    posts: Sequence[RemotePost]
    cleaned: Iterator[Cleaned | None]
    asked: datetime
    featured: dict[int, Image]
    authors: Work
    known: dict[int, KnownPost]


class Taking:
    """Takes in posts of one type. Where they are cleaned apart, some batches are under way at once.

    Attributes:
        trusts: what comes is taken even where it is older than what the library has.
    """

    def __init__(self, job: Job, hand: TypeInHand) -> None:
        self.trusts = False
        self._job, self._hand = job, hand
        self._named = set(job.store.intake.read_author_ids(job.site.id))
        self._under_way: deque[_Batch] = deque()

    @property
    def named(self) -> frozenset[int]:
        """The authors (remote ids) whose names need not be asked for."""
        return frozenset(self._named)

    def take(self, arrival: Arrival) -> None:
        """Take in what came; the last batches of all are written by `settle`.

        Raises:
            SiteError: what a single post was asked for could not be had, or breaks too much.
        """
        self._job.tally.faults.extend(arrival.page.faults)
        # A site that lists a post twice has one post all the same.
        posts = list({post.remote_id: post for post in arrival.page.posts}.values())
        known = self._job.store.intake.read_known(self._hand.id, [post.remote_id for post in posts])
        stale = [post for post in posts if plan.is_older(post.modified, known.get(post.remote_id))]
        if stale and not self.trusts:
            posts = [post for post in posts if post not in stale]
            for post in stale[: plan.ASKED_SINGLY]:
                self.check_one(post.remote_id)
        authors = save_authors(self._job.site.id, arrival.authors)
        self._named.update(author.remote_id for author in arrival.authors)
        self._named.update(post.author for post in posts)
        cleaned = self._job.cleaner.begin(posts)
        self._under_way.append(_Batch(posts, cleaned, arrival.asked, arrival.featured, authors, known))
        while len(self._under_way) > self._job.cleaner.ahead:
            self._write(self._under_way.popleft())

    def check_one(self, remote_id: int) -> bool:
        """Ask for a post by itself and take it; whether it is older than what the library has.

        Raises:
            SiteError: it could not be had.
        """
        asked = self._job.now()
        post = self._job.client.read_post(self._hand.type, self._hand.taxonomies, remote_id)
        if post is None:
            return False
        known = self._job.store.intake.read_known(self._hand.id, [remote_id])
        authors = save_authors(self._job.site.id, ask_authors(self._job, [post], self.named))
        featured, cleaned = ask_featured(self._job, [post]), self._job.cleaner.begin([post])
        self._write(_Batch([post], cleaned, asked, featured, authors, known))
        return plan.is_older(post.modified, known.get(remote_id))

    def settle(self, until: Callable[[], bool] = lambda: False) -> None:
        """Write what is still being cleaned, in its order, until there is something better to do.

        Raises:
            SiteError: it breaks too much.
        """
        while self._under_way and not until():
            self._write(self._under_way.popleft())

    def put_off(self, remote_id: int, error: SiteError) -> None:
        """Leave a post that failed to a later sync, and say so."""
        before = self._job.store.cursors.read_failures(self._hand.id, [remote_id])
        failures = before.get(remote_id, 0) + 1
        next_try = plan.find_next_try(failures, self._job.now())
        self._job.write(set_aside(self._hand.id, remote_id, failures, next_try))
        reason = f"{self._name(remote_id)} could not be read: {error.reason}"
        # WordPress leads from here to the article (redirect_canonical, wp-includes/canonical.php).
        url = f"{self._job.site.url.rstrip('/')}/?p={remote_id}"
        self._job.tally.faults.append(SyncFault("post", reason, url, "It is tried again by a later sync."))

    def _name(self, remote_id: int) -> str:
        store = self._job.store
        known = store.intake.read_known(self._hand.id, [remote_id]).get(remote_id)
        return f"“{store.posts.read_rows([known.id])[0].title}”" if known else f"Post {remote_id}"

    def _write(self, batch: _Batch) -> None:
        store = self._job.store
        annotated = store.intake.read_annotated([one.id for one in batch.known.values()])
        self._job.tally.note_states(store.intake.read_note_states(annotated))
        intakes: list[Intake] = []
        try:
            for post in batch.posts:
                self._job.options.give_way()
                cleaned = next(batch.cleaned)
                if cleaned is None:
                    self.put_off(post.remote_id, BadResponse(post.link, _BREAKS))
                else:
                    intakes.append(self._prepare(batch, post, cleaned, annotated))
        finally:
            # What has been noted is written, also where the rest cannot be had.
            self._job.write(batch.authors, save_posts(self._job.site.id, self._hand.id, intakes))

    def _prepare(self, batch: _Batch, post: RemotePost, cleaned: Cleaned, annotated: set[int]) -> Intake:
        own = batch.known.get(post.remote_id)
        intake = prepare(post, cleaned, batch.asked, batch.featured.get(post.featured_media))
        if own is not None and own.id in annotated and not own.keeps_text(post):
            # Before the transaction: the difference of two long texts takes seconds.
            places = self._job.store.intake.prepare_places(own.id, intake.article.text)
            intake = replace(intake, places=places)
        self._note(post, intake.article.text, own)
        return intake

    def _note(self, post: RemotePost, text: str, known: KnownPost | None) -> None:
        kind = _KINDS.get(plan.decide(post, text, known))
        if kind is not None:
            changed = known is not None and plan.changes_text(post, text, known)
            # That may be the title alone, which no annotation is on.
            new_text = changed and known is not None and not self._job.store.intake.has_text(known.id, text)
            self._job.tally.note(kind, self._hand.id, post.remote_id, new_text=new_text)
