"""Posts that a whole census did not have any more: what became of them. Their text stays in any case."""

from collections.abc import Sequence

from pressmark.model import ChangeKind, PostStatus, SyncFault
from pressmark.store.cursors import Cursor, VanishedPost
from pressmark.store.intake import set_status
from pressmark.sync import plan
from pressmark.sync.job import Job, TypeInHand

_GONE = {PostStatus.WITHDRAWN: ChangeKind.WITHDRAWN, PostStatus.REMOVED: ChangeKind.REMOVED}
_ASKED_TOGETHER = 100


def settle_vanished(job: Job, hand: TypeInHand, cursor: Cursor) -> bool:
    """Find out what became of posts a census did not see, and mark those that are gone; whether that is all.

    Where too many are missing at once, nothing is believed. What is not settled is left to the next sync,
    which is a census again.

    Raises:
        SiteError: the site does not answer, or its answers say nothing about a post.
    """
    vanished = job.store.cursors.read_vanished(hand.id, cursor.sweep, public=job.public)
    if not vanished:
        return True
    known = job.store.cursors.count_posts(hand.id, public=job.public)
    if not plan.may_vanish(len(vanished), known, cursor.total):
        _refuse(job, hand, len(vanished), known)
        return False
    job.verify()
    missing = _drop_listed(job, hand, vanished)
    _mark(job, hand, missing[: plan.ASKED_SINGLY])
    job.finish_writing()
    return len(missing) == len(vanished) <= plan.ASKED_SINGLY


def _drop_listed(job: Job, hand: TypeInHand, vanished: Sequence[VanishedPost]) -> list[VanishedPost]:
    """Those that the site does not list when it is asked for them: the others only moved."""
    listed: set[int] = set()
    for start in range(0, len(vanished), _ASKED_TOGETHER):
        part = [post.remote_id for post in vanished[start : start + _ASKED_TOGETHER]]
        listed |= job.client.lists.find_listed(hand.type, part)
    return [post for post in vanished if post.remote_id not in listed]


def _mark(job: Job, hand: TypeInHand, posts: Sequence[VanishedPost]) -> None:
    for post in posts:
        status = job.client.lists.ask_status(hand.type, post.remote_id)
        if status in _GONE:
            job.write(set_status([post.id], status))
            job.tally.note(_GONE[status], hand.id, post.remote_id)


def _refuse(job: Job, hand: TypeInHand, vanished: int, known: int) -> None:
    message = (
        f"{vanished:,} of {known:,} articles are missing on the site. That is too many to believe at once; "
        "nothing was marked as removed, and all of them stay readable."
    )
    advice = "Look at the site in a browser; the next sync compares everything again."
    job.tally.faults.append(SyncFault("too-many-missing", message, hand.type.items_url, advice))
