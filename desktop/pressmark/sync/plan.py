"""What a sync should do next, decided from values: no network, no library."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from pressmark.model import Fingerprint, PostStatus, RemotePost
from pressmark.store.cursors import Cursor
from pressmark.store.intake import KnownPost
from pressmark.store.values import hash_text

CENSUS_PAGE = 100
"""Posts a page of the census; WordPress gives no more (WP_REST_Controller::get_collection_params)."""

STITCH = 5
"""Rows of the page before that a page repeats, so that a post that went meanwhile is noticed."""

BODY_BATCH = 50
"""Whole posts asked for at once."""

ASKED_SINGLY = 20
"""Vanished posts asked for one by one in a run; the rest waits for the next."""


class Verdict(Enum):
    """What a post that came in means for the library."""

    ADDED = auto()
    UPDATED = auto()
    RESTORED = auto()
    UNCHANGED = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """What a page of the census means: where it stands afterwards, and the rows to keep."""

    cursor: Cursor
    rows: tuple[Fingerprint, ...]


def open_sweep(cursor: Cursor) -> Cursor:
    """Go on with a sweep that was interrupted, else begin the next."""
    return cursor if cursor.open else Cursor(sweep=cursor.sweep + 1, open=True)


def take_page(cursor: Cursor, rows: Sequence[Fingerprint], total: int | None) -> Step:
    """Take a page of the census, newest ids first.

    A page that does not reach back to what was seen has a gap before it: something went meanwhile, and
    the page before is read again.
    """
    if _has_gap(cursor, rows, total):
        reached = min(cursor.offset, total or cursor.offset)
        return Step(replace(cursor, offset=max(0, reached - CENSUS_PAGE), total=total), ())
    if not rows:
        return Step(replace(cursor, total=total, open=False), ())
    is_last = total is not None and cursor.offset + CENSUS_PAGE >= total
    after = replace(
        cursor,
        offset=cursor.offset + CENSUS_PAGE - STITCH,
        total=total,
        open=not is_last,
        last_id=min(row.remote_id for row in rows),
    )
    return Step(after, tuple(rows))


def choose_wanted(
    rows: Sequence[Fingerprint], known: Mapping[int, KnownPost], everything: bool = False
) -> frozenset[int]:
    """The posts of a census page whose body must be fetched: new, changed, or back again."""
    return frozenset(row.remote_id for row in rows if everything or _differs(row, known.get(row.remote_id)))


def decide(post: RemotePost, text: str, known: KnownPost | None) -> Verdict:
    """What a post whose article text is `text` means for the library that knows `known` of it."""
    if known is None:
        return Verdict.ADDED
    if known.status in (PostStatus.REMOVED, PostStatus.WITHDRAWN):
        return Verdict.RESTORED
    keeps_text = post.protected and known.has_text
    same_text = keeps_text or hash_text(post.title, text) == known.text_hash
    same = same_text and post.fingerprint().digest() == known.fingerprint
    return Verdict.UNCHANGED if same and _status_of(post) == known.status else Verdict.UPDATED


def may_vanish(vanished: int, known: int, total: int | None) -> bool:
    """Whether so many posts may be believed to be gone: never all of them, never a large part at once."""
    return total != 0 and vanished <= max(20, known // 10)


def _has_gap(cursor: Cursor, rows: Sequence[Fingerprint], total: int | None) -> bool:
    if not cursor.last_id or cursor.offset == 0:
        return False
    if not rows:
        # The list has shrunk so far that its end was passed; without a total, an empty page is the end.
        return bool(total)
    return max(row.remote_id for row in rows) < cursor.last_id


def _differs(row: Fingerprint, known: KnownPost | None) -> bool:
    if known is None or known.status in (PostStatus.REMOVED, PostStatus.WITHDRAWN):
        return True
    return row.digest() != known.fingerprint


def _status_of(post: RemotePost) -> PostStatus:
    return PostStatus.PROTECTED if post.protected else PostStatus.LIVE
