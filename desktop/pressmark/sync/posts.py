"""The bodies of posts: asked for in batches that fit the site, cleaned, written with authors and images."""

from collections import deque
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from functools import partial

from pressmark.errors import SiteBusy, SiteError, SiteUnreachable
from pressmark.model import ChangeKind, Image, Phase, RemotePost, SyncFault
from pressmark.store import Work
from pressmark.store.cursors import set_aside
from pressmark.store.intake import save_authors, save_posts
from pressmark.store.known_posts import KnownPost
from pressmark.sync import plan
from pressmark.sync.ahead import Ahead
from pressmark.sync.arrival import Arrival, ask_authors, ask_featured, ask_posts, prepare
from pressmark.sync.job import Job, TypeInHand, is_about_the_batch

FAILURES_IN_A_ROW = 5
STRIKES = 3
CALM = 3
_TRUSTED_AFTER = 3

_KINDS = {
    plan.Verdict.ADDED: ChangeKind.ADDED,
    plan.Verdict.UPDATED: ChangeKind.UPDATED,
    plan.Verdict.RESTORED: ChangeKind.RESTORED,
}
_Asked = tuple[tuple[int, ...], Future[Arrival]]


class Bodies:
    """Fetches the posts of one type that are wanted, some batches at once.

    A batch the site cannot answer is split by `plan.LADDER` until what breaks it stands alone. Five in a row
    that fail alone end a place; three places without a single success end the type.

    Attributes:
        size: posts a batch, as the site bears them now.
        total: how many posts the site has, for progress; 0 while unknown.
    """

    def __init__(self, job: Job, ahead: Ahead, hand: TypeInHand, size: int) -> None:
        self.size = size
        self.total = 0
        self._job, self._ahead, self._hand = job, ahead, hand
        self._queue: deque[int] = deque()
        self._parts: deque[tuple[int, ...]] = deque()
        self._later: list[int] = []
        self._asked: deque[_Asked] = deque()
        self._tried: set[int] = set()
        self._named = set(job.store.intake.read_author_ids(job.site.id))
        self._failed: dict[int, SiteError] = {}
        self._in_a_row = self._strikes = self._calm = self._taken = self._told = 0
        self._here = 0 if job.options.full else job.store.cursors.count_posts(hand.id)
        self._succeeded = self._trusts = False
        self._most = plan.LADDER[0]

    def want(self, remote_ids: Iterable[int]) -> None:
        """Have these fetched; each is asked for once in a sync."""
        fresh = [remote_id for remote_id in remote_ids if remote_id not in self._tried]
        self._tried.update(fresh)
        self._queue.extend(fresh)
        if not self._job.options.full:
            self._here -= len(self._job.store.intake.read_known(self._hand.id, fresh))

    def pump(self, backlog: int) -> None:
        """Ask, take and write until no more than so many are waiting.

        Raises:
            SiteError: the site fails altogether.
        """
        self._fill()
        while self._asked and self._count_waiting() > backlog:
            self._take_next()
            self._fill()

    def drain(self) -> None:
        """Fetch all that is wanted.

        Raises:
            SiteError: the site fails altogether.
        """
        self.pump(0)
        if self._later:
            later, self._later = self._later, []
            self._parts.extend(_cut(later, plan.LADDER[-2]))
            self.pump(0)
        many = not self._succeeded and len(self._failed) >= FAILURES_IN_A_ROW
        if many and not self._job.host_answers(self._hand):
            raise next(iter(self._failed.values()))
        self._put_off_failed()

    def check_doubtful(self, remote_ids: Sequence[int]) -> None:
        """Ask singly for posts that a list shows older than the library has them: it may come from a cache.

        Where the first few are older indeed, the site has gone back to a former state, and the rest follow.
        """
        older = 0
        fresh = [remote_id for remote_id in remote_ids if remote_id not in self._tried]
        for count, remote_id in enumerate(fresh[: plan.ASKED_SINGLY]):
            if older == count == _TRUSTED_AFTER:
                self._trust(fresh[count:])
                return
            older += self._check_one(remote_id)

    def _trust(self, remote_ids: Sequence[int]) -> None:
        self._trusts = True
        for batch in _cut(remote_ids, self.size):
            arrival = ask_posts(self._job, self._hand, batch, frozenset(self._named))
            self._tried.update(batch)
            self._write(arrival)

    def _check_one(self, remote_id: int) -> bool:
        self._tried.add(remote_id)
        asked = self._job.now()
        post = self._job.client.read_post(self._hand.type, self._hand.taxonomies, remote_id)
        if post is None:
            return False
        known = self._job.store.intake.read_known(self._hand.id, [remote_id]).get(remote_id)
        authors = ask_authors(self._job, [post], frozenset(self._named))
        authors_work = save_authors(self._job.site.id, authors)
        self._write_posts([post], asked, ask_featured(self._job, [post]), authors_work)
        return plan.is_older(post.modified, known)

    def _fill(self) -> None:
        while len(self._asked) < self._ahead.width and (self._parts or self._queue):
            batch = self._parts.popleft() if self._parts else self._cut_next()
            question = partial(ask_posts, self._job, self._hand, batch, frozenset(self._named))
            self._asked.append((batch, self._ahead.ask(question)))

    def _cut_next(self) -> tuple[int, ...]:
        return tuple(self._queue.popleft() for _ in range(min(self.size, len(self._queue))))

    def _count_waiting(self) -> int:
        parts = sum(map(len, self._parts)) + sum(len(batch) for batch, _ in self._asked)
        return len(self._queue) + parts

    def _take_next(self) -> None:
        batch, answer = self._asked.popleft()
        self._tell()
        try:
            arrival = answer.result()
        except SiteError as error:
            self._split(batch, error)
            return
        self._note_success(arrival)
        self._ask_for_rest(batch, arrival)
        self._write(arrival)
        self._taken += len(batch)

    def _ask_for_rest(self, batch: tuple[int, ...], arrival: Arrival) -> None:
        """A site that gives fewer at once than it was asked for gives the first of them."""
        given = {post.remote_id for post in arrival.page.posts}
        count = len(given)
        if 0 < count < len(batch) and not arrival.page.faults and given == set(batch[:count]):
            self._most = self.size = count
            self._parts.extendleft(reversed(_cut(batch[count:], count)))

    def _note_success(self, arrival: Arrival) -> None:
        self._succeeded = True
        self._in_a_row = self._strikes = 0
        self._put_off_failed()
        self._calm += 1
        if self._calm >= CALM and arrival.seconds < plan.QUICK_SECONDS:
            self.size, self._calm = min(plan.step_up(self.size), self._most), 0

    def _split(self, batch: tuple[int, ...], error: SiteError) -> None:
        if isinstance(error, SiteBusy):
            raise error
        if isinstance(error, SiteUnreachable):
            if not self._job.host_answers(self._hand):
                raise error
        elif not is_about_the_batch(error):
            raise error
        smaller = plan.step_down(len(batch))
        self.size, self._calm = min(self.size, smaller), 0
        if len(batch) > 1:
            self._parts.extendleft(reversed(_cut(batch, smaller)))
            return
        self._failed[batch[0]] = error
        self._in_a_row += 1
        if self._in_a_row >= FAILURES_IN_A_ROW:
            self._leave_place(error)

    def _leave_place(self, error: SiteError) -> None:
        """Go on elsewhere: what was to be asked next comes last."""
        self._in_a_row = 0
        self._strikes += 1
        if self._strikes >= STRIKES:
            raise error
        self._later += [remote_id for part in self._parts for remote_id in part]
        self._parts.clear()

    def _put_off_failed(self) -> None:
        for remote_id, error in self._failed.items():
            failures = self._job.store.cursors.read_failures(self._hand.id, remote_id) + 1
            next_try = plan.find_next_try(failures, self._job.now())
            self._job.write(set_aside(self._hand.id, remote_id, failures, next_try))
            reason = f"{self._name(remote_id)} could not be read: {error.reason}"
            advice = "It is tried again by a later sync."
            # WordPress leads from here to the article (redirect_canonical, wp-includes/canonical.php).
            url = f"{self._job.site.url.rstrip('/')}/?p={remote_id}"
            self._job.tally.faults.append(SyncFault("post", reason, url, advice))
        self._failed.clear()

    def _name(self, remote_id: int) -> str:
        store = self._job.store
        known = store.intake.read_known(self._hand.id, [remote_id]).get(remote_id)
        return f"“{store.posts.read_rows([known.id])[0].title}”" if known else f"Post {remote_id}"

    def _write(self, arrival: Arrival) -> None:
        self._job.tally.faults.extend(arrival.page.faults)
        # A site that lists a post twice has one post all the same.
        posts = list({post.remote_id: post for post in arrival.page.posts}.values())
        known = self._job.store.intake.read_known(self._hand.id, [post.remote_id for post in posts])
        stale = [post for post in posts if plan.is_older(post.modified, known.get(post.remote_id))]
        if stale and not self._trusts:
            posts = [post for post in posts if post not in stale]
            for post in stale[: plan.ASKED_SINGLY]:
                self._check_one(post.remote_id)
        authors = save_authors(self._job.site.id, arrival.authors)
        self._named.update(author.remote_id for author in arrival.authors)
        self._named.update(post.author for post in posts)
        self._write_posts(posts, arrival.asked, arrival.featured, authors, known)

    def _write_posts(
        self,
        posts: Sequence[RemotePost],
        asked: datetime,
        featured: dict[int, Image],
        authors: Work,
        known: dict[int, KnownPost] | None = None,
    ) -> None:
        if known is None:
            known = self._job.store.intake.read_known(self._hand.id, [post.remote_id for post in posts])
        annotated = self._job.store.intake.read_annotated([one.id for one in known.values()])
        self._job.tally.note_states(self._job.store.intake.read_note_states(annotated))
        intakes = []
        for post in posts:
            self._job.options.give_way()
            own = known.get(post.remote_id)
            intake = prepare(post, asked, featured.get(post.featured_media))
            if own is not None and own.id in annotated and not own.keeps_text(post):
                # Before the transaction: the difference of two long texts takes seconds.
                places = self._job.store.intake.prepare_places(own.id, intake.article.text)
                intake = replace(intake, places=places)
            self._note(post, intake.article.text, own)
            intakes.append(intake)
        self._job.write(authors, save_posts(self._job.site.id, self._hand.id, intakes))

    def _note(self, post: RemotePost, text: str, known: KnownPost | None) -> None:
        kind = _KINDS.get(plan.decide(post, text, known))
        if kind is not None:
            changed = known is not None and plan.changes_text(post, text, known)
            # That may be the title alone, which no annotation is on.
            new_text = changed and known is not None and not self._job.store.intake.has_text(known.id, text)
            self._job.tally.note(kind, self._hand.id, post.remote_id, new_text=new_text)

    def _tell(self) -> None:
        self._told = max(self._told, self._here + self._taken)
        waiting = self._told + self._count_waiting()
        self._job.tell(Phase.POSTS, self._hand.type.name, self._told, max(self.total, waiting))


def _cut(remote_ids: Sequence[int], size: int) -> list[tuple[int, ...]]:
    return [tuple(remote_ids[start : start + size]) for start in range(0, len(remote_ids), size)]
