"""The bodies of posts: asked for in batches that fit the site, cleaned, written with authors and images."""

from collections import deque
from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from functools import partial

from pressmark.errors import SiteBusy, SiteError, SiteUnreachable
from pressmark.model import Phase
from pressmark.sync import plan
from pressmark.sync.ahead import Ahead
from pressmark.sync.arrival import Arrival, ask_posts
from pressmark.sync.job import Job, TypeInHand, is_about_the_batch
from pressmark.sync.taking import Taking

FAILURES_IN_A_ROW = 5
STRIKES = 3
CALM = 3
_TRUSTED_AFTER = 3

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
        self._taking = Taking(job, hand)
        self._queue: deque[int] = deque()
        self._parts: deque[tuple[int, ...]] = deque()
        self._later: list[int] = []
        self._asked: deque[_Asked] = deque()
        self._tried: set[int] = set()
        self._failed: dict[int, SiteError] = {}
        self._in_a_row = self._strikes = self._calm = self._taken = self._told = 0
        self._here = 0 if job.options.full else job.store.cursors.count_posts(hand.id)
        self._succeeded = False
        self._most = plan.LADDER[0]

    def want(self, remote_ids: Iterable[int]) -> None:
        """Have these fetched; each is asked for once in a sync."""
        fresh = [remote_id for remote_id in remote_ids if remote_id not in self._tried]
        self._tried.update(fresh)
        self._queue.extend(fresh)
        risky = bool(self._job.store.cursors.read_failures(self._hand.id, fresh))
        self._job.cleaner.expect(len(fresh), risky=risky)
        if not self._job.options.full:
            self._here -= len(self._job.store.intake.read_known(self._hand.id, fresh))

    def has_tried(self, remote_ids: Iterable[int]) -> bool:
        """Whether any of these was wanted before in this sync."""
        return not self._tried.isdisjoint(remote_ids)

    def pump(self, backlog: int) -> None:
        """Ask and take until no more than so many are waiting.

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
        self.settle()
        many = not self._succeeded and len(self._failed) >= FAILURES_IN_A_ROW
        if many and not self._job.host_answers(self._hand):
            raise next(iter(self._failed.values()))
        self._put_off_failed()

    def settle(self) -> None:
        """Write what has come and is still being cleaned.

        Raises:
            SiteError: it breaks too much.
        """
        self._taking.settle()

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
        self._taking.trusts = True
        for batch in _cut(remote_ids, self.size):
            arrival = ask_posts(self._job, self._hand, batch, self._taking.named)
            self._tried.update(batch)
            self._taking.take(arrival)

    def _check_one(self, remote_id: int) -> bool:
        self._tried.add(remote_id)
        return self._taking.check_one(remote_id)

    def _fill(self) -> None:
        while len(self._asked) < self._ahead.width and (self._parts or self._queue):
            batch = self._parts.popleft() if self._parts else self._cut_next()
            question = partial(ask_posts, self._job, self._hand, batch, self._taking.named)
            self._asked.append((batch, self._ahead.ask(question)))

    def _cut_next(self) -> tuple[int, ...]:
        return tuple(self._queue.popleft() for _ in range(min(self.size, len(self._queue))))

    def _count_waiting(self) -> int:
        parts = sum(map(len, self._parts)) + sum(len(batch) for batch, _ in self._asked)
        return len(self._queue) + parts

    def _take_next(self) -> None:
        batch, answer = self._asked.popleft()
        self._tell()
        # A slow site is no reason to keep waiting what came before.
        self._taking.settle(answer.done)
        try:
            arrival = answer.result()
        except SiteError as error:
            self._split(batch, error)
            return
        self._note_success(arrival)
        self._ask_for_rest(batch, arrival)
        self._taking.take(arrival)
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
            self._taking.put_off(remote_id, error)
        self._failed.clear()

    def _tell(self) -> None:
        self._told = max(self._told, self._here + self._taken)
        waiting = self._told + self._count_waiting()
        self._job.tell(Phase.POSTS, self._hand.type.name, self._told, max(self.total, waiting))


def _cut(remote_ids: Sequence[int], size: int) -> list[tuple[int, ...]]:
    return [tuple(remote_ids[start : start + size]) for start in range(0, len(remote_ids), size)]
